package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StemTextTest {
  @Test
  void clean_takesTheLabelOnly() {
    assertThat(StemText.clean("题目内容：  求 x。")).isEqualTo("求 x。");
    assertThat(StemText.clean("在题目内容: 中")).isEqualTo("在题目内容: 中");
    assertThat(StemText.clean("题目:")).isEqualTo("题目:");
  }

  @Test
  void title_short_isTheStem() {
    assertThat(StemText.title("求 <u>x</u>\n 的值。")).isEqualTo("求 x 的值。");
  }

  @Test
  void title_long_isNotCutInsideAFormula() {
    String stem = "设".repeat(50) + "$x^2 + 2x + 1 = 0$ 的解";
    assertThat(StemText.title(stem)).isEqualTo("设".repeat(50) + "…");
  }

  @Test
  void title_long_isNotCutInsideACharacter() {
    String title = StemText.title("a".repeat(59) + "😀".repeat(9));
    assertThat(title).isEqualTo("a".repeat(59) + "…");
  }

  @Test
  void lines_keepLatex() {
    assertThat(StemText.lines("一\\n1) $\\neq$")).isEqualTo("一\n1) $\\neq$");
  }
}
