package xueban.graph.format;

/** How a person says a grade. */
final class GradeWords {
  private static final String[] DIGITS = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};

  private GradeWords() {}

  /** Returns 一年级 to 九年级, 高一 to 高三, or 年级未定 for 0. */
  static String of(int grade) {
    if (grade == 0) {
      return "年级未定";
    }
    return grade <= 9 ? DIGITS[grade - 1] + "年级" : "高" + DIGITS[grade - 10];
  }
}
