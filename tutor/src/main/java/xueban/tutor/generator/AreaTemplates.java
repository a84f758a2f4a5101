package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.decimal;
import static xueban.tutor.generator.Plane.at;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;
import xueban.tutor.generator.Plane.Point;

/** Area of parallelograms, triangles, trapezoids and what is made of them: grade 5. */
final class AreaTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "area.parallelogram-other-height",
              "平行四边形另一条底上的高",
              "底乘对应高得面积→面积除以另一条底",
              5,
              List.of("math.parallelogram-area"),
              AreaTemplates::parallelogram),
          Template.of(
              "area.triangle-height",
              "由三角形的面积求高",
              "面积乘 2→除以底",
              5,
              List.of("math.triangle-area"),
              AreaTemplates::triangleHeight),
          Template.of(
              "area.equal-area-triangle",
              "等底等面积的三角形与平行四边形",
              "平行四边形面积→等面积→三角形的高是 2 倍",
              5,
              List.of("math.triangle-area", "math.parallelogram-area"),
              AreaTemplates::equalArea),
          Template.of(
              "area.trapezoid-fence",
              "靠墙围直角梯形的面积",
              "篱笆长减高得上下底的和→和乘高除以 2",
              5,
              List.of("math.trapezoid-area"),
              AreaTemplates::trapezoidFence),
          Template.of(
              "area.trapezoid-stack",
              "堆成梯形的木料根数",
              "层数由上下底之差求→（顶层＋底层）×层数÷2",
              5,
              List.of("math.trapezoid-area"),
              AreaTemplates::stack),
          Template.of(
              "area.house-wall",
              "长方形与三角形组成的墙面",
              "分割成长方形和三角形→分别求面积→相加",
              5,
              List.of("math.composite-area", "math.triangle-area"),
              AreaTemplates::houseWall),
          Template.of(
                  "area.two-squares-shaded",
                  "两个正方形中的阴影三角形",
                  "总面积减空白三角形面积",
                  5,
                  List.of("math.composite-area", "math.triangle-area"),
                  AreaTemplates::twoSquares)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
                  "area.diagonal-part",
                  "平行四边形中的三角形",
                  "同底等高的三角形面积是一半→按底的份数求",
                  5,
                  List.of("math.triangle-area", "math.parallelogram-area"),
                  AreaTemplates::shareOfParallelogram)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private AreaTemplates() {}

  private static Exercise parallelogram(Draw draw) {
    int base = draw.between(4, draw.byLayer(12, 20, 30));
    int other = draw.between(3, draw.byLayer(10, 16, 24));
    int height = draw.between(2, other - 1);
    Rational answer = Rational.of((long) base * height, other);
    draw.require(
        base != other
            && answer.isFiniteDecimal()
            && answer.times(draw.byLayer(1, 10, 10)).isWhole()
            && answer.compareTo(Rational.of(base)) < 0);
    double slide = Math.sqrt((double) other * other - (double) height * height);
    Point a = at(0, 0);
    Point b = at(base, 0);
    Point c = at(base + slide, height);
    Point d = at(slide, height);
    return Exercise.ask(
            "平行四边形的一条底长 %d 厘米，这条底上的高是 %d 厘米；相邻的另一条底长 %d 厘米，另一条底上的高是____厘米。"
                .formatted(base, height, other))
        .answer(decimal(answer), decimal(answer) + "厘米")
        .wrong("底和高不对应", MathText.number(Rational.of((long) other * height, base)))
        .wrong("底乘邻边", decimal(Rational.of(base)))
        .wrong("求出面积就停", Rational.of((long) base * height))
        .wrong("两条高看成相等", height)
        .step("平行四边形的面积：%d × %d = %d（平方厘米）。".formatted(base, height, base * height))
        .step("另一条底上的高：%d ÷ %d = %s（厘米）。".formatted(base * height, other, decimal(answer)))
        .hints("两组底和高求出的是同一个图形的面积。", "面积等于底乘这条底上的高。", "先用给出的一组底和高求面积。")
        .check(v -> Plane.near(v, Plane.distance(a, b, c)))
        .figure(
            Figure.around("平行四边形和它的一条高", a, b, c, d)
                .named("ABCD", a, b, c, d)
                .dashed(slide, height, slide, 0)
                .rightAngle(slide, 0, 0, 0, slide, height)
                .label(slide, height / 2.0, String.valueOf(height), 10, 0)
                .side(0, 0, base, 0, String.valueOf(base))
                .side(base, 0, base + slide, height, String.valueOf(other))
                .svg())
        .build();
  }

  private static Exercise triangleHeight(Draw draw) {
    int base = draw.between(3, draw.byLayer(12, 20, 40));
    Rational height = Rational.of(draw.between(3, draw.byLayer(12, 30, 60)), draw.byLayer(1, 2, 5));
    Rational area = height.times(base).over(2);
    draw.require(!height.equals(Rational.of(base)));
    String thing = draw.pick("三角形交通标志牌", "三角形彩旗", "三角形菜地");
    String unit = thing.contains("菜地") ? "米" : "分米";
    return Exercise.ask(
            "一块%s的面积是 %s 平方%s，底是 %d %s，这条底上的高是____%s。"
                .formatted(thing, decimal(area), unit, base, unit, unit))
        .answer(decimal(height), decimal(height) + unit)
        .wrong("忘记除以2", decimal(height.over(2)))
        .wrong("面积又除以2", decimal(height.over(4)))
        .wrong("求出面积的2倍就停", decimal(area.times(2)))
        .step("三角形面积 = 底 × 高 ÷ 2，所以高 = 面积 × 2 ÷ 底。")
        .step("%s × 2 ÷ %d = %s（%s）。".formatted(decimal(area), base, decimal(height), unit))
        .hints("三角形的面积是怎样算出来的？", "从结果倒着想：最后一步是除以 2。", "先把面积乘 2，得到等底等高的平行四边形面积。")
        .check(v -> Plane.near(area, Plane.area(at(0, 0), at(base, 0), at(1, v.doubleValue()))))
        .build();
  }

  private static Exercise equalArea(Draw draw) {
    int base = draw.between(3, draw.byLayer(12, 20, 40));
    int height = draw.between(2, draw.byLayer(12, 25, 40));
    boolean triangleAsked = draw.layer() == Layer.BASIC || draw.chance();
    int known = triangleAsked ? height : 2 * height;
    int answer = triangleAsked ? 2 * height : height;
    return Exercise.ask(
            "一个三角形和一个平行四边形的底都是 %d 厘米，面积也相等。已知%s的高是 %d 厘米，%s的高是____厘米。"
                .formatted(
                    base, triangleAsked ? "平行四边形" : "三角形", known, triangleAsked ? "三角形" : "平行四边形"))
        .answer(Rational.of(answer), "厘米")
        .wrong("等底等面积就等高", known)
        .wrong("倍数关系用反", Rational.of(triangleAsked ? height : 4L * height, triangleAsked ? 2 : 1))
        .wrong("求出面积就停", (long) base * height)
        .step(
            triangleAsked
                ? "平行四边形的面积：%d × %d = %d（平方厘米），三角形面积也是它。".formatted(base, height, base * height)
                : "三角形的面积：%d × %d ÷ 2 = %d（平方厘米），平行四边形面积也是它。".formatted(base, known, base * height))
        .step(
            triangleAsked
                ? "三角形的高：%d × 2 ÷ %d = %d（厘米）。".formatted(base * height, base, answer)
                : "平行四边形的高：%d ÷ %d = %d（厘米）。".formatted(base * height, base, answer))
        .hints("两个图形有什么相等？", "等底等高时，三角形面积是平行四边形的一半。", "先用已知的高求出面积。")
        .check(
            v -> {
              double h = v.doubleValue();
              double triangle = triangleAsked ? h : known;
              double other = triangleAsked ? known : h;
              return Plane.near(
                  Plane.area(at(0, 0), at(base, 0), at(2, triangle)),
                  Plane.area(at(0, 0), at(base, 0), at(base + 1.0, other), at(1, other)));
            })
        .build();
  }

  private static Exercise trapezoidFence(Draw draw) {
    int height = draw.between(6, draw.byLayer(12, 20, 30));
    int top = draw.between(4, draw.byLayer(12, 20, 30));
    int bottom = top + draw.between(2, 10);
    draw.require(((top + bottom) * height) % 2 == 0);
    int fence = top + bottom + height;
    Point[] shape = {at(0, 0), at(bottom, 0), at(top, height), at(0, height)};
    long answer = (long) (top + bottom) * height / 2;
    String place = draw.pick("菜园", "养鸡场", "花圃");
    return Exercise.ask(
            "如图，用 %d 米长的篱笆围一个直角梯形%s，斜边靠墙不用篱笆，梯形的高是 %d 米，这个%s的面积是____平方米。"
                .formatted(fence, place, height, place))
        .answer(Rational.of(answer), "平方米")
        .wrong("忘记除以2", 2 * answer)
        .wrong("没有减去高", Rational.of((long) fence * height, 2))
        .wrong("只用一条底", Rational.of((long) bottom * height, 2))
        .step("篱笆围的是上底、下底和高，上底与下底的和：%d − %d = %d（米）。".formatted(fence, height, top + bottom))
        .step("面积：%d × %d ÷ 2 = %d（平方米）。".formatted(top + bottom, height, answer))
        .hints("篱笆围了哪几条边？", "梯形面积公式里，上底与下底只以“和”的样子出现。", "从篱笆总长里减去高。")
        .check(v -> Plane.near(v, Plane.area(shape)))
        .figure(
            Figure.around("一边靠墙的直角梯形", shape)
                .polygon(0, 0, bottom, 0, top, height, 0, height)
                .side(0, height, 0, 0, height + "米")
                .rightAngle(0, 0, bottom, 0, 0, height)
                .rightAngle(0, height, top, height, 0, 0)
                .side(bottom, 0, top, height, "墙")
                .svg())
        .build();
  }

  private static Exercise stack(Draw draw) {
    int top = draw.between(2, draw.byLayer(6, 9, 15));
    int layers = draw.between(4, draw.byLayer(8, 12, 20));
    int bottom = top + layers - 1;
    boolean given = draw.layer() == Layer.BASIC;
    String thing = draw.pick("圆木", "钢管", "水泥管");
    int answer = (top + bottom) * layers / 2;
    return Exercise.ask(
            "一堆%s堆成梯形，最上层有 %d 根，最下层有 %d 根，每相邻两层相差 1 根%s，这堆%s共有____根。"
                .formatted(thing, top, bottom, given ? "，共 %d 层".formatted(layers) : "", thing))
        .answer(Rational.of(answer), "根")
        .wrong("忘记除以2", 2L * answer)
        .wrong("层数少算1", Rational.of((long) (top + bottom) * (layers - 1), 2))
        .wrong("只用一条底", (long) bottom * layers)
        .wrong("层数多算1", Rational.of((long) (top + bottom) * (layers + 1), 2))
        .step(
            given
                ? "共有 %d 层。".formatted(layers)
                : "层数：%d − %d + 1 = %d（层）。".formatted(bottom, top, layers))
        .step("(%d + %d) × %d ÷ 2 = %d（根）。".formatted(top, bottom, layers, answer))
        .hints("这堆材料的横截面像什么图形？", "把同样的一堆倒过来拼上，每层根数就一样多了。", "先弄清一共有几层。")
        .check(
            v -> {
              long count = 0;
              for (int row = top; row <= bottom; row++) {
                count += row;
              }
              return v.equals(Rational.of(count));
            })
        .build();
  }

  private static Exercise houseWall(Draw draw) {
    int width = draw.between(5, draw.byLayer(8, 12, 16));
    int wall = draw.between(3, draw.byLayer(5, 6, 8));
    int roof = draw.multiple(2, 2, wall);
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
        .wrong("只求了其中一部分", (long) width * wall)
        .wrong("分割后尺寸看错", answer - (long) width * roof / 2 + (long) width * (wall + roof) / 2)
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
        .hints("这面墙可以分成哪两个学过的图形？", "分开求面积，再合起来；不要的部分要减去。", "先求长方形部分的面积。")
        .check(v -> Plane.near(v.plus((long) windows * window * window), Plane.area(shape)))
        .figure(figure.svg())
        .build();
  }

  private static Exercise twoSquares(Draw draw) {
    int a = draw.multiple(2, 6, draw.byLayer(10, 12, 20));
    int b = draw.multiple(2, 2, a - 2);
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
                "大、小两个正方形并排放在一条直线上，大正方形 ABCD 的边长是 %d 厘米，小正方形 CEFG 的边长是 %d 厘米（B、C、E 在同一直线上，G 在 CD 上）。连接 %s，三角形 %s 的面积是____平方厘米。"
                    .formatted(a, b, bigBlank ? "AE、AF" : "AE", bigBlank ? "AEF" : "ABE"))
            .answer(Rational.of(answer), "平方厘米")
            .wrong("忘记除以2", 2 * answer)
            .wrong("总面积除以2", Rational.of(whole, 2))
            .wrong("底和高不对应", bigBlank ? (long) b * a / 2 : (long) a * a / 2)
            .wrong("只求了其中一部分", whole - answer);
    if (bigBlank) {
      made.step(
              "以 EF 为底，EF = %d 厘米；高是 A 到直线 EF 的距离，等于 BE = %d + %d = %d（厘米）。"
                  .formatted(b, a, b, a + b))
          .step("面积：%d × %d ÷ 2 = %d（平方厘米）。".formatted(b, a + b, answer));
    } else {
      made.step("以 BE 为底，BE = %d + %d = %d（厘米），高 AB = %d 厘米。".formatted(a, b, a + b, a))
          .step("面积：%d × %d ÷ 2 = %d（平方厘米）。".formatted(a + b, a, answer));
    }
    return made.hints("在这个三角形里，哪条边在正方形的边上，适合当底？", "高是顶点到底边所在直线的垂直距离，可能在三角形外面。", "先找出底是多少，再找对应的高。")
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
                .label(far.x(), far.y(), "G", 10, 9)
                .svg())
        .build();
  }

  private static Exercise shareOfParallelogram(Draw draw) {
    int parts = draw.byLayer(2, draw.between(2, 4), draw.between(3, 6));
    int taken = draw.layer() == Layer.EXTENDING ? draw.between(2, parts - 1) : 1;
    int part = draw.between(2, draw.byLayer(6, 12, 15));
    int whole = 2 * parts * part;
    int answer = taken * part;
    draw.require(taken < parts);
    Point a = at(3, 7);
    Point b = at(0, 0);
    Point c = at(12, 0);
    Point d = at(15, 7);
    Point e = b.toward(c, (double) taken / parts);
    return Exercise.ask(
            "平行四边形 ABCD 的面积是 %d 平方厘米，E 在 BC 上，BC 的长是 BE 的 %s 倍，三角形 ABE 的面积是____平方厘米。"
                .formatted(whole, decimalShare(parts, taken, draw)))
        .answer(Rational.of(answer), "平方厘米")
        .wrong("忘记除以2", 2L * answer)
        .wrong("求成另一块的面积", (long) whole / 2 - answer)
        .wrong("倍数关系用反", Rational.of((long) whole * parts, taken))
        .wrong("只求了其中一部分", whole / 2)
        .step("连接 AC，三角形 ABC 的面积是平行四边形的一半：%d ÷ 2 = %d（平方厘米）。".formatted(whole, whole / 2))
        .step(
            "三角形 ABE 与 ABC 的高相同，底 BE 是 BC 的 %s：%d ÷ %d%s = %d（平方厘米）。"
                .formatted(
                    MathText.number(Rational.of(taken, parts)),
                    whole / 2,
                    parts,
                    taken == 1 ? "" : " × " + taken,
                    answer))
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
