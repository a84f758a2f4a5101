package xueban.tutor.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.tutor.grading.CarefulGradingTest.verdict;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As {@link CarefulGradingTest}: lists, words, regions, times, rounded quantities and ratios. */
class CarefulListsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INFERRED | 甲>乙>丙 | 甲<乙<丙 | wrong",
        "INFERRED | 甲>乙>丙 | 甲>乙<丙 | wrong",
        "LIST | a>b>c | a<b<c | wrong",
        "LIST | a>b>c | a>b>c | right",
        "LIST | 甲,乙,丙 | 甲->乙->丙 | right",
        "LIST | 甲,乙,丙 | 甲=>乙=>丙 | right",
        "LIST | 甲,乙,丙 | 甲<乙<丙 | person",
        "LIST | 3米,5米 | 3元,5元 | wrong",
        "LIST | 3米,5米 | 3,5 | person",
        "LIST | 3千米,5千米 | 3,5 | person",
        "LIST | 3千米,5千米 | 3000米,5000米 | right",
        "SET | 3,5 | 没有3,5 | person",
        "SET | 3,5 | 3,5共7个 | person",
        "SET | 3,5 | 3,5共2个 | right",
        "POINT | A(1,2),B(3,4) | A(3,4),B(1,2) | wrong",
        "POINT | A(1,2),B(3,4) | B(3,4),A(1,2) | right",
        "POINT | A(1,2) | P(1,2) | person",
        "WORD | 增大 | 先减小后增大 | person",
        "WORD | 变小 | 先变大后变小 | person",
        "WORD | 变小 | 面积变大周长变小 | person",
        "WORD | 变小 | 面积变小 | right",
        "WORD | 相等 | 几乎相等 | person",
        "WORD | 相等 | 近似相等 | person",
        "WORD | 相交 | 平行且相交 | person",
        "WORD | △ABC≌△A'B'C' | △ABC≌△ABC | wrong",
        "WORD | △ABC≌△A'B'C' | △BCA≌△B'C'A' | right",
        "WORD | 长方形、正方形 | 长方形，正方形 | right",
        "WORD | 长方形、正方形 | 正方形和长方形 | person",
        "WORD | 长方形、正方形 | 正方形和梯形 | wrong",
        "SOLUTIONS | 无解 | 并非无解 | wrong",
        "SOLUTIONS | 无解 | x=3,无解 | person",
        "SOLUTIONS | 无解 | 原方程无解 | right",
        "INTERVAL | x>3 | x>3（且x≠5） | person",
        "INTERVAL | x>3 | x>3（厘米） | right",
        "WORD | 错 | × | right",
        "WORD | 不能 | 不会 | right",
        "WORD | 不会改变 | 它不会改变 | right",
        "WORD | 不会改变 | 不会做 | wrong",
        "NUMBER | 7 | 我不会 | wrong",
        "NUMBER | 1+√2 | √(3+2√2)=1+√2 | person",
        "NUMBER 0.02 ANY | 3.14 | 22/7≈3.15 | wrong",
        "NUMBER 0.02 ANY | 3.14 | 22/7≈3.14 | right",
        "SOLUTIONS | x=1+√2 | x=√(3+2√2)=1+√2 | person",
        "INTERVAL | x>1+√2 | x>√(3+2√2) | person",
        "INTERVAL | x<7 | 低于7 | right",
        "INTERVAL | x≥3 | 3以上 | person",
        "INTERVAL | x>3 | 高于3 | right",
        "INTERVAL | x≤7 | x最大是7 | right",
        "SOLUTIONS | x=1,y=2 | 1,2 | person",
        "SOLUTIONS | x1=x2=3 | x=3 | person",
        "TIME | 下午3:20 | 3:20 | person",
        "TIME | 5月3日 | 2024年5月3日 | person",
        "TIME | 5月3日 | 2024年5月4日 | wrong",
        "TIME | 5月1日 | 05月01日 | right",
        "TIME | 2024年5月1日 | 24年5月1日 | person",
        "UNIT 米 | 3 | 3.04米≈3米 | person",
        "UNIT 厘米 0.01 | 6.28 | 62.8÷10≈6.28厘米 | right",
        "UNIT 厘米 0.01 | 6.28 | 6.9厘米≈6.28厘米 | wrong",
        "UNIT 千米 0.01 | 1.23 | 1.234千米≈1.23千米 | right",
        "UNIT 千米 0.01 | 1.23 | 1234米≈1.23千米 | right",
        "UNIT 千米 0.01 | 1.23 | 1434米≈1.23千米 | wrong",
        "RATIO | 3:2 | 女生与男生的比是3:2 | person",
        "RATIO | 3:2 | 女:男=3:2 | person",
        "RATIO | 3:2 | 比是3:2 | right",
        "SET | 2,3 | 2或3 | right",
        "SET | 2,3 | 2或4 | wrong",
      })
  void listsWordsAndRegions(String rule, String key, String answer, String expected) {
    assertThat(verdict(rule, key, answer)).isEqualTo(expected);
  }
}
