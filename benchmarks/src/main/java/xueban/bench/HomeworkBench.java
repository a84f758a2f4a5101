package xueban.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import xueban.tutor.homework.Assembly;
import xueban.tutor.homework.AssemblyProblem;
import xueban.tutor.homework.ClassAssembler;

/**
 * How near homework is to the best there could be, and how long it takes: sampled classes, each
 * held against a bound that no sets can exceed ({@link HomeworkDual}), beside the plain way of
 * before. As a control the values are shuffled over the items before the sets are made.
 */
final class HomeworkBench implements Bench {
  private static final int STEPS = 240;
  private static final double ENOUGH = .002;

  private final int full;
  private final int small;

  HomeworkBench() {
    this(8, 12);
  }

  /**
   * Measures fewer classes.
   *
   * @param full classes of 50 learners and 2,000 items
   * @param small classes of 20 learners and 300 items
   */
  HomeworkBench(int full, int small) {
    this.full = full;
    this.small = small;
  }

  @Override
  public String name() {
    return "homework";
  }

  @Override
  public String what() {
    return "homework for sampled classes: share of a bound of the best, time, plain greedy beside";
  }

  /**
   * What one class gave; shares are of the bound.
   *
   * @param settled whether the bound settles which demands can be met: else it may have met more,
   *     at a thousand times the value of a set, and says nothing about values
   */
  private record Row(
      boolean settled,
      double share,
      double plain,
      double shuffled,
      double plainShuffled,
      double seconds,
      int gaveWay,
      int plainGaveWay) {}

  @Override
  public BenchReport run(BenchOptions options) {
    measured(-1, 50, 2_000); // the compiler warms up
    List<Figure> figures = new ArrayList<>();
    classes(figures, options, 50, 2_000, full);
    classes(figures, options, 20, 300, small);
    return new BenchReport(name(), figures);
  }

  private static void classes(
      List<Figure> figures, BenchOptions options, int learners, int items, int classes) {
    String data = "%d learners, %,d items".formatted(learners, items);
    List<Row> settled = new ArrayList<>();
    double longest = 0;
    for (int seed = 0; seed < classes; seed++) {
      Row row = measured(seed, learners, items);
      options
          .progress()
          .accept(String.format(Locale.ROOT, "%s, class %d: %.4f", data, seed, row.share));
      String split = "class " + seed;
      if (row.settled) {
        settled.add(row);
        figures.add(new Figure("share of the bound", row.share, "1", row.plain, data, split));
      }
      figures.add(
          new Figure(
              "demands not met", row.gaveWay, "demands", (double) row.plainGaveWay, data, split));
      figures.add(new Figure("time", row.seconds, "CPU s", null, data, split));
      longest = Math.max(longest, row.seconds);
    }
    if (classes == 0) {
      return;
    }
    figures.add(new Figure("time, longest", longest, "CPU s", null, data, "all"));
    figures.add(
        new Figure(
            "classes the bound does not settle",
            classes - settled.size(),
            "classes",
            null,
            data,
            "all"));
    if (!settled.isEmpty()) {
      figures.add(
          new Figure(
              "share of the bound, mean",
              mean(settled, Row::share),
              "1",
              mean(settled, Row::plain),
              data,
              "all"));
      figures.add(
          new Figure(
              "share of the bound, least",
              settled.stream().mapToDouble(Row::share).min().orElseThrow(),
              "1",
              settled.stream().mapToDouble(Row::plain).min().orElseThrow(),
              data,
              "all"));
      figures.add(
          new Figure(
              "control: values shuffled, mean",
              mean(settled, Row::shuffled),
              "1",
              mean(settled, Row::plainShuffled),
              data,
              "all"));
    }
  }

  private static double mean(List<Row> rows, ToDoubleFunction<Row> of) {
    return rows.stream().mapToDouble(of).average().orElseThrow();
  }

  private static Row measured(long seed, int learners, int items) {
    AssemblyProblem problem = SampledHomework.draw(seed, learners, items);
    long start = cpuNanos();
    Assembly ours = ClassAssembler.assemble(problem);
    double seconds = (cpuNanos() - start) / 1e9;
    if (seed < 0) {
      return new Row(false, 0, 0, 0, 0, seconds, 0, 0);
    }
    double score = HomeworkDual.bound(problem, ours, STEPS, ENOUGH);
    double bound = score + ours.value() - ours.score();
    List<List<Integer>> plain = PlainHomework.sets(problem);
    AssemblyProblem shuffled = SampledHomework.shuffled(problem, seed);
    return new Row(
        score - ours.score() < AssemblyProblem.KIND_PENALTY / 2,
        ours.value() / bound,
        PlainHomework.worth(problem, plain) / bound,
        PlainHomework.worth(problem, ClassAssembler.assemble(shuffled).sets()) / bound,
        PlainHomework.worth(problem, PlainHomework.sets(shuffled)) / bound,
        seconds,
        ours.relaxed().size(),
        PlainHomework.notMet(problem, plain));
  }

  /** Returns the time of this thread alone: other work on the machine does not count. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
