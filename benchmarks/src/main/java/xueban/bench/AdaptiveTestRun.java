package xueban.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import xueban.model.adaptive.AdaptiveSession;
import xueban.model.adaptive.AdaptiveTest;
import xueban.model.adaptive.ItemPool;
import xueban.model.adaptive.NextStep;
import xueban.model.adaptive.PoolItem;
import xueban.model.irt.Ability;
import xueban.model.irt.AbilityPosterior;
import xueban.model.irt.LogisticCurve;

/**
 * What a test of simulated learners of normal ability came to.
 *
 * @param items mean number asked
 * @param precise share of learners who reached the standard error
 * @param bias mean of estimate - truth
 * @param rmse root of the mean square of estimate - truth
 * @param greatestExposure greatest share of learners who were asked the same item
 * @param unevenness {@code Σ (rate - mean rate)² / mean rate}: chi-square of the items' rates, 0 if
 *     all are asked alike
 */
record AdaptiveTestRun(
    double items,
    double precise,
    double bias,
    double rmse,
    double greatestExposure,
    double unevenness) {
  static final double STANDARD_ERROR = 0.3;

  /** How one learner is tested: takes ability, answers and the asked items' counter. */
  interface Testing {
    Ability test(double ability, RandomGenerator random, Map<String, Integer> asked);
  }

  /** Returns so many items; the discriminations' logarithms have this standard deviation. */
  static ItemPool pool(int items, double spread, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<PoolItem> pool = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      double a = StrictMath.exp(spread * random.nextGaussian());
      pool.add(
          new PoolItem(
              "item-%03d".formatted(i),
              "strand-" + i % 4,
              new LogisticCurve(a, random.nextGaussian(), 0)));
    }
    return new ItemPool(pool);
  }

  static AdaptiveTestRun of(ItemPool pool, int learners, long seed, Testing testing) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Map<String, Integer> asked = new TreeMap<>();
    double precise = 0;
    double bias = 0;
    double square = 0;
    for (int learner = 0; learner < learners; learner++) {
      double truth = random.nextGaussian();
      Ability found = testing.test(truth, random, asked);
      double error = found.estimate() - truth;
      precise += found.standardError() <= STANDARD_ERROR ? 1 : 0;
      bias += error;
      square += error * error;
    }
    double total = asked.values().stream().mapToInt(Integer::intValue).sum();
    double mean = total / learners / pool.items().size();
    double greatest = 0;
    double uneven = 0;
    for (PoolItem item : pool.items()) {
      double rate = asked.getOrDefault(item.id(), 0) / (double) learners;
      greatest = Math.max(greatest, rate);
      uneven += (rate - mean) * (rate - mean) / mean;
    }
    return new AdaptiveTestRun(
        total / learners,
        precise / learners,
        bias / learners,
        Math.sqrt(square / learners),
        greatest,
        uneven);
  }

  /** Tests by an adaptive test. */
  static Testing adaptively(AdaptiveTest test) {
    return (ability, random, asked) -> {
      AdaptiveSession session = test.start(random.nextLong());
      while (test.next(session) instanceof NextStep.Ask ask) {
        asked.merge(ask.item().id(), 1, Integer::sum);
        session = test.answer(session, ask.item().id(), draw(ask.item(), ability, random));
      }
      return session.ability();
    };
  }

  /** Asks in the pool's order, or in a random one, until the standard error is reached. */
  static Testing inOrder(ItemPool pool, boolean shuffled) {
    return (ability, random, asked) -> {
      List<PoolItem> left = new ArrayList<>(pool.items());
      AbilityPosterior posterior = AbilityPosterior.prior(Ability.UNSEEN);
      while (!left.isEmpty() && posterior.eap().standardError() > STANDARD_ERROR) {
        PoolItem item = left.remove(shuffled ? random.nextInt(left.size()) : 0);
        asked.merge(item.id(), 1, Integer::sum);
        posterior = posterior.after(item.curve(), draw(item, ability, random));
      }
      return posterior.eap();
    };
  }

  private static int draw(PoolItem item, double ability, RandomGenerator random) {
    return random.nextDouble() < item.curve().expectedScore(ability) ? 1 : 0;
  }
}
