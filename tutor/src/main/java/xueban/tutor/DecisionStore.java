package xueban.tutor;

import java.util.List;
import java.util.Optional;

/** Keeps every decision, until its learner is erased. */
public interface DecisionStore {
  /**
   * Appends decisions, all or none; durable on return. One that is kept already is not kept twice.
   *
   * @throws xueban.XuebanException {@code CONFLICT} if an id is kept with another content; nothing
   *     was appended
   */
  void append(List<Decision> decisions);

  Optional<Decision> find(String id);

  /** Returns the decisions about a learner that were appended last, newest first. */
  List<Decision> latest(String learner, int limit);

  /** Deletes all decisions about a learner; durable on return. Returns how many there were. */
  int forget(String learner);
}
