package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.nlp.relation.KnownPair;
import xueban.nlp.relation.KnownPair.Judgement;

class PairAnswersTest {
  private static PairAnswers answers(double threshold) {
    PairAnswers answers = new PairAnswers();
    double[] scores = {.9, .8, .6, .3, .2};
    boolean[] right = {true, false, true, true, false};
    for (int i = 0; i < scores.length; i++) {
      KnownPair pair =
          new KnownPair("b" + i, "a" + i, right[i] ? Judgement.PREREQUISITE : Judgement.REJECTED);
      answers.add(new PairAnswers.Answer(pair, 0, scores[i], .6, scores[i] >= threshold));
    }
    return answers;
  }

  /** At ½: said of .9 (right), .8 (wrong), .6 (right); .3 missed. */
  @Test
  void figures_byHand() {
    PairAnswers answers = answers(.5);

    assertThat(answers.precision()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(answers.recall()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(answers.f1()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(answers.accuracy()).isCloseTo(.6, within(1e-12));
    assertThat(answers.majority()).isCloseTo(.6, within(1e-12));
    assertThat(answers.alwaysF1()).isCloseTo(.75, within(1e-12));
    // Of .9, .6 and .3 the first beats .6, the second ties, the third loses.
    assertThat(answers.directionAccuracy()).isCloseTo(.5, within(1e-12));
    // .9 beats both others, .6 and .3 beat .2 only: 4 of 6.
    assertThat(answers.areaUnderCurve()).isCloseTo(4.0 / 6, within(1e-12));
    assertThat(answers.bestThreshold()).isEqualTo(.3);
  }

  @Test
  void figures_nothingSaid_isZero() {
    assertThat(answers(2).f1()).isZero();
    assertThat(answers(2).precision()).isZero();
  }

  @Test
  void fold_ofBothOrders_isTheSame() {
    for (int i = 0; i < 100; i++) {
      KnownPair there = new KnownPair("x" + i, "y" + i * 7, Judgement.PREREQUISITE);
      KnownPair back = new KnownPair("y" + i * 7, "x" + i, Judgement.REJECTED);
      assertThat(HeldOutPairs.fold(there)).isEqualTo(HeldOutPairs.fold(back));
    }
  }

  @Test
  void closure_chain_leadsOnwardOnly() {
    ClosureJudge judge =
        new ClosureJudge(
            List.of(
                new KnownPair("a", "b", Judgement.PREREQUISITE),
                new KnownPair("b", "c", Judgement.PREREQUISITE),
                new KnownPair("c", "d", Judgement.REJECTED)));

    assertThat(judge.score("a", "c")).isEqualTo(1);
    assertThat(judge.score("c", "a")).isZero();
    assertThat(judge.score("a", "d")).isZero();
  }
}
