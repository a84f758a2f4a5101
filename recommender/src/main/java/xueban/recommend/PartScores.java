package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each part of a plan gives to a few documents: from it come score, explanation and reason.
 */
final class PartScores {
  private PartScores() {}

  /** A part and what it gives, above 0. */
  record Given(ScorePart part, double score) {}

  /** Returns for the id of each document what it is given, in the order of the parts. */
  static Map<String, List<Given>> of(IndexReading reading, List<ScorePart> parts, List<String> ids)
      throws IOException {
    Map<String, List<Given>> given = new HashMap<>();
    reading
        .scores(parts.stream().map(ScorePart::query).toList(), ids)
        .forEach((id, scores) -> given.put(id, given(parts, scores)));
    return given;
  }

  private static List<Given> given(List<ScorePart> parts, List<Double> scores) {
    List<Given> given = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (scores.get(i) > 0) {
        given.add(new Given(parts.get(i), scores.get(i)));
      }
    }
    return given;
  }
}
