package xueban.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xueban.server.access.Caller;
import xueban.tutor.HomeworkEdit;
import xueban.tutor.HomeworkEdit.Recipients;
import xueban.tutor.HomeworkLifecycle;
import xueban.v1.EditHomeworkRequest;
import xueban.v1.FindingKind;
import xueban.v1.HomeworkFinding;
import xueban.v1.SetRecipients;

/** A teacher's edits of homework, who makes them, and what is found about it. */
final class HomeworkEditMapper {
  /** Which field of an edit the library means. */
  static final Map<String, String> NAMES =
      Map.of(
          "item", "edits.item_id",
          "replacement", "edits.replacement_item_id",
          "learner", "edits.learner_id",
          "layer", "edits.layer",
          "due_at", "edits.due_at");

  private static final int MOST_WHO = 90;

  private HomeworkEditMapper() {}

  /** Returns the fields that every change of homework has. */
  static Fields check(String homework, String teacher) {
    return Fields.ofRequest().id("homework_id", homework).plainText("teacher", teacher, 0, 100);
  }

  /** Returns who makes the call: the application, and the teacher whom it names, if any. */
  static String by(String teacher) {
    String application = ModelMapper.who(Caller.current());
    String some = application.substring(0, Math.min(application.length(), MOST_WHO));
    return teacher.isBlank() ? some : some + " / " + teacher.strip();
  }

  /** Returns the edits of a request, all of whose faults are told at once. */
  static List<HomeworkEdit> edits(EditHomeworkRequest request) {
    Fields fields =
        check(request.getHomeworkId(), request.getTeacher())
            .within(
                "revision",
                request.getRevision(),
                request.getEditsCount() == 0 ? 0 : 1,
                Integer.MAX_VALUE)
            .atMost("edits", request.getEditsCount(), HomeworkLifecycle.MAX_EDITS);
    List<HomeworkEdit> edits = new ArrayList<>();
    for (int i = 0; i < request.getEditsCount(); i++) {
      String path = "edits[%d]".formatted(i);
      Fields row = Fields.ofRow(path);
      xueban.v1.HomeworkEdit edit = request.getEdits(i);
      check(row, edit);
      row.faults().forEach(fields::add);
      if (row.faults().isEmpty()) {
        edits.add(edit(edit));
      }
    }
    fields.check();
    return edits;
  }

  private static void check(Fields row, xueban.v1.HomeworkEdit edit) {
    switch (edit.getChangeCase()) {
      case ADD_ITEM -> {
        recipients(row, "add_item.to", edit.getAddItem().getTo());
        row.id("add_item.item_id", edit.getAddItem().getItemId());
        note(row, "add_item.note", edit.getAddItem().getNote());
      }
      case REMOVE_ITEM -> {
        recipients(row, "remove_item.from", edit.getRemoveItem().getFrom());
        row.id("remove_item.item_id", edit.getRemoveItem().getItemId());
        note(row, "remove_item.note", edit.getRemoveItem().getNote());
      }
      case REPLACE_ITEM -> {
        recipients(row, "replace_item.of", edit.getReplaceItem().getOf());
        row.id("replace_item.item_id", edit.getReplaceItem().getItemId())
            .id("replace_item.replacement_item_id", edit.getReplaceItem().getReplacementItemId());
        if (edit.getReplaceItem()
            .getItemId()
            .equals(edit.getReplaceItem().getReplacementItemId())) {
          row.fault("replace_item.replacement_item_id", "is the item itself; name another.");
        }
        note(row, "replace_item.note", edit.getReplaceItem().getNote());
      }
      case TITLE -> row.plainText("title", edit.getTitle(), 1, 100);
      case DUE_AT -> row.time("due_at", true, edit.getDueAt());
      case CHANGE_NOT_SET -> row.fault("add_item", "is missing; say what to change.");
    }
  }

  private static void note(Fields row, String field, String note) {
    row.plainText(field, note, 0, HomeworkEdit.MAX_NOTE);
  }

  private static void recipients(Fields row, String field, SetRecipients recipients) {
    switch (recipients.getRecipientsCase()) {
      case LEARNER_ID -> row.id(field + ".learner_id", recipients.getLearnerId());
      case LAYER -> {
        if (layer(recipients.getLayer()) == null) {
          row.fault(field + ".layer", "names no layer; choose BASIC, IMPROVING or EXTENDING.");
        }
      }
      case RECIPIENTS_NOT_SET -> row.fault(field, "is missing; name a learner or a layer.");
    }
  }

  private static HomeworkEdit edit(xueban.v1.HomeworkEdit edit) {
    return switch (edit.getChangeCase()) {
      case ADD_ITEM ->
          new HomeworkEdit.AddItem(
              recipients(edit.getAddItem().getTo()),
              edit.getAddItem().getItemId(),
              edit.getAddItem().getNote());
      case REMOVE_ITEM ->
          new HomeworkEdit.RemoveItem(
              recipients(edit.getRemoveItem().getFrom()),
              edit.getRemoveItem().getItemId(),
              edit.getRemoveItem().getNote());
      case REPLACE_ITEM ->
          new HomeworkEdit.ReplaceItem(
              recipients(edit.getReplaceItem().getOf()),
              edit.getReplaceItem().getItemId(),
              edit.getReplaceItem().getReplacementItemId(),
              edit.getReplaceItem().getNote());
      case TITLE -> new HomeworkEdit.Retitle(edit.getTitle());
      case DUE_AT -> new HomeworkEdit.Reschedule(CommonMapper.instant(edit.getDueAt()));
      case CHANGE_NOT_SET -> throw new IllegalStateException("checked before");
    };
  }

  private static Recipients recipients(SetRecipients recipients) {
    xueban.tutor.@Nullable Layer layer = layer(recipients.getLayer());
    return layer == null
        ? new HomeworkEdit.OneLearner(recipients.getLearnerId())
        : new HomeworkEdit.WholeLayer(layer);
  }

  private static xueban.tutor.@Nullable Layer layer(xueban.v1.Layer layer) {
    return switch (layer) {
      case LAYER_BASIC -> xueban.tutor.Layer.BASIC;
      case LAYER_IMPROVING -> xueban.tutor.Layer.IMPROVING;
      case LAYER_EXTENDING -> xueban.tutor.Layer.EXTENDING;
      case LAYER_UNSPECIFIED, UNRECOGNIZED -> null;
    };
  }

  static HomeworkFinding finding(xueban.tutor.HomeworkFinding finding) {
    return HomeworkFinding.newBuilder()
        .setKind(
            switch (finding.kind()) {
              case OVER_DAY -> FindingKind.FINDING_KIND_OVER_DAY;
              case ITEM_GONE -> FindingKind.FINDING_KIND_ITEM_GONE;
              case DUE_PAST -> FindingKind.FINDING_KIND_DUE_PAST;
              case OVER_CAP -> FindingKind.FINDING_KIND_OVER_CAP;
              case REPEATED -> FindingKind.FINDING_KIND_REPEATED;
              case ITEM_CHANGED -> FindingKind.FINDING_KIND_ITEM_CHANGED;
              case LEFT_CLASS -> FindingKind.FINDING_KIND_LEFT_CLASS;
              case NOTHING_GIVEN -> FindingKind.FINDING_KIND_NOTHING_GIVEN;
            })
        .setLearnerId(finding.learner())
        .setItemId(finding.item())
        .setText(finding.text())
        .setBlocks(finding.kind().blocks())
        .build();
  }
}
