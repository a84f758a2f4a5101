package xueban.nlp;

/** Language of a text, as far as search and analysis tell languages apart. */
public enum Language {
  CHINESE("zh"),
  ENGLISH("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** Returns the ISO 639-1 code. */
  public String code() {
    return code;
  }

  /**
   * Returns the language that a text is mostly written in.
   *
   * <p>By script share: English if Latin words of three letters or more outnumber Chinese
   * characters, Chinese otherwise. Shorter Latin words are mostly the names of variables and
   * points, and a LaTeX command is no word; a text without words counts as Chinese.
   */
  public static Language of(String text) {
    int han = 0;
    int words = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (isLatin(codePoint)) {
        int end = latinEnd(text, i);
        if (end - i >= 3 && (i == 0 || text.charAt(i - 1) != '\\')) {
          words++;
        }
        i = end;
      } else {
        if (Character.isIdeographic(codePoint)) {
          han++;
        }
        i += Character.charCount(codePoint);
      }
    }
    return words > han ? ENGLISH : CHINESE;
  }

  private static int latinEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isLatin(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean isLatin(int codePoint) {
    return Character.isLetter(codePoint)
        && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
  }
}
