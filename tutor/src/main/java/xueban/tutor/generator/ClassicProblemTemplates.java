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
              "先除求每份→再乘新的份数（或求总数里有几份）",
              3,
              List.of("math.unit-rate-problem"),
              ClassicProblemTemplates::unitRate),
          Template.of(
              "classic.fixed-total",
              "归总问题",
              "先乘求总数→再除以新的每份数",
              3,
              List.of("math.fixed-total-problem"),
              ClassicProblemTemplates::fixedTotal),
          Template.of(
              "classic.times-total",
              "求几倍的数，再求和或差",
              "先乘求几倍的数→再求和或差",
              3,
              List.of("math.multiple-of-number", "math.times-concept"),
              ClassicProblemTemplates::timesTotal),
          Template.of(
              "classic.heads-and-legs",
              "鸡兔同笼问题",
              "假设全是一种→看差多少→除以每只相差数",
              4,
              List.of("math.chicken-rabbit"),
              ClassicProblemTemplates::headsAndLegs));

  private static final List<Rate> RATES =
      List.of(
          new Rate(
              "买%d个碗用了%d元，照这样计算，买%d个碗需要____元。",
              "买%d个碗用了%d元，照这样计算，%d元可以买____个碗。", "每个碗的价钱", "买%d个碗的钱", "元", "个"),
          new Rate(
              "%d小时加工了%d个零件，照这样计算，%d小时可以加工____个零件。",
              "%d小时加工了%d个零件，照这样计算，加工%d个零件需要____小时。", "每小时加工的个数", "%d小时加工的个数", "个", "小时"),
          new Rate(
              "%d辆同样的卡车一次运货%d吨，照这样计算，%d辆卡车一次运货____吨。",
              "%d辆同样的卡车一次运货%d吨，照这样计算，一次运货%d吨需要____辆卡车。", "每辆卡车运的吨数", "%d辆卡车运的吨数", "吨", "辆"));

  private ClassicProblemTemplates() {}

  /**
   * A story of so many shares and their total.
   *
   * @param one what one share is called
   * @param several what so many shares are called
   * @param unit of the total
   * @param share unit of the shares
   */
  private record Rate(
      String forward, String inverse, String one, String several, String unit, String share) {}

  private static Exercise unitRate(Draw draw) {
    int unit = draw.between(draw.byLayer(3, 6, 4), draw.byLayer(9, 18, 9));
    int n = draw.between(3, draw.byLayer(5, 8, 9));
    boolean inverse = draw.layer() == Layer.EXTENDING;
    int m = inverse ? draw.between(11, 30) : draw.between(2, 9);
    draw.require(m != n);
    Rate rate = draw.pick(RATES);
    int known = n * unit;
    int asked = m * unit;
    String stem =
        inverse ? rate.inverse().formatted(n, known, asked) : rate.forward().formatted(n, known, m);
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(inverse ? m : asked), inverse ? rate.share() : rate.unit())
            .wrong("份数多几总数就多几", inverse ? n + asked - known : known + m - n)
            .wrong("只求出一份就停", unit);
    if (!inverse) {
      exercise.wrong("不先求一份", (long) known * m);
    } else if (asked % n == 0) {
      exercise.wrong("不先求一份", asked / n);
    }
    return exercise
        .step("%s：%d÷%d=%d（%s）。".formatted(rate.one(), known, n, unit, rate.unit()))
        .step(
            inverse
                ? "%d里面有几个%d：%d÷%d=%d（%s）。".formatted(asked, unit, asked, unit, m, rate.share())
                : "%s：%d×%d=%d（%s）。"
                    .formatted(rate.several().formatted(m), unit, m, asked, rate.unit()))
        .hints("“照这样计算”说明什么没有变？", "每份的数不变，先求出一份是多少。", "用总数除以份数，先得到一份的数。")
        .check(
            v ->
                inverse
                    ? v.times(known).equals(Rational.of((long) asked * n))
                    : v.times(n).equals(Rational.of((long) known * m)))
        .build();
  }

  private static Exercise fixedTotal(Draw draw) {
    int a = draw.between(4, draw.byLayer(9, 12, 24));
    int b = draw.between(3, draw.byLayer(8, 10, 15));
    int c = draw.between(2, 9);
    int total = a * b;
    draw.require(total % c == 0 && a != b && c != b && c != a && total / c > 1 && total / c != b);
    int answer = total / c;
    boolean compare = draw.layer() == Layer.EXTENDING;
    draw.require(compare ? 2 * c >= b && c <= 2 * b : 2 * c >= a && c <= 2 * a);
    boolean book = total >= 60;
    String stem =
        compare
            ? draw.pick(
                    book
                        ? "一本书，原计划每天看%d页，%d天看完。如果要%d天看完，每天比原计划%s看____页。"
                        : "一本口算题卡，原计划每天做%d道题，%d天做完。如果要%d天做完，每天比原计划%s做____道题。",
                    "食堂运来一批煤，原计划每天烧%d千克，可以烧%d天。如果要烧%d天，每天比原计划%s烧____千克。")
                .formatted(a, b, c, c < b ? "多" : "少")
            : draw.pick(
                    book
                        ? "一本书，每天看%d页，%d天看完。如果每天看%d页，____天看完。"
                        : "一本口算题卡，每天做%d道题，%d天做完。如果每天做%d道题，____天做完。",
                    "同学们做操，每行站%d人，站成%d行。如果每行站%d人，要站____行。",
                    "一批货物，每次运%d箱，%d次运完。如果每次运%d箱，____次运完。")
                .formatted(a, b, c);
    String each =
        stem.contains("页") ? "页" : stem.contains("道") ? "道" : stem.contains("煤") ? "千克" : "";
    each = !each.isEmpty() ? each : stem.contains("箱") ? "箱" : "人";
    String share = stem.contains("天") ? "天" : stem.contains("行") ? "行" : "次";
    int shown = compare ? Math.abs(answer - a) : answer;
    draw.require(shown > 0);
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(shown), compare ? each : share)
            .wrong("只求出总数就停", total);
    if (compare) {
      exercise.wrong("照差数增减", Math.abs(b - c)).wrong("没有和原来比就停", answer);
      if (a * c % b == 0) {
        exercise.wrong("归总当归一做", Math.abs(a * c / b - a));
      }
    } else {
      if (b + a - c > 0) {
        exercise.wrong("照差数增减", b + a - c);
      }
      if (b * c % a == 0) {
        exercise.wrong("归总当归一做", b * c / a);
      }
    }
    exercise
        .step("总数不变，先求总数：%d×%d=%d（%s）。".formatted(a, b, total, each))
        .step(
            compare
                ? "%d天，每天%d÷%d=%d（%s）。".formatted(c, total, c, answer, each)
                : "%d÷%d=%d（%s）。".formatted(total, c, answer, share));
    if (compare) {
      exercise.step(
          "每天比原计划%s：%d−%d=%d（%s）。"
              .formatted(c < b ? "多" : "少", Math.max(a, answer), Math.min(a, answer), shown, each));
    }
    return exercise
        .hints("前后两种做法，什么数没有变？", "总数不变，先求总数。", compare ? "用总数除以新的天数，再和原计划比。" : "用总数除以新的每份数。")
        .check(
            v -> {
              Rational again = !compare ? v : c < b ? v.plus(a) : Rational.of(a).minus(v);
              return again.times(c).equals(Rational.of((long) a * b));
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
                small < 20
                    ? "小明有邮票%d张，哥哥邮票的张数是小明的%s，哥哥和小明%s____张。"
                    : "三年级种树%d棵，四年级种的棵数是三年级的%s，四年级和三年级%s____棵。",
                "故事书有%d本，科技书的本数是故事书的%s，科技书和故事书%s____本。")
            .formatted(small, tail, difference ? "相差" : "一共有");
    String unit =
        stem.contains("只数") ? "只" : stem.contains("棵") ? "棵" : stem.contains("张") ? "张" : "本";
    stem =
        stem.replace("多%d，".formatted(more), "多%d%s，".formatted(more, unit))
            .replace("三年级一共有", "三年级一共种了");
    if (more > 0) {
      stem = stem.replaceFirst("是(鹅|小明|三年级|故事书)的", "比$1的");
    }
    int big = small * k + more;
    int answer = difference ? big - small : big + small;
    draw.require(answer != small);
    return Exercise.ask(stem)
        .answer(Rational.of(answer), unit)
        .wrong("倍当作多几", difference ? k + more : 2 * small + k + more)
        .wrong("只求出几倍的数", big)
        .wrong("求和求差弄反", difference ? big + small : big - small)
        .step(
            "先求%s：%d×%d%s=%d（%s）。"
                .formatted(
                    switch (unit) {
                      case "只" -> "鸭的只数";
                      case "棵" -> "四年级种的棵数";
                      case "张" -> "哥哥邮票的张数";
                      default -> "科技书的本数";
                    },
                    small,
                    k,
                    more == 0 ? "" : "+" + more,
                    big,
                    unit))
        .step(
            "%s：%d%s%d=%d（%s）。"
                .formatted(
                    difference ? "相差" : "一共", big, difference ? "−" : "+", small, answer, unit))
        .hints(
            "谁是1份的数？另一个是它的几倍？", more == 0 ? "求一个数的几倍用乘法。" : "求比几倍还多几，先乘再加。", "先求出另一个数量，再看问题求和还是求差。")
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
    int[] big = {4, 3, 10, 4};
    int[] little = {2, 2, 5, 3};
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
                  "投篮训练中，投中一球得2分或3分，小刚共投中%d球，得%d分，得3分的球有____个。");
          case 2 -> "储蓄罐里有5元和10元的纸币共%d张，一共%d元，10元的有____张。";
          default -> "同学们划船，大船每条坐4人，小船每条坐3人，%d条船正好坐%d人，大船有____条。";
        };
    String fewLegs =
        switch (kind) {
          case 0 -> stem.contains("兔") ? "只是鸡" : stem.contains("汽车") ? "辆是摩托车" : "张是单打";
          case 1 -> stem.contains("自行车") ? "辆是自行车" : "个球是2分球";
          case 2 -> "张是5元的";
          default -> "条是小船";
        };
    String unit = fewLegs.substring(0, 1);
    String what = stem.contains("脚") ? "只脚" : stem.contains("轮") ? "个轮子" : "";
    what = !what.isEmpty() ? what : stem.contains("元") ? "元" : stem.contains("分") ? "分" : "人";
    return Exercise.ask(stem.formatted(n, total))
        .answer(Rational.of(more), unit)
        .wrong("假设后求的对象弄反", fewer)
        .wrong("相差数没有除以两种的差", Rational.of(total - s * n, b))
        .wrong("忘了先作假设", Rational.of(total, b + s))
        .step(
            "假设%d%s：%d×%d=%d（%s）。"
                .formatted(n, fewLegs.replace("是", "全是"), s, n, s * n, last(what)))
        .step("比实际少%d−%d=%d（%s）。".formatted(total, s * n, total - s * n, last(what)))
        .step(
            b - s == 1
                ? "每换1%s多1%s，少几就换几，所以有%d%s。".formatted(unit, what, more, unit)
                : "每换1%s多%d−%d=%d（%s），要换%d÷%d=%d（%s）。"
                    .formatted(unit, b, s, b - s, last(what), total - s * n, b - s, more, unit))
        .hints("看清两种一共有多少，每一种各算几%s。".formatted(what), "假设全是少的那一种，看看和实际差多少。", "每把1个换成多的那一种，总数会增加多少？")
        .check(
            v ->
                v.times(b).plus(Rational.of(n).minus(v).times(s)).equals(Rational.of(total))
                    && v.isWhole())
        .build();
  }

  /** Returns the measure word of something such as {@code 只脚}, or the unit itself. */
  private static String last(String what) {
    return what.length() > 1 ? what.substring(0, 1) : what;
  }
}
