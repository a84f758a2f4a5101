package xueban.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xueban.tutor.homework.Assembly;
import xueban.tutor.homework.AssemblyOption;
import xueban.tutor.homework.AssemblyProblem;
import xueban.tutor.homework.LearnerTask;

/**
 * A score that no sets of a class can exceed: the Lagrangian dual of {@link AssemblyProblem} (M. L.
 * Fisher, Management Science 27, 1981), by subgradient steps of Polyak's length towards the score
 * of sets that are known.
 *
 * <p>Relaxed, each at a price: the limits on time (a price per second for each learner), exposure
 * (one per item), and that the members of a group have the same core (one per member and item that
 * may be in the core: what is charged to the core is refunded to the member). What is left falls
 * apart into learners, {@link LearnerDual}, and cores, where the items with the largest sums win.
 * Any prices give a bound; the best of all steps is returned.
 */
final class HomeworkDual {
  private final AssemblyProblem problem;
  private final double target;
  private final int learners;
  private final int[] coreSize;
  private final List<LearnerDual> parts = new ArrayList<>();

  /** For each group, its core candidates: for each, the option of each learner. */
  private final List<Map<Integer, int[]>> candidates = new ArrayList<>();

  private final double[] perTime;
  private final double[] perItem;
  private final double[][] perCopy;

  private HomeworkDual(AssemblyProblem problem, Assembly known) {
    this.problem = problem;
    target = known.score();
    learners = problem.learners().size();
    coreSize = new int[problem.coreItems().size()];
    perTime = new double[learners];
    perItem = new double[problem.items()];
    perCopy = new double[learners][];
    for (int g = 0; g < coreSize.length; g++) {
      Map<Integer, int[]> suitable = suitable(g);
      candidates.add(suitable);
      coreSize[g] = Math.min(problem.coreItems().get(g), suitable.size());
    }
    for (int l = 0; l < learners; l++) {
      LearnerTask task = problem.learners().get(l);
      boolean[] common = new boolean[task.options().size()];
      for (int[] options : candidates.get(task.group()).values()) {
        common[options[l]] = true;
      }
      perCopy[l] = new double[task.options().size()];
      parts.add(new LearnerDual(task, common, coreSize[task.group()]));
    }
  }

  /**
   * Returns the least bound found in so many steps, or as soon as it proves the known sets to be
   * within a share of the best.
   *
   * @param known sets that keep every constraint
   */
  static double bound(AssemblyProblem problem, Assembly known, int steps, double enough) {
    HomeworkDual dual = new HomeworkDual(problem, known);
    double best = Double.POSITIVE_INFINITY;
    double length = 1;
    int worse = 0;
    for (int step = 0; step < steps; step++) {
      if (step == steps / 4) {
        dual.guessPerCopy();
      }
      double bound = dual.step(length, step >= steps / 4);
      if (bound < best - 1e-6) {
        best = bound;
        worse = 0;
      } else if (++worse % 10 == 0) {
        length /= 1.5;
      }
      if (step == steps / 4) {
        length = 1;
        worse = 0;
      }
      if (best - dual.target <= enough * known.value()) {
        break;
      }
    }
    return best;
  }

  private Map<Integer, int[]> suitable(int group) {
    Map<Integer, int[]> options = new HashMap<>();
    Map<Integer, Integer> suits = new TreeMap<>();
    int members = 0;
    for (int l = 0; l < learners; l++) {
      LearnerTask task = problem.learners().get(l);
      if (task.group() == group) {
        members++;
        for (int o = 0; o < task.options().size(); o++) {
          AssemblyOption option = task.options().get(o);
          if (option.common()) {
            suits.merge(option.item(), 1, Integer::sum);
            options.computeIfAbsent(option.item(), i -> new int[learners])[l] = o;
          }
        }
      }
    }
    Map<Integer, int[]> suitable = new TreeMap<>();
    if (problem.coreItems().get(group) > 0) {
      for (Map.Entry<Integer, Integer> entry : suits.entrySet()) {
        if (entry.getValue() == members) {
          suitable.put(entry.getKey(), options.getOrDefault(entry.getKey(), new int[0]));
        }
      }
    }
    return suitable;
  }

  private boolean isMember(int learner, int group) {
    return problem.learners().get(learner).group() == group;
  }

  /** Returns the bound at the prices that hold now, and then changes them. */
  private double step(double length, boolean copiesToo) {
    double bound = 0;
    double[] time = new double[learners];
    double[] exposed = new double[perItem.length];
    Arrays.fill(exposed, problem.exposure());
    double[][] copies = new double[learners][];
    for (int l = 0; l < learners; l++) {
      LearnerTask task = problem.learners().get(l);
      List<AssemblyOption> options = task.options();
      double scale = Math.max(1, task.maxSeconds());
      double[] alone = new double[options.size()];
      double[] copied = new double[options.size()];
      for (int o = 0; o < alone.length; o++) {
        double ofTime = perTime[l] * options.get(o).seconds() / scale;
        alone[o] = ofTime + perItem[options.get(o).item()];
        copied[o] = ofTime + perCopy[l][o];
      }
      LearnerDual part = parts.get(l);
      bound += part.solve(alone, copied) + perTime[l] * task.maxSeconds() / scale;
      time[l] = (task.maxSeconds() - part.seconds()) / scale;
      copies[l] = new double[options.size()];
      part.alone().forEach(o -> exposed[options.get(o).item()]--);
      for (int o : part.copies()) {
        copies[l][o]--;
      }
    }
    for (double price : perItem) {
      bound += price * problem.exposure();
    }
    for (int g = 0; g < coreSize.length; g++) {
      bound += core(g, copies);
    }
    double norm = 0;
    for (int l = 0; l < learners; l++) {
      norm += free(perTime[l], time[l]);
      norm += copiesToo ? Arrays.stream(copies[l]).map(x -> x * x).sum() : 0;
    }
    for (int i = 0; i < perItem.length; i++) {
      norm += free(perItem[i], exposed[i]);
    }
    double by = norm == 0 ? 0 : length * (bound - target) / norm;
    for (int l = 0; l < learners; l++) {
      perTime[l] = Math.max(0, perTime[l] - by * time[l]);
      for (int o = 0; copiesToo && o < copies[l].length; o++) {
        perCopy[l][o] -= by * copies[l][o];
      }
    }
    for (int i = 0; i < perItem.length; i++) {
      perItem[i] = Math.max(0, perItem[i] - by * exposed[i]);
    }
    return bound;
  }

  /** Returns the square of a slack that may change its price: none sinks below zero. */
  private static double free(double price, double slack) {
    return price == 0 && slack > 0 ? 0 : slack * slack;
  }

  /** Returns the sum of the items that make the largest core, and counts them for its members. */
  private double core(int group, double[][] copies) {
    Map<Integer, int[]> suitable = candidates.get(group);
    Map<Integer, Double> sums = new HashMap<>();
    suitable.forEach(
        (item, options) -> {
          double sum = 0;
          for (int l = 0; l < learners; l++) {
            sum += isMember(l, group) ? perCopy[l][options[l]] : 0;
          }
          sums.put(item, sum);
        });
    double largest = 0;
    for (int item :
        suitable.keySet().stream()
            .sorted((a, b) -> Double.compare(sums.getOrDefault(b, 0.0), sums.getOrDefault(a, 0.0)))
            .limit(coreSize[group])
            .toList()) {
      largest += sums.getOrDefault(item, 0.0);
      int[] options = suitable.getOrDefault(item, new int[0]);
      for (int l = 0; l < learners; l++) {
        if (isMember(l, group)) {
          copies[l][options[l]]++;
        }
      }
    }
    return largest;
  }

  /** Starts from what a copy costs a member against the best of its concept, roughly. */
  private void guessPerCopy() {
    for (int l = 0; l < learners; l++) {
      LearnerTask task = problem.learners().get(l);
      Map<Integer, Double> bestOf = new HashMap<>();
      for (AssemblyOption option : task.options()) {
        bestOf.merge(option.concept(), net(l, task, option), Math::max);
      }
      for (int[] options : candidates.get(task.group()).values()) {
        AssemblyOption option = task.options().get(options[l]);
        double best = bestOf.getOrDefault(option.concept(), 0.0);
        perCopy[l][options[l]] = Math.min(0, net(l, task, option) - best);
      }
    }
  }

  private double net(int learner, LearnerTask task, AssemblyOption option) {
    return option.value()
        - perTime[learner] * option.seconds() / Math.max(1, task.maxSeconds())
        - perItem[option.item()];
  }
}
