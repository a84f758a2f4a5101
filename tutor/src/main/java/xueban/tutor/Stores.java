package xueban.tutor;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import xueban.graph.GraphStore;
import xueban.model.LearnerLog;
import xueban.model.SnapshotStore;
import xueban.recommend.CatalogStore;
import xueban.recommend.relevance.live.RelevanceStore;
import xueban.tutor.faq.FaqStore;
import xueban.tutor.handoff.QuestionStore;
import xueban.tutor.paper.PaperStore;

/** All that a {@code Xueban} of one tenant keeps. Who extends it says where, and lets go of it. */
public abstract class Stores implements AutoCloseable {
  private final GraphStore graph;
  private final LearnerLog learnerLog;
  private final SnapshotStore snapshots;
  private final CatalogStore catalog;
  private final ClassStore classes;
  private final HomeworkStore homework;
  private final PaperStore papers;
  private final DecisionStore decisions;
  private final FaqStore faq;
  private final QuestionStore questions;
  private final RelevanceStore relevance;

  protected Stores(
      GraphStore graph,
      LearnerLog learnerLog,
      SnapshotStore snapshots,
      CatalogStore catalog,
      ClassStore classes,
      HomeworkStore homework,
      PaperStore papers,
      DecisionStore decisions,
      FaqStore faq,
      QuestionStore questions,
      RelevanceStore relevance) {
    this.graph = requireNonNull(graph, "graph");
    this.learnerLog = requireNonNull(learnerLog, "learnerLog");
    this.snapshots = requireNonNull(snapshots, "snapshots");
    this.catalog = requireNonNull(catalog, "catalog");
    this.classes = requireNonNull(classes, "classes");
    this.homework = requireNonNull(homework, "homework");
    this.papers = requireNonNull(papers, "papers");
    this.decisions = requireNonNull(decisions, "decisions");
    this.faq = requireNonNull(faq, "faq");
    this.questions = requireNonNull(questions, "questions");
    this.relevance = requireNonNull(relevance, "relevance");
  }

  public final GraphStore graph() {
    return graph;
  }

  public final LearnerLog learnerLog() {
    return learnerLog;
  }

  public final SnapshotStore snapshots() {
    return snapshots;
  }

  public final CatalogStore catalog() {
    return catalog;
  }

  public final ClassStore classes() {
    return classes;
  }

  public final HomeworkStore homework() {
    return homework;
  }

  public final PaperStore papers() {
    return papers;
  }

  public final DecisionStore decisions() {
    return decisions;
  }

  public final FaqStore faq() {
    return faq;
  }

  public final QuestionStore questions() {
    return questions;
  }

  public final RelevanceStore relevance() {
    return relevance;
  }

  /** Returns the folder for the search index, which can be rebuilt; empty to keep it in memory. */
  public abstract Optional<Path> indexFolder();

  /**
   * Returns the folder for trained models ({@link xueban.model.ModelRegistry}); empty if the
   * shipped model alone is to serve.
   */
  public Optional<Path> modelFolder() {
    return Optional.empty();
  }

  /** Closes what is open; all that was acknowledged is durable already. */
  @Override
  public abstract void close();
}
