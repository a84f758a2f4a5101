package xueban.model.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.model.internal.Logistic;

class RecallEaseTrainerTest {
  private static final int ITEMS = 20;

  private static double truth(double recall, int item) {
    return Logistic.probability(0.3 + 0.8 * RecallEase.logit(recall) + (item - 9.5) / 6);
  }

  private static List<EaseAnswer> answers(long seed) {
    Random random = new Random(seed);
    List<EaseAnswer> answers = new ArrayList<>();
    for (int i = 0; i < 12_000; i++) {
      int item = random.nextInt(ITEMS);
      double recall = 0.2 + 0.75 * random.nextDouble();
      answers.add(
          new EaseAnswer(
              "l" + i / 40,
              "i" + item,
              List.of("c" + item % 2),
              recall,
              random.nextDouble() < truth(recall, item)));
    }
    return answers;
  }

  @Test
  void train_findsWhatTheAnswersWereMadeFrom() {
    RecallEase ease = RecallEaseTrainer.train(answers(1));
    for (int item = 0; item < ITEMS; item++) {
      for (double recall : new double[] {0.3, 0.6, 0.9}) {
        assertThat(ease.probability(recall, "i" + item, List.of("c" + item % 2), 0))
            .as("item %d, recall %s", item, recall)
            .isCloseTo(truth(recall, item), within(0.06));
      }
    }
    assertThat(RecallEaseTrainer.train(answers(1))).isEqualTo(ease);
  }

  @Test
  void probability_risesWithRecall_unknownItemsAreAverage() {
    RecallEase ease = RecallEaseTrainer.train(answers(2));
    double before = 0;
    for (double recall = 0; recall <= 1; recall += 0.125) {
      double now = ease.probability(recall, "never seen", List.of("nor this"), 0);
      assertThat(now).isGreaterThan(before).isLessThan(1);
      before = now;
    }
    assertThat(ease.itemEase("never seen")).isZero();
  }

  @Test
  void nextLearner_movesTowardsTheAnswers() {
    RecallEase ease = RecallEaseTrainer.train(answers(3));
    assertThat(ease.nextLearner(0, "i1", List.of("c1"), true)).isBetween(0.0, 0.05);
    assertThat(ease.nextLearner(0, "i1", List.of("c1"), false)).isBetween(-0.05, 0.0);
  }

  @Test
  void train_nothingToLearnFrom_isRefusedWithTheReason() {
    EaseAnswer noReview = new EaseAnswer("l", "i", List.of("c"), Double.NaN, true);
    EaseAnswer right = new EaseAnswer("l", "i", List.of("c"), 0.5, true);
    assertThatThrownBy(() -> RecallEaseTrainer.train(List.of()))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("0 of 0 reviews are right");
    assertThatThrownBy(() -> RecallEaseTrainer.train(List.of(noReview, right, right)))
        .hasMessageContaining("2 of 2 reviews are right; fitting needs both outcomes");
    assertThatThrownBy(() -> new EaseAnswer("l", "i", List.of(), 1.5, true))
        .hasMessageContaining("recall: 1.5");
  }
}
