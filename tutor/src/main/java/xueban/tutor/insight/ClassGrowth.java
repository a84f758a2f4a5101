package xueban.tutor.insight;

import java.time.Instant;
import java.util.List;

/**
 * How a class has grown since a time: value added, with its uncertainty, never a ranking of
 * children.
 *
 * <p>Value added is the share right of a learner's unaided responses since then, less what the
 * learner's state of that time lets expect on the very same items. So who began low and learns can
 * show more growth than who began high, and easy items do not flatter.
 *
 * @param since where it starts
 * @param measured learners with enough responses before and since
 * @param valueAdded mean over these, in [-1, 1]; NaN if there are none
 * @param standardError of the mean over learners, at least 0; NaN for fewer than two
 * @param learners in the order of the class
 * @param concepts most responses since then first, then id
 * @param note what it says and what it does not
 */
public record ClassGrowth(
    String classId,
    Instant since,
    Instant now,
    int measured,
    double valueAdded,
    double standardError,
    List<LearnerGrowth> learners,
    List<ConceptGrowth> concepts,
    String note,
    String model) {
  public ClassGrowth {
    learners = List.copyOf(learners);
    concepts = List.copyOf(concepts);
  }

  /**
   * One learner's growth.
   *
   * @param before unaided responses before the time
   * @param responses unaided responses since
   * @param share of these that were right, in [0, 1]; NaN without any
   * @param expected what the state of that time lets expect on the same items; NaN without any
   * @param valueAdded {@code share - expected}; NaN with too few responses before or since
   * @param standardError of the value added: chance in the answers and doubt about the start; NaN
   *     likewise
   * @param reason in words, with what to make of it
   */
  public record LearnerGrowth(
      String learner,
      int before,
      int responses,
      double share,
      double expected,
      double valueAdded,
      double standardError,
      String reason) {}

  /**
   * Growth on one concept.
   *
   * @param learners with unaided responses on it since then and evidence before
   * @param responses theirs, since then
   * @param before mean mastery over them at that time, in [0, 1]
   * @param after mean mastery over them now, in [0, 1]
   * @param standardError of the mean difference, at least 0; NaN for fewer than two learners
   */
  public record ConceptGrowth(
      String concept,
      String name,
      int learners,
      int responses,
      double before,
      double after,
      double standardError) {}
}
