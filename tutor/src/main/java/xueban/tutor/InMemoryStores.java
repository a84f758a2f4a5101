package xueban.tutor;

import java.nio.file.Path;
import java.util.Optional;
import xueban.graph.GraphStore;
import xueban.graph.InMemoryGraphStore;
import xueban.model.InMemoryLearnerLog;
import xueban.model.InMemorySnapshotStore;
import xueban.model.LearnerLog;
import xueban.model.SnapshotStore;
import xueban.recommend.CatalogStore;
import xueban.recommend.InMemoryCatalogStore;
import xueban.recommend.relevance.live.InMemoryRelevanceStore;
import xueban.recommend.relevance.live.RelevanceStore;
import xueban.tutor.answer.InMemoryNoticeStore;
import xueban.tutor.answer.NoticeStore;
import xueban.tutor.answer.draft.InMemoryTokenLedger;
import xueban.tutor.answer.draft.SpentLedgers;
import xueban.tutor.faq.FaqStore;
import xueban.tutor.faq.InMemoryFaqStore;
import xueban.tutor.grading.GradedTextStore;
import xueban.tutor.grading.InMemoryGradedTextStore;
import xueban.tutor.handoff.InMemoryQuestionStore;
import xueban.tutor.handoff.QuestionStore;
import xueban.tutor.paper.InMemoryPaperStore;
import xueban.tutor.paper.PaperStore;

/** Stores without a disk: for tests, and for embedding where nothing need outlive the process. */
public final class InMemoryStores extends Stores {
  public InMemoryStores() {
    super(parts());
  }

  /** Returns all stores in memory, some of which may be replaced by others. */
  static Parts parts() {
    return new Parts()
        .with(GraphStore.class, new InMemoryGraphStore())
        .with(LearnerLog.class, new InMemoryLearnerLog())
        .with(SnapshotStore.class, new InMemorySnapshotStore())
        .with(CatalogStore.class, new InMemoryCatalogStore())
        .with(ClassStore.class, new InMemoryClassStore())
        .with(HomeworkStore.class, new InMemoryHomeworkStore())
        .with(PaperStore.class, new InMemoryPaperStore())
        .with(DecisionStore.class, new InMemoryDecisionStore())
        .with(FaqStore.class, new InMemoryFaqStore())
        .with(QuestionStore.class, new InMemoryQuestionStore())
        .with(GradedTextStore.class, new InMemoryGradedTextStore())
        .with(NoticeStore.class, new InMemoryNoticeStore())
        .with(
            SpentLedgers.class,
            new SpentLedgers(new InMemoryTokenLedger(), new InMemoryTokenLedger()))
        .with(RelevanceStore.class, new InMemoryRelevanceStore());
  }

  @Override
  public Optional<Path> indexFolder() {
    return Optional.empty();
  }

  /** Does nothing: there is nothing to release. */
  @Override
  public void close() {}
}
