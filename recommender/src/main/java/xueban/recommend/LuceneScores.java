package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
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

  /** Returns the numbers of those documents that a query matches. */
  static BitSet matching(IndexSearcher searcher, Query query, List<? extends ScoreDoc> documents)
      throws IOException {
    BitSet matching = new BitSet();
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    int leafOfScorer = -1;
    @Nullable Scorer scorer = null;
    for (int doc : documents.stream().mapToInt(found -> found.doc).sorted().toArray()) {
      int leaf = ReaderUtil.subIndex(doc, leaves);
      if (leaf != leafOfScorer) {
        scorer = weight.scorer(leaves.get(leaf));
        leafOfScorer = leaf;
      }
      if (scorer != null && isAt(scorer, doc - leaves.get(leaf).docBase)) {
        matching.set(doc);
      }
    }
    return matching;
  }

  private static double scoreOf(Scorer scorer, int doc) throws IOException {
    return isAt(scorer, doc) ? scorer.score() : 0;
  }

  /** Returns whether a scorer stands on a document once it is moved as far as there. */
  private static boolean isAt(Scorer scorer, int doc) throws IOException {
    int at = scorer.docID();
    return (at < doc ? scorer.iterator().advance(doc) : at) == doc;
  }
}
