package xueban.tutor.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Embedder;
import xueban.nlp.Language;

/**
 * Ranks passages as sources of an answer: what share of the question each has ({@link
 * QuestionPairs}), how like the question its likest sentence is, and whether it is about a concept
 * of the question.
 */
record PassageRanker(
    KnowledgeGraph graph,
    Function<Language, Optional<Embedder>> embedders,
    SentenceVectors vectors) {

  /** Returns the passages, none of them a cure, held against a question. */
  PassageRanking rank(String question, AskedConcepts asked, List<Passage> passages) {
    return new PassageRanking(
        this, embedders.apply(Language.of(question)).orElse(null), question, asked, passages);
  }

  /** Returns how like the question each sentence of a passage is, by cosine. */
  double[] likenesses(Passage passage, float[] question, Embedder embedder) {
    return passage.sentences().stream()
        .mapToDouble(span -> dot(question, vectors.of(passage.meaning(span), embedder)))
        .toArray();
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  /** Returns the passage with its title and the names of its concepts. */
  String whole(Passage passage) {
    String names =
        passage.concepts().stream()
            .flatMap(id -> graph.find(id).stream())
            .map(Concept::name)
            .collect(Collectors.joining(" "));
    return passage.about() + '\n' + names + '\n' + passage.text();
  }
}
