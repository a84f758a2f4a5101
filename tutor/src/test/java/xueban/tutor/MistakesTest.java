package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.model.Help;
import xueban.recommend.Item;
import xueban.recommend.Option;
import xueban.tutor.practice.Mistake;

class MistakesTest {
  private final SmallSchool school = new SmallSchool();
  private final Xueban xueban = school.xueban;

  @AfterEach
  void close() {
    school.close();
  }

  private void answer(String item, String option) {
    school.clock.advance(Duration.ofMinutes(1));
    xueban.submit(Response.answered("ming", item, option));
  }

  private Mistake only() {
    assertThat(xueban.mistakes("ming")).hasSize(1);
    return xueban.mistakes("ming").getFirst();
  }

  @Test
  void aMistake_saysWhatWasAnsweredAndWhy() {
    answer("add-1", "A");
    answer("add-2", "C");
    assertThat(only().item()).isEqualTo("add-2");
    assertThat(only().concepts()).containsExactly("add");
    assertThat(only().answer()).isEqualTo("C");
    assertThat(only().itemRevision()).isEqualTo(1);
    assertThat(only().misconception(xueban.item("add-2"))).isEqualTo("看错运算符号");
    assertThat(only().wrong()).isEqualTo(1);
    assertThat(only().lastWrong()).isEqualTo(school.clock.instant());
    assertThat(only().state()).isEqualTo(Mistake.State.OPEN);
  }

  @Test
  void aMistake_isLearntOnlyWhenItIsRightAgainADayLater() {
    answer("add-1", "B");
    answer("add-1", "A");
    assertThat(only().state()).isEqualTo(Mistake.State.CORRECTED);
    answer("add-1", "A");
    assertThat(only().state()).isEqualTo(Mistake.State.CORRECTED);
    school.clock.advance(Duration.ofHours(20));
    answer("add-1", "A");
    assertThat(only().state()).isEqualTo(Mistake.State.LEARNT);
    answer("add-1", "B");
    assertThat(only().state()).isEqualTo(Mistake.State.OPEN);
    assertThat(only().wrong()).isEqualTo(2);
  }

  @Test
  void aClockThatIsAYearFast_neitherKeepsAMistakeOpenNorPutsItRight() {
    Instant now = school.clock.instant();
    record("add-1", "B", now.plus(Duration.ofDays(365)));
    record("add-2", "B", now);
    assertThat(xueban.mistakes("ming")).extracting(Mistake::item).containsExactly("add-2", "add-1");
    record("add-1", "A", now.plus(Duration.ofHours(1)));
    record("add-1", "A", now.plus(Duration.ofHours(20)));
    assertThat(mistake("add-1").state()).isEqualTo(Mistake.State.CORRECTED);
    record("add-1", "A", now.plus(Duration.ofHours(21)));
    assertThat(mistake("add-1").state()).isEqualTo(Mistake.State.LEARNT);
    record("add-1", "B", now.minus(Duration.ofDays(1)));
    assertThat(mistake("add-1").state()).isEqualTo(Mistake.State.OPEN);
    assertThat(mistake("add-1").wrong()).isEqualTo(2);
  }

  private Mistake mistake(String item) {
    return xueban.mistakes("ming").stream().filter(m -> m.item().equals(item)).findFirst().get();
  }

  private void record(String item, String option, Instant at) {
    xueban.record(Response.answered("ming", item, option).withAt(at));
  }

  @Test
  void aMisconception_isReadFromTheRevisionThatWasAnswered() {
    answer("add-1", "C");
    Item before = xueban.item("add-1");
    List<Option> turned = List.of(before.options().get(0), option("B", 2), option("C", 1));
    xueban.put(List.of(SmallSchool.withOptions(before, turned)), false);
    Item now = xueban.item("add-1");
    assertThat(now.revision()).isEqualTo(2);
    assertThat(only().itemRevision()).isEqualTo(1);
    assertThat(only().misconception(before)).isEqualTo("看错运算符号");
    assertThat(only().misconception(now)).isEmpty();
    assertThat(only().misconception(xueban.item("add-2"))).isEmpty();
  }

  private Option option(String key, int from) {
    Option option = xueban.item("add-1").options().get(from);
    return new Option(key, option.text(), option.misconception());
  }

  @Test
  void helpDoesNotCorrectAMistake() {
    answer("multiply-1", "B");
    xueban.hint("ming", "multiply-1", 0);
    answer("multiply-1", "A");
    assertThat(only().state()).isEqualTo(Mistake.State.OPEN);
    xueban.record(Response.scored("ming", "multiply-1", 1).withHelp(Help.SOLUTION));
    assertThat(only().state()).isEqualTo(Mistake.State.OPEN);
  }

  @Test
  void mistakes_comeOpenFirst_thenTheLatest() {
    answer("add-1", "B");
    answer("add-2", "B");
    answer("add-3", "B");
    answer("add-2", "A");
    assertThat(xueban.mistakes("ming"))
        .extracting(Mistake::item)
        .containsExactly("add-3", "add-1", "add-2");
  }

  @Test
  void whatWasRegradedOrTakenBack_isNoMistake() {
    xueban.submit(Response.answered("ming", "add-1", "B").withEventId("e-1"));
    xueban.submit(Response.answered("ming", "add-2", "B").withEventId("e-2"));
    xueban.regrade("r-1", "ming", "e-1", 1, "答案有误");
    xueban.retract("r-2", "ming", "e-2", "点错了");
    assertThat(xueban.mistakes("ming")).isEmpty();
  }

  @Test
  void aDeletedItem_staysInTheBook() {
    answer("add-1", "C");
    xueban.delete("add-1");
    assertThat(only().item()).isEqualTo("add-1");
    assertThat(only().answer()).isEqualTo("C");
  }

  @Test
  void whoAnsweredNothing_hasNoMistakes() {
    assertThat(xueban.mistakes("nobody")).isEmpty();
    assertThatThrownBy(() -> xueban.mistakes(""))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("learner");
  }
}
