package xueban.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import xueban.tutor.grading.text.JudgedText;
import xueban.tutor.grading.text.ShortQuestion;
import xueban.tutor.grading.text.TextTrainer.GradedQuestion;

/** The questions and graded answers that were written for this project, in their order. */
final class OwnShortAnswers {
  private OwnShortAnswers() {}

  static List<GradedQuestion> all() {
    return BuiltInLines.of("short/own.jsonl").stream().map(OwnShortAnswers::question).toList();
  }

  private static GradedQuestion question(JsonNode line) {
    List<List<String>> parts = new ArrayList<>();
    for (JsonNode part : line.get("references")) {
      List<String> wordings = new ArrayList<>();
      part.forEach(wording -> wordings.add(wording.asText()));
      parts.add(wordings);
    }
    List<JudgedText> answers = new ArrayList<>();
    for (JsonNode answer : line.get("answers")) {
      answers.add(
          new JudgedText(
              answer.get("text").asText(),
              answer.get("score").asDouble(),
              answer.get("contradicts").asBoolean()));
    }
    return new GradedQuestion(ShortQuestion.ofParts(line.get("question").asText(), parts), answers);
  }
}
