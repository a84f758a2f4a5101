package xueban.tutor.grading.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.XuebanException;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.tutor.grading.text.TextTrainer.GradedQuestion;
import xueban.tutor.grading.text.TextTrainer.Use;

final class ShortAnswerScorerTest {
  private static final Function<Language, Embedder> PAIRS = language -> new BagOfPairs("pairs");
  private static final List<String> THINGS =
      List.of("铁块", "木头", "水银", "玻璃", "塑料", "海水", "冰", "油", "空气", "蜡烛", "酒精", "黄金");
  private static final List<String> QUALITIES = List.of("密度", "温度", "体积", "质量", "压强");

  private static final ShortQuestion ICE = ShortQuestion.of("石头为什么会下沉？", List.of("因为石头的密度比较大"));

  /** Each thing has each quality large; learners say so, half say so, say the opposite, or talk. */
  private static List<GradedQuestion> graded() {
    List<GradedQuestion> questions = new ArrayList<>();
    for (String thing : THINGS) {
      for (String quality : QUALITIES) {
        questions.add(
            new GradedQuestion(
                ShortQuestion.of(
                    thing + "为什么会下沉？", List.of("因为%s的%s比较大".formatted(thing, quality))),
                List.of(
                    new JudgedText(thing + "的" + quality + "大", 1, false),
                    new JudgedText(quality + "比较大", 1, false),
                    new JudgedText("因为" + quality, .5, false),
                    new JudgedText(thing + "的" + quality + "小", 0, true),
                    new JudgedText("因为" + quality + "比较小", 0, true),
                    new JudgedText("因为它不好看", 0, false),
                    new JudgedText(thing + "会下沉", 0, false))));
      }
    }
    return questions;
  }

  private static TextModel train(Use use) {
    return new TextTrainer(PAIRS, use, 1).train(graded());
  }

  private static ModelCard card() {
    return new ModelCard(
        TextModel.KIND,
        "1",
        "for a test",
        "made up",
        "none",
        "",
        "",
        "",
        1,
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>());
  }

  @Test
  void score_unseenQuestion_ordersAnswersAsATeacherWould() {
    ShortAnswerScorer scorer = new ShortAnswerScorer(PAIRS, train(Use.REFERENCES));

    TextScore right = scorer.score(ICE, "密度大");
    TextScore opposite = scorer.score(ICE, "因为密度比较小");
    TextScore other = scorer.score(ICE, "石头会下沉");

    assertThat(right.score()).isGreaterThan(opposite.score() + .25);
    assertThat(opposite.score()).isLessThan(.3);
    assertThat(other.score()).isLessThan(.3);
    assertThat(opposite.contradiction()).isGreaterThan(.5);
    assertThat(other.contradiction()).isLessThan(.3);
    assertThat(right.confidence()).isBetween(.5, 1.0);
  }

  @Test
  void score_namesWhatIsThereMissingAndAgainst() {
    ShortAnswerScorer scorer = new ShortAnswerScorer(PAIRS, train(Use.REFERENCES));

    TextScore said = scorer.score(ICE, "因为密度小");

    assertThat(said.present()).contains("密度");
    assertThat(said.missing()).contains("大").doesNotContain("石头");
    assertThat(said.conflicts()).containsExactly("小");
  }

  @Test
  void score_parts_tellsEachPartsShare() {
    ShortAnswerScorer scorer = new ShortAnswerScorer(PAIRS, train(Use.REFERENCES));
    ShortQuestion two =
        ShortQuestion.ofParts("石头为什么会下沉？", List.of(List.of("密度大"), List.of("浮力小于重力")));

    TextScore said = scorer.score(two, "它的密度大");

    assertThat(said.parts()).hasSize(2);
    assertThat(said.parts().get(0)).isEqualTo(1);
    assertThat(said.parts().get(1)).isLessThan(.5);
    assertThat(said.missing()).contains("浮力");
  }

  @Test
  void score_gradedAnswers_followThem() {
    ShortAnswerScorer scorer =
        new ShortAnswerScorer(PAIRS, train(Use.REFERENCES_AND_GRADED_ANSWERS));
    List<JudgedText> teacher = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      teacher.add(new JudgedText("被磁铁吸住了" + i, 1, false));
      teacher.add(new JudgedText("太阳晒了" + i, 0, false));
    }
    GradedAnswers known = scorer.graded(ICE, teacher);

    assertThat(known.answers().columns(read("被磁铁吸住"))[3])
        .isGreaterThan(known.answers().columns(read("太阳晒"))[3] + .5f);
    assertThat(scorer.score("被磁铁吸住", known)).isNotEqualTo(scorer.score(ICE, "被磁铁吸住"));
  }

  private static ReadText read(String text) {
    return new AnswerReader(PAIRS).read(ICE, text);
  }

  @Test
  void train_again_equalBytes(@TempDir Path folder) {
    ModelFolder first = train(Use.REFERENCES).folder(card());
    first.write(folder.resolve("model"));
    ModelFolder second = ModelFolder.read(folder.resolve("model"));

    assertThat(train(Use.REFERENCES).folder(card()).digest()).isEqualTo(first.digest());
    assertThat(new ShortAnswerScorer(PAIRS, TextModel.of(second)).score(ICE, "密度大"))
        .isEqualTo(new ShortAnswerScorer(PAIRS, TextModel.of(first)).score(ICE, "密度大"));
  }

  @Test
  void train_fewAnswers_saysHowMany() {
    assertThatThrownBy(
            () ->
                new TextTrainer(PAIRS, Use.REFERENCES, 1)
                    .train(
                        List.of(new GradedQuestion(ICE, List.of(new JudgedText("a", 1, false))))))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("at least 20");
  }

  @Test
  void score_otherEmbedder_refused() {
    ShortAnswerScorer scorer =
        new ShortAnswerScorer(language -> new BagOfPairs("others"), train(Use.REFERENCES));

    assertThatThrownBy(() -> scorer.score(ICE, "密度大")).hasMessageContaining("others");
  }

  @Test
  void score_blankOrLong_refused() {
    ShortAnswerScorer scorer = new ShortAnswerScorer(PAIRS, train(Use.REFERENCES));

    assertThatThrownBy(() -> scorer.score(ICE, " ")).hasMessageContaining("not blank");
    assertThatThrownBy(() -> scorer.score(ICE, "长".repeat(ShortAnswerScorer.LONGEST + 1)))
        .hasMessageContaining("1 to 1000");
  }

  @Test
  void shipped_reads_andFitsItsEmbedders() {
    TextModel shipped = TextModel.shipped();

    assertThat(shipped.fits(new BagOfPairs("bge-small-zh-v1.5-q/128"))).isTrue();
    assertThat(shipped.fits(new BagOfPairs("pairs"))).isFalse();
  }
}
