package xueban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.model.LearnerEvent;
import xueban.model.Tracer;
import xueban.model.eval.ResponseLogEvaluation;
import xueban.model.eval.ResponseRow;
import xueban.model.eval.ResponseTable;
import xueban.model.eval.TracerKind;
import xueban.model.eval.TracingFigures;
import xueban.model.logistic.LogisticModel;
import xueban.tutor.insight.WarningCase;
import xueban.tutor.insight.WarningCases;
import xueban.tutor.insight.WarningRanking;
import xueban.tutor.insight.WarningTrainer;
import xueban.tutor.insight.WarningWeights;

/**
 * Whether those learners are warned of who then answer worst: held-out learners of each table in
 * {@code responses/}, each at moments of the history drawn at random, in random classes of about
 * {@value #CLASS_SIZE}. Right is a warning of a learner whose share right of the next 20 responses
 * is below the class's 20th percentile.
 *
 * <p>Out of the box: the shipped model and weights. Trained: model and weights fitted to the
 * table's other learners. Beside it what a teacher sees without a model: the share right of the
 * last 20 responses, and of all, against the class's mean; and chance, the share of learners who
 * needed help. Control: outcomes shuffled over all rows, then trained and measured.
 */
final class WarningBench implements Bench {
  private static final int CLASS_SIZE = 40;
  private static final int ROUNDS = 5;
  private static final int TRAIN_ROUNDS = 3;
  private static final int ENOUGH_LEARNERS = 2_000;
  private static final int MOST_SHUFFLES = 10;
  private static final String FOLDER = "responses";

  @Override
  public String name() {
    return "warning";
  }

  @Override
  public String what() {
    return "warns of learners who soon answer worse than their class";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    List<Figure> figures = new ArrayList<>();
    for (Path table : tables(options)) {
      measure(table, options, figures);
    }
    return new BenchReport(name(), figures);
  }

  private static List<Path> tables(BenchOptions options) {
    Path folder = options.file(FOLDER);
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> tables =
          files
              .filter(f -> f.toString().endsWith(TracingBench.ENDING))
              .filter(f -> options.part().wants(TracingTable.name(f)))
              .sorted()
              .toList();
      if (tables.isEmpty()) {
        throw new MissingDataException(folder.resolve("*" + TracingBench.ENDING));
      }
      return tables;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  private static void measure(Path table, BenchOptions options, List<Figure> figures) {
    String data = TracingTable.name(table);
    List<ResponseRow> rows = ResponseTable.read(table);
    options.progress().accept(data + ": warns out of the box");
    List<List<WarningCase>> box =
        classes(LogisticModel.shipped(), rows, TracingFigures::isTest, ROUNDS);
    WarningRanking baseline = WarningRanking.of(box, WarningCase::recentShare);
    add(figures, data, "learners at moments", "rows", baseline.learners(), null);
    add(figures, data, "chance: share who needed help", "1", baseline.needed(), null);
    add(figures, data, "last 20 alone: average precision", "1", baseline.averagePrecision(), null);
    add(
        figures,
        data,
        "all answers alone: average precision",
        "1",
        WarningRanking.of(box, WarningCase::overallShare).averagePrecision(),
        null);
    add(
        figures,
        data,
        "out of the box",
        WarningRanking.of(box, WarningWeights.shipped()),
        baseline);
    List<String> models = options.part().models();
    List<TracerKind> kinds =
        models.isEmpty()
            ? List.of(TracerKind.LOGISTIC)
            : models.stream().map(TracerKind::named).toList();
    for (TracerKind kind : kinds) {
      options.progress().accept(data + ": trains and warns, " + kind.name());
      add(figures, data, "trained, " + kind.name(), trained(kind, rows), baseline);
      if (options.part().control()) {
        control(data, kind, rows, options, figures);
      }
    }
  }

  /** Adds the means over as many shuffles as a small table needs to say something. */
  private static void control(
      String data,
      TracerKind kind,
      List<ResponseRow> rows,
      BenchOptions options,
      List<Figure> figures) {
    double precision = 0;
    double chance = 0;
    double auc = 0;
    int shuffles = 1;
    for (int k = 0; k < shuffles; k++) {
      options.progress().accept("%s: shuffled outcomes, %s".formatted(data, kind.name()));
      WarningRanking found =
          trained(kind, ResponseLogEvaluation.shuffled(rows, TracingFigures.SEED + k));
      shuffles = Math.max(1, Math.min(MOST_SHUFFLES, ENOUGH_LEARNERS / found.learners()));
      precision += found.averagePrecision() / shuffles;
      chance += found.needed() / shuffles;
      auc += found.auc() / shuffles;
    }
    String name = "trained, " + kind.name() + ", %s: outcomes shuffled (control: %s)";
    String ap = name.formatted("average precision", "as chance");
    add(figures, data, ap, "1", precision, chance);
    add(figures, data, name.formatted("AUC within classes", ".5"), "1", auc, null);
  }

  private static WarningRanking trained(TracerKind kind, List<ResponseRow> rows) {
    Tracer tracer = TracingFigures.train(kind, rows, TracingFigures.SEED);
    WarningWeights weights =
        WarningTrainer.fit(classes(tracer, rows, row -> !TracingFigures.isTest(row), TRAIN_ROUNDS));
    return WarningRanking.of(classes(tracer, rows, TracingFigures::isTest, ROUNDS), weights);
  }

  private static List<List<WarningCase>> classes(
      Tracer tracer, List<ResponseRow> rows, Predicate<ResponseRow> wanted, int rounds) {
    List<List<LearnerEvent>> histories =
        ResponseLogEvaluation.histories(rows.stream().filter(wanted).toList());
    ToDoubleFunction<String> unknown = item -> Double.NaN;
    return new WarningCases(tracer, unknown, rounds, CLASS_SIZE, TracingFigures.SEED).of(histories);
  }

  private static void add(
      List<Figure> figures, String data, String model, WarningRanking found, WarningRanking base) {
    add(
        figures,
        data,
        model + ": average precision",
        "1",
        found.averagePrecision(),
        base.averagePrecision());
    add(figures, data, model + ": AUC within classes", "1", found.auc(), base.auc());
    add(figures, data, model + ": share warned of", "1", found.warned(), base.warned());
    add(figures, data, model + ": precision", "1", found.precision(), base.precision());
    add(figures, data, model + ": recall", "1", found.recall(), base.recall());
  }

  private static void add(
      List<Figure> figures,
      String data,
      String name,
      String unit,
      double value,
      @Nullable Double baseline) {
    figures.add(new Figure(name, value, unit, baseline, data, "test"));
  }
}
