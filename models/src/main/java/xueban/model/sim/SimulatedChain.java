package xueban.model.sim;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import xueban.model.Help;
import xueban.model.LearnerEvent;
import xueban.model.ResponseEvent;
import xueban.model.bkt.BktParameters;

/**
 * Learners of one concept who know it or not, as Bayesian knowledge tracing has it, the same for
 * the same seed on every JVM: what a fit of its parameters must find again.
 *
 * @param learners how many
 * @param answers of each, unaided
 * @param items that the answers are to, drawn evenly; all have the same rates
 * @param parameters of the concept; all learners are of average ability
 * @param seed of all randomness
 */
public record SimulatedChain(
    int learners, int answers, int items, BktParameters parameters, long seed)
    implements Iterable<List<LearnerEvent>> {
  private static final Instant START = Instant.parse("2025-09-01T08:00:00Z");

  public SimulatedChain {
    requireNonNull(parameters, "parameters");
    if (learners < 1 || answers < 1 || items < 1) {
      throw new IllegalArgumentException(
          "learners (%d), answers (%d) and items (%d) must be at least 1."
              .formatted(learners, answers, items));
    }
  }

  /** Returns each learner's answers in order, learner by learner. */
  @Override
  public Iterator<List<LearnerEvent>> iterator() {
    return new LearnerIterator(learners, this::history);
  }

  private List<LearnerEvent> history(int learner) {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000_003 + learner);
    List<LearnerEvent> events = new ArrayList<>(answers);
    boolean known = random.nextDouble() < parameters.prior();
    for (int i = 0; i < answers; i++) {
      String item = "item-" + random.nextInt(items);
      boolean right = random.nextDouble() < parameters.unaided().right(known ? 1 : 0);
      events.add(
          new ResponseEvent(
              "e" + i,
              "learner-" + learner,
              START.plusSeconds(60L * i),
              item,
              1,
              List.of("concept"),
              right ? 1 : 0,
              Help.NONE,
              null,
              ""));
      known = random.nextDouble() < parameters.next(known ? 1 : 0);
    }
    return events;
  }
}
