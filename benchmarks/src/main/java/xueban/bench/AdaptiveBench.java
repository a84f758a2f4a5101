package xueban.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import xueban.bench.AdaptiveTestRun.Testing;
import xueban.bench.DiagnosticRun.Asking;
import xueban.graph.BuiltInGraph;
import xueban.graph.KnowledgeGraph;
import xueban.model.adaptive.AdaptiveTest;
import xueban.model.adaptive.ContentShares;
import xueban.model.adaptive.ExposureCalibration;
import xueban.model.adaptive.ExposureControl;
import xueban.model.adaptive.ItemPool;
import xueban.model.adaptive.SelectionRule;
import xueban.model.adaptive.StopRule;

/**
 * Adaptive tests and the graph-aware diagnostic on simulated learners; needs no data.
 *
 * <p>First part: items until the ability's standard error is .3, on a Rasch pool and on a
 * two-parameter pool of 500 items each. Second: share of concepts classified right after so many
 * items, on 120 connected concepts of the built-in mathematics.
 */
final class AdaptiveBench implements Bench {
  private static final int POOL = 500;
  private static final int LEARNERS = 300;
  private static final int MOST_ITEMS = 100;
  private static final int CONCEPTS = 120;
  private static final String AROUND = "math.quadratic-equation";
  private static final int DIAGNOSED = 60;
  private static final double GOAL = 0.9;
  private static final long SEED = 20261122;

  @Override
  public String name() {
    return "adaptive";
  }

  @Override
  public String what() {
    return "adaptive tests and the diagnostic on simulated learners: items needed, exposure";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    List<Figure> figures = new ArrayList<>();
    tests("Rasch", AdaptiveTestRun.pool(POOL, 0, SEED), figures, options.progress());
    tests("2PL", AdaptiveTestRun.pool(POOL, 0.3, SEED + 1), figures, options.progress());
    diagnostics(figures, options.progress());
    return new BenchReport(name(), figures);
  }

  private static void tests(
      String data, ItemPool pool, List<Figure> figures, Consumer<String> progress) {
    SelectionRule information = new SelectionRule.MaximumInformation();
    ExposureControl none = new ExposureControl.None();
    ContentShares all = ContentShares.none();
    AdaptiveTest plain =
        new AdaptiveTest(
            pool, information, all, none, StopRule.at(AdaptiveTestRun.STANDARD_ERROR, MOST_ITEMS));
    ContentShares shares =
        ContentShares.of(
            Map.of("strand-0", 0.4, "strand-1", 0.3, "strand-2", 0.2, "strand-3", 0.1));
    AdaptiveTest balanced = new AdaptiveTest(pool, information, shares, none, plain.stop());
    AdaptiveTest divergence =
        new AdaptiveTest(pool, SelectionRule.KullbackLeibler.standard(), all, none, plain.stop());
    AdaptiveTest drawn =
        new AdaptiveTest(pool, information, all, new ExposureControl.Randomesque(5), plain.stop());
    double random = measure(data, pool, AdaptiveTestRun.inOrder(pool, true)).items();
    row(figures, data, "random items", pool, AdaptiveTestRun.inOrder(pool, true), null);
    row(figures, data, "fixed order", pool, AdaptiveTestRun.inOrder(pool, false), random);
    progress.accept(data + ": maximum information, Kullback–Leibler");
    row(figures, data, "information", pool, AdaptiveTestRun.adaptively(plain), random);
    row(figures, data, "Kullback–Leibler", pool, AdaptiveTestRun.adaptively(divergence), random);
    row(figures, data, "content shares", pool, AdaptiveTestRun.adaptively(balanced), random);
    progress.accept(data + ": exposure control");
    row(figures, data, "one of the best 5", pool, AdaptiveTestRun.adaptively(drawn), random);
    AdaptiveTest limited = new ExposureCalibration(0.2, 200, 5, SEED + 2).limit(plain);
    row(figures, data, "Sympson–Hetter .2", pool, AdaptiveTestRun.adaptively(limited), random);
  }

  private static AdaptiveTestRun measure(String data, ItemPool pool, Testing testing) {
    return AdaptiveTestRun.of(pool, LEARNERS, SEED + data.length(), testing);
  }

  private static void row(
      List<Figure> figures,
      String data,
      String how,
      ItemPool pool,
      Testing testing,
      @Nullable Double randomItems) {
    AdaptiveTestRun run = measure(data, pool, testing);
    add(figures, how + ": items to SE .3", run.items(), "items", randomItems, data);
    add(figures, how + ": reached SE .3", run.precise(), "1", null, data);
    add(figures, how + ": bias", run.bias(), "logits", null, data);
    add(figures, how + ": RMSE", run.rmse(), "logits", null, data);
    add(figures, how + ": greatest exposure", run.greatestExposure(), "1", null, data);
    add(figures, how + ": unevenness (chi²)", run.unevenness(), "1", null, data);
  }

  private static void diagnostics(List<Figure> figures, Consumer<String> progress) {
    KnowledgeGraph graph =
        SimulatedKnowledge.piece(BuiltInGraph.load().subject("mathematics"), AROUND, CONCEPTS);
    KnowledgeGraph.Builder alone = KnowledgeGraph.builder();
    graph.concepts().forEach(alone::put);
    KnowledgeGraph noGraph = alone.build();
    add(figures, "concepts", graph.concepts().size(), "concepts", null, "around " + AROUND);
    add(figures, "prerequisites", graph.prerequisites().size(), "edges", null, "around " + AROUND);
    for (SimulatedKnowledge knowledge : SimulatedKnowledge.values()) {
      for (double turned : new double[] {0, 0.05}) {
        for (double[] noise : new double[][] {{0.2, 0.1}, {0.3, 0.2}}) {
          DiagnosticRun run =
              new DiagnosticRun(graph, knowledge, turned, noise[0], noise[1], DIAGNOSED, SEED + 3);
          String data =
              String.format(
                  Locale.ROOT,
                  "%s%s guess %.1f slip %.1f",
                  knowledge.name().toLowerCase(Locale.ROOT),
                  turned > 0 ? " 5% turned over" : "",
                  noise[0],
                  noise[1]);
          progress.accept("diagnostic: " + data);
          diagnostic(figures, run, graph, noGraph, data);
        }
      }
    }
  }

  private static void diagnostic(
      List<Figure> figures,
      DiagnosticRun run,
      KnowledgeGraph graph,
      KnowledgeGraph noGraph,
      String data) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    double[] ours = run.shares(graph, Asking.BY_DIAGNOSTIC);
    double nanos = threads.getCurrentThreadCpuTime() - start;
    double[] random = run.shares(graph, Asking.AT_RANDOM);
    double[] without = run.shares(noGraph, Asking.BY_DIAGNOSTIC);
    for (int items = 5; items <= DiagnosticRun.MOST_ITEMS; items += 5) {
      String after = "right after %d items".formatted(items);
      add(figures, after + " (random questions)", ours[items], "1", random[items], data);
      add(figures, after + " (without graph)", ours[items], "1", without[items], data);
    }
    add(
        figures,
        "items to .9 right, 41 is never (random questions)",
        DiagnosticRun.itemsTo(GOAL, ours),
        "items",
        (double) DiagnosticRun.itemsTo(GOAL, random),
        data);
    add(
        figures,
        "items to .9 right, 41 is never (without graph)",
        DiagnosticRun.itemsTo(GOAL, ours),
        "items",
        (double) DiagnosticRun.itemsTo(GOAL, without),
        data);
    double steps = DIAGNOSED * DiagnosticRun.MOST_ITEMS;
    add(figures, "processor time a step", nanos / 1e6 / steps, "ms", null, data);
  }

  private static void add(
      List<Figure> figures,
      String name,
      double value,
      String unit,
      @Nullable Double baseline,
      String data) {
    figures.add(new Figure(name, value, unit, baseline, "simulated, " + data, "all"));
  }
}
