package xueban.recommend;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The first matches of a query with what each of its scores gives them, kept for as long as a
 * search lasts: it asks for them three times, to look at them again, for the page and to explain.
 */
final class ScoredDocuments {
  private final IndexQuery.Ranked query;
  private final List<FieldDoc> order;

  /** Document number to what each score gives, in the order of the query's. */
  private final Map<Integer, double[]> given;

  private ScoredDocuments(
      IndexQuery.Ranked query, List<FieldDoc> order, Map<Integer, double[]> given) {
    this.query = query;
    this.order = order;
    this.given = given;
  }

  /**
   * Returns the first {@code most} of those documents that match.
   *
   * @param docs document numbers, ascending
   */
  static ScoredDocuments of(
      IndexSearcher searcher, LuceneQueries queries, IndexQuery.Ranked query, int[] docs, int most)
      throws IOException {
    GivenScores given = GivenScores.of(searcher, queries, query.scores(), docs);
    int[] matching = given.matching(query.matches());
    return first(
        query,
        Arrays.stream(matching).map(at -> docs[at]).toArray(),
        Arrays.stream(matching).mapToObj(given::of).toArray(double[][]::new),
        most,
        first -> DocumentIds.of(first, searcher.getIndexReader()));
  }

  /** Returns the ids of the entries that some documents are of, one each. */
  private interface Ids {
    BytesRef[] of(int[] ascending) throws IOException;
  }

  private static ScoredDocuments first(
      IndexQuery.Ranked query, int[] docs, double[][] each, int most, Ids ids) throws IOException {
    float[] sums = new float[docs.length];
    for (int i = 0; i < docs.length; i++) {
      double sum = 0;
      for (double score : each[i]) {
        sum += score;
      }
      sums[i] = (float) sum; // as Lucene adds the scores of clauses
    }
    float least = sums.length <= most ? 0 : descending(sums)[most - 1];
    int kept = 0;
    int[] first = new int[docs.length];
    float[] scores = new float[docs.length];
    Map<Integer, double[]> given = new HashMap<>();
    for (int i = 0; i < docs.length; i++) {
      if (sums[i] >= least) {
        first[kept] = docs[i];
        scores[kept++] = sums[i];
        given.put(docs[i], each[i]);
      }
    }
    int[] some = Arrays.copyOf(first, kept);
    List<FieldDoc> order = LuceneOrder.byRelevance(some, Arrays.copyOf(scores, kept), ids.of(some));
    return new ScoredDocuments(query, order.subList(0, Math.min(most, kept)), given);
  }

  /** Returns the values, the highest first. */
  static float[] descending(float[] values) {
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    for (int i = 0; i < sorted.length / 2; i++) {
      float low = sorted[i];
      sorted[i] = sorted[sorted.length - 1 - i];
      sorted[sorted.length - 1 - i] = low;
    }
    return sorted;
  }

  /** Returns whether so many have a sum of at least {@code least}. */
  boolean has(int most, float least) {
    return order.size() >= most && (Float) order.get(most - 1).fields[0] >= least;
  }

  List<FieldDoc> first(int most) {
    return order.subList(0, Math.min(most, order.size()));
  }

  /**
   * Returns the same documents by a query that scores some of these besides; empty if it is another
   * query. Scores are not below 0, so what stood behind all of these stays there.
   */
  Optional<ScoredDocuments> with(IndexQuery.Ranked more, LuceneQueries queries) throws IOException {
    int scores = more.scores().size();
    if (more.equals(query)) {
      return Optional.of(this);
    }
    if (scores == 0
        || !more.matchesLike(query)
        || !more.scores().subList(0, scores - 1).equals(query.scores())
        || !(queries.of(more.scores().getLast()) instanceof CandidateQuery besides)) {
      return Optional.empty();
    }
    int[] docs = order.stream().mapToInt(doc -> doc.doc).sorted().toArray();
    if (!CandidateQuery.of(docs).holds(besides)) {
      return Optional.empty();
    }
    double[][] each = new double[docs.length][];
    for (int i = 0; i < docs.length; i++) {
      each[i] = Arrays.copyOf(given.getOrDefault(docs[i], new double[0]), scores);
      each[i][scores - 1] = besides.score(docs[i]);
    }
    return Optional.of(first(more, docs, each, docs.length, this::ids));
  }

  /** Returns the ids of documents that are all among these. */
  private BytesRef[] ids(int[] ascending) {
    BytesRef[] ids = new BytesRef[ascending.length];
    for (FieldDoc known : order) {
      int at = Arrays.binarySearch(ascending, known.doc);
      if (at >= 0) {
        ids[at] = (BytesRef) known.fields[1];
      }
    }
    return ids;
  }

  /** Returns what the scores give to each document; empty if these are not all known here. */
  Optional<double[][]> scores(List<IndexQuery> wanted, int[] docs) {
    if (!wanted.equals(query.scores())) {
      return Optional.empty();
    }
    double[][] known = new double[docs.length][];
    for (int i = 0; i < docs.length; i++) {
      double @Nullable [] scores = given.get(docs[i]);
      if (scores == null) {
        return Optional.empty();
      }
      known[i] = scores.clone();
    }
    return Optional.of(known);
  }
}
