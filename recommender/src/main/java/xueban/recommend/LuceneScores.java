package xueban.recommend;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** What each of some queries gives to a few documents of a Lucene index. */
final class LuceneScores {
  private LuceneScores() {}

  /**
   * Returns scores by document and query, {@code [documents][queries]}, 0 where a query does not
   * match.
   *
   * @param docs document numbers, ascending
   */
  static double[][] of(IndexSearcher searcher, List<Query> queries, int[] docs) throws IOException {
    double[][] scores = new double[docs.length][queries.size()];
    for (int q = 0; q < queries.size(); q++) {
      int query = q;
      Walk walk = new Walk(searcher, queries.get(q), ScoreMode.COMPLETE);
      walk.over(docs, (at, scorer) -> scores[at][query] = scorer.score());
    }
    return scores;
  }

  /**
   * Returns whether a query matches each of some documents.
   *
   * @param docs document numbers, ascending
   */
  static boolean[] matching(IndexSearcher searcher, Query query, int[] docs) throws IOException {
    return matching(searcher, query).of(docs);
  }

  /** Returns what says which documents a query matches, some and then others. */
  static Matching matching(IndexSearcher searcher, Query query) throws IOException {
    return new Matching(new Walk(searcher, query, ScoreMode.COMPLETE_NO_SCORES));
  }

  /** Says which documents a query matches. */
  static final class Matching {
    private final Walk walk;

    private Matching(Walk walk) {
      this.walk = walk;
    }

    /**
     * Returns whether each of some documents matches.
     *
     * @param docs document numbers, ascending
     */
    boolean[] of(int[] docs) throws IOException {
      boolean[] matching = new boolean[docs.length];
      walk.over(docs, (at, scorer) -> matching[at] = true);
      return matching;
    }
  }

  /** Takes the place of a document in the list, and a scorer that stands on it. */
  private interface Taker {
    void take(int at, Scorer scorer) throws IOException;
  }

  /** A query that is moved over documents. */
  private static final class Walk {
    private final IndexReader reader;
    private final Weight weight;

    Walk(IndexSearcher searcher, Query query, ScoreMode mode) throws IOException {
      reader = searcher.getIndexReader();
      weight = searcher.createWeight(searcher.rewrite(query), mode, 1);
    }

    void over(int[] docs, Taker taker) throws IOException {
      SegmentWalk.over(
          docs,
          reader,
          (segment, from, to) -> {
            @Nullable Scorer scorer = weight.scorer(segment);
            if (scorer == null) {
              return;
            }
            DocIdSetIterator matches = scorer.iterator();
            for (int at = from; at < to; at++) {
              if (SegmentWalk.isAmong(matches, docs[at] - segment.docBase)) {
                taker.take(at, scorer);
              }
            }
          });
    }
  }
}
