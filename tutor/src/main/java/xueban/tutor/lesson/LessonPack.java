package xueban.tutor.lesson;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import xueban.graph.Concept;
import xueban.recommend.Item;

/**
 * The lesson pack 备课包 of a concept: what to check, ask, show, practise, use and watch for. No item
 * is in two parts.
 *
 * @param classId the class it is for, or empty
 * @param prerequisites direct ones, by id
 * @param quiz before the lesson: the items that tell most about who has the prerequisites and the
 *     concept, none of the extending layer
 * @param explanation paragraphs of the best lesson text in the catalog; empty without one
 * @param examples one with a worked solution for each layer that has one
 * @param exercises by layer, easiest first
 * @param materials for the teacher, best first
 * @param errors what goes wrong typically; what the class showed first
 * @param notes what is missing and what to do about it; empty if nothing is
 */
public record LessonPack(
    Concept concept,
    String classId,
    List<PrerequisiteCheck> prerequisites,
    List<QuizItem> quiz,
    List<String> explanation,
    Layered examples,
    Layered exercises,
    List<Material> materials,
    List<TypicalError> errors,
    List<String> notes) {
  public LessonPack {
    prerequisites = List.copyOf(prerequisites);
    quiz = List.copyOf(quiz);
    explanation = List.copyOf(explanation);
    materials = List.copyOf(materials);
    errors = List.copyOf(errors);
    notes = List.copyOf(notes);
  }

  /** Returns how long the quiz takes. */
  public Duration quizTime() {
    return quiz.stream().map(QuizItem::time).reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * A prerequisite to check.
   *
   * @param why why it is needed, or empty
   * @param mastered learners of the class who have mastered it; 0 without a class
   * @param tested learners of the class with unaided responses on it; 0 without a class
   * @param learners learners of the class; 0 without a class
   */
  public record PrerequisiteCheck(
      Concept concept, String why, int mastered, int tested, int learners) {}

  /**
   * An item of the quiz.
   *
   * @param checks name of the concept that it checks
   * @param time that a learner needs
   */
  public record QuizItem(Item item, String checks, Duration time) {}

  /**
   * Items by layer 层: expected success from .80 on, from .60 on, below, by the author's estimate;
   * an item without one is in the middle.
   */
  public record Layered(List<Item> basic, List<Item> improving, List<Item> extending) {
    public Layered {
      basic = List.copyOf(basic);
      improving = List.copyOf(improving);
      extending = List.copyOf(extending);
    }

    /** Returns all of them, easiest layer first. */
    public List<Item> all() {
      return Stream.of(basic, improving, extending).flatMap(List::stream).toList();
    }
  }

  /**
   * Material from the catalog.
   *
   * @param uri where it can be opened, or empty
   */
  public record Material(String id, String title, String uri, String reason) {}

  /**
   * What typically goes wrong.
   *
   * @param showsAs how it looks in an answer, or empty
   * @param cure what helps against it, or empty
   * @param responses of the class in which it showed; 0 without a class
   */
  public record TypicalError(String name, String showsAs, String cure, int responses) {}
}
