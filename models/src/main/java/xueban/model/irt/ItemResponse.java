package xueban.model.irt;

import xueban.Ids;
import xueban.XuebanException;

/**
 * One answer, as fitting reads it.
 *
 * @param learner learner id
 * @param item item id
 * @param category score, 0 or better; 1 is right on a right-or-wrong item
 */
public record ItemResponse(String learner, String item, int category) {
  public ItemResponse {
    Ids.require("learner", learner);
    Ids.require("item", item);
    if (category < 0) {
      throw XuebanException.invalid(
          "category",
          "%d of learner %s at item %s must be at least 0; leave unanswered items out."
              .formatted(category, learner, item));
    }
  }
}
