package xueban.tutor;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import xueban.model.LearnerEvent;
import xueban.model.RegradeEvent;
import xueban.model.ResponseEvent;
import xueban.model.RetractionEvent;
import xueban.model.UngradedEvent;
import xueban.recommend.Item;
import xueban.tutor.grading.GradedText;
import xueban.tutor.grading.GradedTextStore;
import xueban.tutor.grading.GradedTexts;

/** Derives from a learner's log which short texts a teacher graded, and how. */
final class GradedTextDesk {
  private final LearnerReader reader;
  private final CatalogReader catalog;
  private final GradedTextStore store;

  GradedTextDesk(LearnerReader reader, CatalogReader catalog, GradedTextStore store) {
    this.reader = reader;
    this.catalog = catalog;
    this.store = store;
  }

  /** Brings what is kept up to date with a re-grade or retraction that the log has. */
  void follow(LearnerEvent event) {
    switch (event) {
      case RegradeEvent regrade -> derive(regrade.learner(), regrade.response());
      case RetractionEvent retraction -> {
        String learner = retraction.learner();
        Set<String> responses = new TreeSet<>(Set.of(retraction.retracted()));
        for (EventView view : views(learner)) {
          if (view.event().eventId().equals(retraction.retracted())
              && view.event() instanceof RegradeEvent regrade) {
            responses.add(regrade.response());
          }
        }
        responses.forEach(response -> derive(learner, response));
      }
      default -> {}
    }
  }

  private Iterable<EventView> views(String learner) {
    return EventHistory.of(reader.events(learner, Long.MAX_VALUE));
  }

  private void derive(String learner, String response) {
    @Nullable ResponseEvent answered = null;
    double score = Double.NaN;
    long position = 0;
    for (EventView view : views(learner)) {
      if (view.retracted()) {
        continue;
      }
      if (view.event().eventId().equals(response)) {
        answered = answered(view.event());
        score = view.score();
      } else if (view.event() instanceof RegradeEvent regrade
          && regrade.response().equals(response)) {
        position = view.position();
      }
    }
    Optional<Item> item =
        answered == null || position == 0 ? Optional.empty() : catalog.findItem(answered.item());
    if (answered == null
        || answered.answer().isBlank()
        || item.filter(GradedTexts::isShortText).isEmpty()) {
      store.remove(learner, response);
      return;
    }
    store.put(
        new GradedText(
            answered.item(),
            learner,
            response,
            GradedTexts.question(item.get()),
            position,
            answered.answer(),
            score));
  }

  private static @Nullable ResponseEvent answered(LearnerEvent event) {
    return switch (event) {
      case ResponseEvent response -> response;
      case UngradedEvent waiting -> waiting.graded(0);
      default -> null;
    };
  }
}
