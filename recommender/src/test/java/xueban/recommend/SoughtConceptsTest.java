package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;

class SoughtConceptsTest {
  private static final TextAnalysis ANALYSIS =
      TextAnalysis.of(
          KnowledgeGraph.builder()
              .put(Concept.named("triangle-sign", "△", "mathematics"))
              .put(Concept.named("function", "函数", "mathematics"))
              .build());

  private static List<TaggedConcept> sought(String text) {
    return SoughtConcepts.of(SearchRequest.of(text), ANALYSIS);
  }

  @Test
  void aNameThatIsTheWholeSearch_isMeant() {
    assertThat(sought("函数")).singleElement().extracting(TaggedConcept::probability).isEqualTo(1.0);
    double among = sought("怎么画出函数的图象比较快").getFirst().probability();
    assertThat(among).isLessThan(.1);
  }

  @Test
  void theMoreOfTheSearchANameIs_theSurerItIsMeant() {
    double half = sought("函数图象").getFirst().probability();
    double most = sought("函数吗").getFirst().probability();
    assertThat(half).isBetween(.1, .5);
    assertThat(most).isBetween(half, 1.0);
  }

  @Test
  void aSearchOfSignsAlone_isNoFault() {
    assertThat(sought("△")).allMatch(concept -> concept.probability() <= 1);
    assertThat(sought("？！")).isEmpty();
    assertThat(sought("")).isEmpty();
  }
}
