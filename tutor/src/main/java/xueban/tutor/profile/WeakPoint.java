package xueban.tutor.profile;

import static java.util.Objects.requireNonNull;

import java.util.List;
import xueban.model.Mastery;

/**
 * A concept that a learner lately got wrong and has not mastered, or has let fade, with the
 * likeliest cause.
 *
 * @param concept concept id
 * @param related the prerequisites that are missing, weakest first; empty for other causes
 * @param misconception the wrong idea that showed again and again; empty for other causes
 * @param mastery unaided
 * @param wrong unaided responses of the time asked for that were not right, at least 1
 * @param responses unaided responses of the time asked for, at least {@code wrong}
 * @param events ids of the wrong ones, the latest first, at most 10
 * @param reason why this cause, naming the evidence
 */
public record WeakPoint(
    String concept,
    String name,
    Cause cause,
    List<String> related,
    String misconception,
    Mastery mastery,
    int wrong,
    int responses,
    List<String> events,
    String reason) {
  public WeakPoint {
    requireNonNull(cause, "cause");
    related = List.copyOf(related);
    events = List.copyOf(events);
  }

  /** Why a concept is weak; the first that fits, in this order, is said. */
  public enum Cause {
    /** 先修没掌握: a prerequisite was tested and is not mastered, and is the weaker of the two. */
    MISSING_PREREQUISITE("先修没掌握"),
    /** 遗忘: it went well, then a pause of a week or more, then wrong. */
    FORGETTING("遗忘"),
    /** 错误观念: one named wrong idea showed at least twice. */
    MISCONCEPTION("错误观念"),
    /** 粗心失误: single errors among mostly right responses. */
    SLIPS("粗心失误"),
    /** 还没学会: none of these; it is simply not learnt yet. */
    NOT_LEARNT("还没学会");

    private final String label;

    Cause(String label) {
      this.label = label;
    }

    /** Returns the Chinese words that people see. */
    public String label() {
      return label;
    }
  }
}
