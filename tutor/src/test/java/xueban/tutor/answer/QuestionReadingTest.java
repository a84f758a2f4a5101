package xueban.tutor.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Embedder;
import xueban.nlp.QuestionType;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextRole;
import xueban.recommend.Metadata;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;

/** Weights tell nothing of a question whose vectors they were not fitted to. */
class QuestionReadingTest {
  private static final KnowledgeGraph GRAPH =
      KnowledgeGraph.builder()
          .put(
              new Concept(
                  "math.criterion", "相似的判定", "", List.of(), "", "mathematics", null, 0, 0, "", ""))
          .build();

  private record Alike(String id) implements Embedder {
    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public float[] embed(String text, TextRole role) {
      return new float[] {1};
    }

    @Override
    public void close() {}
  }

  private static double confidence(String question, String embedder, double knownTopic) {
    TextAnalysis words =
        TextAnalysis.of(GRAPH)
            .with(
                (text, among, most) -> List.of(new TaggedConcept("math.criterion", .9, "meaning")));
    AskedMatter asked = AskedMatter.of(Question.of(question), words);
    Passage passage =
        Passage.of(
            new Resource(
                "a",
                ResourceType.READING,
                Metadata.titled("a", "en").withConcepts(List.of("math.criterion")),
                "Shapes are alike if two angles agree. 两角相等就相似。"));
    PassageRanker ranker =
        new PassageRanker(
            GRAPH,
            language -> embedder.isEmpty() ? Optional.empty() : Optional.of(new Alike(embedder)),
            new SentenceVectors());
    QuestionReading reading =
        new QuestionReading(
            asked,
            QuestionType.OTHER,
            false,
            List.of(),
            ranker.rank(question, asked.concepts(), List.of(passage)),
            new Sureness.Judge(GRAPH, words),
            0,
            List::of);
    AnswerWeights weights = AnswerWeights.shipped().with(-20, knownTopic);
    return reading.judged(weights).sureness().confidence();
  }

  @ParameterizedTest
  @ValueSource(strings = {"static-documents", "bge-small-en", ""})
  void judged_vectorsOfAnotherEmbedder_noWeightCounts(String embedder) {
    for (String question : List.of("how do they look alike", "怎么就相似呢")) {
      assertThat(confidence(question, embedder, 0)).isEqualTo(confidence(question, embedder, 9));
    }
  }

  @Test
  void judged_vectorsThatFit_aKnownTopicCounts() {
    assertThat(confidence("怎么就相似呢", "bge-small-zh", 0))
        .isLessThan(confidence("怎么就相似呢", "bge-small-zh", 9));
  }
}
