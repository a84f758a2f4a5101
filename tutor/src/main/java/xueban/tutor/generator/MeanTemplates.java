package xueban.tutor.generator;

import static java.util.stream.Collectors.joining;
import static xueban.tutor.generator.DataRows.exact;
import static xueban.tutor.generator.DataRows.listed;
import static xueban.tutor.generator.DataRows.sum;

import java.util.Collections;
import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Mean and weighted mean: grade 8. */
final class MeanTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "statistics.mean", "求平均数", "求总和→除以个数", 8, List.of("math.mean"), MeanTemplates::mean),
          Template.of(
              "statistics.missing-value",
              "由平均数求未知数据",
              "平均数×个数得总和→减去已知数据",
              8,
              List.of("math.mean"),
              MeanTemplates::missingValue),
          Template.of(
              "statistics.merged-mean",
              "两组数据合起来的平均数",
              "各组平均数×人数→总和相加→除以总人数",
              8,
              List.of("math.weighted-mean", "math.mean"),
              MeanTemplates::mergedMean),
          Template.of(
              "statistics.weighted-mean",
              "按权求平均成绩",
              "数据×权→求和→除以权的和",
              8,
              List.of("math.weighted-mean"),
              MeanTemplates::weightedMean));

  private MeanTemplates() {}

  private static Exercise mean(Draw draw) {
    int count = draw.byLayer(5, 6, 6);
    List<Integer> values =
        draw.layer() == Layer.EXTENDING
            ? DataRows.values(draw, count, -9, 9)
            : DataRows.values(draw, count, 0, draw.byLayer(12, 30, 30));
    int total = sum(values);
    draw.require(total % count == 0 || (draw.layer() != Layer.BASIC && total * 10 % count == 0));
    draw.require(total != 0 && values.stream().distinct().count() > 3);
    Rational mean = Rational.of(total, count);
    long nonZero = values.stream().filter(v -> v != 0).count();
    List<Integer> sorted = values.stream().sorted().toList();
    draw.require(2 * total != count * (sorted.get(0) + sorted.get(count - 1)));
    Exercise.Builder exercise =
        Exercise.ask("一组数据：%s，这组数据的平均数是 ____。".formatted(listed(values)))
            .answer(MathText.decimal(mean), MathText.number(mean))
            .wrong(
                "只平均最大和最小",
                MathText.decimal(Rational.of((long) sorted.get(0) + sorted.get(count - 1), 2)));
    exact(exercise, "除数少算一个", Rational.of(total, count - 1));
    if (nonZero < count) {
      exact(exercise, "数据为0的不计个数", Rational.of(total, nonZero));
    }
    values.stream()
        .filter(v -> v != 0 && (total - v) * 10 % count == 0)
        .findFirst()
        .ifPresent(v -> exact(exercise, "漏加一个数据", Rational.of(total - v, count)));
    return exercise
        .step("%d 个数据的和是 %s。".formatted(count, MathText.number(total)))
        .step("%s ÷ %d = %s。".formatted(MathText.number(total), count, MathText.decimal(mean)))
        .hints(
            "先数一数一共有几个数据。",
            "平均数等于所有数据的和除以数据的个数。",
            nonZero < count ? "数据是 0 的也要算进个数里。" : "把所有数据加起来，再除以个数。")
        .check(v -> v.times(count).equals(Rational.of(values.stream().reduce(0, Integer::sum))))
        .build();
  }

  private static Exercise missingValue(Draw draw) {
    int count = draw.byLayer(4, 5, 5);
    List<Integer> known = DataRows.values(draw, count - 1, 2, draw.byLayer(15, 30, 95));
    int missing = draw.between(2, draw.byLayer(15, 30, 95));
    int total = sum(known) + missing;
    draw.require(total % count == 0);
    int mean = total / count;
    String data = listed(known) + "，x";
    Exercise.Builder exercise =
        Exercise.ask("数据 %s 的平均数是 %d，则 x = ____。".formatted(data, mean))
            .answer(MathText.number(missing), "x=" + missing)
            .wrong("把平均数当成未知数据", mean)
            .wrong("减数据时漏减一个", (long) missing + known.get(0));
    if (missing > mean) {
      exercise.wrong("总和少算一个平均数", (long) mean * (count - 1) - sum(known));
    }
    return exercise
        .wrong("总和多算一个平均数", (long) mean * (count + 1) - sum(known))
        .step("%d 个数据的总和是 %d × %d = %d。".formatted(count, mean, count, total))
        .step(
            "x = %d − (%s) = %d。"
                .formatted(
                    total, known.stream().map(String::valueOf).collect(joining(" + ")), missing))
        .hints("数据一共有几个？别忘了 x 也是一个。", "由平均数和个数可以求出总和。", "从总和里减去已知的几个数据。")
        .check(
            v ->
                known.stream()
                    .map(k -> Rational.of(k))
                    .reduce(v, Rational::plus)
                    .over(count)
                    .equals(Rational.of(mean)))
        .build();
  }

  private static Exercise mergedMean(Draw draw) {
    int n = draw.multiple(5, 10, 30);
    int m = draw.multiple(5, 10, 30);
    int a = draw.between(70, 95);
    int b = draw.between(70, 95);
    draw.require(n != m && a != b);
    Rational mean = Rational.of((long) n * a + (long) m * b, (long) n + m);
    draw.require(mean.times(draw.byLayer(1, 2, 10)).isWhole());
    String what = draw.pick("数学测验", "体能测试", "英语听写", "科学知识竞赛");
    Exercise.Builder exercise =
        Exercise.ask(
                "一次%s，甲组 %d 人的平均分是 %d 分，乙组 %d 人的平均分是 %d 分，两组合在一起的平均分是 ____ 分。"
                    .formatted(what, n, a, m, b))
            .answer(MathText.decimal(mean), MathText.number(mean), MathText.decimal(mean) + "分")
            .wrong("两组平均数直接平均", MathText.decimal(Rational.of((long) a + b, 2)))
            .wrong("只看人数多的一组", n > m ? a : b);
    exact(exercise, "人数与平均分配错组", Rational.of((long) n * b + (long) m * a, (long) n + m));
    return exercise
        .step("甲组总分 %d × %d = %d，乙组总分 %d × %d = %d。".formatted(a, n, a * n, b, m, b * m))
        .step("两组总分 %d，总人数 %d。".formatted(a * n + b * m, n + m))
        .step("平均分 %d ÷ %d = %s。".formatted(a * n + b * m, n + m, MathText.decimal(mean)))
        .hints("两组人数一样多吗？", "人数不同时，人多的一组对平均分影响更大。", "先分别求出两组的总分。")
        .check(v -> v.minus(a).times(n).plus(v.minus(b).times(m)).signum() == 0)
        .build();
  }

  private static Exercise weightedMean(Draw draw) {
    List<Integer> weights =
        draw.pick(List.of(3, 2), List.of(6, 4), List.of(7, 3), List.of(3, 7), List.of(2, 3));
    if (draw.layer() != Layer.BASIC) {
      weights = draw.pick(List.of(5, 3, 2), List.of(2, 3, 5), List.of(4, 3, 3), List.of(1, 2, 2));
    }
    List<Integer> use = weights;
    List<Integer> scores = DataRows.values(draw, use.size(), 70, 98);
    int parts = sum(use);
    int total = 0;
    for (int i = 0; i < use.size(); i++) {
      total += use.get(i) * scores.get(i);
    }
    Rational mean = Rational.of(total, parts);
    Rational plain = Rational.of(sum(scores), use.size());
    draw.require(!mean.equals(plain) && mean.times(10).isWhole() && plain.times(10).isWhole());
    int weighted = total;
    List<String> names =
        use.size() == 2
            ? draw.pick(List.of("笔试", "面试"), List.of("平时", "期末"), List.of("理论", "操作"))
            : draw.pick(List.of("笔试", "试讲", "面试"), List.of("平时", "期中", "期末"));
    // the last examination of a term counts as much as any other mark, or more
    draw.require(!names.contains("期末") || use.get(use.size() - 1).equals(Collections.max(use)));
    String ratio = use.stream().map(String::valueOf).collect(joining("∶"));
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < use.size(); i++) {
      said.append(i == 0 ? "" : "、")
          .append(names.get(i))
          .append(' ')
          .append(scores.get(i))
          .append(" 分");
    }
    Rational swapped = Rational.ZERO;
    for (int i = 0; i < use.size(); i++) {
      swapped = swapped.plus((long) use.get(use.size() - 1 - i) * scores.get(i));
    }
    int top = Collections.max(use);
    String products =
        java.util.stream.IntStream.range(0, use.size())
            .mapToObj(i -> "%d × %d".formatted(scores.get(i), use.get(i)))
            .collect(joining(" + "));
    Exercise.Builder exercise =
        Exercise.ask(
                "%s的成绩是%s，%s按 %s 计算总评成绩，总评成绩是 ____ 分。"
                    .formatted(
                        draw.pick("小华", "小敏", "李明", "王芳"), said, String.join("、", names), ratio))
            .answer(MathText.decimal(mean), MathText.number(mean), MathText.decimal(mean) + "分")
            .wrong("忽略权直接平均", MathText.decimal(plain))
            .wrong("权与数据配反", MathText.decimal(swapped.over(parts)));
    if (weighted <= 100L * use.size()) {
      exact(exercise, "除以数据个数", Rational.of(weighted, use.size()));
    }
    if (Collections.frequency(use, top) == 1) {
      exercise.wrong("只用权最大的一项", scores.get(use.indexOf(top)));
    }
    return exercise
        .step("各项成绩乘它的权再相加：%s = %d。".formatted(products, weighted))
        .step("权的和是 %d。".formatted(parts))
        .step("%d ÷ %d = %s。".formatted(weighted, parts, MathText.decimal(mean)))
        .hints("比里的每个数是哪一项的权？", "权大的一项对总评影响大，不能直接平均。", "先把每项成绩乘它的权，再相加。")
        .check(
            v -> {
              Rational away = Rational.ZERO;
              for (int i = 0; i < use.size(); i++) {
                away = away.plus(v.minus(scores.get(i)).times(use.get(i)));
              }
              return away.signum() == 0;
            })
        .build();
  }
}
