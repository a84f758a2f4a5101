package xueban.tutor.generator;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;

/** Prints numbers and expressions as Chinese textbooks do, in plain text: −3，3/4，2x²−x+1，3√2. */
public final class MathText {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final Pattern HAN_UNIT = Pattern.compile("[\\p{IsHan}&&[^又]]+[²³]?$");
  private static final Pattern LATIN_UNIT =
      Pattern.compile("(?<=\\d)(?:mm|cm|dm|km|m|kg|g|t|mL|L|h|min|s|°)[²³]?$");

  private MathText() {}

  /** Returns {@code 5}, {@code −5}, {@code 3/4} or {@code −3/4}. */
  public static String number(Rational value) {
    return value.toString().replace('-', '−');
  }

  public static String number(long value) {
    return number(Rational.of(value));
  }

  /**
   * Returns a finite decimal such as {@code −0.25}, without trailing zeros.
   *
   * @throws ArithmeticException if the decimal form does not end
   */
  public static String decimal(Rational value) {
    String plain =
        new java.math.BigDecimal(value.numerator())
            .divide(new java.math.BigDecimal(value.denominator()))
            .stripTrailingZeros()
            .toPlainString();
    return plain.replace('-', '−');
  }

  /**
   * Returns a decimal such as {@code 0.25} if it ends, otherwise a fraction such as {@code 1/3}.
   */
  static String plain(Rational value) {
    return value.isFiniteDecimal() ? decimal(value) : number(value);
  }

  /** Returns a percentage such as {@code 12.5%}. */
  public static String percent(Rational value) {
    return decimal(value.times(100)) + "%";
  }

  /** Returns a mixed number such as {@code 2又1/3}; a proper fraction or whole number as it is. */
  public static String mixed(Rational value) {
    BigInteger[] parts = value.abs().numerator().divideAndRemainder(value.denominator());
    if (value.isWhole() || parts[0].signum() == 0) {
      return number(value);
    }
    String sign = value.signum() < 0 ? "−" : "";
    return "%s%s又%s/%s".formatted(sign, parts[0], parts[1], value.denominator());
  }

  /**
   * Returns a number to stand inside an expression: negative ones in brackets, as in {@code (−3)}.
   */
  public static String inside(Rational value) {
    return value.signum() < 0 ? "(" + number(value) + ")" : number(value);
  }

  public static String inside(long value) {
    return inside(Rational.of(value));
  }

  /** Returns {@code " + 3"} or {@code " − 3"}: a number added to what stands before it. */
  public static String added(Rational value) {
    return (value.signum() < 0 ? " − " : " + ") + number(value.abs());
  }

  public static String added(long value) {
    return added(Rational.of(value));
  }

  /** Returns {@code 3x}, {@code x}, {@code −x}, {@code 2/3x} or {@code 0}. */
  public static String term(Rational coefficient, String letters) {
    if (coefficient.signum() == 0) {
      return "0";
    }
    if (letters.isEmpty()) {
      return number(coefficient);
    }
    if (coefficient.abs().equals(Rational.ONE)) {
      return (coefficient.signum() < 0 ? "−" : "") + letters;
    }
    return number(coefficient) + letters;
  }

  public static String term(long coefficient, String letters) {
    return term(Rational.of(coefficient), letters);
  }

  /** Returns a sum of terms without those of coefficient 0, such as {@code 2x² − x + 1}. */
  public static String sum(List<Rational> coefficients, List<String> letters) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < coefficients.size(); i++) {
      Rational coefficient = coefficients.get(i);
      if (coefficient.signum() == 0) {
        continue;
      }
      if (text.isEmpty()) {
        text.append(term(coefficient, letters.get(i)));
      } else {
        text.append(coefficient.signum() < 0 ? " − " : " + ")
            .append(term(coefficient.abs(), letters.get(i)));
      }
    }
    return text.isEmpty() ? "0" : text.toString();
  }

  /**
   * Returns a polynomial in one letter, highest power first, such as {@code 2x² − x + 1}.
   *
   * @param coefficients of the highest power first
   */
  public static String polynomial(String letter, long... coefficients) {
    List<Rational> values = java.util.Arrays.stream(coefficients).mapToObj(Rational::of).toList();
    List<String> letters = new java.util.ArrayList<>();
    for (int power = coefficients.length - 1; power >= 0; power--) {
      letters.add(power == 0 ? "" : power == 1 ? letter : letter + superscript(power));
    }
    return sum(values, letters);
  }

  /** Returns {@code ²ᵐ⁻¹} for {@code 2m − 1}: an exponent of digits, m, n, x, + and −. */
  static String superscript(String exponent) {
    StringBuilder text = new StringBuilder();
    for (char c : exponent.replace(" ", "").toCharArray()) {
      int place = "0123456789mnx+−".indexOf(c);
      if (place < 0) {
        throw new IllegalArgumentException("no superscript for " + c + " in " + exponent);
      }
      text.append((SUPERSCRIPTS + "ᵐⁿˣ⁺⁻").charAt(place));
    }
    return text.toString();
  }

  /** Returns {@code ¹²} for 12. */
  public static String superscript(int power) {
    StringBuilder text = new StringBuilder(power < 0 ? "⁻" : "");
    for (char digit : String.valueOf(Math.abs(power)).toCharArray()) {
      text.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return text.toString();
  }

  /** Returns a simplified root such as {@code 3√2} for 18, {@code 4} for 16. */
  public static String root(int radicand) {
    Root root = Root.of(radicand);
    if (root.inside() == 1) {
      return String.valueOf(root.outside());
    }
    return (root.outside() == 1 ? "" : String.valueOf(root.outside())) + "√" + root.inside();
  }

  /**
   * A root in its simplest form.
   *
   * @param outside what stands before the root
   * @param inside what stands under it; no square but 1 divides it
   */
  record Root(int outside, int inside) {
    static Root of(int radicand) {
      int outside = 1;
      int inside = radicand;
      for (int factor = 2; factor * factor <= inside; factor++) {
        while (inside % (factor * factor) == 0) {
          inside /= factor * factor;
          outside *= factor;
        }
      }
      return new Root(outside, inside);
    }
  }

  /**
   * Reads a printed number back: whole, fraction, decimal, percentage, mixed, with or without a
   * unit of Chinese characters or Latin letters after it.
   *
   * @throws IllegalArgumentException if it is no number
   */
  public static Rational read(String printed) {
    String text = HAN_UNIT.matcher(printed.strip().replace(" ", "")).replaceFirst("");
    text = LATIN_UNIT.matcher(text).replaceFirst("");
    boolean percent = text.endsWith("%");
    if (percent) {
      text = text.substring(0, text.length() - 1);
    }
    boolean negative = text.startsWith("−") || text.startsWith("-");
    String[] mixed = (negative ? text.substring(1) : text).split("又", 2);
    Rational value = Expression.parse(mixed[0]).value();
    if (mixed.length == 2) {
      value = value.plus(Expression.parse(mixed[1]).value());
    }
    return (negative ? value.negate() : value).over(percent ? 100 : 1);
  }

  /** Returns whether two printed answers are one: the same text, or the same number. */
  static boolean sameValue(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    try {
      return read(one).equals(read(other));
    } catch (IllegalArgumentException | ArithmeticException e) {
      return false;
    }
  }
}
