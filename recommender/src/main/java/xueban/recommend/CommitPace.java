package xueban.recommend;

/**
 * After how many changes an index is made to survive a crash; fewer are indexed again.
 *
 * <p>Each commit ends segments, which then have to be merged. At the end of a catch-up they are
 * ended anyway, to be shown.
 *
 * @param within while more changes are to come, at least 1
 * @param atEnd once all are in, at least 1
 */
record CommitPace(int within, int atEnd) {
  private static final int WITH_VECTORS = 16_384;

  /** Vectors are most of what indexing again would cost; words go quicker. */
  private static final int OF_WORDS = 131_072;

  CommitPace {
    if (within < 1 || atEnd < 1) {
      throw new IllegalArgumentException(
          "within (%d) and atEnd (%d) must be at least 1.".formatted(within, atEnd));
    }
  }

  /** Returns the pace of an index of such words, with or without vectors of its own. */
  static CommitPace of(CatalogWords words, VectorSpaces spaces) {
    boolean embeds = !spaces.isEmpty() || words.analysis().embeds();
    return new CommitPace(embeds ? WITH_VECTORS : OF_WORDS, WITH_VECTORS);
  }
}
