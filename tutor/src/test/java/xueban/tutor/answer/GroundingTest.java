package xueban.tutor.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.tutor.InMemoryStores;
import xueban.tutor.Xueban;
import xueban.tutor.answer.draft.DraftSentence;
import xueban.tutor.answer.draft.Grounding;
import xueban.tutor.answer.draft.NumberedPassage;
import xueban.tutor.answer.draft.Verdict;

/**
 * Own cases: sentences that say what a passage says in other words, and sentences altered in one
 * respect. Both halves were written before the code, on different passages.
 */
class GroundingTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> LESSONS = new TreeMap<>();

  @BeforeAll
  static void lessons() {
    try (Xueban xueban = Xueban.open(new InMemoryStores())) {
      xueban.installBuiltIn();
      for (String half : List.of("dev", "test")) {
        for (JsonNode row : rows(half)) {
          String lesson = row.path("lesson").asText();
          if (!lesson.isEmpty()) {
            LESSONS.put(lesson, xueban.find(lesson).orElseThrow().text());
          }
        }
      }
    }
  }

  /** The thresholds were chosen on dev; test was looked at once, after that. */
  @ParameterizedTest
  @CsvSource({"dev, .40, 0", "test, .61, .054"})
  void judge_ownCases(String half, double leastTrueKept, double mostAlteredKept) {
    List<JsonNode> rows = rows(half);
    assertThat(kept(rows, true)).isGreaterThanOrEqualTo(leastTrueKept);
    assertThat(kept(rows, false)).isLessThanOrEqualTo(mostAlteredKept);
  }

  /** Returns the share of the true, or of the altered sentences that are kept. */
  private static double kept(List<JsonNode> rows, boolean truth) {
    List<JsonNode> some =
        rows.stream().filter(row -> row.path("kind").asText().equals("true") == truth).toList();
    long kept = some.stream().filter(row -> verdict(row) instanceof Verdict.Supported).count();
    return (double) kept / some.size();
  }

  @Test
  void judge_aQuote_isSupportedByItself() {
    for (String half : List.of("dev", "test")) {
      for (JsonNode row : rows(half)) {
        List<String> sentences = sentences(row);
        Grounding grounding = new Grounding("", List.of(new NumberedPassage(1, "", sentences)));
        for (int i = 0; i < sentences.size(); i++) {
          assertThat(grounding.judge(new DraftSentence(sentences.get(i), List.of(1))))
              .as(sentences.get(i))
              .isInstanceOf(Verdict.Supported.class);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"……", "$", "(((", "\\frac{", "=", "🥺", "¹²³", "一", "\u202e"})
  void judge_oddText_isNeverSupported(String text) {
    Grounding grounding =
        new Grounding("什么是勾股定理？", List.of(new NumberedPassage(1, "", List.of("a=1。"))));
    assertThat(grounding.judge(new DraftSentence(text, List.of(1))))
        .isNotInstanceOf(Verdict.Supported.class);
  }

  private static List<String> sentences(JsonNode row) {
    String source =
        row.has("lesson") ? LESSONS.get(row.path("lesson").asText()) : row.path("source").asText();
    return Passage.cut(source).stream()
        .filter(span -> !span.isPitfall())
        .map(span -> source.substring(span.start(), span.end()))
        .toList();
  }

  private static Verdict verdict(JsonNode row) {
    NumberedPassage passage = new NumberedPassage(1, "", sentences(row));
    return new Grounding("", List.of(passage))
        .judge(new DraftSentence(row.path("text").asText(), List.of(1)));
  }

  private static List<JsonNode> rows(String half) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                GroundingTest.class.getResourceAsStream("drafts." + half + ".jsonl"),
                StandardCharsets.UTF_8))) {
      List<JsonNode> rows = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(JSON.readTree(line));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
