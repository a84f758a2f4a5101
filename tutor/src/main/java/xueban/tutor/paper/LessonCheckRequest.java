package xueban.tutor.paper;

import java.util.List;
import xueban.Ids;
import xueban.XuebanException;

/**
 * What a lesson check shall find out.
 *
 * @param classId the class, or empty: then it is for learners of whom nothing is known
 * @param concepts 1 to 3 concept ids
 * @param minutes time that it may take, 3 to 10
 * @param maxItems most items, 1 to 10
 * @param noRepeatDays items that the class answered or had in a paper within so many days are not
 *     in it, 0 to 365
 */
public record LessonCheckRequest(
    String classId, List<String> concepts, int minutes, int maxItems, int noRepeatDays) {
  private static final int USUAL_ITEMS = 6;

  public LessonCheckRequest {
    if (!classId.isEmpty()) {
      Ids.require("class_id", classId);
    }
    concepts = concepts.stream().distinct().toList();
    concepts.forEach(concept -> Ids.require("concepts", concept));
    if (concepts.isEmpty() || concepts.size() > 3) {
      throw XuebanException.invalid(
          "concepts", "has %d; name 1 to 3 concepts.".formatted(concepts.size()));
    }
    requireWithin("minutes", minutes, 3, 10);
    requireWithin("max_items", maxItems, 1, 10);
    requireWithin("no_repeat_days", noRepeatDays, 0, 365);
  }

  /** Returns a check of five minutes and at most six items for a class, or none if it is empty. */
  public static LessonCheckRequest of(String classId, String... concepts) {
    return new LessonCheckRequest(classId, List.of(concepts), 5, USUAL_ITEMS, 14);
  }

  private static void requireWithin(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw XuebanException.invalid(field, "%d must be in %d..%d.".formatted(value, least, most));
    }
  }
}
