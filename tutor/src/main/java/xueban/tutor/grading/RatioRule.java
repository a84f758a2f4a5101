package xueban.tutor.grading;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.math.AlgebraicForm;
import xueban.nlp.math.Rational;
import xueban.nlp.math.WrittenMath;
import xueban.recommend.AnswerForm;

/** Ratios: 2:3, 2比3, 2/3; 2:3:4. */
final class RatioRule implements KindRule {
  private static final int MOST = 6;
  private static final Pattern LABEL =
      Pattern.compile("[\\p{IsHan}a-z]{0,12}比(?:值|例尺)?(?:是|为|:|=)");

  /** Whose numbers they are, told behind a ratio: 3:2(男:女). */
  private static final Pattern NOTE =
      Pattern.compile("(.*\\d)[,;]?\\(([\\p{IsHan}a-z]+[:比与和跟同][\\p{IsHan}a-z]+)\\)");

  @Override
  public Comparison compare(String answer, String key, Expectation expectation) {
    Optional<List<AlgebraicForm>> right = read(key);
    if (right.isEmpty()) {
      return Comparison.UNDECIDED;
    }
    return Alternatives.compare(
        answer,
        RatioNames::core,
        one ->
            right.get().size() == 1
                ? value(one, key, right.get().getFirst(), expectation)
                : single(one, right.get(), expectation));
  }

  /** Compares with a key that is the value of a ratio; the ratio itself is for a person. */
  private static Comparison value(
      String answer, String key, AlgebraicForm right, Expectation expectation) {
    if (!answer.matches(".*[:比].*")) {
      return new NumberRule().compare(answer, key, expectation);
    }
    Comparison ratio = single(answer, List.of(right, AlgebraicForm.of(Rational.ONE)), expectation);
    return ratio.isEqual() ? Comparison.UNDECIDED : ratio;
  }

  private static Comparison single(
      String answer, List<AlgebraicForm> right, Expectation expectation) {
    Matcher note = NOTE.matcher(answer);
    if (note.matches()) {
      return named(
          List.of(note.group(2)), single(note.group(1), right, expectation), right, expectation);
    }
    Matcher label = LABEL.matcher(answer);
    boolean named = label.lookingAt() && !Wording.changes(label.group().replace("比", ""));
    List<String> sides = List.of((named ? answer.substring(label.end()) : answer).split("=", -1));
    List<String> names = new ArrayList<>();
    if (named) {
      names.add(label.group());
    }
    if (isName(sides)) {
      names.add(sides.getFirst());
    }
    return named(names, judge(sides, answer, right, expectation), right, expectation);
  }

  /**
   * Returns what a comparison says where names are given with a ratio. The key does not say whose
   * number comes first, so that neither the same ratio nor a turned one tells anything unless the
   * item asks in the order of the names.
   */
  private static Comparison named(
      List<String> names, Comparison result, List<AlgebraicForm> right, Expectation expectation) {
    String stem = expectation.stem();
    if (names.stream().allMatch(n -> RatioNames.isSilent(n) || RatioNames.areAsked(n, stem))) {
      return result;
    }
    boolean turned = result.slip() == Slip.INVERTED || right.size() > 2;
    return result.isEqual() || turned || result.slip() == Slip.NOT_SIMPLEST
        ? Comparison.UNDECIDED
        : result;
  }

  private static Comparison judge(
      List<String> sides, String answer, List<AlgebraicForm> right, Expectation expectation) {
    Optional<List<AlgebraicForm>> mine = read(sides.getLast());
    if (mine.isEmpty()) {
      return answer.matches(".*[\\d一二三四五六七八九十√].*")
          ? Comparison.UNDECIDED
          : Comparison.different(Slip.OTHER_KIND);
    }
    if (mine.get().size() != right.size()) {
      boolean one = mine.get().size() == 1;
      return Comparison.different(one ? Slip.OTHER_KIND : Slip.MISSING);
    }
    Optional<Boolean> equal = isProportional(mine.get(), right);
    if (equal.isEmpty()) {
      return Comparison.UNDECIDED;
    }
    if (!equal.get()) {
      boolean turned = isProportional(mine.get().reversed(), right).orElse(false);
      return Comparison.different(turned ? Slip.INVERTED : Slip.NONE);
    }
    Comparison steps = steps(sides);
    if (!steps.isEqual()) {
      return steps;
    }
    boolean asked = expectation.form() == AnswerForm.SIMPLEST;
    if (asked && isRational(right) && !isSimplest(mine.get())) {
      return Comparison.different(Slip.NOT_SIMPLEST);
    }
    return asked && !isRational(right) && !sameParts(mine.get(), right)
        ? Comparison.UNDECIDED
        : Comparison.EQUAL;
  }

  private static boolean isName(List<String> sides) {
    String first = sides.getFirst();
    return sides.size() > 1
        && first.matches("[a-z\\p{IsHan}:]*")
        && !Wording.changes(first.replace("比", ""));
  }

  /** Checks that all sides are one ratio; a name before the first sign is left out. */
  private static Comparison steps(List<String> sides) {
    List<String> steps = isName(sides) ? sides.subList(1, sides.size()) : sides;
    Chain chain = new Chain(steps, Collections.nCopies(steps.size() - 1, false), '\0');
    return chain.check(
        (left, right) ->
            read(left)
                .flatMap(
                    a ->
                        read(right)
                            .flatMap(
                                b ->
                                    a.size() == b.size()
                                        ? isProportional(a, b)
                                        : Optional.of(false))),
        (left, right) -> Optional.empty());
  }

  private static Optional<List<AlgebraicForm>> read(String text) {
    String[] parts = text.replace('比', ':').replace('÷', '/').split(":", -1);
    if (parts.length > MOST) {
      return Optional.empty();
    }
    List<AlgebraicForm> forms = new ArrayList<>();
    for (String part : parts) {
      Optional<AlgebraicForm> form = WrittenMath.value(part);
      if (form.isEmpty()) {
        return Optional.empty();
      }
      forms.add(form.get());
    }
    if (forms.size() == 1 && text.matches(".*(?:[/÷]|分之).*")) {
      AlgebraicForm value = forms.getFirst();
      return Optional.of(
          value
              .rational()
              .map(
                  r ->
                      isWritten(text, r)
                          ? List.of(whole(r.numerator()), whole(r.denominator()))
                          : scaled(text, r))
              .orElse(List.of(value, AlgebraicForm.of(Rational.ONE))));
    }
    return Optional.of(forms);
  }

  private static boolean isWritten(String text, Rational lowest) {
    return text.equals(lowest.numerator() + "/" + lowest.denominator());
  }

  /** Returns a fraction that is not in lowest terms as the ratio that it is written as. */
  private static List<AlgebraicForm> scaled(String text, Rational value) {
    String[] parts = text.split("[/÷]", -1);
    if (parts.length == 2) {
      Optional<AlgebraicForm> top = WrittenMath.value(parts[0]);
      Optional<AlgebraicForm> bottom = WrittenMath.value(parts[1]);
      if (top.isPresent() && bottom.isPresent()) {
        return List.of(top.get(), bottom.get());
      }
    }
    return List.of(whole(value.numerator()), whole(value.denominator()));
  }

  private static AlgebraicForm whole(BigInteger value) {
    return AlgebraicForm.of(new Rational(value, BigInteger.ONE));
  }

  private static Optional<Boolean> isProportional(
      List<AlgebraicForm> left, List<AlgebraicForm> right) {
    try {
      for (int i = 1; i < left.size(); i++) {
        AlgebraicForm a = left.get(i).times(right.getFirst());
        AlgebraicForm b = left.getFirst().times(right.get(i));
        Optional<Boolean> equal = a.isEqualTo(b);
        if (equal.isEmpty() || !equal.get()) {
          return equal;
        }
      }
      boolean nothing =
          left.stream().allMatch(f -> f.isEqualTo(AlgebraicForm.of(Rational.ZERO)).orElse(false));
      return Optional.of(!nothing);
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static boolean isRational(List<AlgebraicForm> parts) {
    return parts.stream().allMatch(p -> p.rational().isPresent());
  }

  private static boolean sameParts(List<AlgebraicForm> left, List<AlgebraicForm> right) {
    for (int i = 0; i < left.size(); i++) {
      if (!left.get(i).isEqualTo(right.get(i)).orElse(false)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSimplest(List<AlgebraicForm> parts) {
    BigInteger divisor = BigInteger.ZERO;
    for (AlgebraicForm part : parts) {
      Optional<Rational> value = part.rational();
      if (value.isEmpty() || !value.get().isWhole()) {
        return false;
      }
      divisor = divisor.gcd(value.get().numerator());
    }
    return divisor.equals(BigInteger.ONE);
  }
}
