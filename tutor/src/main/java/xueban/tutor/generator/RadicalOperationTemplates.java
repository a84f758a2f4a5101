package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.root;
import static xueban.tutor.generator.Surds.hasSquare;
import static xueban.tutor.generator.Surds.near;
import static xueban.tutor.generator.Surds.simple;
import static xueban.tutor.generator.Surds.surd;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Adding, multiplying and dividing quadratic radicals: grade 8. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class RadicalOperationTemplates {
  private static final String SIMPLEST = "math.simplest-radical";
  private static final String MIXED = "math.radical-mixed-operations";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "radical.add",
              "二次根式的加减",
              "化为最简→合并同类二次根式",
              8,
              List.of("math.radical-addition", SIMPLEST),
              RadicalOperationTemplates::add),
          Template.of(
              "radical.multiply-divide",
              "二次根式的乘除",
              "系数乘除系数、被开方数乘除被开方数→化简",
              8,
              List.of("math.radical-multiplication-division", SIMPLEST),
              RadicalOperationTemplates::multiply),
          Template.of(
              "radical.rationalise",
              "分母有理化",
              "分子分母同乘有理化因式→平方差→化简",
              8,
              List.of("math.radical-multiplication-division", MIXED),
              RadicalOperationTemplates::rationalise));

  private RadicalOperationTemplates() {}

  private static Exercise add(Draw draw) {
    int n = draw.pick(2, 3, 5, 6, 7);
    int count = draw.byLayer(2, 3, 3);
    List<Integer> k = draw.distinct(count, 1, draw.byLayer(6, 7, 7));
    List<Integer> c = draw.distinct(count, 1, 4);
    boolean divided = draw.layer() == Layer.EXTENDING;
    int total = 0;
    int careless = 0;
    int unrooted = 0;
    int undivided = 0;
    int minuses = 0;
    StringBuilder text = new StringBuilder();
    StringBuilder simple = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int factor = draw.layer() == Layer.BASIC ? 1 : c.get(i);
      boolean minus = i > 0 && draw.chance();
      int sign = minus ? -1 : 1;
      String join = i == 0 ? "" : minus ? " − " : " + ";
      String outer = factor == 1 ? "" : String.valueOf(factor);
      int part = factor * k.get(i);
      if (divided && i == count - 1) {
        // n·√(1/n) = √n
        text.append(join).append(n * part).append("√(1/").append(n).append(')');
        simple.append(join).append(part == 1 ? "" : part).append("√").append(n);
      } else {
        text.append(join).append(outer).append("√").append(n * k.get(i) * k.get(i));
        simple.append(join).append(part == 1 ? "" : part).append("√").append(n);
      }
      total += sign * part;
      boolean last = divided && i == count - 1;
      careless += sign * n * k.get(i) * k.get(i);
      unrooted += sign * (last ? part : factor * k.get(i) * k.get(i));
      undivided += sign * (last ? n * part : part);
      minuses += minus ? 1 : 0;
    }
    draw.require(total != 0 && careless > 0 && unrooted != total && unrooted != 0);
    String expression = text.toString();
    String answer = surd(0, total, n);
    return Exercise.ask("计算：%s = ____。".formatted(expression))
        .answer(answer)
        .wrongIf(draw.layer() == Layer.BASIC, "被开方数直接相加", root(careless))
        .wrong("开出的因数没开方", surd(0, unrooted, n))
        .wrongIf(
            minuses == 0,
            "合并时把根号也相加",
            "%s√%d".formatted(total == 1 ? "" : number(total), n * count))
        .wrongIf(divided && undivided != 0, "化简√(1/n)时漏除", surd(0, undivided, n))
        .wrongIf(minuses > 0, "合并时符号出错", surd(0, -total, n))
        .step("化为最简二次根式：原式 = %s。".formatted(simple))
        .step("合并同类二次根式，得 %s。".formatted(answer))
        .hints("各个根式能直接合并吗？", "先化成最简二次根式。", "被开方数相同时，只把系数相加减。")
        .checkText(
            t ->
                near(t.get(0), Expression.parse(expression).approximate(Map.of()))
                    && t.get(0).indexOf('√') == t.get(0).lastIndexOf('√'))
        .build();
  }

  private static Exercise multiply(Draw draw) {
    int a = draw.pick(2, 3, 5, 6, 8, 10, 12, 15, 18, 20);
    int b = draw.pick(2, 3, 5, 6, 8, 10, 12, 15, 18, 24);
    int c = draw.byLayer(1, draw.between(2, 4), draw.between(2, 6));
    int d = draw.byLayer(1, draw.between(2, 4), 1);
    boolean divide = draw.layer() == Layer.EXTENDING;
    int e = draw.pick(2, 3, 5, 6);
    draw.require(a != b && !simple(a * b));
    draw.require(!divide || ((a * b) % e == 0 && a % e != 0));
    int inside = divide ? a * b / e : a * b;
    int factor = c * d;
    String first = (c == 1 ? "" : c) + "√" + a;
    String second = (d == 1 ? "" : d) + "√" + b;
    String expression = first + " × " + second + (divide ? " ÷ √" + e : "");
    String bare = root(inside);
    int outside =
        bare.contains("√")
            ? bare.startsWith("√") ? 1 : Integer.parseInt(bare.substring(0, bare.indexOf('√')))
            : Integer.parseInt(bare);
    int left = bare.contains("√") ? Integer.parseInt(bare.substring(bare.indexOf('√') + 1)) : 1;
    String answer =
        left == 1 ? number((long) factor * outside) : surd(0, (long) factor * outside, left);
    String added =
        left == 1 ? number((long) (c + d) * outside) : surd(0, (long) (c + d) * outside, left);
    String undone =
        left == 1
            ? number((long) factor * outside * outside)
            : surd(0, (long) factor * outside * outside, left);
    return Exercise.ask("计算：%s = ____（结果化为最简）。".formatted(expression))
        .answer(answer)
        .wrong("系数与被开方数相乘", root(factor * inside))
        .wrongIf(c > 1 && d > 1, "系数相加而不相乘", added)
        .wrong("开出的因数没开方", undone)
        .wrongIf(!divide, "被开方数相加", surdOf(factor, a + b))
        .step(
            (divide
                    ? "被开方数相乘除：原式 = %s√(%s)"
                    : factor == 1 ? "被开方数相乘：原式 = %s√(%s)" : "系数与系数相乘，被开方数与被开方数相乘：原式 = %s√(%s)")
                .formatted(
                    factor == 1 ? "" : factor,
                    divide ? "%d × %d ÷ %d".formatted(a, b, e) : "%d × %d".formatted(a, b)))
        .step("= %s√%d".formatted(factor == 1 ? "" : factor, inside))
        .step("= %s。".formatted(answer))
        .hints(
            divide ? "二次根式相乘除，系数和被开方数分别怎样算？" : "二次根式相乘，系数和被开方数分别怎样算？",
            divide ? "√a·√b = √(ab)，√a ÷ √b = √(a/b)。" : "√a·√b = √(ab)。",
            "算出被开方数后再化简。")
        .checkText(
            t ->
                near(t.get(0), Expression.parse(expression).approximate(Map.of()))
                    && (!t.get(0).contains("√") || !hasSquare(t.get(0))))
        .build();
  }

  private static String surdOf(int factor, int inside) {
    String bare = root(inside);
    if (!bare.contains("√")) {
      return number((long) factor * Integer.parseInt(bare));
    }
    int at = bare.indexOf('√');
    int outside = at == 0 ? 1 : Integer.parseInt(bare.substring(0, at));
    return surd(0, (long) factor * outside, Integer.parseInt(bare.substring(at + 1)));
  }

  private static Exercise rationalise(Draw draw) {
    int n = draw.pick(2, 3, 5, 6, 7, 10, 11);
    int k = draw.between(1, 4);
    boolean two = draw.layer() != Layer.BASIC;
    if (!two) {
      int top = n * draw.between(1, 5);
      int m = draw.between(2, 12);
      int use = draw.chance() ? top : m;
      Rational c = Rational.of(use, n);
      String answer =
          c.isWhole()
              ? surd(0, c.longValue(), n)
              : "%s√%d/%d"
                  .formatted(
                      c.numerator().intValue() == 1 ? "" : c.numerator(), n, c.denominator());
      return Exercise.ask("将 %d/√%d 的分母有理化，结果是 ____。".formatted(use, n))
          .answer(answer)
          .wrong("有理化只乘分母", number(c))
          .wrong("分子乘后忘记除以分母", surd(0, use, n))
          .wrong("分子没有平方就移到根号下", c.isWhole() ? "√" + c : "√(%s)".formatted(number(c)))
          .step("分子、分母同乘 √%d：%d/√%d = %s√%d/%d。".formatted(n, use, n, use == 1 ? "" : use, n, n))
          .stepIf(c.denominator().intValue() != n, "化简，得 %s。".formatted(answer))
          .hints("怎样使分母不含根号？", "√a·√a = a（a > 0）。", "分子、分母要同乘一个根式。")
          .checkText(t -> near(t.get(0), use / Math.sqrt(n)))
          .build();
    }
    boolean minus = draw.chance();
    int diff = n - k * k;
    draw.require(diff != 0);
    int times =
        draw.layer() == Layer.IMPROVING ? Math.abs(diff) : Math.abs(diff) * draw.between(2, 3);
    int sign = diff < 0 ? -1 : 1;
    int h = times / Math.abs(diff) * sign;
    // times/(√n ∓ k) = h(√n ± k)
    long rational = (long) (minus ? k : -k) * h;
    String bottom = "√%d %s %d".formatted(n, minus ? "−" : "+", k);
    int extra = draw.layer() == Layer.EXTENDING ? draw.between(1, 4) : 0;
    String expression =
        extra == 0
            ? "%d/(%s)".formatted(times, bottom)
            : "%d/(%s) − %s√%d".formatted(times, bottom, extra == 1 ? "" : extra, n);
    long coefficient = (long) h - extra;
    Rational summed = Rational.of(times, n + (long) k * k);
    String front = summed.numerator().intValue() == 1 ? "" : summed.numerator().toString();
    String answer = print(rational, coefficient, n);
    return Exercise.ask("计算：%s = ____。".formatted(expression))
        .answer(answer, surd(rational, coefficient, n))
        .wrong("有理化因式的符号弄错", print(-rational, coefficient, n))
        .wrong("有理化只乘分母", surd(h, -extra, n))
        .wrong(
            "分母的平方差算成平方和",
            Rational.of(times, n + k * k).isWhole()
                ? print(
                    (long) (minus ? k : -k) * (times / (n + k * k)),
                    (long) times / (n + k * k) - extra,
                    n)
                : "%s/%s"
                        .formatted(
                            (front.isEmpty() ? "(√%d %s %d)" : front + "(√%d %s %d)")
                                .formatted(n, minus ? "+" : "−", k),
                            summed.denominator())
                    + (extra == 0 ? "" : " − %s√%d".formatted(extra == 1 ? "" : extra, n)))
        .wrong("分子乘后忘记除以分母", print((long) (minus ? k : -k) * times, (long) times - extra, n))
        .step(
            "分子、分母同乘 √%d %s %d，分母变为 (√%d)² − %d² = %s。"
                .formatted(n, minus ? "+" : "−", k, n, k, number(diff)))
        .step(
            "%d/(%s) = %s%s。"
                .formatted(
                    times,
                    bottom,
                    (h == 1 ? "√%d %s %d" : (h == -1 ? "−" : number(h)) + "(√%d %s %d)")
                        .formatted(n, minus ? "+" : "−", k),
                    extra == 0 ? "" : "，再减去 %s√%d".formatted(extra == 1 ? "" : extra, n)))
        .stepIf(h != 1 || extra > 0, "结果是 %s。".formatted(answer))
        .hints("分母是两项，怎样消去根号？", "利用平方差公式 (a + b)(a − b) = a² − b²。", "分子、分母同乘分母的有理化因式。")
        .checkText(t -> near(t.get(0), Expression.parse(expression).approximate(Map.of())))
        .build();
  }

  /** Returns the surd first where it is positive, as in √5 − 2; else the number first. */
  private static String print(long a, long b, int n) {
    if (b > 0 && a < 0) {
      return surd(0, b, n) + " − " + -a;
    }
    return surd(a, b, n);
  }
}
