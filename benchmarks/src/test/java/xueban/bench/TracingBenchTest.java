package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
import xueban.XuebanException;
import xueban.model.LearnerEvent;
import xueban.model.ResponseEvent;
import xueban.model.eval.TracerKind;
import xueban.model.sim.SimulatedSchool;

class TracingBenchTest {
  @TempDir Path folder;

  private Path rows = Path.of("");

  private BenchReport run() {
    rows = folder.resolve("rows.tsv");
    return new TracingBench().run(new BenchOptions(folder, rows, line -> {}));
  }

  /** Writes the answers of simulated learners; every fourth learner is for the test. */
  private int write(String name, int learners) throws IOException {
    int test = 0;
    Files.createDirectories(folder.resolve("responses"));
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(folder.resolve("responses").resolve(name))),
            StandardCharsets.UTF_8)) {
      out.write("learner\titem\tconcepts\tcorrect\ttime\tsplit\n");
      int number = 0;
      for (List<LearnerEvent> year : new SimulatedSchool(learners, 8, 6, 11)) {
        String split = number++ % 4 == 0 ? "test" : "train";
        for (LearnerEvent event : year) {
          ResponseEvent answer = (ResponseEvent) event;
          test += split.equals("test") ? 1 : 0;
          out.write(
              "%s\t%s\t%s\t%d\t\t%s\n"
                  .formatted(
                      answer.learner(),
                      answer.item(),
                      String.join(";", answer.concepts()) + ";also",
                      (int) answer.score(),
                      split));
        }
      }
    }
    return test;
  }

  private static double value(BenchReport report, String name) {
    return report.figures().stream()
        .filter(f -> f.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void run_oneRowAnAnswer_trainedBeatsChance_shuffledDoesNot() throws IOException {
    int test = write("school.tsv.gz", 240);

    BenchReport report = run();

    assertThat(report.figures())
        .filteredOn(f -> !f.data().equals(BktFit.DATA))
        .hasSizeGreaterThan(30)
        .allMatch(f -> f.data().equals("school") && f.split().equals("test"));
    assertThat(value(report, "bkt: fit of 5,000 simulated learners")).isPositive();
    assertThat(value(report, "answers predicted, one row each")).isEqualTo(test);
    List<String> models = TracerKind.all().stream().map(TracerKind::name).toList();
    assertThat(models)
        .containsExactly("elo", "irt", "pfa", "best-lr", "das3h", "logistic", "bkt", "stacked");
    for (String model : models) {
      assertThat(value(report, model + ": AUC")).isGreaterThan(0.65);
      assertThat(value(report, model + ": AUC, outcomes shuffled (control: .5)"))
          .isCloseTo(0.5, within(0.06));
      assertThat(value(report, model + ": log loss"))
          .isLessThan(value(report, "out of the box: log loss"));
    }
    assertThat(Files.readAllLines(rows)).hasSize(1 + 9 * test);
  }

  @Test
  void run_everyTableOfTheFolder_byName() throws IOException {
    write("b.tsv.gz", 60);
    write("a.tsv.gz", 60);
    BenchOptions.Part part = new BenchOptions.Part(List.of(), List.of("elo", "bkt"), 1, false);

    BenchReport report =
        new TracingBench().run(new BenchOptions(folder, null, null, part, line -> {}));

    assertThat(report.figures().stream().map(Figure::data).distinct()).containsExactly("a", "b");
  }

  @Test
  void run_noTable_saysSo() throws IOException {
    assertThatThrownBy(this::run).isInstanceOf(MissingDataException.class);
    Files.createDirectories(folder.resolve("responses"));
    assertThatThrownBy(this::run)
        .isInstanceOf(MissingDataException.class)
        .hasMessageContaining("*.tsv.gz");
  }

  @Test
  void run_otherForm_namesTheLine() throws IOException {
    Files.createDirectories(folder.resolve("responses"));
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(
                Files.newOutputStream(folder.resolve("responses").resolve("x.tsv.gz"))),
            StandardCharsets.UTF_8)) {
      out.write("a\tb\n");
    }
    assertThatThrownBy(this::run)
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("line 1 of");
  }

  @Test
  void run_partWithPictures_measuresThatAndDraws() throws IOException {
    write("school.tsv.gz", 120);
    write("other.tsv.gz", 60);
    Path pictures = folder.resolve("pictures");
    List<String> models = List.of("stacked-without-sequence", "logistic");
    BenchOptions.Part part = new BenchOptions.Part(List.of("school"), models, 2, false);

    BenchReport report =
        new TracingBench().run(new BenchOptions(folder, null, pictures, part, line -> {}));

    assertThat(report.figures()).allMatch(f -> f.data().equals("school"));
    assertThat(report.figures())
        .extracting(Figure::name)
        .contains("logistic: AUC, mean over 2 seeds", "stacked-without-sequence: AUC")
        .noneMatch(name -> name.contains("control"));
    assertThat(
            value(report, "stacked-without-sequence: moves as said without its strongest evidence"))
        .isGreaterThan(.9);
    assertThat(pictures.resolve("calibration-school.svg")).content().contains("<polyline");
    assertThat(pictures.resolve("learning-curve-school.svg")).content().contains("observed");
  }

  @Test
  void run_unknownModel_namesThoseThereAre() throws IOException {
    write("school.tsv.gz", 12);
    BenchOptions.Part part = new BenchOptions.Part(List.of(), List.of("gpt"), 1, false);
    assertThatThrownBy(
            () -> new TracingBench().run(new BenchOptions(folder, null, null, part, line -> {})))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("\"gpt\"")
        .hasMessageContaining("stacked-without-sequence");
  }
}
