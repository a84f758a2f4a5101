package xueban.tutor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.Ids;
import xueban.XuebanException;
import xueban.model.ContestEvent;
import xueban.model.LearnerEvent;
import xueban.model.LearnerLog;
import xueban.model.LoggedEvent;
import xueban.model.RegradeEvent;
import xueban.model.ResponseEvent;
import xueban.model.RetractionEvent;
import xueban.model.UngradedEvent;

/** Records what learners did, and what people say about it. Safe for concurrent use. */
final class LearnerDesk {
  private static final int MAX_REASON = 500;

  /** Stands behind the id of a response in that of the grade that came with it. */
  private static final String GRADE = ".grade";

  private final LearnerLog log;
  private final LearnerReader reader;
  private final ResponseCompletion completion;
  private final GradedTextDesk gradedTexts;
  private final Clock clock;
  private final Supplier<String> ids;

  LearnerDesk(
      LearnerLog log,
      LearnerReader reader,
      CatalogReader catalog,
      HintLedger hints,
      Clock clock,
      Supplier<String> ids,
      ItemGrading grading,
      GradedTextDesk gradedTexts) {
    this.log = log;
    this.reader = reader;
    completion = new ResponseCompletion(catalog, hints, clock, grading);
    this.gradedTexts = gradedTexts;
    this.clock = clock;
    this.ids = ids;
  }

  Recorded.Acknowledged record(Response response) {
    return switch (record(List.of(response)).getFirst()) {
      case Recorded.Acknowledged acknowledged -> acknowledged;
      case Recorded.Refused refused -> throw refused.error();
    };
  }

  /** Records responses in one append; each is acknowledged or refused alone. */
  List<Recorded> record(List<Response> responses) {
    List<Completed> rows = responses.stream().map(this::completed).toList();
    List<LearnerEvent> events = new ArrayList<>();
    for (Completed row : rows) {
      if (row instanceof Completed.Event whole) {
        events.add(whole.event());
      }
    }
    Iterator<Recorded.Acknowledged> acknowledged = appended(events).iterator();
    List<Recorded> result = new ArrayList<>();
    for (Completed row : rows) {
      result.add(
          switch (row) {
            case Completed.Event whole -> acknowledged.next();
            case Completed.Refused refused -> refused.refusal();
          });
    }
    return result;
  }

  /** A response with all that the log keeps of it, or why it cannot be kept. */
  private sealed interface Completed {
    record Event(LearnerEvent event) implements Completed {}

    record Refused(Recorded.Refused refusal) implements Completed {}
  }

  private Completed completed(Response response) {
    String id = orNew(response.eventId());
    try {
      return new Completed.Event(completion.of(response.withEventId(id)));
    } catch (XuebanException e) {
      return new Completed.Refused(new Recorded.Refused(id, e));
    }
  }

  /** Appends events in one go; duplicates, also among themselves, are not appended again. */
  private List<Recorded.Acknowledged> appended(List<? extends LearnerEvent> events) {
    Map<String, Set<String>> wanted = new TreeMap<>();
    for (LearnerEvent event : events) {
      wanted.computeIfAbsent(event.learner(), k -> new TreeSet<>()).add(event.eventId());
    }
    Map<String, Set<String>> known = new TreeMap<>();
    wanted.forEach(
        (learner, eventIds) -> known.put(learner, new TreeSet<>(log.known(learner, eventIds))));
    List<LearnerEvent> fresh = new ArrayList<>();
    for (LearnerEvent event : events) {
      if (known.getOrDefault(event.learner(), new TreeSet<>()).add(event.eventId())) {
        fresh.add(event);
      }
    }
    List<Long> positions = fresh.isEmpty() ? List.of() : log.append(fresh);
    List<Recorded.Acknowledged> acknowledged = new ArrayList<>();
    for (LearnerEvent event : events) {
      acknowledged.add(acknowledged(event, fresh, positions));
    }
    return acknowledged;
  }

  private Recorded.Acknowledged acknowledged(
      LearnerEvent event, List<LearnerEvent> fresh, List<Long> positions) {
    for (int i = 0; i < fresh.size(); i++) {
      if (fresh.get(i) == event) {
        return new Recorded.Acknowledged(event.eventId(), positions.get(i), false, score(event));
      }
    }
    LoggedEvent first =
        find(event.learner(), event.eventId())
            .orElseThrow(() -> new IllegalStateException("known, yet not in the log"));
    return new Recorded.Acknowledged(event.eventId(), first.position(), true, score(first.event()));
  }

  private static @Nullable Double score(LearnerEvent event) {
    return switch (event) {
      case ResponseEvent response -> Double.valueOf(response.score());
      case RegradeEvent regrade -> Double.valueOf(regrade.score());
      default -> null;
    };
  }

  /** Returns all events, oldest first, with what later ones did to them. */
  List<EventView> events(String learner) {
    return events(learner, 0);
  }

  /** Returns the events behind a position; what acts on one of them lies behind it too. */
  List<EventView> events(String learner, long after) {
    Ids.require("learner", learner);
    return EventHistory.of(reader.events(learner, after, Long.MAX_VALUE));
  }

  Recorded.Acknowledged contestConcept(
      String eventId, String learner, String concept, String note) {
    requireShort("note", note);
    return append(new ContestEvent(orNew(eventId), learner, clock.instant(), concept, note));
  }

  /** Contests the concepts of a response, each by an event; the first has the id given. */
  Recorded.Acknowledged contestResponse(
      String eventId, String learner, String response, String reason) {
    requireShort("reason", reason);
    if (require(learner, response).event() instanceof UngradedEvent
        && events(learner).stream()
            .anyMatch(e -> e.event().eventId().equals(response) && Double.isNaN(e.score()))) {
      throw new XuebanException(
          ErrorCode.NOT_ALLOWED_NOW,
          "Response \"%s\" waits for a teacher; there is no score to contest yet."
              .formatted(response));
    }
    ResponseEvent contested = response(learner, response);
    if (events(learner).stream()
        .anyMatch(e -> e.retracted() && e.event().eventId().equals(response))) {
      throw new XuebanException(
          ErrorCode.NOT_ALLOWED_NOW,
          "Response \"%s\" was retracted already; there is nothing to contest."
              .formatted(response));
    }
    if (contested.concepts().isEmpty()) {
      throw new XuebanException(
          ErrorCode.NOT_ALLOWED_NOW,
          "Response \"%s\" has no concepts, so no mastery rests on it.".formatted(response));
    }
    String id = orNew(eventId);
    List<LearnerEvent> contests = new ArrayList<>();
    for (int i = 0; i < contested.concepts().size(); i++) {
      contests.add(
          new ContestEvent(
              i == 0 ? id : id + "." + (i + 1),
              learner,
              clock.instant(),
              contested.concepts().get(i),
              reason,
              response));
    }
    return appended(contests).getFirst();
  }

  Recorded.Acknowledged retract(String eventId, String learner, String event, String reason) {
    requireShort("reason", reason);
    require(learner, event);
    return followed(new RetractionEvent(orNew(eventId), learner, clock.instant(), event, reason));
  }

  Recorded.Acknowledged regrade(
      String eventId, String learner, String response, double score, String reason) {
    requireShort("reason", reason);
    response(learner, response);
    return followed(
        new RegradeEvent(orNew(eventId), learner, clock.instant(), response, score, reason));
  }

  /**
   * Notes in the log that a person gave a response its score. A grade that the response has had
   * since stays, and so does a contest; a repeated call changes nothing.
   */
  void gradedWhenRecorded(String learner, String response, double score) {
    Optional<RegradeEvent> earlier = Optional.empty();
    for (EventView view : events(learner)) {
      if (view.event().eventId().equals(response) && (view.retracted() || view.contested())) {
        return; // Who contests it waits for another look, not for the same sheet once more.
      }
      if (view.event() instanceof RegradeEvent grade && grade.response().equals(response)) {
        earlier = Optional.of(grade);
      }
    }
    if (earlier.isPresent()) {
      gradedTexts.follow(earlier.get());
    } else {
      regrade(response + GRADE, learner, response, score, "答卷上批阅");
    }
  }

  /** A repeated call derives once more what a stop in between may have left out. */
  private Recorded.Acknowledged followed(LearnerEvent event) {
    Recorded.Acknowledged acknowledged = append(event);
    gradedTexts.follow(event);
    return acknowledged;
  }

  Recorded.Acknowledged append(LearnerEvent event) {
    return appended(List.of(event)).getFirst();
  }

  /** Returns the id, or a new one if it is empty. */
  String orNew(String eventId) {
    return eventId.isEmpty() ? ids.get() : eventId;
  }

  private ResponseEvent response(String learner, String id) {
    return switch (require(learner, id).event()) {
      case ResponseEvent response -> response;
      case UngradedEvent waiting -> waiting.graded(0);
      default ->
          throw new XuebanException(
              ErrorCode.UNKNOWN_EVENT,
              "Event \"%s\" of %s is not a response.".formatted(id, learner));
    };
  }

  private LoggedEvent require(String learner, String id) {
    Ids.require("learner", learner);
    return find(learner, id)
        .orElseThrow(
            () ->
                new XuebanException(
                    ErrorCode.UNKNOWN_EVENT,
                    "Learner %s has no event \"%s\". Maybe list the learner's events."
                        .formatted(learner, id)));
  }

  private Optional<LoggedEvent> find(String learner, String id) {
    return reader.events(learner, Long.MAX_VALUE).stream()
        .filter(e -> e.event().eventId().equals(id))
        .findFirst();
  }

  private static void requireShort(String field, String text) {
    if (text.length() > MAX_REASON) {
      throw XuebanException.invalid(
          field, "has %d characters; at most %d.".formatted(text.length(), MAX_REASON));
    }
  }
}
