package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;
import static xueban.tutor.generator.WholeNumbers.gcd;

import java.util.List;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Square roots and cube roots: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class RootTemplates {
  private static final String SQUARE = "math.square-root";
  private static final String ARITHMETIC = "math.arithmetic-square-root";
  private static final String CUBE = "math.cube-root";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "root.square-roots",
              "求平方根",
              "化简被开方的数→找平方等于它的数→写出两个",
              7,
              List.of(SQUARE, ARITHMETIC),
              RootTemplates::squareRoots),
          Template.of(
              "root.square-equation",
              "用平方根解方程",
              "化成平方等于常数→开平方得两个→求解",
              7,
              List.of(SQUARE),
              RootTemplates::squareEquation),
          Template.of(
              "root.cube-equation",
              "用立方根解方程",
              "化成立方等于常数→开立方得一个→求解",
              7,
              List.of(CUBE),
              RootTemplates::cubeEquation),
          Template.of(
                  "root.two-roots",
                  "一个正数的两个平方根",
                  "两个平方根的和为 0→求字母→求这个正数",
                  7,
                  List.of(SQUARE),
                  RootTemplates::twoRoots)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private RootTemplates() {}

  private static Exercise squareRoots(Draw draw) {
    int n = draw.between(2, draw.byLayer(15, 12, 9));
    int m = draw.byLayer(1, draw.between(2, 13), 1);
    draw.require(m == 1 || (n % m != 0 && m % n != 0 && gcd(n, m) == 1));
    boolean nested = draw.layer() == Layer.EXTENDING;
    Rational root = Rational.of(n, m);
    Rational square = root.times(root);
    int outer = n * n * n * n;
    String of = nested ? draw.chance() ? "√" + outer : "(−%d)²".formatted(n * n) : number(square);
    boolean power = of.startsWith("(");
    Rational value = nested ? (power ? Rational.of((long) n * n * n * n) : square) : square;
    Rational answer = power ? Rational.of((long) n * n) : root;
    String pair = "±" + number(answer);
    return Exercise.ask("%s 的平方根是 ____。".formatted(of))
        .answer(
            pair,
            Solutions.either(answer.negate(), answer),
            number(answer) + "和" + number(answer.negate()),
            number(answer.negate()) + "和" + number(answer))
        .wrong("正数只写一个平方根", answer)
        .wrong(
            nested && !power ? "求√a的平方根不先化简" : "被开方数除以2",
            nested && !power ? "±" + n * n : "±" + number(value.over(2)))
        .wrong("只写负的平方根", answer.negate())
        .stepIf(nested, "先化简：%s = %s。".formatted(of, number(value)))
        .step("因为 (±%s)² = %s，一个正数有两个平方根，它们互为相反数，".formatted(number(answer), number(value)))
        .step("所以 %s 的平方根是 %s。".formatted(of, pair))
        .hints(nested ? "先把所给的式子化简成一个数。" : "什么叫一个数的平方根？", "什么数的平方等于它？", "正数有两个平方根，不要漏掉负的一个。")
        .checkText(
            t -> {
              if (!t.get(0).startsWith("±")) {
                return false;
              }
              Rational v = MathText.read(t.get(0).substring(1));
              return v.signum() > 0 && v.times(v).equals(Expression.parse(of).value());
            })
        .build();
  }

  private static Exercise squareEquation(Draw draw) {
    int r = draw.between(1, 12);
    int s = draw.byLayer(1, 1, draw.between(1, 5));
    int k = draw.byLayer(1, draw.between(2, 5), draw.between(1, 4));
    int h = draw.byLayer(0, 0, draw.nonZero(-9, 9));
    int c = draw.byLayer(0, draw.nonZero(-20, 20), draw.nonZero(-9, 9));
    int m = draw.byLayer(1, draw.pick(1, 2, 3, 5), 1);
    draw.require(gcd(r, m) == 1 && (draw.layer() != Layer.EXTENDING || s == 1));
    // k (x + h)² + c = rest, with (r/m)² inside
    Rational root = Rational.of(r, m);
    draw.require((k % (m * m) == 0 || m == 1));
    Rational rest = root.times(root).times(k).plus(c);
    draw.require(rest.isWhole() && rest.abs().compareTo(Rational.of(400)) < 0);
    Rational one = root.minus(h);
    Rational two = root.negate().minus(h);
    String square = h == 0 ? "x²" : "(%s)²".formatted(polynomial("x", 1, h));
    String left = (k == 1 ? "" : number(k)) + square + (c == 0 ? "" : added(c));
    String equation = "%s = %s".formatted(left, number(rest));
    return Exercise.ask("若 %s，则 x = ____。".formatted(equation))
        .answer(around(h, root), Solutions.either(one, two), Solutions.two(one, two))
        .wrong("正数只写一个平方根", one)
        .wrong("被开方数除以2", around(h, root.times(root).over(2)))
        .wrongIf(
            k == 1 || k == 4,
            k == 1 ? "没有开平方就当作解" : "开方前没有除以系数",
            k == 1 ? number(root.times(root).minus(h)) : around(h, root.times(2)))
        .wrong(
            h == 0 ? "没有开平方只添正负号" : "括号里的数移项不变号",
            h == 0 ? around(h, root.times(root)) : around(-h, root))
        .step(
            left.equals(square)
                ? "正数有两个平方根，它们互为相反数。"
                : "整理，得 %s = %s。".formatted(square, number(root.times(root))))
        .step("开平方，得 %s = ±%s。".formatted(h == 0 ? "x" : polynomial("x", 1, h), number(root)))
        .stepIf(h != 0, "所以 x = %s 或 x = %s。".formatted(number(one), number(two)))
        .hints(
            left.equals(square) ? "方程左边是哪个数的平方？" : "先把平方的部分单独放在一边。",
            "平方等于正数的数有几个？",
            "开平方时不要漏掉负的一个。")
        .checkText(
            t -> {
              String text = t.get(0);
              List<Rational> roots =
                  text.startsWith("±")
                      ? List.of(
                          MathText.read(text.substring(1)),
                          MathText.read(text.substring(1)).negate())
                      : Solutions.read(text);
              return roots.size() == 2
                  && !roots.get(0).equals(roots.get(1))
                  && roots.stream()
                      .allMatch(
                          x -> Expression.parse(left).value(java.util.Map.of('x', x)).equals(rest));
            })
        .build();
  }

  /** Returns the solutions of {@code x + h = ±distance}: ±3, or −1或5. */
  private static String around(int h, Rational distance) {
    return h == 0
        ? "±" + number(distance)
        : Solutions.either(distance.minus(h), distance.negate().minus(h));
  }

  private static Exercise cubeEquation(Draw draw) {
    int r = draw.nonZero(-6, 6);
    int k = draw.byLayer(1, draw.between(2, 5), draw.between(1, 4));
    int h = draw.byLayer(0, 0, draw.nonZero(-6, 6));
    int a = draw.byLayer(1, 1, draw.between(1, 3));
    int c = draw.byLayer(0, draw.nonZero(-9, 9), draw.nonZero(-9, 9));
    int m = draw.byLayer(draw.between(1, 4), 1, 1);
    draw.require(gcd(r, m) == 1 && Math.abs(r) > 1 && (r - h) % a == 0);
    Rational root = Rational.of(r, m);
    Rational cube = root.power(3);
    Rational rest = cube.times(k).plus(c);
    Rational x = root.minus(h).over(a);
    String inside = polynomial("x", a, h);
    String power = h == 0 ? "x³" : "(%s)³".formatted(inside);
    String left = (k == 1 ? "" : number(k)) + power + (c == 0 ? "" : added(c));
    draw.require(h == 0 || a * x.longValue() + h == r);
    return Exercise.ask("若 %s = %s，则 x = ____。".formatted(left, number(rest)))
        .answer(number(x), "x=" + number(x))
        .wrong(
            "立方根也写成两个",
            h == 0 ? "±" + number(root.abs()) : Solutions.either(x, root.negate().minus(h).over(a)))
        .wrong("立方根的符号弄错", root.negate().minus(h).over(a))
        .wrong("被开方数除以3", cube.over(3).minus(h).over(a))
        .wrongIf(h != 0, "移项不变号", root.plus(h).over(a))
        .step(
            left.equals(power)
                ? "因为 (%s)³ = %s，立方根只有一个。".formatted(number(root), number(cube))
                : "整理，得 %s = %s。".formatted(power, number(cube)))
        .step("开立方，得 %s = %s。".formatted(inside, number(root)))
        .stepIf(!inside.equals("x"), "所以 x = %s。".formatted(number(x)))
        .hints(
            left.equals(power) ? "方程左边是哪个数的立方？" : "先把立方的部分单独放在一边。",
            "立方根只有一个，符号与原数相同。",
            inside.equals("x") ? "再开立方，就得到 x。" : "开立方后再解一个一次方程。")
        .check(v -> Expression.parse(left).value(java.util.Map.of('x', v)).equals(rest))
        .build();
  }

  private static Exercise twoRoots(Draw draw) {
    int a = draw.between(1, 4);
    int c = draw.between(1, 4);
    int m = draw.nonZero(-6, 8);
    int b = draw.nonZero(-15, 15);
    int root = a * m + b;
    // second root −root = ± c m + d
    int s = draw.chance() ? 1 : -1;
    int d = -root - s * c * m;
    draw.require(root != 0 && d != 0 && Math.abs(d) < 25 && a + s * c != 0 && Math.abs(root) < 16);
    boolean number = draw.layer() == Layer.EXTENDING;
    String one = polynomial("m", a, b);
    String two =
        s > 0
            ? polynomial("m", c, d)
            : d > 0 ? "%d − %s".formatted(d, c == 1 ? "m" : c + "m") : polynomial("m", -c, d);
    int answer = number ? root * root : m;
    boolean differ = a != s * c;
    Rational equal = differ ? Rational.of((long) d - b, (long) a - s * c) : Rational.ZERO;
    Rational wrongRoot = equal.times(a).plus(b);
    Rational slip = Rational.of((long) b + d, (long) a + s * c);
    return Exercise.ask(
            number
                ? "一个正数的两个不同的平方根分别是 %s 和 %s，则这个正数是 ____。".formatted(one, two)
                : "一个正数的两个不同的平方根分别是 %s 和 %s，则 m = ____。".formatted(one, two))
        .answer(answer)
        .wrongIf(differ, "以为两个平方根相等", number ? wrongRoot.times(wrongRoot) : equal)
        .wrong(number ? "求出字母就当作答案" : "求成了这个正数", number ? m : (long) root * root)
        .wrong(number ? "求出平方根就当作这个数" : "求出平方根就当作字母", Math.abs(root))
        .wrongIf(!number || slip.isWhole(), "移项不变号", number ? slip.times(a).plus(b).power(2) : slip)
        .step("一个正数的两个平方根互为相反数，和是 0。")
        .step("列方程：(%s) + (%s) = 0，解得 m = %s。".formatted(one, two, MathText.number(m)))
        .step(
            number
                ? "平方根是 ±%d，这个正数是 %d² = %d。".formatted(Math.abs(root), Math.abs(root), root * root)
                : "此时两个平方根是 ±%d，符合题意，所以 m = %s。".formatted(Math.abs(root), MathText.number(m)))
        .hints("一个正数的两个平方根有什么关系？", "互为相反数的两个数的和是多少？", "列方程求出字母，再看题目问的是什么。")
        .check(
            v -> {
              Expression first = Expression.parse(one);
              Expression second = Expression.parse(two);
              for (int i = -10; i <= 10; i++) {
                java.util.Map<Character, Rational> at = java.util.Map.of('m', Rational.of(i));
                Rational p = first.value(at);
                Rational q = second.value(at);
                if (p.equals(q.negate()) && p.signum() != 0) {
                  return v.equals(number ? p.times(p) : Rational.of(i));
                }
              }
              return false;
            })
        .build();
  }
}
