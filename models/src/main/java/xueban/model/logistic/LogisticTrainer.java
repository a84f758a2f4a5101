package xueban.model.logistic;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import xueban.XuebanException;
import xueban.model.ItemDescriptions;
import xueban.model.LearnerEvent;
import xueban.model.internal.Logistic;
import xueban.model.logistic.LogisticWeights.ConceptEffect;
import xueban.model.logistic.LogisticWeights.ItemEffect;

/**
 * Fits the logistic tracer's weights to learners' histories, the same on every JVM.
 *
 * <p>Minimises log loss with a ridge penalty on items' and concepts' own weights, by stochastic
 * gradient descent with AdaGrad steps (Duchi, Hazan, Singer 2011), rows in a new seeded order each
 * epoch. After each step a shared weight is set to the nearest one its {@link Term} allows. Only
 * independent responses are rows; assisted ones are evidence.
 *
 * @param epochs passes over the rows
 * @param learningRate AdaGrad's, above 0
 * @param itemRidge penalty on an item's weight, in responses: 0 is none
 * @param conceptRidge penalty on a concept's weights
 * @param family which weights there are; without own ones the model is for any items
 * @param seed of the rows' order
 */
public record LogisticTrainer(
    int epochs,
    double learningRate,
    double itemRidge,
    double conceptRidge,
    LogisticFamily family,
    long seed) {
  private static final double TINY = 1e-8;

  public LogisticTrainer {
    if (epochs < 1 || !(learningRate > 0) || !(itemRidge >= 0) || !(conceptRidge >= 0)) {
      throw new IllegalArgumentException(
          "epochs (%d) must be at least 1, learningRate (%s) above 0, ridges (%s, %s) at least 0."
              .formatted(epochs, learningRate, itemRidge, conceptRidge));
    }
  }

  /** Returns a trainer for a tenant's own items. */
  public static LogisticTrainer forKnownItems(long seed) {
    return of(LogisticFamily.FULL, seed);
  }

  /** Returns a trainer of a family with own weights. */
  public static LogisticTrainer of(LogisticFamily family, long seed) {
    return new LogisticTrainer(20, 0.08, 0.7, 0.5, family, seed);
  }

  /** Returns a trainer of shared weights alone. */
  public static LogisticTrainer forAnyItems(long seed) {
    return new LogisticTrainer(10, 0.08, 0, 0, LogisticFamily.SHARED, seed);
  }

  /**
   * Returns the weights that fit best.
   *
   * @param histories each learner's events in log order; walked twice
   * @param difficulty author's difficulty of an item in [0, 1], or NaN
   * @throws XuebanException {@code INVALID_INPUT} if there are no responses or all are alike
   */
  public LogisticWeights train(
      Iterable<? extends List<LearnerEvent>> histories, ToDoubleFunction<String> difficulty) {
    return train(histories, difficulty, ItemDescriptions.NONE);
  }

  /**
   * Returns the weights that fit best, with those of items that are described only.
   *
   * @param histories each learner's events in log order; walked twice
   * @param descriptions of items, with or without responses
   * @throws XuebanException {@code INVALID_INPUT} if there are no responses or all are alike
   */
  public LogisticWeights train(
      Iterable<? extends List<LearnerEvent>> histories, ItemDescriptions descriptions) {
    return train(histories, descriptions::difficulty, descriptions);
  }

  private LogisticWeights train(
      Iterable<? extends List<LearnerEvent>> histories,
      ToDoubleFunction<String> difficulty,
      ItemDescriptions descriptions) {
    Easiness easiness = Easiness.of(histories, descriptions);
    double prior = easiness.prior();
    boolean own = family.ownWeights();
    Map<String, ItemEffect> items = own ? easiness.items() : Map.of();
    Map<String, ConceptEffect> concepts = own ? easiness.concepts() : Map.of();
    LogisticTracer folding =
        new LogisticTracer(
            "training",
            new LogisticWeights(prior, new double[Term.values().length], items, concepts));
    TrainingRows rows = new TrainingRows(family);
    histories.forEach(events -> rows.add(folding, events, difficulty));
    if (rows.rows == 0) {
      throw XuebanException.invalid("training data", "has no independent responses.");
    }
    Descent descent = new Descent(rows, prior, easiness.described());
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int[] order = new int[rows.rows];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random);
      for (int row : order) {
        descent.step(row);
      }
    }
    return descent.weights(prior, items, concepts);
  }

  /**
   * Returns weights that fold and do not predict: the easiness of items and concepts, all else 0.
   *
   * @throws XuebanException {@code INVALID_INPUT} if there are no responses or all are alike
   */
  public static LogisticWeights easiness(Iterable<? extends List<LearnerEvent>> histories) {
    return easiness(histories, ItemDescriptions.NONE);
  }

  /** As {@link #easiness(Iterable)}, of described items too. */
  public static LogisticWeights easiness(
      Iterable<? extends List<LearnerEvent>> histories, ItemDescriptions descriptions) {
    Easiness easiness = Easiness.of(histories, descriptions);
    return new LogisticWeights(
        easiness.prior(), new double[Term.values().length], easiness.items(), easiness.concepts());
  }

  /**
   * Returns the weights of Elo's rating: the prior, the item's easiness and the learner's online
   * ability, added up as they are. So the prediction is the very expectation by which an answer
   * moves the ability.
   *
   * <p>Source: Pelánek (2016), doi:10.1016/j.compedu.2016.03.017. Unlike it, items do not move
   * online: their easiness is the smoothed log-odds of all learners' answers. An unknown item is as
   * easy as its concepts are in the mean. Nothing is random.
   *
   * @throws XuebanException {@code INVALID_INPUT} if there are no responses or all are alike
   */
  public static LogisticWeights elo(Iterable<? extends List<LearnerEvent>> histories) {
    Easiness easiness = Easiness.of(histories, ItemDescriptions.NONE);
    double[] shared = new double[Term.values().length];
    shared[Term.BIAS.column] = easiness.prior();
    shared[Term.ABILITY.column] = 1;
    return new LogisticWeights(
        easiness.prior(), shared, easiness.ratedItems(), easiness.ratedConcepts());
  }

  private static void shuffle(int[] order, RandomGenerator random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  /** The weights on their way, and the sums of squared gradients beside each. */
  private final class Descent {
    private final TrainingRows rows;
    private final double[] shared; // by column of the rows
    private final double[] sharedSquares;
    private final Map<String, Double> described;
    private final double[] item;
    private final double[] expected; // of the items, by their descriptions: towards these
    private final double[] itemSquares;
    private final double[] concept; // [concepts][bias, right, wrong]
    private final double[] conceptSquares;
    private final int[] itemRows;
    private final int[] conceptRows;

    Descent(TrainingRows rows, double prior, Map<String, Double> described) {
      this.rows = rows;
      this.described = family.items() ? described : Map.of();
      shared = new double[rows.terms.size()];
      sharedSquares = new double[shared.length];
      expected = new double[rows.items.size()];
      rows.items.forEach((id, at) -> expected[at] = this.described.getOrDefault(id, 0.0));
      item = expected.clone();
      itemSquares = new double[item.length];
      itemRows = new int[item.length];
      concept = new double[3 * rows.concepts.size()];
      conceptSquares = new double[concept.length];
      conceptRows = new int[rows.concepts.size()];
      shared[rows.terms.indexOf(Term.BIAS)] = prior;
      for (int row = 0; row < rows.rows; row++) {
        if (rows.item[row] >= 0) {
          itemRows[rows.item[row]]++;
        }
        for (int i = rows.starts[row]; i < rows.starts[row + 1]; i++) {
          conceptRows[rows.concept[i]]++;
        }
      }
    }

    void step(int row) {
      double error = Logistic.probability(logOdds(row)) - rows.score[row];
      int base = row * shared.length;
      for (int at = 0; at < shared.length; at++) {
        double gradient = error * rows.shared[base + at];
        if (gradient != 0) {
          double moved = shared[at] - move(sharedSquares, at, gradient);
          shared[at] = rows.terms.get(at).allowed(moved);
        }
      }
      int number = rows.item[row];
      if (number >= 0) {
        double above = item[number] - expected[number];
        double gradient = error + itemRidge * above / itemRows[number];
        item[number] -= move(itemSquares, number, gradient);
      }
      for (int i = rows.starts[row]; i < rows.starts[row + 1]; i++) {
        for (int kind = 0; kind < 3; kind++) {
          int at = 3 * rows.concept[i] + kind;
          double penalty = conceptRidge * concept[at] / conceptRows[rows.concept[i]];
          double gradient = error * rows.slopes[3 * i + kind] + penalty;
          concept[at] -= move(conceptSquares, at, gradient);
        }
      }
    }

    private double logOdds(int row) {
      double sum = 0;
      int base = row * shared.length;
      for (int at = 0; at < shared.length; at++) {
        sum += shared[at] * rows.shared[base + at];
      }
      if (rows.item[row] >= 0) {
        sum += item[rows.item[row]];
      }
      for (int i = rows.starts[row]; i < rows.starts[row + 1]; i++) {
        for (int kind = 0; kind < 3; kind++) {
          sum += concept[3 * rows.concept[i] + kind] * rows.slopes[3 * i + kind];
        }
      }
      return sum;
    }

    private double move(double[] squares, int at, double gradient) {
      squares[at] += gradient * gradient;
      return learningRate * gradient / StrictMath.sqrt(squares[at] + TINY);
    }

    LogisticWeights weights(
        double prior, Map<String, ItemEffect> easyItems, Map<String, ConceptEffect> easyConcepts) {
      double[] all = new double[Term.values().length];
      for (int at = 0; at < shared.length; at++) {
        all[rows.terms.get(at).column] = shared[at];
      }
      double leastRight = -all[Term.CONCEPT_RIGHT.column];
      double mostWrong = -all[Term.CONCEPT_WRONG.column];
      Map<String, ItemEffect> items = new TreeMap<>();
      easyItems.forEach(
          (id, e) -> {
            Integer at = rows.items.get(id);
            double bias = at == null ? described.getOrDefault(id, 0.0) : item[at];
            items.put(id, new ItemEffect(e.easiness(), bias));
          });
      Map<String, ConceptEffect> concepts = new TreeMap<>();
      easyConcepts.forEach(
          (id, e) -> {
            Integer at = rows.concepts.get(id);
            concepts.put(
                id,
                at == null
                    ? e
                    : new ConceptEffect(
                        e.easiness(),
                        concept[3 * at],
                        Math.max(leastRight, concept[3 * at + 1]),
                        Math.min(mostWrong, concept[3 * at + 2])));
          });
      return new LogisticWeights(prior, all, items, concepts);
    }
  }
}
