package xueban.tutor;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import xueban.graph.GraphStore;
import xueban.model.LearnerLog;
import xueban.model.SnapshotStore;
import xueban.recommend.CatalogStore;
import xueban.recommend.relevance.live.RelevanceStore;
import xueban.tutor.answer.NoticeStore;
import xueban.tutor.answer.draft.SpentLedgers;
import xueban.tutor.faq.FaqStore;
import xueban.tutor.grading.GradedTextStore;
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
  private final GradedTextStore gradedTexts;
  private final NoticeStore notices;
  private final SpentLedgers spent;

  /**
   * Keeps things in these.
   *
   * @throws NullPointerException naming a kind for which there is no store
   */
  protected Stores(Parts parts) {
    graph = parts.of(GraphStore.class);
    learnerLog = parts.of(LearnerLog.class);
    snapshots = parts.of(SnapshotStore.class);
    catalog = parts.of(CatalogStore.class);
    classes = parts.of(ClassStore.class);
    homework = parts.of(HomeworkStore.class);
    papers = parts.of(PaperStore.class);
    decisions = parts.of(DecisionStore.class);
    faq = parts.of(FaqStore.class);
    questions = parts.of(QuestionStore.class);
    gradedTexts = parts.of(GradedTextStore.class);
    notices = parts.of(NoticeStore.class);
    spent = parts.of(SpentLedgers.class);
    relevance = parts.of(RelevanceStore.class);
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

  public final GradedTextStore gradedTexts() {
    return gradedTexts;
  }

  public final NoticeStore notices() {
    return notices;
  }

  public final SpentLedgers spent() {
    return spent;
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

  /** The stores by what they keep; of two for the same the later counts. */
  protected static final class Parts {
    private final Map<Class<?>, Object> byKind = new HashMap<>();

    public Parts() {}

    /** Adds what keeps one kind of thing, such as {@code HomeworkStore.class}. */
    public <T> Parts with(Class<T> kind, T store) {
      byKind.put(kind, kind.cast(requireNonNull(store, kind.getSimpleName())));
      return this;
    }

    private <T> T of(Class<T> kind) {
      return kind.cast(requireNonNull(byKind.get(kind), kind.getSimpleName()));
    }
  }
}
