package xueban.tutor.generator;

import static xueban.tutor.generator.Plane.at;
import static xueban.tutor.generator.Plane.near;
import static xueban.tutor.generator.Plane.polar;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;
import xueban.tutor.generator.Plane.Point;

/** Triangles and polygons: angles, sides, isosceles triangles, bisectors: grade 8. */
final class TriangleTemplates {
  private static final String SUM = "math.triangle-angle-sum";
  private static final String ISOSCELES = "math.isosceles-triangle";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "triangle.bisectors-meet",
              "两条内角平分线的夹角",
              "内角和求另两角之和→取一半→再用内角和",
              8,
              List.of(SUM, "math.triangle-angle-bisector"),
              TriangleTemplates::bisectorsMeet),
          Template.of(
              "triangle.altitude-bisector",
              "高与角平分线的夹角",
              "求顶角的一半→由高求余角→相减",
              8,
              List.of(SUM, "math.triangle-altitude", "math.triangle-angle-bisector"),
              TriangleTemplates::altitudeBisector),
          Template.of(
              "triangle.exterior",
              "由外角求内角",
              "外角等于不相邻两内角的和→减去已知角",
              8,
              List.of("math.triangle-exterior-angle", SUM),
              TriangleTemplates::exterior),
          Template.of(
              "triangle.third-side-count",
              "第三边的整数取值个数",
              "两边之差＜第三边＜两边之和→数整数",
              8,
              List.of("math.triangle-inequality"),
              TriangleTemplates::thirdSide),
          Template.of(
              "triangle.isosceles-perimeter",
              "等腰三角形的周长（分类）",
              "分两种情况取腰→用三边关系检验→求周长",
              8,
              List.of(ISOSCELES, "math.triangle-inequality"),
              TriangleTemplates::isoscelesPerimeter),
          Template.of(
              "triangle.isosceles-angle",
              "等腰三角形的角（分类）",
              "判断已知角是顶角还是底角→分别用内角和",
              8,
              List.of(ISOSCELES, SUM),
              TriangleTemplates::isoscelesAngle),
          Template.of(
              "triangle.polygon-sides",
              "由内角和与外角和求边数",
              "外角和 360°→内角和公式列方程→求边数",
              8,
              List.of("math.polygon-angle-sum", "math.polygon-exterior-angles"),
              TriangleTemplates::polygonSides),
          Template.of(
              "triangle.perpendicular-bisector-perimeter",
              "垂直平分线与三角形的周长",
              "垂直平分线上的点到两端距离相等→转化线段→求周长",
              8,
              List.of("math.perpendicular-bisector"),
              TriangleTemplates::perpendicularBisector),
          Template.of(
              "triangle.angle-bisector-area",
              "角平分线上的点到边的距离求面积",
              "角平分线上点到两边距离相等→作高→求面积",
              8,
              List.of("math.angle-bisector-property"),
              TriangleTemplates::bisectorArea));

  private TriangleTemplates() {}

  /** Returns A of a triangle whose B is (0, 0) and C is (10, 0), by the angles there. */
  private static Point apex(double b, double c) {
    Point left = polar(1, b);
    Point right = polar(1, 180 - c);
    return Plane.meet(at(0, 0), left, at(10, 0), right.plus(10, 0));
  }

  private static Exercise.Builder askDegrees(String stem, long value) {
    return Exercise.ask(stem).answer(Rational.of(value), "°");
  }

  private static Exercise bisectorsMeet(Draw draw) {
    int a = draw.multiple(2, 30, 110);
    int b = draw.multiple(2, 30, 140 - a);
    int c = 180 - a - b;
    draw.require(c >= 30 && b != c && a != 60);
    boolean inverse = draw.layer() == Layer.EXTENDING;
    boolean both = draw.layer() == Layer.BASIC;
    int bic = 90 + a / 2;
    int answer = inverse ? a : bic;
    Point pa = apex(b, c);
    Point pb = at(0, 0);
    Point pc = at(10, 0);
    Point i = Plane.meet(pb, polar(1, b / 2.0), pc, polar(1, 180 - c / 2.0).plus(10, 0));
    String given =
        both
            ? "∠ABC = %d°，∠ACB = %d°".formatted(b, c)
            : inverse ? "∠BIC = %d°".formatted(bic) : "∠A = %d°".formatted(a);
    Exercise.Builder made =
        askDegrees(
                "如图，在 △ABC 中，BI、CI 分别平分 ∠ABC、∠ACB，两线交于点 I，%s，则 %s = ____度。"
                    .formatted(given, inverse ? "∠A" : "∠BIC"),
                answer)
            .wrong("没有取一半", inverse ? 180 - bic : a)
            .wrong("求成两半角的和", 90 - a / 2)
            .wrong("倍数关系用反", inverse ? bic / 2 : 180 - a / 2);
    if (inverse) {
      made.step("∠IBC + ∠ICB = 180° − %d° = %d°。".formatted(bic, 180 - bic))
          .step("∠ABC + ∠ACB = %d° × 2 = %d°。".formatted(180 - bic, 360 - 2 * bic))
          .step("∠A = 180° − %d° = %d°。".formatted(360 - 2 * bic, a));
    } else {
      made.step(
              "∠ABC + ∠ACB = %s = %d°。"
                  .formatted(both ? "%d° + %d°".formatted(b, c) : "180° − %d°".formatted(a), b + c))
          .step("∠IBC + ∠ICB = %d° ÷ 2 = %d°。".formatted(b + c, (b + c) / 2))
          .step("∠BIC = 180° − %d° = %d°。".formatted((b + c) / 2, bic));
    }
    return made.hints("∠BIC 在哪个三角形里？", "三角形内角和是 180°，角平分线分成两个相等的角。", "先考虑两个底角的和或两个半角的和。")
        .check(v -> near(v, inverse ? Plane.degrees(pb, pa, pc) : Plane.degrees(pb, i, pc)))
        .figure(
            Figure.around("三角形和两条角平分线", pa, pb, pc)
                .named("ABC", pa, pb, pc)
                .segment(0, 0, i.x(), i.y())
                .segment(10, 0, i.x(), i.y())
                .label(i.x(), i.y(), "I", 0, 13)
                .svg())
        .build();
  }

  private static Exercise altitudeBisector(Draw draw) {
    int b = draw.between(30, 55);
    int c = draw.between(b + 10, 80);
    int a = 180 - b - c;
    draw.require((c - b) % 2 == 0 && a % 2 == 0 && a / 2 < 90 - b);
    boolean givenA = draw.layer() != Layer.BASIC;
    int answer = (c - b) / 2;
    Point pa = apex(b, c);
    Point pb = at(0, 0);
    Point pc = at(10, 0);
    Point d = at(pa.x(), 0);
    Point e =
        Plane.meet(
            pb,
            pc,
            pa,
            pa.plus(polar(1, 270 - 90 + b + a / 2.0).x(), polar(1, 180 + b + a / 2.0).y()));
    return askDegrees(
            "如图，在 △ABC 中，%s，AD 是高，AE 平分 ∠BAC，点 D、E 在 BC 上，则 ∠DAE = ____度。"
                .formatted(
                    givenA
                        ? "∠B = %d°，∠BAC = %d°".formatted(b, a)
                        : "∠B = %d°，∠C = %d°".formatted(b, c)),
            answer)
        .wrong("没有取一半", c - b)
        .wrong("只求了一半的角", a / 2)
        .wrong("只求了余角", 90 - c)
        .wrong("角的和差用反", a / 2 + 90 - c)
        .step(
            givenA
                ? "∠C = 180° − %d° − %d° = %d°。".formatted(b, a, c)
                : "∠BAC = 180° − %d° − %d° = %d°。".formatted(b, c, a))
        .step("AE 平分 ∠BAC，∠CAE = %d°；AD ⊥ BC，∠CAD = 90° − %d° = %d°。".formatted(a / 2, c, 90 - c))
        .step("∠DAE = %d° − %d° = %d°。".formatted(a / 2, 90 - c, answer))
        .hints("∠DAE 是哪两个角的差？", "角平分线得一半，高得直角三角形。", "先求 ∠CAE 和 ∠CAD。")
        .check(v -> near(v, Plane.degrees(d, pa, e)))
        .figure(
            Figure.around("三角形的高和角平分线", pa, pb, pc)
                .named("ABC", pa, pb, pc)
                .segment(pa.x(), pa.y(), d.x(), 0)
                .segment(pa.x(), pa.y(), e.x(), 0)
                .rightAngle(d.x(), 0, 10, 0, pa.x(), pa.y())
                .label(d.x(), 0, "D", 4, -13)
                .label(e.x(), 0, "E", -4, -13)
                .svg())
        .build();
  }

  private static Exercise exterior(Draw draw) {
    int kind = draw.byLayer(0, draw.pick(0, 1), 1);
    int k = draw.pick(2, 3, 4);
    int b = kind == 0 ? draw.between(30, 80) : draw.between(20, 45);
    int a = kind == 0 ? draw.between(30, 80) : k * b;
    int outside = a + b;
    draw.require(a != b && outside != 90 && outside < 150);
    int answer = b;
    Point pa = apex(b, 180 - outside);
    Point d = at(13, 0);
    String given = kind == 0 ? "∠A = %d°".formatted(a) : "∠A 是 ∠B 的 %d 倍".formatted(k);
    return askDegrees(
            "如图，在 △ABC 中，∠ACD 是 BC 延长线上的外角，∠ACD = %d°，%s，则 ∠B = ____度。".formatted(outside, given),
            answer)
        .wrong("把外角当作内角和", kind == 0 ? 180 - a : 180 - outside)
        .wrong(
            kind == 0 ? "外角的邻补角当作所求" : "份数没有加1",
            kind == 0 ? Rational.of(180 - outside) : Rational.of(outside, k))
        .wrong("外角等于任意两内角和", kind == 0 ? 180 - outside + a : a)
        .step("外角等于与它不相邻的两个内角的和：∠A + ∠B = %d°。".formatted(outside))
        .step(
            kind == 0
                ? "∠B = %d° − %d° = %d°。".formatted(outside, a, b)
                : "∠B 的 %d 倍是 %d°，∠B = %d° ÷ %d = %d°。"
                    .formatted(k + 1, outside, outside, k + 1, b))
        .hints("∠ACD 与三角形的哪两个内角有关？", "三角形的外角等于与它不相邻的两个内角的和。", "用 ∠ACD 写出 ∠A 与 ∠B 的和。")
        .check(
            v -> {
              Point top = apex(v.doubleValue(), 180 - outside);
              double at = Plane.degrees(at(0, 0), top, at(10, 0));
              return near(at, kind == 0 ? a : k * v.doubleValue());
            })
        .figure(
            Figure.around("三角形和它的一个外角", pa, at(0, 0), d)
                .polygon(pa.x(), pa.y(), 0, 0, 10, 0)
                .segment(10, 0, 13, 0)
                .name(pa.x(), pa.y(), "A", 5, 0)
                .label(0, 0, "B", -11, -4)
                .label(10, 0, "C", 0, -13)
                .label(13, 0, "D", 10, 0)
                .svg())
        .build();
  }

  private static Exercise thirdSide(Draw draw) {
    int a = draw.between(4, draw.byLayer(10, 15, 25));
    int b = draw.between(2, a - 1);
    boolean even = draw.layer() == Layer.EXTENDING;
    boolean largest = draw.layer() == Layer.BASIC;
    int count = 0;
    for (int x = a - b + 1; x < a + b; x++) {
      count += even && x % 2 == 1 ? 0 : 1;
    }
    int answer = largest ? a + b - 1 : count;
    draw.require(count > 1);
    int full = 2 * b - 1;
    int least = a - b;
    return Exercise.ask(
            "一个三角形的两边长分别是 %d 和 %d，第三边长是%s，%s"
                .formatted(
                    a, b, even ? "偶数" : "整数", largest ? "则第三边长最大是____。" : "则第三边长可能的值有____个。"))
        .answer(answer)
        .wrong("取到了两边之和", largest ? a + b : even ? full : full + 2)
        .wrong("只检验一组两边之和", largest ? a : a + b - 1)
        .wrong("两边之差当作最大", largest ? a - b : 2 * b)
        .step("第三边大于 %d − %d = %d，小于 %d + %d = %d。".formatted(a, b, least, a, b, a + b))
        .step(
            largest
                ? "小于 %d 的最大整数是 %d。".formatted(a + b, answer)
                : "在 %d 与 %d 之间（不含两端）的%s共有 %d 个。"
                    .formatted(least, a + b, even ? "偶数" : "整数", answer))
        .hints("三角形的三边要满足什么关系？", "两边之和大于第三边，两边之差小于第三边。", "先写出第三边的取值范围。")
        .check(
            v -> {
              int found = 0;
              int most = 0;
              for (int x = 1; x <= 2 * (a + b); x++) {
                if (a + b > x && a + x > b && b + x > a && (!even || x % 2 == 0)) {
                  found++;
                  most = x;
                }
              }
              return v.equals(Rational.of(largest ? most : found));
            })
        .build();
  }

  private static Exercise isoscelesPerimeter(Draw draw) {
    int a = draw.between(2, draw.byLayer(9, 15, 25));
    int b = draw.between(a + 1, draw.byLayer(14, 24, 40));
    boolean two = 2 * a > b;
    draw.require(draw.layer() == Layer.BASIC ? !two && 2 * a != b : draw.chance() == two);
    int one = 2 * b + a;
    int other = 2 * a + b;
    String answer = two ? "%d或%d".formatted(other, one) : String.valueOf(one);
    return Exercise.ask("等腰三角形的两边长分别是 %d 和 %d，则它的周长是____。".formatted(a, b))
        .answer(answer, two ? "%d或%d".formatted(one, other) : answer + "cm")
        .wrong("等腰求周长不检验", two ? String.valueOf(other) : "%d或%d".formatted(other, one))
        .wrong("只考虑一种情况", two ? String.valueOf(one) : String.valueOf(other))
        .wrong("只加了两条边", String.valueOf(a + b))
        .step(
            "若腰长是 %d，三边是 %d、%d、%d，%s。"
                .formatted(
                    a,
                    a,
                    a,
                    b,
                    two
                        ? "能组成三角形，周长 %d".formatted(other)
                        : "%d + %d ≤ %d，不能组成三角形".formatted(a, a, b)))
        .step("若腰长是 %d，三边是 %d、%d、%d，能组成三角形，周长 %d。".formatted(b, a, b, b, one))
        .step("所以周长是 %s。".formatted(answer.replace("或", " 或 ")))
        .hints("题目说明哪条边是腰了吗？", "腰不确定时要分类，并用三边关系检验。", "分别假设腰是其中一条边。")
        .checkText(
            t -> {
              java.util.Set<String> right = new java.util.HashSet<>();
              for (int leg : new int[] {a, b}) {
                int base = a + b - leg;
                if (2 * leg > base) {
                  right.add(String.valueOf(2 * leg + base));
                }
              }
              return java.util.Set.of(t.get(0).split("或")).equals(right);
            })
        .build();
  }

  private static Exercise isoscelesAngle(Draw draw) {
    boolean exterior = draw.layer() == Layer.EXTENDING;
    int inner = draw.layer() == Layer.BASIC ? draw.multiple(2, 92, 150) : draw.multiple(2, 20, 88);
    draw.require(inner != 60);
    int given = exterior ? 180 - inner : inner;
    boolean two = inner < 90;
    int base = (180 - inner) / 2;
    int top = 180 - 2 * inner;
    boolean askTop = two && draw.chance();
    int first = askTop ? inner : base;
    int second = askTop ? top : inner;
    String answer = two ? "%d或%d".formatted(first, second) : String.valueOf(base);
    return Exercise.ask(
            "等腰三角形的一个%s是 %d°，则它的%s的度数是____。"
                .formatted(exterior ? "外角" : "内角", given, askTop ? "顶角" : "底角"))
        .answer(
            answer,
            two ? "%d或%d".formatted(second, first) : answer + "°",
            two ? "%d°或%d°".formatted(first, second) : answer + "度",
            two ? "%d°或%d°".formatted(second, first) : answer + "°")
        .wrong("求角不分顶角底角", two ? String.valueOf(first) : "%d或%d".formatted(base, inner))
        .wrong("只考虑一种情况", two ? String.valueOf(second) : String.valueOf(inner))
        .wrong("没有取一半", String.valueOf(180 - inner))
        .step(
            (exterior
                    ? "与这个外角相邻的内角是 180° − %d° = %d°。".formatted(given, inner)
                    : "已知的内角是 %d°。".formatted(inner))
                + "若它是顶角，底角是 (180° − %d°) ÷ 2 = %d°。".formatted(inner, base))
        .step(
            two
                ? "若它是底角，顶角是 180° − %d° × 2 = %d°。".formatted(inner, top)
                : "%d° 是钝角，两个底角都是它时内角和超过 180°，所以它只能是顶角。".formatted(inner))
        .step(
            "所以%s是 %s。"
                .formatted(
                    askTop ? "顶角" : "底角", two ? "%d° 或 %d°".formatted(first, second) : base + "°"))
        .hints("已知的角是顶角还是底角，题目说明了吗？", "等腰三角形两底角相等，内角和是 180°。", "分“是顶角”和“是底角”两种情况讨论。")
        .checkText(
            t -> {
              java.util.Set<Integer> right = new java.util.HashSet<>();
              for (int b = 1; b < 90; b++) {
                int vertex = 180 - 2 * b;
                if (b == inner || vertex == inner) {
                  right.add(askTop ? vertex : b);
                }
              }
              java.util.Set<Integer> found = new java.util.HashSet<>();
              for (String s : t.get(0).split("或")) {
                found.add(Integer.valueOf(s));
              }
              return found.equals(right);
            })
        .build();
  }

  private static Exercise polygonSides(Draw draw) {
    int n = draw.between(5, draw.byLayer(12, 15, 20));
    int kind = draw.byLayer(0, 1, draw.pick(1, 2));
    int sum = (n - 2) * 180;
    int diff = sum - 360;
    String given =
        switch (kind) {
          case 0 -> "一个多边形的内角和是 %d°".formatted(sum);
          case 1 ->
              n % 2 == 0 && draw.chance()
                  ? "一个多边形的内角和是外角和的 %d 倍".formatted((n - 2) / 2)
                  : "一个多边形的内角和比外角和多 %d°".formatted(diff);
          default -> "从一个多边形的一个顶点出发可以引 %d 条对角线，它的内角和与外角和的差是 %d°".formatted(n - 3, diff);
        };
    if (kind == 2) {
      int diagonals = n * (n - 3) / 2;
      return Exercise.ask("一个多边形的内角和比外角和多 %d°，则它共有____条对角线。".formatted(diff))
          .answer(Rational.of(diagonals), "条")
          .wrong("对角线条数重复计数", (long) n * (n - 3))
          .wrong("只数一个顶点的对角线", n - 3L)
          .wrong("用n乘180°", Rational.of((n - 2L) * (n - 5), 2).abs())
          .step("外角和是 360°，内角和是 %d° + 360° = %d°。".formatted(diff, sum))
          .step("(n − 2) × 180 = %d，n = %d。".formatted(sum, n))
          .step("对角线条数：%d × %d ÷ 2 = %d（条）。".formatted(n, n - 3, diagonals))
          .hints("多边形的外角和是多少？", "内角和是 (n − 2) × 180°；每条对角线连两个顶点。", "先由角度关系求出边数。")
          .check(
              v -> {
                long pairs = 0;
                for (int i = 0; i < n; i++) {
                  for (int j = i + 2; j < n; j++) {
                    pairs += i == 0 && j == n - 1 ? 0 : 1;
                  }
                }
                return v.equals(Rational.of(pairs)) && diff == 180 * n - 720;
              })
          .build();
    }
    return Exercise.ask("%s，则这个多边形的边数是____。".formatted(given))
        .answer(n)
        .wrong("用n乘180°", n - 2L)
        .wrong("外角和当作180°", n - 1L)
        .wrong("公式里多加2", n + 2L)
        .step(
            kind == 0
                ? "设边数为 n，(n − 2) × 180 = %d。".formatted(sum)
                : "外角和是 360°，内角和是 %d°。设边数为 n，(n − 2) × 180 = %d。".formatted(sum, sum))
        .step("n − 2 = %d，n = %d。".formatted(n - 2, n))
        .hints("多边形的内角和、外角和各有什么规律？", "n 边形的内角和是 (n − 2) × 180°，外角和总是 360°。", "设边数为 n，列方程。")
        .check(
            v -> {
              int m = (int) v.longValue();
              double total = 0;
              for (int i = 0; i < m; i++) {
                total +=
                    Plane.degrees(
                        polar(1, 360.0 * (i - 1) / m),
                        polar(1, 360.0 * i / m),
                        polar(1, 360.0 * (i + 1) / m));
              }
              return near(total, sum);
            })
        .build();
  }

  private static Exercise perpendicularBisector(Draw draw) {
    int ab = draw.between(5, draw.byLayer(12, 18, 25));
    int bc = draw.between(4, draw.byLayer(10, 16, 22));
    int half = draw.between(2, 6);
    draw.require(ab > bc);
    int kind = draw.byLayer(0, 1, 2);
    int part = ab + bc;
    int answer = kind == 0 ? part : kind == 1 ? bc : part + 2 * half;
    // D on AC with DA = DB would need shape; the figure is only a sketch of the same kind.
    Point a = at(0, 0);
    Point c = at(10, 0);
    Point b = at(7, 5);
    double d = (49 + 25) / 14.0;
    Point e = at(3.5, 2.5);
    String setting = "如图，在 △ABC 中，AB 的垂直平分线交 AB 于点 E，交 AC 于点 D，连接 BD。";
    String stem =
        switch (kind) {
          case 0 -> setting + "若 AC = %d，BC = %d，则 △BCD 的周长是____。".formatted(ab, bc);
          case 1 -> setting + "若 AC = %d，△BCD 的周长是 %d，则 BC = ____。".formatted(ab, part);
          default -> setting + "若 AE = %d，△BCD 的周长是 %d，则 △ABC 的周长是____。".formatted(half, part);
        };
    draw.require(half * 2 < part && half * 2 > Math.abs(ab - bc));
    return Exercise.ask(stem)
        .answer(answer)
        .wrong("垂直平分线的一半当全长", kind == 2 ? part + half : kind == 0 ? ab : part)
        .wrong("等距的线段找错", kind == 0 ? ab + 2L * bc : kind == 1 ? ab : part)
        .wrong("周长减去了两次", kind == 1 ? Math.abs(part - 2L * ab) + 1 : kind == 0 ? bc : part - half)
        .step("D 在 AB 的垂直平分线上，DA = DB。")
        .step("△BCD 的周长 = BD + DC + BC = AD + DC + BC = AC + BC。")
        .step(
            switch (kind) {
              case 0 -> "周长：%d + %d = %d。".formatted(ab, bc, answer);
              case 1 -> "BC = %d − %d = %d。".formatted(part, ab, answer);
              default ->
                  "AB = %d × 2 = %d，△ABC 的周长：%d + %d = %d。"
                      .formatted(half, 2 * half, part, 2 * half, answer);
            })
        .hints("BD 与图中哪条线段相等？", "垂直平分线上的点到线段两端的距离相等。", "把 BD 换成 AD，再看周长。")
        .check(
            v -> {
              // A triangle with these sides: D on AC with DA = DB, then the perimeter by
              // coordinates.
              double third = kind == 1 ? v.doubleValue() : bc;
              double side = kind == 2 ? 2 * half : ab;
              double x = ((double) ab * ab + side * side - third * third) / (2.0 * ab);
              Point top = at(x, Math.sqrt(side * side - x * x));
              Point on = at(side * side / (2 * x), 0);
              double around = Plane.perimeter(top, on, at(ab, 0));
              return switch (kind) {
                case 0 -> near(v, around);
                case 1 -> near(around, part);
                default -> near(v, around + side);
              };
            })
        .figure(
            Figure.around("三角形和一边的垂直平分线", a, b, c)
                .polygon(0, 0, 10, 0, 7, 5)
                .segment(e.x(), e.y(), d, 0)
                .segment(b.x(), b.y(), d, 0)
                .rightAngle(e.x(), e.y(), b.x(), b.y(), d, 0)
                .label(0, 0, "A", -10, -5)
                .label(7, 5, "B", 0, 13)
                .label(10, 0, "C", 10, -5)
                .label(d, 0, "D", 0, -13)
                .label(e.x(), e.y(), "E", -8, 9)
                .svg())
        .build();
  }

  private static Exercise bisectorArea(Draw draw) {
    int ab = draw.multiple(2, 6, draw.byLayer(12, 20, 30));
    int h = draw.between(2, draw.byLayer(4, 6, 9));
    int ac = draw.layer() == Layer.BASIC ? 0 : draw.multiple(2, 4, ab);
    boolean whole = ac != 0;
    draw.require(h < ab / 2 && ac != ab);
    draw.require(!whole || 2 * h < ac);
    long answer = (long) (ab + ac) * h / 2;
    Point b = at(0, 0);
    Point c = at(8, 0);
    Point a = at(8, 6);
    Point d = at(8 - 6 * StrictMath.tan(StrictMath.atan2(8, 6) / 2), 0);
    Point foot = Plane.mirrored(d, b, a).toward(d, 0.5);
    String stem =
        whole
            ? "在 △ABC 中，AD 平分 ∠BAC 交 BC 于点 D，DE ⊥ AB 于点 E，DE = %d，AB = %d，AC = %d，则 △ABC 的面积是____。"
                .formatted(h, ab, ac)
            : "如图，在 △ABC 中，∠C = 90°，AD 平分 ∠BAC 交 BC 于点 D，CD = %d，AB = %d，则 △ABD 的面积是____。"
                .formatted(h, ab);
    Exercise.Builder made =
        Exercise.ask(stem)
            .answer(answer)
            .wrong("求面积忘记除以2", 2 * answer)
            .wrong("只求了其中一个三角形", whole ? (long) ab * h / 2 : (long) h * h)
            .wrong("距离又取了一半", Rational.of(answer, 2))
            .step(
                whole
                    ? "过 D 作 DF ⊥ AC 于点 F，AD 平分 ∠BAC，DF = DE = %d。".formatted(h)
                    : "过 D 作 DE ⊥ AB 于点 E，AD 平分 ∠BAC，DC ⊥ AC，DE = CD = %d。".formatted(h))
            .step(
                whole
                    ? "面积：%d × %d ÷ 2 + %d × %d ÷ 2 = %d。".formatted(ab, h, ac, h, answer)
                    : "面积：%d × %d ÷ 2 = %d。".formatted(ab, h, answer))
            .hints("点 D 到角的两边的距离有什么关系？", "角平分线上的点到角两边的距离相等。", "作出点 D 到另一边的垂线段。")
            .check(v -> v.times(2).over(h).equals(Rational.of((long) ab + ac)));
    if (!whole) {
      made.figure(
          Figure.around("直角三角形和一条角平分线", a, b, c)
              .polygon(0, 0, 8, 0, 8, 6)
              .segment(8, 6, d.x(), 0)
              .dashed(d.x(), 0, foot.x(), foot.y())
              .rightAngle(8, 0, 0, 0, 8, 6)
              .label(8, 6, "A", 8, 8)
              .label(0, 0, "B", -10, -5)
              .label(8, 0, "C", 10, -5)
              .label(d.x(), 0, "D", 0, -13)
              .svg());
    }
    return made.build();
  }
}
