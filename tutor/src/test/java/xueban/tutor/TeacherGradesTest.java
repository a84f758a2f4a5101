package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.recommend.AnswerKind;
import xueban.recommend.AnswerRule;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;
import xueban.tutor.grading.Grade;
import xueban.tutor.grading.GradedText;
import xueban.tutor.grading.ItemAnswer;

/** What a teacher graded counts for further answers to the item. */
class TeacherGradesTest {
  private static final String RIGHT = "冰的密度比水的密度小，所以浮在水面上";

  private final SmallSchool school = new SmallSchool();
  private final Xueban xueban = school.xueban;

  @BeforeEach
  void putItem() {
    put("冰为什么浮在水面上？");
  }

  @AfterEach
  void close() {
    school.close();
  }

  private void put(String stem) {
    xueban.put(
        List.of(
            new Item(
                    "ice",
                    1,
                    ItemKind.OPEN,
                    Metadata.titled("浮沉", "zh").withConcepts(List.of("add")),
                    stem,
                    List.of(),
                    List.of(List.of("因为冰的密度较小")),
                    "",
                    List.of(),
                    .5)
                .withRules(List.of(AnswerRule.of(AnswerKind.TEXT)))),
        false);
  }

  /** Records an answer that waits, and gives it a teacher's score. */
  private void graded(String learner, String text, double score) {
    xueban.record(
        Response.answered(learner, "ice", text).withEventId("e-" + learner).withMayWait(true));
    xueban.regrade("", learner, "e-" + learner, score, "批阅");
  }

  private Grade grade(String text) {
    return xueban.grade("ice", ItemAnswer.of(text));
  }

  private List<GradedText> kept() {
    return school.stores.gradedTexts().ofItem("ice");
  }

  @Test
  void likeAnswer_getsTheTeachersScore_unlikeOneStillWaits() {
    assertThat(grade(RIGHT)).isInstanceOf(Grade.NeedsPerson.class);
    graded("ming", RIGHT, 1);
    graded("hong", RIGHT + "的", .9);
    graded("lan", "冰的密度比水的密度大，所以浮在水面上", 0);

    Grade.Graded like = (Grade.Graded) grade("冰的密度比水的密度小，所以浮在水面上了");
    assertThat(like.score()).isBetween(.9, 1.0);
    assertThat(like.confidence()).isBetween(.9, .99);
    assertThat(((Grade.Graded) grade("冰的密度比水的密度大，所以浮在水面上。")).score()).isZero();
    assertThat(grade("因为冰里有空气")).isInstanceOf(Grade.NeedsPerson.class);
    assertThat(xueban.record(Response.answered("new", "ice", RIGHT)).score()).isBetween(.9, 1.0);
    assertThat(xueban.submit(Response.answered("other", "ice", "因为冰里有空气").withMayWait(true)))
        .isInstanceOf(Submitted.NeedsTeacher.class);
  }

  @Test
  void correction_replaces_retractionTakesAway() {
    graded("ming", RIGHT, .25);
    xueban.regrade("again", "ming", "e-ming", 1, "看错了");
    assertThat(((Grade.Graded) grade(RIGHT)).score()).isEqualTo(1);
    assertThat(kept()).hasSize(1);

    xueban.retract("r1", "ming", "again", "还是原来的分");
    assertThat(((Grade.Graded) grade(RIGHT)).score()).isEqualTo(.25);
    xueban.retract("r2", "ming", "e-ming", "不是他写的");
    assertThat(grade(RIGHT)).isInstanceOf(Grade.NeedsPerson.class);
    assertThat(kept()).isEmpty();
  }

  @Test
  void otherQuestion_underTheSameId_startsAnew() {
    graded("ming", RIGHT, 1);
    put("铁块为什么沉到水底？");
    assertThat(grade(RIGHT)).isInstanceOf(Grade.NeedsPerson.class);
  }

  @Test
  void erase_takesTheGradedTextsToo() {
    graded("ming", RIGHT, 1);
    graded("hong", "因为冰很冷", 0);
    xueban.erase("ming");
    assertThat(kept()).extracting(GradedText::learner).containsExactly("hong");
    assertThat(grade(RIGHT)).isInstanceOf(Grade.NeedsPerson.class);
  }

  @Test
  void machinesScores_andItemsOfOtherKinds_areNotKept() {
    xueban.record(Response.scored("ming", "ice", 1));
    xueban.record(Response.answered("ming", "add-1", "A").withEventId("choice"));
    xueban.regrade("", "ming", "choice", 0, "看错了");
    assertThat(kept()).isEmpty();
    assertThat(school.stores.gradedTexts().ofItem("add-1")).isEmpty();
    graded("hong", RIGHT, 1);
    xueban.record(Response.answered("lan", "ice", RIGHT));
    assertThat(kept()).as("a machine's grade breeds no grades").hasSize(1);
  }
}
