package xueban.tutor.generator;

import static xueban.tutor.generator.Fractions.bottom;
import static xueban.tutor.generator.Fractions.proper;
import static xueban.tutor.generator.MathText.number;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** The whole behind a fraction of it, grade 6. */
final class FractionWholeTemplates {

  static final List<Template> ALL =
      List.of(
          Template.of(
              "fraction-whole.find-whole",
              "已知几分之几求单位“1”",
              "找对应的数量和分率→数量÷分率",
              6,
              List.of("math.known-fraction-find-whole"),
              FractionWholeTemplates::findWhole),
          Template.of(
              "fraction-whole.more-or-less",
              "比单位“1”多（少）几分之几",
              "1加或减分率→单位“1”的量乘它",
              6,
              List.of("math.fraction-more-less"),
              FractionWholeTemplates::moreOrLess),
          Template.of(
              "fraction-whole.before-change",
              "已知多（少）几分之几求单位“1”",
              "1加或减分率→已知量÷它",
              6,
              List.of("math.known-more-less-find-whole"),
              FractionWholeTemplates::beforeChange));

  private FractionWholeTemplates() {}

  private static Exercise findWhole(Draw draw) {
    Rational f = proper(draw, draw.byLayer(6, 9, 10));
    int whole = (int) bottom(f) * draw.between(4, draw.byLayer(18, 24, 30));
    boolean rest = draw.layer() == Layer.EXTENDING;
    Rational rate = rest ? Rational.ONE.minus(f) : f;
    Rational known = rate.times(whole);
    draw.require(!f.equals(Rational.of(1, 2)));
    String stem =
        rest
            ? draw.pick(
                    "一本书，小红看了全书的%s，还剩%s页没看，这本书一共有____页。",
                    "一桶油，用去它的%s，还剩%s千克，这桶油原来有____千克。", "修一条路，已经修了全长的%s，还剩%s米没修，这条路长____米。")
                .formatted(number(f), number(known))
            : draw.pick(
                    "一本书，小红看了%2$s页，正好是全书的%1$s，这本书一共有____页。",
                    "一桶油，用去%2$s千克，正好是这桶油的%1$s，这桶油原来有____千克。", "六（2）班有男生%2$s人，占全班人数的%1$s，全班有____人。")
                .formatted(number(f), number(known));
    boolean room = stem.contains("班");
    draw.require(!room || (whole >= 27 && whole <= 50));
    draw.require(
        !room || (f.compareTo(Rational.of(1, 3)) >= 0 && f.compareTo(Rational.of(2, 3)) <= 0));
    draw.require(room || (stem.contains("油") ? whole <= 100 : whole >= 60));
    String unit = room ? "人" : stem.contains("油") ? "千克" : stem.contains("路") ? "米" : "页";
    boolean counted = room || unit.equals("页");
    Exercise.Builder exercise = Exercise.ask(stem).answer(Rational.of(whole), unit);
    if (!counted || known.times(rate).isWhole()) {
      exercise.wrong("已知量当单位“1”", known.times(rate));
    }
    Rational other = rest ? known.over(f) : known.times(bottom(f)); // the numerator left out
    if (!counted || other.isWhole()) {
      exercise.wrong(rest ? "剩下的除以用去的分率" : "只乘分母没除以分子", other);
    }
    if (!counted) {
      exercise.wrong("用加法求单位“1”", known.plus(rate));
    }
    return exercise
        .step(
            rest
                ? "还剩的占1−%s=%s。".formatted(number(f), number(rate))
                : "%s%s对应的分率是%s。".formatted(number(known), unit, number(rate)))
        .step("单位“1”的量：%s ÷ %s = %d（%s）。".formatted(number(known), number(rate), whole, unit))
        .hints("谁是单位“1”？它知道吗？", "已知的数量对应单位“1”的几分之几？", "数量除以它对应的分率，就是单位“1”的量。")
        .check(v -> (rest ? v.minus(v.times(f)) : v.times(f)).equals(known))
        .build();
  }

  private static Exercise moreOrLess(Draw draw) {
    Rational f = proper(draw, draw.byLayer(6, 8, 10));
    int whole = (int) bottom(f) * draw.between(4, draw.byLayer(12, 20, 30));
    draw.require(f.compareTo(Rational.of(1, 2)) <= 0);
    boolean more = draw.chance();
    boolean both = draw.layer() == Layer.EXTENDING;
    Rational rate = more ? Rational.ONE.plus(f) : Rational.ONE.minus(f);
    Rational other = rate.times(whole);
    draw.require(more || !f.equals(Rational.of(1, 2)));
    Rational answer = both ? other.plus(whole) : other;
    String stem =
        draw.pick(
                "合唱队有%d人，舞蹈队的人数比合唱队%s%s，%s有____人。",
                "足球每个%d元，篮球的价钱比足球%s%s，%s____元。", "五年级种树%d棵，六年级比五年级%s种%s，%s____棵。")
            .formatted(whole, more ? "多" : "少", number(f), both ? "BOTH" : "ONE");
    String unit = stem.contains("合唱") ? "人" : stem.contains("足球") ? "元" : "棵";
    draw.require(!unit.equals("元") || (whole >= 40 && whole <= 160));
    String compared =
        switch (unit) {
          case "人" -> "舞蹈队的人数是合唱队的";
          case "元" -> "篮球的价钱是足球的";
          default -> "六年级种的棵数是五年级的";
        };
    stem =
        switch (unit) {
          case "人" -> stem.replace("BOTH", "两队一共").replace("ONE", "舞蹈队");
          case "元" -> stem.replace("BOTH", "买一个足球和一个篮球共要").replace("ONE", "篮球每个");
          default -> stem.replace("BOTH", "两个年级一共种树").replace("ONE", "六年级种树");
        };
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(answer, unit)
            .wrong("分率与数量混用", Rational.of(whole).plus(more ? f : f.negate()).plus(both ? whole : 0))
            .wrong("多和少看反", Rational.of(2L * whole).minus(other).plus(both ? whole : 0))
            .step("%s1%s%s=%s。".formatted(compared, more ? "+" : "−", number(f), number(rate)))
            .step("%d × %s = %s（%s）。".formatted(whole, number(rate), number(other), unit));
    if (!both) {
      exercise.wrong("只求出多（少）的部分", f.times(whole));
    } else {
      exercise.wrong("求一共却只写了一个量", other);
      exercise.step("一共：%d+%s=%s（%s）。".formatted(whole, number(other), number(answer), unit));
    }
    return exercise
        .hints("“比”字后面的量是单位“1”。", "先想：所求的量是单位“1”的几分之几？", "1加上或减去分率，再和单位“1”的量相乘。")
        .check(
            v -> v.minus(both ? whole : 0).minus(whole).over(whole).equals(more ? f : f.negate()))
        .build();
  }

  private static Exercise beforeChange(Draw draw) {
    Rational f = proper(draw, draw.byLayer(6, 8, 10));
    int whole = (int) bottom(f) * draw.between(4, draw.byLayer(15, 25, 40));
    draw.require(f.compareTo(Rational.of(1, 2)) <= 0);
    boolean more = draw.chance();
    draw.require(more || !f.equals(Rational.of(1, 2)));
    Rational rate = more ? Rational.ONE.plus(f) : Rational.ONE.minus(f);
    Rational now = rate.times(whole);
    boolean gap = draw.layer() == Layer.EXTENDING;
    Rational answer = gap ? f.times(whole) : Rational.of(whole);
    String sign = more ? "多" : "少";
    String stem =
        draw.pick(
                "果园里有桃树%2$s棵，比梨树%3$s%1$s，%4$s____棵。",
                "小华有邮票%2$s张，比小军%3$s%1$s，%4$s____张。", "甲仓库有粮食%2$s吨，比乙仓库%3$s%1$s，%4$s____吨。")
            .formatted(number(f), number(now), sign, gap ? "两者相差" : "WHO");
    stem =
        stem.replace("WHO", stem.contains("桃") ? "梨树有" : stem.contains("邮票") ? "小军有" : "乙仓库有")
            .replace("两者", stem.contains("桃") ? "两种树" : stem.contains("邮票") ? "两人" : "两个仓库");
    String unit = stem.contains("桃") ? "棵" : stem.contains("邮票") ? "张" : "吨";
    String base = stem.contains("桃") ? "梨树" : stem.contains("邮票") ? "小军" : "乙仓库";
    String mine = stem.contains("桃") ? "桃树的棵数" : stem.contains("邮票") ? "小华的邮票" : "甲仓库的粮食";
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(answer, unit)
            .wrong(
                gap ? "用已知量乘分率" : "把已知量当单位“1”",
                gap ? now.times(f) : now.times(more ? Rational.ONE.minus(f) : Rational.ONE.plus(f)))
            .wrong(
                "多和少看反",
                gap
                    ? now.over(more ? Rational.ONE.minus(f) : Rational.ONE.plus(f)).times(f)
                    : now.over(more ? Rational.ONE.minus(f) : Rational.ONE.plus(f)))
            .wrong("乘了变化后的分率", gap ? now.times(rate).times(f) : now.times(rate))
            .step(
                "%s是%s的1%s%s=%s。".formatted(mine, base, more ? "+" : "−", number(f), number(rate)))
            .step("%s：%s ÷ %s = %d（%s）。".formatted(base, number(now), number(rate), whole, unit));
    if (gap) {
      exercise.step("相差：%d × %s = %s（%s）。".formatted(whole, number(f), number(answer), unit));
    }
    return exercise
        .hints(
            "“比”字后面的量是单位“1”，它知道吗？",
            "已知的量是单位“1”的几分之几？",
            gap ? "已知量除以它对应的分率，得单位“1”的量，再求相差多少。" : "已知量除以它对应的分率，得单位“1”的量。")
        .check(
            v -> {
              Rational one = gap ? (more ? now.minus(v) : now.plus(v)) : v;
              return now.minus(one).over(one).equals(more ? f : f.negate());
            })
        .build();
  }
}
