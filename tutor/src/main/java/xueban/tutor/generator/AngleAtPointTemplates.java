package xueban.tutor.generator;

import static xueban.tutor.generator.DegreeAnswers.askDegrees;
import static xueban.tutor.generator.MathText.plain;
import static xueban.tutor.generator.Plane.at;
import static xueban.tutor.generator.Plane.polar;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;
import xueban.tutor.generator.Plane.Point;

/** Angles at one point: bisectors, crossing lines, hands of a clock: grade 7. */
final class AngleAtPointTemplates {
  private static final Point O = at(0, 0);

  static final List<Template> ALL =
      List.of(
          Template.of(
              "angle.two-bisectors",
              "两条角平分线的夹角",
              "由平分线得两个一半→相加得夹角",
              7,
              List.of("math.angle-bisector", "math.angle-comparison"),
              AngleAtPointTemplates::twoBisectors),
          Template.of(
              "angle.crossing-lines",
              "相交直线中由对顶角与垂直求角",
              "对顶角相等→由垂直减得余角",
              7,
              List.of("math.vertical-angles", "math.perpendicular-lines"),
              AngleAtPointTemplates::crossing),
          Template.of(
              "angle.clock-hands",
              "钟面上时针与分针的夹角",
              "分别求两针转过的角→相减→取不超过 180° 的角",
              7,
              List.of("math.angle-measure", "math.angle-comparison"),
              AngleAtPointTemplates::clock));

  private AngleAtPointTemplates() {}

  private static Exercise twoBisectors(Draw draw) {
    int kind = draw.byLayer(0, draw.pick(0, 1), 1);
    int aoc = draw.multiple(2, 30, 120);
    int whole = kind == 0 ? 180 : draw.multiple(2, aoc + 20, 170);
    boolean outside = draw.layer() == Layer.EXTENDING && draw.chance();
    int cob = kind == 0 ? 180 - aoc : outside ? draw.multiple(2, 20, aoc - 10) : whole - aoc;
    draw.require(cob >= 20 && aoc != cob);
    int aob = outside ? aoc - cob : aoc + cob;
    draw.require(aob <= 180 && aob > 15);
    Point a = polar(5, 0);
    Point c = polar(5, aoc);
    Point b = polar(5, aob);
    Point d = polar(5, aoc / 2.0);
    Point e = polar(5, (aoc + aob) / 2.0);
    int ask = draw.layer() == Layer.BASIC ? 1 : 0;
    long answer = ask == 1 ? aoc / 2 + 180 - aoc : aob / 2;
    String place =
        kind == 0
            ? "点 O 在直线 AB 上，∠AOC = %d°".formatted(aoc)
            : "∠AOC = %d°，∠BOC = %d°，射线 %s 在 %s 的内部"
                .formatted(aoc, cob, outside ? "OB" : "OC", outside ? "∠AOC" : "∠AOB");
    String stem =
        ask == 1
            ? "如图，%s，OD 平分 ∠AOC，则 ∠BOD = ____度。".formatted(place)
            : "如图，%s，OD 平分 ∠AOC，OE 平分 ∠BOC，则 ∠DOE = ____度。".formatted(place);
    Figure figure = Figure.around("从一点引出的射线", a, b, c, d, e, O);
    Exercise.Builder made = askDegrees(stem, Rational.of(answer));
    for (int i = 0; i < (ask == 1 ? 4 : 5); i++) {
      Point p = List.of(a, b, c, d, e).get(i);
      figure.segment(0, 0, p.x(), p.y()).name(p.x(), p.y(), "ABCDE".substring(i, i + 1), 0, 0);
    }
    figure.label(0, 0, "O", 0, -12);
    if (ask == 1) {
      made.wrong("全长与半长用反", 180 - aoc)
          .wrong("只求了一半的角", aoc / 2)
          .wrong("把分角的射线都当平分线", 90)
          .step("OD 平分 ∠AOC，∠AOD = %d° ÷ 2 = %d°。".formatted(aoc, aoc / 2))
          .step("∠BOD = 180° − %d° = %d°。".formatted(aoc / 2, answer));
    } else {
      made.wrong("没有取一半", aob)
          .wrong("角的和差用反", outside ? (aoc + cob) / 2 : Math.abs(aoc - cob) / 2)
          .wrong("只求了一半的角", aoc / 2)
          .wrong("把分角的射线都当平分线", cob / 2)
          .step(
              "∠DOC = %d° ÷ 2 = %d°，∠COE = %s ÷ 2 = %d°。"
                  .formatted(aoc, aoc / 2, cob + "°", cob / 2))
          .step(
              "∠DOE = %d° %s %d° = %d°。".formatted(aoc / 2, outside ? "−" : "+", cob / 2, answer));
    }
    return made.hints("看图：所求的角由哪些角组成？", "角平分线把角分成相等的两部分。", "先求平分后的每个角是多少度。")
        .check(v -> Plane.near(v, ask == 1 ? Plane.degrees(b, O, d) : Plane.degrees(d, O, e)))
        .figure(figure.svg())
        .build();
  }

  private static Exercise crossing(Draw draw) {
    int given = draw.between(20, 70);
    int kind = draw.byLayer(0, draw.between(0, 1), draw.between(1, 2));
    draw.require(given != 45 && given != 30);
    // AB is the x axis, CD crosses it at O; OE is perpendicular to AB or to CD.
    Point a = at(-5, 0);
    Point b = at(5, 0);
    Point d = polar(5, -given);
    Point c = polar(5, 180 - given);
    Point e = kind == 1 ? polar(5, 90 - given) : polar(5, 90);
    Figure figure =
        Figure.around("两条直线相交于 O，OE 是一条垂线", a, b, c, d, e)
            .segment(a.x(), 0, b.x(), 0)
            .segment(c.x(), c.y(), d.x(), d.y())
            .segment(0, 0, e.x(), e.y())
            .rightAngle(0, 0, e.x(), e.y(), kind == 1 ? d.x() : b.x(), kind == 1 ? d.y() : b.y())
            .label(0, 0, "O", -7, -14)
            .name(a.x(), a.y(), "A", 0, 0)
            .name(b.x(), b.y(), "B", 0, 0)
            .name(c.x(), c.y(), "C", 0, 0)
            .name(d.x(), d.y(), "D", 0, 0)
            .name(e.x(), e.y(), "E", 0, 0);
    String asked = kind == 0 ? "∠COE" : kind == 1 ? "∠BOE" : "∠DOE";
    int answer = kind == 2 ? 90 + given : 90 - given;
    String stem =
        "如图，直线 AB、CD 相交于点 O，OE ⊥ %s，%s = %d°，则 %s = ____度。"
            .formatted(kind == 1 ? "CD" : "AB", kind == 0 ? "∠BOD" : "∠AOC", given, asked);
    Exercise.Builder made =
        askDegrees(stem, Rational.of(answer))
            .wrong("对顶角与余角混淆", given)
            .wrong("余角补角混用", 180 - given)
            .wrong("垂直的角取反", kind == 2 ? 90 - given : 90 + given);
    switch (kind) {
      case 0 ->
          made.step("对顶角相等，∠AOC = ∠BOD = %d°。".formatted(given))
              .step("OE ⊥ AB，∠AOE = 90°，∠COE = 90° − %d° = %d°。".formatted(given, answer));
      case 1 ->
          made.step("对顶角相等，∠BOD = ∠AOC = %d°。".formatted(given))
              .step("OE ⊥ CD，∠DOE = 90°，∠BOE = 90° − %d° = %d°。".formatted(given, answer));
      default ->
          made.step("对顶角相等，∠BOD = ∠AOC = %d°。".formatted(given))
              .step("OE ⊥ AB，∠BOE = 90°，∠DOE = 90° + %d° = %d°。".formatted(given, answer));
    }
    return made.hints("图中哪两个角是对顶角？", "对顶角相等，垂直得到直角。", "先用对顶角把已知的角转到直角旁边。")
        .check(v -> Plane.near(v, Plane.degrees(kind == 0 ? c : kind == 1 ? b : d, O, e)))
        .figure(figure.svg())
        .build();
  }

  private static Exercise clock(Draw draw) {
    int hour = draw.between(1, 12);
    int minute = draw.byLayer(draw.pick(0, 30), draw.multiple(10, 10, 50), draw.multiple(4, 4, 56));
    Rational hands = Rational.of(60L * hour - 11L * minute, 2).abs();
    Rational round = hands.compareTo(Rational.of(360)) >= 0 ? hands.minus(360) : hands;
    Rational answer = round.compareTo(Rational.of(180)) > 0 ? Rational.of(360).minus(round) : round;
    draw.require(answer.signum() > 0);
    Rational still = Rational.of(Math.abs(30L * (hour % 12) - 6L * minute));
    Point m = polar(3.4, 90 - 6.0 * minute);
    Point h = polar(2.6, 90 - 30.0 * hour - minute / 2.0);
    Figure figure = Figure.of("钟面", -5, -5, 5, 5).circle(0, 0, 5).dot(0, 0);
    for (int i = 1; i <= 12; i++) {
      Point p = polar(5, 90 - 30.0 * i);
      figure.segment(p.x() * 0.93, p.y() * 0.93, p.x(), p.y());
      if (i % 3 == 0) {
        figure.label(p.x() * 0.82, p.y() * 0.82, String.valueOf(i), 0, 0);
      }
    }
    figure.segment(0, 0, m.x(), m.y()).segment(0, 0, h.x(), h.y());
    return askDegrees(
            "钟面上 %d 时%s，时针与分针所成的角（不超过 180°）是____度。"
                .formatted(hour, minute == 0 ? "整" : " " + minute + " 分"),
            answer)
        .wrong(
            "以为时针不动",
            plain(still.compareTo(Rational.of(180)) > 0 ? Rational.of(360).minus(still) : still))
        .wrong("取了大于180°的角", plain(Rational.of(360).minus(answer)))
        .wrong("时针每分钟转的度数记错", plain(answer.plus(Rational.of(minute, 2))))
        .step(
            "以 12 时为起点，时针转过 30° × %d + 0.5° × %d = %s°。"
                .formatted(hour % 12, minute, plain(Rational.of(60L * (hour % 12) + minute, 2))))
        .step("分针转过 6° × %d = %d°。".formatted(minute, 6 * minute))
        .step("两针相差的角取不超过 180° 的，是 %s°。".formatted(plain(answer)))
        .hints("时针和分针每分钟各转多少度？", "时针每小时转 30°，分针每分钟转 6°。", "分别算出两针从 12 转过的度数。")
        .check(v -> Plane.near(v, Plane.degrees(m, O, h)))
        .figure(figure.svg())
        .build();
  }
}
