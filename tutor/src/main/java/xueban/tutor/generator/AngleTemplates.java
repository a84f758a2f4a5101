package xueban.tutor.generator;

import static xueban.tutor.generator.Plane.at;
import static xueban.tutor.generator.Plane.polar;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;
import xueban.tutor.generator.Plane.Point;

/** Segments, angles and parallel lines: grade 7. */
final class AngleTemplates {
  private static final Point O = at(0, 0);

  static final List<Template> ALL =
      List.of(
          Template.of(
              "angle.two-midpoints",
              "两条相邻线段中点间的距离",
              "由中点得两个一半→相加（或相减）得中点间距离",
              7,
              List.of("math.midpoint", "math.segment-comparison"),
              AngleTemplates::twoMidpoints),
          Template.of(
              "angle.collinear-cases",
              "直线上的点位置不定时求线段长",
              "画图分两种位置→分别相加、相减",
              7,
              List.of("math.segment-comparison"),
              AngleTemplates::collinear),
          Template.of(
                  "angle.complement-supplement",
                  "余角与补角的数量关系",
                  "设角为 x→表示余角、补角→列方程求解",
                  7,
                  List.of("math.complementary-supplementary-angles"),
                  AngleTemplates::complement)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "angle.degrees-and-minutes",
              "度分表示的余角与补角",
              "整度数退位成度分→度减度、分减分",
              7,
              List.of("math.angle-measure", "math.complementary-supplementary-angles"),
              AngleTemplates::complementOfOne),
          Template.of(
              "angle.two-bisectors",
              "两条角平分线的夹角",
              "由平分线得两个一半→相加得夹角",
              7,
              List.of("math.angle-bisector", "math.angle-comparison"),
              AngleTemplates::twoBisectors),
          Template.of(
              "angle.crossing-lines",
              "相交直线中由对顶角与垂直求角",
              "对顶角相等→由垂直减得余角",
              7,
              List.of("math.vertical-angles", "math.perpendicular-lines"),
              AngleTemplates::crossing),
          Template.of(
              "angle.clock-hands",
              "钟面上时针与分针的夹角",
              "分别求两针转过的角→相减→取不超过 180° 的角",
              7,
              List.of("math.angle-measure", "math.angle-comparison"),
              AngleTemplates::clock),
          Template.of(
              "angle.parallel-bisector",
              "平行线与角平分线",
              "同旁内角互补→平分→内错角相等",
              7,
              List.of("math.parallel-properties", "math.angle-bisector"),
              AngleTemplates::parallelBisector),
          Template.of(
              "angle.parallel-kink",
              "平行线间的折线角",
              "过拐点作平行线→两次用平行线性质→合并",
              7,
              List.of("math.parallel-properties"),
              AngleTemplates::kink),
          Template.of(
              "angle.folded-strip",
              "长方形纸条折叠后的角",
              "内错角相等→折叠前后角相等→平角列式",
              7,
              List.of("math.parallel-properties", "math.angle-comparison"),
              AngleTemplates::strip));

  private AngleTemplates() {}

  private static String[] degreeForms(Rational value) {
    String plain = value.isFiniteDecimal() ? MathText.decimal(value) : MathText.number(value);
    return new String[] {plain, plain + "°"};
  }

  private static Exercise.Builder askDegrees(String stem, Rational value) {
    String[] forms = degreeForms(value);
    return Exercise.ask(stem).answer(forms[0], forms[1]);
  }

  private static String plain(Rational value) {
    return degreeForms(value)[0];
  }

  private static Exercise twoMidpoints(Draw draw) {
    int ac = draw.multiple(2, 4, draw.byLayer(12, 20, 30));
    int cb = draw.multiple(2, 2, draw.byLayer(12, 20, 30));
    draw.require(ac != cb);
    boolean outside = draw.layer() == Layer.EXTENDING && draw.chance();
    draw.require(!outside || ac > cb);
    int ab = outside ? ac - cb : ac + cb;
    int mn = ab / 2;
    draw.require(6 * mn >= ac);
    int kind = draw.byLayer(0, draw.pick(0, 1), draw.pick(0, 1));
    Figure figure =
        Figure.of("直线上的五个点", 0, -1, Math.max(ac, ab), 1).segment(0, 0, Math.max(ac, ab), 0);
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
    return Exercise.ask(stem)
        .answer(Rational.of(mn), "cm")
        .wrong("全长与半长用反", 2L * mn)
        .wrong("线段和差用反", Rational.of(outside ? ac + cb : Math.abs(ac - cb), 2))
        .wrong("只求了一半线段", ac / 2)
        .wrong("只有一段取了一半", Rational.of(ac / 2 + (outside ? -cb : cb)).abs())
        .step("M、N 分别是 AC、BC 的中点，MC = %d cm，NC = %d cm。".formatted(ac / 2, cb / 2))
        .step(
            "MN = MC %s NC = %d %s %d = %d（cm）。"
                .formatted(outside ? "−" : "+", ac / 2, outside ? "−" : "+", cb / 2, mn))
        .hints("在图上找出 MN 由哪些线段组成。", "中点把线段分成相等的两段。", "先求 MC 和 NC。")
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
    String both = "%d或%d".formatted(near, far);
    return Exercise.ask(
            half
                ? "已知线段 AB = %d cm，点 C 在直线 AB 上，且 BC = %d cm，M 是线段 AC 的中点，则 AM = ____ cm。"
                    .formatted(ab, bc)
                : "已知 A、B、C 三点在同一条直线上，AB = %d cm，BC = %d cm，则 AC = ____ cm。".formatted(ab, bc))
        .answer(
            both,
            "%d或%d".formatted(far, near),
            "%dcm或%dcm".formatted(near, far),
            "%dcm或%dcm".formatted(far, near))
        .wrong("不画图漏掉一种位置", number(far))
        .wrong("以为点只能在线段上", number(near))
        .wrong("没有用上中点或方向", half ? "%d或%d".formatted(ab - bc, ab + bc) : "%d或%d".formatted(bc, ab))
        .step("点 C 在线段 AB 上时，AC = %d − %d = %d（cm）。".formatted(ab, bc, ab - bc))
        .step("点 C 在 AB 的延长线上时，AC = %d + %d = %d（cm）。".formatted(ab, bc, ab + bc))
        .step(
            half
                ? "AM 是 AC 的一半，所以 AM 等于 %d cm 或 %d cm。".formatted(near, far)
                : "所以 AC 等于 %d cm 或 %d cm。".formatted(near, far))
        .hints("点 C 的位置确定吗？", "C 可能在 B 的左边，也可能在 B 的右边。", "把两种情况的图都画出来。")
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

  private static String number(long value) {
    return MathText.number(value);
  }

  private static Exercise complement(Draw draw) {
    int x = draw.between(10, 80);
    int k = draw.byLayer(draw.between(2, 4), draw.between(2, 5), draw.between(3, 6));
    int more = 180 - x - k * (90 - x);
    draw.require(Math.abs(more) <= draw.byLayer(0, 40, 60) && x != 45 && x != 90);
    draw.require(more != 0);
    String relation =
        "%d 倍%s".formatted(k, more > 0 ? "还多 %d°".formatted(more) : "少 %d°".formatted(-more));
    return askDegrees("一个角的补角是它的余角的 %s，这个角等于____度。".formatted(relation), Rational.of(x))
        .wrong("余角补角混用", 90 - x)
        .wrong("求成了补角", 180 - x)
        .wrong("多少的符号用反", plain(Rational.of(k * 90L - more - 180, k - 1L)))
        .step("设这个角为 x°，补角是 (180 − x)°，余角是 (90 − x)°。")
        .step("列方程：180 − x = %d(90 − x)%s。".formatted(k, MathText.added(more)))
        .step("解得 x = %d，这个角是 %d°。".formatted(x, x))
        .hints("这个角的余角、补角怎样用它自己表示？", "互余的和是 90°，互补的和是 180°。", "设这个角为 x°，按题意列方程。")
        .check(v -> Rational.of(180).minus(v).equals(Rational.of(90).minus(v).times(k).plus(more)))
        .build();
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
        .wrong("度分秒按百进位", "%d°%d′".formatted(restDegrees, 100 - minutes))
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

  private static Exercise parallelBisector(Draw draw) {
    int given = draw.multiple(2, 40, 84);
    boolean extra = draw.layer() != Layer.BASIC;
    int kind = draw.byLayer(0, 1, 2);
    // AB above CD; EF crosses AB at E and CD at F; EG bisects angle BEF and meets CD at G.
    Point f = at(0, 0);
    Point e = polar(4, given);
    Point line = e.plus(-4, 0);
    Point b = e.plus(6, 0);
    double half = (180 - given) / 2.0;
    Point g = Plane.meet(e, e.plus(polar(1, -half).x(), polar(1, -half).y()), f, at(1, 0));
    Point c = at(-3, 0);
    Point d = at(g.x() + 2, 0);
    int egf = (180 - given) / 2;
    int answer =
        switch (kind) {
          case 0 -> 180 - given;
          case 1 -> egf;
          default -> 180 - egf;
        };
    String asked =
        switch (kind) {
          case 0 -> "∠BEF";
          case 1 -> "∠EGF";
          default -> "∠EGD";
        };
    Figure figure =
        Figure.around("一条直线截两条平行线", line, b, c, d, e, f)
            .segment(line.x(), line.y(), b.x(), b.y())
            .segment(c.x(), 0, d.x(), 0)
            .segment(e.x(), e.y(), 0, 0)
            .label(line.x(), line.y(), "A", -9, 3)
            .label(b.x(), b.y(), "B", 9, 3)
            .label(c.x(), 0, "C", -9, 0)
            .label(d.x(), 0, "D", 9, 0)
            .label(e.x(), e.y(), "E", 0, 13)
            .label(0, 0, "F", 0, -13);
    if (extra) {
      figure.segment(e.x(), e.y(), g.x(), g.y()).label(g.x(), 0, "G", 0, -13);
    }
    return askDegrees(
            "如图，AB ∥ CD，直线 EF 分别交 AB、CD 于点 E、F，%s∠EFD = %d°，则 %s = ____度。"
                .formatted(extra ? "EG 平分 ∠BEF 交 CD 于点 G，" : "", given, asked),
            Rational.of(answer))
        .wrong("同旁内角相等", kind == 0 ? given : kind == 1 ? given / 2 : 180 - given / 2)
        .wrong("没有取一半", kind == 0 ? 90 - given / 2 : 180 - given)
        .wrong("补角看成本角", 180 - answer)
        .step("AB ∥ CD，同旁内角互补，∠BEF = 180° − %d° = %d°。".formatted(given, 180 - given))
        .step(
            switch (kind) {
              case 0 -> "所以 ∠BEF 是 %d°。".formatted(answer);
              case 1 -> "EG 平分 ∠BEF，∠BEG = %d°；AB ∥ CD，内错角相等，∠EGF = %d°。".formatted(egf, egf);
              default ->
                  "EG 平分 ∠BEF，∠BEG = %d°；同旁内角互补，∠EGD = 180° − %d° = %d°。"
                      .formatted(egf, egf, answer);
            })
        .hints("图中哪些角是两条平行线被截得到的？", "两直线平行，同旁内角互补，内错角相等。", "先求 ∠BEF 的度数。")
        .check(
            v ->
                Plane.near(
                    v,
                    switch (kind) {
                      case 0 -> Plane.degrees(b, e, f);
                      case 1 -> Plane.degrees(e, g, f);
                      default -> Plane.degrees(e, g, d);
                    }))
        .figure(figure.svg())
        .build();
  }

  private static Exercise kink(Draw draw) {
    int first = draw.between(25, 70);
    int second = draw.between(25, 70);
    boolean pencil =
        draw.layer() == Layer.EXTENDING || (draw.layer() == Layer.IMPROVING && draw.chance());
    draw.require(first != second && first + second != 90);
    int one = pencil ? 180 - first : first;
    int two = pencil ? 180 - second : second;
    int answer = first + second;
    boolean inverse = draw.layer() == Layer.IMPROVING && draw.chance() && !pencil;
    // P is the kink; AB above runs to the left (pencil) or to the right.
    double side = pencil ? -1 : 1;
    Point p = at(0, 0);
    Point b = at(-polar(4, first).x(), polar(4, first).y());
    Point d = at(-polar(4, second).x(), -polar(4, second).y());
    Point a = b.plus(side * (pencil ? 2 : 5), 0);
    Point c = d.plus(side * (pencil ? 2 : 5), 0);
    Point mirrorB = pencil ? at(polar(4, first).x() - 0, polar(4, first).y()) : b;
    Point mirrorD = pencil ? at(polar(4, second).x() - 0, -polar(4, second).y()) : d;
    Point startA = pencil ? mirrorB.plus(2, 0) : a;
    Point startC = pencil ? mirrorD.plus(2, 0) : c;
    // For the pencil shape the rays run away from the kink, so the angles at A and C are obtuse.
    int asked = inverse ? two : answer;
    Figure figure =
        Figure.around("两条平行线之间的折线", startA, startC, mirrorB, mirrorD, p)
            .segment(startA.x(), startA.y(), mirrorB.x(), mirrorB.y())
            .segment(startC.x(), startC.y(), mirrorD.x(), mirrorD.y())
            .segment(mirrorB.x(), mirrorB.y(), 0, 0)
            .segment(mirrorD.x(), mirrorD.y(), 0, 0)
            .label(mirrorB.x(), mirrorB.y(), "A", -9, 6)
            .label(startA.x(), startA.y(), "B", 10, 0)
            .label(mirrorD.x(), mirrorD.y(), "C", -9, -6)
            .label(startC.x(), startC.y(), "D", 10, 0)
            .label(0, 0, "P", pencil ? -12 : 12, 0);
    String stem =
        inverse
            ? "如图，AB ∥ CD，点 P 在 AB 与 CD 之间，∠BAP = %d°，∠APC = %d°，则 ∠PCD = ____度。"
                .formatted(one, answer)
            : "如图，AB ∥ CD，点 P 在 AB 与 CD 之间，∠BAP = %d°，∠PCD = %d°，则 ∠APC = ____度。"
                .formatted(one, two);
    Exercise.Builder made =
        askDegrees(stem, Rational.of(asked))
            .wrong("同旁内角相等", inverse ? answer : Math.abs(one - two))
            .wrong("只用一次平行线性质", inverse ? 180 - one : 180 - two)
            .wrong("折线角的和差用反", inverse ? answer + one : pencil ? one + two - 180 : 180 - answer)
            .wrong("补角看成本角", 180 - asked);
    if (pencil) {
      made.step("过点 P 作 PQ ∥ AB（向右），则 PQ ∥ CD。")
          .step(
              "∠APQ = 180° − %d° = %d°，∠CPQ = 180° − %d° = %d°。".formatted(one, first, two, second))
          .step("∠APC = %d° + %d° = %d°。".formatted(first, second, answer));
    } else {
      made.step("过点 P 作 PQ ∥ AB（向左），则 PQ ∥ CD，∠APQ = ∠BAP = %d°，∠CPQ = ∠PCD。".formatted(one))
          .step(
              inverse
                  ? "∠PCD = ∠APC − ∠BAP = %d° − %d° = %d°。".formatted(answer, one, two)
                  : "∠APC = %d° + %d° = %d°。".formatted(one, two, answer));
    }
    return made.hints("点 P 处的角同两条平行线没有直接的关系，能添一条线吗？", "过拐点作已知直线的平行线。", "把拐点处的角分成两部分，分别找与它有关的角。")
        .check(
            v ->
                Plane.near(
                    v,
                    inverse
                        ? Plane.degrees(p, mirrorD, startC)
                        : Plane.degrees(mirrorB, p, mirrorD)))
        .figure(figure.svg())
        .build();
  }

  private static Exercise strip(Draw draw) {
    int efb = draw.between(50, 80);
    int kind = draw.byLayer(0, draw.between(0, 1), 1);
    // Rectangle ABCD, fold along EF, E on AD, F on BC; D goes to D', C to C'.
    double height = 3;
    Point f = at(4, 0);
    double slide = height / StrictMath.tan(Math.toRadians(efb));
    Point e = at(4 - slide, height);
    Point c = at(9, 0);
    Point d = at(9, height);
    Point d2 = Plane.mirrored(d, e, f);
    Point c2 = Plane.mirrored(c, e, f);
    Point a = at(-5, height);
    int def = efb;
    int answer = kind == 0 ? 180 - 2 * def : 180 - efb;
    Figure figure =
        Figure.around("折叠的长方形纸条", a, at(-5, 0), c, d, d2, c2)
            .segment(-5, 0, f.x(), 0)
            .segment(-5, 0, -5, height)
            .segment(-5, height, e.x(), height)
            .segment(e.x(), height, f.x(), 0)
            .dashed(f.x(), 0, 9, 0)
            .dashed(9, 0, 9, height)
            .dashed(9, height, e.x(), height)
            .polygon(e.x(), e.y(), d2.x(), d2.y(), c2.x(), c2.y(), f.x(), f.y())
            .label(-5, height, "A", -10, 4)
            .label(-5, 0, "B", -10, -4)
            .label(9, 0, "C", 10, -4)
            .label(9, height, "D", 10, 4)
            .label(e.x(), height, "E", 0, 13)
            .label(f.x(), 0, "F", 10, -10)
            .name(d2.x(), d2.y(), "D′", e.x(), e.y())
            .name(c2.x(), c2.y(), "C′", f.x(), f.y());
    Point mark = kind == 0 ? d2 : c2;
    return askDegrees(
            "如图，长方形纸条 ABCD 沿 EF 折叠（E 在 AD 上，F 在 BC 上），点 D、C 分别落在 D′、C′ 处。若 ∠EFB = %d°，则 %s = ____度。"
                .formatted(efb, kind == 0 ? "∠AED′" : "∠EFC′"),
            Rational.of(answer))
        .wrong("漏用折叠后的等角", kind == 0 ? 180 - def : efb)
        .wrong("平角当作直角", kind == 0 ? 90 - def / 2 : 90 + efb / 2)
        .wrong("折叠后的角只减一次", kind == 0 ? efb : 2 * efb - 90)
        .step(
            kind == 0
                ? "AD ∥ BC，内错角相等，∠DEF = ∠EFB = %d°。".formatted(efb)
                : "∠EFC 与 ∠EFB 互补，∠EFC = 180° − %d° = %d°。".formatted(efb, answer))
        .step(
            kind == 0
                ? "折叠前后角相等，∠D′EF = ∠DEF = %d°。".formatted(efb)
                : "折叠前后角相等，∠EFC′ = ∠EFC = %d°。".formatted(answer))
        .step(
            kind == 0
                ? "∠AED′ = 180° − %d° × 2 = %d°。".formatted(efb, answer)
                : "所以 ∠EFC′ 是 %d°。".formatted(answer))
        .hints("折叠前后，哪些角相等？", "长方形的对边平行，可以用平行线的性质。", "先求折痕旁边的角。")
        .check(
            v -> Plane.near(v, kind == 0 ? Plane.degrees(a, e, mark) : Plane.degrees(e, f, mark)))
        .figure(figure.svg())
        .build();
  }
}
