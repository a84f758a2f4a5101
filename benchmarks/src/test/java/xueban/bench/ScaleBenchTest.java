package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.XuebanException;

class ScaleBenchTest {
  @TempDir private Path folder;

  @Test
  void goesOnWithTheIndexesThatAnEarlierRunHasKept() {
    BenchReport first = run(300);
    BenchReport second = run(500);

    assertThat(figure(first, "indexed in this run").value()).isEqualTo(300);
    assertThat(figure(second, "indexed in this run").value()).isEqualTo(200);
    assertThat(figure(second, "indexed in this run").baseline()).isEqualTo(200);
    assertThat(figure(second, "searches that find something").value()).isGreaterThan(.9);
    assertThatThrownBy(() -> run(400))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("(400) must be at least the 500");
  }

  private BenchReport run(int resources) {
    BenchOptions.Part part = new BenchOptions.Part(List.of(), List.of(), 1, true, resources);
    return new ScaleBench(20)
        .run(new BenchOptions(Path.of("none"), null, null, folder, part, line -> {}));
  }

  private static Figure figure(BenchReport report, String name) {
    return report.figures().stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
