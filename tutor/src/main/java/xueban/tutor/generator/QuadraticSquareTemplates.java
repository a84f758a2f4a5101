package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;
import static xueban.tutor.generator.Solutions.roots;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Solving quadratic equations by taking roots and completing the square: grade 9. */
final class QuadraticSquareTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "quadratic-equation.square-root",
              "直接开平方法",
              "化成平方等于非负数→开平方→两个一次方程",
              9,
              List.of("math.square-root-method"),
              QuadraticSquareTemplates::squareRoot),
          Template.of(
              "quadratic-equation.complete-square",
              "配方法",
              "移常数项→两边加一次项系数一半的平方→写成平方",
              9,
              List.of("math.completing-square"),
              QuadraticSquareTemplates::completeSquare));

  private QuadraticSquareTemplates() {}

  private static Exercise squareRoot(Draw draw) {
    int a = draw.byLayer(1, draw.between(1, 3), draw.between(2, 4));
    int h =
        draw.byLayer(draw.pick(0, draw.nonZero(-6, 6)), draw.nonZero(-8, 8), draw.nonZero(-9, 9));
    int r = draw.between(1, 11);
    int k = draw.byLayer(1, draw.between(2, 4), 1);
    Rational one = Rational.of((long) r - h, a);
    Rational two = Rational.of((long) -r - h, a);
    int c = draw.layer() == Layer.EXTENDING ? draw.nonZero(-20, 20) : 0;
    String square = h == 0 && a == 1 ? "x²" : "(%s)²".formatted(polynomial("x", a, h));
    String left = (k == 1 ? "" : number(k)) + square + (c == 0 ? "" : added(c));
    int right = k * r * r + c;
    draw.require(right != 0);
    boolean bare = h == 0 && a == 1 && k == 1 && c == 0; // x² = 36
    return Exercise.ask("方程 %s = %s 的解是 ____。".formatted(left, number(right)))
        .answer(Solutions.two(one, two), Solutions.either(one, two))
        .wrong("只取正根", "x=" + number(one))
        .wrongIf(
            k == 1 || k == 4,
            "开方后系数没开",
            k == 1
                ? Solutions.two(Rational.of((long) r * r - h, a), Rational.of(-(long) r * r - h, a))
                : Solutions.two(
                    Rational.of(r, 2).minus(h).over(a), Rational.of(-r, 2).minus(h).over(a)))
        .wrong("移项不变号", Solutions.two(Rational.of((long) r + h, a), Rational.of((long) h - r, a)))
        .wrong("把平方当作乘2", "x=" + number(Rational.of((long) r * r, 2).minus(h).over(a)))
        .step(
            bare
                ? "两边开平方，得 x = ±%d，所以 %s。".formatted(r, Solutions.two(one, two))
                : k == 1 && c == 0
                    ? "两边开平方，得 %s = ±%d。".formatted(polynomial("x", a, h), r)
                    : "整理，得 %s = %d，开平方，得 %s = ±%d。"
                        .formatted(square, r * r, polynomial("x", a, h), r))
        .stepIf(
            !bare,
            "即 %s = %d 或 %s = −%d。".formatted(polynomial("x", a, h), r, polynomial("x", a, h), r))
        .stepIf(!bare, "所以 %s。".formatted(Solutions.two(one, two)))
        .hints(
            "方程左边是什么形式？",
            "平方等于正数，开平方得两个值。",
            bare
                ? "正数的平方根有两个，不要漏掉负的。"
                : k == 1 && c == 0 ? "开平方后得到两个一次方程，分别求解。" : "先把方程化成“平方 = 正数”的形式，再开平方。")
        .checkText(t -> roots(t.get(0), left + (right < 0 ? " + " + -right : " − " + right), 2))
        .build();
  }

  private static Exercise completeSquare(Draw draw) {
    int h = draw.nonZero(-9, 9);
    boolean odd = draw.layer() == Layer.EXTENDING;
    int a = draw.byLayer(1, 2, 1);
    int b = odd ? 2 * h + 1 : 2 * h;
    int c = draw.nonZero(-20, 20);
    // a x² + a b x + a c = 0 → (x + b/2)² = b²/4 − c
    Rational half = Rational.of(b, 2);
    Rational right = half.times(half).minus(c);
    draw.require(right.signum() > 0);
    String equation = polynomial("x", a, (long) a * b, (long) a * c);
    String in = MathText.sum(List.of(Rational.ONE, half), List.of("x", ""));
    String other = MathText.sum(List.of(Rational.ONE, half.negate()), List.of("x", ""));
    String whole = MathText.sum(List.of(Rational.ONE, Rational.of(b)), List.of("x", ""));
    String form = "(%s)² = %s";
    return Exercise.ask("用配方法把方程 %s = 0 化成 (x + m)² = n 的形式，结果是 ____。".formatted(equation))
        .answer(form.formatted(in, number(right)))
        .wrong("只在一边加", form.formatted(in, number(-c)))
        .wrong("一半的符号取反", form.formatted(other, number(right)))
        .wrong("一次项系数没有取一半", form.formatted(whole, number(Rational.of((long) b * b - c))))
        .wrong("移常数项不变号", form.formatted(in, number(half.times(half).plus(c))))
        .choiceOnly()
        .step(
            a == 1
                ? "移项，得 x²%s = %s。"
                    .formatted(
                        (b < 0 ? " − " : " + ") + MathText.term(Math.abs(b), "x"), number(-c))
                : "两边同除以 %d 并移项，得 x²%s = %s。"
                    .formatted(
                        a, (b < 0 ? " − " : " + ") + MathText.term(Math.abs(b), "x"), number(-c)))
        .step("两边同加一次项系数一半的平方 %s。".formatted(number(half.times(half))))
        .step("得 %s。".formatted(form.formatted(in, number(right))))
        .hints("怎样使左边成为完全平方？", "二次项系数为 1 时，加上一次项系数一半的平方。", "等式两边要同时加上这个数。")
        .checkText(
            t -> {
              String[] sides = t.get(0).split(" = ");
              return Solutions.same("%d*(%s − (%s))".formatted(a, sides[0], sides[1]), equation);
            })
        .build();
  }
}
