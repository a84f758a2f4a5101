package xueban.nlp.request;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chinese characters by their sound: each is stood for by one character that sounds the same,
 * without tone, so that texts that sound the same become the same. A character read in several ways
 * counts by its commonest; HanLP's table.
 */
final class Sounds {
  private static final char[] CODES = table();

  private Sounds() {}

  /** Returns the character that stands for the sound of {@code c}, or {@code c} if it has none. */
  static char of(char c) {
    return CODES[c];
  }

  private static char[] table() {
    char[] codes = new char[1 << 16];
    Map<String, Character> first = new HashMap<>();
    for (int c = 0; c < codes.length; c++) {
      codes[c] = (char) c;
      if (c >= 0x4E00 && c <= 0x9FFF) {
        List<Pinyin> sounds = HanLP.convertToPinyinList(String.valueOf((char) c));
        if (!sounds.isEmpty() && sounds.get(0) != Pinyin.none5) {
          char own = (char) c;
          codes[c] = first.computeIfAbsent(sounds.get(0).getPinyinWithoutTone(), k -> own);
        }
      }
    }
    return codes;
  }
}
