package xueban.recommend;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** All documents that a query gives a score from some threshold on; Lucene skips the others. */
final class HighScores {
  /** More are not kept: the threshold rises in their place. */
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
    return search(0, from, searcher, query);
  }

  /**
   * Returns the highest {@code most}, and those with scores little below theirs; fewer, even none,
   * if too many are that close: then {@link #from()} lies above some of the highest.
   */
  static HighScores highest(int most, IndexSearcher searcher, Query query) throws IOException {
    return search(most, 0, searcher, query);
  }

  private static HighScores search(int most, float from, IndexSearcher searcher, Query query)
      throws IOException {
    return searcher.search(
        query,
        new CollectorManager<Keeper, HighScores>() {
          @Override
          public Keeper newCollector() {
            return new Keeper(most, from);
          }

          @Override
          public HighScores reduce(Collection<Keeper> keepers) {
            return joined(keepers);
          }
        });
  }

  private static HighScores joined(Collection<Keeper> keepers) {
    float from = keepers.stream().map(keeper -> keeper.from).reduce(0f, Math::max);
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

  /** Keeps documents with their scores; the threshold only rises, so it holds for all seen. */
  private static final class Keeper implements Collector {
    private final float[] heap; // the highest scores, the lowest of them first
    private int inHeap;
    private float best;
    private float from;

    /** Document number in the higher half, bits of the score in the lower. */
    private long[] kept = new long[128];

    private int size;

    Keeper(int most, float from) {
      heap = new float[most];
      this.from = from;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.TOP_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) {
      return new LeafCollector() {
        private Scorable scorer = new Unscored();

        @Override
        public void setScorer(Scorable given) throws IOException {
          scorer = given;
          if (from > 0) {
            given.setMinCompetitiveScore(from);
          }
        }

        @Override
        public void collect(int doc) throws IOException {
          float score = scorer.score();
          if (score >= from && keep(leaf.docBase + doc, score)) {
            scorer.setMinCompetitiveScore(from);
          }
        }
      };
    }

    /** Returns whether the threshold has risen. */
    private boolean keep(int doc, float score) {
      float before = from;
      kept[size++] = (long) doc << Integer.SIZE | Float.floatToRawIntBits(score);
      best = Math.max(best, score);
      if (heap.length > 0) {
        intoHeap(score);
      }
      if (inHeap == heap.length && inHeap > 0) {
        from = Math.max(from, heap[0] - SLACK * best);
      }
      if (size == kept.length) {
        makeRoom();
      }
      return from > before;
    }

    private void intoHeap(float score) {
      int at = 0;
      if (inHeap < heap.length) {
        at = inHeap++;
        while (at > 0 && heap[(at - 1) / 2] > score) {
          heap[at] = heap[(at - 1) / 2];
          at = (at - 1) / 2;
        }
      } else if (score > heap[0]) {
        int child = lowerChild(at);
        while (child < inHeap && heap[child] < score) {
          heap[at] = heap[child];
          at = child;
          child = lowerChild(at);
        }
      } else {
        return;
      }
      heap[at] = score;
    }

    private int lowerChild(int at) {
      int left = 2 * at + 1;
      return left + 1 < inHeap && heap[left + 1] < heap[left] ? left + 1 : left;
    }

    private void makeRoom() {
      drop();
      if (size > MOST_KEPT) {
        float[] scores = new float[size];
        for (int i = 0; i < size; i++) {
          scores[i] = score(kept[i]);
        }
        Arrays.sort(scores);
        from = Math.nextUp(scores[size - MOST_KEPT / 2]);
        drop();
      }
      if (2 * size > kept.length) {
        kept = Arrays.copyOf(kept, 2 * kept.length);
      }
    }

    private void drop() {
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
