package xueban.tutor.grading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.math.AlgebraicForm;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Quantity;
import xueban.nlp.math.Unit;
import xueban.nlp.math.Units;
import xueban.nlp.math.WrittenMath;
import xueban.recommend.AnswerKind;

/** Numbers with a unit, and sums of money: 18厘米, 0.18m, 1小时30分, 3元5角, 20-11=9(元). */
final class QuantityRule implements KindRule {
  private static final List<Set<String>> SAME_COUNT =
      List.of(
          Set.of("人", "名", "位", "个人", "名学生", "个学生", "名同学", "个同学", "位同学"),
          Set.of("棵", "株"),
          Set.of("朵", "枝花"),
          Set.of("页", "页书"),
          Set.of("分", "分数"));

  private static final Pattern LATIN =
      Pattern.compile("[-+\\d./()π√]*[\\dπ)]([a-z]{1,3}(?:\\^?[23])?(?:/[a-z]{1,3})?)");

  /** What the key is: its value in base units, as it is written, and its unit. */
  private record Right(AlgebraicForm value, AlgebraicForm bare, Expression written, Unit unit) {}

  @Override
  public Comparison compare(String answer, String key, Expectation expectation) {
    Optional<Right> right = right(key, expectation);
    if (right.isEmpty()) {
      return Comparison.UNDECIDED;
    }
    return Alternatives.compare(answer, one -> single(one, right.get(), expectation));
  }

  private static Optional<Right> right(String key, Expectation expectation) {
    String unit = AnswerText.normalise(expectation.rule().unit());
    String dimension =
        expectation.rule().kind() == AnswerKind.MONEY
            ? "money"
            : Units.find(unit, "").map(Unit::dimension).orElse("");
    if (unit.isEmpty() || expectation.rule().kind() == AnswerKind.MONEY) {
      return Quantity.read(key, dimension)
          .flatMap(
              q ->
                  Optional.ofNullable(q.unit())
                      .map(own -> new Right(q.value(), q.bare(), q.written(), own)));
    }
    Optional<Unit> found = Units.findOrCount(unit, dimension);
    Optional<Quantity> written = Quantity.read(key, dimension);
    if (found.isEmpty() || written.isEmpty()) {
      return Optional.empty();
    }
    AlgebraicForm bare = written.get().bare();
    return Optional.of(
        new Right(scaled(bare, found.get()), bare, written.get().written(), found.get()));
  }

  private static AlgebraicForm scaled(AlgebraicForm bare, Unit unit) {
    return bare.times(AlgebraicForm.of(unit.factor()));
  }

  private static Comparison single(String answer, Right right, Expectation expectation) {
    double tolerance = expectation.rule().tolerance();
    String exact = answer.replaceFirst("^(?:大约|大概|约等于|约是|约为|约|≈)", "").replaceFirst("左右$", "");
    if (tolerance == 0 && !exact.equals(answer)) {
      return Comparison.UNDECIDED;
    }
    Optional<Chain> chain = Chain.read(exact, "");
    if (chain.isEmpty() || (chain.get().isAbout() && tolerance == 0)) {
      return Comparison.UNDECIDED;
    }
    Optional<Quantity> last = Quantity.read(chain.get().last(), right.unit().dimension());
    if (last.isEmpty()) {
      return exact.matches(".*[\\d一二三四五六七八九十两半零a-z].*")
          ? Comparison.UNDECIDED
          : Comparison.different(Slip.OTHER_KIND);
    }
    Comparison result = judge(last.get(), right, expectation);
    return result.isEqual() ? steps(chain.get(), right, result) : result;
  }

  private static Comparison judge(Quantity answer, Right right, Expectation expectation) {
    Unit unit = answer.unit();
    if (unit == null) {
      return bare(answer, right, expectation);
    }
    if (unit.dimension().equals(right.unit().dimension())) {
      return sameDimension(answer, right, expectation);
    }
    boolean equal = answer.bare().isEqualTo(right.bare()).orElse(true);
    if (unit.isCount() && right.unit().isCount() && !unit.word().contains("/")) {
      if (counts(unit.word(), right.unit().word())) {
        return NumberRule.judge(
            answer.bare(), answer.written(), right.bare(), right.written(), expectation);
      }
      return equal
          ? Comparison.UNDECIDED
          : Comparison.different(NumberSlips.between(answer.bare(), right.bare()));
    }
    boolean strange = unit.isCount() && equal && !right.unit().isCount();
    return strange ? Comparison.UNDECIDED : Comparison.different(Slip.UNIT_WRONG);
  }

  private static Comparison bare(Quantity answer, Right right, Expectation expectation) {
    Comparison number =
        NumberRule.judge(
            answer.bare(), answer.written(), right.bare(), right.written(), expectation);
    if (!number.isEqual() || expectation.rule().unitPrinted()) {
      return number;
    }
    return Comparison.doubtful(expectation, Slip.UNIT_MISSING);
  }

  private static Comparison sameDimension(Quantity answer, Right right, Expectation expectation) {
    AlgebraicForm inUnit;
    try {
      inUnit = answer.value().over(AlgebraicForm.of(right.unit().factor()));
    } catch (ArithmeticException e) {
      return Comparison.UNDECIDED;
    }
    AlgebraicForm key = right.value().over(AlgebraicForm.of(right.unit().factor()));
    Comparison result =
        NumberRule.judge(
            inUnit,
            answer.units() > 1 ? right.written() : answer.written(),
            key,
            right.written(),
            expectation);
    boolean converted =
        answer.unit() != null && !answer.unit().factor().equals(right.unit().factor());
    if (result.isDifferent() && converted) {
      return Comparison.different(Slip.UNIT_WRONG);
    }
    return result;
  }

  /** Returns whether a word counts what the key's word counts: 个苹果 for 个, 名 for 人. */
  private static boolean counts(String word, String key) {
    if (SAME_COUNT.stream().anyMatch(same -> same.contains(word) && same.contains(key))) {
      return true;
    }
    boolean longer = word.startsWith(key) && word.length() <= key.length() + 4;
    return longer
        && Units.find(word, "").isEmpty()
        && Units.find(word.substring(key.length()), "").isEmpty();
  }

  /** Turns the verdict round where a step before is false, units or not. */
  private static Comparison steps(Chain chain, Right right, Comparison verdict) {
    String dimension = right.unit().dimension();
    for (int i = 1; i < chain.steps().size(); i++) {
      Optional<Quantity> left = Quantity.read(chain.steps().get(i - 1), dimension);
      Optional<Quantity> next = Quantity.read(chain.steps().get(i), dimension);
      if (left.isEmpty() || next.isEmpty()) {
        return Comparison.UNDECIDED;
      }
      boolean units = left.get().unit() != null && next.get().unit() != null;
      AlgebraicForm a = units ? left.get().value() : left.get().bare();
      AlgebraicForm b = units ? next.get().value() : next.get().bare();
      boolean holds =
          chain.about().get(i - 1)
              ? Chain.rounds(a, chain.steps().get(i), b)
              : a.isEqualTo(b).orElse(false);
      if (!holds && units && !chain.about().get(i - 1)) {
        holds =
            left.get().bare().isEqualTo(next.get().bare()).orElse(false)
                && left.get().unit() != null
                && left.get().unit().equals(next.get().unit());
      }
      if (!holds) {
        return Comparison.different(Slip.CHAIN);
      }
    }
    return verdict;
  }

  /**
   * Returns whether a key is a number with a unit. {@code 5cm} is; {@code 5m} could be five times
   * m, and is only if {@code bareToo}: the number alone is accepted too.
   */
  static boolean isQuantity(String key, boolean bareToo) {
    Matcher latin = LATIN.matcher(key);
    if (latin.matches()) {
      String unit = latin.group(1);
      return (bareToo || unit.length() > 1) && Units.find(unit, "").isPresent();
    }
    return WrittenMath.one(key).isEmpty()
        && Quantity.read(key, "").filter(q -> q.unit() != null && q.bare().isNumber()).isPresent();
  }
}
