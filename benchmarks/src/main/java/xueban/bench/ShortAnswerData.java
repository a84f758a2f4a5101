package xueban.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import xueban.tutor.grading.text.JudgedText;
import xueban.tutor.grading.text.ShortQuestion;
import xueban.tutor.grading.text.TextTrainer.GradedQuestion;

/**
 * A question of a corpus and the answers to it that people have graded.
 *
 * @param train to learn from, in the file's order
 * @param test to measure on, likewise
 */
record ShortAnswerData(String id, ShortQuestion question, List<Row> train, List<Row> test) {

  /**
   * An answer and its grade.
   *
   * @param label what people said of the answer: a word, or a score from 0 to 10
   */
  record Row(JudgedText judged, String label) {}

  /** Reads a corpus; questions and answers keep the file's order. */
  static List<ShortAnswerData> read(Path file, String corpus) {
    Map<String, ShortAnswerData> questions = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = BuiltInLines.node(line);
        if (node.get("corpus").asText().equals(corpus)) {
          add(node, questions);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    return List.copyOf(questions.values());
  }

  private static void add(JsonNode node, Map<String, ShortAnswerData> questions) {
    ShortAnswerData data =
        questions.computeIfAbsent(
            node.get("question_id").asText(),
            id -> {
              List<String> references = new ArrayList<>();
              node.get("references").forEach(reference -> references.add(reference.asText()));
              ShortQuestion asked = ShortQuestion.of(node.get("question").asText(), references);
              return new ShortAnswerData(id, asked, new ArrayList<>(), new ArrayList<>());
            });
    String text = node.get("answer").asText();
    boolean scored = node.has("score");
    String label = scored ? node.get("score").asText() : node.get("label").asText();
    double score = scored ? node.get("score").asDouble() / 10 : label.equals("correct") ? 1 : 0;
    JudgedText judged =
        new JudgedText(text.isBlank() ? "-" : text, score, label.equals("contradictory"));
    boolean train = node.get("split").asText().equals("train");
    (train ? data.train() : data.test()).add(new Row(judged, label));
  }

  /** Returns the question with its training answers as people graded them. */
  GradedQuestion graded() {
    return new GradedQuestion(question, train.stream().map(Row::judged).toList());
  }

  /** Returns the questions with the grades of all training answers dealt anew. */
  static List<ShortAnswerData> dealtAnew(List<ShortAnswerData> questions, long seed) {
    List<Row> grades = new ArrayList<>();
    questions.forEach(question -> grades.addAll(question.train()));
    Collections.shuffle(grades, new Random(seed));
    List<ShortAnswerData> dealt = new ArrayList<>();
    for (ShortAnswerData question : questions) {
      List<Row> rows = new ArrayList<>();
      for (Row row : question.train()) {
        Row other = grades.removeLast();
        JudgedText judged =
            new JudgedText(
                row.judged().text(), other.judged().score(), other.judged().contradicts());
        rows.add(new Row(judged, other.label()));
      }
      dealt.add(new ShortAnswerData(question.id(), question.question(), rows, question.test()));
    }
    return dealt;
  }
}
