package xueban.server.connect;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.MethodDescriptor.PrototypeMarshaller;

/**
 * A method that can be called, told from its descriptor.
 *
 * @param prototype an empty request
 */
record RpcMethod(MethodDescriptor<Message, Message> descriptor, Message prototype) {
  /** Returns the method of a descriptor made by protoc, whose requests are protobuf messages. */
  @SuppressWarnings("unchecked") // checked by the cast of the prototype
  static RpcMethod of(MethodDescriptor<?, ?> descriptor) {
    if (!(descriptor.getRequestMarshaller() instanceof PrototypeMarshaller<?> marshaller)
        || !(marshaller.getMessagePrototype() instanceof Message prototype)) {
      throw new IllegalArgumentException(
          descriptor.getFullMethodName() + " does not take protobuf messages");
    }
    return new RpcMethod((MethodDescriptor<Message, Message>) descriptor, prototype);
  }

  /** Returns the path that it is called at. */
  String path() {
    return "/" + descriptor.getFullMethodName();
  }

  boolean isUnary() {
    return descriptor.getType() == MethodType.UNARY;
  }

  boolean isServerStreaming() {
    return descriptor.getType() == MethodType.SERVER_STREAMING;
  }
}
