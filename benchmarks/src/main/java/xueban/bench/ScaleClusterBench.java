package xueban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.graph.BuiltInGraph;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.recommend.SearchIndex;
import xueban.recommend.VectorSpaces;
import xueban.recommend.opensearch.ClusterSettings;
import xueban.recommend.opensearch.OpenSearchCatalogSearch;

/**
 * Search by words in {@code --resources} generated resources on this machine's own disk, beside the
 * same search in a cluster of one node of OpenSearch on the same machine: indexing, size, and time
 * of the same searches ({@link SearchTurns}). Both rank, filter and explain alike, so that what
 * differs is the engine and the way there.
 *
 * <p>The node is a process of its own with 1 GiB of heap, one part and no copies; {@code
 * XUEBAN_OPENSEARCH} names the folder of {@code recommender/opensearch}, that of here unless set.
 * {@code --index} and {@code --searches-only} are as for {@link ScaleBench}; but the node opens the
 * folder that it has kept, and writes its own records there.
 */
final class ScaleClusterBench implements Bench {
  private static final int MEASURED = 2_000;
  private static final int SEED = 7;
  private static final String DATA = "generated resources";
  private static final String NODE = "opensearch";

  private final int measured;
  private final Path module;
  private final List<Figure> figures = new ArrayList<>();

  ScaleClusterBench() {
    this(MEASURED, here());
  }

  /**
   * @param measured how many warm searches to measure, at least 10
   * @param module folder of {@code recommender/opensearch}
   */
  ScaleClusterBench(int measured, Path module) {
    this.measured = measured;
    this.module = module;
  }

  private static Path here() {
    @Nullable String named = System.getenv("XUEBAN_OPENSEARCH");
    return named == null || named.isBlank() ? Path.of("recommender", "opensearch") : Path.of(named);
  }

  @Override
  public String name() {
    return "scale-cluster";
  }

  @Override
  public String what() {
    return "search by words in --resources generated resources, beside one node of OpenSearch";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    figures.clear();
    try (ScaleFolder folder = ScaleFolder.of(options, List.of());
        OpenSearchNode node = OpenSearchNode.start(module, folder.other(NODE))) {
      run(folder, node, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BenchReport(name(), figures);
  }

  private void run(ScaleFolder folder, OpenSearchNode node, BenchOptions options)
      throws IOException {
    KnowledgeGraph graph = BuiltInGraph.load();
    TextAnalysis analysis = TextAnalysis.of(graph);
    ClusterSettings settings = ClusterSettings.of("scale", node.address()).withShards(1, 0);
    double each = folder.catalog().size();
    figure("resources", each, "resources", null);
    options.progress().accept("indexes with ours");
    double indexed = folder.missing();
    long start = System.nanoTime();
    try (ScaleEngine ours =
        ScaleEngine.ours(
            folder.catalog(),
            folder.index(ScaleFolder.OURS),
            analysis,
            VectorSpaces.none(),
            graph)) {
      double ourSeconds = secondsSince(start);
      options.progress().accept("indexes with OpenSearch");
      start = System.nanoTime();
      SearchIndex cluster =
          OpenSearchCatalogSearch.open(
              folder.catalog(), settings, analysis, VectorSpaces.none(), graph, new Random(SEED));
      try (ScaleEngine other = ScaleEngine.of(cluster, node.process())) {
        double seconds = secondsSince(start);
        if (!folder.searchesOnly() && indexed == each) {
          figure("indexed a second", each / ourSeconds, "1", each / seconds);
          figure("indexed in", ourSeconds, "s", seconds);
        }
        options.progress().accept("searches");
        SearchTurns turns = SearchTurns.drawn(new GeneratedTitles(graph), measured, DATA);
        figures.addAll(turns.ask(ours, other));
        figure("hits of the first page that both have", turns.common(ours, other), "1", null);
      }
    }
    figure(
        "on disk, a resource (with the log of writes of OpenSearch)",
        bytes(folder.index(ScaleFolder.OURS)) / each,
        "bytes",
        bytes(folder.other(NODE)) / each);
    PeakMemory.mebibytes(node.process().pid())
        .ifPresent(peak -> figure("memory of the node, at most", peak, "MiB", null));
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static double bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private void figure(String name, double value, String unit, @Nullable Double baseline) {
    figures.add(new Figure(name, value, unit, baseline, DATA, "all"));
  }
}
