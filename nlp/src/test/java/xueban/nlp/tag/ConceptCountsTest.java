package xueban.nlp.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConceptCountsTest {
  private static final int[][] TEXTS = {{0, 1}, {0, 2}, {0, 2}, {1}};

  @Test
  void together_isTheShareOfTextsThatHaveBoth() {
    ConceptCounts all = ConceptCounts.of(TEXTS, 3);
    assertThat(all.together(new float[] {1, 0, 0})[0]).containsExactly(0, 1 / 4f, 2 / 4f);
    assertThat(all.together(new float[] {1, 0, 0})[1]).containsExactly(0, 1 / 4f, 2 / 4f);
    assertThat(all.together(new float[] {0, -1, 0})[0]).containsExactly(0, 0, 0);
  }

  @Test
  void textsAndCompany_ofAll() {
    ConceptCounts all = ConceptCounts.of(TEXTS, 4);
    assertThat(all.texts(0)).isEqualTo(3);
    assertThat(all.company(1)).isEqualTo(1.5f);
    assertThat(all.texts(3)).isZero();
    assertThat(all.company(3)).isZero();
  }

  @Test
  void withoutGroups_aPairOfTheGroupAloneDoesNotCount() {
    int[][] texts = new int[40][];
    for (int t = 0; t < texts.length; t++) {
      texts[t] = new int[] {t}; // each has a concept of its own
    }
    List<ConceptCounts> others = ConceptCounts.withoutGroups(texts, 40, 10, 1);
    assertThat(others).hasSize(40);
    for (int t = 0; t < texts.length; t++) {
      assertThat(others.get(t).texts(t)).isZero();
    }
  }

  /** Else trees would learn to find a text's labels by what leaving it out has changed. */
  @Test
  void withoutGroups_textsOfAGroupSeeTheSameWhateverTheirLabels() {
    int[][] texts = new int[100][];
    for (int t = 0; t < texts.length; t++) {
      texts[t] = new int[] {t % 2};
    }
    List<ConceptCounts> others = ConceptCounts.withoutGroups(texts, 2, 10, 1);
    Set<ConceptCounts> different = new HashSet<>(others);
    assertThat(different).hasSize(10);
    assertThat(different)
        .anySatisfy(
            seen -> {
              Set<Integer> labels = new HashSet<>();
              for (int t = 0; t < texts.length; t++) {
                if (others.get(t).equals(seen)) {
                  labels.add(texts[t][0]);
                }
              }
              assertThat(labels).containsExactlyInAnyOrder(0, 1);
            });
    assertThat(different)
        .allSatisfy(seen -> assertThat(seen.texts(0) + seen.texts(1)).isEqualTo(90));
  }
}
