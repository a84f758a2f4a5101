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
 * where pages begin.
 */
final class NearDuplicates {
  /** Most near-duplicates that are looked at for one match. */
  static final int MOST = 500;

  private final IndexSearcher searcher;
  private final Query matches;
  private final Sort order;
  private final Map<Integer, Boolean> shown = new HashMap<>();

  NearDuplicates(IndexSearcher searcher, Query matches, Sort order) {
    this.searcher = searcher;
    this.matches = matches;
    this.order = order;
  }

  /** Returns the sketch of a document if others may be like it. */
  Optional<TextSketch> shared(int doc) throws IOException {
    Optional<TextSketch> sketch = sketch(doc);
    if (sketch.isPresent()) {
      for (BytesRef term : sketch.get().terms()) {
        if (searcher.getIndexReader().docFreq(new Term(IndexFields.NEAR, term)) > 1) {
          return sketch;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<TextSketch> sketch(int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    BinaryDocValues sketches = DocValues.getBinary(leaf.reader(), IndexFields.SKETCH);
    return sketches.advanceExact(doc - leaf.docBase)
        ? Optional.of(TextSketch.decode(sketches.binaryValue()))
        : Optional.empty();
  }

  /** Returns the matches that are near-duplicates of a document, itself too, in their order. */
  List<FieldDoc> of(TextSketch sketch) throws IOException {
    Query like = new TermInSetQuery(IndexFields.NEAR, sketch.terms());
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    both.add(matches, BooleanClause.Occur.MUST);
    both.add(like, BooleanClause.Occur.FILTER);
    List<FieldDoc> alike = new ArrayList<>();
    for (ScoreDoc doc : searcher.search(both.build(), MOST, order).scoreDocs) {
      Optional<TextSketch> other = sketch(doc.doc);
      if (other.isPresent() && sketch.alike(other.get())) {
        alike.add((FieldDoc) doc);
      }
    }
    return alike;
  }

  /** Returns whether a match is shown: no near-duplicate before it is. */
  boolean isShown(int doc) throws IOException {
    @Nullable Boolean known = shown.get(doc);
    if (known != null) {
      return known;
    }
    Optional<TextSketch> sketch = shared(doc);
    List<FieldDoc> alike = sketch.isEmpty() ? List.of() : of(sketch.get());
    for (FieldDoc before : alike) {
      if (before.doc == doc) {
        break;
      }
      if (isShown(before.doc)) {
        shown.put(doc, false);
        return false;
      }
    }
    // What is like a match that is shown, and behind it, is not; so it need not be asked again.
    alike.forEach(other -> shown.putIfAbsent(other.doc, false));
    shown.put(doc, true);
    return true;
  }

  /** Returns how many other matches a shown one stands for. */
  int others(int doc) throws IOException {
    Optional<TextSketch> sketch = shared(doc);
    return sketch.isEmpty()
        ? 0
        : (int) of(sketch.get()).stream().filter(other -> other.doc != doc).count();
  }
}
