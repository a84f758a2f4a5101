package xueban.tutor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.Help;
import xueban.model.LearnerEvent;
import xueban.model.ResponseEvent;
import xueban.model.UngradedEvent;
import xueban.recommend.Item;
import xueban.tutor.grading.Grade;

/** Adds to a response what the log keeps beside it: concepts, revision, score, help. */
final class ResponseCompletion {
  private final CatalogReader catalog;
  private final HintLedger hints;
  private final Clock clock;
  private final ItemGrading grading;

  ResponseCompletion(CatalogReader catalog, HintLedger hints, Clock clock, ItemGrading grading) {
    this.catalog = catalog;
    this.hints = hints;
    this.clock = clock;
    this.grading = grading;
  }

  /** Returns the response, or the answer that waits for a person to grade it. */
  LearnerEvent of(Response response) {
    Optional<Item> item = catalog.findItem(response.item());
    if (item.isEmpty() && response.concepts().isEmpty() && !response.mayWait()) {
      throw new XuebanException(
          ErrorCode.UNKNOWN_ITEM,
          "The catalog has no item \"%s\". Import it, or say which concepts it is about."
              .formatted(response.item()));
    }
    List<String> concepts =
        response.concepts().isEmpty()
            ? item.map(known -> known.metadata().concepts()).orElse(List.of())
            : response.concepts();
    int newest = item.map(Item::revision).orElse(0);
    Help shown = hints.outstanding(response.learner(), response.item()).help();
    double score = score(response, item);
    ResponseEvent event =
        new ResponseEvent(
            response.eventId(),
            response.learner(),
            at(response),
            response.item(),
            response.itemRevision() == 0 ? newest : response.itemRevision(),
            response.concepts().isEmpty()
                ? concepts.stream().limit(ResponseEvent.MAX_CONCEPTS).toList()
                : concepts,
            Double.isNaN(score) ? 0 : score,
            HintLedger.most(response.help(), shown),
            response.elapsed(),
            response.answer() == null ? "" : response.answer().toLog());
    return Double.isNaN(score) ? UngradedEvent.of(event) : event;
  }

  /** Returns the score in [0, 1]; NaN if a person is to give it. */
  private double score(Response response, Optional<Item> item) {
    if (response.score() != null) {
      return response.score();
    }
    if (item.isEmpty() || response.answer() == null) {
      if (response.mayWait()) {
        return Double.NaN;
      }
      throw new XuebanException(
          ErrorCode.UNKNOWN_ITEM,
          "The catalog has no item \"%s\" to grade the answer by. Give a score instead."
              .formatted(response.item()));
    }
    return switch (grading.grade(item.get(), response.answer())) {
      case Grade.Graded graded -> graded.score();
      case Grade.NeedsPerson needs -> {
        if (response.mayWait()) {
          yield Double.NaN;
        }
        throw XuebanException.invalid(
            "answer",
            "cannot be graded by a machine (%s); give a score, or let it wait for a teacher."
                .formatted(needs.reason()));
      }
    };
  }

  private Instant at(Response response) {
    @Nullable Instant at = response.at();
    return at == null ? clock.instant() : at;
  }
}
