package xueban.nlp;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;

/**
 * Chinese words by HanLP's bigram segmenter on its base dictionary.
 *
 * <p>Names of persons, places and organisations are not guessed: 求根 would become a person. The
 * dictionaries load once, in the one thread that first comes here, and nobody can change them
 * afterwards: the supplement is a private copy of HanLP's, not the global one that any code in the
 * process may add words to. Segmenting then only reads, so one segmenter serves all threads.
 */
final class ChineseWords {
  private static final String WARM_UP = "怎样用求根公式解一元二次方程，2024年3.5米？";

  /** A private copy, which nobody adds words to. */
  private static final DynamicCustomDictionary SUPPLEMENT =
      new DynamicCustomDictionary(HanLP.Config.CustomDictionaryPath);

  /** Reads all that HanLP loads lazily before the segmenter is published to other threads. */
  private static final Segment SEGMENT = warm(segmenter());

  /** Where a hanlp.properties has HanLP look up other characters, the lattice knows nothing. */
  private static final int[] ASK_HANLP = {};

  private static final WordTrie JOINED = WordTrie.of(SUPPLEMENT.dat);

  private ChineseWords() {}

  /**
   * Returns the words of a folded text, in order, with their part of speech and their offsets.
   * Words do not overlap.
   */
  static List<Term> of(String folded) {
    return SEGMENT.seg(folded);
  }

  /**
   * Returns where the words of a folded text end, ascending: the words of {@link #of} without their
   * part of speech, found by the lattice where that can know them.
   *
   * @param folded a stretch of Chinese characters
   * @param lattice one for all stretches of a text
   */
  static int[] ends(String folded, WordLattice lattice) {
    int[] ends = HanLP.Config.Normalization ? ASK_HANLP : lattice.ends(folded, JOINED);
    return ends.length > 0
        ? ends
        : of(folded).stream().mapToInt(word -> word.offset + word.length()).toArray();
  }

  private static Segment segmenter() {
    return HanLP.newSegment()
        .enableOffset(true)
        .enableNameRecognize(false)
        .enableTranslatedNameRecognize(false)
        .enableJapaneseNameRecognize(false)
        .enablePlaceRecognize(false)
        .enableOrganizationRecognize(false)
        .enableCustomDictionary(SUPPLEMENT);
  }

  private static Segment warm(Segment segment) {
    if (segment.seg(WARM_UP).isEmpty()) {
      throw new IllegalStateException(
          "HanLP found no word in \"" + WARM_UP + "\". Maybe its jar lacks the dictionaries.");
    }
    return segment;
  }
}
