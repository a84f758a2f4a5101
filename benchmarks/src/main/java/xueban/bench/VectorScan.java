package xueban.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/** All whole vectors of an index without deletions, one after another. */
final class VectorScan {
  private final DirectoryReader reader;
  private final String field;

  /** Reads the vectors of the one field that has some. */
  VectorScan(DirectoryReader reader) {
    this.reader = reader;
    field = vectorField(reader);
  }

  private static String vectorField(DirectoryReader reader) {
    for (FieldInfo info : FieldInfos.getMergedFieldInfos(reader)) {
      if (info.hasVectorValues()) {
        return info.name;
      }
    }
    throw new IllegalStateException("The index holds no vectors.");
  }

  String field() {
    return field;
  }

  /** A vector, and the cosines of the nearest to it. */
  static final class Nearest {
    private final float[] vector;
    private final @Nullable Term term;
    private final int most;
    private final PriorityQueue<Float> cosines = new PriorityQueue<>();

    /**
     * Makes one that has met none.
     *
     * @param term what a document must hold, or null if any will do
     * @param most how many of the nearest to keep, at least 1
     */
    Nearest(float[] vector, @Nullable Term term, int most) {
      this.vector = vector.clone();
      this.term = term;
      this.most = most;
    }

    private void meet(float cosine) {
      if (cosines.size() < most) {
        cosines.add(cosine);
      } else if (cosine > cosines.element()) {
        cosines.remove();
        cosines.add(cosine);
      }
    }

    /** Returns how many there are, at most those wanted. */
    int size() {
      return cosines.size();
    }

    /** Returns the cosine of the last of them. */
    float last() {
      return cosines.isEmpty() ? 1 : cosines.element();
    }
  }

  /** Meets all documents; those asked for must hold no more than one term besides none. */
  void meet(List<Nearest> asked) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      @Nullable FloatVectorValues vectors = leaf.reader().getFloatVectorValues(field);
      if (vectors == null) {
        continue;
      }
      @Nullable FixedBitSet[] passing = passing(leaf, asked);
      DocIndexIterator at = vectors.iterator();
      for (int doc = at.nextDoc(); doc != DocIndexIterator.NO_MORE_DOCS; doc = at.nextDoc()) {
        float[] vector = vectors.vectorValue(at.index());
        for (int i = 0; i < passing.length; i++) {
          @Nullable FixedBitSet passes = passing[i];
          if (passes == null || passes.get(doc)) {
            asked.get(i).meet(VectorUtil.dotProduct(asked.get(i).vector, vector));
          }
        }
      }
    }
  }

  /** Returns what each may meet: one set for each term, or null where any document will do. */
  private static @Nullable FixedBitSet[] passing(LeafReaderContext leaf, List<Nearest> asked)
      throws IOException {
    Map<Term, FixedBitSet> holding = new HashMap<>();
    @Nullable FixedBitSet[] passing = new FixedBitSet[asked.size()];
    for (int i = 0; i < passing.length; i++) {
      @Nullable Term term = asked.get(i).term;
      if (term != null) {
        if (!holding.containsKey(term)) {
          holding.put(term, holding(leaf, term));
        }
        passing[i] = holding.get(term);
      }
    }
    return passing;
  }

  private static FixedBitSet holding(LeafReaderContext leaf, Term term) throws IOException {
    FixedBitSet docs = new FixedBitSet(Math.max(1, leaf.reader().maxDoc()));
    @Nullable PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
    if (postings != null) {
      docs.or(postings);
    }
    return docs;
  }

  /** Returns how many of some documents are as near as the last of the nearest. */
  int asNear(int[] docs, Nearest nearest) throws IOException {
    int[] ascending = docs.clone();
    Arrays.sort(ascending);
    int near = 0;
    for (int doc : ascending) {
      LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
      @Nullable FloatVectorValues vectors = leaf.reader().getFloatVectorValues(field);
      if (vectors != null) {
        DocIndexIterator at = vectors.iterator();
        if (at.advance(doc - leaf.docBase) == doc - leaf.docBase) {
          float[] vector = vectors.vectorValue(at.index());
          near += VectorUtil.dotProduct(nearest.vector, vector) >= nearest.last() ? 1 : 0;
        }
      }
    }
    return near;
  }
}
