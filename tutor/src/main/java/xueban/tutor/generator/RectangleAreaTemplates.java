package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Areas of rectangles and squares that are cut, tiled or enlarged: grades 3 and 4. */
final class RectangleAreaTemplates {
  private static final String AREA = "math.rectangle-area";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "plane-figure.cut-largest-square",
              "长方形里剪最大的正方形",
              "最大正方形边长等于宽→求剩下部分",
              3,
              List.of("math.square-area", AREA, "math.rectangle-perimeter"),
              RectangleAreaTemplates::cutSquare),
          Template.of(
              "plane-figure.tiles",
              "铺地砖的块数与费用",
              "求地面面积→统一单位→除以每块面积",
              3,
              List.of("math.tiling-problem", AREA),
              RectangleAreaTemplates::tiles),
          Template.of(
                  "plane-figure.longer-side",
                  "由增加的面积求原来的面积",
                  "增加的面积除以增加的长度得另一边→求原面积",
                  3,
                  List.of(AREA),
                  RectangleAreaTemplates::longerSide)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
                  "plane-figure.crossed-paths",
                  "草地中小路以外的面积",
                  "把小路平移到边上→求剩下的长方形面积",
                  4,
                  List.of("math.area-by-moving"),
                  RectangleAreaTemplates::crossedPaths)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private RectangleAreaTemplates() {}

  private static Exercise cutSquare(Draw draw) {
    int b = draw.between(3, draw.byLayer(9, 15, 25));
    int a = b + draw.between(2, draw.byLayer(b - 1, b - 1, b - 1));
    boolean around = draw.layer() != Layer.BASIC && draw.chance();
    int rest = a - b;
    draw.require(rest < b);
    long answer = around ? 2L * a : (long) rest * b;
    return Exercise.ask(
            "如图，从一张长 %d 厘米、宽 %d 厘米的长方形纸上剪下一个最大的正方形，剩下部分的%s。"
                .formatted(a, b, around ? "周长是____厘米" : "面积是____平方厘米"))
        .answer(Rational.of(answer), around ? "厘米" : "平方厘米")
        .wrong("剪下部分当剩下部分", around ? 4L * b : (long) b * b)
        .wrong("剩下部分也当正方形", around ? 4L * rest : (long) rest * rest)
        .wrong(around ? "只加一组长和宽" : "面积用周长公式", around ? a : 2L * a)
        .step("最大的正方形边长等于长方形的宽，是 %d 厘米。".formatted(b))
        .step("剩下的长方形相邻的两条边是 %d − %d = %d（厘米）和 %d 厘米。".formatted(a, b, rest, b))
        .step(
            around
                ? "周长：(%d + %d) × 2 = %d（厘米）。".formatted(rest, b, answer)
                : "面积：%d × %d = %d（平方厘米）。".formatted(rest, b, answer))
        .hints("剪下的正方形边长最大能是多少？", "正方形的边长不能超过长方形的宽。", "看图，剩下的是什么图形？相邻的两条边各是多少？")
        .check(
            v ->
                around
                    ? v.equals(Rational.of(2L * b).plus(2L * (a - b)))
                    : v.equals(Rational.of((long) a * b).minus((long) b * b)))
        .figure(
            Figure.of("长方形剪去一个正方形", -Math.max(a, b * 1.2) / 10, 0, a, b)
                .polygon(0, 0, a, 0, a, b, 0, b)
                .dashed(b, 0, b, b)
                .side(0, b, 0, 0, b + "厘米")
                .side(0, 0, a, 0, a + "厘米")
                .svg())
        .build();
  }

  private static Exercise tiles(Draw draw) {
    // a divisor of one digit: 4 or 9 square decimetres
    int tile = draw.byLayer(2, draw.pick(2, 3), draw.pick(2, 3));
    int length = draw.between(3, draw.byLayer(8, 10, 12));
    int width = draw.between(2, Math.min(length, 8));
    draw.require(
        length != width
            && (length * 10) % tile == 0
            && (width * 10) % tile == 0
            && length <= 6 * width);
    draw.require(length <= 2 * width || width <= 3);
    int price = draw.layer() == Layer.EXTENDING ? draw.between(3, 9) : 1;
    boolean cost = price > 1;
    String room =
        length > 2 * width
            ? "一条走廊"
            : length <= 5 ? "一间书房" : width <= 5 ? "一间客厅" : draw.pick("一间教室", "一间会议室");
    long count = (long) (length * 10 / tile) * (width * 10 / tile);
    int each = tile * tile;
    int floor = length * width;
    return Exercise.ask(
            "%s的地面长 %d 米、宽 %d 米，用边长 %d 分米的正方形地砖铺满，%s"
                .formatted(
                    room,
                    length,
                    width,
                    tile,
                    cost ? "每块地砖 %d 元，买地砖一共需要____元。".formatted(price) : "需要____块地砖。"))
        .answer(Rational.of(count * price), cost ? "元" : "块")
        .wrong("单位不统一就除", whole(Rational.of((long) floor * price, each), count * price))
        .wrong("面积单位的进率当成10", whole(Rational.of(10L * floor * price, each), count * price))
        .wrong("用边长代替地砖面积", whole(Rational.of(floor * 100L * price, tile), count * price))
        .wrong("用周长除以边长", whole(Rational.of(20L * (length + width) * price, tile), count * price))
        .wrong("地砖面积用周长", whole(Rational.of(floor * 100L * price, 4L * tile), count * price))
        .step("地面面积：%d × %d = %d（平方米），即 %d 平方分米。".formatted(length, width, floor, floor * 100))
        .step("每块地砖面积：%d × %d = %d（平方分米）。".formatted(tile, tile, each))
        .step(
            "块数：%d ÷ %d = %d（块）%s。"
                .formatted(
                    floor * 100,
                    each,
                    count,
                    cost ? "，一共需要 %d × %d = %d（元）".formatted(count, price, count * price) : ""))
        .hints(
            "地面的单位和地砖的单位一样吗？",
            "1 平方米等于 100 平方分米。",
            cost ? "先求一共要几块地砖，再求一共要多少钱。" : "先求地面面积和一块地砖的面积。")
        .check(v -> v.over(price).times(Rational.of(tile, 10).power(2)).equals(Rational.of(floor)))
        .build();
  }

  /**
   * Returns a number of tiles or of yuan; the right one, which is no option, if it is not whole.
   */
  private static Rational whole(Rational value, long right) {
    return value.isWhole() ? value : Rational.of(right);
  }

  private static Exercise longerSide(Draw draw) {
    int width = draw.between(4, draw.byLayer(9, 12, 24));
    int length = width + draw.between(1, 12);
    int more = draw.between(2, 6);
    boolean both = draw.layer() == Layer.EXTENDING && draw.chance();
    int side = both ? length : width;
    String thing = draw.pick("一个长方形花坛", "一块长方形菜地", "一块长方形草坪");
    int added = more * side;
    draw.require(added != length * width);
    int given = both ? width : length;
    return Exercise.ask(
            "%s，%s是 %d 米。如果把%s增加 %d 米，面积就增加 %d 平方米。原来的面积是____平方米。"
                .formatted(thing, both ? "宽" : "长", given, both ? "宽" : "长", more, added))
        .answer(Rational.of((long) length * width), "平方米")
        .wrong("求出另一边就停", side)
        .wrong("求成增加后的面积", (long) length * width + added)
        .wrong("把增加的面积乘原来的边", (long) added * given)
        .wrong("面积用周长公式", 2L * (length + width))
        .step("增加的部分是长方形，一边是 %d 米，另一边：%d ÷ %d = %d（米）。".formatted(more, added, more, side))
        .step("原来的面积：%d × %d = %d（平方米）。".formatted(given, side, length * width))
        .hints("画图：增加的那一块是什么形状？", "增加的那一块与原图形有一条公共的边。", "用增加的面积和增加的长度，先求出公共的边。")
        .check(v -> v.over(given).times(given + (long) more).minus(v).equals(Rational.of(added)))
        .build();
  }

  private static Exercise crossedPaths(Draw draw) {
    int a = draw.multiple(2, 16, draw.byLayer(30, 36, 60));
    int b = draw.multiple(2, 10, a - 4);
    int p = draw.between(1, draw.byLayer(1, 2, 3));
    boolean cross = draw.layer() == Layer.EXTENDING;
    long answer = cross ? (long) (a - p) * (b - p) : (long) (a - p) * b;
    double x = a * 0.45;
    double y = b * 0.45;
    Figure figure =
        Figure.of("有小路的长方形草地", 0, 0, a, b)
            .polygon(0, 0, a, 0, a, b, 0, b)
            .segment(x, 0, x, b)
            .segment(x + p, 0, x + p, b)
            .side(0, 0, a, 0, String.valueOf(a))
            .side(a, 0, a, b, String.valueOf(b));
    if (cross) {
      figure.segment(0, y, a, y).segment(0, y + p, a, y + p);
    }
    return Exercise.ask(
            "一块长 %d 米、宽 %d 米的长方形草地，中间有%s，路宽%s %d 米（如图）。草地的实际面积（不含小路）是____平方米。"
                .formatted(
                    a,
                    b,
                    cross ? "互相垂直、贯穿草地的两条小路，分别与长、宽平行" : "一条与宽平行、贯穿草地的小路",
                    cross ? "都是" : "是",
                    p))
        .answer(Rational.of(answer), "平方米")
        .wrong(cross ? "小路重叠处减了两次" : "小路面积也算在内", cross ? answer - (long) p * p : (long) a * b)
        .wrong(
            cross ? "只减一条小路" : "小路方向看错", cross ? (long) (a - p) * b : (long) a * b - (long) p * a)
        .wrong("只求了小路的面积", (long) a * b - answer)
        .wrong("面积用周长公式", 2L * (a + b - p) - (cross ? 2L * p : 0))
        .step(cross ? "把两条小路都平移到草地的边上，剩下的草地拼成一个长方形。" : "把小路平移到草地的一边，剩下的草地是一个长方形。")
        .step(
            cross
                ? "长：%d − %d = %d（米），宽：%d − %d = %d（米）。".formatted(a, p, a - p, b, p, b - p)
                : "长：%d − %d = %d（米），宽是 %d 米。".formatted(a, p, a - p, b))
        .step("面积：%d × %d = %d（平方米）。".formatted(a - p, cross ? b - p : b, answer))
        .hints("小路把草地分成了几块？能拼到一起吗？", "平移不改变面积的大小。", "想象把小路移到最边上，剩下的是什么图形。")
        .check(v -> v.equals(Rational.of(lawn(a, b, p, cross))))
        .figure(figure.svg())
        .build();
  }

  /** Counts squares of one metre that are no path; paths start at the middle. */
  private static long lawn(int a, int b, int p, boolean cross) {
    long count = 0;
    for (int x = 0; x < a; x++) {
      for (int y = 0; y < b; y++) {
        boolean path = (x >= a / 2 && x < a / 2 + p) || (cross && y >= b / 2 && y < b / 2 + p);
        count += path ? 0 : 1;
      }
    }
    return count;
  }
}
