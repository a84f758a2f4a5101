package xueban.tutor.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Which of the things asked for were said, each at most once and in any order.
 *
 * @param hits how many of the things said are asked for
 * @param extra things said that are not among the open ones
 * @param open things asked for that were not said
 * @param undecided whether something said may still be one of the open ones
 */
record Matching<T>(int hits, List<T> extra, List<T> open, boolean undecided) {
  Matching {
    extra = List.copyOf(extra);
    open = List.copyOf(open);
  }

  /**
   * Pairs what was said with what is asked for.
   *
   * @param same whether two are the same; empty if that is not decided
   */
  static <T> Matching<T> of(List<T> said, List<T> asked, BiFunction<T, T, Optional<Boolean>> same) {
    List<T> open = new ArrayList<>(asked);
    List<T> extra = new ArrayList<>();
    for (T one : said) {
      int at = 0;
      while (at < open.size() && !same.apply(one, open.get(at)).orElse(false)) {
        at++;
      }
      if (at < open.size()) {
        open.remove(at);
      } else {
        extra.add(one);
      }
    }
    boolean undecided =
        extra.stream().anyMatch(e -> open.stream().anyMatch(o -> same.apply(e, o).isEmpty()));
    return new Matching<>(said.size() - extra.size(), extra, open, undecided);
  }

  /** Returns whether exactly what is asked for was said. */
  boolean isComplete() {
    return extra.isEmpty() && open.isEmpty();
  }

  /**
   * Returns the verdict.
   *
   * @param surplus what it is to say all and more
   * @param other what it is to say something else
   */
  Comparison verdict(Slip surplus, Slip other) {
    if (isComplete()) {
      return Comparison.EQUAL;
    }
    if (undecided) {
      return Comparison.UNDECIDED;
    }
    if (extra.isEmpty()) {
      return Comparison.different(Slip.MISSING);
    }
    return Comparison.different(open.isEmpty() ? surplus : other);
  }
}
