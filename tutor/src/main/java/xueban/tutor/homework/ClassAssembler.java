package xueban.tutor.homework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Finds sets for a class, close to the best.
 *
 * <p>Lagrangian relaxation of the exposure limits: while too many learners take an item, its price
 * rises (subgradient steps), and every learner chooses alone. Then the cores are looked at again at
 * these prices, the learners choose one after the other from what is left, and change their sets as
 * long as that helps, at no price. Deterministic: the same problem and seed give the same answer.
 *
 * <p>What it looks at is bounded by a count (about a second's worth), however large the problem;
 * when that is used up, sets are still filled, but no longer bettered.
 */
public final class ClassAssembler {
  private static final int PRICE_ROUNDS = 12;
  private static final int LAST_ROUNDS = 3;
  private static final int MOST_EXCHANGES = 400;

  /** Looks at an option; see {@link Work}. */
  private static final long MOST_WORK = 24_000_000;

  private static final double EPSILON = 1e-9;

  private final AssemblyProblem problem;
  private final Random random;
  private final Work work = new Work(MOST_WORK);
  private final double[] prices;
  private final List<SetSearch> searches = new ArrayList<>();
  private final CoreChoice[] cores;

  private ClassAssembler(AssemblyProblem problem, long seed) {
    this.problem = problem;
    random = new Random(seed);
    prices = new double[problem.items()];
    for (LearnerTask learner : problem.learners()) {
      searches.add(new SetSearch(new SetState(learner, prices), work));
    }
    cores = new CoreChoice[problem.coreItems().size()];
    for (int g = 0; g < cores.length; g++) {
      cores[g] = new CoreChoice(problem, g, searches, work);
    }
  }

  /** Returns sets for all learners, with seed 0. */
  public static Assembly assemble(AssemblyProblem problem) {
    return assemble(problem, 0);
  }

  /**
   * Returns sets for all learners.
   *
   * @param seed of the order in which learners choose, and of the exchanges that are tried
   */
  public static Assembly assemble(AssemblyProblem problem, long seed) {
    return new ClassAssembler(problem, seed).assemble();
  }

  private Assembly assemble() {
    for (int g = 0; g < cores.length; g++) {
      work.within(.5 / (cores.length - g), cores[g]::choose);
    }
    if (findPrices()) {
      for (int g = 0; g < cores.length; g++) {
        work.within(.3 / (cores.length - g), cores[g]::improve);
      }
    }
    // Nobody shall be served first for standing first in the roster.
    List<Integer> order = new ArrayList<>(IntStream.range(0, searches.size()).boxed().toList());
    Collections.shuffle(order, random);
    int[] left = new int[problem.items()];
    Arrays.fill(left, problem.exposure());
    for (int l : order) {
      searches.get(l).open(left);
      searches.get(l).solve(core(l));
      searches.get(l).topUp();
      count(l, left, -1);
    }
    Arrays.fill(prices, 0);
    rescored(order);
    boolean better = true;
    for (int round = 0; round < LAST_ROUNDS && better; round++) {
      better = false;
      for (int l : order) {
        SetSearch search = searches.get(l);
        count(l, left, 1);
        search.open(left);
        double before = search.state.score();
        better |= search.improve() > before + EPSILON;
        count(l, left, -1);
      }
    }
    exchange(left);
    for (int l : order) {
      count(l, left, 1);
      searches.get(l).open(left);
      searches.get(l).topUp();
      count(l, left, -1);
    }
    return answer();
  }

  /**
   * Lets two or three learners choose anew together, every other time at prices drawn for what they
   * hold, so that the first leaves some of it; or a group with another core item. Keeps what is
   * better in sum.
   */
  private void exchange(int[] left) {
    if (searches.isEmpty()) {
      return;
    }
    double worth = 0;
    int given = 0;
    for (SetSearch search : searches) {
      worth += search.state.worth();
      given += search.state.free().length;
    }
    double ofAnItem = worth / Math.max(1, given);
    for (int i = 0; i < MOST_EXCHANGES && !work.isSpent(); i++) {
      CoreChoice core = cores[random.nextInt(cores.length)];
      boolean otherCore = i % 4 == 0 && core.canDiffer();
      List<Integer> who = otherCore ? core.members() : rivals(left);
      List<int[]> before = new ArrayList<>();
      double score = 0;
      for (int l : who) {
        before.add(searches.get(l).state.free());
        score += searches.get(l).state.score();
        count(l, left, 1);
      }
      List<Integer> coreBefore = List.copyOf(core.items());
      boolean possible = !otherCore || core.differ(random);
      if (possible) {
        if (i % 2 == 1) {
          drawPrices(who, before, ofAnItem);
        }
        for (int l : who) {
          searches.get(l).open(left);
          searches.get(l).solve(core(l));
          count(l, left, -1);
        }
        Arrays.fill(prices, 0);
        if (rescored(who) > score + EPSILON) {
          continue;
        }
        who.forEach(l -> count(l, left, 1));
      }
      core.set(coreBefore);
      for (int k = 0; k < who.size(); k++) {
        put(who.get(k), before.get(k));
        count(who.get(k), left, -1);
      }
    }
  }

  private void drawPrices(List<Integer> who, List<int[]> held, double ofAnItem) {
    for (int k = 0; k < who.size(); k++) {
      for (int option : held.get(k)) {
        prices[searches.get(who.get(k)).state.item[option]] = ofAnItem * random.nextDouble();
      }
    }
  }

  /** Returns the sum of the scores at the prices that hold now. */
  private double rescored(List<Integer> who) {
    double sum = 0;
    for (int l : who) {
      put(l, searches.get(l).state.free());
      sum += searches.get(l).state.score();
    }
    return sum;
  }

  private void put(int learner, int[] free) {
    SetState state = searches.get(learner).state;
    state.start(core(learner));
    for (int option : free) {
      state.add(option);
    }
  }

  /** Returns a learner and one or two who hold what nobody more may get, or anybody. */
  private List<Integer> rivals(int[] left) {
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
    Collections.shuffle(who, random);
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
        searches.get(l).sketch(core(l));
        value += Math.max(0, searches.get(l).state.worth());
        given += searches.get(l).state.free().length;
        count(l, left, -1);
      }
      boolean over = false;
      double step = value / Math.max(1, given) / (2 + round);
      for (int i = 0; i < left.length; i++) {
        over |= left[i] < 0;
        prices[i] = Math.max(0, prices[i] - step * left[i] / problem.exposure());
      }
      if (!over || work.isSpent()) {
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
      int members = cores[g].members().size();
      if (got < wanted && members > 0) {
        relaxed.add(new Assembly.CoreShort(g, members, wanted, got));
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
