package xueban.tutor.generator;

import static xueban.tutor.generator.Coordinates.coordinates;
import static xueban.tutor.generator.Coordinates.point;
import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Points in the coordinate plane: grade 7. */
final class CoordinateTemplates {
  private static final String POINT = "math.point-coordinates";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "coordinate.distance-to-axes",
              "由距离或绝对值求点的坐标",
              "定坐标的绝对值→由象限或条件定符号→写坐标",
              7,
              List.of("math.quadrant-signs", POINT),
              CoordinateTemplates::axes),
          Template.of(
              "coordinate.translate",
              "坐标系中的平移",
              "左右改横坐标、上下改纵坐标→列式",
              7,
              List.of("math.coordinate-translation"),
              CoordinateTemplates::translate),
          Template.of(
              "coordinate.parallel-parameter",
              "平行于坐标轴的直线上的点",
              "平行于 x 轴纵坐标相等，平行于 y 轴横坐标相等→列方程求字母→求坐标",
              7,
              List.of(POINT),
              CoordinateTemplates::parallel));

  private CoordinateTemplates() {}

  private static Exercise axes(Draw draw) {
    int dx = draw.between(1, 12);
    int dy = draw.between(1, 12);
    int quadrant = draw.between(draw.layer() == Layer.BASIC ? 2 : 1, 4);
    draw.require(dx != dy);
    int sx = quadrant == 1 || quadrant == 4 ? 1 : -1;
    int sy = quadrant < 3 ? 1 : -1;
    String where = List.of("第一", "第二", "第三", "第四").get(quadrant - 1);
    boolean letters = draw.layer() == Layer.EXTENDING;
    String given =
        letters
            ? "点 P(x，y) 满足 |x| = %d，y² = %d，且 xy %s 0，x %s y"
                .formatted(dx, dy * dy, sx * sy > 0 ? ">" : "<", sx * dx > sy * dy ? ">" : "<")
            : "点 P 在%s象限，到 x 轴的距离是 %d，到 y 轴的距离是 %d".formatted(where, dy, dx);
    int px = sx * dx;
    int py = sy * dy;
    // with the other sign of xy, that pair of signs for which x > y, or x < y, as given
    int unlike = (dx > -sx * sy * dy) == (px > py) ? 1 : -1;
    return Exercise.ask("%s，则点 P 的坐标是 ____。".formatted(given))
        .answer(point(px, py))
        .wrong(
            letters ? "横纵坐标的位置写反" : "到轴的距离与坐标混淆",
            letters ? point(py, px) : point((long) sx * dy, (long) sy * dx))
        .wrong(letters ? "取舍时大小看反" : "到轴距离求坐标丢负号", letters ? point(-px, -py) : point(dx, dy))
        .wrongIf(letters, "同号与异号弄反", point((long) unlike * dx, (long) -unlike * sx * sy * dy))
        .wrongIf(!letters && quadrant % 2 == 0, "第二四象限符号记反", point(-px, -py))
        .wrongIf(!letters, "相邻象限的符号混淆", point(-px, py))
        .step(
            letters
                ? "|x| = %d，x = ±%d；y² = %d，y = ±%d。".formatted(dx, dx, dy * dy, dy)
                : "到 x 轴的距离是 |y| = %d，到 y 轴的距离是 |x| = %d。".formatted(dy, dx))
        .step(
            letters
                ? "xy %s 0，x、y %s号；再由 x %s y 取舍。"
                    .formatted(
                        sx * sy > 0 ? ">" : "<", sx * sy > 0 ? "同" : "异", px > py ? ">" : "<")
                : "%s象限的点，横坐标为%s，纵坐标为%s。".formatted(where, sx > 0 ? "正" : "负", sy > 0 ? "正" : "负"))
        .step("点 P 的坐标是 %s。".formatted(point(px, py)))
        .hints(
            letters ? "由 |x| 和 y² 的值，x、y 各有几种可能？" : "点到两条坐标轴的距离分别与哪个坐标有关？",
            letters
                ? sx * sy > 0 ? "积为正数，说明 x、y 同号。" : "积为负数，说明 x、y 异号。"
                : "到 x 轴的距离是纵坐标的绝对值，到 y 轴的距离是横坐标的绝对值。",
            letters ? "写出符合的各组，再由 x、y 的大小关系取舍。" : "再由所在的象限确定横、纵坐标的符号。")
        .checkText(
            t -> {
              List<Rational> p = coordinates(t.get(0));
              boolean sizes =
                  p.get(0).abs().equals(Rational.of(dx)) && p.get(1).abs().equals(Rational.of(dy));
              if (letters) {
                return sizes
                    && p.get(0).times(p.get(1)).signum() == sx * sy
                    && (p.get(0).compareTo(p.get(1)) > 0) == (px > py);
              }
              int found =
                  p.get(0).signum() > 0
                      ? p.get(1).signum() > 0 ? 1 : 4
                      : p.get(1).signum() > 0 ? 2 : 3;
              return sizes && found == quadrant;
            })
        .build();
  }

  private static Exercise translate(Draw draw) {
    int x = draw.nonZero(-8, 8);
    int y = draw.nonZero(-8, 8);
    int dx = draw.nonZero(-9, 9);
    int dy = draw.nonZero(-9, 9);
    boolean inverse = draw.layer() == Layer.IMPROVING;
    boolean segment = draw.layer() == Layer.EXTENDING;
    draw.require(Math.abs(dx) != Math.abs(dy) && x != y);
    String move =
        "向%s平移 %d 个单位长度，再向%s平移 %d 个单位长度"
            .formatted(dx > 0 ? "右" : "左", Math.abs(dx), dy > 0 ? "上" : "下", Math.abs(dy));
    int u = draw.nonZero(-8, 8);
    int v = draw.nonZero(-8, 8);
    draw.require(!segment || (u != x && v != y));
    int sx = segment ? u : x;
    int sy = segment ? v : y;
    int sign = inverse ? -1 : 1;
    String stem =
        inverse
            ? "点 P 先%s，得到点 Q%s，则点 P 的坐标是 ____。".formatted(move, point(x, y))
            : segment
                ? "将线段 AB 平移得到线段 CD，点 A%s 的对应点是 C%s，点 B%s 的对应点是 D，则点 D 的坐标是 ____。"
                    .formatted(point(x, y), point((long) x + dx, (long) y + dy), point(u, v))
                : "将点 P%s 先%s，得到的点的坐标是 ____。".formatted(point(x, y), move);
    return Exercise.ask(stem)
        .answer(point((long) sx + (long) sign * dx, (long) sy + (long) sign * dy))
        .wrong("左右平移改纵坐标", point((long) sx + (long) sign * dy, (long) sy + (long) sign * dx))
        .wrong("平移方向弄反", point((long) sx - (long) sign * dx, (long) sy - (long) sign * dy))
        .wrong("上下平移加减记反", point((long) sx + (long) sign * dx, (long) sy - (long) sign * dy))
        .wrong("横坐标加减记反", point((long) sx - (long) sign * dx, (long) sy + (long) sign * dy))
        .step(
            segment
                ? "由 A 到 C：横坐标%s，纵坐标%s。".formatted(changed(dx), changed(dy))
                : inverse ? "倒着平移：从点 Q 向相反的方向平移回去。" : "左右平移改变横坐标，上下平移改变纵坐标。")
        .step(
            "横坐标：%s%s = %s；纵坐标：%s%s = %s。"
                .formatted(
                    number(sx),
                    added((long) sign * dx),
                    number((long) sx + (long) sign * dx),
                    number(sy),
                    added((long) sign * dy),
                    number((long) sy + (long) sign * dy)))
        .step(
            "所求坐标是 %s。"
                .formatted(point((long) sx + (long) sign * dx, (long) sy + (long) sign * dy)))
        .hints(
            "左右平移改变哪个坐标？上下平移呢？",
            "向右、向上用加，向左、向下用减。",
            inverse
                ? "已知平移后的点，要倒着平移。"
                : segment ? "由点 A 到点 C 看出怎样平移，点 B 也这样平移。" : "先弄清平移的方向和距离，再计算。")
        .checkText(
            t -> {
              List<Rational> p = coordinates(t.get(0));
              Rational fromX = inverse ? Rational.of(x).minus(p.get(0)) : p.get(0).minus(sx);
              Rational fromY = inverse ? Rational.of(y).minus(p.get(1)) : p.get(1).minus(sy);
              return fromX.equals(Rational.of(dx)) && fromY.equals(Rational.of(dy));
            })
        .build();
  }

  private static String changed(int by) {
    return (by > 0 ? "加 " : "减 ") + Math.abs(by);
  }

  private static Exercise parallel(Draw draw) {
    int m = draw.nonZero(-6, 6);
    int a = draw.between(1, 3);
    int b = draw.nonZero(-7, 7);
    int c = draw.byLayer(0, draw.nonZero(-3, 3), draw.nonZero(-3, 3));
    int d = a * m + b - c * m;
    boolean axis = draw.chance();
    boolean asksPoint = draw.layer() == Layer.EXTENDING;
    draw.require(a != c && d != 0 && a * m + b != 0);
    // parallel to the x axis: ordinates equal
    String one = polynomial("m", a, b);
    String other = c == 0 ? number(d) : polynomial("m", c, d);
    String free = polynomial("m", 1, draw.nonZero(-5, 5));
    int other1 = draw.nonZero(-8, 8);
    Rational shown = Expression.parse(free).value(Map.of('m', Rational.of(m)));
    draw.require(shown.signum() != 0 && !shown.equals(Rational.of(other1)));
    String p = axis ? "P(%s，%s)".formatted(free, one) : "P(%s，%s)".formatted(one, free);
    String q =
        axis
            ? "Q(%s，%s)".formatted(number(other1), other)
            : "Q(%s，%s)".formatted(other, number(other1));
    Rational same = Rational.of((long) a * m + b);
    String answer = axis ? point(shown, same) : point(same, shown);
    Rational slip = Rational.of((long) d + b, (long) a - c);
    Rational crossed = Rational.of(other1).minus(shown).plus(m);
    if (asksPoint) {
      Rational slipSame = slip.times(a).plus(b);
      Rational slipShown = Expression.parse(free).value(Map.of('m', slip));
      return Exercise.ask(
              "已知点 %s，%s，且直线 PQ 平行于 %s 轴，则点 P 的坐标是 ____。".formatted(p, q, axis ? "x" : "y"))
          .answer(answer)
          .wrong("移项不变号", axis ? point(slipShown, slipSame) : point(slipSame, slipShown))
          .wrong("横纵坐标写反", axis ? point(same, shown) : point(shown, same))
          .wrong(
              "平行于轴时哪个坐标相等弄反",
              axis
                  ? point(Rational.of(other1), crossed.times(a).plus(b))
                  : point(crossed.times(a).plus(b), Rational.of(other1)))
          .step("平行于 %s 轴的直线上的点，%s坐标相等。".formatted(axis ? "x" : "y", axis ? "纵" : "横"))
          .step("列方程：%s = %s，解得 m = %s。".formatted(one, other, number(m)))
          .step("代入，点 P 的坐标是 %s。".formatted(answer))
          .hints("平行于坐标轴的直线上的点，坐标有什么特点？", "平行于 x 轴看纵坐标，平行于 y 轴看横坐标。", "列方程求 m，再代入求坐标。")
          .checkText(
              t -> {
                List<Rational> found = coordinates(t.get(0));
                Rational level = found.get(axis ? 1 : 0);
                Rational value = level.minus(b).over(a);
                boolean onLine =
                    c == 0 ? level.equals(Rational.of(d)) : value.times(c).plus(d).equals(level);
                return onLine
                    && Expression.parse(free)
                        .value(Map.of('m', value))
                        .equals(found.get(axis ? 0 : 1));
              })
          .build();
    }
    return Exercise.ask("已知点 %s，%s，且直线 PQ 平行于 %s 轴，则 m = ____。".formatted(p, q, axis ? "x" : "y"))
        .answer(number(m), "m=" + number(m))
        .wrong("移项不变号", slip)
        .wrong("平行于轴时哪个坐标相等弄反", crossed)
        .wrong("解出的符号写反", -m)
        .wrong("把相等的坐标当作字母的值", same)
        .step("平行于 %s 轴的直线上的点，%s坐标相等。".formatted(axis ? "x" : "y", axis ? "纵" : "横"))
        .step("列方程：%s = %s。".formatted(one, other))
        .step("解得 m = %s。".formatted(number(m)))
        .hints("平行于坐标轴的直线上的点，坐标有什么特点？", "平行于 x 轴看纵坐标，平行于 y 轴看横坐标。", "让对应的坐标相等，列方程求 m。")
        .check(v -> v.times(a).plus(b).equals(v.times(c).plus(d)))
        .build();
  }
}
