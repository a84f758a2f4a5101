package xueban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import xueban.model.Mastery;
import xueban.model.diagnosis.BlendTrainer;
import xueban.model.diagnosis.BlendedModel;
import xueban.model.diagnosis.Diagnoser;
import xueban.model.diagnosis.Diagnosis;
import xueban.model.diagnosis.ItemResponse;
import xueban.model.diagnosis.ResponseMatrix;
import xueban.model.eval.PredictionFigures;
import xueban.model.eval.PredictionRow;

/**
 * How well held-out answers of known learners are predicted from their other answers, earlier and
 * later ones alike: static diagnosis, as published figures have it. Five random splits by learner,
 * 80/10/10. Models are fitted on train and the blend is weighed on valid; then they are fitted anew
 * on both, with the same settings and weights, learners are diagnosed from both by {@link
 * Diagnoser#diagnose}, and test is asked once. The control does all of it with outcomes shuffled
 * over all rows first. Math1 and Math2, without a goal and slower, have one split.
 */
final class DiagnosisBench implements Bench {
  private static final int SEEDS = 5;
  private static final String OURS = "blend";
  private static final String MEANS = "learner and item means";

  private final List<Figure> figures = new ArrayList<>();

  @Override
  public String name() {
    return "diagnosis";
  }

  @Override
  public String what() {
    return "predicts held-out answers of known learners from proficiencies over a Q-matrix";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    figures.clear();
    StringBuilder rows = new StringBuilder("set\tseed\t" + PredictionRow.HEADER);
    measure(DiagnosisSet.math2015(options, "FrcSub"), SEEDS, SEEDS, options, rows);
    measure(DiagnosisSet.log(options, "assist2009"), SEEDS, 1, options, rows);
    for (String name : List.of("Math1", "Math2")) {
      measure(DiagnosisSet.math2015(options, name), 1, 1, options, rows);
    }
    options.rowsFile().ifPresent(file -> write(file, rows));
    return new BenchReport(name(), figures);
  }

  private static void write(Path file, StringBuilder rows) {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.append(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  /** What was predicted of one set, by model and by seed. */
  private static final class Predicted {
    private final Map<String, List<PredictionFigures>> bySeed = new LinkedHashMap<>();
    private final List<PredictionRow> ours = new ArrayList<>();

    void add(String model, PredictionFigures found) {
      bySeed.computeIfAbsent(model, x -> new ArrayList<>()).add(found);
    }

    double mean(String model, ToDoubleFunction<PredictionFigures> of) {
      return found(model).stream().mapToDouble(of).average().orElse(Double.NaN);
    }

    double deviation(String model, ToDoubleFunction<PredictionFigures> of) {
      double mean = mean(model, of);
      double squares =
          found(model).stream().mapToDouble(of).map(x -> (x - mean) * (x - mean)).sum();
      return Math.sqrt(squares / Math.max(1, found(model).size() - 1));
    }

    private List<PredictionFigures> found(String model) {
      return bySeed.getOrDefault(model, List.of());
    }
  }

  private void measure(
      DiagnosisSet set, int splits, int controls, BenchOptions options, StringBuilder rows) {
    Predicted real = new Predicted();
    Predicted control = new Predicted();
    for (int seed = 1; seed <= splits; seed++) {
      int first = real.ours.size();
      predict(set, set.learners(), seed, real, options);
      try {
        Writer out = new java.io.StringWriter();
        for (PredictionRow row : real.ours.subList(first, real.ours.size())) {
          out.write(set.name() + '\t' + seed + '\t');
          row.write(out);
        }
        rows.append(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    for (int seed = 1; seed <= controls; seed++) {
      predict(set, DiagnosisSplit.shuffled(set.learners(), seed), seed, control, options);
    }
    report(set, real, control);
  }

  private static void predict(
      DiagnosisSet set,
      List<List<ItemResponse>> learners,
      int seed,
      Predicted into,
      BenchOptions options) {
    DiagnosisSplit split = DiagnosisSplit.of(learners, seed);
    Map<String, Diagnoser> models = members(set, split.train(), seed, options);
    BlendedModel blend =
        BlendTrainer.weigh(List.copyOf(models.values()), split.train(), split.valid());
    models = members(set, split.allKnown(), seed, options);
    blend = blend.withMembers(List.copyOf(models.values()));
    models.put(OURS, blend);
    models.put("item means", new MeansDiagnoser(set.q(), split.train(), false));
    models.put(MEANS, new MeansDiagnoser(set.q(), split.train(), true));
    for (Map.Entry<String, Diagnoser> model : models.entrySet()) {
      List<PredictionRow> predicted = test(model.getValue(), split);
      PredictionFigures found = figures(predicted);
      if (model.getKey().equals(OURS)) {
        into.ours.addAll(predicted);
        options.progress().accept("%s, seed %d: AUC %.4f".formatted(set.name(), seed, found.auc()));
      }
      into.add(model.getKey(), found);
    }
  }

  private static Map<String, Diagnoser> members(
      DiagnosisSet set, List<List<ItemResponse>> answers, int seed, BenchOptions options) {
    ResponseMatrix matrix = ResponseMatrix.of(set.q(), answers);
    Map<String, Diagnoser> models = new LinkedHashMap<>();
    DiagnosisMembers.of(set.q(), seed)
        .forEach(
            (name, trainer) -> {
              options.progress().accept(set.name() + ", seed " + seed + ": " + name);
              models.put(name, trainer.train(matrix));
            });
    return models;
  }

  private static List<PredictionRow> test(Diagnoser model, DiagnosisSplit split) {
    List<PredictionRow> rows = new ArrayList<>();
    for (int l = 0; l < split.test().size(); l++) {
      Diagnosis diagnosis = model.diagnose(split.known(l));
      for (ItemResponse asked : split.test().get(l)) {
        Mastery p = diagnosis.predict(asked.item());
        rows.add(
            new PredictionRow(
                String.valueOf(l + 1),
                asked.item(),
                p.probability(),
                p.standardError(),
                asked.right()));
      }
    }
    return rows;
  }

  private static PredictionFigures figures(List<PredictionRow> rows) {
    boolean[] right = new boolean[rows.size()];
    for (int r = 0; r < right.length; r++) {
      right[r] = rows.get(r).right();
    }
    return PredictionFigures.of(
        rows.stream().mapToDouble(PredictionRow::probability).toArray(), right);
  }

  private void report(DiagnosisSet set, Predicted real, Predicted control) {
    String data = set.name();
    figure("answers, one each question", set.rows(), "rows", null, data, "all");
    figure("learners", set.learners().size(), "1", null, data, "all");
    figure("answers asked for, all seeds", real.ours.size(), "rows", null, data, "test");
    compare("AUC", PredictionFigures::auc, real, data);
    if (real.found(OURS).size() > 1) {
      figure("AUC, sd", real.deviation(OURS, PredictionFigures::auc), "1", null, data, "test");
    }
    compare("accuracy", PredictionFigures::accuracy, real, data);
    compare("RMSE", PredictionFigures::rmse, real, data);
    compare("log loss", PredictionFigures::logLoss, real, data);
    compare("calibration error", PredictionFigures::calibrationError, real, data);
    figure(
        "calibration error, seeds pooled",
        figures(real.ours).calibrationError(),
        "1",
        null,
        data,
        "test");
    for (String model : real.bySeed.keySet()) {
      if (!model.equals(OURS)) {
        double auc = real.mean(model, PredictionFigures::auc);
        figure("AUC, " + model, auc, "1", null, data, "test");
      }
    }
    figure(
        "AUC, outcomes shuffled (control: .5)",
        control.mean(OURS, PredictionFigures::auc),
        "1",
        null,
        data,
        "test");
  }

  private void compare(
      String name, ToDoubleFunction<PredictionFigures> of, Predicted real, String data) {
    figure(name, real.mean(OURS, of), "1", real.mean(MEANS, of), data, "test");
  }

  private void figure(
      String name,
      double value,
      String unit,
      @Nullable Double baseline,
      String data,
      String split) {
    figures.add(new Figure(name, value, unit, baseline, data, split));
  }
}
