package xueban.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import xueban.graph.BuiltInGraph;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.nlp.embed.StaticEmbedder;
import xueban.recommend.InMemoryCatalogStore;
import xueban.recommend.LuceneCatalogSearch;
import xueban.recommend.Resource;
import xueban.recommend.VectorSpaces;

/**
 * How many generated resources a second go into the search index, on disk and committed: words
 * alone, and with static vectors, beside bare Lucene with HanLP ({@link BareWords}). The ways take
 * turns, and the median counts, since the machine may be shared. One turn before warms up.
 */
final class IndexingBench implements Bench {
  private static final int TURNS = 5;
  private static final int WARM_UP = 5_000;
  private static final String BARE = "bare Lucene with HanLP";

  private final List<Figure> figures = new ArrayList<>();

  @Override
  public String name() {
    return "indexing";
  }

  @Override
  public String what() {
    return "indexes generated resources, with and without vectors, beside bare Lucene";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    figures.clear();
    List<Resource> resources = new GeneratedCatalog(options.part().resources()).resources();
    KnowledgeGraph graph = BuiltInGraph.load();
    TextAnalysis analysis = TextAnalysis.of(graph);
    try (StaticEmbedder embedder = StaticEmbedder.chinese()) {
      Map<String, Way> ways = new LinkedHashMap<>();
      ways.put(BARE, (some, to) -> BareWords.index(n -> some.get((int) n - 1), some.size(), to));
      ways.put("ours, words", (some, to) -> ours(some, to, analysis, VectorSpaces.none(), graph));
      ways.put(
          "ours, static vectors",
          (some, to) -> ours(some, to, analysis, VectorSpaces.of(embedder), graph));
      ways.keySet().removeIf(way -> !options.part().wants(way.replaceAll(".* ", "")));
      Map<String, double[]> rates = measure(ways, resources, options.progress());
      double bare = rates.containsKey(BARE) ? median(rates.get(BARE)) : 0;
      figure("resources", resources.size(), "resources", null);
      rates.forEach((way, rate) -> figure(way, median(rate), "a second", bare > 0 ? bare : null));
      rates.forEach(
          (way, rate) -> {
            if (bare > 0 && !way.equals(BARE)) {
              figure(way + ", share of bare Lucene", median(rate) / bare, "1", null);
            }
          });
    }
    return new BenchReport(name(), figures);
  }

  /** A way to index resources in a folder. */
  private interface Way {
    void index(List<Resource> resources, Path folder);
  }

  private static Map<String, double[]> measure(
      Map<String, Way> ways, List<Resource> resources, Consumer<String> progress) {
    Map<String, double[]> rates = new LinkedHashMap<>();
    for (Way way : ways.values()) {
      seconds(way, resources.subList(0, Math.min(WARM_UP, resources.size())));
    }
    for (int turn = 0; turn < TURNS; turn++) {
      for (Map.Entry<String, Way> way : ways.entrySet()) {
        double rate = resources.size() / seconds(way.getValue(), resources);
        rates.computeIfAbsent(way.getKey(), name -> new double[TURNS])[turn] = rate;
        progress.accept("turn %d: %s, %,.0f a second".formatted(turn + 1, way.getKey(), rate));
      }
    }
    return rates;
  }

  private static double seconds(Way way, List<Resource> resources) {
    try (TemporaryFolder folder = new TemporaryFolder()) {
      long start = System.nanoTime();
      way.index(resources, folder.path().resolve("index"));
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private static void ours(
      List<Resource> resources,
      Path folder,
      TextAnalysis analysis,
      VectorSpaces spaces,
      KnowledgeGraph graph) {
    InMemoryCatalogStore store = new InMemoryCatalogStore();
    store.put(resources);
    LuceneCatalogSearch.open(store, Optional.of(folder), analysis, spaces, graph).close();
  }

  private static double median(double @Nullable [] rates) {
    if (rates == null) {
      throw new IllegalArgumentException("nothing was measured");
    }
    double[] sorted = rates.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private void figure(String name, double value, String unit, @Nullable Double baseline) {
    figures.add(new Figure(name, value, unit, baseline, "generated resources", "all"));
  }
}
