package xueban.tutor.grading.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.trees.BoostedTrees;
import xueban.nlp.Embedder;

/**
 * What {@link TextTrainer} learnt: boosted trees for the score, for a contradiction, and for
 * whether the score is near a teacher's. Immutable, safe for concurrent use.
 */
public final class TextModel {
  /** The kind that model cards name. */
  public static final String KIND = "short-answers";

  private static final String SCORE = "score.trees";
  private static final String CONTRADICTION = "contradiction.trees";
  private static final String CONFIDENCE = "confidence.trees";
  private static final String EMBEDDERS = "embedders.txt";

  private final BoostedTrees score;
  private final BoostedTrees contradiction;
  private final BoostedTrees confidence;
  private final List<String> embedders;

  /**
   * A judgement before it is explained.
   *
   * @param score 0 to 1
   * @param contradiction probability, 0 to 1
   * @param confidence probability that the score is near a teacher's, 0 to 1
   */
  record Judgement(double score, double contradiction, double confidence) {}

  /**
   * @param embedders ids of the embedders whose vectors it was fitted to
   */
  TextModel(
      BoostedTrees score,
      BoostedTrees contradiction,
      BoostedTrees confidence,
      List<String> embedders) {
    this.score = requireNonNull(score, "score");
    this.contradiction = requireNonNull(contradiction, "contradiction");
    this.confidence = requireNonNull(confidence, "confidence");
    this.embedders = List.copyOf(embedders);
  }

  /** Returns the model that comes with xueban: fitted to its own questions and answers alone. */
  public static TextModel shipped() {
    return of(ModelFolder.shipped(KIND));
  }

  /**
   * Returns the model of a folder.
   *
   * @throws XuebanException {@code CORRUPT} if it is of another kind or looks at other evidence
   */
  public static TextModel of(ModelFolder folder) {
    folder.require(KIND);
    return new TextModel(
        trees(folder, SCORE, TextEvidence.COUNT),
        trees(folder, CONTRADICTION, TextEvidence.COUNT),
        trees(folder, CONFIDENCE, TextEvidence.COUNT + 2),
        new String(folder.file(EMBEDDERS), UTF_8).lines().toList());
  }

  private static BoostedTrees trees(ModelFolder folder, String file, int columns) {
    BoostedTrees trees = BoostedTrees.ofBytes(folder.file(file));
    if (trees.columns() != columns) {
      throw new XuebanException(
          ErrorCode.CORRUPT,
          "%s looks at %d columns of evidence, this xueban has %d. Train the model again."
              .formatted(file, trees.columns(), columns));
    }
    return trees;
  }

  /** Returns a folder with the model; {@code card} says the rest. */
  public ModelFolder folder(ModelCard card) {
    return ModelFolder.of(
        card,
        Map.of(
            SCORE,
            score.toBytes(),
            CONTRADICTION,
            contradiction.toBytes(),
            CONFIDENCE,
            confidence.toBytes(),
            EMBEDDERS,
            String.join("\n", embedders).getBytes(UTF_8)));
  }

  /** Returns whether it was fitted to vectors of this embedder; with others it means nothing. */
  public boolean fits(Embedder embedder) {
    return embedders.contains(embedder.id());
  }

  Judgement judge(float[] columns) {
    double right = BoostedTrees.probability(score.score(columns));
    double against = BoostedTrees.probability(contradiction.score(columns));
    float[] all = withScores(columns, right, against);
    return new Judgement(right, against, BoostedTrees.probability(confidence.score(all)));
  }

  /** Returns the evidence with score and contradiction after it. */
  static float[] withScores(float[] columns, double score, double contradiction) {
    float[] all = Arrays.copyOf(columns, columns.length + 2);
    all[columns.length] = (float) score;
    all[columns.length + 1] = (float) contradiction;
    return all;
  }
}
