package xueban.model;

import java.time.Instant;
import java.util.List;

/** Plain responses of the learner ming: number n is of item-n, n hours after the start of 2026. */
public final class Responses {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private Responses() {}

  public static ResponseEvent of(int number, String concept, double score) {
    return of(number, concept, score, Help.NONE);
  }

  public static ResponseEvent assisted(int number, String concept, double score) {
    return of(number, concept, score, Help.HINT);
  }

  private static ResponseEvent of(int number, String concept, double score, Help help) {
    return new ResponseEvent(
        "r" + number,
        "ming",
        START.plusSeconds(3_600L * number),
        "item-" + number,
        1,
        concept.isEmpty() ? List.of() : List.of(concept),
        score,
        help,
        null,
        "");
  }
}
