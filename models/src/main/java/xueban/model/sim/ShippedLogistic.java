package xueban.model.sim;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.eval.HistoryFigures;
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
    SimulatedSchool others = new SimulatedSchool(MEASURED_LEARNERS, 60, 30, SEED + 1);
    HistoryFigures measured =
        HistoryFigures.of(
            new LogisticTracer("candidate", weights),
            others,
            others::authorsDifficulty,
            response -> true);
    SortedMap<String, Map<String, Double>> slices = new TreeMap<>();
    measured.slices().forEach((name, figures) -> slices.put(name, named(figures)));
    ModelCard card =
        new ModelCard(
            LogisticModel.KIND,
            "1",
            "Shared weights for any items, to start with; train on your own log for better ones.",
            "2,500 simulated learners of "
                + SimulatedSchool.class.getName()
                + "; figures on 500 others, other items",
            "none needed: simulated",
            "counts of right and wrong answers, independent and assisted, per concept and in all;"
                + " recent outcomes; time since; ability; author's difficulty",
            "Knows no item and no concept by itself. Simulated learners are no pupils: the figures"
                + " say how well it learnt the simulation.",
            "java -cp CLASSPATH " + ShippedLogistic.class.getName() + " FOLDER",
            SEED,
            named(measured.all()),
            slices,
            new TreeMap<>());
    return LogisticModel.folder(card, weights);
  }

  private static SortedMap<String, Double> named(PredictionFigures figures) {
    SortedMap<String, Double> named = new TreeMap<>();
    named.put("auc", figures.auc());
    named.put("log_loss", figures.logLoss());
    named.put("calibration_error", figures.calibrationError());
    named.put("rows", (double) figures.rows());
    return named;
  }

  /** Writes the folder; the only argument names it, and it must not exist. */
  public static void main(String[] args) {
    make().write(Path.of(args[0]));
  }
}
