package xueban.tutor.practice;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import xueban.recommend.Item;
import xueban.tutor.grading.Misconceptions;

/**
 * An item of a learner's wrong-answer book 错题本.
 *
 * @param item item id; the catalog may have lost it
 * @param itemRevision revision of the item that was last answered wrong, from 1; 0 if it was not in
 *     the catalog
 * @param concepts what that wrong answer counts for: the item's concepts then, as later changes of
 *     the graph left them, the main one first
 * @param answer what was answered when it was last wrong, or empty if only the score came
 * @param wrong how often it was answered wrong or not quite right, at least 1
 * @param lastWrong when last, by the learner's clock
 * @param lastPosition position of that answer in the learner's log
 * @param state what became of it since
 */
public record Mistake(
    String item,
    int itemRevision,
    List<String> concepts,
    String answer,
    int wrong,
    Instant lastWrong,
    long lastPosition,
    State state) {
  /** What is still to put right first, in each state what was logged last first. */
  public static final Comparator<Mistake> URGENT_FIRST =
      Comparator.comparing(Mistake::state)
          .thenComparing(Mistake::lastPosition, Comparator.reverseOrder());

  /** What became of a mistake. */
  public enum State {
    /** 待订正: not right without help since. */
    OPEN("待订正"),
    /** 已订正: right without help since, but not a second time at least 20 hours after the first. */
    CORRECTED("已订正"),
    /** 已学会: right without help again, at least 20 hours after the first time. */
    LEARNT("已学会");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** Returns the Chinese word that people see. */
    public String label() {
      return label;
    }
  }

  public Mistake {
    requireNonNull(item, "item");
    requireNonNull(lastWrong, "lastWrong");
    requireNonNull(state, "state");
    concepts = List.copyOf(concepts);
    if (wrong < 1) {
      throw new IllegalArgumentException("wrong (%d) must be at least 1.".formatted(wrong));
    }
  }

  /**
   * Returns what explains the answer, or empty: none known, or the answer was to another revision,
   * whose options may have stood in another order.
   *
   * @param now this item as the catalog has it now
   */
  public String misconception(Item now) {
    return answer.isEmpty() || !now.id().equals(item) || now.revision() != itemRevision
        ? ""
        : Misconceptions.shownBy(now, answer).orElse("");
  }
}
