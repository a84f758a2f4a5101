package xueban.tutor.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;

class ClassAssemblerTest {
  private static AssemblyOption target(int item, double value, int seconds, int concept) {
    return new AssemblyOption(item, value, seconds, concept, Trait.TARGET, Trait.BASIC, true);
  }

  private static LearnerTask task(int maxSeconds, int maxItems, AssemblyOption... options) {
    return new LearnerTask(0, maxSeconds, maxItems, false, List.of(), List.of(options));
  }

  private static Assembly assemble(int core, int exposure, LearnerTask... learners) {
    return ClassAssembler.assemble(
        new AssemblyProblem(10, 10, List.of(learners), List.of(core), exposure));
  }

  @Test
  void assemble_keepsEveryConstraint_onRandomProblems() {
    for (int seed = 0; seed < 200; seed++) {
      AssemblyProblem problem = RandomProblems.draw(new Random(seed));
      Assembly answer = ClassAssembler.assemble(problem);
      try {
        AssemblyChecker.check(problem, answer);
      } catch (AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
      assertThat(ClassAssembler.assemble(problem)).as("seed %d again", seed).isEqualTo(answer);
    }
  }

  /** No set of one learner is better than ours by more than a little: all subsets are tried. */
  @Test
  void assemble_ofOneLearner_isNearTheBestOfAllSubsets() {
    double sum = 0;
    int counted = 0;
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<AssemblyOption> options = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        options.add(target(i, random.nextDouble(), 30 + random.nextInt(200), i % 4));
      }
      LearnerTask task = new LearnerTask(0, 500, 6, false, List.of(), options);
      var problem = new AssemblyProblem(12, 4, List.of(task), List.of(0), 1);
      double best = 0;
      for (int mask = 0; mask < 1 << 12; mask++) {
        best = Math.max(best, value(task, mask));
      }
      double share = ClassAssembler.assemble(problem).value() / best;
      assertThat(share).as("seed %d", seed).isBetween(0.95, 1 + 1e-9);
      sum += share;
      counted++;
    }
    assertThat(sum / counted).isGreaterThan(0.99);
  }

  private static double value(LearnerTask task, int mask) {
    double[] ofConcept = new double[4];
    int seconds = 0;
    double value = 0;
    List<AssemblyOption> sorted =
        task.options().stream()
            .filter(o -> (mask >> o.item() & 1) == 1)
            .sorted(java.util.Comparator.comparingDouble(o -> -o.value()))
            .toList();
    for (AssemblyOption option : sorted) {
      value += option.value() * Math.pow(0.5, ofConcept[option.concept()]++);
      seconds += option.seconds();
    }
    return seconds <= task.maxSeconds() && sorted.size() <= task.maxItems() ? value : 0;
  }

  @Test
  void assemble_furtherItemsOfAConceptAreWorthHalf() {
    Assembly answer =
        assemble(
            0, 1, task(999, 2, target(0, 1, 60, 0), target(1, .9, 60, 0), target(2, .5, 60, 1)));
    assertThat(answer.sets()).containsExactly(List.of(0, 2));
    assertThat(answer.value()).isCloseTo(1.5, within(1e-12));
  }

  @Test
  void assemble_choosesTheCoreForAll_notForTheFirst() {
    Assembly answer =
        assemble(
            1,
            9,
            task(60, 1, target(0, 1, 60, 0), target(1, .8, 60, 0)),
            task(60, 1, target(0, .1, 60, 0), target(1, .9, 60, 0)),
            task(60, 1, target(0, .1, 60, 0), target(1, .9, 60, 0)));
    assertThat(answer.cores()).containsExactly(List.of(1));
    assertThat(answer.sets()).containsExactly(List.of(1), List.of(1), List.of(1));
    assertThat(answer.relaxed()).isEmpty();
  }

  @Test
  void assemble_exposure_givesTheContestedItemToWhomItHelpsMost() {
    Assembly answer =
        assemble(
            0,
            1,
            task(60, 1, target(0, .9, 60, 0), target(1, .85, 60, 0)),
            task(60, 1, target(0, .9, 60, 0), target(1, .1, 60, 0)));
    assertThat(answer.sets()).containsExactly(List.of(1), List.of(0));
  }

  @Test
  void assemble_whatCannotBeHad_isToldCoresFirst() {
    Demand enquiry = Demand.atLeast(Trait.ENQUIRY, 2);
    var one = new AssemblyOption(0, .5, 60, 0, Trait.TARGET, Trait.ENQUIRY, false);
    LearnerTask task = new LearnerTask(0, 600, 5, true, List.of(enquiry), List.of(one));
    Assembly answer = assemble(2, 1, task);
    assertThat(answer.relaxed())
        .containsExactly(new Assembly.CoreShort(0, 2, 0), new Assembly.DemandShort(0, enquiry, 1));
    assertThat(answer.sets()).containsExactly(List.of(0));
  }

  @Test
  void assemble_withoutLearnersOrOptions_isEmpty() {
    assertThat(assemble(2, 1).sets()).isEmpty();
    assertThat(assemble(2, 1).relaxed()).isEmpty();
    assertThat(assemble(0, 1, task(600, 5)).sets()).containsExactly(List.of());
  }

  @Test
  void problem_badNumbers_areNamed() {
    assertThatThrownBy(() -> target(0, 1.5, 60, 0))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("1.5");
    assertThatThrownBy(() -> task(60, 1, target(0, 1, 60, 0), target(0, 1, 60, 0)))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> assemble(0, 0))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("exposure");
    assertThatThrownBy(() -> assemble(0, 1, task(60, 1, target(10, 1, 60, 0))))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("item 10");
    assertThatThrownBy(() -> new AssemblyOption(0, 1, 60, 0, Trait.REVIEW, Trait.BASIC, true))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("only aims");
  }
}
