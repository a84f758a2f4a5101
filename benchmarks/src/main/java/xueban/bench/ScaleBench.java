package xueban.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.graph.BuiltInGraph;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.recommend.VectorSpaces;

/**
 * Search by words in {@code --resources} generated resources: size, heap and time of building the
 * index, what it is made up of, and time of searches ({@link SearchTurns}), beside bare Lucene with
 * the same words and filter ({@link BareWords}).
 *
 * <p>With {@code --index} both indexes are kept, and a further run goes on with what is there: so
 * many millions can be indexed in several runs. A smaller number than what is there is refused; an
 * index of another graph or format is made anew, so that a rate of what was added is then too low.
 * With {@code --searches-only} nothing is indexed: all that is there is searched as it is.
 *
 * <p>Where other work keeps the processor busy, a longer search is interrupted more often, so the
 * clock makes it look longer than it is; processor time does not. That of indexing is what the
 * whole process took, whatever of it ran at once.
 *
 * <p>What cold searches read, the operating system may have in memory, unless it is told to drop
 * its caches.
 */
final class ScaleBench implements Bench {
  private static final int MEASURED = 2_000;
  private static final String DATA = "generated resources";
  private static final String BARE = "bare";
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final int measured;
  private final List<Figure> figures = new ArrayList<>();

  ScaleBench() {
    this(MEASURED);
  }

  /**
   * @param measured how many warm searches to measure, at least 10
   */
  ScaleBench(int measured) {
    this.measured = measured;
  }

  @Override
  public String name() {
    return "scale";
  }

  @Override
  public String what() {
    return "search by words in --resources generated resources, beside bare Lucene";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    figures.clear();
    try (ScaleFolder folder = ScaleFolder.of(options, List.of(BARE))) {
      if (!folder.searchesOnly()) {
        index(folder, options);
      }
      search(folder, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BenchReport(name(), figures);
  }

  private void index(ScaleFolder folder, BenchOptions options) throws IOException {
    GeneratedCatalog catalog = folder.catalog();
    options.progress().accept("indexes with bare Lucene");
    long start = System.nanoTime();
    long worked = SYSTEM.getProcessCpuTime();
    long bareIndexed = BareWords.index(catalog::resource, catalog.size(), folder.index(BARE));
    double bareSeconds = secondsSince(start);
    double bareWork = microsSince(worked);
    options.progress().accept("indexes with ours");
    long ourIndexed = folder.missing();
    start = System.nanoTime();
    worked = SYSTEM.getProcessCpuTime();
    open(folder, BuiltInGraph.load()).close();
    double ourSeconds = secondsSince(start);
    double ourWork = microsSince(worked);
    figure("indexed in this run", (double) ourIndexed, "resources", (double) bareIndexed);
    figure("indexed a second", ourIndexed / ourSeconds, "1", bareIndexed / bareSeconds);
    figure("indexed in", ourSeconds, "s", bareSeconds);
    if (Math.min(ourIndexed, bareIndexed) > 0) {
      figure(
          "indexing, processor time, a resource",
          ourWork / ourIndexed,
          "µs",
          bareWork / bareIndexed);
    }
  }

  private static double microsSince(long worked) {
    return (SYSTEM.getProcessCpuTime() - worked) / 1e3;
  }

  private static ScaleEngine open(ScaleFolder folder, KnowledgeGraph graph) {
    return ScaleEngine.ours(
        folder.catalog(),
        folder.index(ScaleFolder.OURS),
        TextAnalysis.of(graph),
        VectorSpaces.none(),
        graph);
  }

  private void search(ScaleFolder folder, BenchOptions options) throws IOException {
    KnowledgeGraph graph = BuiltInGraph.load();
    Path bareFolder = folder.index(BARE);
    Path ourFolder = folder.index(ScaleFolder.OURS);
    double each = folder.catalog().size();
    figure("resources", each, "resources", null);
    figure("on disk, a resource", bytes(ourFolder) / each, "bytes", bytes(bareFolder) / each);
    double titles = bytes(folder.index(ScaleFolder.TITLES)) / each;
    figure("on disk, titles to suggest, a resource", titles, "bytes", null);
    figures.addAll(IndexMakeUp.of(ourFolder).figures(IndexMakeUp.of(bareFolder), DATA));
    // What is loaded once in a process belongs to neither.
    ScaleEngine.bare(bareFolder).close();
    open(folder, graph).close();
    long before = heap();
    try (ScaleEngine bare = ScaleEngine.bare(bareFolder)) {
      long withBare = heap();
      try (ScaleEngine ours = open(folder, graph)) {
        figure("heap once open", (heap() - withBare) / 1e6, "MB", (withBare - before) / 1e6);
        options.progress().accept("searches");
        SearchTurns turns = SearchTurns.drawn(new GeneratedTitles(graph), measured, DATA);
        figures.addAll(turns.ask(ours, bare));
      }
    }
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static double bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private void figure(String name, double value, String unit, @Nullable Double baseline) {
    figures.add(new Figure(name, value, unit, baseline, DATA, "all"));
  }
}
