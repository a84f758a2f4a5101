package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.inside;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;
import static xueban.tutor.generator.WholeNumbers.gcd;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** The relations of the two roots of a quadratic equation: grade 9. */
final class VietaTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "quadratic-equation.vieta-value",
              "用根与系数的关系求值",
              "写出两根的和与积→把所求式变形→代入",
              9,
              List.of("math.vieta-theorem"),
              VietaTemplates::vietaValue),
          Template.of(
                  "quadratic-equation.vieta-parameter",
                  "由两根的关系求字母",
                  "用字母表示和与积→代入已知关系→用判别式检验",
                  9,
                  List.of("math.vieta-theorem", "math.discriminant"),
                  VietaTemplates::vietaParameter)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "quadratic-equation.known-root",
              "已知一个根求字母或另一个根",
              "代入求字母（或用两根之积）→求另一个根",
              9,
              List.of("math.quadratic-equation", "math.vieta-theorem"),
              VietaTemplates::knownRoot));

  private VietaTemplates() {}

  private static Exercise vietaValue(Draw draw) {
    int a = draw.byLayer(1, 1, draw.between(2, 3));
    int b = draw.nonZero(-9, 9);
    int c = draw.nonZero(-9, 9);
    draw.require(b * b - 4 * a * c > 0 && gcd(gcd(a, b), c) == 1);
    Rational s = Rational.of(-b, a);
    Rational p = Rational.of(c, a);
    int kind = draw.byLayer(draw.pick(0, 1), draw.pick(2, 3), draw.pick(2, 3, 4));
    String ask =
        List.of("x₁ + x₂ − x₁x₂", "x₁ + x₂ + x₁x₂", "x₁² + x₂²", "1/x₁ + 1/x₂", "(x₁ − 1)(x₂ − 1)")
            .get(kind);
    List<Rational> values = vieta(s, p);
    List<Rational> wrongSum = vieta(s.negate(), p);
    List<Rational> wrongProduct = vieta(s, p.negate());
    Rational answer = values.get(kind);
    Rational third =
        kind == 2
            ? s.times(s).minus(p)
            : kind == 3 ? p.over(s) : kind == 4 ? p.plus(s).plus(1) : s.times(p);
    return Exercise.ask(
            "已知 x₁，x₂ 是方程 %s = 0 的两个根，则 %s 的值为 ____。".formatted(polynomial("x", a, b, c), ask))
        .answer(answer)
        .wrong("两根之和漏负号", wrongSum.get(kind))
        .wrong("两根之积的符号弄错", wrongProduct.get(kind))
        .wrong(
            kind < 2 ? "把和与积相乘" : kind == 2 ? "平方和少减一个两根之积" : kind == 3 ? "和与积的位置写倒" : "展开时中间项符号弄错",
            third)
        .wrongIf(
            kind >= 2,
            kind == 2 ? "平方和当作和的平方" : kind == 3 ? "把两个分母直接相加" : "展开时漏掉常数项",
            kind == 2 ? s.times(s) : kind == 3 ? Rational.ONE.over(s) : p.minus(s))
        .wrong(
            a == 1 ? "两个符号都弄错" : "没有除以二次项系数",
            a == 1
                ? vieta(s.negate(), p.negate()).get(kind)
                : vieta(Rational.of(-b), Rational.of(c)).get(kind))
        .step("由根与系数的关系，x₁ + x₂ = %s，x₁x₂ = %s。".formatted(number(s), number(p)))
        .step(
            "%s%s"
                .formatted(
                    ask,
                    kind < 2
                        ? " = %s。".formatted(substituted(kind, s, p, answer))
                        : kind == 2
                            ? " = (x₁ + x₂)² − 2x₁x₂。"
                            : kind == 3 ? " = (x₁ + x₂)/(x₁x₂)。" : " = x₁x₂ − (x₁ + x₂) + 1。"))
        .stepIf(kind >= 2, "代入，得 %s。".formatted(substituted(kind, s, p, answer)))
        .hints(
            "不解方程，能知道两根的和与积吗？",
            "x₁ + x₂ 与 b/a 有关，x₁x₂ 与 c/a 有关，注意符号。",
            kind < 2 ? "所求的式子正好由和与积组成，代入即可。" : "把所求的式子用和与积表示。")
        .check(
            v -> {
              double root = Math.sqrt((double) b * b - 4.0 * a * c);
              double x = (-b + root) / (2 * a);
              double y = (-b - root) / (2 * a);
              double value =
                  kind == 0
                      ? x + y - x * y
                      : kind == 1
                          ? x + y + x * y
                          : kind == 2
                              ? x * x + y * y
                              : kind == 3 ? 1 / x + 1 / y : (x - 1) * (y - 1);
              return Solutions.close(value, v.doubleValue());
            })
        .build();
  }

  /** Returns the calculation with sum and product put in, such as {@code 1 − (−9) = 10}. */
  private static String substituted(int kind, Rational s, Rational p, Rational value) {
    String sum = number(s);
    String bracketed = s.isWhole() ? MathText.inside(s) : "(" + sum + ")";
    String task =
        switch (kind) {
          case 0 -> sum + " − " + MathText.inside(p);
          case 1 -> sum + " + " + MathText.inside(p);
          case 2 -> bracketed + "² − 2 × " + MathText.inside(p);
          case 3 -> sum + " ÷ " + MathText.inside(p);
          default -> number(p) + " − " + MathText.inside(s) + " + 1";
        };
    return task + " = " + number(value);
  }

  private static List<Rational> vieta(Rational s, Rational p) {
    return List.of(
        s.minus(p), s.plus(p), s.times(s).minus(p.times(2)), s.over(p), p.minus(s).plus(1));
  }

  private static Exercise vietaParameter(Draw draw) {
    boolean squares = draw.layer() == Layer.EXTENDING;
    int p = draw.nonZero(-7, 7);
    int q = draw.nonZero(-7, 7);
    draw.require(p != q && p + q != 0);
    int s = p + q;
    if (!squares) {
      int c = p * q - 0;
      int k = draw.between(1, 3);
      // x² − s x + m·k + rest: product known from 1/x₁ + 1/x₂ = s/(product)
      int d = draw.nonZero(-5, 5);
      draw.require((c - d) % k == 0);
      int m = (c - d) / k;
      Rational sum = Rational.of(s, c);
      String equation =
          "x²%s + %s%s"
              .formatted(
                  (s > 0 ? " − " : " + ") + MathText.term(Math.abs(s), "x"),
                  k == 1 ? "m" : k + "m",
                  added(d));
      return Exercise.ask(
              "若关于 x 的方程 %s = 0 的两个根 x₁，x₂ 满足 1/x₁ + 1/x₂ = %s，则 m = ____。"
                  .formatted(equation, number(sum)))
          .answer(number(m), "m=" + number(m))
          .wrong("两根之和漏负号", Rational.of(-(long) c - d, k))
          .wrong("求出两根之积就当作字母", c)
          .wrong("移项不变号", Rational.of((long) c + d, k))
          .wrong("解出的符号写反", -m)
          .step("x₁ + x₂ = %s，x₁x₂ = %s%s。".formatted(number(s), k == 1 ? "m" : k + "m", added(d)))
          .step(
              "1/x₁ + 1/x₂ = (x₁ + x₂)/(x₁x₂) = %s，所以 x₁x₂ = %s。".formatted(number(sum), number(c)))
          .step(
              "%s%s = %s，解得 m = %s，此时 Δ = %d > 0。"
                  .formatted(
                      k == 1 ? "m" : k + "m", added(d), number(c), number(m), (p - q) * (p - q)))
          .hints("先用根与系数的关系写出两根的和与积。", "把已知的关系式用和与积表示。", "求出 m 后，用判别式检验方程有没有实数根。")
          .check(
              v -> {
                Rational product = v.times(k).plus(d);
                boolean real = Rational.of((long) s * s).minus(product.times(4)).signum() >= 0;
                return real && Rational.of(s).over(product).equals(sum);
              })
          .build();
    }
    // x² − 2(m − h)x + m² + g: x₁² + x₂² = T gives a quadratic in m, one root fails Δ ≥ 0
    int h = draw.nonZero(-3, 3);
    int m = draw.nonZero(-6, 6);
    int g = draw.nonZero(-6, 6);
    // Δ/4 = (m − h)² − m² − g = −2hm + h² − g
    long total = 4L * (m - h) * (m - h) - 2L * (m * m + g);
    // 2m² − 8hm + 4h² − 2g = total: the other root is 4h − m
    int otherM = 4 * h - m;
    long deltaM = -2L * h * m + (long) h * h - g;
    long deltaO = -2L * h * otherM + (long) h * h - g;
    draw.require(deltaM >= 0 && deltaO < 0 && otherM != m && total > 0);
    String equation = "x² − 2(%s)x + m²%s".formatted(polynomial("m", 1, -h), added(g));
    return Exercise.ask(
            "若关于 x 的方程 %s = 0 的两个实数根 x₁，x₂ 满足 x₁² + x₂² = %d，则 m = ____。"
                .formatted(equation, total))
        .answer(number(m), "m=" + number(m))
        .wrong("不验判别式", Solutions.either(m, otherM))
        .wrong("把不符合的值当作答案", otherM)
        .wrong("解出的符号写反", -m)
        .step("x₁ + x₂ = 2(%s)，x₁x₂ = m²%s。".formatted(polynomial("m", 1, -h), added(g)))
        .step(
            "(x₁ + x₂)² − 2x₁x₂ = %d，整理得 %s = 0。"
                .formatted(total, polynomial("m", 2, -8L * h, 4L * h * h - 2L * g - total)))
        .step("解得 m = %s 或 m = %s。".formatted(number(m), number(otherM)))
        .step(
            "当 m = %s 时 Δ = %s < 0，舍去；当 m = %s 时 Δ = %d%s。所以 m = %s。"
                .formatted(
                    number(otherM),
                    number(4 * deltaO),
                    number(m),
                    4 * deltaM,
                    deltaM > 0 ? " > 0" : "",
                    number(m)))
        .hints(
            "用根与系数的关系表示 x₁² + x₂²。", "x₁² + x₂² = (x₁ + x₂)² − 2x₁x₂。", "解出的 m 要保证方程有实数根，用判别式取舍。")
        .check(
            v -> {
              Rational sum = v.minus(h).times(2);
              Rational product = v.times(v).plus(g);
              boolean real = sum.times(sum).minus(product.times(4)).signum() >= 0;
              return real && sum.times(sum).minus(product.times(2)).equals(Rational.of(total));
            })
        .build();
  }

  private static Exercise knownRoot(Draw draw) {
    int p = draw.nonZero(-8, 8);
    int q = draw.nonZero(-8, 8);
    int a = draw.byLayer(1, 1, draw.between(2, 3));
    draw.require(p != q && p + q != 0 && Math.abs(p) > 1 && a * p * p + a * p * q != 0);
    boolean constant = draw.chance();
    // a x² − a(p + q)x + a p q
    long b = -(long) a * (p + q);
    long c = (long) a * p * q;
    boolean letter = draw.layer() == Layer.BASIC;
    String equation =
        constant
            ? "%s + m".formatted(polynomial("x", a, b, 0))
            : "%s + mx%s".formatted(polynomial("x", a, 0, 0), added(c));
    long m = constant ? c : b;
    String ask = letter ? " m = ____" : "方程的另一个根是 ____";
    return Exercise.ask("已知 x = %s 是关于 x 的方程 %s = 0 的一个根，则%s。".formatted(number(p), equation, ask))
        .answer(number(letter ? m : q), (letter ? "m=" : "x=") + number(letter ? m : q))
        .wrong("解出的符号写反", letter ? -m : -q)
        .wrong(
            letter ? "代入时平方当作乘2" : constant ? "由和求根时加减弄反" : "把两根之积当作另一个根",
            letter
                ? constant ? Rational.of(-2L * a * p - b * p) : Rational.of(-2L * a * p - c, p)
                : Rational.of(constant ? 2L * p + q : (long) p * q))
        .wrong(letter ? "把另一个根当作字母" : "把字母的值当作另一个根", letter ? q : m)
        .wrongIf(
            letter || constant || a > 1,
            letter ? "代入时漏掉一项" : constant ? "两根之和漏负号" : "没有除以二次项系数",
            letter
                ? constant ? Rational.of(-(long) a * p * p) : Rational.of(-c, p)
                : Rational.of(constant ? -2L * p - q : (long) a * q))
        .step(
            "把 x = %s 代入方程，得 %s = 0，所以 m = %s。"
                .formatted(
                    number(p),
                    constant
                        ? number((long) a * p * p + b * p) + " + m"
                        : ((long) a * p * p + c == 0 ? "" : number((long) a * p * p + c))
                            + LinearTerms.signed(p, "m"),
                    number(m)))
        .stepIf(
            !letter,
            "方程为 %s = 0，两根之%s是 %s。"
                .formatted(
                    polynomial("x", a, b, c),
                    constant ? "和" : "积",
                    constant ? number((long) p + q) : number((long) p * q)))
        .stepIf(
            !letter,
            "另一个根是 %s。"
                .formatted(
                    constant
                        ? "%s − %s = %s".formatted(number((long) p + q), inside(p), number(q))
                        : "%s ÷ %s = %s".formatted(number((long) p * q), inside(p), number(q))))
        .hints(
            "根能使方程成立，可以怎样用？",
            "把已知的根代入方程，可求出字母。",
            letter ? "代入后得到关于 m 的一次方程，解出来。" : "两根的和或积与系数有关，由此求另一个根。")
        .check(
            v -> {
              Rational x = Rational.of(p);
              Expression e = Expression.parse(equation);
              if (letter) {
                return e.value(Map.of('x', x, 'm', v)).signum() == 0;
              }
              // m from p, then v is a root too and not p
              Rational rest = e.value(Map.of('x', x, 'm', Rational.ZERO)).negate();
              Rational found = constant ? rest : rest.over(x);
              return !v.equals(x) && e.value(Map.of('x', v, 'm', found)).signum() == 0;
            })
        .build();
  }
}
