package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.inside;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;
import static xueban.tutor.generator.Solutions.roots;
import static xueban.tutor.generator.WholeNumbers.gcd;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Solving quadratic equations by the formula and by factoring: grade 9. */
final class QuadraticFormulaTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "quadratic-equation.formula",
              "公式法",
              "化一般式→求判别式→代入求根公式",
              9,
              List.of("math.quadratic-formula"),
              QuadraticFormulaTemplates::formula),
          Template.of(
              "quadratic-equation.factoring",
              "因式分解法",
              "化右边为 0→分解因式→每个因式为 0",
              9,
              List.of("math.factoring-method"),
              QuadraticFormulaTemplates::factoring));

  private QuadraticFormulaTemplates() {}

  /** Returns p + q√n over d, in lowest terms, such as (−1 ± √5)/2, both signs at once. */
  private static String plusMinus(int p, int q, int n, int d) {
    int g = gcd(gcd(p, q), d);
    int pp = p / g;
    int qq = q / g;
    int dd = d / g;
    String root = (qq == 1 ? "" : qq) + "√" + n;
    String top = pp == 0 ? "±" + root : "%s ± %s".formatted(number(pp), root);
    return dd == 1
        ? "x=" + top
        : pp == 0 ? "x=±%s/%d".formatted(root, dd) : "x=(%s)/%d".formatted(top, dd);
  }

  private static Exercise formula(Draw draw) {
    int a = draw.byLayer(1, draw.between(1, 3), draw.between(2, 4));
    int b = draw.nonZero(-9, 9);
    int c = draw.nonZero(-9, 9);
    int delta = b * b - 4 * a * c;
    int outside = 1;
    int in = delta;
    draw.require(delta > 0);
    for (int f = 2; f * f <= in; f++) {
      while (in % (f * f) == 0) {
        in /= f * f;
        outside *= f;
      }
    }
    draw.require(
        in > 1
            && in < 60
            && gcd(gcd(a, b), c) == 1
            && (draw.layer() != Layer.BASIC || outside == 1));
    boolean moved = draw.layer() == Layer.EXTENDING;
    String equation =
        moved
            ? "%s = %s".formatted(polynomial("x", a, 0, c), MathText.term(-b, "x"))
            : polynomial("x", a, b, c) + " = 0";
    String answer = plusMinus(-b, outside, in, 2 * a);
    int n = in;
    int o = outside;
    int wrongDelta = b * b + 4 * a * c;
    MathText.Root mistaken = MathText.Root.of(Math.max(1, wrongDelta));
    int shared = gcd(o, 2 * a);
    String below = shared == 2 * a ? "" : "/" + 2 * a / shared;
    String raw = "x=(%s ± √%d)/%d".formatted(number(-b), delta, 2 * a);
    return Exercise.ask("用公式法解方程 %s，得 ____。".formatted(equation))
        .answer(answer)
        .wrong("公式中b的符号弄错", plusMinus(b, o, n, 2 * a))
        .wrong(
            "分母只除根号",
            "x=%s ± %s√%d%s".formatted(number(-b), o == shared ? "" : o / shared, n, below))
        .wrongIf(
            mistaken.inside() > 1,
            "判别式的符号算错",
            plusMinus(-b, mistaken.outside(), mistaken.inside(), 2 * a))
        .wrong("分母漏乘2", plusMinus(-b, o, n, a))
        .choiceOnly()
        .step(
            "%sa = %s，b = %s，c = %s。"
                .formatted(
                    moved ? "化为一般形式 %s = 0，".formatted(polynomial("x", a, b, c)) : "",
                    number(a),
                    number(b),
                    number(c)))
        .step(
            "Δ = b² − 4ac = %s² − 4 × %s × %s = %d > 0。"
                .formatted(inside(b), number(a), inside(c), delta))
        .step("x = (−b ± √Δ)/(2a) = (%s ± √%d)/%d。".formatted(number(-b), delta, 2 * a))
        .stepIf(!raw.equals(answer), "化简，得 %s。".formatted(answer))
        .hints(
            moved ? "先化成一般形式，a、b、c 各是多少？" : "方程中的 a、b、c 各是多少？",
            "先求判别式 b² − 4ac。",
            raw.equals(answer) ? "代入求根公式，注意 b 的符号。" : "代入求根公式，注意 b 的符号，最后化简约分。")
        .checkText(
            t -> {
              String body = t.get(0).replace("x=", "");
              Expression left = Expression.parse(polynomial("x", a, b, c));
              double one =
                  Expression.parse(
                          body.startsWith("±") ? body.substring(1) : body.replace("±", "+"))
                      .approximate(Map.of());
              double two =
                  Expression.parse(
                          body.startsWith("±") ? "−" + body.substring(1) : body.replace("±", "−"))
                      .approximate(Map.of());
              return Solutions.close(left.approximate(Map.of('x', one)), 0)
                  && Solutions.close(left.approximate(Map.of('x', two)), 0);
            })
        .build();
  }

  private static Exercise factoring(Draw draw) {
    int p = draw.nonZero(-9, 9);
    int q = draw.nonZero(-9, 9);
    int a = draw.byLayer(1, 1, draw.between(2, 4));
    draw.require(p != q && p + q != 0);
    boolean common = draw.layer() != Layer.BASIC;
    String left;
    String right;
    String factors;
    Rational one;
    Rational two;
    Rational lost;
    if (draw.layer() == Layer.BASIC) {
      left = polynomial("x", 1, -(long) p - q, (long) p * q);
      right = "0";
      factors = "(%s)(%s) = 0".formatted(polynomial("x", 1, -p), polynomial("x", 1, -q));
      one = Rational.of(p);
      two = Rational.of(q);
      lost = two;
    } else {
      // a x (x − p) = k (x − p): roots p and k/a
      int k = draw.nonZero(-6, 6);
      boolean turned = draw.layer() == Layer.EXTENDING;
      left = "%s(%s)".formatted(MathText.term(a, "x"), polynomial("x", 1, -p));
      draw.require(!turned || p > 0);
      int sign = turned ? -1 : 1;
      right =
          "%s(%s)"
              .formatted(
                  k == 1 ? "" : k == -1 ? "−" : number(k),
                  turned ? "%d − x".formatted(p) : polynomial("x", 1, -p));
      one = Rational.of(p);
      two = Rational.of((long) sign * k, a);
      draw.require(!one.equals(two) && Math.abs(k) > 1);
      factors =
          "(%s)(%s) = 0".formatted(polynomial("x", 1, -p), polynomial("x", a, -(long) sign * k));
      lost = two;
    }
    String l = left;
    String r = right;
    return Exercise.ask("方程 %s = %s 的解是 ____。".formatted(l, r))
        .answer(Solutions.two(one, two), Solutions.either(one, two))
        .wrong(common ? "两边约去含x的因式" : "只写出一个根", "x=" + number(lost))
        .wrong("因式为零时解反符号", Solutions.two(one.negate(), two.negate()))
        .wrong("只有一个根的符号写反", Solutions.two(one, two.negate()))
        .wrong(
            common ? "只令左边的因式为零" : "只有一个根的符号写反",
            common ? Solutions.two(Rational.ZERO, one) : Solutions.two(one.negate(), two))
        .step(common ? "移项并提公因式，得 %s。".formatted(factors) : "左边分解因式，得 %s。".formatted(factors))
        .step("两个因式的积为 0，至少有一个因式为 0。")
        .step("所以 %s。".formatted(Solutions.two(one, two)))
        .hints(
            "能不能把方程化成“积 = 0”的形式？",
            common ? "右边化为零以后，左边分解因式。" : "找两个数，使积等于常数项、和等于一次项系数。",
            common ? "不能两边同除以含 x 的式子，那样会丢根。" : "每个因式分别等于零，得到两个根。")
        .checkText(t -> roots(t.get(0), "%s − (%s)".formatted(l, r), 2))
        .build();
  }
}
