package xueban.tutor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.recommend.Item;
import xueban.tutor.Homework.Assigned;
import xueban.tutor.practice.Purpose;
import xueban.tutor.profile.LearnerView;

/** Makes a teacher's edits of homework, and the decisions that keep who changed what for whom. */
final class HomeworkEditing {
  /** Name and version of the rule, for the decision log: a person chose. */
  static final String NAME = "teacher-1";

  private static final int LONGEST_WHAT = 500;
  private static final String BETWEEN = "；";

  private final Stores stores;
  private final GraphKeeper graphs;
  private final CatalogReader catalog;
  private final LearnerReader reader;
  private final LearnerDesk learners;

  HomeworkEditing(
      Stores stores,
      GraphKeeper graphs,
      CatalogReader catalog,
      LearnerReader reader,
      LearnerDesk learners) {
    this.stores = stores;
    this.graphs = graphs;
    this.catalog = catalog;
    this.reader = reader;
    this.learners = learners;
  }

  /** The homework after the edits, and one decision for each learner whose set changed. */
  record Edited(Homework homework, List<Decision> decisions) {}

  /**
   * Returns the homework after all edits.
   *
   * @throws XuebanException {@code NOT_ALLOWED_NOW} if the state forbids one, {@code UNKNOWN_ITEM}
   *     if the catalog lacks one, {@code INVALID_INPUT} if one does not fit what is there
   */
  Edited edited(Homework before, List<HomeworkEdit> edits, String by, Instant now) {
    KnowledgeGraph graph = graphs.graph();
    LearnerReader steady = reader.steady();
    Map<String, LearnerView> views = new HashMap<>();
    SetEditor sets =
        new SetEditor(
            before.sets(),
            (learner, item, note) ->
                assigned(
                    before,
                    catalog.item(item),
                    views.computeIfAbsent(learner, l -> steady.view(l, graph, now)),
                    note));
    String title = before.title();
    @Nullable Instant dueAt = before.dueAt();
    List<String> said = new ArrayList<>();
    for (HomeworkEdit edit : edits) {
      requireAllowed(before, edit);
      switch (edit) {
        case HomeworkEdit.AddItem add -> sets.add(add);
        case HomeworkEdit.RemoveItem remove -> sets.remove(remove);
        case HomeworkEdit.ReplaceItem replace -> sets.replace(replace);
        case HomeworkEdit.Retitle retitle -> title = retitle.title();
        case HomeworkEdit.Reschedule reschedule -> {
          requireFits(before, reschedule, now);
          dueAt = reschedule.dueAt();
        }
      }
      said.add(said(edit));
    }
    Homework after =
        before.changed(
            title,
            dueAt,
            sets.sets(),
            before.life().changed(now, by, shortened(String.join(BETWEEN, said))));
    List<Decision> decisions = new ArrayList<>();
    sets.added()
        .forEach(
            (learner, added) ->
                decisions.add(
                    decision(after, edits, learner, added, steady.model(), graph.version())));
    return new Edited(after, decisions);
  }

  /**
   * The decision says what came to the learner; its note what was changed, by whom. It names no
   * other learner, who may be erased one day.
   */
  private Decision decision(
      Homework homework,
      List<HomeworkEdit> edits,
      String learner,
      List<Assigned> added,
      String model,
      String graph) {
    HomeworkLife.Change change = homework.life().changes().getLast();
    String what =
        edits.stream()
            .filter(edit -> !isOfAnother(edit, learner))
            .map(HomeworkEditing::said)
            .collect(Collectors.joining(BETWEEN));
    return new Decision(
        learners.orNew(""),
        "homework-edit",
        learner,
        stores.learnerLog().lastPosition(learner),
        change.at(),
        model,
        graph,
        NAME,
        stores.catalog().version(),
        added.stream()
            .map(one -> new Decision.Candidate(one.item(), one.expectedSuccess()))
            .toList(),
        0,
        added.stream().map(Assigned::item).toList(),
        1,
        "homework %s, revision %d, by %s: %s"
            .formatted(homework.id(), change.revision(), change.by(), shortened(what)));
  }

  private static boolean isOfAnother(HomeworkEdit edit, String learner) {
    HomeworkEdit.@Nullable Recipients whose =
        switch (edit) {
          case HomeworkEdit.AddItem add -> add.to();
          case HomeworkEdit.RemoveItem remove -> remove.from();
          case HomeworkEdit.ReplaceItem replace -> replace.of();
          case HomeworkEdit.Retitle retitle -> null;
          case HomeworkEdit.Reschedule reschedule -> null;
        };
    return whose instanceof HomeworkEdit.OneLearner one && !one.learner().equals(learner);
  }

  /** Returns whole edits only: half of a learner's id would not be found to be erased. */
  private static String shortened(String what) {
    if (what.length() <= LONGEST_WHAT) {
      return what;
    }
    int end = what.lastIndexOf(BETWEEN, LONGEST_WHAT);
    return what.substring(0, end > 0 ? end : LONGEST_WHAT);
  }

  private static Assigned assigned(Homework homework, Item item, LearnerView view, String note) {
    List<String> concepts = item.metadata().concepts();
    String concept =
        homework.concepts().stream()
            .filter(concepts::contains)
            .findFirst()
            .orElse(concepts.isEmpty() ? homework.concepts().getFirst() : concepts.getFirst());
    double success = view.predict(item.ref()).probability();
    Duration duration = ItemTime.of(item);
    return new Assigned(
        item.id(),
        item.revision(),
        concept,
        Purpose.TEACHER,
        success,
        duration,
        String.format(Locale.ROOT, "老师选的%s，预计答对 %.2f", note.isBlank() ? "" : "：" + note, success));
  }

  private static void requireAllowed(Homework homework, HomeworkEdit edit) {
    boolean ofItems =
        !(edit instanceof HomeworkEdit.Retitle || edit instanceof HomeworkEdit.Reschedule);
    boolean allowed =
        switch (homework.state()) {
          case DRAFT -> true;
          case ISSUED -> !ofItems;
          case CLOSED, WITHDRAWN -> false;
        };
    if (!allowed) {
      throw new XuebanException(
          ErrorCode.NOT_ALLOWED_NOW,
          "Homework \"%s\" is %s%s. Maybe withdraw it and create another one."
              .formatted(
                  homework.id(),
                  homework.state(),
                  homework.state() == HomeworkState.ISSUED
                      ? "; learners may have begun, so its items stay"
                      : " and does not change any more"));
    }
  }

  private static void requireFits(
      Homework homework, HomeworkEdit.Reschedule reschedule, Instant now) {
    @Nullable Instant dueAt = homework.dueAt();
    if (!reschedule.dueAt().isAfter(now)) {
      throw XuebanException.invalid(
          "due_at",
          "%s is not after now (%s); choose a later time.".formatted(reschedule.dueAt(), now));
    }
    if (homework.state() == HomeworkState.ISSUED
        && dueAt != null
        && reschedule.dueAt().isBefore(dueAt)) {
      throw XuebanException.invalid(
          "due_at",
          "%s is before %s, which learners were told; choose a later time."
              .formatted(reschedule.dueAt(), dueAt));
    }
  }

  private static String said(HomeworkEdit edit) {
    return switch (edit) {
      case HomeworkEdit.AddItem add -> name(add.to()) + "加题 " + add.item() + why(add.note());
      case HomeworkEdit.RemoveItem remove ->
          name(remove.from()) + "去掉 " + remove.item() + why(remove.note());
      case HomeworkEdit.ReplaceItem replace ->
          name(replace.of())
              + "把 %s 换成 %s".formatted(replace.item(), replace.replacement())
              + why(replace.note());
      case HomeworkEdit.Retitle retitle -> "标题改为「" + retitle.title() + "」";
      case HomeworkEdit.Reschedule reschedule -> "截止时间改为 " + reschedule.dueAt();
    };
  }

  private static String name(HomeworkEdit.Recipients recipients) {
    return switch (recipients) {
      case HomeworkEdit.OneLearner one -> one.learner() + " ";
      case HomeworkEdit.WholeLayer whole -> LayerChoice.name(whole.layer());
    };
  }

  private static String why(String note) {
    return note.isBlank() ? "" : "（" + note + "）";
  }
}
