package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.decimal;
import static xueban.tutor.generator.MathText.number;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Surface and volume of cuboids and cubes: grade 5. */
final class SolidTemplates {
  private static final String VOLUME = "math.cuboid-volume";
  private static final String SURFACE = "math.cuboid-surface";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "solid.edge-sum",
              "由棱长总和求第三条棱",
              "棱长总和除以 4→减去两条棱",
              5,
              List.of("math.cuboid-features"),
              SolidTemplates::edgeSum),
          Template.of(
              "solid.open-tank",
              "无盖容器的用料",
              "确定要做的五个面→分别求面积→相加",
              5,
              List.of(SURFACE),
              SolidTemplates::openTank),
          Template.of(
              "solid.paint-room",
              "粉刷教室的面积",
              "四壁加顶面→减去门窗→得粉刷面积",
              5,
              List.of(SURFACE),
              SolidTemplates::paintRoom),
          Template.of(
              "solid.cube-edge-times",
              "正方体棱长扩大后的变化",
              "棱长倍数→表面积是平方倍、体积是立方倍",
              5,
              List.of("math.cube-volume", "math.cube-surface"),
              SolidTemplates::cubeTimes),
          Template.of(
              "solid.cut-pieces",
              "锯成几段增加的表面积求体积",
              "段数减 1 乘 2 得增加的面数→求横截面→乘长得体积",
              5,
              List.of("math.base-area-volume", SURFACE),
              SolidTemplates::cutPieces),
          Template.of(
              "solid.stone-in-tank",
              "水面上升求石块的体积",
              "上升的水的体积就是石块体积→底面积乘上升高度",
              5,
              List.of("math.displacement-volume", VOLUME),
              SolidTemplates::stone),
          Template.of(
                  "solid.folded-box",
                  "剪去四角折成盒子的容积",
                  "长和宽各减两个小正方形边长→长×宽×高",
                  5,
                  List.of("math.capacity", VOLUME),
                  SolidTemplates::foldedBox)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "solid.recast",
              "熔铸前后体积不变",
              "求原来的体积→除以新的底面积得高",
              5,
              List.of(VOLUME, "math.cube-volume", "math.volume-meaning"),
              SolidTemplates::recast),
          Template.of(
                  "solid.cut-cubes-painted",
                  "大正方体表面涂色后切小正方体",
                  "每条棱分成几份→按顶点、棱、面、内部分类计数",
                  5,
                  List.of("math.cube-features"),
                  SolidTemplates::painted)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private SolidTemplates() {}

  /** Draws a cuboid in oblique view; lengths stand at its edges unless they are empty. */
  private static String box(String title, double a, double b, double c, String... lengths) {
    double s = b * 0.4;
    Figure figure =
        Figure.of(title, 0, 0, a + s, c + s)
            .polygon(0, 0, a, 0, a, c, 0, c)
            .polygon(0, c, a, c, a + s, c + s, s, c + s)
            .polygon(a, 0, a + s, s, a + s, c + s, a, c)
            .dashed(0, 0, s, s)
            .dashed(s, s, a + s, s)
            .dashed(s, s, s, c + s);
    if (lengths.length == 3) {
      figure
          .side(0, 0, a, 0, lengths[0])
          .side(a, 0, a + s, s, lengths[1])
          .side(0, c, 0, 0, lengths[2]);
    }
    return figure.svg();
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
        .wrong(
            "棱长总和除以12",
            decimal(
                Rational.of(a + b + c, 3).isFiniteDecimal()
                    ? Rational.of(a + b + c, 3)
                    : Rational.of(a + b + c)))
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
    int c = draw.between(2, draw.byLayer(8, 10, 15));
    draw.require(c != a && c != b);
    boolean pipe = draw.layer() == Layer.EXTENDING && draw.chance();
    String thing = pipe ? "通风管（两头都没有底面）" : draw.pick("无盖的玻璃鱼缸", "无盖的铁皮水箱", "无盖的收纳盒");
    long sides = 2L * (a + b) * c;
    long answer = pipe ? sides : sides + (long) a * b;
    return Exercise.ask(
            "做一个长方体%s，底面长 %d 分米、宽 %d 分米，高 %d 分米，至少需要材料____平方分米。".formatted(thing, a, b, c))
        .answer(Rational.of(answer), "平方分米")
        .wrong("无盖的也算6个面", sides + 2L * a * b)
        .wrong("三种面只算一次", (long) a * b + (long) b * c + (long) a * c)
        .wrong("表面积与体积混用", (long) a * b * c)
        .wrong("看漏了底面", pipe ? answer + (long) a * b : sides)
        .step("前后、左右四个面：(%d × %d + %d × %d) × 2 = %d（平方分米）。".formatted(a, c, b, c, sides))
        .step(
            pipe
                ? "两头没有底面，所以需要 %d 平方分米。".formatted(answer)
                : "加一个底面：%d + %d × %d = %d（平方分米）。".formatted(sides, a, b, answer))
        .hints("这个物体要做哪几个面？", "没有的面不用算。", "先算前后左右四个面。")
        .check(
            v -> {
              long all = 0;
              long[][] faces = {{a, c}, {a, c}, {b, c}, {b, c}, {a, b}, {a, b}};
              for (int i = 0; i < (pipe ? 4 : 5); i++) {
                all += faces[i][0] * faces[i][1];
              }
              return v.equals(Rational.of(all));
            })
        .figure(box("长方体容器", a, b, c, a + "分米", b + "分米", number(c)))
        .build();
  }

  private static Exercise paintRoom(Draw draw) {
    int a = draw.between(6, draw.byLayer(9, 10, 15));
    int b = draw.between(4, a - 1);
    int c = draw.pick(3, 4);
    int gaps = draw.between(8, 20);
    int price = draw.byLayer(0, 0, draw.between(4, 12));
    long area = (long) a * b + 2L * (a + b) * c - gaps;
    long answer = price == 0 ? area : area * price;
    long k = price == 0 ? 1 : price;
    String room = draw.pick("一间教室", "一间会议室", "一间阅览室");
    return Exercise.ask(
            "%s长 %d 米、宽 %d 米、高 %d 米，要粉刷四面墙壁和屋顶，门窗和黑板共 %d 平方米不刷。%s"
                .formatted(
                    room,
                    a,
                    b,
                    c,
                    gaps,
                    price == 0 ? "粉刷的面积是____平方米。" : "每平方米需涂料费 %d 元，一共需要____元。".formatted(price)))
        .answer(Rational.of(answer), price == 0 ? "平方米" : "元")
        .wrong("屋顶没有粉刷", (area - (long) a * b) * k)
        .wrong("地面也粉刷了", (area + (long) a * b) * k)
        .wrong("门窗没有减去", (area + gaps) * k)
        .wrong("三种面只算一次", ((long) a * b + (long) b * c + (long) a * c - gaps) * k)
        .step("四面墙：(%d × %d + %d × %d) × 2 = %d（平方米）。".formatted(a, c, b, c, 2 * (a + b) * c))
        .step("加屋顶、减门窗：%d + %d × %d − %d = %d（平方米）。".formatted(2 * (a + b) * c, a, b, gaps, area))
        .step(
            price == 0
                ? "所以粉刷面积是 %d 平方米。".formatted(area)
                : "费用：%d × %d = %d（元）。".formatted(area, price, answer))
        .hints("要粉刷的是哪几个面？", "地面不刷，门窗和黑板也不刷。", "先求四面墙的面积。")
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
    return Exercise.ask(
            inverse
                ? "一个棱长 %d 厘米的正方体，棱长扩大后，%s扩大到原来的 %d 倍，棱长扩大到原来的____倍。".formatted(a, what, times)
                : "一个棱长 %d 厘米的正方体，棱长扩大到原来的 %d 倍，%s扩大到原来的____倍。".formatted(a, k, what))
        .answer(Rational.of(answer), "倍")
        .wrong("面积体积与棱长同倍", inverse ? times : k)
        .wrong("表面积与体积混用", inverse ? k + 1L : (volume ? (long) k * k : (long) k * k * k))
        .wrong("棱长乘3当立方", inverse ? 3L * k : volume ? 3L * k : 6L * k)
        .wrong("倍数多乘面数", inverse ? 2L * k : 6L * times)
        .step(
            volume
                ? "体积 = 棱长 × 棱长 × 棱长，三个因数都乘 %d。".formatted(k)
                : "表面积 = 棱长 × 棱长 × 6，两个因数都乘 %d，6 不变。".formatted(k))
        .step(
            volume
                ? "%d × %d × %d = %d，体积是原来的 %d 倍，棱长是原来的 %d 倍。".formatted(k, k, k, times, times, k)
                : "%d × %d = %d，表面积是原来的 %d 倍，棱长是原来的 %d 倍。".formatted(k, k, times, times, k))
        .hints("写出公式，看棱长在公式里出现几次。", "每个棱长都变了，几个倍数要相乘。", "可以用具体的数试一试。")
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
        .wrong("锯的次数等于段数", decimal2(Rational.of(added, 2L * pieces).times(10L * length)))
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

  private static String decimal2(Rational value) {
    return value.isFiniteDecimal() ? decimal(value) : number(value);
  }

  private static Exercise stone(Draw draw) {
    int a = draw.between(4, draw.byLayer(10, 20, 30));
    int b = draw.between(3, a);
    int low = draw.between(4, 12);
    Rational rise = Rational.of(draw.between(1, draw.byLayer(4, 10, 20)), draw.byLayer(1, 2, 5));
    Rational high = rise.plus(low);
    Rational answer = rise.times((long) a * b);
    String thing = draw.pick("石块", "土豆", "铁块", "珊瑚石");
    boolean both = draw.layer() != Layer.BASIC;
    return Exercise.ask(
            "一个长 %d 厘米、宽 %d 厘米的长方体水槽里水深 %d 厘米，放入一个%s并完全浸没后，%s（水没有溢出），这个%s的体积是____立方厘米。"
                .formatted(
                    a,
                    b,
                    low,
                    thing,
                    both
                        ? "水深变为 %s 厘米".formatted(decimal(high))
                        : "水面上升了 %s 厘米".formatted(decimal(rise)),
                    thing))
        .answer(decimal(answer), decimal(answer) + "立方厘米")
        .wrong("把水面高度当上升高度", decimal(high.times((long) a * b)))
        .wrong("用原来的水深计算", (long) a * b * low)
        .wrong("底面积算成周长", decimal(rise.times(2L * (a + b))))
        .step(
            both
                ? "水面上升：%s − %d = %s（厘米）。".formatted(decimal(high), low, decimal(rise))
                : "上升的水的体积就是%s的体积。".formatted(thing))
        .step("体积：%d × %d × %s = %s（立方厘米）。".formatted(a, b, decimal(rise), decimal(answer)))
        .hints("水面为什么会上升？", "浸没物体的体积等于上升的那部分水的体积。", "先弄清水面上升了多少。")
        .check(v -> v.plus((long) a * b * low).over((long) a * b).equals(high))
        .build();
  }

  private static Exercise foldedBox(Draw draw) {
    int x = draw.between(2, draw.byLayer(4, 5, 8));
    int a = 2 * x + draw.between(6, draw.byLayer(15, 20, 30));
    int b = 2 * x + draw.between(4, a - 2 * x - 1);
    int inA = a - 2 * x;
    int inB = b - 2 * x;
    boolean surface = draw.layer() == Layer.EXTENDING && draw.chance();
    long answer = surface ? (long) a * b - 4L * x * x : (long) inA * inB * x;
    return Exercise.ask(
            "一张长 %d 厘米、宽 %d 厘米的长方形铁皮，从四个角各剪去一个边长 %d 厘米的正方形，再折成一个无盖的盒子，%s（铁皮厚度不计）"
                .formatted(a, b, x, surface ? "这个盒子用了铁皮____平方厘米。" : "这个盒子的容积是____立方厘米。"))
        .answer(Rational.of(answer), surface ? "平方厘米" : "立方厘米")
        .wrong("长宽只减一个边长", surface ? (long) a * b - 2L * x * x : (long) (a - x) * (b - x) * x)
        .wrong("长宽没有减去剪掉的", surface ? (long) a * b : (long) a * b * x)
        .wrong("容积与用料混淆", surface ? (long) inA * inB * x : (long) a * b - 4L * x * x)
        .step(
            "盒子的长：%d − %d × 2 = %d（厘米），宽：%d − %d × 2 = %d（厘米），高 %d 厘米。"
                .formatted(a, x, inA, b, x, inB, x))
        .step(
            surface
                ? "用料等于剩下的铁皮：%d × %d − %d × %d × 4 = %d（平方厘米）。".formatted(a, b, x, x, answer)
                : "容积：%d × %d × %d = %d（立方厘米）。".formatted(inA, inB, x, answer))
        .hints("折起来以后，盒子的高是多少？", "每条边的两头都剪掉了一个小正方形。", "先求盒子底面的长和宽。")
        .check(
            v ->
                surface
                    ? v.equals(Rational.of((long) inA * inB + 2L * inA * x + 2L * inB * x))
                    : v.over(x).equals(Rational.of((long) a * b - 2L * x * (a + b) + 4L * x * x)))
        .figure(
            Figure.of("四角剪去正方形的长方形", 0, 0, a, b)
                .polygon(
                    x, 0, a - x, 0, a - x, x, a, x, a, b - x, a - x, b - x, a - x, b, x, b, x,
                    b - x, 0, b - x, 0, x, x, x)
                .dashed(x, x, a - x, x)
                .dashed(x, b - x, a - x, b - x)
                .dashed(x, x, x, b - x)
                .dashed(a - x, x, a - x, b - x)
                .label(0, x / 2.0, number(x), 4, 0)
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
            && height.compareTo(Rational.of(60)) < 0);
    String metal = draw.pick("铁块", "铜块", "橡皮泥");
    return Exercise.ask(
            "把一块棱长 %d 厘米的正方体%s%s成一个底面长 %d 厘米、宽 %d 厘米的长方体（没有损耗），这个长方体的高是____厘米。"
                .formatted(e, metal, metal.equals("橡皮泥") ? "捏" : "熔铸", a, b))
        .answer(decimal(height), decimal(height) + "厘米")
        .wrong("棱长乘3当立方", decimal2(Rational.of(3L * e, (long) a * b)))
        .wrong("以为表面积不变", decimal2(Rational.of(6L * e * e, (long) a * b)))
        .wrong("以为棱长总和不变", Math.max(1, 3L * e - a - b))
        .wrong("体积除以一条边", decimal2(Rational.of((long) e * e * e, a)))
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
