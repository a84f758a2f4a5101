package xueban.nlp.ocr;

import java.util.List;

/**
 * Makes a line of words as a person would type it: tesseract parts Chinese into words where it
 * likes, and takes the width of letters and digits from the print.
 */
final class WordJoin {
  private static final int FULL_WIDTH_SHIFT = 0xFEE0;

  private WordJoin() {}

  /** Returns the words, blanks only between two that are not Chinese. */
  static String line(List<String> words) {
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      String narrow = narrow(word);
      if (!line.isEmpty()
          && !isChinese(line.codePointBefore(line.length()))
          && !isChinese(narrow.codePointAt(0))) {
        line.append(' ');
      }
      line.append(narrow);
    }
    return line.toString();
  }

  /** Makes full-width letters and digits, and signs between numbers, those of a keyboard. */
  private static String narrow(String word) {
    StringBuilder narrow = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean wide =
          isWithin(c, '０', '９')
              || isWithin(c, 'Ａ', 'Ｚ')
              || isWithin(c, 'ａ', 'ｚ')
              || "＋－＝＜＞".indexOf(c) >= 0;
      narrow.append(wide ? (char) (c - FULL_WIDTH_SHIFT) : c);
    }
    return narrow.toString();
  }

  /** Returns whether it is a Chinese character, or a mark that stands without blanks around it. */
  private static boolean isChinese(int codePoint) {
    return Character.isIdeographic(codePoint)
        || isWithin(codePoint, 0x3000, 0x303F)
        || isWithin(codePoint, 0xFF01, 0xFF60)
        || "“”‘’…—·".indexOf(codePoint) >= 0;
  }

  private static boolean isWithin(int codePoint, int first, int last) {
    return codePoint >= first && codePoint <= last;
  }
}
