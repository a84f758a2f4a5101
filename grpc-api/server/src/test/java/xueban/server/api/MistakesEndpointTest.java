package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertFails;
import static xueban.server.api.Failures.assertInvalid;

import com.google.protobuf.Timestamp;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.ItemAnswer;
import xueban.v1.LearnerServiceGrpc;
import xueban.v1.ListMistakesRequest;
import xueban.v1.ListMistakesResponse;
import xueban.v1.Mistake;
import xueban.v1.MistakeState;
import xueban.v1.PracticeServiceGrpc;
import xueban.v1.PracticeServiceGrpc.PracticeServiceBlockingStub;
import xueban.v1.RecordResponsesRequest;
import xueban.v1.ResponseRow;
import xueban.v1.SubmitAnswerRequest;

class MistakesEndpointTest {
  private final PracticeServiceBlockingStub practice =
      PracticeServiceGrpc.newBlockingStub(ApiServer.as(Scope.LEARN));

  private void answer(String event, String item, String answer) {
    practice.submitAnswer(
        SubmitAnswerRequest.newBuilder()
            .setEventId(event)
            .setLearnerId("mistaken")
            .setItemId(item)
            .setAnswer(ItemAnswer.newBuilder().addOptionKeys(answer))
            .build());
  }

  @Test
  void mistakes_comeInPages_withTheItemAndWithoutItsKey() {
    answer("m-1", "item.positive-negative-number.1", "B");
    answer("m-2", "item.positive-negative-number.1", "C");
    answer("m-3", "item.rational-number.3", "B");
    ListMistakesRequest.Builder request =
        ListMistakesRequest.newBuilder().setLearnerId("mistaken").setPageSize(1);
    ListMistakesResponse first = practice.listMistakes(request.build());
    int total = first.getPage().getTotal();
    assertThat(total).isPositive();
    Mistake mistake = first.getMistakes(0);
    assertThat(mistake.getItem().getStem()).isNotEmpty();
    assertThat(mistake.getItem().getId()).isEqualTo(mistake.getItemId());
    assertThat(mistake.getState()).isEqualTo(MistakeState.MISTAKE_STATE_OPEN);
    assertThat(mistake.getWrongCount()).isPositive();
    assertThat(mistake.getConcepts(0).getName()).isNotEmpty();
    assertThat(first.getPage().getNextCursor().isEmpty()).isEqualTo(total == 1);
    request.addStates(MistakeState.MISTAKE_STATE_LEARNT);
    assertThat(practice.listMistakes(request.build()).getMistakesCount()).isZero();
  }

  @Test
  void whatIsAnsweredBetweenPages_hidesNoMistakeAndRepeatsNone() {
    List<String> items =
        List.of("item.rational-number.1", "item.rational-number.2", "item.rational-number.3");
    for (int i = 0; i < items.size(); i++) {
      score("wrong-" + i, items.get(2 - i), 0, 1_000_000 + i);
    }
    ListMistakesRequest.Builder request =
        ListMistakesRequest.newBuilder().setLearnerId("moving").setPageSize(1);
    ListMistakesResponse first = practice.listMistakes(request.build());
    assertThat(first.getMistakes(0).getItemId()).isEqualTo(items.get(0));
    assertThat(first.getMistakes(0).getItemRevision()).isEqualTo(1);

    score("right", items.get(0), 1, 1_000_010);
    score("wrong-again", items.get(2), 0, 1_000_011);
    List<String> rest = new ArrayList<>();
    String cursor = first.getPage().getNextCursor();
    while (!cursor.isEmpty()) {
      ListMistakesResponse page = practice.listMistakes(request.setCursor(cursor).build());
      page.getMistakesList().forEach(m -> rest.add(m.getItemId() + " " + m.getStateValue()));
      cursor = page.getPage().getNextCursor();
    }
    assertThat(rest).containsExactly(items.get(1) + " 1", items.get(2) + " 1");
    assertThat(
            practice.listMistakes(request.clearCursor().setPageSize(9).build()).getMistakesList())
        .extracting(Mistake::getItemId)
        .containsExactly(items.get(2), items.get(1), items.get(0));

    request.setPageSize(1).setCursor(first.getPage().getNextCursor());
    assertFails(
        () -> practice.listMistakes(request.setLearnerId("another").build()),
        Status.Code.INVALID_ARGUMENT,
        "INVALID_CURSOR",
        "cursor");
  }

  private void score(String event, String item, double score, long at) {
    LearnerServiceGrpc.newBlockingStub(ApiServer.as(Scope.TEACH))
        .recordResponses(
            RecordResponsesRequest.newBuilder()
                .addResponses(
                    ResponseRow.newBuilder()
                        .setEventId(event)
                        .setLearnerId("moving")
                        .setItemId(item)
                        .setScore(score)
                        .setAnsweredAt(Timestamp.newBuilder().setSeconds(at)))
                .build());
  }

  @Test
  void anUnspecifiedState_isRefused() {
    assertInvalid(
        () ->
            practice.listMistakes(
                ListMistakesRequest.newBuilder()
                    .setLearnerId("x")
                    .addStates(MistakeState.MISTAKE_STATE_OPEN)
                    .addStates(MistakeState.MISTAKE_STATE_UNSPECIFIED)
                    .build()),
        "states[1]");
  }

  @Test
  void whoMadeNone_hasNone_andBadInputIsNamed() {
    assertThat(
            practice
                .listMistakes(ListMistakesRequest.newBuilder().setLearnerId("flawless").build())
                .getMistakesList())
        .isEmpty();
    assertInvalid(
        () -> practice.listMistakes(ListMistakesRequest.getDefaultInstance()), "learner_id");
    assertInvalid(
        () ->
            practice.listMistakes(
                ListMistakesRequest.newBuilder().setLearnerId("x").setPageSize(201).build()),
        "page_size");
  }
}
