package xueban.tutor.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Misconception;
import xueban.nlp.Embedder;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextRole;
import xueban.recommend.Metadata;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;

/** Order and evidence of passages, with likenesses that are set by hand. */
class PassageRankerTest {
  private static final String QUESTION = "青石镇的面积是多少平方千米？";
  private static final KnowledgeGraph GRAPH =
      KnowledgeGraph.builder()
          .put(
              new Concept(
                  "math.km2",
                  "平方千米",
                  "",
                  List.of(),
                  "边长一千米的正方形的面积。",
                  "mathematics",
                  null,
                  0,
                  0,
                  "",
                  ""))
          .build();
  private static final AskedConcepts NOTHING = asked(List.of());
  private static final AskedConcepts SQUARE_KILOMETRES =
      asked(List.of(new TaggedConcept("math.km2", .75, "平方千米")));

  private static AskedConcepts asked(List<TaggedConcept> all) {
    return new AskedConcepts(all, List.of());
  }

  /** Has the cosine given between the question and a sentence. */
  private record Likenesses(String id, Map<String, Double> of) implements Embedder {
    /** As the model that was measured. */
    Likenesses(Map<String, Double> of) {
      this("bge-small-zh-by-hand", of);
    }

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public float[] embed(String text, TextRole role) {
      double cosine = role == TextRole.QUERY ? 1 : of.getOrDefault(text, .4);
      return new float[] {(float) cosine, (float) Math.sqrt(1 - cosine * cosine)};
    }

    @Override
    public void close() {}
  }

  private static Passage entry(String id, String text, String... concepts) {
    Metadata about = Metadata.titled(id, "zh").withConcepts(List.of(concepts));
    return Passage.of(new Resource(id, ResourceType.READING, about, text));
  }

  private static List<SourcePassage> rank(
      AskedConcepts asked, Map<String, Double> likenesses, Passage... passages) {
    return new PassageRanker(
            GRAPH, language -> Optional.of(new Likenesses(likenesses)), new SentenceVectors())
        .rank(QUESTION, asked, Arrays.asList(passages))
        .sources(AnswerWeights.shipped());
  }

  @Test
  void rank_untaggedTextThatHoldsWhatIsAsked_isBeforeTheDefinitionOfAWordOfIt() {
    Passage definition = Passage.of(GRAPH.concept("math.km2"));
    Passage town = entry("a", "青石镇的面积是七十平方千米。");
    Map<String, Double> likenesses = Map.of(town.text(), .8, definition.text(), .75);
    assertThat(rank(SQUARE_KILOMETRES, likenesses, definition, town).getFirst().passage())
        .isEqualTo(town);
    Passage other = entry("a", "白水乡的人口是七百。");
    assertThat(rank(SQUARE_KILOMETRES, likenesses, definition, other).getFirst().passage())
        .isEqualTo(definition);
  }

  @Test
  void rank_wordsInOneSentence_holdMoreThanTheSameWordsOverSeveral() {
    Passage town = entry("a", "青石镇的面积很大。人口多少平方千米。");
    Passage second = entry("b", "青石镇的面积是多少平方千米。人口很大。");
    double spread = rank(NOTHING, Map.of(), town).getFirst().holds();
    assertThat(rank(NOTHING, Map.of(), second).getFirst().holds()).isGreaterThan(spread + .5);
  }

  @Test
  void rank_whatSearchPutsFirst_isEmbeddedThoughItSharesLeast() {
    Passage first = entry("a", "镇上有七百人。");
    Passage[] passages = {
      first,
      entry("b", "镇的面积。"),
      entry("c", "青石镇的面积很大。"),
      entry("d", "石镇的面积很小。"),
      entry("e", "青石镇的面积不知道。")
    };
    List<SourcePassage> ranked = rank(NOTHING, Map.of(), passages);
    assertThat(ranked.stream().filter(source -> source.passage().equals(first)))
        .singleElement()
        .satisfies(source -> assertThat(source.likenesses()).hasSize(1));
    assertThat(ranked.stream().filter(source -> source.likenesses().length > 0)).hasSize(5);
  }

  @Test
  void rank_manyAboutTheLikeliestConcept_leaveRoomForTheNext() {
    AskedConcepts asked =
        asked(List.of(new TaggedConcept("first", .6, "甲"), new TaggedConcept("second", .5, "乙")));
    List<SourcePassage> ranked =
        rank(
            asked,
            Map.of(),
            entry("a", "镇的面积是多少平方"),
            entry("b", "青石镇的面积"),
            entry("c", "面积是多少平方千米"),
            entry("d", "水。", "first"),
            entry("e", "木。", "first"),
            entry("f", "面积。", "first"),
            entry("g", "火。", "second"));
    assertThat(ranked)
        .filteredOn(source -> source.likenesses().length > 0)
        .extracting(source -> source.passage().id())
        .containsExactlyInAnyOrder("a", "b", "c", "d", "f", "g");
  }

  @Test
  void rank_cures_areComparedByTheWrongIdeaToo_andOnlyThoseOfWhatIsLikelyAsked() {
    Misconception shown = new Misconception("math.km2", "以为很小", "写成一百", "画一画。");
    Passage cure = Passage.of(GRAPH.concept("math.km2"), shown);
    Map<String, Double> likenesses = Map.of("平方千米 以为很小 写成一百。画一画。", .9);
    Passage[] passages = {
      entry("a", "青石镇的面积是几平方千米。"), entry("b", "石镇的面积是多少平方千米。"), entry("c", "青石镇有多少平方千米。")
    };
    assertThat(likeness(cure, with(cure, SQUARE_KILOMETRES, likenesses, passages)))
        .containsExactly(new double[] {.9}, within(1e-6));
    AskedConcepts unlikely = asked(List.of(new TaggedConcept("math.km2", .1, "平方千米")));
    assertThat(with(cure, unlikely, likenesses, passages))
        .extracting(SourcePassage::passage)
        .containsExactlyInAnyOrder(passages[0], passages[1], passages[2]);
  }

  private static List<SourcePassage> with(
      Passage cure, AskedConcepts asked, Map<String, Double> likenesses, Passage... passages) {
    return new PassageRanker(
            GRAPH, language -> Optional.of(new Likenesses(likenesses)), new SentenceVectors())
        .rank(QUESTION, asked, Arrays.asList(passages))
        .with(List.of(cure), AnswerWeights.shipped());
  }

  private static double[] likeness(Passage passage, List<SourcePassage> ranked) {
    return ranked.stream()
        .filter(source -> source.passage().equals(passage))
        .findFirst()
        .orElseThrow()
        .likenesses();
  }

  @Test
  void rank_noPassage_isEmpty() {
    assertThat(rank(NOTHING, Map.of())).isEmpty();
  }

  @Test
  void standing_whatSpeaksForAPassage_raisesIt() {
    AnswerWeights weights = new AnswerWeights("bge", 1, 4, 3, 2, 2, -3, 3);
    double usual = weights.logOdds(new Standing(.5, .5, .8, .1, false));
    assertThat(usual).isCloseTo(-3 + .5 + 2 + 2.4 + .2, within(1e-12));
    assertThat(weights.logOdds(new Standing(.5, .6, .8, .1, false))).isGreaterThan(usual);
    assertThat(weights.logOdds(new Standing(.6, .5, .8, .1, false))).isGreaterThan(usual);
    assertThat(weights.logOdds(new Standing(.5, .5, .9, .1, false))).isGreaterThan(usual);
    assertThat(weights.logOdds(new Standing(.5, .5, .8, .2, false))).isGreaterThan(usual);
    assertThat(weights.logOdds(new Standing(.5, .5, .8, .1, true)))
        .isCloseTo(usual - 2, within(1e-12));
  }

  @Test
  void rank_withoutAnEmbedder_goesByWordsAlone() {
    Passage town = entry("a", "青石镇的面积是七十平方千米。");
    Passage other = entry("b", "白水乡。");
    List<SourcePassage> ranked =
        new PassageRanker(GRAPH, language -> Optional.empty(), new SentenceVectors())
            .rank(QUESTION, NOTHING, List.of(other, town))
            .sources(AnswerWeights.shipped());
    assertThat(ranked.getFirst().passage()).isEqualTo(town);
    assertThat(ranked.getFirst().standing()).isNull();
  }

  @Test
  void rank_withoutTheEmbedderThatWasMeasured_hasNoCures() {
    Passage cure =
        Passage.of(
            GRAPH.concept("math.km2"), new Misconception("math.km2", "面积是多少平方千米", "", "画一画。"));
    Passage town = entry("a", "青石镇的面积是七十平方千米。");
    AskedConcepts meant = new AskedConcepts(SQUARE_KILOMETRES.all(), SQUARE_KILOMETRES.all());
    for (Optional<Embedder> embedder :
        List.of(
            Optional.<Embedder>empty(),
            Optional.<Embedder>of(new Likenesses("static-zh", Map.of())))) {
      assertThat(
              new PassageRanker(GRAPH, language -> embedder, new SentenceVectors())
                  .rank(QUESTION, meant, List.of(town))
                  .with(List.of(cure), AnswerWeights.shipped()))
          .extracting(SourcePassage::passage)
          .containsExactly(town);
    }
  }

  @Test
  void rank_aboutConceptsMeantOrNamed_theLikeliestAreEmbedded() {
    AskedConcepts asked =
        asked(
            List.of(
                new TaggedConcept("first", .6, "甲"),
                new TaggedConcept("second", .5, "乙"),
                new TaggedConcept("third", .4, "丙"),
                new TaggedConcept("fourth", .3, "丁")));
    List<SourcePassage> ranked =
        rank(
            asked,
            Map.of(),
            entry("a", "镇的面积是多少平方"),
            entry("b", "青石镇的面积"),
            entry("c", "面积是多少平方千米"),
            entry("d", "水。", "fourth"),
            entry("e", "木。", "third"),
            entry("f", "火。", "second"),
            entry("g", "土。", "first"));
    assertThat(ranked)
        .filteredOn(source -> source.likenesses().length > 0)
        .extracting(source -> source.passage().id())
        .containsExactlyInAnyOrder("a", "b", "c", "e", "f", "g");
  }
}
