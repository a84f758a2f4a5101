package xueban.tutor;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import xueban.Ids;

/**
 * A choice that xueban made for a learner or a class, with all that is needed to make it again:
 * "why did this learner get this item?" is answered from here alone.
 *
 * @param id unique
 * @param kind what was decided, such as {@code next-item}, {@code homework} or {@code paper}
 * @param learner learner id; of what is made for a whole class the id of the class, or, without
 *     one, of what is made
 * @param position position of the learner's last event then; of a class the largest of its learners
 * @param now the time that was decided with
 * @param model version of the learner model
 * @param graph version of the graph
 * @param policy name and version of the rule that chose
 * @param catalog version of the catalog
 * @param candidates what could have been chosen, with their values, best first
 * @param seed of the random numbers, if any were drawn; else 0
 * @param chosen ids of what was chosen, each one of the candidates
 * @param propensity probability in (0, 1] with which the rule chooses this; 1 if it is
 *     deterministic
 * @param note what else a person should know, such as who changed what; may be empty
 */
public record Decision(
    String id,
    String kind,
    String learner,
    long position,
    Instant now,
    String model,
    String graph,
    String policy,
    long catalog,
    List<Candidate> candidates,
    long seed,
    List<String> chosen,
    double propensity,
    String note) {
  public Decision {
    Ids.require("decision.id", id);
    Ids.require("decision.learner", learner);
    candidates = List.copyOf(candidates);
    chosen = List.copyOf(chosen);
    if (!(propensity > 0 && propensity <= 1)) {
      throw new IllegalArgumentException("propensity (" + propensity + ") must be in (0, 1].");
    }
    // Decisions that were stored before there were notes have none.
    note = requireNonNullElse(note, "");
  }

  /** A decision with nothing more to say. */
  public Decision(
      String id,
      String kind,
      String learner,
      long position,
      Instant now,
      String model,
      String graph,
      String policy,
      long catalog,
      List<Candidate> candidates,
      long seed,
      List<String> chosen,
      double propensity) {
    this(
        id,
        kind,
        learner,
        position,
        now,
        model,
        graph,
        policy,
        catalog,
        candidates,
        seed,
        chosen,
        propensity,
        "");
  }

  /**
   * Something that could have been chosen.
   *
   * @param id item or resource id
   * @param value what the rule valued it at; larger is better
   */
  public record Candidate(String id, double value) {}
}
