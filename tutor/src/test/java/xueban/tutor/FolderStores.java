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

/** Stores in memory, with a folder for models; closing them changes nothing. */
final class FolderStores extends Stores {
  private final Path folder;

  FolderStores(Path folder) {
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
    this.folder = folder;
  }

  @Override
  public Optional<Path> indexFolder() {
    return Optional.empty();
  }

  @Override
  public Optional<Path> modelFolder() {
    return Optional.of(folder.resolve("models"));
  }

  @Override
  public void close() {}
}
