package xueban.model.diagnosis;

import java.util.Arrays;
import xueban.model.diagnosis.ResponseMatrix.Answers;

/**
 * What one learner's answers say of the learner's traits: a normal distribution. A trait that no
 * answer touches keeps mean 0 and variance 1.
 *
 * <p>The logistic likelihood is replaced by Jaakkola and Jordan's quadratic bound, so that the
 * posterior is normal: precision {@code I + sum 2 lambda E[a a']}, mean such that each answer adds
 * {@code (y - 1/2 - 2 lambda b) a}. The bound is tightest at {@code x^2 = E[(a z + b)^2]}, found by
 * repeating. Source: Jaakkola and Jordan (2000), doi:10.1023/A:1008932416310.
 */
final class TraitPosterior {
  private static final int ROUNDS = 60;
  private static final double TOLERANCE = 1e-9;

  private final Loadings loadings;
  private final Answers answers;
  private final int[] place; // [traits]: place among the touched, or -1
  private final int touched;
  private double[] mean;
  private double[][] covariance;

  /** Where the bound touches, [answers], at least 0. */
  private final double[] tight;

  private TraitPosterior(Loadings loadings, Answers answers, double[] tight) {
    this.loadings = loadings;
    this.answers = answers;
    this.tight = tight;
    place = new int[1 + loadings.free + loadings.concept.length];
    Arrays.fill(place, -1);
    int count = 0;
    for (int p = 0; p <= loadings.free; p++) {
      place[p] = count++;
    }
    for (int item : answers.items()) {
      for (int trait : loadings.traits(item)) {
        if (place[trait] < 0) {
          place[trait] = count++;
        }
      }
    }
    touched = count;
    mean = new double[touched];
    covariance = new double[touched][touched];
    for (int t = 0; t < touched; t++) {
      covariance[t][t] = 1;
    }
  }

  /** Returns the posterior with the tightest bound. */
  static TraitPosterior of(Loadings loadings, Answers answers) {
    TraitPosterior posterior = new TraitPosterior(loadings, answers, new double[answers.size()]);
    posterior.tighten();
    for (int round = 0; round < ROUNDS; round++) {
      posterior.solve();
      if (posterior.tighten() < TOLERANCE) {
        break;
      }
    }
    return posterior;
  }

  /** Returns the posterior one round on from {@code tight}, which is tightened in place. */
  static TraitPosterior once(Loadings loadings, Answers answers, double[] tight) {
    TraitPosterior posterior = new TraitPosterior(loadings, answers, tight);
    posterior.solve();
    posterior.tighten();
    return posterior;
  }

  private void solve() {
    double[][] precision = new double[touched][touched];
    double[] pull = new double[touched];
    for (int t = 0; t < touched; t++) {
      precision[t][t] = 1;
    }
    for (int r = 0; r < answers.size(); r++) {
      int item = answers.items()[r];
      int[] traits = loadings.traits(item);
      double[] w = loadings.mean[item];
      double[] v = loadings.variance[item];
      double curvature = Logit.curvature(tight[r]);
      double residual = (answers.right()[r] ? 0.5 : -0.5) - curvature * w[traits.length];
      for (int a = 0; a < traits.length; a++) {
        int at = place[traits[a]];
        pull[at] += residual * w[a];
        precision[at][at] += curvature * v[a];
        for (int b = 0; b <= a; b++) {
          int bt = place[traits[b]];
          precision[Math.max(at, bt)][Math.min(at, bt)] += curvature * w[a] * w[b];
        }
      }
    }
    covariance = PositiveDefinite.inverse(precision, touched);
    mean = new double[touched];
    for (int t = 0; t < touched; t++) {
      double sum = 0;
      for (int u = 0; u < touched; u++) {
        sum += covariance[t][u] * pull[u];
      }
      mean[t] = sum;
    }
  }

  /** Returns how far the bound's places moved at most. */
  private double tighten() {
    double most = 0;
    for (int r = 0; r < answers.size(); r++) {
      int item = answers.items()[r];
      double[] w = loadings.mean[item];
      double logOdds = logOdds(w, loadings.traits(item));
      double square = logOdds * logOdds + variance(item);
      double now = StrictMath.sqrt(square);
      most = Math.max(most, Math.abs(now - tight[r]));
      tight[r] = now;
    }
    return most;
  }

  /** Returns where the bound touches at the r-th answer. */
  double tight(int r) {
    return tight[r];
  }

  double mean(int trait) {
    return place[trait] < 0 ? 0 : mean[place[trait]];
  }

  double covariance(int trait, int other) {
    if (place[trait] < 0 || place[other] < 0) {
      return trait == other ? 1 : 0;
    }
    return covariance[place[trait]][place[other]];
  }

  /** Returns the expected log-odds. */
  double logOdds(double[] numbers, int[] traits) {
    double sum = numbers[traits.length];
    for (int a = 0; a < traits.length; a++) {
      sum += numbers[a] * mean(traits[a]);
    }
    return sum;
  }

  /** Returns the variance of the log-odds that comes from the learner's traits. */
  double learnerVariance(double[] numbers, int[] traits) {
    double sum = 0;
    for (int a = 0; a < traits.length; a++) {
      for (int b = 0; b < traits.length; b++) {
        sum += numbers[a] * numbers[b] * covariance(traits[a], traits[b]);
      }
    }
    return sum;
  }

  /** Returns the variance of the item's log-odds from traits and loadings together. */
  double variance(int item) {
    int[] traits = loadings.traits(item);
    double[] v = loadings.variance[item];
    double sum = learnerVariance(loadings.mean[item], traits) + v[traits.length];
    for (int a = 0; a < traits.length; a++) {
      double m = mean(traits[a]);
      sum += v[a] * (m * m + covariance(traits[a], traits[a]));
    }
    return sum;
  }
}
