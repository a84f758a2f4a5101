package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.tutor.grading.text.JudgedText;
import xueban.tutor.grading.text.ShortQuestion;

final class ShortAnswerAgreementTest {
  @Test
  void macroF1_labelNobodyHits_countsAsNothing() {
    List<String> judged = List.of("correct", "correct", "incorrect", "contradictory");

    assertThat(ShortAnswerAgreement.macroF1(judged, judged)).isEqualTo(1);
    assertThat(
            ShortAnswerAgreement.macroF1(
                List.of("correct", "correct", "correct", "correct"), judged))
        .isEqualTo((2.0 * 2 / 6) / 3, within(1e-12));
  }

  @Test
  void quadraticKappa_knownTable() {
    List<Double> said = List.of(0.0, .1, .2, .3);
    List<Double> judged = List.of(0.0, .2, .1, .3);

    // observed 2; expected sum over all pairs (a-b)²/4 = 2·Σ(x-mean)² = 10
    assertThat(ShortAnswerAgreement.quadraticKappa(said, judged)).isEqualTo(1 - 2.0 / 10);
    assertThat(ShortAnswerAgreement.quadraticKappa(judged, judged)).isEqualTo(1);
    assertThat(ShortAnswerAgreement.quadraticKappa(List.of(.5, .5, .5, .5), judged)).isZero();
  }

  @Test
  void label_weights_tipTheBalance() {
    assertThat(ShortAnswerAgreement.label(.4, .35, .25, new double[] {1, 1, 1}))
        .isEqualTo("correct");
    assertThat(ShortAnswerAgreement.label(.4, .35, .25, new double[] {1, 1.3, .9}))
        .isEqualTo("contradictory");
  }

  @Test
  void baseline_learnsWhatWordsTell() {
    ShortQuestion question = ShortQuestion.of("为什么下沉？", List.of("密度大"));
    List<ShortAnswerBaseline.Pair> pairs =
        List.of("密度大", "密度很大", "密度大啊", "不知道", "好看", "因为红色").stream()
            .map(text -> new ShortAnswerBaseline.Pair(question, text))
            .toList();
    ShortAnswerBaseline words =
        ShortAnswerBaseline.ofWords().fit(pairs, List.of(List.of(1.0, 1.0, 1.0, 0.0, 0.0, 0.0)));

    assertThat(words.tell(new ShortAnswerBaseline.Pair(question, "它的密度大"))[0])
        .isGreaterThan(words.tell(new ShortAnswerBaseline.Pair(question, "随便"))[0] + .3);
  }

  @Test
  void dealtAnew_keepsAnswersAndGrades_movesThem() {
    List<ShortAnswerData.Row> rows = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      rows.add(
          new ShortAnswerData.Row(
              new JudgedText("answer " + i, i % 2, false), i % 2 == 1 ? "correct" : "incorrect"));
    }
    ShortAnswerData data =
        new ShortAnswerData("q", ShortQuestion.of("why", List.of("so")), rows, List.of());

    List<ShortAnswerData.Row> dealt =
        ShortAnswerData.dealtAnew(List.of(data), 1).getFirst().train();

    assertThat(dealt).extracting(row -> row.judged().text()).startsWith("answer 0", "answer 1");
    assertThat(dealt).filteredOn(row -> row.label().equals("correct")).hasSize(25);
    assertThat(dealt).isNotEqualTo(rows);
  }

  @Test
  void own_hasEnoughOfEachGrade() {
    List<JudgedText> answers =
        OwnShortAnswers.all().stream().flatMap(q -> q.answers().stream()).toList();

    assertThat(answers).hasSizeGreaterThanOrEqualTo(300);
    assertThat(answers).filteredOn(JudgedText::contradicts).hasSizeGreaterThan(80);
    assertThat(answers).filteredOn(a -> a.score() == 1).hasSizeGreaterThan(80);
    assertThat(answers).filteredOn(a -> a.score() == .5).hasSizeGreaterThan(80);
  }
}
