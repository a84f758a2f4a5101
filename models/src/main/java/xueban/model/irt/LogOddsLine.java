package xueban.model.irt;

import java.util.List;
import xueban.XuebanException;
import xueban.model.internal.Logistic;

/**
 * A two-parameter curve as a line: the log-odds (base e) of a right answer are {@code slope ·
 * ability + intercept}.
 *
 * @param slope the curve's discrimination a, in (0, 100]
 * @param intercept its easiness -ab, in [-100, 100]
 * @param spread standard deviation of the intercept where the item is not known, at least 0
 */
record LogOddsLine(double slope, double intercept, double spread) {
  private static final double MOST = 100;
  private static final int NODES = 13;

  LogOddsLine {
    if (!(slope > 0 && slope <= MOST) || !(Math.abs(intercept) <= MOST) || !(spread >= 0)) {
      throw XuebanException.invalid(
          "curve",
          "slope (%s) must be in (0, 100], intercept (%s) in [-100, 100], spread (%s) at least 0."
              .formatted(slope, intercept, spread));
    }
  }

  /**
   * Returns a fitted item's line.
   *
   * @throws XuebanException {@code INVALID_INPUT} if it is no two-parameter curve
   */
  static LogOddsLine of(String item, ItemCurve curve) {
    if (curve instanceof LogisticCurve(double a, double b, double guessing) && guessing == 0) {
      return new LogOddsLine(a, -a * b, 0);
    }
    throw XuebanException.invalid(
        "curve of item " + item,
        curve + " must be a two-parameter one. Fit with CurveFamily.TwoParameter.");
  }

  /** Returns the geometric mean of the slopes and the mean of the intercepts, with their spread. */
  static LogOddsLine typical(List<LogOddsLine> lines) {
    double slopes = 0;
    double intercepts = 0;
    for (LogOddsLine line : lines) {
      slopes += StrictMath.log(line.slope);
      intercepts += line.intercept;
    }
    int n = lines.size();
    double mean = intercepts / n;
    double squares = 0;
    for (LogOddsLine line : lines) {
      double off = line.intercept - mean;
      squares += off * off + line.spread * line.spread;
    }
    return new LogOddsLine(StrictMath.exp(slopes / n), mean, Math.sqrt(squares / n));
  }

  /** Returns the log-odds at an ability. */
  double at(double ability) {
    return slope * ability + intercept;
  }

  /**
   * Returns the mean probability of a right answer over what is not known: the ability's error and
   * this line's spread.
   */
  double expected(Ability ability) {
    double middle = at(ability.estimate());
    double sd = StrictMath.hypot(slope * ability.standardError(), spread);
    double mass = 0;
    double sum = 0;
    for (int node = 0; node < NODES; node++) {
      double z = (node - NODES / 2) * 0.5;
      double weight = StrictMath.exp(-z * z / 2);
      mass += weight;
      sum += weight * Logistic.probability(middle + z * sd);
    }
    return sum / mass;
  }
}
