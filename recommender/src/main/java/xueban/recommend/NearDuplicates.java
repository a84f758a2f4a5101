package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Near-duplicates among the matches of one search. Going down the whole list of matches, one is
 * shown if none shown before it is a near-duplicate of it; which are shown so does not depend on
 * where pages begin, as long as no more than {@link #MOST} are alike.
 *
 * <p>Matches are asked about in their order. A copy of what this walk has shown costs no query,
 * however many there are.
 */
final class NearDuplicates {
  /** Most near-duplicates that are looked at for one match. */
  static final int MOST = 500;

  private final IndexSearcher searcher;
  private final Query matches;
  private final Sort order;
  private final Optional<TextSketch> apart;
  private final Map<Integer, Boolean> shown = new HashMap<>();
  private final Map<TextSketch, List<FieldDoc>> known = new HashMap<>();
  private final List<TextSketch> sketchesShown = new ArrayList<>();

  /**
   * Makes a walk.
   *
   * @param apart what nothing shown may be a near-duplicate of
   */
  NearDuplicates(IndexSearcher searcher, Query matches, Sort order, Optional<TextSketch> apart) {
    this.searcher = searcher;
    this.matches = matches;
    this.order = order;
    this.apart = apart;
  }

  /** Returns whether others may be like a document. */
  private boolean isShared(TextSketch sketch) throws IOException {
    for (BytesRef term : sketch.terms()) {
      if (searcher.getIndexReader().docFreq(new Term(IndexFields.NEAR, term)) > 1) {
        return true;
      }
    }
    return false;
  }

  private Optional<TextSketch> sketch(int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    BinaryDocValues sketches = DocValues.getBinary(leaf.reader(), IndexFields.SKETCH);
    return sketches.advanceExact(doc - leaf.docBase)
        ? Optional.of(TextSketch.decode(sketches.binaryValue()))
        : Optional.empty();
  }

  /**
   * Returns the matches that are near-duplicates of a document, itself too, in their order; of more
   * than {@link #MOST} the first.
   */
  private List<FieldDoc> of(TextSketch sketch) throws IOException {
    @Nullable List<FieldDoc> before = known.get(sketch);
    if (before != null) {
      return before;
    }
    Query like = new TermInSetQuery(IndexFields.NEAR, sketch.terms());
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    both.add(matches, BooleanClause.Occur.MUST);
    both.add(like, BooleanClause.Occur.FILTER);
    List<FieldDoc> alike = new ArrayList<>();
    for (ScoreDoc doc : searcher.search(both.build(), MOST, order).scoreDocs) {
      Optional<TextSketch> other = sketch(doc.doc);
      if (other.isPresent() && sketch.isFoundAlike(other.get())) {
        alike.add((FieldDoc) doc);
      }
    }
    known.put(sketch, alike);
    return alike;
  }

  /** Returns whether a match is shown: no near-duplicate before it is. */
  boolean isShown(int doc) throws IOException {
    @Nullable Boolean answered = shown.get(doc);
    if (answered != null) {
      return answered;
    }
    Optional<TextSketch> sketch = sketch(doc);
    boolean shows = sketch.isEmpty() || isShown(doc, sketch.get());
    shown.put(doc, shows);
    return shows;
  }

  private boolean isShown(int doc, TextSketch sketch) throws IOException {
    if (apart.isPresent() && sketch.alike(apart.get())) {
      return false;
    }
    for (TextSketch before : sketchesShown) {
      if (sketch.isFoundAlike(before)) {
        return false;
      }
    }
    if (!isShared(sketch)) {
      return true;
    }
    List<FieldDoc> alike = of(sketch);
    for (FieldDoc before : alike) {
      if (before.doc == doc) {
        break;
      }
      if (isShown(before.doc)) {
        return false;
      }
    }
    // What is like a match that is shown, and behind it, is not; so it need not be asked again.
    alike.stream().filter(other -> other.doc != doc).forEach(o -> shown.putIfAbsent(o.doc, false));
    sketchesShown.add(sketch);
    return true;
  }

  /** Returns how many other matches a shown one stands for, below {@link #MOST}. */
  int others(int doc) throws IOException {
    Optional<TextSketch> sketch = sketch(doc);
    return sketch.isEmpty() || !isShared(sketch.get())
        ? 0
        : (int) of(sketch.get()).stream().filter(other -> other.doc != doc).count();
  }
}
