package xueban.tutor;

import java.nio.file.Path;
import java.util.Optional;
import xueban.graph.GraphStore;
import xueban.model.LearnerLog;
import xueban.model.SnapshotStore;
import xueban.recommend.CatalogStore;

/** All that a {@code Xueban} of one tenant keeps. */
public interface Stores extends AutoCloseable {
  GraphStore graph();

  LearnerLog learnerLog();

  SnapshotStore snapshots();

  CatalogStore catalog();

  ClassStore classes();

  HomeworkStore homework();

  DecisionStore decisions();

  /** Returns the folder for the search index, which can be rebuilt; empty to keep it in memory. */
  Optional<Path> indexFolder();

  /** Closes what is open; all that was acknowledged is durable already. */
  @Override
  void close();
}
