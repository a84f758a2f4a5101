package xueban.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a learner has shown of one concept. Help counts: a response given after help is assisted.
 *
 * @param concept concept id
 * @param independent responses given unaided
 * @param independentScore sum of their scores, in [0, independent]
 * @param assisted responses given after help
 * @param assistedScore sum of their scores, in [0, assisted]
 * @param last when the last response came, to the minute; null if there was none
 * @param contested whether somebody contested it and no independent response came since
 */
public record ConceptEvidence(
    String concept,
    int independent,
    double independentScore,
    int assisted,
    double assistedScore,
    @Nullable Instant last,
    boolean contested) {
  public ConceptEvidence {
    requireNonNull(concept, "concept");
  }
}
