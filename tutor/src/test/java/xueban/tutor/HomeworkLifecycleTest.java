package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.recommend.CatalogEntry;
import xueban.tutor.HomeworkEdit.AddItem;
import xueban.tutor.HomeworkEdit.OneLearner;
import xueban.tutor.HomeworkEdit.Reschedule;
import xueban.tutor.HomeworkEdit.Retitle;
import xueban.tutor.HomeworkFinding.Kind;

/** From draft to the end: what may change when, and what must be right before the issue. */
class HomeworkLifecycleTest {
  private static final String WANG = "王老师";

  private final SmallSchool school = new SmallSchool();
  private final Xueban xueban = school.xueban;
  private final HomeworkLifecycle life = xueban.homeworkLifecycle();

  @BeforeEach
  void openClasses() {
    List<CatalogEntry> many = new ArrayList<>();
    for (String concept : SmallSchool.CONCEPTS) {
      for (int i = 0; i < 60; i++) {
        many.add(SmallSchool.item("%s-x%02d".formatted(concept, i), concept, i / 59.0));
      }
    }
    xueban.put(many, false);
    xueban.putClass(new ClassGroup("maths", "数学", 8, "", List.of("ming", "hong")));
    xueban.putClass(new ClassGroup("physics", "物理", 8, "", List.of("ming", "hong")));
  }

  @AfterEach
  void close() {
    school.close();
  }

  private Homework draft(String classId, String... concepts) {
    return xueban.planHomework(HomeworkRequest.of(classId, concepts).withItems(3, 1));
  }

  private static void assertFails(ThrowingCallable call, ErrorCode code, String... words) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(XuebanException.class, e -> assertThat(e.code()).isEqualTo(code))
        .satisfies(e -> assertThat(List.of(words)).allMatch(e.getMessage()::contains));
  }

  @Test
  void draftToEnd_countsRevisions_andKeepsWhoDidWhat() {
    Homework draft = draft("maths", "add");
    assertThat(draft.state()).isEqualTo(HomeworkState.DRAFT);
    assertThat(draft.life().issuedAt()).isNull();
    Homework issued = life.issue(draft.id(), 1, WANG);
    assertThat(issued.state()).isEqualTo(HomeworkState.ISSUED);
    assertThat(issued.life().issuedAt()).isEqualTo(school.clock.instant());
    assertThat(life.issue(draft.id(), 1, "李老师")).isEqualTo(issued);
    Homework closed = life.close(draft.id(), 2, "李老师");
    assertThat(closed.state()).isEqualTo(HomeworkState.CLOSED);
    assertThat(life.close(draft.id(), 2, WANG)).isEqualTo(closed);
    assertThat(closed.life().changes())
        .extracting(c -> c.revision() + c.by() + c.what())
        .containsExactly("2王老师布置", "3李老师结束");
    assertThat(xueban.homework(draft.id())).isEqualTo(closed);
    assertFails(() -> life.withdraw(draft.id(), 0, WANG, ""), ErrorCode.NOT_ALLOWED_NOW, "CLOSED");
    assertFails(() -> life.issue(draft.id(), 3, WANG), ErrorCode.NOT_ALLOWED_NOW, "CLOSED");
  }

  @Test
  void close_ofADraft_isRefused_withdrawOfOneIsNot_andLastsForGood() {
    Homework draft = draft("maths", "add");
    assertFails(() -> life.close(draft.id(), 1, WANG), ErrorCode.NOT_ALLOWED_NOW, "DRAFT");
    Homework gone = life.withdraw(draft.id(), 0, WANG, "换一次");
    assertThat(gone.life().changes().getLast().what()).isEqualTo("撤回：换一次");
    assertThat(life.withdraw(draft.id(), 1, WANG, "")).isEqualTo(gone);
    assertFails(() -> life.issue(draft.id(), 2, WANG), ErrorCode.NOT_ALLOWED_NOW, "WITHDRAWN");
    assertFails(() -> life.results(draft.id()), ErrorCode.NOT_ALLOWED_NOW, "never issued");
  }

  @Test
  void staleRevision_changesNothing_andSaysWhoWasFaster() {
    Homework draft = draft("maths", "add");
    life.edit(draft.id(), 1, List.of(new Retitle("周三作业")), "李老师");
    assertFails(
        () -> life.edit(draft.id(), 1, List.of(new Retitle("别的")), WANG),
        ErrorCode.STALE_REVISION,
        "revision 2, not 1",
        "李老师",
        "周三作业");
    assertFails(() -> life.issue(draft.id(), 1, WANG), ErrorCode.STALE_REVISION);
    assertFails(() -> life.withdraw(draft.id(), 1, WANG, ""), ErrorCode.STALE_REVISION);
    assertThat(xueban.homework(draft.id()).title()).isEqualTo("周三作业");
  }

  @Test
  void twoTeachersAtOnce_oneWins_theOtherIsTold() throws Exception {
    Homework draft = draft("maths", "add");
    CountDownLatch start = new CountDownLatch(1);
    int kept = 0;
    int stale = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Boolean>> calls = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String title = "标题 " + i;
        calls.add(
            threads.submit(
                () -> {
                  start.await();
                  try {
                    life.edit(draft.id(), 1, List.of(new Retitle(title)), title);
                    return true;
                  } catch (XuebanException e) {
                    assertThat(e.code()).isEqualTo(ErrorCode.STALE_REVISION);
                    return false;
                  }
                }));
      }
      start.countDown();
      for (Future<Boolean> call : calls) {
        if (call.get()) {
          kept++;
        } else {
          stale++;
        }
      }
    }
    assertThat(kept).isEqualTo(1);
    assertThat(stale).isEqualTo(3);
    assertThat(xueban.homework(draft.id()).revision()).isEqualTo(2);
  }

  @Test
  void issue_twoDraftsOverTheDaysTime_theSecondIsRefused_untilItIsShortened() {
    Homework maths = draft("maths", "add");
    Homework physics = draft("physics", "multiply");
    List<HomeworkEdit> many = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      many.add(new AddItem(new OneLearner("ming"), "power-x%02d".formatted(i), ""));
    }
    CheckedHomework longMaths = life.edit(maths.id(), 1, many, WANG);
    CheckedHomework longPhysics = life.edit(physics.id(), 1, many, WANG);
    assertThat(longMaths.blocking()).isEmpty();
    assertThat(longPhysics.blocking()).isEmpty();
    life.issue(maths.id(), 2, WANG);
    assertThat(life.check(physics.id()).blocking())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Kind.OVER_DAY);
              assertThat(finding.learner()).isEqualTo("ming");
              assertThat(finding.text()).contains("已布置其他作业", "换一天");
            });
    assertFails(() -> life.issue(physics.id(), 2, WANG), ErrorCode.NOT_ALLOWED_NOW, "ming", "换一天");
    assertThat(xueban.homework(physics.id()).state()).isEqualTo(HomeworkState.DRAFT);
    Instant later = school.clock.instant().plus(Duration.ofDays(3));
    life.edit(physics.id(), 2, List.of(new Reschedule(later)), WANG);
    assertThat(life.issue(physics.id(), 3, WANG).state()).isEqualTo(HomeworkState.ISSUED);
  }

  @Test
  void issue_timeOfAWithdrawnHomework_isFreeAgain() {
    Homework maths = draft("maths", "add");
    List<HomeworkEdit> many = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      many.add(new AddItem(new OneLearner("ming"), "power-x%02d".formatted(i), ""));
    }
    life.edit(maths.id(), 1, many, WANG);
    life.issue(maths.id(), 2, WANG);
    Homework physics = draft("physics", "multiply");
    Duration less = physics.setOf("ming").orElseThrow().duration();
    life.withdraw(maths.id(), 3, WANG, "");
    life.edit(physics.id(), 1, many, WANG);
    assertThat(life.issue(physics.id(), 2, WANG).setOf("ming").orElseThrow().duration())
        .isGreaterThan(less);
  }

  @Test
  void issue_afterTheDueDate_isRefused_untilItIsLater() {
    Homework draft = draft("maths", "add");
    school.clock.advance(Duration.ofDays(2));
    assertThat(life.check(draft.id()).blocking())
        .extracting(HomeworkFinding::kind)
        .containsExactly(Kind.DUE_PAST);
    assertFails(() -> life.issue(draft.id(), 1, WANG), ErrorCode.NOT_ALLOWED_NOW, "截止时间已过");
  }

  @Test
  void issue_itemDeletedSincePlanned_isRefused_newRevisionIsTaken() {
    Homework draft = draft("maths", "add");
    Homework.Assigned first = draft.setOf("ming").orElseThrow().items().getFirst();
    xueban.delete(first.item());
    assertThat(life.check(draft.id()).blocking())
        .isNotEmpty()
        .allMatch(f -> f.kind() == Kind.ITEM_GONE && f.item().equals(first.item()));
    assertFails(
        () -> life.issue(draft.id(), 1, WANG), ErrorCode.NOT_ALLOWED_NOW, first.item(), "换一道");
    xueban.put(List.of(SmallSchool.item(first.item(), "add", 0.3)), false);
    int revision = xueban.item(first.item()).revision();
    Homework issued = life.issue(draft.id(), 1, WANG);
    assertThat(issued.setOf("ming").orElseThrow().items().getFirst().revision())
        .isEqualTo(revision);
  }

  @Test
  void issue_learnerWhoLeft_isDropped_andTold() {
    Homework draft = draft("maths", "add");
    xueban.putClass(new ClassGroup("maths", "数学", 8, "", List.of("hong", "new")));
    assertThat(life.check(draft.id()).findings())
        .extracting(HomeworkFinding::kind)
        .containsExactly(Kind.LEFT_CLASS);
    Homework issued = life.issue(draft.id(), 1, WANG);
    assertThat(issued.sets()).extracting(Homework.LearnerSet::learner).containsExactly("hong");
    assertThat(issued.life().changes().getLast().what()).isEqualTo("布置，不含已离开班级的 1 人");
    assertThat(issued.life().starts()).containsOnlyKeys("hong");
  }

  @Test
  void issue_classWithoutLearners_isAllowed_andTold() {
    xueban.putClass(new ClassGroup("empty", "空班", 8, "", List.of()));
    Homework draft = draft("empty", "add");
    assertThat(life.check(draft.id()).findings())
        .extracting(HomeworkFinding::kind)
        .containsExactly(Kind.NOTHING_GIVEN);
    life.issue(draft.id(), 1, WANG);
    HomeworkResults results = life.results(draft.id());
    assertThat(results.learners()).isEmpty();
    assertThat(results.items()).isEmpty();
    assertThat(results.shareHandedIn()).isNaN();
  }

  @Test
  void check_itemAnsweredMeanwhile_isTold_butDoesNotBlock() {
    Homework draft = draft("maths", "add");
    String item = draft.setOf("ming").orElseThrow().items().getFirst().item();
    xueban.record(Response.correct("ming", item));
    CheckedHomework checked = life.check(draft.id());
    assertThat(checked.blocking()).isEmpty();
    assertThat(checked.findings())
        .singleElement()
        .isEqualTo(
            new HomeworkFinding(Kind.REPEATED, "ming", item, "ming 最近做过题目 " + item + "；可以换一道。"));
  }

  @Test
  void homeworkOfVersionsWithoutStates_countsAsIssued() {
    Homework old = school.oldHomework("maths", List.of());
    school.stores.homework().put(old);
    assertThat(xueban.homework("old").state()).isEqualTo(HomeworkState.ISSUED);
    assertThat(life.close("old", 1, WANG).revision()).isEqualTo(2);
  }

  @Test
  void callsWithoutSense_areNamed() {
    Homework draft = draft("maths", "add");
    assertFails(() -> life.issue("nope", 1, WANG), ErrorCode.UNKNOWN_HOMEWORK, "nope");
    assertFails(() -> life.issue(draft.id(), 1, " "), ErrorCode.INVALID_INPUT, "by");
    assertFails(() -> life.edit(draft.id(), 1, List.of(), WANG), ErrorCode.INVALID_INPUT, "edits");
    assertFails(
        () -> life.withdraw(draft.id(), 1, WANG, "长".repeat(201)),
        ErrorCode.INVALID_INPUT,
        "reason");
  }
}
