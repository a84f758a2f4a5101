package xueban.model.irt;

import java.util.Arrays;
import xueban.model.internal.Logistic;

/**
 * A learner's ability as a density on 121 even nodes from -6 to 6, moved answer by answer: the
 * arithmetic of {@link AbilityPosterior} for many answers at once. Starts as the population's.
 * Mutable; for one thread.
 */
final class AbilityGrid {
  private static final int NODES = 121;
  private static final double STEP = 0.1;

  private final double[] density = new double[NODES]; // unnormalised; the greatest is 1

  AbilityGrid() {
    for (int node = 0; node < NODES; node++) {
      density[node] = StrictMath.exp(-at(node) * at(node) / 2);
    }
  }

  private static double at(int node) {
    return (node - NODES / 2) * STEP;
  }

  /**
   * Takes an answer in.
   *
   * @param score in [0, 1]
   * @param weight how much of an answer it is, above 0
   */
  void answer(LogOddsLine line, double score, double weight) {
    if (weight == 1 && (score == 0 || score == 1)) {
      whole(line, score == 1);
    } else {
      parts(line, weight * score, weight * (1 - score));
    }
  }

  /** The odds at even nodes are a geometric series: two exponentials for 121 probabilities. */
  private void whole(LogOddsLine line, boolean right) {
    double odds = StrictMath.exp(line.at(at(0)));
    double ratio = StrictMath.exp(line.slope() * STEP);
    for (int node = 0; node < NODES; node++) {
      double probability =
          right ? (odds < 1 ? odds / (1 + odds) : 1 / (1 + 1 / odds)) : 1 / (1 + odds);
      density[node] *= probability;
      odds *= ratio;
    }
    scale();
  }

  /** Takes fractions of a right and of a wrong answer in. */
  private void parts(LogOddsLine line, double right, double wrong) {
    double[] logs = new double[NODES];
    double greatest = Double.NEGATIVE_INFINITY;
    for (int node = 0; node < NODES; node++) {
      double logOdds = line.at(at(node));
      double likelier = StrictMath.log(Logistic.probability(Math.abs(logOdds)));
      double rarer = likelier - Math.abs(logOdds);
      logs[node] =
          right * (logOdds > 0 ? likelier : rarer) + wrong * (logOdds > 0 ? rarer : likelier);
      greatest = Math.max(greatest, logs[node]);
    }
    for (int node = 0; node < NODES; node++) {
      density[node] *= StrictMath.exp(logs[node] - greatest);
    }
    scale();
  }

  private void scale() {
    double greatest = Arrays.stream(density).max().orElse(1);
    for (int node = 0; node < NODES; node++) {
      density[node] /= greatest;
    }
  }

  /** Returns the mean (EAP) and standard deviation. */
  Ability eap() {
    double mass = 0;
    double first = 0;
    double second = 0;
    for (int node = 0; node < NODES; node++) {
      double distance = node - NODES / 2;
      mass += density[node];
      first += density[node] * distance;
      second += density[node] * distance * distance;
    }
    double mean = first / mass;
    double variance = Math.max(second / mass - mean * mean, 1e-12);
    return new Ability(STEP * mean, STEP * Math.sqrt(variance));
  }
}
