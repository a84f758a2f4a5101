package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.model.Help;
import xueban.tutor.HomeworkResults.FirstAnswer;
import xueban.tutor.HomeworkResults.ItemResult;
import xueban.tutor.HomeworkResults.ItemSummary;
import xueban.tutor.HomeworkResults.Outcome;
import xueban.tutor.practice.Purpose;

/** What came back, as the learner log tells it. */
class HomeworkResultsTest {
  private final SmallSchool school = new SmallSchool();
  private final Xueban xueban = school.xueban;
  private final HomeworkLifecycle life = xueban.homeworkLifecycle();
  private Homework homework;

  @BeforeEach
  void issue() {
    xueban.putClass(new ClassGroup("8-2", "二班", 8, "", List.of("ming", "hong", "lan")));
    Homework draft =
        xueban.planHomework(
            new HomeworkRequest(
                "hw", "8-2", List.of(), List.of("add"), "", null, null, Duration.ZERO, 4, 2, 0, 0));
    homework = life.issue("hw", draft.revision(), "王老师");
    assertThat(homework.sets()).allMatch(set -> set.items().size() >= 2);
  }

  @AfterEach
  void close() {
    school.close();
  }

  private String item(String learner, int place) {
    return homework.setOf(learner).orElseThrow().items().get(place).item();
  }

  private ItemResult result(String learner, int place) {
    return life.results("hw").of(learner).orElseThrow().items().get(place);
  }

  private void answer(String learner, int place, double score, String eventId) {
    xueban.record(Response.scored(learner, item(learner, place), score).withEventId(eventId));
  }

  @Test
  void ofLearner_isWhatWasIssued_newestFirst_withTheOwnAnswers() {
    answer("ming", 0, 0, "a");
    school.clock.advance(Duration.ofMinutes(5));
    xueban.planHomework(
        new HomeworkRequest(
            "draft",
            "8-2",
            List.of(),
            List.of("multiply"),
            "",
            null,
            null,
            Duration.ZERO,
            2,
            0,
            0,
            0));

    assertThat(life.ofLearner("ming", 9))
        .singleElement()
        .satisfies(
            own -> {
              assertThat(own.homework()).isEqualTo(homework);
              assertThat(own.result().learner()).isEqualTo("ming");
              assertThat(own.result().answered()).isEqualTo(1);
            });
    life.issue("draft", 1, "王老师");
    assertThat(life.ofLearner("ming", 9))
        .extracting(own -> own.homework().id())
        .containsExactly("draft", "hw");
    assertThat(life.ofLearner("ming", 1)).hasSize(1);
    life.withdraw("draft", 0, "王老师", "");
    assertThat(life.ofLearner("ming", 9)).hasSize(1);
    assertThat(life.ofLearner("nobody", 9)).isEmpty();
    assertThatThrownBy(() -> life.ofLearner("ming", 0)).hasMessageContaining("1..50");
  }

  @Test
  void nothingAnswered_everybodyIsMissing() {
    HomeworkResults results = life.results("hw");
    assertThat(results.expected()).isEqualTo(3);
    assertThat(results.handedIn()).isZero();
    assertThat(results.shareHandedIn()).isZero();
    assertThat(results.missing()).containsExactly("ming", "hong", "lan");
    assertThat(results.discuss()).isEmpty();
    assertThat(results.items()).allMatch(i -> i.answered() == 0 && Double.isNaN(i.shareRight()));
    assertThat(result("ming", 0).outcome()).isEqualTo(Outcome.NOT_ANSWERED);
    assertThat(result("ming", 0).first()).isNull();
  }

  @Test
  void firstAnswerCounts_laterOnesTellWhetherItWasPutRight() {
    answer("ming", 0, 0, "a1");
    answer("ming", 0, 0.5, "a2");
    assertThat(result("ming", 0).outcome()).isEqualTo(Outcome.WRONG);
    assertThat(result("ming", 0).corrected()).isFalse();
    xueban.record(Response.correct("ming", item("ming", 0)).withHelp(Help.HINT));
    assertThat(result("ming", 0).corrected()).isFalse();
    answer("ming", 0, 1, "a4");
    ItemResult wrong = result("ming", 0);
    assertThat(wrong.corrected()).isTrue();
    assertThat(wrong.outcome()).isEqualTo(Outcome.WRONG);
    assertThat(wrong.first().response()).isEqualTo("a1");
    assertThat(wrong.answers()).isEqualTo(4);
    answer("ming", 1, 0.5, "b1");
    assertThat(result("ming", 1).outcome()).isEqualTo(Outcome.PARTLY);
    answer("hong", 0, 1, "c1");
    assertThat(result("hong", 0).outcome()).isEqualTo(Outcome.RIGHT);
    assertThat(result("hong", 0).corrected()).isFalse();
  }

  @Test
  void answersBeforeTheIssue_doNotCount_whateverTheirClocksSay() {
    Homework draft = xueban.planHomework(HomeworkRequest.of("8-2", "add").withId("later"));
    String item = draft.setOf("ming").orElseThrow().items().getFirst().item();
    xueban.record(
        Response.correct("ming", item).withAt(school.clock.instant().plus(Duration.ofDays(9))));
    life.issue("later", 1, "王老师");
    assertThat(life.results("later").of("ming").orElseThrow().answered()).isZero();
    xueban.record(Response.wrong("ming", item).withAt(SmallSchool.MONDAY.minusSeconds(99)));
    ItemResult result = life.results("later").of("ming").orElseThrow().items().getFirst();
    assertThat(result.outcome()).isEqualTo(Outcome.WRONG);
    assertThat(result.answers()).isEqualTo(1);
  }

  @Test
  void late_isTaken_andNoMoreLateOnceTheDateMoves() {
    Instant due = homework.dueAt();
    xueban.record(Response.correct("ming", item("ming", 0)).withAt(due));
    xueban.record(Response.correct("hong", item("hong", 0)).withAt(due.plusSeconds(1)));
    life.close("hw", 0, "王老师");
    xueban.record(Response.correct("lan", item("lan", 0)).withAt(due.plus(Duration.ofDays(9))));
    assertThat(result("ming", 0).first().late()).isFalse();
    assertThat(result("hong", 0).first().late()).isTrue();
    assertThat(result("lan", 0).first().late()).isTrue();
  }

  @Test
  void dateMovedLater_isNoMoreLate() {
    Instant due = homework.dueAt();
    xueban.record(Response.correct("hong", item("hong", 0)).withAt(due.plusSeconds(1)));
    life.edit("hw", 2, List.of(new HomeworkEdit.Reschedule(due.plus(Duration.ofDays(1)))), "王老师");
    assertThat(result("hong", 0).first().late()).isFalse();
  }

  @Test
  void hint_makesItAssisted_regradeAfterTheEnd_counts_contestShows() {
    xueban.record(Response.wrong("ming", item("ming", 0)).withEventId("a").withHelp(Help.HINT));
    life.close("hw", 0, "王老师");
    assertThat(result("ming", 0).first().help()).isEqualTo(Help.HINT);
    xueban.contestResponse("c", "ming", "a", "我觉得对");
    assertThat(result("ming", 0).first().contested()).isTrue();
    xueban.regrade("g", "ming", "a", 1, "看错了");
    FirstAnswer regraded = result("ming", 0).first();
    assertThat(regraded.score()).isEqualTo(1);
    assertThat(regraded.regraded()).isTrue();
    assertThat(regraded.contested()).isFalse();
    assertThat(result("ming", 0).outcome()).isEqualTo(Outcome.RIGHT);
    ItemSummary summary = summary(item("ming", 0));
    assertThat(summary.assisted()).isEqualTo(1);
    assertThat(summary.right()).isZero();
    xueban.retract("x", "ming", "a", "不是我做的");
    assertThat(result("ming", 0).outcome()).isEqualTo(Outcome.NOT_ANSWERED);
  }

  @Test
  void openItem_waitsForTheTeacher_whoseGradeCounts() {
    xueban.put(List.of(SmallSchool.openItem("open", List.of())), false);
    Homework draft = xueban.planHomework(HomeworkRequest.of("8-2", "multiply").withId("two"));
    life.edit(
        "two",
        draft.revision(),
        List.of(new HomeworkEdit.AddItem(new HomeworkEdit.OneLearner("ming"), "open", "")),
        "王老师");
    life.issue("two", 2, "王老师");
    xueban.submit(Response.answered("ming", "open", "数的总数不变").withEventId("w").withMayWait(true));
    ItemResult waiting = life.results("two").of("ming").orElseThrow().items().getLast();
    assertThat(waiting.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(waiting.first().answer()).contains("数的总数不变");
    assertThat(waiting.first().score()).isNaN();
    xueban.regrade("g", "ming", "w", 0.5, "说对一半");
    ItemResult graded = life.results("two").of("ming").orElseThrow().items().getLast();
    assertThat(graded.outcome()).isEqualTo(Outcome.PARTLY);
    assertThat(graded.first().regraded()).isTrue();
  }

  @Test
  void summary_handedIn_shareRight_andWhatToDiscuss() {
    List<String> common = new ArrayList<>();
    homework
        .setOf("ming")
        .orElseThrow()
        .items()
        .forEach(
            i -> {
              if (i.purpose() == Purpose.CORE) {
                common.add(i.item());
              }
            });
    assertThat(common).isNotEmpty();
    for (Homework.Assigned assigned : homework.setOf("ming").orElseThrow().items()) {
      xueban.record(
          Response.scored("ming", assigned.item(), common.contains(assigned.item()) ? 0 : 1));
    }
    xueban.record(Response.wrong("hong", common.getFirst()));
    HomeworkResults results = life.results("hw");
    assertThat(results.handedIn()).isEqualTo(1);
    assertThat(results.shareHandedIn()).isEqualTo(1 / 3.0);
    assertThat(results.missing()).containsExactly("lan");
    ItemSummary summary = summary(common.getFirst());
    assertThat(summary.common()).isTrue();
    assertThat(summary.given()).isEqualTo(3);
    assertThat(summary.answered()).isEqualTo(2);
    assertThat(summary.shareRight()).isZero();
    assertThat(results.discuss()).containsExactly(common.getFirst());
  }

  @Test
  void learnerWhoLeft_isShown_andNotCounted_withdrawnKeepsAnswers() {
    answer("ming", 0, 1, "a");
    xueban.putClass(new ClassGroup("8-2", "二班", 8, "", List.of("hong", "lan")));
    life.withdraw("hw", 0, "王老师", "");
    HomeworkResults results = life.results("hw");
    assertThat(results.of("ming").orElseThrow().inClass()).isFalse();
    assertThat(results.of("ming").orElseThrow().answered()).isEqualTo(1);
    assertThat(results.expected()).isEqualTo(2);
    assertThat(results.missing()).containsExactly("hong", "lan");
    assertThat(xueban.events("ming")).hasSize(1);
  }

  @Test
  void homeworkOfVersionsWithoutStates_countsWhatCameSinceItWasMade() {
    String item = item("ming", 0);
    Homework old = school.oldHomework("8-2", homework.sets());
    school.stores.homework().put(old);
    xueban.record(Response.wrong("ming", item).withAt(school.clock.instant().minusSeconds(1)));
    assertThat(life.results("old").of("ming").orElseThrow().answered()).isZero();
    xueban.record(Response.correct("ming", item));
    assertThat(life.results("old").of("ming").orElseThrow().answered()).isEqualTo(1);
  }

  private ItemSummary summary(String item) {
    return life.results("hw").items().stream()
        .filter(i -> i.item().equals(item))
        .findFirst()
        .orElseThrow();
  }
}
