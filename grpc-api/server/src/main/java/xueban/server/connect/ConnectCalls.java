package xueban.server.connect;

import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.server.call.ErrorStatus;

/**
 * Calls methods as a request in the Connect protocol asks: reads the message, calls the server in
 * this process, and writes what comes back. A client that goes away cancels its call.
 */
final class ConnectCalls {
  /** Header that names the compression of the messages of a stream. */
  private static final String STREAM_ENCODING = "connect-content-encoding";

  private static final String IDENTITY = "identity";

  private final Channel channel;
  private final Executor threads;
  private final int mostBytes;

  /**
   * @param channel the way to the server in this process
   * @param threads where answers are written; they block on nothing
   * @param mostBytes largest message
   */
  ConnectCalls(Channel channel, Executor threads, int mostBytes) {
    this.channel = channel;
    this.threads = threads;
    this.mostBytes = mostBytes;
  }

  /** Calls a method; the answer comes later. */
  void call(Exchange exchange, RpcMethod method, ContentType type) {
    Answer answer = Answer.to(exchange, type);
    try {
      Message request = request(exchange, method, type);
      CallOptions options = CallOptions.DEFAULT.withExecutor(threads);
      Long timeout = CallHeaders.timeoutNanos(exchange.headers());
      if (timeout != null) {
        options = options.withDeadlineAfter(timeout, TimeUnit.NANOSECONDS);
      }
      Metadata metadata = CallHeaders.metadata(exchange.headers());
      ClientCall<Message, Message> call = channel.newCall(method.descriptor(), options);
      call.start(answer.listener(call), metadata);
      exchange.whenGone(() -> call.cancel("The client went away.", null));
      call.request(type.streaming() ? 1 : 2); // a second message of a unary call is an error
      call.sendMessage(request);
      call.halfClose();
    } catch (RuntimeException e) {
      answer.fail(ErrorStatus.of(e));
    }
  }

  private Message request(Exchange exchange, RpcMethod method, ContentType type) {
    HttpHeaders headers = exchange.headers();
    if (!type.streaming()) {
      String encoding = headers.get(HttpHeaderNames.CONTENT_ENCODING);
      return type.codec()
          .read(plain(exchange.body(), encoding, encoding != null), method.prototype());
    }
    List<Envelope> envelopes = Envelope.readAll(exchange.body());
    if (envelopes.size() != 1) {
      throw unimplemented(
          "%s takes one message, and the body holds %d."
              .formatted(method.descriptor().getFullMethodName(), envelopes.size()));
    }
    Envelope envelope = envelopes.getFirst();
    if ((envelope.flags() & ~Envelope.COMPRESSED) != 0) {
      throw new XuebanException(
          ErrorCode.INVALID_INPUT,
          "The flags of the envelope are %d; 0, or 1 for compressed, are known."
              .formatted(envelope.flags()));
    }
    boolean compressed = (envelope.flags() & Envelope.COMPRESSED) != 0;
    return type.codec()
        .read(plain(envelope.data(), headers.get(STREAM_ENCODING), compressed), method.prototype());
  }

  private byte[] plain(byte[] bytes, @Nullable String encoding, boolean compressed) {
    if (encoding == null || encoding.equalsIgnoreCase(IDENTITY)) {
      if (compressed && encoding == null) {
        throw new XuebanException(
            ErrorCode.INVALID_INPUT,
            "The envelope says that it is compressed; name how in " + STREAM_ENCODING + ".");
      }
      return bytes;
    }
    if (!encoding.equalsIgnoreCase(Gzip.NAME)) {
      throw unimplemented(
          "The compression \"%s\" is not known here; use gzip or identity.".formatted(encoding));
    }
    return compressed ? Gzip.expand(bytes, mostBytes) : bytes;
  }

  private static StatusRuntimeException unimplemented(String message) {
    return Status.UNIMPLEMENTED.withDescription(message).asRuntimeException();
  }
}
