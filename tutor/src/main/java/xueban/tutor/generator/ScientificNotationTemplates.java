package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.superscript;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Scientific notation and precision: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class ScientificNotationTemplates {
  private static final String SCIENTIFIC = "math.scientific-notation";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "rational-number.to-scientific",
              "用科学记数法表示大数",
              "定 a→数整数位数减 1 得指数",
              7,
              List.of(SCIENTIFIC),
              ScientificNotationTemplates::toScientific),
          Template.of(
                  "rational-number.from-scientific",
                  "由科学记数法还原原数",
                  "看指数→小数点右移→补 0",
                  7,
                  List.of(SCIENTIFIC),
                  ScientificNotationTemplates::fromScientific)
              .only(Layer.BASIC, Layer.IMPROVING),
          Template.of(
              "rational-number.precision",
              "近似数的精确度",
              "还原成原数→看末位数字所在的数位",
              7,
              List.of("math.approximate-number"),
              ScientificNotationTemplates::precision));

  private ScientificNotationTemplates() {}

  private static Exercise toScientific(Draw draw) {
    int digits = draw.between(2, 4);
    int mantissa = draw.between((int) Math.pow(10, digits - 1) + 1, (int) Math.pow(10, digits) - 1);
    draw.require(mantissa % 10 != 0);
    int power = draw.between(Math.max(digits, 4), draw.byLayer(7, 10, 11));
    String unit = draw.byLayer("", "万", "亿");
    int unitPower = draw.byLayer(0, 4, 8);
    draw.require(power >= unitPower && power - unitPower <= 4);
    Rational value = Rational.of(mantissa).times(Rational.of(10).power(power - digits + 1));
    String written = MathText.decimal(value.over(Rational.of(10).power(unitPower))) + unit;
    String a = MathText.decimal(Rational.of(mantissa).over(Rational.of(10).power(digits - 1)));
    String stem =
        draw.layer() == Layer.EXTENDING
            ? draw.pick(
                "某市去年的工业产值约为 %s元，用科学记数法表示为 ____ 元。",
                "某搜索网站全年的访问量约为 %s次，用科学记数法表示为 ____ 次。", "某颗行星到它的恒星的距离约为 %s米，用科学记数法表示为 ____ 米。")
            : draw.pick(
                "某图书馆的网站一年的访问量约为 %s次，用科学记数法表示为 ____ 次。",
                power < 6
                    ? "某体育场可容纳观众约 %s人，用科学记数法表示为 ____ 人。"
                    : "某市去年接待游客约 %s人次，用科学记数法表示为 ____ 人次。",
                power < 7
                    ? "某镇的森林面积约为 %s平方米，用科学记数法表示为 ____ 平方米。"
                    : "某水库现在的蓄水量约为 %s立方米，用科学记数法表示为 ____ 立方米。",
                "某工厂一年节约用电约 %s千瓦时，用科学记数法表示为 ____ 千瓦时。");
    draw.require(!stem.contains("体育场") || power == 4);
    draw.require(!stem.contains("森林") || power > 4);
    draw.require(!stem.contains("行星") || power > 9);
    int zeros = power - digits + 1;
    return Exercise.ask(stem.formatted(unit.isEmpty() ? written + " " : written))
        .answer(a + "×10" + superscript(power))
        .wrongIf(zeros > 1, "指数等于零的个数", a + "×10" + superscript(Math.max(zeros, 1)))
        .wrong("指数等于整数位数", a + "×10" + superscript(power + 1))
        .wrongIf(
            unitPower == 0 || power - unitPower > 1,
            unitPower > 0 ? "漏掉万或亿的位数" : "移动小数点的位数数错",
            a + "×10" + superscript(Math.max(power - Math.max(unitPower, 1), 1)))
        .wrong("移动小数点的位数数错", a + "×10" + superscript(power - 2))
        .step(
            unitPower == 0
                ? "这个数的整数部分有 %d 位。".formatted(power + 1)
                : "%s = %s，整数部分有 %d 位。".formatted(written, MathText.decimal(value), power + 1))
        .step("a 取 %s（1 ≤ a < 10），10 的指数是整数位数减 1，即 %d。".formatted(a, power))
        .step("结果是 %s×10%s。".formatted(a, superscript(power)))
        .hints(
            "科学记数法写成 a×10ⁿ，a 要满足什么条件？",
            unitPower > 0 ? "带有“%s”的数，先想它是几位数。".formatted(unit) : "数一数原数的整数部分有几位。",
            "n 比原数的整数位数少 1。")
        .checkText(
            t -> {
              String[] parts = t.get(0).split("×10", 2);
              Rational front = MathText.read(parts[0]);
              return front.compareTo(Rational.ONE) >= 0
                  && front.compareTo(Rational.of(10)) < 0
                  && MathText.read("10" + parts[1])
                      .times(front)
                      .equals(
                          MathText.read(written.replaceAll("[万亿]", ""))
                              .times(unit.isEmpty() ? 1 : unit.equals("万") ? 10_000 : 100_000_000));
            })
        .build();
  }

  private static Exercise fromScientific(Draw draw) {
    int digits = draw.between(2, 4);
    int mantissa = draw.between((int) Math.pow(10, digits - 1) + 1, (int) Math.pow(10, digits) - 1);
    draw.require(mantissa % 10 != 0);
    int power = draw.between(digits, draw.byLayer(6, 9, 9));
    boolean negative = draw.layer() == Layer.IMPROVING && draw.chance();
    Rational a =
        Rational.of(negative ? -mantissa : mantissa).over(Rational.of(10).power(digits - 1));
    Rational value = a.times(Rational.of(10).power(power));
    String written = "%s×10%s".formatted(MathText.decimal(a), superscript(power));
    return Exercise.ask("用科学记数法表示的数 %s，原数是 ____。".formatted(written))
        .answer(value)
        .wrong("在末尾添指数个0", value.times(Rational.of(10).power(digits - 1)))
        .wrong("指数当作原数的位数", value.over(10))
        .wrong("移动小数点的位数数错", value.times(10))
        .step("10 的指数是 %d，把 %s 的小数点向右移动 %d 位。".formatted(power, MathText.decimal(a), power))
        .step("位数不够时用 0 补足，得 %s。".formatted(number(value)))
        .hints("指数表示小数点要移动几位。", "原数的绝对值大于 10，小数点应向右移。", "移动时位数不够的用 0 补足。")
        .check(v -> v.over(Rational.of(10).power(power)).equals(MathText.read(MathText.decimal(a))))
        .build();
  }

  private static Exercise precision(Draw draw) {
    List<String> places =
        List.of("千分位", "百分位", "十分位", "个位", "十位", "百位", "千位", "万位", "十万位", "百万位", "千万位", "亿位");
    int decimals = draw.between(1, 3);
    int unitPower = draw.byLayer(0, draw.pick(4, 8), draw.between(4, 8));
    int digits = draw.between(100, 9999);
    String plain = MathText.decimal(Rational.of(digits).over(Rational.of(10).power(decimals)));
    if (draw.layer() == Layer.EXTENDING) {
      decimals = draw.between(1, 3);
      plain =
          draw.between(1, 9) + "." + "%03d".formatted(draw.between(0, 999)).substring(3 - decimals);
    }
    draw.require(plain.contains("."));
    int last = plain.length() - plain.indexOf('.') - 1;
    int place = 3 - last + unitPower;
    draw.require(place < places.size() && (draw.layer() == Layer.EXTENDING || last == decimals));
    String written =
        draw.byLayer(
            plain, plain + (unitPower == 4 ? "万" : "亿"), plain + "×10" + superscript(unitPower));
    Rational scale = Rational.of(10).power(unitPower);
    Rational lastDigit = Rational.of(1).over(Rational.of(10).power(last)).times(scale);
    Rational value = MathText.read(plain).times(scale);
    return Exercise.ask("近似数 %s 精确到 ____。".formatted(written))
        .answer(places.get(place), places.get(place).replace("位", ""))
        .wrongIf(unitPower > 0, "看错精确到的数位", places.get(3 - last))
        .wrongIf(place > 0, "从个位数起数错一位", places.get(Math.max(place - 1, 0)))
        .wrongIf(unitPower > 0, "只看单位不看末位", places.get(3 + unitPower))
        .wrongIf(
            place + 1 < places.size(),
            "把位置多数了一位",
            places.get(Math.min(place + 1, places.size() - 1)))
        .step("近似数精确到哪一位，要看最后一个数字在原数中处在哪一位。")
        .step(
            unitPower == 0
                ? "%s 的最后一个数字在小数点后第 %d 位。".formatted(written, last)
                : "%s = %s，“%s”中最后一个数字在这个数的%s上。"
                    .formatted(written, MathText.decimal(value), plain, places.get(place)))
        .step("所以它精确到%s。".formatted(places.get(place)))
        .hints(
            "精确到哪一位，由最后一个数字的位置决定。",
            draw.byLayer("数出最后一个数字在小数点后第几位。", "带“万”“亿”的数，先还原成原数。", "带 10 的幂的数，先还原成原数。"),
            "在原数中找到最后一个数字所在的数位。")
        .checkText(
            t -> {
              String given = t.get(0).endsWith("位") ? t.get(0) : t.get(0) + "位";
              int at = places.indexOf(given);
              return at >= 0 && Rational.of(10).power(at - 3).equals(lastDigit);
            })
        .build();
  }
}
