package xueban.tutor.paper;

/** How hard an item is expected to be 难度: by the share of the learners who answer it right. */
public enum DifficultyBand {
  /** 容易: from .70 on. */
  EASY(.7, 1, "容易"),
  /** 中等: from .40 to below .70. */
  MEDIUM(.4, .7, "中等"),
  /** 较难: below .40. */
  HARD(0, .4, "较难"),
  /** Any difficulty. */
  ANY(0, 1, "不限");

  private final double least;
  private final double most;
  private final String chinese;

  DifficultyBand(double least, double most, String chinese) {
    this.least = least;
    this.most = most;
    this.chinese = chinese;
  }

  /** Returns the word that teachers use. */
  public String chinese() {
    return chinese;
  }

  /** Returns the least expected success, in [0, 1]; it belongs to the band. */
  public double least() {
    return least;
  }

  /** Returns the end of the band, in [0, 1]; only 1 belongs to it. */
  public double most() {
    return most;
  }

  /** Returns whether an expected success in [0, 1] is in the band. */
  public boolean holds(double success) {
    return success >= least && (success < most || most == 1);
  }

  /** Returns the band other than {@link #ANY} that holds an expected success. */
  public static DifficultyBand of(double success) {
    return EASY.holds(success) ? EASY : MEDIUM.holds(success) ? MEDIUM : HARD;
  }

  /** Returns how far an expected success is outside of the band, in [0, 1]; 0 if inside. */
  double distance(double success) {
    return Math.max(0, Math.max(least - success, success - most));
  }
}
