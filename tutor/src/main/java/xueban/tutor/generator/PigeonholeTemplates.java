package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;

/** Overlapping groups and pigeonholes, grades 3 and 6. */
final class PigeonholeTemplates {

  static final List<Template> ALL =
      List.of(
          Template.of(
              "pigeonhole.overlap",
              "重叠问题求总人数",
              "两部分相加→减去重复的部分",
              3,
              List.of("math.overlap-sets"),
              PigeonholeTemplates::overlap),
          Template.of(
              "pigeonhole.pigeonhole",
              "鸽巢问题求至少数",
              "物体数÷鸽巢数→有余数时商加1",
              6,
              List.of("math.pigeonhole"),
              PigeonholeTemplates::pigeonhole),
          Template.of(
              "pigeonhole.same-colour",
              "保证摸出同色",
              "想最不利的情况→再多摸1个",
              6,
              List.of("math.pigeonhole-colors"),
              PigeonholeTemplates::sameColour));

  private PigeonholeTemplates() {}

  private static Exercise overlap(Draw draw) {
    int a = draw.between(12, draw.byLayer(18, 28, 28));
    int b = draw.between(11, draw.byLayer(18, 28, 28));
    int both = draw.between(3, 9);
    int none = draw.byLayer(0, 0, draw.between(2, 8));
    draw.require(a != b);
    String stem =
        draw.pick(
                "参加书法小组的有%d人，参加绘画小组的有%d人，两个小组都参加的有%d人%s",
                "喜欢打篮球的有%d人，喜欢踢足球的有%d人，两样都喜欢的有%d人%s", "订《故事》杂志的有%d人，订《科学》杂志的有%d人，两种都订的有%d人%s")
            .formatted(
                a,
                b,
                both,
                none == 0 ? "。参加调查的每人至少占一样，一共有____人。" : "，两样都没有的有%d人。这些人一共有____人。".formatted(none));
    stem =
        stem.replace(
            "参加调查的每人至少占一样，",
            stem.contains("小组") ? "至少参加一个小组的" : stem.contains("订") ? "至少订一种杂志的" : "至少喜欢一样的");
    stem =
        stem.replace(
            "两样都没有的",
            stem.contains("小组") ? "两个小组都没参加的" : stem.contains("订") ? "两种都没订的" : "两样都不喜欢的");
    int total = a + b - both + none;
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(total), "人")
            .wrong("重复的人算了两次", a + b + none)
            .wrong("重复的人全去掉了", a + b - 2L * both + none)
            .wrong(none == 0 ? "三个数全加起来" : "漏加两样都没有的人", none == 0 ? a + b + both : a + b - both)
            .step("两个数相加时，重复的%d人算了两次，要减去1次。".formatted(both))
            .step("%d+%d−%d=%d（人）。".formatted(a, b, both, a + b - both));
    if (none > 0) {
      exercise.step("再加两样都没有的：%d+%d=%d（人）。".formatted(a + b - both, none, total));
    }
    return exercise
        .hints(
            "有没有人在两部分里都被数到？",
            "画两个相交的圈，中间写重复的人数。",
            none == 0 ? "两部分相加以后，重复的只能算一次。" : "重复的只能算一次，两样都没有的也要加上。")
        .check(v -> v.minus(a - both).minus(b - both).minus(none).equals(Rational.of(both)))
        .build();
  }

  private static Exercise pigeonhole(Draw draw) {
    int holes = draw.between(3, draw.byLayer(6, 9, 12));
    int q = draw.between(draw.byLayer(1, 2, 3), draw.byLayer(3, 6, 8));
    int r =
        draw.byLayer(
            draw.between(1, holes - 1), draw.between(0, holes - 1), draw.between(0, holes - 1));
    draw.require(r != 1);
    int n = holes * q + r;
    String stem =
        draw.pick(
                "把%d本书放进%d个抽屉，不管怎样放，总有一个抽屉里至少放进____本书。",
                "%d只鸽子飞进%d个鸽笼，不管怎样飞，总有一个鸽笼里至少飞进____只鸽子。",
                "把%d名同学分成%d个小组，不管怎样分，总有一个小组至少有____名同学。",
                "把%d个苹果放进%d个盘子，不管怎样放，总有一个盘子里至少有____个苹果。")
            .formatted(n, holes);
    int least = r == 0 ? q : q + 1;
    String m =
        stem.contains("书") ? "本" : stem.contains("鸽") ? "只" : stem.contains("同学") ? "名" : "个";
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(least), m)
            .step("先平均分：%d÷%d=%d%s。".formatted(n, holes, q, r == 0 ? "" : "……" + r));
    if (r > 0) {
      exercise
          .wrong("余几就加几", q + r)
          .wrong("至少数直接写商", q)
          .wrong("把余数当作至少数", r)
          .step(
              "剩下的%d%s不管怎样%s，总有一%s再多1%s：%d+1=%d（%s）。"
                  .formatted(
                      r,
                      m,
                      m.equals("名") ? "分" : m.equals("只") ? "飞" : "放",
                      m.equals("名")
                          ? "个小组"
                          : m.equals("只") ? "个鸽笼里" : m.equals("本") ? "个抽屉里" : "个盘子里",
                      m,
                      q,
                      least,
                      m));
    } else {
      exercise
          .wrong("整除时也加1", q + 1L)
          .wrong("至少数少算1个", q - 1L)
          .step("正好分完，没有剩余，至少数就是%d%s。".formatted(q, m));
    }
    return exercise
        .hints("把谁看成物体，把谁看成鸽巢？", "想最平均的放法，这时最多的一份最少。", "用除法，再看有没有余数。")
        .check(
            v ->
                v.minus(1).times(holes).compareTo(Rational.of(n)) < 0
                    && v.times(holes).compareTo(Rational.of(n)) >= 0)
        .build();
  }

  private static Exercise sameColour(Draw draw) {
    int colours = draw.between(2, draw.byLayer(4, 6, 5));
    int wanted = draw.byLayer(2, draw.between(2, 3), draw.between(3, 4));
    int each = draw.between(wanted + 2, 10);
    String names = String.join("、", List.of("红", "黄", "蓝", "绿", "白", "黑").subList(0, colours));
    String thing = draw.pick("球", "袜子", "小木块");
    String m = thing.equals("袜子") ? "只" : "个";
    int least = colours * (wanted - 1) + 1;
    return Exercise.ask(
            "口袋里有%s色的%s各%d%s（除颜色外都相同）。要保证摸出%d%s同色的，至少要摸出____%s。"
                .formatted(names, thing, each, m, wanted, m, m))
        .answer(Rational.of(least), m)
        .wrong("考虑最好情况", wanted)
        .wrong("最不利时忘了再加1", least - 1)
        .wrong("用颜色数乘要的个数", (long) colours * wanted)
        .step(
            "最不利的情况：%d种颜色各摸出%d%s，共%d%s，还没有%d%s同色。"
                .formatted(colours, wanted - 1, m, least - 1, m, wanted, m))
        .step("再摸1%s，必有一种颜色够%d%s：%d+1=%d（%s）。".formatted(m, wanted, m, least - 1, least, m))
        .hints("“保证”是说无论怎样摸都行。", "想一想最不凑巧的情况。", "每种颜色都只差1%s就够，这时再摸1%s会怎样？".formatted(m, m))
        .check(
            v -> {
              int worst = 0;
              for (int c = 0; c < colours; c++) {
                worst += Math.min(each, wanted - 1);
              }
              return v.longValue() > worst && v.longValue() - 1 <= worst;
            })
        .build();
  }
}
