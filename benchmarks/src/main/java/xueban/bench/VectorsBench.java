package xueban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import xueban.graph.BuiltInGraph;
import xueban.nlp.Embedder;
import xueban.nlp.TextRole;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.recommend.VectorPrecision;

/**
 * What it costs to keep vectors more coarsely: bytes that a search walks over, share of the truly
 * nearest that are found, and time, for each {@link VectorPrecision} on vectors of generated titles
 * ({@link GeneratedTitles}, {@code --resources} draws of them), asked by other such titles. The
 * truth, and the baseline of the time, is a scan of all. Control: the nearest of another query.
 */
final class VectorsBench implements Bench {
  private static final String FIELD = "vector";
  private static final String NUMBER = "number";
  private static final int QUERIES = 500;
  private static final int SEED = 1;
  private static final List<Integer> NEAREST = List.of(10, 200);

  private final List<Figure> figures = new ArrayList<>();

  @Override
  public String name() {
    return "vectors";
  }

  @Override
  public String what() {
    return "keeps vectors in 32, 8, 4 and 1 bits: bytes, recall and time";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    figures.clear();
    GeneratedTitles titles = new GeneratedTitles(BuiltInGraph.load());
    Random random = new Random(SEED);
    Set<String> all = new LinkedHashSet<>();
    for (int i = 0; i < options.part().resources(); i++) {
      all.add(titles.draw(random));
    }
    Set<String> asked = new LinkedHashSet<>();
    while (asked.size() < QUERIES) {
      String title = titles.draw(random);
      if (!all.contains(title)) {
        asked.add(title);
      }
    }
    options.progress().accept("embeds %,d different titles".formatted(all.size()));
    List<float[]> vectors;
    List<float[]> queries;
    try (BgeEmbedder embedder = BgeEmbedder.chinese()) {
      vectors = embed(embedder, all, TextRole.PASSAGE);
      queries = embed(embedder, asked, TextRole.QUERY);
    }
    options.progress().accept("scans all for %d queries".formatted(QUERIES));
    Scan scan = Scan.of(vectors, queries);
    figure("vectors", vectors.size(), "1", null);
    for (VectorPrecision precision : VectorPrecision.values()) {
      options.progress().accept("indexes with " + precision);
      measure(precision, vectors, queries, scan);
    }
    return new BenchReport(name(), figures);
  }

  private static List<float[]> embed(Embedder embedder, Set<String> texts, TextRole role) {
    return texts.parallelStream().map(text -> embedder.embed(text, role)).toList();
  }

  private void measure(
      VectorPrecision precision, List<float[]> vectors, List<float[]> queries, Scan scan) {
    try (TemporaryFolder folder = new TemporaryFolder();
        FSDirectory directory = FSDirectory.open(folder.path())) {
      IndexWriterConfig config =
          new IndexWriterConfig().setCodec(precision.codec()).setUseCompoundFile(false);
      config.getMergePolicy().setNoCFSRatio(0);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (int i = 0; i < vectors.size(); i++) {
          Document document = new Document();
          document.add(new StoredField(NUMBER, i)); // merging changes the order
          document.add(
              new KnnFloatVectorField(FIELD, vectors.get(i), VectorSimilarityFunction.DOT_PRODUCT));
          writer.addDocument(document);
        }
        writer.forceMerge(1);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        figure(
            precision + ": bytes a vector that a search walks over",
            walked(folder.path(), directory) / vectors.size(),
            "bytes",
            null);
        IndexSearcher searcher = new IndexSearcher(reader);
        for (int nearest : NEAREST) {
          for (float[] query : queries) { // warms up
            searcher.search(
                precision.nearest(FIELD, query, nearest, Optional.empty(), searcher), nearest);
          }
          search(precision, searcher, queries, nearest, scan);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot index in a temporary folder", e);
    }
  }

  /**
   * Returns the bytes of what is read for every search: the graph, and the coarse or only vectors.
   */
  private static double walked(Path folder, FSDirectory directory) throws IOException {
    List<String> files = List.of(directory.listAll());
    boolean coarse = files.stream().anyMatch(file -> file.endsWith(".veq"));
    long bytes = 0;
    for (String file : files) {
      if (file.endsWith(".vex") || file.endsWith(coarse ? ".veq" : ".vec")) {
        bytes += folder.resolve(file).toFile().length();
      }
    }
    return bytes;
  }

  private void search(
      VectorPrecision precision,
      IndexSearcher searcher,
      List<float[]> queries,
      int nearest,
      Scan scan)
      throws IOException {
    double found = 0;
    double chance = 0;
    double[] millis = new double[queries.size()];
    for (int q = 0; q < queries.size(); q++) {
      long start = System.nanoTime();
      ScoreDoc[] hits =
          searcher.search(
                  precision.nearest(FIELD, queries.get(q), nearest, Optional.empty(), searcher),
                  nearest)
              .scoreDocs;
      millis[q] = (System.nanoTime() - start) / 1e6;
      Set<Integer> ids = new HashSet<>();
      for (ScoreDoc hit : hits) {
        ids.add(
            searcher.storedFields().document(hit.doc).getField(NUMBER).numericValue().intValue());
      }
      found += scan.share(ids, q, nearest) / queries.size();
      chance += scan.share(ids, (q + 1) % queries.size(), nearest) / queries.size();
    }
    Arrays.sort(millis);
    String of = precision + ", nearest " + nearest + ": ";
    figure(of + "recall", found, "1", null);
    figure(of + "recall of another query's (control)", chance, "1", null);
    figure(of + "p50", millis[millis.length / 2], "ms", scan.millis());
    figure(of + "p99", millis[millis.length * 99 / 100], "ms", scan.millis());
  }

  private void figure(String name, double value, String unit, @Nullable Double baseline) {
    figures.add(new Figure(name, value, unit, baseline, "generated titles", "all"));
  }

  /**
   * What a scan of all found.
   *
   * @param nearest documents of each query, the nearest first
   * @param millis median time of a query
   */
  private record Scan(List<List<Integer>> nearest, double millis) {
    static Scan of(List<float[]> vectors, List<float[]> queries) {
      List<List<Integer>> nearest = new ArrayList<>();
      double[] millis = new double[queries.size()];
      int most = NEAREST.stream().mapToInt(n -> n).max().orElse(1);
      for (int q = 0; q < queries.size(); q++) {
        float[] query = queries.get(q);
        long start = System.nanoTime();
        double[] products = vectors.stream().mapToDouble(v -> product(query, v)).toArray();
        List<Integer> order =
            IntStream.range(0, products.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -products[i]))
                .limit(most)
                .toList();
        millis[q] = (System.nanoTime() - start) / 1e6;
        nearest.add(order);
      }
      Arrays.sort(millis);
      return new Scan(nearest, millis[millis.length / 2]);
    }

    private static double product(float[] a, float[] b) {
      float sum = 0;
      for (int k = 0; k < a.length; k++) {
        sum += a[k] * b[k];
      }
      return sum;
    }

    double share(Set<Integer> found, int query, int first) {
      Set<Integer> right = new HashSet<>(nearest.get(query).subList(0, first));
      right.retainAll(found);
      return right.size() / (double) first;
    }
  }
}
