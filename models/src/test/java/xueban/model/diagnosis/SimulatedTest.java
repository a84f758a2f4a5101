package xueban.model.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Simulated learners who sit a test, and what they truly know: a concept's items are answered right
 * with probability {@code s(1.7 (skill - difficulty))}, skill being normal, correlated .5 between
 * concepts; an item of two concepts goes by their mean.
 *
 * @param skill [learners][concepts]
 * @param answers [learners], all items
 */
record SimulatedTest(QMatrix q, double[][] skill, List<List<ItemResponse>> answers) {
  static final int CONCEPTS = 4;

  static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Returns a Q-matrix of four concepts: every third item needs two of them. */
  static QMatrix q(int items) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (int i = 0; i < items; i++) {
      String one = "k" + i % CONCEPTS;
      rows.put("i" + i, i % 3 == 2 ? List.of(one, "k" + (i + 1) % CONCEPTS) : List.of(one));
    }
    return QMatrix.of(rows);
  }

  static SimulatedTest of(int learners, int items, long seed) {
    RandomGenerator random = random(seed);
    QMatrix q = q(items);
    double[] difficulty = new double[items];
    for (int i = 0; i < items; i++) {
      difficulty[i] = random.nextGaussian();
    }
    double[][] skill = new double[learners][CONCEPTS];
    List<List<ItemResponse>> answers = new ArrayList<>();
    for (int l = 0; l < learners; l++) {
      double general = random.nextGaussian();
      for (int k = 0; k < CONCEPTS; k++) {
        skill[l][k] = Math.sqrt(0.5) * (general + random.nextGaussian());
      }
      List<ItemResponse> row = new ArrayList<>();
      for (int i = 0; i < items; i++) {
        int[] needs = q.needs(q.item("i" + i));
        double mean = 0;
        for (int k : needs) {
          mean += skill[l][k] / needs.length;
        }
        double p = Logit.probability(1.7 * (mean - difficulty[i]));
        row.add(new ItemResponse("i" + i, random.nextDouble() < p));
      }
      answers.add(row);
    }
    return new SimulatedTest(q, skill, answers);
  }

  ResponseMatrix matrix() {
    return ResponseMatrix.of(q, answers);
  }

  /** Returns some responses, each to a random item. */
  static List<ItemResponse> responses(QMatrix q, int count, RandomGenerator random) {
    List<ItemResponse> responses = new ArrayList<>();
    for (int r = 0; r < count; r++) {
      String item = q.items().get(random.nextInt(q.items().size()));
      responses.add(new ItemResponse(item, random.nextBoolean()));
    }
    return responses;
  }
}
