package xueban.tutor.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Three learners and six items, all there is: a core, exposure, demands, time. Every core and every
 * three sets are tried, so the best is known; it shares no code with the solver.
 */
class BruteForceTest {
  private static final int ITEMS = 6;
  private static final int CLASSES = 80;

  /** Least penalty, and most value among the sets that have it. */
  private record Best(double penalty, double value) {}

  @Test
  void assemble_givesWayWhereTheBestDoes_andIsNearItInValue() {
    double sum = 0;
    int worth = 0;
    for (int seed = 0; seed < CLASSES; seed++) {
      AssemblyProblem problem = draw(new Random(seed));
      Assembly ours = ClassAssembler.assemble(problem);
      AssemblyChecker.check(problem, ours);
      Best best = best(problem);
      double penalty = ours.value() - ours.score();
      assertThat(penalty)
          .as("penalties, seed %d: %s", seed, ours)
          .isCloseTo(best.penalty, within(1e-6));
      assertThat(ours.value()).as("seed %d", seed).isLessThanOrEqualTo(best.value + 1e-9);
      if (best.value > 0) {
        assertThat(ours.value() / best.value).as("seed %d", seed).isGreaterThan(.8);
        sum += ours.value() / best.value;
        worth++;
      }
    }
    assertThat(worth).isGreaterThan(CLASSES * 3 / 4);
    assertThat(sum / worth).isGreaterThan(.99);
  }

  private static AssemblyProblem draw(Random random) {
    List<LearnerTask> learners = new ArrayList<>();
    for (int l = 0; l < 3; l++) {
      List<AssemblyOption> options = new ArrayList<>();
      for (int i = 0; i < ITEMS; i++) {
        if (random.nextInt(8) > 0) {
          Trait purpose = i < 4 ? Trait.TARGET : i == 4 ? Trait.REVIEW : Trait.PREREQUISITE;
          Trait kind = i % 3 == 0 ? Trait.ENQUIRY : Trait.BASIC;
          options.add(
              new AssemblyOption(
                  i,
                  random.nextDouble(),
                  40 + random.nextInt(100),
                  i / 2,
                  purpose,
                  kind,
                  purpose.isAim() && random.nextInt(6) > 0));
        }
      }
      List<Demand> demands = new ArrayList<>();
      if (random.nextBoolean()) {
        demands.add(Demand.atLeast(Trait.PREREQUISITE, 1));
      }
      if (random.nextInt(3) == 0) {
        demands.add(new Demand(Trait.ENQUIRY, random.nextInt(2), 1));
      }
      learners.add(
          new LearnerTask(
              random.nextInt(4) == 0 ? 1 : 0,
              150 + random.nextInt(250),
              2 + random.nextInt(3),
              random.nextInt(4) > 0,
              demands,
              options));
    }
    return new AssemblyProblem(
        ITEMS, 3, learners, List.of(random.nextInt(3), random.nextInt(2)), 1 + random.nextInt(2));
  }

  private static Best best(AssemblyProblem problem) {
    double bestScore = Double.NEGATIVE_INFINITY;
    Best best = new Best(0, 0);
    int[] cores = new int[2];
    for (cores[0] = 0; cores[0] < 1 << ITEMS; cores[0]++) {
      for (cores[1] = 0; cores[1] < 1 << ITEMS; cores[1]++) {
        double missing = coresMissing(problem, cores);
        if (missing >= 0) {
          for (Best found : withCores(problem, cores)) {
            double penalty = found.penalty + 10_000 * missing;
            if (found.value - penalty > bestScore) {
              bestScore = found.value - penalty;
              best = new Best(penalty, found.value);
            }
          }
        }
      }
    }
    return best;
  }

  /** Returns how many core items are missing, once a member; negative if there are too many. */
  private static int coresMissing(AssemblyProblem problem, int[] cores) {
    int missing = 0;
    for (int g = 0; g < 2; g++) {
      int group = g;
      int members = (int) problem.learners().stream().filter(t -> t.group() == group).count();
      int fewer = problem.coreItems().get(g) - Integer.bitCount(cores[g]);
      if (fewer < 0 || members == 0 && cores[g] != 0) {
        return -1;
      }
      missing += fewer * members;
    }
    return missing;
  }

  /** Returns the best three sets with these cores, or nothing if there are none. */
  private static List<Best> withCores(AssemblyProblem problem, int[] cores) {
    List<double[][]> sets = new ArrayList<>();
    for (LearnerTask task : problem.learners()) {
      double[][] possible = new double[1 << ITEMS][];
      for (int set = 0; set < possible.length; set++) {
        possible[set] = set(task, set, cores[task.group()]);
      }
      if (Arrays.stream(possible).allMatch(s -> s == null)) {
        return List.of();
      }
      sets.add(possible);
    }
    int[] alone = problem.learners().stream().mapToInt(t -> ~cores[t.group()]).toArray();
    Best best = new Best(Double.POSITIVE_INFINITY, 0);
    for (int a = 0; a < 1 << ITEMS; a++) {
      for (int b = 0; sets.get(0)[a] != null && b < 1 << ITEMS; b++) {
        int shared = a & alone[0] & b & alone[1];
        boolean full = problem.exposure() == 1 && shared != 0;
        for (int c = 0; !full && sets.get(1)[b] != null && c < 1 << ITEMS; c++) {
          if (sets.get(2)[c] != null
              && exposed(problem, a & alone[0], b & alone[1], c & alone[2])) {
            double value = sets.get(0)[a][0] + sets.get(1)[b][0] + sets.get(2)[c][0];
            double penalty = sets.get(0)[a][1] + sets.get(1)[b][1] + sets.get(2)[c][1];
            if (value - penalty > best.value - best.penalty) {
              best = new Best(penalty, value);
            }
          }
        }
      }
    }
    return List.of(best);
  }

  private static boolean exposed(AssemblyProblem problem, int a, int b, int c) {
    int two = a & b | a & c | b & c;
    return problem.exposure() == 1 ? two == 0 : problem.exposure() > 2 || (a & b & c) == 0;
  }

  /** Returns value and penalty of a set, or null if the learner may not have it. */
  private static double[] set(LearnerTask task, int set, int core) {
    List<AssemblyOption> options =
        task.options().stream().filter(o -> (set >> o.item() & 1) == 1).toList();
    long common = options.stream().filter(o -> o.common() && (core >> o.item() & 1) == 1).count();
    long aims = options.stream().filter(o -> o.purpose().isAim()).count();
    if (options.size() != Integer.bitCount(set)
        || common != Integer.bitCount(core)
        || options.size() > task.maxItems()
        || options.stream().mapToInt(AssemblyOption::seconds).sum() > task.maxSeconds()
        || task.aimsAtLeastHalf() && options.size() - aims > aims) {
      return null;
    }
    double penalty = 0;
    for (Demand demand : task.demands()) {
      Trait trait = demand.trait();
      long got = options.stream().filter(o -> o.purpose() == trait || o.kind() == trait).count();
      if (got > demand.most()) {
        return null;
      }
      penalty += Math.max(0, demand.least() - got) * (trait.isPurpose() ? 1_000 : 100);
    }
    double value = 0;
    for (int concept = 0; concept < 3; concept++) {
      int of = concept;
      double[] values =
          options.stream()
              .filter(o -> o.concept() == of)
              .mapToDouble(AssemblyOption::value)
              .sorted()
              .toArray();
      for (int k = 0; k < values.length; k++) {
        value += values[values.length - 1 - k] / (1 << k);
      }
    }
    return new double[] {value, penalty};
  }
}
