package xueban.nlp.request;

import java.util.List;

/**
 * The likeliest verdicts on all words of the rest of a request together (Viterbi): what is looked
 * for mostly is one phrase, so a word's verdict leans on its neighbours'.
 */
final class RestChain {
  private static final double NEVER = Double.NEGATIVE_INFINITY;

  private RestChain() {}

  /**
   * A word of the rest: sums only, since all of a request's stand until its end is known.
   *
   * @param wanted sum of its weights, natural log-odds that it is looked for
   * @param step sums of the weights of the step to it from the word before
   * @param sure whether it is looked for whatever the weights say
   */
  record Link(double wanted, Step step, boolean sure) {
    /**
     * Returns a link.
     *
     * @param signals what speaks for or against the word
     * @param vector what it means
     * @param step signals of the step to it
     */
    static Link of(
        List<String> signals,
        RestVector vector,
        List<String> step,
        boolean sure,
        RestWeights weights) {
      return new Link(weights.sum(signals) + weights.sum(vector), Step.of(step, weights), sure);
    }
  }

  /** Sums of a step's weights, by the verdicts on its two words; natural log-odds. */
  record Step(double leftLeft, double leftTold, double toldLeft, double toldTold) {
    static Step of(List<String> step, RestWeights weights) {
      return new Step(
          weights.sum(step, false, false),
          weights.sum(step, false, true),
          weights.sum(step, true, false),
          weights.sum(step, true, true));
    }

    double of(boolean from, boolean to) {
      return from ? (to ? toldTold : toldLeft) : to ? leftTold : leftLeft;
    }
  }

  /** Returns for each word whether it is looked for; of equally likely verdicts, that it is not. */
  static boolean[] told(List<Link> links) {
    int n = links.size();
    boolean[][] from = new boolean[n][2];
    double[] best = {0, NEVER};
    for (int i = 0; i < n; i++) {
      Link link = links.get(i);
      double[] next = new double[2];
      for (int told = 0; told < 2; told++) {
        double left = best[0] + link.step().of(false, told == 1);
        double kept = best[1] + link.step().of(true, told == 1);
        from[i][told] = kept > left;
        double word = told == 1 ? link.wanted() : link.sure() ? NEVER : 0;
        next[told] = Math.max(left, kept) + word;
      }
      best = next;
    }
    boolean[] told = new boolean[n];
    boolean now = best[1] > best[0];
    for (int i = n - 1; i >= 0; i--) {
      told[i] = now;
      now = from[i][now ? 1 : 0];
    }
    return told;
  }
}
