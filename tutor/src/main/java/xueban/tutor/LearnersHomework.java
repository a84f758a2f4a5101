package xueban.tutor;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import xueban.Ids;
import xueban.XuebanException;

/**
 * Homework as it stands for one learner.
 *
 * @param homework with the sets of all
 * @param result what the learner did of the own set
 */
public record LearnersHomework(Homework homework, HomeworkResults.LearnerResult result) {
  private static final int MOST_READ = 100; // of a class
  private static final Set<HomeworkState> SHOWN =
      Arrays.stream(HomeworkState.values())
          .filter(HomeworkState::shown)
          .collect(Collectors.toUnmodifiableSet());
  private static final Comparator<LearnersHomework> NEWEST_FIRST =
      Comparator.comparing((LearnersHomework own) -> own.homework().createdAt())
          .reversed()
          .thenComparing(own -> own.homework().id());

  public LearnersHomework {
    requireNonNull(homework, "homework");
    requireNonNull(result, "result");
  }

  /** Returns a learner's, as {@link HomeworkLifecycle#ofLearner} says. */
  static List<LearnersHomework> of(String learner, int limit, Stores stores, ResultReader results) {
    Ids.require("learner", learner);
    if (limit < 1 || limit > HomeworkLifecycle.MOST_SHOWN) {
      throw XuebanException.invalid(
          "limit", "%d must be in 1..%d.".formatted(limit, HomeworkLifecycle.MOST_SHOWN));
    }
    List<LearnersHomework> all = new ArrayList<>();
    for (String id : stores.classes().ofLearners(List.of(learner))) {
      Optional<ClassGroup> group = stores.classes().find(id);
      for (Homework homework : stores.homework().ofClass(id, SHOWN, "", MOST_READ)) {
        if (group.isPresent()) {
          homework
              .setOf(learner)
              .map(set -> new LearnersHomework(homework, results.of(homework, set, group.get())))
              .ifPresent(all::add);
        }
      }
    }
    all.sort(NEWEST_FIRST);
    return List.copyOf(all.subList(0, Math.min(limit, all.size())));
  }
}
