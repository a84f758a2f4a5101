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
              "由条件（或两组数据）求解析式→代入求值（反求）",
              8,
              List.of("math.linear-function-application", COEFFICIENTS),
              LinearFunctionStoryTemplates::application));

  private LinearFunctionStoryTemplates() {}

  /**
   * A quantity that starts at some value and changes evenly.
   *
   * @param given tells the change for each unit and the start
   * @param pair tells the same with x and y only
   * @param forward asks for the quantity, {@code backward} for the amount x
   * @param define says what x and y are
   * @param least of the start, up to {@code most}
   * @param slope the greatest change for each unit, its direction {@code sign}
   */
  private record Story(
      String given,
      String pair,
      String forward,
      String backward,
      String define,
      String unit,
      String unitOfX,
      int least,
      int most,
      int slope,
      int sign) {
    String expression(int rate, int start) {
      return sign > 0 ? line(rate, start) : "%d − %s".formatted(start, MathText.term(rate, "x"));
    }
  }

  private static final List<Story> STORIES =
      List.of(
          new Story(
              "一根弹簧不挂物体时长 %2$d cm，在弹性限度内所挂物体的质量每增加 1 kg，弹簧伸长 %1$s cm。",
              "在弹性限度内，弹簧的长度 y（cm）与所挂物体的质量 x（kg）成一次函数关系",
              "所挂物体的质量是 %s kg 时，弹簧长 %s cm。",
              "弹簧长 %s cm 时，所挂物体的质量是 %s kg。",
              "设所挂物体的质量是 x kg 时，弹簧长 y cm",
              "cm",
              "kg",
              10,
              20,
              2,
              1),
          new Story(
              "一支蜡烛长 %2$d cm，点燃后每小时燃烧掉 %1$s cm。",
              "蜡烛剩余长度 y（cm）与点燃时间 x（小时）成一次函数关系",
              "点燃 %s 小时后，蜡烛剩余 %s cm。",
              "蜡烛剩余 %s cm 时，已经点燃了 %s 小时。",
              "设点燃 x 小时后，蜡烛剩余 y cm",
              "cm",
              "小时",
              20,
              30,
              4,
              -1),
          new Story(
              "油箱中原有油 %2$d L，汽车行驶时每小时耗油 %1$s L。",
              "油箱剩余油量 y（L）与行驶时间 x（小时）成一次函数关系",
              "行驶 %s 小时后，油箱剩余油 %s L。",
              "油箱剩余油 %s L 时，已经行驶了 %s 小时。",
              "设行驶 x 小时后，油箱剩余油 y L",
              "L",
              "小时",
              40,
              60,
              8,
              -1));

  private static Exercise application(Draw draw) {
    Story story = draw.pick(STORIES);
    int start = draw.between(story.least(), story.most());
    int rate = draw.between(Math.ceilDiv(story.slope(), 2), story.slope());
    int x = draw.between(2, story.sign() < 0 ? Math.min(6, start / rate - 1) : 6);
    int end = start + story.sign() * rate * x;
    boolean two = draw.layer() == Layer.EXTENDING;
    boolean inverse = draw.layer() != Layer.BASIC;
    int x1 = draw.between(1, 3);
    int x2 = x1 + draw.between(1, 3);
    int y1 = start + story.sign() * rate * x1;
    int y2 = start + story.sign() * rate * x2;
    draw.require(end > 0 && y2 > 0 && x != x1 && x != x2);
    String base =
        two
            ? "%s，x = %d 时 y = %d，x = %d 时 y = %d。".formatted(story.pair(), x1, y1, x2, y2)
            : story.given().formatted(number(rate), start);
    String expression = story.expression(rate, start);
    Exercise.Builder exercise =
        Exercise.ask(
            base
                + (inverse
                    ? story.backward().formatted(number(end), "____")
                    : story.forward().formatted(number(x), "____")));
    if (two) {
      exercise
          .step(
              "设 y = kx + b，代入两组数据：%s = %d，%s = %d。"
                  .formatted(
                      LinearTerms.both(x1, 1, List.of("k", "b")),
                      y1,
                      LinearTerms.both(x2, 1, List.of("k", "b")),
                      y2))
          .step(
              "解得 k = %s，b = %d，所以 y = %s。"
                  .formatted(number((long) story.sign() * rate), start, expression));
    } else {
      exercise.step("%s，则 y = %s。".formatted(story.define(), expression));
    }
    if (inverse) {
      backward(exercise, story, start, rate, x, end);
    } else {
      forward(exercise, story, start, rate, x, end);
    }
    return exercise
        .hints(
            "两个量之间是什么函数关系？",
            two ? "设出一次函数的解析式，代入两组数据求 k、b。" : "先写出解析式：原有的量与每单位的变化量各是多少？",
            "再代入已知的量求另一个量。")
        .check(
            v -> {
              Rational xx = inverse ? v : Rational.of(x);
              Rational yy = inverse ? Rational.of(end) : v;
              Rational slope =
                  two
                      ? Rational.of((long) y2 - y1, (long) x2 - x1)
                      : Rational.of((long) story.sign() * rate);
              Rational atZero = two ? Rational.of(y1).minus(slope.times(x1)) : Rational.of(start);
              return yy.equals(slope.times(xx).plus(atZero));
            })
        .build();
  }

  private static void forward(
      Exercise.Builder exercise, Story story, int start, int rate, int x, int end) {
    long opposite = (long) start - (long) story.sign() * rate * x;
    exercise
        .answer(Rational.of(end), story.unit())
        .wrongIf(opposite > 0, "增加与减少弄反", opposite)
        .wrong("忽略原有的量", (long) rate * x)
        .wrong("把每单位的变化量当作总变化", (long) start + (long) story.sign() * rate)
        .step(
            "当 x = %d 时，y = %d %s %d × %d = %d。"
                .formatted(x, start, story.sign() > 0 ? "+" : "−", rate, x, end))
        .step("所以" + story.forward().formatted(number(x), number(end)));
  }

  private static void backward(
      Exercise.Builder exercise, Story story, int start, int rate, int x, int end) {
    exercise
        .answer(Rational.of(x), story.unitOfX())
        .wrong("忽略原有的量", Rational.of(end, rate))
        .wrong("求成了另一个量", Math.abs((long) end - start))
        .step("令 y = %d：%s = %d，解得 x = %d。".formatted(end, story.expression(rate, start), end, x))
        .step("所以" + story.backward().formatted(number(end), number(x)));
  }
}
