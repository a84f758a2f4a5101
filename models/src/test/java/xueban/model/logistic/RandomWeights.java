package xueban.model.logistic;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import xueban.model.PlausibleEvents;

/** Valid random weights that know two thirds of {@link PlausibleEvents}' items and concepts. */
public final class RandomWeights {
  private RandomWeights() {}

  /** Returns a tracer that reads no time windows. */
  public static LogisticTracer tracer(long seed) {
    return tracer(seed, false);
  }

  /**
   * Returns a tracer.
   *
   * @param windows whether time windows have weights; all others are the same with and without
   */
  static LogisticTracer tracer(long seed, boolean windows) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    double[] shared = new double[Term.values().length];
    for (Term term : LogisticFamily.FULL.terms()) {
      double weight = 2 * random.nextDouble();
      shared[term.column] = term.sign == 0 ? weight - 1 : term.sign * weight;
    }
    Map<String, LogisticWeights.ItemEffect> items = new HashMap<>();
    for (int i = 0; i < PlausibleEvents.ITEMS; i++) {
      if (i % 3 != 0) {
        items.put(
            PlausibleEvents.item(i),
            new LogisticWeights.ItemEffect(
                3 * random.nextDouble() - 1.5, 3 * random.nextDouble() - 1.5));
      }
    }
    Map<String, LogisticWeights.ConceptEffect> concepts = new HashMap<>();
    for (int i = 0; i < PlausibleEvents.CONCEPTS; i++) {
      if (i % 3 != 0) {
        concepts.put(
            PlausibleEvents.concept(i),
            new LogisticWeights.ConceptEffect(
                random.nextDouble() - 0.5,
                random.nextDouble() - 0.5,
                shared[Term.CONCEPT_RIGHT.column] * (random.nextDouble() - 1),
                -random.nextDouble()));
      }
    }
    double prior = 2 * random.nextDouble() - 1;
    for (Term window : Term.WINDOWS) {
      shared[window.column] = windows ? 2 * random.nextDouble() - 1 : 0;
    }
    return new LogisticTracer(
        "random-" + seed, new LogisticWeights(prior, shared, items, concepts));
  }
}
