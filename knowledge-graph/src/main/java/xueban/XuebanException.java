package xueban;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error that a caller can act on: a code for programs and a message for people. */
public final class XuebanException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final transient List<FieldViolation> violations;

  public XuebanException(ErrorCode code, String message) {
    this(code, message, List.of(), null);
  }

  public XuebanException(ErrorCode code, String message, @Nullable Throwable cause) {
    this(code, message, List.of(), cause);
  }

  public XuebanException(
      ErrorCode code, String message, List<FieldViolation> violations, @Nullable Throwable cause) {
    super(message, cause);
    this.code = requireNonNull(code, "code");
    this.violations = List.copyOf(violations);
  }

  /** Returns an {@link ErrorCode#INVALID_INPUT} about one field. */
  public static XuebanException invalid(String field, String description) {
    return new XuebanException(
        ErrorCode.INVALID_INPUT,
        field + ": " + description,
        List.of(new FieldViolation(field, description)),
        null);
  }

  public ErrorCode code() {
    return code;
  }

  /**
   * Returns the wrong fields, in the order of the request; empty if the error is not about fields.
   */
  public List<FieldViolation> violations() {
    return violations == null ? List.of() : violations;
  }
}
