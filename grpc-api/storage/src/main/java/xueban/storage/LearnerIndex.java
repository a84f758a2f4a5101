package xueban.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.LoggedEvent;

/**
 * Which events are a learner's, each event id once: derived from the log, in the same file, by
 * small steps when nobody writes, and at the latest when somebody reads.
 *
 * <p>Rows and progress change in one transaction, so a kill at any moment leaves an index that is
 * right up to its progress; the next step goes on from there.
 */
final class LearnerIndex {
  /** Events of a step that a reader waits for: some 20 ms. */
  private static final int STEP = 1_000;

  /** Events of a step in an idle moment, which must not keep the next answer waiting: some 5 ms. */
  private static final int IDLE_STEP = 250;

  /** What indexing an event writes. */
  private static final int BYTES = 100;

  private static final String INSERT =
      """
      INSERT INTO learner_index (learner, position, event_id) VALUES (?, ?, ?)
      ON CONFLICT (learner, event_id) DO NOTHING\
      """;
  private static final String INSERT_DUPLICATE =
      "INSERT INTO learner_duplicate (learner, position) VALUES (?, ?)";
  private static final String ERASE_EVENTS =
      """
      DELETE FROM learner_event WHERE position IN (
        SELECT position FROM learner_index WHERE learner = ?
        UNION ALL SELECT position FROM learner_duplicate WHERE learner = ?)\
      """;
  private static final String LEARNER = "SELECT number FROM learner WHERE id = ?";
  private static final String NEW_LEARNER =
      """
      INSERT INTO learner (number, id, last_position, events)
      VALUES ((SELECT coalesce(max(number), 0) + 1 FROM learner), ?, 0, 0)\
      """;
  private static final String LEARNER_GREW =
      "UPDATE learner SET last_position = ?, events = events + ? WHERE number = ?";
  private static final String INDEXED = "SELECT position FROM index_progress";
  private static final String PROGRESS =
      "UPDATE index_progress SET position = ?, events = events + ?";

  private final SqliteFile file;
  private final AtomicLong appended;
  private final AtomicLong indexed;
  private volatile UnindexedTail tail = UnindexedTail.EMPTY;

  LearnerIndex(SqliteFile file) {
    this.file = file;
    appended = new AtomicLong(file.read(s -> s.number(SqliteLearnerLog.LAST)));
    indexed = new AtomicLong(file.read(s -> s.number(INDEXED)));
    file.whenIdle(() -> isBehind() ? Optional.of(step(IDLE_STEP)) : Optional.empty());
    if (isBehind()) {
      file.submit(step(IDLE_STEP)); // The rest follows in idle moments.
    }
  }

  /** Learns that the log is durable up to a position. */
  void appended(long position) {
    appended.accumulateAndGet(position, Math::max);
  }

  /**
   * Indexes all that is durable now.
   *
   * @return what could not be indexed because the disk is full, so that reading goes on; else empty
   */
  UnindexedTail catchUp() {
    long target = appended.get();
    try {
      while (indexed.get() < target) {
        file.write(step((int) Math.min(STEP, target - indexed.get())));
      }
      tail = UnindexedTail.EMPTY;
    } catch (XuebanException e) {
      if (e.code() != ErrorCode.DISK_FULL) {
        throw e;
      }
      if (tail.isBehind(target)) {
        tail = UnindexedTail.read(file);
      }
    }
    return tail;
  }

  /** Deletes a learner's events from log and index, and returns how many were no duplicates. */
  long erase(String learner) {
    return file.write(
            new PendingWrite<>(
                WriteLane.ANSWER,
                0,
                session -> erase(session, learner),
                erased -> indexed.accumulateAndGet(erased.position(), Math::max)))
        .events();
  }

  private record Erased(long events, long position) {}

  private Erased erase(SqliteSession session, String learner) throws SQLException {
    // Positions that are erased must lie behind the progress, which remembers that they were taken.
    long from = session.number(INDEXED);
    for (long to; (to = advance(session, STEP)) > from; ) {
      from = to;
    }
    Optional<Long> number = session.first(LEARNER, row -> row.getLong(1), learner);
    if (number.isEmpty()) {
      return new Erased(0, from);
    }
    long events = session.number("SELECT events FROM learner WHERE number = ?", number.get());
    session.update(ERASE_EVENTS, number.get(), number.get());
    session.update("DELETE FROM learner_index WHERE learner = ?", number.get());
    session.update("DELETE FROM learner_duplicate WHERE learner = ?", number.get());
    session.update("DELETE FROM learner WHERE number = ?", number.get());
    session.update("UPDATE index_progress SET events = events - ?", events);
    return new Erased(events, from);
  }

  private boolean isBehind() {
    return indexed.get() < appended.get();
  }

  private PendingWrite<Long> step(int most) {
    return new PendingWrite<>(
        WriteLane.DERIVED,
        (long) most * BYTES,
        session -> advance(session, most),
        position -> indexed.accumulateAndGet(position, Math::max));
  }

  /** Indexes the next events and returns the position up to which the index then is right. */
  private long advance(SqliteSession session, int most) throws SQLException {
    long from = session.number(INDEXED);
    List<LoggedEvent> unseen =
        session.all(
            SqliteLearnerLog.SCAN, row -> SqliteLearnerLog.decode(file.path(), row), from, most);
    if (unseen.isEmpty()) {
      return from;
    }
    // Learner by learner, so that neighbours in the index are written together.
    Map<String, List<LoggedEvent>> byLearner =
        unseen.stream()
            .collect(
                Collectors.groupingBy(e -> e.event().learner(), TreeMap::new, Collectors.toList()));
    long added = 0;
    for (Map.Entry<String, List<LoggedEvent>> learner : byLearner.entrySet()) {
      added += insert(session, learner.getKey(), learner.getValue());
    }
    long to = unseen.getLast().position();
    session.update(PROGRESS, to, added);
    return to;
  }

  /** Returns how many of the events were no duplicates. */
  private static long insert(SqliteSession session, String id, List<LoggedEvent> events)
      throws SQLException {
    long learner = number(session, id);
    long last = 0;
    long added = 0;
    PreparedStatement insert = session.prepare(INSERT);
    for (LoggedEvent event : events) {
      insert.setLong(1, learner);
      insert.setLong(2, event.position());
      insert.setString(3, event.event().eventId());
      if (insert.executeUpdate() == 1) {
        last = event.position();
        added++;
      } else {
        session.update(INSERT_DUPLICATE, learner, event.position());
      }
    }
    if (added > 0) {
      session.update(LEARNER_GREW, last, added, learner);
    }
    return added;
  }

  private static long number(SqliteSession session, String learner) throws SQLException {
    Optional<Long> number = session.first(LEARNER, row -> row.getLong(1), learner);
    if (number.isPresent()) {
      return number.get();
    }
    session.update(NEW_LEARNER, learner);
    return session.number(LEARNER, learner);
  }
}
