package xueban.model.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import xueban.model.eval.ResponseRow;
import xueban.model.internal.Logistic;

/**
 * Learners who review, and remember as ACT-R says, not as FSRS does; the same for the same seed on
 * every JVM.
 *
 * <p>A concept's activation is {@code m = ln Σ t_i^-d_i} over its earlier traces, t_i their age in
 * seconds (a second outside a session counts as .025), and {@code d_i = .217 e^m + .177}, m that of
 * the moment of answer i: what is practised while fresh fades faster. It is recalled with
 * probability {@code σ((m + aptitude - difficulty + .704) / .255)}; aptitude of a learner for a
 * concept and difficulty of an item are normal with deviations .25 and .15. Otherwise it is guessed
 * with probability .1; a slip has .05. Source: Pavlik and Anderson 2005,
 * doi:10.1207/s15516709cog0000_14, whose constants these are but for the last four, chosen by hand.
 *
 * <p>A learner comes on 15 to 40 days with gaps of one to eight, is told the next concept (its
 * first trace), answers three to six items of it, and one or two of each of up to four concepts met
 * before. Every fourth learner is of split {@code test}.
 *
 * @param learners how many
 * @param seed of all randomness
 */
public record SimulatedReviews(int learners, long seed) {
  private static final int ITEMS = 12;
  private static final double SECONDS_PER_DAY = 86_400;
  private static final double SECONDS_BETWEEN = 40;
  private static final double OUTSIDE = 0.025;
  private static final double DECAY_SCALE = 0.217;
  private static final double LEAST_DECAY = 0.177;
  private static final double THRESHOLD = -0.704;
  private static final double NOISE = 0.255;
  private static final double APTITUDE_SPREAD = 0.25;
  private static final double DIFFICULTY_SPREAD = 0.15;
  private static final double GUESS = 0.1;
  private static final double SLIP = 0.05;

  public SimulatedReviews {
    if (learners < 1) {
      throw new IllegalArgumentException("learners (" + learners + ") must be at least 1.");
    }
  }

  /** Returns all answers, learner by learner, each learner's in order. */
  public List<ResponseRow> rows() {
    List<ResponseRow> rows = new ArrayList<>();
    for (int learner = 0; learner < learners; learner++) {
      new Learner(learner, rows).term();
    }
    return rows;
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

  /** What a learner did with a concept: when, and how fast each answer's trace decays. */
  private static final class Traces {
    final double aptitude;
    final List<double[]> answers = new ArrayList<>(); // each [day, seconds into the day, decay]

    Traces(double aptitude) {
      this.aptitude = aptitude;
    }

    double activation(int day, double second) {
      double sum = 0;
      for (double[] answer : answers) {
        double age = second - answer[1] + (day - answer[0]) * SECONDS_PER_DAY * OUTSIDE;
        sum += StrictMath.pow(Math.max(1, age), -answer[2]);
      }
      return StrictMath.log(sum);
    }
  }

  private final class Learner {
    private final int number;
    private final List<ResponseRow> rows;
    private final RandomGenerator random;
    private final List<Traces> concepts = new ArrayList<>();
    private int day;
    private double second;

    Learner(int number, List<ResponseRow> rows) {
      this.number = number;
      this.rows = rows;
      random = random(1, number, 0);
    }

    void term() {
      int days = 15 + random.nextInt(26);
      for (int i = 0; i < days; i++) {
        second = 0;
        concepts.add(new Traces(APTITUDE_SPREAD * gaussian(random)));
        concepts.getLast().answers.add(new double[] {day, second, LEAST_DECAY});
        second += SECONDS_BETWEEN;
        answer(concepts.size() - 1, 3 + random.nextInt(4));
        for (int again = Math.min(concepts.size() - 1, random.nextInt(5)); again > 0; again--) {
          answer(random.nextInt(concepts.size() - 1), 1 + random.nextInt(2));
        }
        day += random.nextInt(4) == 0 ? 1 + random.nextInt(8) : 1;
      }
    }

    private void answer(int concept, int times) {
      Traces traces = concepts.get(concept);
      for (int i = 0; i < times; i++) {
        int item = random.nextInt(ITEMS);
        double activation = traces.activation(day, second);
        double known =
            (activation + traces.aptitude - difficulty(concept, item) - THRESHOLD) / NOISE;
        double right = GUESS + (1 - GUESS - SLIP) * Logistic.probability(known);
        traces.answers.add(
            new double[] {day, second, DECAY_SCALE * StrictMath.exp(activation) + LEAST_DECAY});
        rows.add(
            new ResponseRow(
                "learner-" + number,
                "item-" + concept + "-" + item,
                List.of("concept-" + concept),
                random.nextDouble() < right,
                day * SECONDS_PER_DAY + second,
                number % 4 == 3 ? "test" : "train"));
        second += SECONDS_BETWEEN;
      }
    }

    private double difficulty(int concept, int item) {
      return DIFFICULTY_SPREAD * gaussian(random(2, concept, item));
    }
  }
}
