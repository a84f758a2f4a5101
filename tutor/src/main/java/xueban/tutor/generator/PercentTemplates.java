package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Rates and changes in percent, grade 6. */
final class PercentTemplates {

  static final List<Template> ALL =
      List.of(
          Template.of(
              "percent.rate",
              "求百分率",
              "找部分和总数→部分÷总数→化成百分数",
              6,
              List.of("math.percent-rate"),
              PercentTemplates::rate),
          Template.of(
              "percent.change",
              "求增加（减少）百分之几",
              "求相差数→除以单位“1”→化成百分数",
              6,
              List.of("math.percent-change"),
              PercentTemplates::change),
          Template.of(
              "percent.discount",
              "折扣",
              "折数化成百分数→原价乘它→求问的量",
              6,
              List.of("math.discount"),
              PercentTemplates::discount));

  private PercentTemplates() {}

  private static Exercise rate(Draw draw) {
    int total =
        draw.multiple(
            draw.byLayer(50, 20, 20), draw.byLayer(50, 40, 40), draw.byLayer(300, 300, 400));
    int percent = draw.between(draw.byLayer(80, 75, 75), 98);
    draw.require(total != 100 && total * percent % 100 == 0 && percent < 100);
    int good = total * percent / 100;
    boolean split = draw.layer() == Layer.EXTENDING;
    int bad = total - good;
    String stem =
        split
            ? draw.pick(
                    "一批种子，发芽%d粒，没有发芽的%d粒，发芽率是____%%。",
                    "今天到校%d人，请假%d人，出勤率是____%%。", "一批产品，合格%d件，不合格%d件，合格率是____%%。")
                .formatted(good, bad)
            : draw.pick(
                    "用%d粒种子做发芽试验，发芽%d粒，发芽率是____%%。",
                    "六年级有学生%d人，今天到校%d人，出勤率是____%%。", "抽查%d件产品，合格%d件，合格率是____%%。")
                .formatted(total, good);
    draw.require(!stem.contains("出勤") || percent >= 90);
    draw.require(!stem.contains("合格率") || percent >= 85);
    Rational careless = Rational.of(good * 100L, Math.max(bad, 1));
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(String.valueOf(percent), percent + "%")
            .wrong("求成了另一部分的百分率", 100 - percent);
    if (careless.isWhole()) {
      exercise.wrong("用另一部分的数作分母", careless);
    }
    exercise.wrong("用两部分的差除以总数", 2L * percent - 100);
    if (good < 100) {
      exercise.wrong("部分数直接当百分数", good);
    }
    if (split) {
      exercise.step("先求总数：%d+%d=%d。".formatted(good, bad, total));
    }
    return exercise
        .step(
            "%s：%d÷%d×100%%=%d%%。"
                .formatted(
                    stem.contains("发芽") ? "发芽率" : stem.contains("出勤") ? "出勤率" : "合格率",
                    good,
                    total,
                    percent))
        .hints("求的是哪一部分占总数的百分之几？", "百分率是部分数量除以总数量。", "先弄清总数是多少，再用部分数量除以总数量。")
        .checkText(
            t ->
                MathText.read(t.get(0).replace("%", ""))
                    .times(total)
                    .equals(Rational.of(good * 100L)))
        .build();
  }

  private static Exercise change(Draw draw) {
    int base = draw.multiple(draw.byLayer(10, 20, 20), 40, draw.byLayer(200, 400, 500));
    int percent = draw.multiple(5, 5, draw.byLayer(50, 60, 75));
    boolean up = draw.chance();
    draw.require(base != 100 && base * percent % 100 == 0);
    int gap = base * percent / 100;
    int now = up ? base + gap : base - gap;
    boolean given = draw.layer() == Layer.EXTENDING;
    String word = up ? "增加" : "减少";
    String stem =
        given
            ? draw.pick(
                    "夏令营今年有营员%2$d人，比去年%3$s了%4$d人，%3$s了____%%。",
                    "某商品现价%2$d元，比原价%5$s了%4$d元，%5$s了____%%。")
                .formatted(base, now, word, gap, up ? "涨" : "降")
            : draw.pick(
                    "夏令营去年有营员%1$d人，今年有%2$d人，今年比去年%3$s了____%%。",
                    "一种商品原价%1$d元，现价%2$d元，价格%4$s了____%%。", "果园去年收苹果%1$d吨，今年收%2$d吨，今年比去年%3$s了____%%。")
                .formatted(base, now, word, up ? "上涨" : "下降");
    Rational other = Rational.of(gap * 100L, now);
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(String.valueOf(percent), percent + "%")
            .wrong("求成了是百分之几", up ? 100 + percent : 100 - percent)
            .wrong("相差数直接当百分数", gap);
    if (other.isWhole()) {
      exercise.wrong("单位“1”选错", other);
    }
    exercise.step(
        given
            ? "%s是单位“1”：%d%s%d=%d。"
                .formatted(stem.contains("原价") ? "原价" : "去年的人数", now, up ? "−" : "+", gap, base)
            : "相差：%d−%d=%d。".formatted(Math.max(base, now), Math.min(base, now), gap));
    return exercise
        .step("%d÷%d×100%%=%d%%。".formatted(gap, base, percent))
        .hints(
            "“比”谁增加或减少？那个量是单位“1”。",
            "先求相差多少，再除以单位“1”的量。",
            given ? "先由现在的量求出原来的量，用它作除数。" : "原来的量作除数，不是现在的量。")
        .checkText(
            t ->
                MathText.read(t.get(0).replace("%", ""))
                    .times(base)
                    .over(100)
                    .plus(up ? base : -base)
                    .abs()
                    .equals(Rational.of(now)))
        .build();
  }

  private static Exercise discount(Draw draw) {
    int fold = draw.between(5, 9);
    int half = draw.layer() == Layer.EXTENDING ? draw.pick(0, 5) : 0;
    int percent = fold * 10 + half;
    draw.require(percent != 50);
    int price = draw.multiple(20, 40, 600);
    int now = price * percent / 100;
    boolean saved = draw.layer() == Layer.IMPROVING;
    boolean back = draw.layer() == Layer.EXTENDING;
    String words = "〇一二三四五六七八九".charAt(fold) + (half == 5 ? "五" : "") + "折";
    String thing = draw.pick("一件上衣", "一双运动鞋", "一套图书", "一个书包");
    draw.require(!thing.contains("书包") || price <= 300);
    draw.require(!thing.contains("鞋") || price >= 100);
    String stem =
        back
            ? "%s打%s后卖%d元，原价是____元。".formatted(thing, words, now)
            : saved
                ? "%s原价%d元，打%s出售，比原价便宜____元。".formatted(thing, price, words)
                : "%s原价%d元，打%s出售，现价____元。".formatted(thing, price, words);
    Rational off = Rational.of(percent, 10);
    String less =
        MathText.decimal(back ? off.plus(now) : saved ? off : Rational.of(price).minus(off));
    int answer = back ? price : saved ? price - now : now;
    Rational rate = Rational.of(percent, 100);
    return Exercise.ask(stem)
        .answer(Rational.of(answer), "元")
        .wrong(
            "把折数当成减去的百分数",
            back
                ? Rational.of(now).over(Rational.ONE.minus(rate))
                : Rational.of(saved ? now : price - now))
        .wrong("折数直接当减去的钱", less)
        .wrong(
            "求原价和现价弄反",
            back
                ? Rational.of(now).times(rate)
                : saved
                    ? Rational.of(price).over(rate).minus(price)
                    : Rational.of(price).over(rate))
        .step("打%s，就是现价是原价的%d%%。".formatted(words, percent))
        .step(
            back
                ? "%d÷%d%%=%d（元）。".formatted(now, percent, price)
                : "%d×%d%%=%d（元）。".formatted(price, percent, now))
        .step(
            saved
                ? "便宜：%d−%d=%d（元）。".formatted(price, now, answer)
                : "所以%s是%d元。".formatted(back ? "原价" : "现价", answer))
        .hints(
            "几折表示现价是原价的百分之几？",
            "原价是单位“1”，它知道吗？",
            back ? "知道现价求原价，用现价除以它对应的百分数。" : saved ? "先求出现价，再和原价比一比。" : "知道原价求现价，用原价乘折扣对应的百分数。")
        .check(
            v ->
                (back ? v.times(rate) : saved ? Rational.of(price).minus(v) : v)
                    .equals(back ? Rational.of(now) : Rational.of(price).times(rate)))
        .build();
  }
}
