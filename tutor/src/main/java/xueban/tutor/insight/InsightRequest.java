package xueban.tutor.insight;

import java.util.List;
import xueban.Ids;
import xueban.XuebanException;

/**
 * Which picture of a class.
 *
 * @param concepts only these, weak or not, at most 100; empty for the weakest with responses
 * @param subject only this subject, or empty for all
 * @param maxConcepts most concepts, 1 to 100
 */
public record InsightRequest(
    String classId, List<String> concepts, String subject, int maxConcepts) {
  public InsightRequest {
    Ids.require("class_id", classId);
    concepts = concepts.stream().distinct().toList();
    if (concepts.size() > 100) {
      throw XuebanException.invalid("concepts", concepts.size() + " are too many; at most 100.");
    }
    if (maxConcepts < 1 || maxConcepts > 100) {
      throw XuebanException.invalid("max_concepts", maxConcepts + " must be in 1..100.");
    }
  }

  /** Returns the request for the ten weakest concepts, or for the given ones. */
  public static InsightRequest of(String classId, String... concepts) {
    return new InsightRequest(classId, List.of(concepts), "", concepts.length == 0 ? 10 : 100);
  }
}
