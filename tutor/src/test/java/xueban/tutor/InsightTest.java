package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.tutor.insight.ClassInsight;
import xueban.tutor.insight.ConceptInsight;
import xueban.tutor.insight.InsightRequest;
import xueban.tutor.insight.MaterialRecommendation;
import xueban.tutor.insight.MaterialRequest;

class InsightTest {
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

  private void answers() {
    for (String learner : List.of("ming", "hong")) {
      for (int i = 1; i <= 4; i++) {
        xueban.record(Response.answered(learner, "multiply-" + i, "B"));
        xueban.record(Response.answered(learner, "add-" + i, "A"));
      }
    }
    xueban.record(Response.answered("hong", "multiply-5", "C"));
  }

  @Test
  void insight_namesTheWeakestConceptWithItsEvidence() {
    answers();
    ClassInsight insight = xueban.insight(InsightRequest.of("8-2"));
    assertThat(insight.learners()).isEqualTo(3);
    assertThat(insight.active()).isEqualTo(2);
    assertThat(insight.responses()).isEqualTo(17);
    ConceptInsight weakest = insight.concepts().getFirst();
    assertThat(weakest.concept()).isEqualTo("multiply");
    assertThat(weakest.learners()).isEqualTo(2);
    assertThat(weakest.responses()).isEqualTo(9);
    assertThat(weakest.mastered()).isZero();
    assertThat(weakest.misconceptions())
        .containsExactly(
            new ConceptInsight.MisconceptionCount("忘了进位", 8),
            new ConceptInsight.MisconceptionCount("看错运算符号", 1));
    assertThat(weakest.explanation().value()).isEqualTo(weakest.meanMastery());
    double byHand =
        List.of("ming", "hong").stream()
            .mapToDouble(
                l -> xueban.profile(l).concept("multiply").orElseThrow().mastery().probability())
            .average()
            .orElseThrow();
    assertThat(weakest.meanMastery()).isCloseTo(byHand, within(1e-12));
    assertThat(weakest.standardError()).isGreaterThan(0);
    assertThat(weakest.weakLearners()).containsExactlyInAnyOrder("ming", "hong");
    assertThat(weakest.reason()).contains("忘了进位").contains("9 次");
    assertThat(weakest.events()).hasSize(9);
  }

  @Test
  void insight_namesWhoNeedsHelpAndWhy() {
    answers();
    for (int i = 1; i <= 5; i++) {
      xueban.record(Response.wrong("hong", "add-" + i));
    }
    ClassInsight insight = xueban.insight(InsightRequest.of("8-2"));
    assertThat(insight.needHelp())
        .extracting(ClassInsight.LearnerNeed::learner)
        .contains("hong")
        .doesNotContain("gang");
    assertThat(insight.needHelp().getFirst().reason()).contains("独立作答");
  }

  @Test
  void insight_ofAClassWithoutResponsesOrLearners_isEmpty() {
    ClassInsight insight = xueban.insight(InsightRequest.of("8-2"));
    assertThat(insight.active()).isZero();
    assertThat(insight.concepts()).isEmpty();
    assertThat(insight.needHelp()).isEmpty();
    ConceptInsight asked = xueban.insight(InsightRequest.of("8-2", "add")).concepts().getFirst();
    assertThat(asked.meanMastery()).isNaN();
    assertThat(asked.reason()).contains("还没有人作答");
    xueban.putClass(new ClassGroup("empty", "空班", 7, "", List.of()));
    assertThat(xueban.insight(InsightRequest.of("empty")).learners()).isZero();
    assertThat(xueban.recommendMaterial(MaterialRequest.of("empty"))).isEmpty();
  }

  @Test
  void insight_unknownClassOrConcept_isNamed() {
    assertThatThrownBy(() -> xueban.insight(InsightRequest.of("9-9")))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("9-9");
    assertThatThrownBy(() -> xueban.insight(InsightRequest.of("8-2", "nope")))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("nope");
  }

  @Test
  void recommendMaterial_givesTheLessonForTheWeakConcept_withAScoreThatAddsUp() {
    answers();
    MaterialRecommendation first = xueban.recommendMaterial(MaterialRequest.of("8-2")).getFirst();
    assertThat(first.insight().concept()).isEqualTo("multiply");
    assertThat(first.resources().getFirst().entry().id()).isEqualTo("lesson-multiply");
    assertThat(first.resources().getFirst().reason()).contains("乘法");
    assertThat(first.resources().getFirst().explanation().value())
        .isEqualTo(first.resources().getFirst().score());
    assertThat(first.resources()).hasSizeLessThanOrEqualTo(3);
    assertThat(first.reason()).contains("平均掌握度");
  }
}
