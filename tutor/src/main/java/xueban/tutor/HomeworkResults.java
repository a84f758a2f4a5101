package xueban.tutor;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.model.Help;

/**
 * What came back of homework, read from the learners' logs at one moment.
 *
 * <p>What counts is the first answer to each item behind the issue, with the score that it has now;
 * later answers tell whether a mistake was put right. Learners who have left the class are shown,
 * and left out of all counts over the class.
 *
 * @param homework id
 * @param learners in the order of the sets
 * @param items every item of the sets, ordered by id
 * @param discuss ids of common items that went badly, the worst first: worth a talk in class
 */
public record HomeworkResults(
    String homework, List<LearnerResult> learners, List<ItemSummary> items, List<String> discuss) {
  public HomeworkResults {
    requireNonNull(homework, "homework");
    learners = List.copyOf(learners);
    items = List.copyOf(items);
    discuss = List.copyOf(discuss);
  }

  /** How the first answer to an item went. */
  public enum Outcome {
    NOT_ANSWERED,
    RIGHT,
    PARTLY,
    WRONG,
    /** Answered, and no machine could grade it: a teacher's grade is awaited. */
    WAITING
  }

  /**
   * What one learner did.
   *
   * @param inClass whether the learner is still in the class
   * @param items in the order of the set; empty if the set is
   */
  public record LearnerResult(String learner, boolean inClass, List<ItemResult> items) {
    public LearnerResult {
      items = List.copyOf(items);
    }

    /** Returns how many items were answered. */
    public int answered() {
      return (int) items.stream().filter(i -> i.outcome() != Outcome.NOT_ANSWERED).count();
    }

    /** Returns whether there is something to answer, and all of it was answered. */
    public boolean handedIn() {
      return !items.isEmpty() && answered() == items.size();
    }
  }

  /**
   * What a learner did with one item.
   *
   * @param outcome how the first answer went
   * @param first the first answer; null if there is none
   * @param corrected whether it was not right at first, and was put right later without help
   * @param answers how many answers there are, at least 0
   */
  public record ItemResult(
      String item, Outcome outcome, @Nullable FirstAnswer first, boolean corrected, int answers) {}

  /**
   * The first answer to an item.
   *
   * @param response event id, by which it is re-graded
   * @param answer what was answered; empty if only the score came
   * @param score score in [0, 1] that counts now; NaN while it waits for a grade
   * @param help help given before; anything but none makes it assisted
   * @param at when, by the learner's clock
   * @param late whether that was after the due date
   * @param regraded whether a teacher gave the score
   * @param contested whether someone holds it to be graded wrongly, and nobody decided since
   */
  public record FirstAnswer(
      String response,
      String answer,
      double score,
      Help help,
      Instant at,
      boolean late,
      boolean regraded,
      boolean contested) {}

  /**
   * How an item went in the class.
   *
   * @param common whether all of a layer have it
   * @param given how many learners have it
   * @param answered how many have answered it
   * @param graded how many of these answers have a score
   * @param right how many are right without help
   * @param assisted how many were given after help
   * @param corrected how many were put right later
   * @param waiting how many wait for a grade
   */
  public record ItemSummary(
      String item,
      boolean common,
      int given,
      int answered,
      int graded,
      int right,
      int assisted,
      int corrected,
      int waiting) {
    /** Returns the share of graded answers that are right without help, in [0, 1]; NaN without. */
    public double shareRight() {
      return graded == 0 ? Double.NaN : (double) right / graded;
    }
  }

  /** Returns the learner's result, or empty if there is no set. */
  public Optional<LearnerResult> of(String learner) {
    return learners.stream().filter(result -> result.learner().equals(learner)).findFirst();
  }

  /** Returns how many learners of the class have items to answer. */
  public int expected() {
    return present().size();
  }

  /** Returns how many of them have answered all. */
  public int handedIn() {
    return (int) present().stream().filter(LearnerResult::handedIn).count();
  }

  /** Returns the share of them that have answered all, in [0, 1]; NaN if nobody has items. */
  public double shareHandedIn() {
    return expected() == 0 ? Double.NaN : (double) handedIn() / expected();
  }

  /** Returns ids of those who have answered nothing, in the order of the sets. */
  public List<String> missing() {
    return present().stream()
        .filter(result -> result.answered() == 0)
        .map(LearnerResult::learner)
        .toList();
  }

  private List<LearnerResult> present() {
    return learners.stream().filter(r -> r.inClass() && !r.items().isEmpty()).toList();
  }
}
