package xueban.recommend;

/*
 * A convex combination with each side brought to [0, 1]: words by the best BM25 of the search,
 * meaning by the cosines of the nearest. Bruch, Gai, Ingber 2023 (doi:10.1145/3596512) find it
 * better than reciprocal ranks, and unlike ranks it gives every match a score that needs no list, so
 * that one Lucene query does all: filters, deep pages, counts and explanation.
 */
/**
 * How much each side of a search counts. RATIONALE.md has the measurements behind the numbers.
 *
 * @param words most that matching words give, at least 0
 * @param meaning most that nearness of vectors gives, at least 0
 * @param meaningUnnamed how much more it gives the less surely the text names a concept, at least 0
 * @param pairs most that pairs of neighbouring words give where the text names no concept, at least
 *     0; the more surely it names one, the less
 * @param concepts most that a concept named by the search text gives, at least 0
 * @param mainConcept most that it gives besides to an entry whose main concept it is, at least 0
 * @param quality most that the quality of an entry gives, at least 0
 * @param nearFrom cosine from which on a text counts as near, in [-1, 1)
 * @param shareOfTerms share of the terms that an entry must hold to match by words, in [0, 1]
 */
record HybridFusion(
    double words,
    double meaning,
    double meaningUnnamed,
    double pairs,
    double concepts,
    double mainConcept,
    double quality,
    double nearFrom,
    double shareOfTerms) {
  HybridFusion {
    if (!(words >= 0 && meaning >= 0 && meaningUnnamed >= 0 && pairs >= 0)) {
      throw new IllegalArgumentException("weights must not be negative");
    }
    if (!(concepts >= 0 && mainConcept >= 0 && quality >= 0)) {
      throw new IllegalArgumentException("weights must not be negative");
    }
    if (!(nearFrom >= -1 && nearFrom < 1)) {
      throw new IllegalArgumentException("nearFrom (" + nearFrom + ") must be in [-1, 1).");
    }
    if (!(shareOfTerms >= 0 && shareOfTerms <= 1)) {
      throw new IllegalArgumentException("shareOfTerms (" + shareOfTerms + ") must be in [0, 1].");
    }
  }

  /** What counts when an entry stands in the place of a text: it names its concepts for certain. */
  static HybridFusion likeness() {
    return new HybridFusion(0.5, 0.5, 0, 0, 0.5, 0, 0.05, 0.5, 0.25);
  }

  static HybridFusion standard() {
    return new HybridFusion(1, 0.25, 0.25, 1, 4, 0.8, 0.05, 0.4, 0.3);
  }
}
