package xueban.recommend.relevance;

/**
 * A share and how far from it the true one may lie, with 95 % confidence: Wilson's interval (Wilson
 * 1927, doi:10.1080/01621459.1927.10502953), which holds for shares near 1 and few cases too.
 *
 * @param share in [0, 1]
 * @param least lower end, in [0, share]
 * @param most upper end, in [share, 1]
 */
public record ShareInterval(double share, double least, double most) {
  private static final double Z = 1.959963984540054;

  /**
   * Returns the interval of a count.
   *
   * @param count in [0, of]
   * @param of at least 1
   */
  public static ShareInterval of(int count, int of) {
    if (of < 1 || count < 0 || count > of) {
      throw new IllegalArgumentException("%d of %d is no share.".formatted(count, of));
    }
    return ofShare((double) count / of, of);
  }

  /**
   * Returns the interval of a share that was weighed, such as one of a sample drawn at several
   * rates.
   *
   * @param share in [0, 1]; a mean of values in [0, 1] may stand here too: none varies more than
   *     shares of yes and no do, so the interval is then wider than it need be
   * @param cases how many cases of equal weight would tell as much, above 0
   */
  public static ShareInterval ofShare(double share, double cases) {
    if (!(share >= 0 && share <= 1) || !(cases > 0 && cases < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "share (%s) must be in [0, 1] and cases (%s) above 0.".formatted(share, cases));
    }
    double spread = Z * Z / cases;
    double middle = (share + spread / 2) / (1 + spread);
    double half = Z * Math.sqrt((share * (1 - share) + spread / 4) / cases) / (1 + spread);
    return new ShareInterval(
        share,
        Math.max(0, Math.min(share, middle - half)),
        Math.min(1, Math.max(share, middle + half)));
  }
}
