package xueban.tutor.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionPairsTest {
  @Test
  void sharesIn_rarePairsWeighMore() {
    double[] shares =
        QuestionPairs.of("白尾雀鲷的体长").sharesIn(List.of("白尾雀鲷生活在珊瑚礁", "鱼的体长", "人的体长", "体长"), 2);
    assertThat(shares[0]).isGreaterThan(.4);
    assertThat(shares[1]).isLessThan(.3).isPositive();
    assertThat(shares[0]).isGreaterThan(shares[2]);
  }

  @Test
  void sharesIn_textWithAll_isOne_andWithNothing_zero() {
    double[] shares = QuestionPairs.of("光合作用 ATP 2").sharesIn(List.of("光合作用产生ATP，共2个", "无关"), 1);
    assertThat(shares[0]).isCloseTo(1, within(1e-12));
    assertThat(shares[1]).isZero();
  }

  @Test
  void sharesIn_questionThatOnlyAsks_isZero() {
    assertThat(QuestionPairs.of("什么？").sharesIn(List.of("什么都有"), 2)).containsExactly(0);
    assertThat(QuestionPairs.of("勾股").sharesIn(List.of(), 2)).isEmpty();
  }
}
