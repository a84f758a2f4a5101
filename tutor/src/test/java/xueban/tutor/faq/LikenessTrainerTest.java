package xueban.tutor.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LikenessTrainerTest {
  private final QuestionReader reader = new QuestionReader(language -> Optional.empty());

  @Test
  void fit_tellsWordingsOfOneEntryFromOthers_betterThanLabelsTurned() {
    List<QuestionPair> pairs = pairs();
    LikenessWeights fitted = new LikenessTrainer(reader).fit(pairs);
    assertThat(fitted.vectors()).isFalse();
    assertThat(accuracy(fitted, pairs)).isGreaterThan(.8);
    List<QuestionPair> turned =
        pairs.stream().map(p -> new QuestionPair(p.first(), p.second(), !p.same())).toList();
    assertThat(accuracy(new LikenessTrainer(reader).fit(turned), pairs)).isLessThan(.2);
    assertThat(new LikenessTrainer(reader).fit(pairs)).isEqualTo(fitted);
  }

  @Test
  void fit_oneKindOnly_isRefused() {
    assertThatThrownBy(
            () -> new LikenessTrainer(reader).fit(List.of(new QuestionPair("甲", "乙", true))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 of 1");
    assertThatThrownBy(() -> new LikenessTrainer(reader).fit(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private double accuracy(LikenessWeights weights, List<QuestionPair> pairs) {
    return pairs.stream()
            .filter(p -> reader.probability(weights, p.first(), p.second()) >= .5 == p.same())
            .count()
        / (double) pairs.size();
  }

  /** Wordings of one entry, and of the next entry but six. */
  private static List<QuestionPair> pairs() {
    List<FaqEntry> entries = HelpCentre.entries();
    List<QuestionPair> pairs = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      List<String> mine = entries.get(i).allWordings();
      pairs.add(new QuestionPair(mine.get(0), mine.get(1), true));
      pairs.add(
          new QuestionPair(
              mine.get(0), entries.get((i + 7) % entries.size()).allWordings().get(1), false));
    }
    return pairs;
  }
}
