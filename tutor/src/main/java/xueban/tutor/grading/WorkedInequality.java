package xueban.tutor.grading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.math.AlgebraicForm;
import xueban.nlp.math.Rational;
import xueban.nlp.math.Region;
import xueban.nlp.math.RegionReader;
import xueban.nlp.math.WrittenMath;

/** An inequality with the steps that solve it: {@code 2x≥8,x≥4}. Steps must be linear. */
final class WorkedInequality {
  private static final Pattern PARTS = Pattern.compile("[,;→⇒∴]|(?:解得|所以|因此|移项|即|得)[:,]?");
  private static final Pattern STEP = Pattern.compile("([^<>≤≥≠]+)([<>≤≥≠])([^<>≤≥≠]+)");
  private static final int MOST = 6;

  private WorkedInequality() {}

  /** Returns the last part if every part before it says the same; else empty. */
  static Optional<RegionReader.Read> read(String text) {
    List<String> parts =
        new ArrayList<>(
            Arrays.stream(PARTS.split(RegionReader.signs(text)))
                .filter(part -> !part.isEmpty())
                .toList());
    if (parts.size() < 2 || parts.size() > MOST) {
      return Optional.empty();
    }
    Optional<RegionReader.Read> last = RegionReader.read(parts.removeLast());
    boolean follows =
        last.isPresent()
            && last.get().letter() != 0
            && parts.stream()
                .allMatch(
                    part ->
                        solved(part, last.get().letter())
                            .filter(region -> region.isEqualTo(last.get().region()))
                            .isPresent());
    return follows ? last : Optional.empty();
  }

  /** Returns where a linear inequality in one letter holds; empty if it is none. */
  private static Optional<Region> solved(String text, char letter) {
    Matcher step = STEP.matcher(text);
    if (!step.matches()) {
      return Optional.empty();
    }
    Optional<AlgebraicForm> left = WrittenMath.value(step.group(1));
    Optional<AlgebraicForm> right = WrittenMath.value(step.group(3));
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    AlgebraicForm apart = left.get().minus(right.get());
    Optional<AlgebraicForm> at0 = at(apart, letter, 0);
    Optional<AlgebraicForm> at1 = at(apart, letter, 1);
    Optional<AlgebraicForm> at2 = at(apart, letter, 2);
    Optional<AlgebraicForm> at3 = at(apart, letter, 3);
    if (at0.isEmpty() || at1.isEmpty() || at2.isEmpty() || at3.isEmpty()) {
      return Optional.empty();
    }
    AlgebraicForm slope = at1.get().minus(at0.get());
    boolean linear =
        isSame(at2.get().minus(at1.get()), slope) && isSame(at3.get().minus(at2.get()), slope);
    double direction = slope.isNumber() ? slope.doubleValue() : 0;
    if (!linear || direction == 0) {
      return Optional.empty();
    }
    AlgebraicForm point = at0.get().negate().over(slope);
    char sign = step.group(2).charAt(0);
    if (sign == '≠') {
      return Optional.of(Region.of(point, true, false, true));
    }
    boolean below = (sign == '<' || sign == '≤') == direction > 0;
    return Optional.of(Region.of(point, below, sign == '≤' || sign == '≥', !below));
  }

  private static Optional<AlgebraicForm> at(AlgebraicForm form, char letter, long value) {
    return form.at(Map.of(letter, AlgebraicForm.of(Rational.of(value))))
        .filter(AlgebraicForm::isNumber);
  }

  private static boolean isSame(AlgebraicForm left, AlgebraicForm right) {
    return left.isEqualTo(right).orElse(false);
  }
}
