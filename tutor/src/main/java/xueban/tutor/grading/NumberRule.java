package xueban.tutor.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.math.AlgebraicForm;
import xueban.nlp.math.ChineseNumerals;
import xueban.nlp.math.Expression;
import xueban.nlp.math.ExpressionShape;
import xueban.nlp.math.Quantity;
import xueban.nlp.math.Rational;
import xueban.nlp.math.Unit;
import xueban.nlp.math.WrittenMath;

/** Numbers without a unit: 7, 二分之一, 3+4=7, 2√2, 9π, 约62. */
final class NumberRule implements KindRule {
  private static final Pattern ABOUT =
      Pattern.compile("^(?:大约|大概|约等于|约为|约是|约|≈|近似于?|差不多|将?(?:接)?近)(?:是|为|有)?");
  private static final Pattern AROUND = Pattern.compile("(?:左右|上下)$");
  private static final Pattern CIRCLED = Pattern.compile("^#(\\d{1,2})$");
  private static final Pattern AND_HALF = Pattern.compile("(\\d+)个半");
  private static final Pattern TIMES_TABLE =
      Pattern.compile("([一二三四五六七八九])([一二三四五六七八九])(?:得|(?=.*十))([一二三四五六七八九十]{1,3})");
  private static final Pattern READABLE = Pattern.compile(".*[\\d零〇一二三四五六七八九十两百千万半π√a-z].*");

  @Override
  public Comparison compare(String answer, String key, Expectation expectation) {
    return Alternatives.compare(answer, one -> single(one, key, expectation));
  }

  private static Comparison single(String answer, String key, Expectation expectation) {
    Optional<Expression> keyWritten = WrittenMath.one(lastStep(key));
    Optional<AlgebraicForm> right = keyWritten.flatMap(AlgebraicForm::of);
    if (right.isEmpty()) {
      return Comparison.UNDECIDED;
    }
    String exact = withoutAbout(answer);
    boolean about = !exact.equals(answer);
    Matcher table = TIMES_TABLE.matcher(exact);
    if (table.matches()) {
      exact = table(table);
    }
    exact = CIRCLED.matcher(exact).replaceFirst("$1");
    Matcher half = AND_HALF.matcher(ChineseNumerals.whole(exact));
    // 一半 is no number and a half: 个 stands between those.
    exact = exact.equals("一半") ? "1/2" : half.matches() ? half.group(1) + ".5" : exact;
    Optional<Chain> chain = Chain.read(exact, "");
    if (chain.isEmpty()) {
      return Comparison.UNDECIDED;
    }
    String last = AROUND.matcher(chain.get().last()).replaceFirst("");
    List<Expression> written = WrittenMath.parse(last);
    if (written.size() == 2) {
      return Comparison.different(Slip.EXTRA);
    }
    if (written.isEmpty()) {
      return unreadable(last, right.get(), expectation);
    }
    Optional<AlgebraicForm> value = AlgebraicForm.of(written.getFirst());
    if (value.isEmpty()) {
      return isZeroDivision(last) ? Comparison.different(Slip.NONE) : Comparison.UNDECIDED;
    }
    if (!value.get().isNumber() && right.get().isNumber()) {
      return QuantityRule.isQuantity(last, true)
          ? unreadable(last, right.get(), expectation)
          : Comparison.different(Slip.OTHER_KIND);
    }
    Comparison result =
        judge(value.get(), written.getFirst(), right.get(), keyWritten.orElseThrow(), expectation);
    if (!result.isEqual()) {
      return result;
    }
    boolean approximate = about || chain.get().isAbout();
    if (approximate && expectation.rule().tolerance() == 0) {
      return Comparison.UNDECIDED;
    }
    Comparison steps = chain.get().check(NumberRule::value);
    return steps.isEqual() ? result : steps;
  }

  /** Returns the text without words that say about: the same if there are none. */
  static String withoutAbout(String text) {
    return AROUND.matcher(ABOUT.matcher(text).replaceFirst("")).replaceFirst("");
  }

  private static boolean isZeroDivision(String text) {
    return text.matches(".+[/÷]0");
  }

  private static String lastStep(String key) {
    return Chain.read(key, "").map(Chain::last).orElse(key);
  }

  private static String table(Matcher m) {
    String digits = ChineseNumerals.whole(m.group(1)) + "*" + ChineseNumerals.whole(m.group(2));
    return digits + "=" + ChineseNumerals.whole(m.group(3));
  }

  /** Compares a value with the key, then its form. */
  static Comparison judge(
      AlgebraicForm value,
      Expression written,
      AlgebraicForm right,
      Expression key,
      Expectation expectation) {
    double tolerance = expectation.rule().tolerance();
    if (tolerance > 0) {
      Comparison near = within(value, right, tolerance);
      return near.isEqual() ? form(written, key, expectation) : near;
    }
    Optional<Boolean> equal = value.isEqualTo(right);
    if (equal.isEmpty()) {
      return Comparison.UNDECIDED;
    }
    if (!equal.get()) {
      return Comparison.different(NumberSlips.between(value, right));
    }
    return form(written, key, expectation);
  }

  private static Comparison within(AlgebraicForm value, AlgebraicForm right, double tolerance) {
    Optional<Rational> mine = value.rational();
    if (mine.isEmpty() || right.rational().isEmpty()) {
      boolean near = Math.abs(value.doubleValue() - right.doubleValue()) <= tolerance;
      return near ? Comparison.UNDECIDED : Comparison.different(Slip.NONE);
    }
    Rational apart = mine.get().minus(right.rational().get()).abs();
    Rational allowed = Rational.ofDecimal(BigDecimal.valueOf(tolerance).toPlainString());
    return apart.compareTo(allowed) <= 0
        ? Comparison.EQUAL
        : Comparison.different(NumberSlips.between(value, right));
  }

  static Comparison form(Expression written, Expression key, Expectation expectation) {
    return switch (expectation.form()) {
      case ANY -> any(written, key, expectation);
      case SIMPLEST -> simplest(written, key);
      case SCIENTIFIC -> as(ExpressionShape.isScientific(written), Slip.FORM);
      case DECIMAL -> as(ExpressionShape.isDecimal(written), Slip.FORM);
      case FRACTION ->
          as(
              ExpressionShape.isFraction(written)
                  || (ExpressionShape.isDecimal(written) && ExpressionShape.isDecimal(key)),
              Slip.FORM);
      case EXPANDED, FACTORED -> Comparison.EQUAL;
    };
  }

  private static Comparison simplest(Expression written, Expression key) {
    if (ExpressionShape.isFraction(key) && !ExpressionShape.isFraction(written)) {
      return Comparison.different(Slip.FORM);
    }
    return as(
        ExpressionShape.isSimplestNumber(written) || ExpressionShape.isProperMixed(written),
        Slip.NOT_SIMPLEST);
  }

  /** Where nobody asked for a form, a sum still to be worked out is no result. */
  private static Comparison any(Expression written, Expression key, Expectation expectation) {
    if (ExpressionShape.isUnfinished(written) && !ExpressionShape.isUnfinished(key)) {
      return Comparison.doubtful(expectation, Slip.NOT_SIMPLEST);
    }
    if (ExpressionShape.isDecimal(key) && !ExpressionShape.isResult(written)) {
      return new Comparison(Comparison.Verdict.UNDECIDED, Slip.NOT_SIMPLEST);
    }
    boolean simpler = ExpressionShape.isSimplestNumber(key);
    boolean open =
        simpler
            && ExpressionShape.size(written) > ExpressionShape.size(key)
            && !ExpressionShape.isSimplestNumber(written)
            && !ExpressionShape.isFraction(written)
            && !ExpressionShape.isScientific(written);
    if (open && ExpressionShape.size(written) > 2) {
      return new Comparison(Comparison.Verdict.UNDECIDED, Slip.NOT_SIMPLEST);
    }
    boolean roots =
        expectation.inferred()
            && ExpressionShape.holdsRoot(written)
            && simpler
            && !ExpressionShape.isSimplestNumber(written);
    boolean scientific =
        expectation.inferred()
            && ExpressionShape.isScientific(key)
            && !ExpressionShape.isScientific(written);
    return roots || scientific
        ? new Comparison(Comparison.Verdict.UNDECIDED, Slip.NOT_SIMPLEST)
        : Comparison.EQUAL;
  }

  private static Comparison as(boolean asked, Slip slip) {
    return asked ? Comparison.EQUAL : Comparison.different(slip);
  }

  private static Comparison unreadable(String text, AlgebraicForm right, Expectation expectation) {
    if (!READABLE.matcher(text).matches()) {
      return Comparison.different(Slip.OTHER_KIND);
    }
    Optional<Quantity> quantity = Quantity.read(text, "").filter(Quantity::isSure);
    boolean plain =
        quantity
            .filter(q -> !q.compound())
            .map(Quantity::unit)
            .filter(u -> u.isCount() || isDegree(u))
            .isPresent();
    if (!plain) {
      return Comparison.UNDECIDED;
    }
    Optional<Boolean> equal = quantity.get().bare().isEqualTo(right);
    if (equal.isPresent() && !equal.get()) {
      return Comparison.different(NumberSlips.between(quantity.get().bare(), right));
    }
    return equal.isPresent() && !expectation.inferred() ? Comparison.EQUAL : Comparison.UNDECIDED;
  }

  private static boolean isDegree(Unit unit) {
    return unit.dimension().equals("angle") && unit.factor().equals(Rational.ONE);
  }

  static Optional<AlgebraicForm> value(String step) {
    return WrittenMath.value(step)
        .or(() -> Quantity.read(step, "").filter(Quantity::isSure).map(Quantity::bare));
  }
}
