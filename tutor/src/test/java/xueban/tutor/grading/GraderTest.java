package xueban.tutor.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.XuebanException;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;
import xueban.recommend.Option;
import xueban.tutor.grading.Grade.Graded;
import xueban.tutor.grading.Grade.NeedsPerson;

class GraderTest {
  private static final List<Option> OPTIONS =
      List.of(
          new Option("A", "√7", "看到 3 和 4 就说第三边是 5"),
          new Option("B", "5", ""),
          new Option("C", "7", "把两边直接相加"),
          new Option("D", "都不对", ""));

  static Item item(ItemKind kind, List<Option> options, List<List<String>> answers) {
    return new Item(
        "i-1",
        1,
        kind,
        Metadata.titled("题", "zh"),
        "题干 ____",
        options,
        answers,
        "",
        List.of(),
        Double.NaN);
  }

  private static double score(Item item, String... parts) {
    return ((Graded) Grader.grade(item, ItemAnswer.of(parts))).score();
  }

  @ParameterizedTest
  @ValueSource(strings = {"B", "b", "Ｂ", "B.", "（B）", " b ", "5", "５"})
  void singleChoice_rightInAnyWriting_isRight(String written) {
    assertThat(score(item(ItemKind.SINGLE_CHOICE, OPTIONS, List.of(List.of("B"))), written))
        .isEqualTo(1);
  }

  @Test
  void singleChoice_wrong_namesTheMisconception() {
    Graded graded =
        (Graded)
            Grader.grade(
                item(ItemKind.SINGLE_CHOICE, OPTIONS, List.of(List.of("B"))), ItemAnswer.of("C"));
    assertThat(graded.score()).isZero();
    assertThat(graded.feedback().misconception()).isEqualTo("把两边直接相加");
    assertThat(graded.feedback().text()).contains("把两边直接相加").doesNotContain("5");
  }

  @Test
  void singleChoice_unknownOrTwoOptions_areRefusedByName() {
    Item item = item(ItemKind.SINGLE_CHOICE, OPTIONS, List.of(List.of("B")));
    assertThatThrownBy(() -> Grader.grade(item, ItemAnswer.of("E")))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("\"E\"")
        .hasMessageContaining("[A, B, C, D]");
    assertThatThrownBy(() -> Grader.grade(item, ItemAnswer.of("A", "B")))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("takes one");
  }

  @Test
  void multipleChoice_givesPartialCreditOnlyWithoutAnyWrongOption() {
    Item item = item(ItemKind.MULTIPLE_CHOICE, OPTIONS, List.of(List.of("A", "B", "C")));
    assertThat(score(item, "A", "B", "C")).isEqualTo(1);
    assertThat(score(item, "cba")).isEqualTo(1);
    assertThat(score(item, "A,B")).isEqualTo(2.0 / 3);
    assertThat(score(item, "A", "A")).isEqualTo(1.0 / 3);
    assertThat(score(item, "A", "B", "D")).isZero();
    assertThat(score(item, "ABCD")).isZero();
  }

  /** Keys stand in banks as AC or b. too. */
  @Test
  void choice_keysAsBanksWriteThem() {
    Item together = item(ItemKind.MULTIPLE_CHOICE, OPTIONS, List.of(List.of("AC")));
    assertThat(score(together, "A", "C")).isEqualTo(1);
    assertThat(score(together, "A")).isEqualTo(0.5);
    Item dotted = item(ItemKind.SINGLE_CHOICE, OPTIONS, List.of(List.of("b.")));
    assertThat(score(dotted, "B")).isEqualTo(1);
    assertThat(Misconceptions.shownBy(dotted, "AC")).contains("看到 3 和 4 就说第三边是 5");
    assertThat(Misconceptions.shownBy(dotted, "B")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "对, T, 1",
    "√, T, 1",
    "T, 正确, 1",
    "true, 对, 1",
    "×, T, 0",
    "错, T, 0",
    "F, 错误, 1",
    "不对, F, 1",
    "对, F, 0"
  })
  void trueFalse_readsWordsAndSigns(String written, String key, double expected) {
    assertThat(score(item(ItemKind.TRUE_FALSE, List.of(), List.of(List.of(key))), written))
        .isEqualTo(expected);
  }

  @Test
  void trueFalse_neither_isRefused() {
    Item item = item(ItemKind.TRUE_FALSE, List.of(), List.of(List.of("T")));
    assertThatThrownBy(() -> Grader.grade(item, ItemAnswer.of("也许")))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("也许");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1/2 | 0.5",
        "0.50 | 1/2",
        "二分之一 | 1/2",
        "负三分之二 | -2/3",
        "５０％ | 1/2",
        "−3 | -3",
        "x＝3 | 3",
        "3 | x=3",
        "x = 3 | x=3",
        "2/4 | 1/2",
        "$\\frac{1}{2}$ | 0.5",
        "1½ | 3/2",
        "1 1/2 | 1.5",
        "-1½ | -1.5",
        "1\\frac{1}{2} | 3/2",
        "1,000 | 1000",
        "x＝3或x＝－3 | x=-3或x=3",
        "17、1 | 1或17",
        "1 cm 和 17 cm | 1cm或17cm",
        "x₁=2，x₂=3 | x1=3,x2=2",
        "平行四边形。 | 平行四边形",
        "平行四邊形 | 平行四边形",
        "2√3 | 2\\sqrt{3}",
        "(1，2) | (1,2)",
        "a²-b² | a^2-b^2",
        "60° | 60^\\circ",
        "+5 | 5",
        "1+2x | 2x+1",
      })
  void fillIn_sameAnswerInOtherWriting_isRight(String written, String key) {
    assertThat(score(item(ItemKind.FILL_IN, List.of(), List.of(List.of(key))), written))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.33 | 1/3",
        "1/3 | 0.333",
        "3 | -3",
        "y=3 | x=3",
        "1 1/2 | 11/2",
        "1½ | 11/2",
        "3 4 | 34",
        "x=3 | x=3或x=-3",
        "1，16 | 1或17",
        "1，17，17 | 1或17",
        "x=3或x=3 | x=3或x=-3",
        "矩形 | 平行四边形",
        "(2,1) | (1,2)",
        "0 | 1/0",
        "1/0 | 0",
        "x1=2,x2=2 | x1=2,x2=3",
        "5% | 5",
        "a^2-b^2 | a^2+b^2",
        "2x | x^2",
        "1,00 | 100",
      })
  void fillIn_anotherAnswer_isNeverAccepted(String written, String key) {
    Grade grade =
        Grader.grade(
            item(ItemKind.FILL_IN, List.of(), List.of(List.of(key))), ItemAnswer.of(written));
    assertThat(grade instanceof Graded graded ? graded.score() : 0).isZero();
  }

  @Test
  void fillIn_severalBlanks_eachCounts() {
    Item item = item(ItemKind.FILL_IN, List.of(), List.of(List.of("3"), List.of("4", "四")));
    Graded half = (Graded) Grader.grade(item, ItemAnswer.of("3", "5"));
    assertThat(half.score()).isEqualTo(0.5);
    assertThat(half.feedback().blanks()).containsExactly(true, false);
    assertThat(score(item, "3；四")).isEqualTo(1);
    assertThat(score(item, "3")).isEqualTo(0.5);
    assertThatThrownBy(() -> Grader.grade(item, ItemAnswer.of("3", "4", "5")))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("2 blanks");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"5cm | 5", "5 | 5cm", "x(x+1) | x^2+x"})
  void fillIn_whatARuleCannotDecide_needsAPerson(String written, String key) {
    assertThat(
            Grader.grade(
                item(ItemKind.FILL_IN, List.of(), List.of(List.of(key))), ItemAnswer.of(written)))
        .isInstanceOf(NeedsPerson.class);
  }

  @Test
  void withoutKeyOrOpen_needsAPerson_blankIsWrong() {
    assertThat(Grader.grade(item(ItemKind.FILL_IN, List.of(), List.of()), ItemAnswer.of("3")))
        .isInstanceOf(NeedsPerson.class);
    Item open = item(ItemKind.OPEN, List.of(), List.of(List.of("略")));
    assertThat(Grader.grade(open, ItemAnswer.of("因为所以"))).isInstanceOf(NeedsPerson.class);
    assertThat(score(open)).isZero();
    assertThat(score(open, "  ")).isZero();
  }
}
