package xueban.tutor.generator;

import static xueban.tutor.generator.Inequalities.SIGNS;
import static xueban.tutor.generator.Inequalities.compares;
import static xueban.tutor.generator.Inequalities.flip;
import static xueban.tutor.generator.Inequalities.turned;
import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;
import static xueban.tutor.generator.WholeNumbers.gcd;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;
import xueban.tutor.generator.Inequalities.Comparison;

/** Solving one linear inequality: grade 7. */
final class InequalitySolvingTemplates {
  private static final String SOLVING = "math.linear-inequality";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "inequality.solve",
              "解一元一次不等式",
              "（去括号）→移项→合并→系数化为 1（除以负数时改变方向）",
              7,
              List.of(SOLVING, "math.inequality-properties"),
              InequalitySolvingTemplates::solve),
          Template.of(
              "inequality.denominators",
              "解含分母的不等式",
              "去分母→去括号→移项合并→系数化为 1",
              7,
              List.of(SOLVING, "math.inequality-properties"),
              InequalitySolvingTemplates::denominators),
          Template.of(
              "inequality.integer-solutions",
              "不等式的正整数解",
              "求解集→在解集中找正整数→计数或求和",
              7,
              List.of(SOLVING, "math.inequality-solution-set"),
              InequalitySolvingTemplates::integerSolutions));

  private InequalitySolvingTemplates() {}

  /** Returns whether {@code x > 3} and an inequality hold for the same x near and far. */
  private static boolean sameSet(String printed, String inequality) {
    Comparison whole = Comparison.parse(inequality);
    String given = SIGNS.stream().filter(printed::contains).findFirst().orElseThrow();
    Rational bound = MathText.read(printed.split(given)[1]);
    for (Rational step :
        List.of(
            Rational.of(-50),
            Rational.of(-1, 100),
            Rational.ZERO,
            Rational.of(1, 100),
            Rational.of(50))) {
      Rational x = bound.plus(step);
      if (whole.holds(x) != compares(x, given, bound)) {
        return false;
      }
    }
    return true;
  }

  private static String set(String sign, Rational bound) {
    return "x %s %s".formatted(sign, number(bound));
  }

  private static Exercise solve(Draw draw) {
    int k = draw.byLayer(1, draw.between(2, 5), -draw.between(2, 5));
    int bound = draw.byLayer(draw.between(-6, 8), draw.between(-9, 9), draw.between(-9, 9));
    int a = draw.byLayer(draw.between(2, 7), draw.between(1, 4), draw.between(1, 3));
    int b = draw.nonZero(-9, 9);
    int c = draw.byLayer(draw.nonZero(-5, 9), draw.nonZero(-9, 9), draw.nonZero(-9, 9));
    int lead = k * a - c;
    draw.require(
        lead != 0 && Math.abs(lead) > 1 && bound != 0 && (draw.layer() == Layer.BASIC || lead < 0));
    int d = k * (a * bound + b) - c * bound;
    draw.require(d != 0 && Math.abs(d) < 60 && k * a + c != 0);
    String sign = draw.pick(SIGNS);
    String left =
        k == 1
            ? polynomial("x", a, b)
            : "%d(%s)".formatted(k, polynomial("x", a, b)).replace('-', '−');
    String inequality = "%s %s %s".formatted(left, sign, polynomial("x", c, d));
    String right = lead < 0 ? turned(sign) : sign;
    Rational edge = Rational.of(bound);
    return Exercise.ask("不等式 %s 的解集是 ____。".formatted(inequality))
        .answer(set(right, edge))
        .wrong(lead < 0 ? "除以负数不变号" : "除以正数也变号", set(lead < 0 ? sign : turned(sign), edge))
        .wrong("移项不变号", set(right, Rational.of((long) d + (long) k * b, lead)))
        .wrong("合并同类项算错符号", set(right, edge.negate()))
        .wrong("不等号丢掉或添上等号", set(flip(right), edge))
        .step(
            k == 1
                ? "移项，得 %s%s %s %s%s。"
                    .formatted(
                        polynomial("x", a, 0),
                        LinearTerms.signed(-c, "x"),
                        sign,
                        number(d),
                        added(-b))
                : "去括号，得 %s %s %s。"
                    .formatted(
                        polynomial("x", (long) k * a, (long) k * b), sign, polynomial("x", c, d)))
        .step(
            "%s合并同类项，得 %s %s %s。"
                .formatted(
                    k == 1 ? "" : "移项、",
                    polynomial("x", lead, 0),
                    sign,
                    number((long) lead * bound)))
        .step(
            "两边同除以 %s，%s，得 %s。"
                .formatted(number(lead), lead < 0 ? "除数是负数，不等号方向改变" : "不等号方向不变", set(right, edge)))
        .hints("解不等式的步骤与解方程有什么相同和不同？", "移项时要变号，但不等号的方向不变。", "最后两边同除以一个数时，要看这个数是正还是负。")
        .checkText(t -> sameSet(t.get(0), inequality))
        .build();
  }

  private static Exercise denominators(Draw draw) {
    int p = draw.pick(2, 3, 4, 5);
    int q = draw.pick(2, 3, 4, 6);
    int common = p * q / gcd(p, q);
    int a = draw.between(1, 4);
    int c = draw.between(1, 4);
    int e = draw.byLayer(0, draw.between(1, 3), -draw.between(1, 3));
    // both sides are whole at the bound
    int at = draw.nonZero(-6, 6);
    int b = LinearEquationDenominatorTemplates.wholeAt(draw, a * at, p);
    int value = (a * at + b) / p;
    int d = q * (value - e) - c * at;
    draw.require(b != 0 && d != 0 && Math.abs(b) < 10 && Math.abs(d) < 10);
    draw.require(p != q && gcd(gcd(a, b), p) == 1 && gcd(gcd(c, d), q) == 1);
    int one = common / p;
    int other = common / q;
    int lead = one * a - other * c;
    int rest = other * d - one * b + common * e;
    draw.require(lead != 0 && rest % lead == 0 && rest != 0 && Math.abs(lead) > 1);
    draw.require(draw.layer() == Layer.BASIC || lead < 0);
    Rational bound = Rational.of(rest / lead);
    String sign = draw.pick(SIGNS);
    String inequality =
        "(%s)/%d %s (%s)/%d%s"
            .formatted(
                polynomial("x", a, b), p, sign, polynomial("x", c, d), q, e == 0 ? "" : added(e));
    String right = lead < 0 ? turned(sign) : sign;
    return Exercise.ask("不等式 %s 的解集是 ____。".formatted(inequality))
        .answer(set(right, bound))
        .wrong(lead < 0 ? "除以负数不变号" : "除以正数也变号", set(lead < 0 ? sign : turned(sign), bound))
        .wrongIf(
            e != 0,
            "去分母漏乘常数项",
            set(right, Rational.of((long) other * d - (long) one * b + e, lead)))
        .wrong("去分母后分子不加括号", set(right, Rational.of((long) d - b + (long) common * e, lead)))
        .wrong(
            "移项不变号",
            set(right, Rational.of((long) other * d + (long) one * b + (long) common * e, lead)))
        .step(
            "两边同乘 %d，得 %s(%s) %s %s(%s)%s。"
                .formatted(
                    common,
                    one == 1 ? "" : one,
                    polynomial("x", a, b),
                    sign,
                    other == 1 ? "" : other,
                    polynomial("x", c, d),
                    e == 0 ? "" : added((long) common * e)))
        .step("去括号、移项、合并，得 %s %s %s。".formatted(polynomial("x", lead, 0), sign, number(rest)))
        .step(
            "两边同除以 %s，%s，得 %s。"
                .formatted(number(lead), lead < 0 ? "不等号方向改变" : "不等号方向不变", set(right, bound)))
        .hints("先怎样去掉分母？", "两边同乘各分母的最小公倍数，每一项都要乘。", "系数化为 1 时，注意系数的正负。")
        .checkText(t -> sameSet(t.get(0), inequality))
        .build();
  }

  private static Exercise integerSolutions(Draw draw) {
    int a = draw.between(2, 7);
    int b = draw.nonZero(-9, 9);
    int c = draw.byLayer(0, draw.between(1, 6), draw.between(1, 6));
    int lead = a - c;
    draw.require(lead > 1);
    int top = draw.between(2 * lead, draw.byLayer(6, 7, 9) * lead);
    int d = top + b;
    draw.require(d != 0);
    boolean strict = draw.chance();
    String inequality =
        "%s %s %s".formatted(polynomial("x", a, b), strict ? "<" : "≤", polynomial("x", c, d));
    Rational bound = Rational.of(top, lead);
    int most = strict && bound.isWhole() ? top / lead - 1 : top / lead;
    draw.require(most >= 2);
    boolean sum = draw.layer() == Layer.EXTENDING;
    int answer = sum ? most * (most + 1) / 2 : most;
    int next = most + 1;
    int slippedTop = d + b;
    int slipped =
        slippedTop <= 0
            ? 0
            : strict && slippedTop % lead == 0 ? slippedTop / lead - 1 : slippedTop / lead;
    return Exercise.ask(
            sum
                ? "不等式 %s 的所有正整数解的和是 ____。".formatted(inequality)
                : "不等式 %s 的正整数解有 ____ 个。".formatted(inequality))
        .answer(answer)
        .wrongIf(sum, "多加了不在解集中的整数", (long) answer + next)
        .wrongIf(!sum, "把0也当作正整数", (long) most + 1)
        .wrongIf(
            bound.isWhole(),
            "端点的取舍弄错",
            sum
                ? (strict ? (long) answer + next : (long) answer - most)
                : strict ? (long) most + 1 : (long) most - 1)
        .wrong("一个解当作解集", sum ? most : 1)
        .wrongIf(slipped > 0, "移项不变号", sum ? (long) slipped * (slipped + 1) / 2 : slipped)
        .step(
            "移项、合并，得 %s %s %s。"
                .formatted(polynomial("x", lead, 0), strict ? "<" : "≤", number(top)))
        .step("解集是 x %s %s。".formatted(strict ? "<" : "≤", number(bound)))
        .step(
            "正整数解是 %s%s。"
                .formatted(
                    most > 4
                        ? "1，2，…，" + most
                        : java.util.stream.IntStream.rangeClosed(1, most)
                            .mapToObj(String::valueOf)
                            .collect(java.util.stream.Collectors.joining("，")),
                    sum ? "，和是 " + answer : "，共 " + answer + " 个"))
        .hints("先求出不等式的解集。", "在数轴上表示解集，找出其中的正整数。", "注意端点能不能取到，正整数从几开始。")
        .check(
            v -> {
              long total = 0;
              Comparison whole = Comparison.parse(inequality);
              for (int x = 1; x < 40; x++) {
                if (whole.holds(Rational.of(x))) {
                  total += sum ? x : 1;
                }
              }
              return v.equals(Rational.of(total));
            })
        .build();
  }
}
