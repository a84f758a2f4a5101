package xueban.server.api;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import xueban.FieldViolation;
import xueban.XuebanException;

/** The names of fields in the API for those that the library calls otherwise. */
final class FieldNames {
  private FieldNames() {}

  /**
   * Returns what the work returns; an error about fields comes out with their names in the request.
   *
   * @param names the library's name to the path in the request; others stay
   */
  static <T> T translated(Map<String, String> names, Supplier<T> work) {
    try {
      return work.get();
    } catch (XuebanException e) {
      if (e.violations().isEmpty()) {
        throw e;
      }
      throw translated(names, e);
    }
  }

  private static XuebanException translated(Map<String, String> names, XuebanException error) {
    List<FieldViolation> violations =
        error.violations().stream()
            .map(v -> new FieldViolation(path(names, v.field()), v.description()))
            .toList();
    String field = error.violations().getFirst().field();
    String message = String.valueOf(error.getMessage());
    return new XuebanException(
        error.code(),
        message.startsWith(field + ":")
            ? path(names, field) + message.substring(field.length())
            : message,
        violations,
        error);
  }

  private static String path(Map<String, String> names, String field) {
    return names.getOrDefault(field, field);
  }
}
