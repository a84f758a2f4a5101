package xueban.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import xueban.tutor.paper.PaperAssembler;
import xueban.tutor.paper.PaperOption;
import xueban.tutor.paper.PaperPlan;
import xueban.tutor.paper.PaperProblem;

/**
 * How equal parallel versions of a paper are, and how long they take to find: sampled pools of
 * items for a paper of 24 items and 100 points. Beside ours the way of a careful teacher, who sorts
 * the items of a row by difficulty and deals them out to and fro.
 */
final class PaperBench implements Bench {
  private static final int[] COUNTS = {8, 6, 4, 4, 2};
  private static final double[] POINTS = {3, 4, 4, 6, 6};
  private static final double[] LEAST = {.7, .4, .7, .4, .1};
  private static final double[] MOST = {.95, .7, .95, .7, .4};
  private static final double TOTAL = 100;

  private final int pools;

  PaperBench() {
    this(20);
  }

  /**
   * Measures fewer.
   *
   * @param pools of each size
   */
  PaperBench(int pools) {
    this.pools = pools;
  }

  @Override
  public String name() {
    return "paper";
  }

  @Override
  public String what() {
    return "parallel versions of a paper: how equal they are, time, dealing out by difficulty"
        + " beside";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    List<Figure> figures = new ArrayList<>();
    PaperAssembler.assemble(draw(-1, 40, 2), 0); // the compiler warms up
    for (int ofRow : new int[] {40, 160}) {
      for (int versions : new int[] {2, 4}) {
        figures.addAll(measured(ofRow, versions));
        options
            .progress()
            .accept(String.format(Locale.ROOT, "%d items a row, %d versions", ofRow, versions));
      }
    }
    return new BenchReport(name(), figures);
  }

  private List<Figure> measured(int ofRow, int versions) {
    String data = "%d items a row, %d versions".formatted(ofRow, versions);
    double mean = 0;
    double most = 0;
    double dealtMean = 0;
    double dealtMost = 0;
    double longest = 0;
    for (int seed = 0; seed < pools; seed++) {
      PaperProblem problem = draw(seed, ofRow, versions);
      long start = System.nanoTime();
      PaperPlan plan = PaperAssembler.assemble(problem, seed);
      longest = Math.max(longest, (System.nanoTime() - start) / 1e9);
      double ours = difference(problem, plan.versions());
      double dealt = difference(problem, dealt(problem));
      mean += ours / pools;
      dealtMean += dealt / pools;
      most = Math.max(most, ours);
      dealtMost = Math.max(dealtMost, dealt);
    }
    return List.of(
        new Figure("difference of expected score, mean", mean, "1", dealtMean, data, "all"),
        new Figure("difference of expected score, most", most, "1", dealtMost, data, "all"),
        new Figure("time, longest", longest, "s", null, data, "all"));
  }

  private static PaperProblem draw(long seed, int ofRow, int versions) {
    Random random = new Random(seed);
    List<PaperProblem.Row> rows = new ArrayList<>();
    List<PaperOption> options = new ArrayList<>();
    for (int r = 0; r < COUNTS.length; r++) {
      rows.add(new PaperProblem.Row(COUNTS[r], POINTS[r]));
      for (int i = 0; i < ofRow; i++) {
        int text = options.size();
        options.add(
            new PaperOption(
                r,
                text,
                LEAST[r] + (MOST[r] - LEAST[r]) * random.nextDouble(),
                60 + random.nextInt(180),
                random.nextInt(10),
                text / 3,
                random.nextDouble()));
      }
    }
    int texts = options.size();
    return new PaperProblem(rows, texts, 10, texts, options, versions, 90 * 60);
  }

  /** Of each row the easiest, as many as are needed, dealt to and fro. */
  private static List<List<Integer>> dealt(PaperProblem problem) {
    int versions = problem.versions();
    List<List<Integer>> dealt =
        new ArrayList<>(
            IntStream.range(0, versions).<List<Integer>>mapToObj(v -> new ArrayList<>()).toList());
    for (int r = 0; r < problem.rows().size(); r++) {
      int row = r;
      List<Integer> sorted =
          IntStream.range(0, problem.options().size())
              .filter(o -> problem.options().get(o).row() == row)
              .boxed()
              .sorted(Comparator.comparingDouble(o -> -problem.options().get(o).success()))
              .limit((long) versions * problem.rows().get(r).count())
              .toList();
      for (int i = 0; i < sorted.size(); i++) {
        int turn = i % versions;
        dealt.get(i / versions % 2 == 0 ? turn : versions - 1 - turn).add(sorted.get(i));
      }
    }
    return dealt;
  }

  /** Returns the largest less the least expected score, as a share of the points, in [0, 1]. */
  private static double difference(PaperProblem problem, List<List<Integer>> versions) {
    double[] scores =
        versions.stream()
            .mapToDouble(
                version ->
                    version.stream()
                        .map(problem.options()::get)
                        .mapToDouble(o -> problem.rows().get(o.row()).points() * o.success())
                        .sum())
            .sorted()
            .toArray();
    return (scores[scores.length - 1] - scores[0]) / TOTAL;
  }
}
