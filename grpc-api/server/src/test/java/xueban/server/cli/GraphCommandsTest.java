package xueban.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The graph commands that need no service. */
class GraphCommandsTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();

  private int run(String... args) {
    PrintWriter writer = new PrintWriter(out);
    int code = Main.commandLine(writer, writer).execute(args);
    writer.flush();
    return code;
  }

  @Test
  void templateThenCheck_hasNothingToCorrect() {
    String tables = folder.resolve("t").toString();

    assertThat(run("graph", "template", tables)).isZero();
    assertThat(run("graph", "check", tables)).isZero();

    assertThat(out.toString()).contains("3 concepts, 2 prerequisites", "nothing to correct");
  }

  @Test
  void check_badRowsAndFindings_areListedAndFail() throws Exception {
    Path csv = folder.resolve("g.csv");
    Files.writeString(csv, "id,name,subject,prerequisites\na,甲,m,zzz\nb,甲,m,\n");

    assertThat(run("graph", "check", csv.toString())).isEqualTo(1);

    assertThat(out.toString())
        .contains("line 2: the concept was taken, but not its prerequisite")
        .contains("m: 甲 is a name of a and b")
        .contains("1 rows are wrong, 2 findings");
  }

  @Test
  void export_saysLossesAndRefusesUnknownFormats() {
    Path map = folder.resolve("g.mmd");

    assertThat(run("graph", "export", "--from", "built-in", map.toString())).isZero();
    assertThat(out.toString()).contains("the format cannot hold:", "editions: ");
    assertThat(run("graph", "export", "--from", "built-in", "--format", "visio", "x")).isEqualTo(1);
    assertThat(out.toString()).contains("\"visio\" is unknown");
  }

  @Test
  void exportAndDiff_sameGraph_hasNoDifference() {
    Path file = folder.resolve("g.opml");

    assertThat(run("graph", "export", "--from", "built-in", file.toString())).isZero();
    assertThat(run("graph", "diff", "built-in", file.toString())).isZero();

    assertThat(out.toString()).contains("nothing was lost").contains(": 0\n");
  }

  @Test
  void draw_byNameAndWhole_writesSvg() throws Exception {
    Path one = folder.resolve("a.svg");
    Path all = folder.resolve("b.svg");

    assertThat(run("graph", "draw", "勾股定理", "--from", "built-in", "--out", one.toString()))
        .isZero();
    assertThat(run("graph", "draw", "--all", "--from", "built-in", "--out", all.toString()))
        .isZero();
    assertThat(run("graph", "draw", "--from", "built-in")).isEqualTo(1);

    assertThat(Files.readString(one)).startsWith("<svg ").contains("勾股定理的逆定理".substring(0, 4));
    assertThat(Files.readString(all)).contains("按年级从左到右排列");
    assertThat(out.toString()).contains("name a concept, or give --all");
  }

  @Test
  void suggest_unknownSubject_namesThoseThereAre() {
    assertThat(run("graph", "suggest", "--from", "built-in", "--subject", "alchemy")).isEqualTo(1);
    assertThat(out.toString()).contains("no \"alchemy\"", "mathematics");
  }

  @Test
  void suggest_graphTooSmallToLearnFrom_saysHowManyItNeeds() {
    String tables = folder.resolve("t").toString();
    run("graph", "template", tables);

    assertThat(run("graph", "suggest", "--from", tables)).isEqualTo(1);
    assertThat(out.toString()).contains("has 2 prerequisites; at least 30");
  }
}
