package xueban.tutor;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.tag.LearntTexts;
import xueban.recommend.EntryInference;
import xueban.recommend.SearchIndex;
import xueban.recommend.relevance.live.SearchSampler;
import xueban.tutor.answer.Answer;
import xueban.tutor.answer.AnswerPart;
import xueban.tutor.answer.AnswerWeights;
import xueban.tutor.answer.Answerer;
import xueban.tutor.answer.DistressNotice;
import xueban.tutor.answer.KeepableQuery;
import xueban.tutor.answer.Question;
import xueban.tutor.answer.QuestionContext;
import xueban.tutor.answer.SentenceVectors;
import xueban.tutor.answer.SourceTraining;
import xueban.tutor.answer.SourcedQuestion;
import xueban.tutor.answer.draft.Waiting;
import xueban.tutor.faq.FaqMatcher;
import xueban.tutor.faq.QuestionReader;
import xueban.tutor.grading.TextGrader;
import xueban.tutor.insight.WarningWeights;
import xueban.tutor.profile.LearnerView;
import xueban.tutor.profile.Profile;
import xueban.tutor.profile.ProfileQuery;
import xueban.tutor.profile.Profiler;

/** The parts of a {@link Xueban}, put together over its stores. */
final class Desks implements AutoCloseable {
  final Stores stores;
  final GraphKeeper graphs;
  final SearchIndex search;
  final CatalogReader catalog;
  final CatalogDesk catalogDesk;
  final ImportDesk imports;
  final LearnerReader reader;
  final LearnerDesk learners;
  final PracticeDesk practice;
  final HomeworkDesk homework;
  final HomeworkLifecycle lifecycle;
  final InsightDesk insights;
  final WarningLearning learning;
  final LessonDesk lessons;
  final Papers papers;
  final MigrationDesk migrations;
  final Models models;
  private final ModelDesk learnerModels;
  private final Optional<Retagging> retagging;
  final Faq faq;
  final Questions questions;
  final SearchRelevance relevance;
  final LearnerErasure erasure;
  private final FaqMatcher help;
  private final Supplier<AnswerWeights> weights;
  private final SentenceVectors sentences = new SentenceVectors();
  private final XuebanBuilder choices;
  private final Clock clock;

  Desks(XuebanBuilder builder) {
    choices = builder;
    stores = builder.stores;
    clock = builder.clock;
    TutorSettings settings = builder.settings;
    TenantModels served = new TenantModels(builder);
    Optional<ServedModel<Optional<LearntTexts>>> tags = served.tags();
    graphs =
        new GraphKeeper(
            stores.graph(),
            () -> tags.isEmpty() ? Optional.ofNullable(builder.tagger) : tags.get().now(),
            builder.meaning);
    GraphKeeper.GraphWords known = graphs.graphAndWords();
    KnowledgeGraph graph = known.graph();
    search = builder.engine().open(stores.catalog(), known.words(), builder.vectors, graph);
    catalog = new CatalogReader(stores.catalog(), search);
    catalogDesk =
        new CatalogDesk(
            stores.catalog(),
            graphs,
            search,
            known,
            new EntryInference(() -> tags.flatMap(ServedModel::now)));
    imports = new ImportDesk(stores, graphs, catalogDesk, clock);
    retagging = tags.isEmpty() ? Optional.empty() : retagging();
    retagging.ifPresent(
        background -> {
          tags.orElseThrow().whenChanged(background::begin);
          background.begin();
        });
    learnerModels = served.learners();
    Optional<ServedModel<Optional<TextGrader>>> graders = served.graders();
    Optional<ServedModel<WarningWeights>> warnings = served.warnings();
    Optional<ServedModel<AnswerWeights>> answers = served.answers();
    models =
        new Models(
            learnerModels,
            Stream.of(tags, graders, warnings, answers).flatMap(Optional::stream).toList());
    AnswerWeights fixedAnswers =
        builder.answerWeights == null ? AnswerWeights.shipped() : builder.answerWeights;
    weights = () -> answers.map(ServedModel::now).map(served::fitting).orElse(fixedAnswers);
    migrations =
        new MigrationDesk(
            graphs, catalogDesk, stores.catalog(), stores.learnerLog(), learnerModels, clock);
    reader = new LearnerReader(stores.learnerLog(), learnerModels::states, settings.bounds());
    HintLedger hints = new HintLedger(stores.learnerLog());
    erasure = new LearnerErasure(stores, learnerModels::states, hints, clock);
    Optional<TextGrader> fixedGrader = served.texts();
    ItemGrading grading =
        new ItemGrading(
            () -> graders.map(ServedModel::now).orElse(fixedGrader), stores.gradedTexts());
    learners =
        new LearnerDesk(
            stores.learnerLog(),
            reader,
            catalog,
            hints,
            clock,
            builder.ids,
            grading,
            new GradedTextDesk(reader, catalog, stores.gradedTexts()));
    practice =
        new PracticeDesk(
            stores, graphs, catalog, reader, learners, hints, settings, clock, grading);
    PlanningTurns turns = new PlanningTurns();
    homework = new HomeworkDesk(stores, graphs, catalog, reader, learners, settings, turns, clock);
    lifecycle =
        new HomeworkLifecycle(
            homework,
            new HomeworkEditing(stores, graphs, catalog, reader, learners),
            new HomeworkCheck(stores, catalog, reader, settings),
            new ResultReader(learners),
            stores,
            graphs,
            catalog,
            turns,
            clock);
    WarningWeights fixedWeights =
        builder.warningWeights == null ? WarningWeights.shipped() : builder.warningWeights;
    insights =
        new InsightDesk(
            graphs,
            catalog,
            search,
            reader,
            homework,
            settings,
            clock,
            () -> warnings.map(ServedModel::now).orElse(fixedWeights));
    learning = new WarningLearning(catalog, reader, stores.learnerLog(), warnings, clock);
    Classrooms rooms = new Classrooms(stores.papers(), graphs, reader, homework, clock);
    lessons = new LessonDesk(catalog, search, rooms);
    papers = new Papers(stores, graphs, catalog, homework, learners, rooms);
    help = new FaqMatcher(stores.faq(), new QuestionReader(choices::embedder));
    faq = new Faq(stores.faq(), help);
    questions =
        new Questions(
            stores.questions(),
            stores.classes(),
            this::context,
            new Publisher(faq, catalogDesk),
            builder.handOff,
            builder.ids,
            clock);
    relevance =
        new SearchRelevance(
            stores.relevance(),
            new SearchSampler(
                stores.relevance(),
                builder.sampling,
                this::mayKeep,
                settings.zone(),
                clock,
                builder.draws),
            new JudgingQueue(stores.relevance(), stores.catalog(), settings.zone(), clock),
            settings.zone(),
            clock);
    relevance.begin();
  }

  private boolean mayKeep(String query) {
    // Where learners' ids are names or numbers of theirs, a query may hold one.
    return KeepableQuery.check(query, choices.embedder(Language.CHINESE))
        && stores.classes().ofLearners(learnersNamed(query)).isEmpty();
  }

  private static List<String> learnersNamed(String query) {
    return Stream.of(query.split("[^\\p{L}\\p{N}_.-]+"))
        .flatMap(word -> Stream.of(word, word.toLowerCase(Locale.ROOT)))
        .distinct()
        .toList();
  }

  /** Returns the learner's state, looked at now. */
  LearnerView view(String learner) {
    return reader.view(learner, graphs.graph(), clock.instant());
  }

  Profile profile(String learner, ProfileQuery query) {
    KnowledgeGraph graph = graphs.graph();
    Pupil pupil =
        reader.pupil(
            learner,
            graph,
            query.now() == null ? clock.instant() : query.now(),
            query.asOfPosition());
    return new Profiler(graph, pupil.view().model())
        .profile(learner, pupil.position(), pupil.view(), query, pupil.responses());
  }

  Answer answer(Question question, Waiting waiting, Consumer<AnswerPart> parts) {
    Answer answer = answerer().answer(question, waiting, parts);
    if (answer instanceof Answer.SafetyReply reply) {
      tellAdult(question, reply);
    }
    return answer;
  }

  private QuestionContext context(Question question) {
    QuestionContext context = answerer().context(question);
    context.safety().ifPresent(reply -> tellAdult(question, reply));
    return context;
  }

  private Answerer answerer() {
    return new Answerer(
        graphs.graph(),
        search,
        graphs.words(),
        choices.analyzer,
        choices::embedder,
        practice::hintFor,
        choices.settings.solutionsAllowed(),
        choices.writer,
        help,
        sentences,
        weights.get());
  }

  SourceTraining trainingOfAnswers(
      List<SourcedQuestion> judged, long seed, Consumer<String> progress) {
    Embedder chinese =
        choices
            .embedder(Language.CHINESE)
            .orElseThrow(
                () ->
                    XuebanException.invalid(
                        "embedder", "is missing: without vectors no weights are used. Set one."));
    return new SourceTraining(
        graphs.graph(), search, graphs.words(), choices.analyzer, chinese, judged, seed, progress);
  }

  private void tellAdult(Question question, Answer.SafetyReply reply) {
    if (reply.care() && !question.learner().isEmpty()) {
      choices.adult.accept(
          new DistressNotice(question.learner(), question.text(), clock.instant()));
    }
  }

  /** Returns what tags the catalog anew. */
  private Optional<Retagging> retagging() {
    return stores
        .modelFolder()
        .map(
            folder ->
                new Retagging(
                    stores.catalog(), catalogDesk, graphs, folder.resolve("tagged-by.txt")));
  }

  @Override
  public void close() {
    relevance.end();
    retagging.ifPresent(Retagging::close);
    search.close();
    stores.close();
  }
}
