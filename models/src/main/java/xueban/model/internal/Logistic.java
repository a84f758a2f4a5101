package xueban.model.internal;

/** The logistic function, the same bits on every JVM. */
public final class Logistic {
  private Logistic() {}

  /** Returns 1 / (1 + e^-x), in [0, 1], rising with x. */
  public static double probability(double logOdds) {
    if (logOdds >= 0) {
      return 1 / (1 + StrictMath.exp(-logOdds));
    }
    double odds = StrictMath.exp(logOdds);
    return odds / (1 + odds);
  }

  /** Returns ln(p / (1 - p)). */
  public static double logOdds(double probability) {
    return StrictMath.log(probability / (1 - probability));
  }
}
