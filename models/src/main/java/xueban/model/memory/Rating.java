package xueban.model.memory;

/** How well a concept was recalled, in the four grades of FSRS. Anything but {@link #AGAIN} is. */
public enum Rating {
  /** Not recalled. */
  AGAIN(1),
  /** Recalled with help, or in part. */
  HARD(2),
  /** Recalled. */
  GOOD(3),
  /** Recalled, and quickly. */
  EASY(4);

  private final int grade;

  Rating(int grade) {
    this.grade = grade;
  }

  /** Returns FSRS's G, 1 to 4. */
  public int grade() {
    return grade;
  }

  /** Returns whether the concept was recalled at all. */
  public boolean recalled() {
    return this != AGAIN;
  }
}
