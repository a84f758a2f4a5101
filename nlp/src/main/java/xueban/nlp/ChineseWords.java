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

  /** Reads all that HanLP loads lazily before the segmenter is published to other threads. */
  private static final Segment SEGMENT = warm(segmenter());

  private ChineseWords() {}

  /**
   * Returns the words of a folded text, in order, with their part of speech and their offsets.
   * Words do not overlap.
   */
  static List<Term> of(String folded) {
    return SEGMENT.seg(folded);
  }

  private static Segment segmenter() {
    return HanLP.newSegment()
        .enableOffset(true)
        .enableNameRecognize(false)
        .enableTranslatedNameRecognize(false)
        .enableJapaneseNameRecognize(false)
        .enablePlaceRecognize(false)
        .enableOrganizationRecognize(false)
        .enableCustomDictionary(new DynamicCustomDictionary(HanLP.Config.CustomDictionaryPath));
  }

  private static Segment warm(Segment segment) {
    if (segment.seg(WARM_UP).isEmpty()) {
      throw new IllegalStateException(
          "HanLP found no word in \"" + WARM_UP + "\". Maybe its jar lacks the dictionaries.");
    }
    return segment;
  }
}
