package xueban.tutor.generator;

import static java.util.stream.Collectors.joining;
import static xueban.tutor.generator.DataRows.listed;
import static xueban.tutor.generator.DataRows.sum;

import java.util.Collections;
import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Variance, frequencies and what a sample says of a population, grades 7 and 8. */
final class SpreadTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "statistics.variance",
              "求方差",
              "求平均数→求各偏差的平方→求平方的平均数",
              8,
              List.of("math.variance", "math.mean"),
              SpreadTemplates::variance),
          Template.of(
              "statistics.variance-of-transformed",
              "数据变换后的方差",
              "加常数方差不变→乘常数方差乘平方",
              8,
              List.of("math.variance"),
              SpreadTemplates::transformed),
          Template.of(
              "statistics.relative-frequency",
              "频数、频率与总数",
              "频数=总数×频率→列式求解",
              7,
              List.of("math.frequency-distribution"),
              SpreadTemplates::relativeFrequency),
          Template.of(
              "statistics.estimate-population",
              "用样本估计总体",
              "求样本中的比例→乘总体数量",
              8,
              List.of("math.sample-estimates-population"),
              SpreadTemplates::estimate));

  private SpreadTemplates() {}

  private static Exercise variance(Draw draw) {
    int count = draw.byLayer(4, 5, 5);
    List<Integer> values = DataRows.values(draw, count, 1, draw.byLayer(9, 12, 20));
    int total = sum(values);
    draw.require(total % count == 0 && values.stream().distinct().count() > 2);
    int mean = total / count;
    int squares = values.stream().mapToInt(x -> (x - mean) * (x - mean)).sum();
    Rational variance = Rational.of(squares, count);
    String parts =
        values.stream().map(x -> "(%d − %d)²".formatted(x, mean)).collect(joining(" + "));
    return Exercise.ask("数据 %s 的方差是 ____。".formatted(listed(values)))
        .answer(MathText.decimal(variance), MathText.number(variance))
        .wrong("偏差平方和没有除以个数", squares)
        .wrong(
            "用偏差的绝对值代替平方",
            MathText.decimal(
                Rational.of(values.stream().mapToInt(x -> Math.abs(x - mean)).sum(), count)))
        .wrong("把平均数当方差", mean)
        .wrong("把极差当方差", (long) Collections.max(values) - Collections.min(values))
        .step("平均数是 %d ÷ %d = %d。".formatted(total, count, mean))
        .step("各偏差的平方和：%s = %d。".formatted(parts, squares))
        .step("方差是 %d ÷ %d = %s。".formatted(squares, count, MathText.decimal(variance)))
        .hints("方差要用到平均数，先求它。", "偏差是每个数据与平均数的差，要先平方。", "把偏差的平方加起来，再除以数据的个数。")
        .check(
            v -> {
              long ofSquares = values.stream().mapToLong(x -> (long) x * x).sum();
              Rational m = Rational.of(total, count);
              return v.equals(Rational.of(ofSquares, count).minus(m.times(m)));
            })
        .build();
  }

  private static Exercise transformed(Draw draw) {
    int variance = draw.between(1, draw.byLayer(9, 6, 6));
    int factor = draw.byLayer(1, draw.between(2, 4), draw.pick(-3, -2, 2, 3));
    int added = draw.byLayer(draw.between(1, 9), 0, draw.nonZero(-9, 9));
    String each =
        (factor == 1 ? "" : "都乘 " + MathText.number(factor))
            + (added == 0
                ? ""
                : (factor == 1 ? "都" : "，再都") + (added > 0 ? "加 " : "减 ") + Math.abs(added));
    long result = (long) factor * factor * variance;
    Exercise.Builder exercise =
        Exercise.ask("一组数据的方差是 %d，把每个数据%s，得到的新数据的方差是 ____。".formatted(variance, each));
    if (factor != 1) {
      exercise.step(
          "都乘 %s，每个数据与平均数的差也乘 %s，差的平方乘 %d。"
              .formatted(MathText.number(factor), MathText.number(factor), factor * factor));
    }
    if (added != 0) {
      String change = (added > 0 ? "加 " : "减 ") + Math.abs(added);
      exercise.step("都%s，平均数也%s，每个数据与平均数的差不变，方差不变。".formatted(change, change));
    }
    if (result + added > 0) {
      exercise.wrong("数据同加常数方差也加", result + added);
    }
    return exercise
        .answer(result)
        .wrong("数据扩大几倍方差同倍", (long) Math.abs(factor) * variance)
        .wrong("认为方差总是不变", variance)
        .wrong("把常数也平方加上", result + (long) added * added)
        .step(
            factor == 1
                ? "新方差仍是 %d。".formatted(result)
                : "新方差是 %d × %d = %d。".formatted(variance, factor * factor, result))
        .hints(
            "想一想每个数据变了以后，平均数怎样变。",
            "方差只看数据离平均数有多远。",
            draw.byLayer("每个数据与平均数的差变了没有？", "每个数据与平均数的差变成原来的几倍？", "分别考虑乘一个数和加一个数时偏差怎样变。"))
        .check(
            v -> {
              // two data points with that variance, at distance √variance on both sides of 0
              Rational spread = Rational.of(variance);
              Rational mean = Rational.of(added);
              Rational squares = spread.times((long) factor * factor).plus(mean.times(mean));
              return v.equals(squares.minus(mean.times(mean)));
            })
        .build();
  }

  private static Exercise relativeFrequency(Draw draw) {
    int total = draw.multiple(20, 40, 200);
    int hundredths =
        draw.byLayer(draw.multiple(10, 10, 50), draw.multiple(5, 5, 45), draw.multiple(5, 5, 45));
    draw.require(total * hundredths % 100 == 0);
    int count = total * hundredths / 100;
    String share = MathText.decimal(Rational.of(hundredths, 100));
    if (draw.layer() == Layer.BASIC) {
      Exercise.Builder exercise =
          Exercise.ask("抽查 %d 名学生的视力，把数据分组整理，其中一组的频率是 %s，这一组的频数是 ____。".formatted(total, share))
              .answer(count)
              .wrong("频数与频率混淆", share)
              .wrong("算成了其余各组的频数", total - count);
      if (total * 100 % hundredths == 0) {
        exercise.wrong("用总数除以频率", total * 100 / hundredths);
      }
      if (count % 10 == 0) {
        exercise.wrong("小数点移错一位", count / 10);
      }
      return exercise
          .step("频数 = 总数 × 频率 = %d × %s = %d。".formatted(total, share, count))
          .hints("频率表示这一组占总数的多少。", "频率等于频数除以总数。", "已知总数和频率，求频数用乘法。")
          .check(v -> v.over(total).equals(Rational.of(hundredths, 100)))
          .build();
    }
    boolean fromRest = draw.layer() == Layer.EXTENDING;
    int shown = fromRest ? total - count : count;
    String said = fromRest ? "其余各组的频数之和是 %d".formatted(shown) : "频数是 %d".formatted(shown);
    Exercise.Builder exercise =
        Exercise.ask("一次体育测试成绩的频数分布表中，某一组的频率是 %s，%s，则参加测试的共有 ____ 人。".formatted(share, said))
            .answer(Rational.of(total), "人")
            .wrong("把频数当成总数", shown);
    if (shown * hundredths % 100 == 0) {
      exercise.wrong("总数算成频数乘频率", shown * hundredths / 100);
    }
    int mistaken = fromRest ? hundredths : 100 - hundredths;
    if (shown * 100 % mistaken == 0) {
      exercise.wrong("频率与其余各组对错", shown * 100 / mistaken);
    }
    return exercise
        .step(
            fromRest
                ? "其余各组的频率之和是 1 − %s = %s。"
                    .formatted(share, MathText.decimal(Rational.of(100 - hundredths, 100)))
                : "频率 = 频数 ÷ 总数，所以总数 = 频数 ÷ 频率。")
        .step(
            "总数是 %d ÷ %s = %d。"
                .formatted(
                    shown,
                    MathText.decimal(Rational.of(fromRest ? 100 - hundredths : hundredths, 100)),
                    total))
        .hints(
            fromRest ? "各组频率加起来是多少？" : "频率是怎样由频数和总数算出来的？",
            "频率、频数和总数中知道两个就能求第三个。",
            "先弄清已知的频数对应的频率是多少。")
        .check(
            v ->
                v.times(Rational.of(fromRest ? 100 - hundredths : hundredths, 100))
                    .equals(Rational.of(shown)))
        .build();
  }

  private static Exercise estimate(Draw draw) {
    int sample = draw.byLayer(50, draw.pick(40, 80, 60), draw.pick(40, 80, 120));
    int found = draw.between(3, sample * 7 / 10);
    int population = draw.multiple(100, 600, 3000);
    draw.require((long) found * population % sample == 0);
    long estimate = (long) found * population / sample;
    if (draw.layer() == Layer.EXTENDING) {
      int marked = draw.multiple(10, 40, 100);
      int caught = draw.multiple(10, 50, 200);
      int seen = draw.between(2, 12);
      draw.require(seen < caught && marked * caught % seen == 0 && marked > seen);
      draw.require(marked * caught / seen > marked + caught);
      int all = marked * caught / seen;
      return Exercise.ask(
              "为了估计鱼塘里鱼的数量，先捞出 %d 条做上标记放回，待有标记的鱼完全混入鱼群后，再捞出 %d 条，其中有标记的 %d 条。估计鱼塘里约有 ____ 条鱼。"
                  .formatted(marked, caught, seen))
          .answer(Rational.of(all), "条")
          .wrong("只把两次捞的相加", (long) marked + caught)
          .wrong("求成了没有标记的条数", (long) all - marked)
          .wrongIf(caught * seen > marked + caught, "没有用上第一次的标记数", (long) caught * seen)
          .step("样本中有标记的占 %d/%d。".formatted(seen, caught))
          .step("设鱼塘里有 x 条鱼，%d/x = %d/%d。".formatted(marked, seen, caught))
          .step("x = %d × %d ÷ %d = %d，所以鱼塘里约有 %d 条鱼。".formatted(marked, caught, seen, all, all))
          .hints("第二次捞出的鱼是鱼塘里鱼的一个样本。", "样本中有标记的比例近似等于鱼塘里有标记的比例。", "设总数为 x，列一个比例式。")
          .check(v -> Rational.of(marked).over(v).equals(Rational.of(seen, caught)))
          .build();
    }
    String what = draw.pick("每天阅读超过半小时", "会游泳", "视力不良", "骑自行车上学");
    draw.require(what.equals("视力不良") ? 2 * found > sample : 2 * found < sample);
    return Exercise.ask(
            "从全校 %d 名学生中随机抽取 %d 名，其中%s的有 %d 名。估计全校%s的学生约有 ____ 名。"
                .formatted(population, sample, what, found, what))
        .answer(Rational.of(estimate), "名")
        .wrong("只减去样本中没有的人数", (long) population - sample + found)
        .wrong("用样本量代替总体", found)
        .wrong("没有用上样本中的比例", MathText.number(Rational.of(population, found)))
        .wrong("算成了不具有这一特点的人数", population - estimate)
        .step("样本中的比例是 %d/%d。".formatted(found, sample))
        .step("全校约有 %d × %d/%d = %d（名）。".formatted(population, found, sample, estimate))
        .hints("样本是随机抽取的，能代表全校吗？", "用样本中的比例估计总体中的比例。", "先求样本中的比例，再乘全校人数。")
        .check(v -> v.over(population).equals(Rational.of(found, sample)))
        .build();
  }
}
