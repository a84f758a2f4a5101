package xueban.model.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xueban.model.memory.EaseAnswer;
import xueban.model.memory.FsrsMemory;
import xueban.model.memory.RecallEase;
import xueban.model.memory.RecallEaseTrainer;

/** FSRS-6, and the ease of item and concepts and the learner's own term beside it. */
final class EasedForecaster implements ReviewForecaster {
  private final FsrsForecaster recall;
  private final RecallEase ease;
  private final Map<String, Double> learners = new HashMap<>();

  private EasedForecaster(FsrsForecaster recall, RecallEase ease) {
    this.recall = recall;
    this.ease = ease;
  }

  /** Returns a forecaster whose ease is learnt from the rows. */
  static EasedForecaster trained(FsrsMemory memory, List<MetRow> training) {
    FsrsForecaster recall = new FsrsForecaster(memory);
    List<EaseAnswer> answers = new ArrayList<>();
    for (MetRow answer : training) {
      ResponseRow row = answer.row();
      answers.add(
          new EaseAnswer(
              row.learner(),
              row.item(),
              concepts(answer),
              answer.isReview() ? recall.probability(answer) : Double.NaN,
              row.right()));
      recall.learn(answer);
    }
    return new EasedForecaster(new FsrsForecaster(memory), RecallEaseTrainer.train(answers));
  }

  private static List<String> concepts(MetRow answer) {
    return answer.concepts().stream().map(MetConcept::concept).toList();
  }

  @Override
  public double probability(MetRow review) {
    return ease.probability(
        recall.probability(review),
        review.row().item(),
        concepts(review),
        learners.getOrDefault(review.row().learner(), 0.0));
  }

  @Override
  public void learn(MetRow answer) {
    ResponseRow row = answer.row();
    double before = learners.getOrDefault(row.learner(), 0.0);
    learners.put(
        row.learner(), ease.nextLearner(before, row.item(), concepts(answer), row.right()));
    recall.learn(answer);
  }
}
