package xueban.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.graph.BuiltInGraph;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;

/**
 * Search by words in {@code --resources} generated resources: size, heap and time of building the
 * index, and time of searches, beside bare Lucene with the same words and filter ({@link
 * BareWords}). Searches are drawn as titles are, as frequent as Zipf has it; every second is held
 * to a subject. Both take turns, search by search, since the machine may be shared.
 *
 * <p>With {@code --index} both indexes are kept, and a further run goes on with what is there: so
 * many millions can be indexed in several runs. A smaller number than what is there is refused; an
 * index of another graph or format is made anew, so that a rate of what was added is then too low.
 *
 * <p>Where other work keeps the processor busy, a longer search is interrupted more often, so the
 * clock makes it look longer than it is; processor time does not. That of indexing is what the
 * whole process took, whatever of it ran at once.
 *
 * <p>The first searches after opening are called cold: what they read has not been read by this
 * process; the operating system may have it in memory, unless it is told to drop its caches.
 */
final class ScaleBench implements Bench {
  private static final int MEASURED = 2_000;
  private static final int SEED = 7;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
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
    if (measured < 10) {
      throw new IllegalArgumentException("measured (" + measured + ") must be at least 10.");
    }
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
    GeneratedCatalog catalog = new GeneratedCatalog(options.part().resources());
    if (options.indexFolder().isPresent()) {
      run(catalog, options.indexFolder().get(), options);
    } else {
      try (TemporaryFolder folder = new TemporaryFolder()) {
        run(catalog, folder.path(), options);
      }
    }
    return new BenchReport(name(), figures);
  }

  private void run(GeneratedCatalog catalog, Path folder, BenchOptions options) {
    KnowledgeGraph graph = BuiltInGraph.load();
    TextAnalysis analysis = TextAnalysis.of(graph);
    Path bareFolder = folder.resolve("bare");
    Path ourFolder = folder.resolve("ours");
    try {
      Files.createDirectories(bareFolder);
      long there = indexed(ourFolder);
      long most = Math.max(there, indexed(bareFolder));
      if (most > catalog.size()) {
        throw XuebanException.invalid(
            "resources",
            "(%,d) must be at least the %,d that %s holds; name that many or another folder."
                .formatted(catalog.size(), most, folder));
      }
      figure("resources", (double) catalog.size(), "resources", null);
      options.progress().accept("indexes with bare Lucene");
      long start = System.nanoTime();
      long worked = processorNanos();
      long bareIndexed = BareWords.index(catalog::resource, catalog.size(), bareFolder);
      double bareSeconds = secondsSince(start);
      double bareWork = (processorNanos() - worked) / 1e3;
      options.progress().accept("indexes with ours");
      long ourIndexed = catalog.size() - there;
      start = System.nanoTime();
      worked = processorNanos();
      ScaleEngine.ours(catalog, ourFolder, analysis, graph).close();
      double ourSeconds = secondsSince(start);
      double ourWork = (processorNanos() - worked) / 1e3;
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
      double each = catalog.size();
      figure("on disk, a resource", bytes(ourFolder) / each, "bytes", bytes(bareFolder) / each);
      figure(
          "on disk, titles to suggest, a resource",
          bytes(ourFolder.resolveSibling("ours-titles")) / each,
          "bytes",
          null);
      long before = heap();
      try (ScaleEngine bare = ScaleEngine.bare(bareFolder)) {
        long withBare = heap();
        try (ScaleEngine ours = ScaleEngine.ours(catalog, ourFolder, analysis, graph)) {
          figure("heap once open", (heap() - withBare) / 1e6, "MB", (withBare - before) / 1e6);
          options.progress().accept("searches");
          search(ours, bare, new GeneratedTitles(graph));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns how many resources an earlier run has left in a folder. */
  private static long indexed(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (FSDirectory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        return 0;
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return reader.numDocs();
      }
    }
  }

  private void search(ScaleEngine ours, ScaleEngine bare, GeneratedTitles titles) {
    int cold = measured / 10;
    int warmUp = measured / 2;
    Random random = new Random(SEED);
    List<ScaleEngine.Asked> asked = new ArrayList<>();
    for (int i = 0; i < cold + warmUp + measured; i++) {
      asked.add(new ScaleEngine.Asked(titles.draw(random), i % 2 == 0));
    }
    double[] ourMillis = new double[asked.size()];
    double[] bareMillis = new double[asked.size()];
    double[] ourWork = new double[asked.size()];
    double[] bareWork = new double[asked.size()];
    int found = 0;
    for (int i = 0; i < asked.size(); i++) {
      ScaleEngine.Asked one = asked.get(i);
      // Whoever comes first finds the processor's caches cold.
      if (i % 4 < 2) {
        search(bare, one, i, bareMillis, bareWork);
      }
      found += search(ours, one, i, ourMillis, ourWork) > 0 ? 1 : 0;
      if (i % 4 >= 2) {
        search(bare, one, i, bareMillis, bareWork);
      }
    }
    figure("searches that find something", found / (double) asked.size(), "1", null);
    times("cold", Arrays.copyOf(ourMillis, cold), Arrays.copyOf(bareMillis, cold));
    int from = cold + warmUp;
    times(
        "warm",
        Arrays.copyOfRange(ourMillis, from, asked.size()),
        Arrays.copyOfRange(bareMillis, from, asked.size()));
    times(
        "warm, processor time",
        Arrays.copyOfRange(ourWork, from, asked.size()),
        Arrays.copyOfRange(bareWork, from, asked.size()));
    List<ScaleEngine.Asked> last = asked.subList(from, asked.size());
    figure("searches a second, all cores", rate(ours, last), "1", rate(bare, last));
  }

  /** Searches and notes by the clock and by the processor how long it took; returns the hits. */
  private static int search(
      ScaleEngine engine, ScaleEngine.Asked asked, int at, double[] millis, double[] work) {
    long start = System.nanoTime();
    long worked = THREADS.getCurrentThreadCpuTime();
    int hits = engine.search(asked);
    work[at] = (THREADS.getCurrentThreadCpuTime() - worked) / 1e6;
    millis[at] = (System.nanoTime() - start) / 1e6;
    return hits;
  }

  private void times(String what, double[] ours, double[] bare) {
    Arrays.sort(ours);
    Arrays.sort(bare);
    figure(what + ", p50", ours[ours.length / 2], "ms", bare[bare.length / 2]);
    figure(what + ", p99", ours[ours.length * 99 / 100], "ms", bare[bare.length * 99 / 100]);
  }

  private static double rate(ScaleEngine engine, List<ScaleEngine.Asked> asked) {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      long start = System.nanoTime();
      List<Future<?>> tasks = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        int first = t;
        tasks.add(
            workers.submit(
                () -> {
                  for (int i = first; i < asked.size(); i += threads) {
                    engine.search(asked.get(i));
                  }
                }));
      }
      for (Future<?> task : tasks) {
        task.get();
      }
      return asked.size() / ((System.nanoTime() - start) / 1e9);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Searching was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Returns how long all threads of this process have worked, collecting garbage included. */
  private static long processorNanos() {
    return SYSTEM.getProcessCpuTime();
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
    figures.add(new Figure(name, value, unit, baseline, "generated resources", "all"));
  }
}
