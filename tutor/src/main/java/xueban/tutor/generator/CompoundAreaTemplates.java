package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.decimal;
import static xueban.tutor.generator.Plane.at;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;
import xueban.tutor.generator.Plane.Point;

/** Areas put together from several figures: grade 5. */
final class CompoundAreaTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "area.house-wall",
              "长方形与三角形组成的墙面",
              "分割成长方形和三角形→分别求面积→相加",
              5,
              List.of("math.composite-area", "math.triangle-area"),
              CompoundAreaTemplates::houseWall),
          Template.of(
                  "area.two-squares-shaded",
                  "两个并排正方形中的三角形",
                  "找在正方形边上的底→找对应的高→底乘高除以 2",
                  5,
                  List.of("math.composite-area", "math.triangle-area"),
                  CompoundAreaTemplates::twoSquares)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
                  "area.diagonal-part",
                  "平行四边形中的三角形",
                  "同底等高的三角形面积是一半→按底的份数求",
                  5,
                  List.of("math.triangle-area", "math.parallelogram-area"),
                  CompoundAreaTemplates::shareOfParallelogram)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private CompoundAreaTemplates() {}

  private static Exercise houseWall(Draw draw) {
    int width = draw.between(5, draw.byLayer(8, 12, 16));
    int wall = draw.between(3, draw.byLayer(5, 6, 8));
    int roof = draw.multiple(2, 2, wall);
    draw.require(wall < width);
    int window = draw.byLayer(0, 1, 2);
    int windows = draw.byLayer(0, 1, draw.between(1, 2));
    double middle = width / 2.0;
    Point[] shape = {at(0, 0), at(width, 0), at(width, wall), at(middle, wall + roof), at(0, wall)};
    long gross = (long) width * wall + (long) width * roof / 2;
    long answer = gross - (long) windows * window * window;
    Figure figure =
        Figure.around("长方形和三角形组成的墙面", shape)
            .polygon(0, 0, width, 0, width, wall, middle, wall + roof, 0, wall)
            .dashed(0, wall, width, wall)
            .dashed(middle, wall, middle, wall + roof)
            .side(0, 0, width, 0, width + "米")
            .side(width, 0, width, wall, wall + "米")
            .label(middle, wall + roof * 0.4, roof + "米", 18, 0);
    for (int i = 0; i < windows; i++) {
      double x =
          windows == 1 ? middle - window / 2.0 : i == 0 ? width * 0.08 : width * 0.92 - window;
      double y = wall * 0.25;
      figure.polygon(x, y, x + window, y, x + window, y + window, x, y + window);
    }
    return Exercise.ask(
            "一面墙由长 %d 米、宽 %d 米的长方形和底 %d 米、高 %d 米的三角形组成（如图）%s，这面墙%s的面积是____平方米。"
                .formatted(
                    width,
                    wall,
                    width,
                    roof,
                    windows == 0 ? "" : "，墙上有 %d 个边长 %d 米的正方形窗户".formatted(windows, window),
                    windows == 0 ? "" : "要粉刷"))
        .answer(Rational.of(answer), "平方米")
        .wrong("忘记除以2", answer + (long) width * roof / 2)
        .wrong("只求了其中一部分", answer - (long) width * roof / 2)
        .wrong(
            "分割后尺寸看错",
            Rational.of((long) width * (wall + roof), 2).plus(answer - (long) width * roof / 2))
        .wrong("没有减去空的部分", gross)
        .step("长方形：%d × %d = %d（平方米）。".formatted(width, wall, width * wall))
        .step("三角形：%d × %d ÷ 2 = %d（平方米）。".formatted(width, roof, width * roof / 2))
        .step(
            windows == 0
                ? "%d + %d = %d（平方米）。".formatted(width * wall, width * roof / 2, answer)
                : "%d + %d − %d × %d%s = %d（平方米）。"
                    .formatted(
                        width * wall,
                        width * roof / 2,
                        window,
                        window,
                        windows == 1 ? "" : " × " + windows,
                        answer))
        .hints(
            "这面墙可以分成哪两个学过的图形？",
            windows == 0 ? "分开求面积，再合起来。" : "分开求面积，再合起来；窗户的面积要减去。",
            "先求长方形部分的面积。")
        .check(v -> Plane.near(v.plus((long) windows * window * window), Plane.area(shape)))
        .figure(figure.svg())
        .build();
  }

  private static Exercise twoSquares(Draw draw) {
    int a = draw.multiple(2, 6, draw.byLayer(10, 12, 20));
    int b = draw.multiple(2, a / 2, a - 2);
    Point corner = at(0, a);
    Point end = at(a + b, 0);
    Point far = at(a, b);
    boolean bigBlank = draw.layer() == Layer.IMPROVING || draw.chance();
    // Shaded: A(0,a), the far lower corner and either the lower left corner or the small square's
    // top.
    Point third = bigBlank ? at(a + b, b) : at(0, 0);
    double area = Plane.area(corner, end, third);
    long answer = Math.round(area);
    long whole = (long) a * a + (long) b * b;
    Exercise.Builder made =
        Exercise.ask(
                "如图，大、小两个正方形并排放在一条直线上，大正方形 ABCD 的边长是 %d 厘米，小正方形 CEFG 的边长是 %d 厘米（B、C、E 在同一直线上，G 在 CD 上）。连接 %s，三角形 %s 的面积是____平方厘米。"
                    .formatted(a, b, bigBlank ? "AE、AF" : "AE", bigBlank ? "AEF" : "ABE"))
            .answer(Rational.of(answer), "平方厘米")
            .wrong("忘记除以2", 2 * answer)
            .wrong("总面积除以2", Rational.of(whole, 2))
            .wrong("底和高不对应", bigBlank ? (long) b * a / 2 : (long) a * a / 2);
    if (bigBlank) {
      made.step(
              "以 EF 为底，EF = %d 厘米；高是 A 到直线 EF 的距离，等于 BE = %d + %d = %d（厘米）。"
                  .formatted(b, a, b, a + b))
          .step("面积：%d × %d ÷ 2 = %d（平方厘米）。".formatted(b, a + b, answer));
    } else {
      made.step("以 BE 为底，BE = %d + %d = %d（厘米），高 AB = %d 厘米。".formatted(a, b, a + b, a))
          .step("面积：%d × %d ÷ 2 = %d（平方厘米）。".formatted(a + b, a, answer));
    }
    return made.hints(
            "在这个三角形里，哪条边在正方形的边上，适合当底？",
            bigBlank ? "高是顶点到底边所在直线的垂直距离，可能在三角形外面。" : "直角三角形的一条直角边作底，另一条直角边就是高。",
            "先找出底是多少，再找对应的高。")
        .check(v -> Plane.near(v, area))
        .figure(
            Figure.around("并排的两个正方形和一个三角形", at(0, 0), at(a + b, a))
                .polygon(0, 0, a, 0, a, a, 0, a)
                .polygon(a, 0, a + b, 0, a + b, b, a, b)
                .shaded(corner.x(), corner.y(), end.x(), end.y(), third.x(), third.y())
                .label(0, a, "A", -11, 6)
                .label(0, 0, "B", -11, -6)
                .label(a, 0, "C", 0, -13)
                .label(a, a, "D", 10, 6)
                .label(a + b, 0, "E", 11, -6)
                .label(a + b, b, "F", 11, 6)
                .label(far.x(), far.y(), "G", 9, bigBlank ? -9 : 9)
                .svg())
        .build();
  }

  private static Exercise shareOfParallelogram(Draw draw) {
    int parts = draw.byLayer(2, draw.between(2, 4), draw.between(3, 6));
    int taken = draw.layer() == Layer.EXTENDING ? draw.between(2, parts - 1) : 1;
    int part = draw.between(2, draw.byLayer(6, 12, 15));
    int whole = 2 * parts * part;
    int answer = taken * part;
    draw.require(
        java.math.BigInteger.valueOf(parts).gcd(java.math.BigInteger.valueOf(taken)).intValue()
            == 1);
    Point a = at(3, 7);
    Point b = at(0, 0);
    Point c = at(12, 0);
    Point d = at(15, 7);
    Point e = b.toward(c, (double) taken / parts);
    String times = decimalShare(parts, taken, draw);
    return Exercise.ask(
            "如图，平行四边形 ABCD 的面积是 %d 平方厘米，E 在 BC 上，BC 的长是 BE 的 %s 倍，三角形 ABE 的面积是____平方厘米。"
                .formatted(whole, times))
        .answer(Rational.of(answer), "平方厘米")
        .wrong("忘记除以2", 2L * answer)
        .wrong("求成另一块的面积", (long) whole / 2 - answer)
        .wrong("倍数关系用反", Rational.of((long) whole * parts, 2L * taken))
        .wrong("求出一半面积就停", whole / 2)
        .step("连接 AC，三角形 ABC 的面积是平行四边形的一半：%d ÷ 2 = %d（平方厘米）。".formatted(whole, whole / 2))
        .step(
            "三角形 ABC 与 ABE 的高相同，底 BC 是 BE 的 %s 倍，三角形 ABC 的面积也是三角形 ABE 的 %s 倍：%d ÷ %s = %d（平方厘米）。"
                .formatted(times, times, whole / 2, times, answer))
        .hints("连接 AC，三角形 ABC 与平行四边形有什么关系？", "高相同的三角形，底是几倍，面积就是几倍。", "先求三角形 ABC 的面积。")
        .check(
            v -> Plane.near(v.doubleValue() / whole, Plane.area(a, b, e) / Plane.area(a, b, c, d)))
        .figure(
            Figure.around("平行四边形中的一个三角形", a, b, c, d)
                .named("ABCD", a, b, c, d)
                .shaded(a.x(), a.y(), b.x(), b.y(), e.x(), e.y())
                .label(e.x(), 0, "E", 0, -13)
                .svg())
        .build();
  }

  /** Returns how many times as long the whole is as the part, as a number that ends. */
  private static String decimalShare(int parts, int taken, Draw draw) {
    Rational times = Rational.of(parts, taken);
    draw.require(times.isFiniteDecimal());
    return decimal(times);
  }
}
