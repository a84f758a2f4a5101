package xueban.bench;

import java.util.Locale;
import xueban.bench.WrongAnswers.Wrong;
import xueban.recommend.AnswerForm;
import xueban.recommend.AnswerKind;
import xueban.recommend.AnswerRule;

/** Draws answers that a careless reader of signs would take: LaTeX, numerals, separators, forms. */
final class WrongWritings {
  private static final int[] PRIMES = {2, 3, 5, 7, 11, 13};
  private static final String[] FIGURES = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

  private final Draws draws;

  WrongWritings(Draws draws) {
    this.draws = draws;
  }

  private int prime() {
    return PRIMES[draws.between(0, PRIMES.length - 1)];
  }

  private Wrong either(AnswerKind kind, String one, String other, String how) {
    return draws.random().nextBoolean()
        ? new Wrong(one, AnswerRule.of(kind), other, how)
        : new Wrong(other, AnswerRule.of(kind), one, how);
  }

  /** 1/(nx) is not x/n, and 1/(n√p) not √p/n. */
  Wrong latex() {
    int n = draws.between(2, 9);
    if (draws.random().nextBoolean()) {
      int p = prime();
      return either(
          AnswerKind.NUMBER, "√" + p + "/" + n, "\\frac{1}{%d\\sqrt{%d}}".formatted(n, p), "LaTeX");
    }
    String x = draws.of("x", "a", "m");
    return either(AnswerKind.EXPRESSION, x + "/" + n, "\\frac{1}{%d%s}".formatted(n, x), "LaTeX");
  }

  /** x^(nk) is not k·x^n; with n above 1 they differ at x = 1 or in their degree. */
  Wrong power() {
    int n = draws.between(2, 9);
    String k = draws.of("n", "k");
    return either(
        AnswerKind.EXPRESSION, "%s*x^%d".formatted(k, n), "x^{%d%s}".formatted(n, k), "LaTeX");
  }

  /** √(nx) is not √n·x, √(ab) not √a·b, and m÷(1/n) not m÷n. */
  Wrong root() {
    int n = draws.between(2, 9);
    return switch (draws.between(0, 2)) {
      case 0 ->
          either(AnswerKind.EXPRESSION, "√%d*x".formatted(n), "\\sqrt{%dx}".formatted(n), "LaTeX");
      case 1 -> either(AnswerKind.EXPRESSION, "√a*b", "\\sqrt{ab}", "LaTeX");
      default -> {
        int m = draws.between(1, 20);
        yield new Wrong(
            String.valueOf(m),
            AnswerRule.of(AnswerKind.NUMBER),
            "%d÷\\frac{1}{%d}=%d".formatted(m * n, n, m),
            "LaTeX");
      }
    };
  }

  /** Where the result is asked for, what is still to be worked out is none. */
  Wrong notCarriedOut() {
    int n = draws.between(2, 60);
    int k = draws.between(2, 12);
    String answer =
        switch (draws.between(0, 5)) {
          case 0 -> n * k + "÷" + k;
          case 1 -> "|-%d|".formatted(n);
          case 2 -> "-(-%d)".formatted(n);
          case 3 -> "√" + n * n;
          case 4 -> n * k + "/" + k;
          default -> "%d÷%d÷%d".formatted(n * k * 2, k, 2);
        };
    return new Wrong(
        String.valueOf(n), AnswerRule.of(AnswerKind.NUMBER), answer, "not carried out");
  }

  /** Two numbers with something between them are not one number. */
  Wrong glued() {
    int a = draws.between(1, 9);
    int b = draws.between(100, 999);
    String answer =
        switch (draws.between(0, 4)) {
          case 0 -> a + "_" + b;
          case 1 -> a + "$" + b;
          case 2 -> "$%d$ $%d$".formatted(a, b);
          case 3 -> a + "、" + b;
          default -> a + " ".repeat(draws.between(1, 1_200)) + b;
        };
    AnswerRule rule = AnswerRule.of(AnswerKind.NUMBER);
    return new Wrong(a + "" + b, rule, answer, "two numbers");
  }

  /** Figures and characters in one numeral count together: 5十 is 50 and not 510. */
  Wrong numeral() {
    int a = draws.between(1, 9);
    int b = draws.between(2, 9);
    return switch (draws.between(0, 2)) {
      case 0 -> new Wrong(a + "10", AnswerRule.of(AnswerKind.NUMBER), a + "十", "numeral");
      case 1 -> new Wrong(a + "2", AnswerRule.of(AnswerKind.NUMBER), a + "两", "numeral");
      default ->
          new Wrong(
              "%d000%d".formatted(a, b),
              AnswerRule.of(AnswerKind.NUMBER),
              FIGURES[a] + "万" + FIGURES[b],
              "numeral");
    };
  }

  /** The key many times and once another number. */
  Wrong manyAnswers() {
    int n = draws.between(1, 99);
    String all = (n + "或").repeat(draws.between(1, 12));
    return new Wrong(
        String.valueOf(n), AnswerRule.of(AnswerKind.NUMBER), all + (n + draws.nonZero(9)), "或");
  }

  /** The value of a ratio against another number. */
  Wrong ratioValue() {
    int quarter = draws.between(1, 40);
    int other = quarter + draws.between(1, 20);
    AnswerRule rule = AnswerRule.of(AnswerKind.RATIO);
    return new Wrong(decimal(quarter), rule, decimal(other), "value of a ratio");
  }

  private static String decimal(int quarters) {
    String[] ends = {"", ".25", ".5", ".75"};
    return quarters / 4 + ends[quarters % 4];
  }

  /** −a·√(−n/a) is √(−na), since a is negative. */
  Wrong negativeRoot() {
    int n = draws.between(1, 9);
    String a = draws.of("a", "x");
    return new Wrong(
        "-√(-%d%s)".formatted(n, a),
        AnswerRule.of(AnswerKind.EXPRESSION),
        "-%s√(-%d/%s)".formatted(a, n, a),
        "root of a negative letter");
  }

  /** Near enough, or equal, but not in the form that is asked for. */
  Wrong form() {
    int p = prime();
    int c = draws.between(2, 9);
    if (draws.random().nextBoolean()) {
      int a = draws.between(1, 9);
      int b = draws.between(1, 9);
      return new Wrong(
          "(%d+√%d)/%d".formatted(a + b, p, c),
          AnswerRule.of(AnswerKind.NUMBER).withForm(AnswerForm.SIMPLEST),
          "(%d+%d+√%d)/%d".formatted(a, b, p, c),
          "form");
    }
    int top = p * draws.between(1, 9) + 1;
    return new Wrong(
        String.format(Locale.ROOT, "%.2f", (double) top / p),
        AnswerRule.of(AnswerKind.NUMBER).withForm(AnswerForm.DECIMAL).withTolerance(0.01),
        top + "/" + p,
        "form");
  }
}
