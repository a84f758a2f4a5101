package xueban.tutor;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import xueban.model.LearnerStates;

/**
 * The one place that knows where something of a learner is kept. What is made anew from the rest
 * goes last, and what would bring the learner into more places, the roster, first; so a stop in
 * between leaves nothing that a second time does not find.
 */
final class LearnerErasure {
  private final Stores stores;
  private final Supplier<LearnerStates> states;
  private final HintLedger hints;
  private final Clock clock;

  LearnerErasure(Stores stores, Supplier<LearnerStates> states, HintLedger hints, Clock clock) {
    this.stores = stores;
    this.states = states;
    this.hints = hints;
    this.clock = clock;
  }

  Erased erase(String learner) {
    int classes = leaveClasses(learner);
    int homework = leaveHomework(learner);
    int questions = stores.questions().forget(learner);
    stores.notices().forget(learner);
    stores.tokens().forget(learner);
    int decisions = stores.decisions().forget(learner);
    long events = stores.learnerLog().erase(learner);
    stores.gradedTexts().forget(learner);
    hints.forget(learner);
    states.get().forget(learner);
    return new Erased(events, decisions, questions, homework, classes);
  }

  private int leaveClasses(String learner) {
    int left = 0;
    for (String id : stores.classes().ofLearners(List.of(learner))) {
      Optional<ClassGroup> group = stores.classes().find(id);
      if (group.isPresent()) {
        stores.classes().put(group.get().without(learner));
        left++;
      }
    }
    return left;
  }

  private int leaveHomework(String learner) {
    int left = 0;
    for (Homework one : stores.homework().ofLearner(learner)) {
      Optional<Homework> current = Optional.of(one);
      // Whoever changed it meanwhile keeps the change; the set goes all the same.
      while (current.isPresent()
          && current.get().setOf(learner).isPresent()
          && !stores
              .homework()
              .replace(current.get().without(learner, clock.instant()), current.get().revision())) {
        current = stores.homework().find(one.id());
      }
      left++;
    }
    return left;
  }
}
