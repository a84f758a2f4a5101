package xueban.nlp.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConceptFactsTest {
  private static final int[] ALONE = {0, 1};
  private final ConceptFacts facts =
      new ConceptFacts(
          new int[][] {ALONE, {0, 2}, {0, 2}, {1}},
          List.of(List.of("角"), List.of("圆"), List.of("线")));

  @Test
  void together_aPairOfTheTextItselfDoesNotCount() {
    float[] evidence = {1, 0, 0};
    assertThat(facts.whole().together(evidence)[0]).containsExactly(0, 1 / 4f, 2 / 4f);
    float[][] without = facts.without(ALONE).together(evidence);
    assertThat(without[0]).containsExactly(0, 0, 2 / 3f);
    assertThat(without[1]).containsExactly(0, 0, 2 / 3f);
  }

  @Test
  void together_anotherTextLeftOut() {
    assertThat(facts.without(new int[] {1}).together(new float[] {1, 0, 0})[0])
        .containsExactly(0, 1 / 4f, 2 / 4f);
  }

  @Test
  void textsAndCompany_withoutTheText() {
    assertThat(facts.whole().texts(1)).isEqualTo(2);
    assertThat(facts.without(ALONE).texts(1)).isEqualTo(1);
    assertThat(facts.without(ALONE).texts(2)).isEqualTo(2);
    assertThat(facts.whole().company(1)).isEqualTo(1.5f);
    assertThat(facts.without(ALONE).company(1)).isEqualTo(1);
    assertThat(facts.without(new int[] {1}).company(1)).isEqualTo(2);
  }
}
