package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.decimal;
import static xueban.tutor.generator.Plane.at;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;
import xueban.tutor.generator.Plane.Point;

/** The area of parallelograms, triangles and trapezoids: grade 5. */
final class AreaFormulaTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "area.parallelogram-other-height",
              "平行四边形另一条底上的高",
              "底乘对应高得面积→面积除以另一条底",
              5,
              List.of("math.parallelogram-area"),
              AreaFormulaTemplates::parallelogram),
          Template.of(
              "area.triangle-height",
              "由三角形的面积求高",
              "面积乘 2→除以底",
              5,
              List.of("math.triangle-area"),
              AreaFormulaTemplates::triangleHeight),
          Template.of(
              "area.equal-area-triangle",
              "等底等面积的三角形与平行四边形",
              "平行四边形面积→等面积→三角形的高是 2 倍",
              5,
              List.of("math.triangle-area", "math.parallelogram-area"),
              AreaFormulaTemplates::equalArea),
          Template.of(
              "area.trapezoid-fence",
              "靠墙围直角梯形的面积",
              "篱笆长减高得上下底的和→和乘高除以 2",
              5,
              List.of("math.trapezoid-area"),
              AreaFormulaTemplates::trapezoidFence),
          Template.of(
              "area.trapezoid-stack",
              "横截面是梯形的一堆材料有多少根",
              "弄清层数（没给时用上下底之差加1）→（顶层＋底层）×层数÷2",
              5,
              List.of("math.trapezoid-area"),
              AreaFormulaTemplates::stack));

  private AreaFormulaTemplates() {}

  private static Exercise parallelogram(Draw draw) {
    int base = draw.between(4, draw.byLayer(12, 20, 30));
    int other = draw.between(3, draw.byLayer(10, 16, 24));
    int height = draw.between(2, other - 1);
    Rational answer = Rational.of((long) base * height, other);
    draw.require(
        base != other
            && answer.isFiniteDecimal()
            && answer.times(draw.byLayer(1, 10, 10)).isWhole()
            && answer.compareTo(Rational.of(base)) < 0
            && 4 * height >= base + 3);
    double slide = Math.sqrt((double) other * other - (double) height * height);
    draw.require(slide < base * 0.8);
    Point a = at(0, 0);
    Point b = at(base, 0);
    Point c = at(base + slide, height);
    Point d = at(slide, height);
    return Exercise.ask(
            "如图，平行四边形的一条底长 %d 厘米，这条底上的高是 %d 厘米；它的邻边长 %d 厘米，以这条邻边为底的高是____厘米。"
                .formatted(base, height, other))
        .answer(decimal(answer), decimal(answer) + "厘米")
        .wrong(
            "底和高不对应", decimal(Distractors.ending(Rational.of((long) other * height, base), answer)))
        .wrong("底乘邻边", decimal(Rational.of(base)))
        .wrong("求出面积就停", Rational.of((long) base * height))
        .wrong("两条高看成相等", height)
        .step("平行四边形的面积：%d × %d = %d（平方厘米）。".formatted(base, height, base * height))
        .step("以邻边为底的高：%d ÷ %d = %s（厘米）。".formatted(base * height, other, decimal(answer)))
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
    boolean small = draw.layer() == Layer.BASIC;
    int base = draw.between(small ? 3 : 5, draw.byLayer(12, 20, 30));
    Rational height = Rational.of(draw.between(3, draw.byLayer(12, 30, 60)), draw.byLayer(1, 2, 5));
    Rational area = height.times(base).over(2);
    draw.require(
        !height.equals(Rational.of(base)) && height.times(5).compareTo(Rational.of(base)) > 0);
    String thing =
        small
            ? draw.pick("一块三角形交通标志牌", "一面三角形彩旗", "一块三角形木板")
            : draw.pick("一块三角形菜地", "一个三角形花坛", "一块三角形草坪");
    String unit = small ? "分米" : "米";
    return Exercise.ask(
            "%s的面积是 %s 平方%s，底是 %d %s，这条底上的高是____%s。"
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
                ? "平行四边形的面积：%d × %d = %d（平方厘米），三角形的面积也是 %d 平方厘米。"
                    .formatted(base, height, base * height, base * height)
                : "三角形的面积：%d × %d ÷ 2 = %d（平方厘米），平行四边形的面积也是 %d 平方厘米。"
                    .formatted(base, known, base * height, base * height))
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
            "如图，用 %d 米长的篱笆围一个直角梯形%s，斜的一腰靠墙，不用篱笆，梯形的高是 %d 米，这个%s的面积是____平方米。"
                .formatted(fence, place, height, place))
        .answer(Rational.of(answer), "平方米")
        .wrong("忘记除以2", 2 * answer)
        .wrong("没有减去高", Rational.of((long) fence * height, 2))
        .wrong("该减的高加上了", Rational.of((long) (fence + height) * height, 2))
        .step("篱笆围的是上底、下底和高，上底与下底的和：%d − %d = %d（米）。".formatted(fence, height, top + bottom))
        .step("面积：%d × %d ÷ 2 = %d（平方米）。".formatted(top + bottom, height, answer))
        .hints("篱笆围了哪几条边？", "梯形面积公式里，上底与下底只以“和”的样子出现。", "从篱笆总长里减去高。")
        .check(v -> Plane.near(v, Plane.area(shape)))
        .figure(
            Figure.around("一边靠墙的直角梯形", shape)
                .polygon(0, 0, bottom, 0, top, height, 0, height)
                .label(0, height / 2.0, String.valueOf(height), -13, 0)
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
    Exercise.Builder made =
        Exercise.ask(
                "一堆%s的横截面是梯形，最上层有 %d 根，最下层有 %d 根，每相邻两层相差 1 根%s，这堆%s共有____根。"
                    .formatted(thing, top, bottom, given ? "，共 %d 层".formatted(layers) : "", thing))
            .answer(Rational.of(answer), "根")
            .wrong("忘记除以2", 2L * answer)
            .wrong("只用一条底", Rational.of((long) bottom * layers, 2));
    if (!given) {
      made.wrong("层数少算1", Rational.of((long) (top + bottom) * (layers - 1), 2))
          .wrong("层数多算1", Rational.of((long) (top + bottom) * (layers + 1), 2))
          .step("层数：%d − %d + 1 = %d（层）。".formatted(bottom, top, layers));
    }
    return made.step("(%d + %d) × %d ÷ 2 = %d（根）。".formatted(top, bottom, layers, answer))
        .hints(
            "最上层、最下层和层数，相当于梯形的什么？",
            "把同样的一堆倒过来拼上，每层根数就一样多了。",
            given ? "把最上层、最下层和层数代入梯形面积的算法。" : "先弄清一共有几层。")
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
}
