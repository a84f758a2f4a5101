package xueban.tutor.grading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LikeAnswersTest {
  private static final String TEXT = "冰的密度比水的密度小，所以浮在水面上";

  private static JudgedText judged(String text, double score) {
    return new JudgedText(text, score, false);
  }

  @Test
  void of_sameWords_oneIsEnough_whateverTheSigns() {
    LikeAnswers.Likeness alike =
        LikeAnswers.of("冰的密度比水的密度小, 所以浮在水面上。", List.of(judged(TEXT, .75))).orElseThrow();
    assertThat(alike.score()).isEqualTo(.75);
    assertThat(alike.confidence()).isBetween(.9, .97);
    assertThat(alike.count()).isEqualTo(1);
  }

  @Test
  void of_nearlyTheSame_takesTwoThatAgree() {
    String near = "冰的密度比水的密度小，所以浮在水面上了";
    assertThat(LikeAnswers.of(near, List.of(judged(TEXT, 1)))).isEmpty();
    List<JudgedText> two = List.of(judged(TEXT, 1), judged(TEXT + "的", .9));
    assertThat(LikeAnswers.of(near, two).orElseThrow().score()).isBetween(.94, .96);
    assertThat(LikeAnswers.of(near, List.of(judged(TEXT, 1), judged(TEXT, .5))))
        .as("graded differently")
        .isEmpty();
  }

  @Test
  void of_turnedAround_otherNumbers_orUnlike_saysNothing() {
    List<JudgedText> graded = List.of(judged(TEXT, 1), judged(TEXT, 1));
    assertThat(LikeAnswers.of("冰的密度比水的密度大，所以浮在水面上", graded)).isEmpty();
    assertThat(LikeAnswers.of("冰的密度不比水的密度小，所以浮在水面上", graded)).isEmpty();
    assertThat(LikeAnswers.of("因为冰很冷", graded)).isEmpty();
    List<JudgedText> number = List.of(judged("重力加速度约为 9.8 米每二次方秒", 1));
    assertThat(LikeAnswers.of("重力加速度约为 8.9 米每二次方秒", number)).isEmpty();
    assertThat(LikeAnswers.of(TEXT, List.of())).isEmpty();
  }
}
