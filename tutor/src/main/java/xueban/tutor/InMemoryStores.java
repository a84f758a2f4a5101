package xueban.tutor;

import java.nio.file.Path;
import java.util.Optional;
import xueban.graph.InMemoryGraphStore;
import xueban.model.InMemoryLearnerLog;
import xueban.model.InMemorySnapshotStore;
import xueban.recommend.InMemoryCatalogStore;
import xueban.recommend.relevance.live.InMemoryRelevanceStore;
import xueban.tutor.faq.InMemoryFaqStore;
import xueban.tutor.handoff.InMemoryQuestionStore;
import xueban.tutor.paper.InMemoryPaperStore;

/** Stores without a disk: for tests, and for embedding where nothing need outlive the process. */
public final class InMemoryStores extends Stores {
  public InMemoryStores() {
    super(
        new InMemoryGraphStore(),
        new InMemoryLearnerLog(),
        new InMemorySnapshotStore(),
        new InMemoryCatalogStore(),
        new InMemoryClassStore(),
        new InMemoryHomeworkStore(),
        new InMemoryPaperStore(),
        new InMemoryDecisionStore(),
        new InMemoryFaqStore(),
        new InMemoryQuestionStore(),
        new InMemoryRelevanceStore());
  }

  @Override
  public Optional<Path> indexFolder() {
    return Optional.empty();
  }

  /** Does nothing: there is nothing to release. */
  @Override
  public void close() {}
}
