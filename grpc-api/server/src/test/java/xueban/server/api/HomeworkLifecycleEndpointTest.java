package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static xueban.server.api.Failures.assertFails;
import static xueban.server.api.Failures.assertInvalid;
import static xueban.server.api.Failures.assertUnknown;

import com.google.protobuf.Timestamp;
import io.grpc.Status;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import xueban.server.access.Scope;
import xueban.v1.AddItem;
import xueban.v1.AssignedItem;
import xueban.v1.ClassGroup;
import xueban.v1.ClassServiceGrpc;
import xueban.v1.CloseHomeworkRequest;
import xueban.v1.CreateHomeworkRequest;
import xueban.v1.EditHomeworkRequest;
import xueban.v1.EditHomeworkResponse;
import xueban.v1.FindingKind;
import xueban.v1.GetHomeworkRequest;
import xueban.v1.GetHomeworkResultsRequest;
import xueban.v1.GetHomeworkResultsResponse;
import xueban.v1.Homework;
import xueban.v1.HomeworkChange;
import xueban.v1.HomeworkEdit;
import xueban.v1.HomeworkServiceGrpc;
import xueban.v1.HomeworkServiceGrpc.HomeworkServiceBlockingStub;
import xueban.v1.HomeworkState;
import xueban.v1.IssueHomeworkRequest;
import xueban.v1.ItemOutcome;
import xueban.v1.ItemPurpose;
import xueban.v1.ItemResult;
import xueban.v1.Layer;
import xueban.v1.LearnerServiceGrpc;
import xueban.v1.ListHomeworkRequest;
import xueban.v1.PutClassRequest;
import xueban.v1.RecordResponsesRequest;
import xueban.v1.RemoveItem;
import xueban.v1.ReplaceItem;
import xueban.v1.ResponseRow;
import xueban.v1.SetRecipients;
import xueban.v1.WithdrawHomeworkRequest;

/** Draft, edit, issue, answers, results, end: as a teacher's and a learner's client see it. */
class HomeworkLifecycleEndpointTest {
  private static final String EXTRA = "item.rational-number.1";

  private final HomeworkServiceBlockingStub teacher =
      HomeworkServiceGrpc.newBlockingStub(ApiServer.as(Scope.TEACH));
  private final HomeworkServiceBlockingStub learner =
      HomeworkServiceGrpc.newBlockingStub(ApiServer.as(Scope.LEARN));

  /** A class of its own for each test, so that no other homework takes its time. */
  private Homework draft(String id) {
    String classId = "life-" + id;
    ClassServiceGrpc.newBlockingStub(ApiServer.as(Scope.TEACH))
        .putClass(
            PutClassRequest.newBuilder()
                .setGroup(
                    ClassGroup.newBuilder()
                        .setClassId(classId)
                        .setName("班")
                        .setGrade(8)
                        .addLearnerIds(id + "-a")
                        .addLearnerIds(id + "-b"))
                .build());
    return teacher
        .createHomework(
            CreateHomeworkRequest.newBuilder()
                .setHomeworkId(id)
                .setClassId(classId)
                .addTargetConceptIds("math.rational-number")
                .setItemsPerLearner(3)
                .build())
        .getHomework();
  }

  private Homework issue(String id, int revision) {
    return teacher
        .issueHomework(
            IssueHomeworkRequest.newBuilder()
                .setHomeworkId(id)
                .setRevision(revision)
                .setTeacher("王老师")
                .build())
        .getHomework();
  }

  private EditHomeworkResponse edit(String id, int revision, HomeworkEdit.Builder... edits) {
    EditHomeworkRequest.Builder request =
        EditHomeworkRequest.newBuilder().setHomeworkId(id).setRevision(revision).setTeacher("李老师");
    for (HomeworkEdit.Builder edit : edits) {
      request.addEdits(edit);
    }
    return teacher.editHomework(request.build());
  }

  private static Homework get(HomeworkServiceBlockingStub as, String id, String learner) {
    return as.getHomework(
            GetHomeworkRequest.newBuilder().setHomeworkId(id).setLearnerId(learner).build())
        .getHomework();
  }

  private GetHomeworkResultsResponse results(String id) {
    return teacher.getHomeworkResults(
        GetHomeworkResultsRequest.newBuilder().setHomeworkId(id).build());
  }

  private static HomeworkEdit.Builder add(String learner, String item) {
    return HomeworkEdit.newBuilder()
        .setAddItem(
            AddItem.newBuilder()
                .setTo(SetRecipients.newBuilder().setLearnerId(learner))
                .setItemId(item)
                .setNote("打基础"));
  }

  private static HomeworkEdit.Builder remove(String learner, String item) {
    return HomeworkEdit.newBuilder()
        .setRemoveItem(
            RemoveItem.newBuilder()
                .setFrom(SetRecipients.newBuilder().setLearnerId(learner))
                .setItemId(item));
  }

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
  }

  @Test
  void edit_ofOneLearner_isInTheSet_withTheTeachersReason() {
    Homework draft = draft("edited");
    List<String> before =
        draft.getSets(0).getItemsList().stream().map(AssignedItem::getItemId).toList();
    String extra =
        IntStream.rangeClosed(1, 4)
            .mapToObj("item.rational-number.%d"::formatted)
            .filter(id -> !before.contains(id))
            .findFirst()
            .orElseThrow();
    EditHomeworkResponse edited =
        edit(
            "edited",
            1,
            add("edited-a", extra),
            remove("edited-a", before.getFirst()),
            HomeworkEdit.newBuilder().setTitle("周三作业"));
    assertThat(edited.getHomework().getTitle()).isEqualTo("周三作业");
    assertThat(edited.getHomework().getRevision()).isEqualTo(2);
    AssignedItem added = edited.getHomework().getSets(0).getItems(before.size() - 1);
    assertThat(added.getItemId()).isEqualTo(extra);
    assertThat(added.getPurpose()).isEqualTo(ItemPurpose.ITEM_PURPOSE_TEACHER);
    assertThat(added.getReason().getText()).startsWith("老师选的：打基础");
    assertThat(edited.getFindingsList()).isEmpty();
    assertThat(
            edit(
                    "edited",
                    2,
                    HomeworkEdit.newBuilder()
                        .setReplaceItem(
                            ReplaceItem.newBuilder()
                                .setOf(SetRecipients.newBuilder().setLearnerId("edited-a"))
                                .setItemId(extra)
                                .setReplacementItemId(before.getFirst())))
                .getHomework()
                .getSets(0)
                .getItemsList())
        .extracting(AssignedItem::getItemId)
        .containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void edit_stale_isAborted_andNothingChanges() {
    draft("stale");
    edit("stale", 1, HomeworkEdit.newBuilder().setTitle("先"));
    assertThat(
            assertFails(
                () -> edit("stale", 1, HomeworkEdit.newBuilder().setTitle("后")),
                Status.Code.ABORTED,
                "STALE_REVISION"))
        .contains("李老师");
    assertFails(() -> issue("stale", 1), Status.Code.ABORTED, "STALE_REVISION");
    assertThat(get(teacher, "stale", "").getTitle()).isEqualTo("先");
  }

  @Test
  void edit_withoutEdits_tellsWhatToKnow_andChangesNothing() {
    Homework draft = draft("check");
    String item = draft.getSets(0).getItems(0).getItemId();
    answer("check-a", "early", item, 1);
    EditHomeworkResponse checked = edit("check", 0);
    assertThat(checked.getHomework().getRevision()).isEqualTo(1);
    assertThat(checked.getFindingsList())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.getKind()).isEqualTo(FindingKind.FINDING_KIND_REPEATED);
              assertThat(finding.getLearnerId()).isEqualTo("check-a");
              assertThat(finding.getItemId()).isEqualTo(item);
              assertThat(finding.getBlocks()).isFalse();
            });
  }

  private static void answer(String learner, String eventId, String item, double score) {
    LearnerServiceGrpc.newBlockingStub(ApiServer.as(Scope.LEARN))
        .recordResponses(
            RecordResponsesRequest.newBuilder()
                .addResponses(
                    ResponseRow.newBuilder()
                        .setEventId(eventId)
                        .setLearnerId(learner)
                        .setItemId(item)
                        .setScore(score))
                .build());
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

  @Test
  void badInput_namedByItsPath() {
    draft("bad");
    assertInvalid(
        () ->
            edit(
                "bad",
                0,
                HomeworkEdit.newBuilder(),
                HomeworkEdit.newBuilder().setTitle(" "),
                HomeworkEdit.newBuilder()
                    .setAddItem(
                        AddItem.newBuilder()
                            .setTo(SetRecipients.newBuilder().setLayerValue(9))
                            .setItemId("a b")),
                HomeworkEdit.newBuilder()
                    .setReplaceItem(
                        ReplaceItem.newBuilder().setItemId("x").setReplacementItemId("x"))),
        "revision",
        "edits[0].add_item",
        "edits[1].title",
        "edits[2].add_item.to.layer",
        "edits[2].add_item.item_id",
        "edits[3].replace_item.of",
        "edits[3].replace_item.replacement_item_id");
    assertInvalid(() -> edit("bad", 1, remove("bad-a", "not-there")), "edits.item_id");
    assertInvalid(() -> edit("bad", 1, add("stranger", EXTRA)), "edits.learner_id");
    assertInvalid(
        () ->
            edit(
                "bad", 1, HomeworkEdit.newBuilder().setDueAt(Timestamp.newBuilder().setSeconds(1))),
        "edits.due_at");
    assertUnknown(() -> edit("bad", 1, add("bad-a", "not-there")), "UNKNOWN_ITEM");
    assertUnknown(() -> edit("nothing", 1, add("bad-a", EXTRA)), "UNKNOWN_HOMEWORK");
    assertInvalid(() -> issue("bad", 0), "revision");
    assertFails(
        () -> teacher.closeHomework(CloseHomeworkRequest.newBuilder().setHomeworkId("bad").build()),
        Status.Code.FAILED_PRECONDITION,
        "NOT_ALLOWED_NOW");
    assertFails(
        () ->
            learner.issueHomework(
                IssueHomeworkRequest.newBuilder().setHomeworkId("bad").setRevision(1).build()),
        Status.Code.PERMISSION_DENIED,
        "MISSING_SCOPE");
  }

  @Test
  void edit_ofALayerNobodyIsIn_isRefused() {
    Homework draft = draft("layers");
    for (Layer layer : List.of(Layer.LAYER_BASIC, Layer.LAYER_IMPROVING, Layer.LAYER_EXTENDING)) {
      if (draft.getSetsList().stream().noneMatch(set -> set.getLayer() == layer)) {
        assertInvalid(
            () ->
                edit(
                    "layers",
                    1,
                    HomeworkEdit.newBuilder()
                        .setAddItem(
                            AddItem.newBuilder()
                                .setTo(SetRecipients.newBuilder().setLayer(layer))
                                .setItemId(EXTRA))),
            "edits.layer");
      }
    }
  }
}
