package xueban.tutor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import xueban.graph.KnowledgeGraph;

/**
 * A class, or none, at one moment, looked at with one model and graph.
 *
 * @param classId the class, or empty
 * @param pupils its learners; empty without a class
 */
record Classroom(
    String classId, List<Pupil> pupils, KnowledgeGraph graph, LearnerReader reader, Instant now) {
  private static final int MAX_CANDIDATES = 50;

  /** Returns what is expected of the learners, or of a typical one if there are none. */
  ClassCohort cohort() {
    return ClassCohort.of(pupils, reader, graph, now);
  }

  /**
   * What was chosen for all of them.
   *
   * @param owner the class, or what was made
   * @param candidates best first
   */
  record Choice(
      String kind,
      String owner,
      String policy,
      long catalog,
      List<Decision.Candidate> candidates,
      int seed,
      List<String> chosen) {}

  /** Returns the choice with all that it was made from; of many candidates the best. */
  Decision decision(String id, Choice choice) {
    List<Decision.Candidate> told = new ArrayList<>();
    for (Decision.Candidate candidate : choice.candidates()) {
      if (told.size() < MAX_CANDIDATES || choice.chosen().contains(candidate.id())) {
        told.add(candidate);
      }
    }
    return new Decision(
        id,
        choice.kind(),
        choice.owner(),
        pupils.stream().mapToLong(Pupil::position).max().orElse(0),
        now,
        reader.model(),
        graph.version(),
        choice.policy(),
        choice.catalog(),
        told,
        choice.seed(),
        choice.chosen(),
        1);
  }
}
