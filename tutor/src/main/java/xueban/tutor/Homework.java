package xueban.tutor;

import static java.util.Objects.requireNonNullElseGet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.Ids;
import xueban.tutor.practice.Purpose;

/**
 * Layered homework 分层作业 of a class: one set a learner 一生一作业.
 *
 * @param id unique
 * @param classId class id
 * @param title as learners see it
 * @param concepts target concepts
 * @param createdAt when it was made
 * @param dueAt when it is due, or null
 * @param cap most time a learner shall need
 * @param sets one a learner, in the order of the roster
 * @param notes what a teacher should know, such as concepts with too few items; often empty
 * @param seed of the choice between equals
 * @param model version of the learner model that predicted success
 * @param graph version of the graph
 * @param life where it stands: draft, issued, closed or withdrawn
 */
public record Homework(
    String id,
    String classId,
    String title,
    List<String> concepts,
    Instant createdAt,
    @Nullable Instant dueAt,
    Duration cap,
    List<LearnerSet> sets,
    List<String> notes,
    int seed,
    String model,
    String graph,
    HomeworkLife life) {
  public Homework {
    Ids.require("homework.id", id);
    Ids.require("homework.class_id", classId);
    concepts = List.copyOf(concepts);
    sets = List.copyOf(sets);
    notes = List.copyOf(notes);
    // Homework that was stored before states were kept has none: it had been given at once.
    life = requireNonNullElseGet(life, () -> HomeworkLife.withoutStates(createdAt));
  }

  /** Homework that is given as soon as it is made, as it was before states were kept. */
  public Homework(
      String id,
      String classId,
      String title,
      List<String> concepts,
      Instant createdAt,
      @Nullable Instant dueAt,
      Duration cap,
      List<LearnerSet> sets,
      List<String> notes,
      int seed,
      String model,
      String graph) {
    this(
        id,
        classId,
        title,
        concepts,
        createdAt,
        dueAt,
        cap,
        sets,
        notes,
        seed,
        model,
        graph,
        HomeworkLife.withoutStates(createdAt));
  }

  /** Returns the homework as a teacher changed it. */
  Homework changed(
      String newTitle, @Nullable Instant newDueAt, List<LearnerSet> newSets, HomeworkLife newLife) {
    return new Homework(
        id, classId, newTitle, concepts, createdAt, newDueAt, cap, newSets, notes, seed, model,
        graph, newLife);
  }

  /** Returns the homework as if it had never been given to the learner, one revision later. */
  Homework without(String learner, Instant at) {
    return changed(
        title,
        dueAt,
        sets.stream().filter(set -> !set.learner().equals(learner)).toList(),
        life.without(learner, at));
  }

  /** Returns whether the learner has a set here or was named in a change. */
  boolean names(String learner) {
    return setOf(learner).isPresent() || life.names(learner);
  }

  /** Returns the homework with another life. */
  Homework withLife(HomeworkLife newLife) {
    return changed(title, dueAt, sets, newLife);
  }

  public HomeworkState state() {
    return life.state();
  }

  public int revision() {
    return life.revision();
  }

  /** Returns the learner's set, or empty if there is none. */
  public Optional<LearnerSet> setOf(String learner) {
    return sets.stream().filter(set -> set.learner().equals(learner)).findFirst();
  }

  /**
   * Returns whether it is due within a time; false without a date.
   *
   * @param from first instant of the time
   * @param to first instant behind it
   */
  public boolean isDueBetween(Instant from, Instant to) {
    return dueAt != null && !dueAt.isBefore(from) && dueAt.isBefore(to);
  }

  /**
   * What one learner gets.
   *
   * @param layer the layer that fits the learner
   * @param reason why this layer, naming evidence
   * @param items in the order in which to do them; empty if nothing fits, and then the reason says
   *     so
   */
  public record LearnerSet(String learner, Layer layer, String reason, List<Assigned> items) {
    public LearnerSet {
      items = List.copyOf(items);
    }

    /** Returns the time that all items take together. */
    public Duration duration() {
      return items.stream().map(Assigned::duration).reduce(Duration.ZERO, Duration::plus);
    }
  }

  /**
   * An item for a learner.
   *
   * @param item item id
   * @param revision its revision then
   * @param concept the concept for which it was chosen
   * @param purpose what it is given for; {@link Purpose#CORE} if the whole layer has it
   * @param expectedSuccess probability of a correct answer, unaided, in [0, 1]
   * @param duration time it takes
   * @param reason why it was chosen
   */
  public record Assigned(
      String item,
      int revision,
      String concept,
      Purpose purpose,
      double expectedSuccess,
      Duration duration,
      String reason) {
    /** Returns the same item in another revision. */
    Assigned withRevision(int newRevision) {
      return new Assigned(item, newRevision, concept, purpose, expectedSuccess, duration, reason);
    }
  }
}
