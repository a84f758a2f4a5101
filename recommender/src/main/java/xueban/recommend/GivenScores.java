package xueban.recommend;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.search.IndexSearcher;

/** What each score of a query gives to some documents, from which it also follows what matches. */
final class GivenScores {
  private final IndexSearcher searcher;
  private final LuceneQueries queries;
  private final List<IndexQuery> scores;
  private final int[] docs;

  /** [documents][scores] 0 where a score's query does not match. */
  private final double[][] given;

  private GivenScores(
      IndexSearcher searcher,
      LuceneQueries queries,
      List<IndexQuery> scores,
      int[] docs,
      double[][] given) {
    this.searcher = searcher;
    this.queries = queries;
    this.scores = scores;
    this.docs = docs;
    this.given = given;
  }

  /**
   * Returns what each score gives.
   *
   * @param docs document numbers, ascending
   */
  static GivenScores of(
      IndexSearcher searcher, LuceneQueries queries, List<IndexQuery> scores, int[] docs)
      throws IOException {
    double[][] given = LuceneScores.of(searcher, queries.each(scores), docs);
    return new GivenScores(searcher, queries, scores, docs.clone(), given);
  }

  /** Returns what the scores give to the document at a place among the documents. */
  double[] of(int at) {
    return given[at].clone();
  }

  /** Returns the places of those documents that a query matches. */
  int[] matching(IndexQuery query) throws IOException {
    boolean[] matching = matches(query);
    return IntStream.range(0, docs.length).filter(at -> matching[at]).toArray();
  }

  private boolean[] matches(IndexQuery query) throws IOException {
    int known = scores.indexOf(query);
    if (known >= 0 && isWord(query)) {
      boolean[] matches = new boolean[docs.length];
      for (int at = 0; at < docs.length; at++) {
        matches[at] = given[at][known] > 0;
      }
      return matches;
    }
    return query instanceof IndexQuery.Joined joined && joined.isAnyOf()
        ? anyOf(joined)
        : LuceneScores.matching(searcher, queries.of(query), docs);
  }

  /** Returns whether a query gives more than 0 wherever it matches. */
  private static boolean isWord(IndexQuery query) {
    return query instanceof IndexQuery.Word
        || (query instanceof IndexQuery.Weighted weighted
            && weighted.query() instanceof IndexQuery.Word
            && weighted.factor() > 0);
  }

  private boolean[] anyOf(IndexQuery.Joined joined) throws IOException {
    int[] counts = new int[docs.length];
    for (IndexQuery should : joined.should()) {
      boolean[] matches = matches(should);
      for (int at = 0; at < docs.length; at++) {
        counts[at] += matches[at] ? 1 : 0;
      }
    }
    int least = Math.max(1, joined.leastShould());
    boolean[] matches = new boolean[docs.length];
    for (int at = 0; at < docs.length; at++) {
      matches[at] = counts[at] >= least;
    }
    return matches;
  }
}
