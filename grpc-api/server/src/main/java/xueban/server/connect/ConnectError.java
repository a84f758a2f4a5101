package xueban.server.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.TypeRegistry;
import com.google.protobuf.util.JsonFormat;
import com.google.rpc.ErrorDetailsProto;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as Connect writes it: {@code {"code", "message", "details": [{"type", "value",
 * "debug"}]}}.
 *
 * @param message for people; may be empty
 * @param details messages of {@code google.rpc}, as gRPC sends them
 */
record ConnectError(ConnectCode code, String message, List<Any> details) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonFormat.Printer DEBUG =
      JsonFormat.printer()
          .usingTypeRegistry(
              TypeRegistry.newBuilder()
                  .add(ErrorDetailsProto.getDescriptor().getMessageTypes())
                  .build());

  ConnectError {
    details = List.copyOf(details);
  }

  /** Returns the error that a call ended with. */
  static ConnectError of(Status status, @Nullable Metadata trailers) {
    com.google.rpc.Status rich = StatusProto.fromStatusAndTrailers(status, trailers);
    String description = status.getDescription();
    return new ConnectError(
        ConnectCode.of(status.getCode()),
        description == null ? rich.getMessage() : description,
        rich.getDetailsList());
  }

  /** Returns the error as JSON. */
  ObjectNode json() {
    ObjectNode json = MAPPER.createObjectNode().put("code", code.word());
    if (!message.isEmpty()) {
      json.put("message", message);
    }
    if (!details.isEmpty()) {
      ArrayNode list = json.putArray("details");
      details.forEach(detail -> list.add(json(detail)));
    }
    return json;
  }

  /** Returns the body of a unary answer. */
  byte[] body() {
    return bytes(json());
  }

  static byte[] bytes(ObjectNode json) {
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of texts cannot fail to be written", e);
    }
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  private static ObjectNode json(Any detail) {
    String type = detail.getTypeUrl();
    ObjectNode json =
        MAPPER
            .createObjectNode()
            .put("type", type.substring(type.lastIndexOf('/') + 1))
            .put(
                "value",
                Base64.getEncoder()
                    .withoutPadding()
                    .encodeToString(detail.getValue().toByteArray()));
    try {
      ObjectNode debug = (ObjectNode) MAPPER.readTree(DEBUG.print(detail));
      debug.remove("@type");
      json.set("debug", debug);
    } catch (InvalidProtocolBufferException | JsonProcessingException e) {
      // A type that this server does not know: the value above says all, and debug is optional.
      json.remove("debug");
    }
    return json;
  }
}
