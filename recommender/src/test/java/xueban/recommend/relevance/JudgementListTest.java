package xueban.recommend.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgementListTest {
  @Test
  void parse_whatWasWritten_isTheSame() {
    JudgementList list =
        JudgementList.of(
            List.of(
                new Judgement("勾股 定理\t动画", "video-1", 3),
                new Judgement("圆", "lesson-2", 0),
                new Judgement("圆", "lesson-1", 2)));

    JudgementList read = JudgementList.parse(list.lines());

    assertThat(read.queries()).containsExactly("勾股 定理 动画", "圆");
    assertThat(read.of("圆")).isEqualTo(Map.of("lesson-1", 2, "lesson-2", 0));
    assertThat(read.size()).isEqualTo(3);
    assertThat(read.lines()).isEqualTo(list.lines());
  }

  @Test
  void of_judgedTwice_theLaterCounts() {
    JudgementList list =
        JudgementList.of(List.of(new Judgement("圆", "a", 0), new Judgement("圆", "a", 2)));

    assertThat(list.of("圆")).isEqualTo(Map.of("a", 2));
    assertThat(list.of("方")).isEmpty();
  }

  @Test
  void parse_sheet_takesWhatIsJudged() {
    JudgementList list =
        JudgementList.parse(
            List.of("query\tentry\tgrade\ttitle", "圆\ta\t2\t圆的面积", "圆\tb\t\t圆周角", "方\tc\t0\t"));

    assertThat(list.of("圆")).isEqualTo(Map.of("a", 2));
    assertThat(list.queries()).containsExactly("圆", "方");
    assertThat(list.answerable()).containsExactly("圆");
  }

  @Test
  void rankings_areReadBack_andJudged() {
    Rankings found = Rankings.parse(Rankings.of(Map.of("圆", List.of("b", "a"))).lines());

    assertThat(found.of("圆")).containsExactly("b", "a");
    assertThat(found.has("方")).isFalse();
    JudgementList list = JudgementList.of(List.of(new Judgement("圆", "a", 2)));
    assertThat(found.judge(list, list.answerable()).mean(QueryFigures::reciprocalRank))
        .isEqualTo(.5);
    assertThatThrownBy(() -> Rankings.parse(List.of("圆\ta", "圆\tb")))
        .hasMessageContaining("line 2");
  }

  @Test
  void interval_isWilsons() {
    // Newcombe 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<857, table I: 81 of 263.
    ShareInterval some = ShareInterval.of(81, 263);
    assertThat(some.least()).isCloseTo(.2553, within(5e-5));
    assertThat(some.most()).isCloseTo(.3662, within(5e-5));
    assertThat(ShareInterval.of(20, 20).most()).isEqualTo(1);
    assertThat(ShareInterval.of(20, 20).least()).isCloseTo(.8389, within(5e-5));
    assertThatThrownBy(() -> ShareInterval.of(2, 1)).hasMessageContaining("2 of 1");
  }

  @Test
  void parse_wrongLines_areNamed() {
    assertThatThrownBy(() -> JudgementList.parse(List.of("圆\ta\t1", "圆\ta")))
        .hasMessageContaining("line 2")
        .hasMessageContaining("2 columns");
    assertThatThrownBy(() -> JudgementList.parse(List.of("圆\ta\tgood")))
        .hasMessageContaining("line 1")
        .hasMessageContaining("\"good\"");
    assertThatThrownBy(() -> JudgementList.parse(List.of("query\tentry\tgrade", "圆\ta\t4")))
        .hasMessageContaining("line 2")
        .hasMessageContaining("0..3");
    assertThatThrownBy(() -> JudgementList.parse(List.of(" \ta\t1")))
        .hasMessageContaining("line 1");
  }
}
