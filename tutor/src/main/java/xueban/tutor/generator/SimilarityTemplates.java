package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.plain;
import static xueban.tutor.generator.Plane.at;
import static xueban.tutor.generator.Plane.near;
import static xueban.tutor.generator.Plane.polar;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.generator.Plane.Point;

/** Similar triangles: sides, areas, shadows: grade 9. */
final class SimilarityTemplates {
  private static final String SIMILAR = "math.similar-triangles";
  private static final String PARALLEL = "math.parallel-proportional-theorem";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "similarity.parallel-cut",
              "平行线截三角形求线段长",
              "由平行得相似→写对应边的比→代入求线段",
              9,
              List.of(SIMILAR, PARALLEL),
              SimilarityTemplates::parallelCut),
          Template.of(
              "similarity.area-ratio",
              "相似三角形的面积比",
              "求相似比→平方得面积比→求面积",
              9,
              List.of("math.similarity-properties", SIMILAR, PARALLEL),
              SimilarityTemplates::areaRatio),
          Template.of(
              "similarity.shadow",
              "利用影长求高度",
              "同一时刻物高与影长成比例→列比例式→求高或影长",
              9,
              List.of("math.similarity-application", SIMILAR),
              SimilarityTemplates::shadow));

  private SimilarityTemplates() {}

  /** Returns DE, parallel to BC, of a triangle with these lengths on AB and this BC. */
  private static double cut(double ad, double db, double bc) {
    Point a = polar(ad + db, 65);
    Point d = a.toward(at(0, 0), ad / (ad + db));
    return Plane.distance(d, Plane.meet(d, d.plus(1, 0), a, at(bc, 0)));
  }

  private static String figure(int m, int n) {
    Point a = at(4, 7);
    Point b = at(0, 0);
    Point c = at(10, 0);
    Point d = a.toward(b, (double) m / (m + n));
    Point e = a.toward(c, (double) m / (m + n));
    return Figure.around("三角形和平行于底边的线段", a, b, c)
        .named("ABC", a, b, c)
        .segment(d.x(), d.y(), e.x(), e.y())
        .label(d.x(), d.y(), "D", -11, 4)
        .label(e.x(), e.y(), "E", 11, 4)
        .svg();
  }

  private static Exercise parallelCut(Draw draw) {
    int m = draw.between(1, draw.byLayer(3, 4, 5));
    int n = draw.between(1, draw.byLayer(3, 4, 5));
    int k = draw.between(1, 4);
    int j = draw.between(2, 6);
    draw.require(m != n && m * k < 16 && j != k);
    int ad = m * k;
    int db = n * k;
    int de = m * j;
    int bc = (m + n) * j;
    String start = "如图，在 △ABC 中，点 D、E 分别在 AB、AC 上，DE ∥ BC，AD = %d，".formatted(ad);
    int kind = draw.byLayer(0, 1, 2);
    Exercise.Builder made =
        switch (kind) {
          case 0 ->
              Exercise.ask(start + "DB = %d，BC = %d，则 DE = ____。".formatted(db, bc))
                  .answer(de)
                  .wrong("上比下与上比全混用", Rational.of((long) bc * m, n))
                  .wrong("对应边的比写倒", Rational.of((long) bc * (m + n), m))
                  .wrong("以为对应边的差相等", bc > db ? bc - db : de);
          case 1 ->
              Exercise.ask(start + "DB = %d，DE = %d，则 BC = ____。".formatted(db, de))
                  .answer(bc)
                  .wrong("上比下与上比全混用", Rational.of((long) de * n, m))
                  .wrong("对应边的比写倒", Rational.of((long) de * m, m + n))
                  .wrong("以为对应边的差相等", de + db);
          default ->
              Exercise.ask(start + "DE = %d，BC = %d，则 DB = ____。".formatted(de, bc))
                  .answer(db)
                  .wrong("上比下与上比全混用", ad + db)
                  .wrong("以为对应边的差相等", bc - de);
        };
    made.step("DE ∥ BC，所以 △ADE ∽ △ABC，AD/AB = DE/BC。");
    if (kind == 2) {
      made.step("AB = AD × BC ÷ DE = %d × %d ÷ %d = %d。".formatted(ad, bc, de, ad + db))
          .step("DB = AB − AD = %d − %d = %d。".formatted(ad + db, ad, db));
    } else {
      made.step("AB = %d + %d = %d。".formatted(ad, db, ad + db))
          .step(
              kind == 0
                  ? "DE = %d × %d ÷ %d = %d。".formatted(ad, bc, ad + db, de)
                  : "BC = %d × %d ÷ %d = %d。".formatted(de, ad + db, ad, bc));
    }
    return made.hints("DE ∥ BC，图中哪两个三角形相似？", "相似三角形的对应边成比例，AD 对应的是 AB。", "写出比例式，再代入已知的长度。")
        .check(
            v -> {
              double x = v.doubleValue();
              return switch (kind) {
                case 0 -> near(cut(ad, db, bc), x);
                case 1 -> near(cut(ad, db, x), de);
                default -> near(cut(ad, x, bc), de);
              };
            })
        .figure(figure(m, n))
        .build();
  }

  private static Exercise areaRatio(Draw draw) {
    int m = draw.between(1, draw.byLayer(3, 4, 5));
    int n = draw.between(1, draw.byLayer(3, 4, 5));
    int s = draw.between(1, draw.byLayer(6, 5, 4));
    draw.require(
        m != n
            && java.math.BigInteger.valueOf(m).gcd(java.math.BigInteger.valueOf(n)).intValue()
                == 1);
    int all = m + n;
    int small = m * m * s;
    int kind = draw.byLayer(0, 1, 2);
    int answer = kind == 0 ? n * n * s : kind == 1 ? all * all * s : all * all * s - small;
    Rational wrongRatio =
        kind == 0
            ? Rational.of((long) small * n, m)
            : Rational.of((long) small * (kind == 1 ? all : n), m);
    Exercise.Builder made =
        Exercise.ask(
                kind == 0
                    ? "已知 △ABC ∽ △DEF，AB∶DE = %d∶%d，△ABC 的面积是 %d，则 △DEF 的面积是____。"
                        .formatted(m, n, small)
                    : "如图，在 △ABC 中，点 D、E 分别在 AB、AC 上，DE ∥ BC，AD∶DB = %d∶%d，△ADE 的面积是 %d，则%s的面积是____。"
                        .formatted(m, n, small, kind == 1 ? " △ABC " : "四边形 DBCE "))
            .answer(answer)
            .wrong("面积比等于相似比", wrongRatio);
    if (kind == 0) {
      made.wrong("对应边的比写倒", Rational.of((long) small * m * m, (long) n * n))
          .step("相似三角形的面积比等于相似比的平方，△ABC 与 △DEF 的面积比是 %d∶%d。".formatted(m * m, n * n))
          .step("△DEF 的面积是 %s = %d。".formatted(scaled(small, n * n, m * m), answer));
    } else {
      made.wrong("上比下与上比全混用", (long) n * n * s)
          .wrong(
              kind == 2 ? "求成了整个三角形的面积" : "三角形与四边形面积比用平方",
              kind == 2 ? (long) all * all * s : small + (long) n * n * s)
          .step("DE ∥ BC，△ADE ∽ △ABC，相似比是 AD∶AB = %d∶%d。".formatted(m, all))
          .step(
              "面积比是 %d∶%d，△ABC 的面积是 %s = %d。"
                  .formatted(m * m, all * all, scaled(small, all * all, m * m), all * all * s));
      if (kind == 2) {
        made.step("四边形 DBCE 的面积是 %d − %d = %d。".formatted(all * all * s, small, answer));
      }
      made.figure(figure(m, n));
    }
    return made.hints(
            kind == 0 ? "两个三角形的相似比是多少？" : "AD∶DB 是相似比吗？相似比应是哪两条边的比？",
            "相似三角形的面积比等于相似比的平方。",
            "先写出相似比，再求面积比。")
        .check(
            v -> {
              // triangles of base and height m, and n or m + n: by coordinates
              int big = kind == 0 ? n : all;
              double one = Plane.area(at(0, 0), at(m, 0), at(1, 2.0 * m));
              double other = Plane.area(at(0, 0), at(big, 0), at(1, 2.0 * big));
              return near(v, small / one * (kind == 2 ? other - one : other));
            })
        .build();
  }

  /** Writes a product and quotient without factors and divisors of 1. */
  private static String scaled(int value, int times, int over) {
    return value + (times == 1 ? "" : " × " + times) + (over == 1 ? "" : " ÷ " + over);
  }

  private static Exercise shadow(Draw draw) {
    // height : shadow of the pole, in tenths of a metre
    int[] ratio =
        draw.pick(
            new int[] {15, 10},
            new int[] {16, 20},
            new int[] {18, 12},
            new int[] {20, 16},
            new int[] {20, 25},
            new int[] {15, 12},
            new int[] {12, 15});
    Rational pole = Rational.of(ratio[0], 10);
    Rational poleShadow = Rational.of(ratio[1], 10);
    Rational times = pole.over(poleShadow);
    int ground = draw.multiple(2, 6, 16);
    int wall = draw.between(1, 3);
    int kind = draw.byLayer(0, 1, 2);
    Rational height = times.times(ground);
    draw.require(height.times(10).isWhole() && height.compareTo(Rational.of(18)) <= 0);
    String thing = draw.pick("旗杆", "大树", height.compareTo(Rational.of(10)) <= 0 ? "路灯杆" : "水塔");
    String stick =
        ratio[0] >= 15 && ratio[0] <= 18 ? "身高 %s 米的小明的影长是 %s 米" : "长 %s 米的竖直竹竿的影长是 %s 米";
    String start = "在同一时刻的阳光下，" + stick.formatted(plain(pole), plain(poleShadow)) + "，";
    Rational answer = kind == 0 ? height : kind == 1 ? Rational.of(ground) : height.plus(wall);
    String shadow = thing + "的影子一部分落在地面上，长 %d 米，另一部分落在与地面垂直的墙上，墙上的影子高 %d 米，这%s的高是____米。";
    String ask =
        switch (kind) {
          case 0 -> "%s的影长是 %d 米，这%s的高是____米。".formatted(thing, ground, named(thing));
          case 1 -> "%s高 %s 米，它的影长是____米。".formatted(thing, plain(height));
          default -> shadow.formatted(ground, wall, named(thing));
        };
    Exercise.Builder made =
        Exercise.ask(start + ask)
            .titled(kind == 1 ? "利用物高求影长" : "")
            .answer(plain(answer), plain(answer) + "米");
    Rational difference = pole.minus(poleShadow);
    if (kind == 2) {
      made.wrong("忘加墙上的影长", plain(height))
          .wrong("墙上的影长也按比例算", plain(Distractors.ending(times.times((long) ground + wall), answer)))
          .wrong(
              "对应边的比写倒",
              plain(Distractors.ending(poleShadow.over(pole).times(ground).plus(wall), answer)))
          .step("落在墙上的影高等于%s下部被挡住的一段，是 %d 米。".formatted(thing, wall))
          .step(
              "地面影长 %d 米对应的高：%d × %s ÷ %s = %s（米）。"
                  .formatted(ground, ground, plain(pole), plain(poleShadow), plain(height)))
          .step("%s的高：%s + %d = %s（米）。".formatted(thing, plain(height), wall, plain(answer)));
    } else {
      Rational given = kind == 0 ? Rational.of(ground) : height;
      Rational upside = kind == 0 ? poleShadow.over(pole) : times;
      made.wrong("对应边的比写倒", plain(Distractors.ending(upside.times(given), answer)))
          .wrong("以为对应边的差相等", plain(kind == 0 ? given.plus(difference) : given.minus(difference)))
          .step("同一时刻的太阳光线平行，物高与影长成比例。")
          .step(
              kind == 0
                  ? "高：%s × %d ÷ %s = %s（米）。"
                      .formatted(plain(pole), ground, plain(poleShadow), plain(answer))
                  : "影长：%s × %s ÷ %s = %s（米）。"
                      .formatted(plain(poleShadow), plain(height), plain(pole), plain(answer)));
    }
    return made.hints(
            "同一时刻，物高与影长有什么关系？",
            "太阳光线平行，得到的两个直角三角形相似。",
            kind == 2 ? "先求地面上的影长对应的高，再加上墙上的影高。" : "写出物高与影长的比例式。")
        .check(
            v -> {
              // the ray through the top, with the slope of the pole's ray, ends where it should
              double slope = ratio[0] / (double) ratio[1];
              double top = kind == 1 ? height.doubleValue() : v.doubleValue();
              double away = kind == 1 ? v.doubleValue() : ground;
              return near(top - slope * away, kind == 2 ? wall : 0);
            })
        .build();
  }

  private static String named(String thing) {
    return (thing.equals("大树") ? "棵" : thing.equals("水塔") ? "座" : "根") + thing;
  }
}
