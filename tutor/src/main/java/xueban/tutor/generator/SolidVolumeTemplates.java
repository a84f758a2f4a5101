package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.decimal;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.plain;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Volumes of cuboids and cubes that are cut, folded or recast: grade 5. */
final class SolidVolumeTemplates {
  private static final String VOLUME = "math.cuboid-volume";
  private static final String SURFACE = "math.cuboid-surface";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "solid.cut-pieces",
              "锯成几段增加的表面积求体积",
              "段数减 1 乘 2 得增加的面数→求横截面→乘长得体积",
              5,
              List.of("math.base-area-volume", SURFACE),
              SolidVolumeTemplates::cutPieces),
          Template.of(
              "solid.stone-in-tank",
              "水面上升求石块的体积",
              "上升的水的体积就是石块体积→底面积乘上升高度",
              5,
              List.of("math.displacement-volume", VOLUME),
              SolidVolumeTemplates::stone),
          Template.of(
                  "solid.folded-box",
                  "剪去四角折成的盒子",
                  "长和宽各减两个小正方形边长→长×宽×高",
                  5,
                  List.of("math.capacity", VOLUME),
                  SolidVolumeTemplates::foldedBox)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "solid.recast",
              "等积变形（熔铸、捏塑）",
              "求原来的体积→除以新的底面积得高",
              5,
              List.of(VOLUME, "math.cube-volume", "math.volume-meaning"),
              SolidVolumeTemplates::recast),
          Template.of(
                  "solid.cut-cubes-painted",
                  "大正方体表面涂色后切小正方体",
                  "每条棱分成几份→按顶点、棱、面、内部分类计数",
                  5,
                  List.of("math.cube-features"),
                  SolidVolumeTemplates::painted)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private SolidVolumeTemplates() {}

  private static Exercise cutPieces(Draw draw) {
    int pieces = draw.byLayer(2, draw.between(3, 4), draw.between(4, 6));
    int section = draw.between(2, draw.byLayer(9, 12, 16));
    int length = draw.between(2, draw.byLayer(6, 5, 8));
    int added = section * 2 * (pieces - 1);
    long answer = (long) section * length * 10;
    return Exercise.ask(
            "一根长 %d 米的长方体木料，沿横截面锯成 %d 段，表面积增加了 %d 平方分米，这根木料的体积是____立方分米。"
                .formatted(length, pieces, added))
        .answer(Rational.of(answer), "立方分米")
        .wrong("单位没换算", Rational.of((long) section * length))
        .wrong("锯一次只增加一个面", answer * 2)
        .wrong("锯的次数等于段数", plain(Rational.of(added, 2L * pieces).times(10L * length)))
        .wrong("增加的面积当横截面", (long) added * length * 10)
        .step(
            "锯成 %d 段要锯 %d 次，每锯一次增加 2 个横截面，共增加 %d 个。"
                .formatted(pieces, pieces - 1, 2 * (pieces - 1)))
        .step("横截面面积：%d ÷ %d = %d（平方分米）。".formatted(added, 2 * (pieces - 1), section))
        .step(
            "%d 米 = %d 分米，体积：%d × %d = %d（立方分米）。"
                .formatted(length, length * 10, section, length * 10, answer))
        .hints("锯开一次，多出几个面？", "增加的面都和横截面一样大。", "先算一共增加了几个横截面。")
        .check(
            v ->
                v.over(10L * length)
                    .times(2L * pieces)
                    .minus(v.over(10L * length).times(2))
                    .equals(Rational.of(added)))
        .build();
  }

  private static Exercise stone(Draw draw) {
    int a = draw.between(10, draw.byLayer(20, 25, 30));
    int b = draw.between(8, a);
    int low = draw.between(6, 14);
    Rational rise =
        Rational.of(
            draw.between(draw.byLayer(1, 2, 5), draw.byLayer(4, 10, 20)), draw.byLayer(1, 2, 5));
    Rational high = rise.plus(low);
    Rational answer = rise.times((long) a * b);
    String one = draw.pick("一块石头", answer.doubleValue() <= 400 ? "一个土豆" : "一块假山石", "一个铁块", "一块珊瑚石");
    String thing = one.substring(2);
    boolean both = draw.layer() != Layer.BASIC;
    return Exercise.ask(
            "一个长 %d 厘米、宽 %d 厘米的长方体水槽里水深 %d 厘米，放入%s并完全浸没后，%s（水没有溢出），%s的体积是____立方厘米。"
                .formatted(
                    a,
                    b,
                    low,
                    one,
                    both
                        ? "水深变为 %s 厘米".formatted(decimal(high))
                        : "水面上升了 %s 厘米".formatted(decimal(rise)),
                    one.replace("一", "这")))
        .answer(decimal(answer), decimal(answer) + "立方厘米")
        .wrong("把水面高度当上升高度", decimal(both ? high.times((long) a * b) : answer))
        .wrong("用原来的水深计算", (long) a * b * low)
        .wrong("底面积算成周长", decimal(rise.times(2L * (a + b))))
        .step(
            both
                ? "水面上升：%s − %d = %s（厘米）。".formatted(decimal(high), low, decimal(rise))
                : "上升的水的体积就是%s的体积。".formatted(thing))
        .step(
            "%s的体积：%d × %d × %s = %s（立方厘米）。".formatted(thing, a, b, decimal(rise), decimal(answer)))
        .hints("水面为什么会上升？", "浸没物体的体积等于上升的那部分水的体积。", "先弄清水面上升了多少。")
        .check(v -> v.plus((long) a * b * low).over((long) a * b).equals(high))
        .build();
  }

  private static Exercise foldedBox(Draw draw) {
    int x = draw.between(2, draw.byLayer(4, 5, 8));
    int a = 2 * x + draw.between(8, draw.byLayer(15, 20, 30));
    int b = 2 * x + draw.between(4, a - 2 * x - 1);
    int inA = a - 2 * x;
    int inB = b - 2 * x;
    double far = a / 14.0; // where the lengths of the whole sheet are marked
    boolean surface = draw.layer() == Layer.EXTENDING && draw.chance();
    long answer = surface ? (long) a * b - 4L * x * x : (long) inA * inB * x;
    return Exercise.ask(
            "如图，一张长 %d 厘米、宽 %d 厘米的长方形铁皮，从四个角各剪去一个边长 %d 厘米的正方形，再折成一个无盖的盒子，%s（铁皮厚度不计）"
                .formatted(a, b, x, surface ? "这个盒子用了铁皮____平方厘米。" : "这个盒子的容积是____立方厘米。"))
        .answer(Rational.of(answer), surface ? "平方厘米" : "立方厘米")
        .wrong(
            surface ? "只减去一个小正方形" : "长宽只减一个边长",
            surface ? (long) a * b - (long) x * x : (long) (a - x) * (b - x) * x)
        .wrong("长宽没有减去剪掉的", surface ? (long) a * b : (long) a * b * x)
        .wrong("容积与用料混淆", surface ? (long) inA * inB * x : (long) a * b - 4L * x * x)
        .stepIf(
            !surface,
            "盒子的长：%d − %d × 2 = %d（厘米），宽：%d − %d × 2 = %d（厘米），高 %d 厘米。"
                .formatted(a, x, inA, b, x, inB, x))
        .step(
            surface
                ? "用料等于剩下的铁皮：%d × %d − %d × %d × 4 = %d（平方厘米）。".formatted(a, b, x, x, answer)
                : "容积：%d × %d × %d = %d（立方厘米）。".formatted(inA, inB, x, answer))
        .hints(
            surface ? "盒子用的铁皮是原来铁皮的哪一部分？" : "折起来以后，盒子的高是多少？",
            surface ? "从铁皮上一共剪去了几个小正方形？" : "每条边的两头都剪掉了一个小正方形。",
            surface ? "用铁皮原来的面积减去剪掉的面积。" : "先求盒子底面的长和宽。")
        .check(
            v ->
                surface
                    ? v.equals(Rational.of((long) inA * inB + 2L * inA * x + 2L * inB * x))
                    : v.over(x).equals(Rational.of((long) a * b - 2L * x * (a + b) + 4L * x * x)))
        .figure(
            Figure.of("四角剪去正方形的长方形", -far, -far, a, b)
                .polygon(
                    x, 0, a - x, 0, a - x, x, a, x, a, b - x, a - x, b - x, a - x, b, x, b, x,
                    b - x, 0, b - x, 0, x, x, x)
                .dashed(x, x, a - x, x)
                .dashed(x, b - x, a - x, b - x)
                .dashed(x, x, x, b - x)
                .dashed(a - x, x, a - x, b - x)
                .dashed(0, 0, x, 0)
                .dashed(0, 0, 0, x)
                .dashed(a - x, 0, a, 0)
                .dashed(a, 0, a, x)
                .dashed(0, b - x, 0, b)
                .dashed(0, b, x, b)
                .dashed(a - x, b, a, b)
                .dashed(a, b - x, a, b)
                .label(a - x / 2.0, b, number(x), 0, 11)
                .arrow(a / 2.0, -far, 0, -far)
                .arrow(a / 2.0, -far, a, -far)
                .arrow(-far, b / 2.0, -far, 0)
                .arrow(-far, b / 2.0, -far, b)
                .dashed(0, 0, 0, -far)
                .dashed(a, 0, a, -far)
                .dashed(0, 0, -far, 0)
                .dashed(0, b, -far, b)
                .label(a / 2.0, -far, number(a), 0, -13)
                .label(-far, b / 2.0, number(b), -14, 0)
                .svg())
        .build();
  }

  private static Exercise recast(Draw draw) {
    int e = draw.between(4, draw.byLayer(8, 12, 20));
    int a = draw.between(2, 2 * e);
    int b = draw.between(2, a);
    Rational height = Rational.of((long) e * e * e, (long) a * b);
    draw.require(
        height.isFiniteDecimal()
            && height.times(draw.byLayer(1, 10, 10)).isWhole()
            && height.compareTo(Rational.of(3L * e)) <= 0
            && height.compareTo(Rational.ONE) >= 0
            && a * b != e * e
            && a != e);
    String metal = draw.pick("铁块", "铜块", e <= 8 ? "橡皮泥" : "铝块");
    return Exercise.ask(
            "把一块棱长 %d 厘米的正方体%s%s成一个底面长 %d 厘米、宽 %d 厘米的长方体（没有损耗），这个长方体的高是____厘米。"
                .formatted(e, metal, metal.equals("橡皮泥") ? "捏" : "熔铸", a, b))
        .answer(decimal(height), decimal(height) + "厘米")
        .wrong("棱长乘3当立方", plain(Rational.of(3L * e, (long) a * b)))
        .wrong(
            "以为表面积不变",
            3 * e * e > a * b
                ? plain(Rational.of(3L * e * e - (long) a * b, (long) a + b))
                : decimal(height))
        .wrong("以为棱长总和不变", 3 * e > a + b ? number(3L * e - a - b) : decimal(height))
        .wrong("体积除以一条边", plain(Rational.of((long) e * e * e, a)))
        .step("体积：%d × %d × %d = %d（立方厘米）。".formatted(e, e, e, e * e * e))
        .step("形状变了，体积不变，高：%d ÷ (%d × %d) = %s（厘米）。".formatted(e * e * e, a, b, decimal(height)))
        .hints("形状变了，什么没有变？", "前后两个物体的体积相等。", "先求正方体的体积。")
        .check(v -> v.times(a).times(b).over(e).over(e).equals(Rational.of(e)))
        .build();
  }

  private static Exercise painted(Draw draw) {
    int n = draw.between(3, draw.byLayer(5, 6, 10));
    int faces = draw.layer() == Layer.IMPROVING ? draw.pick(1, 2, 3) : draw.pick(0, 1, 2);
    int m = n - 2;
    int[] counts = {m * m * m, 6 * m * m, 12 * m, 8};
    int edge = n * draw.between(1, 3);
    Exercise.Builder made =
        Exercise.ask(
                "把一个棱长 %d 厘米的正方体表面涂满红色，再切成棱长 %d 厘米的小正方体，%s的小正方体有____个。"
                    .formatted(
                        edge, edge / n, faces == 0 ? "没有涂色" : "恰好有 %d 个面涂色".formatted(faces)))
            .answer(Rational.of(counts[faces]), "个");
    String[] names = {"内部的和别的混淆", "面上的和别的混淆", "棱上的和别的混淆", "顶点的和别的混淆"};
    for (int i = 0; i < 4; i++) {
      if (i != faces) {
        made.wrong(names[i], counts[i]);
      }
    }
    String where =
        switch (faces) {
          case 0 -> "没有涂色的在大正方体内部：%d × %d × %d = %d（个）。".formatted(m, m, m, counts[0]);
          case 1 -> "一面涂色的在每个面的中间：%d × %d × 6 = %d（个）。".formatted(m, m, counts[1]);
          case 2 -> "两面涂色的在每条棱的中间：%d × 12 = %d（个）。".formatted(m, counts[2]);
          default -> "三面涂色的在顶点处，正方体有 8 个顶点，共 8 个。";
        };
    return made.step("每条棱上有 %d ÷ %d = %d（个）小正方体。".formatted(edge, edge / n, n))
        .step(where)
        .hints("涂色面数不同的小正方体各在什么位置？", "按顶点、棱、面、内部分类来数。", "先算每条棱上有几个小正方体。")
        .check(
            v -> {
              long count = 0;
              for (int i = 0; i < n * n * n; i++) {
                int[] at = {i % n, i / n % n, i / n / n};
                int seen = 0;
                for (int p : at) {
                  seen += p == 0 || p == n - 1 ? 1 : 0;
                }
                count += seen == faces ? 1 : 0;
              }
              return v.equals(Rational.of(count));
            })
        .build();
  }
}
