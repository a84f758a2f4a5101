package xueban.model.bkt;

import java.util.Arrays;

/**
 * The E-step: how often learners knew, learnt and forgot, in expectation, by the forward-backward
 * algorithm with scaling (Rabiner 1989, doi:10.1109/5.18626). One object, used again and again.
 */
final class ExpectedCounts {
  private static final double SMALL = 1e-250;

  private final ConceptAnswers data;
  private final double[] filtered;
  private final double[] scale;
  private final double[] ifUnknown;
  private final double[] ifKnown;

  /** Log-likelihood (base e) of all answers; larger is likelier. */
  double logLikelihood;

  /** Answers of each kind given without and with knowing, [kinds]. */
  final double[] unknown;

  final double[] known;

  /** Sequences by code of ability, and those of them that start with knowing. */
  final double[] starts = new double[Belief.ABILITIES];

  final double[] startsKnown = new double[Belief.ABILITIES];

  double learned;
  double couldLearn;
  double forgot;
  double couldForget;

  ExpectedCounts(ConceptAnswers data) {
    this.data = data;
    filtered = new double[data.longest()];
    scale = new double[filtered.length];
    ifUnknown = new double[data.kinds];
    ifKnown = new double[data.kinds];
    unknown = new double[data.kinds];
    known = new double[data.kinds];
    for (int s = 0; s < data.sequences; s++) {
      starts[data.ability[s]]++;
    }
  }

  /**
   * Counts anew.
   *
   * @param slots [kinds] of the draft
   */
  void count(Draft draft, int[] slots) {
    Arrays.fill(unknown, 0);
    Arrays.fill(known, 0);
    Arrays.fill(startsKnown, 0);
    logLikelihood = 0;
    learned = 0;
    couldLearn = 0;
    forgot = 0;
    couldForget = 0;
    for (int k = 0; k < data.kinds; k++) {
      double score = data.score[k];
      ifUnknown[k] = likelihood(draft.guess[slots[k]], score);
      ifKnown[k] = likelihood(1 - draft.slip[slots[k]], score);
    }
    double[] start = new double[Belief.ABILITIES];
    for (int code = 0; code < start.length; code++) {
      start[code] = draft.start(code);
    }
    for (int s = 0; s < data.sequences; s++) {
      int code = data.ability[s];
      forward(s, start[code], draft.learn, draft.forget);
      startsKnown[code] += backward(s, draft.learn, draft.forget);
    }
  }

  /** Returns {@code p^score (1 - p)^(1 - score)}: partial credit is so much of a right answer. */
  private static double likelihood(double right, double score) {
    if (score == 1) {
      return right;
    }
    return score == 0
        ? 1 - right
        : StrictMath.exp(score * StrictMath.log(right) + (1 - score) * StrictMath.log(1 - right));
  }

  private void forward(int s, double start, double learn, double forget) {
    int from = data.starts[s];
    int count = data.starts[s + 1] - from;
    double keep = 1 - learn - forget;
    double before = start;
    double product = 1;
    for (int i = 0; i < count; i++) {
      int k = data.kind[from + i];
      double joint = before * ifKnown[k];
      double likelihood = joint + (1 - before) * ifUnknown[k];
      double inverse = 1 / likelihood;
      double after = joint * inverse;
      filtered[i] = after;
      scale[i] = inverse;
      product *= likelihood;
      if (product < SMALL) {
        logLikelihood += StrictMath.log(product);
        product = 1;
      }
      before = learn + after * keep;
    }
    logLikelihood += StrictMath.log(product);
  }

  /** Returns the probability of knowing before the first answer, given all of them. */
  private double backward(int s, double learn, double forget) {
    int from = data.starts[s];
    int last = data.starts[s + 1] - from - 1;
    double betaKnown = 1;
    double betaUnknown = 1;
    double gamma = 0;
    for (int i = last; i >= 0; i--) {
      int k = data.kind[from + i];
      gamma = filtered[i] * betaKnown;
      known[k] += gamma;
      unknown[k] += 1 - gamma;
      if (i < last) {
        couldForget += gamma;
        couldLearn += 1 - gamma;
      }
      if (i > 0) {
        double toKnown = ifKnown[k] * betaKnown * scale[i];
        double toUnknown = ifUnknown[k] * betaUnknown * scale[i];
        double earlier = filtered[i - 1];
        learned += (1 - earlier) * learn * toKnown;
        forgot += earlier * forget * toUnknown;
        betaKnown = (1 - forget) * toKnown + forget * toUnknown;
        betaUnknown = learn * toKnown + (1 - learn) * toUnknown;
      }
    }
    return gamma;
  }
}
