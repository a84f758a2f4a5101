package xueban.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import xueban.model.Help;
import xueban.model.LearnerEvent;
import xueban.model.ResponseEvent;

/** Responses for tests. */
final class Events {
  private Events() {}

  static ResponseEvent response(String learner, String id) {
    return response(learner, id, "");
  }

  static ResponseEvent response(String learner, String id, String answer) {
    return new ResponseEvent(
        id,
        learner,
        Instant.parse("2026-03-02T08:00:00Z"),
        "item-7",
        1,
        List.of("math.quadratic-equation"),
        1,
        Help.NONE,
        Duration.ofSeconds(40),
        answer);
  }

  /** Returns responses of ten learners in turn, their ids {@code prefix-0}, {@code prefix-1} … */
  static List<LearnerEvent> responses(String prefix, int count) {
    List<LearnerEvent> events = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      events.add(response("learner-" + i % 10, prefix + "-" + i));
    }
    return events;
  }
}
