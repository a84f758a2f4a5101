package xueban.tutor.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xueban.tutor.openai.LocalEndpoint.says;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xueban.tutor.answer.draft.AnswerWriter;
import xueban.tutor.answer.draft.DraftEnd;
import xueban.tutor.answer.draft.DraftEnd.Fault;
import xueban.tutor.answer.draft.DraftRequest;
import xueban.tutor.answer.draft.NumberedPassage;
import xueban.tutor.answer.draft.Waiting;

class OpenAiWriterTest extends OpenAiWriterTestCase {
  @ParameterizedTest
  @CsvSource({"true, false", "false, false", "true, true", "false, true"})
  void write_wellSpoken_sentencesWithTheirPassages(boolean streaming, boolean json) {
    settings = settings.withStreaming(streaming).withJson(json);
    endpoint.script =
        says(
            json
                ? "{\"sentences\": [{\"text\": \"直角三角形两直角边的平方和等于斜边的平方。\", \"passages\": [1]},"
                    + " {\"text\": \"这叫勾股定理。\", \"passages\": [1, 2]}]}"
                : DRAFT);

    assertThat(write()).isEqualTo(new DraftEnd.Whole());
    assertThat(sentences).isEqualTo(SENTENCES);
    assertThat(budget.spentThisMonth()).isEqualTo(321);
    var sent = endpoint.requests.getFirst();
    assertThat(sent.path("model").asText()).isEqualTo("small");
    assertThat(sent.path("temperature").asDouble()).isZero();
    assertThat(sent.path("max_tokens").asInt()).isEqualTo(800);
    assertThat(sent.has("response_format")).isEqualTo(json);
  }

  @Test
  void prompt_keepsDataApart_andSaysNobodysName() {
    write();
    write();
    String first = endpoint.requests.get(0).path("messages").path(1).path("content").asText();
    String second = endpoint.requests.get(1).path("messages").path(1).path("content").asText();
    String rules = endpoint.requests.get(0).path("messages").path(0).path("content").asText();

    assertThat(first).contains("直角三角形两条直角边的平方和等于斜边的平方。").contains("什么是直角三角形？");
    assertThat(first).doesNotContain("<|").doesNotContain("ming-learner");
    String mark = first.substring(first.indexOf('‹') + 1, first.indexOf('›'));
    assertThat(mark).hasSize(32);
    assertThat(rules).contains(mark);
    assertThat(second).doesNotContain(mark);
  }

  @Test
  void key_isSentAndNeverSaid() {
    settings = settings.withKey(ApiKey.of(" sk-secret \n"));
    write();
    assertThat(endpoint.authorizations).containsExactly("Bearer sk-secret");
    assertThat(settings.toString()).doesNotContain("sk-secret");
    assertThatThrownBy(() -> ApiKey.of("two words")).hasMessageNotContaining("two words");
  }

  @Test
  void firstWordTooLate_isGivenUp() {
    settings = settings.withPatience(Duration.ofMillis(200), Duration.ofSeconds(8));
    endpoint.script = endpoint.hangs();
    long start = System.nanoTime();
    assertBroken(write(), Fault.LATE);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void hangsInTheMiddle_whatWasSaidStands_andTheConnectionEnds() throws Exception {
    settings = settings.withPatience(Duration.ofSeconds(5), Duration.ofMillis(1_200));
    endpoint.script = endpoint.saysThenHangs(DRAFT + "还没");
    assertBroken(write(), Fault.LATE);
    assertThat(sentences).isEqualTo(SENTENCES);
    assertClientGoes();
  }

  @Test
  void nobodyWaits_isNoticedSoon() throws Exception {
    AtomicInteger looks = new AtomicInteger();
    Waiting leaving =
        new Waiting() {
          @Override
          public boolean over() {
            return looks.incrementAndGet() > 10;
          }

          @Override
          public Duration left() {
            return Duration.ofHours(1);
          }
        };
    endpoint.script = endpoint.saysThenHangs("直角");
    assertBroken(writer().write(request(leaving), sentences::add), Fault.NOBODY_WAITS);
    assertClientGoes();
  }

  @Test
  void readerLeaves_isThrown_andTheConnectionEnds() throws Exception {
    endpoint.script = endpoint.saysThenHangs(DRAFT);
    assertThatThrownBy(
            () ->
                writer()
                    .write(
                        request(Waiting.forAnHour()),
                        sentence -> {
                          throw new IllegalStateException("gone");
                        }))
        .hasMessage("gone");
    assertClientGoes();
  }

  @Test
  void budgetSpent_nothingIsSent() {
    AnswerWriter poor =
        new OpenAiModel(settings, clock, new Random(7))
            .writer(new TokenBudget(100, 1_000_000, clock, ZoneOffset.UTC));
    assertBroken(poor.write(request(Waiting.forAnHour()), sentences::add), Fault.SPENT);
    assertThat(endpoint.requests).isEmpty();
  }

  @Test
  void promptTooLong_passagesAreLeftOut_thenNothingIsSent() {
    settings = settings.withSizes(1_000, 100);
    NumberedPassage small = new NumberedPassage(1, "短", List.of("短的一句话。"));
    NumberedPassage large = new NumberedPassage(2, "长", List.of("长".repeat(900)));
    DraftRequest both = withPassages(List.of(small, large));
    assertThat(writer().write(both, sentences::add)).isEqualTo(new DraftEnd.Whole());
    assertThat(endpoint.requests.getFirst().toString()).contains("短的一句话").doesNotContain("长长长");
    assertBroken(
        writer().write(withPassages(List.of(large)), sentences::add), Fault.TOO_MUCH_TO_READ);
    assertThat(endpoint.requests).hasSize(1);
  }

  @Test
  void thinkingAloud_isNotPartOfTheDraft() {
    endpoint.script = says("<think>先想。[1]\n再想。[2]</think>\n\n" + DRAFT);
    write();
    assertThat(sentences).isEqualTo(SENTENCES);
  }

  @Test
  void closed_callsEndSoon() throws Exception {
    endpoint.script = endpoint.saysThenHangs("直角");
    AnswerWriter writer = writer();
    Thread closing =
        new Thread(
            () -> {
              try {
                Thread.sleep(300);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              model.close();
            });
    closing.start();
    DraftEnd end = writer.write(request(Waiting.forAnHour()), sentences::add);
    closing.join();
    assertThat(end).isInstanceOf(DraftEnd.Broken.class);
    assertThat(writer.write(request(Waiting.forAnHour()), sentences::add))
        .isInstanceOf(DraftEnd.Broken.class);
  }
}
