package xueban.nlp.math;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an expression as learners write it, in folded text without LaTeX: Chinese numerals, 二分之一,
 * 一又二分之一, 根号2, x的平方, 乘, 25%, 1.2万, 3e5, pi, sqrt(3), {@code 1&1/2} for a mixed number, {@code ±}.
 * Longer texts than {@value #MAX_LENGTH} are not read.
 */
public final class WrittenMath {
  /** Longest text that is read, in UTF-16 units. */
  public static final int MAX_LENGTH = 200;

  private static final int MAX_DIGITS = 60;
  private static final Pattern LONG_NUMBER = Pattern.compile("[\\d.]{" + (MAX_DIGITS + 1) + ",}");
  private static final Pattern POWER = Pattern.compile("的?(-?\\d{1,3}|[a-z])次(?:方|幂)");
  private static final String OPERAND = "(?:√?[\\d.]++[a-z√]?\\d*|√?[a-zπ]|√?\\([^()]{1,60}\\))π?";
  private static final Pattern FRACTION = Pattern.compile("(" + OPERAND + ")分之(-?" + OPERAND + ")");
  private static final Pattern HUNDREDTHS = Pattern.compile("(百|千|万)分之(\\d+(?:\\.\\d+)?)");
  private static final Pattern AND = Pattern.compile("(\\d+)又(?=[(\\d])");
  private static final Pattern MIXED = Pattern.compile("(\\d+)&(\\(?\\d+/\\d+\\)?)");
  private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?)([%‰])");
  private static final Pattern EXPONENT = Pattern.compile("(\\d)e\\+?(-?\\d{1,3})(?![\\d.])");
  private static final Pattern TIMES = Pattern.compile("(?<=[\\d)])x(?=\\d)");
  private static final Pattern POINT = Pattern.compile("(?<![\\d.])\\.(?=\\d)");
  private static final Pattern THOUSANDS =
      Pattern.compile("(?<![\\d.,])([1-9]\\d{0,2}(?:,\\d{3})+)(?![\\d,])");
  private static final Pattern FUNCTION =
      Pattern.compile("(?:a(?:rc)?)?(?:sin|cos|tan|log|ln|lim|max|min|abs|mod)");

  private WrittenMath() {}

  /**
   * Returns the expressions that a text is: one, or two where it holds {@code ±}; none if it is no
   * expression.
   */
  public static List<Expression> parse(String text) {
    if (text.indexOf('±') >= 0) {
      Optional<Expression> plus = one(text.replace('±', '+'));
      Optional<Expression> minus = one(text.replace('±', '-'));
      return plus.isPresent() && minus.isPresent() ? List.of(plus.get(), minus.get()) : List.of();
    }
    return one(text).map(List::of).orElse(List.of());
  }

  /** Returns the one expression that a text is, without {@code ±}. */
  public static Optional<Expression> one(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH || text.indexOf(' ') >= 0) {
      return Optional.empty();
    }
    String plain = plain(text);
    if (LONG_NUMBER.matcher(plain).find() || FUNCTION.matcher(plain).find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Expression.parse(plain));
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** Returns the value of the one expression that a text is; empty if it has none. */
  public static Optional<AlgebraicForm> value(String text) {
    return one(text).flatMap(AlgebraicForm::of);
  }

  /** Returns the text in the signs of {@link Expression#parse}; words that have no sign stay. */
  public static String plain(String text) {
    String s = text.replace("sqrt", "√").replace("pi", "π").replace("**", "^");
    if (s.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
      s = words(s);
    }
    s = MIXED.matcher(s).replaceAll("($1+$2)");
    s = PERCENT.matcher(s).replaceAll(m -> "(%s/%s)".formatted(m.group(1), hundred(m.group(2))));
    s = EXPONENT.matcher(s).replaceAll("$1*10^$2");
    s = TIMES.matcher(s).replaceAll("*");
    s = POINT.matcher(s).replaceAll("0.");
    return THOUSANDS.matcher(s).replaceAll(m -> m.group(1).replace(",", ""));
  }

  /** Returns the text with signs for Chinese words. */
  private static String words(String text) {
    String s =
        text.replace("根号下", "√")
            .replace("三次根号", "∛")
            .replace("根号", "√")
            .replace("派", "π")
            .replace("负", "-")
            .replace("乘以", "*")
            .replace("乘", "*")
            .replace("除以", "÷")
            .replace("加上", "+")
            .replace("加", "+")
            .replace("减去", "-")
            .replace("减", "-")
            .replace("的平方", "^2")
            .replace("平方", "^2")
            .replace("的立方", "^3")
            .replace("立方", "^3");
    s = HUNDREDTHS.matcher(numerals(s)).replaceAll(m -> "(" + m.group(2) + "/" + below(m) + ")");
    s = POWER.matcher(s).replaceAll("^$1");
    s = FRACTION.matcher(s).replaceAll(m -> Matcher.quoteReplacement(quotient(m)));
    return AND.matcher(s).replaceAll("$1&");
  }

  private static String numerals(String text) {
    String kept = text.replace("百分之", "\u0001").replace("千分之", "\u0002").replace("万分之", "\u0003");
    return ChineseNumerals.withDecimals(kept)
        .replace("\u0001", "百分之")
        .replace("\u0002", "千分之")
        .replace("\u0003", "万分之");
  }

  private static String below(MatchResult hundredths) {
    return switch (hundredths.group(1).charAt(0)) {
      case '百' -> "100";
      case '千' -> "1000";
      default -> "10000";
    };
  }

  private static String hundred(String sign) {
    return sign.equals("%") ? "100" : "1000";
  }

  private static String quotient(MatchResult m) {
    boolean plain = (m.group(1) + m.group(2)).matches("\\d+");
    return (plain ? "(%s/%s)" : "((%s)/(%s))").formatted(m.group(2), m.group(1));
  }
}
