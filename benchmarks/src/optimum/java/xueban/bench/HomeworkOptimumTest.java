package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.tutor.homework.Assembly;
import xueban.tutor.homework.AssemblyProblem;
import xueban.tutor.homework.ClassAssembler;

/**
 * How near to the exact best our homework is, on classes small enough to prove it, and that the
 * bound which the bench uses for larger ones is one.
 */
class HomeworkOptimumTest {
  private static final int CLASSES = 12;

  @Test
  void assemble_smallClasses_isNearTheExactBest() {
    List<Double> shares = new ArrayList<>();
    for (int seed = 0; seed < CLASSES; seed++) {
      AssemblyProblem problem = SampledHomework.draw(seed, 6, 60);
      Assembly ours = ClassAssembler.assemble(problem);
      ExactAssembly.Found best = ExactAssembly.solve(problem, 60);
      assertThat(best.optimal()).as("CP-SAT proved the best, seed %d", seed).isTrue();
      assertThat(ours.score()).as("seed %d", seed).isLessThanOrEqualTo(best.score() + 1e-3);
      assertThat(HomeworkDual.bound(problem, ours, 60, 0))
          .as("bound of seed %d", seed)
          .isGreaterThanOrEqualTo(best.score() - 1e-3);
      // What the best is worth: its score plus the penalties, which ours shares or the gap is huge.
      double worth = ours.value() + best.score() - ours.score();
      shares.add(1 - (best.score() - ours.score()) / worth);
    }
    assertThat(shares).allMatch(share -> share >= .95);
    assertThat(shares.stream().mapToDouble(s -> s).average().orElseThrow())
        .isGreaterThanOrEqualTo(.97);
  }
}
