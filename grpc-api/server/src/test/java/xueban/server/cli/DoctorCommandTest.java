package xueban.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.server.MediaConfig;
import xueban.server.ServerConfig;

class DoctorCommandTest {
  @TempDir Path folder;

  @Test
  void allIsWell_everythingNamed() {
    Ran ran = doctor(folder.resolve("new"), "--grpc-port=0", "--http-port=0");

    assertThat(ran.code()).as(ran.out()).isZero();
    assertThat(ran.out().lines().map(line -> line.substring(6, 22).strip()))
        .containsExactly(
            "JDK",
            "vector provider",
            "SQLite",
            "ONNX Runtime",
            "memory",
            "data folder",
            "disk",
            "gRPC port",
            "web port",
            "pictures",
            "voice",
            "models",
            "clock");
    assertThat(ran.out()).contains("not read; xueban.search.picture.enabled is not set");
    assertThat(ran.out()).contains(folder.resolve("new") + " (will be made)");
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void chosenModelThatCannotServe_isNamed() throws IOException {
    Path models = Files.createDirectories(folder.resolve("tenants/t/models/tags-20261123-1"));
    Files.writeString(
        models.resolveSibling("activations.jsonl"),
        "{\"when\":\"2026-11-23T08:00:00Z\",\"who\":\"w\",\"what\":\"activate\",\"kind\":\"tags\","
            + "\"version\":\"tags-20261123-1\",\"digest\":\"d\",\"before\":\"tags-names\"}\n");

    Ran ran = doctor(folder, "--grpc-port=0", "--http-port=0");
    assertThat(ran.code()).as("the service goes on with what is built in").isZero();
    assertThat(ran.out()).containsPattern("(?m)^warn  models .*built in serves.*tags-20261123-1");
  }

  @Test
  void runningService_namedInPlaceOfPorts() {
    assertThat(SmallSchool.xueban("doctor").out())
        .contains("runs on this folder, process " + ProcessHandle.current().pid() + " at 127.")
        .doesNotContain("gRPC port");
  }

  @Test
  void serviceThatWasKilled_isNoService() throws IOException {
    Files.writeString(
        folder.resolve("service.json"),
        "{\"pid\":%d,\"grpc\":\"127.0.0.1:1\"}".formatted(ProcessHandle.current().pid()));

    assertThat(doctor(folder, "--grpc-port=0", "--http-port=0").out())
        .contains("gRPC port")
        .doesNotContain("runs on this folder");
  }

  @Test
  void portInUse_failsAndSaysWhatToDo() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ran ran = doctor(folder, "--port=" + other.getLocalPort(), "--http-port=0");

      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.out())
          .containsPattern(
              "fail +gRPC port +%d on 127.0.0.1 cannot be used .*give another with --grpc-port"
                  .formatted(other.getLocalPort()));
    }
  }

  @Test
  void folderThatCannotBe_failsAndSaysWhatToDo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    Ran ran = doctor(file.resolve("data"), "--grpc-port=0", "--http-port=0");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .containsPattern("fail +data folder +\\S+/file/data cannot be written; name another with");
  }

  @Test
  void mediaThatIsSetButNotThere_warnsAndSaysWhatToDo() {
    MediaConfig media =
        ServerConfig.of(
                Map.of(
                    "xueban.search.picture.enabled", "true",
                    "xueban.search.picture.program", folder.resolve("none").toString(),
                    "xueban.search.voice.url", "http://127.0.0.1:1/v1",
                    "xueban.search.voice.name", "whisper"))
            .media();
    List<Check> checks = MediaChecks.of(media);
    assertThat(checks).extracting(Check::verdict).containsOnly(Check.Verdict.WARN);
    assertThat(checks.getFirst().found())
        .contains("apt-get install tesseract-ocr tesseract-ocr-chi-sim");
    assertThat(checks.getLast().found()).contains("whisper at 127.0.0.1 does not answer");
  }

  @Test
  void wrongPort_named() {
    assertThat(doctor(folder, "--port=99999"))
        .isEqualTo(
            new Ran(
                1,
                "",
                "xueban: grpc-port: 99999 must be in 0..65535; 0 takes a free one.%n".formatted()));
  }

  private static Ran doctor(Path dataDir, String... args) {
    return SmallSchool.on(dataDir, concat("doctor", args));
  }

  private static String[] concat(String first, String[] rest) {
    String[] all = new String[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }
}
