package xueban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import xueban.XuebanException;
import xueban.graph.BuiltInGraph;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Embedder;
import xueban.nlp.TextAnalysis;
import xueban.nlp.embed.PairedEmbedder;
import xueban.nlp.embed.StaticEmbedder;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.recommend.VectorSpaces;

/**
 * Search by words and by meaning in {@code --resources} generated resources: rate of indexing with
 * vectors, what the index is made up of, memory, time of searches that were never asked before
 * ({@link SearchTurns}), so each embeds its text, and the share of the truly nearest that is found
 * ({@link NearestRecall}).
 *
 * <p>Resources get static vectors, searches those of the transformer, as {@code static-documents}
 * serves; {@code --models static} gives searches static vectors too. {@code --index} and {@code
 * --searches-only} are as for {@link ScaleBench}; another embedder makes another index.
 */
final class ScaleVectorsBench implements Bench {
  private static final int MEASURED = 2_000;
  private static final int SAMPLED = 200;
  private static final String PAIRED = "static-documents";
  private static final String STATIC = "static";
  private static final String DATA = "generated resources";

  private final int measured;
  private final int sampled;
  private final List<Figure> figures = new ArrayList<>();

  ScaleVectorsBench() {
    this(MEASURED, SAMPLED);
  }

  /**
   * @param measured how many warm searches to measure, at least 10
   * @param sampled how many searches to hold against a scan of all vectors, at least 4
   */
  ScaleVectorsBench(int measured, int sampled) {
    this.measured = measured;
    this.sampled = sampled;
  }

  @Override
  public String name() {
    return "scale-vectors";
  }

  @Override
  public String what() {
    return "search by words and meaning in --resources generated resources; recall by a scan";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    figures.clear();
    boolean sameForSearches = searchesAreStatic(options.part().models());
    StaticEmbedder documents = StaticEmbedder.chinese();
    try (ScaleFolder folder = ScaleFolder.of(options, List.of());
        Embedder queries = sameForSearches ? documents : BgeEmbedder.chinese()) {
      run(folder, PairedEmbedder.of(documents, queries), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BenchReport(name(), figures);
  }

  private static boolean searchesAreStatic(List<String> models) {
    if (models.isEmpty() || models.equals(List.of(PAIRED))) {
      return false;
    }
    if (models.equals(List.of(STATIC))) {
      return true;
    }
    throw XuebanException.invalid(
        "models",
        "(%s) must be one of %s, %s; the first is taken where none is named."
            .formatted(String.join(",", models), PAIRED, STATIC));
  }

  private void run(ScaleFolder folder, Embedder embedder, BenchOptions options) throws IOException {
    Path index = folder.index(ScaleFolder.OURS);
    KnowledgeGraph graph = BuiltInGraph.load();
    TextAnalysis analysis = TextAnalysis.of(graph);
    GeneratedTitles titles = new GeneratedTitles(graph);
    figure("resources", (double) folder.catalog().size(), "resources");
    options.progress().accept("indexes");
    long missing = folder.missing();
    PeakMemory.reset();
    long start = System.nanoTime();
    VectorSpaces spaces = VectorSpaces.of(embedder);
    try (ScaleEngine ours = ScaleEngine.ours(folder.catalog(), index, analysis, spaces, graph)) {
      if (!folder.searchesOnly()) {
        double seconds = (System.nanoTime() - start) / 1e9;
        figure("indexed in this run", (double) missing, "resources");
        figure("indexed a second", missing / seconds, "1");
        peak("memory at most, indexing");
      }
      options.progress().accept("searches");
      PeakMemory.reset();
      figures.addAll(SearchTurns.fresh(titles, measured, DATA).ask(ours));
      peak("memory at most, searching, with what is mapped of the index");
    }
    IndexMakeUp makeUp = IndexMakeUp.of(index);
    figure("on disk, a resource", makeUp.bytesEach(), "bytes");
    figures.addAll(makeUp.figures(null, DATA));
    options.progress().accept("scans all vectors for %d searches".formatted(sampled));
    figures.addAll(NearestRecall.of(index, embedder, titles, sampled, DATA));
  }

  private void peak(String name) {
    PeakMemory.mebibytes().ifPresent(peak -> figure(name, peak, "MiB"));
  }

  private void figure(String name, double value, String unit) {
    figures.add(new Figure(name, value, unit, null, DATA, "all"));
  }
}
