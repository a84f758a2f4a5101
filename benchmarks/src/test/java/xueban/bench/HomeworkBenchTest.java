package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HomeworkBenchTest {
  @Test
  void run_oursIsBetweenThePlainWayAndTheBound_andBlindSetsAreWorse() {
    BenchReport report = new HomeworkBench(0, 3).run(new BenchOptions(Path.of("none"), line -> {}));
    List<Figure> shares =
        report.figures().stream().filter(f -> f.name().equals("share of the bound")).toList();
    assertThat(shares).isNotEmpty();
    for (Figure share : shares) {
      assertThat(share.value()).as(share.split()).isBetween(.97, 1.0);
      assertThat(share.value()).isGreaterThan(share.baseline());
    }
    Figure control = figure(report, "control: values shuffled, mean");
    assertThat(control.value())
        .isLessThan(figure(report, "share of the bound, mean").value() - .05);
    assertThat(figure(report, "classes the bound does not settle").value())
        .isEqualTo(3.0 - shares.size());
  }

  private static Figure figure(BenchReport report, String name) {
    return report.figures().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }
}
