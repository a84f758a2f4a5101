package xueban.nlp.pinyin;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.List;
import java.util.Set;

/** Words written with a character that sounds as the right one does: 园柱 for 圆柱. */
public final class SoundAlike {
  /** Characters that change what a word says, however they sound. */
  private static final String TELLING = "零〇一二三四五六七八九十百千万亿两半不非无没未负正整质指中众";

  private SoundAlike() {}

  /**
   * Returns whether a text is a word with one character taken for another of the same sound, and is
   * no word itself: 润年 is 闰年, 指数 is not 质数. Tones do not count.
   *
   * @param written folded
   * @param word folded, of two characters or more
   */
  public static boolean isSlip(String written, String word) {
    if (written.length() != word.length() || word.length() < 2) {
      return false;
    }
    int at = -1;
    for (int i = 0; i < word.length(); i++) {
      if (written.charAt(i) != word.charAt(i)) {
        if (at >= 0) {
          return false;
        }
        at = i;
      }
    }
    return at >= 0
        && TELLING.indexOf(written.charAt(at)) < 0
        && TELLING.indexOf(word.charAt(at)) < 0
        && !isWord(written)
        && soundsAlike(written.charAt(at), word, at);
  }

  /** Returns whether a text stands in the dictionary of the language, whatever it sounds like. */
  public static boolean isWord(String text) {
    return CoreDictionary.contains(text);
  }

  private static boolean soundsAlike(char written, String word, int at) {
    List<String> readings = Readings.of(word);
    String reading = readings.size() == word.length() ? readings.get(at) : "";
    Set<String> own = Readings.all(written);
    return !reading.isEmpty() && own.contains(reading);
  }
}
