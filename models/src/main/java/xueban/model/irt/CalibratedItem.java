package xueban.model.irt;

/**
 * An item's curve as fitted.
 *
 * @param curve the item's parameters
 * @param errors their standard errors
 * @param responses how many it was fitted on, at least 1
 */
public record CalibratedItem(ItemCurve curve, CurveErrors errors, int responses) {
  public CalibratedItem {
    if (errors.thresholds().size() != curve.categories() - 1) {
      throw new IllegalArgumentException(
          "errors.thresholds (%s) must be one for each of %d thresholds."
              .formatted(errors.thresholds(), curve.categories() - 1));
    }
    if (responses < 1) {
      throw new IllegalArgumentException("responses (" + responses + ") must be at least 1.");
    }
  }
}
