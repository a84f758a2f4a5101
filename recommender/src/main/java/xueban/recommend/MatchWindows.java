package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/*
 * Where at least k of n words must stand, Lucene moves n lists from document to document, a heap
 * operation a move. Here 64 documents go at once: the documents of each list in a window are bits,
 * and they are counted in binary, one word of bits for each digit of 64 counts.
 */
/** Finds the matches of a query window by window, as sets of bits. */
final class MatchWindows {
  private static final int WINDOW = 4096;

  private final IndexSearcher searcher;
  private final LuceneQueries queries;

  MatchWindows(IndexSearcher searcher, LuceneQueries queries) {
    this.searcher = searcher;
    this.queries = queries;
  }

  /** Adds what a part matches to the bits of a window. */
  private interface Part {
    void into(FixedBitSet bits, int from, int end) throws IOException;
  }

  /** Makes the same part for each segment; one that has no such document gives null. */
  private interface Maker {
    @Nullable Part of(LeafReaderContext leaf) throws IOException;
  }

  /** Returns the first matches of a query by document number, at most so many. */
  int[] first(IndexQuery.Ranked query, int most) throws IOException {
    Maker matches = maker(query.matches());
    List<Maker> filters = new ArrayList<>();
    for (IndexQuery filter : query.filters()) {
      filters.add(maker(filter));
    }
    Taken taken = new Taken(most);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      if (taken.isFull()) {
        break;
      }
      @Nullable Part matching = matches.of(leaf);
      // Some filters look at the whole segment when they are made.
      @Nullable List<Part> passing = matching == null ? null : parts(filters, leaf, filters.size());
      if (matching != null && passing != null) {
        take(leaf, matching, passing, taken);
      }
    }
    return taken.docs();
  }

  private static void take(LeafReaderContext leaf, Part matching, List<Part> passing, Taken taken)
      throws IOException {
    FixedBitSet found = new FixedBitSet(WINDOW);
    FixedBitSet passed = new FixedBitSet(WINDOW);
    @Nullable Bits live = leaf.reader().getLiveDocs();
    int size = leaf.reader().maxDoc();
    for (int from = 0; from < size && !taken.isFull(); from += WINDOW) {
      int end = Math.min(size, from + WINDOW);
      found.clear();
      matching.into(found, from, end);
      for (Part filter : passing) {
        if (found.scanIsEmpty()) {
          break; // A rare word is in few windows, a filter in all: its postings are skipped.
        }
        passed.clear();
        filter.into(passed, from, end);
        found.and(passed);
      }
      taken.take(found, from, live, leaf.docBase);
    }
  }

  private Maker maker(IndexQuery query) throws IOException {
    return switch (query) {
      case IndexQuery.Weighted weighted -> maker(weighted.query());
      case IndexQuery.Joined joined when joined.isAnyOf() -> anyOf(joined);
      default -> leaf(queries.of(query));
    };
  }

  private Maker leaf(Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    return leaf -> {
      @Nullable Scorer scorer = weight.scorer(leaf);
      return scorer == null ? null : new Documents(scorer.iterator());
    };
  }

  private Maker anyOf(IndexQuery.Joined joined) throws IOException {
    int least = Math.max(1, joined.leastShould());
    List<Maker> makers = new ArrayList<>();
    for (IndexQuery should : joined.should()) {
      makers.add(maker(should));
    }
    return leaf -> {
      @Nullable List<Part> parts = parts(makers, leaf, least);
      return parts == null ? null : least == 1 ? any(parts) : new AtLeast(parts, least);
    };
  }

  private static Part any(List<Part> parts) {
    return (bits, from, end) -> {
      for (Part part : parts) {
        part.into(bits, from, end);
      }
    };
  }

  /** Returns the parts that a segment has, or null if these are fewer than {@code least}. */
  private static @Nullable List<Part> parts(List<Maker> makers, LeafReaderContext leaf, int least)
      throws IOException {
    List<Part> parts = new ArrayList<>();
    for (Maker maker : makers) {
      @Nullable Part part = maker.of(leaf);
      if (part != null) {
        parts.add(part);
      }
    }
    return parts.size() < least ? null : parts;
  }

  private record Documents(DocIdSetIterator docs) implements Part {
    @Override
    public void into(FixedBitSet bits, int from, int end) throws IOException {
      if (docs.docID() < from) {
        docs.advance(from);
      }
      if (docs.docID() < end) {
        docs.intoBitSet(end, bits, from);
      }
    }
  }

  /** What at least so many parts match. */
  private static final class AtLeast implements Part {
    private final List<Part> parts;
    private final int least;
    private final FixedBitSet one = new FixedBitSet(WINDOW);

    /** [digit][64 documents each] how many parts match, in binary, the lowest digit first. */
    private final long[][] counts;

    AtLeast(List<Part> parts, int least) {
      this.parts = parts;
      this.least = least;
      int digits = Integer.SIZE - Integer.numberOfLeadingZeros(parts.size());
      counts = new long[digits][FixedBitSet.bits2words(WINDOW)];
    }

    @Override
    public void into(FixedBitSet bits, int from, int end) throws IOException {
      for (long[] digit : counts) {
        Arrays.fill(digit, 0);
      }
      for (Part part : parts) {
        one.clear();
        part.into(one, from, end);
        count(one.getBits());
      }
      long[] enough = bits.getBits();
      for (int i = 0; i < counts[0].length; i++) {
        enough[i] |= enough(i);
      }
    }

    private void count(long[] more) {
      for (int i = 0; i < more.length; i++) {
        long carry = more[i];
        for (int digit = 0; carry != 0; digit++) {
          long sum = counts[digit][i] ^ carry;
          carry &= counts[digit][i];
          counts[digit][i] = sum;
        }
      }
    }

    /** Compares 64 counts with the least, from the highest digit on. */
    private long enough(int i) {
      long greater = 0;
      long equal = -1;
      for (int digit = counts.length - 1; digit >= 0; digit--) {
        if ((least >> digit & 1) == 0) {
          greater |= equal & counts[digit][i];
          equal &= ~counts[digit][i];
        } else {
          equal &= counts[digit][i];
        }
      }
      return greater | equal;
    }
  }

  /** The matches so far. */
  private static final class Taken {
    private final int most;
    private int[] docs = new int[64];
    private int size;

    Taken(int most) {
      this.most = most;
    }

    boolean isFull() {
      return size == most;
    }

    int[] docs() {
      return Arrays.copyOf(docs, size);
    }

    void take(FixedBitSet found, int from, @Nullable Bits live, int docBase) {
      int bit = found.nextSetBit(0);
      while (bit != DocIdSetIterator.NO_MORE_DOCS && size < most) {
        if (live == null || live.get(from + bit)) {
          if (size == docs.length) {
            docs = Arrays.copyOf(docs, 2 * size);
          }
          docs[size++] = docBase + from + bit;
        }
        bit = bit + 1 < WINDOW ? found.nextSetBit(bit + 1) : DocIdSetIterator.NO_MORE_DOCS;
      }
    }
  }
}
