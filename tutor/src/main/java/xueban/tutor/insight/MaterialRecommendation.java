package xueban.tutor.insight;

import java.util.List;
import xueban.Explanation;
import xueban.recommend.CatalogEntry;

/**
 * Material for one concept of a class.
 *
 * @param insight how the class stands with it
 * @param resources best first; empty if the catalog has nothing
 * @param reason why these, or why none
 */
public record MaterialRecommendation(
    ConceptInsight insight, List<Recommended> resources, String reason) {
  public MaterialRecommendation {
    resources = List.copyOf(resources);
  }

  /**
   * A recommended entry.
   *
   * @param score larger is better; comparable within one concept only
   * @param reason why it suits
   * @param explanation parts that add up to the score
   */
  public record Recommended(
      CatalogEntry entry, double score, String reason, Explanation explanation) {}
}
