package xueban.tutor.grading.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.tutor.grading.TextGrader;
import xueban.tutor.grading.text.AnswerTraining.Comparison;
import xueban.tutor.grading.text.TextTrainer.GradedQuestion;
import xueban.tutor.grading.text.TextTrainer.Use;

final class AnswerTrainingTest {
  private static final Function<Language, Embedder> BY_LANGUAGE =
      language -> new BagOfPairs(language.code());
  private static final List<String> THINGS = List.of("铁块", "木头", "水银", "玻璃", "塑料", "海水");

  private static GradedQuestion chinese(String thing, int answersOfAKind) {
    List<JudgedText> answers = new ArrayList<>();
    for (int i = 0; i < answersOfAKind; i++) {
      answers.add(new JudgedText(thing + "密度比较大" + i, 1, false));
      answers.add(new JudgedText("密度比较小" + i, 0, true));
      answers.add(new JudgedText("不好看" + i, 0, false));
    }
    return new GradedQuestion(
        ShortQuestion.of(thing + "为什么会下沉？", List.of("因为" + thing + "的密度比较大")), answers);
  }

  private static GradedQuestion english() {
    return new GradedQuestion(
        ShortQuestion.of("Why does a stone sink?", List.of("because the stone is denser")),
        List.of(new JudgedText("it is denser", 1, false), new JudgedText("it is red", 0, false)));
  }

  private static List<GradedQuestion> chinese(int questions, int answersOfAKind) {
    return THINGS.stream().limit(questions).map(thing -> chinese(thing, answersOfAKind)).toList();
  }

  private static AnswerTraining training(List<GradedQuestion> questions, long seed) {
    return new AnswerTraining(BY_LANGUAGE, questions, 0, seed, line -> {});
  }

  private static TextModel serving() {
    return new TextTrainer(BY_LANGUAGE, Use.REFERENCES, 1).train(chinese(4, 3));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void compare_onlyQuestionOfALanguage_isNotHeldOut(long seed) {
    List<GradedQuestion> questions = new ArrayList<>(chinese(4, 6));
    questions.add(english());

    assertThat(training(questions, seed).compare(serving()).answers())
        .as("a Chinese question's, with seed %d", seed)
        .isEqualTo(18);
  }

  @Test
  void compare_servingModelOfAnotherLanguage_countsAsTheMeanScore() {
    List<GradedQuestion> questions = chinese(5, 4);
    TextModel other =
        new TextTrainer(language -> new BagOfPairs("others"), Use.REFERENCES, 1)
            .train(chinese(4, 3));

    Comparison comparison = training(questions, 1).compare(other);

    assertThat(comparison.serving()).isEqualTo(comparison.mean());
    assertThat(comparison.error()).isBetween(0.0, 1.0);
  }

  @Test
  void compare_oneHeldOutQuestion_decidesNothing_howeverNear() {
    AnswerTraining training = training(chinese(5, 12), 1);

    Comparison comparison = training.compare(serving());

    assertThat(comparison.near()).isGreaterThanOrEqualTo(TextGrader.LEAST_RIGHT);
    assertThat(comparison.decides()).isFalse();
    assertThat(training.train(comparison).card().figures())
        .containsEntry(TextGrader.SURE_RIGHT, 0.0)
        .containsEntry("sure_and_near", comparison.near());
  }

  @Test
  void nearAtLeast_fewAnswersOrQuestions_isNotEnough() {
    assertThat(AnswerTraining.nearAtLeast(0, 0, 0)).isZero();
    assertThat(AnswerTraining.nearAtLeast(1, 1, 1)).isZero();
    assertThat(AnswerTraining.nearAtLeast(200, 200, 4)).isZero();
    assertThat(AnswerTraining.nearAtLeast(34, 34, 5)).isLessThan(TextGrader.LEAST_RIGHT);
    assertThat(AnswerTraining.nearAtLeast(35, 35, 5)).isGreaterThan(TextGrader.LEAST_RIGHT);
    assertThat(AnswerTraining.nearAtLeast(180, 200, 20)).isLessThan(TextGrader.LEAST_RIGHT);
    assertThat(AnswerTraining.nearAtLeast(190, 200, 20)).isGreaterThan(TextGrader.LEAST_RIGHT);
  }

  @Test
  void fewQuestions_orAnswers_orScoresAlike_saysWhatIsMissing() {
    assertThatThrownBy(() -> training(chinese(4, 6), 1)).hasMessageContaining("at least 60 to 5");
    assertThatThrownBy(() -> training(chinese(5, 3), 1)).hasMessageContaining("45 graded answers");
    List<GradedQuestion> alike =
        chinese(5, 4).stream()
            .map(
                graded ->
                    new GradedQuestion(
                        graded.question(),
                        graded.answers().stream()
                            .map(answer -> new JudgedText(answer.text(), 1, false))
                            .toList()))
            .toList();
    assertThatThrownBy(() -> training(alike, 1)).hasMessageContaining("same score");
  }
}
