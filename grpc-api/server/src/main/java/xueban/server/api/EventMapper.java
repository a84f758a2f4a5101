package xueban.server.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import xueban.model.ContestEvent;
import xueban.model.HintEvent;
import xueban.model.MigrationEvent;
import xueban.model.RegradeEvent;
import xueban.model.ResponseEvent;
import xueban.model.RetractionEvent;
import xueban.model.UngradedEvent;
import xueban.tutor.EventView;
import xueban.v1.ConceptMove;
import xueban.v1.LearnerEvent;

/** Events of learners. */
final class EventMapper {
  private EventMapper() {}

  static LearnerEvent event(EventView view) {
    LearnerEvent.Builder proto =
        LearnerEvent.newBuilder()
            .setEventId(view.event().eventId())
            .setLearnerId(view.event().learner())
            .setPosition(view.position())
            .setOccurredAt(CommonMapper.timestamp(view.event().at()))
            .setContested(view.contested())
            .setRetracted(view.retracted());
    if (!Double.isNaN(view.score())) {
      proto.setCurrentScore(view.score());
    }
    switch (view.event()) {
      case ResponseEvent e -> proto.setResponse(response(e));
      case UngradedEvent e -> proto.setUngraded(ungraded(e));
      case HintEvent e ->
          proto.setHint(
              xueban.v1.HintEvent.newBuilder()
                  .setItemId(e.item())
                  .setStep(e.step())
                  .setHelpGiven(CommonMapper.help(e.help())));
      case RegradeEvent e ->
          proto.setRegrade(
              xueban.v1.RegradeEvent.newBuilder()
                  .setResponseEventId(e.response())
                  .setScore(e.score())
                  .setReason(e.reason()));
      case ContestEvent e ->
          proto.setContest(
              xueban.v1.ContestEvent.newBuilder()
                  .setConceptId(e.concept())
                  .setNote(e.note())
                  .setResponseEventId(e.response()));
      case RetractionEvent e ->
          proto.setRetraction(
              xueban.v1.RetractionEvent.newBuilder()
                  .setRetractedEventId(e.retracted())
                  .setReason(e.reason()));
      case MigrationEvent e -> proto.setMigration(migration(e));
    }
    return proto.build();
  }

  private static xueban.v1.ResponseEvent response(ResponseEvent event) {
    xueban.v1.ResponseEvent.Builder proto =
        xueban.v1.ResponseEvent.newBuilder()
            .setItemId(event.item())
            .setItemRevision(event.itemRevision())
            .addAllConceptIds(event.concepts())
            .setScore(event.score())
            .setHelpGiven(CommonMapper.help(event.help()))
            .setAnswer(event.answer());
    Duration elapsed = event.elapsed();
    if (elapsed != null) {
      proto.setElapsedSeconds(elapsed.toNanos() / 1e9);
    }
    return proto.build();
  }

  private static xueban.v1.UngradedEvent ungraded(UngradedEvent event) {
    xueban.v1.ResponseEvent response = response(event.graded(0));
    xueban.v1.UngradedEvent.Builder proto =
        xueban.v1.UngradedEvent.newBuilder()
            .setItemId(response.getItemId())
            .setItemRevision(response.getItemRevision())
            .addAllConceptIds(response.getConceptIdsList())
            .setHelpGiven(response.getHelpGiven())
            .setAnswer(response.getAnswer());
    if (response.hasElapsedSeconds()) {
      proto.setElapsedSeconds(response.getElapsedSeconds());
    }
    return proto.build();
  }

  private static xueban.v1.MigrationEvent migration(MigrationEvent event) {
    xueban.v1.MigrationEvent.Builder proto =
        xueban.v1.MigrationEvent.newBuilder().setToGraphVersion(event.toGraph());
    event
        .moves()
        .forEach(
            move ->
                proto.addMoves(
                    ConceptMove.newBuilder()
                        .setFromConceptId(move.from())
                        .addAllToConceptIds(move.to())));
    return proto.build();
  }

  /**
   * Returns the events about any of these concepts: a correction is about what it corrects, a hint
   * about its item.
   *
   * @param itemConcepts the concepts of an item
   */
  static List<EventView> about(
      List<EventView> events, List<String> concepts, Function<String, List<String>> itemConcepts) {
    Map<String, List<String>> byEvent = new HashMap<>();
    return events.stream()
        .filter(
            view -> {
              List<String> of = conceptsOf(view.event(), byEvent, itemConcepts);
              byEvent.put(view.event().eventId(), of);
              return of.stream().anyMatch(concepts::contains);
            })
        .toList();
  }

  private static List<String> conceptsOf(
      xueban.model.LearnerEvent event,
      Map<String, List<String>> byEvent,
      Function<String, List<String>> itemConcepts) {
    return switch (event) {
      case ResponseEvent e -> e.concepts();
      case UngradedEvent e -> e.concepts();
      case HintEvent e -> itemConcepts.apply(e.item());
      case RegradeEvent e -> Optional.ofNullable(byEvent.get(e.response())).orElse(List.of());
      case ContestEvent e -> List.of(e.concept());
      case RetractionEvent e -> Optional.ofNullable(byEvent.get(e.retracted())).orElse(List.of());
      case MigrationEvent e ->
          e.moves().stream()
              .flatMap(move -> Stream.concat(Stream.of(move.from()), move.to().stream()))
              .toList();
    };
  }
}
