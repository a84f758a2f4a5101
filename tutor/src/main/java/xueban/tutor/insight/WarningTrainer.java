package xueban.tutor.insight;

import java.util.List;
import xueban.XuebanException;
import xueban.model.logistic.LogisticModel;
import xueban.model.logistic.RidgeLogistic;
import xueban.model.sim.SimulatedSchool;

/**
 * Fits {@link WarningWeights} by logistic regression: Newton's method on the likelihood with a
 * Gaussian prior on the weights of the standardised signs (ridge; Hastie, Tibshirani and Friedman
 * 2009, The Elements of Statistical Learning, section 4.4), precision {@value #PRECISION}. A sign
 * that never varies gets the weight 0. The threshold is the risk with the best F1 on what was
 * fitted to.
 */
public final class WarningTrainer {
  private static final long SEED = 20261123;
  private static final int CLASS_SIZE = 40;
  private static final double PRECISION = 5;

  private WarningTrainer() {}

  /**
   * Returns what ships, before rounding: fitted to 1,000 simulated learners and the shipped model.
   */
  public static WarningWeights simulated() {
    SimulatedSchool school = new SimulatedSchool(1_000, 60, 30, SEED);
    return fit(
        new WarningCases(LogisticModel.shipped(), school::authorsDifficulty, 3, CLASS_SIZE, SEED)
            .of(school));
  }

  /**
   * Returns the weights that fit the classes best.
   *
   * @throws XuebanException {@code INVALID_INPUT} if nobody, or everybody, needed help in them
   */
  public static WarningWeights fit(List<List<WarningCase>> classes) {
    int rows = classes.stream().mapToInt(List::size).sum();
    double[][] signs = new double[rows][];
    boolean[] needed = new boolean[rows];
    int positives = 0;
    int row = 0;
    for (List<WarningCase> ofClass : classes) {
      double[] means = WarningWeights.means(WarningCase.signs(ofClass));
      boolean[] help = WarningCase.neededHelp(ofClass);
      for (int i = 0; i < help.length; i++) {
        signs[row] = ofClass.get(i).signs().numbers();
        for (int k = 0; k < means.length; k++) {
          signs[row][k] -= means[k];
        }
        needed[row++] = help[i];
        positives += help[i] ? 1 : 0;
      }
    }
    requireBoth(positives, rows);
    double[] scales = scales(signs);
    double[] weights = RidgeLogistic.fit(standardised(signs, scales), needed, PRECISION);
    double[] unscaled = new double[scales.length];
    for (int k = 0; k < scales.length; k++) {
      unscaled[k] = scales[k] == 0 ? 0 : weights[k + 1] / scales[k];
    }
    WarningWeights fitted = WarningWeights.of(weights[0], unscaled, 0.5);
    return WarningWeights.of(weights[0], unscaled, bestThreshold(classes, fitted));
  }

  static void requireBoth(int needed, int learners) {
    if (needed == 0 || needed == learners) {
      throw XuebanException.invalid(
          "learners",
          "%d of %d fell behind their class; some must have, and others not. Collect more first."
              .formatted(needed, learners));
    }
  }

  private static double[] scales(double[][] signs) {
    double[] scales = new double[WarningSigns.COUNT];
    for (double[] one : signs) {
      for (int k = 0; k < scales.length; k++) {
        scales[k] += one[k] * one[k] / signs.length;
      }
    }
    for (int k = 0; k < scales.length; k++) {
      scales[k] = scales[k] < 1e-12 ? 0 : Math.sqrt(scales[k]);
    }
    return scales;
  }

  /** Returns rows [rows][1 + signs], the first column 1. */
  private static double[][] standardised(double[][] signs, double[] scales) {
    double[][] rows = new double[signs.length][scales.length + 1];
    for (int i = 0; i < rows.length; i++) {
      rows[i][0] = 1;
      for (int k = 0; k < scales.length; k++) {
        rows[i][k + 1] = scales[k] == 0 ? 0 : signs[i][k] / scales[k];
      }
    }
    return rows;
  }

  private static double bestThreshold(List<List<WarningCase>> classes, WarningWeights weights) {
    double best = 0.2;
    double bestF1 = -1;
    for (int percent = 10; percent <= 60; percent++) {
      int both = 0;
      int warned = 0;
      int needed = 0;
      for (List<WarningCase> ofClass : classes) {
        boolean[] help = WarningCase.neededHelp(ofClass);
        double[] logOdds = weights.logOdds(WarningCase.signs(ofClass));
        for (int i = 0; i < help.length; i++) {
          boolean warning = risk(logOdds[i]) >= percent / 100.0;
          warned += warning ? 1 : 0;
          needed += help[i] ? 1 : 0;
          both += warning && help[i] ? 1 : 0;
        }
      }
      double f1 = 2.0 * both / (warned + needed);
      if (f1 > bestF1) {
        bestF1 = f1;
        best = percent / 100.0;
      }
    }
    return best;
  }

  /** Returns the probability of log-odds, in [0, 1]. */
  static double risk(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}
