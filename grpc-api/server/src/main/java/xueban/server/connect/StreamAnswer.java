package xueban.server.connect;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
 * Messages in envelopes, then JSON that says how it ended. The next message is asked for only when
 * the client has read enough of those before, so a slow client slows the call down and fills no
 * memory.
 */
final class StreamAnswer implements Answer {
  private final Exchange exchange;
  private final ContentType type;
  private final HttpHeaders headers = new DefaultHttpHeaders();

  StreamAnswer(Exchange exchange, ContentType type) {
    this.exchange = exchange;
    this.type = type;
    headers.set(HttpHeaderNames.CONTENT_TYPE, type.header());
    headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
    headers.set("x-accel-buffering", "no"); // nginx would hold the stream back
  }

  @Override
  public ClientCall.Listener<Message> listener(ClientCall<Message, Message> call) {
    return new ClientCall.Listener<>() {
      @Override
      public void onHeaders(Metadata metadata) {
        CallHeaders.forEach(metadata, headers::add);
        exchange.begin(headers);
      }

      @Override
      public void onMessage(Message message) {
        byte[] data;
        try {
          data = type.codec().write(message);
        } catch (RuntimeException e) {
          StatusRuntimeException error = ErrorStatus.of(e);
          call.cancel(error.getMessage(), error);
          return;
        }
        exchange.part(new Envelope(0, data).bytes());
        exchange.whenWritable(() -> call.request(1));
      }

      @Override
      public void onClose(Status status, Metadata trailers) {
        exchange.begin(headers);
        end(status, trailers);
      }
    };
  }

  @Override
  public void fail(StatusRuntimeException error) {
    exchange.begin(headers);
    end(error.getStatus(), error.getTrailers());
  }

  private void end(Status status, @Nullable Metadata trailers) {
    ObjectNode end = ConnectError.object();
    if (!status.isOk()) {
      end.set("error", ConnectError.of(status, trailers).json());
    }
    if (trailers != null) {
      ObjectNode metadata = ConnectError.object();
      CallHeaders.forEach(trailers, (name, value) -> metadata.withArray("/" + name).add(value));
      if (!metadata.isEmpty()) {
        end.set("metadata", metadata);
      }
    }
    exchange.end(new Envelope(Envelope.END, ConnectError.bytes(end)).bytes());
  }
}
