package xueban.tutor;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;

/**
 * Where homework stands in its life, and how it came there.
 *
 * @param state where it stands
 * @param revision counts its changes, from 1; whoever changes it says which one was read
 * @param givenElsewhere time that had been given for the day without xueban when it was planned
 * @param noRepeatDays items answered within so many days are a repetition, 0 to 365
 * @param issuedAt when it was issued; null if it never was
 * @param starts for each learner the position of their log at the issue: what lies behind it
 *     answers the homework. Empty before the issue, and for homework of versions that knew no
 *     states
 * @param changes all changes, oldest first
 */
public record HomeworkLife(
    HomeworkState state,
    int revision,
    Duration givenElsewhere,
    int noRepeatDays,
    @Nullable Instant issuedAt,
    SortedMap<String, Long> starts,
    List<Change> changes) {
  public HomeworkLife {
    requireNonNull(state, "state");
    requireNonNull(givenElsewhere, "givenElsewhere");
    if (revision < 1) {
      throw XuebanException.invalid("revision", revision + " must be at least 1.");
    }
    starts = Collections.unmodifiableSortedMap(new TreeMap<>(starts));
    changes = List.copyOf(changes);
  }

  /**
   * A change of the homework.
   *
   * @param revision the homework's revision after it
   * @param at when
   * @param by who: an application, and the person if it said so
   * @param what what changed, for a teacher
   */
  public record Change(int revision, Instant at, String by, String what) {}

  /** Returns the life of what was just planned. */
  static HomeworkLife draft(Duration givenElsewhere, int noRepeatDays) {
    return new HomeworkLife(
        HomeworkState.DRAFT,
        1,
        givenElsewhere,
        noRepeatDays,
        null,
        Collections.emptySortedMap(),
        List.of());
  }

  /**
   * Returns the life of homework that was given as soon as it was made, before states were kept.
   */
  static HomeworkLife withoutStates(Instant createdAt) {
    return new HomeworkLife(
        HomeworkState.ISSUED,
        1,
        Duration.ZERO,
        0,
        createdAt,
        Collections.emptySortedMap(),
        List.of());
  }

  /** Returns whether somebody issued it; false for a draft, and where states were not yet kept. */
  public boolean approved() {
    return issuedAt != null && !changes.isEmpty();
  }

  /** Returns the life after a change that leaves the state as it is. */
  HomeworkLife changed(Instant at, String by, String what) {
    return in(state, at, by, what);
  }

  /** Returns the life after a change of the state. */
  HomeworkLife in(HomeworkState newState, Instant at, String by, String what) {
    List<Change> all = new ArrayList<>(changes);
    all.add(new Change(revision + 1, at, by, what));
    return new HomeworkLife(
        newState, revision + 1, givenElsewhere, noRepeatDays, issuedAt, starts, all);
  }

  /**
   * Returns the life without anything that names the learner; changes of the learner's set stay.
   */
  HomeworkLife without(String learner, Instant at) {
    List<Change> told =
        changes.stream()
            .map(c -> new Change(c.revision(), c.at(), c.by(), unnamed(c.what(), learner)))
            .toList();
    TreeMap<String, Long> others = new TreeMap<>(starts);
    others.remove(learner);
    return new HomeworkLife(state, revision, givenElsewhere, noRepeatDays, issuedAt, others, told)
        .changed(at, "学伴", "删除了一名学生的数据");
  }

  /** Returns whether something here names the learner. */
  boolean names(String learner) {
    return starts.containsKey(learner)
        || changes.stream().anyMatch(c -> !unnamed(c.what(), learner).equals(c.what()));
  }

  /** Edits of one learner's set begin with the learner, and stand one behind the other. */
  private static String unnamed(String what, String learner) {
    return Arrays.stream(what.split("；", -1))
        .map(
            edit ->
                edit.startsWith(learner + " ") ? "（已删除）" + edit.substring(learner.length()) : edit)
        .collect(Collectors.joining("；"));
  }

  /** Returns the life after the issue. */
  HomeworkLife issued(SortedMap<String, Long> newStarts, Instant at, String by, String what) {
    HomeworkLife issued = in(HomeworkState.ISSUED, at, by, what);
    return new HomeworkLife(
        issued.state, issued.revision, givenElsewhere, noRepeatDays, at, newStarts, issued.changes);
  }
}
