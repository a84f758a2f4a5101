package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** One share, fixed total, multiples, heads and legs; grades 3 and 4. */
final class ClassicProblemTemplates {

  static final List<Template> ALL =
      List.of(
          Template.of(
              "classic.unit-rate",
              "归一问题",
              "先除求每份→再乘新的份数",
              3,
              List.of("math.unit-rate-problem"),
              ClassicProblemTemplates::unitRate),
          Template.of(
              "classic.fixed-total",
              "归总问题",
              "先乘求总数→再除以新的每份数",
              3,
              List.of("math.fixed-total-problem", "math.unit-rate-problem"),
              ClassicProblemTemplates::fixedTotal),
          Template.of(
              "classic.times-total",
              "几倍与一共",
              "先乘求几倍的数→再合起来",
              3,
              List.of("math.multiple-of-number", "math.times-concept"),
              ClassicProblemTemplates::timesTotal),
          Template.of(
              "classic.heads-and-legs",
              "鸡兔同笼",
              "假设全是一种→看差多少→除以每只相差数",
              4,
              List.of("math.chicken-rabbit"),
              ClassicProblemTemplates::headsAndLegs));

  private ClassicProblemTemplates() {}

  private static Exercise unitRate(Draw draw) {
    int unit = draw.between(draw.byLayer(3, 6, 12), draw.byLayer(9, 18, 36));
    int n = draw.between(3, draw.byLayer(5, 8, 9));
    int m = draw.between(2, draw.byLayer(9, 9, 9));
    boolean inverse = draw.layer() == Layer.EXTENDING;
    draw.require(m != n && m * unit < 400);
    String stem =
        inverse
            ? draw.pick(
                    "买%d个碗用了%d元，照这样计算，%d元可以买____个碗。",
                    "%d小时加工了%d个零件，照这样计算，加工%d个零件需要____小时。", "%d箱蜜蜂一年酿蜜%d千克，照这样计算，酿蜜%d千克需要____箱蜜蜂。")
                .formatted(n, n * unit, m * unit)
            : draw.pick(
                    "买%d个碗用了%d元，照这样计算，买%d个碗需要____元。",
                    "%d小时加工了%d个零件，照这样计算，%d小时可以加工____个零件。", "%d箱蜜蜂一年酿蜜%d千克，照这样计算，%d箱蜜蜂一年酿蜜____千克。")
                .formatted(n, n * unit, m);
    int answer = inverse ? m : m * unit;
    return Exercise.ask(stem)
        .answer(answer)
        .wrong("不先求一份", inverse ? (long) m * unit - n * (long) unit : (long) n * unit * m)
        .wrong("份数多几总数就多几", inverse ? n + m * unit - n * unit : n * unit + m - n)
        .wrong("只求出一份就停", unit)
        .step("先求一份：%d÷%d=%d。".formatted(n * unit, n, unit))
        .step(
            inverse
                ? "再求里面有几份：%d÷%d=%d。".formatted(m * unit, unit, m)
                : "再求%d份：%d×%d=%d。".formatted(m, unit, m, m * unit))
        .hints("“照这样计算”说明什么没有变？", "每份的数不变，先求出一份是多少。", "用总数除以份数，先得到一份的数。")
        .check(
            v ->
                inverse
                    ? v.times(n * (long) unit).equals(Rational.of((long) m * unit * n))
                    : v.times(n).equals(Rational.of((long) n * unit * m)))
        .build();
  }

  private static Exercise fixedTotal(Draw draw) {
    int a = draw.between(4, draw.byLayer(9, 12, 24));
    int b = draw.between(3, draw.byLayer(8, 10, 15));
    int c = draw.between(2, draw.byLayer(9, 12, 20));
    int total = a * b;
    draw.require(total % c == 0 && c != b && c != a && total / c > 1 && total / c != b);
    int answer = total / c;
    int times = draw.layer() == Layer.EXTENDING ? 1 : 0;
    String stem =
        times == 1
            ? draw.pick(
                    "一本书，每天看%d页，%d天看完。如果要%d天看完，每天比原来%s看____页。",
                    "一堆煤，每天烧%d千克，可以烧%d天。如果烧了%d天，每天比原来%s烧____千克。")
                .formatted(a, b, c, c < b ? "多" : "少")
            : draw.pick(
                    "一本书，每天看%d页，%d天看完。如果每天看%d页，____天看完。",
                    "同学们做操，每行站%d人，站成%d行。如果每行站%d人，要站____行。", "一批货物，每次运%d箱，%d次运完。如果每次运%d箱，____次运完。")
                .formatted(a, b, c);
    int shown = times == 1 ? Math.abs(answer - a) : answer;
    draw.require(shown > 0);
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(shown)
            .wrong("只求出总数就停", total)
            .wrong("照差数增减", times == 1 ? Math.abs(b - c) : Math.max(b + a - c, 1));
    if (a * c % b == 0) {
      exercise.wrong("归总当归一做", a * c / b);
    }
    exercise
        .step("总数不变，先求总数：%d×%d=%d。".formatted(a, b, total))
        .step("%d÷%d=%d。".formatted(total, c, answer));
    if (times == 1) {
      exercise.step(
          "比原来%s：%d−%d=%d。"
              .formatted(c < b ? "多" : "少", Math.max(a, answer), Math.min(a, answer), shown));
    }
    return exercise
        .hints("前后两种做法，什么数没有变？", "总数不变，先求总数。", "用总数除以新的每份数或新的份数。")
        .check(
            v -> {
              Rational each = times == 0 ? v : c < b ? v.plus(a) : Rational.of(a).minus(v);
              return each.times(c).equals(Rational.of((long) a * b));
            })
        .build();
  }

  private static Exercise timesTotal(Draw draw) {
    int small = draw.between(draw.byLayer(3, 8, 12), draw.byLayer(9, 28, 45));
    int k = draw.between(2, draw.byLayer(5, 6, 8));
    int more = draw.layer() == Layer.EXTENDING ? draw.between(3, 9) : 0;
    boolean difference = draw.layer() != Layer.BASIC && draw.chance();
    String tail = more == 0 ? "%d倍".formatted(k) : "%d倍多%d".formatted(k, more);
    String stem =
        draw.pick(
                "饲养场有鹅%d只，鸭的只数是鹅的%s，鸭和鹅%s____只。",
                "三年级种树%d棵，四年级种的棵数是三年级的%s，四年级和三年级%s____棵。", "故事书有%d本，科技书的本数是故事书的%s，科技书和故事书%s____本。")
            .formatted(small, tail, difference ? "相差" : "一共有");
    String unit = stem.contains("只数") ? "只" : stem.contains("棵") ? "棵" : "本";
    stem =
        stem.replace("多%d，".formatted(more), "多%d%s，".formatted(more, unit))
            .replace("三年级一共有", "三年级一共种");
    int big = small * k + more;
    int answer = difference ? big - small : big + small;
    return Exercise.ask(stem)
        .answer(Rational.of(answer), unit)
        .wrong("倍当作多几", difference ? k + more : 2 * small + k + more)
        .wrong("只求出几倍的数", big)
        .wrong("求和求差弄反", difference ? big + small : big - small)
        .step("先求几倍的数：%d×%d%s=%d（%s）。".formatted(small, k, more == 0 ? "" : "+" + more, big, unit))
        .step("%d%s%d=%d（%s）。".formatted(big, difference ? "−" : "+", small, answer, unit))
        .hints("谁是1份的数？另一个是它的几倍？", "求一个数的几倍用乘法。", "先求出另一个数量，再看问题求和还是求差。")
        .check(
            v ->
                (difference ? v.plus(small) : v.minus(small))
                    .minus(more)
                    .over(k)
                    .equals(Rational.of(small)))
        .build();
  }

  private static Exercise headsAndLegs(Draw draw) {
    int more = draw.between(2, draw.byLayer(9, 18, 24));
    int fewer = draw.between(2, draw.byLayer(9, 18, 24));
    int kind = draw.byLayer(0, draw.between(0, 2), draw.between(1, 3));
    int[] big = {4, 3, 5, 4};
    int[] little = {2, 2, 2, 3};
    int b = big[kind];
    int s = little[kind];
    int n = more + fewer;
    int total = b * more + s * fewer;
    draw.require(more != fewer);
    String stem =
        switch (kind) {
          case 0 ->
              draw.pick(
                  "鸡和兔关在一个笼里，共有%d个头、%d只脚，兔有____只。",
                  "停车场停着小汽车（4个轮子）和摩托车（2个轮子）共%d辆，一共有%d个轮子，小汽车有____辆。",
                  "乒乓球馆里%d张球台都在比赛（单打2人、双打4人），一共有%d人，双打的球台有____张。");
          case 1 ->
              draw.pick(
                  "自行车（2个轮子）和三轮车（3个轮子）共%d辆，一共有%d个轮子，三轮车有____辆。",
                  "投篮时投中一球得2分或3分，一名队员共投中%d球，得%d分，得3分的球有____个。");
          case 2 -> "储蓄罐里有2元和5元的纸币共%d张，一共%d元，5元的有____张。";
          default -> "同学们划船，大船每条坐4人，小船每条坐3人，%d条船正好坐%d人，大船有____条。";
        };
    String fewLegs =
        switch (kind) {
          case 0 -> stem.contains("兔") ? "只是鸡" : stem.contains("汽车") ? "辆是摩托车" : "张是单打";
          case 1 -> stem.contains("自行车") ? "辆是自行车" : "个球是2分球";
          case 2 -> "张是2元的";
          default -> "条是小船";
        };
    String unit = fewLegs.substring(0, 1);
    return Exercise.ask(stem.formatted(n, total))
        .answer(more)
        .wrong("假设后求的对象弄反", fewer)
        .wrong("相差数除以总脚数", Rational.of(total - s * n, b))
        .wrong("忘了先作假设", Rational.of(total, b + s))
        .step("假设%d%s：%d×%d=%d。".formatted(n, fewLegs.replace("是", "全是"), s, n, s * n))
        .step("比实际少%d−%d=%d。".formatted(total, s * n, total - s * n))
        .step(
            "每换1%s多%d−%d=%d，要换%d÷%d=%d（%s）。"
                .formatted(unit, b, s, b - s, total - s * n, b - s, more, unit))
        .hints("两种东西一共多少个？各有几只脚（几个轮子、几元）？", "假设全是少的那一种，看看和实际差多少。", "每把1个换成多的那一种，总数会增加多少？")
        .check(
            v ->
                v.times(b).plus(Rational.of(n).minus(v).times(s)).equals(Rational.of(total))
                    && v.isWhole())
        .build();
  }
}
