package xueban.model.eval;

import java.util.HashMap;
import java.util.Map;
import xueban.model.memory.FsrsMemory;
import xueban.model.memory.MemoryState;
import xueban.model.memory.Rating;

/**
 * FSRS-6, one state a learner and concept. An item of several concepts is as likely right as its
 * weakest concept among those met before is recalled: all are needed, and the weakest decides. (A
 * product would call them independent, which they are not; a first concept is an accident of
 * order.) The answer is then one to each of its concepts.
 */
final class FsrsForecaster implements ReviewForecaster {
  private final FsrsMemory memory;
  private final Map<String, Map<String, MemoryState>> learners = new HashMap<>();

  FsrsForecaster(FsrsMemory memory) {
    this.memory = memory;
  }

  @Override
  public double probability(MetRow review) {
    Map<String, MemoryState> states = learners.getOrDefault(review.row().learner(), Map.of());
    double weakest = 1;
    for (MetConcept met : review.concepts()) {
      MemoryState state = states.get(met.concept());
      if (state != null) {
        weakest = Math.min(weakest, memory.recall(state, met.elapsedDays()));
      }
    }
    return weakest;
  }

  @Override
  public void learn(MetRow answer) {
    Map<String, MemoryState> states =
        learners.computeIfAbsent(answer.row().learner(), id -> new HashMap<>());
    Rating rating = ReviewLog.rating(answer.row().right());
    for (MetConcept met : answer.concepts()) {
      states.compute(
          met.concept(),
          (id, state) ->
              state == null ? memory.first(rating) : memory.next(state, met.elapsedDays(), rating));
    }
  }
}
