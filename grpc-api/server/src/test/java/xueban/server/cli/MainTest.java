package xueban.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @Test
  void help_listsAllCommandsAndExitCodes() {
    Ran ran = Ran.xueban("help");

    assertThat(ran.code()).isZero();
    for (String command :
        new String[] {
          "serve", "import", "search", "ask", "profile", "homework", "model", "doctor"
        }) {
      assertThat(ran.out()).containsPattern("(?m)^  " + command + " +\\S");
    }
    assertThat(ran.out()).contains("test  ", "bench NAME", "Exit codes: 0 done, 1 failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "import", "search", "ask", "profile", "homework", "doctor"})
  void command_help_saysWhatItDoes(String command) {
    Ran ran = Ran.xueban(command, "--help");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("Usage: xueban " + command).contains("--data-dir=DIR");
    assertThat(Ran.xueban("help", command).out()).isEqualTo(ran.out());
  }

  @Test
  void unknownCommand_namedWithTheLikely() {
    Ran ran = Ran.xueban("serach", "x", "--data-dir=y");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("xueban: there is no command \"serach\".")
        .contains("search", "./xueban help lists the commands.");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void wrongUsage_oneLineAndTheWayToHelp() {
    assertThat(Ran.xueban("import"))
        .isEqualTo(
            new Ran(
                2,
                "",
                ("xueban: Missing required parameters: 'KIND', 'FILE'.%n"
                        + "./xueban import --help says how to use it.%n")
                    .formatted()));
    assertThat(Ran.xueban("import", "video", "x").err())
        .contains("'video'", "GRAPH, RESOURCES, ROSTER, RESPONSES");
    assertThat(Ran.xueban("relevance", "judge").err())
        .contains("--judge", "./xueban relevance judge --help says how to use it.");
    assertThat(Ran.xueban("search", "x", "--limit=many").err()).contains("--limit", "'many'");
    assertThat(Ran.xueban("search", "x", "--limitt=3").err()).contains("--limitt", "--limit");
  }
}
