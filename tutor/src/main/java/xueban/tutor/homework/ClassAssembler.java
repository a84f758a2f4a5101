package xueban.tutor.homework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Finds sets for a class, close to the best.
 *
 * <p>Lagrangian relaxation of the exposure limits: while too many learners take an item, its price
 * rises (subgradient steps), and every learner chooses alone. Then the cores are looked at again at
 * these prices, the learners choose one after the other from what is left, and change their sets as
 * long as that helps, at no price. Deterministic: the same problem gives the same answer.
 */
public final class ClassAssembler {
  private static final int PRICE_ROUNDS = 12;
  private static final int LAST_ROUNDS = 3;
  private static final int MOST_EXCHANGES = 400;
  private static final long MOST_WORK = 20_000;
  private static final double EPSILON = 1e-9;

  private final AssemblyProblem problem;
  private final double[] prices;
  private final List<SetSearch> searches = new ArrayList<>();
  private final CoreChoice[] cores;

  private ClassAssembler(AssemblyProblem problem) {
    this.problem = problem;
    prices = new double[problem.items()];
    for (LearnerTask learner : problem.learners()) {
      searches.add(new SetSearch(new SetState(learner, prices)));
    }
    cores = new CoreChoice[problem.coreItems().size()];
    for (int g = 0; g < cores.length; g++) {
      cores[g] = new CoreChoice(problem, g, searches);
    }
  }

  /** Returns sets for all learners. */
  public static Assembly assemble(AssemblyProblem problem) {
    return new ClassAssembler(problem).assemble();
  }

  private Assembly assemble() {
    for (CoreChoice core : cores) {
      core.choose();
    }
    if (findPrices()) {
      for (CoreChoice core : cores) {
        core.improve();
      }
    }
    int[] left = new int[problem.items()];
    Arrays.fill(left, problem.exposure());
    for (int l = 0; l < searches.size(); l++) {
      searches.get(l).open(left);
      searches.get(l).solve(core(l));
      count(l, left, -1);
    }
    Arrays.fill(prices, 0);
    for (int l = 0; l < searches.size(); l++) {
      SetState state = searches.get(l).state;
      int[] free = state.free();
      state.start(core(l));
      for (int option : free) {
        state.add(option);
      }
    }
    boolean better = true;
    for (int round = 0; round < LAST_ROUNDS && better; round++) {
      better = false;
      for (int l = 0; l < searches.size(); l++) {
        SetSearch search = searches.get(l);
        count(l, left, 1);
        search.open(left);
        double before = search.state.score();
        better |= search.improve() > before + EPSILON;
        count(l, left, -1);
      }
    }
    exchange(left);
    return answer();
  }

  /**
   * Lets two or three learners choose anew together, one of them first, or a group with another
   * core item; keeps what is better in sum.
   */
  private void exchange(int[] left) {
    if (searches.isEmpty()) {
      return;
    }
    Random random = new Random(searches.size());
    long work = 0;
    for (int i = 0; i < MOST_EXCHANGES && work < MOST_WORK; i++) {
      CoreChoice core = cores[random.nextInt(cores.length)];
      boolean otherCore = i % 4 == 0 && core.canDiffer();
      List<Integer> who = otherCore ? core.members() : rivals(random, left);
      List<int[]> before = new ArrayList<>();
      double score = 0;
      for (int l : who) {
        before.add(searches.get(l).state.free());
        score += searches.get(l).state.score();
        count(l, left, 1);
      }
      List<Integer> coreBefore = List.copyOf(core.items());
      boolean possible = !otherCore || core.differ(random);
      double after = 0;
      for (int l : who) {
        SetSearch search = searches.get(l);
        search.open(left);
        after += possible ? search.solve(core(l)) : 0;
        count(l, left, possible ? -1 : 0);
        work += search.state.options;
      }
      if (!possible || after <= score + EPSILON) {
        core.set(coreBefore);
        for (int k = 0; k < who.size(); k++) {
          count(who.get(k), left, possible ? 1 : 0);
          searches.get(who.get(k)).state.start(core(who.get(k)));
          for (int option : before.get(k)) {
            searches.get(who.get(k)).state.add(option);
          }
        }
        for (int l : who) {
          count(l, left, -1);
        }
      }
    }
  }

  /** Returns a learner and one or two who hold what nobody more may get, or anybody. */
  private List<Integer> rivals(Random random, int[] left) {
    int first = random.nextInt(searches.size());
    List<Integer> holders = new ArrayList<>();
    boolean[] wanted = new boolean[left.length];
    for (int item : searches.get(first).state.item) {
      wanted[item] = left[item] == 0;
    }
    for (int l = 0; l < searches.size(); l++) {
      SetState state = searches.get(l).state;
      if (l != first && Arrays.stream(state.free()).anyMatch(o -> wanted[state.item[o]])) {
        holders.add(l);
      }
    }
    List<Integer> who = new ArrayList<>(List.of(first));
    for (int k = 0; k < 2 && !holders.isEmpty(); k++) {
      who.add(holders.remove(random.nextInt(holders.size())));
    }
    return who;
  }

  /** Returns whether any item has a price. */
  private boolean findPrices() {
    int[] left = new int[problem.items()];
    for (int round = 0; round < PRICE_ROUNDS; round++) {
      Arrays.fill(left, problem.exposure());
      double value = 0;
      int given = 0;
      for (int l = 0; l < searches.size(); l++) {
        value += Math.max(0, searches.get(l).sketch(core(l)));
        given += searches.get(l).state.free().length;
        count(l, left, -1);
      }
      boolean over = false;
      double step = value / Math.max(1, given) / (2 + round);
      for (int i = 0; i < left.length; i++) {
        over |= left[i] < 0;
        prices[i] = Math.max(0, prices[i] - step * left[i] / problem.exposure());
      }
      if (!over) {
        break;
      }
    }
    return Arrays.stream(prices).anyMatch(price -> price > 0);
  }

  private int[] core(int learner) {
    return cores[problem.learners().get(learner).group()].options(learner);
  }

  private void count(int learner, int[] left, int by) {
    SetState state = searches.get(learner).state;
    for (int option : state.free()) {
      left[state.item[option]] += by;
    }
  }

  private Assembly answer() {
    List<List<Integer>> sets = new ArrayList<>();
    List<Assembly.Relaxation> relaxed = new ArrayList<>();
    for (int g = 0; g < cores.length; g++) {
      int wanted = problem.coreItems().get(g);
      int got = cores[g].items().size();
      if (got < wanted && cores[g].hasMembers()) {
        relaxed.add(new Assembly.CoreShort(g, wanted, got));
      }
    }
    double value = 0;
    for (int l = 0; l < searches.size(); l++) {
      SetState state = searches.get(l).state;
      sets.add(Arrays.stream(state.all()).boxed().toList());
      value += state.score();
      for (Demand demand : state.task.demands()) {
        int missing = state.missing(demand);
        if (missing > 0) {
          var fallen = new Assembly.DemandShort(l, demand, demand.least() - missing);
          relaxed.add(fallen);
          value += fallen.penalty();
        }
      }
    }
    List<List<Integer>> common = Arrays.stream(cores).map(CoreChoice::items).toList();
    return new Assembly(common, sets, value, relaxed);
  }
}
