package xueban.tutor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.graph.LearningPath;
import xueban.recommend.CatalogEntry;
import xueban.recommend.Item;
import xueban.recommend.SearchPage;
import xueban.recommend.SearchRequest;
import xueban.row.ImportOptions;
import xueban.row.ImportReport;
import xueban.tutor.answer.Answer;
import xueban.tutor.answer.AnswerPart;
import xueban.tutor.answer.Question;
import xueban.tutor.grading.Grade;
import xueban.tutor.grading.ItemAnswer;
import xueban.tutor.insight.ClassInsight;
import xueban.tutor.insight.InsightRequest;
import xueban.tutor.insight.MaterialRecommendation;
import xueban.tutor.insight.MaterialRequest;
import xueban.tutor.practice.Hint;
import xueban.tutor.practice.NextItem;
import xueban.tutor.practice.PracticeRequest;
import xueban.tutor.profile.Profile;
import xueban.tutor.profile.ProfileQuery;

/**
 * The whole learning service of one tenant. Safe for concurrent use.
 *
 * <p>Ids of things that are not there throw {@link XuebanException} with an {@code UNKNOWN_*} code,
 * except learners: one never seen has an empty profile.
 */
@SuppressWarnings("DoNotCallSuggester") // the parts of the facade come one by one
public final class Xueban implements AutoCloseable {
  Xueban(XuebanBuilder builder) {
    builder.embedder();
    builder.tracer();
  }

  /** Returns a service over the stores with all defaults; closing it closes the stores. */
  public static Xueban open(Stores stores) {
    return builder(stores).open();
  }

  public static XuebanBuilder builder(Stores stores) {
    return new XuebanBuilder(stores);
  }

  // Graph

  public KnowledgeGraph graph() {
    throw pending();
  }

  /** Replaces the graph by what {@code change} makes of it, under a lock, and returns it. */
  public KnowledgeGraph changeGraph(UnaryOperator<KnowledgeGraph> change) {
    throw pending();
  }

  public ImportReport importGraph(Path file, ImportOptions options) {
    throw pending();
  }

  /**
   * Writes the graph; the file name's end says the form, {@code .json} or a folder of CSV files.
   */
  public void exportGraph(Path file) {
    throw pending();
  }

  /** Returns what the learner still has to learn for a concept, in order. */
  public LearningPath path(String learner, String target) {
    throw pending();
  }

  /** Adds the built-in graph, lessons and items as far as they are missing. */
  public Installed installBuiltIn() {
    throw pending();
  }

  // Catalog

  /** Puts resources and items, tagging those without concepts; each is taken or refused alone. */
  public List<Stored> put(List<? extends CatalogEntry> entries, boolean dryRun) {
    throw pending();
  }

  public Optional<CatalogEntry> find(String id) {
    throw pending();
  }

  public Item item(String id) {
    throw pending();
  }

  public boolean delete(String id) {
    throw pending();
  }

  public SearchPage search(SearchRequest request) {
    throw pending();
  }

  public ImportReport importResources(Path file) {
    return importResources(file, ImportOptions.defaults(), UnknownConcepts.CREATE);
  }

  public ImportReport importResources(
      Path file, ImportOptions options, UnknownConcepts unknownConcepts) {
    throw pending();
  }

  public ImportReport importRoster(Path file, ImportOptions options) {
    throw pending();
  }

  public ImportReport importResponses(
      Path file, ImportOptions options, UnknownConcepts unknownConcepts) {
    throw pending();
  }

  // Learner

  /** Records a response; durable on return. */
  public Recorded.Acknowledged record(Response response) {
    throw pending();
  }

  /** Records responses in their order; each is acknowledged or refused alone. */
  public List<Recorded> record(List<Response> responses) {
    throw pending();
  }

  public Profile profile(String learner) {
    return profile(learner, ProfileQuery.all());
  }

  public Profile profile(String learner, ProfileQuery query) {
    throw pending();
  }

  /** Returns all events of a learner, oldest first. */
  public List<EventView> events(String learner) {
    throw pending();
  }

  /** Says that a concept's mastery is wrong: it is to be tested anew. */
  public Recorded.Acknowledged contestConcept(
      String eventId, String learner, String concept, String note) {
    throw pending();
  }

  /** Says that a response is wrong; its concepts are to be tested anew. */
  public Recorded.Acknowledged contestResponse(
      String eventId, String learner, String response, String reason) {
    throw pending();
  }

  /** Takes a response back, as if it had never been. */
  public Recorded.Acknowledged retract(
      String eventId, String learner, String response, String reason) {
    throw pending();
  }

  /** Gives a response another score in [0, 1]. */
  public Recorded.Acknowledged regrade(
      String eventId, String learner, String response, double score, String reason) {
    throw pending();
  }

  // Practice and grading

  public NextItem nextItem(PracticeRequest request) {
    throw pending();
  }

  /**
   * Returns a hint and records that the learner saw it, so that what follows counts as assisted.
   *
   * @param step from 1; 0 for the first that the learner has not seen since the last response, or
   *     the last
   */
  public Hint hint(String learner, String item, int step) {
    throw pending();
  }

  public Grade grade(String item, ItemAnswer answer) {
    throw pending();
  }

  /** Grades an answer, records it and says how mastery moved. */
  public Submitted submit(Response response) {
    throw pending();
  }

  // Homework

  public Homework planHomework(HomeworkRequest request) {
    throw pending();
  }

  public Homework homework(String id) {
    throw pending();
  }

  /** Returns a class's homework, newest first. */
  public List<Homework> homeworkOf(String classId, int limit) {
    throw pending();
  }

  public Optional<Decision> decision(String id) {
    throw pending();
  }

  // Answers

  public Answer ask(String learner, String question) {
    return ask(Question.of(question).by(learner));
  }

  public Answer ask(Question question) {
    return ask(question, part -> {});
  }

  /** Returns the answer, and hands its parts to {@code parts} as they come about. */
  public Answer ask(Question question, Consumer<AnswerPart> parts) {
    throw pending();
  }

  // Classes

  public ClassGroup putClass(ClassGroup group) {
    throw pending();
  }

  public ClassGroup classGroup(String id) {
    throw pending();
  }

  /** Returns classes by id, those after {@code after} ("" for the first). */
  public List<ClassGroup> classes(String after, int limit) {
    throw pending();
  }

  public ClassInsight insight(InsightRequest request) {
    throw pending();
  }

  public List<MaterialRecommendation> recommendMaterial(MaterialRequest request) {
    throw pending();
  }

  // Service

  /** Returns counts and versions. */
  public TenantInfo info() {
    throw pending();
  }

  @Override
  public void close() {}

  private static XuebanException pending() {
    return new XuebanException(ErrorCode.NOT_AVAILABLE, "This part of the facade comes next.");
  }
}
