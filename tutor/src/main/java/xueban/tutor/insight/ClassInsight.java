package xueban.tutor.insight;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;

/**
 * The picture of a class.
 *
 * @param now when it was taken
 * @param learners learners of the class
 * @param active those of them with at least one response that counts
 * @param responses responses that count
 * @param concepts weakest first: by mean mastery, then id
 * @param needHelp learners who need help now, those with the most weak concepts first
 * @param model version of the learner model
 * @param graph version of the graph
 */
public record ClassInsight(
    String classId,
    Instant now,
    int learners,
    int active,
    int responses,
    List<ConceptInsight> concepts,
    List<LearnerNeed> needHelp,
    String model,
    String graph) {
  public ClassInsight {
    concepts = List.copyOf(concepts);
    needHelp = List.copyOf(needHelp);
  }

  /**
   * A learner who needs help.
   *
   * @param concepts the weak concepts, weakest first
   * @param reason why, naming the evidence
   */
  public record LearnerNeed(String learner, List<String> concepts, String reason) {
    public LearnerNeed {
      concepts = List.copyOf(concepts);
    }
  }

  /** Returns the picture in lines, one a concept. */
  @Override
  public String toString() {
    return "%s: %d 名学生，%d 名有作答，共 %d 次%s"
        .formatted(
            classId,
            learners,
            active,
            responses,
            concepts.stream()
                .map(c -> "\n  %s：%s".formatted(c.name(), c.reason()))
                .collect(joining()));
  }
}
