package xueban.model.irt;

import java.util.ArrayList;
import java.util.List;
import xueban.XuebanException;

/**
 * Fits items' curves to responses by marginal maximum likelihood: EM over abilities that are normal
 * with mean 0 and standard deviation 1 (Bock and Aitkin 1981, doi:10.1007/BF02293801).
 *
 * <p>Abilities stand on 61 even nodes. Weak normal priors keep every parameter finite, whatever the
 * responses: on ln a (standard deviation .5), on the intercept -ab (2), on the logarithm of gaps
 * between thresholds (1) and on the log-odds of c (.5 around c = .2); see {@link CurveVector}. The
 * first two have their means fitted too. So the M-step is a step of Fisher scoring that is never
 * downhill, and the log-posterior never falls.
 *
 * <p>Each learner may have answered any few of the items. An item answered twice by one learner
 * counts twice. The result does not depend on the order of the responses. Immutable.
 */
public final class IrtTrainer {
  private final CurveFamily family;
  private final int maxIterations;
  private final double tolerance;

  /**
   * Makes a trainer.
   *
   * @param maxIterations at least 1
   * @param tolerance stop when an iteration gains fewer nats a response than this; above 0
   */
  public IrtTrainer(CurveFamily family, int maxIterations, double tolerance) {
    if (maxIterations < 1) {
      throw XuebanException.invalid(
          "maxIterations", maxIterations + " must be at least 1; 200 is usual.");
    }
    if (!(tolerance > 0 && Double.isFinite(tolerance))) {
      throw XuebanException.invalid("tolerance", tolerance + " must be above 0; try 1e-6.");
    }
    this.family = family;
    this.maxIterations = maxIterations;
    this.tolerance = tolerance;
  }

  /** Returns a trainer with 200 iterations at most and a tolerance of 10⁻⁶ nats a response. */
  public static IrtTrainer of(CurveFamily family) {
    return new IrtTrainer(family, 200, 1e-6);
  }

  /**
   * Returns the curves of every item that occurs.
   *
   * @throws XuebanException {@code INVALID_INPUT} if there are no responses, only one score, or a
   *     score that the family lacks
   */
  public IrtFit fit(Iterable<ItemResponse> responses) {
    CurveVector shape = new CurveVector(family);
    SparseResponses table = new SparseResponses(responses, family.categories());
    NodeCounts counts = new NodeCounts(table, shape);
    int[][] scores = table.scores(family.categories());
    double[][] vectors = new double[scores.length][];
    for (int item = 0; item < scores.length; item++) {
      vectors[item] = shape.start(scores[item]);
    }
    double[] means = shape.priorMeans();
    List<Double> path = new ArrayList<>();
    boolean converged = false;
    while (true) {
      learnMeans(vectors, means);
      counts.spread(vectors);
      path.add(counts.logLikelihood + logPrior(shape, vectors, means));
      int n = path.size();
      converged = n > 1 && path.get(n - 1) - path.get(n - 2) < tolerance * table.item.length;
      if (converged || n > maxIterations) {
        break;
      }
      improve(new ScoringStep(counts, shape), vectors, means);
    }
    return new IrtFit(
        new StandardErrors(table, counts, shape, family).model(vectors, scores), path, converged);
  }

  private void improve(ScoringStep step, double[][] vectors, double[] means) {
    int first = family.sharesDiscrimination() ? 1 : 0;
    for (int item = 0; item < vectors.length; item++) {
      vectors[item] = step.improve(item, vectors[item], means, first);
    }
    if (family.sharesDiscrimination()) {
      improveShared(step, vectors, means);
    }
  }

  /** One step for the discrimination of all items, each of which has its own prior. */
  private static void improveShared(ScoringStep step, double[][] vectors, double[] means) {
    double before = 0;
    double slope = 0;
    double information = 0;
    for (int item = 0; item < vectors.length; item++) {
      before += step.measure(item, vectors[item], means);
      slope += step.slope[CurveVector.LOG_DISCRIMINATION];
      information += step.information[CurveVector.LOG_DISCRIMINATION][0];
    }
    double old = vectors[0][CurveVector.LOG_DISCRIMINATION];
    double move = Math.max(-1, Math.min(1, slope / information));
    for (int halving = 0; halving < 12; halving++, move /= 2) {
      double after = 0;
      for (int item = 0; item < vectors.length; item++) {
        vectors[item][CurveVector.LOG_DISCRIMINATION] = old + move;
        after += step.value(item, vectors[item], means);
      }
      if (after >= before) {
        return;
      }
    }
    for (double[] vector : vectors) {
      vector[CurveVector.LOG_DISCRIMINATION] = old;
    }
  }

  /**
   * The prior means that suit the items best; with the items' curves fixed they only gain. Each has
   * a prior like an item's, around 0: it counts as one item more.
   */
  private static void learnMeans(double[][] vectors, double[] means) {
    for (int entry = 0; entry < CurveVector.LEARNT_MEANS; entry++) {
      double sum = 0;
      for (double[] vector : vectors) {
        sum += vector[entry];
      }
      means[entry] = sum / (vectors.length + 1);
    }
  }

  private static double logPrior(CurveVector shape, double[][] vectors, double[] means) {
    double[] precision = shape.priorPrecisions();
    double sum = 0;
    for (int i = 0; i < CurveVector.LEARNT_MEANS; i++) {
      sum -= precision[i] * means[i] * means[i] / 2;
    }
    for (double[] vector : vectors) {
      for (int i = 0; i < vector.length; i++) {
        double off = vector[i] - means[i];
        sum -= precision[i] * off * off / 2;
      }
    }
    return sum;
  }
}
