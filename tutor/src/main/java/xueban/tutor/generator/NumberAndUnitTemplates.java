package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.decimal;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Rounding large numbers and converting units, grades 3 and 4. */
final class NumberAndUnitTemplates {

  static final List<Template> ALL =
      List.of(
          Template.of(
              "number-unit.round-to-wan",
              "四舍五入到万位",
              "找万位→看千位→舍去或进1",
              4,
              List.of("math.rounding"),
              NumberAndUnitTemplates::roundToWan),
          Template.of(
                  "number-unit.round-back",
                  "由近似数求原数的最大或最小",
                  "四舍得到最大→五入得到最小→写出原数",
                  4,
                  List.of("math.rounding"),
                  NumberAndUnitTemplates::roundBack)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "number-unit.convert",
              "长度和质量单位的换算",
              "看清进率→大单位乘进率→加上零头",
              3,
              List.of("math.length-conversion", "math.ton", "math.kilometer", "math.millimeter"),
              NumberAndUnitTemplates::convert),
          Template.of(
              "number-unit.decimal-unit",
              "小数与单位换算",
              "看清进率→小单位的数除以进率→移动小数点",
              4,
              List.of("math.decimal-unit-conversion", "math.decimal-point-shift"),
              NumberAndUnitTemplates::decimalUnit));

  private NumberAndUnitTemplates() {}

  private static Exercise roundToWan(Draw draw) {
    int wan = draw.between(draw.byLayer(3, 20, 100), draw.byLayer(98, 980, 9800));
    if (draw.layer() == Layer.EXTENDING) {
      wan = wan / 10 * 10 + 9;
    }
    int thousands = draw.layer() == Layer.EXTENDING ? draw.between(5, 9) : draw.between(0, 9);
    int rest = draw.between(100, 999);
    int n = wan * 10000 + thousands * 1000 + rest;
    int answer = thousands >= 5 ? wan + 1 : wan;
    String place = wan < 20 ? "一个镇" : wan < 100 ? "一个县" : "一座城市";
    String stem =
        draw.pick("把%d省略万位后面的尾数，约是____万。", place + "有%d人，约是____万人。", "一个水库蓄水%d吨，约是____万吨。");
    draw.require(!stem.contains("人") || wan < 2500);
    Exercise.Builder exercise = Exercise.ask(stem.formatted(n));
    int tenfold = (n + 50_000) / 100_000;
    return exercise
        .wrongIf(tenfold > 0, "万位前面少数一位", tenfold)
        .answer(
            MathText.number(answer),
            answer + "万",
            answer + (stem.contains("人") ? "万人" : stem.contains("吨") ? "万吨" : "万"))
        .wrong("看错位", rest / 100 >= 5 ? wan + 1 : wan)
        .wrong("该舍的进该进的舍", thousands >= 5 ? wan : wan + 1)
        .wrong("近似到千位就停", decimal(Rational.of(wan * 10L + thousands + (rest >= 500 ? 1 : 0), 10)))
        .step("万位上是%d，看千位上的%d。".formatted(wan % 10, thousands))
        .step(
            "%s，%d≈%d万。".formatted(thousands >= 5 ? "千位上的数不小于5，向万位进1" : "千位上的数小于5，舍去尾数", n, answer))
        .hints("先找出万位。", "省略万位后面的尾数，要看千位上的数。", "千位上的数满5就向万位进1，不满5就舍去。")
        .check(
            v ->
                v.isWhole()
                    && v.times(10000).minus(n).times(2).compareTo(Rational.of(10000)) <= 0
                    && v.times(10000).minus(n).times(2).compareTo(Rational.of(-10000)) > 0)
        .build();
  }

  private static Exercise roundBack(Draw draw) {
    int wan = draw.between(12, draw.byLayer(98, 98, 980));
    boolean most = draw.chance();
    boolean shape = draw.layer() == Layer.EXTENDING && draw.chance();
    int tail = draw.between(100, 999);
    long answer = shape ? most ? 4 : 5 : most ? wan * 10000L + 4999 : wan * 10000L - 5000;
    String stem =
        shape
            ? most
                ? "%d□%d≈%d万，□里最大填____。".formatted(wan, tail, wan)
                : "%d□%d≈%d万，□里最小填____。".formatted(wan, tail, wan + 1)
            : draw.pick("一个整数省略万位后面的尾数约是%d万，这个数最%s是____。", "一个整数四舍五入到万位是%d万，这个数最%s是____。")
                .formatted(wan, most ? "大" : "小");
    Exercise.Builder exercise =
        Exercise.ask(stem).titled(shape ? "由近似数求千位上的数字" : "").answer(answer);
    if (shape) {
      exercise
          .wrong("该舍的进该进的舍", most ? 9 : 0)
          .wrong("5也当作舍去", most ? 5 : 6)
          .wrong("最大最小数看反", most ? 0 : 9);
      exercise.step(
          most
              ? "约是%d万，尾数被舍去，千位上的数比5小。".formatted(wan)
              : "约是%d万，向万位进了1，千位上的数是5或比5大。".formatted(wan + 1));
    } else {
      exercise
          .wrong("5也当作舍去", most ? wan * 10000L + 5999 : wan * 10000L - 4000)
          .wrong("最大最小数看反", most ? wan * 10000L - 5000 : wan * 10000L + 4999)
          .wrong("该舍的进该进的舍", most ? wan * 10000L + 9999 : wan * 10000L - 10000);
      exercise.step(
          most
              ? "最大的数是四舍得到的：从最高位到万位是%d，千位最大是4，其余各位都是9。".formatted(wan)
              : "最小的数是五入得到的：从最高位到万位是%d，千位最小是5，其余各位都是0。".formatted(wan - 1));
    }
    return exercise
        .step((shape ? "所以□里最%s填%d。" : "所以这个数最%s是%d。").formatted(most ? "大" : "小", answer))
        .hints(
            "近似数可能是舍去得到的，也可能是进1得到的。",
            "看千位上的数：舍去时不满5，进1时满5。",
            shape ? "先看万位上的数变了没有，是舍去还是进1？" : "最大的想四舍，最小的想五入。")
        .check(
            v -> {
              long best = -1;
              long low = shape ? 0 : wan * 10000L - 9999;
              long high = shape ? 9 : wan * 10000L + 9999;
              for (long m = low; m <= high; m++) {
                long n = shape ? wan * 10000L + m * 1000 + tail : m;
                boolean fits = (n + 5000) / 10000 == (shape && !most ? wan + 1 : wan);
                if (fits && (best < 0 || most)) {
                  best = m;
                }
              }
              return v.equals(Rational.of(best));
            })
        .build();
  }

  private static Exercise convert(Draw draw) {
    List<String> unit =
        draw.pick(
            List.of(
                List.of("千米", "米", "1000"),
                List.of("米", "分米", "10"),
                List.of("米", "厘米", "100"),
                List.of("厘米", "毫米", "10"),
                List.of("吨", "千克", "1000"),
                List.of("千克", "克", "1000")));
    int factor = Integer.parseInt(unit.get(2));
    int big = draw.between(2, draw.byLayer(9, 30, 9));
    int small = draw.byLayer(0, draw.between(1, factor - 1), draw.between(1, factor - 1));
    if (factor == 1000 && small > 0) {
      small = draw.layer() == Layer.EXTENDING ? draw.between(1, 99) : small / 10 * 10 + 10;
    }
    boolean minus = draw.layer() == Layer.EXTENDING && draw.chance();
    draw.require(small < factor);
    int value = big * factor + (minus ? -small : small);
    String stem =
        minus
            ? "%d%s − %d%s = ____%s。".formatted(big, unit.get(0), small, unit.get(1), unit.get(1))
            : "%d%s%s = ____%s。"
                .formatted(big, unit.get(0), small == 0 ? "" : small + unit.get(1), unit.get(1));
    int rest = small;
    int plus = minus ? -rest : rest;
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(value), unit.get(1))
            .wrong("单位换算进率多一个0", (long) big * factor * 10 + plus);
    if (big * factor / 10 + plus > 0) {
      exercise.wrong("单位换算进率少一个0", (long) big * factor / 10 + plus);
    }
    if (rest > 0 && big + plus > 0) {
      exercise.wrong("单位不同的数直接相加减", big + plus);
    }
    exercise.step(
        "1%s=%d%s，%d%s=%d%s。"
            .formatted(
                unit.get(0), factor, unit.get(1), big, unit.get(0), big * factor, unit.get(1)));
    if (rest > 0) {
      exercise.step(
          "%d%s%d=%d（%s）。".formatted(big * factor, minus ? "−" : "+", rest, value, unit.get(1)));
    }
    return exercise
        .hints(
            "这两个单位之间的进率是多少？",
            "大单位化成小单位，乘进率。",
            rest == 0 ? "想一想，几个大单位就是几个进率那么多。" : "单位化成相同的以后，才能相加减。")
        .check(v -> v.plus(minus ? rest : -rest).over(factor).equals(Rational.of(big)))
        .build();
  }

  private static Exercise decimalUnit(Draw draw) {
    List<String> unit =
        draw.pick(
            List.of(
                List.of("米", "厘米", "100"),
                List.of("千米", "米", "1000"),
                List.of("千克", "克", "1000"),
                List.of("吨", "千克", "1000"),
                List.of("平方米", "平方分米", "100"),
                List.of("元", "角", "10")));
    int factor = Integer.parseInt(unit.get(2));
    int big = draw.byLayer(0, draw.between(1, 9), draw.between(1, 9));
    int small = draw.between(1, factor - 1);
    draw.require(factor > 10 || draw.layer() != Layer.EXTENDING);
    if (draw.layer() == Layer.EXTENDING) {
      small = draw.between(1, factor / 10 - 1);
    }
    int n = big * factor + small;
    String shown = decimal(Rational.of(n, factor));
    boolean compound = big > 0 && draw.chance();
    String left =
        compound ? "%d%s%d%s".formatted(big, unit.get(0), small, unit.get(1)) : n + unit.get(1);
    int part = small;
    Exercise.Builder exercise =
        Exercise.ask("%s = ____%s。".formatted(left, unit.get(0)))
            .answer(shown, shown + unit.get(0));
    if (compound || big == 0) {
      exercise.wrong("零头直接写在小数点后", big + "." + part);
    }
    if (compound) {
      exercise.wrong("进率记错", decimal(Rational.of(part, factor * 10L).plus(big)));
      if (factor > 10) {
        exercise.wrong("进率记错", decimal(Rational.of(part * 10L, factor).plus(big)));
      }
    } else {
      exercise
          .wrong("进率记错", decimal(Rational.of(n, factor * 10L)))
          .wrong("进率记错", decimal(Rational.of(n, factor == 10 ? 1000 : factor / 10)))
          .wrong("移动方向弄反", decimal(Rational.of((long) n * factor)));
    }
    return exercise
        .step("1%s=%d%s，进率是%d。".formatted(unit.get(0), factor, unit.get(1), factor))
        .step(
            compound
                ? "%d%s=%s%s，合起来是%s%s。"
                    .formatted(
                        part,
                        unit.get(1),
                        decimal(Rational.of(part, factor)),
                        unit.get(0),
                        shown,
                        unit.get(0))
                : "%d÷%d=%s（%s）。".formatted(n, factor, shown, unit.get(0)))
        .hints(
            "是小单位化成大单位，还是大单位化成小单位？",
            "小单位的数化成大单位，要除以进率。",
            compound ? "先把零头化成大单位，再和整的部分合起来。" : "进率是10、100、1000，小数点向左移动相应的位数，不够用0补足。")
        .check(v -> v.times(factor).equals(Rational.of(n)))
        .build();
  }
}
