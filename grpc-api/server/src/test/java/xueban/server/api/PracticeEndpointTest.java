package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertInvalid;
import static xueban.server.api.Failures.assertUnknown;

import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.GetHintRequest;
import xueban.v1.HelpGiven;
import xueban.v1.Hint;
import xueban.v1.ItemAnswer;
import xueban.v1.ItemPurpose;
import xueban.v1.NextItemRequest;
import xueban.v1.NextItemResponse;
import xueban.v1.PracticeServiceGrpc;
import xueban.v1.PracticeServiceGrpc.PracticeServiceBlockingStub;
import xueban.v1.SubmitAnswerRequest;
import xueban.v1.SubmitAnswerResponse;

class PracticeEndpointTest {
  private static final String CHOICE = "item.positive-negative-number.1";

  private final PracticeServiceBlockingStub practice =
      PracticeServiceGrpc.newBlockingStub(ApiServer.as(Scope.LEARN));

  @Test
  void nextItem_itemWithReasonAndDecision() {
    NextItemResponse answer =
        practice.nextItem(
            NextItemRequest.newBuilder()
                .setLearnerId("next")
                .addTargetConceptIds("math.rational-number")
                .setExplain(true)
                .build());
    var next = answer.getNext();

    assertThat(answer.hasNext()).isTrue();
    assertThat(answer.getDecisionId()).isNotEmpty();
    assertThat(next.getItem().getStem()).isNotEmpty();
    assertThat(next.getExpectedSuccess()).isBetween(0.0, 1.0);
    assertThat(next.getReason().getText()).isNotEmpty();
    assertThat(next.getConcept().getName()).isNotEmpty();
    assertThat(next.hasExplanation()).isTrue();
    assertThat(
            practice
                .nextItem(
                    NextItemRequest.newBuilder()
                        .setLearnerId("next")
                        .addTargetConceptIds("math.rational-number")
                        .addExcludedItemIds(next.getItem().getId())
                        .build())
                .getNext()
                .getItem()
                .getId())
        .isNotEqualTo(next.getItem().getId());
  }

  @Test
  void nextItem_ofANewLearner_findsOutWhereTheyStand_unlessThatIsSkipped() {
    NextItemRequest.Builder request =
        NextItemRequest.newBuilder()
            .setLearnerId("quite-new")
            .setSubject("mathematics")
            .setExplain(true);
    var diagnosing = practice.nextItem(request.build()).getNext();
    assertThat(diagnosing.getPurpose()).isEqualTo(ItemPurpose.ITEM_PURPOSE_DIAGNOSE);
    assertThat(diagnosing.getExplanation().getPartsList().getFirst().getDescription())
        .contains("诊断");
    var practising = practice.nextItem(request.setSkipDiagnostic(true).build()).getNext();
    assertThat(practising.getExplanation().getPartsList().getFirst().getDescription())
        .doesNotContain("诊断");
  }

  @Test
  void nextItem_subjectWithoutItems_isAnOutcome() {
    NextItemResponse answer =
        practice.nextItem(
            NextItemRequest.newBuilder().setLearnerId("next").setSubject("music").build());

    assertThat(answer.hasNext()).isFalse();
    assertThat(
            answer.hasAllMastered()
                ? answer.getAllMastered().getReason().getText()
                : answer.getNoEligibleItem().getReason().getText())
        .isNotEmpty();
  }

  @Test
  void nextItem_badInput() {
    NextItemRequest.Builder many = NextItemRequest.newBuilder().setLearnerId("next");
    for (int i = 0; i <= 500; i++) {
      many.addExcludedItemIds("i" + i);
    }
    assertInvalid(() -> practice.nextItem(NextItemRequest.getDefaultInstance()), "learner_id");
    assertInvalid(() -> practice.nextItem(many.build()), "excluded_item_ids");
    assertUnknown(
        () ->
            practice.nextItem(
                NextItemRequest.newBuilder()
                    .setLearnerId("next")
                    .addTargetConceptIds("nothing")
                    .build()),
        "UNKNOWN_CONCEPT");
  }

  @Test
  void getHint_climbsTheLadder_andCountsAsHelp() {
    Hint first = hint(0);
    Hint second = hint(0);

    assertThat(first.getStep()).isEqualTo(1);
    assertThat(second.getStep()).isEqualTo(2);
    assertThat(hint(1)).isEqualTo(first);
    assertThat(first.getStepCount()).isEqualTo(3);
    assertThat(first.getHelpGiven()).isEqualTo(HelpGiven.HELP_GIVEN_HINT);
    assertThat(submit("hint", "e1", "D").getGraded().getHelpGiven())
        .isEqualTo(HelpGiven.HELP_GIVEN_HINT);
  }

  @Test
  void getHint_badInput() {
    assertInvalid(
        () -> practice.getHint(GetHintRequest.getDefaultInstance()), "learner_id", "item_id");
    assertInvalid(() -> hint(-1), "step");
    assertThat(assertInvalid(() -> hint(4), "step")).contains("3");
    assertUnknown(
        () ->
            practice.getHint(
                GetHintRequest.newBuilder().setLearnerId("hint").setItemId("nothing").build()),
        "UNKNOWN_ITEM");
  }

  @Test
  void submitAnswer_gradedRecordedAndRepeatable() {
    SubmitAnswerResponse wrong = submit("submit", "e1", "A");
    SubmitAnswerResponse again = submit("submit", "e1", "D");

    assertThat(wrong.getGraded().getScore()).isZero();
    assertThat(wrong.getGraded().getFeedback().getMisconception()).isEqualTo("忽略负号的意义");
    assertThat(wrong.getGraded().getSolution()).isEmpty();
    assertThat(wrong.getGraded().getMasteryChangesList()).hasSize(1);
    assertThat(wrong.getGraded().getMasteryChanges(0).getMasteryAfter())
        .isLessThan(wrong.getGraded().getMasteryChanges(0).getMasteryBefore());
    assertThat(again.getGraded().getAcknowledged().getDuplicate()).isTrue();
    assertThat(again.getGraded().getScore()).isZero();
    assertThat(again.getGraded().getMasteryChangesList()).isEmpty();
  }

  @Test
  void submitAnswer_blanks_eachJudged() {
    var graded =
        practice
            .submitAnswer(
                SubmitAnswerRequest.newBuilder()
                    .setEventId("b1")
                    .setLearnerId("submit")
                    .setItemId("item.rational-number.2")
                    .setAnswer(ItemAnswer.newBuilder().addBlanks("2").addBlanks("7"))
                    .build())
            .getGraded();

    assertThat(graded.getScore()).isEqualTo(0.5);
    assertThat(graded.getFeedback().getCorrectBlanksList()).containsExactly(true, false);
  }

  @Test
  void submitAnswer_badInput() {
    SubmitAnswerRequest.Builder request =
        SubmitAnswerRequest.newBuilder().setEventId("x").setLearnerId("submit").setItemId(CHOICE);

    assertInvalid(
        () -> practice.submitAnswer(SubmitAnswerRequest.getDefaultInstance()),
        "event_id",
        "learner_id",
        "item_id",
        "answer");
    assertInvalid(
        () ->
            practice.submitAnswer(
                request.clone().setAnswer(ItemAnswer.newBuilder().setText("向西")).build()),
        "answer.text");
    assertThat(assertInvalid(() -> submit("submit", "x", "Q"), "answer.option_keys")).contains("Q");
    assertInvalid(
        () ->
            practice.submitAnswer(
                request
                    .clone()
                    .setAnswer(ItemAnswer.newBuilder().addOptionKeys("A").addOptionKeys("A"))
                    .build()),
        "answer.option_keys");
    assertUnknown(
        () ->
            practice.submitAnswer(
                request
                    .clone()
                    .setItemId("nothing")
                    .setAnswer(ItemAnswer.newBuilder().addOptionKeys("A"))
                    .build()),
        "UNKNOWN_ITEM");
  }

  private Hint hint(int step) {
    return practice
        .getHint(
            GetHintRequest.newBuilder()
                .setLearnerId("hint")
                .setItemId(CHOICE)
                .setStep(step)
                .build())
        .getHint();
  }

  private SubmitAnswerResponse submit(String learner, String eventId, String key) {
    return practice.submitAnswer(
        SubmitAnswerRequest.newBuilder()
            .setEventId(eventId)
            .setLearnerId(learner)
            .setItemId(CHOICE)
            .setAnswer(ItemAnswer.newBuilder().addOptionKeys(key))
            .build());
  }
}
