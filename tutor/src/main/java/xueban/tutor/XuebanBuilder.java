package xueban.tutor;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import xueban.model.Tracer;
import xueban.nlp.DefaultQuestionAnalyzer;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.MeaningFinder;
import xueban.nlp.QuestionAnalyzer;
import xueban.nlp.RecentQueries;
import xueban.nlp.TextTagger;
import xueban.nlp.embed.PairedEmbedder;
import xueban.nlp.meaning.MeantConcepts;
import xueban.recommend.LuceneCatalogSearch;
import xueban.recommend.SearchEngine;
import xueban.recommend.SearchThreads;
import xueban.recommend.VectorSpaces;
import xueban.recommend.relevance.live.SearchSampling;
import xueban.tutor.answer.AnswerWeights;
import xueban.tutor.answer.DistressNotice;
import xueban.tutor.answer.draft.AnswerWriter;
import xueban.tutor.grading.TextGrader;
import xueban.tutor.handoff.HandOffQueue;
import xueban.tutor.insight.WarningWeights;

/**
 * Says how a {@link Xueban} works; all but the stores has a default. Not safe for concurrent use.
 */
public final class XuebanBuilder {
  final Stores stores;
  Clock clock = Clock.systemUTC();
  TutorSettings settings = TutorSettings.defaults();
  Supplier<String> ids = () -> UUID.randomUUID().toString();
  VectorSpaces vectors = VectorSpaces.none();
  QuestionAnalyzer analyzer = new DefaultQuestionAnalyzer();
  Consumer<DistressNotice> adult = notice -> {};
  HandOffQueue handOff = HandOffQueue.CLASS_TEACHERS;
  SearchSampling sampling = SearchSampling.off();
  RandomGenerator draws = new SecureRandom();
  private @Nullable Embedder chinese;
  private @Nullable Embedder english;
  @Nullable Tracer tracer;
  @Nullable WarningWeights warningWeights;
  @Nullable AnswerWeights answerWeights;
  @Nullable TextTagger tagger;
  @Nullable MeaningFinder meaning;
  @Nullable AnswerWriter writer;
  @Nullable TextGrader texts;
  private @Nullable SearchEngine engine;
  private SearchThreads searchThreads = SearchThreads.ofCores();

  XuebanBuilder(Stores stores) {
    this.stores = requireNonNull(stores, "stores");
  }

  /**
   * Sets what turns text of any language into vectors, for search by meaning; without one, words
   * alone count. The embedder stays the caller's to close.
   */
  public XuebanBuilder embedder(Embedder newEmbedder) {
    return embedders(newEmbedder, newEmbedder);
  }

  /** Sets an embedder for each language; both stay the caller's to close. */
  public XuebanBuilder embedders(Embedder newChinese, Embedder newEnglish) {
    Embedder first = remembering(requireNonNull(newChinese, "newChinese"));
    Embedder second =
        newEnglish == newChinese ? first : remembering(requireNonNull(newEnglish, "newEnglish"));
    chinese = first;
    english = second;
    vectors = VectorSpaces.of(first, second);
    meaning = MeantConcepts.by(first).orElse(null);
    return this;
  }

  /**
   * Sets what makes the vectors of what is indexed, a quick one for each language, while questions
   * and searches stay with {@link #embedders}, which must be set before; both stay the caller's to
   * close. An index made otherwise is made again.
   *
   * @throws IllegalArgumentException if the vectors do not compare
   */
  public XuebanBuilder documentEmbedders(Embedder newChinese, Embedder newEnglish) {
    if (chinese == null || english == null) {
      throw new IllegalStateException("Set embedders(chinese, english) first: they read searches.");
    }
    vectors =
        VectorSpaces.of(
            PairedEmbedder.of(newChinese, chinese), PairedEmbedder.of(newEnglish, english));
    return this;
  }

  private static Embedder remembering(Embedder embedder) {
    return RecentQueries.over(BuiltInVectors.before(embedder));
  }

  /**
   * Sets where the search index is kept. By default Lucene keeps it in the stores' {@link
   * Stores#indexFolder}.
   */
  public XuebanBuilder searchEngine(SearchEngine newEngine) {
    engine = requireNonNull(newEngine, "newEngine");
    return this;
  }

  /**
   * Sets what helps with long searches in Lucene's index; several services may share it. By default
   * as many threads as there are cores.
   */
  public XuebanBuilder searchThreads(SearchThreads newThreads) {
    searchThreads = requireNonNull(newThreads, "newThreads");
    return this;
  }

  /** Returns what helps with long searches in Lucene's index. */
  public SearchThreads searchThreads() {
    return searchThreads;
  }

  SearchEngine engine() {
    return engine == null ? LuceneCatalogSearch.in(stores.indexFolder(), searchThreads) : engine;
  }

  /**
   * Sets the one thing for good that says which concepts a text is about. By default the active
   * model of the stores' {@link Stores#modelFolder}, or the concepts that a text names. A search
   * index made with another tagger is made again.
   */
  public XuebanBuilder tagger(TextTagger newTagger) {
    tagger = requireNonNull(newTagger, "newTagger");
    return this;
  }

  /** Sets what finds out what a question asks; plugins come in by {@code QuestionAnalyzers}. */
  public XuebanBuilder questionAnalyzer(QuestionAnalyzer newAnalyzer) {
    analyzer = requireNonNull(newAnalyzer, "newAnalyzer");
    return this;
  }

  /**
   * Sets the one learner model for good. By default the active one of the stores' {@link
   * Stores#modelFolder} serves, or the shipped one if they have none.
   */
  public XuebanBuilder tracer(Tracer newTracer) {
    tracer = requireNonNull(newTracer, "newTracer");
    return this;
  }

  /**
   * Sets for good how much each sign counts in early warnings. By default what {@link
   * Xueban#learnWarnings} last made of the tenant's own log and kept in the stores' {@link
   * Stores#modelFolder}, or the shipped weights, which are fitted to simulated learners.
   */
  public XuebanBuilder warningWeights(WarningWeights newWeights) {
    warningWeights = requireNonNull(newWeights, "newWeights");
    return this;
  }

  /**
   * Sets for good how much counts what speaks for a passage as the source of an answer. By default
   * as the active model of the stores' {@link Stores#modelFolder} says, or the shipped weights. An
   * embedder that they do not fit leaves answers to words.
   */
  public XuebanBuilder answerWeights(AnswerWeights newWeights) {
    answerWeights = requireNonNull(newWeights, "newWeights");
    return this;
  }

  public XuebanBuilder clock(Clock newClock) {
    clock = requireNonNull(newClock, "newClock");
    return this;
  }

  public XuebanBuilder settings(TutorSettings newSettings) {
    settings = requireNonNull(newSettings, "newSettings");
    return this;
  }

  /**
   * Sets who is told when a known learner's message gets the caring reply: the adult responsible
   * for the learner. By default nobody. It is called once the reply has been given, on the caller's
   * thread; what it throws, the caller of {@code ask} gets.
   */
  public XuebanBuilder tellingAdult(Consumer<DistressNotice> newAdult) {
    adult = requireNonNull(newAdult, "newAdult");
    return this;
  }

  /**
   * Sets what words answers, such as a language model. What it writes is held against the sources,
   * and these are quoted where it fails. By default nobody: answers are quotes. It stays the
   * caller's to close.
   */
  public XuebanBuilder answerWriter(AnswerWriter newWriter) {
    writer = requireNonNull(newWriter, "newWriter");
    return this;
  }

  /** Sets who answers the questions that learners hand on; by default their class's teachers. */
  public XuebanBuilder handOff(HandOffQueue newQueue) {
    handOff = requireNonNull(newQueue, "newQueue");
    return this;
  }

  /**
   * Sets which searches are kept for people to judge ({@link Xueban#relevance}). By default none.
   *
   * @param newDraws draws them and makes their ids; these must not be guessed
   */
  public XuebanBuilder searchSampling(SearchSampling newSampling, RandomGenerator newDraws) {
    sampling = requireNonNull(newSampling, "newSampling");
    draws = requireNonNull(newDraws, "newDraws");
    return this;
  }

  /** Sets where ids of events, decisions and homework come from that a caller left empty. */
  public XuebanBuilder ids(Supplier<String> newIds) {
    ids = requireNonNull(newIds, "newIds");
    return this;
  }

  /** Returns a service over the stores; opens the search index, nothing else. */
  public Xueban open() {
    return new Xueban(new Desks(this));
  }

  /** Returns the embedder for texts of a language, or empty if there is none. */
  Optional<Embedder> embedder(Language language) {
    return Optional.ofNullable(
        switch (language) {
          case CHINESE -> chinese;
          case ENGLISH -> english;
        });
  }

  /**
   * Sets what grades short texts. By default the active model of the stores' {@link
   * Stores#modelFolder}, and for a language it was not fitted to, or without one, the shipped
   * model: it estimates for the teacher and never decides. Where neither fits the embedder, a
   * person grades.
   */
  public XuebanBuilder textGrader(TextGrader newGrader) {
    texts = requireNonNull(newGrader, "newGrader");
    return this;
  }
}
