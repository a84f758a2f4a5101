package xueban.tutor;

import java.util.List;
import java.util.Optional;

/** Keeps every decision, for good. */
public interface DecisionStore {
  /** Appends decisions; durable on return. */
  void append(List<Decision> decisions);

  Optional<Decision> find(String id);

  /** Returns the latest decisions about a learner, newest first. */
  List<Decision> latest(String learner, int limit);
}
