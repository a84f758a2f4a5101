package xueban;

import static java.util.Objects.requireNonNull;

/**
 * One wrong field of a request.
 *
 * @param field path of the field as the caller wrote it, such as {@code resources[3].grade}
 * @param description the value, what is allowed, and what to do next
 */
public record FieldViolation(String field, String description) {
  public FieldViolation {
    requireNonNull(field, "field");
    requireNonNull(description, "description");
  }
}
