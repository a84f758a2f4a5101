package xueban.model.irt;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** Learners with known abilities who answer items with known curves. */
final class SimulatedAnswers {
  final RandomGenerator random;
  final List<ItemCurve> curves = new ArrayList<>();
  final List<Double> abilities = new ArrayList<>();
  final List<ItemResponse> responses = new ArrayList<>();

  SimulatedAnswers(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  SimulatedAnswers logistic(int items, double discriminationSpread, double guessing) {
    for (int i = 0; i < items; i++) {
      double a = StrictMath.exp(discriminationSpread * gaussian());
      curves.add(new LogisticCurve(a, gaussian(), guessing));
    }
    return this;
  }

  SimulatedAnswers graded(int items) {
    for (int i = 0; i < items; i++) {
      double first = gaussian() - 1;
      double second = first + 0.4 + random.nextDouble();
      curves.add(
          new GradedCurve(
              0.7 + 1.3 * random.nextDouble(),
              List.of(first, second, second + 0.4 + random.nextDouble())));
    }
    return this;
  }

  /** Each learner answers that many items, drawn without return. */
  SimulatedAnswers answer(int learners, int itemsEach) {
    for (int learner = 0; learner < learners; learner++) {
      double ability = gaussian();
      abilities.add(ability);
      int[] items = IntStream.range(0, curves.size()).toArray();
      for (int i = 0; i < itemsEach; i++) {
        int at = i + random.nextInt(items.length - i);
        int item = items[at];
        items[at] = items[i];
        responses.add(new ItemResponse("l" + learner, "i" + item, draw(item, ability)));
      }
    }
    return this;
  }

  private int draw(int item, double ability) {
    double left = random.nextDouble();
    int category = -1;
    do {
      category++;
      left -= curves.get(item).probability(ability, category);
    } while (left > 0 && category < curves.get(item).categories() - 1);
    return category;
  }

  /** A standard normal number by Box and Muller (1958). */
  double gaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }

  static double correlation(double[] x, double[] y) {
    double mx = mean(x);
    double my = mean(y);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - mx) * (y[i] - my);
      xx += (x[i] - mx) * (x[i] - mx);
      yy += (y[i] - my) * (y[i] - my);
    }
    return xy / Math.sqrt(xx * yy);
  }

  static double rmse(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - y[i]) * (x[i] - y[i]);
    }
    return Math.sqrt(sum / x.length);
  }

  private static double mean(double[] x) {
    double sum = 0;
    for (double value : x) {
      sum += value;
    }
    return sum / x.length;
  }
}
