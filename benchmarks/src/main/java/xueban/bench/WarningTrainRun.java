package xueban.bench;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import xueban.model.LearnerHistories;
import xueban.model.LearnerLog;
import xueban.model.ModelPurpose;
import xueban.model.Tracer;
import xueban.model.TracerReaders;
import xueban.model.eval.TrainedUntil;
import xueban.recommend.Item;
import xueban.storage.TenantReader;
import xueban.tutor.insight.WarningFolder;
import xueban.tutor.insight.WarningRanking;
import xueban.tutor.insight.WarningTraining;
import xueban.tutor.insight.WarningTraining.Comparison;

/** {@code ./xueban train --kind warnings}: learns early warnings from the log. */
final class WarningTrainRun {
  private final TrainedUntil until;
  private final long seed;
  private final Consumer<String> progress;

  /**
   * @param until where the log that is read comes from, and now
   */
  WarningTrainRun(TrainedUntil until, long seed, Consumer<String> progress) {
    this.until = until;
    this.seed = seed;
    this.progress = progress;
  }

  TrainedModel train(TenantReader reader, LearnerLog log, PrintWriter out) {
    Tracer tracer = TracerReaders.installed().tracer(ComparedModel.ofLearners(reader, out).model());
    Map<String, Double> difficulties = new HashMap<>();
    reader.entries(
        entry -> {
          if (entry instanceof Item item) {
            difficulties.put(item.id(), item.difficulty());
          }
        });
    WarningTraining training =
        new WarningTraining(
            tracer,
            item -> difficulties.getOrDefault(item, Double.NaN),
            new LearnerHistories(log),
            until,
            seed,
            progress);
    out.println(training.data());
    out.flush();
    ComparedModel serving =
        ComparedModel.of(
            reader, ModelPurpose.WARNINGS, WarningFolder.shipped(), WarningFolder::read, out);
    Comparison comparison = training.compare(serving.model());
    out.print(table(comparison, serving.name()));
    out.flush();
    return TrainedModel.added(
        serving.registry(), training.train(comparison), worse(comparison), reader, out);
  }

  private static String worse(Comparison comparison) {
    return comparison.isWorse()
        ? "on held-out learners its F1 is %.4f where the best other has %.4f, its average precision %.4f where what serves has %.4f"
            .formatted(
                comparison.learnt().f1(),
                comparison.bestOther(),
                comparison.learnt().averagePrecision(),
                comparison.serving().averagePrecision())
        : "";
  }

  private static String table(Comparison comparison, String serving) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%,d held-out moments%s, %.4f of them before the learner fell behind the class%n"
            .formatted(
                comparison.learnt().learners(),
                comparison.later() ? ", later than all that was learnt from" : "",
                comparison.learnt().needed()));
    text.append(
        "  %-34s %9s %8s %8s  %s%n"
            .formatted("", "precision", "recall", "F1", "average precision"));
    text.append(line("learnt", comparison.learnt()));
    text.append(line(serving, comparison.serving()));
    text.append(line("last 20 responses alone", comparison.recent()));
    text.append(line("all responses alone", comparison.overall()));
    text.append(line("control: outcomes dealt anew", comparison.control()));
    if (comparison.flattered()) {
      text.append(
          "%s was fitted to these responses too, so its figures flatter it; too few are newer%n"
              .formatted(serving));
    }
    return text.toString();
  }

  private static String line(String what, WarningRanking ranking) {
    return "  %-34s %9.4f %8.4f %8.4f  %.4f%n"
        .formatted(
            what, ranking.precision(), ranking.recall(), ranking.f1(), ranking.averagePrecision());
  }
}
