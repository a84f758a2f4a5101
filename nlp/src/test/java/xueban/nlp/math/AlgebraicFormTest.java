package xueban.nlp.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlgebraicFormTest {
  private static Optional<Boolean> equal(String left, String right) {
    return AlgebraicForm.of(Expression.parse(left))
        .flatMap(l -> AlgebraicForm.of(Expression.parse(right)).flatMap(l::isEqualTo));
  }

  @ParameterizedTest
  @CsvSource({
    "√8, 2√2",
    "√2*√3, √6",
    "1/(√2-1), √2+1",
    "√(1/3), √3/3",
    "(1+√5)^2/4, (3+√5)/2",
    "∛16, 2∛2",
    "√12x, 2√3x",
    "√(12x), 2√3*√x",
    "πr^2*2, 2r*r*π",
    "(x^2-9)/(x+3), x-3",
    "1/x+1/y, (x+y)/(xy)",
    "2^(n+1), 2*2^n",
    "|x|*|x|, x^2",
    "(a+b)^3, a^3+3a^2b+3ab^2+b^3"
  })
  void equal_sameValue_isProven(String left, String right) {
    assertThat(equal(left, right)).contains(true);
    assertThat(equal(right, left)).contains(true);
  }

  @ParameterizedTest
  @CsvSource({
    "√8, 2√3",
    "π, 22/7",
    "√2+√3, √5",
    "(πr)^2, πr^2",
    "1/x+1, 1/(x+1)",
    "|x|, x",
    "√(x^2+1), x+1",
    "2^n, 2n",
    "a^4, 4a"
  })
  void equal_otherValue_isDisproven(String left, String right) {
    assertThat(equal(left, right)).contains(false);
  }

  @Test
  void equal_nestedRoots_staysOpen() {
    assertThat(equal("√(3+2√2)", "1+√2")).isEmpty();
    assertThat(equal("√(3+2√2)", "2+√2")).contains(false);
  }

  /** √(a/b) is √(ab)/b only where b is positive. */
  @Test
  void equal_rootsOfFractions_areNotTakenForPositive() {
    assertThat(equal("-√(-a)", "-a*√(-1/a)")).contains(false);
    assertThat(equal("√(-a)-a*√(-1/a)", "0")).contains(false);
    assertThat(equal("√(1/x)", "√x/x")).contains(true);
    assertThat(equal("√(x/y^2)*y^2", "√(x*y^2)")).contains(true);
    assertThat(equal("√(b/a)", "√(a*b)/a")).isEmpty();
    assertThat(equal("|x/y|*y^2", "√(x^2*y^2)")).contains(true);
  }

  @Test
  void proportional_beyondTheBounds_staysOpen() {
    AlgebraicForm small = AlgebraicForm.of(Expression.parse("x+9y-1")).orElseThrow();
    AlgebraicForm large = AlgebraicForm.of(Expression.parse("x+y-2^37*(9^64)^20")).orElseThrow();
    assertThat(small.isProportionalTo(large)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/0",
        "√-1",
        "1/(√2*√2-2)",
        "((9^64)^64)^64",
        "(a+b+c+d+e)^60",
        "√99999999999999977"
      })
  void of_undefinedOrTooLarge_isEmpty(String text) {
    Optional<AlgebraicForm> form =
        text.contains("√-") ? Optional.empty() : AlgebraicForm.of(Expression.parse(text));
    assertThat(form).isEmpty();
  }

  @Test
  void equal_randomPolynomials_agreesWithValues() {
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      String left = random(random, 3);
      String right = random(random, 3);
      Expression a = Expression.parse(left);
      Expression b = Expression.parse(right);
      boolean same = true;
      for (int k = 0; k < 6; k++) {
        Map<Character, Rational> at =
            Map.of('x', Rational.of(7 * k + 3, 5), 'y', Rational.of(k - 11, 7));
        same &= a.value(at).equals(b.value(at));
      }
      assertThat(equal(left, right)).as("%s and %s", left, right).contains(same);
      assertThat(equal("(%s)*(%s)".formatted(left, right), "(%s)*(%s)".formatted(right, left)))
          .contains(true);
    }
  }

  private static String random(Random random, int depth) {
    if (depth == 0) {
      return random.nextBoolean()
          ? String.valueOf(random.nextInt(1, 4))
          : random.nextBoolean() ? "x" : "y";
    }
    String sign = new String[] {"+", "-", "*"}[random.nextInt(3)];
    return "(" + random(random, depth - 1) + sign + random(random, depth - 1) + ")";
  }

  @Test
  void proportional_upToANumber() {
    AlgebraicForm left = AlgebraicForm.of(Expression.parse("2x-4")).orElseThrow();
    assertThat(left.isProportionalTo(AlgebraicForm.of(Expression.parse("2-x")).orElseThrow()))
        .contains(true);
    assertThat(left.isProportionalTo(AlgebraicForm.of(Expression.parse("2x+4")).orElseThrow()))
        .contains(false);
  }
}
