package xueban.recommend;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Matches documents found before, with scores given before: the nearest vectors as one clause among
 * others. Valid for the reader they were found in only.
 */
final class CandidateQuery extends Query {
  /** Documents for which the highest score is told together; a power of two. */
  private static final int BLOCK = 4096;

  /** Document numbers of the whole reader, ascending. */
  private final int[] docs;

  /** Scores, not negative, one a document. */
  private final float[] scores;

  CandidateQuery(int[] docs, float[] scores) {
    this.docs = docs.clone();
    this.scores = scores.clone();
  }

  /** Returns a query for just these documents, which scores nothing. */
  static CandidateQuery of(int[] ascending) {
    return new CandidateQuery(ascending, new float[ascending.length]);
  }

  /** Returns a query for just these documents, which scores nothing. */
  static CandidateQuery of(List<? extends ScoreDoc> documents) {
    return of(documents.stream().mapToInt(found -> found.doc).sorted().toArray());
  }

  int size() {
    return docs.length;
  }

  /** Returns the document numbers, ascending. */
  int[] docs() {
    return docs.clone();
  }

  /** Returns what a document is given, 0 if it is not among these. */
  float score(int doc) {
    int at = Arrays.binarySearch(docs, doc);
    return at < 0 ? 0 : scores[at];
  }

  /** Returns whether all documents of another are among these. */
  boolean holds(CandidateQuery other) {
    return Arrays.stream(other.docs).allMatch(doc -> Arrays.binarySearch(docs, doc) >= 0);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new Weight(this) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        int from = indexOf(leaf.docBase);
        int to = indexOf(leaf.docBase + leaf.reader().maxDoc());
        return from == to ? null : supplier(new Slice(leaf.docBase, from, to, boost));
      }

      @Override
      public Explanation explain(LeafReaderContext leaf, int doc) {
        int at = Arrays.binarySearch(docs, leaf.docBase + doc);
        return at < 0
            ? Explanation.noMatch("not among the nearest")
            : Explanation.match(boost * scores[at], "nearness");
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private int indexOf(int doc) {
    int at = Arrays.binarySearch(docs, doc);
    return at < 0 ? -at - 1 : at;
  }

  private static ScorerSupplier supplier(Slice slice) {
    return new ScorerSupplier() {
      @Override
      public Scorer get(long leadCost) {
        return slice.scorer();
      }

      @Override
      public long cost() {
        return slice.size();
      }
    };
  }

  /** The candidates of one segment. */
  private final class Slice extends DocIdSetIterator {
    private final int docBase;
    private final int from;
    private final int to;
    private final float boost;
    private int at;
    private int doc = -1;

    Slice(int docBase, int from, int to, float boost) {
      this.docBase = docBase;
      this.from = from;
      this.to = to;
      this.boost = boost;
      at = from - 1;
    }

    int size() {
      return to - from;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() {
      at++;
      doc = at < to ? docs[at] - docBase : NO_MORE_DOCS;
      return doc;
    }

    @Override
    public int advance(int target) {
      at = place(Math.max(at, from), target);
      doc = at < to ? docs[at] - docBase : NO_MORE_DOCS;
      return doc;
    }

    /** Returns the first place from one on with the document or one behind it. */
    private int place(int begin, int target) {
      if (target >= NO_MORE_DOCS - docBase) { // also where the sum would run over
        return to;
      }
      int found = Arrays.binarySearch(docs, Math.min(begin, to), to, target + docBase);
      return found < 0 ? -found - 1 : found;
    }

    @Override
    public long cost() {
      return size();
    }

    /** Returns the highest score of the documents from one to another, both included. */
    private float highest(int first, int last) {
      float highest = 0;
      for (int i = place(from, first); i < to && docs[i] - docBase <= last; i++) {
        highest = Math.max(highest, boost * scores[i]);
      }
      return highest;
    }

    /** Returns the last document of a range from one on: without a candidate, or a block. */
    private int rangeEnd(int first) {
      int next = place(from, first);
      if (next == to) {
        return NO_MORE_DOCS;
      }
      return Math.max(first | (BLOCK - 1), docs[next] - docBase - 1);
    }

    Scorer scorer() {
      return new Scorer() {
        private int shallow;

        @Override
        public int docID() {
          return doc;
        }

        @Override
        public DocIdSetIterator iterator() {
          return Slice.this;
        }

        @Override
        public int advanceShallow(int target) {
          shallow = target;
          return rangeEnd(target);
        }

        @Override
        public float getMaxScore(int upTo) {
          return highest(Math.max(shallow, doc), upTo);
        }

        @Override
        public float score() {
          return boost * scores[at];
        }
      };
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "nearest(" + docs.length + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CandidateQuery that
        && Arrays.equals(docs, that.docs)
        && Arrays.equals(scores, that.scores);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(docs) + Arrays.hashCode(scores);
  }
}
