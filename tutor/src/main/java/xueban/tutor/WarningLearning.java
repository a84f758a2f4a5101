package xueban.tutor;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.LearnerHistories;
import xueban.model.LearnerLog;
import xueban.model.ModelFolder;
import xueban.model.ModelPurpose;
import xueban.recommend.Item;
import xueban.tutor.insight.WarningCase;
import xueban.tutor.insight.WarningCases;
import xueban.tutor.insight.WarningFolder;
import xueban.tutor.insight.WarningSigns;
import xueban.tutor.insight.WarningTrainer;
import xueban.tutor.insight.WarningWeights;

/**
 * Learns early warnings from a tenant's own log, and keeps them as a model. Learners are put into
 * random classes: real ones may be few and differ in level.
 */
final class WarningLearning {
  private static final int ROUNDS = 3;
  private static final int CLASS_SIZE = 40;
  private static final long SEED = 20261123;
  private static final int LEAST_LEARNERS = 30;

  private final CatalogReader catalog;
  private final LearnerReader reader;
  private final LearnerLog log;
  private final Optional<ServedModel<WarningWeights>> served;

  /**
   * @param served keeps what is learnt; empty if weights are given for good or nothing can be kept
   */
  WarningLearning(
      CatalogReader catalog,
      LearnerReader reader,
      LearnerLog log,
      Optional<ServedModel<WarningWeights>> served) {
    this.catalog = catalog;
    this.reader = reader;
    this.log = log;
    this.served = served;
  }

  private record Fitted(WarningWeights weights, int learners) {}

  /** Returns the weights that fit the log best; changes nothing. */
  WarningWeights fit() {
    return fitted().weights();
  }

  /** Fits to the log, keeps the weights as a model and lets it serve; durable on return. */
  ServingModel learn(String who) {
    ServedModel<WarningWeights> kept =
        served.orElseThrow(
            () ->
                new XuebanException(
                    ErrorCode.NOT_ALLOWED_NOW,
                    "This service has no models for %s to add to: it has no folder for them, or was built with its own."
                        .formatted(ModelPurpose.WARNINGS.word())));
    Fitted fitted = fitted();
    ModelFolder model =
        kept.registry()
            .add(
                WarningFolder.learnt(
                    fitted.weights(), fitted.learners(), reader.tracer().version(), SEED));
    return kept.activate(model.card().name(), who);
  }

  private Fitted fitted() {
    ToDoubleFunction<String> difficulty =
        item -> catalog.findItem(item).map(Item::difficulty).orElse(Double.NaN);
    List<List<WarningCase>> cases =
        new WarningCases(reader.tracer(), difficulty, ROUNDS, CLASS_SIZE, SEED)
            .of(new LearnerHistories(log));
    int learners = cases.stream().mapToInt(List::size).sum() / ROUNDS;
    if (learners < LEAST_LEARNERS) {
      throw XuebanException.invalid(
          "learner log",
          "has %d learners with %d responses or more; at least %d are needed. Collect more first."
              .formatted(
                  learners, WarningSigns.LEAST_RESPONSES + WarningCase.NEXT, LEAST_LEARNERS));
    }
    return new Fitted(WarningTrainer.fit(cases), learners);
  }
}
