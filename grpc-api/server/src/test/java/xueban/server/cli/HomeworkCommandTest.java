package xueban.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HomeworkCommandTest {
  @Test
  void concept_aSetForEachLearner_withReasons() {
    Ran ran =
        SmallSchool.xueban(
            "homework", "class-8", "--concept=pythagoras", "--items=2", "--minutes=30");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .containsPattern("^\\S+  .*勾股定理.*, at most 30 minutes\n")
        .containsPattern("(?m)^ming  \\S+, [12] items, \\d+ min: .")
        .containsPattern("(?m)^hong  \\S+, \\d items?, \\d+ min: .")
        .containsPattern("(?m)^    item-\\d +[01]\\.\\d\\d  .");
  }

  @Test
  void noConcept_whatTheClassIsWeakestIn() {
    Ran ran = SmallSchool.xueban("homework", "class-8");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).containsPattern("^\\S+  .*(平方|勾股定理).*作业");
  }

  @Test
  void wrongInput_namedWithTheNextStep() {
    assertThat(SmallSchool.xueban("homework", "class-9"))
        .isEqualTo(
            new Ran(
                1,
                "",
                "xueban: There is no class \"class-9\". Maybe import the roster first.%n"
                    .formatted()));
    assertThat(SmallSchool.xueban("homework", "class-8", "--concept=magic").err())
        .startsWith("xueban: The graph has no concept \"magic\".");
    assertThat(SmallSchool.xueban("homework", "class-8", "--minutes=91").err())
        .startsWith("xueban: --minutes: 91 must be in ");
  }
}
