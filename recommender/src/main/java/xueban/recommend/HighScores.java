package xueban.recommend;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.hnsw.FloatHeap;
import org.jspecify.annotations.Nullable;

/** All documents that a query gives a score from some threshold on; Lucene skips the others. */
final class HighScores {
  /** More are never returned, however many threads search: the threshold rises in their place. */
  static final int MOST_KEPT = 2_048;

  /** How far below the last of the highest the threshold stays, as a share of the best score. */
  private static final float SLACK = .05f;

  static final HighScores NONE = new HighScores(new int[0], new float[0], 0);

  private final int[] docs;
  private final float[] scores;
  private final float from;

  private HighScores(int[] docs, float[] scores, float from) {
    this.docs = docs;
    this.scores = scores;
    this.from = from;
  }

  /** Returns the document numbers, ascending. */
  int[] docs() {
    return docs.clone();
  }

  /** Returns the scores, one a document. */
  float[] scores() {
    return scores.clone();
  }

  /** Returns the threshold. */
  float from() {
    return from;
  }

  /** Returns those with a score of at least {@code from}; if they are too many, with a higher. */
  static HighScores from(float from, IndexSearcher searcher, Query query) throws IOException {
    return search(0, from, searcher, query, null);
  }

  /**
   * Returns the highest {@code most}, and those with scores little below theirs; fewer, even none,
   * if too many are that close: then {@link #from()} lies above some of the highest.
   */
  static HighScores highest(int most, IndexSearcher searcher, Query query) throws IOException {
    return search(most, 0, searcher, query, null);
  }

  /**
   * Returns the {@link #highest} of those documents that a filter passes, which is asked of each
   * document with a high enough score.
   */
  static HighScores highest(int most, IndexSearcher searcher, Query query, Query filter)
      throws IOException {
    Query passes = searcher.rewrite(filter);
    Weight weight = searcher.createWeight(passes, ScoreMode.COMPLETE_NO_SCORES, 1);
    return search(most, 0, searcher, query, weight);
  }

  /** Returns those of the {@link #highest} that have a score of at least {@code from}. */
  static HighScores highest(int most, float from, IndexSearcher searcher, Query query)
      throws IOException {
    return search(most, from, searcher, query, null);
  }

  private static HighScores search(
      int most, float from, IndexSearcher searcher, Query query, @Nullable Weight passed)
      throws IOException {
    return searcher.search(
        query,
        new CollectorManager<Keeper, HighScores>() {
          private final Threshold threshold = new Threshold(most, from);

          @Override
          public Keeper newCollector() {
            return new Keeper(threshold, passed);
          }

          @Override
          public HighScores reduce(Collection<Keeper> keepers) {
            return joined(keepers, threshold.from);
          }
        });
  }

  private static HighScores joined(Collection<Keeper> keepers, float from) {
    long[] kept =
        keepers.stream()
            .flatMapToLong(keeper -> Arrays.stream(keeper.kept, 0, keeper.size))
            .filter(found -> score(found) >= from)
            .sorted()
            .toArray();
    int[] docs = new int[kept.length];
    float[] scores = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      docs[i] = (int) (kept[i] >>> Integer.SIZE);
      scores[i] = score(kept[i]);
    }
    return new HighScores(docs, scores, from);
  }

  private static float score(long kept) {
    return Float.intBitsToFloat((int) kept);
  }

  /** What a score must reach to be kept, for all who search; it only rises, so it holds for all. */
  private static final class Threshold {
    private final int most;
    private final FloatHeap highest;

    /** One more than are kept: what the last of these has is too low. */
    private final FloatHeap enough = new FloatHeap(MOST_KEPT + 1);

    private float best;
    private volatile float from;

    Threshold(int most, float from) {
      this.most = most;
      this.from = from;
      highest = new FloatHeap(Math.max(1, most));
    }

    synchronized void seen(float score) {
      best = Math.max(best, score);
      if (most > 0 && highest.offer(score) && highest.size() == most) {
        from = Math.max(from, highest.peek() - SLACK * best);
      }
      if (enough.offer(score) && enough.size() > MOST_KEPT) {
        from = Math.max(from, Math.nextUp(enough.peek()));
      }
    }
  }

  /** Keeps documents with their scores. */
  private static final class Keeper implements Collector {
    private final Threshold threshold;
    private final @Nullable Weight passed;

    /** Document number in the higher half, bits of the score in the lower. */
    private long[] kept = new long[128];

    private int size;

    Keeper(Threshold threshold, @Nullable Weight passed) {
      this.threshold = threshold;
      this.passed = passed;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.TOP_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      DocIdSetIterator passing = passing(leaf);
      return new LeafCollector() {
        private Scorable scorer = new Unscored();
        private float told;

        @Override
        public void setScorer(Scorable given) throws IOException {
          scorer = given;
          told = 0;
          tell();
        }

        @Override
        public void collect(int doc) throws IOException {
          float score = scorer.score();
          if (score >= threshold.from && SegmentWalk.isAmong(passing, doc)) {
            keep(leaf.docBase + doc, score);
          }
          tell();
        }

        private void tell() throws IOException {
          float from = threshold.from;
          if (from > told) {
            scorer.setMinCompetitiveScore(from);
            told = from;
          }
        }
      };
    }

    /** Returns the documents of a segment that count. */
    private DocIdSetIterator passing(LeafReaderContext leaf) throws IOException {
      if (passed == null) {
        return DocIdSetIterator.all(leaf.reader().maxDoc());
      }
      @Nullable Scorer scorer = passed.scorer(leaf);
      if (scorer == null) {
        throw new CollectionTerminatedException(); // of this segment, as Lucene has it
      }
      return scorer.iterator();
    }

    private void keep(int doc, float score) {
      kept[size++] = (long) doc << Integer.SIZE | Float.floatToRawIntBits(score);
      threshold.seen(score);
      if (size == kept.length) {
        makeRoom();
      }
    }

    private void makeRoom() {
      drop();
      if (2 * size > kept.length) {
        kept = Arrays.copyOf(kept, 2 * kept.length);
      }
    }

    private void drop() {
      float from = threshold.from;
      int left = 0;
      for (int i = 0; i < size; i++) {
        if (score(kept[i]) >= from) {
          kept[left++] = kept[i];
        }
      }
      size = left;
    }
  }

  /** Stands in until a segment's scorer is given. */
  private static final class Unscored extends Scorable {
    @Override
    public float score() {
      return 0;
    }
  }
}
