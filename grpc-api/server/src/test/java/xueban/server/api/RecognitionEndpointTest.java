package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static xueban.server.api.Failures.assertFails;
import static xueban.server.api.Failures.assertInvalid;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpServer;
import io.grpc.Status;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.nlp.media.RecognizedLine;
import xueban.server.ServerConfig;
import xueban.server.XuebanServer;
import xueban.server.access.Scope;
import xueban.v1.RecognizePictureRequest;
import xueban.v1.RecognizePictureResponse;
import xueban.v1.RecognizeSpeechRequest;
import xueban.v1.RecognizeSpeechResponse;
import xueban.v1.SearchServiceGrpc;
import xueban.v1.SearchServiceGrpc.SearchServiceBlockingStub;

/** Search by picture and by voice, before a script and an endpoint on this machine. */
class RecognitionEndpointTest {
  @TempDir private static Path folder;
  private static HttpServer local;
  private static ServerConfig config;
  private static XuebanServer server;
  private static SearchServiceBlockingStub search;
  private static volatile String said = "";
  private static volatile int status = 200;

  @BeforeAll
  static void start() throws IOException {
    local = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    local.createContext(
        "/v1/audio/transcriptions",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] body = ("{\"text\": \"" + said + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    local.start();
    config =
        ServerConfig.of(
                Map.of(
                    "xueban.sample-tenant", "false",
                    "xueban.search.picture.enabled", "true",
                    "xueban.search.picture.program", folder.resolve("tesseract").toString(),
                    "xueban.search.picture.pixels", "10000",
                    "xueban.search.voice.url",
                        "http://127.0.0.1:" + local.getAddress().getPort() + "/v1",
                    "xueban.search.voice.name", "whisper",
                    "xueban.search.voice.learner-day-recordings", "1"))
            .withDataDir(folder.resolve("data"));
    server = XuebanServer.inProcess(config);
    server.installation().createTenant("school", "小学校");
    search = SearchServiceGrpc.newBlockingStub(ApiServer.as(server, "school", Scope.LEARN));
  }

  @AfterAll
  static void stop() {
    server.close();
    local.stop(0);
  }

  /** Puts a script in place of tesseract that says these words, each a line, with 80 percent. */
  private static void sees(String... words) throws IOException {
    StringBuilder script =
        new StringBuilder(
            """
            #!/bin/sh
            case "$1" in
              --version) echo "tesseract 5.3.0"; exit 0;;
              --list-langs) printf 'chi_sim\\neng\\n'; exit 0;;
            esac
            cat >/dev/null
            """);
    for (String word : words) {
      script.append("printf '4\\t1\\t1\\t1\\t1\\t0\\t0\\t0\\t9\\t9\\t-1\\t\\n'\n");
      script.append(
          "printf '5\\t1\\t1\\t1\\t1\\t1\\t0\\t0\\t30\\t30\\t80\\t%s\\n'%n".formatted(word));
    }
    Path program = Files.writeString(folder.resolve("tesseract"), script.toString());
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  private static RecognizePictureRequest picture(int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return RecognizePictureRequest.newBuilder()
        .setPicture(ByteString.copyFrom(out.toByteArray()))
        .build();
  }

  private static RecognizeSpeechRequest speech(String learner) {
    return RecognizeSpeechRequest.newBuilder()
        .setRecording(ByteString.copyFromUtf8("OggS..."))
        .setLearnerId(learner)
        .build();
  }

  @Test
  void picture_linesAndOneQuery() throws IOException {
    sees("直角三角形的斜", "边有多长？");
    RecognizePictureResponse read = search.recognizePicture(picture(20, 20));
    assertThat(read.getLinesList()).hasSize(2);
    assertThat(read.getLines(0).getText()).isEqualTo("直角三角形的斜");
    assertThat(read.getLines(0).getConfidence()).isCloseTo(.8, offset(1e-9));
    assertThat(read.getConfidence()).isCloseTo(.8, offset(1e-9));
    assertThat(read.getQuery()).isEqualTo("直角三角形的斜边有多长？");
    assertThat(read.getAdvice()).isEmpty();
  }

  @Test
  void picture_nothingReadable_isNoError() throws IOException {
    sees();
    RecognizePictureResponse read = search.recognizePicture(picture(20, 20));
    assertThat(read.getLinesList()).isEmpty();
    assertThat(read.getQuery()).isEmpty();
    assertThat(read.getAdvice()).contains("closer");
  }

  @Test
  void picture_noneOrTooLarge_isInvalid() {
    assertInvalid(
        () -> search.recognizePicture(RecognizePictureRequest.getDefaultInstance()), "picture");
    assertThat(assertInvalid(() -> search.recognizePicture(picture(200, 200)), "picture"))
        .contains("200 by 200 pixels");
  }

  @Test
  void speech_textAsTheModelSaysIt_withinTheLearnersBudget() {
    said = "什么是函数？";
    status = 200;
    RecognizeSpeechResponse heard = search.recognizeSpeech(speech("ming"));
    assertThat(heard.getQuery()).isEqualTo("什么是函数？");
    assertThat(heard.hasConfidence()).isFalse();
    assertThat(heard.getLines(0).hasConfidence()).isFalse();
    assertFails(
        () -> search.recognizeSpeech(speech("ming")), Status.Code.RESOURCE_EXHAUSTED, "OVERLOADED");
    said = " ";
    assertThat(search.recognizeSpeech(speech("")).getAdvice()).contains("microphone");
  }

  @Test
  void speech_afterARestart_theLearnersBudgetIsStillSpent() {
    said = "什么是函数？";
    status = 200;
    assertThat(search.recognizeSpeech(speech("hong")).getQuery()).isEqualTo("什么是函数？");
    server.close();
    server = XuebanServer.inProcess(config);
    search = SearchServiceGrpc.newBlockingStub(ApiServer.as(server, "school", Scope.LEARN));
    assertFails(
        () -> search.recognizeSpeech(speech("hong")), Status.Code.RESOURCE_EXHAUSTED, "OVERLOADED");
    assertThat(search.recognizeSpeech(speech("lan")).getQuery()).isEqualTo("什么是函数？");
  }

  @Test
  void speech_failures_haveTheirCodes() {
    status = 500;
    assertFails(() -> search.recognizeSpeech(speech("")), Status.Code.UNAVAILABLE, "NOT_AVAILABLE");
    status = 401;
    assertFails(
        () -> search.recognizeSpeech(speech("")),
        Status.Code.FAILED_PRECONDITION,
        "NOT_ALLOWED_NOW");
    assertInvalid(
        () ->
            search.recognizeSpeech(
                RecognizeSpeechRequest.newBuilder()
                    .setRecording(ByteString.copyFromUtf8("text"))
                    .build()),
        "recording");
    assertInvalid(() -> search.recognizeSpeech(speech("a b\n")), "learner_id");
  }

  @Test
  void off_saysWhatTheOperatorCanDo() {
    SearchServiceBlockingStub plain = SearchServiceGrpc.newBlockingStub(ApiServer.as(Scope.LEARN));
    assertThat(
            assertFails(
                () -> plain.recognizePicture(picture(9, 9)),
                Status.Code.FAILED_PRECONDITION,
                "NOT_ALLOWED_NOW"))
        .contains("xueban.search.picture.enabled");
    assertThat(
            assertFails(
                () -> plain.recognizeSpeech(speech("")),
                Status.Code.FAILED_PRECONDITION,
                "NOT_ALLOWED_NOW"))
        .contains("xueban.search.voice.url");
  }

  @Test
  void query_isWhatSearchTakes() {
    assertThat(
            RecognitionMapper.query(
                List.of(
                    new RecognizedLine("平方", null),
                    new RecognizedLine("根\u0007是", null),
                    new RecognizedLine("x = 2", null))))
        .isEqualTo("平方根 是 x = 2");
    assertThat(RecognitionMapper.query(List.of(new RecognizedLine("长".repeat(1_200), null))))
        .hasSize(1_000);
    assertThat(RecognitionMapper.query(List.of(new RecognizedLine("𝑥".repeat(600), null))))
        .hasSize(1_000);
    assertThat(RecognitionMapper.query(List.of(new RecognizedLine("a" + "𝑥".repeat(600), null))))
        .hasSize(999);
  }
}
