package xueban.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import xueban.tutor.homework.AssemblyOption;
import xueban.tutor.homework.LearnerTask;
import xueban.tutor.homework.Trait;

/**
 * One learner's part of a relaxed class, solved exactly: the set with the most value less what its
 * items cost. Items have costs in place of limits on time and exposure; exactly so many of the set
 * are core copies, whichever the learner likes.
 *
 * <p>Dynamic programming. Inside a concept, items by falling value, so that the k-th taken is worth
 * its value halved k times; then concept by concept, first those of the targets and then those that
 * serve them. A state is how many items, what is met of the demanded kinds, how many core copies,
 * and what is met of the demanded purposes. Shares no code with the solver. Not thread-safe.
 */
final class LearnerDual {
  private static final double NEVER = -1e18;

  private final LearnerTask task;
  private final int most;
  private final int cores;
  private final boolean[] common;
  private final DemandCounter kinds;
  private final DemandCounter purposes;
  private final int size;
  private final int[] countOf;
  private final int[] kindOf;
  private final int[] copiesOf;
  private final int[] purposeOf;
  private final List<int[]> concepts = new ArrayList<>();
  private int aimConcepts;

  private final List<int[][]> taken = new ArrayList<>();
  private final List<int[]> merged = new ArrayList<>();

  private long seconds;
  private final List<Integer> alone = new ArrayList<>();
  private final List<Integer> copies = new ArrayList<>();

  /**
   * Prepares a learner.
   *
   * @param common for each option whether it may be a core copy
   * @param cores how many core copies a set has
   */
  LearnerDual(LearnerTask task, boolean[] common, int cores) {
    this.task = task;
    this.common = common;
    this.cores = cores;
    most = Math.min(task.maxItems(), task.options().size());
    kinds = new DemandCounter(task.demands().stream().filter(d -> !d.trait().isPurpose()).toList());
    purposes =
        new DemandCounter(task.demands().stream().filter(d -> d.trait().isPurpose()).toList());
    size = (most + 1) * kinds.states() * (cores + 1) * purposes.states();
    int places = purposes.states();
    purposeOf = IntStream.range(0, size).map(s -> s % places).toArray();
    copiesOf = IntStream.range(0, size).map(s -> s / places % (cores + 1)).toArray();
    int kindStates = kinds.states();
    int above = places * (cores + 1);
    kindOf = IntStream.range(0, size).map(s -> s / above % kindStates).toArray();
    countOf = IntStream.range(0, size).map(s -> s / above / kindStates).toArray();
    Map<Integer, List<Integer>> ofConcept = new TreeMap<>();
    for (int o = 0; o < task.options().size(); o++) {
      ofConcept.computeIfAbsent(task.options().get(o).concept(), c -> new ArrayList<>()).add(o);
    }
    for (boolean aims : new boolean[] {true, false}) {
      for (List<Integer> options : ofConcept.values()) {
        Trait purpose = task.options().get(options.getFirst()).purpose();
        if (options.stream().anyMatch(o -> task.options().get(o).purpose() != purpose)) {
          throw new IllegalArgumentException("A concept of a sampled class has one purpose.");
        }
        if (purpose.isAim() == aims) {
          concepts.add(
              options.stream()
                  .sorted(Comparator.comparingDouble(o -> -task.options().get(o).value()))
                  .mapToInt(o -> o)
                  .toArray());
          taken.add(new int[options.size()][size]);
          merged.add(new int[size]);
        }
      }
      aimConcepts = aims ? concepts.size() : aimConcepts;
    }
  }

  /**
   * Solves the learner's part.
   *
   * @param aloneCosts of each option taken alone
   * @param copyCosts of each option taken as a core copy
   * @return value less penalties and costs
   */
  double solve(double[] aloneCosts, double[] copyCosts) {
    double[] aims = empty();
    double[] serving = empty();
    for (int c = 0; c < concepts.size(); c++) {
      double[] of = concept(c, aloneCosts, copyCosts);
      if (c < aimConcepts) {
        aims = merge(aims, of, merged.get(c));
      } else {
        serving = merge(serving, of, merged.get(c));
      }
    }
    double best = NEVER;
    int bestAims = 0;
    int bestServing = 0;
    int[] served = reached(serving);
    for (int a : reached(aims)) {
      for (int s : served) {
        int sum = add(a, s);
        boolean fits = sum >= 0 && (!task.aimsAtLeastHalf() || count(s) <= count(a));
        if (fits && copiesOf(sum) == cores) {
          double value =
              aims[a] + serving[s] - kinds.penalty(kind(sum)) - purposes.penalty(purpose(sum));
          if (value > best) {
            best = value;
            bestAims = a;
            bestServing = s;
          }
        }
      }
    }
    if (best == NEVER) {
      throw new IllegalArgumentException("No set has %d core copies.".formatted(cores));
    }
    alone.clear();
    copies.clear();
    seconds = 0;
    trace(concepts.size() - 1, aimConcepts, bestServing);
    trace(aimConcepts - 1, 0, bestAims);
    return best;
  }

  /** Returns the time of the set found last. */
  long seconds() {
    return seconds;
  }

  /** Returns the options of the set found last, core copies aside. */
  List<Integer> alone() {
    return alone;
  }

  /** Returns the core copies of the set found last. */
  List<Integer> copies() {
    return copies;
  }

  private double[] empty() {
    double[] table = new double[size];
    Arrays.fill(table, NEVER);
    table[0] = 0;
    return table;
  }

  private double[] concept(int c, double[] aloneCosts, double[] copyCosts) {
    double[] best = empty();
    int[] options = concepts.get(c);
    for (int i = 0; i < options.length; i++) {
      AssemblyOption option = task.options().get(options[i]);
      int[] from = taken.get(c)[i];
      Arrays.fill(from, 0);
      // From many items to few, so that none is taken twice.
      for (int s = size - 1; s >= 0; s--) {
        if (best[s] > NEVER && count(s) < most) {
          int k = kinds.with(kind(s), option.kind());
          int p = purposes.with(purpose(s), option.purpose());
          if (k >= 0 && p >= 0) {
            double value = best[s] + option.value() * Math.scalb(1.0, -count(s));
            int copied = copiesOf(s);
            better(
                best,
                from,
                state(count(s) + 1, k, copied, p),
                value - aloneCosts[options[i]],
                s,
                1);
            if (common[options[i]] && copied < cores) {
              int with = state(count(s) + 1, k, copied + 1, p);
              better(best, from, with, value - copyCosts[options[i]], s, 2);
            }
          }
        }
      }
    }
    return best;
  }

  private static void better(double[] best, int[] from, int to, double value, int s, int how) {
    if (value > best[to]) {
      best[to] = value;
      from[to] = s * 3 + how;
    }
  }

  private double[] merge(double[] before, double[] concept, int[] from) {
    double[] best = new double[size];
    Arrays.fill(best, NEVER);
    int[] inside = reached(concept);
    for (int b : reached(before)) {
      for (int c : inside) {
        int sum = add(b, c);
        if (sum >= 0 && before[b] + concept[c] > best[sum]) {
          best[sum] = before[b] + concept[c];
          from[sum] = b * size + c;
        }
      }
    }
    return best;
  }

  /** Returns the states that can be reached. */
  private static int[] reached(double[] table) {
    return IntStream.range(0, table.length).filter(s -> table[s] > NEVER).toArray();
  }

  /** Goes back through the concepts, last first, and collects the options. */
  private void trace(int last, int first, int state) {
    int at = state;
    for (int c = last; c >= first; c--) {
      int inside = merged.get(c)[at] % size;
      at = merged.get(c)[at] / size;
      int[] options = concepts.get(c);
      for (int i = options.length - 1; i >= 0; i--) {
        int how = taken.get(c)[i][inside];
        if (how != 0) {
          (how % 3 == 1 ? alone : copies).add(options[i]);
          seconds += task.options().get(options[i]).seconds();
          inside = how / 3;
        }
      }
    }
  }

  /** Returns the state of both together, or −1 if there is none. */
  private int add(int one, int two) {
    int count = count(one) + count(two);
    int copied = copiesOf(one) + copiesOf(two);
    if (count > most || copied > cores) {
      return -1;
    }
    int k = kinds.add(kind(one), kind(two));
    int p = purposes.add(purpose(one), purpose(two));
    return k < 0 || p < 0 ? -1 : state(count, k, copied, p);
  }

  private int state(int count, int kind, int copied, int purpose) {
    return ((count * kinds.states() + kind) * (cores + 1) + copied) * purposes.states() + purpose;
  }

  private int purpose(int state) {
    return purposeOf[state];
  }

  private int copiesOf(int state) {
    return copiesOf[state];
  }

  private int kind(int state) {
    return kindOf[state];
  }

  private int count(int state) {
    return countOf[state];
  }
}
