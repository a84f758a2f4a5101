package xueban.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import xueban.graph.BuiltInGraph;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.recommend.CatalogEntry;
import xueban.recommend.InMemoryCatalogStore;
import xueban.recommend.LuceneCatalogSearch;
import xueban.recommend.Metadata;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;
import xueban.recommend.SearchPage;
import xueban.recommend.SearchRequest;

/** A page of ten for two terms, by words and concepts, over 20,000 short texts in memory. */
@Measurement(iterations = 5, time = 1)
@Warmup(iterations = 10, time = 1)
@Fork(3)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Threads(1)
public class SearchBenchmarks {
  private static final int DOCUMENTS = 20_000;
  private static final int SEARCHES = 1_000;
  private static final long SEED = 20260729;
  private static final List<String> PHRASES =
      List.of("的意义和例题", "的应用，列方程求解", "的证明与练习", "易错点小结", "的复习和检测", "，先画图再计算");

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private final KnowledgeGraph graph = BuiltInGraph.load();
  private final List<String> names = graph.concepts().stream().map(Concept::name).toList();
  private final List<SearchRequest> searches = new ArrayList<>();
  private LuceneCatalogSearch search;
  private int next;

  @Setup
  public void open() {
    InMemoryCatalogStore store = new InMemoryCatalogStore();
    List<CatalogEntry> entries = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      entries.add(document(i));
    }
    store.put(entries);
    search =
        LuceneCatalogSearch.open(
            store, Optional.empty(), TextAnalysis.of(graph), Optional.empty(), graph);
    for (int i = 0; i < SEARCHES; i++) {
      searches.add(SearchRequest.of(name() + " " + name()).withPageSize(10));
    }
    if (search.search(searches.getFirst()).hits().isEmpty()) {
      throw new IllegalStateException("A search for two names of concepts must find something.");
    }
  }

  private CatalogEntry document(int i) {
    String title = name() + "（" + i + "）";
    String body = name() + phrase() + "；" + name() + phrase() + "。";
    return new Resource("r" + i, ResourceType.LESSON, Metadata.titled(title, "zh"), body);
  }

  private String name() {
    return names.get(random.nextInt(names.size()));
  }

  private String phrase() {
    return PHRASES.get(random.nextInt(PHRASES.size()));
  }

  @TearDown
  public void close() {
    search.close();
  }

  @Benchmark
  public SearchPage search() {
    next = (next + 1) % SEARCHES;
    return search.search(searches.get(next));
  }
}
