package xueban.tutor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import xueban.model.ContestEvent;
import xueban.model.HintEvent;
import xueban.model.LearnerEvent;
import xueban.model.LoggedEvent;
import xueban.model.MigrationEvent;
import xueban.model.RegradeEvent;
import xueban.model.ResponseEvent;
import xueban.model.RetractionEvent;
import xueban.model.UngradedEvent;

/** Looks at a learner's events from the end: what became of each. */
final class EventHistory {
  private EventHistory() {}

  /** Returns the events in their order with what later ones did to them. */
  static List<EventView> of(List<LoggedEvent> events) {
    Set<String> retracted = new TreeSet<>();
    for (LoggedEvent logged : events) {
      if (logged.event() instanceof RetractionEvent retraction) {
        retracted.add(retraction.retracted());
      }
    }
    Map<String, Double> scores = new TreeMap<>();
    Set<String> contested = new TreeSet<>();
    for (LoggedEvent logged : events) {
      if (retracted.contains(logged.event().eventId())) {
        continue;
      }
      switch (logged.event()) {
        case RegradeEvent regrade -> {
          scores.put(regrade.response(), regrade.score());
          contested.remove(regrade.response());
        }
        case ContestEvent contest -> contested.add(responseOf(contest));
        case ResponseEvent ignored -> {}
        case UngradedEvent ignored -> {}
        case HintEvent ignored -> {}
        case RetractionEvent ignored -> {}
        case MigrationEvent ignored -> {}
      }
    }
    List<EventView> views = new ArrayList<>();
    for (LoggedEvent logged : events) {
      LearnerEvent event = logged.event();
      boolean gone = retracted.contains(event.eventId());
      views.add(
          new EventView(
              logged.position(),
              event,
              contested.contains(event.eventId()) && !gone,
              gone,
              score(event, scores)));
    }
    return List.copyOf(views);
  }

  private static double score(LearnerEvent event, Map<String, Double> scores) {
    @Nullable Double regraded = scores.get(event.eventId());
    return switch (event) {
      case ResponseEvent response -> regraded == null ? response.score() : regraded;
      case UngradedEvent waiting -> regraded == null ? Double.NaN : regraded;
      default -> Double.NaN;
    };
  }

  /**
   * Returns the response that a contest is about, or empty. Logs older than the field {@code
   * response} say it at the start of the note, in brackets.
   */
  private static String responseOf(ContestEvent contest) {
    String note = contest.note();
    int end = note.indexOf("] ");
    return contest.response().isEmpty() && note.startsWith("[") && end > 1
        ? note.substring(1, end)
        : contest.response();
  }
}
