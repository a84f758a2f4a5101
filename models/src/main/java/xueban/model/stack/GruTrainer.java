package xueban.model.stack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import xueban.model.internal.Logistic;
import xueban.model.state.ItemTable;

/**
 * Fits {@link GruNumbers} by Adam (Kingma and Ba 2015, arXiv:1412.6980) on log loss, with dropout
 * before the output. The same bits on every JVM: two threads each sum half of a batch, and the
 * halves are added in one order.
 *
 * <p>A row of an item moves only in steps that meet it.
 */
final class GruTrainer {
  private static final int LONGEST = 128;
  private static final int BATCH = 32;
  private static final int PARTS = 2;
  private static final float DROPOUT = 0.2f;
  private static final float RIDGE = 1e-5f;
  private static final float ROW_RIDGE = 1e-4f;
  private static final float FIRST_MOMENT = 0.9f;
  private static final float SECOND_MOMENT = 0.999f;
  private static final float TINY = 1e-6f;
  private static final double ROW_SPREAD = 0.05;

  private final GruNumbers numbers;
  private final GruNumbers first; // moments of the gradient, beside each number
  private final GruNumbers second;
  private final GruPass[] passes = new GruPass[PARTS];
  private final RandomGenerator random;
  private int steps;

  GruTrainer(ItemTable table, int width, int hidden, long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    numbers = GruNumbers.zero(table.items(), table.concepts(), width, hidden);
    first = numbers.like();
    second = numbers.like();
    spread(0, numbers.input(), ROW_SPREAD);
    spread(numbers.input(), numbers.across(), 1 / StrictMath.sqrt(width));
    spread(numbers.across(), numbers.gates(), 1 / StrictMath.sqrt(hidden));
    spread(numbers.output(), numbers.bias(), 1 / StrictMath.sqrt(hidden));
    for (int number = 0; number < table.items() + table.concepts(); number++) {
      numbers.values()[numbers.bias(number)] = 0;
    }
    for (int j = 0; j < hidden; j++) {
      numbers.values()[numbers.gates() + j] = 1; // to keep what it has, at first
    }
    for (int part = 0; part < PARTS; part++) {
      passes[part] = new GruPass(numbers, LONGEST, DROPOUT);
    }
  }

  private void spread(int from, int to, double deviation) {
    for (int i = from; i < to; i++) {
      numbers.values()[i] = (float) (deviation * random.nextGaussian());
    }
  }

  GruNumbers numbers() {
    return numbers.copy();
  }

  /**
   * Walks once over the learners, in a new order.
   *
   * @param rate of learning
   */
  void epoch(List<Sequence> learners, double rate) {
    List<GruPiece> pieces = new ArrayList<>();
    learners.forEach(
        learner -> {
          if (learner.size() > 0) {
            pieces.addAll(GruPiece.of(learner, LONGEST));
          }
        });
    for (int i = pieces.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      GruPiece swapped = pieces.get(i);
      pieces.set(i, pieces.get(j));
      pieces.set(j, swapped);
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(PARTS)) {
      for (int at = 0; at < pieces.size(); at += BATCH) {
        step(pieces.subList(at, Math.min(pieces.size(), at + BATCH)), (float) rate, threads);
      }
    }
  }

  private void step(List<GruPiece> batch, float rate, ExecutorService threads) {
    List<CompletableFuture<Void>> halves = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      GruPass pass = passes[part];
      List<GruPiece> own =
          batch.subList(batch.size() * part / PARTS, batch.size() * (part + 1) / PARTS);
      RandomGenerator masks =
          RandomGeneratorFactory.of("L64X128MixRandom").create(random.nextLong());
      halves.add(
          CompletableFuture.runAsync(
              () -> {
                pass.clear();
                own.forEach(piece -> pass.add(piece, masks));
              },
              threads));
    }
    halves.forEach(CompletableFuture::join);
    steps++;
    passes[0].touched.or(passes[1].touched);
    Step step = new Step(rate, batch.size());
    passes[0].touched.stream()
        .forEach(row -> step.move(numbers.row(row), numbers.row(row + 1), ROW_RIDGE));
    step.move(numbers.input(), numbers.size(), RIDGE);
  }

  /** One step of Adam. */
  private final class Step {
    private final float rate;
    private final float share;
    private final float firstShare;
    private final float secondShare;

    Step(float rate, int batch) {
      this.rate = rate;
      share = 1f / batch;
      firstShare = (float) (1 - StrictMath.pow(FIRST_MOMENT, steps));
      secondShare = (float) (1 - StrictMath.pow(SECOND_MOMENT, steps));
    }

    void move(int from, int to, float ridge) {
      float[] values = numbers.values();
      float[] a = passes[0].gradient;
      float[] b = passes[1].gradient;
      for (int i = from; i < to; i++) {
        float g = share * (a[i] + b[i]) + ridge * values[i];
        float m = FIRST_MOMENT * first.values()[i] + (1 - FIRST_MOMENT) * g;
        float v = SECOND_MOMENT * second.values()[i] + (1 - SECOND_MOMENT) * g * g;
        first.values()[i] = m;
        second.values()[i] = v;
        values[i] -= rate * (m / firstShare) / ((float) Math.sqrt(v / secondShare) + TINY);
      }
    }
  }

  /** Returns the mean log loss (base e) on learners that were not walked over. */
  double loss(List<Sequence> learners) {
    double sum = 0;
    long count = 0;
    float[] query = new float[numbers.width()];
    float[] output = new float[numbers.hidden()];
    float[] state = new float[numbers.hidden()];
    GruCell cell = new GruCell(new GruMatrices(numbers));
    for (Sequence learner : learners) {
      for (GruPiece piece : GruPiece.of(learner, LONGEST)) {
        Arrays.fill(state, 0);
        for (int i = 0; i < piece.size(); i++) {
          int at = piece.first() + i;
          float score = learner.score(at);
          if (piece.counts(i)) {
            double logOdds = numbers.query(learner.item(at), learner.concepts(at), query);
            numbers.output(query, output);
            for (int j = 0; j < state.length; j++) {
              logOdds += output[j] * state[j];
            }
            double p = Math.max(1e-9, Math.min(1 - 1e-9, Logistic.probability(logOdds)));
            sum -= score * StrictMath.log(p) + (1 - score) * StrictMath.log(1 - p);
            count++;
          }
          cell.step(learner.item(at), learner.main(at), score, state, state);
        }
      }
    }
    return sum / count;
  }
}
