package xueban.tutor.grading.text;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.model.trees.BoostedTrees;
import xueban.model.trees.Growth;
import xueban.nlp.Embedder;
import xueban.nlp.Language;

/**
 * Learns to score short answers from answers that people have graded. Equal input and seed give an
 * equal model, bit for bit.
 *
 * <p>What graded answers say of an answer in training is asked of those in other folds of the same
 * question only, as it will be of an answer that nobody has graded. The confidence is learnt from
 * scores that models fitted without the answer's fold gave.
 */
public final class TextTrainer {
  private static final int FOLDS = 10;
  private static final int CONFIDENCE_FOLDS = 5;

  private final AnswerReader reader;
  private final Use use;
  private final long seed;

  /** Whether answers to the same question that people graded are evidence. */
  public enum Use {
    /** For questions of which nobody has graded an answer. */
    REFERENCES,
    /** For questions with graded answers; without them the model says little. */
    REFERENCES_AND_GRADED_ANSWERS
  }

  /**
   * A question with graded answers.
   *
   * @param answers at least 1, the latest last
   */
  public record GradedQuestion(ShortQuestion question, List<JudgedText> answers) {
    public GradedQuestion {
      requireNonNull(question, "question");
      answers = List.copyOf(answers);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared, and stays in the package
  private record Row(float[] columns, JudgedText judged, int fold) {}

  public TextTrainer(Function<Language, Embedder> embedders, Use use, long seed) {
    reader = new AnswerReader(embedders);
    this.use = requireNonNull(use, "use");
    this.seed = seed;
  }

  /**
   * Returns the model that fits the answers.
   *
   * @throws XuebanException {@code INVALID_INPUT} if there are fewer than 20 answers
   */
  public TextModel train(List<GradedQuestion> questions) {
    List<Row> rows = new ArrayList<>();
    for (int q = 0; q < questions.size(); q++) {
      rows.addAll(rows(questions.get(q), q));
    }
    if (rows.size() < 20) {
      throw XuebanException.invalid(
          "answers", rows.size() + " are too few to learn from; grade at least 20.");
    }
    List<String> embedders =
        questions.stream()
            .map(graded -> reader.embedder(graded.question()).id())
            .distinct()
            .sorted()
            .toList();
    return fit(rows, embedders);
  }

  private List<Row> rows(GradedQuestion graded, int number) {
    TextEvidence.ReadQuestion question = reader.read(graded.question());
    List<JudgedAnswers.Judged> read =
        graded.answers().stream()
            .map(
                a ->
                    new JudgedAnswers.Judged(
                        reader.read(graded.question(), a.text()), a.score(), a.contradicts()))
            .toList();
    List<@Nullable JudgedAnswers> others = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      others.add(use == Use.REFERENCES ? null : others(read, fold));
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      float[] columns =
          TextEvidence.of(question, read.get(i).text(), others.get(i % FOLDS)).columns();
      int fold = (use == Use.REFERENCES ? number : i) % CONFIDENCE_FOLDS;
      rows.add(new Row(columns, graded.answers().get(i), fold));
    }
    return rows;
  }

  private static JudgedAnswers others(List<JudgedAnswers.Judged> read, int fold) {
    List<JudgedAnswers.Judged> others = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      if (i % FOLDS != fold) {
        others.add(read.get(i));
      }
    }
    return JudgedAnswers.of(others);
  }

  private TextModel fit(List<Row> rows, List<String> embedders) {
    List<float[]> columns = new ArrayList<>();
    List<Float> near = new ArrayList<>();
    for (int fold = 0; fold < CONFIDENCE_FOLDS; fold++) {
      int left = fold;
      List<Row> fitted = rows.stream().filter(row -> row.fold() != left).toList();
      if (fitted.isEmpty() || fitted.size() == rows.size()) {
        continue;
      }
      BoostedTrees score = score(fitted);
      BoostedTrees contradiction = contradiction(fitted);
      for (Row row : rows) {
        if (row.fold() == left) {
          double said = BoostedTrees.probability(score.score(row.columns()));
          double against = BoostedTrees.probability(contradiction.score(row.columns()));
          columns.add(TextModel.withScores(row.columns(), said, against));
          boolean isNear = Math.abs(said - row.judged().score()) <= TextScore.NEAR;
          near.add(isNear ? 1f : 0f);
        }
      }
    }
    return new TextModel(
        score(rows),
        contradiction(rows),
        trees(columns, near, TextEvidence.COUNT + 2, 80),
        embedders);
  }

  private BoostedTrees score(List<Row> rows) {
    return trees(
        rows.stream().map(Row::columns).toList(),
        rows.stream().map(row -> (float) row.judged().score()).toList(),
        TextEvidence.COUNT,
        200);
  }

  private BoostedTrees contradiction(List<Row> rows) {
    return trees(
        rows.stream().map(Row::columns).toList(),
        rows.stream().map(row -> row.judged().contradicts() ? 1f : 0f).toList(),
        TextEvidence.COUNT,
        200);
  }

  private BoostedTrees trees(List<float[]> rows, List<Float> targets, int width, int trees) {
    float[][] columns = new float[width][rows.size()];
    float[] wanted = new float[rows.size()];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = targets.get(i);
      for (int c = 0; c < width; c++) {
        columns[c][i] = rows.get(i)[c];
      }
    }
    boolean few = wanted.length < 600;
    Growth growth =
        new Growth(trees, few ? 4 : 12, few ? 3 : 6, .04, few ? 8 : 15, .5, 3, .7, .4, seed);
    return BoostedTrees.grow(columns, wanted, growth);
  }
}
