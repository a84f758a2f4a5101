package xueban.storage;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.LearnerEvent;
import xueban.model.LearnerEventCodec;
import xueban.model.LearnerLog;
import xueban.model.LoggedEvent;

/**
 * The learner log in one table without secondary index: an append costs its bytes and an fsync,
 * shared with whatever else waits for it. {@link LearnerIndex} derives the rest.
 */
final class SqliteLearnerLog implements LearnerLog {
  /** A batch of more events than this is an import. */
  static final int LARGEST_ANSWER = 64;

  /** What a row takes beside the event. */
  private static final int ROW_BYTES = 16;

  /** The last position that was ever taken: of erased events the index remembers it. */
  static final String LAST =
      """
      SELECT max(position, (SELECT coalesce(max(position), 0) FROM learner_event))
      FROM index_progress\
      """;

  private static final String APPEND =
      "INSERT INTO learner_event (position, checksum, event) VALUES (?, ?, ?)";

  /** Events (position, checksum, event) of all learners after a position, so many at most. */
  static final String SCAN =
      """
      SELECT position, checksum, event FROM learner_event
      WHERE position > ? ORDER BY position LIMIT ?\
      """;

  /** Whether a learner's event of an id is indexed. */
  static final String KNOWN =
      """
      SELECT 1 FROM learner l JOIN learner_index i ON i.learner = l.number
      WHERE l.id = ? AND i.event_id = ?\
      """;

  private static final String READ =
      """
      SELECT e.position, e.checksum, e.event
      FROM learner l
      JOIN learner_index i ON i.learner = l.number
      JOIN learner_event e ON e.position = i.position
      WHERE l.id = ? AND i.position > ?
      ORDER BY i.position
      LIMIT ?\
      """;

  private final SqliteFile file;
  private final LearnerIndex index;

  SqliteLearnerLog(SqliteFile file) {
    this.file = file;
    index = new LearnerIndex(file);
  }

  @Override
  public List<Long> append(List<? extends LearnerEvent> events) {
    if (events.isEmpty()) {
      return List.of();
    }
    List<byte[]> encoded = new ArrayList<>(events.size());
    long bytes = 0;
    for (LearnerEvent event : events) {
      byte[] one = LearnerEventCodec.encode(event);
      encoded.add(one);
      bytes += one.length + ROW_BYTES;
    }
    WriteLane lane = events.size() > LARGEST_ANSWER ? WriteLane.IMPORT : WriteLane.ANSWER;
    long first =
        file.write(
            new PendingWrite<>(
                lane,
                bytes,
                session -> append(session, encoded),
                start -> index.appended(start + encoded.size() - 1)));
    return LongStream.range(first, first + encoded.size()).boxed().toList();
  }

  private static long append(SqliteSession session, List<byte[]> events) throws SQLException {
    long first = session.number(LAST) + 1;
    long position = first;
    PreparedStatement append = session.prepare(APPEND);
    for (byte[] event : events) {
      append.setLong(1, position);
      append.setLong(2, Checksum.of(position, event));
      append.setBytes(3, event);
      append.addBatch();
      position++;
    }
    append.executeBatch();
    return first;
  }

  @Override
  public List<LoggedEvent> read(String learner, long after, int limit) {
    Limits.require(limit);
    UnindexedTail tail = index.catchUp();
    List<LoggedEvent> indexed = file.read(s -> s.all(READ, this::event, learner, after, limit));
    return tail.append(indexed, learner, after, limit);
  }

  private LoggedEvent event(ResultSet row) throws SQLException {
    return decode(file.path(), row);
  }

  /** Returns the event of a row (position, checksum, event) of the log. */
  static LoggedEvent decode(Path file, ResultSet row) throws SQLException {
    long position = row.getLong(1);
    byte[] bytes = row.getBytes(3);
    try {
      if (Checksum.of(position, bytes) == row.getLong(2)) {
        return new LoggedEvent(position, LearnerEventCodec.decode(bytes));
      }
    } catch (XuebanException e) {
      if (e.code() != ErrorCode.CORRUPT) {
        throw e;
      }
    }
    throw new XuebanException(
        ErrorCode.CORRUPT,
        "The event at position %d of %s is damaged. Restore the file from a backup."
            .formatted(position, file));
  }

  @Override
  public Set<String> known(String learner, Set<String> eventIds) {
    if (eventIds.isEmpty()) {
      return Set.of();
    }
    UnindexedTail tail = index.catchUp();
    return file.read(
        session -> {
          Set<String> known = tail.known(learner, eventIds);
          for (String id : eventIds) {
            if (session.first(KNOWN, row -> id, learner, id).isPresent()) {
              known.add(id);
            }
          }
          return known;
        });
  }

  @Override
  public long lastPosition(String learner) {
    UnindexedTail tail = index.catchUp();
    Optional<Long> last =
        file.read(
            s ->
                s.first(
                    "SELECT last_position FROM learner WHERE id = ?",
                    row -> row.getLong(1),
                    learner));
    return Math.max(last.orElse(0L), tail.lastPosition(learner));
  }

  @Override
  public List<String> learners(String after, int limit) {
    Limits.require(limit);
    UnindexedTail tail = index.catchUp();
    List<String> indexed =
        file.read(
            s ->
                s.all(
                    "SELECT id FROM learner WHERE id > ? ORDER BY id LIMIT ?",
                    row -> row.getString(1),
                    after,
                    limit));
    return tail.merge(indexed, after, limit);
  }

  @Override
  public long erase(String learner) {
    index.catchUp(); // in small steps, which keep nobody waiting; the write does what came since
    return index.erase(learner);
  }

  @Override
  public long learnerCount() {
    UnindexedTail tail = index.catchUp();
    return file.read(
        session -> {
          long count = session.number("SELECT count(*) FROM learner");
          for (String id : tail.learners()) {
            if (session.first("SELECT 1 FROM learner WHERE id = ?", row -> id, id).isEmpty()) {
              count++;
            }
          }
          return count;
        });
  }

  @Override
  public long size() {
    UnindexedTail tail = index.catchUp();
    return tail == UnindexedTail.EMPTY
        ? file.read(s -> s.number("SELECT events FROM index_progress"))
        : tail.logSize();
  }
}
