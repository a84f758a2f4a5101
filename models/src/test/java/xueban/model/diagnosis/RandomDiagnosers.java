package xueban.model.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Diagnosers with any valid numbers. */
final class RandomDiagnosers {
  private RandomDiagnosers() {}

  static QMatrix q(RandomGenerator random) {
    Map<String, List<String>> rows = new TreeMap<>();
    int concepts = 1 + random.nextInt(5);
    for (int i = 0; i < 2 + random.nextInt(8); i++) {
      List<String> row = new ArrayList<>();
      for (int k = 0; k <= random.nextInt(3); k++) {
        row.add("k" + random.nextInt(concepts));
      }
      rows.put("i" + i, row);
    }
    return QMatrix.of(rows);
  }

  static List<Diagnoser> all(QMatrix q, RandomGenerator random) {
    List<Diagnoser> members =
        new ArrayList<>(List.of(compensatory(q, random), points(q, random), network(q, random)));
    members.add(
        new BlendedModel(
            List.copyOf(members),
            new double[] {random.nextDouble(), 0.1 + random.nextDouble(), 0},
            random.nextGaussian()));
    return members;
  }

  static NetworkModel network(QMatrix q, RandomGenerator random) {
    MonotoneNetwork net = new MonotoneNetwork(q, random);
    for (int i = 0; i < net.discrimination.length; i++) {
      net.discrimination[i] = 10 * random.nextDouble();
      for (int n = 0; n < net.difficulty[i].length; n++) {
        net.difficulty[i][n] = 3 * random.nextGaussian();
      }
    }
    for (int m = 0; m < net.last.length; m++) {
      net.last[m] = 5 * random.nextDouble();
    }
    net.last[MonotoneNetwork.SECOND] = -5 * random.nextDouble();
    return new NetworkModel(net);
  }

  private static CompensatoryModel compensatory(QMatrix q, RandomGenerator random) {
    Loadings loadings = new Loadings(q, random.nextInt(3));
    for (int i = 0; i < loadings.mean.length; i++) {
      for (int p = 0; p < loadings.mean[i].length; p++) {
        double number = 2 * random.nextGaussian();
        loadings.mean[i][p] = loadings.isRising(i, p) ? Math.abs(number) : number;
        loadings.variance[i][p] = random.nextDouble();
      }
    }
    for (double[] typical : loadings.concept) {
      for (int p = 0; p < typical.length; p++) {
        typical[p] = random.nextGaussian();
      }
    }
    return new CompensatoryModel(loadings);
  }

  private static PointModel points(QMatrix q, RandomGenerator random) {
    int points = 1 + random.nextInt(6);
    double[] weights = new double[points];
    java.util.Arrays.fill(weights, 1.0 / points);
    return new PointModel(
        q,
        weights,
        numbers(q.items().size(), points, random),
        numbers(q.concepts().size(), points, random));
  }

  private static double[][] numbers(int rows, int points, RandomGenerator random) {
    double[][] numbers = new double[rows][points];
    for (double[] row : numbers) {
      for (int c = 0; c < points; c++) {
        row[c] = 0.01 + 0.98 * random.nextDouble();
      }
    }
    return numbers;
  }
}
