package xueban.tutor.generator;

import static xueban.tutor.generator.Plane.near;
import static xueban.tutor.generator.Plane.polar;

import java.util.List;
import xueban.nlp.math.Rational;

/** Angle sums of polygons: grade 8. */
final class PolygonTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "triangle.polygon-sides",
              "由内角和与外角和求边数",
              "外角和 360°→内角和公式列方程→求边数",
              8,
              List.of("math.polygon-angle-sum", "math.polygon-exterior-angles"),
              PolygonTemplates::polygonSides));

  private PolygonTemplates() {}

  private static Exercise polygonSides(Draw draw) {
    int n = draw.between(5, draw.byLayer(12, 15, 20));
    int kind = draw.byLayer(0, 1, draw.pick(1, 2));
    int sum = (n - 2) * 180;
    int diff = sum - 360;
    boolean times = kind == 1 && n % 2 == 0 && draw.chance();
    String given =
        kind == 0
            ? "一个多边形的内角和是 %d°".formatted(sum)
            : times
                ? "一个多边形的内角和是外角和的 %d 倍".formatted((n - 2) / 2)
                : "一个多边形的内角和比外角和多 %d°".formatted(diff);
    if (kind == 2) {
      int diagonals = n * (n - 3) / 2;
      return Exercise.ask("一个多边形的内角和比外角和多 %d°，则它共有____条对角线。".formatted(diff))
          .titled("由内角和求对角线条数")
          .answer(Rational.of(diagonals), "条")
          .wrong("对角线条数重复计数", (long) n * (n - 3))
          .wrong("只数一个顶点的对角线", n - 3L)
          .wrong("用n乘180°", n > 5 ? (n - 2L) * (n - 5) / 2 : diagonals)
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
        .answer(String.valueOf(n), "n=" + n, n + "边", n + "条")
        .wrong("用n乘180°", n - 2L)
        .wrong(kind == 0 ? "内角和写成n减1乘180°" : "外角和当作180°", times ? n / 2 + 1L : n - 1L)
        .wrong("公式里多加2", n + 2L)
        .step(
            kind == 0
                ? "设边数为 n，(n − 2) × 180 = %d。".formatted(sum)
                : "外角和是 360°，内角和是 360° %s = %d°。设边数为 n，(n − 2) × 180 = %d。"
                    .formatted(times ? "× " + (n - 2) / 2 : "+ " + diff + "°", sum, sum))
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
}
