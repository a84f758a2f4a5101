package xueban.tutor.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xueban.recommend.AnswerForm;
import xueban.recommend.AnswerKind;
import xueban.recommend.AnswerRule;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.tutor.grading.Grade.Graded;
import xueban.tutor.grading.Grade.NeedsPerson;

/**
 * Only what is proven equal is accepted and only what is proven different rejected: answers that
 * once got the wrong verdict, and their neighbours. A rule is a kind, a kind with a form or a unit,
 * or INFERRED.
 */
class CarefulGradingTest {
  static String verdict(String rule, String key, String answer) {
    return verdict(
        GraderTest.item(ItemKind.FILL_IN, List.of(), List.of(List.of(key)))
            .withRules(List.of(rule(rule))),
        answer);
  }

  static String verdict(Item item, String answer) {
    return switch (Grader.grade(item, ItemAnswer.of(answer))) {
      case Graded graded -> graded.score() == 1 ? "right" : "wrong";
      case NeedsPerson person -> "person";
    };
  }

  private static AnswerRule rule(String text) {
    String[] words = text.split(" ");
    if (words[0].equals("UNIT")) {
      AnswerRule unit = AnswerRule.withUnit(words[1], false);
      return words.length == 2 ? unit : unit.withTolerance(Double.parseDouble(words[2]));
    }
    AnswerRule rule = AnswerRule.of(AnswerKind.valueOf(words[0]));
    if (words.length == 1) {
      return rule;
    }
    return words[1].startsWith("0")
        ? rule.withForm(AnswerForm.valueOf(words[2])).withTolerance(Double.parseDouble(words[1]))
        : rule.withForm(AnswerForm.valueOf(words[1]));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EXPRESSION | x/2 | \\frac{1}{2x} | wrong",
        "EXPRESSION | 1/(2x) | \\frac{1}{2x} | right",
        "EXPRESSION | \\frac{1}{2x} | x/2 | wrong",
        "EXPRESSION | \\frac{1}{2x} | 1/(2x) | right",
        "NUMBER | √3/2 | \\frac{1}{2\\sqrt{3}} | wrong",
        "NUMBER | √3/6 | \\frac{1}{2\\sqrt{3}} | person",
        "EXPRESSION | n*x^2 | x^{2n} | wrong",
        "EXPRESSION | x^(2n) | x^{2n} | right",
        "EXPRESSION | √2*x | \\sqrt{2x} | wrong",
        "EXPRESSION | √a*b | \\sqrt{ab} | wrong",
        "EXPRESSION | √(ab) | \\sqrt{ab} | right",
        "EXPRESSION | 3 | 6÷\\frac{1}{2} | wrong",
        "EXPRESSION | 12 | 6÷\\frac{1}{2} | right",
        "EXPRESSION | 3x/2 | \\frac{3}{2}x | right",
        "EXPRESSION | 1/4 | \\frac{1}{2}^2 | right",
        "EXPRESSION | x^2/3 | x^2\\frac{1}{3} | right",
        "EXPRESSION | x^2/3 | x^{2}\\frac{1}{3} | right",
        "EXPRESSION | x^{2}\\frac{1}{3} | x^2/3 | right",
        "EXPRESSION | 3√2/2 | 3\\sqrt{2}\\frac{1}{2} | right",
        "EXPRESSION | 1/6 | \\frac{1}{2}\\frac{1}{3} | person",
        "EXPRESSION | 1/23 | \\frac{1}{2}3 | person",
        "EXPRESSION | √23 | \\sqrt{2}3 | person",
        "NUMBER | 5/2 | 2\\frac12 | right",
        "NUMBER | 8 | 2²3 | person",
        "INFERRED | x\\le 3 | x≤3 | right",
        "INFERRED | x\\ne 3 | x≠3 | right",
        "INFERRED | 6\\cdots 2 | 6……2 | right",
        "INFERRED | \\frac12 | 1/2 | right",
        "INFERRED | \\sqrt[3]{2} | ∛2 | right",
        "INFERRED | (-\\infty,3] | x≤3 | right",
        "INFERRED | \\overline{AB} | 5 | person",
        "NUMBER | 35 | 3_5 | person",
        "NUMBER | 35 | 3$5 | person",
        "NUMBER | 35 | $3$ $5$ | person",
        "NUMBER | 35 | $35$ | right",
      })
  void latex_keepsItsMeaning(String rule, String key, String answer, String expected) {
    assertThat(verdict(rule, key, answer)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NUMBER | 7 | 14÷2 | wrong",
        "NUMBER | 7 | 14÷2=7 | right",
        "INFERRED | 7 | 14÷2 | person",
        "NUMBER | 49 | 245÷5 | wrong",
        "NUMBER | 7 | 14/2 | person",
        "NUMBER | 7 | '|-7|' | person",
        "NUMBER | 7 | -(-7) | person",
        "NUMBER | 8 | 2³ | person",
        "NUMBER SIMPLEST | 8 | 2³ | wrong",
        "NUMBER | 7 | √49 | person",
        "NUMBER | 3/4 | 3÷4 | wrong",
        "NUMBER | 0.5 | 50% | right",
        "NUMBER | 0.5 | 1/2 | right",
        "NUMBER | 1.5 | 1又1/2 | right",
        "NUMBER 0.01 DECIMAL | 3.14 | 22/7 | wrong",
        "NUMBER 0.01 DECIMAL | 3.14 | 3.142 | right",
        "NUMBER SIMPLEST | (3+√5)/2 | (1+2+√5)/2 | wrong",
        "NUMBER SIMPLEST | (3+√5)/2 | (√5+3)/2 | right",
        "EXPRESSION | -√(-a) | -a√(-1/a) | wrong",
        "EXPRESSION | √(1/x) | √x/x | right",
        "EXPRESSION | √(b/a) | √(ab)/a | person",
        "EXPRESSION | a+b | (a+b)的平方 | wrong",
        "EXPRESSION | a+b | (a+b)的一半 | person",
        "EXPRESSION | (a+b)^2 | (a+b)的平方 | right",
        "EXPRESSION | a+b | (a+b)元 | right",
        "EXPRESSION FACTORED | x(x+1) | x(x+1)*(((((x^0)^63)^63)^63)^63)^63 | right",
        "EXPRESSION FACTORED | x(x+1) | x(x+1)*((((((x-x+1)^63)^63)^63)^63)^63)^63 | wrong",
        "EXPRESSION FACTORED | x²(x+1) | x*x*(x+1) | right",
        "EQUATION | 3x+5=20 | x=20-15 | person",
        "EQUATION | 3x+5=20 | 3x=15 | right",
        "EQUATION | x+9y=1 | x+y=2^37*(9^64)^20 | person",
        "SOLUTIONS | x=3 | (a+b+c+d)^9=(e+f+g+h)^9 | person",
      })
  void algebra_isExactAndBounded(String rule, String key, String answer, String expected) {
    assertThat(verdict(rule, key, answer)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NUMBER | 7 | 7不对 | person",
        "NUMBER | 7 | 7多 | person",
        "NUMBER | 7 | 7以上 | person",
        "NUMBER | 7 | 7不到 | person",
        "NUMBER | 7 | 7个半 | wrong",
        "NUMBER | 7 | 7成 | person",
        "NUMBER | 7 | 7个苹果 | right",
        "UNIT 个 | 3 | 3个半 | person",
        "UNIT 个 | 3 | 3个多 | person",
        "UNIT 个 | 3 | 3个不到 | person",
        "UNIT 人 | 3 | 3人以上 | person",
        "UNIT 个 | 3 | 3个苹果 | right",
        "UNIT 两 | 3 | 3两 | right",
        "NUMBER | 7 | 不=7 | person",
        "NUMBER | 7 | 它的一半=7 | person",
        "NUMBER | 7 | 两倍=7 | person",
        "NUMBER | 7 | 大于=7 | person",
        "NUMBER | 7 | 面积=7 | right",
        "RATIO | 2:3 | 不=2:3 | person",
        "MONEY | 3元 | 亏损3元 | person",
        "MONEY | 3元 | 欠3元 | person",
        "MONEY | 3元 | 亏损是3元 | person",
        "UNIT 米 | 3 | 后退3米 | person",
        "UNIT 米 | 3 | 缩短3米 | person",
        "UNIT 米 | 3 | 边长3米 | right",
        "NUMBER | 7 | 高于7 | person",
        "NUMBER | 7 | 低于7 | person",
        "NUMBER | 7 | 高于等于7 | person",
        "NUMBER | 7 | 最高是7 | person",
        "NUMBER | 7 | 高是7 | right",
        "NUMBER | 7 | 7双 | person",
        "NUMBER | 7 | 7个 | right",
        "NUMBER | 7 | 将近7 | person",
        "NUMBER | 7 | 接近7 | person",
        "NUMBER | 7 | 近似7 | person",
        "NUMBER | 7 | 大概7 | person",
        "NUMBER | 7 | 点7 | person",
        "NUMBER | 7 | 三角形的面积是7 | right",
        "UNIT 米 | 8 | 3元5米 | person",
        "UNIT 米 | 12 | 5米7米 | person",
        "UNIT 米 | 8 | 3米+5米 | wrong",
        "UNIT 米 | 3.2 | 3米2分米 | right",
        "MONEY | 7元 | 3元 4元 | person",
        "MONEY | 3.5元 | 3元50 | person",
        "NUMBER | 32 | 3两 | person",
        "NUMBER | 510 | 5十 | wrong",
        "NUMBER | 50 | 5十 | right",
        "NUMBER | 35000 | 3万5千 | right",
        "NUMBER | 35000 | 3万五千 | right",
        "NUMBER | 320000000 | 三亿二千万 | right",
        "NUMBER | 12000 | 一万二 | right",
        "NUMBER | 25000 | 两万五 | right",
        "NUMBER | 7 | 九千亿九千亿九千亿 | person",
        "INFERRED | 64、128 | 64128 | wrong",
        "INFERRED | 64、128 | 64，128 | right",
        "INFERRED | 64，128 | 64128 | wrong",
        "NUMBER | 1/2200 | 1/2 200 | person",
        "NUMBER | 7 | 7对吗 | person",
        "NUMBER | 1200 | 1、200 | person",
        "NUMBER | 1200 | 1,200 | right",
        "NUMBER | 7 | 7或7或7或7或7或7或7或7或8 | person",
        "NUMBER | 7 | 7或8 | wrong",
        "RATIO | 0.75 | 5 | wrong",
        "RATIO | 0.75 | 3/4 | right",
        "RATIO | 0.75 | 3:4 | person",
        "REMAINDER | 6……2 | 6不余2 | person",
        "REMAINDER | 6……2 | 6没余2 | person",
        "REMAINDER | 6……2 | 6余2不对 | person",
        "REMAINDER | 6……2 | 6余2多 | person",
        "REMAINDER | 6……2 | 6盒余2个 | right",
      })
  void numbers_wordsAroundMayChangeThem(String rule, String key, String answer, String expected) {
    assertThat(verdict(rule, key, answer)).isEqualTo(expected);
  }

  /** The hint is about what is wrong: another relation is no order, another number no unit. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WORD | AB∥CD | AB⊥CD | 符号和单位",
        "WORD | △ABC≌△DEF | △ABC≌△EDF | 次序",
        "UNIT 米 | 3 | 999厘米 | 符号和单位",
        "UNIT 米 | 3 | 30厘米 | 换算",
        "UNIT 米 | 3 | 3厘米 | 换算",
      })
  void feedback_namesWhatIsWrong(String rule, String key, String answer, String hint) {
    Graded graded =
        (Graded)
            Grader.grade(
                GraderTest.item(ItemKind.FILL_IN, List.of(), List.of(List.of(key)))
                    .withRules(List.of(rule(rule))),
                ItemAnswer.of(answer));
    assertThat(graded.feedback().text()).contains(hint);
  }

  @Test
  void answersTooLong_areNeverCut() {
    assertThat(verdict("NUMBER", "7", "7" + " ".repeat(1_000) + "8")).isEqualTo("person");
  }

  @Test
  void malformedKeys_areForAPersonOrRead() {
    Grade truth =
        Grader.grade(
            GraderTest.item(ItemKind.TRUE_FALSE, List.of(), List.of(List.of("略"))),
            ItemAnswer.of("对"));
    assertThat(truth).isInstanceOf(NeedsPerson.class);
  }
}
