package xueban.tutor.generator;

/** Prints products of brackets, and checks whether an expression is one. */
final class FactoredForm {
  private FactoredForm() {}

  /** Returns both in brackets: {@code (x + 1)(x − 2)}. */
  static String two(String one, String other) {
    return "(%s)(%s)".formatted(one, other);
  }

  /** Returns whether it is a product with at least that many brackets and of the same value. */
  static boolean factored(String given, String expression, int brackets) {
    long opened = given.chars().filter(c -> c == '(').count();
    int at = given.indexOf('(');
    int depth = 0;
    for (int i = Math.max(at, 0); i < given.length(); i++) {
      char c = given.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && c != ')' && "²".indexOf(c) < 0) {
        return false;
      }
    }
    boolean squared = given.endsWith(")²");
    return at >= 0 && opened + (squared ? 1 : 0) >= brackets && Solutions.same(given, expression);
  }

  /** Returns the square, in brackets unless it is one letter or a number. */
  static String squared(String one) {
    return one.matches("[a-z]|\\d+") ? one + "²" : "(" + one + ")²";
  }
}
