package xueban.tutor.generator;

import static xueban.tutor.generator.LinearTerms.left;
import static xueban.tutor.generator.WholeNumbers.gcd;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Whole solutions of one equation with two unknowns: grade 7. */
final class IntegerSolutionTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "linear-system.integer-solutions",
              "二元一次方程的正整数解",
              "用一个未知数表示另一个→逐一试值→计数",
              7,
              List.of("math.linear-equation-two-variables"),
              IntegerSolutionTemplates::integerSolutions));

  private IntegerSolutionTemplates() {}

  private static Exercise integerSolutions(Draw draw) {
    int a = draw.byLayer(1, draw.between(2, 4), draw.between(2, 7));
    int b = draw.between(2, draw.byLayer(4, 5, 9));
    int c = draw.between(8, draw.byLayer(18, 40, 60));
    draw.require(a < b && gcd(a, b) == 1);
    int positive = 0;
    int withZero = 0;
    StringBuilder list = new StringBuilder();
    for (int y = 0; b * y <= c; y++) {
      if ((c - b * y) % a == 0) {
        int x = (c - b * y) / a;
        withZero++;
        if (x > 0 && y > 0) {
          positive++;
          list.append(list.isEmpty() ? "" : "；").append("x = %d，y = %d".formatted(x, y));
        }
      }
    }
    draw.require(positive >= 2 && positive <= 6);
    int count = positive;
    boolean story = draw.layer() == Layer.EXTENDING;
    String equation = "%s = %d".formatted(left(a, b), c);
    record Story(String text, String unknowns) {}
    Story chosen =
        draw.pick(
            new Story(
                "用 %d 元钱购买单价分别为 %d 元和 %d 元的两种笔记本，两种都要买且钱正好用完，购买方案共有 ____ 种。",
                "设单价 %d 元的买 x 本，单价 %d 元的买 y 本"),
            new Story(
                "把一根长 %d dm 的绳子全部剪成长 %d dm 和 %d dm 的短绳，两种都要有且没有剩余，剪法共有 ____ 种。",
                "设长 %d dm 的短绳 x 根，长 %d dm 的短绳 y 根"),
            new Story(
                "%d 名同学全部住进 %d 人间和 %d 人间，两种房间都要有且每间都住满，安排方案共有 ____ 种。", "设住 %d 人间 x 间，%d 人间 y 间"));
    draw.require(!story || b <= 8 || !chosen.text().contains("人间"));
    String stem =
        story ? chosen.text().formatted(c, a, b) : "二元一次方程 %s 的正整数解共有 ____ 组。".formatted(equation);
    return Exercise.ask(stem)
        .answer(Rational.of(count), story ? "种" : "组")
        .wrong("以为只有一组解", 1)
        .wrongIf(withZero > count, "把含0的解也算在内", withZero)
        .wrong("试值时漏掉一组", count - 1L)
        .wrongIf(a > 1, "试值时没有判断整数", (c - 1) / b)
        .step(
            story
                ? "%s，则 %s，x，y 都是正整数。".formatted(chosen.unknowns().formatted(a, b), equation)
                : "用 y 表示 x：x = %s。"
                    .formatted(
                        a == 1 ? "%d − %dy".formatted(c, b) : "(%d − %dy)/%d".formatted(c, b, a)))
        .step("从 y = 1 起逐一试值，使 x 也是正整数：%s。".formatted(list))
        .step(story ? "所以共有 %d 种。".formatted(count) : "所以正整数解共有 %d 组。".formatted(count))
        .hints(
            story ? "先设两个未知数，列出一个方程，它的解不止一组。" : "一个方程有两个未知数，解不止一组。",
            "用一个未知数表示另一个。",
            "让系数较大的未知数依次取正整数，看另一个是不是正整数。")
        .check(
            v -> {
              int found = 0;
              for (int x = 1; x <= c; x++) {
                for (int y = 1; y <= c; y++) {
                  found += a * x + b * y == c ? 1 : 0;
                }
              }
              return v.equals(Rational.of(found));
            })
        .build();
  }
}
