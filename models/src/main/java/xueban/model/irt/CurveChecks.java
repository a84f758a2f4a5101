package xueban.model.irt;

/** Ranges that every curve keeps. */
final class CurveChecks {
  private CurveChecks() {}

  static void ability(double ability) {
    if (!Double.isFinite(ability)) {
      throw new IllegalArgumentException(
          "ability (" + ability + ") must be finite; 0 is the mean. Estimate it anew.");
    }
  }

  static void category(int category, int categories) {
    if (category < 0 || category >= categories) {
      throw new IllegalArgumentException(
          "category (%d) must be in 0..%d. Maybe the item was scored on another scale."
              .formatted(category, categories - 1));
    }
  }

  static void discrimination(double discrimination) {
    if (!(discrimination > 0 && discrimination <= 100)) {
      throw new IllegalArgumentException(
          "discrimination (%s) must be in (0, 100]. Maybe the key of the item is wrong."
              .formatted(discrimination));
    }
  }
}
