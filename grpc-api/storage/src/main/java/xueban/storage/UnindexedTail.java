package xueban.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import xueban.model.LoggedEvent;

/**
 * Events at the end of the log that are not indexed, held in memory: how reading goes on while a
 * full disk keeps the index from growing. Immutable.
 */
final class UnindexedTail {
  /** How SQLite orders text: by its UTF-8 bytes. */
  private static final Comparator<String> BY_UTF8 =
      (a, b) -> Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8));

  /** Nothing is missing from the index. */
  static final UnindexedTail EMPTY = new UnindexedTail(0, 0, new TreeMap<>(BY_UTF8));

  private static final int PAGE = 1_000;

  private final long last;
  private final long logSize;
  private final Map<String, List<LoggedEvent>> byLearner;

  private UnindexedTail(long last, long logSize, Map<String, List<LoggedEvent>> byLearner) {
    this.last = last;
    this.logSize = logSize;
    this.byLearner = byLearner;
  }

  /** Reads the tail of the log, without what is a duplicate in the index or in the tail. */
  static UnindexedTail read(SqliteFile file) {
    return file.read(
        session -> {
          session.run("BEGIN"); // One state of the file for all that follows.
          try {
            return read(file, session);
          } finally {
            session.run("COMMIT");
          }
        });
  }

  private static UnindexedTail read(SqliteFile file, SqliteSession session) throws SQLException {
    long last = session.number("SELECT position FROM index_progress");
    long size = session.number("SELECT events FROM index_progress");
    TreeMap<String, List<LoggedEvent>> byLearner = new TreeMap<>(BY_UTF8);
    Map<String, Set<String>> seen = new TreeMap<>();
    List<LoggedEvent> page;
    do {
      page =
          session.all(
              SqliteLearnerLog.SCAN, row -> SqliteLearnerLog.decode(file.path(), row), last, PAGE);
      for (LoggedEvent logged : page) {
        String learner = logged.event().learner();
        String id = logged.event().eventId();
        last = logged.position();
        if (session.first(SqliteLearnerLog.KNOWN, row -> id, learner, id).isEmpty()
            && seen.computeIfAbsent(learner, l -> new HashSet<>()).add(id)) {
          byLearner.computeIfAbsent(learner, l -> new ArrayList<>()).add(logged);
          size++;
        }
      }
    } while (page.size() == PAGE);
    return new UnindexedTail(last, size, byLearner);
  }

  /** Returns whether the log has grown to that position since the tail was read. */
  boolean isBehind(long position) {
    return last < position;
  }

  /** Returns how many events the whole log holds, duplicates not counted. */
  long logSize() {
    return logSize;
  }

  /** Returns indexed events and, as far as the limit allows, those of the tail that follow them. */
  List<LoggedEvent> append(List<LoggedEvent> indexed, String learner, long after, int limit) {
    // The index may have grown since the tail was read.
    long from = indexed.isEmpty() ? after : indexed.getLast().position();
    List<LoggedEvent> all = new ArrayList<>(indexed);
    of(learner).stream()
        .filter(logged -> logged.position() > from)
        .limit(limit - indexed.size())
        .forEach(all::add);
    return all;
  }

  /** Returns those of the ids that the tail holds, in a set that may be added to. */
  Set<String> known(String learner, Set<String> eventIds) {
    Set<String> known = new HashSet<>();
    for (LoggedEvent logged : of(learner)) {
      if (eventIds.contains(logged.event().eventId())) {
        known.add(logged.event().eventId());
      }
    }
    return known;
  }

  /** Returns the position of the learner's last event in the tail; 0 if there is none. */
  long lastPosition(String learner) {
    List<LoggedEvent> events = of(learner);
    return events.isEmpty() ? 0 : events.getLast().position();
  }

  /** Returns indexed learners and those of the tail after an id, in order, so many at most. */
  List<String> merge(List<String> indexed, String after, int limit) {
    TreeSet<String> all = new TreeSet<>(BY_UTF8);
    all.addAll(indexed);
    byLearner.keySet().stream().filter(id -> BY_UTF8.compare(id, after) > 0).forEach(all::add);
    return all.stream().limit(limit).toList();
  }

  /** Returns the learners of the tail, of whom the index may know some. */
  Set<String> learners() {
    return byLearner.keySet();
  }

  private List<LoggedEvent> of(String learner) {
    return byLearner.getOrDefault(learner, List.of());
  }
}
