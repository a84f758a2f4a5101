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
              "与角平分线有关的角",
              "由平分线得角的一半→看图相加或相减",
              7,
              List.of("math.angle-bisector", "math.angle-comparison"),
              AngleAtPointTemplates::twoBisectors),
          Template.of(
              "angle.crossing-lines",
              "相交直线中由对顶角与垂直求角",
              "对顶角相等→与直角相加或相减",
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
      figure
          .segment(0, 0, p.x(), p.y())
          .label(
              p.x(),
              p.y(),
              "ABCDE".substring(i, i + 1),
              Math.abs(p.y()) < 1e-9 ? 0 : p.x() * 2.6,
              Math.abs(p.y()) < 1e-9 ? -13 : p.y() * 2.6);
    }
    figure.label(0, 0, "O", 0, -12);
    if (kind == 0) {
      // AB is a line: it goes on beyond A and B
      figure.segment(-5.9, 0, -5, 0).segment(5, 0, 5.9, 0);
    }
    if (ask == 1) {
      made.wrong("没有取一半", 180 - aoc)
          .wrong("只求了一半的角", aoc / 2)
          .wrong("把分角的射线都当平分线", 90)
          .wrong("角的和差用反", Math.abs(180 - aoc - aoc / 2))
          .step("OD 平分 ∠AOC，∠AOD = %d° ÷ 2 = %d°。".formatted(aoc, aoc / 2))
          .step("∠BOD = 180° − %d° = %d°。".formatted(aoc / 2, answer));
    } else {
      made.wrong("没有取一半", aob)
          .wrong("角的和差用反", outside ? (aoc + cob) / 2 : Math.abs(aoc - cob) / 2)
          .wrong("只求了一半的角", aoc / 2)
          .wrong("把分角的射线都当平分线", outside ? aob / 2 : aoc);
      if (kind == 0) {
        made.step("∠BOC = 180° − %d° = %d°。".formatted(aoc, cob));
      }
      made.step("∠DOC = %d° ÷ 2 = %d°，∠COE = %d° ÷ 2 = %d°。".formatted(aoc, aoc / 2, cob, cob / 2))
          .step(
              "∠DOE = %d° %s %d° = %d°。".formatted(aoc / 2, outside ? "−" : "+", cob / 2, answer));
    }
    return made.hints("看图：所求的角是哪些角的和或差？", "角平分线把角分成相等的两部分。", "先求平分后的每个角是多少度。")
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
            .segment(-5.8, 0, 5.8, 0)
            .segment(c.x() * 1.16, c.y() * 1.16, d.x() * 1.16, d.y() * 1.16)
            .segment(0, 0, e.x(), e.y())
            .rightAngle(0, 0, e.x(), e.y(), kind == 1 ? d.x() : b.x(), kind == 1 ? d.y() : b.y())
            .label(0, 0, "O", -7, -14)
            .label(a.x(), 0, "A", 0, -13)
            .label(b.x(), 0, "B", 0, 13)
            .label(c.x(), c.y(), "C", 12, 6)
            .label(d.x(), d.y(), "D", -12, -6)
            .name(e.x(), e.y(), "E", 0, 0);
    String asked = kind == 0 ? "∠COE" : kind == 1 ? "∠BOE" : "∠DOE";
    int answer = kind == 2 ? 90 + given : 90 - given;
    String stem =
        "如图，直线 AB、CD 相交于点 O，OE ⊥ %s，%s = %d°，则 %s = ____度。"
            .formatted(kind == 1 ? "CD" : "AB", kind == 0 ? "∠BOD" : "∠AOC", given, asked);
    Exercise.Builder made =
        askDegrees(stem, Rational.of(answer))
            .wrong("对顶角与余角混淆", given)
            .wrong(kind == 2 ? "邻补角当作所求的角" : "余角补角混用", 180 - given)
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

  /** Returns the angle between two hands that differ by so many degrees. */
  private static Rational upTo180(Rational difference) {
    Rational round = difference.abs();
    return round.compareTo(Rational.of(180)) > 0 ? Rational.of(360).minus(round) : round;
  }

  private static Exercise clock(Draw draw) {
    int hour = draw.between(1, 12);
    int minute = draw.byLayer(draw.pick(0, 30), draw.multiple(10, 10, 50), draw.multiple(4, 4, 56));
    Rational hourHand = Rational.of(60L * (hour % 12) + minute, 2);
    Rational hands = hourHand.minus(6L * minute).abs();
    Rational answer = upTo180(hands);
    draw.require(answer.signum() > 0);
    Rational slip = upTo180(Rational.of(30L * (hour % 12) + minute - 6L * minute));
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
            "如图，钟面上 %d 时%s，时针与分针所成的角（不超过 180°）是____度。"
                .formatted(hour, minute == 0 ? "整" : " " + minute + " 分"),
            answer)
        .wrong("以为时针不动", plain(upTo180(Rational.of(30L * (hour % 12) - 6L * minute))))
        .wrong("取了大于180°的角", plain(Rational.of(360).minus(answer)))
        .wrong("时针每分钟转的度数记错", plain(slip.signum() > 0 ? slip : answer))
        .step(
            minute == 0
                ? "整点时分针指向 12，时针转过 30° × %d = %s°。".formatted(hour % 12, plain(hourHand))
                : "以 12 时为起点，时针转过 30° × %d + 0.5° × %d = %s°，分针转过 6° × %d = %d°。"
                    .formatted(hour % 12, minute, plain(hourHand), minute, 6 * minute))
        .step(
            hands.equals(answer)
                ? "两针相差 %s°，所成的角是 %s°。".formatted(plain(hands), plain(answer))
                : "两针相差 %s°，超过 180°，所成的角是 360° − %s° = %s°。"
                    .formatted(plain(hands), plain(hands), plain(answer)))
        .hints("时针和分针每分钟各转多少度？", "时针每小时转 30°，每分钟转 0.5°；分针每分钟转 6°。", "分别算出两针从 12 转过的度数。")
        .check(v -> Plane.near(v, Plane.degrees(m, O, h)))
        .figure(figure.svg())
        .build();
  }
}
