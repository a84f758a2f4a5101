package xueban.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;

/** {@link TextAnalysis} with a tagger that knows some subjects and concepts, but not all. */
class LearntTagsTest {
  private static final KnowledgeGraph GRAPH =
      KnowledgeGraph.builder()
          .put(Concept.named("m.pythagoras", "勾股定理", "mathematics"))
          .put(Concept.named("m.area", "图形的面积", "mathematics"))
          .put(Concept.named("h.silk-road", "丝绸之路", "history"))
          .build();

  /** Has learnt of mathematics: that every text is about areas, a little or surely. */
  private static TextAnalysis learnt(double area) {
    return TextAnalysis.of(GRAPH)
        .with(
            new TextTagger() {
              @Override
              public String version() {
                return "area-" + area;
              }

              @Override
              public TextTags tags(String subject, String text, String solution, double least) {
                if (!subject.equals("mathematics")) {
                  return TextTags.NONE;
                }
                List<TaggedConcept> tags =
                    area < least
                        ? List.of()
                        : List.of(
                            new TaggedConcept("m.area", area, "相似的题目"),
                            new TaggedConcept("gone", area, "相似的题目"));
                return new TextTags(tags, Set.of("m.area", "gone"));
              }
            });
  }

  private static List<String> concepts(List<TaggedConcept> tags) {
    return tags.stream().map(TaggedConcept::concept).toList();
  }

  @Test
  void about_aConceptThatIsNotLearntIsFoundByItsName() {
    List<TaggedConcept> tags = learnt(.9).about("mathematics", "勾股定理和图形的面积", "", .05);
    assertThat(concepts(tags)).containsExactly("m.area", "m.pythagoras");
    assertThat(tags.get(0).probability()).isEqualTo(.9);
  }

  @Test
  void about_aLearntConceptIsNotFoundByItsName() {
    assertThat(learnt(.01).about("mathematics", "图形的面积", "", .05)).isEmpty();
  }

  @Test
  void about_aSubjectThatIsNotLearntIsLeftToItsNames() {
    assertThat(concepts(learnt(.9).about("history", "丝绸之路", "", .05)))
        .containsExactly("h.silk-road");
  }

  @Test
  void given_ofTheLearntAsManyAsAreLikely_ofOthersThoseNamed() {
    assertThat(concepts(learnt(.6).given("mathematics", "勾股定理", "")))
        .containsExactlyInAnyOrder("m.area", "m.pythagoras");
    assertThat(concepts(learnt(.1).given("mathematics", "图形的面积", ""))).isEmpty();
  }

  private static MeaningFinder finder(TaggedConcept... found) {
    return (question, among, most) ->
        Stream.of(found).filter(concept -> among.test(concept.concept())).limit(most).toList();
  }

  private static TextTagger searching(MeaningFinder finder) {
    return new TextTagger() {
      @Override
      public String version() {
        return "searching";
      }

      @Override
      public TextTags tags(String subject, String text, String solution, double least) {
        return TextTags.NONE;
      }

      @Override
      public Optional<MeaningFinder> searches() {
        return Optional.of(finder);
      }
    };
  }

  @Test
  void meantByTexts_isWhatTheTaggerHasLearnt_inTheGraph() {
    MeaningFinder shipped = finder(new TaggedConcept("m.pythagoras", .6, "斜边"));
    MeaningFinder learnt =
        finder(
            new TaggedConcept("h.silk-road", .8, "骆驼"),
            new TaggedConcept("m.pythagoras", .1, "三角形"),
            new TaggedConcept("gone", .1, "没有了"));
    TextAnalysis both = TextAnalysis.of(GRAPH).with(shipped).with(searching(learnt));

    assertThat(concepts(both.meantByTexts("骆驼队走的路", "", 5)))
        .containsExactly("h.silk-road", "m.pythagoras");
    assertThat(concepts(both.meantByTexts("骆驼队走的路", "mathematics", 5)))
        .containsExactly("m.pythagoras");
    assertThat(both.meantByTexts("骆驼队走的路", "", 1)).hasSize(1);
    assertThat(both.meantByTexts(" ", "", 5)).isEmpty();
    assertThat(concepts(both.meant("骆驼队走的路", "", 5))).containsExactly("m.pythagoras");
    assertThat(learnt(.5).meantByTexts("路", "", 5)).isEmpty();
    assertThat(TextAnalysis.of(GRAPH).meantByTexts("路", "", 5)).isEmpty();
  }
}
