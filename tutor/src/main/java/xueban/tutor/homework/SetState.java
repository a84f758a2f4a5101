package xueban.tutor.homework;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * One learner's set while it is being changed: knows what each option would add. Not thread-safe.
 *
 * <p>The score counts value, prices and the penalties of missed demands; core items have no price.
 */
final class SetState {
  private static final int TRAITS = Trait.values().length;

  final LearnerTask task;
  final int options;
  final int[] item;
  final int[] seconds;

  private final double[] value;
  private final int[] concept;
  private final int[] purpose;
  private final int[] kind;
  private final boolean[] aim;

  private final int[] least = new int[TRAITS];
  private final int[] most = new int[TRAITS];
  private final double[] penalty = new double[TRAITS];
  private final double penaltyOfNothing;

  private final boolean[] taken;
  private final int[] chosen;
  private final double[][] held;
  private final int[] heldCount;
  private final int[] counts = new int[TRAITS];
  private int size;
  private int fixed;
  private int aims;
  private int used;
  private double score;
  private final double[] prices;

  /**
   * Prepares an empty set.
   *
   * @param prices of the items, as they are when they are asked for
   */
  SetState(LearnerTask task, double[] prices) {
    this.task = task;
    this.prices = prices;
    options = task.options().size();
    item = new int[options];
    seconds = new int[options];
    value = new double[options];
    concept = new int[options];
    purpose = new int[options];
    kind = new int[options];
    aim = new boolean[options];
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int o = 0; o < options; o++) {
      AssemblyOption option = task.options().get(o);
      item[o] = option.item();
      seconds[o] = option.seconds();
      value[o] = option.value();
      concept[o] = numbers.computeIfAbsent(option.concept(), c -> numbers.size());
      purpose[o] = option.purpose().number();
      kind[o] = option.kind().number();
      aim[o] = option.purpose().isAim();
    }
    Arrays.fill(most, Integer.MAX_VALUE);
    double missing = 0;
    for (Demand demand : task.demands()) {
      int trait = demand.trait().number();
      least[trait] = demand.least();
      most[trait] = demand.most();
      penalty[trait] = demand.penalty();
      missing += demand.least() * demand.penalty();
    }
    penaltyOfNothing = missing;
    taken = new boolean[options];
    chosen = new int[Math.min(options, task.maxItems())];
    held = new double[numbers.size()][chosen.length];
    heldCount = new int[numbers.size()];
    score = -penaltyOfNothing;
  }

  /** Empties the set, then puts in what cannot be taken out again. */
  void start(int[] core) {
    for (int i = 0; i < size; i++) {
      taken[chosen[i]] = false;
    }
    Arrays.fill(heldCount, 0);
    Arrays.fill(counts, 0);
    size = 0;
    fixed = 0;
    aims = 0;
    used = 0;
    score = -penaltyOfNothing;
    for (int option : core) {
      double price = prices[item[option]];
      add(option);
      score += price;
      fixed++;
    }
  }

  /** Returns whether the set may take the option and have at most one aim too few. */
  boolean allows(int option, boolean aimsFirst) {
    return !taken[option]
        && size < chosen.length
        && used + seconds[option] <= task.maxSeconds()
        && counts[purpose[option]] < most[purpose[option]]
        && counts[kind[option]] < most[kind[option]]
        && (aim[option] || !task.aimsAtLeastHalf() || size - aims + (aimsFirst ? 1 : 0) <= aims);
  }

  /** Returns by how much the score grows if the option is added. */
  double gain(int option) {
    double gain = -prices[item[option]];
    double[] there = held[concept[option]];
    int count = heldCount[concept[option]];
    double share = 1;
    int k = 0;
    while (k < count && there[k] >= value[option]) {
      share /= 2;
      k++;
    }
    gain += value[option] * share;
    for (; k < count; k++) {
      share /= 2;
      gain -= there[k] * share;
    }
    if (counts[purpose[option]] < least[purpose[option]]) {
      gain += penalty[purpose[option]];
    }
    if (counts[kind[option]] < least[kind[option]]) {
      gain += penalty[kind[option]];
    }
    return gain;
  }

  void add(int option) {
    score += gain(option);
    double[] there = held[concept[option]];
    int k = heldCount[concept[option]]++;
    while (k > 0 && there[k - 1] < value[option]) {
      there[k] = there[k - 1];
      k--;
    }
    there[k] = value[option];
    counts[purpose[option]]++;
    counts[kind[option]]++;
    aims += aim[option] ? 1 : 0;
    used += seconds[option];
    taken[option] = true;
    chosen[size++] = option;
  }

  void remove(int option) {
    double[] there = held[concept[option]];
    int count = --heldCount[concept[option]];
    int k = 0;
    while (there[k] != value[option]) {
      k++;
    }
    System.arraycopy(there, k + 1, there, k, count - k);
    counts[purpose[option]]--;
    counts[kind[option]]--;
    aims -= aim[option] ? 1 : 0;
    used -= seconds[option];
    taken[option] = false;
    int at = fixed;
    while (chosen[at] != option) {
      at++;
    }
    System.arraycopy(chosen, at + 1, chosen, at, size - at - 1);
    size--;
    score -= gain(option);
  }

  /** Returns whether there are more reviews and prerequisites than may be. */
  boolean aimsTooFew() {
    return task.aimsAtLeastHalf() && size - aims > aims;
  }

  boolean isAim(int option) {
    return aim[option];
  }

  /** Returns the options that may be taken out, in the order in which they came. */
  int[] free() {
    return Arrays.copyOfRange(chosen, fixed, size);
  }

  /** Returns all options of the set, ascending. */
  int[] all() {
    int[] all = Arrays.copyOf(chosen, size);
    Arrays.sort(all);
    return all;
  }

  /** Goes back to a set with the same core. */
  void restore(int[] free, double scoreThen) {
    for (int option : free()) {
      remove(option);
    }
    for (int option : free) {
      add(option);
    }
    score = scoreThen;
  }

  double score() {
    return score;
  }

  /** Returns the score without the penalties of missed demands. */
  double worth() {
    double worth = score;
    for (Demand demand : task.demands()) {
      worth += missing(demand) * demand.penalty();
    }
    return worth;
  }

  boolean isFull() {
    return size == chosen.length;
  }

  int used() {
    return used;
  }

  int missing(Demand demand) {
    return Math.max(0, demand.least() - counts[demand.trait().number()]);
  }

  /** Returns whether some demand is not met. */
  boolean falls() {
    for (Demand demand : task.demands()) {
      if (missing(demand) > 0) {
        return true;
      }
    }
    return false;
  }
}
