package xueban.tutor.generator;

import static xueban.tutor.generator.Plane.at;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;
import xueban.tutor.generator.Plane.Point;

/** Perimeters of squares, rectangles and what is made of them: grades 3 and 4. */
final class PerimeterTemplates {
  private static final String RECTANGLE = "math.rectangle-perimeter";
  private static final String AREA = "math.rectangle-area";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "plane-figure.square-by-perimeter",
              "由正方形的周长求面积",
              "周长除以 4 得边长→边长乘边长",
              3,
              List.of("math.square-area", "math.square-perimeter"),
              PerimeterTemplates::squareByPerimeter),
          Template.of(
              "plane-figure.rectangle-by-perimeter",
              "由长方形的周长求面积",
              "周长除以 2→减去一边得另一边→长乘宽",
              3,
              List.of(AREA, RECTANGLE),
              PerimeterTemplates::rectangleByPerimeter),
          Template.of(
              "plane-figure.joined-squares",
              "正方形拼成一排的周长",
              "数拼成后外边的长和宽→求长方形周长",
              3,
              List.of("math.joined-perimeter", RECTANGLE),
              PerimeterTemplates::joinedSquares),
          Template.of(
              "plane-figure.wall-fence",
              "靠墙围长方形",
              "确定围哪几条边→只把这几条边相加",
              3,
              List.of(RECTANGLE),
              PerimeterTemplates::wallFence),
          Template.of(
              "plane-figure.corner-perimeter",
              "缺角长方形的周长",
              "把缺口的边平移到外边→求大长方形周长",
              3,
              List.of(RECTANGLE, "math.perimeter-meaning"),
              PerimeterTemplates::cornerPerimeter));

  private PerimeterTemplates() {}

  private static Exercise squareByPerimeter(Draw draw) {
    int a = draw.byLayer(draw.between(2, 9), draw.between(3, 20), draw.between(11, 40));
    String thing = draw.pick(a < 10 ? "一张正方形贴纸" : "一块正方形手帕", "一张正方形纸", "一块正方形菜地", "一个正方形花坛");
    String unit = thing.contains("地") || thing.contains("坛") ? "米" : "厘米";
    draw.require(a != 4 && (!thing.contains("坛") || a <= 15));
    return Exercise.ask("%s的周长是 %d %s，它的面积是____平方%s。".formatted(thing, 4 * a, unit, unit))
        .answer(Rational.of((long) a * a), "平方" + unit)
        .wrong("面积用周长公式", 4L * a)
        .wrong("把周长当作边长", 16L * a * a)
        .wrong("周长除以2当边长", 4L * a * a)
        .step("正方形的边长：%d ÷ 4 = %d（%s）。".formatted(4 * a, a, unit))
        .step("面积：%d × %d = %d（平方%s）。".formatted(a, a, a * a, unit))
        .hints("求正方形的面积，先要知道什么？", "正方形的周长是边长的 4 倍。", "先用周长求出边长，再求面积。")
        .check(v -> v.times(16).equals(Rational.of(4L * a).power(2)))
        .build();
  }

  private static Exercise rectangleByPerimeter(Draw draw) {
    int most = draw.byLayer(9, 20, 40);
    int width = draw.between(2, most - 1);
    int length = draw.between(width + 1, most);
    int given = draw.layer() == Layer.BASIC || draw.chance() ? length : width;
    int other = length + width - given;
    String thing = draw.pick("一块长方形菜地", length > 20 ? "一个长方形鱼塘" : "一个长方形花坛", "一块长方形草坪");
    int round = 2 * (length + width);
    draw.require(round != length * width);
    String missing = given == length ? "宽" : "长";
    return Exercise.ask(
            "%s的周长是 %d 米，%s是 %d 米，它的面积是____平方米。"
                .formatted(thing, round, given == length ? "长" : "宽", given))
        .answer(Rational.of((long) length * width), "平方米")
        .wrong("周长没除以2就减", (long) given * (round - given))
        .wrong("面积用周长公式", round)
        .wrong("求出另一边就停", other)
        .wrong("周长直接乘一边", (long) round * given)
        .step("长与宽的和：%d ÷ 2 = %d（米）。".formatted(round, length + width))
        .step("%s：%d − %d = %d（米）。".formatted(missing, length + width, given, other))
        .step("面积：%d × %d = %d（平方米）。".formatted(length, width, length * width))
        .hints("面积等于长乘宽，现在还缺哪一条边？", "周长里有两条长和两条宽。", "先求长与宽的和。")
        .check(v -> v.over(given).plus(given).times(2).equals(Rational.of(round)))
        .build();
  }

  private static Exercise joinedSquares(Draw draw) {
    int count = draw.byLayer(2, draw.between(3, 5), draw.between(4, 8));
    int side = draw.between(2, draw.byLayer(10, 12, 20));
    long around = 2L * side * (count + 1);
    return Exercise.ask("如图，把 %d 个边长 %d 厘米的正方形拼成一排，成为一个长方形，这个长方形的周长是____厘米。".formatted(count, side))
        .answer(Rational.of(around), "厘米")
        .wrong(count == 2 ? "两个周长直接相加" : "各个周长直接相加", 4L * side * count)
        .wrong("只加一组长和宽", around / 2)
        .wrong("少减拼合处的边", 4L * side * count - (long) side * (count - 1))
        .wrong("求成了面积", (long) side * side * count)
        .step("长方形的长：%d × %d = %d（厘米），宽是 %d 厘米。".formatted(side, count, side * count, side))
        .step("周长：(%d + %d) × 2 = %d（厘米）。".formatted(side * count, side, around))
        .hints("看图，拼好的长方形长是多少、宽是多少？", "拼在一起的边到了里面，不再是周长的一部分。", "先求出长方形的长。")
        .check(v -> v.equals(Rational.of(outside(count, side))))
        .figure(row(count, side))
        .build();
  }

  /** Counts sides of squares in a row that have no square beyond them. */
  private static long outside(int count, int side) {
    long sides = 0;
    for (int i = 0; i < count; i++) {
      sides += 2 + (i == 0 ? 1 : 0) + (i == count - 1 ? 1 : 0);
    }
    return sides * side;
  }

  private static String row(int count, int side) {
    Figure figure = Figure.of("%d 个正方形拼成一排".formatted(count), 0, 0, (double) count * side, side);
    for (int i = 0; i < count; i++) {
      double x = (double) i * side;
      figure.polygon(x, 0, x + side, 0, x + side, side, x, side);
    }
    return figure.side(0, 0, side, 0, side + "厘米").svg();
  }

  private static Exercise wallFence(Draw draw) {
    int width = draw.between(3, draw.byLayer(9, 15, 30));
    int length = width + draw.between(1, draw.byLayer(8, 12, 20));
    boolean longWall = draw.layer() == Layer.BASIC || draw.chance();
    int wall = longWall ? length : width;
    int other = length + width - wall;
    String place = draw.pick("养鸡场", "菜园", "花圃");
    return Exercise.ask(
            "如图，靠一面墙围一个长 %d 米、宽 %d 米的长方形%s，%s边靠墙，至少需要____米篱笆。"
                .formatted(length, width, place, longWall ? "长" : "宽"))
        .answer(Rational.of(wall + 2L * other), "米")
        .wrong("靠墙也围了篱笆", 2L * (length + width))
        .wrong("只加一组长和宽", length + width)
        .wrong("靠墙的边看反", other + 2L * wall)
        .step("靠墙的一边不用篱笆，要围一条 %d 米的边和两条 %d 米的边。".formatted(wall, other))
        .step("%d + %d × 2 = %d（米）。".formatted(wall, other, wall + 2 * other))
        .hints("看图，哪一条边靠墙？", "靠墙的那条边不用围。", "数一数要围几条边，各是多长。")
        .check(v -> v.plus(wall).equals(Rational.of(2L * length + 2L * width)))
        .figure(
            Figure.of("一边靠墙的长方形", -wall * 0.2, 0, wall * 1.2, other * 1.12)
                .polygon(0, 0, wall, 0, wall, other, 0, other)
                .shaded(
                    -wall * 0.2,
                    other,
                    wall * 1.2,
                    other,
                    wall * 1.2,
                    other * 1.12,
                    -wall * 0.2,
                    other * 1.12)
                .side(0, 0, wall, 0, String.valueOf(wall))
                .side(wall, 0, wall, other, String.valueOf(other))
                .label(wall / 2.0, other * 1.12, "墙", 0, 10)
                .svg())
        .build();
  }

  private static Exercise cornerPerimeter(Draw draw) {
    int a = draw.between(8, draw.byLayer(15, 20, 40));
    int b = draw.between(6, draw.byLayer(12, 18, 30));
    int c = draw.between(2, a / 2);
    int d = draw.between(2, b / 2);
    draw.require(a > b && c != d);
    boolean inside = draw.layer() == Layer.EXTENDING && draw.chance();
    int extra = inside ? 2 * d : 0;
    long around = 2L * (a + b) + extra;
    int from = (a - c) / 2;
    Point[] shape =
        inside
            ? new Point[] {
              at(0, 0),
              at(a, 0),
              at(a, b),
              at(from + c, b),
              at(from + c, b - d),
              at(from, b - d),
              at(from, b),
              at(0, b)
            }
            : new Point[] {
              at(0, 0), at(a, 0), at(a, b - d), at(a - c, b - d), at(a - c, b), at(0, b)
            };
    Exercise.Builder made =
        Exercise.ask(
                inside
                    ? "一张长 %d 厘米、宽 %d 厘米的长方形纸，从一条长边的中间剪去一个小长方形，缺口宽 %d 厘米、深 %d 厘米（如图），剩下图形的周长是____厘米。"
                        .formatted(a, b, c, d)
                    : "如图，一张长 %d 厘米、宽 %d 厘米的长方形纸，从一个角上剪去一个长 %d 厘米、宽 %d 厘米的小长方形，剩下图形的周长是____厘米。"
                        .formatted(a, b, Math.max(c, d), Math.min(c, d)))
            .answer(Rational.of(around), "厘米")
            .wrong("剪去多少周长就少多少", 2L * (a + b) - 2L * (c + d))
            .wrong("两个周长直接相加", 2L * (a + b) + 2L * (c + d))
            .wrong("只加一组长和宽", a + b + extra)
            .wrong(inside ? "缺口两侧的边漏算" : "缺口两侧的边重复算", inside ? 2L * (a + b) : around + c + d);
    if (inside) {
      made.step("缺口底边平移上去，正好补上剪断的长边；缺口两侧又多出两条 %d 厘米的边。".formatted(d))
          .step("周长：(%d + %d) × 2 + %d × 2 = %d（厘米）。".formatted(a, b, d, around));
    } else {
      made.step("把缺口的两条边向外平移，正好补成原来的长方形，周长不变。")
          .step("周长：(%d + %d) × 2 = %d（厘米）。".formatted(a, b, around));
    }
    Figure figure = Figure.around("剪去一块后的长方形", at(0, 0), at(a, b));
    double[] flat = new double[2 * shape.length];
    for (int i = 0; i < shape.length; i++) {
      flat[2 * i] = shape[i].x();
      flat[2 * i + 1] = shape[i].y();
    }
    int x = inside ? from : a - c;
    return made.hints("沿着剩下图形的边走一圈，要走哪些线段？", "缺口的边可以平移到外面去。", "平移后与原来的长方形比一比，有没有多出来的边。")
        .check(v -> Plane.near(v, Plane.perimeter(shape)))
        .figure(
            figure
                .polygon(flat)
                .side(0, 0, a, 0, String.valueOf(a))
                .side(0, b, 0, 0, String.valueOf(b))
                .side(x, b, x, b - d, String.valueOf(d))
                .side(x, b - d, x + c, b - d, String.valueOf(c))
                .svg())
        .build();
  }
}
