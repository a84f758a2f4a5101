package xueban.model.diagnosis;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Finds groups of learners who answer alike, by expectation and maximisation from random starts;
 * the points of all starts together are the model, so that no single start decides. Source:
 * Lazarsfeld and Henry (1968), "Latent structure analysis"; McLachlan and Peel (2000), "Finite
 * mixture models".
 *
 * @param classes groups a start has, at least 1
 * @param starts at least 1
 * @param rounds of each start, at least 1
 * @param smoothing answers as the item's average that each group is given of each item, above 0
 * @param seed of the starts
 */
public record LatentClassTrainer(int classes, int starts, int rounds, double smoothing, long seed)
    implements DiagnosisTrainer {
  public LatentClassTrainer {
    if (classes < 1 || starts < 1 || rounds < 1 || !(smoothing > 0)) {
      throw new IllegalArgumentException(
          "classes (%d), starts (%d), rounds (%d) must be at least 1, smoothing (%s) above 0."
              .formatted(classes, starts, rounds, smoothing));
    }
  }

  @Override
  public Diagnoser train(ResponseMatrix responses) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    QMatrix q = responses.items();
    double[] shares = PointCounts.shares(responses);
    double[] weights = new double[classes * starts];
    double[][] right = new double[shares.length][weights.length];
    for (int start = 0; start < starts; start++) {
      PointModel model = start(q, shares, random);
      for (int round = 0; round < rounds; round++) {
        model = next(q, new PointCounts(responses, model), shares, responses.learners());
      }
      for (int c = 0; c < classes; c++) {
        weights[start * classes + c] = model.weights()[c] / starts;
        for (int i = 0; i < right.length; i++) {
          right[i][start * classes + c] = model.right()[i][c];
        }
      }
    }
    return new PointModel(q, weights, right, PointCounts.proficient(q, right));
  }

  private PointModel start(QMatrix q, double[] shares, RandomGenerator random) {
    double[] weights = new double[classes];
    double[][] right = new double[shares.length][classes];
    for (int c = 0; c < classes; c++) {
      weights[c] = 1.0 / classes;
      for (double[] item : right) {
        item[c] = 0.2 + 0.6 * random.nextDouble();
      }
    }
    return new PointModel(q, weights, right, PointCounts.proficient(q, right));
  }

  private PointModel next(QMatrix q, PointCounts counts, double[] shares, int learners) {
    double[] weights = new double[classes];
    double[][] right = new double[shares.length][classes];
    for (int c = 0; c < classes; c++) {
      weights[c] = (counts.learners[c] + 1) / (learners + classes);
      for (int i = 0; i < right.length; i++) {
        double p =
            (counts.right[i][c] + smoothing * shares[i]) / (counts.answers[i][c] + smoothing);
        right[i][c] = Math.max(0.003, Math.min(0.997, p));
      }
    }
    return new PointModel(q, weights, right, PointCounts.proficient(q, right));
  }
}
