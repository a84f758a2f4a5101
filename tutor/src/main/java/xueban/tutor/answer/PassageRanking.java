package xueban.tutor.answer;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /** {@link AnswerWeights#knownTopic} where only words tell; by hand. */
  private static final double KNOWN_TOPIC_BY_WORDS = 3;

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
  private @Nullable List<SourcePassage> readCures;

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
    List<SourcePassage> read =
        IntStream.range(0, shares.length)
            .mapToObj(i -> source(passages.get(i), shares[i], embedded.contains(i)))
            .toList();
    sources = read.stream().map(source -> source.on(standing(source, read))).toList();
  }

  /** Returns the passages that may hold what is asked, best first; ties by id. */
  List<SourcePassage> sources(AnswerWeights by) {
    return ordered(explaining(by), by);
  }

  /** Returns the passages that may hold what is asked, in no order. */
  List<SourcePassage> explaining(AnswerWeights by) {
    @Nullable AnswerWeights fitting = fitting(by);
    return sources.stream().map(source -> source.weighed(fitting)).toList();
  }

  /**
   * Returns the passages and what helps against misconceptions about what is likely asked about,
   * best first; ties by id.
   */
  List<SourcePassage> with(List<Passage> cures, AnswerWeights by) {
    return ordered(all(cures, by), by);
  }

  /**
   * Returns the same in no order. Cures come many at once, on one concept, so what is rare is
   * counted without them.
   *
   * @param cures the same at each call: they are read once
   */
  List<SourcePassage> all(List<Passage> cures, AnswerWeights by) {
    List<SourcePassage> read = readCures;
    if (read == null) {
      List<String> likely = likely(asked.all());
      read =
          cures.stream()
              .filter(cure -> cure.mainConcept().filter(likely::contains).isPresent())
              .map(cure -> source(cure, share(cure), false))
              .sorted(comparingDouble(cure -> -cure.share()))
              .limit(MOST_CURES)
              .map(cure -> source(cure.passage(), cure.share(), true))
              .map(cure -> cure.on(standing(cure, sources)))
              .toList();
      readCures = read;
    }
    @Nullable AnswerWeights fitting = fitting(by);
    return Stream.concat(
            explaining(by).stream(),
            read.stream().map(cure -> cure.weighed(fitting)).filter(SourcePassage::tells))
        .toList();
  }

  /** Returns how much less of the question a passage needs (log-odds) on what it means. */
  double knownTopic(AnswerWeights by) {
    @Nullable AnswerWeights fitting = fitting(by);
    return fitting == null ? KNOWN_TOPIC_BY_WORDS : fitting.knownTopic();
  }

  private @Nullable AnswerWeights fitting(AnswerWeights by) {
    return embedder != null && by.fits(embedder) ? by : null;
  }

  private double share(Passage passage) {
    return weights.shareOf(QuestionPairs.gramsOf(ranker.whole(passage)));
  }

  private SourcePassage source(Passage passage, double share, boolean isEmbedded) {
    double[] likenesses =
        isEmbedded && embedder != null && vector != null
            ? ranker.likenesses(passage, vector, embedder)
            : new double[0];
    return new SourcePassage(passage, share, likenesses, null, Double.NEGATIVE_INFINITY, 0);
  }

  /** Returns what a passage has to stand on beside the others; null if it was not embedded. */
  private @Nullable Standing standing(SourcePassage source, List<SourcePassage> beside) {
    if (source.likenesses().length == 0) {
      return null;
    }
    double others =
        beside.stream()
            .filter(other -> other.likenesses().length > 0)
            .filter(other -> !other.passage().equals(source.passage()))
            .mapToDouble(SourcePassage::likest)
            .average()
            .orElse(Standing.ORDINARY);
    return new Standing(
        source.share(),
        source.likest(),
        together(source.passage(), source.likenesses()),
        source.likest() - others,
        names.areNotAllIn(ranker.whole(source.passage())));
  }

  /**
   * Returns the sources, best first. What a question is about matters less, the surer a source that
   * is tagged with no concept holds what is asked: else a definition of square kilometres would be
   * before the article on the town whose area is asked for.
   */
  private List<SourcePassage> ordered(List<SourcePassage> all, AnswerWeights by) {
    double held =
        fitting(by) == null
            ? 0
            : all.stream()
                .filter(source -> source.passage().concepts().isEmpty())
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
   * about concepts meant or named: of each, the likeliest first, the one that shares most, then
   * others, definitions last.
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
    record Turn(int index, int turn, boolean isDefinition) {}
    likely(asked.all()).stream()
        .map(concept -> about(concept, shares, passages))
        .flatMap(
            best ->
                IntStream.range(0, best.size())
                    .mapToObj(
                        turn -> {
                          int i = best.get(turn);
                          return new Turn(i, turn, passages.get(i).isDefinition());
                        }))
        .sorted(comparing(Turn::isDefinition).thenComparing(Turn::turn))
        .limit(MOST_BY_CONCEPT)
        .map(Turn::index)
        .forEach(some::add);
    return some;
  }

  /** Returns the places of the passages on a concept, what shares most first, definitions last. */
  private static List<Integer> about(String concept, double[] shares, List<Passage> passages) {
    return IntStream.range(0, shares.length)
        .boxed()
        .filter(i -> passages.get(i).mainConcept().equals(Optional.of(concept)))
        .sorted(
            comparing((Integer i) -> passages.get(i).isDefinition()).thenComparing(i -> -shares[i]))
        .toList();
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
