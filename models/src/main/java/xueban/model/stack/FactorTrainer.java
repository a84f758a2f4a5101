package xueban.model.stack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import xueban.model.internal.Logistic;
import xueban.model.state.CompactState;
import xueban.model.state.ItemTable;

/**
 * Fits {@link ItemFactors} by stochastic gradient descent with AdaGrad steps (Duchi, Hazan, Singer
 * 2011) on log loss, learners in a new seeded order each epoch, the same on every JVM.
 *
 * <p>The factors of single items fit the training log within few epochs and then do harm, so the
 * number of epochs is the regulariser: choose it on learners held out.
 */
final class FactorTrainer {
  static final int DIMENSIONS = 16;
  private static final double LEARNING_RATE = 0.05;
  private static final double RIDGE = 0.001;
  private static final double TINY = 1e-6;
  private static final double SPREAD = 0.05;
  private static final double FIRST_RECENCY = 0.3;

  private final ItemFactors factors;
  private final ItemFactors squares; // sums of squared gradients, beside each number
  private final boolean[] met;
  private final boolean[] metConcept;
  private final RandomGenerator random;

  FactorTrainer(ItemTable table, long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    factors = new ItemFactors(table.items(), table.concepts(), DIMENSIONS);
    squares = new ItemFactors(table.items(), table.concepts(), DIMENSIONS);
    met = new boolean[table.items()];
    metConcept = new boolean[table.concepts()];
    for (float[] numbers :
        List.of(
            factors.itemQuery,
            factors.itemRight,
            factors.itemWrong,
            factors.conceptQuery,
            factors.conceptRight,
            factors.conceptWrong)) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = (float) (SPREAD * random.nextGaussian());
      }
    }
    Arrays.fill(factors.recency, FIRST_RECENCY);
  }

  /** Walks once over the learners. */
  void epoch(List<Sequence> learners) {
    List<Sequence> order = new ArrayList<>(learners);
    for (int i = order.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      Sequence swapped = order.get(i);
      order.set(i, order.get(j));
      order.set(j, swapped);
    }
    for (Sequence learner : order) {
      for (int i = 0; i < learner.size(); i++) {
        step(learner, i);
      }
    }
  }

  /** Returns the mean log loss (base e) on learners that were not walked over. */
  double loss(List<Sequence> learners) {
    ItemFactors now = factors();
    double sum = 0;
    long count = 0;
    for (Sequence learner : learners) {
      for (int i = 0; i < learner.size(); i++) {
        double logOdds =
            now.logOdds(evidence(now, learner, i), learner.item(i), learner.concepts(i));
        double p = Math.max(1e-9, Math.min(1 - 1e-9, Logistic.probability(logOdds)));
        double score = learner.score(i);
        sum -= score * StrictMath.log(p) + (1 - score) * StrictMath.log(1 - p);
        count++;
      }
    }
    return sum / count;
  }

  /** Returns the factors as they are now; of items and concepts not met yet they are zero. */
  ItemFactors factors() {
    ItemFactors result = factors.copy();
    for (int item = 0; item < met.length; item++) {
      if (!met[item]) {
        clear(item, result.itemQuery, result.itemRight, result.itemWrong);
      }
    }
    for (int concept = 0; concept < metConcept.length; concept++) {
      if (!metConcept[concept]) {
        clear(concept, result.conceptQuery, result.conceptRight, result.conceptWrong);
      }
    }
    return result;
  }

  private static void clear(int row, float[]... tables) {
    for (float[] table : tables) {
      Arrays.fill(table, row * DIMENSIONS, (row + 1) * DIMENSIONS, 0);
    }
  }

  private void step(Sequence learner, int at) {
    int first = Math.max(0, at - CompactState.MAX_INTERACTIONS);
    double[] evidence = evidence(factors, learner, at);
    int item = learner.item(at);
    int[] concepts = learner.concepts(at);
    double error =
        Logistic.probability(factors.logOdds(evidence, item, concepts)) - learner.score(at);
    double[] query = factors.query(item, concepts);
    biases(item, concepts, error);
    double[] recencyGradient = new double[ItemFactors.RECENCIES];
    for (int j = first; j < at; j++) {
      int recency = ItemFactors.recency(at - 1 - j);
      double[] said = new double[DIMENSIONS];
      addEvidence(factors, said, learner, j, 1);
      recencyGradient[recency] += error * dot(query, said);
      past(learner, j, query, error * factors.recency[recency]);
    }
    asked(item, concepts, evidence, error);
    for (int r = 0; r < recencyGradient.length; r++) {
      if (recencyGradient[r] != 0) {
        squares.recency[r] += recencyGradient[r] * recencyGradient[r];
        factors.recency[r] -=
            LEARNING_RATE * recencyGradient[r] / StrictMath.sqrt(squares.recency[r] + TINY);
      }
    }
  }

  private static double[] evidence(ItemFactors factors, Sequence learner, int at) {
    double[] evidence = new double[DIMENSIONS];
    for (int j = Math.max(0, at - CompactState.MAX_INTERACTIONS); j < at; j++) {
      double weight = factors.recency[ItemFactors.recency(at - 1 - j)];
      addEvidence(factors, evidence, learner, j, weight);
    }
    return evidence;
  }

  private static void addEvidence(
      ItemFactors factors, double[] sum, Sequence learner, int at, double weight) {
    double score = learner.score(at);
    int item = learner.item(at);
    int concept = learner.main(at);
    factors.add(sum, factors.itemRight, item, weight * score);
    factors.add(sum, factors.itemWrong, item, weight * (1 - score));
    factors.add(sum, factors.conceptRight, concept, weight * score);
    factors.add(sum, factors.conceptWrong, concept, weight * (1 - score));
  }

  private void biases(int item, int[] concepts, double error) {
    squares.bias[0] += error * error;
    factors.bias[0] -= LEARNING_RATE * error / StrictMath.sqrt(squares.bias[0] + TINY);
    if (item >= 0) {
      met[item] = true;
      move(factors.itemBias, squares.itemBias, item, error, 3 * RIDGE);
    }
    for (int concept : concepts) {
      if (concept >= 0) {
        metConcept[concept] = true;
        move(factors.conceptBias, squares.conceptBias, concept, error / concepts.length, RIDGE);
      }
    }
  }

  private void past(Sequence learner, int at, double[] query, double error) {
    double score = learner.score(at);
    int item = learner.item(at);
    int concept = learner.main(at);
    move(factors.itemRight, squares.itemRight, item, query, error * score);
    move(factors.itemWrong, squares.itemWrong, item, query, error * (1 - score));
    move(factors.conceptRight, squares.conceptRight, concept, query, error * score);
    move(factors.conceptWrong, squares.conceptWrong, concept, query, error * (1 - score));
  }

  private void asked(int item, int[] concepts, double[] evidence, double error) {
    move(factors.itemQuery, squares.itemQuery, item, evidence, error);
    for (int concept : concepts) {
      move(factors.conceptQuery, squares.conceptQuery, concept, evidence, error / concepts.length);
    }
  }

  /** Moves a row of a table against its gradient, {@code weight · direction}. */
  private static void move(
      float[] table, float[] sums, int row, double[] direction, double weight) {
    if (row < 0 || weight == 0) {
      return;
    }
    for (int k = 0; k < DIMENSIONS; k++) {
      move(table, sums, row * DIMENSIONS + k, weight * direction[k], RIDGE);
    }
  }

  private static void move(float[] table, float[] sums, int at, double gradient, double ridge) {
    double whole = gradient + ridge * table[at];
    double sum = sums[at] + whole * whole;
    sums[at] = (float) sum;
    table[at] -= (float) (LEARNING_RATE * whole / Math.sqrt(sum + TINY));
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
