package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Sides of triangles, and isosceles triangles by cases: grade 8. */
final class TriangleSideTemplates {
  private static final String SUM = "math.triangle-angle-sum";
  private static final String ISOSCELES = "math.isosceles-triangle";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "triangle.third-side-count",
              "第三边的整数取值",
              "两边之差＜第三边＜两边之和→数整数",
              8,
              List.of("math.triangle-inequality"),
              TriangleSideTemplates::thirdSide),
          Template.of(
              "triangle.isosceles-perimeter",
              "等腰三角形的周长（分类）",
              "分两种情况取腰→用三边关系检验→求周长",
              8,
              List.of(ISOSCELES, "math.triangle-inequality"),
              TriangleSideTemplates::isoscelesPerimeter),
          Template.of(
              "triangle.isosceles-angle",
              "等腰三角形的角（分类）",
              "判断已知角是顶角还是底角→分别用内角和",
              8,
              List.of(ISOSCELES, SUM),
              TriangleSideTemplates::isoscelesAngle));

  private TriangleSideTemplates() {}

  private static Exercise thirdSide(Draw draw) {
    int a = draw.between(4, draw.byLayer(10, 15, 25));
    int b = draw.between(2, a - 1);
    boolean even = draw.layer() == Layer.EXTENDING;
    boolean largest = draw.layer() == Layer.BASIC;
    int count = count(a - b + 1, a + b - 1, even);
    int answer = largest ? a + b - 1 : count;
    draw.require(count > 1);
    int least = a - b;
    return Exercise.ask(
            "一个三角形的两边长分别是 %d 和 %d，第三边长是%s，%s"
                .formatted(
                    a, b, even ? "偶数" : "整数", largest ? "则第三边长最大是____。" : "则第三边长可能的值有____个。"))
        .answer(answer)
        .wrong(largest ? "取到了两边之和" : "两端的值也算进去", largest ? a + b : count(least, a + b, even))
        .wrong(largest ? "两边之差当作最大" : "只检验一组两边之和", largest ? least : count(1, a + b - 1, even))
        .wrong(largest ? "求成了第三边的最小值" : "整数个数少算1", largest ? least + 1 : count - 1)
        .wrong("漏看偶数的条件", even ? 2 * b - 1 : answer)
        .step("第三边大于 %d − %d = %d，小于 %d + %d = %d。".formatted(a, b, least, a, b, a + b))
        .step(
            largest
                ? "小于 %d 的最大整数是 %d。".formatted(a + b, answer)
                : "%d 与 %d 之间（不含两端）的%s是 %s，共 %d 个。"
                    .formatted(
                        least, a + b, even ? "偶数" : "整数", between(least, a + b, even), answer))
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

  /** Counts the whole numbers, or the even ones, from one to another, both included. */
  private static int count(int least, int most, boolean even) {
    return even ? most / 2 - (least - 1) / 2 : most - least + 1;
  }

  /** Writes the whole numbers, or the even ones, between two others: {@code 3，4，…，9}. */
  private static String between(int below, int above, boolean even) {
    List<String> all = new java.util.ArrayList<>();
    for (int x = below + 1; x < above; x++) {
      if (!even || x % 2 == 0) {
        all.add(String.valueOf(x));
      }
    }
    int size = all.size();
    return size <= 5
        ? String.join("，", all)
        : "%s，%s，…，%s".formatted(all.get(0), all.get(1), all.get(size - 1));
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
        .answer(answer, two ? "%d或%d".formatted(one, other) : answer)
        .wrong("等腰求周长不检验", two ? answer : "%d或%d".formatted(other, one))
        .wrong("只考虑一种情况", String.valueOf(two ? one : other))
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
                        : "%d + %d %s %d，不能组成三角形".formatted(a, a, 2 * a == b ? "=" : "<", b)))
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
    String answer = two ? "%d°或%d°".formatted(first, second) : base + "°";
    return Exercise.ask(
            "等腰三角形的一个%s是 %d°，则它的%s的度数是____。"
                .formatted(exterior ? "外角" : "内角", given, askTop ? "顶角" : "底角"))
        .answer(
            answer,
            two ? "%d°或%d°".formatted(second, first) : base + "度",
            two ? "%d或%d".formatted(first, second) : String.valueOf(base),
            two ? "%d或%d".formatted(second, first) : answer)
        .wrong("求角不分顶角底角", two ? first + "°" : "%d°或%d°".formatted(base, inner))
        .wrong("只考虑一种情况", two ? answer : inner + "°")
        .wrong(
            askTop ? "只减了一个底角" : "没有取一半",
            two
                ? "%d°或%d°".formatted(askTop ? inner : 180 - inner, askTop ? 180 - inner : inner)
                : 180 - inner + "°")
        .wrong(
            "外角直接当内角",
            exterior ? askTop ? given + "°" : MathText.plain(Rational.of(inner, 2)) + "°" : answer)
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
        .hints(
            exterior ? "先求与这个外角相邻的内角。" : "已知的角是顶角还是底角，题目说明了吗？",
            "等腰三角形两底角相等，内角和是 180°。",
            "分“是顶角”和“是底角”两种情况讨论。")
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
              for (String s : t.get(0).replace("°", "").split("或")) {
                found.add(Integer.valueOf(s));
              }
              return found.equals(right);
            })
        .build();
  }
}
