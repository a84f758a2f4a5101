package xueban.row;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import xueban.XuebanException;

/**
 * One row of a file, its columns renamed to our field names. Cells of CSV and TSV are strings; JSON
 * values are as they were written.
 *
 * @param line number of the line where it begins, from 1
 * @param raw the row as it stood in the file
 * @param node field name to value
 */
public record Row(long line, String raw, ObjectNode node) {
  public Row {
    requireNonNull(raw, "raw");
    requireNonNull(node, "node");
  }

  /** Returns a field as text with blanks around it removed; empty if it is missing or blank. */
  public Optional<String> find(String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    String text = value.isValueNode() ? value.asText().strip() : value.toString();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /**
   * Returns a field as text.
   *
   * @throws XuebanException {@code INVALID_INPUT} naming the field if it is missing or blank
   */
  public String text(String field) {
    return find(field)
        .orElseThrow(
            () ->
                XuebanException.invalid(
                    field,
                    "is missing; the row has %s. Maybe map a column to it."
                        .formatted(fieldNames())));
  }

  public String textOr(String field, String fallback) {
    return find(field).orElse(fallback);
  }

  /** Returns a JSON array's texts, or a cell split at {@code ;}; empty if missing. */
  public List<String> list(String field) {
    JsonNode value = node.get(field);
    List<String> result = new ArrayList<>();
    if (value != null && value.isArray()) {
      for (JsonNode element : value) {
        add(result, element.isValueNode() ? element.asText() : element.toString());
      }
    } else {
      find(field).ifPresent(text -> List.of(text.split("[;；]")).forEach(part -> add(result, part)));
    }
    return result;
  }

  /**
   * Returns a field as a finite number; empty if missing.
   *
   * @throws XuebanException {@code INVALID_INPUT} naming field and value if it is no finite number
   */
  public OptionalDouble number(String field) {
    Optional<String> text = find(field);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double number = Double.parseDouble(text.get());
      if (Double.isFinite(number)) {
        return OptionalDouble.of(number);
      }
    } catch (NumberFormatException e) {
      // Falls through to the one message for both.
    }
    throw XuebanException.invalid(field, "\"%s\" is not a number.".formatted(text.get()));
  }

  private static void add(List<String> list, String text) {
    String stripped = text.strip();
    if (!stripped.isEmpty()) {
      list.add(stripped);
    }
  }

  private List<String> fieldNames() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
