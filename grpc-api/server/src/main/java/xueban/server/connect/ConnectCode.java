package xueban.server.connect;

import io.grpc.Status;
import java.util.Locale;

/**
 * A gRPC status code as Connect writes it, with the HTTP status of a unary answer.
 *
 * <p>Source: Connect protocol reference, "Error codes".
 */
enum ConnectCode {
  CANCELED(499),
  UNKNOWN(500),
  INVALID_ARGUMENT(400),
  DEADLINE_EXCEEDED(504),
  NOT_FOUND(404),
  ALREADY_EXISTS(409),
  PERMISSION_DENIED(403),
  RESOURCE_EXHAUSTED(429),
  FAILED_PRECONDITION(400),
  ABORTED(409),
  OUT_OF_RANGE(400),
  UNIMPLEMENTED(501),
  INTERNAL(500),
  UNAVAILABLE(503),
  DATA_LOSS(500),
  UNAUTHENTICATED(401);

  private final int httpStatus;

  ConnectCode(int httpStatus) {
    this.httpStatus = httpStatus;
  }

  /** Returns the code of a failed status; of OK, which is no failure, {@link #UNKNOWN}. */
  static ConnectCode of(Status.Code code) {
    return switch (code) {
      case OK -> UNKNOWN;
      case CANCELLED -> CANCELED;
      default -> valueOf(code.name());
    };
  }

  int httpStatus() {
    return httpStatus;
  }

  /** Returns the word in the JSON, such as {@code invalid_argument}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
