package xueban.tutor;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.tutor.Homework.LearnerSet;

/**
 * Leads homework from draft to its end: a teacher edits it, issues it, and reads what came back.
 * Whoever changes it says which revision was read; if somebody was faster, nothing changes and the
 * call fails with {@code STALE_REVISION}. Safe for concurrent use.
 */
public final class HomeworkLifecycle {
  /** Most edits of one call. */
  public static final int MAX_EDITS = 100;

  /** Most homework that a learner is shown. */
  public static final int MOST_SHOWN = 50;

  private static final int MAX_WHO = 200;
  private static final int SHOWN = 3;

  private final HomeworkDesk desk;
  private final HomeworkEditing editing;
  private final HomeworkCheck check;
  private final ResultReader results;
  private final Stores stores;
  private final GraphKeeper graphs;
  private final CatalogReader catalog;
  private final PlanningTurns turns;
  private final Clock clock;

  HomeworkLifecycle(
      HomeworkDesk desk,
      HomeworkEditing editing,
      HomeworkCheck check,
      ResultReader results,
      Stores stores,
      GraphKeeper graphs,
      CatalogReader catalog,
      PlanningTurns turns,
      Clock clock) {
    this.desk = desk;
    this.editing = editing;
    this.check = check;
    this.results = results;
    this.stores = stores;
    this.graphs = graphs;
    this.catalog = catalog;
    this.turns = turns;
    this.clock = clock;
  }

  /** Returns the homework and what speaks against issuing it as it is; changes nothing. */
  public CheckedHomework check(String id) {
    return checked(desk.find(id));
  }

  /**
   * Makes all edits in their order, or none, and returns the homework with what was found; each
   * learner's part is kept in the decision log. Items change while it is a draft; title and a later
   * due date also after the issue.
   *
   * @param revision the revision that the teacher read
   * @param edits 1 to {@value #MAX_EDITS}
   * @param by who changes it, for the record
   */
  public CheckedHomework edit(String id, int revision, List<HomeworkEdit> edits, String by) {
    requireWho(by);
    if (edits.isEmpty() || edits.size() > MAX_EDITS) {
      throw XuebanException.invalid(
          "edits", "has %d; name 1 to %d.".formatted(edits.size(), MAX_EDITS));
    }
    return turns.with(
        List.of("homework " + id),
        () -> {
          Homework before = current(id, revision);
          HomeworkEditing.Edited edited = editing.edited(before, edits, by, clock.instant());
          replace(edited.homework(), before);
          stores.decisions().append(edited.decisions());
          return checked(edited.homework());
        });
  }

  /**
   * Issues a draft: from now on learners see it, and what they answer to its items comes back. Sets
   * of learners who left the class are dropped. Issued as it was read already, it stays as it is.
   *
   * @param revision the revision that the teacher read
   * @throws XuebanException {@code NOT_ALLOWED_NOW} if a finding blocks it, or it is over
   */
  public Homework issue(String id, int revision, String by) {
    requireWho(by);
    List<String> keys = new ArrayList<>(List.of("homework " + id));
    desk.find(id).sets().forEach(set -> keys.add("learner " + set.learner()));
    return turns.with(
        keys,
        () -> {
          Homework now = desk.find(id);
          if (now.state() == HomeworkState.ISSUED
              && (now.revision() == revision || now.revision() == revision + 1)) {
            return now;
          }
          Homework draft = current(id, revision);
          require(draft, "be issued", HomeworkState.DRAFT);
          requireNothingBlocks(checked(draft));
          Homework issued = issued(draft, clock.instant(), by);
          replace(issued, draft);
          return issued;
        });
  }

  /**
   * Takes a draft or issued homework back: learners see it no more, its time is free for others,
   * and what was answered stays in the learners' logs. Withdrawn already, it stays as it is.
   *
   * @param revision the revision that the teacher read; 0 for whichever it is
   * @param reason why, at most 200 characters; may be empty
   */
  public Homework withdraw(String id, int revision, String by, String reason) {
    if (reason.length() > HomeworkEdit.MAX_NOTE) {
      throw XuebanException.invalid(
          "reason",
          "has %d characters; at most %d.".formatted(reason.length(), HomeworkEdit.MAX_NOTE));
    }
    String what = reason.isBlank() ? "撤回" : "撤回：" + reason;
    return moved(
        id,
        revision,
        by,
        HomeworkState.WITHDRAWN,
        homework -> {
          require(homework, "be withdrawn", HomeworkState.DRAFT, HomeworkState.ISSUED);
          return homework.withLife(
              homework.life().in(HomeworkState.WITHDRAWN, clock.instant(), by, what));
        });
  }

  /**
   * Ends issued homework: nothing of it changes any more, answers and grades still come in. Closed
   * already, it stays as it is.
   *
   * @param revision the revision that the teacher read; 0 for whichever it is
   */
  public Homework close(String id, int revision, String by) {
    return moved(
        id,
        revision,
        by,
        HomeworkState.CLOSED,
        homework -> {
          require(homework, "be closed", HomeworkState.ISSUED);
          return homework.withLife(
              homework.life().in(HomeworkState.CLOSED, clock.instant(), by, "结束"));
        });
  }

  /**
   * Returns what came back, read from the learners' logs as they are now.
   *
   * @throws XuebanException {@code NOT_ALLOWED_NOW} if it was never issued
   */
  public HomeworkResults results(String id) {
    Homework homework = desk.find(id);
    if (homework.life().issuedAt() == null) {
      throw new XuebanException(
          ErrorCode.NOT_ALLOWED_NOW,
          "Homework \"%s\" was never issued, so nothing can come back. Issue it first."
              .formatted(id));
    }
    return results.of(homework, desk.group(homework.classId()));
  }

  /**
   * Returns what a learner has to do and has done, newest first: issued and closed homework of the
   * classes the learner is in, with the learner's own results.
   *
   * @param limit 1 to {@value #MOST_SHOWN}
   */
  public List<LearnersHomework> ofLearner(String learner, int limit) {
    return LearnersHomework.of(learner, limit, stores, results);
  }

  private Homework moved(
      String id, int revision, String by, HomeworkState goal, UnaryOperator<Homework> move) {
    requireWho(by);
    return turns.with(
        List.of("homework " + id),
        () -> {
          Homework before = desk.find(id);
          if (before.state() == goal) {
            return before;
          }
          Homework after = move.apply(revision == 0 ? before : current(id, revision));
          replace(after, before);
          return after;
        });
  }

  private Homework issued(Homework draft, Instant now, String by) {
    ClassGroup group = desk.group(draft.classId());
    List<LearnerSet> sets = new ArrayList<>();
    int left = 0;
    SortedMap<String, Long> starts = new TreeMap<>();
    for (LearnerSet set : draft.sets()) {
      if (group.learners().contains(set.learner())) {
        sets.add(catalog.newest(set));
        starts.put(set.learner(), stores.learnerLog().lastPosition(set.learner()));
      } else {
        left++;
      }
    }
    // How many, not who: what is said here stays when a learner is erased.
    String what = left == 0 ? "布置" : "布置，不含已离开班级的 " + left + " 人";
    return draft.changed(
        draft.title(), draft.dueAt(), sets, draft.life().issued(starts, now, by, what));
  }

  private CheckedHomework checked(Homework homework) {
    return new CheckedHomework(
        homework,
        homework.state() == HomeworkState.DRAFT
            ? check.findings(
                homework, desk.group(homework.classId()), graphs.graph(), clock.instant())
            : List.of());
  }

  private Homework current(String id, int revision) {
    Homework homework = desk.find(id);
    if (homework.revision() != revision) {
      throw stale(homework, revision);
    }
    return homework;
  }

  private void replace(Homework after, Homework before) {
    if (!stores.homework().replace(after, before.revision())) {
      throw stale(desk.find(before.id()), before.revision());
    }
  }

  private static XuebanException stale(Homework homework, int revision) {
    List<HomeworkLife.Change> changes = homework.life().changes();
    HomeworkLife.@Nullable Change last = changes.isEmpty() ? null : changes.getLast();
    String who = last == null ? "" : " (%s: %s)".formatted(last.by(), last.what());
    return new XuebanException(
        ErrorCode.STALE_REVISION,
        "Homework \"%s\" is at revision %d, not %d%s. Read it again, then decide again."
            .formatted(homework.id(), homework.revision(), revision, who));
  }

  private static void require(Homework homework, String what, HomeworkState... allowed) {
    if (!List.of(allowed).contains(homework.state())) {
      throw new XuebanException(
          ErrorCode.NOT_ALLOWED_NOW,
          "Homework \"%s\" is %s and cannot %s. Maybe create another one."
              .formatted(homework.id(), homework.state(), what));
    }
  }

  private static void requireNothingBlocks(CheckedHomework checked) {
    List<HomeworkFinding> blocking = checked.blocking();
    if (!blocking.isEmpty()) {
      throw new XuebanException(
          ErrorCode.NOT_ALLOWED_NOW,
          "Homework \"%s\" cannot be issued yet, %d to put right: %s"
              .formatted(
                  checked.homework().id(),
                  blocking.size(),
                  blocking.stream().limit(SHOWN).map(HomeworkFinding::text).collect(joining(" "))));
    }
  }

  private static void requireWho(String by) {
    if (by.isBlank() || by.length() > MAX_WHO) {
      throw XuebanException.invalid(
          "by", "has %d characters; say who in 1 to %d.".formatted(by.length(), MAX_WHO));
    }
  }
}
