package xueban.tutor.answer;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextRole;

/**
 * Passages ranked as sources of one answer. Only passages that share most, the first that search
 * finds and some about a concept meant are embedded.
 */
final class PassageRanking {
  private static final int MOST_BY_WORDS = 3;
  private static final int MOST_BY_SEARCH = 2;
  private static final int MOST_BY_CONCEPT = 3;
  private static final int MOST_CURES = 4;
  private static final double LEAST_LIKELY = .2;
  private static final double LIKENESS = 1.5;
  private static final double MAIN_CONCEPT = .8;
  private static final double ANY_CONCEPT = .2;
  private static final double OTHER_LANGUAGE = .5;

  /** Whose cosines the weights of {@link SourcePassage#holds} were taken from. */
  private static final String MEASURED = "bge-small-zh";

  private static final Comparator<SourcePassage> ORDER =
      comparingDouble((SourcePassage source) -> -source.value())
          .thenComparing(comparing(source -> source.passage().id()));

  private final PassageRanker ranker;
  private final AskedConcepts asked;
  private final Language language;
  private final QuestionNames names;
  private final QuestionPairs.Weights weights;
  private final QuestionPairs.Weights even;
  private final @Nullable Embedder embedder;
  private final float @Nullable [] vector;
  private final List<SourcePassage> sources;

  PassageRanking(
      PassageRanker ranker,
      @Nullable Embedder embedder,
      String question,
      AskedConcepts asked,
      List<Passage> passages) {
    this.ranker = ranker;
    this.asked = asked;
    this.embedder = embedder;
    language = Language.of(question);
    names = QuestionNames.of(question);
    vector = embedder == null ? null : embedder.embed(question, TextRole.QUERY);
    QuestionPairs pairs = QuestionPairs.of(question);
    List<Set<String>> wholes =
        passages.stream().map(passage -> QuestionPairs.gramsOf(ranker.whole(passage))).toList();
    weights = pairs.weightsIn(wholes, 2);
    even = pairs.weightsIn(wholes, 1);
    double[] shares = wholes.stream().mapToDouble(weights::shareOf).toArray();
    Set<Integer> embedded = toEmbed(shares, passages);
    sources =
        IntStream.range(0, shares.length)
            .mapToObj(i -> source(passages.get(i), shares[i], embedded.contains(i)))
            .toList();
  }

  /** Returns the passages that may hold what is asked, best first; ties by id. */
  List<SourcePassage> sources() {
    return ordered(sources);
  }

  /**
   * Returns the passages and what helps against misconceptions about what is likely asked about,
   * best first; ties by id. Cures come many at once, on one concept, so what is rare is counted
   * without them.
   */
  List<SourcePassage> with(List<Passage> cures) {
    List<String> likely = likely(asked.all());
    Stream<SourcePassage> telling =
        cures.stream()
            .filter(cure -> cure.mainConcept().filter(likely::contains).isPresent())
            .map(cure -> source(cure, share(cure), false))
            .sorted(comparingDouble(cure -> -cure.share()))
            .limit(MOST_CURES)
            .map(cure -> source(cure.passage(), cure.share(), true))
            .filter(SourcePassage::tells);
    return ordered(Stream.concat(sources.stream(), telling).toList());
  }

  private double share(Passage passage) {
    return weights.shareOf(QuestionPairs.gramsOf(ranker.whole(passage)));
  }

  private SourcePassage source(Passage passage, double share, boolean isEmbedded) {
    boolean measured = embedder != null && embedder.id().startsWith(MEASURED);
    double[] likenesses =
        isEmbedded && embedder != null && vector != null
            ? ranker.likenesses(passage, vector, embedder)
            : new double[0];
    @Nullable Standing standing =
        likenesses.length == 0 || asked.names(passage)
            ? null
            : new Standing(together(passage, likenesses), names.areNotAllIn(ranker.whole(passage)));
    return new SourcePassage(passage, share, likenesses, measured, standing, 0);
  }

  /**
   * Returns the sources, best first. What a question is about matters less, the surer a source that
   * is tagged with no concept holds what is asked: else a definition of square kilometres would be
   * before the article on the town whose area is asked for.
   */
  private List<SourcePassage> ordered(List<SourcePassage> all) {
    double held =
        all.stream()
            .filter(source -> source.measured() && source.passage().concepts().isEmpty())
            .mapToDouble(source -> SourcePassage.probability(source.holds()))
            .max()
            .orElse(0);
    return all.stream()
        .map(
            source ->
                source.worth(
                    source.share()
                        + LIKENESS * source.likest()
                        + about(source.passage()) * (1 - held)
                        - (Language.of(source.passage().text()) == language ? 0 : OTHER_LANGUAGE)))
        .sorted(ORDER)
        .toList();
  }

  /**
   * Returns which passages to embed: those that share most, those that search puts first, and some
   * about a concept meant or named, the likeliest first, definitions last.
   */
  private Set<Integer> toEmbed(double[] shares, List<Passage> passages) {
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
    List<String> likely = likely(asked.all());
    IntStream.range(0, shares.length)
        .boxed()
        .filter(i -> passages.get(i).mainConcept().filter(likely::contains).isPresent())
        .sorted(
            comparing((Integer i) -> passages.get(i).source() == Citation.Source.CONCEPT)
                .thenComparing(i -> likely.indexOf(passages.get(i).mainConcept().orElse(""))))
        .limit(MOST_BY_CONCEPT)
        .forEach(some::add);
    return some;
  }

  private static List<String> likely(List<TaggedConcept> concepts) {
    return concepts.stream()
        .filter(concept -> concept.probability() >= LEAST_LIKELY)
        .map(TaggedConcept::concept)
        .toList();
  }

  private double together(Passage passage, double[] likenesses) {
    double most = Double.NEGATIVE_INFINITY;
    List<Passage.Span> sentences = passage.sentences();
    for (int i = 0; i < likenesses.length; i++) {
      String sentence = passage.quote(sentences.get(i));
      most = Math.max(most, likenesses[i] + even.shareOf(QuestionPairs.gramsOf(sentence)));
    }
    return most;
  }

  /** Returns how much the passage is about the concepts of the question, in [0, .8]. */
  private double about(Passage passage) {
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
}
