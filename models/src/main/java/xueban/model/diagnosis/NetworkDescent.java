package xueban.model.diagnosis;

import xueban.model.diagnosis.MonotoneNetwork.Pass;

/**
 * Stochastic gradient descent with AdaGrad steps (Duchi, Hazan and Singer 2011) on the monotone
 * network's log loss; after each step a weight below 0 is set to 0.
 */
final class NetworkDescent {
  private static final int FIRST = MonotoneNetwork.FIRST;
  private static final int SECOND = MonotoneNetwork.SECOND;
  private static final double TINY = 1e-8;

  private final MonotoneNetwork net;
  private final double rate;
  private final double itemRate;
  private final double ridge;
  private final double[] typical; // [concepts]: difficulty that items are drawn to
  private final Pass pass = new Pass();
  private final double[] back1 = new double[FIRST];
  private final double[] first;
  private final double[] firstBias = new double[FIRST];
  private final double[] second = new double[SECOND * FIRST];
  private final double[] secondBias = new double[SECOND];
  private final double[] last = new double[SECOND + 1];
  private final double[] discrimination;
  private final double[][] difficulty;

  NetworkDescent(
      MonotoneNetwork net, double rate, double itemRate, double ridge, double[] typical) {
    this.net = net;
    this.rate = rate;
    this.itemRate = itemRate;
    this.ridge = ridge;
    this.typical = typical;
    first = new double[net.first.length];
    discrimination = new double[net.discrimination.length];
    difficulty = new double[net.difficulty.length][];
    for (int i = 0; i < difficulty.length; i++) {
      difficulty[i] = new double[net.difficulty[i].length];
    }
  }

  /**
   * One answer's step.
   *
   * @param proficiencies [needed concepts]
   * @param share one over the item's answers: how much of the item's penalty falls on this one
   */
  void step(int item, double[] proficiencies, boolean right, double share) {
    double error = Logit.probability(net.logOdds(item, proficiencies, pass)) - (right ? 1 : 0);
    java.util.Arrays.fill(back1, 0);
    for (int m = 0; m < SECOND; m++) {
      double a = pass.a2[m];
      double d = error * net.last[m] * a * (1 - a);
      move(net.last, last, m, error * a, rate, true);
      for (int j = 0; j < FIRST; j++) {
        back1[j] += d * net.second[m * FIRST + j];
        move(net.second, second, m * FIRST + j, d * pass.a1[j], rate, true);
      }
      move(net.secondBias, secondBias, m, d, rate, false);
    }
    move(net.last, last, SECOND, error, rate, false);
    for (int j = 0; j < FIRST; j++) {
      back1[j] *= pass.a1[j] * (1 - pass.a1[j]);
      move(net.firstBias, firstBias, j, back1[j], rate, false);
    }
    int[] needs = net.q.needs(item);
    double disc = net.discrimination[item];
    double discGradient = ridge * share * (disc - 2);
    for (int n = 0; n < needs.length; n++) {
      double hard = Logit.probability(net.difficulty[item][n]);
      double gap = proficiencies[n] - hard;
      double backX = 0;
      int base = needs[n] * FIRST;
      for (int j = 0; j < FIRST; j++) {
        backX += back1[j] * net.first[base + j];
        move(net.first, first, base + j, back1[j] * disc * gap, rate, true);
      }
      discGradient += backX * gap;
      double gradient =
          -backX * disc * hard * (1 - hard)
              + ridge * share * (net.difficulty[item][n] - typical[needs[n]]);
      move(net.difficulty[item], difficulty[item], n, gradient, itemRate, false);
    }
    move(net.discrimination, discrimination, item, discGradient, itemRate, true);
  }

  private static void move(
      double[] weights, double[] squares, int at, double gradient, double rate, boolean rising) {
    squares[at] += gradient * gradient;
    double moved = weights[at] - rate * gradient / StrictMath.sqrt(squares[at] + TINY);
    weights[at] = rising ? Math.max(0, moved) : moved;
  }
}
