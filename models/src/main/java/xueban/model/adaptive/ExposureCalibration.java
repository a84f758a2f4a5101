package xueban.model.adaptive;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import xueban.XuebanException;

/**
 * Finds the admission probabilities of {@link ExposureControl.SympsonHetter} by simulated learners
 * of normal ability: again and again, {@code admission = limit / P(item would be asked)} where that
 * is below 1. The items with the highest admission, as many as a test may ask, are always admitted,
 * so that a test can go on.
 *
 * @param limit greatest share of sessions that may see an item, in (0, 1]
 * @param learners simulated in each round, at least 1
 * @param rounds at least 1; 6 settle it
 * @param seed of all randomness
 */
public record ExposureCalibration(double limit, int learners, int rounds, long seed) {
  public ExposureCalibration {
    if (!(limit > 0 && limit <= 1)) {
      throw XuebanException.invalid("limit", limit + " must be in (0, 1]; .2 is usual.");
    }
    if (learners < 1 || rounds < 1) {
      throw XuebanException.invalid(
          "learners",
          "learners (%d) and rounds (%d) must be at least 1; try 500 and 6."
              .formatted(learners, rounds));
    }
  }

  /** Returns the test with its exposure limited. */
  public AdaptiveTest limit(AdaptiveTest test) {
    TreeMap<String, Double> admission = new TreeMap<>();
    for (int round = 0; round < rounds; round++) {
      AdaptiveTest limited = with(test, admission);
      RandomGenerator random = SeededDraw.generator(SeededDraw.mix(seed) + round);
      Map<String, Integer> wanted = new TreeMap<>();
      for (int learner = 0; learner < learners; learner++) {
        simulate(limited, random, wanted);
      }
      admission.clear();
      wanted.forEach(
          (item, times) -> {
            double rate = (double) times / learners;
            if (rate > limit) {
              admission.put(item, limit / rate);
            }
          });
      keepEnough(test, admission);
    }
    return with(test, admission);
  }

  private static AdaptiveTest with(AdaptiveTest test, TreeMap<String, Double> admission) {
    return new AdaptiveTest(
        test.pool(),
        test.selection(),
        test.content(),
        new ExposureControl.SympsonHetter(admission),
        test.stop());
  }

  /** Runs one learner's test and counts what it would have asked but for the control. */
  private static void simulate(
      AdaptiveTest test, RandomGenerator random, Map<String, Integer> wanted) {
    double ability = SeededDraw.gaussian(random);
    AdaptiveSession session = test.start(random.nextLong());
    TreeMap<String, Boolean> seen = new TreeMap<>();
    while (test.end(session).isEmpty()) {
      Set<String> asked = session.asked();
      List<RankedItem> ranked = test.ranked(session, item -> !asked.contains(item));
      if (ranked.isEmpty()) {
        break;
      }
      ItemChoice choice = new ItemChoice(test, session, ranked);
      PoolItem item = choice.ask().item();
      choice.considered.forEach(c -> seen.put(c.item().id(), true));
      double left = random.nextDouble();
      int category = 0;
      while (category < item.curve().categories() - 1) {
        left -= item.curve().probability(ability, category);
        if (left < 0) {
          break;
        }
        category++;
      }
      session = test.answer(session, item.id(), category);
    }
    seen.keySet().forEach(item -> wanted.merge(item, 1, Integer::sum));
  }

  private static void keepEnough(AdaptiveTest test, TreeMap<String, Double> admission) {
    int free = test.pool().items().size() - admission.size();
    List<String> likeliest =
        admission.keySet().stream()
            .sorted(Comparator.comparing((String item) -> -admission.getOrDefault(item, 1.0)))
            .toList();
    for (int i = 0; i < Math.min(test.stop().maxItems() - free, likeliest.size()); i++) {
      admission.remove(likeliest.get(i));
    }
  }
}
