package xueban.model.irt;

/**
 * What is known of a learner's ability after some responses: a density on 121 even nodes from six
 * prior standard deviations below the prior mean to six above.
 *
 * <p>Immutable; {@link #after} costs 121 evaluations of a curve. Estimates lie within the nodes
 * whatever the responses are, so all-right and all-wrong learners need no special case. Source:
 * Bock and Mislevy (1982), doi:10.1177/014662168200600405. Unlike it, even nodes instead of
 * Gauss–Hermite's: a long test's narrow posterior falls between the latter.
 */
public final class AbilityPosterior {
  private static final int NODES = 121;
  private static final double REACH = 6;

  private final double centre;
  private final double step;
  private final double[] logDensity; // [nodes], natural, unnormalised; the greatest is 0
  private final Ability eap;

  private AbilityPosterior(double centre, double step, double[] logDensity) {
    this.centre = centre;
    this.step = step;
    this.logDensity = logDensity;
    double greatest = Double.NEGATIVE_INFINITY;
    for (double log : logDensity) {
      greatest = Math.max(greatest, log);
    }
    double mass = 0;
    double first = 0;
    double second = 0;
    for (int node = 0; node < NODES; node++) {
      logDensity[node] -= greatest;
      double density = StrictMath.exp(logDensity[node]);
      double distance = node - NODES / 2;
      mass += density;
      first += density * distance;
      second += density * distance * distance;
    }
    double mean = first / mass;
    double variance = Math.max(second / mass - mean * mean, 1e-12);
    eap = new Ability(centre + step * mean, step * Math.sqrt(variance));
  }

  /** Returns a normal prior with this mean and standard deviation. */
  public static AbilityPosterior prior(Ability prior) {
    double step = 2 * REACH * prior.standardError() / (NODES - 1);
    double[] logs = new double[NODES];
    for (int node = 0; node < NODES; node++) {
      double z = (node - NODES / 2) * step / prior.standardError();
      logs[node] = -z * z / 2;
    }
    return new AbilityPosterior(prior.estimate(), step, logs);
  }

  /** Returns the posterior after one more response; this one stays as it is. */
  public AbilityPosterior after(ItemCurve curve, int category) {
    double[] logs = new double[NODES];
    for (int node = 0; node < NODES; node++) {
      logs[node] = logDensity[node] + curve.logLikelihood(at(node), category);
    }
    return new AbilityPosterior(centre, step, logs);
  }

  /** Returns the posterior's mean (EAP) and standard deviation. */
  public Ability eap() {
    return eap;
  }

  /**
   * Returns the posterior's mode (MAP), by a parabola through the greatest node and its neighbours,
   * and 1 / √curvature there.
   */
  public Ability map() {
    int best = 1;
    for (int node = 1; node < NODES - 1; node++) {
      if (logDensity[node] > logDensity[best]) {
        best = node;
      }
    }
    double below = logDensity[best - 1];
    double above = logDensity[best + 1];
    double curvature = Math.max(2 * logDensity[best] - below - above, 1e-12);
    double shift = Math.max(-1, Math.min(1, (above - below) / 2 / curvature));
    return new Ability(at(best) + step * shift, step / Math.sqrt(curvature));
  }

  /** Returns the probability that ability is above {@code cut}, in [0, 1]. */
  public double above(double cut) {
    double mass = 0;
    double over = 0;
    for (int node = 0; node < NODES; node++) {
      double density = StrictMath.exp(logDensity[node]);
      mass += density;
      // A node stands for the step around it.
      over += density * Math.max(0, Math.min(1, (at(node) - cut) / step + 0.5));
    }
    return over / mass;
  }

  private double at(int node) {
    return centre + step * (node - NODES / 2);
  }
}
