package xueban.model.irt;

import java.util.List;

/**
 * Standard errors of a curve's parameters, each at least 0 and in its parameter's unit.
 *
 * @param discrimination of a
 * @param thresholds of b, or of each b_k of a graded curve
 * @param guessing of c; 0 where the family does not guess
 */
public record CurveErrors(double discrimination, List<Double> thresholds, double guessing) {
  public CurveErrors {
    thresholds = List.copyOf(thresholds);
    require("discrimination", discrimination);
    thresholds.forEach(error -> require("thresholds", error));
    require("guessing", guessing);
  }

  private static void require(String name, double error) {
    if (!(error >= 0 && Double.isFinite(error))) {
      throw new IllegalArgumentException(
          "standard error of " + name + " (" + error + ") must be at least 0. Fit again.");
    }
  }
}
