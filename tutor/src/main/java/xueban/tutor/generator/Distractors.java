package xueban.tutor.generator;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xueban.nlp.math.Rational;
import xueban.tutor.generator.Exercise.Wrong;

/** How a wrong answer is shown as an option beside the right one. */
final class Distractors {

  /** A number, whole or a fraction, as {@link MathText#number} writes it. */
  private static final Pattern NUMBER = Pattern.compile("−?\\d+(/\\d+)?");

  /** A blank that counts things, such as {@code ____ 棵}. */
  private static final Pattern COUNTS = Pattern.compile("____ ?[个只条本人名棵辆张盏盆面块根件岁支盒头枚位组台场局道次间]");

  /** A blank in front of a unit, such as {@code ____ 米}: measured, so shown as a decimal. */
  private static final Pattern MEASURES =
      Pattern.compile("____ ?(?:\\p{IsHan}|(?:mm|cm|dm|km|m|kg|g|h|min|s)(?![a-z]))");

  private Distractors() {}

  /**
   * Returns the wrong answer as an option shows it, or null if nobody would take it for an answer:
   * a part of a tree or of a person, or a fraction where the exercise has none and it is no finite
   * decimal.
   */
  static @Nullable Wrong presentable(Exercise exercise, Wrong wrong) {
    String right = exercise.answers().get(0).get(0);
    String text = wrong.answer();
    if (!NUMBER.matcher(text).matches() || !NUMBER.matcher(right).matches()) {
      return wrong;
    }
    Rational value = MathText.read(text);
    if (COUNTS.matcher(exercise.stem()).find()) {
      return value.isWhole() && value.signum() >= 0 ? wrong : null;
    }
    boolean measured = MEASURES.matcher(exercise.stem()).find();
    if (value.isWhole() || !measured || right.contains("/") || exercise.stem().contains("/")) {
      return wrong;
    }
    try {
      return new Wrong(wrong.misconception(), MathText.decimal(value));
    } catch (ArithmeticException endless) {
      return null;
    }
  }

  /**
   * Returns a wrong value if its decimal form ends, so that an option shows it as the learner gets
   * it, otherwise the right one, which is never shown as an option.
   */
  static Rational ending(Rational wrong, Rational right) {
    return wrong.isFiniteDecimal() ? wrong : right;
  }
}
