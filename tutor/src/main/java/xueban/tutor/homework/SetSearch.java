package xueban.tutor.homework;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds one learner's set: greedily by gain less a price on time, then by taking out one or two
 * items and filling up again as long as that helps. Deterministic; not thread-safe.
 *
 * <p>A price on time is the multiplier of the time limit in a Lagrangian relaxation (M. L. Fisher,
 * Management Science 27, 1981): several are tried, none first, since the items are often what runs
 * out. Of a learner with many options only the most promising are tried, some of every concept,
 * purpose and kind.
 */
final class SetSearch {
  /** Above so many items, pairs are no longer tried. */
  private static final int PAIRS_UP_TO = 12;

  /** Puts short items first among equal demands, and never a demand behind time. */
  private static final double SHORTEST_FIRST = 0.01;

  /** Of so many options all are tried. */
  private static final int MOST_TRIED = 240;

  private static final double EPSILON = 1e-9;

  final SetState state;
  private final Work work;
  private final int[] promising;
  private final boolean[] closed;
  private double timePrice;

  SetSearch(SetState state, Work work) {
    this.state = state;
    this.work = work;
    closed = new boolean[state.options];
    promising = promising(state.task);
  }

  private static int[] promising(LearnerTask task) {
    List<Shortlist.Entry> entries = new ArrayList<>();
    int traits = Trait.values().length;
    for (int o = 0; o < task.options().size(); o++) {
      AssemblyOption option = task.options().get(o);
      int traitsOf = option.purpose().number() * traits + option.kind().number();
      int cell = option.concept() * traits * traits + traitsOf;
      entries.add(new Shortlist.Entry(o, cell, option.value(), option.seconds()));
    }
    return Shortlist.of(entries, MOST_TRIED).stream().mapToInt(o -> o).sorted().toArray();
  }

  /** Closes the options whose items nobody more may get. */
  void open(int[] left) {
    for (int o = 0; o < state.options; o++) {
      closed[o] = left[state.item[o]] <= 0;
    }
  }

  /** Takes from all options, not only the promising, what there is still room for. */
  void topUp() {
    if (promising.length < state.options && (!state.isFull() || state.falls())) {
      fill(timePrice, true, IntStream.range(0, state.options).toArray());
    }
  }

  /** Fills the set anew, quickly, at the price on time that was best before. */
  double sketch(int[] core) {
    state.start(core);
    fill(timePrice);
    return state.score();
  }

  /** Finds a good set with this core and returns its score. */
  double solve(int[] core) {
    state.start(core);
    fill(0);
    keepBest(core);
    improve();
    return state.score();
  }

  /** Goes on from the set as it is. */
  double improve() {
    while (!work.isSpent() && improved(timePrice)) {
      // until no exchange helps
    }
    return state.score();
  }

  private void keepBest(int[] core) {
    timePrice = 0;
    double best = state.score();
    int[] bestSet = state.free();
    double perSecond = Math.max(0, state.worth()) / Math.max(1, state.used());
    boolean falls = state.falls();
    for (double price :
        new double[] {perSecond / 4, perSecond / 2, perSecond, falls ? SHORTEST_FIRST : 0}) {
      if (price > 0) {
        state.start(core);
        fill(price);
        if (state.score() > best + EPSILON) {
          best = state.score();
          bestSet = state.free();
          timePrice = price;
        }
      }
    }
    state.start(core);
    state.restore(bestSet, best);
  }

  private boolean improved(double price) {
    int[] before = state.free();
    double score = state.score();
    for (int i = 0; i < before.length; i++) {
      if (exchanged(before, score, before[i], before[i], price)) {
        return true;
      }
    }
    if (before.length <= PAIRS_UP_TO) {
      for (int i = 0; i < before.length; i++) {
        for (int j = i + 1; j < before.length; j++) {
          if (exchanged(before, score, before[i], before[j], price)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Takes out one or two, fills up without them, and goes back if that is no better. */
  private boolean exchanged(int[] before, double score, int one, int two, double price) {
    state.remove(one);
    if (two != one) {
      state.remove(two);
    }
    boolean oneClosed = closed[one];
    boolean twoClosed = closed[two];
    closed[one] = true;
    closed[two] = true;
    fill(price);
    closed[one] = oneClosed;
    closed[two] = twoClosed;
    if (state.score() > score + EPSILON) {
      return true;
    }
    state.restore(before, score);
    return false;
  }

  private void fill(double price) {
    fill(price, false, promising);
    if (state.aimsTooFew()) {
      while (state.aimsTooFew()) {
        dropLeast();
      }
      fill(price, true, promising);
    }
  }

  private void fill(double price, boolean aimsFirst, int[] from) {
    while (!state.isFull()) {
      int best = -1;
      double bestKey = Double.NEGATIVE_INFINITY;
      work.spend(from.length);
      for (int o : from) {
        if (!closed[o] && state.allows(o, aimsFirst)) {
          double gain = state.gain(o);
          double key = gain - price * state.seconds[o];
          if (gain > EPSILON && key > bestKey) {
            best = o;
            bestKey = key;
          }
        }
      }
      if (best < 0) {
        return;
      }
      state.add(best);
    }
  }

  private void dropLeast() {
    int least = -1;
    double leastLoss = Double.POSITIVE_INFINITY;
    for (int o : state.free()) {
      if (!state.isAim(o)) {
        state.remove(o);
        double loss = state.gain(o);
        state.add(o);
        if (loss < leastLoss) {
          least = o;
          leastLoss = loss;
        }
      }
    }
    state.remove(least);
  }
}
