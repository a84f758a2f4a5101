package xueban.tutor;

import java.time.Clock;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.LearnerHistories;
import xueban.model.LearnerLog;
import xueban.model.ModelFolder;
import xueban.model.ModelPurpose;
import xueban.model.eval.TrainedUntil;
import xueban.recommend.Item;
import xueban.tutor.insight.WarningTraining;
import xueban.tutor.insight.WarningWeights;

/** Learns early warnings from a tenant's own log, and keeps them as a model. */
final class WarningLearning {
  private static final long SEED = 20261123;

  private final CatalogReader catalog;
  private final LearnerReader reader;
  private final LearnerLog log;
  private final Optional<ServedModel<WarningWeights>> served;
  private final Clock clock;

  /**
   * @param served keeps what is learnt; empty if weights are given for good or nothing can be kept
   */
  WarningLearning(
      CatalogReader catalog,
      LearnerReader reader,
      LearnerLog log,
      Optional<ServedModel<WarningWeights>> served,
      Clock clock) {
    this.catalog = catalog;
    this.reader = reader;
    this.log = log;
    this.served = served;
    this.clock = clock;
  }

  /** Returns the weights that fit the log best; changes nothing. */
  WarningWeights fit() {
    return training().fit();
  }

  /**
   * Fits to the log and keeps the weights as a model; lets it serve if it is better than what does.
   * A model that cannot be read any more is replaced likewise: then the shipped one is compared
   * with. Durable on return.
   */
  ServingModel learn(String who) {
    ServedModel<WarningWeights> kept =
        served.orElseThrow(
            () ->
                new XuebanException(
                    ErrorCode.NOT_ALLOWED_NOW,
                    "This service has no models for %s to add to: it has no folder for them, or was built with its own."
                        .formatted(ModelPurpose.WARNINGS.word())));
    WarningTraining training = training();
    WarningTraining.Comparison comparison = training.compare(kept.folder());
    ModelFolder model = kept.registry().add(training.train(comparison));
    return comparison.isWorse() ? kept.serving() : kept.activate(model.card().name(), who);
  }

  private WarningTraining training() {
    ToDoubleFunction<String> difficulty =
        item -> catalog.findItem(item).map(Item::difficulty).orElse(Double.NaN);
    return new WarningTraining(
        reader.tracer(),
        difficulty,
        new LearnerHistories(log),
        new TrainedUntil(TrainedUntil.Source.LOG, clock.instant()),
        SEED,
        line -> {});
  }
}
