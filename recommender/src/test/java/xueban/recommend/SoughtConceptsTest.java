package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.MeaningFinder;
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
    return sought(text, ANALYSIS, concept -> true);
  }

  private static List<TaggedConcept> sought(
      String text, TextAnalysis analysis, SoughtConcepts.Held held) {
    try {
      return SoughtConcepts.of(SearchRequest.of(text), analysis, held).concepts();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MeaningFinder finder(String concept, double probability) {
    return (question, among, most) -> List.of(new TaggedConcept(concept, probability, "意思"));
  }

  private static double probability(List<TaggedConcept> sought, String concept) {
    return sought.stream()
        .filter(one -> one.concept().equals(concept))
        .mapToDouble(TaggedConcept::probability)
        .findFirst()
        .orElse(0);
  }

  @Test
  void whatWasLearntFromTexts_takesWhatIsLeftOpen() {
    TextAnalysis both =
        ANALYSIS.with(finder("function", .6)).with(SearchingTagger.meaning("triangle-sign", .5));
    List<TaggedConcept> sought = sought("两个量一个跟着一个变", both, concept -> true);
    assertThat(probability(sought, "function")).isEqualTo(.6);
    assertThat(probability(sought, "triangle-sign")).isCloseTo(.2, within(1e-9));

    TextAnalysis surer =
        ANALYSIS.with(finder("function", .9)).with(SearchingTagger.meaning("triangle-sign", .5));
    assertThat(sought("两个量一个跟着一个变", surer, concept -> true))
        .as("too unlikely beside it")
        .hasSize(1);
    assertThat(sought("函数", both, concept -> true)).as("it is named").hasSize(1);
    assertThat(sought("变化", both, concept -> true)).as("too short").isEmpty();
  }

  @Test
  void aMeaningOfWhichTheCatalogHasNothing_takesNothing() {
    TextAnalysis both =
        ANALYSIS.with(finder("function", .9)).with(SearchingTagger.meaning("triangle-sign", .5));
    List<TaggedConcept> sought = sought("两个量一个跟着一个变", both, concept -> !concept.equals("function"));
    assertThat(sought).singleElement().isEqualTo(new TaggedConcept("triangle-sign", .5, "文字"));
  }

  @Test
  void whatWasLearntFromTexts_ofWhichTheCatalogHasNothing_isNotSought() {
    TextAnalysis learnt = ANALYSIS.with(SearchingTagger.meaning("triangle-sign", .5));
    assertThat(sought("两个量一个跟着一个变", learnt, concept -> true)).hasSize(1);
    assertThat(sought("两个量一个跟着一个变", learnt, concept -> false)).isEmpty();
  }

  @Test
  void whatIsTooUnlikely_takesNothing_andTheIndexIsNotAsked() {
    List<String> asked = new ArrayList<>();
    TextAnalysis both =
        ANALYSIS.with(finder("function", .29)).with(SearchingTagger.meaning("triangle-sign", .5));
    List<TaggedConcept> sought =
        sought("两个量一个跟着一个变", both, concept -> asked.add(concept)); // List.add says true
    assertThat(sought).singleElement().isEqualTo(new TaggedConcept("triangle-sign", .5, "文字"));
    assertThat(asked).containsExactly("triangle-sign");
  }

  @Test
  void whereNothingIsLeftOpen_textsAreNotAsked() {
    TextAnalysis both =
        ANALYSIS
            .with(finder("function", .95))
            .with(
                new SearchingTagger(
                    (question, among, most) -> {
                      throw new AssertionError("asked");
                    }));
    assertThat(sought("两个量一个跟着一个变", both, concept -> true)).hasSize(1);
  }

  @Test
  void unlikelyByTexts_scoresButDoesNotMatch() throws IOException {
    SearchRequest request = SearchRequest.of("两个量一个跟着一个变");
    for (double probability : new double[] {.1, .29, .3, .9}) {
      TextAnalysis learnt = ANALYSIS.with(SearchingTagger.meaning("function", probability));
      SoughtConcepts sought = SoughtConcepts.of(request, learnt, concept -> true);
      assertThat(sought.concepts()).hasSize(1);
      assertThat(sought.matching().contains("function")).isEqualTo(probability >= .3);
    }
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
