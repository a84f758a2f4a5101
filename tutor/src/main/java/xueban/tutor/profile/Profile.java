package xueban.tutor.profile;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a learner has mastered: a view of the learner's state at a time.
 *
 * @param position position of the last event that counts; 0 if none does
 * @param now time of the view
 * @param responses how many responses count as evidence
 * @param concepts weakest first: by mastery, then id
 * @param model version of the learner model
 * @param graph version of the graph
 */
public record Profile(
    String learner,
    long position,
    Instant now,
    int responses,
    List<ConceptProfile> concepts,
    String model,
    String graph) {
  public Profile {
    requireNonNull(learner, "learner");
    requireNonNull(now, "now");
    concepts = List.copyOf(concepts);
  }

  /**
   * Returns the weakest concepts: those with responses that are not mastered, by mastery; after
   * them the frontier without responses.
   *
   * @param limit most concepts, at least 0
   */
  public List<ConceptProfile> weakest(int limit) {
    List<ConceptProfile> open = concepts.stream().filter(c -> !c.status().mastered()).toList();
    return java.util.stream.Stream.concat(
            open.stream().filter(c -> c.responses() > 0),
            open.stream().filter(c -> c.responses() == 0 && c.status() == ConceptStatus.FRONTIER))
        .limit(limit)
        .toList();
  }

  /** Returns the profile of a concept, if the query asked for it. */
  public Optional<ConceptProfile> concept(String id) {
    return concepts.stream().filter(c -> c.concept().equals(id)).findFirst();
  }

  /** Returns the concepts of a status, weakest first. */
  public List<ConceptProfile> with(ConceptStatus status) {
    return concepts.stream().filter(c -> c.status() == status).toList();
  }

  /** Returns the profile in lines, one a concept. */
  @Override
  public String toString() {
    return "%s: %d 次作答%s"
        .formatted(learner, responses, concepts.stream().map(c -> "\n  " + c).collect(joining()));
  }
}
