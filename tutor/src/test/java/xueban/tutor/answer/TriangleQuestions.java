package xueban.tutor.answer;

import java.util.List;
import java.util.Map;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.MeaningFinder;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;
import xueban.recommend.Metadata;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;

/** Three concepts of triangles, and what questions about them mean by a finder written by hand. */
final class TriangleQuestions {
  /** A triangle, similar triangles, and how one tells that they are similar. */
  static final KnowledgeGraph GRAPH =
      KnowledgeGraph.builder()
          .put(concept("math.triangle", "三角形", "由三条线段首尾相接围成的图形。"))
          .put(concept("math.similar", "相似三角形", "形状相同的三角形。"))
          .put(concept("math.criterion", "相似的判定", "两角分别相等的两个三角形相似。"))
          .build();

  /** Returns a concept of mathematics whose English name is the end of its id. */
  static Concept concept(String id, String name, String definition) {
    String english = id.substring(id.indexOf('.') + 1);
    return new Concept(id, name, english, List.of(), definition, "mathematics", null, 0, 0, "", "");
  }

  /** Returns an analysis that means the concepts given, the likeliest first, whatever is asked. */
  static TextAnalysis meaning(Map<String, Double> probabilities) {
    MeaningFinder finder =
        (question, among, most) ->
            probabilities.entrySet().stream()
                .filter(entry -> among.test(entry.getKey()))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(most)
                .map(entry -> new TaggedConcept(entry.getKey(), entry.getValue(), "问法"))
                .toList();
    return TextAnalysis.of(GRAPH).with(finder);
  }

  /** Returns what the question asks for where the concepts given are meant. */
  static AskedConcepts asked(String question, Map<String, Double> probabilities) {
    return AskedConcepts.of(Question.of(question), meaning(probabilities));
  }

  /** Returns a passage of an entry that is tagged with the concepts. */
  static Passage entry(String id, String text, String... concepts) {
    Metadata about = Metadata.titled(id, "zh").withConcepts(List.of(concepts));
    return Passage.of(new Resource(id, ResourceType.READING, about, text));
  }

  /** Returns a source that has this share of the question and is so like it, both in [0, 1]. */
  static SourcePassage source(Passage passage, double share, double likeness) {
    Standing standing = new Standing(share, likeness, share + likeness, 0, false);
    double holds = AnswerWeights.shipped().logOdds(standing);
    return new SourcePassage(passage, share, new double[] {likeness}, null, holds, 1);
  }

  private TriangleQuestions() {}
}
