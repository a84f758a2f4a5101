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
   * A word of the rest.
   *
   * @param signals what speaks for or against it
   * @param vector what it means
   * @param step signals of the step to it from the word before
   * @param sure whether it is looked for whatever the weights say
   */
  record Link(List<String> signals, RestVector vector, List<String> step, boolean sure) {
    Link {
      signals = List.copyOf(signals);
      step = List.copyOf(step);
    }
  }

  /** Returns for each word whether it is looked for; of equally likely verdicts, that it is not. */
  static boolean[] told(List<Link> links, RestWeights weights) {
    int n = links.size();
    boolean[][] from = new boolean[n][2];
    double[] best = {0, NEVER};
    for (int i = 0; i < n; i++) {
      Link link = links.get(i);
      double wanted = weights.sum(link.signals()) + weights.sum(link.vector());
      double[] next = new double[2];
      for (int told = 0; told < 2; told++) {
        double left = best[0] + weights.sum(link.step(), false, told == 1);
        double kept = best[1] + weights.sum(link.step(), true, told == 1);
        from[i][told] = kept > left;
        double word = told == 1 ? wanted : link.sure() ? NEVER : 0;
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
