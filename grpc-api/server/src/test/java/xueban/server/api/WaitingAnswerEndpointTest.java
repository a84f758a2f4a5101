package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.CatalogServiceGrpc;
import xueban.v1.Item;
import xueban.v1.ItemAnswer;
import xueban.v1.ItemKind;
import xueban.v1.KeyedItem;
import xueban.v1.LearnerEvent;
import xueban.v1.ListEventsRequest;
import xueban.v1.Metadata;
import xueban.v1.PracticeServiceGrpc;
import xueban.v1.PutItemsRequest;
import xueban.v1.RegradeRequest;
import xueban.v1.ResponseOutcome;
import xueban.v1.SubmitAnswerRequest;
import xueban.v1.SubmitAnswerResponse;

/** Answers to open items, which wait in the log for a teacher if the client says so. */
class WaitingAnswerEndpointTest extends LearnerEndpointTestCase {
  private static final String OPEN = "waiting.open";
  private static final ItemAnswer ANSWER = ItemAnswer.newBuilder().setText("因为它是整数").build();

  @BeforeAll
  static void putOpenItem() {
    KeyedItem item =
        KeyedItem.newBuilder()
            .setItem(
                Item.newBuilder()
                    .setId(OPEN)
                    .setKind(ItemKind.ITEM_KIND_OPEN)
                    .setStem("为什么 0 是有理数？")
                    .setMetadata(
                        Metadata.newBuilder()
                            .setTitle("说理")
                            .setLanguage("zh")
                            .addConceptIds(CONCEPT)))
            .build();
    assertThat(
            CatalogServiceGrpc.newBlockingStub(ApiServer.as(Scope.MANAGE))
                .putItems(PutItemsRequest.newBuilder().addItems(item).build())
                .getRejectionsList())
        .isEmpty();
  }

  private static SubmitAnswerResponse submit(String learner, boolean mayWait) {
    return PracticeServiceGrpc.newBlockingStub(ApiServer.as(Scope.LEARN))
        .submitAnswer(
            SubmitAnswerRequest.newBuilder()
                .setEventId("e1")
                .setLearnerId(learner)
                .setItemId(OPEN)
                .setAnswer(ANSWER)
                .setMayWait(mayWait)
                .build());
  }

  private List<LearnerEvent> events(String learner) {
    return learners
        .listEvents(ListEventsRequest.newBuilder().setLearnerId(learner).build())
        .getEventsList();
  }

  @Test
  void submitAnswer_mayWait_isInTheLog_untilTheTeacherGradesIt() {
    assertThat(submit("waits", true).getNeedsTeacher().getAcknowledged().getPosition())
        .isPositive();
    LearnerEvent waiting = events("waits").getFirst();
    assertThat(waiting.getUngraded().getAnswer()).contains("因为它是整数");
    assertThat(waiting.getUngraded().getItemId()).isEqualTo(OPEN);
    assertThat(waiting.getUngraded().getConceptIdsList()).containsExactly(CONCEPT);
    assertThat(waiting.hasCurrentScore()).isFalse();
    learners.regrade(
        RegradeRequest.newBuilder()
            .setEventId("g1")
            .setLearnerId("waits")
            .setResponseEventId("e1")
            .setScore(0.5)
            .setReason("说对一半")
            .build());
    assertThat(events("waits").getFirst().getCurrentScore()).isEqualTo(0.5);
    assertThat(profile("waits").getResponseCount()).isEqualTo(1);
  }

  @Test
  void submitAnswer_notSaid_recordsNothing() {
    assertThat(submit("not-kept", false).getNeedsTeacher().hasAcknowledged()).isFalse();
    assertThat(events("not-kept")).isEmpty();
  }

  @Test
  void recordResponses_mayWait_isTaken_elseRejected() {
    assertThat(
            record(
                    row("offline", "e1").setItemId(OPEN).setAnswer(ANSWER).setMayWait(true),
                    row("offline", "e2").setItemId(OPEN).setAnswer(ANSWER))
                .getOutcomesList())
        .extracting(ResponseOutcome::hasAcknowledged)
        .containsExactly(true, false);
    assertThat(events("offline")).extracting(LearnerEvent::hasUngraded).containsExactly(true);
  }
}
