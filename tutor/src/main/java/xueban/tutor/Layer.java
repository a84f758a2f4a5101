package xueban.tutor;

/** Layer 层 of homework, by the expected probability of success. */
public enum Layer {
  /** 基础 */
  BASIC(.80, .95),
  /** 提高 */
  IMPROVING(.60, .80),
  /** 拓展 */
  EXTENDING(.40, .60);

  private final double least;
  private final double most;

  Layer(double least, double most) {
    this.least = least;
    this.most = most;
  }

  /** Returns the lower end of the band of expected success, in (0, 1). */
  public double least() {
    return least;
  }

  /** Returns the upper end of the band of expected success, in (0, 1). */
  public double most() {
    return most;
  }
}
