package xueban.recommend;

import java.util.regex.Pattern;

/** Frees the text of a question from what question banks put around it. */
final class StemText {
  /** Longest title made from a stem, in UTF-16 units. */
  static final int TITLE_LENGTH = 60;

  private static final Pattern LABEL =
      Pattern.compile("^(?:(?:题目|问题|试题|题干|考题)(?:内容|描述|说明|陈述|要求|详情|背景)?|判断题|填空题|选择题)\\s*[:：]\\s*");
  private static final Pattern ANSWER_FORM =
      Pattern.compile("^(?:(?:作答|回答|答案)类型|请选择T)[^\\s。：:]{0,16}[\\s。：:]+");
  private static final Pattern NUMBER = Pattern.compile("^[(（]?1[)）]?\\s*[.．、]\\s*(?!\\d)");
  private static final Pattern TAG = Pattern.compile("<[^<>]{1,40}>");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern BREAK_WRITTEN_OUT = Pattern.compile("\\\\n(?![A-Za-z])");

  private StemText() {}

  /** Returns the stem without a leading label such as 题目内容：. */
  static String clean(String written) {
    String stem = LABEL.matcher(lines(written)).replaceFirst("").strip();
    return stem.isEmpty() ? written.strip() : stem;
  }

  /** Returns the text with a written-out {@code \n} made a line break; LaTeX commands stay. */
  static String lines(String written) {
    return BREAK_WRITTEN_OUT.matcher(written).replaceAll("\n").strip();
  }

  /** Returns the text without tags, each run of blanks one space. */
  static String oneLine(String text) {
    return BLANKS.matcher(TAG.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  /** Returns the beginning of a stem, to name an item by: one line, not cut inside a formula. */
  static String title(String stem) {
    String line = oneLine(stem);
    line = ANSWER_FORM.matcher(line).replaceFirst("");
    line = NUMBER.matcher(line).replaceFirst("").strip();
    if (line.isEmpty()) {
      line = stem.strip();
    }
    if (line.length() <= TITLE_LENGTH) {
      return line;
    }
    int end =
        Character.isHighSurrogate(line.charAt(TITLE_LENGTH - 1)) ? TITLE_LENGTH - 1 : TITLE_LENGTH;
    String head = line.substring(0, end);
    boolean insideFormula = head.chars().filter(c -> c == '$').count() % 2 == 1;
    if (insideFormula && head.lastIndexOf('$') > 0) {
      head = head.substring(0, head.lastIndexOf('$'));
    }
    return head.strip() + "…";
  }
}
