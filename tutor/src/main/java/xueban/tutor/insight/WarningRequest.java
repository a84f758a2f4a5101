package xueban.tutor.insight;

import xueban.Ids;
import xueban.XuebanException;

/**
 * Which early warnings of a class.
 *
 * @param threshold least risk that is a warning, in (0, 1); 0 for the fitted one
 */
public record WarningRequest(String classId, double threshold) {
  public WarningRequest {
    Ids.require("class_id", classId);
    if (!(threshold >= 0 && threshold < 1)) {
      throw XuebanException.invalid(
          "threshold",
          threshold
              + " must be in (0, 1), or 0 for the usual one. Larger warns of fewer learners.");
    }
  }

  /** Returns the request for warnings at the fitted threshold. */
  public static WarningRequest of(String classId) {
    return new WarningRequest(classId, 0);
  }
}
