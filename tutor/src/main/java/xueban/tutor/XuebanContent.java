package xueban.tutor;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import xueban.XuebanException;
import xueban.graph.IdChanges;
import xueban.graph.KnowledgeGraph;
import xueban.graph.format.GraphFormats;
import xueban.graph.format.Loss;
import xueban.model.ModelPurpose;
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
import xueban.tutor.answer.SourceTraining;
import xueban.tutor.answer.SourcedQuestion;
import xueban.tutor.answer.draft.SpentLedgers;
import xueban.tutor.insight.WarningWeights;

/**
 * What a service holds and finds: graph, catalog, search, models, and files that come in. The half
 * of {@link Xueban} that is not about a learner or a class.
 */
abstract sealed class XuebanContent permits Xueban {
  final Desks desks;

  XuebanContent(Desks desks) {
    this.desks = desks;
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

  /**
   * Returns why searches, and what is made of them, fail now with {@code NOT_AVAILABLE}; empty if
   * they are answered. What is put meanwhile is kept, and found once they are again.
   */
  public Optional<XuebanException> searchFault() {
    return desks.search.fault();
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

  /** Returns what keeps how much was spent, so that budgets go on after a restart. */
  public SpentLedgers spent() {
    return desks.stores.spent();
  }

  /** Returns the questions that learners hand on to teachers. */
  public Questions questions() {
    return desks.questions;
  }

  /** Returns how right the searches are that people make: sample, judgements, figures. */
  public SearchRelevance relevance() {
    return desks.relevance;
  }

  /** Returns the help-centre questions. */
  public Faq faq() {
    return desks.faq;
  }

  /** Imports responses: learner, item, correct or score, and as far as there concepts, time. */
  public ImportReport importResponses(
      Path file, ImportOptions options, ConceptPolicy unknownConcepts) {
    return desks.imports.responses(file, options, unknownConcepts);
  }

  /** Returns all models that there are: of each purpose what is built in first. */
  public List<RegisteredModel> models() {
    return desks.models.list();
  }

  /** Returns one model by its version, such as {@code stacked-20261122-1}. */
  public RegisteredModel model(String version) {
    return desks.models.find(version);
  }

  /** Returns which learner model serves. */
  public ServingModel servingModel() {
    return desks.models.serving().getFirst();
  }

  /** Returns which model serves for each purpose: first which follows learners. */
  public List<ServingModel> servingModels() {
    return desks.models.serving();
  }

  /**
   * Lets a model serve for what its kind is for; durable on return. Calls in flight end with the
   * model they began with. States of learners are folded anew when they are next read; entries
   * whose concepts nobody gave are tagged anew in the background.
   *
   * @param who application or person, for the log
   * @throws XuebanException if it cannot serve ({@link xueban.model.ModelRegistry#activate}), or
   *     {@code NOT_ALLOWED_NOW} if the stores have no folder for models; then nothing has changed
   */
  public ServingModel activateModel(String version, String who) {
    return desks.models.activate(version, who);
  }

  /** Fits early warnings to the log and the serving model; changes nothing, takes minutes. */
  public WarningWeights fitWarnings() {
    return desks.learning.fit();
  }

  /**
   * Fits early warnings to the log and keeps the weights as a model, which serves at once and after
   * a restart if it found held-out learners better than what serves; durable on return, takes
   * minutes. What is returned says which serves; {@link #rollbackModel} takes it back.
   *
   * @param who application or person, for the log of activations
   * @throws XuebanException {@code INVALID_INPUT} if too few learners are in the log, {@code
   *     NOT_ALLOWED_NOW} if the stores have no folder for models; then nothing has changed
   */
  public ServingModel learnWarnings(String who) {
    return desks.learning.learn(who);
  }

  /**
   * Reads judged questions against the catalog, to learn when a question is answered; changes
   * nothing, takes about a second a question. What it makes serves once it is activated.
   *
   * @param progress takes a line now and then that says what goes on
   * @throws XuebanException {@code INVALID_INPUT} if there are too few questions or no embedder of
   *     Chinese
   */
  public SourceTraining trainingOfAnswers(
      List<SourcedQuestion> questions, long seed, Consumer<String> progress) {
    return desks.trainingOfAnswers(questions, seed, progress);
  }

  /** Takes the last activation of a learner model back that stands; durable on return. */
  public ServingModel rollbackModel(String who) {
    return rollbackModel(ModelPurpose.LEARNERS, who);
  }

  /**
   * Takes the last activation for a purpose back that stands; durable on return.
   *
   * @param who application or person, for the log
   * @throws XuebanException {@code NOT_ALLOWED_NOW} if there is none
   */
  public ServingModel rollbackModel(ModelPurpose purpose, String who) {
    return desks.models.rollback(purpose, who);
  }
}
