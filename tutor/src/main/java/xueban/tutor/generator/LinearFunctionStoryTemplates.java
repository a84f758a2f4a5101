package xueban.tutor.generator;

import static xueban.tutor.generator.LinearTerms.line;
import static xueban.tutor.generator.MathText.number;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Word problems with linear functions: grade 8. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class LinearFunctionStoryTemplates {
  private static final String COEFFICIENTS = "math.undetermined-coefficients";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "linear-function.application",
              "一次函数的实际应用",
              "由两组数据求解析式→代入求值（反求）",
              8,
              List.of("math.linear-function-application", COEFFICIENTS),
              LinearFunctionStoryTemplates::application));

  private LinearFunctionStoryTemplates() {}

  private static Exercise application(Draw draw) {
    record Story(
        String text,
        String first,
        String second,
        String unit,
        String unit2,
        int least,
        int most,
        int slope,
        int sign) {}
    Story story =
        draw.pick(
            new Story(
                "一根弹簧不挂物体时长 %2$d cm，在弹性限度内所挂物体的质量每增加 1 kg，弹簧伸长 %1$s cm。",
                "所挂物体的质量是 %d kg 时，弹簧长 ____ cm。",
                "弹簧长 %s cm 时，所挂物体的质量是 ____ kg。",
                "cm",
                "kg",
                10,
                20,
                2,
                1),
            new Story(
                "一支蜡烛长 %2$d cm，点燃后每小时燃烧掉 %1$s cm。",
                "点燃 %d 小时后，蜡烛剩余 ____ cm。",
                "蜡烛剩余 %s cm 时，已经点燃了 ____ 小时。",
                "cm",
                "小时",
                20,
                30,
                4,
                -1),
            new Story(
                "油箱中原有油 %2$d L，汽车行驶时每小时耗油 %1$s L。",
                "行驶 %d 小时后，油箱剩余油 ____ L。",
                "油箱剩余油 %s L 时，已经行驶了 ____ 小时。",
                "L",
                "小时",
                40,
                60,
                8,
                -1));
    int start = draw.between(story.least(), story.most());
    int slope = draw.between(1, story.slope());
    int x = draw.between(2, story.sign() < 0 ? Math.min(6, start / slope - 1) : 6);
    int end = start + story.sign() * slope * x;
    draw.require(end > 0);
    boolean two = draw.layer() == Layer.EXTENDING;
    int x1 = draw.between(1, 3);
    int x2 = x1 + draw.between(1, 3);
    int y1 = start + story.sign() * slope * x1;
    int y2 = start + story.sign() * slope * x2;
    String thing =
        story.unit().equals("L")
            ? "油箱剩余油量 y（L）与行驶时间 x（小时）"
            : story.unit2().equals("kg")
                ? "在弹性限度内，弹簧的长度 y（cm）与所挂物体的质量 x（kg）"
                : "蜡烛剩余长度 y（cm）与点燃时间 x（小时）";
    boolean inverse = draw.layer() != Layer.BASIC;
    String base =
        two
            ? "%s成一次函数关系，x = %d 时 y = %d，x = %d 时 y = %d。".formatted(thing, x1, y1, x2, y2)
            : story.text().formatted(number(slope), start);
    draw.require(y2 > 0 && x != x1 && x != x2);
    String ask = inverse ? story.second().formatted(number(end)) : story.first().formatted(x);
    int answer = inverse ? x : end;
    return Exercise.ask(base + ask)
        .answer(Rational.of(answer), inverse ? story.unit2() : story.unit())
        .wrong(
            "增加与减少弄反",
            inverse
                ? Rational.of(Math.abs((long) end + start), slope)
                : Rational.of(Math.abs(start - (long) story.sign() * slope * x)))
        .wrong("忽略原有的量", inverse ? Rational.of(end, slope) : Rational.of((long) slope * x))
        .wrong(
            "求成了另一个量", inverse ? Rational.of(Math.abs(end - start)) : Rational.of((long) start * x))
        .wrong(
            "把每单位的变化量当作总变化",
            inverse
                ? Rational.of(Math.abs((long) end - start) + slope)
                : Rational.of((long) start + story.sign() * slope))
        .step(
            two
                ? "设 y = kx + b，代入两组数据，得 k = %s，b = %d。"
                    .formatted(number((long) story.sign() * slope), start)
                : "设 y 与 x 的关系：y = %s。"
                    .formatted(
                        story.sign() > 0
                            ? line(slope, start)
                            : "%d − %s".formatted(start, MathText.term(slope, "x"))))
        .step(
            inverse
                ? "令 y = %d：%s = %d。"
                    .formatted(
                        end,
                        story.sign() > 0
                            ? line(slope, start)
                            : "%d − %s".formatted(start, MathText.term(slope, "x")),
                        end)
                : "当 x = %d 时，y = %d %s %d × %d。"
                    .formatted(x, start, story.sign() > 0 ? "+" : "−", slope, x))
        .step("得 %s = %d。".formatted(inverse ? "x" : "y", answer))
        .hints("两个量之间是什么函数关系？", "先写出解析式：原有的量与每单位的变化量各是多少？", "再代入已知的量求另一个量。")
        .check(
            v -> {
              Rational xx = inverse ? v : Rational.of(x);
              Rational yy = inverse ? Rational.of(end) : v;
              Rational rate =
                  two
                      ? Rational.of((long) y2 - y1, (long) x2 - x1)
                      : Rational.of((long) story.sign() * slope);
              Rational base2 = two ? Rational.of(y1).minus(rate.times(x1)) : Rational.of(start);
              return yy.equals(rate.times(xx).plus(base2));
            })
        .build();
  }
}
