package xueban.model.diagnosis;

import java.util.random.RandomGenerator;
import xueban.model.diagnosis.ResponseMatrix.Answers;

/** The compensatory model on its way. */
final class CompensatoryFit {
  private final ResponseMatrix responses;
  private final Loadings loadings;
  private final ConceptPrior prior;
  private final double[][] tight; // [learners][answers]
  private final double[][][] precision; // [items][numbers][numbers], lower triangle
  private final double[][] pull; // [items][numbers]

  CompensatoryFit(ResponseMatrix responses, int free, RandomGenerator random) {
    this.responses = responses;
    loadings = new Loadings(responses.items(), free);
    prior = new ConceptPrior(loadings);
    tight = new double[responses.learners()][];
    precision = new double[loadings.mean.length][][];
    pull = new double[loadings.mean.length][];
    start(random);
  }

  Loadings loadings() {
    return loadings;
  }

  private void start(RandomGenerator random) {
    int items = loadings.mean.length;
    double[] right = new double[items];
    double[] count = new double[items];
    double allRight = 0;
    for (int l = 0; l < responses.learners(); l++) {
      Answers answers = responses.answers(l);
      tight[l] = new double[answers.size()];
      java.util.Arrays.fill(tight[l], 1);
      for (int r = 0; r < answers.size(); r++) {
        count[answers.items()[r]]++;
        right[answers.items()[r]] += answers.right()[r] ? 1 : 0;
        allRight += answers.right()[r] ? 1 : 0;
      }
    }
    double share = allRight / responses.rows();
    for (double[] typical : loadings.concept) {
      typical[0] = 1;
      for (int f = 1; f <= loadings.free; f++) {
        typical[f] = 0.3 * random.nextGaussian();
      }
      typical[loadings.free + 1] = 0.5;
    }
    for (int i = 0; i < items; i++) {
      double[] w = loadings.mean[i];
      prior.expected(i, w);
      for (int f = 1; f <= loadings.free; f++) {
        w[f] += 0.3 * random.nextGaussian();
      }
      w[w.length - 1] = Logit.of((right[i] + 4 * share) / (count[i] + 4));
      precision[i] = new double[w.length][w.length];
      pull[i] = new double[w.length];
    }
    prior.update();
  }

  void round() {
    for (int i = 0; i < precision.length; i++) {
      java.util.Arrays.fill(pull[i], 0);
      for (double[] row : precision[i]) {
        java.util.Arrays.fill(row, 0);
      }
    }
    for (int l = 0; l < responses.learners(); l++) {
      add(l);
    }
    double[] expected = new double[0];
    for (int i = 0; i < precision.length; i++) {
      if (expected.length != pull[i].length) {
        expected = new double[pull[i].length];
      }
      prior.expected(i, expected);
      solve(i, expected);
    }
    prior.update();
  }

  private void add(int learner) {
    Answers answers = responses.answers(learner);
    if (answers.size() == 0) {
      return;
    }
    TraitPosterior posterior = TraitPosterior.once(loadings, answers, tight[learner]);
    for (int r = 0; r < answers.size(); r++) {
      int item = answers.items()[r];
      int[] traits = loadings.traits(item);
      double curvature = Logit.curvature(posterior.tight(r));
      double half = answers.right()[r] ? 0.5 : -0.5;
      int bias = traits.length;
      for (int a = 0; a <= bias; a++) {
        double xa = a == bias ? 1 : posterior.mean(traits[a]);
        pull[item][a] += half * xa;
        double[] row = precision[item][a];
        for (int b = 0; b <= a; b++) {
          double xb = b == bias ? 1 : posterior.mean(traits[b]);
          double covariance = a == bias ? 0 : posterior.covariance(traits[a], traits[b]);
          row[b] += curvature * (xa * xb + covariance);
        }
      }
    }
  }

  private void solve(int item, double[] expected) {
    int n = expected.length;
    double[][] sum = precision[item];
    double[] target = pull[item];
    for (int a = 0; a < n; a++) {
      double certainty = 1 / prior.variance(loadings.typical(item, a));
      sum[a][a] += certainty;
      target[a] += certainty * expected[a];
    }
    double[][] full = new double[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b <= a; b++) {
        full[a][b] = sum[a][b];
        full[b][a] = sum[a][b];
      }
    }
    double[][] inverse = PositiveDefinite.inverse(sum, n);
    double[] w = loadings.mean[item];
    boolean outside = false;
    for (int a = 0; a < n; a++) {
      double value = 0;
      for (int b = 0; b < n; b++) {
        value += inverse[a][b] * target[b];
      }
      w[a] = value;
      loadings.variance[item][a] = 1 / full[a][a];
      outside |= value < 0 && loadings.isRising(item, a);
    }
    for (int sweep = 0; outside && sweep < 20; sweep++) {
      for (int a = 0; a < n; a++) {
        double rest = target[a];
        for (int b = 0; b < n; b++) {
          rest -= b == a ? 0 : full[a][b] * w[b];
        }
        double value = rest / full[a][a];
        w[a] = loadings.isRising(item, a) ? Math.max(0, value) : value;
      }
    }
  }
}
