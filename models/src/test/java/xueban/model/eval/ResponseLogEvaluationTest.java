package xueban.model.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.model.logistic.LogisticModel;

class ResponseLogEvaluationTest {
  @TempDir Path folder;

  private static ResponseRow row(String learner, String item, boolean right) {
    return new ResponseRow(learner, item, List.of("c"), right, -1, "test");
  }

  @Test
  void measure_predictsBeforeItSees() throws Exception {
    List<ResponseRow> rows =
        List.of(
            row("a", "1", true), row("b", "1", false), row("a", "2", true), row("b", "2", false));
    List<PredictionRow> predictions = new ArrayList<>();
    PredictionFigures figures =
        new ResponseLogEvaluation(LogisticModel.shipped())
            .measure(rows, row -> true, predictions::add);
    assertThat(predictions.get(0).probability()).isEqualTo(predictions.get(1).probability());
    assertThat(predictions.get(2).probability()).isGreaterThan(predictions.get(0).probability());
    assertThat(predictions.get(3).probability()).isLessThan(predictions.get(0).probability());
    assertThat(figures.auc()).isEqualTo((0.5 + 1 + 1 + 1) / 4);
    StringWriter table = new StringWriter();
    predictions.get(3).write(table);
    assertThat(table.toString().split("\t")).hasSize(5).startsWith("b", "2").endsWith("0\n");
    assertThat(PredictionRow.HEADER.split("\t")).hasSize(5);
  }

  @Test
  void measure_rowsNotCounted_areEvidenceOnly() {
    List<ResponseRow> rows =
        List.of(
            row("a", "1", true), row("b", "1", false), row("a", "2", true), row("b", "2", false));
    List<PredictionRow> predictions = new ArrayList<>();
    PredictionFigures figures =
        new ResponseLogEvaluation(LogisticModel.shipped())
            .measure(rows, row -> row.item().equals("2"), predictions::add);
    assertThat(predictions).hasSize(2);
    assertThat(figures.auc()).isEqualTo(1);
  }

  @Test
  void shuffled_keepsTheOutcomesAndTheRows() {
    List<ResponseRow> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rows.add(row("l" + i % 7, "i" + i, i < 30));
    }
    List<ResponseRow> shuffled = ResponseLogEvaluation.shuffled(rows, 1);
    assertThat(shuffled.stream().filter(ResponseRow::right)).hasSize(30);
    assertThat(shuffled).isNotEqualTo(rows).isEqualTo(ResponseLogEvaluation.shuffled(rows, 1));
    assertThat(shuffled)
        .extracting(ResponseRow::item)
        .isEqualTo(rows.stream().map(ResponseRow::item).toList());
  }

  @Test
  void table_readsItsForm_andNamesTheWrongLine() throws Exception {
    String header = "learner\titem\tconcepts\tcorrect\ttime\tsplit\n";
    Path good = file("good", header + "0\t12\t1;24\t1\t\ttrain\n0\t13\t\t0\t7.5\ttest\n");
    assertThat(ResponseTable.read(good))
        .containsExactly(
            new ResponseRow("0", "12", List.of("1", "24"), true, -1, "train"),
            new ResponseRow("0", "13", List.of(), false, 7.5, "test"));
    assertThatThrownBy(() -> ResponseTable.read(file("bad", header + "0\t12\t1\t2\t\ttrain\n")))
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> ResponseTable.read(file("none", "x\n")))
        .hasMessageContaining("line 1");
  }

  @Test
  void figures_outOfTheBoxTrainedAndControl() {
    List<ResponseRow> rows = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(3);
    for (int learner = 0; learner < 300; learner++) {
      double ability = 4 * random.nextDouble() - 2;
      for (int i = 0; i < 12; i++) {
        int item = random.nextInt(20);
        double logOdds = ability + item % 5 - 1.5;
        boolean right = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
        String split = learner % 5 == 0 ? "test" : "train";
        rows.add(
            new ResponseRow("l" + learner, "i" + item, List.of("c" + item % 3), right, -1, split));
      }
    }
    TracingFigures box = TracingFigures.of(LogisticModel.shipped(), rows, prediction -> {});
    assertThat(box.all().rows()).isEqualTo(720);
    assertThat(box.all().auc()).isGreaterThan(0.6);
    List<PredictionRow> kept = new ArrayList<>();
    TracingFigures trained = TracingFigures.trained(TracerKind.LOGISTIC, rows, 1, kept::add);
    assertThat(trained.all().auc()).isGreaterThan(0.75);
    assertThat(trained.first().orElseThrow().rows()).isEqualTo(600);
    assertThat(trained.newItems()).isEmpty();
    assertThat(kept).hasSize(720);
    assertThat(TracingFigures.control(TracerKind.LOGISTIC, rows).auc()).isBetween(0.44, 0.56);
  }

  private Path file(String name, String text) throws Exception {
    Path path = folder.resolve(name);
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(path)), StandardCharsets.UTF_8)) {
      out.write(text);
    }
    return path;
  }
}
