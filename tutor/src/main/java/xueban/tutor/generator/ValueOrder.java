package xueban.tutor.generator;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;

/** The values y₁, y₂, y₃ of a function at three places, in the order of their size. */
final class ValueOrder {
  private static final List<String> NAMES = List.of("y₁", "y₂", "y₃");
  private static final String BELOW = " < ";

  /** What a letter m in a function stands for while it is checked: the order must hold for any. */
  private static final List<Rational> ANY = Stream.of(-5, 0, 1, 3).map(Rational::of).toList();

  private ValueOrder() {}

  /** Returns the names by their values, the least first, such as {@code y₂ < y₁ < y₃}. */
  static <V extends Comparable<V>> String of(List<V> values) {
    return IntStream.range(0, NAMES.size())
        .boxed()
        .sorted(Comparator.comparing(values::get))
        .map(NAMES::get)
        .collect(Collectors.joining(BELOW));
  }

  /**
   * Returns whether an order names all three values, and they are so ordered at the places,
   * whatever a letter m in the function is.
   */
  static boolean holds(String order, String function, List<Integer> places) {
    List<Integer> shown = Arrays.stream(order.split(BELOW, -1)).map(NAMES::indexOf).toList();
    if (shown.size() != NAMES.size() || shown.contains(-1)) {
      return false;
    }
    Expression f = Expression.parse(function);
    return ANY.stream()
        .allMatch(m -> rises(shown.stream().map(i -> value(f, places.get(i), m)).toList()));
  }

  private static boolean rises(List<Rational> values) {
    return IntStream.range(1, values.size())
        .allMatch(i -> values.get(i - 1).compareTo(values.get(i)) < 0);
  }

  private static Rational value(Expression function, int place, Rational m) {
    return function.value(Map.of('x', Rational.of(place), 'm', m));
  }
}
