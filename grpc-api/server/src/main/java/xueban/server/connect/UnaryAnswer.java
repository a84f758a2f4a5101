package xueban.server.connect;

import com.google.protobuf.Message;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import xueban.server.call.ErrorStatus;

/**
 * A bare message, or an error in JSON with its own HTTP status. Trailers become headers in {@code
 * trailer-}.
 */
final class UnaryAnswer extends ClientCall.Listener<Message> implements Answer {
  private static final String TRAILER = "trailer-";

  private final Exchange exchange;
  private final Codec codec;
  private final HttpHeaders headers = new DefaultHttpHeaders();
  private @Nullable Message message;

  UnaryAnswer(Exchange exchange, ContentType type) {
    this.exchange = exchange;
    this.codec = type.codec();
    headers.set(HttpHeaderNames.CONTENT_TYPE, type.header());
  }

  @Override
  public ClientCall.Listener<Message> listener(ClientCall<Message, Message> call) {
    return this;
  }

  @Override
  public void onHeaders(Metadata metadata) {
    CallHeaders.forEach(metadata, headers::add);
  }

  @Override
  public void onMessage(Message received) {
    message = received;
  }

  @Override
  public void onClose(Status status, Metadata trailers) {
    CallHeaders.forEach(trailers, (name, value) -> headers.add(TRAILER + name, value));
    if (!status.isOk()) {
      send(ConnectError.of(status, trailers));
    } else if (message == null) {
      send(ConnectError.of(Status.INTERNAL.withDescription("The call brought no message."), null));
    } else {
      succeed(message);
    }
  }

  @Override
  public void fail(StatusRuntimeException error) {
    send(ConnectError.of(error.getStatus(), error.getTrailers()));
  }

  private void succeed(Message received) {
    byte[] body;
    try {
      body = codec.write(received);
    } catch (RuntimeException e) {
      fail(ErrorStatus.of(e));
      return;
    }
    headers.set(HttpHeaderNames.VARY, HttpHeaderNames.ACCEPT_ENCODING);
    if (body.length >= Gzip.LEAST_BYTES && Gzip.accepted(exchange.headers())) {
      headers.set(HttpHeaderNames.CONTENT_ENCODING, Gzip.NAME);
      body = Gzip.compress(body);
    }
    exchange.answer(200, headers, body);
  }

  private void send(ConnectError error) {
    headers.set(HttpHeaderNames.CONTENT_TYPE, "application/json");
    headers.set(HttpHeaderNames.ACCEPT_ENCODING, Gzip.NAME);
    exchange.answer(error.code().httpStatus(), headers, error.body());
  }
}
