package xueban.nlp.math;

/**
 * A unit as school knows it.
 *
 * @param word as it is written, folded
 * @param dimension what it measures: {@code length}, {@code length/time}, or {@code count:只} for
 *     what is counted
 * @param factor how many of the base unit it is (m, m², m³, kg, s, 元, °); above 0
 */
public record Unit(String word, String dimension, Rational factor) {
  static final String COUNT = "count:";

  /** Returns whether things are counted with it: 只, 个, 人. */
  public boolean isCount() {
    return dimension.startsWith(COUNT);
  }
}
