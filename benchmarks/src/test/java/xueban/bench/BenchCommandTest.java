package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Counts the bytes of a file of the evaluation data. */
  private static final class SizeBench implements Bench {
    @Override
    public String name() {
      return "size";
    }

    @Override
    public String what() {
      return "size of a file";
    }

    @Override
    public BenchReport run(BenchOptions options) {
      double size = options.file("x.txt").toFile().length();
      return new BenchReport(
          name(),
          List.of(
              new Figure("size of x", size, "B", 2.5, "x", "all"),
              new Figure("files", 1, "files", null, "x", "all")));
    }
  }

  private int run(String... args) {
    CommandLine commandLine = new CommandLine(new BenchCommand(List.of(new SizeBench())));
    commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return commandLine.execute(args);
  }

  @Test
  void bench_known_printsTableAndWritesJson() throws IOException {
    Files.writeString(folder.resolve("x.txt"), "twelve bytes");
    Path json = folder.resolve("out.json");

    int code = run("size", "--data", folder.toString(), "--json", json.toString());

    assertThat(code).isZero();
    assertThat(out.toString().lines().toList()).hasSize(3);
    assertThat(out.toString()).containsPattern("size of x +12 +2.5000 +B +x, all");
    JsonNode report = JsonMapper.builder().build().readTree(json.toFile());
    assertThat(report.get("bench").asText()).isEqualTo("size");
    assertThat(report.get("figures").get(0).get("baseline").asDouble()).isEqualTo(2.5);
    assertThat(report.get("figures").get(1).get("baseline").isNull()).isTrue();
    assertThat(report.get("figures").get(0).properties().stream().map(e -> e.getKey()))
        .containsExactly("name", "value", "unit", "baseline", "data", "split");
  }

  @Test
  void bench_dataMissing_saysSoAndFails() {
    assertThat(run("size", "--data", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("nothing was measured").contains("--data");
  }

  @Test
  void bench_searchesOnlyWithoutIndex_saysWhatItNeeds() {
    assertThat(run("size", "--searches-only")).isEqualTo(2);
    assertThat(err.toString()).contains("--searches-only needs --index DIR");
  }

  @Test
  void bench_unknown_listsWhatThereIs() {
    assertThat(run("speed")).isEqualTo(2);
    assertThat(err.toString()).contains("no bench \"speed\"; there is size");
  }

  @Test
  void bench_withoutName_lists() {
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("size of a file");
  }
}
