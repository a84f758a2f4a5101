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
    stores.spent().forget(learner);
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
      if (stores.classes().change(id, group -> group.without(learner)).isPresent()) {
        left++;
      }
    }
    return left;
  }

  private int leaveHomework(String learner) {
    int left = 0;
    for (Homework one : stores.homework().ofLearner(learner)) {
      if (leave(one, learner)) {
        left++;
      }
    }
    stores.homework().forget(learner);
    return left;
  }

  /** Whoever changes it meanwhile keeps the change; what names the learner goes all the same. */
  private boolean leave(Homework one, String learner) {
    Optional<Homework> current = Optional.of(one);
    while (current.isPresent() && current.get().names(learner)) {
      Homework now = current.get();
      if (stores.homework().replace(now.without(learner, clock.instant()), now.revision())) {
        return true;
      }
      current = stores.homework().find(now.id());
    }
    return false;
  }
}
