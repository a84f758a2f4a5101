package xueban.tutor.insight;

import java.util.List;
import xueban.Explanation;

/**
 * How a class stands with one concept.
 *
 * @param concept concept id
 * @param learners learners with responses on it
 * @param mastered how many of those have mastered it
 * @param responses responses on it
 * @param meanMastery mean over those learners, in [0, 1]; NaN if there are none
 * @param standardError of the mean over learners, at least 0; NaN for fewer than two learners
 * @param weakLearners those of them who have not mastered it, weakest first, at most 50
 * @param misconceptions wrong ideas that showed, most often first, at most 5
 * @param events ids of responses that say most, at most 10
 * @param reason what it means, naming the evidence
 * @param explanation how the mean comes about, one part a learner; a leaf of 0 if there are none
 */
public record ConceptInsight(
    String concept,
    String name,
    int learners,
    int mastered,
    int responses,
    double meanMastery,
    double standardError,
    List<String> weakLearners,
    List<MisconceptionCount> misconceptions,
    List<String> events,
    String reason,
    Explanation explanation) {
  public ConceptInsight {
    weakLearners = List.copyOf(weakLearners);
    misconceptions = List.copyOf(misconceptions);
    events = List.copyOf(events);
  }

  /** A wrong idea and in how many responses it showed, at least 1. */
  public record MisconceptionCount(String misconception, int responses) {}
}
