package xueban.server.call;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status.Code;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.ErrorCode;
import xueban.ErrorKind;
import xueban.XuebanException;

/** What a client is told of an error: one {@code google.rpc.Status} with details. */
public final class ErrorStatus {
  /** {@code ErrorInfo.domain} of every error that is ours. */
  public static final String DOMAIN = "xueban";

  private static final Logger log = LoggerFactory.getLogger(ErrorStatus.class);
  private static final Duration RETRY_AFTER = Duration.newBuilder().setSeconds(1).build();

  private ErrorStatus() {}

  /** Ends a call that never began, and returns a listener that hears nothing. */
  public static <Q, A> ServerCall.Listener<Q> refuse(ServerCall<Q, A> call, Throwable error) {
    close(call, error);
    return new ServerCall.Listener<>() {};
  }

  /** Ends a call with the status of an error. */
  public static void close(ServerCall<?, ?> call, Throwable error) {
    StatusRuntimeException status = of(error);
    Metadata trailers = status.getTrailers();
    call.close(status.getStatus(), trailers == null ? new Metadata() : trailers);
  }

  /** Returns the exception that carries an error's status; a fault of ours is logged, not told. */
  public static StatusRuntimeException of(Throwable error) {
    return switch (error) {
      case StatusRuntimeException status -> status;
      case StatusException status ->
          new StatusRuntimeException(status.getStatus(), status.getTrailers());
      case XuebanException known when known.code() != ErrorCode.INTERNAL -> known(known);
      default -> fault(error);
    };
  }

  private static StatusRuntimeException known(XuebanException error) {
    Status.Builder status =
        Status.newBuilder()
            .setCode(code(error.code().kind()).value())
            .setMessage(String.valueOf(error.getMessage()))
            .addDetails(
                Any.pack(
                    ErrorInfo.newBuilder()
                        .setReason(error.code().name())
                        .setDomain(DOMAIN)
                        .build()));
    if (!error.violations().isEmpty()) {
      BadRequest.Builder violations = BadRequest.newBuilder();
      error
          .violations()
          .forEach(
              v ->
                  violations.addFieldViolations(
                      BadRequest.FieldViolation.newBuilder()
                          .setField(v.field())
                          .setDescription(v.description())));
      status.addDetails(Any.pack(violations.build()));
    }
    if (error.code() == ErrorCode.OVERLOADED || error.code() == ErrorCode.NOT_AVAILABLE) {
      status.addDetails(Any.pack(RetryInfo.newBuilder().setRetryDelay(RETRY_AFTER).build()));
    }
    return StatusProto.toStatusRuntimeException(status.build());
  }

  private static StatusRuntimeException fault(Throwable error) {
    String incident = UUID.randomUUID().toString();
    log.error("Incident {}", incident, error);
    return StatusProto.toStatusRuntimeException(
        Status.newBuilder()
            .setCode(Code.INTERNAL.value())
            .setMessage(
                "xueban failed; tell the operator the incident %s, which the log explains."
                    .formatted(incident))
            .addDetails(
                Any.pack(
                    ErrorInfo.newBuilder()
                        .setReason(ErrorCode.INTERNAL.name())
                        .setDomain(DOMAIN)
                        .putMetadata("incident", incident)
                        .build()))
            .build());
  }

  private static Code code(ErrorKind kind) {
    return switch (kind) {
      case INVALID_ARGUMENT -> Code.INVALID_ARGUMENT;
      case NOT_FOUND -> Code.NOT_FOUND;
      case ALREADY_EXISTS -> Code.ALREADY_EXISTS;
      case FAILED_PRECONDITION -> Code.FAILED_PRECONDITION;
      case ABORTED -> Code.ABORTED;
      case PERMISSION_DENIED -> Code.PERMISSION_DENIED;
      case UNAUTHENTICATED -> Code.UNAUTHENTICATED;
      case RESOURCE_EXHAUSTED -> Code.RESOURCE_EXHAUSTED;
      case UNAVAILABLE -> Code.UNAVAILABLE;
      case DATA_LOSS -> Code.DATA_LOSS;
      case INTERNAL -> Code.INTERNAL;
    };
  }
}
