package xueban.graph.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.graph.Stage;

/**
 * A concept as named texts, for formats whose fields are texts. A list is its elements with {@code
 * ;} between them; within an element {@code ;} and {@code \} have a {@code \} before them.
 */
final class PartFields {
  private PartFields() {}

  /** Returns the fields that are not empty, in a fixed order. */
  static Map<String, String> of(Concept concept) {
    Stage stage = concept.stage();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", concept.id());
    fields.put("name", concept.name());
    fields.put("english_name", concept.englishName());
    fields.put("aliases", joined(concept.aliases()));
    fields.put("definition", concept.definition());
    fields.put("subject", concept.subject());
    fields.put("stage", stage == null ? "" : stage.name().toLowerCase(Locale.ROOT));
    fields.put("grade", concept.grade() == 0 ? "" : String.valueOf(concept.grade()));
    fields.put("term", concept.term() == 0 ? "" : String.valueOf(concept.term()));
    fields.put("strand", concept.strand());
    fields.put("formula", concept.formula());
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  /**
   * Returns the concept of the fields.
   *
   * @param constants values for fields that are missing
   * @throws XuebanException {@code INVALID_INPUT} naming the field that is wrong
   */
  static Concept concept(Map<String, String> given, Map<String, String> constants) {
    Map<String, String> fields = new LinkedHashMap<>(constants);
    fields.putAll(given);
    String id = fields.getOrDefault("id", "");
    if (fields.getOrDefault("subject", "").isEmpty()) {
      throw XuebanException.invalid(
          "subject",
          "is missing for \"%s\"; the file may lack it: give one with --set subject=…"
              .formatted(id));
    }
    return new Concept(
        id,
        fields.getOrDefault("name", ""),
        fields.getOrDefault("english_name", ""),
        split(fields.getOrDefault("aliases", "")),
        fields.getOrDefault("definition", ""),
        fields.getOrDefault("subject", ""),
        stage(fields.getOrDefault("stage", "")),
        whole("grade", fields.getOrDefault("grade", ""), 0, 12),
        whole("term", fields.getOrDefault("term", ""), 0, 2),
        fields.getOrDefault("strand", ""),
        fields.getOrDefault("formula", ""));
  }

  /** Returns a whole number; 0 for an empty text. */
  static int whole(String field, String text, int least, int most) {
    if (text.isEmpty()) {
      return 0;
    }
    try {
      int value = Integer.parseInt(text.strip());
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Falls through to the one message for both.
    }
    throw XuebanException.invalid(
        field, "\"%s\" must be a whole number in %d..%d.".formatted(text, least, most));
  }

  static @Nullable Stage stage(String text) {
    try {
      return text.isEmpty() ? null : Stage.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw XuebanException.invalid(
          "stage", "\"%s\" is unknown; give primary, junior or senior.".formatted(text));
    }
  }

  static String joined(List<String> elements) {
    List<String> escaped = new ArrayList<>();
    for (String element : elements) {
      escaped.add(element.replace("\\", "\\\\").replace(";", "\\;"));
    }
    return String.join(";", escaped);
  }

  static List<String> split(String text) {
    List<String> elements = new ArrayList<>();
    StringBuilder element = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        element.append(text.charAt(++i));
      } else if (c == ';') {
        elements.add(element.toString());
        element.setLength(0);
      } else {
        element.append(c);
      }
    }
    elements.add(element.toString());
    return elements;
  }
}
