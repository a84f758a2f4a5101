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
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import xueban.graph.BuiltInGraph;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.pinyin.PinyinInput;
import xueban.nlp.pinyin.PinyinMatch;
import xueban.nlp.pinyin.PinyinText;
import xueban.recommend.suggest.SuggestRequest;
import xueban.recommend.suggest.Suggester;

/** Suggestions while typing over many titles, beside comparing the input with each. */
final class SuggestBench implements Bench {
  private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
  private static final int QUERIES = 6_000;
  private static final int SCANNED = 20_000;
  private static final int SCANS = 60;

  @Override
  public String name() {
    return "suggest";
  }

  @Override
  public String what() {
    return "suggestions while typing over --resources generated titles: time, memory";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    try (TemporaryFolder folder = new TemporaryFolder()) {
      return measure(options, folder.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BenchReport measure(BenchOptions options, Path folder) throws IOException {
    KnowledgeGraph graph = BuiltInGraph.load();
    GeneratedTitles generated = new GeneratedTitles(graph);
    Random random = new Random(1);
    int resources = options.part().resources();
    Map<String, Long> titles = new TreeMap<>();
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < resources; i++) {
      titles.merge(generated.draw(random), 1L, Long::sum);
    }
    for (int i = 0; i < QUERIES; i++) {
      asked.add(TypedPrefixes.of(generated.draw(random), random));
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(figure("resources", resources, "titles", null));
    figures.add(figure("different titles", titles.size(), "titles", null));
    options.progress().accept("%,d different titles".formatted(titles.size()));
    try (FSDirectory directory = FSDirectory.open(folder);
        Suggester suggester = Suggester.open(directory, graph)) {
      long start = System.nanoTime();
      for (Map.Entry<String, Long> title : titles.entrySet()) {
        suggester.addTitle(title.getKey(), title.getValue());
      }
      suggester.show(Map.of("made", "bench"));
      suggester.commit();
      figures.add(figure("built in", (System.nanoTime() - start) / 1e9, "s", null));
      figures.add(
          figure("on disk, a title", bytes(folder) / (double) titles.size(), "bytes", null));
    }
    ask(options, folder, graph, titles, asked, figures);
    return new BenchReport(name(), figures);
  }

  private void ask(
      BenchOptions options,
      Path folder,
      KnowledgeGraph graph,
      Map<String, Long> titles,
      List<String> asked,
      List<Figure> figures)
      throws IOException {
    long before = heap();
    try (FSDirectory directory = FSDirectory.open(folder);
        Suggester suggester = Suggester.open(directory, graph)) {
      Suggester.Counts counts = new KnownCounts(titles);
      // The first half warms up and is not counted.
      int found = 0;
      double[] times = new double[QUERIES / 2];
      double[] processor = new double[QUERIES / 2];
      for (int i = 0; i < QUERIES; i++) {
        long start = System.nanoTime();
        long busy = PROCESSOR.getCurrentThreadCpuTime();
        boolean any = !suggester.suggest(SuggestRequest.of(asked.get(i)), counts).isEmpty();
        if (i >= QUERIES / 2) {
          times[i - QUERIES / 2] = (System.nanoTime() - start) / 1e6;
          processor[i - QUERIES / 2] = (PROCESSOR.getCurrentThreadCpuTime() - busy) / 1e6;
          found += any ? 1 : 0;
        }
      }
      options.progress().accept("scanning %,d titles for comparison".formatted(SCANNED));
      double[] scans = scan(titles, asked);
      figures.add(
          figure("heap, a title", (heap() - before) / (double) titles.size(), "bytes", null));
      figures.add(figure("queries with suggestions", found / (QUERIES / 2.0), "1", null));
      figures.add(figure("p50", at(times, .5), "ms", at(scans, .5)));
      figures.add(figure("p99", at(times, .99), "ms", at(scans, .99)));
      figures.add(figure("p99, processor time", at(processor, .99), "ms", null));
      figures.add(figure("longest", at(times, 1), "ms", at(scans, 1)));
    }
  }

  /** Compares inputs with a part of the titles, one by one: the baseline. */
  private static double[] scan(Map<String, Long> titles, List<String> asked) {
    Function<String, PinyinText> text = PinyinText::of;
    List<PinyinText> some = titles.keySet().stream().limit(SCANNED).map(text).toList();
    double[] times = new double[SCANS];
    for (int i = 0; i < SCANS; i++) {
      long start = System.nanoTime();
      PinyinInput input = PinyinInput.of(asked.get(i));
      List<PinyinMatch> matches = some.stream().flatMap(t -> input.match(t).stream()).toList();
      times[i] = (System.nanoTime() - start) / 1e6 + (matches.size() > SCANNED ? 1 : 0);
    }
    return times;
  }

  /** Counts as an index has them, at no cost. */
  private record KnownCounts(Map<String, Long> titles) implements Suggester.Counts {
    @Override
    public long about(String concept) {
      return concept.length();
    }

    @Override
    public long ofConcept(String concept) {
      return concept.length();
    }

    @Override
    public long ofTitle(String title) {
      return titles.getOrDefault(title, 0L);
    }
  }

  private static double at(double[] times, double share) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(f -> f.toFile().length()).sum();
    }
  }

  private static Figure figure(String name, double value, String unit, @Nullable Double baseline) {
    return new Figure(name, value, unit, baseline, "generated titles", "all");
  }
}
