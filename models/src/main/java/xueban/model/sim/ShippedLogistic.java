package xueban.model.sim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import xueban.model.ConceptNames;
import xueban.model.Help;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.ResponseEvent;
import xueban.model.eval.PredictionFigures;
import xueban.model.logistic.LogisticModel;
import xueban.model.logistic.LogisticTracer;
import xueban.model.logistic.LogisticTrainer;
import xueban.model.logistic.LogisticWeights;

/** Makes the logistic weights that ship: trained on one simulated school, measured on another. */
public final class ShippedLogistic {
  private static final long SEED = 20260729;
  private static final int MEASURED_LEARNERS = 500;

  private ShippedLogistic() {}

  /** Returns the model folder, the same on every JVM. */
  public static ModelFolder make() {
    SimulatedSchool school = new SimulatedSchool(2_500, 60, 30, SEED);
    LogisticWeights weights =
        LogisticTrainer.forAnyItems(SEED).train(school, school::authorsDifficulty);
    PredictionFigures figures =
        measure(
            new LogisticTracer("candidate", weights),
            new SimulatedSchool(MEASURED_LEARNERS, 60, 30, SEED + 1));
    TreeMap<String, Double> named = new TreeMap<>();
    named.put("auc", figures.auc());
    named.put("log_loss", figures.logLoss());
    named.put("calibration_error", figures.calibrationError());
    ModelCard card =
        new ModelCard(
            LogisticModel.KIND,
            "1",
            "Shared weights for any items, to start with; train on your own log for better ones.",
            "2,500 simulated learners of "
                + SimulatedSchool.class.getName()
                + "; figures on 500 others, other items",
            "none needed: simulated",
            "java -cp CLASSPATH " + ShippedLogistic.class.getName() + " FOLDER",
            SEED,
            named,
            new TreeMap<>());
    return LogisticModel.folder(card, weights);
  }

  private static PredictionFigures measure(LogisticTracer tracer, SimulatedSchool school) {
    List<Double> probabilities = new ArrayList<>();
    List<Boolean> outcomes = new ArrayList<>();
    for (List<LearnerEvent> events : school) {
      LearnerState state = tracer.start(new ConceptNames());
      for (LearnerEvent event : events) {
        if (event instanceof ResponseEvent response && response.help() == Help.NONE) {
          ItemRef item =
              new ItemRef(
                  response.item(), response.concepts(), school.authorsDifficulty(response.item()));
          probabilities.add(tracer.predict(state, item, response.at()).probability());
          outcomes.add(response.score() == 1);
        }
        state = tracer.fold(state, event);
      }
    }
    boolean[] right = new boolean[outcomes.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = outcomes.get(i);
    }
    return PredictionFigures.of(
        probabilities.stream().mapToDouble(Double::doubleValue).toArray(), right);
  }

  /** Writes the folder; the only argument names it, and it must not exist. */
  public static void main(String[] args) {
    make().write(Path.of(args[0]));
  }
}
