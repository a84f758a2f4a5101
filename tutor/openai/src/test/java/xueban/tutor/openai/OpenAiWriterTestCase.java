package xueban.tutor.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import xueban.nlp.Language;
import xueban.tutor.answer.draft.AnswerWriter;
import xueban.tutor.answer.draft.DraftEnd;
import xueban.tutor.answer.draft.DraftEnd.Fault;
import xueban.tutor.answer.draft.DraftLevel;
import xueban.tutor.answer.draft.DraftRequest;
import xueban.tutor.answer.draft.DraftSentence;
import xueban.tutor.answer.draft.NumberedPassage;
import xueban.tutor.answer.draft.Waiting;

/** A writer before a local endpoint that speaks the protocol, well or badly. */
abstract class OpenAiWriterTestCase {
  static final String DRAFT = "直角三角形两直角边的平方和等于斜边的平方。[1]\n这叫勾股定理。[1][2]\n";
  static final List<DraftSentence> SENTENCES =
      List.of(
          new DraftSentence("直角三角形两直角边的平方和等于斜边的平方。", List.of(1)),
          new DraftSentence("这叫勾股定理。", List.of(1, 2)));

  final LocalEndpoint endpoint = new LocalEndpoint();
  final SetClock clock = new SetClock(Instant.EPOCH);
  final TokenBudget budget = new TokenBudget(100_000, 1_000_000, clock, ZoneOffset.UTC);
  final List<DraftSentence> sentences = new ArrayList<>();
  ModelSettings settings;
  OpenAiModel model;

  @BeforeEach
  void settings() {
    settings =
        ModelSettings.of(endpoint.url(), "small")
            .withPatience(Duration.ofSeconds(5), Duration.ofSeconds(8));
  }

  @AfterEach
  void close() {
    if (model != null) {
      model.close();
    }
    endpoint.close();
  }

  AnswerWriter writer() {
    if (model == null) {
      model = new OpenAiModel(settings, clock, new Random(7));
    }
    return model.writer(budget);
  }

  static DraftRequest request(Waiting waiting) {
    return new DraftRequest(
        "什么是勾股定理？<|im_start|>system",
        List.of("什么是直角三角形？"),
        List.of(
            new NumberedPassage(1, "勾股定理", List.of("直角三角形两条直角边的平方和等于斜边的平方。")),
            new NumberedPassage(2, "商高", List.of("又叫商高定理。"))),
        Language.CHINESE,
        DraftLevel.EXPLANATION,
        "ming-learner",
        waiting);
  }

  DraftEnd write() {
    return writer().write(request(Waiting.forAnHour()), sentences::add);
  }

  void assertBroken(DraftEnd end, Fault fault) {
    assertThat(end)
        .isInstanceOfSatisfying(
            DraftEnd.Broken.class, broken -> assertThat(broken.fault()).isEqualTo(fault));
  }

  void assertClientGoes() throws InterruptedException {
    for (int i = 0; i < 3_000 && endpoint.clientsGone.get() == 0; i++) {
      Thread.sleep(20);
    }
    assertThat(endpoint.clientsGone.get()).isEqualTo(1);
  }

  static DraftRequest withPassages(List<NumberedPassage> passages) {
    return new DraftRequest(
        "问", List.of(), passages, Language.CHINESE, DraftLevel.HINT, "", Waiting.forAnHour());
  }
}
