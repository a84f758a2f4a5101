package xueban.recommend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.XuebanException;
import xueban.graph.Stage;

/** Reads grades and stages as schools write them: {@code 8}, 八年级, 初二, {@code junior}, 初中. */
final class SchoolGrades {
  private static final String DIGITS = "一二三四五六七八九";
  private static final Pattern GRADE_WORD =
      Pattern.compile("([" + DIGITS + "])年级.*|([小初高])([" + DIGITS + "]).*|(\\d{1,2})(?:年级.*)?");

  private SchoolGrades() {}

  /**
   * Returns the grade, 1 to 12.
   *
   * @throws XuebanException {@code INVALID_INPUT} naming the value otherwise
   */
  static int grade(String words) {
    Matcher matcher = GRADE_WORD.matcher(words.strip());
    int grade = 0;
    if (matcher.matches()) {
      if (matcher.group(1) != null) {
        grade = digit(matcher.group(1));
      } else if (matcher.group(2) != null) {
        grade = digit(matcher.group(3)) + yearsBefore(matcher.group(2));
      } else {
        grade = Integer.parseInt(matcher.group(4));
      }
    }
    if (grade < 1 || grade > 12) {
      throw XuebanException.invalid(
          "grade", "\"%s\" is none; write 1 to 12, or 七年级, or 初一.".formatted(words));
    }
    return grade;
  }

  static List<Integer> grades(List<String> words) {
    List<Integer> grades = new ArrayList<>();
    words.forEach(word -> grades.add(grade(word)));
    return grades;
  }

  /**
   * Returns the stage.
   *
   * @throws XuebanException {@code INVALID_INPUT} naming the value if it is none
   */
  static Stage stage(String words) {
    return findStage(words)
        .orElseThrow(
            () ->
                XuebanException.invalid(
                    "stage",
                    "\"%s\" is none; write primary, junior or senior (小学, 初中, 高中)."
                        .formatted(words)));
  }

  private static Optional<Stage> findStage(String words) {
    for (SchoolStageWord word : SchoolStageWord.values()) {
      if (words.equals(word.words()) || word.name().equals(words.toUpperCase(Locale.ROOT))) {
        return Optional.of(word.stage());
      }
    }
    return Optional.empty();
  }

  private static int digit(String character) {
    return DIGITS.indexOf(character) + 1;
  }

  private static int yearsBefore(String stage) {
    return switch (stage) {
      case "初" -> 6;
      case "高" -> 9;
      default -> 0;
    };
  }
}
