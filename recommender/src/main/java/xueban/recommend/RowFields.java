package xueban.recommend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import xueban.XuebanException;
import xueban.row.Row;

/** Fields of a row under our own names or the names other people give them. */
final class RowFields {
  private final Row row;

  RowFields(Row row) {
    this.row = row;
  }

  /** Returns the first of the names that has a value, or empty. */
  Optional<String> text(List<String> names) {
    return names.stream().flatMap(name -> row.find(name).stream()).findFirst();
  }

  /** Returns the value as written, or empty. */
  Optional<JsonNode> node(List<String> names) {
    return names.stream()
        .map(name -> row.node().path(name))
        .filter(node -> node.isContainerNode() ? !node.isEmpty() : !node.asText().isBlank())
        .findFirst();
  }

  List<String> list(List<String> names) {
    return names.stream()
        .map(row::list)
        .filter(list -> !list.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  OptionalDouble number(List<String> names) {
    for (String name : names) {
      OptionalDouble number = row.number(name);
      if (number.isPresent()) {
        return number;
      }
    }
    return OptionalDouble.empty();
  }

  /** Returns a text, or a list of paragraphs joined by line breaks. */
  String paragraphs(List<String> names) {
    Optional<JsonNode> node = node(names);
    if (node.isPresent() && node.get().isArray()) {
      List<String> lines = new ArrayList<>();
      node.get().forEach(line -> lines.add(line.asText().strip()));
      return String.join("\n", lines);
    }
    return text(names).orElse("");
  }

  XuebanException missing(List<String> names) {
    List<String> has = new ArrayList<>();
    row.node().fieldNames().forEachRemaining(has::add);
    return XuebanException.invalid(
        names.getFirst(),
        "is missing; the row has %s. Map a column to it, or name it one of %s."
            .formatted(has, names));
  }
}
