package xueban.tutor.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import xueban.XuebanException;
import xueban.model.logistic.RidgeLogistic;

/**
 * Fits {@link AnswerWeights}: what tells an entry that answers from one that could most easily be
 * taken for an answer, by logistic regression with a Gaussian prior on the weights of the
 * standardised signs (ridge; Hastie, Tibshirani and Friedman 2009, The Elements of Statistical
 * Learning, section 4.4), precision {@value #PRECISION}; then the threshold, and how much a known
 * topic counts, by the least {@link SourceFigures#loss()} of what is answered.
 *
 * <p>No weight is below 0: a passage is no worse for having more of a question, and few rows would
 * else say so. A passage without a number or a foreign name of the question loses at least what it
 * loses as shipped, since in most files no row has one, which says nothing of it. Deterministic.
 */
final class SourceTrainer {
  private static final double PRECISION = 1;
  private static final double CONSTANT = 1e-9;
  private static final int SIGNS = 5;
  private static final double STEP = .2;
  private static final int STEPS = 20;

  /** Tried one after the other: the first of equal ones is taken, what ships before all. */
  private static final double[] TOPICS = {AnswerWeights.shipped().knownTopic(), 3, 1.5, 0, 6};

  private SourceTrainer() {}

  /**
   * Returns the weights that fit the cases best.
   *
   * @param embedder id of what embedded them
   * @throws XuebanException {@code INVALID_INPUT} if all that was embedded answers, or nothing
   */
  static AnswerWeights fit(List<SourceCase> cases, String embedder) {
    List<SourceCase> embedded = cases.stream().filter(one -> one.standing() != null).toList();
    long answering = embedded.stream().filter(SourceCase::answerable).count();
    if (answering == 0 || answering == embedded.size()) {
      throw XuebanException.invalid(
          "questions",
          "%d of %d passages read answer their question; some must, and others not. Look whether the ids are of entries that a search for the question finds."
              .formatted(answering, embedded.size()));
    }
    double[][] signs = new double[embedded.size()][];
    boolean[] answers = new boolean[embedded.size()];
    for (int i = 0; i < signs.length; i++) {
      signs[i] = signs(embedded.get(i));
      answers[i] = embedded.get(i).answerable();
    }
    double[] weights = positive(signs, answers);
    AnswerWeights free =
        new AnswerWeights(
            embedder,
            weights[1],
            weights[2],
            weights[3],
            weights[4],
            Math.max(weights[5], AnswerWeights.shipped().otherNames()),
            weights[0],
            AnswerWeights.shipped().knownTopic());
    return withThreshold(free, cases);
  }

  private static double[] signs(SourceCase one) {
    Standing standing = one.standing();
    return standing == null
        ? new double[SIGNS]
        : new double[] {
          standing.share(),
          standing.likest(),
          standing.together(),
          standing.above(),
          standing.otherNames() ? -1 : 0
        };
  }

  /** Returns the offset and the weights, [1 + signs], each weight at least 0. */
  private static double[] positive(double[][] signs, boolean[] answers) {
    Set<Integer> used = new TreeSet<>(List.of(0, 1, 2, 3, 4));
    while (true) {
      double[] weights = fitted(signs, answers, used);
      int least = 1;
      for (int k = 2; k <= SIGNS; k++) {
        least = weights[k] < weights[least] ? k : least;
      }
      if (weights[least] >= 0) {
        return weights;
      }
      used.remove(least - 1);
    }
  }

  private static double[] fitted(double[][] signs, boolean[] answers, Set<Integer> used) {
    double[] means = new double[SIGNS];
    double[] scales = new double[SIGNS];
    for (int k : used) {
      for (double[] row : signs) {
        means[k] += row[k] / signs.length;
      }
      for (double[] row : signs) {
        scales[k] += (row[k] - means[k]) * (row[k] - means[k]) / signs.length;
      }
      scales[k] = scales[k] < CONSTANT ? 0 : Math.sqrt(scales[k]);
    }
    double[][] rows = new double[signs.length][SIGNS + 1];
    for (int i = 0; i < rows.length; i++) {
      rows[i][0] = 1;
      for (int k = 0; k < SIGNS; k++) {
        rows[i][k + 1] = scales[k] == 0 ? 0 : (signs[i][k] - means[k]) / scales[k];
      }
    }
    double[] weights = RidgeLogistic.fit(rows, answers, PRECISION);
    for (int k = 0; k < SIGNS; k++) {
      weights[k + 1] = scales[k] == 0 ? 0 : weights[k + 1] / scales[k];
      weights[0] -= weights[k + 1] * means[k];
    }
    return weights;
  }

  private static AnswerWeights withThreshold(AnswerWeights free, List<SourceCase> cases) {
    AnswerWeights best = free;
    double least = Double.POSITIVE_INFINITY;
    for (double topic : TOPICS) {
      for (int step = 0; step <= 2 * STEPS; step++) {
        int shift = step % 2 == 0 ? step / 2 : -(step + 1) / 2; // 0, -1, 1, -2, 2 …
        AnswerWeights tried = free.with(free.offset() + shift * STEP, topic);
        double loss = loss(tried, cases, least);
        if (loss < least) {
          least = loss;
          best = tried;
        }
      }
    }
    return best;
  }

  /**
   * Returns {@link SourceFigures#loss()} of weights if it is below another, else at least that:
   * what would be quoted takes long to choose, so it is left out where refusals alone are too many.
   */
  private static double loss(AnswerWeights weights, List<SourceCase> cases, double least) {
    List<SourceCase> quoting = new ArrayList<>();
    int answerable = 0;
    int answered = 0;
    for (SourceCase one : cases) {
      boolean isAnswered = one.reading().isAnswered(weights);
      answerable += one.answerable() ? 1 : 0;
      answered += isAnswered && !one.answerable() ? 1 : 0;
      if (isAnswered && one.answerable()) {
        quoting.add(one);
      }
    }
    double wrongly = (double) answered / Math.max(1, cases.size() - answerable);
    int missed = answerable - quoting.size();
    double loss = SourceFigures.loss((double) missed / Math.max(1, answerable), wrongly);
    for (int i = 0; i < quoting.size() && loss < least; i++) {
      missed += quoting.get(i).isRightlyQuoted(weights) ? 0 : 1;
      loss = SourceFigures.loss((double) missed / Math.max(1, answerable), wrongly);
    }
    return loss;
  }
}
