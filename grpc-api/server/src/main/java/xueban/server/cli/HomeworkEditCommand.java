package xueban.server.cli;

import com.google.protobuf.Timestamp;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.v1.AddItem;
import xueban.v1.EditHomeworkRequest;
import xueban.v1.EditHomeworkResponse;
import xueban.v1.HomeworkEdit;
import xueban.v1.HomeworkFinding;
import xueban.v1.HomeworkServiceGrpc.HomeworkServiceBlockingV2Stub;
import xueban.v1.Layer;
import xueban.v1.RemoveItem;
import xueban.v1.ReplaceItem;
import xueban.v1.SetRecipients;

/** {@code ./xueban homework edit HOMEWORK}: all edits, or none. */
@Command(
    name = "edit",
    mixinStandardHelpOptions = true,
    description = {
      "Changes homework, and says what speaks against issuing it as it is; without edits it only",
      "looks. Items change while it is a draft, for one learner or for a layer."
    })
final class HomeworkEditCommand extends HomeworkIdCommand {
  /** Layers as a person names them. */
  enum Layers {
    BASIC,
    IMPROVING,
    EXTENDING
  }

  @Option(names = "--learner", description = "Whose items change.")
  private String learner = "";

  @Option(names = "--layer", description = "Whose items change: all of ${COMPLETION-CANDIDATES}.")
  private @Nullable Layers layer;

  @Option(names = "--add", paramLabel = "ITEM", description = "Id of an item to add; repeatable.")
  private List<String> added = List.of();

  @Option(names = "--remove", paramLabel = "ITEM", description = "Id of one to remove; repeatable.")
  private List<String> removed = List.of();

  @Option(
      names = "--replace",
      paramLabel = "ITEM=OTHER",
      description = "Ids of one to replace and of what comes; repeatable.")
  private Map<String, String> replaced = Map.of();

  @Option(names = "--note", description = "Why, for learners too.")
  private String note = "";

  @Option(names = "--title", description = "Another title.")
  private @Nullable String title;

  @Option(names = "--due", description = "Another due date, such as 2026-09-02T08:00.")
  private @Nullable String due;

  @Override
  int run(ServiceLink link, PrintWriter out) throws Exception {
    List<HomeworkEdit> edits = edits();
    HomeworkServiceBlockingV2Stub homework = homework(link);
    EditHomeworkResponse edited =
        homework.editHomework(
            EditHomeworkRequest.newBuilder()
                .setHomeworkId(id())
                .setRevision(revision(homework))
                .addAllEdits(edits)
                .setTeacher(teacher())
                .build());
    print(edited.getHomework(), out);
    for (HomeworkFinding finding : edited.getFindingsList()) {
      out.println((finding.getBlocks() ? "to put right: " : "note: ") + finding.getText());
    }
    return 0;
  }

  private List<HomeworkEdit> edits() {
    List<HomeworkEdit> edits = new ArrayList<>();
    for (String item : removed) {
      edits.add(
          HomeworkEdit.newBuilder()
              .setRemoveItem(
                  RemoveItem.newBuilder().setFrom(recipients()).setItemId(item).setNote(note))
              .build());
    }
    replaced.forEach(
        (item, other) ->
            edits.add(
                HomeworkEdit.newBuilder()
                    .setReplaceItem(
                        ReplaceItem.newBuilder()
                            .setOf(recipients())
                            .setItemId(item)
                            .setReplacementItemId(other)
                            .setNote(note))
                    .build()));
    for (String item : added) {
      edits.add(
          HomeworkEdit.newBuilder()
              .setAddItem(AddItem.newBuilder().setTo(recipients()).setItemId(item).setNote(note))
              .build());
    }
    if (title != null) {
      edits.add(HomeworkEdit.newBuilder().setTitle(title).build());
    }
    if (due != null) {
      edits.add(HomeworkEdit.newBuilder().setDueAt(time(due)).build());
    }
    return edits;
  }

  private SetRecipients recipients() {
    if (learner.isEmpty() == (layer == null)) {
      throw XuebanException.invalid("--learner", "say whose items change: --learner or --layer.");
    }
    return layer == null
        ? SetRecipients.newBuilder().setLearnerId(learner).build()
        : SetRecipients.newBuilder().setLayer(Layer.valueOf("LAYER_" + layer.name())).build();
  }

  /** Returns the time, where none is said in the zone of this machine. */
  private static Timestamp time(String text) {
    try {
      Instant instant =
          text.endsWith("Z")
              ? Instant.parse(text)
              : LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant();
      return Timestamp.newBuilder()
          .setSeconds(instant.getEpochSecond())
          .setNanos(instant.getNano())
          .build();
    } catch (DateTimeException e) {
      throw new XuebanException(
          ErrorCode.INVALID_INPUT,
          "--due: \"%s\" is no time; write it such as 2026-09-02T08:00.".formatted(text),
          e);
    }
  }
}
