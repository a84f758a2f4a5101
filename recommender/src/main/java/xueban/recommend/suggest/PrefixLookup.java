package xueban.recommend.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/** Looks up the keys of one kind in one state of a {@link PrefixIndex}. For one thread. */
final class PrefixLookup {
  /** As many keys alike as are weighed, at least. */
  private static final int KEYS_ALIKE = 16;

  private final IndexSearcher searcher;
  private final PrefixIndex.Key key;

  PrefixLookup(IndexSearcher searcher, PrefixIndex.Key key) {
    this.searcher = searcher;
    this.key = key;
  }

  /** Returns texts that begin so, as {@link PrefixIndex#find} says. */
  <T> List<T> beginning(
      String prefix, Function<PrefixIndex.Entry, @Nullable T> accept, int limit, int looked)
      throws IOException {
    String term = prefix.substring(0, Math.min(prefix.length(), key.longest));
    Gathering<T> gathering = new Gathering<>(accept, limit, looked);
    int leaves = searcher.getIndexReader().leaves().size();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      @Nullable Terms terms = leaf.reader().terms(key.field);
      if (terms != null) {
        TermsEnum at = terms.iterator();
        if (at.seekExact(new BytesRef(term))) {
          gathering.gather(leaf.reader(), at, leaves);
        }
      }
      leaves--;
    }
    return gathering.best();
  }

  /** Returns texts with keys like it, as {@link PrefixIndex#find} says. */
  <T> List<T> like(
      CompiledAutomaton like, BiFunction<String, PrefixIndex.Entry, T> make, int limit, int looked)
      throws IOException {
    List<Weighed<LikeKey>> all = new ArrayList<>();
    int ofKey = Math.min(limit, Math.max(1, looked / KEYS_ALIKE));
    int leaves = searcher.getIndexReader().leaves().size();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      @Nullable Terms terms = leaf.reader().terms(key.field);
      if (terms != null) {
        int until = all.size() + share(looked - all.size(), leaves);
        weigh(leaf.reader(), terms.intersect(like, null), ofKey, until, all);
      }
      leaves--;
    }
    List<T> found = new ArrayList<>();
    for (LikeKey best : best(all, limit)) {
      BinaryDocValues stored = DocValues.getBinary(best.reader(), PrefixDocument.STORED);
      if (stored.advanceExact(best.doc())) {
        found.add(
            make.apply(best.key(), PrefixDocument.entry(stored.binaryValue(), best.weight())));
      }
    }
    return found;
  }

  /** A document that has a key like the one looked for; it is read only if it is among the best. */
  private record LikeKey(LeafReader reader, int doc, String key, long weight) {}

  /** Returns how much of what is left one of so many segments may use, at least 1. */
  private static int share(int left, int leaves) {
    return Math.max(1, left / leaves);
  }

  private static void weigh(
      LeafReader reader, TermsEnum at, int ofKey, int until, List<Weighed<LikeKey>> all)
      throws IOException {
    NumericDocValues weights;
    @Nullable PostingsEnum docs = null;
    @Nullable Bits live = reader.getLiveDocs();
    while (all.size() < until && at.next() != null) {
      String key = at.term().utf8ToString();
      docs = at.postings(docs, PostingsEnum.NONE);
      // Documents of a term ascend, those of the next term start again.
      weights = DocValues.getNumeric(reader, PrefixDocument.WEIGHT);
      int taken = 0;
      int doc = docs.nextDoc();
      while (doc != DocIdSetIterator.NO_MORE_DOCS && taken < ofKey) {
        if (live == null || live.get(doc)) {
          long weight = weights.advanceExact(doc) ? weights.longValue() : 0;
          all.add(new Weighed<>(new LikeKey(reader, doc, key, weight), weight));
          taken++;
        }
        doc = docs.nextDoc();
      }
    }
  }

  private record Weighed<T>(T value, long weight) {}

  private static <T> List<T> best(List<Weighed<T>> all, int limit) {
    return all.stream()
        .sorted(Comparator.comparingLong((Weighed<T> w) -> w.weight()).reversed())
        .limit(limit)
        .map(Weighed::value)
        .toList();
  }

  /** The best of several lists that are each sorted by weight. */
  private static final class Gathering<T> {
    private final Function<PrefixIndex.Entry, @Nullable T> accept;
    private final int limit;
    private final List<Weighed<T>> all = new ArrayList<>();
    private int left;

    Gathering(Function<PrefixIndex.Entry, @Nullable T> accept, int limit, int looked) {
      this.accept = accept;
      this.limit = limit;
      left = looked;
    }

    void gather(LeafReader reader, TermsEnum at, int leaves) throws IOException {
      NumericDocValues weights = DocValues.getNumeric(reader, PrefixDocument.WEIGHT);
      BinaryDocValues stored = DocValues.getBinary(reader, PrefixDocument.STORED);
      @Nullable Bits live = reader.getLiveDocs();
      PostingsEnum docs = at.postings(null, PostingsEnum.NONE);
      int taken = 0;
      int until = left - share(left, leaves);
      int doc = docs.nextDoc();
      while (doc != DocIdSetIterator.NO_MORE_DOCS && taken < limit && left > until) {
        if ((live == null || live.get(doc)) && stored.advanceExact(doc)) {
          left--;
          long weight = weights.advanceExact(doc) ? weights.longValue() : 0;
          @Nullable T value = accept.apply(PrefixDocument.entry(stored.binaryValue(), weight));
          if (value != null) {
            all.add(new Weighed<>(value, weight));
            taken++;
          }
        }
        doc = docs.nextDoc();
      }
    }

    List<T> best() {
      return PrefixLookup.best(all, limit);
    }
  }
}
