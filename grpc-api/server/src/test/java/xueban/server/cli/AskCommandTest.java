package xueban.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AskCommandTest {
  @Test
  void question_answeredWithSourcesAfterIt() {
    Ran ran = SmallSchool.xueban("ask", "怎么证明勾股定理？");
    List<String> lines = ran.out().lines().toList();

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(lines.getFirst()).contains("直角").endsWith(" [1]");
    assertThat(lines).contains("知识点：勾股定理", "[1] 勾股定理的证明 (lesson-p)");
    assertThat(lines.indexOf("[1] 勾股定理的证明 (lesson-p)")).isGreaterThan(lines.indexOf("知识点：勾股定理"));
  }

  @Test
  void exercise_hintFirst_noSolution() {
    Ran ran = SmallSchool.xueban("ask", "--learner=ming", "直角三角形的两条直角边长是 3 和 4，斜边长是 ____。");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("提示：").doesNotContain("5");
  }

  @Test
  void followUp_readWithTheQuestionBefore() {
    Ran alone = SmallSchool.xueban("ask", "为什么？");
    Ran after = SmallSchool.xueban("ask", "--after=怎么证明勾股定理？", "为什么？");

    assertThat(alone.out()).doesNotContain("[1]");
    assertThat(after.out()).contains("[1]").contains("勾股定理");
  }

  @Test
  void outOfScope_refusedPolitely() {
    Ran ran = SmallSchool.xueban("ask", "今天天气怎么样");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("不会回答").doesNotContain("[1]");
  }

  @Test
  void wrongLearner_named() {
    Ran ran = SmallSchool.xueban("ask", "--learner=a b", "勾股定理");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).startsWith("xueban: LEARNER: \"a b\" has a blank").hasLineCount(1);
  }
}
