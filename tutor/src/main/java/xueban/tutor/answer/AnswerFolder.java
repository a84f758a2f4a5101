package xueban.tutor.answer;

import java.util.Map;
import java.util.TreeMap;
import xueban.XuebanException;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.ModelPurpose;
import xueban.model.WeightsFile;

/** Model folders with {@link AnswerWeights}. */
public final class AnswerFolder {
  /** The kind that their cards name. */
  public static final String KIND = ModelPurpose.ANSWERS.word();

  private static final String LIMITS =
      "Serves questions in Chinese with that embedder; a question whose entry was taken out may"
          + " have had another that answers.";
  private static final WeightsFile<AnswerWeights> WEIGHTS =
      new WeightsFile<>(KIND, AnswerWeights.class, "the weights of answers");

  private AnswerFolder() {}

  /** Returns the folder of the weights that ship. */
  public static ModelFolder shipped() {
    AnswerWeights weights = AnswerWeights.shipped();
    ModelCard card =
        new ModelCard(
            KIND,
            "1",
            "When a question is answered, chosen by hand on our own questions.",
            "230 questions of pupils to the built-in lessons and 38 that nothing there answers, all"
                + " our own",
            "Apache-2.0",
            features(weights),
            LIMITS,
            "Chosen by hand among 564 forms, see tutor/RATIONALE.md; no command makes it anew",
            0,
            Map.of(),
            Map.of(),
            new TreeMap<>());
    return WEIGHTS.folder(card, weights);
  }

  /**
   * Returns the folder of weights that were learnt from a tenant's judged questions; the registry
   * numbers it.
   *
   * @param data of what, in a line
   */
  static ModelFolder learnt(
      AnswerWeights weights, String data, long seed, Map<String, Double> figures) {
    ModelCard card =
        new ModelCard(
            KIND,
            "new",
            "When a question is answered, fitted to the tenant's own judged questions.",
            data,
            "the tenant's own",
            features(weights),
            LIMITS,
            "./xueban train --kind answers --questions FILE --seed " + seed,
            seed,
            figures,
            Map.of(),
            new TreeMap<>());
    return WEIGHTS.folder(card, weights);
  }

  private static String features(AnswerWeights weights) {
    return "What share of a question a passage has, its likest sentence by the vectors of %s, how far that is above others, numbers and foreign names."
        .formatted(weights.embedder());
  }

  /**
   * Returns the weights that a folder holds.
   *
   * @throws XuebanException {@code CORRUPT} if it is of another kind, or damaged
   */
  public static AnswerWeights read(ModelFolder folder) {
    return WEIGHTS.read(folder);
  }
}
