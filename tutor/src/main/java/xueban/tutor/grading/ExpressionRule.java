package xueban.tutor.grading;

import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.math.AlgebraicForm;
import xueban.nlp.math.CountWords;
import xueban.nlp.math.Expression;
import xueban.nlp.math.ExpressionShape;
import xueban.nlp.math.Units;
import xueban.nlp.math.WrittenMath;

/** Expressions in letters: 2(a+b), S=πr², x²·x³=x^5. */
final class ExpressionRule implements KindRule {
  private static final Pattern UNIT = Pattern.compile("(\\(.{1,100}\\))(\\p{IsHan}{1,4})");

  @Override
  public Comparison compare(String answer, String key, Expectation expectation) {
    Optional<Chain> keyChain = Chain.read(key, "");
    Optional<Expression> right = keyChain.flatMap(c -> WrittenMath.one(c.last()));
    Optional<AlgebraicForm> form = right.flatMap(AlgebraicForm::of);
    if (form.isEmpty()) {
      return Comparison.UNDECIDED;
    }
    return Alternatives.compare(answer, one -> single(one, right.get(), form.get(), expectation));
  }

  private static Comparison single(
      String answer, Expression key, AlgebraicForm right, Expectation expectation) {
    SortedSet<Character> letters = right.letters();
    StringBuilder text = new StringBuilder();
    letters.forEach(text::append);
    Optional<Chain> chain = Chain.read(answer, text.toString());
    if (chain.isEmpty() || chain.get().isAbout()) {
      return Comparison.UNDECIDED;
    }
    Optional<Expression> written = read(chain.get().last());
    Optional<AlgebraicForm> value = written.flatMap(AlgebraicForm::of);
    if (value.isEmpty()) {
      return answer.matches(".*[\\da-zα-ω√].*")
          ? Comparison.UNDECIDED
          : Comparison.different(Slip.OTHER_KIND);
    }
    Optional<Boolean> equal = value.get().isEqualTo(right);
    if (equal.isEmpty()) {
      return Comparison.UNDECIDED;
    }
    if (!equal.get()) {
      boolean sign = value.get().negate().isEqualTo(right).orElse(false);
      return Comparison.different(sign ? Slip.SIGN : Slip.NONE);
    }
    Comparison result = form(written.get(), key, expectation);
    return result.isEqual() ? chain.get().check(s -> read(s).flatMap(AlgebraicForm::of)) : result;
  }

  /** Reads an expression, a unit behind its bracket left out: (2a+b)元. */
  private static Optional<Expression> read(String text) {
    Optional<Expression> whole = WrittenMath.one(text);
    Matcher unit = UNIT.matcher(text);
    boolean known =
        unit.matches()
            && (Units.find(unit.group(2), "").isPresent() || CountWords.isHarmless(unit.group(2)));
    return whole.isEmpty() && known ? WrittenMath.one(unit.group(1)) : whole;
  }

  private static Comparison form(Expression written, Expression key, Expectation expectation) {
    return switch (expectation.form()) {
      case FACTORED ->
          ExpressionShape.isFactoredLike(written, key)
              ? Comparison.EQUAL
              : Comparison.different(Slip.NOT_FACTORED);
      case EXPANDED ->
          ExpressionShape.isExpanded(written)
              ? Comparison.EQUAL
              : Comparison.different(Slip.NOT_EXPANDED);
      case SIMPLEST -> simplest(written, key);
      case ANY -> expectation.inferred() ? inferred(written, key) : Comparison.EQUAL;
      case SCIENTIFIC, DECIMAL, FRACTION -> NumberRule.form(written, key, expectation);
    };
  }

  private static Comparison simplest(Expression written, Expression key) {
    if (ExpressionShape.size(written) <= ExpressionShape.size(key)) {
      return Comparison.EQUAL;
    }
    boolean collected = ExpressionShape.isCollected(written);
    return collected && ExpressionShape.isExpanded(written)
        ? Comparison.UNDECIDED
        : Comparison.different(Slip.NOT_SIMPLEST);
  }

  /** An equal value in a form that the item may not have asked for is for a person. */
  private static Comparison inferred(Expression written, Expression key) {
    boolean expanded = ExpressionShape.isExpanded(key);
    boolean alike =
        expanded
            ? ExpressionShape.isExpanded(written)
            : ExpressionShape.isFactoredLike(written, key);
    boolean longer = ExpressionShape.size(written) > ExpressionShape.size(key) + 1;
    Slip slip = expanded ? Slip.NOT_EXPANDED : Slip.NOT_FACTORED;
    return alike && !longer ? Comparison.EQUAL : new Comparison(Comparison.Verdict.UNDECIDED, slip);
  }
}
