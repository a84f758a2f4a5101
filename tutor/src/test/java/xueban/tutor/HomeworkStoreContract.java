package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.tutor.practice.Purpose;

/** What every {@link HomeworkStore} does. Extend it and say how an empty one is made. */
public abstract class HomeworkStoreContract {
  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00.123456789Z");

  private HomeworkStore store;

  /** Returns an empty store. */
  protected abstract HomeworkStore newStore() throws Exception;

  @BeforeEach
  void openStore() throws Exception {
    store = newStore();
  }

  @Test
  void find_unknown_isEmpty() {
    assertThat(store.find("hw-1")).isEmpty();
    assertThat(store.ofClass("8-2", Set.of(), "", 10)).isEmpty();
  }

  @Test
  void find_afterPut_returnsAllOfIt() {
    Homework full = homework("hw-1", "8-2", MONDAY);
    store.put(full);
    assertThat(store.find("hw-1")).contains(full);
  }

  @Test
  void find_afterPut_keepsWhatIsAbsentAbsent() {
    Homework bare =
        new Homework(
            "hw-2",
            "8-2",
            "",
            List.of(),
            MONDAY,
            null,
            Duration.ofMinutes(30),
            List.of(),
            List.of(),
            0,
            "",
            "");
    store.put(bare);
    assertThat(store.find("hw-2")).contains(bare);
  }

  @Test
  void put_sameId_replaces() {
    store.put(homework("hw-1", "8-2", MONDAY));
    Homework moved = homework("hw-1", "8-3", MONDAY.plusSeconds(60));
    store.put(moved);
    assertThat(store.find("hw-1")).contains(moved);
    assertThat(store.ofClass("8-2", Set.of(), "", 10)).isEmpty();
    assertThat(store.ofClass("8-3", Set.of(), "", 10)).containsExactly(moved);
  }

  @Test
  void putIfAbsent_keepsTheFirst_andReturnsIt() {
    Homework first = homework("hw-1", "8-2", MONDAY);
    Homework second = homework("hw-1", "8-3", MONDAY.plusSeconds(60));
    assertThat(store.putIfAbsent(first)).isEqualTo(first);
    assertThat(store.putIfAbsent(second)).isEqualTo(first);
    assertThat(store.find("hw-1")).contains(first);
    assertThat(store.ofClass("8-3", Set.of(), "", 10)).isEmpty();
  }

  @Test
  void replace_ofTheRevisionThatWasRead_isKept_aStaleOneChangesNothing() {
    Homework draft = draft("hw-1", MONDAY);
    assertThat(store.replace(draft, 1)).isFalse();
    assertThat(store.find("hw-1")).isEmpty();
    store.put(draft);
    Homework issued =
        draft.withLife(draft.life().issued(new TreeMap<>(Map.of("ming", 7L)), MONDAY, "王老师", "布置"));
    assertThat(store.replace(issued, 1)).isTrue();
    assertThat(store.find("hw-1")).contains(issued);
    assertThat(store.replace(draft.withLife(draft.life().changed(MONDAY, "李老师", "改")), 1))
        .isFalse();
    assertThat(store.find("hw-1")).contains(issued);
    Homework closed = issued.withLife(issued.life().in(HomeworkState.CLOSED, MONDAY, "王老师", "结束"));
    assertThat(store.replace(closed, 2)).isTrue();
    assertThat(store.ofClass("8-2", Set.of(), "", 10)).containsExactly(closed);
  }

  @Test
  void replace_movesItToTheDayOfItsNewDueDate() {
    Homework draft = draft("hw-1", MONDAY);
    store.put(draft);
    Instant later = MONDAY.plus(Duration.ofDays(5));
    Homework moved =
        draft.changed("作业", later, draft.sets(), draft.life().changed(MONDAY, "王老师", "改期"));
    assertThat(store.replace(moved, 1)).isTrue();
    assertThat(store.dueBetween("8-2", later, later.plusSeconds(1))).containsExactly(moved);
    assertThat(store.dueBetween("8-2", MONDAY, later)).isEmpty();
  }

  @Test
  void dueBetween_isFromInclusiveToExclusive_newestFirst() {
    store.put(homework("a", "8-2", MONDAY));
    store.put(homework("b", "8-2", MONDAY.plusNanos(1)));
    store.put(homework("c", "8-2", MONDAY.plusSeconds(9)));
    store.put(homework("d", "8-3", MONDAY));
    Instant due = MONDAY.plus(Duration.ofDays(2));
    assertThat(store.dueBetween("8-2", due, due.plusSeconds(10)))
        .extracting(Homework::id)
        .containsExactly("c", "b", "a");
    assertThat(store.dueBetween("8-2", due.plusNanos(1), due.plusSeconds(9)))
        .extracting(Homework::id)
        .containsExactly("b");
    assertThat(store.dueBetween("8-2", due.minusSeconds(60), due)).isEmpty();
    assertThat(store.dueBetween("8-4", due, due.plusSeconds(10))).isEmpty();
    store.put(homework("a", "8-2", MONDAY.plusSeconds(60)));
    assertThat(store.dueBetween("8-2", due, due.plusSeconds(10)))
        .extracting(Homework::id)
        .containsExactly("c", "b");
  }

  @Test
  void ofClass_isNewestFirst_tiesById_andLimited() {
    store.put(homework("b", "8-2", MONDAY));
    store.put(homework("a", "8-2", MONDAY));
    store.put(homework("c", "8-2", MONDAY.plusNanos(1)));
    store.put(homework("d", "8-2", MONDAY.minusSeconds(1)));
    store.put(homework("e", "8-3", MONDAY.plusSeconds(9)));
    assertThat(store.ofClass("8-2", Set.of(), "", 10))
        .extracting(Homework::id)
        .containsExactly("c", "a", "b", "d");
    assertThat(store.ofClass("8-2", Set.of(), "", 2))
        .extracting(Homework::id)
        .containsExactly("c", "a");
  }

  @Test
  void ofClass_after_goesOnBehindIt() {
    store.put(homework("b", "8-2", MONDAY));
    store.put(homework("a", "8-2", MONDAY));
    store.put(homework("c", "8-2", MONDAY.plusNanos(1)));
    store.put(homework("d", "8-2", MONDAY.minusSeconds(1)));
    store.put(homework("e", "8-3", MONDAY.minusSeconds(9)));
    assertThat(store.ofClass("8-2", Set.of(), "c", 2))
        .extracting(Homework::id)
        .containsExactly("a", "b");
    assertThat(store.ofClass("8-2", Set.of(), "a", 9))
        .extracting(Homework::id)
        .containsExactly("b", "d");
    assertThat(store.ofClass("8-2", Set.of(), "d", 9)).isEmpty();
    assertThat(store.ofClass("8-2", Set.of(), "e", 9)).isEmpty();
    assertThat(store.ofClass("8-2", Set.of(), "nowhere", 9)).isEmpty();
    assertThat(store.size("8-2", Set.of())).isEqualTo(4);
    assertThat(store.size("8-3", Set.of())).isEqualTo(1);
    assertThat(store.size("8-4", Set.of())).isZero();
  }

  @Test
  void ofLearner_isAllWithASetOfTheLearner_nowOrOnce_untilForgotten() {
    Homework first = homework("b", "8-2", MONDAY);
    Homework second = draft("a", MONDAY);
    store.put(first);
    store.putIfAbsent(second);
    assertThat(store.ofLearner("hong")).containsExactly(second, first);
    assertThat(store.ofLearner("nobody")).isEmpty();
    Homework without = second.without("hong", MONDAY);
    assertThat(store.replace(without, 1)).isTrue();
    assertThat(store.ofLearner("hong")).containsExactly(without, first);
    assertThat(store.ofLearner("ming")).containsExactly(without, first);
    store.forget("hong");
    store.forget("nobody");
    assertThat(store.ofLearner("hong")).containsExactly(first);
    assertThat(store.ofLearner("ming")).containsExactly(without, first);
    store.put(second);
    assertThat(store.ofLearner("hong")).containsExactly(second, first);
  }

  @Test
  void ofLearner_ofWhatWasNotKept_isNothing() {
    Homework first = draft("a", MONDAY).without("hong", MONDAY);
    store.put(first);
    store.putIfAbsent(draft("a", MONDAY));
    assertThat(store.replace(draft("a", MONDAY), 9)).isFalse();
    assertThat(store.ofLearner("hong")).isEmpty();
  }

  @Test
  void ofClass_byState_isWhatStandsSoNow() {
    Homework draft = draft("a", MONDAY);
    store.put(draft);
    store.put(draft("b", MONDAY.plusSeconds(1)));
    store.put(homework("old", "8-2", MONDAY.minusSeconds(9)));
    Set<HomeworkState> drafts = Set.of(HomeworkState.DRAFT);
    assertThat(store.ofClass("8-2", drafts, "", 9))
        .extracting(Homework::id)
        .containsExactly("b", "a");
    assertThat(
            store.replace(draft.withLife(draft.life().issued(new TreeMap<>(), MONDAY, "", "")), 1))
        .isTrue();
    assertThat(store.ofClass("8-2", drafts, "", 9)).extracting(Homework::id).containsExactly("b");
    assertThat(store.size("8-2", drafts)).isEqualTo(1);
    Set<HomeworkState> others = Set.of(HomeworkState.ISSUED, HomeworkState.CLOSED);
    assertThat(store.ofClass("8-2", others, "b", 1)).extracting(Homework::id).containsExactly("a");
    assertThat(store.ofClass("8-2", others, "a", 9))
        .extracting(Homework::id)
        .containsExactly("old");
    assertThat(store.size("8-2", others)).isEqualTo(2);
    assertThat(store.ofClass("8-2", Set.of(HomeworkState.WITHDRAWN), "", 9)).isEmpty();
  }

  private static Homework draft(String id, Instant createdAt) {
    return homework(id, "8-2", createdAt).withLife(HomeworkLife.draft(Duration.ofMinutes(20), 14));
  }

  private static Homework homework(String id, String classId, Instant createdAt) {
    var assigned =
        new Homework.Assigned(
            "item-7",
            2,
            "math.quadratic",
            Purpose.CORE,
            0.1 + 0.2,
            Duration.ofSeconds(90, 5),
            "先修已掌握");
    var set = new Homework.LearnerSet("ming", Layer.IMPROVING, "掌握度 0.62", List.of(assigned));
    var empty = new Homework.LearnerSet("hong", Layer.BASIC, "没有合适的题", List.of());
    return new Homework(
        id,
        classId,
        "一元二次方程",
        List.of("math.quadratic"),
        createdAt,
        createdAt.plus(Duration.ofDays(2)),
        Duration.ofMinutes(25),
        List.of(set, empty),
        List.of("math.root 题目不足"),
        -7,
        "logistic-1",
        "0123456789abcdef");
  }
}
