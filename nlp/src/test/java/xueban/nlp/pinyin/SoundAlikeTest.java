package xueban.nlp.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundAlikeTest {
  @ParameterizedTest
  @CsvSource({"园柱,圆柱", "润年,闰年", "平形四边形,平行四边形", "乘法分配率,乘法分配律", "锐脚,锐角"})
  void isSlip_sameSound_noWordItself(String written, String word) {
    assertThat(SoundAlike.isSlip(written, word)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "圆柱,圆柱", "圆锥,圆柱", "指数,质数", "正数,整数", "整数,正数", "基数,奇数", "无边形,五边形", "七数,奇数", "元,圆", "圆柱体,圆柱",
    "园锥,圆柱", "部相等,不相等", "中数,众数"
  })
  void isSlip_otherWordOrMeaning_isNone(String written, String word) {
    assertThat(SoundAlike.isSlip(written, word)).isFalse();
  }
}
