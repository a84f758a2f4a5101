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

/** Stores without a disk: for tests, and for embedding where nothing need outlive the process. */
public final class InMemoryStores implements Stores {
  private final GraphStore graph = new InMemoryGraphStore();
  private final LearnerLog learnerLog = new InMemoryLearnerLog();
  private final SnapshotStore snapshots = new InMemorySnapshotStore();
  private final CatalogStore catalog = new InMemoryCatalogStore();
  private final ClassStore classes = new InMemoryClassStore();
  private final HomeworkStore homework = new InMemoryHomeworkStore();
  private final DecisionStore decisions = new InMemoryDecisionStore();

  @Override
  public GraphStore graph() {
    return graph;
  }

  @Override
  public LearnerLog learnerLog() {
    return learnerLog;
  }

  @Override
  public SnapshotStore snapshots() {
    return snapshots;
  }

  @Override
  public CatalogStore catalog() {
    return catalog;
  }

  @Override
  public ClassStore classes() {
    return classes;
  }

  @Override
  public HomeworkStore homework() {
    return homework;
  }

  @Override
  public DecisionStore decisions() {
    return decisions;
  }

  @Override
  public Optional<Path> indexFolder() {
    return Optional.empty();
  }

  /** Does nothing: there is nothing to release. */
  @Override
  public void close() {}
}
