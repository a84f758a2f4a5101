package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.decimal;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Decimals times and divided; grade 5. */
final class DecimalOperationTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "law.decimal-product",
              "小数乘法",
              "按整数相乘→数因数的小数位数→点小数点",
              5,
              List.of("math.decimal-times-decimal", "math.decimal-times-integer"),
              DecimalOperationTemplates::decimalProduct),
          Template.of(
              "law.decimal-quotient",
              "除数是小数的除法",
              "同时移动小数点→按整数除→商的小数点对齐",
              5,
              List.of("math.decimal-divide-decimal"),
              DecimalOperationTemplates::decimalQuotient));

  private DecimalOperationTemplates() {}

  private static Exercise decimalProduct(Draw draw) {
    int m = draw.between(12, draw.byLayer(99, 99, 250));
    int n = draw.between(draw.byLayer(3, 12, 12), draw.byLayer(9, 99, 99));
    int pm = draw.byLayer(draw.between(1, 2), 1, 2);
    int pn = draw.byLayer(0, 1, draw.between(1, 2));
    draw.require(m % 10 != 0 && n % 10 != 0 && m != n);
    Rational a = Rational.of(m, (long) Math.pow(10, pm));
    Rational b = Rational.of(n, (long) Math.pow(10, pn));
    Rational result = a.times(b);
    String stem =
        draw.layer() == Layer.BASIC
            ? draw.pick(
                "计算：%s×%s=____。",
                "一种丝带每米%s元，买%s米要____元。",
                draw.chance() ? "一张彩纸%s元，买%s张要____元。" : "一支圆珠笔芯%s元，买%s支要____元。")
            : draw.pick("计算：%s×%s=____。", "一种彩带每米%s元，买%s米要____元。", "西红柿每千克%s元，买%s千克要____元。");
    // prices that go with the things
    draw.require(!stem.contains("西红柿") || (m >= 30 && m <= 90));
    draw.require(!stem.contains("带每米") || pm == 1);
    draw.require(!stem.contains("彩纸") || (pm == 2 && m >= 20));
    draw.require(
        !stem.contains("笔芯")
            || (a.compareTo(Rational.of(2)) <= 0 && a.times(2).compareTo(Rational.ONE) >= 0));
    draw.require(!stem.contains("元") || pm + pn <= 2);
    String shown = decimal(result);
    return Exercise.ask(stem.formatted(decimal(a), decimal(b)))
        .answer(shown, stem.contains("元") ? shown + "元" : shown)
        .wrong(
            "积的小数点与因数对齐", decimal(Rational.of((long) m * n, (long) Math.pow(10, Math.max(pm, pn)))))
        .wrong("积的小数位数少数一位", decimal(result.times(10)))
        .wrong("积的小数位数多数一位", decimal(result.over(10)))
        .wrong("忘了点小数点", decimal(Rational.of((long) m * n)))
        .step("先按整数乘：%d×%d=%d。".formatted(m, n, m * n))
        .step(
            "因数一共有%d位小数，从右边起数出%d位点上小数点，%s得%s。"
                .formatted(pm + pn, pm + pn, m * n % 10 == 0 ? "去掉末尾的0，" : "", shown))
        .hints("先不看小数点，按整数相乘。", "两个因数一共有几位小数？", "因数一共有几位小数，积就从右边数出几位，位数不够用0补。")
        .check(v -> v.over(b).equals(a))
        .build();
  }

  private static Exercise decimalQuotient(Draw draw) {
    int d = draw.between(2, draw.byLayer(9, 48, 98));
    int pd = draw.byLayer(1, 1, 2);
    int q = draw.between(draw.byLayer(3, 12, 12), draw.byLayer(49, 99, 99));
    int pq = draw.byLayer(0, draw.between(0, 1), 1);
    draw.require(d % 10 != 0 && q % 10 != 0);
    Rational b = Rational.of(d, (long) Math.pow(10, pd));
    Rational result = Rational.of(q, (long) Math.pow(10, pq));
    Rational a = b.times(result);
    draw.require(!a.isWhole() || draw.layer() != Layer.BASIC);
    String stem =
        draw.pick(
            "计算：%s÷%s=____。",
            "%s里面有____个%s。", d < 10 ? "%s升果汁，每瓶装%s升，可以装____瓶。" : "%s千克食用油，每桶装%s千克，可以装____桶。");
    draw.require(pq == 0 || stem.startsWith("计算"));
    draw.require(!stem.contains("装") || (d != 1 && d <= 50 && q < 60));
    String shown = decimal(result);
    boolean between = stem.contains("里面");
    return Exercise.ask(stem.formatted(decimal(a), decimal(b)))
        .answer(shown, stem.contains("瓶") ? shown + "瓶" : stem.contains("桶") ? shown + "桶" : shown)
        .wrong("只移动除数的小数点", decimal(a.over(d)))
        .wrong("商的小数点多移一位", decimal(result.times(10)))
        .wrong("商的小数点少移一位", decimal(result.over(10)))
        .step(
            "除数%s变成整数%d，被除数也扩大到原来的%d倍，是%s。"
                .formatted(
                    decimal(b),
                    d,
                    (int) Math.pow(10, pd),
                    decimal(a.times((long) Math.pow(10, pd)))))
        .step(
            "%s÷%d=%s%s。"
                .formatted(
                    decimal(a.times((long) Math.pow(10, pd))),
                    d,
                    shown,
                    between
                        ? "，所以有" + shown + "个"
                        : stem.contains("装")
                            ? "，所以可以装" + shown + (stem.contains("瓶") ? "瓶" : "桶")
                            : ""))
        .hints("除数是小数，怎样变成整数？", "除数和被除数的小数点同时向右移动相同的位数。", "移动以后按除数是整数的除法算，商的小数点和被除数的对齐。")
        .check(v -> v.times(b).equals(a))
        .build();
  }
}
