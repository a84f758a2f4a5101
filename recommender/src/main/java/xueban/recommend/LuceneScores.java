package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** What each of some queries gives to a few documents of a Lucene index. */
final class LuceneScores {
  private LuceneScores() {}

  /** Returns document number to scores, one a query in their order, 0 where it does not match. */
  static Map<Integer, List<Double>> of(
      IndexSearcher searcher, List<Query> queries, List<Integer> docs) throws IOException {
    Map<Integer, List<Double>> scores = new TreeMap<>();
    docs.forEach(doc -> scores.put(doc, new ArrayList<>(Collections.nCopies(queries.size(), 0.0))));
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    for (int i = 0; i < queries.size(); i++) {
      Weight weight =
          searcher.createWeight(searcher.rewrite(queries.get(i)), ScoreMode.COMPLETE, 1);
      int leafOfScorer = -1;
      @Nullable Scorer scorer = null;
      for (Map.Entry<Integer, List<Double>> document : scores.entrySet()) {
        int doc = document.getKey();
        int leaf = ReaderUtil.subIndex(doc, leaves);
        if (leaf != leafOfScorer) {
          scorer = weight.scorer(leaves.get(leaf));
          leafOfScorer = leaf;
        }
        double score = scorer == null ? 0 : scoreOf(scorer, doc - leaves.get(leaf).docBase);
        document.getValue().set(i, score);
      }
    }
    return scores;
  }

  private static double scoreOf(Scorer scorer, int doc) throws IOException {
    int at = scorer.docID();
    if (at < doc) {
      at = scorer.iterator().advance(doc);
    }
    return at == doc ? scorer.score() : 0;
  }
}
