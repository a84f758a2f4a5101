package xueban.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.server.XuebanServer;

/** How a command comes to a service, and what it says if it does not. */
class ServiceLinkTest {
  @TempDir Path folder;

  @Test
  void noService_runsOneForTheCommand_andLetsTheFolderGo() throws Exception {
    SmallSchool.makeFolder(folder);
    // As a service leaves it that was killed, and whose process id another one has by now.
    Files.writeString(
        folder.resolve("service.json"),
        "{\"pid\":%d,\"grpc\":\"127.0.0.1:1\"}".formatted(ProcessHandle.current().pid()));
    Path roster = Files.writeString(folder.resolve("c.csv"), "class_id,grade,learner\nc,8,m\n");

    Ran first = SmallSchool.on(folder, "import", "roster", roster.toString());
    Ran second = SmallSchool.on(folder, "import", "roster", roster.toString());

    assertThat(first)
        .isEqualTo(
            new Ran(0, "1 rows: 1 added, 0 changed, 0 unchanged, 0 rejected%n".formatted(), ""));
    assertThat(second.out()).startsWith("1 rows: 0 added, 0 changed, 1 unchanged");
  }

  @Test
  void address_reachesTheService() {
    String address =
        "--address=127.0.0.1:" + SmallSchool.server().grpcAddress().orElseThrow().getPort();
    String credential = XuebanServer.keptSampleCredential(SmallSchool.folder()).orElseThrow();

    assertThat(Ran.xueban("search", "平方", address, "--credential=" + credential).code()).isZero();
    assertThat(Ran.xueban("search", "平方", address, "--credential=xb_wrong"))
        .isEqualTo(
            new Ran(
                1,
                "",
                "xueban: The credential is unknown or revoked; ask the operator for a new one.%n"
                    .formatted()));
  }

  @Test
  void address_nothingThere_saysHowToStart() {
    Ran ran = Ran.xueban("search", "x", "--address=127.0.0.1:1", "--credential=x");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .startsWith("xueban: the service cannot be reached (")
        .contains("./xueban serve", "--address")
        .hasLineCount(1);
  }

  @Test
  void address_noCredential_saysHowToGiveOne() {
    Ran ran = Ran.xueban("search", "x", "--address=127.0.0.1:1");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("--credential", "$XUEBAN_CREDENTIAL").hasLineCount(1);
  }
}
