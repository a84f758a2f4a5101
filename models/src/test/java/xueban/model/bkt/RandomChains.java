package xueban.model.bkt;

import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import xueban.model.PlausibleEvents;
import xueban.model.Responses;
import xueban.model.logistic.LogisticTrainer;

/** Valid random weights that know two thirds of {@link PlausibleEvents}' items and concepts. */
public final class RandomChains {
  private RandomChains() {}

  static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  static AnswerRates rates(RandomGenerator random) {
    double guess = random.nextDouble(0.001, 0.998);
    return new AnswerRates(guess, random.nextDouble(0.001, 0.9999 - guess));
  }

  /** Returns valid parameters; without {@code steps} nothing is learnt or forgotten. */
  static BktParameters parameters(RandomGenerator random, boolean steps) {
    double learn = steps ? random.nextDouble() : 0;
    double forget = steps ? random.nextDouble(0, 1 - learn) : 0;
    return new BktParameters(
        random.nextDouble(0.001, 0.999),
        3 * random.nextDouble(),
        learn,
        forget,
        rates(random),
        rates(random));
  }

  /** Returns a tracer; without {@code steps} nothing is learnt or forgotten. */
  public static BktTracer tracer(long seed, boolean steps) {
    RandomGenerator random = random(seed);
    TreeMap<String, BktConcept> concepts = new TreeMap<>();
    for (int c = 0; c < PlausibleEvents.CONCEPTS; c++) {
      TreeMap<String, AnswerRates> items = new TreeMap<>();
      for (int i = 0; i < PlausibleEvents.ITEMS; i++) {
        if (random.nextInt(3) > 0) {
          items.put(PlausibleEvents.item(i), rates(random));
        }
      }
      if (c % 3 != 0) {
        concepts.put(PlausibleEvents.concept(c), new BktConcept(parameters(random, steps), items));
      }
    }
    return new BktTracer(
        "random-" + seed,
        new BktWeights(
            parameters(random, steps),
            concepts,
            LogisticTrainer.easiness(
                List.of(List.of(Responses.of(1, "c", 0), Responses.of(2, "c", 1))))));
  }
}
