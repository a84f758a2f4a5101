package xueban.model;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Snapshots in memory, gone with the process. Safe for concurrent use. */
public final class InMemorySnapshotStore implements SnapshotStore {
  private final ConcurrentMap<String, Snapshot> snapshots = new ConcurrentHashMap<>();

  @Override
  public Optional<Snapshot> find(String learner) {
    return Optional.ofNullable(snapshots.get(learner));
  }

  @Override
  public void save(Snapshot snapshot) {
    snapshots.put(snapshot.learner(), snapshot);
  }

  @Override
  public void delete(String learner) {
    snapshots.remove(learner);
  }
}
