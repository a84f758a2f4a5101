package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;
import xueban.tutor.generator.PrimaryScenes.Goods;

/** First word problems: queues, comparing, what there was before; grades 1 and 2. */
final class FirstStoryTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "add-twenty.queue-between",
              "排队：两人之间有几人",
              "找两个位置→大数减小数→再减1",
              1,
              List.of("math.queue-problem"),
              FirstStoryTemplates::queueBetween),
          Template.of(
              "add-twenty.queue-total",
              "排队：一共有几人",
              "前面的人数→加后面的人数→加自己",
              1,
              List.of("math.queue-problem"),
              FirstStoryTemplates::queueTotal),
          Template.of(
              "add-twenty.difference",
              "求两数相差多少",
              "找大数和小数→大数减小数",
              1,
              List.of("math.difference-problem"),
              FirstStoryTemplates::difference),
          Template.of(
              "add-twenty.original",
              "求原来有多少",
              "拿走的和剩下的→合起来用加法",
              1,
              List.of("math.total-problem-20"),
              FirstStoryTemplates::original),
          Template.of(
              "add-twenty.extra-number",
              "选择有用的信息",
              "看问题→挑出有用的数→列式计算",
              1,
              List.of("math.useful-information"),
              FirstStoryTemplates::extraNumber),
          Template.of(
                  "add-twenty.even-out",
                  "给几个就同样多",
                  "求相差数→把相差数平均分成2份",
                  2,
                  List.of("math.difference-problem", "math.equal-sharing"),
                  FirstStoryTemplates::evenOut)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private FirstStoryTemplates() {}

  private static Exercise queueBetween(Draw draw) {
    int most = draw.byLayer(10, 15, 20);
    int a = draw.between(1, most - 4);
    int b = draw.between(a + 3, most);
    List<String> who = PrimaryScenes.children(draw, 2);
    boolean reversed = draw.layer() != Layer.BASIC && draw.chance();
    String stem =
        draw.pick(
                "同学们排成一队，从前往后数，%s排第%d，%s排第%d。%s和%s之间有____人。",
                "排队做操，从前往后数，%s是第%d个，%s是第%d个。%s和%s之间有____人。",
                "买票的人排成一队，从前往后数，%s排第%d，%s排第%d。%s和%s之间有____人。")
            .formatted(
                who.get(0), reversed ? b : a, who.get(1), reversed ? a : b, who.get(0), who.get(1));
    return Exercise.ask(stem)
        .answer(Rational.of(b - a - 1), "人")
        .wrong("两端都算在中间里", b - a + 1)
        .wrong("大数减小数后忘减1", b - a)
        .wrong("减1减了两次", b - a - 2)
        .step("%d−%d=%d。".formatted(b, a, b - a))
        .step("这里面还有后一个人自己，再减1：%d−1=%d（人）。".formatted(b - a, b - a - 1))
        .hints("先画一画，圈出这两个人。", "“之间”不包括这两个人自己。", "从前一个人的后面开始数，数到后一个人的前面。")
        .check(
            v -> {
              int count = 0;
              for (int place = a + 1; place < b; place++) {
                count++;
              }
              return v.equals(Rational.of(count));
            })
        .build();
  }

  private static Exercise queueTotal(Draw draw) {
    int front = draw.byLayer(draw.between(2, 5), draw.between(4, 9), draw.between(3, 9));
    int behind = draw.byLayer(draw.between(2, 4), draw.between(3, 9), draw.between(3, 9));
    String who = PrimaryScenes.child(draw);
    boolean rank = draw.layer() == Layer.EXTENDING;
    int total = front + behind + 1;
    draw.require(total <= 20);
    String stem =
        rank
            ? "%s排在队伍里，从前往后数排第%d，从后往前数排第%d。这一队一共有____人。".formatted(who, front + 1, behind + 1)
            : draw.pick(
                    "%s排队买票，前面有%d人，后面有%d人。这一队一共有____人。",
                    "小朋友排成一队放风筝，%s前面有%d人，后面有%d人。这一队一共有____人。",
                    "%s站在一队里做操，前面有%d人，后面有%d人。这一队一共有____人。")
                .formatted(who, front, behind);
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(total), "人")
            .wrong("排队时忘了数自己", total - 1)
            .wrong("排队时把自己数了两次", total + 1);
    if (front != behind) {
      exercise.wrong("只看前后相差多少", Math.abs(front - behind));
    }
    if (rank) {
      exercise.step(
          "从前数排第%d，前面有%d人；从后数排第%d，后面有%d人。".formatted(front + 1, front, behind + 1, behind));
    }
    return exercise
        .step("前面%d人，后面%d人，再加%s自己1人。".formatted(front, behind, who))
        .step("%d+%d+1=%d（人）。".formatted(front, behind, total))
        .hints("队伍由前面的人、后面的人和谁组成？", "画一排圆圈，把自己涂上颜色。", "自己也在队伍里，要算一次。")
        .check(
            v -> {
              int places = 0;
              for (int place = -front; place <= behind; place++) {
                places++;
              }
              return v.equals(Rational.of(places));
            })
        .build();
  }

  private static Exercise difference(Draw draw) {
    int big = draw.between(11, draw.byLayer(15, 18, 19));
    int small = draw.between(3, 9);
    draw.require(big - small >= 2 && big - small <= 9 && big % 10 < small);
    Goods goods = PrimaryScenes.goods(draw);
    List<String> who = PrimaryScenes.children(draw, 3);
    boolean fewer = draw.layer() != Layer.BASIC && draw.chance();
    int third = draw.between(2, 9);
    draw.require(third != small && third != big - small && big != 2 * small);
    String m = goods.measure();
    String has =
        draw.pick(
                "%s有%d%s%s，%s有%d%s",
                m.equals("张") ? "%s收集了%d%s%s，%s收集了%d%s" : "%s拿了%d%s%s，%s拿了%d%s",
                "%s得到%d%s%s，%s得到%d%s")
            .formatted(who.get(0), big, m, goods.name(), who.get(1), small, m);
    String extra =
        draw.layer() == Layer.EXTENDING ? "，%s有%d%s".formatted(who.get(2), third, m) : "";
    String asks =
        fewer
            ? "%s比%s少____%s。".formatted(who.get(1), who.get(0), m)
            : "%s比%s多____%s。".formatted(who.get(0), who.get(1), m);
    return Exercise.ask(has + extra + "。" + asks)
        .answer(Rational.of(big - small), m)
        .wrong(fewer ? "求相差却相加" : "见“多”就加", big + small)
        .wrong("比多少时多数了1个", big - small + 1)
        .wrong("比多少时写了较小的数", small)
        .step("比的是%s的%d%s和%s的%d%s。".formatted(who.get(0), big, m, who.get(1), small, m))
        .step("求相差多少，用大数减小数：%d−%d=%d（%s）。".formatted(big, small, big - small, m))
        .hints("先看清是谁和谁比。", "把两排东西一个对一个摆好，看多出来的部分。", "求相差多少，用减法。")
        .check(v -> v.plus(small).equals(Rational.of(big)))
        .build();
  }

  private static Exercise original(Draw draw) {
    int gone = draw.between(3, 8);
    int left = draw.between(3, 9);
    int second = draw.byLayer(0, 0, draw.between(2, 6));
    draw.require(gone + left + second > 10 && gone + left + second <= 20 && gone != left);
    Goods goods = PrimaryScenes.goods(draw);
    String m = goods.measure();
    String who = PrimaryScenes.child(draw);
    String gave =
        draw.layer() == Layer.EXTENDING
            ? "先送给弟弟%d%s，又送给妹妹%d%s".formatted(gone, m, second, m)
            : draw.pick("送给弟弟%d%s", "被妹妹拿走%d%s", "分给同学%d%s").formatted(gone, m);
    String stem =
        "%s有一些%s，%s，还剩%d%s。%s原来有____%s%s。"
            .formatted(who, goods.name(), gave, left, m, who, m, goods.name());
    int total = gone + left + second;
    Exercise.Builder exercise = Exercise.ask(stem).answer(Rational.of(total), m);
    if (second == 0) {
      exercise.wrong("见“还剩”就减", Math.abs(left - gone));
    } else {
      exercise.wrong("求原来时漏加了一部分", gone + left);
    }
    return exercise
        .wrong("只写剩下的数", left)
        .wrong("求原来时多算了1个", total + 1)
        .step("原来的%s分成了拿出去的和剩下的。".formatted(goods.name()))
        .step(
            second == 0
                ? "合起来用加法：%d+%d=%d（%s）。".formatted(gone, left, total, m)
                : "合起来用加法：%d+%d+%d=%d（%s）。".formatted(gone, second, left, total, m))
        .hints("问的是拿出去以前有多少。", "把拿出去的放回来，就是原来的。", "拿出去的和剩下的合起来。")
        .check(v -> countBack(v, gone + second).equals(Rational.of(left)))
        .build();
  }

  private static Exercise extraNumber(Draw draw) {
    int want = draw.between(11, 18);
    int here = draw.between(4, 9);
    int extra = draw.between(2, here - 1);
    draw.require(want - here >= 2 && want % 10 < here && extra != want - here);
    String stem =
        draw.pick(
                "有%d人约好来做游戏，现在来了%d人，其中%d人是男生。还有____人没来。",
                "合唱队要%d人，现在来了%d人，其中%d人戴眼镜。还有____人没来。", "停车场要停%d辆车，现在停好了%d辆，其中%d辆是红色的。还有____辆没停好。")
            .formatted(want, here, extra);
    String unit = stem.contains("辆") ? "辆" : "人";
    int more = draw.byLayer(0, 0, draw.between(1, want - here - 1));
    draw.require(draw.layer() != Layer.EXTENDING || more != extra);
    if (more > 0) {
      stem =
          stem.replace(
              "。还有", "，后来又%s%d%s。还有".formatted(unit.equals("人") ? "来了" : "停好", more, unit));
    }
    int rest = want - here - more;
    draw.require(rest != extra && rest != here);
    Exercise.Builder exercise = Exercise.ask(stem).answer(Rational.of(rest), unit);
    if (rest - extra > 0) {
      exercise.wrong("把所有的数都用上", rest - extra);
    }
    return exercise
        .wrong("选错了要用的数", want - extra - more)
        .wrong("忽略总数只算来了的", here + more)
        .step("求还有多少，要用总数和已经有的数，%d是多余的信息。".formatted(extra))
        .step(
            more == 0
                ? "%d−%d=%d（%s）。".formatted(want, here, rest, unit)
                : "%d−%d−%d=%d（%s）。".formatted(want, here, more, rest, unit))
        .hints("先读问题：要求的是什么？", "想一想，哪些数和问题有关系。", "用不着的数先划去，再列减法算式。")
        .check(v -> v.plus(here).plus(more).equals(Rational.of(want)))
        .build();
  }

  private static Exercise evenOut(Draw draw) {
    int give = draw.byLayer(1, draw.between(2, 6), draw.between(3, 9));
    int small = draw.between(4, draw.byLayer(9, 12, 30));
    int big = small + 2 * give;
    Goods goods = PrimaryScenes.goods(draw);
    String m = goods.measure();
    List<String> who = PrimaryScenes.children(draw, 2);
    String stem =
        draw.pick(
                "%s有%d%s%s，%s有%d%s。%s给%s____%s，两人就同样多。", "%s得到%d%s%s，%s得到%d%s。%s给%s____%s，两人就一样多了。")
            .formatted(
                who.get(0), big, m, goods.name(), who.get(1), small, m, who.get(0), who.get(1), m);
    Exercise.Builder exercise = Exercise.ask(stem).answer(Rational.of(give), m);
    if (big % 2 == 0) {
      exercise.wrong("平分一个人的数", big / 2);
    }
    return exercise
        .wrong("把相差的全部给出去", 2 * (long) give)
        .wrong("给出时少给1个", give - 1)
        .step("先求相差多少：%d−%d=%d（%s）。".formatted(big, small, 2 * give, m))
        .step("把多出的%d%s平均分成2份，给出其中1份：%d÷2=%d（%s）。".formatted(2 * give, m, 2 * give, give, m))
        .hints("先想：两人相差多少？", "给出去的人变少，得到的人变多。", "把多出来的部分分成同样多的两份。")
        .check(v -> Rational.of(big).minus(v).equals(v.plus(small)))
        .build();
  }

  /** Returns the number reached by taking 1 away so many times. */
  private static Rational countBack(Rational from, int times) {
    Rational value = from;
    for (int i = 0; i < times; i++) {
      value = value.minus(1);
    }
    return value;
  }
}
