package xueban.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import xueban.bench.WrongAnswers.Wrong;
import xueban.recommend.AnswerKind;
import xueban.recommend.AnswerRule;

/** Draws wrong polynomials, equations, solutions and intervals, changed by their coefficients. */
final class WrongAlgebra {
  /** Coefficients of 1, x, y, xy, x². */
  private static final String[] MONOMIALS = {"", "x", "y", "xy", "x²"};

  private final Draws draws;

  WrongAlgebra(Draws draws) {
    this.draws = draws;
  }

  private int[] coefficients() {
    int[] c = new int[MONOMIALS.length];
    for (int i = 0; i < c.length; i++) {
      c[i] = draws.random().nextInt(3) == 0 ? 0 : draws.nonZero(9);
    }
    c[1] = c[1] == 0 ? 1 : c[1];
    return c;
  }

  private String polynomial(int[] c) {
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
    Collections.shuffle(order, draws.random());
    StringBuilder text = new StringBuilder();
    for (int i : order) {
      if (c[i] != 0) {
        text.append(c[i] < 0 ? "-" : text.isEmpty() ? "" : "+");
        text.append(i > 0 && Math.abs(c[i]) == 1 ? "" : Math.abs(c[i])).append(MONOMIALS[i]);
      }
    }
    return text.isEmpty() ? "0" : text.toString();
  }

  private int[] changed(int[] c) {
    int[] other = c.clone();
    int i = draws.random().nextInt(c.length);
    switch (draws.random().nextInt(3)) {
      case 0 -> other[i] = -other[i];
      case 1 -> other[i] += draws.nonZero(3);
      default -> {
        int j = draws.random().nextInt(c.length);
        other[i] = c[j];
        other[j] = c[i];
      }
    }
    return other;
  }

  Wrong polynomial() {
    int[] c = coefficients();
    int[] other = changed(c);
    return Arrays.equals(c, other)
        ? polynomial()
        : new Wrong(
            polynomial(c),
            AnswerRule.of(AnswerKind.EXPRESSION),
            draws.styled(polynomial(other)),
            "coefficient");
  }

  Wrong equation() {
    int[] c = coefficients();
    int[] other = changed(c);
    for (int i = 0; i < c.length; i++) {
      for (int j = 0; j < i; j++) {
        if (c[i] * other[j] != c[j] * other[i]) {
          int side = draws.nonZero(9);
          int[] left = c.clone();
          int[] leftOther = other.clone();
          left[0] += side;
          leftOther[0] += side;
          return new Wrong(
              polynomial(left) + "=" + side,
              AnswerRule.of(AnswerKind.EQUATION),
              draws.styled(polynomial(leftOther) + "=" + side),
              "equation");
        }
      }
    }
    return equation();
  }

  Wrong solutions() {
    TreeSet<Integer> roots = new TreeSet<>(List.of(draws.nonZero(12), draws.nonZero(12)));
    TreeSet<Integer> other = new TreeSet<>(roots);
    switch (draws.random().nextInt(4)) {
      case 0 -> other.add(draws.between(-15, 15));
      case 1 -> other.pollFirst();
      case 2 -> {
        int first = other.getFirst();
        other.remove(first);
        other.add(-first);
      }
      default -> {
        int last = other.getLast();
        other.remove(last);
        other.add(last + draws.nonZero(3));
      }
    }
    if (other.isEmpty() || other.equals(roots)) {
      return solutions();
    }
    return new Wrong(
        roots(roots), AnswerRule.of(AnswerKind.SOLUTIONS), draws.styled(roots(other)), "roots");
  }

  private String roots(Set<Integer> roots) {
    boolean indexed = roots.size() > 1 && draws.random().nextBoolean();
    List<String> parts = new ArrayList<>();
    for (int root : roots) {
      parts.add("x" + (indexed ? parts.size() + 1 : "") + "=" + root);
    }
    return String.join(indexed ? "," : "或", parts);
  }

  Wrong interval() {
    int low = draws.between(-9, 8);
    int high = low + draws.between(1, 9);
    boolean[] closed = {draws.random().nextBoolean(), draws.random().nextBoolean()};
    String key = interval(low, closed[0], high, closed[1]);
    int how = draws.random().nextInt(4);
    String answer =
        switch (how) {
          case 0 -> interval(low, !closed[0], high, closed[1]);
          case 1 -> interval(low, closed[0], high + draws.nonZero(3) + 3, closed[1]);
          case 2 -> "x" + (closed[0] ? "≥" : ">") + low;
          default -> "x" + (closed[0] ? "≤" : "<") + low + "或x" + (closed[1] ? "≥" : ">") + high;
        };
    return answer.equals(key)
        ? interval()
        : new Wrong(key, AnswerRule.of(AnswerKind.INTERVAL), draws.styled(answer), "interval");
  }

  private static String interval(int low, boolean lowIn, int high, boolean highIn) {
    return low + (lowIn ? "≤" : "<") + "x" + (highIn ? "≤" : "<") + high;
  }
}
