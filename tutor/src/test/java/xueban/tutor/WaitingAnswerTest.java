package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.Help;
import xueban.model.UngradedEvent;
import xueban.tutor.practice.Mistake;

/** Answers that no machine can grade wait in the log, and count once a teacher has graded them. */
class WaitingAnswerTest {
  private final SmallSchool school = new SmallSchool();
  private final Xueban xueban = school.xueban;

  @BeforeEach
  void putOpenItem() {
    xueban.put(List.of(SmallSchool.openItem("open", List.of("想一想数数的顺序。"))), false);
  }

  @AfterEach
  void close() {
    school.close();
  }

  private static Response answer(String eventId) {
    return Response.answered("ming", "open", "显然").withEventId(eventId).withMayWait(true);
  }

  @Test
  void submit_thatMayWait_isDurable_onceOnly_andNoEvidence() {
    Submitted.NeedsTeacher first = (Submitted.NeedsTeacher) xueban.submit(answer("a"));
    Submitted.NeedsTeacher again = (Submitted.NeedsTeacher) xueban.submit(answer("a"));
    assertThat(first.kept().duplicate()).isFalse();
    assertThat(first.kept().score()).isNull();
    assertThat(again.kept().duplicate()).isTrue();
    assertThat(again.kept().position()).isEqualTo(first.kept().position());
    EventView only = xueban.events("ming").getFirst();
    assertThat(xueban.events("ming")).hasSize(1);
    assertThat(((UngradedEvent) only.event()).answer()).isEqualTo("显然");
    assertThat(only.score()).isNaN();
    assertThat(xueban.profile("ming").responses()).isZero();
    assertThat(xueban.mistakes("ming")).isEmpty();
  }

  @Test
  void record_thatMayWait_isTaken_alsoOfAnItemThatIsGone() {
    assertThat(xueban.record(List.of(answer("a"))))
        .allMatch(Recorded.Acknowledged.class::isInstance);
    xueban.delete("open");
    assertThat(xueban.record(List.of(answer("b"))))
        .allMatch(Recorded.Acknowledged.class::isInstance);
    assertThat(xueban.record(List.of(answer("c").withMayWait(false))))
        .allMatch(Recorded.Refused.class::isInstance);
  }

  @Test
  void regrade_ofWhatWaits_makesItAResponse_withTheHelpOfThen() {
    xueban.hint("ming", "open", 1);
    xueban.record(answer("a"));
    xueban.regrade("g1", "ming", "a", 0.5, "一半");
    assertThat(xueban.profile("ming").responses()).isEqualTo(1);
    assertThat(xueban.mistakes("ming")).extracting(Mistake::item).containsExactly("open");
    xueban.regrade("g2", "ming", "a", 1, "重看");
    EventView graded = xueban.events("ming").get(1);
    assertThat(graded.score()).isEqualTo(1);
    assertThat(((UngradedEvent) graded.event()).help()).isEqualTo(Help.HINT);
    assertThat(xueban.mistakes("ming")).isEmpty();
  }

  @Test
  void homework_doesNotRepeatWhatWaits_unlessItWasTakenBack() {
    xueban.putClass(new ClassGroup("8-2", "二班", 8, "", List.of("ming")));
    for (String concept : SmallSchool.CONCEPTS) {
      for (int i = 1; i <= 5; i++) {
        xueban.delete(concept + "-" + i);
      }
    }
    assertThat(planned()).containsExactly("open");
    xueban.record(answer("a"));
    assertThat(planned()).isEmpty();
    xueban.retract("r", "ming", "a", "误交");
    assertThat(planned()).containsExactly("open");
  }

  private List<String> planned() {
    return xueban
        .planHomework(HomeworkRequest.of("8-2", "add"))
        .setOf("ming")
        .orElseThrow()
        .items()
        .stream()
        .map(Homework.Assigned::item)
        .toList();
  }

  @Test
  void contest_ofWhatWaits_isNotAllowedYet() {
    xueban.record(answer("a"));
    assertThatThrownBy(() -> xueban.contestResponse("c", "ming", "a", "不对"))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_ALLOWED_NOW));
    xueban.regrade("g", "ming", "a", 0, "错");
    xueban.contestResponse("c", "ming", "a", "不对");
    assertThat(xueban.events("ming").getFirst().contested()).isTrue();
  }
}
