package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Edges and surfaces of cuboids and cubes: grade 5. */
final class SolidSurfaceTemplates {
  private static final String SURFACE = "math.cuboid-surface";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "solid.edge-sum",
              "由棱长总和求第三条棱",
              "棱长总和除以 4→减去两条棱",
              5,
              List.of("math.cuboid-features"),
              SolidSurfaceTemplates::edgeSum),
          Template.of(
              "solid.open-tank",
              "缺面长方体的用料",
              "确定要做的五个面→分别求面积→相加",
              5,
              List.of(SURFACE),
              SolidSurfaceTemplates::openTank),
          Template.of(
              "solid.paint-room",
              "粉刷房间的面积与费用",
              "四壁加顶面→减去门窗→得粉刷面积",
              5,
              List.of(SURFACE),
              SolidSurfaceTemplates::paintRoom),
          Template.of(
              "solid.cube-edge-times",
              "正方体棱长扩大后的变化",
              "棱长倍数→表面积是平方倍、体积是立方倍",
              5,
              List.of("math.cube-volume", "math.cube-surface"),
              SolidSurfaceTemplates::cubeTimes));

  private SolidSurfaceTemplates() {}

  /**
   * Draws a cuboid in oblique view that is open at its top, or at both ends for a pipe; the lengths
   * stand at its edges. What is seen through the opening is not dashed.
   */
  private static String box(
      String title, boolean pipe, double a, double b, double c, List<String> lengths) {
    double s = b * 0.4;
    double room = Math.max(a + s, (c + s) * 1.2) / 10;
    double seen = a + Math.max(0, s - c);
    Figure figure =
        Figure.of(title, -room, 0, a + s + room, c + s)
            .polygon(0, 0, a, 0, a, c, 0, c)
            .polygon(0, c, a, c, a + s, c + s, s, c + s)
            .polygon(a, 0, a + s, s, a + s, c + s, a, c)
            .dashed(0, 0, s, s);
    if (pipe) {
      figure.dashed(s, s, seen, s).segment(seen, s, a + s, s).dashed(s, s, s, c + s);
    } else {
      figure.dashed(s, s, a + s, s).dashed(s, s, s, c).segment(s, c, s, c + s);
    }
    return figure
        .side(0, 0, a, 0, lengths.get(0))
        .label(a + s / 2, s / 2, lengths.get(1), 10 + 4 * lengths.get(1).length(), -9)
        .label(0, c / 2, lengths.get(2), -10 - 4 * lengths.get(2).length(), 0)
        .svg();
  }

  private static Exercise edgeSum(Draw draw) {
    int most = draw.byLayer(9, 15, 30);
    int a = draw.between(4, most);
    int b = draw.between(3, a);
    int c = draw.between(2, b);
    draw.require(a != c);
    boolean frame = draw.layer() != Layer.BASIC && draw.chance();
    long sum = 4L * (a + b + c);
    return Exercise.ask(
            (frame
                    ? "用一根长 %d 厘米的铁丝正好焊成一个长方体框架，长 %d 厘米、宽 %d 厘米，高是____厘米。"
                    : "一个长方体的棱长总和是 %d 厘米，长是 %d 厘米，宽是 %d 厘米，高是____厘米。")
                .formatted(sum, a, b))
        .answer(Rational.of(c), "厘米")
        .wrong("棱长总和只加三条", sum - a - b)
        .wrong("棱长总和除以12", number(Rational.of(a + b + c, 3)))
        .wrong("只减去了一条棱", b + c)
        .wrong("棱长总和只除以2", 2L * (a + b + c) - a - b)
        .step("长、宽、高的和：%d ÷ 4 = %d（厘米）。".formatted(sum, a + b + c))
        .step("高：%d − %d − %d = %d（厘米）。".formatted(a + b + c, a, b, c))
        .hints("长方体有几条长、几条宽、几条高？", "12 条棱分成 4 组长、宽、高。", "先求一组长、宽、高的和。")
        .check(v -> v.plus(v).plus(v).plus(v).plus(4L * a).plus(4L * b).equals(Rational.of(sum)))
        .build();
  }

  private static Exercise openTank(Draw draw) {
    int a = draw.between(4, draw.byLayer(10, 12, 20));
    int b = draw.between(3, a - 1);
    boolean pipe = draw.layer() == Layer.EXTENDING && draw.chance();
    int c = pipe ? draw.between(10, 30) : draw.between(2, Math.min(a - 1, 10));
    draw.require(c != b && (pipe ? 2 * a <= c : c >= 3 && 2 * c >= b));
    String thing =
        pipe
            ? "长方体通风管（两头都没有底面）"
            : a <= 12 ? draw.pick("无盖的长方体玻璃鱼缸", "无盖的长方体铁皮水箱", "无盖的长方体收纳箱") : "无盖的长方体铁皮水箱";
    long sides = 2L * (a + b) * c;
    long answer = pipe ? sides : sides + (long) a * b;
    return Exercise.ask(
            "如图，做一个%s，%s长 %d 分米、宽 %d 分米，%s %d 分米，至少需要材料____平方分米。"
                .formatted(thing, pipe ? "横截面" : "底面", a, b, pipe ? "管长" : "高", c))
        .answer(Rational.of(answer), "平方分米")
        .wrong("无盖的也算6个面", sides + 2L * a * b)
        .wrong("三种面只算一次", (pipe ? 0 : (long) a * b) + (long) b * c + (long) a * c)
        .wrong("表面积与体积混用", (long) a * b * c)
        .wrong("看漏了底面", pipe ? answer + (long) a * b : sides)
        .step("四个侧面：(%d × %d + %d × %d) × 2 = %d（平方分米）。".formatted(a, c, b, c, sides))
        .step(
            pipe
                ? "两头没有底面，所以需要 %d 平方分米。".formatted(answer)
                : "加一个底面：%d + %d × %d = %d（平方分米）。".formatted(sides, a, b, answer))
        .hints("这个物体要做哪几个面？", "没有的面不用算。", "先算四个侧面。")
        .check(
            v -> {
              long all = 0;
              long[][] faces = {{a, c}, {a, c}, {b, c}, {b, c}, {a, b}, {a, b}};
              for (int i = 0; i < (pipe ? 4 : 5); i++) {
                all += faces[i][0] * faces[i][1];
              }
              return v.equals(Rational.of(all));
            })
        .figure(
            pipe
                ? box("两头没有底面的长方体通风管", true, c, a, b, List.of(c + "分米", a + "分米", b + "分米"))
                : box("无盖的长方体容器", false, a, b, c, List.of(a + "分米", b + "分米", c + "分米")))
        .build();
  }

  private static Exercise paintRoom(Draw draw) {
    int a = draw.between(8, draw.byLayer(9, 10, 15));
    int b = draw.between(6, a - 1);
    int c = b > 8 ? 4 : 3;
    int gaps = draw.between(12, 25);
    int price = draw.byLayer(0, 0, draw.between(4, 12));
    long area = (long) a * b + 2L * (a + b) * c - gaps;
    long answer = price == 0 ? area : area * price;
    long k = price == 0 ? 1 : price;
    String room = draw.pick("一间教室", "一间会议室", "一间阅览室");
    String gap = room.equals("一间教室") ? "门窗和黑板" : "门窗";
    Exercise.Builder made =
        Exercise.ask(
                "%s长 %d 米、宽 %d 米、高 %d 米，要粉刷四面墙壁和屋顶，%s共 %d 平方米不刷。%s"
                    .formatted(
                        room,
                        a,
                        b,
                        c,
                        gap,
                        gaps,
                        price == 0
                            ? "粉刷的面积是____平方米。"
                            : "每平方米需涂料费 %d 元，一共需要____元。".formatted(price)))
            .answer(Rational.of(answer), price == 0 ? "平方米" : "元")
            .wrong("屋顶没有粉刷", (area - (long) a * b) * k)
            .wrong("地面也粉刷了", (area + (long) a * b) * k)
            .wrong("门窗没有减去", (area + gaps) * k)
            .wrong("三种面只算一次", ((long) a * b + (long) b * c + (long) a * c - gaps) * k)
            .step("四面墙：(%d × %d + %d × %d) × 2 = %d（平方米）。".formatted(a, c, b, c, 2 * (a + b) * c))
            .step(
                "加上屋顶，减去%s：%d + %d × %d − %d = %d（平方米）。"
                    .formatted(gap, 2 * (a + b) * c, a, b, gaps, area));
    if (price != 0) {
      made.step("费用：%d × %d = %d（元）。".formatted(area, price, answer));
    }
    return made.hints("要粉刷的是哪几个面？", "地面不刷，%s也不刷。".formatted(gap), "先求四面墙的面积。")
        .check(
            v ->
                v.over(k)
                    .plus(gaps)
                    .plus((long) a * b)
                    .equals(Rational.of(2L * a * b + 2L * a * c + 2L * b * c)))
        .build();
  }

  private static Exercise cubeTimes(Draw draw) {
    int k = draw.between(2, draw.byLayer(4, 6, 9));
    int a = draw.between(1, 9);
    boolean volume = draw.chance();
    boolean inverse = draw.layer() == Layer.EXTENDING && draw.chance();
    int times = volume ? k * k * k : k * k;
    String what = volume ? "体积" : "表面积";
    int answer = inverse ? k : times;
    String same = inverse ? "同一个数" : " " + k;
    return Exercise.ask(
            inverse
                ? "一个棱长 %d 厘米的正方体，棱长扩大后，%s扩大到原来的 %d 倍，棱长扩大到原来的____倍。".formatted(a, what, times)
                : "一个棱长 %d 厘米的正方体，棱长扩大到原来的 %d 倍，%s扩大到原来的____倍。".formatted(a, k, what))
        .answer(Rational.of(answer), "倍")
        .wrong("面积体积与棱长同倍", inverse ? times : k)
        .wrong("表面积与体积混用", inverse ? k : (volume ? (long) k * k : (long) k * k * k))
        .wrong(
            volume ? "棱长乘3当立方" : "棱长乘2当平方",
            !inverse
                ? (volume ? 3L : 2L) * k
                : volume && k % 3 == 0 ? times / 3 : !volume && k % 2 == 0 ? times / 2 : k)
        .wrong("倍数多乘面数", volume || inverse ? answer : 6L * times)
        .step(
            volume
                ? "体积 = 棱长 × 棱长 × 棱长，三个因数都乘%s。".formatted(same)
                : "表面积 = 棱长 × 棱长 × 6，两个因数都乘%s，6 不变。".formatted(same))
        .step(
            volume
                ? "%d × %d × %d = %d，%s。"
                    .formatted(
                        k,
                        k,
                        k,
                        times,
                        inverse ? "所以棱长扩大到原来的 %d 倍".formatted(k) : "体积扩大到原来的 %d 倍".formatted(times))
                : "%d × %d = %d，%s。"
                    .formatted(
                        k,
                        k,
                        times,
                        inverse
                            ? "所以棱长扩大到原来的 %d 倍".formatted(k)
                            : "表面积扩大到原来的 %d 倍".formatted(times)))
        .hints(
            "写出公式，看棱长在公式里出现几次。",
            inverse ? "想一想，几个相同的数相乘得到已知的倍数？" : "每条棱长都变了，几个倍数要相乘。",
            "可以用具体的数试一试。")
        .check(
            v -> {
              Rational edge = Rational.of(a).times(inverse ? v : Rational.of(k));
              Rational before = Rational.of(a);
              Rational ratio =
                  volume
                      ? edge.power(3).over(before.power(3))
                      : edge.power(2).times(6).over(before.power(2).times(6));
              return ratio.equals(inverse ? Rational.of(times) : v);
            })
        .build();
  }
}
