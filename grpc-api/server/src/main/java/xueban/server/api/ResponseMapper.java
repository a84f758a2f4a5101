package xueban.server.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.recommend.Item;
import xueban.tutor.Recorded;
import xueban.tutor.Response;
import xueban.tutor.Xueban;
import xueban.v1.Acknowledged;
import xueban.v1.ResponseOutcome;
import xueban.v1.ResponseRow;
import xueban.v1.SubmitAnswerRequest;

/** Responses on their way into the log, and what became of them. */
final class ResponseMapper {
  private ResponseMapper() {}

  static Fields check(String path, ResponseRow row) {
    Fields fields =
        Fields.ofRow(path)
            .id("event_id", row.getEventId())
            .id("learner_id", row.getLearnerId())
            .id("item_id", row.getItemId())
            .within("item_revision", row.getItemRevision(), 0, Integer.MAX_VALUE)
            .known("help_given", row.getHelpGiven())
            .time("answered_at", row.hasAnsweredAt(), row.getAnsweredAt())
            .finite("elapsed_seconds", row.getElapsedSeconds())
            .ids("concept_ids", row.getConceptIdsList(), 16);
    return switch (row.getResultCase()) {
      case SCORE -> fields.share("score", row.getScore());
      case ANSWER -> ItemAnswerMapper.check(fields, row.getAnswer());
      case RESULT_NOT_SET -> fields.fault("score", "is missing; give a score, or an answer.");
    };
  }

  /**
   * Returns the response of a row that {@link #check} found good.
   *
   * @throws XuebanException if the answer does not fit its item, or that is not in the catalog
   */
  static Response response(Xueban xueban, String path, ResponseRow row) {
    xueban.tutor.grading.@Nullable ItemAnswer answer = null;
    if (row.hasAnswer()) {
      Item item = item(xueban, row.getItemId());
      ItemAnswerMapper.checkFits(Fields.ofRow(path), item, row.getAnswer()).check();
      answer = ItemAnswerMapper.answer(item, row.getAnswer());
    }
    return new Response(
        row.getEventId(),
        row.getLearnerId(),
        row.getItemId(),
        row.getItemRevision(),
        row.getConceptIdsList(),
        row.hasScore() ? row.getScore() : null,
        answer,
        CommonMapper.help(row.getHelpGiven()),
        row.hasElapsedSeconds() ? elapsed(row.getElapsedSeconds()) : null,
        row.hasAnsweredAt() ? CommonMapper.instant(row.getAnsweredAt()) : null,
        row.getMayWait());
  }

  private static Item item(Xueban xueban, String id) {
    return Optional.of(id)
        .flatMap(xueban::find)
        .filter(Item.class::isInstance)
        .map(Item.class::cast)
        .orElseThrow(
            () ->
                new XuebanException(
                    ErrorCode.UNKNOWN_ITEM,
                    "The catalog has no item \"%s\", so nothing can grade the answer; give a score."
                        .formatted(id)));
  }

  /** Returns the response of a request that is checked already. */
  static Response response(Item item, SubmitAnswerRequest request) {
    @Nullable Instant at =
        request.hasAnsweredAt() ? CommonMapper.instant(request.getAnsweredAt()) : null;
    return new Response(
        request.getEventId(),
        request.getLearnerId(),
        request.getItemId(),
        request.getItemRevision(),
        List.of(),
        null,
        ItemAnswerMapper.answer(item, request.getAnswer()),
        CommonMapper.help(request.getHelpGiven()),
        request.hasElapsedSeconds() ? elapsed(request.getElapsedSeconds()) : null,
        at,
        request.getMayWait());
  }

  private static Duration elapsed(double seconds) {
    return Duration.ofNanos((long) (Math.max(0, seconds) * 1e9));
  }

  /** Returns the path, in a row, of a field as the library names it. */
  static String fieldPath(String field) {
    return switch (field) {
      case "learner" -> "learner_id";
      case "item" -> "item_id";
      case "concepts" -> "concept_ids";
      case "elapsed" -> "elapsed_seconds";
      default -> field;
    };
  }

  static ResponseOutcome outcome(int index, Recorded recorded) {
    return outcome(index, "responses", recorded, ResponseMapper::fieldPath);
  }

  /**
   * Returns what became of a row.
   *
   * @param rows the list of the request that the index counts in
   * @param fieldPath turns the library's name of a field into its path in the row
   */
  static ResponseOutcome outcome(
      int index, String rows, Recorded recorded, UnaryOperator<String> fieldPath) {
    ResponseOutcome.Builder outcome = ResponseOutcome.newBuilder().setEventId(recorded.eventId());
    switch (recorded) {
      case Recorded.Acknowledged taken -> outcome.setAcknowledged(acknowledged(taken));
      case Recorded.Refused refused ->
          outcome.setRejection(
              Rejections.of(
                  index,
                  refused.eventId(),
                  "%s[%d]".formatted(rows, index),
                  refused.error(),
                  fieldPath));
    }
    return outcome.build();
  }

  static Acknowledged acknowledged(Recorded.Acknowledged taken) {
    Acknowledged.Builder proto =
        Acknowledged.newBuilder().setPosition(taken.position()).setDuplicate(taken.duplicate());
    if (taken.score() != null) {
      proto.setScore(taken.score());
    }
    return proto.build();
  }
}
