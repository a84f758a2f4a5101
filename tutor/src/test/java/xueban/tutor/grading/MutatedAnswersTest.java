package xueban.tutor.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xueban.nlp.math.AlgebraicForm;
import xueban.nlp.math.Rational;
import xueban.nlp.math.WrittenMath;
import xueban.recommend.ItemKind;

/** Numbers written in many ways are accepted, and changed to another value never. */
class MutatedAnswersTest {
  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void numbers_sameValueAccepted_otherValueNever(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 250; i++) {
      long top = random.nextLong(-999, 1_000);
      long bottom = random.nextLong(1, 60);
      String key = written(random, top, bottom);
      assertThat(accepted(written(random, top, bottom), key))
          .as("seed %d: %d/%d against key %s", seed, top, bottom, key)
          .isTrue();
      long otherTop = top + random.nextLong(1, 20) * (random.nextBoolean() ? 1 : -1);
      String wrong =
          switch (random.nextInt(3)) {
            case 0 -> written(random, otherTop, bottom);
            case 1 -> top == 0 ? "1" : written(random, -top, bottom);
            default -> written(random, otherTop, bottom) + (random.nextBoolean() ? "0" : "1");
          };
      boolean sameAfterAll =
          WrittenMath.one(wrong.replaceFirst("^x ?[=＝]", "").replace('−', '-').replace('／', '/'))
              .flatMap(AlgebraicForm::of)
              .flatMap(AlgebraicForm::rational)
              .equals(Optional.of(Rational.of(top, bottom)));
      assertThat(accepted(wrong, key) && !sameAfterAll)
          .as("seed %d: %s against key %s", seed, wrong, key)
          .isFalse();
    }
  }

  private static boolean accepted(String written, String key) {
    return Grader.grade(
                GraderTest.item(ItemKind.FILL_IN, List.of(), List.of(List.of(key))),
                ItemAnswer.of(written))
            instanceof Grade.Graded graded
        && graded.score() == 1;
  }

  private static String written(Random random, long top, long bottom) {
    long divisor = BigInteger.valueOf(top).gcd(BigInteger.valueOf(bottom)).longValue();
    long lowTop = top / divisor;
    long lowBottom = bottom / divisor;
    String text;
    if (lowBottom == 1) {
      text = Long.toString(lowTop);
    } else {
      text =
          switch (random.nextInt(4)) {
            case 0 -> lowTop + "/" + lowBottom;
            case 1 -> (lowTop < 0 ? "负" : "") + lowBottom + "分之" + Math.abs(lowTop);
            case 2 ->
                (lowTop < 0 ? "-" : "") + "\\frac{" + Math.abs(lowTop) + "}{" + lowBottom + "}";
            default -> top * 3 + "/" + bottom * 3;
          };
    }
    if (random.nextInt(4) == 0) {
      text = text.replace('-', '−').replace('/', '／');
    }
    return random.nextInt(5) == 0 ? "x＝" + text : text;
  }
}
