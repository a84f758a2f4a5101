package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;
import xueban.tutor.generator.PrimaryScenes.Goods;

/** Written adding and subtracting within one hundred, grade 2. */
final class ColumnSumTemplates {

  static final List<Template> ALL =
      List.of(
          Template.of(
              "column-sum.add-two-digits",
              "两位数加两位数（进位）",
              "数位对齐→个位满十进1→十位加进来的1",
              2,
              List.of("math.two-digit-add-carry"),
              ColumnSumTemplates::addTwoDigits),
          Template.of(
              "column-sum.subtract-two-digits",
              "两位数减两位数（退位）",
              "数位对齐→个位退1当10→十位少1再减",
              2,
              List.of("math.two-digit-subtract-borrow"),
              ColumnSumTemplates::subtractTwoDigits),
          Template.of(
              "column-sum.on-and-off",
              "加减混合的实际问题",
              "减去变少的→加上变多的",
              2,
              List.of("math.three-number-add-subtract"),
              ColumnSumTemplates::onAndOff));

  private ColumnSumTemplates() {}

  private static Exercise addTwoDigits(Draw draw) {
    int a = draw.between(12, draw.byLayer(48, 67, 67));
    int b = draw.between(13, draw.byLayer(48, 67, 67));
    int carries = a % 10 + b % 10;
    draw.require(carries >= 10 && a + b <= 100 && a % 10 != 0 && b % 10 != 0);
    int c = draw.byLayer(0, 0, draw.between(11, 39));
    draw.require(draw.layer() != Layer.EXTENDING || (a + b + c <= 100 && a + b < 80));
    Goods goods = PrimaryScenes.goods(draw);
    String m = goods.measure();
    draw.require(c == 0 || "张支本".contains(m));
    List<String> who = PrimaryScenes.children(draw, 2);
    int sum = a + b + c;
    String ends = c == 0 ? "" : "，老师又奖给他们%d%s".formatted(c, m);
    String stem =
        "%s有%d%s%s，%s有%d%s%s。两人一共有____%s。"
            .formatted(who.get(0), a, m, goods.name(), who.get(1), b, m, ends, m);
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(sum), m)
            .wrong("忘加进位的1", sum - 10)
            .wrong("个位相加写错", sum - 1)
            .wrong("个位相加写错", sum + 1)
            .step("个位：%d+%d=%d，写%d进1。".formatted(a % 10, b % 10, carries, carries - 10))
            .step(
                "十位：%d+%d+1=%d，%d+%d=%d（%s）。"
                    .formatted(a / 10, b / 10, a / 10 + b / 10 + 1, a, b, a + b, m));
    if (c == 0) {
      exercise.wrong("个位满十不进位直接写", 100L * (a / 10 + b / 10) + carries);
    } else {
      exercise.step("再加奖励的：%d+%d=%d（%s）。".formatted(a + b, c, sum, m));
    }
    return exercise
        .hints(
            c == 0 ? "求一共有多少，用什么方法计算？" : "先求两人原来一共有多少，再加上奖励的。",
            "列竖式时相同数位对齐，从个位加起。",
            "个位相加满十要向十位进1，十位别忘了加它。")
        .check(v -> v.minus(a).minus(b).equals(Rational.of(c)))
        .build();
  }

  private static Exercise subtractTwoDigits(Draw draw) {
    int a = draw.between(draw.byLayer(31, 41, 71), draw.byLayer(69, 99, 100));
    int b = draw.between(13, 58);
    int c = draw.byLayer(0, 0, draw.between(11, 25));
    int rest = a - b - c;
    draw.require(a % 10 < b % 10 && a < 100 && rest >= 4 && b / 10 < a / 10);
    String stem =
        draw.pick(
                "一本故事书有%d页，%s看了%d页%s，还剩____页没看。",
                "一根绳子长%d米，%s用去%d米%s，还剩____米。", "果园里有%d筐梨，%s运走%d筐%s，还剩____筐。")
            .formatted(a, c > 0 ? "第一天" : "已经", b, c > 0 ? "，第二天又少了%d".formatted(c) : "");
    String unit = stem.contains("页") ? "页" : stem.contains("米") ? "米" : "筐";
    String verb = stem.contains("页") ? "看" : stem.contains("米") ? "用去" : "运走";
    stem =
        stem.replace(
            "又少了" + c,
            "又%s了%d%s".formatted(verb, c, unit).replace("用去了", "用去").replace("运走了", "运走"));
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(rest), unit)
            .wrong("退位后十位忘减1", rest + 10)
            .wrong("个位倒过来减", 10L * (a / 10 - b / 10) + b % 10 - a % 10 - c)
            .wrong("个位退位减差1", rest + 1)
            .wrong("个位退位减差1", rest - 1)
            .step(
                "个位%d减%d不够减，从十位退1：%d−%d=%d。"
                    .formatted(a % 10, b % 10, 10 + a % 10, b % 10, 10 + a % 10 - b % 10))
            .step(
                "十位：%d−1−%d=%d，所以%d−%d=%d（%s）。"
                    .formatted(a / 10, b / 10, a / 10 - 1 - b / 10, a, b, a - b, unit));
    if (c > 0) {
      exercise.step("再减第二天的：%d−%d=%d（%s）。".formatted(a - b, c, rest, unit));
    }
    return exercise
        .hints(
            c == 0 ? "求还剩多少，用什么方法计算？" : "两天的都要去掉：先减第一天的，再减第二天的。",
            "列竖式时相同数位对齐，从个位减起。",
            "个位不够减要从十位退1，十位上记着少了1。")
        .check(v -> v.plus(b).plus(c).equals(Rational.of(a)))
        .build();
  }

  private static Exercise onAndOff(Draw draw) {
    int start = draw.between(23, draw.byLayer(48, 68, 68));
    int off = draw.between(6, 19);
    int on = draw.between(5, 28);
    int off2 = draw.byLayer(0, 0, draw.between(4, 15));
    int on2 = draw.byLayer(0, 0, draw.between(4, 15));
    int now = start - off + on - off2 + on2;
    draw.require(off != on && start - off > 9 && now > 9 && now < 99 && off2 + on2 != 1);
    String words =
        draw.pick(
            "公交车上有%d人，到站后%d人下车，%d人上车。%s车上现在有____人。",
            "图书角有%d本书，上午借走%d本，还回%d本。%s图书角现在有____本书。", "停车场有%d辆车，开走%d辆，又开来%d辆。%s停车场现在有____辆车。");
    String unit = words.contains("人") ? "人" : words.contains("本") ? "本" : "辆";
    String again =
        off2 == 0
            ? ""
            : switch (unit) {
              case "人" -> "下一站%d人下车，%d人上车。".formatted(off2, on2);
              case "本" -> "下午又借走%d本，还回%d本。".formatted(off2, on2);
              default -> "过了一会儿又开走%d辆，开来%d辆。".formatted(off2, on2);
            };
    draw.require(!unit.equals("人") || (start <= 50 && now <= 60 && start - off + on <= 60));
    String less = unit.equals("人") ? "下车的" : unit.equals("本") ? "借走的" : "开走的";
    String plus = unit.equals("人") ? "上车的" : unit.equals("本") ? "还回的" : "开来的";
    int between = start - off + on;
    Exercise.Builder exercise =
        Exercise.ask(words.formatted(start, off, on, again))
            .answer(Rational.of(now), unit)
            .wrong("把减少和增加弄反", start + off - on + off2 - on2)
            .wrong("只算减少漏了增加", start - off - off2)
            .wrong("减少的也加上去", start + off + on + off2 + on2)
            .step("先减去%s：%d−%d=%d（%s）。".formatted(less, start, off, start - off, unit))
            .step("再加上%s：%d+%d=%d（%s）。".formatted(plus, start - off, on, between, unit));
    if (off2 > 0) {
      exercise
          .step("又减去%s：%d−%d=%d（%s）。".formatted(less, between, off2, between - off2, unit))
          .step("又加上%s：%d+%d=%d（%s）。".formatted(plus, between - off2, on2, now, unit));
    }
    return exercise
        .hints("哪些使数变少，哪些使数变多？", "变少用减，变多用加，按事情的先后算。", "从开始的数出发，先减去%s。".formatted(less))
        .check(v -> v.plus(off).plus(off2).minus(on).minus(on2).equals(Rational.of(start)))
        .build();
  }
}
