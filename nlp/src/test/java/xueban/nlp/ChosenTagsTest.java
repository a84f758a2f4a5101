package xueban.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChosenTagsTest {
  private static List<TaggedConcept> tags(double... probabilities) {
    List<TaggedConcept> tags = new ArrayList<>();
    for (double p : probabilities) {
      tags.add(new TaggedConcept("c" + p, p, ""));
    }
    return tags;
  }

  @Test
  void asManyAsMakeTheExpectedF1Greatest() {
    assertThat(ChosenTags.of(tags(.9, .85, .2, .1), 0)).hasSize(2);
    assertThat(ChosenTags.of(tags(.4, .39, .38), 0)).hasSize(3);
    assertThat(ChosenTags.of(tags(), 0)).isEmpty();
    assertThat(ChosenTags.of(tags(.05), 0)).hasSize(1);
  }

  @Test
  void noneBelowTheLeast() {
    assertThat(ChosenTags.of(tags(.15, .1), .2)).isEmpty();
    assertThat(ChosenTags.of(tags(.4, .39, .38), .39)).hasSize(2);
  }
}
