package xueban.graph;

/** School stage 学段 of the Chinese school system. */
public enum Stage {
  /** 小学, grades 1 to 6. */
  PRIMARY,
  /** 初中, grades 7 to 9. */
  JUNIOR,
  /** 高中, grades 10 to 12. */
  SENIOR;

  /**
   * Returns the stage of a grade.
   *
   * @param grade 1 to 12
   * @throws IllegalArgumentException if the grade is outside that
   */
  public static Stage ofGrade(int grade) {
    if (grade < 1 || grade > 12) {
      throw new IllegalArgumentException("grade (" + grade + ") must be in 1..12.");
    }
    return grade <= 6 ? PRIMARY : grade <= 9 ? JUNIOR : SENIOR;
  }
}
