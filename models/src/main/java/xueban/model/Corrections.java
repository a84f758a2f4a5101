package xueban.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What re-grades and retractions make of a learner's log up to some position.
 *
 * <p>A correction looks back: it acts on the event it names if that lies before it in the log. Of
 * several re-grades of a response the last counts; a retraction may itself be retracted.
 */
final class Corrections {
  private record Regrade(long position, double score) {}

  private final Map<String, Long> retractedAt = new HashMap<>();
  private final Map<String, Regrade> regrades = new HashMap<>();

  private Corrections() {}

  static boolean isCorrection(LearnerEvent event) {
    return event instanceof RegradeEvent || event instanceof RetractionEvent;
  }

  /** Takes the corrections of a log in the log's order. */
  static Corrections of(List<LoggedEvent> corrections) {
    Corrections result = new Corrections();
    List<LoggedEvent> latestFirst = new ArrayList<>(corrections).reversed();
    for (LoggedEvent logged : latestFirst) {
      if (result.retracted(logged)) {
        continue;
      }
      if (logged.event() instanceof RetractionEvent retraction) {
        result.retractedAt.putIfAbsent(retraction.retracted(), logged.position());
      } else if (logged.event() instanceof RegradeEvent regrade) {
        result.regrades.putIfAbsent(
            regrade.response(), new Regrade(logged.position(), regrade.score()));
      }
    }
    return result;
  }

  /** Returns the event as it counts now, or empty if it was taken back. */
  Optional<LearnerEvent> apply(LoggedEvent logged) {
    if (retracted(logged)) {
      return Optional.empty();
    }
    Regrade regrade = regrades.get(logged.event().eventId());
    if (regrade == null || regrade.position() < logged.position()) {
      return Optional.of(logged.event());
    }
    return Optional.of(
        switch (logged.event()) {
          case ResponseEvent response -> response.withScore(regrade.score());
          case UngradedEvent waiting -> waiting.graded(regrade.score());
          default -> logged.event();
        });
  }

  private boolean retracted(LoggedEvent logged) {
    Long at = retractedAt.get(logged.event().eventId());
    return at != null && at > logged.position();
  }
}
