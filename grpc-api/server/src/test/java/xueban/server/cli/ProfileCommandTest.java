package xueban.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileCommandTest {
  @Test
  void learner_weakestFirst_withReason() {
    Ran ran = SmallSchool.xueban("profile", "ming");
    List<String> lines = ran.out().lines().toList();

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(lines.getFirst()).startsWith("ming: 2 responses, as of 20");
    assertThat(lines.get(1)).matches("0\\.\\d\\d ± 0\\.\\d\\d  learning +平方 \\(square\\)|.*平方.*");
    assertThat(ran.out()).contains("勾股定理 (pythagoras)", "独立作答 1 次");
    assertThat(ran.out().indexOf("(square)")).isLessThan(ran.out().indexOf("(pythagoras)"));
  }

  @Test
  void limit_saysHowManyMore() {
    assertThat(SmallSchool.xueban("profile", "ming", "--limit=1").out())
        .containsPattern("\nand \\d+ more; --limit shows them\n$");
  }

  @Test
  void subjectWithoutConcepts_saysSo() {
    assertThat(SmallSchool.xueban("profile", "ming", "--subject=history").out())
        .contains("No concept of the subject \"history\"; leave --subject out to see all.");
  }

  @Test
  void wrongInput_named() {
    assertThat(SmallSchool.xueban("profile", "a b"))
        .matches(ran -> ran.code() == 1)
        .extracting(Ran::err)
        .asString()
        .startsWith("xueban: LEARNER: \"a b\" has a blank");
    assertThat(SmallSchool.xueban("profile", "ming", "--limit=501"))
        .isEqualTo(new Ran(1, "", "xueban: --limit: 501 must be in 1..500.%n".formatted()));
  }

  @Test
  void learnerErase_asksToBeSure_andSaysWhatWasThere() {
    Ran unsure = SmallSchool.lead("learner", "erase", "nobody");
    assertThat(unsure.code()).isEqualTo(2);
    assertThat(unsure.err()).contains("--yes");
    assertThat(SmallSchool.lead("learner", "erase", "nobody", "--yes").out())
        .startsWith("erased nobody: 0 events, 0 decisions, 0 questions, 0 homework, 0 classes");
  }
}
