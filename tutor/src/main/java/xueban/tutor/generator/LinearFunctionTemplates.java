package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.inside;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.sum;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Linear functions: grade 8. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class LinearFunctionTemplates {
  private static final String GRAPH = "math.linear-function-graph";
  private static final String COEFFICIENTS = "math.undetermined-coefficients";
  private static final String EQUATION = "math.linear-function-equation";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "linear-function.from-points",
              "由两点求一次函数解析式",
              "设 y=kx+b→代入两点得方程组→求 k、b",
              8,
              List.of(COEFFICIENTS, "math.linear-function"),
              LinearFunctionTemplates::fromPoints),
          Template.of(
              "linear-function.shift",
              "一次函数图象的平移",
              "k 不变→上加下减、左加右减→写解析式",
              8,
              List.of(GRAPH),
              LinearFunctionTemplates::shift),
          Template.of(
              "linear-function.intersection",
              "两直线的交点",
              "联立解析式→解方程组→写坐标",
              8,
              List.of(EQUATION),
              LinearFunctionTemplates::intersection),
          Template.of(
              "linear-function.triangle-area",
              "直线与坐标轴围成的面积",
              "求与两轴的交点→底和高→面积",
              8,
              List.of(GRAPH, EQUATION),
              LinearFunctionTemplates::area),
          Template.of(
              "linear-function.inequality",
              "由图象解不等式",
              "找交点横坐标→看谁在上方→写解集",
              8,
              List.of(EQUATION, GRAPH),
              LinearFunctionTemplates::inequality),
          Template.of(
              "linear-function.quadrants",
              "由 k、b 判断图象经过的象限",
              "k 定倾斜方向→b 定与 y 轴的交点→判断象限",
              8,
              List.of(GRAPH),
              LinearFunctionTemplates::quadrants),
          Template.of(
              "linear-function.proportional",
              "成正比例的量求值",
              "设 y=k(…)→代入求 k→求值",
              8,
              List.of("math.proportional-function", COEFFICIENTS),
              LinearFunctionTemplates::proportional),
          Template.of(
              "linear-function.application",
              "一次函数的实际应用",
              "由两组数据求解析式→代入求值（反求）",
              8,
              List.of("math.linear-function-application", COEFFICIENTS),
              LinearFunctionTemplates::application));

  private LinearFunctionTemplates() {}

  private static String line(Rational k, Rational b) {
    return sum(List.of(k, b), List.of("x", ""));
  }

  private static String line(long k, long b) {
    return line(Rational.of(k), Rational.of(b));
  }

  private static String point(Rational x, Rational y) {
    return "(%s，%s)".formatted(number(x), number(y));
  }

  private static String point(long x, long y) {
    return point(Rational.of(x), Rational.of(y));
  }

  private static Rational at(String function, Rational x) {
    return Expression.parse(function).value(Map.of('x', x));
  }

  private static Exercise fromPoints(Draw draw) {
    Rational k =
        draw.layer() == Layer.EXTENDING
            ? Rational.of(draw.nonZero(-5, 5), draw.between(2, 3))
            : Rational.of(draw.nonZero(-4, 4));
    int b = draw.nonZero(-8, 8);
    List<Integer> xs =
        draw.layer() == Layer.BASIC ? List.of(0, draw.nonZero(-5, 5)) : draw.distinct(2, -6, 6);
    Rational y1 = k.times(xs.get(0)).plus(b);
    Rational y2 = k.times(xs.get(1)).plus(b);
    draw.require(
        y1.isWhole()
            && y2.isWhole()
            && (draw.layer() != Layer.EXTENDING || !k.isWhole())
            && !y1.equals(y2));
    draw.require(draw.layer() == Layer.BASIC || !xs.contains(0));
    String answer = line(k, Rational.of(b));
    Rational flipped = Rational.ONE.over(k);
    return Exercise.ask(
            "一次函数的图象经过点 A%s 和 B%s，则它的解析式是 y = ____。"
                .formatted(point(Rational.of(xs.get(0)), y1), point(Rational.of(xs.get(1)), y2)))
        .answer(answer, "y=" + answer)
        .wrong("代入时横纵坐标颠倒", line(flipped, Rational.of(xs.get(0)).minus(flipped.times(y1))))
        .wrong("k的符号弄错", line(k.negate(), Rational.of(b)))
        .wrong("b的符号弄错", line(k, Rational.of(-b)))
        .wrong("k与b写反", line(Rational.of(b), k))
        .step(
            "设 y = kx + b，代入两点：%s = %s，%s = %s。"
                .formatted(
                    sum(List.of(Rational.of(xs.get(0)), Rational.ONE), List.of("k", "b")),
                    number(y1),
                    sum(List.of(Rational.of(xs.get(1)), Rational.ONE), List.of("k", "b")),
                    number(y2)))
        .step("解得 k = %s，b = %d。".formatted(number(k), b).replace("-", "−"))
        .step("解析式是 y = %s。".formatted(answer))
        .hints("一次函数的一般形式是什么？有几个待定系数？", "图象上的点的坐标满足解析式。", "把两点的坐标代入，解关于 k、b 的方程组。")
        .checkText(
            t ->
                at(t.get(0), Rational.of(xs.get(0))).equals(y1)
                    && at(t.get(0), Rational.of(xs.get(1))).equals(y2))
        .build();
  }

  private static Exercise shift(Draw draw) {
    int k = draw.nonZero(-4, 4);
    int b = draw.nonZero(-8, 8);
    int dy = draw.layer() == Layer.IMPROVING ? 0 : draw.nonZero(-7, 7);
    int dx = draw.layer() == Layer.BASIC ? 0 : draw.nonZero(-5, 5);
    long end = b + dy - (long) k * dx;
    draw.require(end != b && end != 0);
    String up = dy == 0 ? "" : "向%s平移 %d 个单位长度".formatted(dy > 0 ? "上" : "下", Math.abs(dy));
    String side = dx == 0 ? "" : "向%s平移 %d 个单位长度".formatted(dx > 0 ? "右" : "左", Math.abs(dx));
    String move = dx != 0 && dy != 0 ? "先%s，再%s".formatted(side, up) : side + up;
    return Exercise.ask("将直线 y = %s %s，所得直线的解析式是 y = ____。".formatted(line(k, b), move))
        .answer(line(k, end), "y=" + line(k, end))
        .wrong("平移方向加减记反", line(k, b - dy + (long) k * dx))
        .wrong(
            dx == 0 ? "平移时改变了k" : "左右平移时没有乘k",
            dx == 0 ? line((long) k + dy, b) : line(k, (long) b + dy - dx))
        .wrong(
            dx == 0 ? "左右与上下平移混淆" : "左右平移时没有乘k",
            dx == 0 ? line(k, b - (long) k * dy) : line(k, (long) b + dy + dx))
        .wrong("平移时改变了k", line(-k, end))
        .step("平移不改变直线的倾斜程度，k = %s 不变。".formatted(number(k)))
        .step(
            dx == 0
                ? "向上加、向下减：b 变为 %s%s = %s。".formatted(number(b), added(dy), number(end))
                : "左右平移时把 x 换成 %s：y = %s(%s)%s%s。"
                    .formatted(
                        MathText.polynomial("x", 1, -dx),
                        k == 1 ? "" : k == -1 ? "−" : number(k),
                        MathText.polynomial("x", 1, -dx),
                        added(b),
                        dy == 0 ? "" : added(dy)))
        .step("解析式是 y = %s。".formatted(line(k, end)))
        .hints("平移前后的直线有什么位置关系？", "互相平行的直线，k 相同。", "上加下减改变 b；左加右减改变括号里的 x。")
        .checkText(
            t -> {
              for (int x = -2; x <= 2; x++) {
                Rational before = at(line(k, b), Rational.of(x));
                if (!at(t.get(0), Rational.of((long) x + dx)).equals(before.plus(dy))) {
                  return false;
                }
              }
              return true;
            })
        .build();
  }

  private static Exercise intersection(Draw draw) {
    int x = draw.nonZero(-5, 5);
    int y = draw.nonZero(-7, 7);
    int k = draw.nonZero(-4, 4);
    int m = draw.nonZero(-4, 4);
    int b = y - k * x;
    int c = y - m * x;
    draw.require(k != m && b != c && x != y && (draw.layer() == Layer.BASIC || k * m < 0));
    boolean letter = draw.layer() == Layer.EXTENDING;
    String one = line(k, b);
    String other = letter ? (m == 1 ? "" : m == -1 ? "−" : number(m)) + "x + n" : line(m, c);
    if (letter) {
      return Exercise.ask(
              "直线 y = %s 与 y = %s 的交点的横坐标是 %s，则 n = ____。".formatted(one, other, number(x)))
          .answer(number(c), "n=" + number(c))
          .wrong("把交点的纵坐标当作常数项", y)
          .wrong("移项不变号", (long) y + (long) m * x)
          .wrong("只求出横坐标就作答", x)
          .wrong("b的符号弄错", -c)
          .step("把 x = %s 代入 y = %s，得 y = %s。".formatted(number(x), one, number(y)))
          .step(
              "交点是 %s，代入 y = %s：%s + n = %s。"
                  .formatted(point(x, y), other, number((long) m * x), number(y)))
          .step("解得 n = %s。".formatted(number(c)))
          .hints("交点在两条直线上，坐标满足两个解析式。", "先用第一条直线求出交点的纵坐标。", "再把交点代入第二条直线。")
          .check(v -> at(one, Rational.of(x)).equals(Rational.of((long) m * x).plus(v)))
          .build();
    }
    return Exercise.ask("直线 y = %s 与直线 y = %s 的交点坐标是 ____。".formatted(one, other))
        .answer(point(x, y))
        .wrong("横纵坐标的位置写反", point(y, x))
        .wrong(
            "移项不变号",
            k + m == 0
                ? point(-x, y)
                : point(
                    Rational.of((long) b + c, (long) m - k),
                    at(one, Rational.of((long) b + c, (long) m - k))))
        .wrong("只求出横坐标就作答", point(x, 0))
        .wrong("代入求纵坐标时符号出错", point(x, -y))
        .step("联立：%s = %s。".formatted(one, other))
        .step("解得 x = %s，代入得 y = %s。".formatted(number(x), number(y)))
        .step("交点坐标是 %s。".formatted(point(x, y)))
        .hints("交点的坐标要满足哪几个解析式？", "令两个解析式的 y 相等。", "解出 x 后代入任一解析式求 y。")
        .checkText(
            t -> {
              String[] p = t.get(0).replaceAll("[()]", "").split("，");
              Rational px = MathText.read(p[0]);
              Rational py = MathText.read(p[1]);
              return at(one, px).equals(py) && at(other, px).equals(py);
            })
        .build();
  }

  private static Exercise area(Draw draw) {
    int k = draw.nonZero(-4, 4);
    int b = draw.nonZero(-12, 12);
    Rational root = Rational.of(-b, k);
    draw.require(root.isWhole() || draw.layer() != Layer.BASIC);
    Rational area = root.abs().times(Math.abs(b)).over(2);
    if (draw.layer() == Layer.EXTENDING) {
      draw.require(area.isWhole());
      int sign = draw.pick(-1, 1);
      // y = kx + m: triangle area S → m = ±√(2S|k|) = ±b
      int size = Math.abs(b);
      String equation = "%s + m".formatted(MathText.term(k, "x"));
      return Exercise.ask(
              "直线 y = %s 与两坐标轴围成的三角形的面积是 %s，则 m 的值为 ____。".formatted(equation, number(area)))
          .answer(Solutions.either(-size, size), "±" + size, Solutions.either(size, -size))
          .wrong("只取一种截距", sign * size)
          .wrong(
              "三角形面积漏乘一半",
              Math.sqrt(area.doubleValue() * Math.abs(k)) % 1 == 0
                  ? Solutions.either(
                      -(long) Math.sqrt(area.doubleValue() * Math.abs(k)),
                      (long) Math.sqrt(area.doubleValue() * Math.abs(k)))
                  : number(area))
          .wrong("面积当作截距", Solutions.either(area.negate(), area))
          .wrong(
              "开平方前没有乘系数",
              Solutions.either(Rational.of(-(long) size * size), Rational.of((long) size * size)))
          .step(
              "与 y 轴交于 (0，m)，与 x 轴交于 (%s，0)。"
                  .formatted(k > 0 ? k == 1 ? "−m" : "−m/" + k : k == -1 ? "m" : "m/" + -k))
          .step(
              "面积：|m| × |m|%s ÷ 2 = %s，所以 m² = %d。"
                  .formatted(Math.abs(k) == 1 ? "" : "/" + Math.abs(k), number(area), size * size))
          .step("m = ±%d。".formatted(size))
          .hints("先用 m 表示直线与两轴的交点。", "三角形的两条直角边是截距的绝对值。", "由面积列方程，m 有正、负两种。")
          .checkText(
              t -> {
                List<Rational> m = Solutions.read(t.get(0));
                return m.size() == 2
                    && !m.get(0).equals(m.get(1))
                    && m.stream().allMatch(v -> v.times(v).over(2L * Math.abs(k)).equals(area));
              })
          .build();
    }
    return Exercise.ask("直线 y = %s 与两坐标轴围成的三角形的面积是 ____。".formatted(line(k, b)))
        .answer(area)
        .wrong("三角形面积漏乘一半", area.times(2))
        .wrong("用k和b当作两条直角边", Rational.of(Math.abs((long) k * b), 2))
        .wrong("面积取了负值", area.negate())
        .wrong("求与x轴的交点时忘除以k", Rational.of((long) b * b, 2))
        .step("令 x = 0，得 y = %s，与 y 轴交于 (0，%s)。".formatted(number(b), number(b)))
        .step("令 y = 0，得 x = %s，与 x 轴交于 (%s，0)。".formatted(number(root), number(root)))
        .step("面积 = %s × %d ÷ 2 = %s。".formatted(number(root.abs()), Math.abs(b), number(area)))
        .hints("直线与坐标轴的交点怎样求？", "分别令 x、y 为零。", "两条直角边的长是截距的绝对值。")
        .check(
            v -> {
              // shoelace formula with the vertices O, (root, 0), (0, b)
              double x = -(double) b / k;
              return v.signum() > 0 && Solutions.close(v.doubleValue(), Math.abs(x * b) / 2);
            })
        .build();
  }

  private static Exercise inequality(Draw draw) {
    int x = draw.nonZero(-5, 5);
    int k = draw.nonZero(-4, 4);
    int m = draw.layer() == Layer.BASIC ? 0 : draw.nonZero(-4, 4);
    int y = m == 0 ? 0 : draw.nonZero(-6, 6);
    draw.require(k != m);
    boolean greater = draw.chance();
    boolean letters = draw.layer() == Layer.EXTENDING;
    boolean right = (k > m) == greater;
    String sign = right ? ">" : "<";
    String stem;
    if (m == 0) {
      stem =
          "一次函数 y = kx + b 的图象经过点 %s，且 y 随 x 的增大而%s，则不等式 kx + b %s 0 的解集是 ____。"
              .formatted(point(x, 0), k > 0 ? "增大" : "减小", greater ? ">" : "<");
    } else if (letters) {
      draw.require(k * m < 0);
      stem =
          "直线 y = kx + b（k %s 0）与直线 y = mx + n（m %s 0）相交于点 %s，则不等式 kx + b %s mx + n 的解集是 ____。"
              .formatted(k > 0 ? ">" : "<", m > 0 ? ">" : "<", point(x, y), greater ? ">" : "<");
    } else {
      stem =
          "直线 y = %s 与直线 y = %s 相交于点 P，则使 %s %s %s 成立的 x 的取值范围是 ____。"
              .formatted(
                  line(k, (long) y - (long) k * x),
                  line(m, (long) y - (long) m * x),
                  line(k, (long) y - (long) k * x),
                  greater ? ">" : "<",
                  line(m, (long) y - (long) m * x));
    }
    String set = "x %s %s";
    int second = m == 0 ? k * -x : y;
    return Exercise.ask(stem)
        .answer(set.formatted(sign, number(x)))
        .wrong("看反上下得反解集", set.formatted(right ? "<" : ">", number(x)))
        .wrong("交点纵坐标当解", set.formatted(sign, number(m == 0 ? 0 : y)))
        .wrong(
            m == 0 ? "交点的符号写反" : "纵坐标当解又看反上下",
            m == 0
                ? set.formatted(sign, number(-x))
                : set.formatted(right ? "<" : ">", number(second)))
        .wrong("交点的符号写反", set.formatted(right ? "<" : ">", number(-x)))
        .step(
            m == 0
                ? "图象与 x 轴交于 %s，函数值在此处为 0。".formatted(point(x, 0))
                : letters
                    ? "两直线交点的横坐标是 %s。".formatted(number(x))
                    : "解方程 %s = %s，得交点横坐标 x = %s。"
                        .formatted(
                            line(k, (long) y - (long) k * x),
                            line(m, (long) y - (long) m * x),
                            number(x)))
        .step(
            m == 0
                ? "y 随 x 的增大而%s，所以在交点%s侧函数值%s 0。"
                    .formatted(k > 0 ? "增大" : "减小", right ? "右" : "左", greater ? "大于" : "小于")
                : "在交点%s侧，直线 y = %s 在另一条的%s方。"
                    .formatted(
                        right ? "右" : "左",
                        letters ? "kx + b" : line(k, (long) y - (long) k * x),
                        greater ? "上" : "下"))
        .step("解集是 %s。".formatted(set.formatted(sign, number(x))))
        .hints("不等式的解集与图象的交点有什么关系？", "函数值大，对应的图象在上方。", "以交点的横坐标为界，看左侧还是右侧。")
        .checkText(
            t -> {
              String[] words = t.get(0).split(" ");
              Rational edge = MathText.read(words[2]);
              for (int i = -3; i <= 3; i++) {
                Rational v = edge.plus(Rational.of(i, 3));
                Rational one = v.minus(x).times(k).plus(y);
                Rational two = v.minus(x).times(m).plus(y);
                boolean holds = greater ? one.compareTo(two) > 0 : one.compareTo(two) < 0;
                boolean member =
                    words[1].equals(">") ? v.compareTo(edge) > 0 : v.compareTo(edge) < 0;
                if (holds != member) {
                  return false;
                }
              }
              return true;
            })
        .build();
  }

  private static String quadrantsOf(int k, int b) {
    return k > 0 ? b > 0 ? "第一、二、三象限" : "第一、三、四象限" : b > 0 ? "第一、二、四象限" : "第二、三、四象限";
  }

  private static Exercise quadrants(Draw draw) {
    int k = draw.nonZero(-5, 5);
    int b = draw.nonZero(-9, 9);
    boolean missing = draw.layer() == Layer.IMPROVING;
    boolean letters = draw.layer() == Layer.EXTENDING;
    String missed = k > 0 ? b > 0 ? "第四象限" : "第二象限" : b > 0 ? "第三象限" : "第一象限";
    if (missing) {
      return Exercise.ask("直线 y = %s 不经过 ____。".formatted(line(k, b)))
          .answer(missed)
          .wrong("k、b与象限对错", k > 0 ? b > 0 ? "第二象限" : "第四象限" : b > 0 ? "第一象限" : "第三象限")
          .wrong("只看k不看b", k > 0 ? b > 0 ? "第三象限" : "第一象限" : b > 0 ? "第四象限" : "第二象限")
          .wrong("只看b不看k", k > 0 ? b > 0 ? "第一象限" : "第三象限" : b > 0 ? "第二象限" : "第四象限")
          .choiceOnly()
          .step("k = %s，直线从左到右%s。".formatted(number(k), k > 0 ? "上升" : "下降"))
          .step("b = %s，与 y 轴交于%s半轴。".formatted(number(b), b > 0 ? "正" : "负"))
          .step("直线经过%s，不经过%s。".formatted(quadrantsOf(k, b), missed))
          .hints("k 的符号决定直线的倾斜方向。", "b 的符号决定直线与 y 轴的交点在哪里。", "画出草图再判断。")
          .checkText(t -> !passes(k, b, "一二三四".indexOf(t.get(0).charAt(1)) + 1))
          .build();
    }
    String shown =
        letters
            ? "一次函数 y = kx + b 的图象经过%s，则直线 y = bx%s 经过 ____。"
                .formatted(
                    quadrantsOf(k, b),
                    (draw.chance() ? " − " : " + ") + MathText.term(draw.between(1, 5), "k"))
            : "一次函数 y = %s 的图象经过 ____。".formatted(line(k, b));
    boolean minus = shown.contains("bx − ");
    int kk = letters ? b : k;
    int bb = letters ? minus ? -k : k : b;
    return Exercise.ask(shown)
        .answer(quadrantsOf(kk, bb))
        .wrong("k、b与象限对错", quadrantsOf(-kk, bb))
        .wrong("只看k不看b", quadrantsOf(kk, -bb))
        .wrong("只看b不看k", quadrantsOf(-kk, -bb))
        .choiceOnly()
        .step(
            letters
                ? "由图象知 k %s 0，b %s 0。".formatted(k > 0 ? ">" : "<", b > 0 ? ">" : "<")
                : "k = %s，从左到右%s。".formatted(number(k), k > 0 ? "上升" : "下降"))
        .step(
            letters
                ? "所求直线的一次项系数 b %s 0，常数项%s所以常数项 %s 0。"
                    .formatted(
                        b > 0 ? ">" : "<", minus ? "是 k 的负倍数，" : "是 k 的正倍数，", bb > 0 ? ">" : "<")
                : "b = %s，与 y 轴交于%s半轴。".formatted(number(b), b > 0 ? "正" : "负"))
        .step("所以经过%s。".formatted(quadrantsOf(kk, bb)))
        .hints("k 的符号决定直线的倾斜方向。", "b 的符号决定直线与 y 轴的交点在哪里。", "画出草图再判断。")
        .checkText(
            t -> {
              for (int quadrant = 1; quadrant <= 4; quadrant++) {
                if (passes(kk, bb, quadrant)
                    != t.get(0).contains(String.valueOf("一二三四".charAt(quadrant - 1)))) {
                  return false;
                }
              }
              return t.get(0).indexOf("、") > 0;
            })
        .build();
  }

  /** Returns whether a line has a point in a quadrant, by trying points. */
  private static boolean passes(int k, int b, int quadrant) {
    for (int i = -400; i <= 400; i++) {
      double x = i / 20.0;
      double y = k * x + b;
      int found =
          x > 0 && y > 0 ? 1 : x < 0 && y > 0 ? 2 : x < 0 && y < 0 ? 3 : x > 0 && y < 0 ? 4 : 0;
      if (found == quadrant) {
        return true;
      }
    }
    return false;
  }

  private static Exercise proportional(Draw draw) {
    int k = draw.nonZero(-5, 5);
    int h = draw.byLayer(0, draw.nonZero(-5, 5), draw.nonZero(-5, 5));
    int d = draw.layer() == Layer.EXTENDING ? draw.nonZero(-6, 6) : 0;
    List<Integer> xs = draw.distinct(2, -6, 6);
    int x1 = xs.get(0);
    int x2 = xs.get(1);
    int y1 = k * (x1 - h) - d;
    int y2 = k * (x2 - h) - d;
    draw.require(x1 != h && x2 != h && x1 != 0 && y1 != 0 && Math.abs(k) > 1 && x2 != 0);
    String left = d == 0 ? "y" : "y" + added(d);
    String right = h == 0 ? "x" : MathText.polynomial("x", 1, -h);
    boolean inverse = draw.chance();
    String subject = "%s 与 %s 成正比例".formatted(left, right);
    return Exercise.ask(
            "已知 %s，当 x = %s 时 y = %s，则当 %s = %s 时，%s = ____。"
                .formatted(
                    subject,
                    number(x1),
                    number(y1),
                    inverse ? "y" : "x",
                    number(inverse ? y2 : x2),
                    inverse ? "x" : "y"))
        .answer(number(inverse ? x2 : y2), (inverse ? "x=" : "y=") + number(inverse ? x2 : y2))
        .wrong(
            h == 0 ? "k是截距" : "把成正比例的整体当作x",
            h == 0
                ? (inverse ? Rational.of((long) y2 - k) : Rational.of((long) x2 + k))
                : inverse ? Rational.of((long) y2 * x1, y1) : Rational.of((long) y1 * x2, x1))
        .wrong(
            "比例系数求倒数",
            inverse
                ? Rational.of((long) y2 + d).times(k).plus(h)
                : Rational.of((long) x2 - h, k).minus(d))
        .wrong("结果的符号弄反", inverse ? -x2 : -y2)
        .wrong("求出比例系数就作答", k)
        .step(
            "设 %s = k%s，代入：%s = k × %s，得 k = %s。"
                .formatted(
                    left,
                    h == 0 ? "x" : "(" + right + ")",
                    number((long) y1 + d),
                    inside((long) x1 - h),
                    number(k)))
        .step("解析式：%s = %s%s。".formatted(left, number(k), h == 0 ? "x" : "(" + right + ")"))
        .step(
            inverse
                ? "令 y = %s，解得 x = %s。".formatted(number(y2), number(x2))
                : "当 x = %s 时，y = %s。".formatted(number(x2), number(y2)))
        .hints("成正比例的是哪两个量（式子）？", "设它们的比为 k，代入已知的一组值求 k。", "求出解析式后再代入。")
        .check(
            v -> {
              Rational x = inverse ? v : Rational.of(x2);
              Rational y = inverse ? Rational.of(y2) : v;
              return y.plus(d).times((long) x1 - h).equals(x.minus(h).times((long) y1 + d));
            })
        .build();
  }

  private static Exercise application(Draw draw) {
    record Story(
        String text,
        String first,
        String second,
        String unit,
        String unit2,
        int least,
        int most,
        int slope,
        int sign) {}
    Story story =
        draw.pick(
            new Story(
                "一根弹簧不挂物体时长 %2$d cm，在弹性限度内所挂物体的质量每增加 1 kg，弹簧伸长 %1$s cm。",
                "所挂物体的质量是 %d kg 时，弹簧长 ____ cm。",
                "弹簧长 %s cm 时，所挂物体的质量是 ____ kg。",
                "cm",
                "kg",
                10,
                20,
                2,
                1),
            new Story(
                "一支蜡烛长 %2$d cm，点燃后每小时燃烧掉 %1$s cm。",
                "点燃 %d 小时后，蜡烛剩余 ____ cm。",
                "蜡烛剩余 %s cm 时，已经点燃了 ____ 小时。",
                "cm",
                "小时",
                20,
                30,
                4,
                -1),
            new Story(
                "油箱中原有油 %2$d L，汽车行驶时每小时耗油 %1$s L。",
                "行驶 %d 小时后，油箱剩余油 ____ L。",
                "油箱剩余油 %s L 时，已经行驶了 ____ 小时。",
                "L",
                "小时",
                40,
                60,
                8,
                -1));
    int start = draw.between(story.least(), story.most());
    int slope = draw.between(1, story.slope());
    int x = draw.between(2, story.sign() < 0 ? Math.min(6, start / slope - 1) : 6);
    int end = start + story.sign() * slope * x;
    draw.require(end > 0);
    boolean two = draw.layer() == Layer.EXTENDING;
    int x1 = draw.between(1, 3);
    int x2 = x1 + draw.between(1, 3);
    int y1 = start + story.sign() * slope * x1;
    int y2 = start + story.sign() * slope * x2;
    String thing =
        story.unit().equals("L")
            ? "油箱剩余油量 y（L）与行驶时间 x（小时）"
            : story.unit2().equals("kg")
                ? "在弹性限度内，弹簧的长度 y（cm）与所挂物体的质量 x（kg）"
                : "蜡烛剩余长度 y（cm）与点燃时间 x（小时）";
    boolean inverse = draw.layer() != Layer.BASIC;
    String base =
        two
            ? "%s成一次函数关系，x = %d 时 y = %d，x = %d 时 y = %d。".formatted(thing, x1, y1, x2, y2)
            : story.text().formatted(number(slope), start);
    draw.require(y2 > 0 && x != x1 && x != x2);
    String ask = inverse ? story.second().formatted(number(end)) : story.first().formatted(x);
    int answer = inverse ? x : end;
    return Exercise.ask(base + ask)
        .answer(Rational.of(answer), inverse ? story.unit2() : story.unit())
        .wrong(
            "增加与减少弄反",
            inverse
                ? Rational.of(Math.abs((long) end + start), slope)
                : Rational.of(Math.abs(start - (long) story.sign() * slope * x)))
        .wrong("忽略原有的量", inverse ? Rational.of(end, slope) : Rational.of((long) slope * x))
        .wrong(
            "求成了另一个量", inverse ? Rational.of(Math.abs(end - start)) : Rational.of((long) start * x))
        .wrong(
            "把每单位的变化量当作总变化",
            inverse
                ? Rational.of(Math.abs((long) end - start) + slope)
                : Rational.of((long) start + story.sign() * slope))
        .step(
            two
                ? "设 y = kx + b，代入两组数据，得 k = %s，b = %d。"
                    .formatted(number((long) story.sign() * slope), start)
                : "设 y 与 x 的关系：y = %s。"
                    .formatted(
                        story.sign() > 0
                            ? line(slope, start)
                            : "%d − %s".formatted(start, MathText.term(slope, "x"))))
        .step(
            inverse
                ? "令 y = %d：%s = %d。"
                    .formatted(
                        end,
                        story.sign() > 0
                            ? line(slope, start)
                            : "%d − %s".formatted(start, MathText.term(slope, "x")),
                        end)
                : "当 x = %d 时，y = %d %s %d × %d。"
                    .formatted(x, start, story.sign() > 0 ? "+" : "−", slope, x))
        .step("得 %s = %d。".formatted(inverse ? "x" : "y", answer))
        .hints("两个量之间是什么函数关系？", "先写出解析式：原有的量与每单位的变化量各是多少？", "再代入已知的量求另一个量。")
        .check(
            v -> {
              Rational xx = inverse ? v : Rational.of(x);
              Rational yy = inverse ? Rational.of(end) : v;
              Rational rate =
                  two
                      ? Rational.of((long) y2 - y1, (long) x2 - x1)
                      : Rational.of((long) story.sign() * slope);
              Rational base2 = two ? Rational.of(y1).minus(rate.times(x1)) : Rational.of(start);
              return yy.equals(rate.times(xx).plus(base2));
            })
        .build();
  }
}
