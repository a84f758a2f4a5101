package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.model.Help;
import xueban.model.ResponseEvent;
import xueban.tutor.HomeworkEdit.AddItem;
import xueban.tutor.HomeworkEdit.OneLearner;
import xueban.tutor.HomeworkEdit.RemoveItem;
import xueban.tutor.handoff.HandOffRequest;
import xueban.tutor.practice.PracticeRequest;

class ErasureTest {
  private final SmallSchool school = new SmallSchool();
  private final Xueban xueban = school.xueban;

  ErasureTest() {
    xueban.putClass(new ClassGroup("8-2", "二班", 8, "", List.of("ming", "hong")));
  }

  @AfterEach
  void close() {
    school.close();
  }

  @Test
  void erase_leavesNothingThatNamesTheLearner_andAllOfOthers() {
    Homework issued = busyWeek();
    String decided = xueban.nextItem(PracticeRequest.of("ming", "power")).decision();

    Erased erased = xueban.erase("ming");
    assertThat(erased.events()).isEqualTo(3);
    assertThat(erased.decisions()).isGreaterThanOrEqualTo(3);
    assertThat(erased).extracting(Erased::questions, Erased::homework).containsExactly(1, 1);
    assertThat(erased.classes()).isEqualTo(1);

    assertThat(xueban.profile("ming").position()).isZero();
    assertThat(xueban.profile("ming").responses()).isZero();
    assertThat(xueban.events("ming")).isEmpty();
    assertThat(xueban.mistakes("ming")).isEmpty();
    assertThat(xueban.questions().ofLearner("ming", 9, false)).isEmpty();
    assertThat(xueban.decision(decided)).isEmpty();
    assertThat(xueban.classGroup("8-2").learners()).containsExactly("hong");
    Homework left = xueban.homework("hw");
    assertThat(left.toString()).doesNotContain("ming");
    assertThat(left.revision()).isEqualTo(issued.revision() + 1);
    assertThat(left.setOf("hong")).isEqualTo(issued.setOf("hong"));
    assertThat(xueban.homeworkLifecycle().results("hw").learners()).hasSize(1);

    assertThat(xueban.events("hong")).hasSize(1);
    assertThat(xueban.questions().ofLearner("hong", 9, false)).hasSize(1);
    assertThat(xueban.erase("ming")).isEqualTo(new Erased(0, 0, 0, 0, 0));
  }

  private Homework busyWeek() {
    xueban.planHomework(HomeworkRequest.of("8-2", "power").withId("hw"));
    List<HomeworkEdit> edits =
        List.of(
            new AddItem(new OneLearner("ming"), "add-1", ""),
            new AddItem(new OneLearner("hong"), "add-1", ""));
    HomeworkLifecycle life = xueban.homeworkLifecycle();
    life.edit("hw", 1, edits, "王老师");
    xueban.record(Response.correct("ming", "add-1"));
    xueban.record(Response.wrong("ming", "power-1"));
    xueban.record(Response.correct("hong", "add-1"));
    xueban.hint("ming", "power-1", 0);
    xueban.questions().handOff(HandOffRequest.of("ming", "毛线球为什么会乱成一团"));
    xueban.questions().handOff(HandOffRequest.of("hong", "毛线球为什么会乱成一团"));
    return life.issue("hw", 2, "王老师");
  }

  @Test
  void erase_afterLeavingTheClass_reachesHomeworkWithoutTheLearnersSet() {
    xueban.planHomework(HomeworkRequest.of("8-2", "power").withId("hw"));
    HomeworkLifecycle life = xueban.homeworkLifecycle();
    life.edit("hw", 1, List.of(new AddItem(new OneLearner("ming"), "add-1", "")), "王老师");
    xueban.putClass(new ClassGroup("8-2", "二班", 8, "", List.of("hong")));
    Homework issued = life.issue("hw", 2, "王老师");
    assertThat(issued.setOf("ming")).isEmpty();
    assertThat(issued.toString()).contains("ming 加题 add-1");

    assertThat(xueban.erase("ming"))
        .extracting(Erased::homework, Erased::classes)
        .containsExactly(1, 0);
    Homework left = xueban.homework("hw");
    assertThat(left.toString()).doesNotContain("ming").contains("（已删除） 加题 add-1");
    assertThat(left.revision()).isEqualTo(issued.revision() + 1);
    assertThat(left.sets()).isEqualTo(issued.sets());
    assertThat(xueban.erase("ming")).isEqualTo(new Erased(0, 0, 0, 0, 0));
    assertThat(xueban.homework("hw")).isEqualTo(left);
  }

  @Test
  void erase_afterMoreEditsThanAreTold_leavesNoPartOfTheId() {
    String leaving = "learner-24-characters-id";
    xueban.putClass(new ClassGroup("8-2", "二班", 8, "", List.of(leaving, "hong")));
    xueban.planHomework(HomeworkRequest.of("8-2", "power").withId("hw"));
    OneLearner hong = new OneLearner("hong");
    List<HomeworkEdit> edits = new ArrayList<>();
    for (int i = 0; i < 17; i++) { // 34 edits of 14 characters; the next one's id ends at 500
      edits.add(new AddItem(hong, "add-1", ""));
      edits.add(new RemoveItem(hong, "add-1", ""));
    }
    edits.add(new AddItem(new OneLearner(leaving), "add-1", ""));
    CheckedHomework edited = xueban.homeworkLifecycle().edit("hw", 1, edits, "王老师");
    assertThat(edited.homework().life().changes().getLast().what()).endsWith("hong 去掉 add-1");
    xueban.erase(leaving);
    assertThat(xueban.homework("hw").toString()).contains("hong").doesNotContain("learner-24");
  }

  @Test
  void decisionsOfOthers_doNotNameTheLearner() {
    busyWeek();
    assertThat(school.stores.decisions().latest("hong", 9))
        .anyMatch(d -> d.note().contains("hong 加题 add-1"))
        .noneMatch(d -> d.note().contains("ming"));
  }

  @Test
  void erased_beginsAnew() {
    busyWeek();
    xueban.erase("ming");
    xueban.record(Response.correct("ming", "power-1"));
    assertThat(xueban.profile("ming").responses()).isEqualTo(1);
    assertThat(xueban.events("ming").getFirst().event())
        .isInstanceOfSatisfying(
            ResponseEvent.class, response -> assertThat(response.help()).isEqualTo(Help.NONE));
  }

  @Test
  void erase_neverSeen_isNothing() {
    assertThat(xueban.erase("nobody")).isEqualTo(new Erased(0, 0, 0, 0, 0));
  }
}
