package xueban.tutor.practice;

import java.util.List;
import xueban.Ids;
import xueban.XuebanException;

/**
 * What to practise.
 *
 * @param targets concepts to practise, their missing prerequisites included, at most 50; empty for
 *     what is due and the frontier
 * @param subject only this subject, or empty for all
 * @param excluded items not to give, at most 500
 * @param diagnostic whether to find out first where the learner stands, where that pays
 */
public record PracticeRequest(
    String learner,
    List<String> targets,
    String subject,
    List<String> excluded,
    boolean diagnostic) {
  public PracticeRequest {
    Ids.require("learner", learner);
    targets = targets.stream().distinct().toList();
    excluded = excluded.stream().distinct().toList();
    if (targets.size() > 50) {
      throw XuebanException.invalid("targets", targets.size() + " are too many; at most 50.");
    }
    if (excluded.size() > 500) {
      throw XuebanException.invalid("excluded", excluded.size() + " are too many; at most 500.");
    }
  }

  /** A request that allows the diagnostic. */
  public PracticeRequest(
      String learner, List<String> targets, String subject, List<String> excluded) {
    this(learner, targets, subject, excluded, true);
  }

  public static PracticeRequest of(String learner, String... targets) {
    return new PracticeRequest(learner, List.of(targets), "", List.of());
  }

  /** Returns the same without a diagnostic. */
  public PracticeRequest withoutDiagnostic() {
    return new PracticeRequest(learner, targets, subject, excluded, false);
  }
}
