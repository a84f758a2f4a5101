package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Averages, grade 4. */
final class PrimaryAverageTemplates {

  static final List<Template> ALL =
      List.of(
          Template.of(
              "primary-average.average",
              "求平均数",
              "求总数→除以份数",
              4,
              List.of("math.average-intro"),
              PrimaryAverageTemplates::average),
          Template.of(
              "primary-average.average-missing",
              "由平均数求另一个数",
              "平均数乘个数得总数→减去已知各数",
              4,
              List.of("math.average-intro"),
              PrimaryAverageTemplates::averageMissing));

  private PrimaryAverageTemplates() {}

  private static Exercise average(Draw draw) {
    int count = draw.byLayer(draw.between(3, 4), draw.between(4, 5), 5);
    int middle = draw.between(draw.byLayer(15, 25, 25), draw.byLayer(30, 60, 60));
    List<Integer> values = new java.util.ArrayList<>();
    int sum = 0;
    for (int i = 0; i < count - 1; i++) {
      values.add(middle + draw.between(-8, 8));
      sum += values.get(i);
    }
    int last = middle * count - sum;
    draw.require(
        Math.abs(last - middle) <= 10 && last > 0 && !values.contains(middle) && last != middle);
    values.add(last);
    boolean grouped = draw.layer() == Layer.EXTENDING;
    String listed = String.join("、", values.stream().map(String::valueOf).toList());
    int first = values.get(0) + values.get(1);
    int later = middle * count - first;
    String stem =
        grouped
            ? "小明读一本书，前2天一共读了%d页，后%d天一共读了%d页，平均每天读____页。".formatted(first, count - 2, later)
            : draw.pick(
                    "%d名同学做仰卧起坐，分别做了%s个，平均每人做____个。",
                    "书店%d天卖出的图书分别是%s本，平均每天卖出____本。", "%d个小组收集的废电池分别是%s节，平均每组收集____节。")
                .formatted(count, listed);
    String sum2 =
        grouped
            ? first + "+" + later
            : String.join("+", values.stream().map(String::valueOf).toList());
    int least = values.stream().min(Integer::compare).orElseThrow();
    int most = values.stream().max(Integer::compare).orElseThrow();
    draw.require(grouped || least + most != 2 * middle);
    String unit =
        stem.contains("页") ? "页" : stem.contains("本") ? "本" : stem.contains("节") ? "节" : "个";
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(middle), unit)
            .wrong("求出总数就当平均数", (long) middle * count);
    // the grade divides whole numbers only
    for (int divisor : grouped ? new int[] {2, 3, 4} : new int[] {count - 1, count + 1}) {
      exercise.wrongIf(middle * count % divisor == 0, "总数除错个数", middle * count / divisor);
    }
    if (grouped) {
      Rational halves = Rational.of(first, 2).plus(Rational.of(later, count - 2)).over(2);
      exercise.wrongIf(halves.isWhole(), "两个平均数直接平均", halves);
    } else {
      exercise
          .wrong("平均数就是其中一个数", values.get(0))
          .wrongIf((least + most) % 2 == 0, "只把最大和最小的平均", (least + most) / 2);
    }
    return exercise
        .step("总数：%s=%d（%s）。".formatted(sum2, middle * count, unit))
        .step("平均数：%d÷%d=%d（%s）。".formatted(middle * count, count, middle, unit))
        .hints("平均数和总数、个数有什么关系？", "先把各个数合起来求总数。", "总数除以个数，个数要数清。")
        .check(
            v -> {
              Rational balance = Rational.ZERO;
              for (int each : values) {
                balance = balance.plus(each).minus(v);
              }
              return balance.signum() == 0;
            })
        .build();
  }

  private static Exercise averageMissing(Draw draw) {
    int count = draw.byLayer(3, 4, 4);
    int middle = draw.between(draw.byLayer(80, 82, 82), 93);
    List<Integer> known = new java.util.ArrayList<>();
    int sum = 0;
    for (int i = 0; i < count - 1; i++) {
      known.add(middle + draw.between(-7, 7));
      sum += known.get(i);
    }
    int total = sum;
    int x = middle * count - total;
    draw.require(
        x > 60 && x <= 100 && x != middle && known.stream().distinct().count() == known.size());
    boolean grouped = draw.layer() == Layer.EXTENDING && total % (count - 1) == 0;
    draw.require(draw.layer() != Layer.EXTENDING || grouped);
    String listed = String.join("、", known.stream().map(String::valueOf).toList());
    String stem =
        grouped
            ? draw.pick(
                    "小红前%d次测验平均%d分，第%d次测验后平均分变成%d分，第%d次得____分。",
                    "小刚前%d次跳绳平均每次%d下，加上第%d次，平均每次%d下，第%d次跳了____下。")
                .formatted(count - 1, total / (count - 1), count, middle, count)
            : draw.pick(
                    "小红%d次测验的平均分是%d分，前%d次分别得%s分，最后一次得____分。",
                    "小刚跳绳%d次，平均每次跳%d下，前%d次分别跳了%s下，最后一次跳了____下。")
                .formatted(count, middle, count - 1, listed);
    String unit = stem.contains("测验") ? "分" : "下";
    Exercise.Builder exercise =
        Exercise.ask(stem).answer(Rational.of(x), unit).wrong("把平均数当成最后一个数", middle);
    if (grouped) {
      Rational halves = Rational.of(total, count - 1).plus(middle).over(2);
      exercise.wrongIf(halves.isWhole(), "两个平均数直接平均", halves);
    }
    return exercise
        .step("%d次的总数：%d×%d=%d（%s）。".formatted(count, middle, count, middle * count, unit))
        .step(
            "前%d次的总数：%s=%d（%s）。"
                .formatted(
                    count - 1,
                    grouped ? total / (count - 1) + "×" + (count - 1) : listed.replace("、", "+"),
                    total,
                    unit))
        .step(
            "%s：%d−%d=%d（%s）。"
                .formatted(
                    grouped ? "第%d次".formatted(count) : "最后一次", middle * count, total, x, unit))
        .hints("知道平均数和次数，可以求什么？", "平均数乘个数得到总数。", grouped ? "用后来的总数减去前几次的总数。" : "用总数减去已经知道的各数。")
        .check(v -> v.plus(total).over(count).equals(Rational.of(middle)))
        .build();
  }
}
