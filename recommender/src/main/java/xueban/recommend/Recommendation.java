package xueban.recommend;

import static java.util.Objects.requireNonNull;

import xueban.Explanation;

/**
 * A recommended entry.
 *
 * @param concept the need it serves best
 * @param score larger is better; comparable within one request only
 * @param reason why it suits, in a sentence that names the evidence
 * @param explanation parts that add up to the score
 */
public record Recommendation(
    CatalogEntry entry, String concept, double score, String reason, Explanation explanation) {
  public Recommendation {
    requireNonNull(entry, "entry");
    requireNonNull(reason, "reason");
    if (explanation.value() != score) {
      throw new IllegalArgumentException("score (" + score + ") must be what is explained");
    }
  }
}
