package xueban.model.sim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import xueban.model.Help;
import xueban.model.LearnerEvent;
import xueban.model.ResponseEvent;

/**
 * Learners that learn, forget, guess, slip and ask for help, the same for the same seed on every
 * JVM.
 *
 * <p>A learner of ability θ answers an item of difficulty b of a concept of difficulty d right with
 * probability {@code g + (1 - g - s) σ(θ + a + k - d - b)}: guess g, slip s, the learner's aptitude
 * a for the concept, and skill k, 0 before the first answer. With each answer skill grows by {@code
 * r (1 - k / 3)}, r the learner's rate; by half of it after a wrong or helped answer. Each day of
 * practice settles a third of what is not settled; the rest fades with a half-life of 20 days.
 * Learners take concepts in order, a few sessions each, and come back to older ones. Help is asked
 * for the more the less is known, and halves what is missing. Values are chosen by hand, none is
 * fitted to data.
 *
 * @param learners how many
 * @param concepts how many
 * @param itemsPerConcept how many, a third of them choice items with four options (g = .25)
 * @param seed of all randomness
 */
public record SimulatedSchool(int learners, int concepts, int itemsPerConcept, long seed)
    implements Iterable<List<LearnerEvent>> {
  private static final Instant TERM_START = Instant.parse("2025-09-01T08:00:00Z");
  private static final double SLIP = 0.06;
  private static final double MOST_SKILL = 3;
  private static final double HALF_LIFE_DAYS = 20;
  private static final double MEAN_ITEM_EASINESS = 0.2;
  private static final double APTITUDE_SPREAD = 1;

  public SimulatedSchool {
    if (learners < 1 || concepts < 1 || itemsPerConcept < 1) {
      throw new IllegalArgumentException(
          "learners (%d), concepts (%d) and itemsPerConcept (%d) must be at least 1."
              .formatted(learners, concepts, itemsPerConcept));
    }
  }

  /** Returns each learner's responses in order, learner by learner. */
  @Override
  public Iterator<List<LearnerEvent>> iterator() {
    return new LearnerIterator(learners, learner -> new Learner(learner).year());
  }

  /** Returns the author's difficulty of an item: what the author, not the simulation, believes. */
  public double authorsDifficulty(String item) {
    String[] parts = item.split("-");
    int concept = Integer.parseInt(parts[1]);
    int number = Integer.parseInt(parts[2]);
    double believed = itemDifficulty(concept, number) + 0.7 * gaussian(random(3, concept, number));
    return 1 / (1 + StrictMath.exp(-believed));
  }

  private double conceptDifficulty(int concept) {
    return 0.6 * gaussian(random(1, concept, 0));
  }

  private double itemDifficulty(int concept, int item) {
    return 0.8 * gaussian(random(2, concept, item)) - MEAN_ITEM_EASINESS;
  }

  private static boolean choice(int item) {
    return item % 3 == 0;
  }

  private RandomGenerator random(int use, int a, int b) {
    long mixed = ((seed * 31 + use) * 1_000_003 + a) * 1_000_003 + b;
    return RandomGeneratorFactory.of("L64X128MixRandom").create(mixed);
  }

  /** Returns a standard normal number by Box and Muller (1958). */
  private static double gaussian(RandomGenerator random) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }

  /** One learner's school year. */
  private final class Learner {
    private final int number;
    private final RandomGenerator random;
    private final double ability;
    private final double rate;
    private final double[] skill = new double[concepts];
    private final double[] settled = new double[concepts];
    private final double[] aptitude = new double[concepts];
    private final double[] practisedOn = new double[concepts];
    private final List<LearnerEvent> events = new ArrayList<>();

    Learner(int number) {
      this.number = number;
      random = random(4, number, 0);
      ability = gaussian(random);
      rate = 0.25 * StrictMath.exp(0.5 * gaussian(random));
      for (int concept = 0; concept < concepts; concept++) {
        aptitude[concept] = APTITUDE_SPREAD * gaussian(random);
      }
    }

    List<LearnerEvent> year() {
      int current = random.nextInt(Math.max(1, concepts / 2));
      int sessions = 3 + random.nextInt(18);
      double day = random.nextInt(10);
      for (int session = 0; session < sessions; session++) {
        int concept = random.nextInt(4) == 0 ? random.nextInt(current + 1) : current;
        practise(concept, day, 3 + random.nextInt(8));
        if (random.nextInt(5) < 2 && current < concepts - 1) {
          current++;
        }
        day += random.nextInt(3) == 0 ? 7 : 1 + random.nextInt(3);
      }
      return events;
    }

    private void practise(int concept, double day, int answers) {
      fade(concept, day);
      for (int i = 0; i < answers; i++) {
        answer(concept, random.nextInt(itemsPerConcept), day + i * 2 / 1440.0);
      }
      settled[concept] += (skill[concept] - settled[concept]) / 3;
      practisedOn[concept] = day;
    }

    private void fade(int concept, double day) {
      double kept = StrictMath.pow(0.5, (day - practisedOn[concept]) / HALF_LIFE_DAYS);
      skill[concept] = settled[concept] + (skill[concept] - settled[concept]) * kept;
    }

    private void answer(int concept, int item, double day) {
      double strength =
          ability
              + aptitude[concept]
              + skill[concept]
              - conceptDifficulty(concept)
              - itemDifficulty(concept, item);
      double known = 1 / (1 + StrictMath.exp(-strength));
      boolean helped = random.nextDouble() < 0.25 * (1 - known);
      if (helped) {
        known += (1 - known) / 2;
      }
      double guess = choice(item) ? 0.25 : 0.03;
      boolean right = random.nextDouble() < guess + (1 - guess - SLIP) * known;
      double gain = rate * (1 - skill[concept] / MOST_SKILL);
      skill[concept] += right && !helped ? gain : gain / 2;
      events.add(
          new ResponseEvent(
              "e" + events.size(),
              "learner-" + number,
              TERM_START.plusSeconds((long) (day * 86_400)),
              "item-" + concept + "-" + item,
              1,
              List.of("concept-" + concept),
              right ? 1 : 0,
              helped ? Help.HINT : Help.NONE,
              null,
              ""));
    }
  }
}
