package xueban.tutor.generator;

import static xueban.tutor.generator.Fractions.bottom;
import static xueban.tutor.generator.Fractions.proper;
import static xueban.tutor.generator.Fractions.top;
import static xueban.tutor.generator.MathText.number;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Calculating with fractions and a fraction of a number, grades 5 and 6. */
final class PrimaryFractionTemplates {

  static final List<Template> ALL =
      List.of(
          Template.of(
              "primary-fraction.add",
              "异分母分数加减法",
              "通分→分子相加减→约成最简",
              5,
              List.of("math.different-denominator-add", "math.same-denominator-add"),
              PrimaryFractionTemplates::add),
          Template.of(
              "primary-fraction.part-of-whole",
              "求一个数是另一个数的几分之几",
              "找单位“1”作除数→写成分数→约分",
              5,
              List.of("math.fraction-of-another"),
              PrimaryFractionTemplates::partOfWhole),
          Template.of(
              "primary-fraction.divide",
              "分数除法",
              "除以一个数改成乘倒数→约分→计算",
              6,
              List.of("math.divide-by-fraction", "math.fraction-divide-integer"),
              PrimaryFractionTemplates::divide),
          Template.of(
              "primary-fraction.of-number",
              "求一个数的几分之几",
              "找单位“1”→用乘法",
              6,
              List.of("math.fraction-of-number"),
              PrimaryFractionTemplates::ofNumber));

  private PrimaryFractionTemplates() {}

  private static Exercise add(Draw draw) {
    Rational a = proper(draw, draw.byLayer(6, 10, 12));
    Rational b = proper(draw, draw.byLayer(6, 10, 12));
    boolean plus = draw.chance();
    Rational result = plus ? a.plus(b) : a.minus(b);
    long p = bottom(a);
    long q = bottom(b);
    long lcm =
        p / java.math.BigInteger.valueOf(p).gcd(java.math.BigInteger.valueOf(q)).longValue() * q;
    draw.require(p != q && result.signum() > 0 && lcm <= draw.byLayer(12, 36, 60));
    draw.require(
        draw.byLayer(
            lcm == Math.max(p, q), lcm > Math.max(p, q), lcm > Math.max(p, q) && lcm < p * q));
    long u = top(a) * (lcm / p);
    long w = top(b) * (lcm / q);
    String op = plus ? "+" : "−";
    Exercise.Builder exercise =
        Exercise.ask(
                draw.pick("计算：%s %s %s = ____。", "算出得数：%s %s %s = ____。")
                    .formatted(number(a), op, number(b)))
            .answer(number(result), MathText.mixed(result));
    if (plus || top(a) > top(b)) {
      exercise.wrong("通分时分子没有变", Rational.of(plus ? top(a) + top(b) : top(a) - top(b), lcm));
    }
    if (plus) {
      exercise
          .wrong("不通分直接加", Rational.of(top(a) + top(b), p + q))
          .wrong("分母也相加", Rational.of(u + w, 2 * lcm));
    } else {
      exercise.wrong("加减号看错", a.plus(b));
      if (top(a) > top(b)) {
        exercise.wrong("分母直接相乘分子相减", Rational.of(top(a) - top(b), p * q));
      }
    }
    String raw = u + (plus ? w : -w) + "/" + lcm;
    return exercise
        .step(
            "通分，最小公分母是%d：%s%s%s。"
                .formatted(
                    lcm,
                    p == lcm ? "" : "%s=%d/%d".formatted(number(a), u, lcm),
                    p == lcm || q == lcm ? "" : "，",
                    q == lcm ? "" : "%s=%d/%d".formatted(number(b), w, lcm)))
        .step("%d/%d %s %d/%d = %s。".formatted(u, lcm, op, w, lcm, raw))
        .step(
            raw.equals(number(result))
                ? "%s已经是最简分数。".formatted(raw)
                : "约分，得%s。".formatted(number(result)))
        .hints("两个分数的分母相同吗？", "分数单位不同不能直接相加减，要先通分。", "找两个分母的最小公倍数作公分母。")
        .check(v -> (plus ? v.minus(b) : v.plus(b)).equals(a))
        .build();
  }

  private static Exercise partOfWhole(Draw draw) {
    int whole = draw.between(draw.byLayer(10, 15, 20), draw.byLayer(30, 50, 80));
    int part = draw.between(4, whole - 3);
    Rational value =
        draw.layer() == Layer.EXTENDING
            ? Rational.of(part, whole + part)
            : Rational.of(part, whole);
    boolean all = draw.layer() == Layer.EXTENDING;
    draw.require(!all || whole <= 36);
    draw.require(bottom(value) <= 16 && bottom(value) > 2);
    String stem =
        all
            ? draw.pick(
                    "美术小组有男生%d人，女生%d人，男生占全组人数的____（填最简分数）。",
                    "鱼缸里有红金鱼%d条，黑金鱼%d条，红金鱼占总条数的____（填最简分数）。")
                .formatted(part, whole)
            : draw.pick(
                    "五（1）班有学生%2$d人，其中会游泳的有%1$d人，会游泳的占全班人数的____（填最简分数）。",
                    "一本图画书共%2$d页，已经看了%1$d页，看了全书的____（填最简分数）。",
                    "一条路长%2$d千米，修好了%1$d千米，修好了全长的____（填最简分数）。")
                .formatted(part, whole);
    draw.require(!stem.contains("班") || (whole >= 24 && whole <= 50));
    int base = all ? whole + part : whole;
    return Exercise.ask(stem)
        .answer(value)
        .wrongIf(base % part != 0, "标准量弄反", Rational.of(base, part))
        .wrongIf(
            part % (all ? whole : whole - part) != 0,
            "用另一部分作标准",
            Rational.of(part, all ? whole : whole - part))
        .wrong("求成了另一部分的分率", Rational.ONE.minus(value))
        .step(
            "单位“1”的量是%s。"
                .formatted(
                    all
                        ? "%d+%d=%d（%s）"
                            .formatted(part, whole, base, stem.contains("鱼") ? "条" : "人")
                        : base + (stem.contains("班") ? "人" : stem.contains("页") ? "页" : "千米")))
        .step("%d÷%d=%d/%d。".formatted(part, base, part, base))
        .step(
            number(value).equals(part + "/" + base)
                ? "%s是最简分数。".formatted(number(value))
                : "约分，得%s。".formatted(number(value)))
        .hints(
            all ? "总数是单位“1”，题目里直接告诉我们了吗？" : "全部的量是单位“1”。",
            "求一个数是另一个数的几分之几，用除法。",
            "单位“1”的量作除数，也就是作分母。")
        .check(v -> v.times(base).equals(Rational.of(part)))
        .build();
  }

  private static Exercise divide(Draw draw) {
    Rational a = proper(draw, draw.byLayer(8, 10, 15));
    Rational b =
        draw.layer() == Layer.BASIC
            ? Rational.of(draw.between(2, 6))
            : proper(draw, draw.byLayer(6, 9, 12));
    Rational c = draw.layer() == Layer.EXTENDING ? proper(draw, 6) : Rational.ONE;
    Rational result = a.over(b).times(c);
    draw.require(
        !a.equals(b)
            && bottom(result) <= 40
            && !b.equals(a.times(b))
            && top(a.over(b)) <= 60
            && !a.times(b).equals(result));
    boolean third = !c.equals(Rational.ONE);
    long over = top(a) * bottom(b) * top(c);
    long under = bottom(a) * top(b) * bottom(c);
    boolean reducible = over / top(result) > 1;
    String task = "%s ÷ %s".formatted(number(a), number(b)) + (third ? " × " + number(c) : "");
    return Exercise.ask(draw.pick("计算：%s = ____。", "算出得数：%s = ____。").formatted(task))
        .answer(number(result), MathText.mixed(result))
        .wrong(
            b.isWhole() ? "被除数和除数都颠倒" : "两个分数都颠倒",
            Rational.ONE.over(a).times(Rational.ONE.over(b)).times(c))
        .wrong("除法当成乘法", a.times(b).times(c))
        .wrong("只颠倒了被除数", Rational.ONE.over(a).times(b).times(c))
        .step(
            "除以一个不为0的数，等于乘它的倒数：%s × %s%s。"
                .formatted(number(a), number(Rational.ONE.over(b)), third ? " × " + number(c) : ""))
        .step(
            reducible
                ? "能约分的先约分，再计算，得%s。".formatted(number(result))
                : "分子乘分子，分母乘分母，得%s。".formatted(over + "/" + under))
        .hints("看清哪个数是除数。", "除以一个数等于乘这个数的倒数。", "被除数不变，除号变乘号，除数变成倒数。")
        .check(v -> v.times(b).over(c).equals(a))
        .build();
  }

  private static Exercise ofNumber(Draw draw) {
    Rational f = proper(draw, draw.byLayer(6, 9, 10));
    int whole = (int) bottom(f) * draw.between(4, draw.byLayer(20, 24, 30));
    boolean rest = draw.layer() != Layer.BASIC && draw.chance();
    Rational g = draw.layer() == Layer.EXTENDING ? proper(draw, 5) : Rational.ONE;
    Rational part = f.times(whole);
    Rational answer =
        draw.layer() == Layer.EXTENDING
            ? part.times(g)
            : rest ? Rational.of(whole).minus(part) : part;
    draw.require(
        answer.isWhole()
            && !answer.equals(Rational.of(whole).minus(answer))
            && !f.equals(Rational.of(1, 2)));
    boolean two = draw.layer() == Layer.EXTENDING;
    String stem =
        two
            ? "果园里有苹果树%d棵，梨树的棵数是苹果树的%s，桃树的棵数是梨树的%s，桃树有____棵。".formatted(whole, number(f), number(g))
            : draw.pick(
                    "一本书有%d页，小明已经看了全书的%s，%s____页。",
                    "一根绳子长%d米，用去它的%s，%s____米。", "仓库里有%d袋大米，运走总数的%s，%s____袋。")
                .formatted(whole, number(f), rest ? "还剩" : "已处理");
    String verb = stem.contains("书") ? "看了" : stem.contains("绳") ? "用去" : "运走";
    String unit = two ? "棵" : stem.contains("书") ? "页" : stem.contains("绳") ? "米" : "袋";
    stem = stem.replace("已处理", verb);
    draw.require(!unit.equals("页") || whole >= 60);
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(answer, unit)
            .step(
                "单位“1”是%d%s，它的%s：%d × %s = %s（%s）。"
                    .formatted(whole, unit, number(f), whole, number(f), number(part), unit));
    Rational inverted = Rational.of(whole).over(f).over(g);
    if (rest && !two) {
      exercise.wrong("求剩下的却写成用去的", part);
    } else {
      exercise.wrongIf(
          top(f) * top(g) > 1, "只乘分子没除分母", Rational.of(whole).times(top(f)).times(top(g)));
      exercise.wrongIf(!two && top(f) == 1, "求用去的却写成剩下的", Rational.of(whole).minus(part));
      if (inverted.isWhole()) {
        exercise.wrong("几分之几用了除法", inverted);
      }
    }
    if (unit.equals("米")) {
      exercise.wrong("把求几分之几做成减", Rational.of(whole).minus(f));
    }
    if (two) {
      exercise.wrong("连续求时只做了一步", part).wrong("连续求时只做了一步", g.times(whole));
      exercise.step(
          "再求梨树的%s：%s × %s = %s（棵）。".formatted(number(g), number(part), number(g), number(answer)));
    } else if (rest) {
      exercise.step("还剩：%d−%s=%s（%s）。".formatted(whole, number(part), number(answer), unit));
    }
    return exercise
        .hints(
            "“的”字前面的量是单位“1”。",
            "求一个数的几分之几，用乘法。",
            two ? "两个分率的单位“1”不同，先求梨树有几棵。" : "单位“1”的量乘分率，再看问题问的是哪一部分。")
        .check(
            v ->
                (two ? v.over(g).over(f) : rest ? Rational.of(whole).minus(v).over(f) : v.over(f))
                    .equals(Rational.of(whole)))
        .build();
  }
}
