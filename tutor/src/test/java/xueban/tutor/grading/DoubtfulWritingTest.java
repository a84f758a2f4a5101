package xueban.tutor.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.tutor.grading.CarefulGradingTest.verdict;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xueban.recommend.AnswerKind;
import xueban.recommend.AnswerRule;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;

/** Writing that says one thing and looks like another: in doubt it goes to a person. */
class DoubtfulWritingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NUMBER | 1/2 | 一半 | right",
        "NUMBER | 1/2 | 是一半 | right",
        "NUMBER | 1.5 | 一半 | wrong",
        "NUMBER | 1.5 | 一个半 | right",
        "NUMBER | 3.5 | 三个半 | right",
        "NUMBER | 1.5 | 1半 | person",
        "WORD | H2O | 答案是H2O | right",
        "WORD | H2O | 答案是H20 | wrong",
        "SET | CO2,H2O | CO2、H2O | right",
        "SET | O1O2,O3O4 | O3O4,O1O2 | right",
        "SET | l1,l2 | l2,l1 | right",
        "EXPRESSION | c6h12o6 | C6H12O6 | right",
        "SET | 30,50 | 3O,5O | right",
        "SET | 30,50 | 3O,4O | wrong",
        "WORD | 三百零七 | 307 | person",
        "WORD | 十全十美 | 10全10美 | person",
        "WORD | 第三象限 | 第3象限 | right",
        "WORD | 第三象限 | 第4象限 | wrong",
        "WORD | 正六边形 | 正6边形 | right",
        "WORD | 正六边形 | 正5边形 | wrong",
        "UNIT 千米/时 | 60 | 低于时速60千米 | person",
        "UNIT 千米/时 | 60 | 不是时速60千米 | person",
        "UNIT 千米/时 | 60 | 超过时速60千米 | person",
        "UNIT 千米/时 | 60 | 大概时速60千米 | person",
        "UNIT 千米/时 | 60 | 时速约60千米 | person",
        "UNIT 千米/时 | 60 | 时速大约60千米 | person",
        "UNIT 千米/时 | 60 | 提高时速60千米 | person",
        "UNIT 千米/时 | 60 | 列车的时速为60千米 | right",
        "MONEY | 60元 | 亏损，60元 | person",
        "NUMBER | 60 | 大约，60 | person",
        "NUMBER | 60 | 大概，60 | person",
        "NUMBER | 60 | 超过，60 | person",
        "NUMBER | 60 | 少了，60 | person",
        "NUMBER | 60 | 所以，60 | right",
        "NUMBER | 60 | 我算好了，60 | right",
        "NUMBER | 3/4 | 3=3/4 | wrong",
        "NUMBER | 1/2 | 1=1/2 | wrong",
        "NUMBER | 7 | 12=12-5=7 | wrong",
        "NUMBER | 3/4 | 6÷2=3/4 | person",
        "NUMBER | 7 | 3×4=12-5=7 | right",
        "NUMBER | 7 | 3×4=13-6=7 | wrong",
        "EXPRESSION | 5-x | 5=5-x | wrong",
        "UNIT 个 | 6 | 3×4=12÷2=6（个） | right",
        "UNIT 个 | 6 | 3×4=18÷3=6（个） | wrong",
        "MONEY | 6元 | 3×4=12÷2=6（元） | right",
        "MONEY | 6元 | 12=12÷2=6（元） | wrong",
        "EQUATION | y=3x | y是x的两倍，y=3x | person",
        "EQUATION | y=3x | y是x的三倍，y=3x | right",
        "EQUATION | y=3x | x是y的3倍，y=3x | person",
        "EQUATION | y=3x | y比x多3，y=3x | person",
        "EQUATION | y=3x | y比x少3，y=3x | person",
        "EQUATION | y=3x | 根据题意可列方程，y=3x | right",
        "EQUATION | x-3=0 | x=3 | person",
        "EQUATION | x-3=0 | 直线x=3 | person",
        "EQUATION | 2x-6=0 | x=3 | wrong",
        "EQUATION | x-3=0 | x-4=0 | wrong",
        "WORD | 倒数 | 列数 | wrong",
        "WORD | 合数 | 台数 | wrong",
        "WORD | 反比例 | 反比列 | right",
        "WORD | 结合律 | 结台律 | right",
        "NUMBER | 10 | 答：1O | right",
        "NUMBER | 10 | 一共1O | right",
        "NUMBER | 10 | 答：2O | wrong",
        "UNIT km/h | 6 | 12km/h=12÷2=6km/h | wrong",
        "UNIT 元/千克 | 6 | 12元/千克=12÷2=6元/千克 | wrong",
        "UNIT m² | 6 | 12m²=12÷2=6m² | wrong",
        "UNIT km/h | 6 | 24÷2=12÷2=6km/h | right",
        "NUMBER | 6 | 3×4=12=12÷2=6 | right",
        "UNIT 个 | 6 | 3×4=12个=12÷2=6个 | right",
        "NUMBER | 6 | 12=12=12÷2=6 | wrong",
        "WORD | 有两个不相等的实数根 | 有2个不相等的实数根 | right",
        "WORD | 有两个不相等的实数根 | 2个不相等的实数根 | right",
        "WORD | 有两个不相等的实数根 | 有2个相等的实数根 | wrong",
        "WORD | 有无数条 | 有2条 | wrong",
      })
  void verdict_asATeacherWouldSay(String rule, String key, String answer, String verdict) {
    assertThat(verdict(rule, key, answer)).isEqualTo(verdict);
  }

  /** What a stem asks tells whose number comes first; without it names leave a doubt. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "女生与男生的人数比是____ | 3:2 | 男:女=3:2 | person",
        "女生与男生的人数比是____ | 3:2 | 2:3（男：女） | person",
        "女生与男生的人数比是____ | 3:2 | 女:男=3:2 | right",
        "女生与男生的人数比是____ | 3:2 | 女生与男生的比是2:3 | wrong",
        "女生与男生的人数比是____ | 3:2 | 男:女=5:4 | wrong",
        "女生与男生的人数比是____ | 3:2 | 3:2 | right",
        "女生与男生的人数比是____ | 3:2 | 2:3 | wrong",
        "女生与男生的人数比是____ | 3:2 | 它们的最简整数比是3:2 | right",
        "女生与男生的人数比是____ | 3:2 | 男女人数比是3:2 | person",
        "女生与男生的人数比是____ | 3:2 | 男生和女生是3:2 | person",
        "女生与男生的人数比是____ | 3:2 | 男生与女生，3:2 | person",
        "女生与男生的人数比是____ | 3:2 | 它们的比是男:女=3:2 | person",
        "女生与男生的人数比是____ | 3:2 | 它们的比是女:男=3:2 | right",
        "女生与男生的人数比是____ | 3:2 | 男女=3:2 | person",
        "女生与男生的人数比是____ | 3:2 | 男女生分别是3:2 | person",
        "女生与男生的人数比是____ | 3:2 | 男、女=3:2 | person",
        "女生与男生的人数比是____ | 3:2 | 男，女，3:2 | person",
        "女生与男生的人数比是____ | 3:2 | 所以，男生和女生是3:2 | person",
        "女生与男生的人数比是____ | 3:2 | 6:4，男生与女生是3:2 | person",
        "女生与男生的人数比是____ | 3:2 | 3:2或男女=3:2 | wrong",
        "女生与男生的人数比是____ | 3:2 | 我觉得人数比是3:2吧 | right",
        "女生与男生的人数比是____ | 3:2 | 6:4，所以最简比是3:2 | right",
        "女生与男生的人数之比是____ | 3:2 | 女生与男生之比是3:2 | right",
        "女生与男生的人数之比是____ | 3:2 | 女生与男生之比是2:3 | wrong",
        "甲与乙的比是2:3，乙与甲的比是____ | 3:2 | 甲:乙=3:2 | person",
        "已知a:b=2:3，则b与a之比是____ | 3:2 | a:b=3:2 | person",
        "已知a:b=2:3，则b与a之比是____ | 3:2 | a:b=2:3 | person",
        "男生与女生的人数比是2:3，女生与男生的人数之比是____ | 3:2 | 男:女=3:2 | person",
        "男生与女生的人数比是2:3，女生与男生的人数之比是____ | 3:2 | 男:女=2:3 | person",
        "甲数与乙数的比是2:3，乙数与甲数的比是____ | 3:2 | 甲:乙=3:2 | person",
        "乙数与甲数的比是____ | 3:2 | 乙:甲=3:2 | right",
        "已知a:b=2:3，这个比反过来是____ | 3:2 | a:b=3:2 | person",
        "实际距离与图上距离之比是____ | 500:1 | 图上距离：实际距离=1:500 | person",
        "这幅图的比例尺是____ | 1:500 | 这幅图的比例尺是1:500 | right",
        "化简____ | 3:2 | 化成最简整数比是3:2 | right",
        "化简____ | 3:2 |"
            + " 化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成化成们=3:2"
            + " | person",
        "a:b=____ | 3:5 | a:b=3:5 | right",
        "甲、乙、丙的比是____ | 2:3:4 | 丙:乙:甲=2:3:4 | person",
        "甲、乙、丙的比是____ | 2:3:4 | 乙:甲:丙=3:2:4 | person",
        "这幅图的比例尺是____ | 1:500 | 图上距离：实际距离=1:500 | right",
        "这幅图的比例尺是____ | 1:500 | 图上距离：实际距离=500:1 | wrong",
        "实际距离与图上距离的比是____ | 500:1 | 图上距离：实际距离=1:500 | person",
      })
  void ratio_withNames_isCheckedAgainstTheStem(
      String stem, String key, String answer, String verdict) {
    Item item =
        new Item(
                "i-1",
                1,
                ItemKind.FILL_IN,
                Metadata.titled("题", "zh"),
                stem,
                List.of(),
                List.of(List.of(key)),
                "",
                List.of(),
                Double.NaN)
            .withRules(List.of(AnswerRule.of(AnswerKind.RATIO)));
    assertThat(verdict(item, answer)).isEqualTo(verdict);
  }
}
