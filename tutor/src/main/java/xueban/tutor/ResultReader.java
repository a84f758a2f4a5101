package xueban.tutor;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xueban.model.LearnerEvent;
import xueban.model.RegradeEvent;
import xueban.model.ResponseEvent;
import xueban.model.UngradedEvent;
import xueban.tutor.Homework.Assigned;
import xueban.tutor.Homework.LearnerSet;
import xueban.tutor.HomeworkResults.FirstAnswer;
import xueban.tutor.HomeworkResults.ItemResult;
import xueban.tutor.HomeworkResults.ItemSummary;
import xueban.tutor.HomeworkResults.LearnerResult;
import xueban.tutor.HomeworkResults.Outcome;
import xueban.tutor.practice.Purpose;

/** Reads from the learners' logs what came back of homework. */
final class ResultReader {
  private static final int FEWEST_GRADED = 2;
  private static final double WENT_WELL = 0.6;
  private static final int MOST_TO_DISCUSS = 5;

  private final LearnerDesk learners;

  ResultReader(LearnerDesk learners) {
    this.learners = learners;
  }

  /** An answer to an item as it counts now. */
  private record Answer(
      String id, Instant at, ResponseEvent response, double score, boolean contested) {}

  /** Returns what came back. */
  HomeworkResults of(Homework homework, ClassGroup group) {
    List<LearnerResult> results = new ArrayList<>();
    for (LearnerSet set : homework.sets()) {
      results.add(of(homework, set, group));
    }
    List<ItemSummary> items = summaries(homework, results);
    return new HomeworkResults(homework.id(), results, items, discuss(items));
  }

  /** Returns what came back of one learner's set. */
  LearnerResult of(Homework homework, LearnerSet set, ClassGroup group) {
    boolean inClass = group.learners().contains(set.learner());
    Map<String, List<Answer>> answers = new HashMap<>();
    Set<String> regraded = new HashSet<>();
    if (!set.items().isEmpty()) {
      // By position, never by clock; of homework that knew no states only the time is known.
      @Nullable Long start = homework.life().starts().get(set.learner());
      for (EventView view : learners.events(set.learner(), start == null ? 0 : start)) {
        if (view.retracted()
            || (start == null && view.event().at().isBefore(homework.createdAt()))) {
          continue;
        }
        if (view.event() instanceof RegradeEvent regrade) {
          regraded.add(regrade.response());
        }
        @Nullable ResponseEvent response = response(view.event());
        if (response != null) {
          answers
              .computeIfAbsent(response.item(), item -> new ArrayList<>())
              .add(
                  new Answer(
                      response.eventId(), response.at(), response, view.score(), view.contested()));
        }
      }
    }
    List<ItemResult> items = new ArrayList<>();
    for (Assigned assigned : set.items()) {
      items.add(
          item(
              assigned.item(),
              answers.getOrDefault(assigned.item(), List.of()),
              regraded,
              homework.dueAt()));
    }
    return new LearnerResult(set.learner(), inClass, items);
  }

  private static @Nullable ResponseEvent response(LearnerEvent event) {
    return switch (event) {
      case ResponseEvent response -> response;
      case UngradedEvent waiting -> waiting.graded(0);
      default -> null;
    };
  }

  private static ItemResult item(
      String item, List<Answer> answers, Set<String> regraded, @Nullable Instant dueAt) {
    if (answers.isEmpty()) {
      return new ItemResult(item, Outcome.NOT_ANSWERED, null, false, 0);
    }
    Answer first = answers.getFirst();
    Outcome outcome =
        Double.isNaN(first.score())
            ? Outcome.WAITING
            : first.score() >= 1
                ? Outcome.RIGHT
                : first.score() > 0 ? Outcome.PARTLY : Outcome.WRONG;
    boolean corrected =
        (outcome == Outcome.PARTLY || outcome == Outcome.WRONG)
            && answers.stream()
                .skip(1)
                .anyMatch(later -> later.score() >= 1 && !later.response().help().assisted());
    return new ItemResult(
        item,
        outcome,
        new FirstAnswer(
            first.id(),
            first.response().answer(),
            first.score(),
            first.response().help(),
            first.at(),
            dueAt != null && first.at().isAfter(dueAt),
            regraded.contains(first.id()),
            first.contested()),
        corrected,
        answers.size());
  }

  private static List<ItemSummary> summaries(Homework homework, List<LearnerResult> results) {
    Set<String> common = new HashSet<>();
    Map<String, List<ItemResult>> byItem = new TreeMap<>();
    for (int i = 0; i < results.size(); i++) {
      for (Assigned assigned : homework.sets().get(i).items()) {
        if (assigned.purpose() == Purpose.CORE) {
          common.add(assigned.item());
        }
      }
      if (results.get(i).inClass()) {
        for (ItemResult item : results.get(i).items()) {
          byItem.computeIfAbsent(item.item(), k -> new ArrayList<>()).add(item);
        }
      }
    }
    List<ItemSummary> summaries = new ArrayList<>();
    byItem.forEach((item, all) -> summaries.add(summary(item, common.contains(item), all)));
    return summaries;
  }

  private static ItemSummary summary(String item, boolean common, List<ItemResult> all) {
    int graded = 0;
    int right = 0;
    int assisted = 0;
    int waiting = 0;
    int corrected = 0;
    for (ItemResult one : all) {
      @Nullable FirstAnswer first = one.first();
      if (first == null) {
        continue;
      }
      boolean helped = first.help().assisted();
      assisted += helped ? 1 : 0;
      waiting += one.outcome() == Outcome.WAITING ? 1 : 0;
      graded += one.outcome() == Outcome.WAITING ? 0 : 1;
      right += one.outcome() == Outcome.RIGHT && !helped ? 1 : 0;
      corrected += one.corrected() ? 1 : 0;
    }
    return new ItemSummary(
        item, common, all.size(), graded + waiting, graded, right, assisted, corrected, waiting);
  }

  private static List<String> discuss(List<ItemSummary> items) {
    return items.stream()
        .filter(item -> item.common() && item.graded() >= FEWEST_GRADED)
        .filter(item -> item.shareRight() < WENT_WELL)
        .sorted(
            comparingDouble(ItemSummary::shareRight).thenComparing(comparing(ItemSummary::item)))
        .limit(MOST_TO_DISCUSS)
        .map(ItemSummary::item)
        .toList();
  }
}
