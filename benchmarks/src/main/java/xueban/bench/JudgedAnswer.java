package xueban.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import xueban.recommend.AnswerForm;
import xueban.recommend.AnswerKind;
import xueban.recommend.AnswerRule;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;

/**
 * A key, what a learner wrote, and whether a teacher would take it.
 *
 * @param kind as the set names it, such as {@code NUMBER_UNIT}
 * @param keys the forms that the item accepts
 */
record JudgedAnswer(
    String id, String kind, List<String> keys, AnswerRule rule, String answer, boolean right) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  JudgedAnswer {
    keys = List.copyOf(keys);
  }

  /** Reads the built-in pairs of a split. */
  static List<JudgedAnswer> builtIn(String split) {
    String name = "grading/pairs." + split + ".jsonl";
    @Nullable InputStream stream = JudgedAnswer.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException(name + " is missing beside JudgedAnswer. Build again.");
    }
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      return lines.lines().map(JudgedAnswer::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JudgedAnswer of(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      String kind = node.path("kind").asText();
      String key = node.path("key").asText();
      String form = node.path("form").asText("null");
      return new JudgedAnswer(
          node.path("id").asText(),
          kind,
          kind.equals("WORD") ? List.of(key.split("\\|")) : List.of(key),
          new AnswerRule(
              kind.startsWith("NUMBER") ? AnswerKind.NUMBER : AnswerKind.valueOf(kind),
              node.path("unit").isTextual() ? node.path("unit").asText() : "",
              node.path("unit_printed").asBoolean(false),
              form.equals("null") ? AnswerForm.ANY : AnswerForm.valueOf(upper(form)),
              node.path("tolerance").asDouble(0)),
          node.path("answer").asText(),
          node.path("right").asBoolean());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  /** Returns the item of one blank that asks for a key by a rule. */
  static Item item(List<String> keys, AnswerRule rule) {
    return new Item(
            "blank",
            1,
            ItemKind.FILL_IN,
            Metadata.titled("blank", "zh"),
            "____",
            List.of(),
            List.of(keys),
            "",
            List.of(),
            Double.NaN)
        .withRules(List.of(rule));
  }
}
