package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Looks into what a client is told of a failed call. */
final class Failures {
  private Failures() {}

  /** Asserts that the call fails with this code and reason, and with violations of these fields. */
  static String assertFails(
      ThrowingCallable call, io.grpc.Status.Code code, String reason, String... fields) {
    Status status = status(call);
    assertThat(io.grpc.Status.fromCodeValue(status.getCode()).getCode())
        .as(status.getMessage())
        .isEqualTo(code);
    ErrorInfo info = detail(status, ErrorInfo.class).orElseThrow();
    assertThat(info.getReason()).isEqualTo(reason);
    assertThat(info.getDomain()).isEqualTo("xueban");
    assertThat(violations(status)).containsExactly(fields);
    return status.getMessage();
  }

  /** Asserts that the call is refused because of these fields of the request. */
  static String assertInvalid(ThrowingCallable call, String... fields) {
    return assertFails(call, io.grpc.Status.Code.INVALID_ARGUMENT, "INVALID_INPUT", fields);
  }

  static String assertUnknown(ThrowingCallable call, String reason) {
    return assertFails(call, io.grpc.Status.Code.NOT_FOUND, reason);
  }

  static Status status(ThrowingCallable call) {
    Throwable error = catchThrowable(call);
    assertThat(error).as("the call should fail").isNotNull();
    return Optional.ofNullable(StatusProto.fromThrowable(error)).orElseThrow();
  }

  private static List<String> violations(Status status) {
    return detail(status, BadRequest.class)
        .map(
            bad ->
                bad.getFieldViolationsList().stream()
                    .map(BadRequest.FieldViolation::getField)
                    .toList())
        .orElse(List.of());
  }

  static <M extends Message> Optional<M> detail(Status status, Class<M> type) {
    for (Any detail : status.getDetailsList()) {
      if (detail.is(type)) {
        try {
          return Optional.of(detail.unpack(type));
        } catch (InvalidProtocolBufferException e) {
          throw new AssertionError(e);
        }
      }
    }
    return Optional.empty();
  }
}
