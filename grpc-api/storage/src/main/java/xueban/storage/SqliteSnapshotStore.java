package xueban.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import xueban.model.Snapshot;
import xueban.model.SnapshotStore;

/**
 * Snapshots as rows. A save does not wait for the disk, and a row that fails its checksum counts as
 * absent: what is lost is folded again.
 */
final class SqliteSnapshotStore implements SnapshotStore {
  private static final String FIND =
      "SELECT position, model, checksum, state FROM snapshot WHERE learner = ?";
  private static final String SAVE =
      """
      INSERT INTO snapshot (learner, position, model, checksum, state) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (learner) DO UPDATE SET position = excluded.position, model = excluded.model,
        checksum = excluded.checksum, state = excluded.state""";

  private final SqliteFile file;

  SqliteSnapshotStore(SqliteFile file) {
    this.file = file;
  }

  @Override
  public Optional<Snapshot> find(String learner) {
    return file.read(s -> s.first(FIND, row -> whole(learner, row), learner))
        .flatMap(snapshot -> snapshot);
  }

  private static Optional<Snapshot> whole(String learner, ResultSet row) throws SQLException {
    long position = row.getLong(1);
    byte[] state = row.getBytes(4);
    return Checksum.of(position, state) == row.getLong(3)
        ? Optional.of(new Snapshot(learner, position, row.getString(2), state))
        : Optional.empty();
  }

  @Override
  public void save(Snapshot snapshot) {
    file.write(
        WriteLane.DERIVED,
        snapshot.state().length,
        s ->
            s.update(
                SAVE,
                snapshot.learner(),
                snapshot.position(),
                snapshot.model(),
                Checksum.of(snapshot.position(), snapshot.state()),
                snapshot.state()));
  }

  @Override
  public void delete(String learner) {
    file.write(
        WriteLane.ANSWER, 0, s -> s.update("DELETE FROM snapshot WHERE learner = ?", learner));
  }
}
