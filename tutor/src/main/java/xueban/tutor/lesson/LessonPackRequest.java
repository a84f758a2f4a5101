package xueban.tutor.lesson;

import xueban.Ids;
import xueban.XuebanException;

/**
 * For what to make a lesson pack.
 *
 * @param concept concept id
 * @param classId the class it is for, or empty: then it says nothing of who is ready
 * @param perLayer most exercises a layer, 1 to 10
 * @param quizMinutes longest time for the quiz before the lesson, 1 to 20
 */
public record LessonPackRequest(String concept, String classId, int perLayer, int quizMinutes) {
  public LessonPackRequest {
    Ids.require("concept", concept);
    if (!classId.isEmpty()) {
      Ids.require("class_id", classId);
    }
    if (perLayer < 1 || perLayer > 10) {
      throw XuebanException.invalid("per_layer", perLayer + " must be in 1..10.");
    }
    if (quizMinutes < 1 || quizMinutes > 20) {
      throw XuebanException.invalid("quiz_minutes", quizMinutes + " must be in 1..20.");
    }
  }

  /** Returns the request for three exercises a layer and a quiz of five minutes, for no class. */
  public static LessonPackRequest of(String concept) {
    return new LessonPackRequest(concept, "", 3, 5);
  }

  /** Returns the same for a class. */
  public LessonPackRequest forClass(String id) {
    return new LessonPackRequest(concept, id, perLayer, quizMinutes);
  }
}
