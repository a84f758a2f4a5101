package xueban.nlp.math;

import xueban.nlp.math.Expression.Absolute;
import xueban.nlp.math.Expression.Constant;
import xueban.nlp.math.Expression.Difference;
import xueban.nlp.math.Expression.Letter;
import xueban.nlp.math.Expression.Negative;
import xueban.nlp.math.Expression.Power;
import xueban.nlp.math.Expression.Product;
import xueban.nlp.math.Expression.Quotient;
import xueban.nlp.math.Expression.Root;
import xueban.nlp.math.Expression.Sum;

/** Recursive descent over folded characters. Depth and length are bounded. */
final class ExpressionParser {
  private static final int MAX_LENGTH = 500;
  private static final int MAX_DEPTH = 50;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final String text;
  private int at;
  private int depth;

  ExpressionParser(String written) {
    if (written.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "an expression has at most %d characters, this one %d"
              .formatted(MAX_LENGTH, written.length()));
    }
    StringBuilder folded = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (!Character.isWhitespace(c)) {
        folded.append(fold(c));
      }
    }
    text = folded.toString();
  }

  private static char fold(char c) {
    if (c >= '！' && c <= '～') {
      c = (char) (c - '！' + '!');
    }
    return switch (c) {
      case '−', '–', '—' -> '-';
      case '×', '·', '∙' -> '*';
      case '[', '{' -> '(';
      case ']', '}' -> ')';
      default -> c;
    };
  }

  Expression parse() {
    Expression expression = sum();
    if (at < text.length()) {
      throw expected("the end");
    }
    return expression;
  }

  private Expression sum() {
    if (++depth > MAX_DEPTH) {
      throw new IllegalArgumentException("an expression nests at most " + MAX_DEPTH + " deep");
    }
    boolean negative = take('-');
    if (!negative) {
      take('+');
    }
    Expression left = negative ? new Negative(product()) : product();
    while (at < text.length()) {
      if (take('+')) {
        left = new Sum(left, product());
      } else if (take('-')) {
        left = new Difference(left, product());
      } else {
        break;
      }
    }
    depth--;
    return left;
  }

  private Expression product() {
    Expression left = power();
    while (at < text.length()) {
      if (take('*')) {
        left = new Product(left, signed());
      } else if (take('/')) {
        left = new Quotient(left, signed());
      } else if (take('÷')) {
        left = new Quotient(left, signed(), /* sign= */ true);
      } else if (startsFactor()) {
        left = new Product(left, power());
      } else {
        break;
      }
    }
    return left;
  }

  private boolean startsFactor() {
    char c = text.charAt(at);
    return c == '(' || c == '√' || c == '∛' || isLetter(c);
  }

  private Expression signed() {
    return take('-') ? new Negative(power()) : power();
  }

  private Expression power() {
    Expression base = atom();
    if (take('^')) {
      return new Power(base, take('-') ? new Negative(atom()) : atom());
    }
    StringBuilder digits = new StringBuilder();
    while (at < text.length() && SUPERSCRIPTS.indexOf(text.charAt(at)) >= 0) {
      digits.append(SUPERSCRIPTS.indexOf(text.charAt(at++)));
    }
    return digits.isEmpty()
        ? base
        : new Power(base, new Constant(Rational.ofDecimal(digits.toString())));
  }

  private Expression atom() {
    if (at == text.length()) {
      throw expected("a number, a letter or a bracket");
    }
    char c = text.charAt(at);
    if (take('(')) {
      Expression inside = sum();
      close(')');
      return inside;
    }
    if (take('|')) {
      Expression inside = sum();
      close('|');
      return new Absolute(inside);
    }
    if (take('√') || take('∛')) {
      if (++depth > MAX_DEPTH) {
        throw new IllegalArgumentException("an expression nests at most " + MAX_DEPTH + " deep");
      }
      Expression inside = atom();
      depth--;
      return c == '√' ? new Root(inside) : new Power(inside, new Constant(Rational.of(1, 3)));
    }
    if (isLetter(c)) {
      at++;
      return new Letter(c);
    }
    int start = at;
    while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    String digits = text.substring(start, at);
    if (!digits.matches("\\d+(\\.\\d+)?")) {
      at = start;
      throw expected("a number, a letter or a bracket");
    }
    return new Constant(Rational.ofDecimal(digits));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 'α' && c <= 'ω');
  }

  private boolean take(char wanted) {
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private void close(char wanted) {
    if (!take(wanted)) {
      throw expected("\"" + wanted + "\"");
    }
  }

  private IllegalArgumentException expected(String what) {
    return new IllegalArgumentException(
        "\"%s\" has no %s at position %d".formatted(text, what, at));
  }
}
