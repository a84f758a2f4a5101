package xueban.server.connect;

import com.google.protobuf.Message;
import io.grpc.ClientCall;
import io.grpc.StatusRuntimeException;

/** Writes what a call brings, in one of Connect's two forms. */
sealed interface Answer permits UnaryAnswer, StreamAnswer {
  /** Returns the answer in the form that goes with a content type. */
  static Answer to(Exchange exchange, ContentType type) {
    return type.streaming() ? new StreamAnswer(exchange, type) : new UnaryAnswer(exchange, type);
  }

  /** Returns what hears of the call. */
  ClientCall.Listener<Message> listener(ClientCall<Message, Message> call);

  /** Answers with an error, for a call that could not begin. */
  void fail(StatusRuntimeException error);
}
