package xueban.model.diagnosis;

import xueban.model.diagnosis.MonotoneNetwork.Pass;
import xueban.model.diagnosis.ResponseMatrix.Answers;

/**
 * Diagnoses by a monotone network's curves so that a right answer never lowers any proficiency.
 *
 * <p>Let t be a proficiency's log-odds. First a general t0, normal, from all answers, the item's
 * concepts all at t0, each answer counted as {@link #WEIGHT} because answers of one concept hang
 * together. Then each concept's t, normal around t0's mean, from the answers to its items, their
 * other concepts at the average learner's. Both are posterior means over a grid.
 *
 * <p>Why it is monotone: a right answer multiplies a posterior by a function that rises with t, or
 * moves its prior up, and changes nothing else; both make the posterior larger in the likelihood
 * ratio order, and so its mean. A joint posterior of all concepts has no such property: see {@link
 * CompensatoryModel}.
 */
final class ProficiencyGrid {
  static final int POINTS = 25;
  static final double WEIGHT = 0.5;

  private static final double REACH = 4;
  private static final double SPREAD = 0.8;

  private final QMatrix q;
  private final double[] values = new double[POINTS]; // t
  private final double[] proficiencies = new double[POINTS]; // its probability
  private final double[][][] right; // [items][general, then needed concepts][points]: log P
  private final double[][][] wrong; // log (1 - P)

  /** Makes curves from the network. */
  ProficiencyGrid(MonotoneNetwork net) {
    this(net.q);
    Pass pass = new Pass();
    for (int i = 0; i < right.length; i++) {
      double[] h = new double[q.needs(i).length];
      for (int curve = 0; curve <= h.length; curve++) {
        for (int g = 0; g < POINTS; g++) {
          java.util.Arrays.fill(h, curve == 0 ? proficiencies[g] : 0.5);
          if (curve > 0) {
            h[curve - 1] = proficiencies[g];
          }
          put(i, curve, g, net.logOdds(i, h, pass));
        }
      }
    }
  }

  /** Makes Rasch curves from the share of right answers, to start from. */
  ProficiencyGrid(QMatrix q, double[] shares) {
    this(q);
    for (int i = 0; i < right.length; i++) {
      for (int curve = 0; curve <= q.needs(i).length; curve++) {
        for (int g = 0; g < POINTS; g++) {
          put(i, curve, g, values[g] + Logit.of(shares[i]));
        }
      }
    }
  }

  private ProficiencyGrid(QMatrix q) {
    this.q = q;
    right = new double[q.items().size()][][];
    wrong = new double[right.length][][];
    for (int g = 0; g < POINTS; g++) {
      values[g] = -REACH + 2 * REACH * g / (POINTS - 1);
      proficiencies[g] = Logit.probability(values[g]);
    }
    for (int i = 0; i < right.length; i++) {
      right[i] = new double[1 + q.needs(i).length][POINTS];
      wrong[i] = new double[1 + q.needs(i).length][POINTS];
    }
  }

  private void put(int item, int curve, int point, double logOdds) {
    double p = Math.max(1e-6, Math.min(1 - 1e-6, Logit.probability(logOdds)));
    right[item][curve][point] = StrictMath.log(p);
    wrong[item][curve][point] = StrictMath.log(1 - p);
  }

  /** What the answers say of one learner. */
  final class Found {
    private final double[][] sums; // [concepts][points], null where no answer touched it
    private final double[] general = new double[POINTS];
    private double center;

    private Found() {
      sums = new double[q.concepts().size()][];
    }

    /** Returns a concept's posterior over the grid. */
    private double[] posterior(int concept) {
      double[] log = sums[concept] == null ? new double[POINTS] : sums[concept].clone();
      return normalised(log, center, SPREAD);
    }

    /** Returns the mean of the concept's proficiency, in (0, 1). */
    double mean(int concept) {
      return meanOf(posterior(concept), proficiencies);
    }

    /** Returns the standard deviation of the concept's proficiency. */
    double deviation(int concept) {
      double[] posterior = posterior(concept);
      double mean = meanOf(posterior, proficiencies);
      double square = 0;
      for (int g = 0; g < POINTS; g++) {
        square += posterior[g] * (proficiencies[g] - mean) * (proficiencies[g] - mean);
      }
      return StrictMath.sqrt(square);
    }
  }

  /** Diagnoses from the answers that {@code counts} names, or from all if it is null. */
  Found find(Answers answers, boolean @org.jspecify.annotations.Nullable [] counts) {
    Found found = new Found();
    for (int r = 0; r < answers.size(); r++) {
      if (counts == null || counts[r]) {
        int item = answers.items()[r];
        double[][] curves = (answers.right()[r] ? right : wrong)[item];
        add(found.general, curves[0], WEIGHT);
        int[] needs = q.needs(item);
        for (int n = 0; n < needs.length; n++) {
          if (found.sums[needs[n]] == null) {
            found.sums[needs[n]] = new double[POINTS];
          }
          add(found.sums[needs[n]], curves[n + 1], 1);
        }
      }
    }
    found.center = meanOf(normalised(found.general, 0, 1), values);
    return found;
  }

  private static void add(double[] sums, double[] curve, double weight) {
    for (int g = 0; g < POINTS; g++) {
      sums[g] += weight * curve[g];
    }
  }

  /** Adds the logarithm of a normal prior, and returns the probabilities. */
  private double[] normalised(double[] log, double center, double spread) {
    double most = Double.NEGATIVE_INFINITY;
    for (int g = 0; g < POINTS; g++) {
      double z = (values[g] - center) / spread;
      log[g] -= z * z / 2;
      most = Math.max(most, log[g]);
    }
    double sum = 0;
    for (int g = 0; g < POINTS; g++) {
      log[g] = StrictMath.exp(log[g] - most);
      sum += log[g];
    }
    for (int g = 0; g < POINTS; g++) {
      log[g] /= sum;
    }
    return log;
  }

  private static double meanOf(double[] posterior, double[] of) {
    double sum = 0;
    for (int g = 0; g < POINTS; g++) {
      sum += posterior[g] * of[g];
    }
    return sum;
  }
}
