package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Counting ways: numbers from digits, pairs, matching; grades 2 and 3. */
final class CountingWaysTemplates {

  static final List<Template> ALL =
      List.of(
          Template.of(
              "counting-ways.two-digit-numbers",
              "用数字组两位数",
              "先定一个数位→再配另一个数位→不重不漏",
              2,
              List.of("math.simple-permutation"),
              DigitArrangements::twoDigits),
          Template.of(
              "counting-ways.pairs",
              "每两个配一次",
              "逐个和后面的配→次数依次少1→相加",
              2,
              List.of("math.simple-combination"),
              CountingWaysTemplates::pairs),
          Template.of(
              "counting-ways.greatest-number",
              "用卡片摆最大或最小的数",
              "比数字大小→从高位排起→0不放最高位",
              2,
              List.of("math.compare-10000", "math.read-write-10000"),
              DigitArrangements::cards),
          Template.of(
              "counting-ways.with-zero",
              "含0的数字组数",
              "先定最高位（不选0）→再排其余数位→相乘",
              3,
              List.of("math.digit-arrangements"),
              DigitArrangements::withZero),
          Template.of(
              "counting-ways.matching",
              "搭配问题",
              "固定一件→配另一类的每一件→相乘",
              3,
              List.of("math.matching-problem"),
              CountingWaysTemplates::matching));

  private CountingWaysTemplates() {}

  private static Exercise pairs(Draw draw) {
    int n = draw.byLayer(draw.between(4, 5), draw.between(4, 6), draw.between(5, 7));
    String who = PrimaryScenes.child(draw);
    String stem =
        draw.pick(
                "%2$s和同学一共%1$d人，每两人握一次手，一共握____次手。",
                "%1$d支球队，每两支球队比赛一场，一共要比____场。",
                "%2$s从%1$d本不同的书里选两本，一共有____种选法。",
                "有%1$d种水果，%2$s每次选两种拼一盘，一共有____种选法。",
                "%2$s和好朋友一共%1$d人，每两人通一次电话，一共通____次电话。")
            .formatted(n, who);
    int total = n * (n - 1) / 2;
    String unit = stem.contains("场") ? "场" : stem.contains("种选法") ? "种" : "次";
    String sum =
        String.join(
            "+",
            java.util.stream.IntStream.rangeClosed(1, n - 1)
                .mapToObj(i -> String.valueOf(n - i))
                .toList());
    return Exercise.ask(stem)
        .answer(Rational.of(total), unit)
        .wrong("把顺序不同算成两次", n * (long) (n - 1))
        .wrong("只算了一个和别人的", n - 1)
        .wrong("几个就写几次", n)
        .step(
            (stem.contains("握手")
                    ? "第1人和其余%d人各握一次，第2人再和后面的人握，次数依次少1。"
                    : stem.contains("电话")
                        ? "第1人和其余%d人各通一次，第2人再和后面的人通，次数依次少1。"
                        : stem.contains("球队")
                            ? "第1队和其余%d队各比一场，第2队再和后面的队比，场数依次少1。"
                            : stem.contains("本")
                                ? "第1本和其余%d本各配一次，第2本再和后面的配，次数依次少1。"
                                : "第1种和其余%d种各配一次，第2种再和后面的配，次数依次少1。")
                .formatted(n - 1))
        .step("%s=%d（%s）。".formatted(sum, total, unit))
        .hints("甲和乙、乙和甲，算一次还是两次？", "画几个点，两点之间连一条线。", "从第一个点连起，已经连过的不再连。")
        .check(
            v -> {
              int lines = 0;
              for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                  lines++;
                }
              }
              return v.equals(Rational.of(lines));
            })
        .build();
  }

  private static Exercise matching(Draw draw) {
    int a = draw.between(2, draw.byLayer(4, 5, 4));
    int b = draw.between(2, draw.byLayer(4, 6, 5));
    int c = draw.layer() == Layer.EXTENDING ? draw.between(2, 3) : 1;
    draw.require(c > 1 || a != b || a > 2);
    String stem =
        c > 1
            ? draw.pick(
                    "早餐有%d种主食、%d种饮料、%d种水果，各选一样，一共有____种搭配方法。",
                    "有%d顶帽子、%d件上衣、%d条裤子，各选一件穿戴，一共有____种搭配方法。")
                .formatted(a, b, c)
            : draw.pick(
                    "有%d件上衣和%d条裤子，各选一件搭配，一共有____种搭配方法。",
                    "早餐有%d种主食和%d种饮料，各选一样，一共有____种搭配方法。",
                    "从家到学校有%d条路，从学校到公园有%d条路。从家经过学校到公园，一共有____种走法。",
                    "有%d名男生和%d名女生，各选一人主持节目，一共有____种选法。")
                .formatted(a, b);
    String first = stem.contains("条路") ? "从家到学校的1条路" : stem.contains("男生") ? "1名男生" : "";
    first = !first.isEmpty() ? first : stem.contains("主食") ? "1种主食" : "";
    first = !first.isEmpty() ? first : stem.contains("帽子") ? "1顶帽子" : "1件上衣";
    String second = stem.contains("条路") ? "从学校到公园的路" : stem.contains("女生") ? "女生" : "";
    second = !second.isEmpty() ? second : stem.contains("饮料") ? "饮料" : "";
    second = !second.isEmpty() ? second : stem.contains("帽子") ? "上衣" : "裤子";
    int total = a * b * c;
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(total), "种")
            .wrong("用加法求搭配", c > 1 ? a + b + c : a + b)
            .wrong("搭配时漏了一份", total - (c > 1 ? c : b))
            .wrong("搭配时多算了一份", total + (c > 1 ? c : b))
            .step("选定%s，%s有%d种选法。".formatted(first, second, b));
    if (c > 1) {
      exercise.step("每一种再配%s，有%d种选法。".formatted(stem.contains("水果") ? "水果" : "裤子", c));
    }
    return exercise
        .step(
            c > 1
                ? "%d×%d×%d=%d（种）。".formatted(a, b, c, total)
                : "%d×%d=%d（种）。".formatted(a, b, total))
        .hints("分几步来选？每一步选几样？", "先固定一类中的一样，看能配几种。", "用连线的办法，从第一样连起。")
        .check(v -> v.over(c).over(b).equals(Rational.of(a)))
        .build();
  }
}
