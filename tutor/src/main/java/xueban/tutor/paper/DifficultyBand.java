package xueban.tutor.paper;

/** How hard an item is 难度: by the share of right answers, as examiners count it. */
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

  /** Returns the least share of right answers, in [0, 1]; it belongs to the band. */
  public double least() {
    return least;
  }

  /** Returns the end of the band, in [0, 1]; only 1 belongs to it. */
  public double most() {
    return most;
  }

  /** Returns whether a share of right answers in [0, 1] is in the band. */
  public boolean holds(double ease) {
    return ease >= least && (ease < most || most == 1);
  }

  /** Returns the band other than {@link #ANY} that holds a share of right answers. */
  public static DifficultyBand of(double ease) {
    return EASY.holds(ease) ? EASY : MEDIUM.holds(ease) ? MEDIUM : HARD;
  }

  /** Returns how far a share of right answers is outside of the band, in [0, 1]; 0 if inside. */
  double distance(double ease) {
    return Math.max(0, Math.max(least - ease, ease - most));
  }
}
