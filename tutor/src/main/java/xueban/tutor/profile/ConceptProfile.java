package xueban.tutor.profile;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import xueban.Explanation;
import xueban.model.ConceptEvidence;
import xueban.model.Mastery;

/**
 * How a learner stands with one concept.
 *
 * @param concept concept id
 * @param name Chinese name, or the id if the graph lacks the concept
 * @param mastery from independent evidence alone; the prior without evidence
 * @param assistedMastery from independent and assisted evidence; null without assisted responses
 * @param recall probability of recall at the time of the view, in [0, 1]; NaN if never answered
 * @param dueAt when recall falls below the tenant's bound, in the past if due; null if not mastered
 * @param evidence responses that count
 * @param events ids of the responses that say most, the latest first; at most 10
 * @param reason why it stands so, naming the evidence
 * @param explanation how the prediction for a typical item of the concept comes about, in log-odds
 *     (base e)
 */
public record ConceptProfile(
    String concept,
    String name,
    ConceptStatus status,
    Mastery mastery,
    @Nullable Mastery assistedMastery,
    double recall,
    @Nullable Instant dueAt,
    ConceptEvidence evidence,
    List<String> events,
    String reason,
    Explanation explanation) {
  public ConceptProfile {
    requireNonNull(concept, "concept");
    requireNonNull(name, "name");
    requireNonNull(status, "status");
    requireNonNull(mastery, "mastery");
    requireNonNull(evidence, "evidence");
    requireNonNull(reason, "reason");
    requireNonNull(explanation, "explanation");
    events = List.copyOf(events);
  }

  /** Returns how many responses count, unaided or assisted. */
  public int responses() {
    return evidence.independent() + evidence.assisted();
  }

  /** Returns the profile in a line, such as {@code 勾股定理 0.71 ± 0.19 最近发展区}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s %.2f ± %.2f %s（%s）",
        name,
        mastery.probability(),
        mastery.standardError(),
        status.label(),
        reason);
  }
}
