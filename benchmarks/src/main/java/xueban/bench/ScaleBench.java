package xueban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.graph.BuiltInGraph;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.recommend.LuceneCatalogSearch;
import xueban.recommend.SearchFilter;
import xueban.recommend.SearchRequest;

/**
 * Search by words in {@code --resources} generated resources: size, heap and time of building the
 * index, and time of searches, beside bare Lucene with the same words and filter ({@link
 * BareWords}). Searches are drawn as titles are, as frequent as Zipf has it; every second is held
 * to a subject. Both take turns, search by search, since the machine may be shared.
 *
 * <p>Where other work keeps the processor busy, a longer search is interrupted more often, so the
 * clock makes it look longer than it is; processor time does not.
 *
 * <p>The first searches after opening are called cold: what they read has not been read by this
 * process; the operating system may have it in memory, unless it is told to drop its caches.
 */
final class ScaleBench implements Bench {
  private static final int COLD = 200;
  private static final int WARM_UP = 1_000;
  private static final int MEASURED = 2_000;
  private static final int HITS = 10;
  private static final int SEED = 7;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<Figure> figures = new ArrayList<>();

  @Override
  public String name() {
    return "scale";
  }

  @Override
  public String what() {
    return "search by words in --resources generated resources, beside bare Lucene";
  }

  /** Something that is asked the same searches. */
  private interface Engine extends AutoCloseable {
    int search(Asked asked);

    @Override
    void close();
  }

  private record Asked(String text, boolean ofSubject) {}

  @Override
  public BenchReport run(BenchOptions options) {
    figures.clear();
    GeneratedCatalog catalog = new GeneratedCatalog(options.part().resources());
    KnowledgeGraph graph = BuiltInGraph.load();
    TextAnalysis analysis = TextAnalysis.of(graph);
    try (TemporaryFolder folder = new TemporaryFolder()) {
      Path bareFolder = folder.path().resolve("bare");
      Path ourFolder = folder.path().resolve("ours");
      figure("resources", (double) catalog.size(), "resources", null);
      options.progress().accept("indexes with bare Lucene");
      double bareSeconds =
          seconds(() -> BareWords.index(catalog::resource, catalog.size(), bareFolder));
      options.progress().accept("indexes with ours");
      double ourSeconds = seconds(() -> ours(catalog, ourFolder, analysis, graph).close());
      figure("indexed a second", catalog.size() / ourSeconds, "1", catalog.size() / bareSeconds);
      figure("built in", ourSeconds, "s", bareSeconds);
      double each = catalog.size();
      figure("on disk, a resource", bytes(ourFolder) / each, "bytes", bytes(bareFolder) / each);
      figure(
          "on disk, titles to suggest, a resource",
          bytes(ourFolder.resolveSibling("ours-titles")) / each,
          "bytes",
          null);
      long before = heap();
      try (Engine bare = bare(bareFolder)) {
        long withBare = heap();
        try (Engine ours = ours(catalog, ourFolder, analysis, graph)) {
          figure("heap once open", (heap() - withBare) / 1e6, "MB", (withBare - before) / 1e6);
          options.progress().accept("searches");
          search(ours, bare, new GeneratedTitles(graph));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BenchReport(name(), figures);
  }

  private void search(Engine ours, Engine bare, GeneratedTitles titles) {
    Random random = new Random(SEED);
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < COLD + WARM_UP + MEASURED; i++) {
      asked.add(new Asked(titles.draw(random), i % 2 == 0));
    }
    double[] ourMillis = new double[asked.size()];
    double[] bareMillis = new double[asked.size()];
    double[] ourWork = new double[asked.size()];
    double[] bareWork = new double[asked.size()];
    int found = 0;
    for (int i = 0; i < asked.size(); i++) {
      Asked one = asked.get(i);
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
    times("cold", Arrays.copyOf(ourMillis, COLD), Arrays.copyOf(bareMillis, COLD));
    int from = COLD + WARM_UP;
    times(
        "warm",
        Arrays.copyOfRange(ourMillis, from, asked.size()),
        Arrays.copyOfRange(bareMillis, from, asked.size()));
    times(
        "warm, processor time",
        Arrays.copyOfRange(ourWork, from, asked.size()),
        Arrays.copyOfRange(bareWork, from, asked.size()));
    List<Asked> last = asked.subList(from, asked.size());
    figure("searches a second, all cores", rate(ours, last), "1", rate(bare, last));
  }

  /** Searches and notes by the clock and by the processor how long it took; returns the hits. */
  private static int search(Engine engine, Asked asked, int at, double[] millis, double[] work) {
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

  private static double rate(Engine engine, List<Asked> asked) {
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

  private static Engine bare(Path folder) throws IOException {
    BareWords words = BareWords.open(folder);
    return new Engine() {
      @Override
      public int search(Asked asked) {
        try {
          return words
              .search(asked.text(), asked.ofSubject() ? GeneratedCatalog.MATHEMATICS : "", HITS)
              .size();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public void close() {
        try {
          words.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  private static Engine ours(
      GeneratedCatalog catalog, Path folder, TextAnalysis analysis, KnowledgeGraph graph) {
    LuceneCatalogSearch search =
        LuceneCatalogSearch.open(catalog, Optional.of(folder), analysis, Optional.empty(), graph);
    SearchFilter subject = SearchFilter.none().withSubjects(List.of(GeneratedCatalog.MATHEMATICS));
    return new Engine() {
      @Override
      public int search(Asked asked) {
        return search
            .search(
                new SearchRequest(
                    asked.text(),
                    asked.ofSubject() ? subject : SearchFilter.none(),
                    List.of(),
                    HITS,
                    "",
                    SearchRequest.Sort.RELEVANCE,
                    false,
                    SearchRequest.Help.NONE))
            .hits()
            .size();
      }

      @Override
      public void close() {
        search.close();
      }
    };
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
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
    figures.add(new Figure(name, value, unit, baseline, "generated resources", "all"));
  }
}
