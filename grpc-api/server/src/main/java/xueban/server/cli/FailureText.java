package xueban.server.cli;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;

/** What a person is told of a failure: one sentence with the next step, and no stack trace. */
final class FailureText {
  private FailureText() {}

  static String of(Throwable failure) {
    return switch (failure) {
      case StatusRuntimeException call -> call(call.getStatus(), StatusProto.fromThrowable(call));
      case StatusException call -> call(call.getStatus(), StatusProto.fromThrowable(call));
      case XuebanException known -> String.valueOf(known.getMessage());
      case IllegalArgumentException wrong -> String.valueOf(wrong.getMessage());
      case FileSystemException file ->
          "\"%s\" cannot be read or written (%s); correct the path, or mend its rights."
              .formatted(
                  file.getFile(),
                  file.getReason() == null ? file.getClass().getSimpleName() : file.getReason());
      case UncheckedIOException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
      default ->
          "%s%s"
              .formatted(
                  failure.getClass().getSimpleName(),
                  failure.getMessage() == null ? "" : ": " + failure.getMessage());
    };
  }

  /**
   * @param told what the service itself says; null if the call did not reach it
   */
  private static String call(Status status, com.google.rpc.@Nullable Status told) {
    String description = status.getDescription();
    if (told != null && told.getDetailsCount() > 0) {
      List<String> faults = faults(told);
      return faults.isEmpty() ? told.getMessage() : String.join(" ", faults);
    }
    if (status.getCode() == Status.Code.UNAVAILABLE) {
      return "the service cannot be reached (%s); start it with ./xueban serve, or check --address."
          .formatted(description);
    }
    return description == null
        ? status.getCode().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        : description;
  }

  /** Returns what is wrong with the fields of a request, by their names on the command line. */
  private static List<String> faults(com.google.rpc.Status told) {
    List<String> faults = new ArrayList<>();
    for (Any detail : told.getDetailsList()) {
      if (detail.is(BadRequest.class)) {
        try {
          detail
              .unpack(BadRequest.class)
              .getFieldViolationsList()
              .forEach(v -> faults.add(OptionNames.of(v.getField()) + ": " + v.getDescription()));
        } catch (InvalidProtocolBufferException e) {
          return List.of(); // The message says the same, with the service's names.
        }
      }
    }
    return faults;
  }
}
