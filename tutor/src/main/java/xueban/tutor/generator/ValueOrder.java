package xueban.tutor.generator;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;

/** The values y₁, y₂, y₃ of a function at three places, in the order of their size. */
final class ValueOrder {
  private static final List<String> NAMES = List.of("y₁", "y₂", "y₃");
  private static final String BELOW = " < ";

  /** What a letter m in a function stands for while it is checked: the order holds for any. */
  private static final Rational ANY = Rational.of(3);

  private ValueOrder() {}

  /** Returns the names by their values, the least first, such as {@code y₂ < y₁ < y₃}. */
  static <V extends Comparable<V>> String of(List<V> values) {
    return IntStream.range(0, NAMES.size())
        .boxed()
        .sorted(Comparator.comparing(values::get))
        .map(NAMES::get)
        .collect(Collectors.joining(BELOW));
  }

  /** Returns whether an order is that of the function's values at the places, none twice. */
  static boolean holds(String order, String function, List<Integer> places) {
    List<String> shown = List.of(order.split(BELOW));
    Expression f = Expression.parse(function);
    for (int i = 0; i + 1 < shown.size(); i++) {
      Rational less = value(f, places.get(NAMES.indexOf(shown.get(i))));
      Rational more = value(f, places.get(NAMES.indexOf(shown.get(i + 1))));
      if (less.compareTo(more) >= 0) {
        return false;
      }
    }
    return shown.size() == NAMES.size();
  }

  private static Rational value(Expression function, int place) {
    return function.value(Map.of('x', Rational.of(place), 'm', ANY));
  }
}
