package xueban.bench;

import java.util.Arrays;
import java.util.List;
import xueban.tutor.homework.AssemblyProblem;
import xueban.tutor.homework.Demand;
import xueban.tutor.homework.Trait;

/** Counts what demands count, each only as far as it matters. */
final class DemandCounter {
  private final List<Demand> demands;
  private final int[] sizes;
  private final int states;
  private final int[][] sums;

  DemandCounter(List<Demand> demands) {
    this.demands = demands;
    sizes = demands.stream().mapToInt(d -> (bounded(d) ? d.most() : d.least()) + 1).toArray();
    states = Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
    sums = new int[states][states];
    for (int a = 0; a < states; a++) {
      for (int b = 0; b < states; b++) {
        sums[a][b] = sum(a, b);
      }
    }
  }

  private static boolean bounded(Demand demand) {
    return demand.most() < 100;
  }

  private int sum(int a, int b) {
    int sum = 0;
    int place = 1;
    for (int d = 0; d < sizes.length; d++) {
      int both = a / place % sizes[d] + b / place % sizes[d];
      if (both >= sizes[d] && bounded(demands.get(d))) {
        return -1;
      }
      sum += Math.min(both, sizes[d] - 1) * place;
      place *= sizes[d];
    }
    return sum;
  }

  /** Returns how many states there are; 0 is that nothing is counted yet. */
  int states() {
    return states;
  }

  /** Returns the state of both together, or −1 if a demand allows no such. */
  int add(int a, int b) {
    return sums[a][b];
  }

  /** Returns the state with one more item of a trait, or −1 if a demand allows no such. */
  int with(int state, Trait trait) {
    int place = 1;
    for (int d = 0; d < sizes.length; d++) {
      if (demands.get(d).trait() == trait) {
        return sizes[d] > 1 ? sums[state][place] : bounded(demands.get(d)) ? -1 : state;
      }
      place *= sizes[d];
    }
    return state;
  }

  /** Returns what is charged for what a state lacks. */
  double penalty(int state) {
    double penalty = 0;
    int place = 1;
    for (int d = 0; d < sizes.length; d++) {
      int missing = Math.max(0, demands.get(d).least() - state / place % sizes[d]);
      boolean purpose = demands.get(d).trait().isPurpose();
      penalty +=
          missing * (purpose ? AssemblyProblem.PURPOSE_PENALTY : AssemblyProblem.KIND_PENALTY);
      place *= sizes[d];
    }
    return penalty;
  }
}
