package xueban.tutor.grading;

import java.util.ArrayList;
import java.util.List;
import xueban.nlp.math.WrittenMath;
import xueban.recommend.AnswerKind;
import xueban.recommend.AnswerRule;
import xueban.tutor.grading.Comparison.Verdict;

/**
 * Compares what stands in a blank with its accepted forms: word for word first, then as what the
 * blank asks for. Accepts only what is proven equal, rejects only what is proven different or is no
 * answer of the kind; the rest is for a person.
 */
final class BlankComparison {
  /** Longest answer that is looked at, as written. */
  private static final int LONGEST = 1_000;

  private BlankComparison() {}

  /**
   * Compares an answer with all that is accepted.
   *
   * @param stem what the item asks, which tells whose number of a ratio comes first
   */
  static Comparison compare(String written, List<String> accepted, AnswerRule rule, String stem) {
    if (written.length() > LONGEST) {
      return Comparison.UNDECIDED;
    }
    // A key that shows such signs asks for them: 陆佰元整.
    boolean formal = accepted.stream().anyMatch(LookAlikes::holdsFormal);
    boolean letters =
        rule.kind() == AnswerKind.WORD || accepted.stream().anyMatch(LookAlikes::holdsLetter);
    String asWritten = MathAnswer.normalise(written);
    String answer = formal ? asWritten : MathAnswer.written(written, letters);
    if (answer.length() > WrittenMath.MAX_LENGTH) {
      return Comparison.UNDECIDED;
    }
    List<String> keys =
        accepted.stream().map(MathAnswer::normalise).filter(k -> !k.isEmpty()).toList();
    boolean unitAsked = !rule.unit().isEmpty() && !rule.unitPrinted();
    if ((keys.contains(answer) || keys.contains(asWritten)) && !unitAsked) {
      return Comparison.EQUAL;
    }
    List<Comparison> results = new ArrayList<>();
    boolean bare = keys.stream().anyMatch(k -> isNumber(k));
    for (String key : keys) {
      Expectation asked = new Expectation(rule, false, stem);
      results.add(one(answer, key, asked, bare && keys.size() > 1));
    }
    Comparison best = best(results);
    return best.isEqual() || !Wording.isNoAnswer(answer) || isSignForWord(answer, keys)
        ? best
        : Comparison.different(Slip.EMPTY);
  }

  /** Returns whether a bare sign such as × is said where a word is asked for. */
  private static boolean isSignForWord(String answer, List<String> keys) {
    return answer.matches("[*/÷+-]")
        && keys.stream().anyMatch(k -> KeyKinds.of(k) == AnswerKind.WORD);
  }

  /** Right if one form is met; wrong if each says so. */
  private static Comparison best(List<Comparison> results) {
    Comparison best = results.isEmpty() ? Comparison.UNDECIDED : results.getFirst();
    for (Comparison result : results) {
      if (result.isEqual()) {
        return result;
      }
      if (best.isDifferent() && result.verdict() == Verdict.UNDECIDED) {
        best = result;
      }
    }
    return best;
  }

  private static boolean isNumber(String key) {
    return KeyKinds.of(key) == AnswerKind.NUMBER && WrittenMath.one(key).isPresent();
  }

  private static Comparison one(String answer, String key, Expectation asked, boolean bareToo) {
    if (key.contains("\\")) {
      return Comparison.UNDECIDED;
    }
    AnswerRule rule = asked.rule();
    if (rule.kind() != AnswerKind.INFERRED) {
      return by(asked, answer, key);
    }
    boolean unit = !rule.unit().isEmpty() || QuantityRule.isQuantity(key, bareToo);
    AnswerKind found = KeyKinds.of(key);
    AnswerKind kind = unit && found == AnswerKind.EXPRESSION ? AnswerKind.NUMBER : found;
    if (kind == AnswerKind.NUMBER && QuantityRule.isQuantity(key, bareToo) && bareToo) {
      AnswerRule printed = new AnswerRule(kind, rule.unit(), true, rule.form(), rule.tolerance());
      return by(new Expectation(printed, true, asked.stem()), answer, key);
    }
    if (kind == AnswerKind.NUMBER && bareToo && hasUnit(answer)) {
      return new Comparison(Verdict.DIFFERENT, Slip.UNIT_WRONG);
    }
    return by(asked.inferred(kind), answer, key);
  }

  private static boolean hasUnit(String answer) {
    return QuantityRule.isQuantity(answer, true);
  }

  /** Compares by the rule of the kind; what grows beyond the bounds of the algebra is undecided. */
  private static Comparison by(Expectation expectation, String answer, String key) {
    AnswerKind kind = expectation.rule().kind();
    String core =
        switch (kind) {
          case WORD -> answer;
          case RATIO -> RatioNames.core(answer);
          case EQUATION -> Wording.core(EquationRule.bare(answer));
          default -> Wording.core(answer);
        };
    boolean ratio = kind == AnswerKind.RATIO;
    try {
      KindRule rule = rule(expectation, key);
      Comparison result = rule.compare(core, key, expectation);
      if (result.verdict() == Verdict.UNDECIDED && isOneValue(kind)) {
        result =
            WorkedAnswer.read(core, ratio ? RatioNames::core : Wording::core)
                .map(
                    worked ->
                        worked.compare(
                            words -> !ratio || RatioNames.isSilent(words),
                            part -> rule.compare(part, key, expectation)))
                .orElse(result);
      }
      return result.isDifferent() && answer.contains("\\") ? Comparison.UNDECIDED : result;
    } catch (ArithmeticException e) {
      return Comparison.UNDECIDED;
    }
  }

  /** Returns whether a comma cannot stand inside an answer of the kind. */
  private static boolean isOneValue(AnswerKind kind) {
    return switch (kind) {
      case NUMBER, MONEY, RATIO, REMAINDER, TIME -> true;
      case EXPRESSION, EQUATION, SOLUTIONS, INTERVAL, SET, LIST, MATCHING, POINT -> false;
      case WORD, INFERRED, TEXT -> false;
    };
  }

  private static KindRule rule(Expectation expectation, String key) {
    return switch (expectation.rule().kind()) {
      case NUMBER ->
          expectation.rule().unit().isEmpty()
                  && !QuantityRule.isQuantity(key, expectation.rule().unitPrinted())
              ? new NumberRule()
              : new QuantityRule();
      case MONEY -> new QuantityRule();
      case EXPRESSION -> new ExpressionRule();
      case EQUATION -> new EquationRule();
      case SOLUTIONS -> new SolutionsRule();
      case INTERVAL -> new RegionRule();
      case SET -> new SequenceRule(false);
      case LIST -> new SequenceRule(true);
      case MATCHING -> new MatchingRule();
      case POINT -> new PointRule();
      case RATIO -> new RatioRule();
      case REMAINDER -> new RemainderRule();
      case TIME -> new TimeRule();
      case WORD, INFERRED -> new WordRule();
      case TEXT -> (text, reference, asked) -> Comparison.UNDECIDED;
    };
  }
}
