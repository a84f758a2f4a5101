package xueban.tutor.answer;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.TextRole;

/**
 * Ranks passages as sources of an answer: what share of the question each has ({@link
 * QuestionPairs}), how like the question its likest sentence is, and whether it is about a concept
 * of the question. Only passages that share most, or are about a concept meant, are embedded.
 */
final class PassageRanker {
  private static final int MOST_BY_WORDS = 3;
  private static final int MOST_BY_CONCEPT = 3;
  private static final double LEAST_MEANT = .2;
  private static final double LIKENESS = 1.5;
  private static final double MAIN_CONCEPT = .8;
  private static final double ANY_CONCEPT = .2;
  private static final double OTHER_LANGUAGE = .5;

  /** Whose cosines the weights of {@link SourcePassage#holds} were taken from. */
  private static final String MEASURED = "bge-small-zh";

  private final KnowledgeGraph graph;
  private final Function<Language, Optional<Embedder>> embedders;
  private final SentenceVectors vectors;

  PassageRanker(
      KnowledgeGraph graph,
      Function<Language, Optional<Embedder>> embedders,
      SentenceVectors vectors) {
    this.graph = graph;
    this.embedders = embedders;
    this.vectors = vectors;
  }

  private static final Comparator<SourcePassage> ORDER =
      comparingDouble((SourcePassage source) -> -source.value())
          .thenComparing(comparing(source -> source.passage().id()));

  /** Returns the passages, best first; ties by id. */
  List<SourcePassage> rank(String question, AskedConcepts asked, List<Passage> passages) {
    double[] shares =
        QuestionPairs.of(question).sharesIn(passages.stream().map(this::whole).toList(), 2);
    @Nullable Embedder embedder = embedders.apply(Language.of(question)).orElse(null);
    Set<Integer> embedded = embedder == null ? Set.of() : toEmbed(shares, asked, passages);
    float @Nullable [] vector = embedder == null ? null : embedder.embed(question, TextRole.QUERY);
    List<SourcePassage> ranked = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      Passage passage = passages.get(i);
      double[] likenesses =
          embedder != null && vector != null && embedded.contains(i)
              ? likenesses(passage, vector, embedder)
              : new double[0];
      boolean sameLanguage = Language.of(passage.text()) == Language.of(question);
      double likeness = max(likenesses);
      double value =
          shares[i]
              + LIKENESS * likeness
              + about(passage, asked)
              - (sameLanguage ? 0 : OTHER_LANGUAGE);
      boolean measured = embedder != null && embedder.id().startsWith(MEASURED);
      ranked.add(new SourcePassage(passage, shares[i], likenesses, measured, value));
    }
    ranked.sort(ORDER);
    return List.copyOf(ranked);
  }

  /** Returns which passages to embed: those that share most, and some about a concept meant. */
  private static Set<Integer> toEmbed(
      double[] shares, AskedConcepts asked, List<Passage> passages) {
    Set<Integer> some = new TreeSet<>();
    IntStream.range(0, shares.length)
        .boxed()
        .sorted(comparingDouble(i -> -shares[i]))
        .limit(MOST_BY_WORDS)
        .forEach(some::add);
    Set<String> meant =
        asked.meant().stream()
            .filter(concept -> concept.probability() >= LEAST_MEANT)
            .map(concept -> concept.concept())
            .collect(Collectors.toSet());
    IntStream.range(0, shares.length)
        .boxed()
        .filter(i -> passages.get(i).mainConcept().filter(meant::contains).isPresent())
        .sorted(comparing((Integer i) -> passages.get(i).source() == Citation.Source.CONCEPT))
        .limit(MOST_BY_CONCEPT)
        .forEach(some::add);
    return some;
  }

  private double[] likenesses(Passage passage, float[] question, Embedder embedder) {
    return passage.sentences().stream()
        .mapToDouble(span -> dot(question, vectors.of(passage.quote(span), embedder)))
        .toArray();
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  private static double max(double[] values) {
    double most = 0;
    for (double value : values) {
      most = Math.max(most, value);
    }
    return most;
  }

  /** Returns how much the passage is about the concepts of the question, in [0, .8]. */
  private static double about(Passage passage, AskedConcepts asked) {
    return asked.all().stream()
        .mapToDouble(
            concept -> {
              int place = passage.concepts().indexOf(concept.concept());
              double weight = place == 0 ? MAIN_CONCEPT : place > 0 ? ANY_CONCEPT : 0;
              return weight * concept.probability();
            })
        .max()
        .orElse(0);
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
