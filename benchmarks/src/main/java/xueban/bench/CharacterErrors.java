package xueban.bench;

import xueban.nlp.TextFolding;

/** How many characters of texts were read wrong: edits to make them right, blanks aside. */
final class CharacterErrors {
  private long characters;
  private long edits;

  void add(String right, String read) {
    String wanted = bare(right);
    characters += wanted.length();
    edits += Math.min(wanted.length(), edits(wanted, bare(read)));
  }

  /** Returns the share of characters that are right, in [0, 1]; 0 of none. */
  double right() {
    return characters == 0 ? 0 : 1 - (double) edits / characters;
  }

  private static String bare(String text) {
    return TextFolding.fold(text).replaceAll("\\s", "");
  }

  /** Returns the least insertions, removals and replacements (Levenshtein, 1966). */
  private static int edits(String from, String to) {
    int[] before = new int[to.length() + 1];
    int[] now = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      now[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(replaced, Math.min(before[j], now[j - 1]) + 1);
      }
      int[] swapped = before;
      before = now;
      now = swapped;
    }
    return before[to.length()];
  }
}
