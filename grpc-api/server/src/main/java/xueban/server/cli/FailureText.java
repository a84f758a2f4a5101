package xueban.server.cli;

import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.util.Locale;
import xueban.XuebanException;

/** What a person is told of a failure: one sentence with the next step, and no stack trace. */
final class FailureText {
  private FailureText() {}

  static String of(Throwable failure) {
    return switch (failure) {
      case StatusRuntimeException call -> status(call.getStatus());
      case StatusException call -> status(call.getStatus());
      case XuebanException known -> String.valueOf(known.getMessage());
      case IllegalArgumentException wrong -> String.valueOf(wrong.getMessage());
      default ->
          "%s%s"
              .formatted(
                  failure.getClass().getSimpleName(),
                  failure.getMessage() == null ? "" : ": " + failure.getMessage());
    };
  }

  private static String status(Status status) {
    String description = status.getDescription();
    if (status.getCode() == Status.Code.UNAVAILABLE) {
      return "the service cannot be reached (%s); start it with ./xueban serve, or check --address."
          .formatted(description);
    }
    return description == null
        ? status.getCode().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        : description;
  }
}
