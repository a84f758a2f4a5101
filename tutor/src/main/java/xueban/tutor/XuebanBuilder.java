package xueban.tutor;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.model.LearnerStates;
import xueban.model.ModelFolder;
import xueban.model.ModelPurpose;
import xueban.model.ModelRegistry;
import xueban.model.Tracer;
import xueban.model.logistic.LogisticModel;
import xueban.nlp.DefaultQuestionAnalyzer;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.MeaningFinder;
import xueban.nlp.QuestionAnalyzer;
import xueban.nlp.RecentQueries;
import xueban.nlp.TextTagger;
import xueban.nlp.embed.PairedEmbedder;
import xueban.nlp.meaning.MeantConcepts;
import xueban.nlp.tag.LearntTexts;
import xueban.nlp.tag.TagFolder;
import xueban.recommend.LuceneCatalogSearch;
import xueban.recommend.SearchEngine;
import xueban.recommend.VectorSpaces;
import xueban.recommend.relevance.live.SearchSampling;
import xueban.tutor.answer.DistressNotice;
import xueban.tutor.answer.draft.AnswerWriter;
import xueban.tutor.grading.TextGrader;
import xueban.tutor.grading.text.ShortAnswerScorer;
import xueban.tutor.grading.text.TextModel;
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
  WarningWeights warningWeights = WarningWeights.shipped();
  QuestionAnalyzer analyzer = new DefaultQuestionAnalyzer();
  Consumer<DistressNotice> adult = notice -> {};
  HandOffQueue handOff = HandOffQueue.CLASS_TEACHERS;
  SearchSampling sampling = SearchSampling.off();
  RandomGenerator draws = new SecureRandom();
  private @Nullable Embedder chinese;
  private @Nullable Embedder english;
  private @Nullable Tracer tracer;
  @Nullable TextTagger tagger;
  @Nullable MeaningFinder meaning;
  @Nullable AnswerWriter writer;
  private @Nullable TextGrader texts;
  private @Nullable SearchEngine engine;

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

  SearchEngine engine() {
    return engine == null ? LuceneCatalogSearch.in(stores.indexFolder()) : engine;
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
   * Sets how much each sign counts in early warnings, such as what {@link Xueban#fitWarnings} made
   * of the tenant's own log; the shipped weights are fitted to simulated learners.
   */
  public XuebanBuilder warningWeights(WarningWeights newWeights) {
    warningWeights = requireNonNull(newWeights, "newWeights");
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

  /** Returns what grades short texts, or null if nothing can. */
  @Nullable TextGrader texts() {
    if (texts != null) {
      return texts;
    }
    if (chinese == null || english == null) {
      return null;
    }
    ModelFolder shipped = ModelFolder.shipped(TextModel.KIND);
    TextModel model = TextModel.of(shipped);
    return model.fits(chinese) || model.fits(english) ? grader(shipped, chinese, english) : null;
  }

  /** Returns what tags as the stores' active model does; empty if they have no folder for it. */
  Optional<ServedModel<Optional<LearntTexts>>> tags() {
    if (tagger != null) {
      return Optional.empty();
    }
    Function<ModelFolder, Optional<LearntTexts>> reader =
        folder -> TagFolder.read(folder, stores.graph().load());
    return stores
        .modelFolder()
        .map(
            folder ->
                new ServedModel<>(
                    ModelRegistry.at(
                        folder,
                        clock,
                        ModelPurpose.TAGS,
                        TagFolder.names(),
                        model -> TagFolder.read(model, stores.graph().load())),
                    reader,
                    Optional.empty()));
  }

  /** Returns what grades short texts as the stores' active model does; empty likewise. */
  Optional<ServedModel<Optional<TextGrader>>> graders() {
    Optional<Path> folder = stores.modelFolder();
    if (texts != null || folder.isEmpty() || chinese == null || english == null) {
      return Optional.empty();
    }
    ModelFolder shipped = ModelFolder.shipped(TextModel.KIND);
    TextGrader builtIn = texts();
    Function<ModelFolder, Optional<TextGrader>> reader =
        found -> {
          TextGrader own = grader(found, requireNonNull(chinese), requireNonNull(english));
          return Optional.of(builtIn == null ? own : own.otherwise(builtIn));
        };
    return Optional.of(
        new ServedModel<>(
            ModelRegistry.at(
                folder.get(),
                clock,
                ModelPurpose.SHORT_ANSWERS,
                shipped,
                model -> grader(model, requireNonNull(chinese), requireNonNull(english))),
            reader,
            Optional.ofNullable(builtIn)));
  }

  private static TextGrader grader(ModelFolder folder, Embedder chinese, Embedder english) {
    TextModel model = TextModel.of(folder);
    if (!model.fits(chinese) && !model.fits(english)) {
      throw XuebanException.invalid(
          "kind",
          "%s was fitted to other vectors than those of %s and %s. Train it with these."
              .formatted(folder.card().name(), chinese.id(), english.id()));
    }
    ShortAnswerScorer scorer =
        new ShortAnswerScorer(
            language ->
                switch (language) {
                  case CHINESE -> chinese;
                  case ENGLISH -> english;
                },
            model);
    return TextGrader.by(folder.card(), scorer);
  }

  /** Returns what says which model serves. */
  ModelDesk models() {
    Function<Tracer, LearnerStates> states =
        serving -> new LearnerStates(stores.learnerLog(), stores.snapshots(), serving);
    Optional<Path> folder = stores.modelFolder();
    if (tracer == null && folder.isPresent()) {
      return new ModelDesk(ModelRegistry.at(folder.get(), clock), states);
    }
    return new ModelDesk(tracer == null ? LogisticModel.shipped() : tracer, states);
  }
}
