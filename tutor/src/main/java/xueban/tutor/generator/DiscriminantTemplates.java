package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.inside;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;

import java.util.List;
import xueban.nlp.math.Rational;

/** The discriminant of quadratic equations: grade 9. */
final class DiscriminantTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "quadratic-equation.discriminant",
              "由根的情况求字母",
              "列判别式→按根的情况列方程（不等式）→求解",
              9,
              List.of("math.discriminant"),
              DiscriminantTemplates::discriminant));

  private DiscriminantTemplates() {}

  private static Exercise discriminant(Draw draw) {
    int b = 2 * draw.nonZero(-7, 7);
    return switch (draw.layer()) {
      case BASIC -> equalRoots(draw, b);
      case IMPROVING -> constantRange(draw, b);
      case EXTENDING -> leadingRange(draw, b);
    };
  }

  /** x² + bx + km = 0 with equal roots. */
  private static Exercise equalRoots(Draw draw, int b) {
    int k = draw.between(1, 2);
    draw.require((b * b) % (4 * k) == 0);
    Rational m = Rational.of((long) b * b, 4L * k);
    String equation =
        "x²%s + %s"
            .formatted(
                (b < 0 ? " − " : " + ") + MathText.term(Math.abs(b), "x"), k == 1 ? "m" : k + "m");
    return Exercise.ask("若关于 x 的方程 %s = 0 有两个相等的实数根，则 m = ____。".formatted(equation))
        .answer(number(m), "m=" + number(m))
        .wrong("判别式漏乘4", Rational.of((long) b * b, k))
        .wrong("一次项系数没有平方", Rational.of(b, 4L * k))
        .wrong("解出的符号写反", m.negate())
        .step("有两个相等的实数根，判别式为 0。")
        .step("Δ = %s² − 4%s = 0。".formatted(inside(b), k == 1 ? "m" : " × %dm".formatted(k)))
        .step("解得 m = %s。".formatted(number(m)))
        .hints("两个根相等，判别式有什么特点？", "写出 a、b、c，列出 b² − 4ac。", "令判别式等于零，解关于 m 的方程。")
        .check(v -> Rational.of((long) b * b).equals(v.times(4L * k)))
        .build();
  }

  /** x² + bx + m + c = 0 with real roots, two different ones or none. */
  private static Exercise constantRange(Draw draw, int b) {
    int c = draw.nonZero(-6, 6);
    boolean none = draw.chance();
    boolean equal = !none && draw.chance();
    // x² + b x + m + c = 0: Δ = b² − 4(m + c)
    Rational bound = Rational.of((long) b * b, 4).minus(c);
    String sign = none ? ">" : equal ? "≤" : "<";
    String equation =
        "x²%s + m%s".formatted((b < 0 ? " − " : " + ") + MathText.term(Math.abs(b), "x"), added(c));
    String fact = none ? "没有实数根" : equal ? "有实数根" : "有两个不相等的实数根";
    String form = "m %s %s";
    return Exercise.ask("若关于 x 的方程 %s = 0 %s，则 m 的取值范围是 ____。".formatted(equation, fact))
        .answer(form.formatted(sign, number(bound)))
        .wrong("不等号方向弄反", form.formatted(none ? "<" : equal ? "≥" : ">", number(bound)))
        .wrong(
            equal ? "有实根写成Δ>0" : none ? "没有实数根时也取等号" : "不相等时也取等号",
            form.formatted(none ? "≥" : equal ? "<" : "≤", number(bound)))
        .wrong("判别式漏乘4", form.formatted(sign, number((long) b * b - c)))
        .wrong("去括号漏乘后一项", form.formatted(sign, number(Rational.of((long) b * b - c, 4))))
        .step("%s，判别式 Δ %s 0。".formatted(fact, none ? "<" : equal ? "≥" : ">"))
        .step(
            "Δ = %s² − 4(m%s) %s 0。".formatted(inside(b), added(c), none ? "<" : equal ? "≥" : ">"))
        .step("解得 %s。".formatted(form.formatted(sign, number(bound))))
        .hints("根的情况由什么决定？", "没有实数根、有实数根、两个不相等的实数根，判别式各满足什么？", "列出关于 m 的不等式；两边除以负数时，不等号方向要改变。")
        .checkText(
            t -> {
              String[] parts = t.get(0).split(" ");
              Rational edge = MathText.read(parts[2]);
              for (int i = -3; i <= 3; i++) {
                Rational m = edge.plus(Rational.of(i, 7));
                int delta = Rational.of((long) b * b).minus(m.plus(c).times(4)).signum();
                boolean fits = none ? delta < 0 : equal ? delta >= 0 : delta > 0;
                int order = m.compareTo(edge);
                boolean member =
                    switch (parts[1]) {
                      case "<" -> order < 0;
                      case "≤" -> order <= 0;
                      case ">" -> order > 0;
                      default -> order >= 0;
                    };
                if (fits != member) {
                  return false;
                }
              }
              return true;
            })
        .build();
  }

  /** (m − h)x² + bx + c = 0 with two real roots: the leading coefficient is not 0. */
  private static Exercise leadingRange(Draw draw, int b) {
    int h = draw.nonZero(-5, 5);
    int c = draw.pick(-3, -2, -1, 1, 2, 3);
    // (m − h)x² + b x + c = 0: Δ = b² − 4c(m − h)
    Rational bound = Rational.of((long) b * b, 4L * c).plus(h);
    boolean two = draw.chance();
    String sign = (c > 0) ? two ? "<" : "≤" : two ? ">" : "≥";
    String equation =
        "(%s)x²%s%s"
            .formatted(
                polynomial("m", 1, -h),
                (b < 0 ? " − " : " + ") + MathText.term(Math.abs(b), "x"),
                added(c));
    String fact = two ? "有两个不相等的实数根" : "有两个实数根";
    String form = "m %s %s 且 m ≠ %s";
    String flip = sign.equals("<") ? ">" : sign.equals(">") ? "<" : sign.equals("≤") ? "≥" : "≤";
    String edge = sign.equals("<") ? "≤" : sign.equals(">") ? "≥" : sign.equals("≤") ? "<" : ">";
    return Exercise.ask("若关于 x 的一元二次方程 %s = 0 %s，则 m 的取值范围是 ____。".formatted(equation, fact))
        .answer(form.formatted(sign, number(bound), number(h)))
        .wrong("忘二次项系数不为零", "m %s %s".formatted(sign, number(bound)))
        .wrong("不等号方向弄反", form.formatted(flip, number(bound), number(h)))
        .wrong(two ? "不相等时也取等号" : "有实根写成Δ>0", form.formatted(edge, number(bound), number(h)))
        .wrong("二次项系数不为零求错", form.formatted(sign, number(bound), number(-h)))
        .choiceOnly()
        .step("是一元二次方程，二次项系数 %s ≠ 0，即 m ≠ %s。".formatted(polynomial("m", 1, -h), number(h)))
        .step(
            "%s：Δ = %s² − 4 × (%s) × %s %s 0。"
                .formatted(fact, inside(b), polynomial("m", 1, -h), inside(c), two ? ">" : "≥"))
        .step(
            "解得 m %s %s，所以 %s。"
                .formatted(sign, number(bound), form.formatted(sign, number(bound), number(h))))
        .hints("这个方程是一元二次方程，有什么要求？", "根的情况决定判别式的符号。", "两个条件都要满足，不要忘记二次项系数的限制。")
        .checkText(
            t -> {
              String[] parts = t.get(0).split(" ");
              Rational limit = MathText.read(parts[2]);
              List<Rational> points =
                  List.of(
                      limit,
                      limit.plus(Rational.of(1, 7)),
                      limit.minus(Rational.of(1, 7)),
                      Rational.of(h),
                      Rational.of(-h));
              for (Rational m : points) {
                Rational lead = m.minus(h);
                int delta = Rational.of((long) b * b).minus(lead.times(4L * c)).signum();
                boolean fits = lead.signum() != 0 && (two ? delta > 0 : delta >= 0);
                int order = m.compareTo(limit);
                boolean member =
                    parts[1].equals("<")
                        ? order < 0
                        : parts[1].equals("≤")
                            ? order <= 0
                            : parts[1].equals(">") ? order > 0 : order >= 0;
                member = member && (parts.length < 5 || !m.equals(MathText.read(parts[6])));
                if (fits != member) {
                  return false;
                }
              }
              return true;
            })
        .build();
  }
}
