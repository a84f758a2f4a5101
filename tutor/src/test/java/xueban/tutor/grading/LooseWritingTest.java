package xueban.tutor.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.tutor.grading.CarefulGradingTest.verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms that a fair teacher takes, each beside one like it that is wrong. */
class LooseWritingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EXPRESSION | x+1 | x十1 | right",
        "EXPRESSION | 9-4x | 9一4x | right",
        "EXPRESSION | 9-4x | 9十4x | person",
        "NUMBER | 8π | 8派 | right",
        "NUMBER | 8π | 7派 | wrong",
        "NUMBER | 23 | 廿三 | right",
        "NUMBER | 23 | 卅三 | wrong",
        "NUMBER | 307 | 叁佰零柒 | right",
        "NUMBER | 307 | 叁佰柒拾 | wrong",
        "NUMBER | 540 | 540度 | right",
        "NUMBER | 540 | 450度 | wrong",
        "UNIT m | 1.68 | 一米六八 | right",
        "UNIT m | 1.68 | 一米八六 | wrong",
        "UNIT km/h | 72 | 72km·h⁻¹ | right",
        "MONEY | 208元 | 208元整 | right",
        "EQUATION | x=-1 | 直线x=-1 | right",
        "EQUATION | x=-1 | 直线x=1 | wrong",
        "EQUATION | 2x+3=15 | 设这个数为x，则：2x+3=15 | right",
        "EQUATION | 2x+3=15 | 设这个数为x，则：2x-3=15 | wrong",
        "SOLUTIONS | x=4 | 经检验，x=4是原方程的解 | right",
        "SOLUTIONS | x=4 | 经检验，x=-4是原方程的解 | wrong",
        "SOLUTIONS | x=1或x=9 | x∈{1,9} | right",
        "SOLUTIONS | x=1或x=9 | x∈{1,-9} | wrong",
        "SOLUTIONS | 无解 | 因为Δ<0，所以方程没有实数根 | right",
        "SOLUTIONS | x=2,y=7 | \\begin{cases}x=2\\\\y=7\\end{cases} | right",
        "SET | 5月,7月 | 5、7月 | right",
        "SET | 5月,7月 | 5、8月 | wrong",
        "SET | 1,2,4 | 1×4，所以有1，2，4 | right",
        "SET | 1,2,4 | 1×4，所以有1，4 | wrong",
        "SET | 6,8,10 | (10,8,6) | right",
        "SET | 2,-2 | 2或-2 | right",
        "SET | 2,-2 | 2或3 | wrong",
        "SET | 0,9 | k=9 | wrong",
        "LIST | 800克,2千克 | 800g<2kg | right",
        "INTERVAL | 2≤x≤6 | 2到6，包括2和6 | right",
        "INTERVAL | 2≤x≤6 | 2到6，不包括2和6 | wrong",
        "INTERVAL | 2≤x≤6 | 2到6，包括2 | person",
        "INTERVAL | x>5 | {x:x>5} | right",
        "INTERVAL | x>5 | {x:x<5} | wrong",
        "INTERVAL | x≠7 | 除了7以外的一切实数 | right",
        "INTERVAL | x≠7 | 除了-7以外的一切实数 | wrong",
        "POINT | (3,0) | (3,O) | right",
        "POINT | (3,0) | 顶点(3,0) | right",
        "POINT | (3,0) | 对称点(0,3) | wrong",
        "POINT | (-4,1) | 横坐标-4，纵坐标1 | right",
        "POINT | (-4,1) | 横坐标1，纵坐标-4 | wrong",
        "POINT | (0,0) | 原点 | right",
        "REMAINDER | 6……3 | 6 R 3 | right",
        "REMAINDER | 6……3 | 3 R 6 | wrong",
        "TIME | 30分钟 | 两刻钟 | right",
        "WORD | 圆锥 | 园锥 | right",
        "WORD | 圆锥 | 园柱 | wrong",
        "WORD | 质数 | 指数 | wrong",
        "WORD | 西南 | 西南面 | right",
        "WORD | 右 | 在右边 | right",
        "WORD | 互相垂直 | 相互垂直 | right",
        "WORD | 相离 | 直线与圆相离 | right",
        "WORD | 全等 | ≌ | right",
        "WORD | 氧化铝 | 氧化氯 | wrong",
        "WORD | 再接再厉 | 再接再励 | wrong",
        "WORD | 陆佰元整 | 六百元整 | wrong",
        "WORD | 廿四史 | 廿四史 | right",
        "SET | 3,5 | 3还是5 | wrong",
        "SET | 甲,丙 | 甲或丙 | person",
        "SET | 1,3,5,15 | 15=1×14，15=3×6，所以1，3，5，15 | wrong",
        "SET | 1,3,5,15 | 15=1×15，15=3×5，所以1，3，5，15 | right",
        "SET | a=1,b=2 | b=1,b=2 | wrong",
        "SET | (2,3) | (3,2) | wrong",
        "EXPRESSION | ah-1 | a×h-1 | right",
        "EXPRESSION | a/h | a×h-1 | wrong",
        "NUMBER | 60 | 60' | person",
        "NUMBER | 60 | 30°30' | person",
      })
  void verdict_asATeacherWouldSay(String rule, String key, String answer, String verdict) {
    assertThat(verdict(rule, key, answer)).isEqualTo(verdict);
  }

  @Test
  void systemInTwoLines_isOneAnswer() {
    assertThat(verdict("SOLUTIONS", "x=1,y=2", "⎧x=1\n⎩y=2")).isEqualTo("right");
  }
}
