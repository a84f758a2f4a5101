package xueban.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import xueban.nlp.Embedder;
import xueban.nlp.TextRole;
import xueban.recommend.IndexFields;
import xueban.recommend.VectorPrecision;

/**
 * How many of the nearest 50 by a scan of all vectors an index finds when it is asked for as many
 * as a search asks it for, and how long embedding and finding take. Titles repeat, so many lie
 * equally near: one that is as near as the last of the scan counts as right. Every second search is
 * held to a subject. Control: what was found for the search before of those that are held alike.
 */
final class NearestRecall {
  private static final int NEAREST = 50;
  private static final int ASKED = 200; // as served
  private static final int SEED = 11;
  private static final Term SUBJECT = new Term(IndexFields.SUBJECT, GeneratedCatalog.MATHEMATICS);

  private final String data;
  private final List<Figure> figures = new ArrayList<>();

  private NearestRecall(String data) {
    this.data = data;
  }

  /**
   * Returns the figures.
   *
   * @param searches how many to sample, at least 4
   */
  static List<Figure> of(
      Path index, Embedder embedder, GeneratedTitles titles, int searches, String data)
      throws IOException {
    NearestRecall recall = new NearestRecall(data);
    try (FSDirectory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      List<float[]> vectors = recall.embed(embedder, titles, searches);
      recall.measure(vectors, new VectorScan(reader), new IndexSearcher(reader));
    }
    return recall.figures;
  }

  private List<float[]> embed(Embedder embedder, GeneratedTitles titles, int searches) {
    Random random = new Random(SEED);
    List<float[]> vectors = new ArrayList<>();
    double[] millis = new double[searches];
    for (int i = 0; i < searches; i++) {
      String text = titles.draw(random);
      long start = System.nanoTime();
      vectors.add(embedder.embed(text, TextRole.QUERY));
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    times("embedding alone", millis);
    return vectors;
  }

  private void measure(List<float[]> vectors, VectorScan scan, IndexSearcher searcher)
      throws IOException {
    List<int[]> found = new ArrayList<>();
    double[] millis = new double[vectors.size()];
    List<VectorScan.Nearest> nearest = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      @Nullable Term subject = i % 2 == 0 ? SUBJECT : null;
      find(vectors.get(i), subject, scan.field(), searcher); // warms up
      long start = System.nanoTime();
      found.add(find(vectors.get(i), subject, scan.field(), searcher));
      millis[i] = (System.nanoTime() - start) / 1e6;
      nearest.add(new VectorScan.Nearest(vectors.get(i), subject, NEAREST));
    }
    times("the nearest " + ASKED + " alone", millis);
    scan.meet(nearest);
    double[] right = new double[2];
    double[] wanted = new double[2];
    double chance = 0;
    for (int i = 0; i < found.size(); i++) {
      VectorScan.Nearest truth = nearest.get(i);
      right[i % 2] += Math.min(truth.size(), scan.asNear(found.get(i), truth));
      wanted[i % 2] += truth.size();
      int before = before(i, found.size());
      chance += Math.min(truth.size(), scan.asNear(found.get(before), truth));
    }
    double all = wanted[0] + wanted[1];
    String of = "recall of the nearest " + NEAREST;
    figure(of, (right[0] + right[1]) / all, "1", null);
    figure(of + ", held to a subject", right[0] / wanted[0], "1", null);
    figure(of + ", of another search (control)", chance / all, "1", null);
  }

  /** Returns the search before of those that are held alike; before the first comes the last. */
  static int before(int search, int searches) {
    return search >= 2 ? search - 2 : searches - 2 + (searches + search) % 2;
  }

  /** Returns the documents that a search finds by meaning. */
  private static int[] find(
      float[] vector, @Nullable Term subject, String field, IndexSearcher searcher)
      throws IOException {
    Optional<Query> filter = Optional.ofNullable(subject).map(TermQuery::new);
    Query query = VectorPrecision.SERVED.nearest(field, vector, ASKED, filter, searcher);
    ScoreDoc[] hits = searcher.search(query, NEAREST).scoreDocs;
    return Arrays.stream(hits).mapToInt(hit -> hit.doc).toArray();
  }

  private void times(String what, double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    figure(what + ", p50", sorted[sorted.length / 2], "ms", null);
    figure(what + ", p99", sorted[sorted.length * 99 / 100], "ms", null);
  }

  private void figure(String name, double value, String unit, @Nullable Double baseline) {
    figures.add(new Figure(name, value, unit, baseline, data, "all"));
  }
}
