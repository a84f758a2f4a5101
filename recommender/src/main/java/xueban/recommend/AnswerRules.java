package xueban.recommend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;

/**
 * Rules of blanks as JSON: {@code [{"kind":"number","unit":"cm","unit_printed":true,
 * "form":"simplest","tolerance":0.5}]}; what is left out is as {@link AnswerRule#INFERRED} has it.
 * In a cell of a table one rule a blank, parted by semicolons: {@code number unit=cm printed
 * form=simplest tolerance=0.5}.
 */
final class AnswerRules {
  private AnswerRules() {}

  static void write(List<AnswerRule> rules, ArrayNode into) {
    for (AnswerRule rule : rules) {
      ObjectNode node = into.addObject().put("kind", lower(rule.kind()));
      if (!rule.unit().isEmpty()) {
        node.put("unit", rule.unit());
      }
      if (rule.unitPrinted()) {
        node.put("unit_printed", true);
      }
      if (rule.form() != AnswerForm.ANY) {
        node.put("form", lower(rule.form()));
      }
      if (rule.tolerance() > 0) {
        node.put("tolerance", rule.tolerance());
      }
    }
  }

  /**
   * Reads the rules of an array of objects, or of a cell.
   *
   * @throws XuebanException {@code INVALID_INPUT} naming what is unknown
   */
  static List<AnswerRule> read(@Nullable JsonNode node) {
    if (node == null || node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    if (!node.isArray()) {
      return Arrays.stream(node.asText().split("[;；]")).map(AnswerRules::ofCell).toList();
    }
    List<AnswerRule> rules = new ArrayList<>();
    for (JsonNode rule : node) {
      rules.add(
          new AnswerRule(
              word(AnswerKind.class, "kind", rule.path("kind").asText("inferred")),
              rule.path("unit").asText(),
              rule.path("unit_printed").asBoolean(),
              word(AnswerForm.class, "form", rule.path("form").asText("any")),
              rule.path("tolerance").asDouble()));
    }
    return rules;
  }

  private static AnswerRule ofCell(String cell) {
    AnswerKind kind = AnswerKind.INFERRED;
    String unit = "";
    boolean printed = false;
    AnswerForm form = AnswerForm.ANY;
    double tolerance = 0;
    for (String part : cell.strip().split("\\s+")) {
      String value = part.substring(part.indexOf('=') + 1);
      switch (part.replaceFirst("=.*", "")) {
        case "unit" -> unit = value;
        case "printed" -> printed = true;
        case "form" -> form = word(AnswerForm.class, "form", value);
        case "tolerance" -> tolerance = number(value);
        default -> kind = part.isEmpty() ? kind : word(AnswerKind.class, "kind", part);
      }
    }
    return new AnswerRule(kind, unit, printed, form, tolerance);
  }

  private static double number(String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw XuebanException.invalid(
          "rules.tolerance", "\"%s\" is no number; write one such as 0.5.".formatted(value));
    }
  }

  private static <E extends Enum<E>> E word(Class<E> type, String field, String word) {
    for (E value : type.getEnumConstants()) {
      if (lower(value).equals(word.toLowerCase(Locale.ROOT).strip())) {
        return value;
      }
    }
    throw XuebanException.invalid(
        "rules." + field,
        "\"%s\" is none; write one of %s."
            .formatted(
                word, Arrays.stream(type.getEnumConstants()).map(AnswerRules::lower).toList()));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
