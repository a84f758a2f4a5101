package xueban.tutor.insight;

import java.util.List;
import xueban.Ids;
import xueban.XuebanException;

/**
 * For what to recommend material to a class's teacher.
 *
 * @param concepts only for these, at most 20; empty for the class's weakest
 * @param subject only this subject, or empty for all
 * @param maxConcepts most concepts, 1 to 20
 * @param maxResources most resources for a concept, 1 to 20
 */
public record MaterialRequest(
    String classId, List<String> concepts, String subject, int maxConcepts, int maxResources) {
  public MaterialRequest {
    Ids.require("class_id", classId);
    concepts = concepts.stream().distinct().toList();
    if (concepts.size() > 20) {
      throw XuebanException.invalid("concepts", concepts.size() + " are too many; at most 20.");
    }
    if (maxConcepts < 1 || maxConcepts > 20) {
      throw XuebanException.invalid("max_concepts", maxConcepts + " must be in 1..20.");
    }
    if (maxResources < 1 || maxResources > 20) {
      throw XuebanException.invalid("max_resources", maxResources + " must be in 1..20.");
    }
  }

  /** Returns the request for three resources for each of the five weakest concepts. */
  public static MaterialRequest of(String classId) {
    return new MaterialRequest(classId, List.of(), "", 5, 3);
  }
}
