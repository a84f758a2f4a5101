package xueban.model;

import java.util.Optional;

/** Keeps the latest snapshot of each learner. May lose some: they are folded again. */
public interface SnapshotStore {
  Optional<Snapshot> find(String learner);

  /** Keeps the snapshot in place of the learner's former one. */
  void save(Snapshot snapshot);

  void delete(String learner);
}
