package xueban.tutor.practice;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * An item of a learner's wrong-answer book 错题本.
 *
 * @param item item id; the catalog may have lost it
 * @param concepts what the item was on when it was answered wrong, the main one first
 * @param answer what was answered when it was last wrong, or empty if only the score came
 * @param misconception what explains that answer, or empty
 * @param wrong how often it was answered wrong or not quite right, at least 1
 * @param lastWrong when last
 * @param state what became of it since
 */
public record Mistake(
    String item,
    List<String> concepts,
    String answer,
    String misconception,
    int wrong,
    Instant lastWrong,
    State state) {
  /** What became of a mistake. */
  public enum State {
    /** 待订正: not right without help since. */
    OPEN("待订正"),
    /** 已订正: right without help since, once or on one day. */
    CORRECTED("已订正"),
    /** 已学会: right without help again, a day later or more. */
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
}
