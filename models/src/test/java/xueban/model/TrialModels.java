package xueban.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;

/** Models for tests of what keeps them: the shipped one with another prior. */
public final class TrialModels {
  private TrialModels() {}

  /** Returns a model of which no two with another prior (log-odds) predict alike. */
  public static ModelFolder logistic(double prior) {
    String weights = new String(ModelFolder.shipped("logistic").file("weights.tsv"), UTF_8);
    String changed = weights.replaceFirst("prior\t\\S+", "prior\t" + prior);
    return ModelFolder.of(card("logistic"), Map.of("weights.tsv", changed.getBytes(UTF_8)));
  }

  /** Returns a folder of a kind that follows no learners. */
  public static ModelFolder ofKind(String kind) {
    return ModelFolder.of(card(kind), Map.of("numbers.tsv", new byte[] {'1'}));
  }

  private static ModelCard card(String kind) {
    return new ModelCard(
        kind,
        "draft",
        "一个试验",
        "none",
        "none",
        "counts",
        "for tests alone",
        "none",
        7,
        Map.of("auc", .75),
        Map.of("responses 1-10", Map.of("auc", .7, "rows", 10.0)),
        new TreeMap<>());
  }
}
