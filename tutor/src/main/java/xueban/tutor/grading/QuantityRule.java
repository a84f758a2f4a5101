package xueban.tutor.grading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.math.AlgebraicForm;
import xueban.nlp.math.CountWords;
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
          Set.of("棵", "株", "颗"),
          Set.of("朵", "枝花"),
          Set.of("页", "页书"));

  private static final Pattern LATIN =
      Pattern.compile("[-+\\d./()π√]*[\\dπ)]([a-z]{1,3}(?:\\^?[23])?(?:/[a-z]{1,3})?)");

  /** Who goes so far in a time: 汽车每小时行60千米. */
  private static final Pattern MOVER =
      Pattern.compile("^\\p{IsHan}{1,6}?(?=每一?(?:个?小时|分钟?|秒钟?|天)\\D{0,3}\\d)");

  /** Whose share it is: 每人分9个. */
  private static final Pattern EACH =
      Pattern.compile(
          "^(?:平均)?每[人个份组班盒袋箱本支瓶排行名位条根件套间户只辆](?:可以|能|要)?(?:[分得][到得]?|有|是|坐|装|放|种|用|做)?(?=[\\d一二三四五六七八九十两])");

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
    Matcher mover = MOVER.matcher(answer);
    if (mover.find() && !Wording.changes(mover.group())) {
      return single(answer.substring(mover.end()), right, expectation);
    }
    Matcher each = EACH.matcher(answer);
    if (each.find() && !right.unit().word().contains("/")) {
      return single(answer.substring(each.end()), right, expectation);
    }
    String exact = NumberRule.withoutAbout(answer);
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
    if (!result.isEqual()) {
      return result;
    }
    Comparison steps = steps(chain.get(), right);
    return steps.isEqual() ? result : steps;
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
      return equal || !answer.isSure()
          ? Comparison.UNDECIDED
          : Comparison.different(NumberSlips.between(answer.bare(), right.bare()));
    }
    boolean strange = unit.isCount() && (equal || !answer.isSure());
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
            answer.compound() ? right.written() : answer.written(),
            key,
            right.written(),
            expectation);
    boolean converted =
        answer.unit() != null && !answer.unit().factor().equals(right.unit().factor());
    boolean factor =
        result.slip() == Slip.POINT || answer.bare().isEqualTo(right.bare()).orElse(false);
    return result.isDifferent() && converted && factor
        ? Comparison.different(Slip.UNIT_WRONG)
        : result;
  }

  /** Returns whether a word counts what the key's word counts: 个苹果 for 个, 名 for 人. */
  private static boolean counts(String word, String key) {
    if (SAME_COUNT.stream().anyMatch(same -> same.contains(word) && same.contains(key))) {
      return true;
    }
    return CountWords.isLonger(word, key)
        && Units.find(word, "").isEmpty()
        && Units.find(word.substring(key.length()), "").isEmpty();
  }

  /** Checks the steps before the last, with units where both sides have them. */
  private static Comparison steps(Chain chain, Right right) {
    return chain.check(
        (left, next) ->
            step(left, right)
                .flatMap(
                    a ->
                        step(next, right)
                            .flatMap(b -> same(a, b))
                            .flatMap(
                                same ->
                                    same
                                        ? Optional.of(true)
                                        : chain.runsOn(
                                            left, a.bare(), next, text -> bare(text, right)))),
        (left, next) ->
            step(left, right).flatMap(a -> step(next, right).flatMap(b -> rounds(a, next, b))));
  }

  private static Optional<Boolean> same(Quantity left, Quantity right) {
    return left.unit() != null && right.unit() != null
        ? left.value().isEqualTo(right.value())
        : left.bare().isEqualTo(right.bare());
  }

  /** Compares in the unit of the digits that were written; 3米2分米 has no last digit of its own. */
  private static Optional<Boolean> rounds(Quantity left, String written, Quantity right) {
    Unit unit = right.unit();
    if (left.unit() == null || unit == null) {
      return left.compound() || right.compound()
          ? Optional.empty()
          : Optional.of(Chain.rounds(left.bare(), written, right.bare()));
    }
    if (right.compound() || !left.unit().dimension().equals(unit.dimension())) {
      return left.value().isEqualTo(right.value()).filter(Boolean::booleanValue);
    }
    AlgebraicForm one = AlgebraicForm.of(unit.factor());
    return Optional.of(Chain.rounds(left.value().over(one), written, right.value().over(one)));
  }

  private static Optional<AlgebraicForm> bare(String text, Right right) {
    return step(text, right).map(Quantity::bare);
  }

  private static Optional<Quantity> step(String text, Right right) {
    return Quantity.read(text, right.unit().dimension())
        .filter(
            q -> q.isSure() || (q.unit() != null && counts(q.unit().word(), right.unit().word())));
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
