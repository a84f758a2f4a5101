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
    for (int seed = 0; seed < 120; seed++) {
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
        .containsExactly(
            new Assembly.CoreShort(0, 1, 2, 0), new Assembly.DemandShort(0, enquiry, 1));
    assertThat(answer.sets()).containsExactly(List.of(0));
  }

  /** 40 learners with time for two items: the core is kept, though each lacks a prerequisite. */
  @Test
  void assemble_coreBeforePurposes_inAGroupOfAnySize() {
    LearnerTask[] learners = new LearnerTask[40];
    for (int l = 0; l < learners.length; l++) {
      learners[l] =
          new LearnerTask(
              0,
              120,
              5,
              true,
              List.of(Demand.atLeast(Trait.PREREQUISITE, 1)),
              List.of(
                  target(0, .5, 60, 0),
                  target(1, .5, 60, 1),
                  new AssemblyOption(2, 1, 60, 2, Trait.PREREQUISITE, Trait.BASIC, false)));
    }
    Assembly answer = assemble(2, 40, learners);
    assertThat(answer.cores()).containsExactly(List.of(0, 1));
    assertThat(answer.relaxed()).hasSize(40).allMatch(Assembly.DemandShort.class::isInstance);
  }

  @Test
  void assemble_coreOfTheOnlyKindAllowed_isFoundAmongManyOthers() {
    AssemblyOption[] options = new AssemblyOption[205];
    for (int i = 0; i < options.length; i++) {
      Trait kind = i < 200 ? Trait.BASIC : Trait.INTEGRATED;
      double value = i < 200 ? .9 : .1;
      options[i] = new AssemblyOption(i, value, 60, 0, Trait.TARGET, kind, true);
    }
    LearnerTask task =
        new LearnerTask(0, 600, 5, true, List.of(new Demand(Trait.BASIC, 0, 0)), List.of(options));
    Assembly answer =
        ClassAssembler.assemble(new AssemblyProblem(205, 1, List.of(task, task), List.of(3), 1));
    assertThat(answer.relaxed()).isEmpty();
    assertThat(answer.cores().getFirst()).hasSize(3).allMatch(i -> i >= 200);
  }

  @Test
  void assemble_coreOfShortItems_whereTheWorthiestTakeAllTheTime() {
    LearnerTask task =
        task(100, 5, target(0, 1, 90, 0), target(1, .2, 50, 1), target(2, .1, 50, 2));
    Assembly answer = assemble(2, 1, task, task);
    assertThat(answer.relaxed()).isEmpty();
    assertThat(answer.cores().getFirst()).containsExactlyInAnyOrder(1, 2);
  }

  /** A demand nobody can meet must not put those first who stand first in the roster. */
  @Test
  void assemble_unmetDemand_doesNotHideWhomAContestedItemHelps() {
    Demand enquiry = Demand.atLeast(Trait.ENQUIRY, 1);
    List<LearnerTask> learners = new ArrayList<>();
    for (int l = 0; l < 12; l++) {
      // To the first six either item is worth nearly the same, to the others only item 0 is.
      double other = l < 6 ? .85 : .1;
      learners.add(
          new LearnerTask(
              0,
              60,
              1,
              false,
              List.of(enquiry),
              List.of(target(0, .9, 60, 0), target(1, other, 60, 0))));
    }
    Assembly answer = ClassAssembler.assemble(new AssemblyProblem(2, 1, learners, List.of(0), 6));
    for (int l = 0; l < 12; l++) {
      assertThat(answer.sets().get(l)).as("learner %d", l).containsExactly(l < 6 ? 1 : 0);
    }
  }

  /** As large as a class may be: the work is bounded, and what is found keeps every constraint. */
  @Test
  void assemble_ofTheLargestClasses_endsAndKeepsEveryConstraint() {
    Random random = new Random(1);
    List<LearnerTask> learners = new ArrayList<>();
    for (int l = 0; l < 200; l++) {
      List<AssemblyOption> options = new ArrayList<>();
      for (int i = 0; i < 3_000; i++) {
        Trait purpose = i % 20 < 15 ? Trait.TARGET : Trait.REVIEW;
        options.add(
            new AssemblyOption(
                i,
                random.nextDouble(),
                30 + random.nextInt(200),
                i % 20,
                purpose,
                Trait.BASIC,
                purpose.isAim()));
      }
      learners.add(
          new LearnerTask(
              l % 3, 5_400, 50, true, List.of(Demand.atLeast(Trait.REVIEW, 1)), options));
    }
    AssemblyProblem problem = new AssemblyProblem(3_000, 20, learners, List.of(10, 10, 10), 60);
    Assembly answer = ClassAssembler.assemble(problem);
    AssemblyChecker.check(problem, answer);
    assertThat(answer.relaxed()).isEmpty();
  }

  @Test
  void exposureOf_isNotMisledByDoubles() {
    assertThat(AssemblyProblem.exposureOf(.07, 100)).isEqualTo(7);
    assertThat(AssemblyProblem.exposureOf(.3, 50)).isEqualTo(15);
    assertThat(AssemblyProblem.exposureOf(.3, 51)).isEqualTo(16);
    assertThat(AssemblyProblem.exposureOf(.01, 5)).isEqualTo(1);
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
