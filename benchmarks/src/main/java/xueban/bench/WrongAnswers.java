package xueban.bench;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import xueban.recommend.AnswerKind;
import xueban.recommend.AnswerRule;

/**
 * Answers that are wrong for certain: a right answer is drawn as plain numbers, changed as numbers,
 * checked as numbers to be another answer, and only then written down, or words are put to it that
 * make it another answer. No parser and no algebra of the grader takes part, so that an error there
 * cannot hide here. Every fourth answer with a plain rule is judged by the kind that its key lets
 * one infer.
 */
final class WrongAnswers {
  /**
   * A key and an answer that is wrong.
   *
   * @param how what was done to the right one
   */
  record Wrong(String key, AnswerRule rule, String answer, String how) {}

  private static final int INFERRED = 4;

  private WrongAnswers() {}

  /** Draws {@code count} wrong answers; the same for the same seed. */
  static List<Wrong> draw(int count, long seed) {
    Draws draws = new Draws(new Random(seed));
    WrongNumbers numbers = new WrongNumbers(draws);
    WrongAlgebra algebra = new WrongAlgebra(draws);
    WrongLists lists = new WrongLists(draws);
    WrongWritings writings = new WrongWritings(draws);
    WrongWords words = new WrongWords(draws);
    List<Supplier<Wrong>> drawers =
        List.of(
            numbers::fraction,
            numbers::decimal,
            numbers::surd,
            numbers::chain,
            algebra::polynomial,
            algebra::equation,
            algebra::solutions,
            algebra::interval,
            lists::sequence,
            lists::point,
            lists::ratio,
            lists::remainder,
            lists::time,
            lists::quantity,
            writings::latex,
            writings::power,
            writings::root,
            writings::notCarriedOut,
            writings::glued,
            writings::numeral,
            writings::manyAnswers,
            writings::ratioValue,
            writings::negativeRoot,
            writings::form,
            words::after,
            words::afterUnit,
            words::before,
            words::direction,
            words::ofBrackets,
            words::signs,
            words::names,
            words::units,
            words::unitsInList,
            words::states,
            words::sets,
            words::nothing,
            words::remainder,
            words::condition,
            words::triangles);
    return IntStream.range(0, count)
        .mapToObj(i -> drawers.get(i % drawers.size()).get())
        .map(wrong -> draws.between(1, INFERRED) == 1 ? inferred(wrong) : wrong)
        .toList();
  }

  /** Leaves the kind to be inferred where the rule says no more than the kind. */
  private static Wrong inferred(Wrong wrong) {
    AnswerKind kind = wrong.rule().kind();
    boolean plain = wrong.rule().equals(AnswerRule.of(kind)) && kind != AnswerKind.LIST;
    return plain
        ? new Wrong(
            wrong.key(),
            AnswerRule.of(AnswerKind.INFERRED),
            wrong.answer(),
            wrong.how() + ", inferred")
        : wrong;
  }
}
