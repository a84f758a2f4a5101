package xueban.recommend;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * The first matches of a query by document number, without scores.
 *
 * @param query matches just these
 * @param size how many there are
 * @param areAll whether the query that they are of has no other matches
 */
record FirstMatches(CandidateQuery query, int size, boolean areAll) {
  /** Returns the first {@code most}; it stops looking as soon as it has seen one more. */
  static FirstMatches of(IndexSearcher searcher, Query query, int most) throws IOException {
    int[] docs =
        searcher.search(
            query,
            new CollectorManager<Taker, int[]>() {
              @Override
              public Taker newCollector() {
                return new Taker(most + 1);
              }

              @Override
              public int[] reduce(Collection<Taker> takers) {
                return takers.stream()
                    .flatMapToInt(taker -> Arrays.stream(taker.docs, 0, taker.taken))
                    .sorted()
                    .toArray();
              }
            });
    boolean all = docs.length <= most;
    int[] first = all ? docs : Arrays.copyOf(docs, most);
    return new FirstMatches(CandidateQuery.of(first), first.length, all);
  }

  /** Takes matches until it has enough. */
  private static final class Taker implements Collector {
    private final int enough;
    private int[] docs = new int[16];
    private int taken;

    Taker(int enough) {
      this.enough = enough;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) {
      stopIfEnough();
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) {
          stopIfEnough();
          if (taken == docs.length) {
            docs = Arrays.copyOf(docs, 2 * taken);
          }
          docs[taken++] = leaf.docBase + doc;
        }
      };
    }

    private void stopIfEnough() {
      if (taken >= enough) {
        throw new CollectionTerminatedException();
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
