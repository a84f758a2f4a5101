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
 * of the question. Only passages that share most, the first that search finds and some about a
 * concept meant are embedded.
 */
final class PassageRanker {
  private static final int MOST_BY_WORDS = 3;
  private static final int MOST_BY_SEARCH = 2;
  private static final int MOST_BY_CONCEPT = 3;
  private static final int MOST_CURES = 4;
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

  /** Returns the passages that may hold what is asked, best first; ties by id. */
  List<SourcePassage> rank(String question, AskedConcepts asked, List<Passage> passages) {
    QuestionPairs pairs = QuestionPairs.of(question);
    QuestionNames names = QuestionNames.of(question);
    List<Set<String>> wholes =
        passages.stream().map(passage -> QuestionPairs.gramsOf(whole(passage))).toList();
    // Cures come many at once, on one concept, and would make its words common.
    List<Set<String>> judging =
        IntStream.range(0, wholes.size())
            .filter(i -> !passages.get(i).isCure())
            .mapToObj(wholes::get)
            .toList();
    QuestionPairs.Weights weights = pairs.weightsIn(judging, 2);
    double[] shares = wholes.stream().mapToDouble(weights::shareOf).toArray();
    @Nullable Embedder embedder = embedders.apply(Language.of(question)).orElse(null);
    Set<Integer> embedded = embedder == null ? Set.of() : toEmbed(shares, asked, passages);
    float @Nullable [] vector = embedder == null ? null : embedder.embed(question, TextRole.QUERY);
    boolean measured = embedder != null && embedder.id().startsWith(MEASURED);
    List<double[]> likenesses = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      likenesses.add(
          embedder != null && vector != null && embedded.contains(i)
              ? likenesses(passages.get(i), vector, embedder)
              : new double[0]);
    }
    QuestionPairs.Weights even = pairs.weightsIn(judging, 1);
    List<SourcePassage> sources = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      Passage passage = passages.get(i);
      @Nullable Standing standing =
          likenesses.get(i).length == 0 || asked.names(passage)
              ? null
              : new Standing(
                  together(passage, likenesses.get(i), even), names.areNotAllIn(whole(passage)));
      SourcePassage source =
          new SourcePassage(passage, shares[i], likenesses.get(i), measured, standing, 0);
      if (source.tells()) {
        sources.add(source);
      }
    }
    return ordered(Language.of(question), asked, sources);
  }

  /**
   * Returns the sources, best first. What a question is about matters less, the surer a source that
   * is tagged with no concept holds what is asked: else a definition of square kilometres would be
   * before the article on the town whose area is asked for.
   */
  private static List<SourcePassage> ordered(
      Language language, AskedConcepts asked, List<SourcePassage> sources) {
    double held =
        sources.stream()
            .filter(source -> source.measured() && source.passage().concepts().isEmpty())
            .mapToDouble(source -> SourcePassage.probability(source.holds()))
            .max()
            .orElse(0);
    return sources.stream()
        .map(
            source ->
                source.worth(
                    source.share()
                        + LIKENESS * source.likest()
                        + about(source.passage(), asked) * (1 - held)
                        - (Language.of(source.passage().text()) == language ? 0 : OTHER_LANGUAGE)))
        .sorted(ORDER)
        .toList();
  }

  /**
   * Returns which passages to embed: those that share most, those that search puts first, some
   * about a concept meant, and what helps against misconceptions about it.
   */
  private static Set<Integer> toEmbed(
      double[] shares, AskedConcepts asked, List<Passage> passages) {
    Set<Integer> some = new TreeSet<>();
    IntStream.range(0, shares.length)
        .boxed()
        .sorted(comparingDouble(i -> -shares[i]))
        .limit(MOST_BY_WORDS)
        .forEach(some::add);
    IntStream.range(0, shares.length)
        .filter(i -> passages.get(i).source() == Citation.Source.ENTRY)
        .limit(MOST_BY_SEARCH)
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
        .filter(i -> !passages.get(i).isCure())
        .limit(MOST_BY_CONCEPT)
        .forEach(some::add);
    IntStream.range(0, shares.length)
        .boxed()
        .filter(i -> passages.get(i).isCure())
        .filter(i -> passages.get(i).mainConcept().filter(meant::contains).isPresent())
        .sorted(comparingDouble(i -> -shares[i]))
        .limit(MOST_CURES)
        .forEach(some::add);
    return some;
  }

  private static double together(
      Passage passage, double[] likenesses, QuestionPairs.Weights weights) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < likenesses.length; i++) {
      String sentence = passage.quote(passage.sentences().get(i));
      most = Math.max(most, likenesses[i] + weights.shareOf(QuestionPairs.gramsOf(sentence)));
    }
    return most;
  }

  private double[] likenesses(Passage passage, float[] question, Embedder embedder) {
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
