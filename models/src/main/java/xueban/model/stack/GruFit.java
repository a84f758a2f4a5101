package xueban.model.stack;

import java.util.ArrayList;
import java.util.List;
import xueban.model.state.ItemTable;

/**
 * Finds how long and how fast to train a {@link GruNumbers}: walks over the log until learners held
 * out are predicted no better, then more slowly, then not at all. The rates found train another on
 * more learners.
 *
 * @param numbers the best on the learners held out
 * @param rates of learning, one a walk
 */
record GruFit(GruNumbers numbers, List<Double> rates) {
  private static final int WIDTH = 32; // half of it for a small log
  private static final int HIDDEN = 64; // likewise
  private static final int SMALL_LOG = 50_000;
  private static final double FIRST_RATE = 0.003;
  private static final double SLOWER = 0.35;
  private static final int SLOWDOWNS = 2;
  private static final int MOST_WALKS = 14; // likewise
  private static final double LEAST_GAIN = 1e-4;

  GruFit {
    rates = List.copyOf(rates);
  }

  /** Returns numbers that say nothing. */
  static GruFit none(ItemTable table) {
    return new GruFit(GruNumbers.zero(table.items(), table.concepts(), WIDTH, HIDDEN), List.of());
  }

  static GruFit of(ItemTable table, List<Sequence> learners, List<Sequence> held, long seed) {
    int share = learners.stream().mapToLong(Sequence::size).sum() < SMALL_LOG ? 2 : 1;
    GruTrainer trainer = new GruTrainer(table, WIDTH / share, HIDDEN / share, seed);
    List<Double> rates = new ArrayList<>();
    GruNumbers best = trainer.numbers();
    int bestWalks = 0;
    double least = Double.POSITIVE_INFINITY;
    double rate = FIRST_RATE;
    int slowdowns = 0;
    while (rates.size() < MOST_WALKS / share && slowdowns <= SLOWDOWNS) {
      trainer.epoch(learners, rate);
      rates.add(rate);
      double loss = trainer.loss(held);
      if (loss > least - LEAST_GAIN) {
        rate *= SLOWER;
        slowdowns++;
      }
      if (loss < least) {
        least = loss;
        best = trainer.numbers();
        bestWalks = rates.size();
      }
    }
    return new GruFit(best, rates.subList(0, bestWalks));
  }

  /** Returns numbers trained by the same rates on other learners. */
  GruNumbers again(ItemTable table, List<Sequence> learners, long seed) {
    if (rates.isEmpty()) {
      return numbers;
    }
    GruTrainer trainer = new GruTrainer(table, numbers.width(), numbers.hidden(), seed);
    rates.forEach(rate -> trainer.epoch(learners, rate));
    return trainer.numbers();
  }
}
