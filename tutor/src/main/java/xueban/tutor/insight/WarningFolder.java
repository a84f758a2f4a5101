package xueban.tutor.insight;

import java.util.Map;
import java.util.TreeMap;
import xueban.XuebanException;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.ModelPurpose;
import xueban.model.WeightsFile;

/** Model folders with {@link WarningWeights}. */
public final class WarningFolder {
  /** The kind that their cards name. */
  public static final String KIND = ModelPurpose.WARNINGS.word();

  private static final String FEATURES =
      "Predicted and recent scores, surprise, trend, hints and pauses, each against the class's"
          + " mean.";
  private static final String LIMITS =
      "Compares learners with their class: where all struggle it warns of few. Figures are of"
          + " random classes, not of real ones.";
  private static final WeightsFile<WarningWeights> WEIGHTS =
      new WeightsFile<>(KIND, WarningWeights.class, "the weights of early warnings");

  private WarningFolder() {}

  /** Returns the folder of the weights that ship. */
  public static ModelFolder shipped() {
    ModelCard card =
        new ModelCard(
            KIND,
            "1",
            "Early warnings, fitted to simulated learners.",
            "1,000 simulated learners",
            "Apache-2.0",
            FEATURES,
            LIMITS,
            "WarningTrainer.simulated() of xueban's source; no command makes it anew",
            0,
            Map.of("threshold", WarningWeights.shipped().threshold()),
            Map.of(),
            new TreeMap<>());
    return WEIGHTS.folder(card, WarningWeights.shipped());
  }

  /**
   * Returns the folder of weights that were learnt from a tenant's log; the registry numbers it.
   *
   * @param data of what, in a line
   */
  static ModelFolder learnt(
      WarningWeights weights, String data, long seed, Map<String, Double> figures) {
    ModelCard card =
        new ModelCard(
            KIND,
            "new",
            "Early warnings, fitted to the tenant's own log.",
            data,
            "the tenant's own",
            FEATURES,
            LIMITS,
            "./xueban train --kind warnings --seed " + seed,
            seed,
            figures,
            Map.of(),
            new TreeMap<>());
    return WEIGHTS.folder(card, weights);
  }

  /**
   * Returns the weights that a folder holds.
   *
   * @throws XuebanException {@code CORRUPT} if it is of another kind, or damaged
   */
  public static WarningWeights read(ModelFolder folder) {
    return WEIGHTS.read(folder);
  }
}
