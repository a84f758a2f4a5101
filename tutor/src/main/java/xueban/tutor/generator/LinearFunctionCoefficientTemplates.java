package xueban.tutor.generator;

import static xueban.tutor.generator.LinearTerms.line;
import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** The coefficients of linear functions: quadrants and proportion: grade 8. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class LinearFunctionCoefficientTemplates {
  private static final String GRAPH = "math.linear-function-graph";
  private static final String COEFFICIENTS = "math.undetermined-coefficients";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "linear-function.quadrants",
              "由 k、b 判断图象经过的象限",
              "k 定倾斜方向→b 定与 y 轴的交点→判断象限",
              8,
              List.of(GRAPH),
              LinearFunctionCoefficientTemplates::quadrants),
          Template.of(
              "linear-function.proportional",
              "成正比例的量求值",
              "设 y=k(…)→代入求 k→求值",
              8,
              List.of("math.proportional-function", COEFFICIENTS),
              LinearFunctionCoefficientTemplates::proportional));

  private LinearFunctionCoefficientTemplates() {}

  private static String quadrantsOf(int k, int b) {
    return k > 0 ? b > 0 ? "第一、二、三象限" : "第一、三、四象限" : b > 0 ? "第一、二、四象限" : "第二、三、四象限";
  }

  private static String missedBy(int k, int b) {
    return k > 0 ? b > 0 ? "第四象限" : "第二象限" : b > 0 ? "第三象限" : "第一象限";
  }

  private static Exercise quadrants(Draw draw) {
    int k = draw.nonZero(-5, 5);
    int b = draw.nonZero(-9, 9);
    boolean missing = draw.layer() == Layer.IMPROVING;
    boolean letters = draw.layer() == Layer.EXTENDING;
    String missed = missedBy(k, b);
    if (missing) {
      return Exercise.ask("直线 y = %s 不经过 ____。".formatted(line(k, b)))
          .answer(missed)
          .wrong("只看k不看b", missedBy(k, -b))
          .wrong("只看b不看k", missedBy(-k, b))
          .wrong("k、b与象限对错", missedBy(-k, -b))
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
        .wrong(letters ? "只看一次项系数不看常数项" : "只看k不看b", quadrantsOf(kk, -bb))
        .wrong(letters ? "只看常数项不看一次项系数" : "只看b不看k", quadrantsOf(-kk, bb))
        .wrong("k、b与象限对错", quadrantsOf(-kk, -bb))
        .choiceOnly()
        .step(
            letters
                ? "由图象知 k %s 0，b %s 0。".formatted(k > 0 ? ">" : "<", b > 0 ? ">" : "<")
                : "k = %s，从左到右%s。".formatted(number(k), k > 0 ? "上升" : "下降"))
        .step(
            letters
                ? "所求直线的一次项系数 b %s 0，常数项 %s %s 0。"
                    .formatted(
                        b > 0 ? ">" : "<",
                        (minus ? "−" : "") + shown.replaceAll(".*bx [−+] (\\d*k) .*", "$1"),
                        bb > 0 ? ">" : "<")
                : "b = %s，与 y 轴交于%s半轴。".formatted(number(b), b > 0 ? "正" : "负"))
        .step("所以经过%s。".formatted(quadrantsOf(kk, bb)))
        .hints(
            letters ? "先由已知图象经过的象限判断 k、b 的符号。" : "k 的符号决定直线的倾斜方向。",
            letters ? "所求直线的一次项系数是 b，常数项含有 k，分别看它们的符号。" : "b 的符号决定直线与 y 轴的交点在哪里。",
            "画出草图再判断。")
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
                ? (inverse ? Rational.of((long) y2 - y1 + x1) : Rational.of((long) x2 + y1 - x1))
                : inverse ? Rational.of((long) y2 * x1, y1) : Rational.of((long) y1 * x2, x1))
        .wrong(
            "比例系数求倒数",
            inverse
                ? Rational.of((long) y2 + d).times(k).plus(h)
                : Rational.of((long) x2 - h, k).minus(d))
        .wrong("结果的符号弄反", inverse ? -x2 : -y2)
        .wrong("求出比例系数就作答", k)
        .step(
            "设 %s = k%s，代入：%s = %s，得 k = %s。"
                .formatted(
                    left,
                    h == 0 ? "x" : "(" + right + ")",
                    number((long) y1 + d),
                    MathText.term((long) x1 - h, "k"),
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
}
