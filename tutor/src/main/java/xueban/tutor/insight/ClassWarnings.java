package xueban.tutor.insight;

import java.time.Instant;
import java.util.List;
import xueban.Explanation;

/**
 * Learners of a class who may need help now: whose share of right answers over their next {@value
 * WarningCase#NEXT} responses is likely to fall below the class's 20th percentile.
 *
 * @param now when this was worked out
 * @param judged learners with enough responses to say something; warnings compare these
 * @param tooFew learners with fewer than {@value WarningSigns#LEAST_RESPONSES} responses, in the
 *     order of the class: nothing is said about them
 * @param threshold least risk that is a warning
 * @param warnings in the order of the class, which is no ranking
 * @param note what this rests on, or why there is none
 * @param model version of the learner model
 */
public record ClassWarnings(
    String classId,
    Instant now,
    int judged,
    List<String> tooFew,
    double threshold,
    List<Warning> warnings,
    String note,
    String model) {
  public ClassWarnings {
    tooFew = List.copyOf(tooFew);
    warnings = List.copyOf(warnings);
  }

  /**
   * A learner who may need help.
   *
   * @param risk probability, in [threshold, 1]
   * @param concepts of recent responses that were not right unaided, most often first, at most 5
   * @param events ids of those responses, the latest first, at most 10
   * @param reason why, naming the evidence
   * @param explanation how the risk comes about, in log-odds (base e); larger is a greater risk
   */
  public record Warning(
      String learner,
      double risk,
      List<String> concepts,
      List<String> events,
      String reason,
      Explanation explanation) {
    public Warning {
      concepts = List.copyOf(concepts);
      events = List.copyOf(events);
    }
  }
}
