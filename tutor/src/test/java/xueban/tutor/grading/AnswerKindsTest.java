package xueban.tutor.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xueban.recommend.AnswerForm;
import xueban.recommend.AnswerKind;
import xueban.recommend.AnswerRule;
import xueban.recommend.ItemKind;
import xueban.tutor.grading.Grade.Graded;
import xueban.tutor.grading.Grade.NeedsPerson;

/** What each kind of blank accepts, refuses, and leaves to a person. */
class AnswerKindsTest {
  private static Grade grade(AnswerRule rule, String key, String answer) {
    return Grader.grade(
        GraderTest.item(ItemKind.FILL_IN, List.of(), List.of(List.of(key)))
            .withRules(List.of(rule)),
        ItemAnswer.of(answer));
  }

  private static String verdict(AnswerRule rule, String key, String answer) {
    return switch (grade(rule, key, answer)) {
      case Graded graded -> graded.score() == 1 ? "right" : "wrong";
      case NeedsPerson person -> "person";
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NUMBER | 3/2 | 一又二分之一 | right",
        "NUMBER | 9 | 3+4=7+2=9 | right",
        "NUMBER | 9 | 4+5 | wrong",
        "NUMBER | 36 | 四九三十六 | right",
        "NUMBER | 35 | 四九三十五 | wrong",
        "NUMBER | 7 | 不是7 | person",
        "NUMBER | 2√2 | √8 | right",
        "EXPRESSION | 2(a+b) | 2a+2b | right",
        "EXPRESSION | 4a | S＝a+a+a+a | right",
        "EXPRESSION | √(3+2√2) | 1+√2 | person",
        "EQUATION | 3x+5=20 | 3x=20-5 | right",
        "EQUATION | 3x+5=20 | x=5 | wrong",
        "EQUATION | a+b=b+a | a*b=b*a | person",
        "EQUATION | a+b=b+a | a+b=c | wrong",
        "EQUATION | x:4=3:2 | 2x=12 | right",
        "SOLUTIONS | x=3或x=-3 | x＝±3 | right",
        "SOLUTIONS | x=3或x=-3 | x=3,-3 | right",
        "SOLUTIONS | x=7 | 3x=21，x=7 | right",
        "SOLUTIONS | x=7 | 3x=20，x=7 | wrong",
        "SOLUTIONS | a=5,b=-2 | a=-2,b=5 | wrong",
        "INTERVAL | -2≤x<5 | 大于等于-2小于5 | right",
        "INTERVAL | x≠2 | x<2或x>2 | right",
        "INTERVAL | x<-1或x>2 | x<-1，x>2 | person",
        "SET | ①③ | 1和3 | right",
        "SET | A,C | ABC | wrong",
        "LIST | 3.05<3.5<5.03 | 5.03>3.5>3.05 | person",
        "MATCHING | A-2,B-1,C-3 | C3A2B1 | right",
        "MATCHING | A-2,B-1 | A-1,B-2 | wrong",
        "MATCHING | 1-2,2-1,3-3 | 1-2,3-3 | wrong",
        "POINT | (4,2) | 第4列第2行 | right",
        "RATIO | 2:3 | 4:6=2:3 | right",
        "RATIO | 2:3 | 4:6=3:2 | wrong",
        "REMAINDER | 6……2 | 20÷3=6……2 | right",
        "REMAINDER | 6……2 | 20÷4=6……2 | wrong",
        "TIME | 15:20 | 3:20 | wrong",
        "TIME | 8:30 | 晚上8:30 | person",
        "TIME | 1小时20分 | 80分钟 | right",
        "TIME | 6月1日 | 六月一号 | right",
        "MONEY | 3元5角 | 三块五 | right",
        "MONEY | 9元 | 9 | wrong",
        "WORD | 相等 | 两个角相等 | right",
        "WORD | 相等 | 不相等 | wrong",
        "WORD | 锐角 | 锐角三角形 | person",
        "WORD | △ABC≌△DEF | △BCA≌△EFD | right",
        "WORD | AB∥CD | DC∥BA | right",
      })
  void kinds(AnswerKind kind, String key, String answer, String expected) {
    assertThat(verdict(AnswerRule.of(kind), key, answer)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "cm, 18, 0.18m, right",
    "cm, 18, 18, wrong",
    "cm, 18, 18平方厘米, wrong",
    "分钟, 90, 一个半小时, right",
    "km/h, 72, 20m/s, right",
    "人, 28, 答：有28人。, right",
    "个, 3, 3个月, wrong",
    "m, 3.2, 3米2分米, right"
  })
  void units(String unit, String key, String answer, String expected) {
    assertThat(verdict(AnswerRule.withUnit(unit, false), key, answer)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER, SIMPLEST, 3/4, 6/8, wrong",
    "NUMBER, SIMPLEST, 3/2, 1½, right",
    "NUMBER, SIMPLEST, 3√3, √27, wrong",
    "NUMBER, SCIENTIFIC, 3×10^5, 30×10^4, wrong",
    "NUMBER, DECIMAL, 0.5, 1/2, wrong",
    "EXPRESSION, EXPANDED, 2x+6, 2(x+3), wrong",
    "EXPRESSION, FACTORED, 2(a+2)(a-2), (2a+4)(a-2), wrong",
    "EXPRESSION, FACTORED, 2(a+2)(a-2), (a-2)*2*(a+2), right",
    "RATIO, SIMPLEST, 3:4, 6:8, wrong"
  })
  void forms(AnswerKind kind, AnswerForm form, String key, String answer, String expected) {
    assertThat(verdict(AnswerRule.of(kind).withForm(form), key, answer)).isEqualTo(expected);
  }

  @Test
  void tolerance_isInclusiveAndExact() {
    AnswerRule rule = AnswerRule.of(AnswerKind.NUMBER).withTolerance(0.05);
    assertThat(verdict(rule, "28.3", "28.25")).isEqualTo("right");
    assertThat(verdict(rule, "28.3", "约28.249")).isEqualTo("wrong");
  }

  @Test
  void feedback_namesTheSlipWithoutTheAnswer() {
    Graded sign = (Graded) grade(AnswerRule.of(AnswerKind.SOLUTIONS), "x=4或x=9", "x=4");
    assertThat(sign.feedback().text()).contains("没有写全").doesNotContain("9");
    Graded unit = (Graded) grade(AnswerRule.withUnit("cm", false), "18", "18");
    assertThat(unit.feedback().text()).contains("单位").doesNotContain("18");
  }

  /** Sizes are bounded, so a hostile answer costs little; the run of 10,000 ends in seconds. */
  @Test
  void hostileAnswers_neverBreak() {
    Random random = new Random(11);
    String[] pieces = {
      "(", ")", "√", "^64", "^", "9", "99999999999", "x", "y", "1/", "=", "或", "±", ",", "-", "+",
          "分之",
      "二", "万", "亿", "点", "…", "%", "米", "km", "|", "∛", "π", "\u0000", "😀", "\uD800", " ", "{",
          "}",
      "\\frac{1}{", "≤", "且", "余", ":", "不", "①", "∞", "[", "e999", ".", "又", "&", "每", "△", "x^99"
    };
    AnswerKind[] kinds = AnswerKind.values();
    String[] keys = {
      "2(a+b)", "3", "x=3或x=-3", "-2≤x<5", "8:30", "2:3", "(1,2)", "6……2", "3元5角", "锐角"
    };
    for (int i = 0; i < 10_000; i++) {
      StringBuilder answer = new StringBuilder();
      int length = i % 50 == 0 ? 600 : random.nextInt(1, 40);
      for (int k = 0; k < length; k++) {
        answer.append(pieces[random.nextInt(pieces.length)]);
      }
      String text = answer.substring(0, Math.min(answer.length(), 4_000));
      AnswerRule rule = AnswerRule.of(kinds[i % kinds.length]);
      assertThat(grade(rule, keys[random.nextInt(keys.length)], text)).as(text).isNotNull();
    }
  }
}
