package xueban.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AskedPhraseTest {
  private static final List<AskedPhrase> PHRASES = AskedPhrase.builtIn();

  @Test
  void everyConcept_hasSome_inBothLanguages() {
    assertThat(
            PHRASES.stream()
                .filter(p -> p.language().equals("en"))
                .map(AskedPhrase::concept)
                .distinct())
        .hasSizeGreaterThan(900);
    Map<String, List<AskedPhrase>> byConcept =
        PHRASES.stream().collect(Collectors.groupingBy(AskedPhrase::concept));
    KnowledgeGraph graph = BuiltInGraph.load();

    assertThat(byConcept.keySet())
        .containsExactlyInAnyOrderElementsOf(graph.concepts().stream().map(Concept::id).toList());
    byConcept.forEach(
        (concept, phrases) -> {
          assertThat(phrases).as(concept).hasSizeBetween(7, 12);
          assertThat(phrases).as(concept).anyMatch(p -> p.language().equals("zh"));
        });
  }

  @Test
  void phrases_areShort_andNoneStandsTwice() {
    assertThat(PHRASES).extracting(AskedPhrase::text).doesNotHaveDuplicates();
    assertThat(PHRASES)
        .allMatch(p -> p.text().length() >= 4 && p.text().length() <= 120)
        .allMatch(p -> p.text().equals(p.text().strip()))
        .allMatch(p -> p.language().equals("zh") || p.language().equals("en"));
  }
}
