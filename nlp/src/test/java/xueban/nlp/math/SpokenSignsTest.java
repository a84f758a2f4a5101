package xueban.nlp.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenSignsTest {
  @ParameterizedTest
  @CsvSource({
    "等腰△一个角是50°, 等腰三角形一个角是50°",
    "Rt△的斜边怎么求, 直角三角形的斜边怎么求",
    "△ABC是什么△, △ABC是什么三角形",
    "√16等于4还是±4, 16的算术平方根等于4还是正负4",
    "√2是无理数吗, 根号2是无理数吗",
    "√16+9等于几, 根号16+9等于几",
    "√8和√2怎么合并, 根号8和根号2怎么合并",
    "根号下的√x, 根号下的根号x",
    "a±b是什么意思, a±b是什么意思",
    "is √16 equal to ±4, is √16 equal to ±4"
  })
  void in_signsThatStandForWords_areInWords(String text, String said) {
    assertThat(SpokenSigns.in(text)).isEqualTo(said);
  }
}
