package xueban.recommend;

/**
 * A query as it was typed, of which a part is searched as text.
 *
 * @param query all that was typed
 * @param text the words of it that are searched, in their order, single blanks between
 */
record SpeltQuery(String query, String text) {
  /**
   * Returns the query with the words that another spelling of the text has in place of its own. A
   * word is looked for behind those before it and never within another, so that what a slot was
   * read from stays; one that the query does not have is left out.
   *
   * @param spelt the text in another spelling; returned as it is where it does not match word by
   *     word, or where the query would get too long to be searched
   */
  String with(String spelt) {
    String[] typed = text.split(" ", -1);
    String[] meant = spelt.split(" ", -1);
    if (spelt.isEmpty() || typed.length != meant.length) {
      return spelt;
    }
    StringBuilder whole = new StringBuilder(query);
    int from = 0;
    for (int i = 0; i < typed.length; i++) {
      int at = place(whole, typed[i], from);
      if (at >= 0) {
        whole.replace(at, at + typed[i].length(), meant[i]);
        from = at + meant[i].length();
      }
    }
    return whole.length() <= SearchRequest.MAX_TEXT_LENGTH ? whole.toString() : spelt;
  }

  private static int place(StringBuilder whole, String word, int from) {
    int at = whole.indexOf(word, from);
    while (at >= 0 && (joined(whole, at) || joined(whole, at + word.length()))) {
      at = whole.indexOf(word, at + 1);
    }
    return word.isEmpty() ? -1 : at;
  }

  /** Returns whether a place is within a word of letters or digits; Chinese has no such marks. */
  private static boolean joined(CharSequence text, int place) {
    return place > 0
        && place < text.length()
        && spells(text.charAt(place - 1))
        && spells(text.charAt(place));
  }

  private static boolean spells(char c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }
}
