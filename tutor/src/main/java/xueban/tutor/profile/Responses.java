package xueban.tutor.profile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import xueban.model.LearnerEvent;
import xueban.model.LoggedEvent;
import xueban.model.MigrationEvent;
import xueban.model.RegradeEvent;
import xueban.model.ResponseEvent;
import xueban.model.RetractionEvent;
import xueban.model.UngradedEvent;

/**
 * A learner's responses that count, oldest first: without those taken back, with the scores that
 * re-grading gave them.
 */
public final class Responses {
  /**
   * A response and the score that counts.
   *
   * @param position position in the log
   * @param score 0 (wrong) to 1 (right), after re-grading
   * @param concepts what it counts for: the event's concepts as later changes of the graph left
   *     them
   */
  public record Counted(long position, ResponseEvent event, double score, List<String> concepts) {
    public Counted {
      concepts = List.copyOf(concepts);
    }

    private Counted migrated(MigrationEvent migration) {
      Set<String> now = new LinkedHashSet<>();
      for (String concept : concepts) {
        now.addAll(
            migration.moves().stream()
                .filter(move -> move.from().equals(concept))
                .findFirst()
                .map(MigrationEvent.Move::to)
                .orElse(List.of(concept)));
      }
      return new Counted(position, event, score, List.copyOf(now));
    }
  }

  private final List<Counted> all;
  private final List<UngradedEvent> waiting;

  private Responses(List<Counted> all, List<UngradedEvent> waiting) {
    this.all = List.copyOf(all);
    this.waiting = List.copyOf(waiting);
  }

  /** Returns the responses among a learner's events, which come in the order of their positions. */
  public static Responses among(List<LoggedEvent> events) {
    Map<String, Double> scores = new TreeMap<>();
    Set<String> retracted = new TreeSet<>();
    for (LoggedEvent logged : events) {
      if (logged.event() instanceof RetractionEvent retraction) {
        retracted.add(retraction.retracted());
      }
    }
    for (LoggedEvent logged : events) {
      LearnerEvent event = logged.event();
      if (event instanceof RegradeEvent regrade && !retracted.contains(regrade.eventId())) {
        scores.put(regrade.response(), regrade.score());
      }
    }
    List<Counted> counted = new ArrayList<>();
    List<UngradedEvent> waiting = new ArrayList<>();
    for (LoggedEvent logged : events) {
      @Nullable Double regraded = scores.get(logged.event().eventId());
      if (logged.event() instanceof ResponseEvent response
          && !retracted.contains(response.eventId())) {
        double score = regraded == null ? response.score() : regraded;
        counted.add(new Counted(logged.position(), response, score, response.concepts()));
      } else if (logged.event() instanceof UngradedEvent ungraded
          && !retracted.contains(ungraded.eventId())) {
        if (regraded == null) {
          waiting.add(ungraded);
        } else {
          ResponseEvent graded = ungraded.graded(regraded);
          counted.add(new Counted(logged.position(), graded, regraded, graded.concepts()));
        }
      } else if (logged.event() instanceof MigrationEvent migration
          && !retracted.contains(migration.eventId())) {
        counted.replaceAll(earlier -> earlier.migrated(migration));
      }
    }
    return new Responses(counted, waiting);
  }

  /** Returns all of them, oldest first. */
  public List<Counted> all() {
    return all;
  }

  /** Returns those that wait for a teacher's grade and so are no evidence yet, oldest first. */
  public List<UngradedEvent> waiting() {
    return waiting;
  }

  public int count() {
    return all.size();
  }

  /** Returns ids of the latest responses on a concept, latest first. */
  public List<String> latest(String concept, int limit) {
    return all.reversed().stream()
        .filter(c -> c.concepts().contains(concept))
        .limit(limit)
        .map(c -> c.event().eventId())
        .toList();
  }
}
