package xueban.nlp;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.io.IOUtil;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.utility.Predefine;
import java.io.IOException;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;

/**
 * How often each word of HanLP's dictionary stands after another in its corpus, in one table with
 * open addressing: one place in memory for each question, where HanLP searches a list by halves, at
 * a dozen places. Read from HanLP's own file; where that cannot be read, HanLP is asked each time.
 * Immutable.
 */
final class WordPairTable {
  /** Bits of an index of a word, and of a frequency. */
  private static final int WORD_BITS = 18;

  private static final int FREQUENCY_BITS = Long.SIZE - 2 * WORD_BITS;

  private static final long MIXING = 0x9E3779B97F4A7C15L;

  /** Bits of a place among the marks: 256 KB, which stay in a core's own cache. */
  private static final int MARK_BITS = 21;

  /** [places] both indexes and the frequency, 0 where there is nothing; null to ask HanLP. */
  private final long @Nullable [] places;

  /**
   * [2^21 bits] whether any pair has this mark. Most pairs that are asked about have none, so that
   * the table itself need not be read.
   */
  private final long[] marks = new long[1 << (MARK_BITS - 6)];

  private final int shift;

  private WordPairTable(long @Nullable [] places) {
    this.places = places;
    shift = places == null ? 0 : Long.SIZE - Integer.numberOfTrailingZeros(places.length);
  }

  /** Returns the table of the dictionary that HanLP is told to use. */
  static WordPairTable load() {
    String file = HanLP.Config.BiGramDictionaryPath + ".table" + Predefine.BIN_EXT;
    try (ObjectInputStream in = new ObjectInputStream(IOUtil.newInputStream(file))) {
      if (in.readObject() instanceof int[] start && in.readObject() instanceof int[] pairs) {
        return of(start, pairs);
      }
    } catch (IOException | ClassNotFoundException e) {
      return new WordPairTable(null); // HanLP itself makes the file anew from another, then
    }
    return new WordPairTable(null);
  }

  /**
   * Returns the table of some pairs.
   *
   * @param start [words + 1] where the pairs that begin with each word begin
   * @param pairs [2 × pairs] second word and how often
   */
  static WordPairTable of(int[] start, int[] pairs) {
    if (start.length >>> WORD_BITS != 0) {
      return new WordPairTable(null);
    }
    WordPairTable table =
        new WordPairTable(new long[Integer.highestOneBit(Math.max(1, pairs.length / 2)) * 4]);
    for (int word = 0; word + 1 < start.length; word++) {
      for (int at = start[word]; at < start[word + 1]; at++) {
        int next = pairs[2 * at];
        int frequency = pairs[2 * at + 1];
        if (frequency <= 0 || frequency >>> FREQUENCY_BITS != 0 || next >>> WORD_BITS != 0) {
          return new WordPairTable(null);
        }
        table.put(pair(word, next), frequency);
      }
    }
    return table;
  }

  private static long pair(int word, int next) {
    return (long) word << WORD_BITS | next;
  }

  private static int mark(long mixed) {
    return (int) (mixed >>> (Long.SIZE - MARK_BITS));
  }

  private void put(long pair, int frequency) {
    long[] all = places;
    if (all != null) {
      long mixed = pair * MIXING;
      int mark = mark(mixed);
      marks[mark >>> 6] |= 1L << mark;
      int place = (int) (mixed >>> shift);
      while (all[place] != 0) {
        place = place + 1 & all.length - 1;
      }
      all[place] = pair << FREQUENCY_BITS | frequency;
    }
  }

  /** Returns how often a word stands after another, at least 0. */
  int frequency(int word, int next) {
    long[] all = places;
    if (all == null || (word | next) >>> WORD_BITS != 0) {
      return CoreBiGramTableDictionary.getBiFrequency(word, next);
    }
    long pair = pair(word, next);
    long mixed = pair * MIXING;
    int mark = mark(mixed);
    if ((marks[mark >>> 6] & 1L << mark) == 0) {
      return 0;
    }
    int place = (int) (mixed >>> shift);
    while (all[place] != 0) {
      if (all[place] >>> FREQUENCY_BITS == pair) {
        return (int) (all[place] & (1L << FREQUENCY_BITS) - 1);
      }
      place = place + 1 & all.length - 1;
    }
    return 0;
  }

  /** Returns whether HanLP's file could be read. */
  boolean isOwn() {
    return places != null;
  }
}
