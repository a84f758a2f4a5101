package xueban.server.api;

import java.util.List;
import java.util.function.UnaryOperator;
import xueban.ErrorCode;
import xueban.FieldViolation;
import xueban.XuebanException;
import xueban.v1.Rejection;

/** Says why a row of a batch was not taken. */
final class Rejections {
  private Rejections() {}

  /** Returns the rejection for the first of the faults that a check found. */
  static Rejection of(int index, String id, List<FieldViolation> faults) {
    return of(index, id, ErrorCode.INVALID_INPUT, faults.getFirst());
  }

  /**
   * Returns the rejection for an error of the library.
   *
   * @param path path of the row, such as {@code items[3]}
   * @param fieldPath turns the library's name of a field into its path in the row
   */
  static Rejection of(
      int index, String id, String path, XuebanException error, UnaryOperator<String> fieldPath) {
    if (error.violations().isEmpty()) {
      return of(
          index, id, error.code(), new FieldViolation(path, String.valueOf(error.getMessage())));
    }
    FieldViolation fault = error.violations().getFirst();
    return of(
        index,
        id,
        error.code(),
        new FieldViolation(path + "." + fieldPath.apply(fault.field()), fault.description()));
  }

  static Rejection of(int index, String id, ErrorCode code, FieldViolation fault) {
    return Rejection.newBuilder()
        .setIndex(index)
        .setId(id)
        .setCode(code.name())
        .setField(fault.field())
        .setDescription(fault.description())
        .build();
  }
}
