package xueban.model.diagnosis;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Fits the compensatory model by variational expectation and maximisation: {@link TraitPosterior}
 * for every learner, then a normal posterior for every item's numbers, then what is typical of each
 * concept and how far items stray from it, which is the prior of items with few answers. So there
 * is no penalty to choose.
 *
 * @param free traits that no concept names, 0 to 20
 * @param rounds of all of this, at least 1
 * @param seed of the free loadings' start
 */
public record CompensatoryTrainer(int free, int rounds, long seed) implements DiagnosisTrainer {
  public CompensatoryTrainer {
    if (free < 0 || free > 20 || rounds < 1) {
      throw new IllegalArgumentException(
          "free (%d) must be in 0..20 and rounds (%d) at least 1.".formatted(free, rounds));
    }
  }

  @Override
  public Diagnoser train(ResponseMatrix responses) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    CompensatoryFit fit = new CompensatoryFit(responses, free, random);
    for (int round = 0; round < rounds; round++) {
      fit.round();
    }
    return new CompensatoryModel(fit.loadings());
  }
}
