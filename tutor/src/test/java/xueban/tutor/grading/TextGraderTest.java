package xueban.tutor.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.recommend.AnswerKind;
import xueban.recommend.AnswerRule;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;
import xueban.tutor.CharacterCounts;
import xueban.tutor.grading.Grade.Graded;
import xueban.tutor.grading.Grade.NeedsPerson;
import xueban.tutor.grading.text.JudgedText;
import xueban.tutor.grading.text.ShortAnswerScorer;
import xueban.tutor.grading.text.ShortQuestion;
import xueban.tutor.grading.text.TextTrainer;
import xueban.tutor.grading.text.TextTrainer.GradedQuestion;

final class TextGraderTest {
  private static final List<String> REFERENCE = List.of("因为石头的密度比较大");
  private static ShortAnswerScorer scorer;

  @BeforeAll
  static void train() {
    Function<Language, Embedder> embedders = language -> new CharacterCounts("characters");
    List<GradedQuestion> questions = new ArrayList<>();
    for (String thing : List.of("铁块", "木头", "水银", "玻璃", "海水", "冰", "油", "蜡烛", "酒精", "黄金")) {
      for (String quality : List.of("密度", "温度", "体积", "质量", "压强")) {
        questions.add(
            new GradedQuestion(
                ShortQuestion.of(
                    thing + "为什么会下沉？", List.of("因为%s的%s比较大".formatted(thing, quality))),
                List.of(
                    new JudgedText(thing + "的" + quality + "比较大", 1, false),
                    new JudgedText("因为" + quality + "比较大", 1, false),
                    new JudgedText("因为" + quality + "比较小", 0, true),
                    new JudgedText("它不好看", 0, false),
                    new JudgedText("不知道", 0, false))));
      }
    }
    scorer =
        new ShortAnswerScorer(
            embedders, new TextTrainer(embedders, TextTrainer.Use.REFERENCES, 1).train(questions));
  }

  private static Item item(AnswerRule rule, List<List<String>> answers) {
    return new Item(
            "i",
            1,
            ItemKind.OPEN,
            Metadata.titled("浮沉", "zh"),
            "石头为什么会下沉？",
            List.of(),
            answers,
            "",
            List.of(),
            Double.NaN,
            "")
        .withRules(List.of(rule));
  }

  private static Item text() {
    return item(AnswerRule.of(AnswerKind.TEXT), List.of(REFERENCE));
  }

  private static Grade grade(Item item, String answer, double least) {
    return Grader.grade(item, ItemAnswer.of(answer), new TextGrader(scorer, least, least));
  }

  @Test
  void grade_sure_scoreConfidenceAndFeedback() {
    Graded right = (Graded) grade(text(), "密度比较大", 0);
    Graded opposite = (Graded) grade(text(), "因为密度比较小", 0);

    assertThat(right.score()).isGreaterThan(opposite.score() + .3);
    assertThat(right.confidence()).isBetween(0.0, 1.0);
    assertThat(opposite.feedback().text()).contains("相反").doesNotContain("大于", "密度");
  }

  @Test
  void grade_unsure_goesToAPerson_withoutTellingTheReference() {
    NeedsPerson needs = (NeedsPerson) grade(text(), "密度比较大", 1);

    assertThat(needs.reason()).contains("请教师批阅", "把握").doesNotContain("密度");
  }

  @Test
  void grade_openItemOfNoKind_goesToAPerson() {
    assertThat(grade(item(AnswerRule.INFERRED, List.of(REFERENCE)), "密度比较大", 0))
        .isInstanceOf(NeedsPerson.class);
    assertThat(Grader.grade(text(), ItemAnswer.of("密度比较大"))).isInstanceOf(NeedsPerson.class);
  }

  @Test
  void grade_wordForWord_isRightWithoutAModel() {
    Graded graded = (Graded) Grader.grade(text(), ItemAnswer.of("因为石头的密度比较大。"));

    assertThat(graded.score()).isEqualTo(1);
    assertThat(graded.confidence()).isEqualTo(1);
  }

  @Test
  void grade_parts_namesThePlaceOfWhatIsMissing() {
    Item two = item(AnswerRule.of(AnswerKind.TEXT), List.of(List.of("密度大"), List.of("浮力小于重力")));

    Graded graded = (Graded) grade(two, "它的密度大", 0);

    assertThat(graded.feedback().text()).contains("2").doesNotContain("浮力", "重力");
  }

  @Test
  void grade_longOrWithoutReference_goesToAPerson() {
    assertThat(grade(text(), "长".repeat(ShortAnswerScorer.LONGEST + 1), 0))
        .isInstanceOf(NeedsPerson.class);
    assertThat(grade(item(AnswerRule.of(AnswerKind.TEXT), List.of(List.of())), "密度", 0))
        .isInstanceOf(NeedsPerson.class);
  }

  @Test
  void estimating_neverDecides_evenWhereItIsSure() {
    for (String answer : List.of("密度比较大", "因为密度比较小", "不知道")) {
      assertThat(Grader.grade(text(), ItemAnswer.of(answer), TextGrader.estimating(scorer)))
          .isInstanceOf(NeedsPerson.class);
    }
  }

  @Test
  void thresholds_outsideRange_refused() {
    assertThatThrownBy(() -> new TextGrader(scorer, 1.5, .8)).hasMessageContaining("credit (1.5)");
    assertThatThrownBy(() -> new TextGrader(scorer, .8, Double.NaN))
        .hasMessageContaining("denial (NaN)");
  }

  @Test
  void grade_gradedAnswers_areReadByOneThatDecides_andTheNewestCount() {
    Item item = item(AnswerRule.of(AnswerKind.TEXT), List.of(REFERENCE));
    Function<Language, Embedder> embedders = language -> new CharacterCounts("characters");
    List<GradedQuestion> known = new ArrayList<>();
    for (String thing : List.of("铁块", "木头", "水银", "玻璃", "海水", "冰")) {
      ShortQuestion question = ShortQuestion.of(thing + "为什么会下沉？", List.of(thing + "的密度比较大"));
      known.add(new GradedQuestion(question, answers(1)));
      known.add(new GradedQuestion(question, answers(0)));
    }
    TextGrader deciding =
        new TextGrader(
            new ShortAnswerScorer(
                embedders,
                new TextTrainer(embedders, TextTrainer.Use.REFERENCES_AND_GRADED_ANSWERS, 1)
                    .train(known)),
            0,
            0);
    double right = ((Graded) deciding.grade(item, "被吸住了", answers(1))).score();
    double corrected = ((Graded) deciding.grade(item, "被吸住了", answers(0))).score();
    assertThat(right).isGreaterThan(corrected + .3);
    assertThat(((Graded) deciding.grade(item, "被吸住了", answers(1))).score()).isEqualTo(right);
  }

  /** Answers that a teacher held to be right, or wrong, and the other way round. */
  private static List<JudgedText> answers(double magnet) {
    List<JudgedText> answers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      answers.add(new JudgedText("被磁铁吸住了" + i, magnet, false));
      answers.add(new JudgedText("太阳晒热了" + i, 1 - magnet, false));
    }
    return answers;
  }
}
