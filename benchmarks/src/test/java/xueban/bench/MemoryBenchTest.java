package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.model.eval.ResponseRow;
import xueban.model.sim.SimulatedReviews;

class MemoryBenchTest {
  @TempDir Path folder;

  private void write(List<ResponseRow> rows) throws IOException {
    Files.createDirectories(folder.resolve("responses"));
    Path table = folder.resolve("responses/algebra2005.tsv.gz");
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(table)), StandardCharsets.UTF_8)) {
      out.write("learner\titem\tconcepts\tcorrect\ttime\tsplit\n");
      for (ResponseRow row : rows) {
        out.write(
            "%s\t%s\t%s;also\t%d\t%s\t%s\n"
                .formatted(
                    row.learner(),
                    row.item(),
                    row.concepts().get(0),
                    row.right() ? 1 : 0,
                    row.seconds(),
                    row.split()));
      }
    }
  }

  private static double value(BenchReport report, String data, String name) {
    return report.figures().stream()
        .filter(f -> f.data().equals(data) && f.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void run_oneRowAnAnsweredItem_keptForEveryForecaster() throws IOException {
    write(new SimulatedReviews(48, 8).rows());
    Path kept = folder.resolve("rows.tsv");

    BenchReport report = new MemoryBench(24).run(new BenchOptions(folder, kept, line -> {}));

    double all =
        value(report, "algebra2005", "reviews predicted, one row each")
            + value(report, "simulated (ACT-R)", "reviews predicted, one row each");
    List<String> lines = Files.readAllLines(kept);
    assertThat(lines.get(0)).startsWith("data\tforecaster\tlearner\titem\tconcept\telapsed_days");
    assertThat(lines).hasSize(1 + 15 * (int) all);
    assertThat(lines.stream().filter(l -> l.startsWith("algebra2005\tMOVING-AVG\t")))
        .hasSize((int) value(report, "algebra2005", "reviews predicted, one row each"));
    assertThat(value(report, "algebra2005", "log loss, FSRS-6, fitted"))
        .isLessThan(value(report, "algebra2005", "log loss, MOVING-AVG"));
  }

  @Test
  void run_noTable_saysSo() {
    assertThatThrownBy(() -> new MemoryBench(24).run(new BenchOptions(folder, line -> {})))
        .isInstanceOf(MissingDataException.class)
        .hasMessageContaining("algebra2005.tsv.gz");
  }
}
