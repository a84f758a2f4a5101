package xueban.tutor.paper;

import java.util.Arrays;

/**
 * Versions that are being changed, and what they cost by {@link PaperProblem}. A change is one
 * option for another in a slot; its cost is known in a few steps. Not thread-safe.
 */
final class VersionBalance {
  final PaperProblem problem;
  final int slots;
  private final int[] rowOf; // [slots]
  private final int[][] choice; // [versions][slots], an option
  private final int[][] slotOf; // [versions][texts], a slot or -1
  private final int[] uses; // [texts]
  private final double[] expected; // [versions], points
  private final double[] variance; // [versions], points squared
  private final long[] seconds; // [versions]
  private final double[][] rowSuccess; // [rows][versions], sums
  private final int[] rowSlots; // [rows]
  private final double[] rowCost; // [rows]
  private final int[][] conceptUses; // [versions][rows * concepts]
  private final int[][] familyUses; // [versions][families]
  private double rowCosts;
  private int pairs;
  private int familyPairs;
  private double worth;
  private int shared;
  private double total;

  /**
   * Begins with a choice.
   *
   * @param start [versions][slots], an option each; slots of all versions are of the same rows
   */
  VersionBalance(PaperProblem problem, int[][] start) {
    this.problem = problem;
    slots = start[0].length;
    int versions = problem.versions();
    int rows = problem.rows().size();
    rowOf = Arrays.stream(start[0]).map(o -> problem.options().get(o).row()).toArray();
    choice = new int[versions][slots];
    slotOf = new int[versions][problem.texts()];
    uses = new int[problem.texts()];
    expected = new double[versions];
    variance = new double[versions];
    seconds = new long[versions];
    rowSuccess = new double[rows][versions];
    rowSlots = new int[rows];
    rowCost = new double[rows];
    conceptUses = new int[versions][rows * problem.concepts()];
    familyUses = new int[versions][problem.families()];
    for (int s = 0; s < slots; s++) {
      rowSlots[rowOf[s]]++;
      total += problem.rows().get(rowOf[s]).points();
    }
    for (int v = 0; v < versions; v++) {
      Arrays.fill(slotOf[v], -1);
      for (int s = 0; s < slots; s++) {
        add(v, s, start[v][s]);
      }
    }
    for (int r = 0; r < rows; r++) {
      weigh(r);
    }
  }

  int row(int slot) {
    return rowOf[slot];
  }

  int option(int version, int slot) {
    return choice[version][slot];
  }

  /** Returns the slot of a version that has a text, or -1. */
  int slot(int version, int text) {
    return slotOf[version][text];
  }

  /** Returns a copy of the choice: [versions][slots]. */
  int[][] choice() {
    return Arrays.stream(choice).map(int[]::clone).toArray(int[][]::new);
  }

  /** Puts an option of the slot's row in; the version must not have its text elsewhere. */
  void put(int version, int slot, int option) {
    remove(version, slot);
    add(version, slot, option);
    weigh(rowOf[slot]);
  }

  /** Puts an option into each of two slots of a version, which then has no text twice. */
  void putBoth(int version, int one, int option, int other, int otherOption) {
    remove(version, one);
    remove(version, other);
    add(version, one, option);
    add(version, other, otherOption);
    weigh(rowOf[one]);
    weigh(rowOf[other]);
  }

  /** Lets two versions exchange what they have in a slot. */
  void exchange(int one, int other, int slot) {
    int option = choice[one][slot];
    int given = choice[other][slot];
    remove(one, slot);
    remove(other, slot);
    add(one, slot, given);
    add(other, slot, option);
    weigh(rowOf[slot]);
  }

  private void remove(int version, int slot) {
    change(version, slot, choice[version][slot], -1);
  }

  private void add(int version, int slot, int option) {
    choice[version][slot] = option;
    change(version, slot, option, 1);
  }

  private void change(int version, int slot, int index, int by) {
    PaperOption option = problem.options().get(index);
    int row = rowOf[slot];
    double points = problem.rows().get(row).points();
    double success = option.success();
    expected[version] += by * points * success;
    variance[version] += by * points * points * success * (1 - success);
    seconds[version] += (long) by * option.seconds();
    rowSuccess[row][version] += by * success;
    worth += by * option.worth();
    int concept = row * problem.concepts() + option.concept();
    if (by > 0) {
      pairs += conceptUses[version][concept]++;
      familyPairs += familyUses[version][option.family()]++;
      shared += uses[option.text()]++ > 0 ? 1 : 0;
      slotOf[version][option.text()] = slot;
    } else {
      pairs -= --conceptUses[version][concept];
      familyPairs -= --familyUses[version][option.family()];
      shared -= --uses[option.text()] > 0 ? 1 : 0;
      slotOf[version][option.text()] = -1;
    }
  }

  private void weigh(int row) {
    if (rowSlots[row] > 0) {
      double points = problem.rows().get(row).points();
      double cost = points / total * range(rowSuccess[row]);
      rowCosts += cost - rowCost[row];
      rowCost[row] = cost;
    }
  }

  /** Returns what is minimised. */
  double cost() {
    if (slots == 0) {
      return 0;
    }
    double over = 0;
    double leastVariance = Double.POSITIVE_INFINITY;
    double mostVariance = 0;
    for (int v = 0; v < choice.length; v++) {
      over += Math.max(0, seconds[v] - problem.maxSeconds()) / 60.0;
      double points = Math.max(0, variance[v]); // a hair below 0 after many changes
      leastVariance = Math.min(leastVariance, points);
      mostVariance = Math.max(mostVariance, points);
    }
    double error = StrictMath.sqrt(mostVariance) - StrictMath.sqrt(leastVariance);
    return PaperProblem.OVERTIME_PENALTY * over
        + PaperProblem.SHARED_PENALTY * shared
        + PaperProblem.SCORE_WEIGHT * range(expected) / total
        + PaperProblem.ERROR_WEIGHT * error / total
        + PaperProblem.ROW_WEIGHT * rowCosts
        + PaperProblem.PAIR_WEIGHT * pairs
        + PaperProblem.FAMILY_WEIGHT * familyPairs
        - worth / (choice.length * slots);
  }

  private static double range(double[] values) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return most - least;
  }
}
