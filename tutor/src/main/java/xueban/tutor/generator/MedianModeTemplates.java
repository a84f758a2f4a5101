package xueban.tutor.generator;

import static xueban.tutor.generator.DataRows.exact;
import static xueban.tutor.generator.DataRows.listed;
import static xueban.tutor.generator.DataRows.sum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import xueban.nlp.math.Rational;

/** Median and mode: grade 8. */
final class MedianModeTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "statistics.median",
              "求中位数",
              "排序→取中间一个或中间两个的平均数",
              8,
              List.of("math.median"),
              MedianModeTemplates::median),
          Template.of(
              "statistics.mode",
              "求众数",
              "数各数据出现的次数→比较",
              8,
              List.of("math.mode"),
              MedianModeTemplates::mode));

  private MedianModeTemplates() {}

  private static Exercise median(Draw draw) {
    int count = draw.byLayer(5, 6, draw.pick(7, 8));
    List<Integer> values = DataRows.values(draw, count, 1, draw.byLayer(15, 30, 60));
    List<Integer> sorted = values.stream().sorted().toList();
    draw.require(count % 2 == 0 || !values.get(count / 2).equals(sorted.get(count / 2)));
    draw.require(!values.equals(sorted) && values.stream().distinct().count() >= count - 1);
    Rational median =
        count % 2 == 1
            ? Rational.of(sorted.get(count / 2))
            : Rational.of((long) sorted.get(count / 2 - 1) + sorted.get(count / 2), 2);
    Exercise.Builder exercise =
        Exercise.ask("一组数据：%s，这组数据的中位数是 ____。".formatted(listed(values)))
            .answer(MathText.decimal(median), MathText.number(median))
            .wrong(
                "不排序就取中间",
                MathText.decimal(
                    count % 2 == 1
                        ? Rational.of(values.get(count / 2))
                        : Rational.of((long) values.get(count / 2 - 1) + values.get(count / 2), 2)))
            .wrong(
                "取最大最小的平均",
                MathText.decimal(Rational.of((long) sorted.get(0) + sorted.get(count - 1), 2)));
    exact(exercise, "把平均数当中位数", Rational.of(sum(values), count));
    if (count % 2 == 0) {
      exercise.wrong("偶数个只取一个", sorted.get(count / 2));
    }
    return exercise
        .step("从小到大排列：%s。".formatted(listed(sorted)))
        .step(
            count % 2 == 1
                ? "共 %d 个数据，正中间是第 %d 个，中位数是 %s。"
                    .formatted(count, count / 2 + 1, MathText.decimal(median))
                : "共 %d 个数据，中位数是第 %d、%d 个的平均数：(%d + %d) ÷ 2 = %s。"
                    .formatted(
                        count,
                        count / 2,
                        count / 2 + 1,
                        sorted.get(count / 2 - 1),
                        sorted.get(count / 2),
                        MathText.decimal(median)))
        .hints("数据是按大小排好的吗？", "中位数要先排序再找中间。", "数一数有奇数个还是偶数个数据。")
        .check(
            v ->
                values.stream().filter(x -> v.compareTo(Rational.of(x)) > 0).count() <= count / 2
                    && values.stream().filter(x -> v.compareTo(Rational.of(x)) < 0).count()
                        <= count / 2
                    && (count % 2 == 1
                        ? values.stream().anyMatch(x -> v.equals(Rational.of(x)))
                        : v.times(2)
                            .equals(
                                Rational.of(
                                    (long)
                                            values.stream()
                                                .sorted()
                                                .skip(count / 2 - 1)
                                                .findFirst()
                                                .orElseThrow()
                                        + values.stream()
                                            .sorted()
                                            .skip(count / 2)
                                            .findFirst()
                                            .orElseThrow()))))
        .build();
  }

  private static Exercise mode(Draw draw) {
    List<Integer> kinds = draw.distinct(draw.byLayer(3, 4, 4), 35, 44);
    List<Integer> values = new ArrayList<>();
    int most = draw.byLayer(3, 4, 4);
    for (int i = 0; i < kinds.size(); i++) {
      int times = i == 0 ? most : draw.between(1, most - 1);
      values.addAll(Collections.nCopies(times, kinds.get(i)));
    }
    List<Integer> shown = draw.shuffled(values);
    int mode = kinds.get(0);
    int last = shown.get(shown.size() - 1);
    return Exercise.ask("鞋店一天卖出的运动鞋尺码依次是：%s（单位：码），这组数据的众数是 ____。".formatted(listed(shown)))
        .answer(MathText.number(mode), mode + "码")
        .wrong("写次数不写数据", most)
        .wrong("把最大的数当众数", Collections.max(kinds))
        .wrong("把最小的数当众数", Collections.min(kinds))
        .wrong("把最后一个数当众数", last)
        .step("数一数每个尺码出现的次数，%d 出现 %d 次，次数最多。".formatted(mode, most))
        .step("众数是 %d。".formatted(mode))
        .hints("众数说的是哪个数据出现得最多。", "给每个不同的数据画“正”字计数。", "写的是数据本身，不是它出现的次数。")
        .check(
            v -> {
              long times = shown.stream().filter(x -> v.equals(Rational.of(x))).count();
              return times > 0
                  && shown.stream()
                      .filter(x -> !v.equals(Rational.of(x)))
                      .allMatch(x -> Collections.frequency(shown, x) < times);
            })
        .build();
  }
}
