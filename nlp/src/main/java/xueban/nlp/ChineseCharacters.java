package xueban.nlp;

import com.hankcs.hanlp.HanLP;

/** HanLP's traditional-to-simplified table, by single characters. */
final class ChineseCharacters {
  private static final char[] SIMPLIFIED = table();

  private ChineseCharacters() {}

  /** Returns the simplified form of a character, or the character itself. */
  static char simplified(char c) {
    return SIMPLIFIED[c];
  }

  /** Asks HanLP once for every character, so that later lookups share nothing that changes. */
  private static char[] table() {
    char[] table = new char[1 << 16];
    for (int c = 0; c < table.length; c++) {
      table[c] = (char) c;
      if (Character.isIdeographic(c)) {
        String simplified = HanLP.convertToSimplifiedChinese(String.valueOf((char) c));
        table[c] = simplified.length() == 1 ? simplified.charAt(0) : (char) c;
      }
    }
    for (int c = 0; c < table.length; c++) {
      table[c] = table[table[c]];
    }
    return table;
  }
}
