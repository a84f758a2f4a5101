package xueban.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.model.ModelFolder;
import xueban.model.ModelPurpose;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.recommend.Item;
import xueban.row.ImportOptions;
import xueban.row.ImportReport;
import xueban.row.Row;
import xueban.row.RowFile;
import xueban.row.RowOutcome;
import xueban.storage.TenantReader;
import xueban.tutor.grading.GradedText;
import xueban.tutor.grading.GradedTexts;
import xueban.tutor.grading.text.AnswerTraining;
import xueban.tutor.grading.text.AnswerTraining.Comparison;
import xueban.tutor.grading.text.JudgedText;
import xueban.tutor.grading.text.ShortAnswerScorer;
import xueban.tutor.grading.text.ShortQuestion;
import xueban.tutor.grading.text.TextModel;
import xueban.tutor.grading.text.TextTrainer.GradedQuestion;

/**
 * {@code ./xueban train --kind short-answers}: learns to score from what teachers graded in the
 * service, and from a file of graded answers. A row has {@code answer}, {@code score} in [0, 1],
 * and {@code item} of the catalog or {@code question} and {@code reference} (several wordings may
 * be a list).
 */
final class AnswerTrainRun {
  private static final int BATCH = 500;

  private final @Nullable Path file;
  private final long seed;
  private final Consumer<String> progress;
  private final Function<Language, Embedder> embedders;
  private final Map<ShortQuestion, List<JudgedText>> graded = new LinkedHashMap<>();
  private final Map<ShortQuestion, List<JudgedText>> ofService = new LinkedHashMap<>();

  /**
   * @param file graded answers beside those of the service, or null for these alone
   */
  AnswerTrainRun(
      @Nullable Path file,
      long seed,
      Consumer<String> progress,
      Function<Language, Embedder> embedders) {
    this.file = file;
    this.seed = seed;
    this.progress = progress;
    this.embedders = embedders;
  }

  TrainedModel train(TenantReader reader, PrintWriter out) {
    Map<String, ShortQuestion> items = items(reader);
    if (file != null) {
      ImportReport report =
          RowFile.read(
              file,
              ImportOptions.defaults(),
              BATCH,
              rows -> rows.stream().map(row -> take(row, items)).toList());
      out.printf("%s: %,d rows, %,d of them rejected%n", file, report.read(), report.rejected());
    }
    int taken = takeOfService();
    List<GradedQuestion> questions = new ArrayList<>();
    graded.forEach((question, answers) -> questions.add(new GradedQuestion(question, answers)));
    AnswerTraining training = new AnswerTraining(embedders, questions, taken, seed, progress);
    out.println(training.data());
    out.flush();
    ComparedModel serving =
        ComparedModel.of(
            reader,
            ModelPurpose.SHORT_ANSWERS,
            ModelFolder.shipped(TextModel.KIND),
            TextModel::of,
            out);
    TextModel chosen = TextModel.of(serving.model());
    Comparison comparison = training.compare(chosen);
    out.print(table(comparison, serving.name()));
    if (!fits(chosen)) {
      out.printf(
          "%s was fitted to other vectors, so %s stands for it%n",
          serving.name(),
          fits(TextModel.shipped())
              ? ModelFolder.shipped(TextModel.KIND).card().name()
              : "always the mean score");
    }
    out.flush();
    return TrainedModel.added(
        serving.registry(), training.train(comparison), worse(comparison), reader, out);
  }

  private boolean fits(TextModel model) {
    return Stream.of(Language.values()).map(embedders).anyMatch(model::fits);
  }

  /** Returns the items that can be asked for; takes what teachers graded of them as they are. */
  private Map<String, ShortQuestion> items(TenantReader reader) {
    Map<String, List<GradedText>> texts = reader.gradedTexts();
    Map<String, ShortQuestion> items = new LinkedHashMap<>();
    reader.entries(
        entry -> {
          if (entry instanceof Item item && isWhole(item.answers())) {
            ShortQuestion question = ShortQuestion.ofParts(item.stem(), item.answers());
            items.put(item.id(), question);
            List<GradedText> ofItem = texts.getOrDefault(item.id(), List.of());
            if (!ofItem.isEmpty()) {
              String asked = GradedTexts.question(item);
              List<JudgedText> judged =
                  ofItem.stream()
                      .filter(text -> text.question().equals(asked))
                      .filter(text -> text.text().length() <= ShortAnswerScorer.LONGEST)
                      .map(text -> new JudgedText(text.text(), text.score(), false))
                      .toList();
              ofService.computeIfAbsent(question, q -> new ArrayList<>()).addAll(judged);
            }
          }
        });
    return items;
  }

  /** Takes what the file does not have already, exported to it; returns how many. */
  private int takeOfService() {
    int taken = 0;
    for (Map.Entry<ShortQuestion, List<JudgedText>> one : ofService.entrySet()) {
      Set<JudgedText> known = new HashSet<>(graded.getOrDefault(one.getKey(), List.of()));
      List<JudgedText> added =
          one.getValue().stream().filter(judged -> !known.contains(judged)).toList();
      if (!added.isEmpty()) {
        graded.computeIfAbsent(one.getKey(), q -> new ArrayList<>()).addAll(added);
        taken += added.size();
      }
    }
    return taken;
  }

  private static boolean isWhole(List<List<String>> answers) {
    return !answers.isEmpty()
        && answers.stream()
            .noneMatch(part -> part.isEmpty() || part.stream().anyMatch(String::isBlank));
  }

  private RowOutcome take(Row row, Map<String, ShortQuestion> items) {
    try {
      String answer = row.text("answer");
      if (answer.length() > ShortAnswerScorer.LONGEST) {
        return RowOutcome.rejected(
            "answer: has %d characters; a short answer has at most %d."
                .formatted(answer.length(), ShortAnswerScorer.LONGEST));
      }
      JudgedText judged = new JudgedText(answer, row.number("score").orElse(Double.NaN), false);
      graded.computeIfAbsent(question(row, items), q -> new ArrayList<>()).add(judged);
      return RowOutcome.ADDED;
    } catch (XuebanException e) {
      return RowOutcome.rejected(String.valueOf(e.getMessage()));
    }
  }

  private static ShortQuestion question(Row row, Map<String, ShortQuestion> items) {
    String item = row.textOr("item", "");
    ShortQuestion known = items.get(item);
    if (known != null) {
      return known;
    }
    List<String> references = row.list("reference");
    if (references.isEmpty()) {
      throw XuebanException.invalid(
          "item",
          "\"%s\" is no item of the catalog with reference answers, and the row has no reference."
              .formatted(item));
    }
    return ShortQuestion.of(row.textOr("question", ""), references);
  }

  private static String worse(Comparison comparison) {
    return comparison.isWorse()
        ? "its mean error on held-out questions, %.4f, is not below all that know less (mean score %.4f, what serves %.4f, scores dealt anew %.4f)"
            .formatted(
                comparison.error(), comparison.mean(), comparison.serving(), comparison.control())
        : "";
  }

  private static String table(Comparison comparison, String serving) {
    return "%,d held-out answers, mean error%n".formatted(comparison.answers())
        + line("learnt", comparison.error())
        + line("always the mean score", comparison.mean())
        + line(serving, comparison.serving())
        + line("control: scores dealt anew", comparison.control())
        + line("share it is sure of", comparison.sure())
        + line("of these near the teacher's", comparison.near())
        + line("at least, as far as they tell", comparison.nearAtLeast())
        + (comparison.decides()
            ? "it would decide what it is sure of"
            : "it would only estimate, for the teacher")
        + System.lineSeparator();
  }

  private static String line(String what, double value) {
    return "  %-30s %.4f%n".formatted(what, value);
  }
}
