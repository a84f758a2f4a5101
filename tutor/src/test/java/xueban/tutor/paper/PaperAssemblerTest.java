package xueban.tutor.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PaperAssemblerTest {
  private static PaperOption option(int row, int text, double success, int seconds) {
    return new PaperOption(row, text, success, seconds, text, text, 0);
  }

  private static PaperProblem problem(
      List<PaperProblem.Row> rows, List<PaperOption> options, int versions, int maxSeconds) {
    return new PaperProblem(rows, 500, 500, 500, options, versions, maxSeconds);
  }

  private static double score(PaperProblem problem, List<Integer> version) {
    return version.stream()
        .map(problem.options()::get)
        .mapToDouble(o -> problem.rows().get(o.row()).points() * o.success())
        .sum();
  }

  private static Set<Integer> texts(PaperProblem problem, List<Integer> version) {
    Set<Integer> texts = new HashSet<>();
    version.forEach(o -> texts.add(problem.options().get(o).text()));
    return texts;
  }

  @Test
  void assemble_manyItems_versionsAreDisjointAndEquallyHard() {
    Random random = new Random(1);
    List<PaperOption> options = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      options.add(option(i % 3, i, random.nextDouble(), 60 + random.nextInt(60)));
    }
    PaperProblem problem =
        problem(
            List.of(
                new PaperProblem.Row(8, 3), new PaperProblem.Row(4, 4), new PaperProblem.Row(5, 8)),
            options,
            4,
            1800);
    PaperPlan plan = PaperAssembler.assemble(problem, 7);
    assertThat(plan.filled()).containsExactly(8, 4, 5);
    Set<Integer> asked = new HashSet<>();
    for (List<Integer> version : plan.versions()) {
      assertThat(version).hasSize(17);
      assertThat(texts(problem, version)).hasSize(17);
      asked.addAll(texts(problem, version));
      assertThat(version.stream().mapToInt(o -> problem.options().get(o).seconds()).sum())
          .isLessThanOrEqualTo(1800);
    }
    assertThat(asked).hasSize(4 * 17);
    double[] scores = plan.versions().stream().mapToDouble(v -> score(problem, v)).toArray();
    double range =
        DoubleStream.of(scores).max().orElseThrow() - DoubleStream.of(scores).min().orElseThrow();
    assertThat(range / 80).as("of the points").isLessThan(.002);
    assertThat(PaperAssembler.assemble(problem, 7)).isEqualTo(plan);
  }

  @Test
  void assemble_tooFewItems_fillsWhatIsWorthMost_inEveryVersionAlike() {
    List<PaperOption> options = new ArrayList<>();
    for (int q = 0; q < 3; q++) {
      options.add(option(0, q, .5, 60));
      options.add(option(1, q, .5, 60));
    }
    PaperProblem problem =
        problem(
            List.of(new PaperProblem.Row(2, 2), new PaperProblem.Row(2, 5)), options, 2, 10_000);
    PaperPlan plan = PaperAssembler.assemble(problem, 0);
    assertThat(plan.filled()).containsExactly(1, 2);
    for (List<Integer> version : plan.versions()) {
      assertThat(texts(problem, version)).containsExactlyInAnyOrder(0, 1, 2);
    }
    assertThat(plan.cost()).isCloseTo(3 * PaperProblem.SHARED_PENALTY, within(1e-9));
  }

  @Test
  void assemble_withoutOptions_isEmpty() {
    PaperPlan plan =
        PaperAssembler.assemble(problem(List.of(new PaperProblem.Row(2, 2)), List.of(), 3, 600), 0);
    assertThat(plan.filled()).containsExactly(0);
    assertThat(plan.versions()).hasSize(3).allMatch(List::isEmpty);
    assertThat(plan.cost()).isZero();
  }

  @Test
  void assemble_timeIsShort_takesTheShorterItems() {
    List<PaperOption> options = new ArrayList<>();
    for (int q = 0; q < 40; q++) {
      options.add(option(0, q, .5, q < 10 ? 60 : 120));
    }
    PaperProblem problem = problem(List.of(new PaperProblem.Row(5, 2)), options, 2, 300);
    PaperPlan plan = PaperAssembler.assemble(problem, 0);
    assertThat(plan.cost()).isZero();
  }

  @Test
  void assemble_smallProblems_areAsGoodAsTheBestOfAll() {
    int best = 0;
    int problems = 150;
    for (int seed = 0; seed < problems; seed++) {
      PaperProblem problem = draw(new Random(seed));
      double least = leastCost(problem);
      double ours = PaperAssembler.assemble(problem, seed).cost();
      assertThat(ours).as("seed %d", seed).isGreaterThan(least - 1e-6);
      assertThat(ours).as("seed %d", seed).isLessThan(least + 1);
      best += ours < least + 1e-6 ? 1 : 0;
    }
    assertThat(best).isGreaterThanOrEqualTo(problems * 98 / 100);
  }

  private static PaperProblem draw(Random random) {
    List<PaperOption> options = new ArrayList<>();
    for (int q = 0; q < 7; q++) {
      for (int r = 0; r < 2; r++) {
        if (random.nextInt(3) > 0) {
          options.add(
              new PaperOption(
                  r,
                  q,
                  random.nextDouble(),
                  60 + random.nextInt(120),
                  q / 3,
                  q / 2,
                  random.nextDouble()));
        }
      }
    }
    List<PaperProblem.Row> rows =
        List.of(
            new PaperProblem.Row(1 + random.nextInt(2), 1 + random.nextInt(4)),
            new PaperProblem.Row(1 + random.nextInt(2), 1 + random.nextInt(4)));
    return new PaperProblem(
        rows, 7, 3, 4, options, 1 + random.nextInt(2), 240 + random.nextInt(240));
  }

  /** Tries every two sets that fill as many points as any set; costs by the documented formula. */
  private static double leastCost(PaperProblem problem) {
    int n = problem.options().size();
    List<List<Integer>> sets = new ArrayList<>();
    double mostPoints = 0;
    for (int set = 0; set < 1 << n; set++) {
      List<Integer> chosen = new ArrayList<>();
      for (int o = 0; o < n; o++) {
        if ((set >> o & 1) == 1) {
          chosen.add(o);
        }
      }
      if (texts(problem, chosen).size() == chosen.size()
          && count(problem, chosen, 0) <= problem.rows().get(0).count()
          && count(problem, chosen, 1) <= problem.rows().get(1).count()) {
        sets.add(chosen);
        mostPoints = Math.max(mostPoints, points(problem, chosen));
      }
    }
    double most = mostPoints;
    sets.removeIf(s -> points(problem, s) < most);
    if (mostPoints == 0) {
      return 0;
    }
    double least = Double.POSITIVE_INFINITY;
    for (List<Integer> one : sets) {
      if (problem.versions() == 1) {
        least = Math.min(least, cost(problem, List.of(one)));
      } else {
        for (List<Integer> other : sets) {
          if (count(problem, one, 0) == count(problem, other, 0)
              && count(problem, one, 1) == count(problem, other, 1)) {
            least = Math.min(least, cost(problem, List.of(one, other)));
          }
        }
      }
    }
    return least;
  }

  private static long count(PaperProblem problem, List<Integer> chosen, int row) {
    return chosen.stream().filter(o -> problem.options().get(o).row() == row).count();
  }

  private static double points(PaperProblem problem, List<Integer> chosen) {
    return chosen.stream()
        .mapToDouble(o -> problem.rows().get(problem.options().get(o).row()).points())
        .sum();
  }

  private static double cost(PaperProblem problem, List<List<Integer>> versions) {
    double total = points(problem, versions.getFirst());
    double cost = 0;
    double worth = 0;
    int items = 0;
    Set<Integer> asked = new HashSet<>();
    for (List<Integer> version : versions) {
      int seconds = 0;
      for (int o : version) {
        PaperOption option = problem.options().get(o);
        seconds += option.seconds();
        worth += option.worth();
        items++;
        cost += asked.add(option.text()) ? 0 : 100;
        for (int p : version) {
          PaperOption other = problem.options().get(p);
          cost += p > o && other.family() == option.family() ? .5 : 0;
          cost +=
              p > o && other.row() == option.row() && other.concept() == option.concept() ? .1 : 0;
        }
      }
      cost += 1_000 * Math.max(0, seconds - problem.maxSeconds()) / 60.0;
    }
    cost -= worth / items;
    cost += 100 * range(versions.stream().mapToDouble(v -> score(problem, v))) / total;
    cost += 100 * range(versions.stream().mapToDouble(v -> error(problem, v))) / total;
    for (int r = 0; r < 2; r++) {
      int row = r;
      double ofRow =
          range(
              versions.stream()
                  .mapToDouble(
                      v ->
                          v.stream()
                              .map(problem.options()::get)
                              .filter(o -> o.row() == row)
                              .mapToDouble(PaperOption::success)
                              .sum()));
      cost += 10 * problem.rows().get(r).points() / total * ofRow;
    }
    return cost;
  }

  private static double error(PaperProblem problem, List<Integer> version) {
    double variance = 0;
    for (int o : version) {
      PaperOption option = problem.options().get(o);
      double points = problem.rows().get(option.row()).points();
      variance += points * points * option.success() * (1 - option.success());
    }
    return Math.sqrt(variance);
  }

  private static double range(DoubleStream values) {
    double[] all = values.sorted().toArray();
    return all[all.length - 1] - all[0];
  }

  @Test
  void badProblems_nameTheValue() {
    assertThatThrownBy(() -> problem(List.of(), List.of(), 1, 60)).hasMessageContaining("rows");
    assertThatThrownBy(() -> new PaperProblem.Row(0, 2)).hasMessageContaining("0");
    assertThatThrownBy(() -> problem(List.of(new PaperProblem.Row(1, 1)), List.of(), 5, 60))
        .hasMessageContaining("versions")
        .hasMessageContaining("5");
    assertThatThrownBy(
            () -> problem(List.of(new PaperProblem.Row(1, 1)), List.of(option(1, 0, .5, 1)), 1, 60))
        .hasMessageContaining("1 rows");
    assertThatThrownBy(() -> option(0, 0, 1.5, 1)).hasMessageContaining("1.5");
    assertThatThrownBy(() -> option(0, 0, .5, 0)).hasMessageContaining("seconds");
  }
}
