package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What each part of a plan gives to a few documents: from it come score, explanation and reason.
 */
final class PartScores {
  private PartScores() {}

  /** A part and what it gives, above 0. */
  record Given(ScorePart part, double score) {}

  /** Returns for each document what it is given, in the order of the parts. */
  static Map<Integer, List<Given>> of(
      IndexSearcher searcher, List<ScorePart> parts, List<Integer> docs) throws IOException {
    List<Integer> ascending = docs.stream().sorted().distinct().toList();
    Map<Integer, List<Given>> given = new HashMap<>();
    ascending.forEach(doc -> given.put(doc, new ArrayList<>()));
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    for (ScorePart part : parts) {
      Weight weight = searcher.createWeight(searcher.rewrite(part.query()), ScoreMode.COMPLETE, 1);
      int leafOfScorer = -1;
      @Nullable Scorer scorer = null;
      for (int doc : ascending) {
        int leaf = ReaderUtil.subIndex(doc, leaves);
        if (leaf != leafOfScorer) {
          scorer = weight.scorer(leaves.get(leaf));
          leafOfScorer = leaf;
        }
        double score = scorer == null ? 0 : scoreOf(scorer, doc - leaves.get(leaf).docBase);
        if (score > 0) {
          given.getOrDefault(doc, new ArrayList<>()).add(new Given(part, score));
        }
      }
    }
    return given;
  }

  private static double scoreOf(Scorer scorer, int doc) throws IOException {
    int at = scorer.docID();
    if (at < doc) {
      at = scorer.iterator().advance(doc);
    }
    return at == doc ? scorer.score() : 0;
  }
}
