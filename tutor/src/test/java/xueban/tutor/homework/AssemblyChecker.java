package xueban.tutor.homework;

import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says whether sets keep every constraint and are worth what they claim; shares no solver code. */
final class AssemblyChecker {
  private final AssemblyProblem problem;
  private final Assembly answer;

  private AssemblyChecker(AssemblyProblem problem, Assembly answer) {
    this.problem = problem;
    this.answer = answer;
  }

  static void check(AssemblyProblem problem, Assembly answer) {
    new AssemblyChecker(problem, answer).check();
  }

  private void check() {
    assertThat(answer.sets()).hasSameSizeAs(problem.learners());
    assertThat(answer.cores()).hasSameSizeAs(problem.coreItems());
    Map<Integer, Integer> outside = new HashMap<>();
    double value = 0;
    double penalty = 0;
    for (int l = 0; l < problem.learners().size(); l++) {
      LearnerTask task = problem.learners().get(l);
      List<Integer> core = answer.cores().get(task.group());
      List<AssemblyOption> set = answer.sets().get(l).stream().map(task.options()::get).toList();
      assertThat(set).as("set of %d", l).doesNotHaveDuplicates();
      assertThat(set.stream().filter(AssemblyOption::common).map(AssemblyOption::item))
          .as("core of %d", l)
          .containsAll(core);
      assertThat(set.size()).isLessThanOrEqualTo(task.maxItems());
      assertThat(set.stream().mapToInt(AssemblyOption::seconds).sum())
          .isLessThanOrEqualTo(task.maxSeconds());
      if (task.aimsAtLeastHalf()) {
        long aims = set.stream().filter(o -> o.purpose().isAim()).count();
        assertThat(set.size() - aims).isLessThanOrEqualTo(aims);
      }
      for (AssemblyOption option : set) {
        if (!core.contains(option.item())) {
          outside.merge(option.item(), 1, Integer::sum);
        }
      }
      value += value(set);
      for (Demand demand : task.demands()) {
        Trait trait = demand.trait();
        int got = (int) set.stream().filter(o -> has(o, trait)).count();
        assertThat(got).as("%s of %d", trait, l).isLessThanOrEqualTo(demand.most());
        int missing = demand.least() - got;
        assertThat(answer.relaxed().contains(new Assembly.DemandShort(l, demand, got)))
            .as("told that %d of %s are missing for %d", missing, trait, l)
            .isEqualTo(missing > 0);
        penalty += Math.max(0, missing) * (trait.isPurpose() ? 1_000.0 : 100.0);
      }
    }
    assertThat(outside.values()).allMatch(count -> count <= problem.exposure());
    for (int g = 0; g < problem.coreItems().size(); g++) {
      int group = g;
      int wanted = problem.coreItems().get(g);
      int got = answer.cores().get(g).size();
      assertThat(answer.cores().get(g)).doesNotHaveDuplicates();
      assertThat(got).isLessThanOrEqualTo(wanted);
      List<LearnerTask> members =
          problem.learners().stream().filter(t -> t.group() == group).toList();
      boolean fewer = !members.isEmpty() && got < wanted;
      assertThat(answer.relaxed().contains(new Assembly.CoreShort(g, members.size(), wanted, got)))
          .isEqualTo(fewer);
      if (fewer) {
        assertNoItemIsLeftFor(answer.cores().get(g), members);
      }
      penalty += (wanted - got) * 10_000.0 * members.size();
    }
    assertThat(answer.value()).isCloseTo(value, within(1e-6));
    assertThat(answer.score()).isCloseTo(value - penalty, within(1e-6));
  }

  /** A core is short only if no common item can be added to it for every member. */
  private void assertNoItemIsLeftFor(List<Integer> core, List<LearnerTask> members) {
    for (int i = 0; i < problem.items(); i++) {
      List<Integer> more = new ArrayList<>(core);
      more.add(i);
      boolean possible =
          !core.contains(i) && members.stream().allMatch(member -> mayHave(member, more));
      assertThat(possible).as("item %d could be added to core %s", i, core).isFalse();
    }
  }

  private static boolean mayHave(LearnerTask task, List<Integer> core) {
    List<AssemblyOption> set =
        task.options().stream().filter(o -> o.common() && core.contains(o.item())).toList();
    return set.size() == core.size()
        && set.size() <= task.maxItems()
        && set.stream().mapToInt(AssemblyOption::seconds).sum() <= task.maxSeconds()
        && task.demands().stream()
            .allMatch(d -> set.stream().filter(o -> has(o, d.trait())).count() <= d.most());
  }

  private static boolean has(AssemblyOption option, Trait trait) {
    return option.purpose() == trait || option.kind() == trait;
  }

  private static double value(List<AssemblyOption> set) {
    Map<Integer, List<Double>> ofConcept = new TreeMap<>();
    set.forEach(o -> ofConcept.computeIfAbsent(o.concept(), c -> new ArrayList<>()).add(o.value()));
    double sum = 0;
    for (List<Double> values : ofConcept.values()) {
      values.sort(reverseOrder());
      for (int k = 0; k < values.size(); k++) {
        sum += values.get(k) * Math.pow(0.5, k);
      }
    }
    return sum;
  }
}
