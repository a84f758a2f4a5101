package xueban.tutor.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Finds versions close to the best: what can be filled and how little must be shared exactly
 * ({@link SlotFill}), then simulated annealing (S. Kirkpatrick and others, Science 220, 1983) over
 * exchanges of items, then every single exchange as long as one helps.
 *
 * <p>Deterministic: the same problem and seed give the same answer. What it tries is bounded by a
 * count, some tenths of a second's worth.
 */
public final class PaperAssembler {
  private static final int TRIES = 240_000;

  /** Enough to try a shared text or some seconds too many on the way. */
  private static final double HOT = 200;

  private static final double COLD = 1e-3;
  private static final int LAST_ROUNDS = 20;
  private static final double EPSILON = 1e-9;

  private final PaperProblem problem;
  private final Random random;
  private final List<int[]> ofRow = new ArrayList<>(); // options by row

  private PaperAssembler(PaperProblem problem, long seed) {
    this.problem = problem;
    random = new Random(seed);
    for (int r = 0; r < problem.rows().size(); r++) {
      int row = r;
      ofRow.add(
          IntStream.range(0, problem.options().size())
              .filter(o -> problem.options().get(o).row() == row)
              .toArray());
    }
  }

  /**
   * Returns versions of a paper; a row that cannot be filled has fewer items, in each of them.
   *
   * @param seed of the order in which exchanges are tried
   */
  public static PaperPlan assemble(PaperProblem problem, long seed) {
    return new PaperAssembler(problem, seed).assemble();
  }

  private PaperPlan assemble() {
    SlotFill fill = new SlotFill(problem);
    int[] counts = fill.counts();
    int[][] best = fill.fill(counts);
    if (best[0].length > 0) {
      best = annealed(best);
      best = polished(best);
    }
    return new PaperPlan(
        Arrays.stream(counts).boxed().toList(),
        Arrays.stream(best).map(v -> Arrays.stream(v).boxed().toList()).toList(),
        new VersionBalance(problem, best).cost());
  }

  private int[][] annealed(int[][] start) {
    VersionBalance state = new VersionBalance(problem, start);
    double now = state.cost();
    double least = now;
    int[][] best = start;
    double cooling = StrictMath.pow(COLD / HOT, 1.0 / TRIES);
    double heat = HOT;
    for (int i = 0; i < TRIES; i++, heat *= cooling) {
      Runnable back = change(state);
      double changed = state.cost();
      double worse = changed - now;
      if (worse <= 0 || random.nextDouble() < StrictMath.exp(-worse / heat)) {
        now = changed;
        if (now < least - EPSILON) {
          least = now;
          best = state.choice();
        }
      } else {
        back.run();
      }
    }
    return best;
  }

  /** Changes something, and returns what takes it back. */
  private Runnable change(VersionBalance state) {
    int version = random.nextInt(problem.versions());
    int slot = random.nextInt(state.slots);
    if (problem.versions() > 1 && random.nextInt(4) == 0) {
      return exchanged(state, version, slot);
    }
    int[] options = ofRow.get(state.row(slot));
    return replaced(state, version, slot, options[random.nextInt(options.length)]);
  }

  private Runnable exchanged(VersionBalance state, int one, int slot) {
    int other = (one + 1 + random.nextInt(problem.versions() - 1)) % problem.versions();
    int askedByOne = state.slot(one, text(state.option(other, slot)));
    int askedByOther = state.slot(other, text(state.option(one, slot)));
    if (askedByOne >= 0 || askedByOther >= 0) {
      return () -> {};
    }
    state.exchange(one, other, slot);
    return () -> state.exchange(one, other, slot);
  }

  /** Puts an option in; the slot that has its text already, if any, takes another. */
  private Runnable replaced(VersionBalance state, int version, int slot, int option) {
    int former = state.option(version, slot);
    int rival = state.slot(version, text(option));
    if (rival < 0 || rival == slot) {
      state.put(version, slot, option);
      return () -> state.put(version, slot, former);
    }
    int[] instead = ofRow.get(state.row(rival));
    int drawn = instead[random.nextInt(instead.length)];
    int asks = state.slot(version, text(drawn));
    if ((asks >= 0 && asks != slot) || text(drawn) == text(option)) {
      return () -> {};
    }
    int rivalFormer = state.option(version, rival);
    state.putBoth(version, slot, option, rival, drawn);
    return () -> state.putBoth(version, slot, former, rival, rivalFormer);
  }

  private int text(int option) {
    return problem.options().get(option).text();
  }

  /** Tries every single replacement until none helps. */
  private int[][] polished(int[][] start) {
    VersionBalance state = new VersionBalance(problem, start);
    boolean better = true;
    for (int round = 0; round < LAST_ROUNDS && better; round++) {
      better = false;
      for (int v = 0; v < problem.versions(); v++) {
        for (int s = 0; s < state.slots; s++) {
          better |= bettered(state, v, s);
        }
      }
    }
    return state.choice();
  }

  private boolean bettered(VersionBalance state, int version, int slot) {
    int best = state.option(version, slot);
    double least = state.cost();
    boolean found = false;
    for (int option : ofRow.get(state.row(slot))) {
      int asks = state.slot(version, text(option));
      if (asks < 0 || asks == slot) {
        state.put(version, slot, option);
        double cost = state.cost();
        if (cost < least - EPSILON) {
          least = cost;
          best = option;
          found = true;
        }
      }
    }
    state.put(version, slot, best);
    return found;
  }
}
