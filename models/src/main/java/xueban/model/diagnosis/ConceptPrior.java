package xueban.model.diagnosis;

/**
 * What is typical of each concept's items, and how far items stray from it: the prior of an item's
 * numbers. Found from the items themselves (empirical Bayes). An item of several concepts is
 * expected to be their mean.
 */
final class ConceptPrior {
  private static final double LEAST = 1e-3;

  private final Loadings loadings;
  private final double[] item; // [a concept's numbers]: variance of items around their concepts
  private final double[] concept; // variance of concepts around all
  private final double[] all; // mean of concepts

  ConceptPrior(Loadings loadings) {
    this.loadings = loadings;
    int numbers = loadings.free + 3;
    item = new double[numbers];
    concept = new double[numbers];
    all = new double[numbers];
    java.util.Arrays.fill(item, 0.25);
    java.util.Arrays.fill(concept, 0.25);
    item[numbers - 1] = 1;
    concept[numbers - 1] = 1;
  }

  /** Returns how far items stray in the concept's number, squared. */
  double variance(int number) {
    return item[number];
  }

  /** Writes what is expected of the item's numbers. */
  void expected(int i, double[] out) {
    int[] needs = loadings.q.needs(i);
    int bias = out.length - 1;
    for (int p = 0; p < out.length; p++) {
      if (p > loadings.free && p < bias) {
        out[p] = loadings.concept[needs[p - loadings.free - 1]][loadings.free + 1];
      } else {
        double sum = 0;
        for (int k : needs) {
          sum += loadings.concept[k][loadings.typical(i, p)];
        }
        out[p] = sum / needs.length;
      }
    }
  }

  /** Finds anew what is typical, from the items' numbers. */
  void update() {
    int numbers = item.length;
    int concepts = loadings.concept.length;
    double[][] pull = new double[concepts][numbers];
    double[][] weight = new double[concepts][numbers];
    double[] strays = new double[numbers];
    double[] count = new double[numbers];
    double[] expected = new double[0];
    for (int i = 0; i < loadings.mean.length; i++) {
      double[] w = loadings.mean[i];
      if (expected.length != w.length) {
        expected = new double[w.length];
      }
      expected(i, expected);
      int[] needs = loadings.q.needs(i);
      for (int p = 0; p < w.length; p++) {
        int number = loadings.typical(i, p);
        double stray = w[p] - expected[p];
        strays[number] += stray * stray + loadings.variance[i][p];
        count[number]++;
        if (number == loadings.free + 1) {
          int k = needs[p - loadings.free - 1];
          pull[k][number] += w[p];
          weight[k][number]++;
        } else {
          double share = 1.0 / needs.length;
          for (int k : needs) {
            pull[k][number] += share * (stray + share * loadings.concept[k][number]);
            weight[k][number] += share * share;
          }
        }
      }
    }
    for (int p = 0; p < numbers; p++) {
      item[p] = Math.max(LEAST, strays[p] / count[p]);
      double sum = 0;
      double squares = 0;
      for (int k = 0; k < concepts; k++) {
        double certainty = weight[k][p] / item[p] + 1 / concept[p];
        double[] typical = loadings.concept[k];
        typical[p] = (pull[k][p] / item[p] + all[p] / concept[p]) / certainty;
        squares += (typical[p] - all[p]) * (typical[p] - all[p]) + 1 / certainty;
        sum += typical[p];
      }
      all[p] = isFree(p) ? 0 : sum / concepts;
      concept[p] = Math.max(LEAST, squares / concepts);
    }
  }

  private boolean isFree(int number) {
    return number >= 1 && number <= loadings.free;
  }
}
