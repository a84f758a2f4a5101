package xueban.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.tutor.handoff.HandedQuestion;
import xueban.tutor.handoff.QuestionStore;
import xueban.tutor.handoff.QuestionStoreContract;

final class SqliteQuestionStoreTest extends QuestionStoreContract {
  private final OpenedStores stores = new OpenedStores();

  @Override
  protected QuestionStore newStore() {
    return stores.fresh().questions();
  }

  @Test
  void reopened_keepsQuestionsWithTheirReplies() {
    Instant now = Instant.parse("2026-03-02T08:00:00.5Z");
    QuestionStore before = stores.fresh().questions();
    before.putIfRoom(HandedQuestion.waiting("q", "ming", "", "为什么？", List.of(), List.of(), now), 1);
    HandedQuestion answered =
        before
            .change("q", q -> q.answered(new HandedQuestion.Reply("li", "因为。", now, "", false)))
            .orElseThrow();

    QuestionStore after = stores.reopened().questions();
    assertThat(after.find("q")).contains(answered);
    assertThat(after.open("", 9)).isEmpty();
  }

  @AfterEach
  void close() throws IOException {
    stores.close();
  }
}
