package xueban.tutor.grading;

import java.util.regex.Pattern;

/** Brings an answer to the signs that the rules of the kinds read; see {@link AnswerText}. */
final class MathAnswer {
  private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
  private static final Pattern DOTS = Pattern.compile("(?:[·・•∙⋅⋯…]|\\.{2,})(?:[·・•∙⋅⋯….]+)|[⋯…]");
  private static final Pattern NEXT_NAME =
      Pattern.compile("(?<=[\\d)])\\s+(?=[a-zA-Z][\\d₀-₉]?\\s*[=＝])");
  private static final Pattern NEXT_NUMBER =
      Pattern.compile("(?<=[\\d)%])\\s+(?=[-−－—+]\\d)|(?<=\\d/\\d{1,4})\\s+(?=\\d)");
  private static final Pattern RUN_OF_NUMBERS =
      Pattern.compile("[\\s\\d./%−－—+-]*\\d\\s+[−－—+-]?\\d[\\s\\d./%−－—+-]*");
  private static final Pattern UNTIL_NOW = Pattern.compile("(?<=\\d)[，,、;；]\\s*$");

  private static final Pattern NAMED =
      Pattern.compile("(?<=(?<![a-z])[a-z]\\d?)(?:等于|是|为)(?=[-+\\d√(±负零一二三四五六七八九十两])");

  /** A speed or the like with a negative exponent: 60km·h⁻¹. */
  private static final Pattern PER =
      Pattern.compile("^([-\\d./]+(?:km|m|cm|mm|kg|g|l|ml))\\*(h|s|min)\\^[({]?-1[)}]?$");

  private MathAnswer() {}

  /**
   * As {@link #normalise}, with what stands for other signs read as meant: not for keys.
   *
   * @param letters as {@link LookAlikes#plain}
   */
  static String written(String answer, boolean letters) {
    return normalise(LookAlikes.plain(answer.strip(), letters));
  }

  static String normalise(String written) {
    String text = written.strip();
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      int circled = CIRCLED.indexOf(text.charAt(i));
      if (circled >= 0) {
        out.append('#').append(circled + 1);
      } else {
        out.append(text.charAt(i));
      }
    }
    String plain = DOTS.matcher(out).replaceAll("......");
    plain = NEXT_NAME.matcher(plain).replaceAll(";");
    if (RUN_OF_NUMBERS.matcher(plain).matches()) {
      plain = NEXT_NUMBER.matcher(plain).replaceAll(";");
    }
    String folded = AnswerText.normalise(UNTIL_NOW.matcher(plain).replaceAll(""));
    return PER.matcher(NAMED.matcher(folded).replaceAll("=")).replaceAll("$1/$2");
  }
}
