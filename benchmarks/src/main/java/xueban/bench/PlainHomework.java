package xueban.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import xueban.tutor.homework.AssemblyOption;
import xueban.tutor.homework.AssemblyProblem;
import xueban.tutor.homework.Demand;
import xueban.tutor.homework.LearnerTask;

/**
 * Homework as it was before it was an optimisation, the baseline: the core is what is worth most to
 * the group, then each learner in the order of the roster takes whatever adds most and still fits.
 */
final class PlainHomework {
  private final AssemblyProblem problem;
  private final Map<Integer, Integer> takers = new HashMap<>();

  private PlainHomework(AssemblyProblem problem) {
    this.problem = problem;
  }

  /** Returns for each learner the options chosen, as indices into the learner's options. */
  static List<List<Integer>> sets(AssemblyProblem problem) {
    PlainHomework plain = new PlainHomework(problem);
    List<List<Integer>> cores = new ArrayList<>();
    for (int g = 0; g < problem.coreItems().size(); g++) {
      cores.add(plain.core(g));
    }
    List<List<Integer>> sets = new ArrayList<>();
    for (LearnerTask task : problem.learners()) {
      List<AssemblyOption> set = plain.set(task, cores.get(task.group()));
      sets.add(set.stream().map(task.options()::indexOf).toList());
    }
    return sets;
  }

  /** Returns what sets are worth in sum: the k-th of a concept, by value, halved k times. */
  static double worth(AssemblyProblem problem, List<List<Integer>> sets) {
    double worth = 0;
    for (int l = 0; l < sets.size(); l++) {
      Map<Integer, Integer> there = new HashMap<>();
      for (AssemblyOption option :
          sets.get(l).stream()
              .map(problem.learners().get(l).options()::get)
              .sorted((a, b) -> Double.compare(b.value(), a.value()))
              .toList()) {
        int before = there.merge(option.concept(), 1, Integer::sum) - 1;
        worth += option.value() * Math.scalb(1.0, -before);
      }
    }
    return worth;
  }

  /** Returns how many demands of how many learners are not met, each counted once. */
  static int notMet(AssemblyProblem problem, List<List<Integer>> sets) {
    int notMet = 0;
    for (int l = 0; l < sets.size(); l++) {
      LearnerTask task = problem.learners().get(l);
      List<AssemblyOption> set = sets.get(l).stream().map(task.options()::get).toList();
      for (Demand demand : task.demands()) {
        notMet += count(set, demand) < demand.least() ? 1 : 0;
      }
    }
    return notMet;
  }

  private List<Integer> core(int group) {
    Map<Integer, Double> worth = new TreeMap<>();
    Map<Integer, Integer> suits = new HashMap<>();
    int members = 0;
    for (LearnerTask task : problem.learners()) {
      if (task.group() == group) {
        members++;
        for (AssemblyOption option : task.options()) {
          if (option.common()) {
            worth.merge(option.item(), option.value(), Double::sum);
            suits.merge(option.item(), 1, Integer::sum);
          }
        }
      }
    }
    int all = members;
    return worth.entrySet().stream()
        .filter(e -> suits.getOrDefault(e.getKey(), 0) == all)
        .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
        .limit(problem.coreItems().get(group))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<AssemblyOption> set(LearnerTask task, List<Integer> core) {
    List<AssemblyOption> set = new ArrayList<>();
    for (AssemblyOption option : task.options()) {
      if (core.contains(option.item())) {
        set.add(option);
      }
    }
    Set<AssemblyOption> open = new HashSet<>(task.options());
    set.forEach(open::remove);
    while (true) {
      AssemblyOption best = null;
      double bestGain = 0;
      for (AssemblyOption option : task.options()) {
        if (open.contains(option) && fits(task, set, option)) {
          long there = set.stream().filter(o -> o.concept() == option.concept()).count();
          double gain = option.value() * Math.scalb(1.0, (int) -there);
          if (gain > bestGain) {
            best = option;
            bestGain = gain;
          }
        }
      }
      if (best == null) {
        return set;
      }
      set.add(best);
      open.remove(best);
      takers.merge(best.item(), 1, Integer::sum);
    }
  }

  private boolean fits(LearnerTask task, List<AssemblyOption> set, AssemblyOption option) {
    int seconds = set.stream().mapToInt(AssemblyOption::seconds).sum() + option.seconds();
    long aims = set.stream().filter(o -> o.purpose().isAim()).count();
    boolean aimsEnough =
        !task.aimsAtLeastHalf() || option.purpose().isAim() || set.size() + 1 - aims <= aims;
    return set.size() < task.maxItems()
        && seconds <= task.maxSeconds()
        && aimsEnough
        && takers.getOrDefault(option.item(), 0) < problem.exposure()
        && task.demands().stream().allMatch(d -> count(set, d) + has(option, d) <= d.most());
  }

  private static long count(List<AssemblyOption> set, Demand demand) {
    return set.stream().filter(o -> has(o, demand) > 0).count();
  }

  private static int has(AssemblyOption option, Demand demand) {
    return option.purpose() == demand.trait() || option.kind() == demand.trait() ? 1 : 0;
  }
}
