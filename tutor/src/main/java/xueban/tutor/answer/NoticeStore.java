package xueban.tutor.answer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps notices until they are delivered. Safe for concurrent use. */
public interface NoticeStore {
  /** Keeps the notice in place of the former one of its id; durable on return. */
  void put(WaitingNotice notice);

  /**
   * Keeps the notice in place of the former one of its id if there still is one; durable on return.
   */
  void change(WaitingNotice notice);

  /** Returns notices whose next try has come, the longest due first, ties by id. */
  List<WaitingNotice> due(Instant now, int limit);

  /** Returns when the next try of any notice is, or empty if none waits. */
  Optional<Instant> nextTry();

  /** Deletes a notice, delivered or given up; durable on return. */
  void remove(String id);

  /** Returns how many wait. */
  long size();

  /** Deletes all notices about a learner; durable on return. Returns how many there were. */
  int forget(String learner);
}
