package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertFails;
import static xueban.server.api.Failures.assertInvalid;
import static xueban.server.api.Failures.assertUnknown;

import com.google.protobuf.Timestamp;
import io.grpc.Status;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import xueban.v1.AddItem;
import xueban.v1.AssignedItem;
import xueban.v1.CloseHomeworkRequest;
import xueban.v1.EditHomeworkResponse;
import xueban.v1.FindingKind;
import xueban.v1.Homework;
import xueban.v1.HomeworkEdit;
import xueban.v1.IssueHomeworkRequest;
import xueban.v1.ItemPurpose;
import xueban.v1.Layer;
import xueban.v1.ReplaceItem;
import xueban.v1.SetRecipients;

/** What a teacher's client changes in a draft, and what it is told. */
class HomeworkEditEndpointTest extends HomeworkLifecycleTestCase {
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
