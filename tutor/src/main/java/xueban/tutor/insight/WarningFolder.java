package xueban.tutor.insight;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.ModelPurpose;

/** Model folders with {@link WarningWeights}: one small file of JSON beside the card. */
public final class WarningFolder {
  /** The kind that their cards name. */
  public static final String KIND = ModelPurpose.WARNINGS.word();

  private static final String WEIGHTS = "weights.json";
  private static final String FEATURES =
      "Predicted and recent scores, surprise, trend, hints and pauses, each against the class's"
          + " mean.";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

  private WarningFolder() {}

  /** Returns the folder of the weights that ship. */
  public static ModelFolder shipped() {
    return folder(
        WarningWeights.shipped(),
        "1",
        "Early warnings, fitted to simulated learners.",
        "1,000 simulated learners",
        "Apache-2.0",
        "WarningTrainer.simulated() of xueban's source; no command makes it anew",
        0,
        Map.of("threshold", WarningWeights.shipped().threshold()));
  }

  /**
   * Returns the folder of weights that were learnt from a tenant's log; the registry numbers it.
   *
   * @param data of what, in a line
   */
  static ModelFolder learnt(
      WarningWeights weights, String data, long seed, Map<String, Double> figures) {
    return folder(
        weights,
        "new",
        "Early warnings, fitted to the tenant's own log.",
        data,
        "the tenant's own",
        "./xueban train --kind warnings --seed " + seed,
        seed,
        figures);
  }

  private static ModelFolder folder(
      WarningWeights weights,
      String version,
      String summary,
      String data,
      String licence,
      String command,
      long seed,
      Map<String, Double> figures) {
    ModelCard card =
        new ModelCard(
            KIND,
            version,
            summary,
            data,
            licence,
            FEATURES,
            "Compares learners with their class: where all struggle it warns of few. Figures are of"
                + " random classes, not of real ones.",
            command,
            seed,
            figures,
            Map.of(),
            new TreeMap<>());
    try {
      return ModelFolder.of(card, Map.of(WEIGHTS, JSON.writeValueAsBytes(weights)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write numbers as JSON", e);
    }
  }

  /**
   * Returns the weights that a folder holds.
   *
   * @throws XuebanException {@code CORRUPT} if it is of another kind, or damaged
   */
  public static WarningWeights read(ModelFolder folder) {
    folder.require(KIND);
    try {
      return JSON.readValue(folder.file(WEIGHTS), WarningWeights.class);
    } catch (IOException e) {
      throw new XuebanException(
          ErrorCode.CORRUPT,
          "%s of %s does not hold the weights of early warnings (%s). Restore its folder, or learn them again."
              .formatted(WEIGHTS, folder.card().name(), e.getMessage()),
          e);
    }
  }
}
