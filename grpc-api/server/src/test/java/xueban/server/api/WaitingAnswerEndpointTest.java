package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.AcceptedForms;
import xueban.v1.BlankKind;
import xueban.v1.BlankRule;
import xueban.v1.CatalogServiceGrpc;
import xueban.v1.Item;
import xueban.v1.ItemAnswer;
import xueban.v1.ItemKey;
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
  private static final String SHORT = "waiting.short";
  private static final ItemAnswer ANSWER = ItemAnswer.newBuilder().setText("因为它是整数").build();

  @BeforeAll
  static void putOpenItem() {
    Item.Builder item =
        Item.newBuilder()
            .setKind(ItemKind.ITEM_KIND_OPEN)
            .setStem("为什么 0 是有理数？")
            .setMetadata(
                Metadata.newBuilder().setTitle("说理").setLanguage("zh").addConceptIds(CONCEPT));
    AcceptedForms expected =
        AcceptedForms.newBuilder()
            .addForms("整数都是有理数，0 是整数")
            .setRule(BlankRule.newBuilder().setKind(BlankKind.BLANK_KIND_TEXT))
            .build();
    assertThat(
            CatalogServiceGrpc.newBlockingStub(ApiServer.as(Scope.MANAGE))
                .putItems(
                    PutItemsRequest.newBuilder()
                        .addItems(KeyedItem.newBuilder().setItem(item.setId(OPEN)))
                        .addItems(
                            KeyedItem.newBuilder()
                                .setItem(item.setId(SHORT))
                                .setKey(ItemKey.newBuilder().addAnswers(expected)))
                        .build())
                .getRejectionsList())
        .isEmpty();
  }

  private static SubmitAnswerResponse submit(String learner, boolean mayWait) {
    return submit(learner, OPEN, ANSWER, mayWait);
  }

  private static SubmitAnswerResponse submit(
      String learner, String item, ItemAnswer answer, boolean mayWait) {
    return PracticeServiceGrpc.newBlockingStub(ApiServer.as(Scope.LEARN))
        .submitAnswer(
            SubmitAnswerRequest.newBuilder()
                .setEventId("e1")
                .setLearnerId(learner)
                .setItemId(item)
                .setAnswer(answer)
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
  void submitAnswer_asATeacherGradedBefore_isGradedSo_anotherWaits() {
    assertThat(submit("first", SHORT, ANSWER, true).hasNeedsTeacher()).isTrue();
    learners.regrade(
        RegradeRequest.newBuilder()
            .setEventId("g1")
            .setLearnerId("first")
            .setResponseEventId("e1")
            .setScore(0.75)
            .setReason("少了一步")
            .build());
    assertThat(submit("second", SHORT, ANSWER, true).getGraded().getScore()).isEqualTo(0.75);
    ItemAnswer unlike = ItemAnswer.newBuilder().setText("零可以做分子").build();
    assertThat(submit("third", SHORT, unlike, true).hasNeedsTeacher()).isTrue();
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
