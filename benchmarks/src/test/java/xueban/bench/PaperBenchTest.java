package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PaperBenchTest {
  @Test
  void run_versionsAreMoreEqualThanDealtOnes() {
    BenchReport report = new PaperBench(1).run(new BenchOptions(Path.of("none"), line -> {}));
    assertThat(report.figures())
        .filteredOn(f -> f.name().startsWith("difference"))
        .hasSize(8)
        .allSatisfy(f -> assertThat(f.value()).isLessThan(.005).isLessThan(f.baseline()));
  }
}
