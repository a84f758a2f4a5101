package xueban.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.BlockingClientCall;
import io.grpc.stub.MetadataUtils;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.server.access.CredentialInterceptor;
import xueban.v1.ImportFileRequest;
import xueban.v1.ImportFileResponse;
import xueban.v1.ImportKind;
import xueban.v1.ImportServiceGrpc;
import xueban.v1.ImportStart;

/**
 * The service as a process of its own: what it prints, how it stops, and that another finds all.
 */
class ServeCommandTest {
  @TempDir Path folder;
  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void end() {
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void sigterm_letsCallsEnd_andARestartFindsTheData() throws Exception {
    Path data = folder.resolve("data");
    SmallSchool.makeFolder(data);
    String credential = Files.readString(data.resolve("sample-credential")).strip();
    Process first = serve(data);
    Map<String, String> said = announced(first);

    assertThat(said.keySet())
        .containsExactlyInAnyOrder("gRPC", "web", "credential", "vectors", "data", "ready");
    assertThat(said.get("credential")).isEqualTo(credential + "  (sample tenant)");
    assertThat(said.get("data")).isEqualTo(data.toString());
    Ran second = SmallSchool.on(data, "serve", "--port=0", "--http-port=0");
    assertThat(second.code()).isEqualTo(1);
    assertThat(second.err()).contains(data.toString(), Long.toString(first.pid())).hasLineCount(1);

    ManagedChannel channel = NettyChannelBuilder.forTarget(said.get("gRPC")).usePlaintext().build();
    Metadata headers = new Metadata();
    headers.put(CredentialInterceptor.AUTHORIZATION, "Bearer " + credential);
    BlockingClientCall<ImportFileRequest, ImportFileResponse> upload =
        ImportServiceGrpc.newBlockingV2Stub(
                ClientInterceptors.intercept(
                    channel, MetadataUtils.newAttachHeadersInterceptor(headers)))
            .importFile();
    upload.write(
        ImportFileRequest.newBuilder()
            .setStart(
                ImportStart.newBuilder()
                    .setKind(ImportKind.IMPORT_KIND_ROSTER)
                    .setFileName("c.csv"))
            .build());
    upload.write(chunk("class_id,grade,learner\n"));
    assertThat(SmallSchool.on(data, "profile", "nobody").code()).isZero();

    first.destroy(); // SIGTERM
    assertThat(first.waitFor(1, SECONDS)).as("a call is under way").isFalse();
    upload.write(chunk("c,8,ming\n"));
    upload.halfClose();
    ImportFileResponse last = upload.read();
    while (upload.hasNext()) {
      last = upload.read();
    }
    assertThat(last.getReport().getAddedCount()).isEqualTo(1);
    channel.shutdownNow();
    assertEndedWell(first);
    assertThat(data.resolve("service.json")).doesNotExist();

    Process again = serve(data);
    announced(again);
    again.destroy(); // at once: much is still opening
    assertEndedWell(again);
    Path roster = Files.writeString(folder.resolve("c.csv"), "class_id,grade,learner\nc,8,ming\n");
    assertThat(SmallSchool.on(data, "import", "roster", roster.toString()).out())
        .startsWith("1 rows: 0 added, 0 changed, 1 unchanged");
  }

  @Test
  void portInUse_oneSentence_andTheFolderIsFree() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      SmallSchool.makeFolder(folder);
      String port = Integer.toString(other.getLocalPort());

      Ran grpc = SmallSchool.on(folder, "serve", "--port=" + port, "--http-port=0");
      Ran web = SmallSchool.on(folder, "serve", "--port=0", "--http-port=" + port);

      assertThat(grpc.code()).isEqualTo(1);
      assertThat(grpc.err()).contains(":" + port, "Give another --grpc-port").hasLineCount(1);
      assertThat(web.code()).isEqualTo(1);
      assertThat(web.err()).contains(port, "--http-port").hasLineCount(1);
      assertThat(folder.resolve("service.json")).doesNotExist();
    }
  }

  @Test
  void folderThatCannotBe_oneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    Ran ran = SmallSchool.on(file.resolve("data"), "serve", "--port=0", "--http-port=0");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .contains(file.resolve("data").toString(), "cannot be written", "another folder")
        .hasLineCount(1);
  }

  @Test
  void unknownVariable_isWarnedOf_andTheServiceStarts() throws Exception {
    Path data = folder.resolve("data");
    SmallSchool.makeFolder(data);
    Process service = serve(data, Map.of("XUEBAN_LIMITS_THREAD", "4"));

    assertThat(announced(service)).containsKey("ready");
    service.destroy();

    assertThat(service.waitFor(60, SECONDS)).isTrue();
    assertThat(folder.resolve("err"))
        .content()
        .hasLineCount(1)
        .contains("xueban: XUEBAN_LIMITS_THREAD is no setting", "XUEBAN_LIMITS_THREADS");
  }

  @Test
  void wrongPlugins_oneSentence() {
    Ran ran =
        SmallSchool.on(
            folder.resolve("data"), "serve", "--port=0", "--http-port=0", "--plugins=nowhere");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("\"nowhere\" is no folder", "jars of plugins").hasLineCount(1);
  }

  private static ImportFileRequest chunk(String text) {
    return ImportFileRequest.newBuilder().setChunk(ByteString.copyFromUtf8(text)).build();
  }

  /** Starts the service as the launcher does. */
  private Process serve(Path data) throws IOException {
    return serve(data, Map.of());
  }

  private Process serve(Path data, Map<String, String> environment) throws IOException {
    Path arguments = folder.resolve("args");
    Files.writeString(
        arguments,
        "-cp \"%s\"".formatted(System.getProperty("java.class.path").replace("\\", "/")));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    if (Runtime.version().feature() >= 23) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(
        List.of(
            "@" + arguments,
            "xueban.server.cli.Main",
            "serve",
            "--data-dir=" + data,
            "--port=0",
            "--http-port=0"));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  /** Returns what the service printed until it was ready, by its first words. */
  private Map<String, String> announced(Process service) throws IOException {
    Map<String, String> said = new TreeMap<>();
    BufferedReader out = new BufferedReader(new InputStreamReader(service.getInputStream(), UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      String[] words = line.split(" +", 2);
      said.put(words[0], words[1]);
      if (words[0].equals("ready")) {
        return said;
      }
    }
    throw new AssertionError("not ready: " + said + Files.readString(folder.resolve("err")));
  }

  private void assertEndedWell(Process service) throws Exception {
    assertThat(service.waitFor(60, SECONDS)).isTrue();
    assertThat(folder.resolve("err")).content().isEmpty();
    assertThat(service.exitValue()).isZero();
  }
}
