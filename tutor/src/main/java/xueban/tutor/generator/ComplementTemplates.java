package xueban.tutor.generator;

import static xueban.tutor.generator.DegreeAnswers.askDegrees;
import static xueban.tutor.generator.MathText.plain;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Complementary and supplementary angles: grade 7. */
final class ComplementTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
                  "angle.complement-supplement",
                  "余角与补角的数量关系",
                  "设角为 x→表示余角、补角→列方程求解",
                  7,
                  List.of("math.complementary-supplementary-angles"),
                  ComplementTemplates::complement)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "angle.degrees-and-minutes",
              "度分表示的余角与补角",
              "整度数退位成度分→度减度、分减分",
              7,
              List.of("math.angle-measure", "math.complementary-supplementary-angles"),
              ComplementTemplates::complementOfOne));

  private ComplementTemplates() {}

  private static Exercise complement(Draw draw) {
    int x = draw.between(10, 80);
    int k = draw.byLayer(draw.between(2, 4), draw.between(2, 5), draw.between(3, 6));
    int more = 180 - x - k * (90 - x);
    draw.require(Math.abs(more) <= draw.byLayer(0, 40, 60) && x != 45 && x != 90);
    draw.require(more != 0);
    String relation =
        "%d 倍%s".formatted(k, more > 0 ? "还多 %d°".formatted(more) : "少 %d°".formatted(-more));
    Exercise.Builder made =
        askDegrees("一个角的补角是它的余角的 %s，这个角等于____度。".formatted(relation), Rational.of(x))
            .wrong("求成了余角", 90 - x)
            .wrong("求成了补角", 180 - x);
    acute(made, "多少的符号用反", Rational.of(k * 90L - more - 180, k - 1L));
    acute(made, "漏掉多出或少的度数", Rational.of(k * 90L - 180, k - 1L));
    String collected = "%sx = %d".formatted(k == 2 ? "" : k - 1, (k - 1) * x);
    return made.step("设这个角为 x°，补角是 (180 − x)°，余角是 (90 − x)°。")
        .step("列方程：180 − x = %d(90 − x)%s。".formatted(k, MathText.added(more)))
        .step(
            (k == 2 ? "去括号、移项，得 %s" : "去括号、移项，得 %s，x = " + x).formatted(collected)
                + "，这个角是 %d°。".formatted(x))
        .hints("这个角的余角、补角怎样用它自己表示？", "互余的和是 90°，互补的和是 180°。", "设这个角为 x°，按题意列方程。")
        .check(v -> Rational.of(180).minus(v).equals(Rational.of(90).minus(v).times(k).plus(more)))
        .build();
  }

  /** Adds a wrong answer if it can be an angle that has a complement. */
  private static void acute(Exercise.Builder made, String misconception, Rational value) {
    if (value.signum() > 0 && value.compareTo(Rational.of(90)) < 0) {
      made.wrong(misconception, plain(value));
    }
  }

  private static Exercise complementOfOne(Draw draw) {
    int degrees = draw.between(12, 78);
    int minutes =
        draw.byLayer(draw.multiple(10, 10, 50), draw.multiple(5, 5, 55), draw.between(1, 59));
    boolean supplement = draw.chance();
    int whole = supplement ? 180 : 90;
    int restDegrees = whole - 1 - degrees;
    int restMinutes = 60 - minutes;
    String answer = "%d°%d′".formatted(restDegrees, restMinutes);
    return Exercise.ask(
            "已知 ∠α = %d°%d′，则 ∠α 的%s等于____。".formatted(degrees, minutes, supplement ? "补角" : "余角"))
        .answer(
            answer,
            "%d度%d分".formatted(restDegrees, restMinutes),
            "%d°%d'".formatted(restDegrees, restMinutes))
        .wrong("余角补角混用", "%d°%d′".formatted((supplement ? 90 : 180) - 1 - degrees, restMinutes))
        .wrong("借位时借1当100", "%d°%d′".formatted(restDegrees, 100 - minutes))
        .wrong("退位后度数没有减1", "%d°%d′".formatted(restDegrees + 1, restMinutes))
        .step(
            "%s的和是 %d°，把 %d° 写成 %d°60′。"
                .formatted(supplement ? "互补的两角" : "互余的两角", whole, whole, whole - 1))
        .step("%d°60′ − %d°%d′ = %s。".formatted(whole - 1, degrees, minutes, answer))
        .hints("余角、补角的和各是多少度？", "1° 等于 60′，不够减要退位。", "先把整度数借出 1° 化成分。")
        .checkText(
            t -> {
              String[] parts = t.get(0).split("[°′]");
              return parts.length == 2
                  && Integer.parseInt(parts[1]) < 60
                  && Integer.parseInt(parts[0]) * 60
                          + Integer.parseInt(parts[1])
                          + degrees * 60
                          + minutes
                      == whole * 60;
            })
        .build();
  }
}
