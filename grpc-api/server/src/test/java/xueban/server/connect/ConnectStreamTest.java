package xueban.server.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.connect.RunningFront.ASK;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import xueban.v1.AskRequest;
import xueban.v1.AskResponse;

/** Server streams in the Connect protocol over real HTTP, and clients that misbehave. */
final class ConnectStreamTest {
  @Test
  void json_streamsMessagesThenTheEnd() throws Exception {
    try (RunningFront front = new RunningFront()) {
      HttpResponse<byte[]> answer = ask(front, "什么是斜边？", "x-echo", "hello");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("content-type")).hasValue("application/connect+json");
      assertThat(answer.headers().firstValue("x-echo")).hasValue("hello");
      List<Envelope> parts = Envelope.readAll(answer.body());
      assertThat(parts).hasSize(3);
      assertThat(json(parts.get(0)).at("/sentence/text").asText()).isEqualTo("勾股定理");
      assertThat(json(parts.get(1)).at("/sentence/text").asText()).isEqualTo("什么是斜边？");
      assertThat(parts.get(2).flags()).isEqualTo(Envelope.END);
      assertThat(json(parts.get(2)).at("/metadata/x-echo/0").asText()).isEqualTo("hello");
      assertThat(json(parts.get(2)).has("error")).isFalse();
    }
  }

  @Test
  void proto_streamsMessages_andTheEndIsJson() throws Exception {
    try (RunningFront front = new RunningFront()) {
      AskRequest request = AskRequest.newBuilder().setQuestion("q").build();
      HttpResponse<byte[]> answer =
          front.post(
              ASK, "application/connect+proto", new Envelope(0, request.toByteArray()).bytes());

      List<Envelope> parts = Envelope.readAll(answer.body());
      assertThat(AskResponse.parseFrom(parts.get(1).data()).getSentence().getText()).isEqualTo("q");
      assertThat(json(parts.get(2))).isEmpty();
    }
  }

  @Test
  void failure_comesAtTheEndWithDetails() throws Exception {
    try (RunningFront front = new RunningFront()) {
      HttpResponse<byte[]> answer = ask(front, "fail");

      assertThat(answer.statusCode()).isEqualTo(200);
      List<Envelope> parts = Envelope.readAll(answer.body());
      assertThat(parts).hasSize(2);
      JsonNode error = json(parts.get(1)).path("error");
      assertThat(error.path("code").asText()).isEqualTo("invalid_argument");
      assertThat(error.at("/details/1/debug/fieldViolations/0/field").asText())
          .isEqualTo("question");
    }
  }

  @Test
  void badRequest_isAnErrorAtTheEndToo() throws Exception {
    try (RunningFront front = new RunningFront()) {
      assertThat(errorOf(envelope("{\"question\":[1,2]}"), front)).isEqualTo("invalid_argument");
      assertThat(errorOf(new byte[] {0, 0, 0, 0, 9, 1}, front)).isEqualTo("invalid_argument");
      assertThat(errorOf(new byte[0], front)).isEqualTo("unimplemented");
      byte[] one = envelope("{}");
      byte[] two = new byte[one.length * 2];
      System.arraycopy(one, 0, two, 0, one.length);
      System.arraycopy(one, 0, two, one.length, one.length);
      assertThat(errorOf(two, front)).isEqualTo("unimplemented");
      assertThat(errorOf(new byte[RunningFront.BODY_BYTES + 1], front))
          .isEqualTo("resource_exhausted");
    }
  }

  @Test
  void gzippedMessage_isTaken() throws Exception {
    try (RunningFront front = new RunningFront()) {
      byte[] zipped = Gzip.compress(FakeServices.utf8("{\"question\":\"zipped\"}"));
      byte[] body = new Envelope(Envelope.COMPRESSED, zipped).bytes();
      String type = "application/connect+json";

      List<Envelope> parts =
          Envelope.readAll(front.post(ASK, type, body, "connect-content-encoding", "gzip").body());
      assertThat(json(parts.get(1)).at("/sentence/text").asText()).isEqualTo("zipped");
      List<Envelope> unnamed = Envelope.readAll(front.post(ASK, type, body).body());
      assertThat(json(unnamed.getLast()).at("/error/code").asText()).isEqualTo("invalid_argument");
    }
  }

  @Test
  void deadline_endsTheStream() throws Exception {
    try (RunningFront front = new RunningFront()) {
      List<Envelope> parts =
          Envelope.readAll(ask(front, "wait", "connect-timeout-ms", "300").body());

      assertThat(parts).hasSize(2);
      assertThat(json(parts.get(1)).at("/error/code").asText()).isEqualTo("deadline_exceeded");
      assertThat(front.services.cancelled.await(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void clientThatGoesAway_cancelsItsCall() throws Exception {
    try (RunningFront front = new RunningFront()) {
      try (Socket socket = connect(front, "wait")) {
        assertThat(readUntil(socket.getInputStream(), "one")).contains("200 OK");
        assertThat(front.services.cancelled.getCount()).isEqualTo(1);
      }
      assertThat(front.services.cancelled.await(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void clientThatReadsSlowly_slowsTheCallDown() throws Exception {
    try (RunningFront front = new RunningFront();
        Socket socket = connect(front, "flood")) {
      int before = settled(front);
      assertThat(before).as("messages of 100 kB before the client read any").isLessThan(200);
      readBytes(socket.getInputStream(), 20_000_000);
      assertThat(settled(front)).isGreaterThan(before + 100);
      assertThat(front.services.cancelled.getCount()).isEqualTo(1);
    }
  }

  @Test
  void clientThatReadsNothing_isCutOff() throws Exception {
    try (RunningFront front = new RunningFront(RunningFront.limits(Duration.ofMillis(500)));
        Socket socket = connect(front, "flood")) {
      assertThat(front.services.cancelled.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(socket.isClosed()).isFalse();
    }
  }

  private static HttpResponse<byte[]> ask(RunningFront front, String question, String... headers)
      throws Exception {
    return front.post(
        ASK, "application/connect+json", envelope("{\"question\":\"" + question + "\"}"), headers);
  }

  private static String errorOf(byte[] body, RunningFront front) throws Exception {
    HttpResponse<byte[]> answer = front.post(ASK, "application/connect+json", body);
    assertThat(answer.statusCode()).isEqualTo(200);
    return json(Envelope.readAll(answer.body()).getLast()).at("/error/code").asText();
  }

  private static Socket connect(RunningFront front, String question) throws Exception {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(16 << 10);
    socket.connect(front.address);
    byte[] body = envelope("{\"question\":\"" + question + "\"}");
    String head =
        "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/connect+json\r\n".formatted(ASK)
            + "Content-Length: %d\r\n\r\n".formatted(body.length);
    socket.getOutputStream().write(FakeServices.utf8(head));
    socket.getOutputStream().write(body);
    return socket;
  }

  /** Returns how many messages were sent, once no more are. */
  private static int settled(RunningFront front) throws InterruptedException {
    int last = -1;
    int still = 0;
    while (still < 5) {
      int now = front.services.sent.get();
      still = now == last && now > 0 ? still + 1 : 0;
      last = now;
      Thread.sleep(100);
    }
    return last;
  }

  private static String readUntil(InputStream in, String text) throws Exception {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    while (!read.toString(StandardCharsets.UTF_8).contains(text)) {
      read.write(in.read());
    }
    return read.toString(StandardCharsets.UTF_8);
  }

  private static void readBytes(InputStream in, int bytes) throws Exception {
    byte[] buffer = new byte[64 << 10];
    for (int left = bytes; left > 0; ) {
      left -= in.read(buffer);
    }
  }

  private static byte[] envelope(String json) {
    return new Envelope(0, FakeServices.utf8(json)).bytes();
  }

  private static JsonNode json(Envelope part) throws Exception {
    return new ObjectMapper().readTree(part.data());
  }
}
