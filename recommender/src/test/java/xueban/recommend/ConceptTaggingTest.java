package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextTagger;
import xueban.nlp.TextTags;

class ConceptTaggingTest {
  private final TextAnalysis analysis =
      TextAnalysis.of(
          KnowledgeGraph.builder()
              .put(Concept.named("math.pythagoras", "勾股定理", "mathematics"))
              .put(Concept.named("phys.density", "密度的测量", "physics"))
              .build());
  private final ConceptTagging tagging = new ConceptTagging(() -> analysis);

  @Test
  void tag_findsWhatTheTextNames_withinTheSubject() {
    ConceptTagging.Tagged tagged = tagging.tag(lesson("mathematics", "勾股定理的证明", "与密度的测量无关"));
    assertThat(tagged.entry().metadata().concepts()).containsExactly("math.pythagoras");
    assertThat(tagged.found())
        .extracting(TaggedConcept::concept)
        .containsExactly("math.pythagoras");
  }

  @Test
  void tag_leavesGivenConceptsAlone() {
    CatalogEntry given = lesson("mathematics", "勾股定理", "").withConcepts(List.of("own"));
    ConceptTagging unasked =
        new ConceptTagging(
            () -> {
              throw new AssertionError("no analysis is needed");
            });
    ConceptTagging.Tagged tagged = unasked.tag(given);
    assertThat(tagged.entry()).isEqualTo(given);
    assertThat(tagged.found()).isEmpty();
  }

  @Test
  void tag_marksWhatItFound_andTagAnewChangesThatAlone() {
    CatalogEntry given = lesson("mathematics", "密度", "").withConcepts(List.of("own"));
    assertThat(tagging.tagAnew(given)).isSameAs(given);

    CatalogEntry found = tagging.tag(lesson("mathematics", "勾股定理的证明", "")).entry();
    assertThat(found.metadata().inferred().probabilities())
        .containsOnlyKeys(Inferred.Field.CONCEPTS)
        .hasValueSatisfying(new Condition<>(p -> p > .5 && p < 1, "likely"));
    assertThat(tagging.tagAnew(found)).isSameAs(found);
    assertThat(LabelledEntries.of(found).concepts()).isEmpty();
    assertThat(LabelledEntries.of(given).concepts()).containsExactly("own");

    CatalogEntry outdated = found.withConcepts(List.of("math.other"));
    assertThat(tagging.tagAnew(outdated)).isEqualTo(found);
    CatalogEntry nameless = lesson("mathematics", "春游", "").withConcepts(List.of("math.other"));
    CatalogEntry emptied =
        tagging.tagAnew(
            nameless.withMetadata(nameless.metadata().withInferred(found.metadata().inferred())));
    assertThat(emptied.metadata().concepts()).isEmpty();
    assertThat(emptied.metadata().inferred()).isEqualTo(Inferred.NONE);
  }

  @Test
  void tag_nothingNamed() {
    assertThat(tagging.tag(lesson("mathematics", "春游", "去公园")).found()).isEmpty();
  }

  @Test
  void tag_optionsBelongToTheQuestion() {
    List<String> asked = new ArrayList<>();
    TextAnalysis spied =
        analysis.with(
            new TextTagger() {
              @Override
              public String version() {
                return "spy";
              }

              @Override
              public TextTags tags(String subject, String text, String solution, double least) {
                asked.add(text);
                asked.add(solution);
                return TextTags.NONE;
              }
            });
    Item item = Entries.choice("i", "斜边长多少？");
    new ConceptTagging(() -> spied).tag(item);
    assertThat(asked.getFirst()).contains("斜边长多少？", "\n7", "直角三角形三边的关系");
    assertThat(asked.getLast()).isEqualTo(item.solution());
  }

  private static Resource lesson(String subject, String title, String body) {
    Metadata metadata = Metadata.titled(title, "zh").withSubject(subject);
    return new Resource("r", ResourceType.LESSON, metadata, body);
  }
}
