package xueban.tutor.paper;

import java.time.Duration;
import java.util.List;
import xueban.recommend.Item;

/**
 * A lesson check 当堂测评: the few items that tell most about who has it.
 *
 * @param classId the class it is for, or empty
 * @param concepts what it is about
 * @param items prerequisites first, then in the order of the concepts, easiest first
 * @param basis whose success is expected
 * @param learners how many learners that rests on; 0 without a class
 * @param notes what a teacher should know; empty if there is nothing
 * @param model version of the learner model
 * @param graph version of the graph
 */
public record LessonCheck(
    String classId,
    List<String> concepts,
    List<Entry> items,
    Basis basis,
    int learners,
    List<String> notes,
    String model,
    String graph) {
  public LessonCheck {
    concepts = List.copyOf(concepts);
    items = List.copyOf(items);
    notes = List.copyOf(notes);
  }

  /** Returns how long it takes. */
  public Duration time() {
    return items.stream().map(Entry::time).reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * An item of the check.
   *
   * @param concept what it checks
   * @param prerequisite whether that is a prerequisite of what the check is about
   * @param success expected success: mean of the learners, in [0, 1]
   * @param information expected of the answer about a learner's ability, in nats, mean of the
   *     learners, at least 0
   */
  public record Entry(
      Item item,
      String concept,
      boolean prerequisite,
      double success,
      double information,
      Duration time) {}
}
