package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Lengths of segments on a line: grade 7. */
final class SegmentTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "angle.two-midpoints",
              "两条线段中点间的距离",
              "由中点得两个一半→相加（或相减）得中点间距离",
              7,
              List.of("math.midpoint", "math.segment-comparison"),
              SegmentTemplates::twoMidpoints),
          Template.of(
              "angle.collinear-cases",
              "直线上的点位置不定时求线段长",
              "画图分两种位置→分别相加、相减",
              7,
              List.of("math.segment-comparison"),
              SegmentTemplates::collinear));

  private SegmentTemplates() {}

  private static Exercise twoMidpoints(Draw draw) {
    int ac = draw.multiple(2, 4, draw.byLayer(12, 20, 30));
    int cb = draw.multiple(2, 2, draw.byLayer(12, 20, 30));
    draw.require(ac != cb);
    boolean outside = draw.layer() == Layer.EXTENDING && draw.chance();
    draw.require(!outside || ac > cb);
    int ab = outside ? ac - cb : ac + cb;
    int mn = ab / 2;
    int line = Math.max(ac, ab);
    // no two of the five points so near that their letters touch
    draw.require(8 * cb >= line && 8 * ac >= line && 16 * Math.abs(2 * ab - ac) >= 2 * line);
    int kind = draw.byLayer(0, draw.pick(0, 1), draw.pick(0, 1));
    Figure figure = Figure.of("直线上的五个点", 0, -1, line, 1).segment(0, 0, line, 0);
    String[] names = {"A", "M", "C", "N", "B"};
    double[] places = {0, ac / 2.0, ac, (ac + ab) / 2.0, ab};
    for (int i = 0; i < 5; i++) {
      figure.dot(places[i], 0).label(places[i], 0, names[i], 0, 14);
    }
    String place = outside ? "点 C 在线段 AB 的延长线上（B 在 A、C 之间）" : "点 C 在线段 AB 上";
    String stem =
        kind == 0
            ? "如图，%s，M、N 分别是 AC、BC 的中点，AC = %d cm，BC = %d cm，则 MN = ____ cm。"
                .formatted(place, ac, cb)
            : "如图，%s，M、N 分别是 AC、BC 的中点，MC = %d cm，BC = %d cm，则 MN = ____ cm。"
                .formatted(place, ac / 2, cb);
    Exercise.Builder made =
        Exercise.ask(stem)
            .answer(Rational.of(mn), "cm")
            .wrong("线段和差用反", Rational.of(outside ? ac + cb : Math.abs(ac - cb), 2))
            .wrong("只求了一半线段", kind == 0 ? ac / 2 : cb / 2);
    if (kind == 0) {
      made.wrong("全长与半长用反", ab);
    }
    if (ac / 2 != cb || !outside) {
      made.wrong("只有一段取了一半", Math.abs(ac / 2 + (outside ? -cb : cb)));
    }
    return made.step(
            kind == 0
                ? "M、N 分别是 AC、BC 的中点，MC = %d ÷ 2 = %d（cm），NC = %d ÷ 2 = %d（cm）。"
                    .formatted(ac, ac / 2, cb, cb / 2)
                : "N 是 BC 的中点，NC = %d ÷ 2 = %d（cm）。".formatted(cb, cb / 2))
        .step(
            "MN = MC %s NC = %d %s %d = %d（cm）。"
                .formatted(outside ? "−" : "+", ac / 2, outside ? "−" : "+", cb / 2, mn))
        .hints("在图上找出 MN 由哪些线段组成。", "中点把线段分成相等的两段。", "先弄清 MC 和 NC 各是多少。")
        .check(v -> Plane.near(v, Math.abs((0 + ac) / 2.0 - (ac + ab) / 2.0)))
        .figure(figure.svg())
        .build();
  }

  private static Exercise collinear(Draw draw) {
    int ab = draw.between(5, draw.byLayer(12, 20, 30));
    int bc = draw.between(2, ab - 1);
    boolean half = draw.layer() == Layer.EXTENDING;
    draw.require(!half || ((ab + bc) % 2 == 0 && ab != 2 * bc));
    int k = half ? 2 : 1;
    int far = (ab + bc) / k;
    int near = (ab - bc) / k;
    Exercise.Builder made =
        Exercise.ask(
                half
                    ? "已知线段 AB = %d cm，点 C 在直线 AB 上，且 BC = %d cm，M 是线段 AC 的中点，则 AM = ____ cm。"
                        .formatted(ab, bc)
                    : "已知 A、B、C 三点在同一条直线上，AB = %d cm，BC = %d cm，则 AC = ____ cm。".formatted(ab, bc))
            .answer(
                either(near, far, ""),
                either(far, near, ""),
                either(near, far, "cm"),
                either(far, near, "cm"))
            .wrong("不画图漏掉一种位置", number(far))
            .wrong("以为点只能在线段上", number(near));
    if (half) {
      made.wrong("没有用上中点或方向", either(ab - bc, ab + bc, ""));
    }
    return made.step("点 C 在线段 AB 上时，AC = %d − %d = %d（cm）。".formatted(ab, bc, ab - bc))
        .step("点 C 在 AB 的延长线上时，AC = %d + %d = %d（cm）。".formatted(ab, bc, ab + bc))
        .step(
            half
                ? "AM 是 AC 的一半，所以 AM 等于 %d cm 或 %d cm。".formatted(near, far)
                : "所以 AC 等于 %d cm 或 %d cm。".formatted(near, far))
        .hints("点 C 的位置确定吗？", "C 可能在线段 AB 上，也可能在 AB 的延长线上。", "把两种情况的图都画出来。")
        .checkText(
            t -> {
              String[] given = t.get(0).split("或");
              java.util.Set<Rational> found = new java.util.HashSet<>();
              for (String one : given) {
                Rational ac = MathText.read(one).times(k);
                // C lies at ac right of A, or left of it; B lies at ab
                if (ac.minus(ab).abs().equals(Rational.of(bc))) {
                  found.add(ac);
                }
              }
              return given.length == 2 && found.size() == 2;
            })
        .build();
  }

  private static String either(int one, int other, String unit) {
    return "%d%s或%d%s".formatted(one, unit, other, unit);
  }

  private static String number(long value) {
    return MathText.number(value);
  }
}
