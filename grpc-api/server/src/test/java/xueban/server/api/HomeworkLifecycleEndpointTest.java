package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static xueban.server.api.Failures.assertFails;
import static xueban.server.api.Failures.assertInvalid;
import static xueban.server.api.Failures.assertUnknown;

import io.grpc.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.v1.AssignedItem;
import xueban.v1.CloseHomeworkRequest;
import xueban.v1.CreateHomeworkRequest;
import xueban.v1.GetHomeworkResultsResponse;
import xueban.v1.Homework;
import xueban.v1.HomeworkChange;
import xueban.v1.HomeworkState;
import xueban.v1.ItemOutcome;
import xueban.v1.ItemResult;
import xueban.v1.ListHomeworkRequest;
import xueban.v1.ListHomeworkResponse;
import xueban.v1.ListLearnerHomeworkRequest;
import xueban.v1.ListLearnerHomeworkResponse;
import xueban.v1.WithdrawHomeworkRequest;

/** Draft, issue, answers, results, end: as a teacher's and a learner's client see it. */
class HomeworkLifecycleEndpointTest extends HomeworkLifecycleTestCase {
  @Test
  void draft_isSeenByTeachersOnly_untilItIsIssued_thenUntilItIsWithdrawn() {
    Homework draft = draft("seen");
    assertThat(draft.getState()).isEqualTo(HomeworkState.HOMEWORK_STATE_DRAFT);
    assertThat(draft.getRevision()).isEqualTo(1);
    assertThat(draft.hasIssuedAt()).isFalse();
    assertUnknown(() -> get(learner, "seen", "seen-a"), "UNKNOWN_HOMEWORK");
    assertThat(get(teacher, "seen", "seen-a").getSetsList()).hasSize(1);

    Homework issued = issue("seen", 1);
    assertThat(issued.getState()).isEqualTo(HomeworkState.HOMEWORK_STATE_ISSUED);
    assertThat(issued.hasIssuedAt()).isTrue();
    assertThat(issued.getChangesList())
        .extracting(HomeworkChange::getText, HomeworkChange::getRevision)
        .containsExactly(tuple("布置", 2));
    assertThat(issued.getChanges(0).getChangedBy()).isEqualTo("test TEACH / 王老师");
    assertThat(issue("seen", 1)).isEqualTo(issued);
    Homework mine = get(learner, "seen", "seen-a");
    assertThat(mine.getSetsList()).hasSize(1);
    assertThat(mine.getChangesList()).isEmpty();

    WithdrawHomeworkRequest withdraw =
        WithdrawHomeworkRequest.newBuilder().setHomeworkId("seen").setReason("换一次").build();
    Homework withdrawn = teacher.withdrawHomework(withdraw).getHomework();
    assertThat(withdrawn.getState()).isEqualTo(HomeworkState.HOMEWORK_STATE_WITHDRAWN);
    assertThat(teacher.withdrawHomework(withdraw).getHomework()).isEqualTo(withdrawn);
    Homework gone = get(learner, "seen", "seen-a");
    assertThat(gone.getState()).isEqualTo(HomeworkState.HOMEWORK_STATE_WITHDRAWN);
    assertThat(gone.getSetsList()).isEmpty();
    assertThat(
            teacher
                .listHomework(ListHomeworkRequest.newBuilder().setClassId("life-seen").build())
                .getHomeworkList())
        .extracting(Homework::getState)
        .containsExactly(HomeworkState.HOMEWORK_STATE_WITHDRAWN);
    assertThat(listed(HomeworkState.HOMEWORK_STATE_WITHDRAWN).getPage().getTotal()).isEqualTo(1);
    assertThat(listed(HomeworkState.HOMEWORK_STATE_ISSUED).getPage().getTotal()).isZero();
    assertInvalid(() -> listed(HomeworkState.HOMEWORK_STATE_UNSPECIFIED), "states[0]");
  }

  private ListHomeworkResponse listed(HomeworkState state) {
    return teacher.listHomework(
        ListHomeworkRequest.newBuilder().setClassId("life-seen").addStates(state).build());
  }

  @Test
  void ofALearner_isTheOwnSet_withWhatWasDone() {
    draft("own");
    assertThat(ofLearner("own-a").getHomeworkList()).isEmpty();
    issue("own", 1);
    String item = get(learner, "own", "own-a").getSets(0).getItems(0).getItemId();
    answer("own-a", "own-e", item, 1);

    assertThat(ofLearner("own-a").getHomeworkList())
        .singleElement()
        .satisfies(
            own -> {
              assertThat(own.getHomework()).isEqualTo(get(learner, "own", "own-a"));
              assertThat(own.getResult().getLearnerId()).isEqualTo("own-a");
              assertThat(own.getResult().getAnsweredCount()).isEqualTo(1);
            });
    assertThatThrownBy(
            () ->
                learner.listLearnerHomework(
                    ListLearnerHomeworkRequest.newBuilder()
                        .setLearnerId("own-a")
                        .setLimit(51)
                        .build()))
        .hasMessageContaining("limit");
  }

  private ListLearnerHomeworkResponse ofLearner(String id) {
    return learner.listLearnerHomework(
        ListLearnerHomeworkRequest.newBuilder().setLearnerId(id).build());
  }

  @Test
  void results_sayWhatCameBack_alsoAfterTheEnd() {
    Homework draft = draft("back");
    assertFails(() -> results("back"), Status.Code.FAILED_PRECONDITION, "NOT_ALLOWED_NOW");
    issue("back", 1);
    List<AssignedItem> items = draft.getSets(0).getItemsList();
    answer("back-a", "e0", items.getFirst().getItemId(), 0);
    answer("back-a", "e0-again", items.getFirst().getItemId(), 1);
    Homework closed =
        teacher
            .closeHomework(CloseHomeworkRequest.newBuilder().setHomeworkId("back").build())
            .getHomework();
    assertThat(closed.getState()).isEqualTo(HomeworkState.HOMEWORK_STATE_CLOSED);
    for (int i = 1; i < items.size(); i++) {
      answer("back-a", "e" + i, items.get(i).getItemId(), 1);
    }
    GetHomeworkResultsResponse results = results("back");
    assertThat(results.getExpectedCount()).isEqualTo(2);
    assertThat(results.getHandedInCount()).isEqualTo(1);
    assertThat(results.getMissingLearnerIdsList()).containsExactly("back-b");
    assertThat(results.getHomework().getSetsList()).isEmpty();
    ItemResult first = results.getLearners(0).getItems(0);
    assertThat(first.getOutcome()).isEqualTo(ItemOutcome.ITEM_OUTCOME_WRONG);
    assertThat(first.getCorrected()).isTrue();
    assertThat(first.getResponseEventId()).isEqualTo("e0");
    assertThat(first.getAnswerCount()).isEqualTo(2);
    assertThat(results.getLearners(1).getItems(0).getOutcome())
        .isEqualTo(ItemOutcome.ITEM_OUTCOME_NOT_ANSWERED);
    assertThat(results.getLearners(1).getItems(0).hasScore()).isFalse();
    assertThat(results.getItemsList())
        .filteredOn(item -> item.getItemId().equals(items.getFirst().getItemId()))
        .singleElement()
        .satisfies(item -> assertThat(item.getRightShare()).isZero());
  }

  @Test
  void issueAtOnce_isForLearnersFromTheFirstCall_andRepeatable() {
    draft("once-first");
    CreateHomeworkRequest request =
        CreateHomeworkRequest.newBuilder()
            .setHomeworkId("once")
            .setClassId("life-once-first")
            .addTargetConceptIds("math.absolute-value")
            .setIssueAtOnce(true)
            .build();
    Homework made = teacher.createHomework(request).getHomework();
    assertThat(made.getState()).isEqualTo(HomeworkState.HOMEWORK_STATE_ISSUED);
    assertThat(teacher.createHomework(request).getHomework()).isEqualTo(made);
  }
}
