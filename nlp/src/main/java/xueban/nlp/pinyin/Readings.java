package xueban.nlp.pinyin;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Readings of characters without tones, by HanLP's dictionary; ü is {@code v}, as keyboards have
 * it.
 */
final class Readings {
  private static final Set<String> SYLLABLES = syllables();

  private static final Set<String> BEGINNINGS = beginnings();

  private Readings() {}

  /**
   * Returns the reading of each UTF-16 unit of a folded text, as the words around it have it: 长方形
   * has chang, 增长 has zhang. Empty where there is none.
   */
  static List<String> of(String folded) {
    List<String> readings = new ArrayList<>(folded.length());
    for (Pinyin pinyin : HanLP.convertToPinyinList(folded)) {
      readings.add(letters(pinyin));
    }
    return readings;
  }

  /** Returns every reading that a character has alone, the usual one first. */
  static Set<String> all(char c) {
    Set<String> readings = new LinkedHashSet<>();
    Pinyin @Nullable [] known = PinyinDictionary.get(String.valueOf(c));
    if (known != null) {
      for (Pinyin pinyin : known) {
        readings.add(letters(pinyin));
      }
    }
    readings.remove("");
    return readings;
  }

  static boolean isSyllable(String letters) {
    return SYLLABLES.contains(letters);
  }

  /** Returns whether a syllable begins with these letters and is longer. */
  static boolean beginsSyllable(String letters) {
    return BEGINNINGS.contains(letters);
  }

  /** Longest syllable, in letters: zhuang. */
  static int longest() {
    return 6;
  }

  private static String letters(Pinyin pinyin) {
    return pinyin == Pinyin.none5 ? "" : pinyin.getPinyinWithoutTone();
  }

  private static Set<String> beginnings() {
    Set<String> beginnings = new HashSet<>();
    for (String syllable : SYLLABLES) {
      for (int length = 1; length < syllable.length(); length++) {
        beginnings.add(syllable.substring(0, length));
      }
    }
    return Set.copyOf(beginnings);
  }

  private static Set<String> syllables() {
    Set<String> syllables = new HashSet<>();
    for (Pinyin pinyin : Pinyin.values()) {
      syllables.add(letters(pinyin));
    }
    syllables.remove("");
    return Set.copyOf(syllables);
  }
}
