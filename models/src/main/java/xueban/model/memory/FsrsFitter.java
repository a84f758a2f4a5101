package xueban.model.memory;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import xueban.XuebanException;

/**
 * Fits FSRS-6's parameters to a tenant's histories, the same bits on every JVM.
 *
 * <p>Minimises the log loss of every answer that came a day or more after the one before, plus a
 * pull towards the standard parameters, {@code ridge · Σ ((w - standard) / spread)²}, in reviews;
 * so few reviews change little. By Adam (Kingma, Ba 2015) on batches of histories in a new seeded
 * order each epoch, step sizes falling along a cosine, with exact derivatives; initial stabilities
 * move by their logarithm. After a step each parameter is set to the nearest valid value. The best
 * of the standard parameters and those after each epoch is returned, so the objective never gets
 * worse. Objective, spreads and schedule are those of {@code srs-benchmark}'s FSRS-6; its separate
 * search for initial stabilities is left out.
 *
 * @param epochs passes over the histories, at least 1; few reviews get more, up to 400 steps
 * @param learningRate Adam's first step, above 0
 * @param batchReviews predictions in a batch, about; at least 1
 * @param ridge strength of the pull, in reviews, at least 0
 * @param seed of the order
 */
public record FsrsFitter(
    int epochs, double learningRate, int batchReviews, double ridge, long seed) {
  private static final double FIRST_DECAY = 0.9;
  private static final double SECOND_DECAY = 0.999;
  private static final int LEAST_STEPS = 400;
  private static final double TINY = 1e-8;
  private static final double LEAST_PROBABILITY = 1e-6;

  public FsrsFitter {
    if (epochs < 1 || !(learningRate > 0) || batchReviews < 1 || !(ridge >= 0)) {
      throw new IllegalArgumentException(
          "epochs (%d) and batchReviews (%d) must be at least 1, learningRate (%s) above 0, ridge (%s) at least 0."
              .formatted(epochs, batchReviews, learningRate, ridge));
    }
  }

  /** Returns a fitter with the usual settings. */
  public static FsrsFitter standard(long seed) {
    return new FsrsFitter(8, 0.04, 256, 1, seed);
  }

  /**
   * Returns the parameters that fit best.
   *
   * @param histories each the answers of one learner to one concept, in order; walked once
   * @throws XuebanException {@code INVALID_INPUT} if no answer came a day or more after another, or
   *     all those were recalled, or none
   */
  public FsrsFit fit(Iterable<? extends List<Review>> histories) {
    ReviewRows rows = ReviewRows.of(histories);
    rows.requireBothOutcomes();
    double[] best = FsrsVector.standard();
    double standardLoss = loss(rows, best);
    double bestObjective = standardLoss;
    double bestLoss = standardLoss;
    Descent descent = new Descent(rows);
    for (int epoch = 0; epoch < descent.epochs; epoch++) {
      descent.epoch();
      double loss = loss(rows, descent.w);
      double objective = loss + penalty(descent.w) / rows.reviews();
      if (objective < bestObjective) {
        bestObjective = objective;
        bestLoss = loss;
        best = descent.w.clone();
      }
    }
    return new FsrsFit(
        FsrsVector.read(best), rows.histories(), rows.reviews(), bestLoss, standardLoss);
  }

  private double penalty(double[] w) {
    double[] standard = FsrsVector.standard();
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
      double off = (w[i] - standard[i]) / FsrsVector.spread(i);
      sum += off * off;
    }
    return ridge * sum;
  }

  private static double loss(ReviewRows rows, double[] w) {
    FsrsMemory memory = new FsrsMemory(FsrsVector.read(w));
    double sum = 0;
    for (int history = 0; history < rows.histories(); history++) {
      int at = rows.start(history);
      MemoryState state = memory.first(rows.rating(at));
      while (++at < rows.end(history)) {
        if (rows.isReview(at)) {
          double recall = held(memory.recall(state, rows.days(at)));
          sum -= StrictMath.log(rows.rating(at).recalled() ? recall : 1 - recall);
        }
        state = memory.next(state, rows.days(at), rows.rating(at));
      }
    }
    return sum / rows.reviews();
  }

  private static double held(double recall) {
    return Math.max(LEAST_PROBABILITY, Math.min(1 - LEAST_PROBABILITY, recall));
  }

  /** The parameters on their way, and Adam's moments beside each. */
  private final class Descent {
    private final ReviewRows rows;
    private final RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    private final double[] standard = FsrsVector.standard();
    private final double[] w = FsrsVector.standard();
    private final double[] gradient = new double[FsrsVector.SIZE];
    private final double[] first = new double[FsrsVector.SIZE];
    private final double[] second = new double[FsrsVector.SIZE];
    private final int[] order;
    private final int epochs;
    private final long expectedSteps;
    private int steps;

    Descent(ReviewRows rows) {
      this.rows = rows;
      order = new int[rows.histories()];
      for (int i = 0; i < order.length; i++) {
        order[i] = i;
      }
      int stepsOfEpoch = rows.reviews() / batchReviews + 1;
      epochs = Math.max(FsrsFitter.this.epochs, LEAST_STEPS / stepsOfEpoch);
      expectedSteps = (long) epochs * stepsOfEpoch;
    }

    void epoch() {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swapped = order[i];
        order[i] = order[j];
        order[j] = swapped;
      }
      FsrsGradient memory = new FsrsGradient(w);
      int reviews = 0;
      for (int history : order) {
        reviews += add(memory, history);
        if (reviews >= batchReviews) {
          step(reviews);
          memory = new FsrsGradient(w);
          reviews = 0;
        }
      }
      if (reviews > 0) {
        step(reviews);
      }
    }

    /** Adds the history's gradient and returns its predictions. */
    private int add(FsrsGradient memory, int history) {
      int reviews = 0;
      int at = rows.start(history);
      memory.first(rows.rating(at));
      while (++at < rows.end(history)) {
        Rating rating = rows.rating(at);
        if (rows.isReview(at)) {
          memory.recall(rows.days(at));
          double recall = memory.recall();
          double held = held(recall);
          if (held == recall) {
            double slope = rating.recalled() ? -1 / held : 1 / (1 - held);
            for (int i = 0; i < gradient.length; i++) {
              gradient[i] += slope * memory.recallBy(i);
            }
          }
          reviews++;
        }
        memory.next(rows.days(at), rating);
      }
      return reviews;
    }

    private void step(int reviews) {
      double done = Math.min(1, steps / (double) expectedSteps);
      double rate = learningRate * (1 + StrictMath.cos(Math.PI * done)) / 2;
      steps++;
      double firstShare = 1 - StrictMath.pow(FIRST_DECAY, steps);
      double secondShare = 1 - StrictMath.pow(SECOND_DECAY, steps);
      for (int i = 0; i < w.length; i++) {
        double spread = FsrsVector.spread(i);
        double pull = 2 * ridge * (w[i] - standard[i]) / (spread * spread) / rows.reviews();
        double g = gradient[i] / reviews + pull;
        boolean byLogarithm = i < FsrsVector.INITIAL_STABILITIES;
        if (byLogarithm) {
          g *= w[i];
        }
        first[i] = FIRST_DECAY * first[i] + (1 - FIRST_DECAY) * g;
        second[i] = SECOND_DECAY * second[i] + (1 - SECOND_DECAY) * g * g;
        double move =
            rate * (first[i] / firstShare) / (StrictMath.sqrt(second[i] / secondShare) + TINY);
        double moved = byLogarithm ? w[i] * StrictMath.exp(-move) : w[i] - move;
        w[i] = Math.max(FsrsVector.least(i), Math.min(FsrsVector.most(i), moved));
        gradient[i] = 0;
      }
    }
  }
}
