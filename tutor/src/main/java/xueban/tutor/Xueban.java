package xueban.tutor;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import xueban.Ids;
import xueban.XuebanException;
import xueban.graph.IdChanges;
import xueban.graph.KnowledgeGraph;
import xueban.graph.LearningPath;
import xueban.graph.format.GraphFormats;
import xueban.graph.format.Loss;
import xueban.model.RegisteredModel;
import xueban.nlp.TextAnalysis;
import xueban.recommend.CatalogEntry;
import xueban.recommend.ConceptPolicy;
import xueban.recommend.Item;
import xueban.recommend.SearchHit;
import xueban.recommend.SearchPage;
import xueban.recommend.SearchRequest;
import xueban.recommend.SimilarRequest;
import xueban.recommend.UnderstoodPage;
import xueban.recommend.UnderstoodSearch;
import xueban.recommend.suggest.SuggestRequest;
import xueban.recommend.suggest.Suggestion;
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
import xueban.tutor.practice.Mistake;
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
public final class Xueban implements AutoCloseable {
  private final Desks desks;

  Xueban(Desks desks) {
    this.desks = desks;
  }

  /** Returns a service over the stores with all defaults; closing it closes the stores. */
  public static Xueban open(Stores stores) {
    return builder(stores).open();
  }

  public static XuebanBuilder builder(Stores stores) {
    return new XuebanBuilder(stores);
  }

  public KnowledgeGraph graph() {
    return desks.graphs.graph();
  }

  /** Returns the words and concept names of the graph as it is now. */
  public TextAnalysis words() {
    return desks.graphs.words();
  }

  /**
   * Replaces the graph by what {@code change} makes of it, and returns it. Changes come one after
   * another; search follows when this returns.
   */
  public KnowledgeGraph changeGraph(UnaryOperator<KnowledgeGraph> change) {
    KnowledgeGraph graph = desks.graphs.change(change);
    desks.catalogDesk.refresh();
    return graph;
  }

  /**
   * Puts a newer version in place of the subjects that it holds, and brings the concepts of
   * resources and items and the learners' evidence along: renamed evidence keeps its worth, merged
   * evidence adds up, split evidence is shared out, so that each part is less certain. A migration
   * that broke off is gone on with by calling this again; one that is through changes nothing.
   *
   * @param newer whole subjects; those that it does not hold stay as they are
   * @param changes what became of each id that {@code newer} lacks
   * @throws XuebanException {@code INVALID_INPUT} if an id would disappear undeclared, {@code
   *     UNKNOWN_CONCEPT} if a change names an id that is not there; then nothing has changed
   */
  public Migrated migrateGraph(KnowledgeGraph newer, IdChanges changes, boolean dryRun) {
    return desks.migrations.migrate(newer, changes, dryRun);
  }

  /** Merges a graph file or folder ({@link GraphFormats}) into the graph. */
  public ImportReport importGraph(Path file, ImportOptions options) {
    return desks.imports.graph(file, options);
  }

  /**
   * Writes the graph in the format that the file's ending tells ({@link
   * xueban.graph.format.GraphFormat}), or under any other name as a folder of CSV files.
   *
   * @return what the format cannot hold; empty if nothing was lost
   */
  public List<Loss> exportGraph(Path file) {
    return desks.imports.exportGraph(file);
  }

  /** Returns what the learner still has to learn for a concept, in order. */
  public LearningPath path(String learner, String target) {
    return graph().pathTo(target, desks.view(Ids.require("learner", learner))::mastered);
  }

  /** Adds the built-in graph, lessons and items as far as they are missing. */
  public Installed installBuiltIn() {
    return BuiltInContent.install(desks.graphs, desks.catalogDesk);
  }

  /** Puts resources and items, tagging those without concepts; each is taken or refused alone. */
  public List<Stored> put(List<? extends CatalogEntry> entries, boolean dryRun) {
    return desks.catalogDesk.put(entries, dryRun);
  }

  public Optional<CatalogEntry> find(String id) {
    return desks.stores.catalog().find(id);
  }

  public Item item(String id) {
    return desks.catalog.item(id);
  }

  public boolean delete(String id) {
    return desks.catalogDesk.delete(id);
  }

  public SearchPage search(SearchRequest request) {
    return desks.search.search(request);
  }

  /**
   * Searches for what the text asks, such as 初二勾股定理的动画，五分钟以内: what it says of grade, type and the
   * like filters, as far as that leaves something.
   *
   * @param ignored ids of slots that shall be words after all, as a person wants who takes a filter
   *     away; others are passed over
   */
  public UnderstoodPage understand(SearchRequest request, Collection<String> ignored) {
    return new UnderstoodSearch(desks.search, desks.graphs.requests()).search(request, ignored);
  }

  /** Returns resources and items like one of the catalog, most alike first, each with a reason. */
  public List<SearchHit> similar(SimilarRequest request) {
    return desks.search.similar(request);
  }

  /** Returns what a person may be about to type, best first: concepts and titles. */
  public List<Suggestion> suggest(SuggestRequest request) {
    return desks.search.suggest(request);
  }

  /** Imports resources and items, adding concepts to the graph that it lacks. */
  public ImportReport importResources(Path file) {
    return importResources(file, ImportOptions.defaults(), ConceptPolicy.CREATE);
  }

  /** Imports resources and items ({@code CatalogRows}); searches see them when this returns. */
  public ImportReport importResources(
      Path file, ImportOptions options, ConceptPolicy unknownConcepts) {
    return desks.imports.resources(file, options, unknownConcepts);
  }

  /** Imports classes and who is in them: class_id, class_name, grade, learner. */
  public ImportReport importRoster(Path file, ImportOptions options) {
    return desks.imports.roster(file, options);
  }

  /** Imports responses: learner, item, correct or score, and as far as there concepts, time. */
  public ImportReport importResponses(
      Path file, ImportOptions options, ConceptPolicy unknownConcepts) {
    return desks.imports.responses(file, options, unknownConcepts);
  }

  /** Records a response; durable on return. */
  public Recorded.Acknowledged record(Response response) {
    return desks.learners.record(response);
  }

  /** Records responses in their order; each is acknowledged or refused alone. */
  public List<Recorded> record(List<Response> responses) {
    return desks.learners.record(responses);
  }

  public Profile profile(String learner) {
    return profile(learner, ProfileQuery.all());
  }

  public Profile profile(String learner, ProfileQuery query) {
    return desks.profile(Ids.require("learner", learner), query);
  }

  /** Returns all events of a learner, oldest first. */
  public List<EventView> events(String learner) {
    return desks.learners.events(learner);
  }

  /** Says that a concept's mastery is wrong: it is to be tested anew. */
  public Recorded.Acknowledged contestConcept(
      String eventId, String learner, String concept, String note) {
    graph().concept(concept);
    return desks.learners.contestConcept(eventId, learner, concept, note);
  }

  /** Says that a response is wrong; its concepts are to be tested anew. */
  public Recorded.Acknowledged contestResponse(
      String eventId, String learner, String response, String reason) {
    return desks.learners.contestResponse(eventId, learner, response, reason);
  }

  /** Takes an event back, as if it had never been. */
  public Recorded.Acknowledged retract(
      String eventId, String learner, String event, String reason) {
    return desks.learners.retract(eventId, learner, event, reason);
  }

  /** Gives a response another score in [0, 1]. */
  public Recorded.Acknowledged regrade(
      String eventId, String learner, String response, double score, String reason) {
    return desks.learners.regrade(eventId, learner, response, score, reason);
  }

  public NextItem nextItem(PracticeRequest request) {
    return desks.practice.next(request);
  }

  /**
   * Returns a hint and records that the learner saw it, so that what follows counts as assisted.
   *
   * @param step from 1; 0 for the first that the learner has not seen since the last response, or
   *     the last
   */
  public Hint hint(String learner, String item, int step) {
    return desks.practice.hint(learner, item, step);
  }

  /** Returns a learner's wrong-answer book 错题本, what is to put right first. */
  public List<Mistake> mistakes(String learner) {
    return desks.practice.mistakes(learner);
  }

  /** Grades an answer and records nothing. */
  public Grade grade(String item, ItemAnswer answer) {
    return desks.practice.grade(item, answer);
  }

  /** Grades an answer, records it and says how mastery moved. */
  public Submitted submit(Response response) {
    return desks.practice.submit(response);
  }

  /** Plans layered homework and stores it; the same id a second time returns what is stored. */
  public Homework planHomework(HomeworkRequest request) {
    return desks.homework.plan(request);
  }

  public Homework homework(String id) {
    return desks.homework.find(id);
  }

  /** Returns a class's homework, newest first. */
  public List<Homework> homeworkOf(String classId, int limit) {
    return desks.homework.ofClass(classId, "", limit);
  }

  /** Returns a class's homework behind the one of an id, which is the class's; "" for all. */
  public List<Homework> homeworkOf(String classId, String after, int limit) {
    return desks.homework.ofClass(classId, after, limit);
  }

  /** Returns how much homework a class has. */
  public long homeworkCount(String classId) {
    return desks.homework.count(classId);
  }

  /** Returns why something was chosen, or empty for an unknown id. */
  public Optional<Decision> decision(String id) {
    return desks.stores.decisions().find(id);
  }

  public Answer ask(String learner, String question) {
    return ask(Question.of(question).by(learner));
  }

  public Answer ask(Question question) {
    return ask(question, part -> {});
  }

  /** Returns the answer, and hands its parts to {@code parts} as they come about. */
  public Answer ask(Question question, Consumer<AnswerPart> parts) {
    return desks.answer(question, parts);
  }

  /** Puts a class in place of the former one of its id. */
  public ClassGroup putClass(ClassGroup group) {
    desks.stores.classes().put(group);
    return group;
  }

  public ClassGroup classGroup(String id) {
    return desks.homework.group(id);
  }

  /** Returns classes by id, those after {@code after} ("" for the first). */
  public List<ClassGroup> classes(String after, int limit) {
    return desks.stores.classes().list(after, limit);
  }

  public ClassInsight insight(InsightRequest request) {
    return desks.insights.insight(request);
  }

  public List<MaterialRecommendation> recommendMaterial(MaterialRequest request) {
    return desks.insights.recommend(request);
  }

  /** Returns the learner models that there are, the shipped one first. */
  public List<RegisteredModel> models() {
    return desks.models.list();
  }

  /** Returns one learner model by its version, such as {@code stacked-20261122-1}. */
  public RegisteredModel model(String version) {
    return desks.models.find(version);
  }

  /** Returns which learner model serves. */
  public ServingModel servingModel() {
    return desks.models.serving();
  }

  /**
   * Lets a learner model serve; durable on return. Calls in flight end with the model they began
   * with, and states are folded anew when they are next read.
   *
   * @param who application or person, for the log
   * @throws XuebanException if it cannot serve ({@link xueban.model.ModelRegistry#activate}), or
   *     {@code NOT_ALLOWED_NOW} if the stores have no folder for models; then nothing has changed
   */
  public ServingModel activateModel(String version, String who) {
    return desks.models.activate(version, who);
  }

  /**
   * Takes the last activation back that stands; durable on return.
   *
   * @param who application or person, for the log
   * @throws XuebanException {@code NOT_ALLOWED_NOW} if there is none
   */
  public ServingModel rollbackModel(String who) {
    return desks.models.rollback(who);
  }

  /** Returns counts and versions. */
  public TenantInfo info() {
    return TenantInfo.of(desks.stores, graph(), desks.reader.model(), desks.search);
  }

  @Override
  public void close() {
    desks.close();
  }
}
