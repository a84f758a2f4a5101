package xueban.tutor.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xueban.tutor.openai.LocalEndpoint.fails;
import static xueban.tutor.openai.LocalEndpoint.reply;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.nlp.media.Recognition;
import xueban.nlp.media.Recognition.Cause;
import xueban.nlp.media.RecognizedLine;
import xueban.tutor.answer.draft.Waiting;

/** Speech before a local endpoint that speaks the protocol, well or badly. */
class OpenAiSpeechTest {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final byte[] RECORDING =
      "OggS\0\2\r\n--\u00FF".getBytes(StandardCharsets.ISO_8859_1);

  private final LocalEndpoint endpoint = new LocalEndpoint();
  private final TokenBudget budget = new TokenBudget(2, 20, CLOCK, ZoneOffset.UTC);
  private SpeechSettings settings =
      SpeechSettings.of(endpoint.url(), "whisper").withPatience(Duration.ofSeconds(5), 1);

  @AfterEach
  void close() {
    endpoint.close();
  }

  private Recognition recognize(byte[] recording, String learner) {
    try (OpenAiSpeech speech = new OpenAiSpeech(settings, CLOCK, new Random(3))) {
      return speech.recognizer(budget).recognize(recording, learner, Waiting.forAnHour());
    }
  }

  private void assertUnavailable(Cause cause, String why) {
    assertThat(recognize(RECORDING, ""))
        .isInstanceOfSatisfying(
            Recognition.Unavailable.class,
            unavailable -> {
              assertThat(unavailable.cause()).as(unavailable.why()).isEqualTo(cause);
              assertThat(unavailable.why()).contains(why).doesNotContain("sk-1");
            });
  }

  @Test
  void text_comesBack_andTheFormIsAsTheProtocolWants() {
    settings = settings.withKey(ApiKey.of("sk-1"));
    endpoint.script = (exchange, request) -> reply(exchange, 200, "{\"text\": \" 勾股定理怎么证明？ \"}");

    assertThat(recognize(RECORDING, "ming"))
        .isEqualTo(
            new Recognition.Recognized(List.of(new RecognizedLine("勾股定理怎么证明？", null)), null));
    assertThat(endpoint.authorizations).containsExactly("Bearer sk-1");
    String form = endpoint.recordings.getFirst();
    String boundary = form.lines().findFirst().orElseThrow().split("boundary=")[1];
    assertThat(form)
        .startsWith("multipart/form-data; boundary=xueban-")
        .contains("name=\"model\"\r\n\r\nwhisper\r\n--" + boundary)
        .contains("name=\"response_format\"\r\n\r\njson\r\n")
        .contains("name=\"language\"\r\n\r\nzh\r\n")
        .contains(
            "name=\"prompt\"\r\n\r\n"
                + new String(
                    settings.prompt().getBytes(StandardCharsets.UTF_8),
                    StandardCharsets.ISO_8859_1))
        .contains(
            "name=\"file\"; filename=\"recording.ogg\"\r\nContent-Type: audio/ogg\r\n\r\n"
                + new String(RECORDING, StandardCharsets.ISO_8859_1)
                + "\r\n--"
                + boundary
                + "--\r\n");
    assertThat(budget.spentThisMonth()).isEqualTo(1);
  }

  @Test
  void verbose_piecesWithConfidence_andNoSilence() {
    settings = settings.withVerbose(true);
    endpoint.script =
        (exchange, request) ->
            reply(
                exchange,
                200,
                """
                {"text": "什么是函数？谢谢观看",
                 "segments": [
                  {"text": "什么是函数？", "avg_logprob": -0.2, "no_speech_prob": 0.01},
                  {"text": "谢谢观看", "avg_logprob": -1.4, "no_speech_prob": 0.9},
                  {"text": " ", "avg_logprob": 0}]}
                """);
    assertThat(recognize(RECORDING, ""))
        .isInstanceOfSatisfying(
            Recognition.Recognized.class,
            read -> {
              assertThat(read.text()).isEqualTo("什么是函数？");
              assertThat(read.confidence()).isEqualTo(StrictMath.exp(-.2));
            });
    assertThat(endpoint.recordings.getFirst()).contains("verbose_json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ", \"avg_logprob\": null",
        ", \"avg_logprob\": \"NaN\"",
        ", \"avg_logprob\": \"-0.2\"",
        ", \"avg_logprob\": -1e999"
      })
  void pieceWithoutAnyProbability_isKept_andNobodySaysHowSure(String probability) {
    settings = settings.withVerbose(true);
    endpoint.script =
        (exchange, request) ->
            reply(
                exchange,
                200,
                "{\"text\": \"什么是函数？再说一遍\", \"segments\": ["
                    + "{\"text\": \"什么是函数？\", \"avg_logprob\": -0.2},"
                    + "{\"text\": \"再说一遍\", \"no_speech_prob\": 0.9"
                    + probability
                    + "}]}");

    assertThat(recognize(RECORDING, ""))
        .isEqualTo(
            new Recognition.Recognized(
                List.of(
                    new RecognizedLine("什么是函数？", StrictMath.exp(-.2)),
                    new RecognizedLine("再说一遍", null)),
                null));
  }

  @Test
  void silence_isNothingReadable() {
    for (String text : new String[] {"", "  ", settings.prompt()}) {
      endpoint.script = (exchange, request) -> reply(exchange, 200, "{\"text\": \"" + text + "\"}");
      assertThat(recognize(RECORDING, "")).isInstanceOf(Recognition.NothingReadable.class);
    }
  }

  @Test
  void noRecording_andTooLong_areNotSent() {
    assertThat(recognize("hello".getBytes(StandardCharsets.UTF_8), ""))
        .isInstanceOf(Recognition.Refused.class);
    assertThat(recognize(new byte[(2 << 20) + 1], "")).isInstanceOf(Recognition.Refused.class);
    assertThat(endpoint.recordings).isEmpty();
    assertThat(budget.spentThisMonth()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 413, 415, 422})
  void recordingTheModelCannotRead_isRefused(int status) {
    endpoint.script = fails(status);
    assertThat(recognize(RECORDING, ""))
        .isInstanceOfSatisfying(
            Recognition.Refused.class,
            refused -> assertThat(refused.why()).contains("HTTP " + status));
  }

  @ParameterizedTest
  @CsvSource({
    "401, NOT_SET_UP",
    "403, NOT_SET_UP",
    "404, NOT_SET_UP",
    "500, FAILED",
    "502, FAILED",
    "302, FAILED",
    "429, BUSY",
    "503, BUSY"
  })
  void failures_byStatus(int status, Cause cause) {
    endpoint.script = fails(status);
    assertUnavailable(cause, "HTTP " + status);
    assertThat(endpoint.recordings).hasSize(cause == Cause.BUSY ? 2 : 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no json", "[]", "{}", "{\"text\": 7}", "{\"error\": {\"code\": 1}}"})
  void nonsense_isFailed(String body) {
    endpoint.script = (exchange, request) -> reply(exchange, 200, body);
    assertUnavailable(Cause.FAILED, "type it");
  }

  @Test
  void hugeAnswer_isCutOff() {
    endpoint.script = (exchange, request) -> reply(exchange, 200, " ".repeat(4_000_000));
    assertUnavailable(Cause.FAILED, "more bytes");
    endpoint.script =
        (exchange, request) -> reply(exchange, 200, "{\"text\": \"" + "长".repeat(5_000) + "\"}");
    assertUnavailable(Cause.FAILED, "more characters");
  }

  @Test
  void slow_isLate_andAwayIsFailed() {
    settings = settings.withPatience(Duration.ofMillis(200), 0);
    endpoint.script = endpoint.hangs();
    assertUnavailable(Cause.LATE, "shorter");
    settings = SpeechSettings.of(URI.create("http://127.0.0.1:1/v1"), "whisper");
    assertUnavailable(Cause.FAILED, "ConnectException");
    assertThat(budget.spentThisMonth()).as("what was never sent costs nothing").isEqualTo(1);
  }

  @Test
  void cutConnection_isFailed() {
    endpoint.script =
        (exchange, request) -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write("{\"text\": \"半".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        };
    assertUnavailable(Cause.FAILED, "type it");
  }

  @Test
  void busyOnce_isAskedAgain() {
    AtomicInteger calls = new AtomicInteger();
    endpoint.script =
        (exchange, request) ->
            reply(exchange, calls.incrementAndGet() == 1 ? 503 : 200, "{\"text\": \"好\"}");
    assertThat(recognize(RECORDING, "")).isInstanceOf(Recognition.Recognized.class);
    assertThat(budget.spentThisMonth()).isEqualTo(1);
  }

  @Test
  void manyFailures_itIsLeftAlone() {
    endpoint.script = fails(500);
    try (OpenAiSpeech speech = new OpenAiSpeech(settings, CLOCK, new Random(3))) {
      for (int i = 0; i < 6; i++) {
        speech.recognizer(budget).recognize(RECORDING, "", Waiting.forAnHour());
      }
    }
    assertThat(endpoint.recordings).hasSize(5);
  }

  @Test
  void budget_ofALearnerADay() {
    endpoint.script = (exchange, request) -> reply(exchange, 200, "{\"text\": \"好\"}");
    recognize(RECORDING, "ming");
    recognize(RECORDING, "ming");
    assertThat(recognize(RECORDING, "ming"))
        .isInstanceOfSatisfying(
            Recognition.Unavailable.class, u -> assertThat(u.cause()).isEqualTo(Cause.SPENT));
    assertThat(recognize(RECORDING, "hong")).isInstanceOf(Recognition.Recognized.class);
  }

  @Test
  void settings_wrongOnes_areNamed() {
    SpeechSettings usual = settings;
    assertThatThrownBy(() -> usual.withPatience(Duration.ZERO, 1)).hasMessageContaining("whole");
    assertThatThrownBy(() -> usual.withPatience(Duration.ofSeconds(1), 6))
        .hasMessageContaining("retries: 6 must be in 0..5");
    assertThatThrownBy(() -> SpeechSettings.of(URI.create("ftp://a"), "w"))
        .hasMessageContaining("url");
    assertThatThrownBy(() -> SpeechSettings.of(endpoint.url(), " ")).hasMessageContaining("name");
  }
}
