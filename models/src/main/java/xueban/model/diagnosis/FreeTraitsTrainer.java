package xueban.model.diagnosis;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Classical multidimensional item response theory, log-odds {@code a z + b} with traits z that no
 * concept names: marginal maximum likelihood by expectation and maximisation over a grid of traits
 * (Bock and Aitkin 1981, doi:10.1007/BF02293801), loadings with a normal prior of mean 0. The
 * weights of the grid follow the learners, so that traits need not be normal. For small tests: the
 * model keeps every item's probability at every point of the grid.
 *
 * @param traits 1 to 3
 * @param rounds at least 1
 * @param ridge precision of the loadings' prior, above 0
 * @param seed of the loadings' start
 */
public record FreeTraitsTrainer(int traits, int rounds, double ridge, long seed)
    implements DiagnosisTrainer {
  private static final int[] SIDES = {0, 41, 17, 9};
  private static final double REACH = 3.5;
  private static final double PRIOR_LEARNERS = 20;
  private static final int NEWTON_STEPS = 3;

  public FreeTraitsTrainer {
    if (traits < 1 || traits > 3 || rounds < 1 || !(ridge > 0)) {
      throw new IllegalArgumentException(
          "traits (%d) must be in 1..3, rounds (%d) at least 1, ridge (%s) above 0."
              .formatted(traits, rounds, ridge));
    }
  }

  @Override
  public Diagnoser train(ResponseMatrix responses) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    QMatrix q = responses.items();
    double[][] grid = grid();
    double[] normal = normal(grid);
    double[][] loadings = new double[q.items().size()][traits + 1];
    double[] shares = PointCounts.shares(responses);
    for (int i = 0; i < loadings.length; i++) {
      for (int t = 0; t < traits; t++) {
        loadings[i][t] = 1 + 0.5 * random.nextGaussian();
      }
      loadings[i][traits] = Logit.of(shares[i]);
    }
    double[] weights = normal;
    PointModel model = model(q, weights, loadings, grid);
    for (int round = 0; round < rounds; round++) {
      PointCounts counts = new PointCounts(responses, model);
      weights = new double[grid.length];
      for (int c = 0; c < grid.length; c++) {
        weights[c] =
            (counts.learners[c] + PRIOR_LEARNERS * normal[c])
                / (responses.learners() + PRIOR_LEARNERS);
      }
      for (int i = 0; i < loadings.length; i++) {
        for (int step = 0; step < NEWTON_STEPS; step++) {
          newton(loadings[i], grid, counts.answers[i], counts.right[i]);
        }
      }
      model = model(q, weights, loadings, grid);
    }
    return model;
  }

  /** Returns the points, [points][traits + 1], the last number 1. */
  private double[][] grid() {
    int side = SIDES[traits];
    int points = 1;
    for (int t = 0; t < traits; t++) {
      points *= side;
    }
    double[][] grid = new double[points][traits + 1];
    for (int c = 0; c < points; c++) {
      int rest = c;
      for (int t = 0; t < traits; t++) {
        grid[c][t] = -REACH + 2 * REACH * (rest % side) / (side - 1);
        rest /= side;
      }
      grid[c][traits] = 1;
    }
    return grid;
  }

  private double[] normal(double[][] grid) {
    double[] weights = new double[grid.length];
    double sum = 0;
    for (int c = 0; c < grid.length; c++) {
      double square = 0;
      for (int t = 0; t < traits; t++) {
        square += grid[c][t] * grid[c][t];
      }
      weights[c] = StrictMath.exp(-square / 2);
      sum += weights[c];
    }
    for (int c = 0; c < grid.length; c++) {
      weights[c] /= sum;
    }
    return weights;
  }

  private void newton(double[] loadings, double[][] grid, double[] answers, double[] right) {
    int n = loadings.length;
    double[][] curvature = new double[n][n];
    double[] slope = new double[n];
    for (int c = 0; c < grid.length; c++) {
      if (answers[c] > 0) {
        double p = probability(loadings, grid[c]);
        double error = right[c] - answers[c] * p;
        double weight = answers[c] * p * (1 - p);
        for (int a = 0; a < n; a++) {
          slope[a] += error * grid[c][a];
          for (int b = 0; b <= a; b++) {
            curvature[a][b] += weight * grid[c][a] * grid[c][b];
          }
        }
      }
    }
    for (int a = 0; a < n; a++) {
      double prior = a < traits ? ridge : 0.01;
      slope[a] -= prior * loadings[a];
      curvature[a][a] += prior;
    }
    double[][] inverse = PositiveDefinite.inverse(curvature, n);
    double longest = 0;
    double[] step = new double[n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        step[a] += inverse[a][b] * slope[b];
      }
      longest = Math.max(longest, Math.abs(step[a]));
    }
    double held = longest > 1 ? 1 / longest : 1;
    for (int a = 0; a < n; a++) {
      loadings[a] += held * step[a];
    }
  }

  private static double probability(double[] loadings, double[] point) {
    double sum = 0;
    for (int a = 0; a < loadings.length; a++) {
      sum += loadings[a] * point[a];
    }
    return Math.max(1e-6, Math.min(1 - 1e-6, Logit.probability(sum)));
  }

  private static PointModel model(
      QMatrix q, double[] weights, double[][] loadings, double[][] grid) {
    double[][] right = new double[loadings.length][grid.length];
    for (int i = 0; i < right.length; i++) {
      for (int c = 0; c < grid.length; c++) {
        right[i][c] = probability(loadings[i], grid[c]);
      }
    }
    return new PointModel(q, weights, right, PointCounts.proficient(q, right));
  }
}
