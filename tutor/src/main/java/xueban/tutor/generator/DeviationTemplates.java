package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;

import java.util.List;
import java.util.stream.Collectors;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Amounts noted as deviations from a standard: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class DeviationTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "rational-number.deviation-total",
              "以标准量记正负求总量或平均",
              "偏差求和→标准量乘份数→相加（求平均再除以份数）",
              7,
              List.of("math.positive-negative-number", "math.rational-addition"),
              DeviationTemplates::deviations));

  private DeviationTemplates() {}

  private static Exercise deviations(Draw draw) {
    record Story(
        String start, String unit, String ask, String mean, int least, int most, int spread) {}
    Story story =
        draw.pick(
            new Story(
                "%d 袋大米，以每袋 %d 千克为标准，超过的千克数记为正，不足的记为负", "千克", "这些大米的总质量是", "平均每袋的质量是", 20, 50, 5),
            new Story(
                "%d 箱苹果，以每箱 %d 千克为标准，超过的千克数记为正，不足的记为负", "千克", "这些苹果的总质量是", "平均每箱的质量是", 15, 30, 4),
            new Story(
                "某车间检查了 %d 天的产量，以每天 %d 个零件为标准，多于的个数记为正，少于的记为负",
                "个", "这些天一共生产零件", "平均每天生产零件", 80, 150, 12),
            new Story(
                "%d 名同学 1 分钟跳绳，以 %d 个为标准，超过的个数记为正，不足的记为负",
                "个", "这些同学一共跳了", "平均每人跳了", 100, 160, 12));
    int count = draw.byLayer(4, 5, 6);
    int standard = draw.multiple(5, story.least(), story.most());
    List<Integer> records = draw.distinct(count, -story.spread(), story.spread());
    int sum = records.stream().mapToInt(Integer::intValue).sum();
    draw.require(sum != 0 && records.stream().anyMatch(r -> r < 0) && Math.abs(sum) < 15);
    String list =
        records.stream().map(r -> r > 0 ? "+" + r : number(r)).collect(Collectors.joining("，"));
    boolean mean = draw.layer() == Layer.EXTENDING;
    draw.require(!mean || sum % count == 0);
    Rational total = Rational.of((long) count * standard + sum);
    Rational answer = mean ? total.over(count) : total;
    int size = records.stream().mapToInt(Math::abs).sum();
    Rational divisor = Rational.of(mean ? count : 1);
    String question = mean ? story.mean() : story.ask();
    return Exercise.ask(
            "%s，记录如下：%s。%s ____ %s。"
                .formatted(story.start().formatted(count, standard), list, question, story.unit()))
        .answer(MathText.decimal(answer), MathText.decimal(answer) + story.unit())
        .wrong(
            "把偏差的绝对值相加", MathText.number(Rational.of((long) count * standard + size).over(divisor)))
        .wrongIf(sum > 0, "只算偏差忘加标准量", Rational.of(sum).over(divisor))
        .wrong("偏差的正负弄反", Rational.of((long) count * standard - sum).over(divisor))
        .step(
            "偏差的和：%s = %s。"
                .formatted(
                    records.stream().map(MathText::inside).collect(Collectors.joining(" + ")),
                    number(sum)))
        .step(
            "总量：%d × %d%s = %s（%s）。"
                .formatted(standard, count, added(sum), number(total), story.unit()))
        .step(
            mean
                ? "平均：%s ÷ %d = %s（%s）。"
                    .formatted(number(total), count, MathText.decimal(answer), story.unit())
                : "所以%s %s %s。".formatted(story.ask(), number(answer), story.unit()))
        .hints(
            "每个记录表示与标准相差多少。",
            "先把这些正负数相加，得到总的偏差。",
            mean ? "先求总量，再除以份数；也可以把平均偏差加到标准量上。" : "总量等于标准量乘份数，再加上总的偏差。")
        .check(
            v -> {
              Rational all = Rational.ZERO;
              for (int record : records) {
                all = all.plus(standard + record);
              }
              return v.times(divisor).equals(all);
            })
        .build();
  }
}
