package xueban.tutor;

import java.util.List;
import java.util.Optional;
import xueban.XuebanException;
import xueban.row.Row;

/** Finds a field of a row under the names that files give it. */
final class RowColumns {
  private RowColumns() {}

  static Optional<String> find(Row row, List<String> names) {
    return names.stream().flatMap(name -> row.find(name).stream()).findFirst();
  }

  static String text(Row row, List<String> names) {
    return find(row, names)
        .orElseThrow(
            () ->
                XuebanException.invalid(
                    names.getFirst(), "is missing; name a column %s.".formatted(names)));
  }

  static List<String> list(Row row, List<String> names) {
    return names.stream()
        .map(row::list)
        .filter(values -> !values.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
