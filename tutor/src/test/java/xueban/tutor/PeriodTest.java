package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.tutor.insight.ClassGrowth;
import xueban.tutor.insight.ClassMisconceptions;
import xueban.tutor.insight.HelpList;
import xueban.tutor.insight.PeriodRequest;
import xueban.tutor.profile.WeakPoint;

/** Growth, misconceptions and the help list of a class since a time. */
class PeriodTest {
  private final SmallSchool school = new SmallSchool();
  private final Xueban xueban = school.xueban;

  @BeforeEach
  void openClass() {
    xueban.putClass(new ClassGroup("8-2", "八年级二班", 8, "", List.of("ming", "hong", "gang")));
  }

  @AfterEach
  void close() {
    school.close();
  }

  private Instant pause(int days) {
    school.clock.advance(Duration.ofDays(days));
    return school.clock.instant();
  }

  @Test
  void growth_isWhatCameLessWhatTheStartLetExpect() {
    school.practise("ming", "multiply", 3, 7);
    school.practise("hong", "multiply", 9, 1);
    school.practise("gang", "multiply", 2, 1);
    Instant since = pause(3);
    school.practise("ming", "multiply", 10, 0);
    school.practise("hong", "multiply", 9, 1);
    school.practise("gang", "multiply", 9, 1);

    ClassGrowth growth = xueban.growth(PeriodRequest.since("8-2", since));

    assertThat(growth.learners())
        .extracting(ClassGrowth.LearnerGrowth::learner)
        .containsExactly("ming", "hong", "gang");
    ClassGrowth.LearnerGrowth ming = growth.learners().getFirst();
    ClassGrowth.LearnerGrowth hong = growth.learners().get(1);
    ClassGrowth.LearnerGrowth gang = growth.learners().get(2);
    assertThat(ming.before()).isEqualTo(10);
    assertThat(ming.responses()).isEqualTo(10);
    assertThat(ming.share()).isEqualTo(1);
    assertThat(ming.valueAdded()).isCloseTo(ming.share() - ming.expected(), within(1e-12));
    assertThat(ming.valueAdded()).isGreaterThan(2 * ming.standardError());
    assertThat(ming.reason()).contains("比起点有进步");
    assertThat(hong.expected()).isGreaterThan(ming.expected());
    assertThat(hong.reason()).contains("在误差之内");
    assertThat(gang.valueAdded()).isNaN();
    assertThat(gang.reason()).contains("起点前独立作答 3 次");
    assertThat(growth.measured()).isEqualTo(2);
    assertThat(growth.valueAdded())
        .isCloseTo((ming.valueAdded() + hong.valueAdded()) / 2, within(1e-12));
    assertThat(growth.standardError())
        .isCloseTo(Math.abs(ming.valueAdded() - hong.valueAdded()) / 2, within(1e-12));
    ClassGrowth.ConceptGrowth concept = growth.concepts().getFirst();
    assertThat(concept.learners()).isEqualTo(3);
    assertThat(concept.responses()).isEqualTo(30);
    assertThat(concept.after()).isGreaterThan(concept.before());
    assertThat(growth.note()).contains("不用来给学生排名");
  }

  @Test
  void growth_helpedResponsesDoNotCount_andNoneIsDefined() {
    school.practise("ming", "add", 5, 5);
    Instant since = pause(1);
    for (int i = 1; i <= 5; i++) {
      xueban.hint("ming", "add-" + i, 1);
      xueban.record(Response.scored("ming", "add-" + i, 1));
    }
    ClassGrowth growth = xueban.growth(PeriodRequest.since("8-2", since));
    assertThat(growth.learners().getFirst().responses()).isZero();
    assertThat(growth.learners().getFirst().share()).isNaN();
    assertThat(growth.measured()).isZero();
    assertThat(growth.valueAdded()).isNaN();
    assertThat(growth.standardError()).isNaN();
    assertThat(growth.concepts()).isEmpty();
    assertThat(growth.note()).contains("还没有人");
  }

  @Test
  void misconceptions_areCountedByFrequency_fromTheTimeOn() {
    xueban.record(Response.answered("ming", "add-1", "C"));
    Instant since = pause(1);
    xueban.record(Response.answered("ming", "multiply-1", "B"));
    xueban.record(Response.answered("ming", "add-2", "B"));
    xueban.record(Response.answered("hong", "multiply-1", "B"));
    xueban.record(Response.answered("hong", "multiply-2", "C"));
    xueban.record(Response.answered("hong", "multiply-3", "A"));
    xueban.record(Response.wrong("gang", "multiply-3"));

    ClassMisconceptions found = xueban.misconceptions(PeriodRequest.since("8-2", since));

    assertThat(found.wrong()).isEqualTo(5);
    assertThat(found.explained()).isEqualTo(4);
    ClassMisconceptions.Shown first = found.shown().getFirst();
    assertThat(first.misconception()).isEqualTo("忘了进位");
    assertThat(first.responses()).isEqualTo(3);
    assertThat(first.learners()).containsExactly("ming", "hong");
    assertThat(first.concepts()).containsExactly("add", "multiply");
    assertThat(first.events()).hasSize(3);
    assertThat(found.shown().get(1).responses()).isEqualTo(1);
    assertThat(xueban.misconceptions(new PeriodRequest("8-2", since, "physics", 5)).wrong())
        .isZero();
    assertThat(xueban.misconceptions(new PeriodRequest("8-2", since, "mathematics", 1)).shown())
        .hasSize(1);
  }

  @Test
  void helpList_groupsByConceptAndCause() {
    school.practise("ming", "add", 0, 6); // the prerequisite is weaker
    school.practise("ming", "multiply", 3, 3);
    school.practise("hong", "multiply", 8, 0); // went well, then a pause
    for (int i = 1; i <= 3; i++) {
      xueban.record(Response.answered("gang", "power-" + i, "B")); // one idea again and again
    }
    Instant since = pause(12);
    school.practise("ming", "multiply", 3, 2);
    school.practise("hong", "multiply", 0, 2);
    xueban.record(Response.answered("gang", "power-4", "B"));
    xueban.record(Response.answered("gang", "power-5", "B"));

    HelpList list = xueban.helpList(PeriodRequest.since("8-2", since));

    assertThat(list.listed()).isEqualTo(3);
    assertThat(cause(list, "ming", "multiply")).isEqualTo(WeakPoint.Cause.MISSING_PREREQUISITE);
    assertThat(cause(list, "hong", "multiply")).isEqualTo(WeakPoint.Cause.FORGETTING);
    assertThat(cause(list, "gang", "power")).isEqualTo(WeakPoint.Cause.MISCONCEPTION);
    assertThat(xueban.weakPoints("ming", since))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.related()).containsExactly("add");
              assertThat(p.reason()).contains("加法").contains("独立作答 5 次，2 次没有全对");
              assertThat(p.events()).hasSize(2);
            });
    assertThat(xueban.weakPoints("hong", since).getFirst().reason()).contains("停了 12 天");
    assertThat(xueban.weakPoints("gang", since).getFirst().misconception()).isEqualTo("忘了进位");
    assertThat(list.groups()).allMatch(g -> !g.advice().isEmpty());
    assertThat(list.note()).contains("3 名需要帮助，分成 3 组");
  }

  private static WeakPoint.Cause cause(HelpList list, String learner, String concept) {
    return list.groups().stream()
        .filter(g -> g.concept().equals(concept))
        .filter(g -> g.members().stream().anyMatch(m -> m.learner().equals(learner)))
        .findFirst()
        .orElseThrow()
        .cause();
  }

  @Test
  void weakPoints_singleErrorsAreSlips_manyAreNotLearnt() {
    Instant since = school.clock.instant();
    double[] slips = {1, 1, 0, 1, 1, 0, 1, 1};
    for (int i = 0; i < slips.length; i++) {
      school.clock.advance(Duration.ofMinutes(1));
      xueban.record(Response.scored("ming", "add-" + (i % 5 + 1), slips[i]));
    }
    school.practise("hong", "add", 1, 5);

    assertThat(xueban.weakPoints("ming", since))
        .extracting(WeakPoint::cause)
        .containsExactly(WeakPoint.Cause.SLIPS);
    assertThat(xueban.weakPoints("hong", since))
        .extracting(WeakPoint::cause)
        .containsExactly(WeakPoint.Cause.NOT_LEARNT);
  }

  @Test
  void whoMastersEverything_orHasNoResponses_isNotListed() {
    Instant since = school.clock.instant();
    school.practise("ming", "add", 30, 0);
    HelpList list = xueban.helpList(PeriodRequest.since("8-2", since));
    assertThat(list.groups()).isEmpty();
    assertThat(list.listed()).isZero();
    assertThat(list.note()).contains("没有人");
    assertThat(xueban.weakPoints("nobody", since)).isEmpty();
    xueban.putClass(new ClassGroup("empty", "空班", 7, "", List.of()));
    assertThat(xueban.growth(PeriodRequest.since("empty", since)).valueAdded()).isNaN();
    assertThat(xueban.misconceptions(PeriodRequest.since("empty", since)).shown()).isEmpty();
    assertThat(xueban.helpList(PeriodRequest.since("empty", since)).note()).contains("0 名学生");
  }

  @Test
  void badRequests_nameTheValue() {
    Instant tomorrow = school.clock.instant().plus(Duration.ofDays(1));
    assertThatThrownBy(() -> xueban.growth(PeriodRequest.since("8-2", tomorrow)))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("since")
        .hasMessageContaining(tomorrow.toString());
    assertThatThrownBy(() -> xueban.helpList(PeriodRequest.since("9-9", SmallSchool.MONDAY)))
        .hasMessageContaining("9-9");
    assertThatThrownBy(() -> new PeriodRequest("8-2", tomorrow, "", 0))
        .hasMessageContaining("most")
        .hasMessageContaining("0");
  }
}
