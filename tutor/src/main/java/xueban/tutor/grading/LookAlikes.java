package xueban.tutor.grading;

import java.util.regex.Pattern;

/**
 * Brings characters that keyboards, scanners and bookkeepers put for others to the plain ones: x十1
 * is x+1, 50一6x is 50−6x, 2派 is 2π, 廿一 is 二十一, 陆 alone is 六.
 */
final class LookAlikes {
  private static final String FORMAL = "壹贰叁肆伍陆柒捌玖拾佰仟";
  private static final String COMMON = "一二三四五六七八九十百千";

  /** Formal numerals are also characters of words, so the whole text must be a number. */
  private static final Pattern FORMAL_NUMBER =
      Pattern.compile("[%s零万亿点]+(?:[元圆角分整]+)?".formatted(FORMAL));

  private static final Pattern KEYCAP = Pattern.compile("[\\uFE0F\\u20E3]");
  private static final Pattern PLUS = Pattern.compile("(?<=[a-zA-Z)）])十(?=[\\da-zA-Z(（])");
  private static final Pattern MINUS = Pattern.compile("(?<=[\\da-zA-Z)）])一(?=[\\da-zA-Z(（])");
  private static final Pattern PI =
      Pattern.compile("(?<=[\\d)）×*])派|^派(?=\\P{IsHan}|$)|(?<=[<>])派");
  private static final Pattern TENS = Pattern.compile("(?<![\\p{IsHan}\\d])([廿卅])");
  private static final Pattern BRACES = Pattern.compile("[⎧⎨{]([^⎧⎨⎩{}]+?)\\s+[⎨⎩]([^⎧⎨⎩{}]+)");

  private LookAlikes() {}

  static String plain(String written) {
    String text = KEYCAP.matcher(written).replaceAll("").replace('χ', 'x');
    text = PLUS.matcher(text).replaceAll("+");
    text = MINUS.matcher(text).replaceAll("-");
    text = PI.matcher(text).replaceAll("π");
    text = TENS.matcher(text).replaceAll(m -> m.group().equals("廿") ? "二十" : "三十");
    text = BRACES.matcher(text).replaceAll("$1;$2");
    return FORMAL_NUMBER.matcher(text).matches() ? common(text) : text;
  }

  /** Returns whether a text has a formal numeral or another sign that {@link #plain} rewrites. */
  static boolean holdsFormal(String text) {
    return text.chars().anyMatch(c -> FORMAL.indexOf(c) >= 0 || c == '廿' || c == '卅');
  }

  private static String common(String formal) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < formal.length(); i++) {
      int at = FORMAL.indexOf(formal.charAt(i));
      out.append(at < 0 ? formal.charAt(i) : COMMON.charAt(at));
    }
    return out.toString();
  }
}
