package xueban.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import xueban.XuebanException;

/**
 * A learner log in memory, gone with the process: for tests, trials and bench runs. Positions count
 * all appended events of the log, so a learner's have gaps.
 */
public final class InMemoryLearnerLog implements LearnerLog {
  private final TreeMap<String, Learner> learners = new TreeMap<>();
  private long position;
  private long size;

  /** One learner's events without duplicates, by rising position, and where each id is. */
  private static final class Learner {
    final List<LoggedEvent> events = new ArrayList<>();
    final Map<String, LoggedEvent> byId = new HashMap<>();
  }

  @Override
  public synchronized List<Long> append(List<? extends LearnerEvent> events) {
    for (LearnerEvent event : events) {
      requireNonNull(event, "event");
    }
    List<Long> positions = new ArrayList<>(events.size());
    for (LearnerEvent event : events) {
      positions.add(++position);
      Learner learner = learners.computeIfAbsent(event.learner(), id -> new Learner());
      LoggedEvent logged = new LoggedEvent(position, event);
      if (learner.byId.putIfAbsent(event.eventId(), logged) == null) {
        learner.events.add(logged);
        size++;
      }
    }
    return List.copyOf(positions);
  }

  @Override
  public synchronized List<LoggedEvent> read(String learner, long after, int limit) {
    requirePositive(limit);
    Learner found = learners.get(learner);
    if (found == null) {
      return List.of();
    }
    int from = firstAbove(found.events, after);
    int to = (int) Math.min(found.events.size(), (long) from + limit);
    return List.copyOf(found.events.subList(from, to));
  }

  @Override
  public synchronized Set<String> known(String learner, Set<String> eventIds) {
    Learner found = learners.get(learner);
    if (found == null) {
      return Set.of();
    }
    Set<String> known = new HashSet<>(eventIds);
    known.retainAll(found.byId.keySet());
    return Set.copyOf(known);
  }

  @Override
  public synchronized long lastPosition(String learner) {
    Learner found = learners.get(learner);
    return found == null ? 0 : found.events.get(found.events.size() - 1).position();
  }

  @Override
  public synchronized List<String> learners(String after, int limit) {
    requirePositive(limit);
    return learners.tailMap(after, false).keySet().stream().limit(limit).toList();
  }

  @Override
  public synchronized long erase(String learner) {
    Learner erased = learners.remove(learner);
    int events = erased == null ? 0 : erased.events.size();
    size -= events;
    return events;
  }

  @Override
  public synchronized long learnerCount() {
    return learners.size();
  }

  @Override
  public synchronized long size() {
    return size;
  }

  private static void requirePositive(int limit) {
    if (limit < 1) {
      throw XuebanException.invalid("limit", limit + " must be at least 1.");
    }
  }

  /** Returns the index of the first event at a position above {@code after}, by binary search. */
  private static int firstAbove(List<LoggedEvent> events, long after) {
    int low = 0;
    int high = events.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (events.get(middle).position() > after) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
