package xueban.tutor.generator;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import xueban.nlp.math.Rational;

/** Draws, prints and sums rows of data. */
final class DataRows {
  private DataRows() {}

  /** Returns {@code 3，5，5，8}. */
  static String listed(List<Integer> values) {
    return values.stream().map(v -> MathText.number(v)).collect(joining("，"));
  }

  /** Draws that many values between two bounds, both included. */
  static List<Integer> values(Draw draw, int count, int least, int most) {
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(draw.between(least, most));
    }
    return values;
  }

  static int sum(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).sum();
  }

  /** Adds a wrong answer if it is a decimal of at most two places. */
  static void exact(Exercise.Builder exercise, String misconception, Rational value) {
    if (value.times(100).isWhole()) {
      exercise.wrong(misconception, MathText.decimal(value));
    }
  }
}
