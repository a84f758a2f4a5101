package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Ratios, proportions and map scales, grade 6. */
final class PrimaryRatioTemplates {

  static final List<Template> ALL =
      List.of(
          Template.of(
              "primary-ratio.simplify-ratio",
              "化简比",
              "统一单位或化成整数→前后项同除以最大公因数",
              6,
              List.of("math.simplify-ratio"),
              PrimaryRatioTemplates::simplifyRatio),
          Template.of(
              "primary-ratio.share-by-ratio",
              "按比分配",
              "求总份数→求1份→乘份数",
              6,
              List.of("math.ratio-distribution"),
              PrimaryRatioTemplates::shareByRatio),
          Template.of(
              "primary-ratio.solve-proportion",
              "解比例",
              "两外项之积等于两内项之积→解方程",
              6,
              List.of("math.solve-proportion"),
              PrimaryRatioTemplates::solveProportion),
          Template.of(
              "primary-ratio.map-scale",
              "比例尺",
              "图上距离与实际距离相除→换算单位",
              6,
              List.of("math.map-scale"),
              PrimaryRatioTemplates::mapScale));

  private PrimaryRatioTemplates() {}

  private static Exercise simplifyRatio(Draw draw) {
    int a = draw.between(2, 9);
    int b = draw.between(2, 9);
    int k = draw.between(2, draw.byLayer(9, 12, 12));
    draw.require(a != b && Rational.of(a, b).numerator().intValue() == a);
    String task;
    String step;
    switch (draw.layer()) {
      case BASIC -> {
        task = "%d : %d".formatted(a * k, b * k);
        step = "前项和后项同时除以%d。".formatted(k);
      }
      case IMPROVING -> {
        draw.require(a * k % 10 != 0 || b * k % 10 != 0);
        task =
            "%s : %s"
                .formatted(
                    MathText.decimal(Rational.of((long) a * k, 10)),
                    MathText.decimal(Rational.of((long) b * k, 10)));
        step = "前项和后项同时乘10，得%d : %d，再同时除以%d。".formatted(a * k, b * k, k);
      }
      default -> {
        draw.require(a * k >= 10);
        task =
            draw.chance()
                ? "%s米 : %d厘米".formatted(MathText.decimal(Rational.of((long) a * k, 100)), b * k)
                : "%s : %s".formatted(number(Rational.of(a, k)), number(Rational.of(b, k)));
        draw.require(
            task.contains("米")
                || (task.contains("/") && task.indexOf('/') != task.lastIndexOf('/')));
        step =
            task.contains("米")
                ? "先统一单位，得%d厘米 : %d厘米，再同时除以%d。".formatted(a * k, b * k, k)
                : "前项和后项同时乘%d。".formatted(k);
      }
    }
    return Exercise.ask(
            draw.pick("把下面的比化成最简整数比：%s = ____ : ____。", "化简比：%s = ____ : ____。").formatted(task))
        .answer(a)
        .answer(b)
        .step(step)
        .step("%s = %d : %d。".formatted(task, a, b))
        .hints(
            draw.layer() == Layer.BASIC
                ? "前项和后项有哪些公因数？"
                : task.contains("米") ? "前项和后项的单位相同吗？" : "前项和后项是整数吗？",
            "比的前项和后项同时乘或除以相同的数（0除外），比值不变。",
            draw.layer() == Layer.BASIC
                ? "同时除以前项和后项的最大公因数。"
                : task.contains("/") ? "同时乘两个分母的最小公倍数，化成整数比。" : "先化成整数比，再同时除以最大公因数。")
        .checkAll(
            v ->
                v.get(0).times(b * (long) k).equals(v.get(1).times(a * (long) k))
                    && v.get(0).numerator().gcd(v.get(1).numerator()).intValue() == 1
                    && v.get(0).isWhole()
                    && v.get(1).isWhole())
        .build();
  }

  private static Exercise shareByRatio(Draw draw) {
    int a = draw.between(2, 7);
    int b = draw.between(2, 7);
    int unit = draw.between(draw.byLayer(4, 6, 5), draw.byLayer(15, 30, 40));
    draw.require(a != b && Rational.of(a, b).numerator().intValue() == a && Math.abs(a - b) > 0);
    int total = (a + b) * unit;
    boolean known = draw.layer() == Layer.IMPROVING;
    boolean gap = draw.layer() == Layer.EXTENDING;
    draw.require(!gap || Math.abs(a - b) > 1);
    String stem =
        gap
            ? draw.pick(
                    "六年级男生和女生的人数比是%d : %d，两者相差%d人，六年级一共有____人。",
                    "苹果树和梨树的棵数比是%d : %d，两者相差%d棵，一共有____棵。")
                .formatted(a, b, Math.abs(a - b) * unit)
            : known
                ? draw.pick(
                        "六年级男生和女生的人数比是%d : %d，男生有%d人，女生有____人。",
                        "配制一种饮料，果汁和水的质量比是%d : %d，用了果汁%d克，要加水____克。")
                    .formatted(a, b, a * unit)
                : draw.pick(
                        "把%3$d本书按%1$d : %2$d分给甲、乙两班，甲班分到____本。",
                        "一种水泥砂浆由水泥和沙子按%1$d : %2$d拌成，要拌%3$d千克，需要水泥____千克。",
                        "合唱队有%3$d人，男生与女生人数的比是%1$d : %2$d，男生有____人。")
                    .formatted(a, b, total);
    draw.require(!stem.contains("砂浆") || a < b);
    draw.require(!stem.contains("六年级") || 3 * Math.min(a, b) >= 2 * Math.max(a, b));
    int answer = gap ? total : known ? b * unit : a * unit;
    String m =
        stem.contains("棵") ? "棵" : stem.contains("千克") ? "千克" : stem.contains("克") ? "克" : "";
    m = !m.isEmpty() ? m : stem.contains("书") ? "本" : "人";
    Exercise.Builder exercise = Exercise.ask(stem).answer(Rational.of(answer), m);
    if (gap) {
      exercise
          .wrong("把相差数当总数", (long) Math.abs(a - b) * unit)
          .wrong("只求出1份就停", unit)
          .wrong("份数用错", (long) Math.max(a, b) * unit);
      exercise.step(
          "相差%d−%d=%d份，1份是%d÷%d=%d（%s）。"
              .formatted(
                  Math.max(a, b),
                  Math.min(a, b),
                  Math.abs(a - b),
                  Math.abs(a - b) * unit,
                  Math.abs(a - b),
                  unit,
                  m));
      exercise.step("一共%d+%d=%d份：%d×%d=%d（%s）。".formatted(a, b, a + b, unit, a + b, total, m));
    } else if (known) {
      exercise
          .wrong("前后项用反", Rational.of((long) a * unit * a, b))
          .wrong("只求出1份就停", unit)
          .wrong("份数用错", (long) (a + b) * unit);
      exercise
          .step(
              "%s占%d份，1份是%d÷%d=%d（%s）。"
                  .formatted(m.equals("克") ? "果汁" : "男生", a, a * unit, a, unit, m))
          .step(
              "%s占%d份：%d×%d=%d（%s）。".formatted(m.equals("克") ? "水" : "女生", b, unit, b, answer, m));
    } else {
      exercise
          .wrong("份数当成部分", Rational.of((long) total * a, b))
          .wrong("前后项用反", b * (long) unit)
          .wrong("只求出1份就停", unit);
      exercise
          .step("总份数：%d+%d=%d。".formatted(a, b, a + b))
          .step("1份是%d÷%d=%d（%s）。".formatted(total, a + b, unit, m))
          .step(
              "%s占%d份：%d×%d=%d（%s）。"
                  .formatted(
                      m.equals("本") ? "甲班" : m.equals("人") ? "男生" : "水泥", a, unit, a, answer, m));
    }
    return exercise
        .hints("已知的数对应几份？", "把比的前项和后项看作份数，先求1份。", "弄清已知的是总数、一部分，还是相差数。")
        .check(
            v ->
                gap
                    ? v.times(Math.abs(a - b))
                        .over(a + b)
                        .equals(Rational.of((long) Math.abs(a - b) * unit))
                    : known
                        ? v.times(a).equals(Rational.of((long) a * unit * b))
                        : Rational.of(total).minus(v).times(a).equals(v.times(b)))
        .build();
  }

  private static Exercise solveProportion(Draw draw) {
    int a = draw.between(2, draw.byLayer(6, 9, 12));
    int b = draw.between(2, draw.byLayer(6, 9, 12));
    int k = draw.between(2, 9);
    draw.require(a != b);
    Rational scale = draw.layer() == Layer.BASIC ? Rational.ONE : Rational.of(1, draw.pick(2, 10));
    Rational x = Rational.of((long) a * k).times(scale);
    Rational d = Rational.of((long) b * k).times(scale);
    draw.require(draw.layer() == Layer.BASIC || !d.isWhole() || !x.isWhole());
    String q = MathText.decimal(d);
    boolean cross = draw.layer() == Layer.EXTENDING;
    String stem =
        cross
            ? "解比例：%d : x = %d : %s，x = ____。".formatted(b, a, MathText.decimal(x))
            : "解比例：x : %s = %d : %d，x = ____。".formatted(q, a, b);
    Rational right = cross ? d.times(b).over(b) : x;
    Rational wrong = cross ? x.times(a).over(b) : Rational.of((long) a * b).over(d);
    Rational equal = cross ? x.plus(b - a) : d.plus(a - b);
    String shown = MathText.decimal(right);
    Exercise.Builder exercise = Exercise.ask(stem).answer(shown, "x=" + shown);
    if (wrong.times(100).isWhole()) {
      exercise.wrong("乘的对角弄错", MathText.decimal(wrong));
    }
    exercise.wrong("解比例最后忘了除", MathText.decimal(right.times(cross ? a : b)));
    if (equal.signum() > 0) {
      exercise.wrong("按差相等求未知项", MathText.decimal(equal));
    }
    return exercise
        .step("在比例里，两个外项的积等于两个内项的积。")
        .step(
            cross
                ? "%dx = %d×%s。".formatted(a, b, MathText.decimal(x))
                : "%dx = %s×%d。".formatted(b, q, a))
        .step("x = %s。".formatted(shown))
        .hints("哪两项是外项，哪两项是内项？", "外项的积等于内项的积，可以写成方程。", "含x的积写在等号左边，再求x。")
        .check(
            v ->
                cross
                    ? Rational.of(b).over(v).equals(Rational.of(a).over(x))
                    : v.over(d).equals(Rational.of(a, b)))
        .build();
  }

  private static Exercise mapScale(Draw draw) {
    int km = draw.pick(1, 2, 5, 10, 20, 30, 40, 50);
    int cm = draw.between(2, draw.byLayer(9, 15, 18));
    boolean real =
        draw.layer() == Layer.BASIC || (draw.layer() == Layer.IMPROVING && draw.chance());
    boolean scale = draw.layer() == Layer.EXTENDING && draw.chance();
    String ratio = "1 : " + km * 100000L;
    String stem =
        scale
            ? "甲、乙两地实际相距%d千米，在地图上量得两地相距%d厘米，这幅地图的比例尺是1 : ____。".formatted(km * cm, cm)
            : real
                ? "在比例尺是%s的地图上，量得两地相距%d厘米，两地的实际距离是____千米。".formatted(ratio, cm)
                : "两地的实际距离是%d千米，画在比例尺是%s的地图上，图上距离是____厘米。".formatted(km * cm, ratio);
    Rational answer =
        scale ? Rational.of(km * 100000L) : real ? Rational.of((long) km * cm) : Rational.of(cm);
    String unit = scale ? "" : real ? "千米" : "厘米";
    Exercise.Builder exercise = Exercise.ask(stem).answer(answer, unit);
    if (scale || real) {
      exercise.wrong("单位没统一", scale ? Rational.of(km) : Rational.of((long) km * cm * 100000));
    } else {
      exercise.wrong("千米与厘米进率多0", answer.times(10));
    }
    return exercise
        .wrong("千米与厘米进率少0", real ? answer.times(100) : answer.over(100))
        .wrong(
            "图上实际乘除用反",
            scale
                ? Rational.of(km * (long) cm * cm * 100000L)
                : real ? Rational.of(km, cm) : Rational.of((long) km * km * cm))
        .step("1千米=100000厘米。")
        .step(
            scale
                ? "%d千米=%d厘米，%d : %d = 1 : %d。"
                    .formatted(
                        km * cm,
                        km * (long) cm * 100000L,
                        cm,
                        km * (long) cm * 100000L,
                        km * 100000L)
                : "比例尺%s表示图上1厘米相当于实际%d千米。".formatted(ratio, km))
        .step(
            scale
                ? "所以比例尺是1 : %s。".formatted(number(answer))
                : km == 1
                    ? "所以%s是%s%s。".formatted(real ? "实际距离" : "图上距离", number(answer), unit)
                    : real
                        ? "%d×%d=%s（千米）。".formatted(km, cm, number(answer))
                        : "%d÷%d=%s（厘米）。".formatted(km * cm, km, number(answer)))
        .hints("比例尺是图上距离与实际距离的比。", "先把单位化成相同的，1千米是多少厘米？", "想一想图上1厘米相当于实际多少千米。")
        .check(
            v ->
                scale
                    ? v.times(cm).equals(Rational.of(km * (long) cm * 100000L))
                    : real
                        ? v.times(100000).over(cm).equals(Rational.of(km * 100000L))
                        : v.times(km * 100000L).equals(Rational.of(km * (long) cm * 100000L)))
        .build();
  }
}
