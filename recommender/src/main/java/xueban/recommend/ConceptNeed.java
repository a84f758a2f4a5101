package xueban.recommend;

import static java.util.Objects.requireNonNull;

import xueban.Ids;

/**
 * A concept for which material is wanted.
 *
 * @param concept concept id
 * @param weight how much it is wanted beside the other needs, above 0
 * @param why the evidence, in a short clause for a person, such as 12 名学生中 5 名未掌握; or empty
 */
public record ConceptNeed(String concept, double weight, String why) {
  public ConceptNeed {
    Ids.require("concept", concept);
    requireNonNull(why, "why");
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "weight (" + weight + ") of " + concept + " must be above 0 and finite.");
    }
  }
}
