package xueban.tutor.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.tutor.openai.LocalEndpoint.delta;
import static xueban.tutor.openai.LocalEndpoint.event;
import static xueban.tutor.openai.LocalEndpoint.events;
import static xueban.tutor.openai.LocalEndpoint.fails;
import static xueban.tutor.openai.LocalEndpoint.reply;
import static xueban.tutor.openai.LocalEndpoint.says;

import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.tutor.answer.draft.DraftEnd;
import xueban.tutor.answer.draft.DraftEnd.Fault;

/** What becomes of a draft whose endpoint fails. */
class OpenAiFailureTest extends OpenAiWriterTestCase {
  @Test
  void busy_isAskedAgain_afterAsLongAsItSays() {
    AtomicInteger calls = new AtomicInteger();
    endpoint.script =
        (exchange, request) -> {
          if (calls.incrementAndGet() == 1) {
            exchange.getResponseHeaders().add("Retry-After", "1");
            reply(exchange, 429, "{}");
          } else {
            says(DRAFT).answer(exchange, request);
          }
        };
    long start = System.nanoTime();
    assertThat(write()).isEqualTo(new DraftEnd.Whole());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(950));
    assertThat(sentences).isEqualTo(SENTENCES);
  }

  @Test
  void busyForLongerThanThereIsTime_isNotWaitedFor() {
    endpoint.script =
        (exchange, request) -> {
          exchange.getResponseHeaders().add("Retry-After", "60");
          reply(exchange, 503, "{}");
        };
    assertBroken(write(), Fault.BUSY);
    assertThat(endpoint.requests).hasSize(1);
    assertThat(budget.spentThisMonth()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"500, FAILED", "502, FAILED", "401, REFUSED", "404, REFUSED", "302, FAILED"})
  void otherFailures_areNotAskedAgain(int status, Fault fault) {
    endpoint.script = fails(status);
    assertBroken(write(), fault);
    assertThat(endpoint.requests).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "[]",
        "{\"error\": {\"message\": \"x\"}}",
        "{\"choices\": []}",
        "{\"choices\": [{\"message\": 7}]}"
      })
  void nonsense_isNoDraft(String body) {
    endpoint.script = (exchange, request) -> reply(exchange, 200, body);
    assertThat(write()).isInstanceOf(DraftEnd.Broken.class);
    assertThat(sentences).isEmpty();
  }

  @Test
  void cutStream_isBroken_andTheHalfSentenceIsNotSaid() {
    endpoint.script =
        (exchange, request) -> {
          OutputStream out = events(exchange);
          event(out, delta(DRAFT));
          event(out, delta("然后半句"));
        };
    assertBroken(write(), Fault.UNREADABLE);
    assertThat(sentences).isEqualTo(SENTENCES);
  }

  @Test
  void hugeOutput_isCutOff() {
    endpoint.script =
        (exchange, request) -> {
          OutputStream out = events(exchange);
          String much = delta("长".repeat(2_000));
          for (int i = 0; i < 100_000; i++) {
            event(out, much);
          }
        };
    assertBroken(write(), Fault.TOO_LONG);
    assertThat(sentences).isEmpty();
    endpoint.script = (exchange, request) -> reply(exchange, 200, "[" + " ".repeat(4_000_000));
    assertBroken(write(), Fault.TOO_LONG);
  }

  @Test
  void awayFromTheStart_thenLeftAlone_thenTriedAgain() {
    settings = ModelSettings.of(URI.create("http://127.0.0.1:1/v1"), "small");
    for (int i = 0; i < 5; i++) {
      assertBroken(write(), Fault.AWAY);
    }
    assertBroken(write(), Fault.RESTING);
    assertThat(model.isThere()).isFalse();
    assertThat(budget.spentThisMonth()).isZero();
    clock.set(Instant.EPOCH.plusSeconds(31));
    assertBroken(write(), Fault.AWAY);
    assertBroken(write(), Fault.RESTING);
  }

  @Test
  void isThere_whereItIs() {
    writer();
    assertThat(model.isThere()).isTrue();
  }
}
