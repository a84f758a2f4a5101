package xueban.tutor.answer;

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

/** Model folders with {@link AnswerWeights}: one small file of JSON beside the card. */
public final class AnswerFolder {
  /** The kind that their cards name. */
  public static final String KIND = ModelPurpose.ANSWERS.word();

  private static final String WEIGHTS = "weights.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

  private AnswerFolder() {}

  /** Returns the folder of the weights that ship. */
  public static ModelFolder shipped() {
    return folder(
        AnswerWeights.shipped(),
        "1",
        "When a question is answered, chosen by hand on our own questions.",
        "230 questions of pupils to the built-in lessons and 38 that nothing there answers, all our"
            + " own",
        "Apache-2.0",
        "Chosen by hand among 564 forms, see tutor/RATIONALE.md; no command makes it anew",
        0,
        Map.of());
  }

  /**
   * Returns the folder of weights that were learnt from a tenant's judged questions; the registry
   * numbers it.
   *
   * @param data of what, in a line
   */
  static ModelFolder learnt(
      AnswerWeights weights, String data, long seed, Map<String, Double> figures) {
    return folder(
        weights,
        "new",
        "When a question is answered, fitted to the tenant's own judged questions.",
        data,
        "the tenant's own",
        "./xueban train --kind answers --questions FILE --seed " + seed,
        seed,
        figures);
  }

  private static ModelFolder folder(
      AnswerWeights weights,
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
            "What share of a question a passage has, its likest sentence by the vectors of %s, how far that is above others, numbers and foreign names."
                .formatted(weights.embedder()),
            "Serves questions in Chinese with that embedder; a question whose entry was taken out"
                + " may have had another that answers.",
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
  public static AnswerWeights read(ModelFolder folder) {
    folder.require(KIND);
    try {
      return JSON.readValue(folder.file(WEIGHTS), AnswerWeights.class);
    } catch (IOException e) {
      throw new XuebanException(
          ErrorCode.CORRUPT,
          "%s of %s does not hold the weights of answers (%s). Restore its folder, or learn them again."
              .formatted(WEIGHTS, folder.card().name(), e.getMessage()),
          e);
    }
  }
}
