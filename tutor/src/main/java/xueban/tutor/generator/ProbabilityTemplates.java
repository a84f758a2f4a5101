package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Probability of equally likely outcomes, grade 9. */
final class ProbabilityTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "probability.one-draw",
              "摸一个球的概率",
              "数全部结果→数符合条件的结果→相除",
              9,
              List.of("math.probability"),
              ProbabilityTemplates::oneDraw),
          Template.of(
              "probability.unknown-count",
              "由概率求球的个数",
              "设未知数→由概率列方程→求解",
              9,
              List.of("math.probability"),
              ProbabilityTemplates::unknownCount),
          Template.of(
              "probability.two-with-replacement",
              "两次放回摸球",
              "列表得全部结果→数符合条件的→相除",
              9,
              List.of("math.probability-table", "math.replacement-sampling"),
              ProbabilityTemplates::withReplacement),
          Template.of(
              "probability.two-without-replacement",
              "随机选两人的概率（不放回）",
              "画树状图，第二次少一个→数结果→相除",
              9,
              List.of("math.probability-tree", "math.replacement-sampling"),
              ProbabilityTemplates::withoutReplacement));

  private ProbabilityTemplates() {}

  private static Exercise oneDraw(Draw draw) {
    int red = draw.between(2, 9);
    int white = draw.between(2, 9);
    int black = draw.layer() == Layer.BASIC ? 0 : draw.between(1, 8);
    draw.require(red != white && red != black && white != black);
    boolean not = draw.layer() == Layer.EXTENDING;
    int all = red + white + black;
    int good = not ? all - red : red;
    String others =
        black == 0 ? "%d 个白球".formatted(white) : "%d 个白球和 %d 个黑球".formatted(white, black);
    Exercise.Builder exercise =
        Exercise.ask(
                "一个不透明的袋子里装有 %d 个红球%s%s，它们除颜色外都相同。从中随机摸出一个球，%s红球的概率是 ____。"
                    .formatted(
                        red, black == 0 ? "和 " : "、", others.stripLeading(), not ? "不是" : "是"))
            .answer(Rational.of(good, all))
            .wrongIf(2 * good < all, "写成部分比部分", Rational.of(good, (long) all - good))
            .wrong("只看颜色种数", Rational.of(not ? 2 : 1, black == 0 ? 2 : 3))
            .wrong("求成了相反的事件", Rational.of(all - good, all));
    if (black > 0 && !not) {
      exercise.wrong("全部结果少数一种颜色", Rational.of(red, (long) red + black));
    }
    return exercise
        .step("袋子里共有 %d 个球，每个球被摸到的可能性相等。".formatted(all))
        .step("%s红球的有 %d 个。".formatted(not ? "不是" : "是", good))
        .step("概率是 %d/%d%s。".formatted(good, all, reduced(good, all)))
        .hints(
            "先数一数一共有多少种等可能的结果。",
            "概率等于符合条件的结果数除以全部结果数。",
            not ? "问的是“不是红球”，其余颜色的球都要数进去。" : "符合条件的是红球，数一数有几个。")
        .check(
            v -> {
              int hits = 0;
              for (int ball = 0; ball < red + white + black; ball++) {
                hits += (ball < red) != not ? 1 : 0;
              }
              return v.times(red + white + black).equals(Rational.of(hits));
            })
        .build();
  }

  static String reduced(int top, int bottom) {
    Rational value = Rational.of(top, bottom);
    return value.toString().equals(top + "/" + bottom) ? "" : "，即 " + MathText.number(value);
  }

  private static Exercise unknownCount(Draw draw) {
    int red = draw.between(2, 12);
    int white = draw.between(2, 24);
    Rational p = Rational.of(red, (long) red + white);
    draw.require(red != white && p.denominator().intValue() <= draw.byLayer(5, 8, 12));
    boolean ofOther = draw.layer() == Layer.EXTENDING;
    Rational said = ofOther ? Rational.ONE.minus(p) : p;
    return Exercise.ask(
            "一个不透明的袋子里有 %d 个红球和若干个白球，它们除颜色外都相同。从中随机摸出一个球，是%s球的概率为 %s，则袋子里有白球 ____ 个。"
                .formatted(red, ofOther ? "白" : "红", MathText.number(said)))
        .answer(Rational.of(white), "个")
        .wrong("求成了球的总数", (long) red + white)
        .wrong("红球数直接乘概率", Rational.of(red).times(said))
        .wrong(
            "把已知的球当成另一种",
            ofOther
                ? Rational.of(red).times(Rational.ONE.minus(said)).over(said)
                : Rational.of(red).times(said).over(Rational.ONE.minus(said)))
        .wrong("红球数除以概率后没有减", Rational.of(red).over(said))
        .step(
            ofOther
                ? "设白球有 x 个，x/(x + %d) = %s。".formatted(red, MathText.number(said))
                : "设白球有 x 个，%d/(%d + x) = %s。".formatted(red, red, MathText.number(said)))
        .step("解得 x = %d。".formatted(white))
        .step(
            "检验：总数 %d 个，摸到%s球的概率是 %s，符合题意，所以白球有 %d 个。"
                .formatted(red + white, ofOther ? "白" : "红", MathText.number(said), white))
        .hints("概率里的分母是球的总数。", "设白球有 x 个，用 x 表示球的总数。", "根据概率列出一个方程。")
        .check(v -> (ofOther ? v : Rational.of(red)).over(v.plus(red)).equals(said))
        .build();
  }

  private static Exercise withReplacement(Draw draw) {
    int red = draw.between(1, 3);
    int white = draw.between(1, 3);
    draw.require(red + white >= 3 && red + white <= 5);
    int n = red + white;
    boolean same = draw.layer() == Layer.EXTENDING;
    boolean mixed = draw.layer() == Layer.IMPROVING;
    String event = same ? "两次摸到的球颜色相同" : mixed ? "两次摸到一红一白" : "两次都摸到红球";
    int good = same ? red * red + white * white : mixed ? 2 * red * white : red * red;
    Exercise.Builder exercise =
        Exercise.ask(
                "一个不透明的袋子里有 %d 个红球和 %d 个白球，它们除颜色外都相同。先随机摸出一个球，记下颜色后放回，摇匀后再随机摸出一个球，%s的概率是 ____。"
                    .formatted(red, white, event))
            .answer(Rational.of(good, (long) n * n))
            .wrong("把颜色组合当成等可能", Rational.of(same ? 2 : 1, 3));
    int kept =
        same ? red * (red - 1) + white * (white - 1) : mixed ? 2 * red * white : red * (red - 1);
    if (kept > 0) {
      exercise.wrong("放回当成不放回", Rational.of(kept, (long) n * (n - 1)));
    }
    if (same) {
      exercise.wrong("颜色相同只算一种颜色", Rational.of((long) red * red, (long) n * n));
    } else if (mixed) {
      exercise.wrong("正反顺序只算一种", Rational.of((long) red * white, (long) n * n));
    } else {
      exercise.wrong("只算了一次的概率", Rational.of(red, n));
      if (2 * red < n) {
        exercise.wrong("两次的概率相加", Rational.of(2L * red, n));
      }
    }
    return exercise
        .step("放回后再摸，每次都有 %d 种结果，共 %d × %d = %d 种等可能的结果。".formatted(n, n, n, n * n))
        .step("%s的结果有 %d 种。".formatted(event, good))
        .step("概率是 %d/%d%s。".formatted(good, n * n, reduced(good, n * n)))
        .hints("第一个球放回去了，第二次袋子里有几个球？", "给每个球编号，用表格列出所有结果。", "在表中数出符合条件的格子。")
        .check(
            v -> {
              int hits = 0;
              for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                  hits += happens(i < red, j < red, same, mixed) ? 1 : 0;
                }
              }
              return v.equals(Rational.of(hits, (long) n * n));
            })
        .build();
  }

  private static boolean happens(boolean first, boolean second, boolean same, boolean mixed) {
    return same ? first == second : mixed ? first != second : first && second;
  }

  private static Exercise withoutReplacement(Draw draw) {
    int boys = draw.between(1, 3);
    int girls = draw.between(1, 3);
    int n = boys + girls;
    boolean same = draw.layer() == Layer.EXTENDING;
    boolean mixed = draw.layer() == Layer.IMPROVING;
    int good =
        same
            ? boys * (boys - 1) + girls * (girls - 1)
            : mixed ? 2 * boys * girls : boys * (boys - 1);
    draw.require(n >= 3 && n <= 5 && good > 0 && good < n * (n - 1));
    String event = same ? "性别相同" : mixed ? "恰好一男一女" : "都是男生";
    String task = draw.pick("主持班会", "参加演讲比赛", "担任升旗手", "参加志愿服务");
    int kinds = 1 + (boys > 1 ? 1 : 0) + (girls > 1 ? 1 : 0);
    Exercise.Builder exercise =
        Exercise.ask(
                "从 %d 名男生和 %d 名女生中随机选两人%s，选到的两人%s的概率是 ____。".formatted(boys, girls, task, event))
            .answer(Rational.of(good, (long) n * (n - 1)))
            .wrong(
                "不放回当成放回",
                Rational.of(
                    same ? boys * boys + girls * girls : mixed ? 2 * boys * girls : boys * boys,
                    (long) n * n))
            .wrong("先后顺序只数一半", Rational.of(good, 2L * n * (n - 1)))
            .wrong("把性别组合当成等可能", Rational.of(same ? kinds - 1 : 1, kinds));
    Rational sum = Rational.of(boys, n).plus(Rational.of(mixed ? girls : boys - 1, n - 1));
    if (!same && sum.compareTo(Rational.ONE) < 0) {
      exercise.wrong("分枝概率相加", sum);
    }
    return exercise
        .step("画树状图：第一个人有 %d 种选法，第二个人有 %d 种，共 %d 种等可能的结果。".formatted(n, n - 1, n * (n - 1)))
        .step("两人%s的结果有 %d 种。".formatted(event, good))
        .step("概率是 %d/%d%s。".formatted(good, n * (n - 1), reduced(good, n * (n - 1))))
        .hints("选过的人不会再被选一次。", "画树状图，第一层每一枝后面的分枝都比第一层少一枝。", "数出全部结果，再数符合条件的结果。")
        .check(
            v -> {
              int hits = 0;
              int pairs = 0;
              for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                  pairs++;
                  hits += happens(i < boys, j < boys, same, mixed) ? 1 : 0;
                }
              }
              return v.equals(Rational.of(hits, pairs));
            })
        .build();
  }
}
