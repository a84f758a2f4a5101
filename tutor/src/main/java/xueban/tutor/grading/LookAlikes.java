package xueban.tutor.grading;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Brings characters that keyboards, scanners and bookkeepers put for others to the plain ones: x十1
 * is x+1, 50一6x is 50−6x, 1O is 10, 2派 is 2π, 廿一 is 二十一, 陆 alone is 六.
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

  /** 一 before digits at the beginning of a number: no numeral has digits after it. */
  private static final Pattern NEGATIVE = Pattern.compile("(?:^|(?<=[(（,，;；、=＝<>≤≥]))一(?=[\\d√])");

  private static final Pattern NOUGHT =
      Pattern.compile("(?<=\\d)O(?![a-zA-Z])|\\bO(?=[.．]\\d)|^[oO]$");
  private static final Pattern SUM = Pattern.compile("(?<=[\\d)])(?:加上?|减去?|乘以?|除以)(?=[\\d(])");
  private static final Map<String, String> OPERATION =
      Map.of("加", "+", "加上", "+", "减", "-", "减去", "-", "乘", "×", "乘以", "×", "除以", "÷");
  private static final Pattern ONE =
      Pattern.compile("(?<![a-zA-Z\\d])[lI|](?=\\d)|(?<=\\d)[lI|](?=\\d)");
  private static final Pattern DIGITS = Pattern.compile("[-+\\dlIO|.,]*\\d[-+\\dlIO|.,]*");

  /** No letter but O and those of words: H2O has another. */
  private static final Pattern DIGITS_AND_O = Pattern.compile("[\\P{L}\\p{IsHan}O]*|o");

  private static final Pattern PI =
      Pattern.compile("(?<=[\\d)）×*])派|^派(?=\\P{IsHan}|$)|(?<=[<>])派");
  private static final Pattern TENS = Pattern.compile("(?<![\\p{IsHan}\\d])([廿卅])");
  private static final Pattern BRACES = Pattern.compile("[⎧⎨{]([^⎧⎨⎩{}]+?)\\s+[⎨⎩]([^⎧⎨⎩{}]+)");

  private LookAlikes() {}

  /**
   * Returns the text in plain signs.
   *
   * @param letters whether O, l and I may be letters that are asked for, and so stay
   */
  static String plain(String written, boolean letters) {
    String text = KEYCAP.matcher(written).replaceAll("").replace('χ', 'x');
    text = PLUS.matcher(text).replaceAll("+");
    text = MINUS.matcher(text).replaceAll("-");
    text = NEGATIVE.matcher(text).replaceAll("-");
    text = text.replace('╱', '/').replaceAll("倍(?=根号|√)", "").replaceAll("正负(?=[\\d√根])", "±");
    text = SUM.matcher(text).replaceAll(m -> OPERATION.get(m.group()));
    if (!letters) {
      text = DIGITS_AND_O.matcher(text).matches() ? NOUGHT.matcher(text).replaceAll("0") : text;
      text = DIGITS.matcher(text).matches() ? ONE.matcher(text).replaceAll("1") : text;
    }
    text = PI.matcher(text).replaceAll("π");
    text = TENS.matcher(text).replaceAll(m -> m.group().equals("廿") ? "二十" : "三十");
    text = BRACES.matcher(text).replaceAll("$1;$2");
    return FORMAL_NUMBER.matcher(text).matches() ? common(text) : text;
  }

  /** Returns whether a text has a formal numeral or another sign that {@link #plain} rewrites. */
  static boolean holdsFormal(String text) {
    return text.chars().anyMatch(c -> FORMAL.indexOf(c) >= 0 || c == '廿' || c == '卅');
  }

  /** Returns whether a text has a letter that also stands for a digit: O, l, I. */
  static boolean holdsLetter(String text) {
    return text.chars().anyMatch(c -> "OolI".indexOf(c) >= 0);
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
