package xueban.model;

import java.util.List;
import java.util.Set;

/**
 * The append-only log of learner events: the truth about every learner. Nothing in it changes, and
 * nothing leaves it but all of a learner at once.
 *
 * <p>Acknowledged means durable, no more. Which events belong to a learner and which are duplicates
 * is derived; a read first derives what is missing. Safe for concurrent use.
 */
public interface LearnerLog {
  /**
   * Appends events in their order, all or none; when this returns they are durable. Duplicates are
   * taken too, and skipped by reads.
   *
   * @return positions, one an event, in the events' order
   * @throws xueban.XuebanException {@code OVERLOADED} or {@code DISK_FULL}: nothing was taken
   */
  List<Long> append(List<? extends LearnerEvent> events);

  /**
   * Returns events of a learner in the order of their positions, each event id once (the first).
   *
   * @param after only events at positions above this; 0 for all
   * @param limit most events to return, at least 1
   */
  List<LoggedEvent> read(String learner, long after, int limit);

  /** Returns those of the event ids that the learner's log holds already. */
  Set<String> known(String learner, Set<String> eventIds);

  /**
   * Returns the position of the learner's last event that is not a duplicate; 0 if there is none.
   */
  long lastPosition(String learner);

  /**
   * Returns ids of learners with events, in order, those after {@code after} ("" for the first).
   */
  List<String> learners(String after, int limit);

  /**
   * Deletes all events of a learner, duplicates too; durable on return. Positions of others stay,
   * and none is given a second time. What is appended later begins the learner anew.
   *
   * @return how many events there were, duplicates not counted
   */
  long erase(String learner);

  /** Returns how many learners have events. */
  long learnerCount();

  /** Returns how many events are in the log, duplicates not counted. */
  long size();
}
