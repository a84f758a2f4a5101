package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertInvalid;

import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.ItemAnswer;
import xueban.v1.ListMistakesRequest;
import xueban.v1.ListMistakesResponse;
import xueban.v1.Mistake;
import xueban.v1.MistakeState;
import xueban.v1.PracticeServiceGrpc;
import xueban.v1.PracticeServiceGrpc.PracticeServiceBlockingStub;
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
