package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.superscript;
import static xueban.tutor.generator.MathText.term;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Laws of powers: grade 8. */
final class PowerTemplates {
  private static final String SAME_BASE = "math.same-base-multiplication";
  private static final String OF_PRODUCT = "math.power-of-product";
  private static final String OF_POWER = "math.power-of-power";
  private static final String NEGATIVE = "math.negative-exponent";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "power.mixed-laws",
              "幂的混合运算",
              "先积的乘方、幂的乘方→同底数幂相乘→合并",
              8,
              List.of(OF_PRODUCT, OF_POWER, SAME_BASE),
              PowerTemplates::mixedLaws),
          Template.of(
              "power.inverse-laws",
              "逆用幂的运算性质求值",
              "把指数拆成和与积→逆用法则→代入",
              8,
              List.of(SAME_BASE, OF_POWER, "math.same-base-division"),
              PowerTemplates::inverseLaws),
          Template.of(
              "power.same-base-equation",
              "化为同底数求指数",
              "把各底数化成同一底数→指数相等→解方程",
              8,
              List.of(OF_POWER, SAME_BASE),
              PowerTemplates::sameBase),
          Template.of(
              "power.reciprocal-bases",
              "逆用积的乘方简便计算",
              "把指数化成相同→逆用积的乘方→求值",
              8,
              List.of(OF_PRODUCT),
              PowerTemplates::reciprocalBases),
          Template.of(
              "power.negative-exponents",
              "零指数与负整数指数的计算",
              "分别化零指数、负指数幂→相加减",
              8,
              List.of(NEGATIVE, "math.zero-exponent"),
              PowerTemplates::negativeExponents),
          Template.of(
              "power.small-scientific",
              "用科学记数法表示小数",
              "定 a→数左起第一个非零数前的零→负指数",
              8,
              List.of("math.small-number-scientific-notation"),
              PowerTemplates::smallScientific));

  private PowerTemplates() {}

  private static Exercise mixedLaws(Draw draw) {
    int c = draw.between(2, 4) * (draw.chance() ? -1 : 1);
    int p = draw.between(1, 3);
    int q = draw.between(1, 3);
    int n = draw.pick(2, 3);
    int d = draw.layer() == Layer.BASIC ? 1 : draw.between(2, 5);
    int e = draw.between(1, 4);
    boolean sum = draw.layer() == Layer.EXTENDING;
    boolean two = draw.layer() != Layer.BASIC;
    Rational lead = Rational.of(c).power(n);
    String base = term(c, "a" + sup(p) + (two ? "b" + sup(q) : ""));
    String first = "(%s)%s".formatted(base, superscript(n));
    String product = two && !sum ? " · %s".formatted(term(d, "a" + sup(e))) : "";
    int top = p * n + (product.isEmpty() ? 0 : e);
    int other = two ? q * n : 0;
    String letters = "a" + sup(top) + (two ? "b" + sup(other) : "");
    int g = draw.nonZero(-9, 9);
    String tail = "";
    Rational total = product.isEmpty() ? lead : lead.times(d);
    if (sum) {
      // + g · a^(pn−1)b · a b^(qn−1)
      draw.require(p * n > 1 && q * n > 1 && Math.abs(g) > 1);
      tail =
          " %s %s"
              .formatted(
                  g < 0 ? "−" : "+",
                  term(Math.abs(g), "a%s · ab%s".formatted(sup(p * n - 1), sup(q * n))));
      total = total.plus(g);
      draw.require(total.signum() != 0);
    }
    String expression = first + product + tail;
    Rational plain = Rational.of(c).times(product.isEmpty() ? 1 : d).plus(sum ? g : 0);
    String addedPowers =
        "a" + sup(p + n + (product.isEmpty() ? 0 : e)) + (two ? "b" + sup(q + n) : "");
    String multiplied =
        "a" + sup(product.isEmpty() ? p * n : p * n * e) + (two ? "b" + sup(other) : "");
    return Exercise.ask("计算：%s = ____。".formatted(expression))
        .answer(term(total, letters))
        .wrong("系数没有乘方", plain.signum() == 0 ? "0" : term(plain, letters))
        .wrong("指数相加", term(total, addedPowers))
        .wrong(
            "负号乘方出错",
            term(
                (c < 0 ? lead.negate() : Rational.of((long) c * n))
                    .times(product.isEmpty() ? 1 : d)
                    .plus(sum ? g : 0),
                letters))
        .wrong("指数相乘", term(total, multiplied))
        .step(
            "积的乘方，把每个因式分别乘方：%s = %s。"
                .formatted(first, term(lead, "a" + sup(p * n) + (two ? "b" + sup(other) : ""))))
        .step(
            sum
                ? "同底数幂相乘，指数相加，后一项是 %s。".formatted(term(g, "a" + sup(p * n) + "b" + sup(q * n)))
                : product.isEmpty() ? "幂的乘方，底数不变，指数相乘。" : "同底数幂相乘，底数不变，指数相加。")
        .step("结果是 %s。".formatted(term(total, letters)))
        .hints("式子里有哪几种幂的运算？", "积的乘方要把系数也乘方；幂的乘方指数相乘。", "先算乘方，再算乘法，最后合并同类项。")
        .checkExpression(x -> sameAs(x, expression))
        .build();
  }

  private static boolean sameAs(Expression x, String expression) {
    Expression whole = Expression.parse(expression);
    for (int i = 2; i < 6; i++) {
      Map<Character, Rational> at = Map.of('a', Rational.of(i), 'b', Rational.of(2L * i + 1, 3));
      if (!x.value(at).equals(whole.value(at))) {
        return false;
      }
    }
    return true;
  }

  private static String sup(int power) {
    return power == 1 ? "" : superscript(power);
  }

  private static Exercise inverseLaws(Draw draw) {
    int u = draw.between(2, 9);
    int v = draw.between(2, 7);
    int i = draw.byLayer(1, draw.between(2, 3), draw.between(2, 3));
    int j = draw.byLayer(1, 1, draw.between(1, 2));
    boolean minus = draw.layer() != Layer.BASIC && draw.chance();
    draw.require(u != v && Math.pow(u, i) * Math.pow(v, j) < 1500);
    Rational one = Rational.of(u).power(i);
    Rational two = Rational.of(v).power(j);
    Rational answer = minus ? one.over(two) : one.times(two);
    String exponent = (i == 1 ? "m" : i + "m") + (minus ? " − " : " + ") + (j == 1 ? "n" : j + "n");
    String base = draw.pick("a", "x", "10", "3");
    String p = base + "ᵐ";
    String q = base + "ⁿ";
    return Exercise.ask(
            "已知 %s = %d，%s = %d，则 %s^(%s) 的值为 ____。"
                .formatted(p, u, q, v, base, exponent.replace(" ", "")))
        .answer(answer)
        .wrong("把指数的和写成幂的和", minus ? one.minus(two) : one.plus(two))
        .wrong(
            "指数相加",
            minus
                ? Rational.of((long) i * u - (long) j * v)
                : Rational.of((long) i * u + (long) j * v))
        .wrong(
            "幂的乘方当作乘指数",
            minus ? Rational.of((long) i * u, (long) j * v) : Rational.of((long) i * u * j * v))
        .wrong("指数的差写成幂的积", minus ? one.times(two) : one.over(two))
        .step(
            "逆用法则：%s^(%s) = %s%s %s %s%s。"
                .formatted(
                    base,
                    exponent.replace(" ", ""),
                    i == 1 ? p : "(" + p + ")",
                    i == 1 ? "" : superscript(i),
                    minus ? "÷" : "·",
                    j == 1 ? q : "(" + q + ")",
                    j == 1 ? "" : superscript(j)))
        .step(
            "= %d%s %s %d%s"
                .formatted(
                    u,
                    i == 1 ? "" : superscript(i),
                    minus ? "÷" : "×",
                    v,
                    j == 1 ? "" : superscript(j)))
        .step("= %s。".formatted(number(answer)))
        .hints("指数是和（差）的形式，可以逆用什么法则？", "指数相加对应幂相乘，指数相减对应幂相除。", "指数是几倍，对应幂的几次方。")
        .check(
            x -> {
              double m = Math.log(u);
              double n = Math.log(v);
              return Solutions.close(x.doubleValue(), Math.exp(i * m + (minus ? -j : j) * n));
            })
        .build();
  }

  private static Exercise sameBase(Draw draw) {
    int base = draw.pick(2, 3, 5);
    int s = draw.byLayer(1, draw.between(2, 3), draw.between(2, 3));
    int t = draw.byLayer(1, 1, draw.between(2, 3));
    int x = draw.between(1, 6);
    int c = draw.between(1, 5);
    int k = draw.byLayer(0, 0, draw.between(1, 4));
    draw.require(
        Math.pow(base, Math.max(s, t)) < 130 && (draw.layer() != Layer.EXTENDING || s != t));
    // (base^s)^x · (base^t)^x·base^c = base^total
    boolean two = draw.layer() == Layer.EXTENDING;
    int total = s * x + (two ? t * x : 0) + c + k;
    draw.require(total <= 30 && total > 1);
    long first = (long) Math.pow(base, s);
    long second = (long) Math.pow(base, t);
    String left =
        two
            ? "%d × %dˣ × %dˣ".formatted((long) Math.pow(base, c + k), first, second)
            : s == 1
                ? "%dˣ × %d".formatted(base, (long) Math.pow(base, c))
                : "%d × %dˣ".formatted((long) Math.pow(base, c), first);
    draw.require(c + k < 7);
    int lead = s + (two ? t : 0);
    return Exercise.ask("若 %s = %d%s，则 x = ____。".formatted(left, base, superscript(total)))
        .answer(number(x), "x=" + number(x))
        .wrong("指数相乘", Rational.of(total, (long) Math.max(1, c + k) * lead))
        .wrong("没有化成同一底数", Rational.of((long) total - c - k))
        .wrong("指数相加", Rational.of((long) total - c - k - (lead - 1)))
        .wrong("移项不变号", Rational.of((long) total + c + k, lead))
        .step(
            "把各底数都化成 %d：左边 = %d^(%s)。"
                .formatted(base, base, (lead == 1 ? "x" : lead + "x") + "+" + (c + k)))
        .step("底数相同，指数相等：%s + %d = %d。".formatted(lead == 1 ? "x" : lead + "x", c + k, total))
        .step("解得 x = %d。".formatted(x))
        .hints("各个底数之间有什么关系？", "都化成同一个底数的幂。", "左右两边底数相同时，指数相等，列出方程。")
        .check(
            v -> {
              Rational value =
                  Rational.of(base)
                      .power(c + (two ? k : 0))
                      .times(Rational.of(first).power((int) v.longValue()));
              value = two ? value.times(Rational.of(second).power((int) v.longValue())) : value;
              return value.equals(Rational.of(base).power(total));
            })
        .build();
  }

  private static Exercise reciprocalBases(Draw draw) {
    int top = draw.between(1, 4);
    int bottom = draw.between(2, 5);
    draw.require(top < bottom && Rational.of(top, bottom).denominator().intValue() == bottom);
    int n = draw.between(5, 2025);
    int gap = draw.byLayer(0, 1, draw.pick(-1, 2));
    boolean negative = draw.layer() != Layer.BASIC;
    Rational one = Rational.of(top, bottom);
    Rational two = Rational.of(bottom, top);
    int other = n + gap;
    draw.require(n > 10 && (gap != -1 || other % 2 == 0));
    String a =
        negative
            ? "(−%s)".formatted(number(one))
            : one.isWhole() ? number(one) : "(%s)".formatted(number(one));
    String b = two.isWhole() ? number(two) : "(%s)".formatted(number(two));
    int sign = negative && n % 2 == 1 ? -1 : 1;
    Rational answer = two.power(gap).times(sign);
    String expression = "%s%s × %s%s".formatted(a, superscript(n), b, superscript(other));
    int shared = Math.min(n, other);
    return Exercise.ask("计算：%s = ____。".formatted(expression))
        .answer(answer)
        .wrong("负号乘方出错", answer.negate())
        .wrong("剩下的因数取错", gap == 0 ? two : one.power(gap).times(sign))
        .wrong("互为倒数的积当作0", 0)
        .wrong("指数多出的部分漏掉", gap == 0 ? one : Rational.of(sign))
        .step(
            gap == 0
                ? "逆用积的乘方：原式 = (%s × %s)%s。"
                    .formatted(negative ? "−" + number(one) : number(one), b, superscript(n))
                : "把指数较大的幂拆开，使两个幂的指数都是 %d。".formatted(shared))
        .step(
            "(%s × %s)%s = %s。"
                .formatted(
                    negative ? "−" + number(one) : number(one),
                    b,
                    superscript(shared),
                    negative
                        ? "(−1)%s = %d"
                            .formatted(superscript(shared), shared % 2 == 0 ? 1 : -1)
                            .replace("-", "−")
                        : "1"))
        .step(
            gap == 0
                ? "所以结果是 %s。".formatted(number(answer))
                : "再乘余下的 %s，得 %s。".formatted(gap > 0 ? b + sup(gap) : a, number(answer)))
        .hints("两个底数相乘得多少？", "aⁿ·bⁿ = (ab)ⁿ，先把指数化成相同。", "底数是负数时，看指数是奇数还是偶数。")
        .check(
            v -> {
              // the same parity and gap with small exponents give the same value
              int small = n % 2 == 0 ? 4 : 5;
              Rational base = negative ? one.negate() : one;
              return v.equals(base.power(small).times(two.power(small + gap)));
            })
        .build();
  }

  private static Exercise negativeExponents(Draw draw) {
    int a = draw.between(2, 4);
    int p = draw.between(1, 2);
    int b = draw.between(2, 5);
    int q = draw.between(1, 2);
    int c = draw.between(2, 9);
    boolean fraction = draw.layer() != Layer.BASIC;
    boolean third = draw.layer() == Layer.EXTENDING;
    String one =
        fraction ? "(1/%d)⁻%s".formatted(a, superscript(p)) : "%d⁻%s".formatted(a, superscript(p));
    Rational first = fraction ? Rational.of(a).power(p) : Rational.of(1, a).power(p);
    String zero =
        draw.pick("(π − 3)⁰", "(−%d)⁰".formatted(c), "(√%d − 2)⁰".formatted(c == 4 ? 5 : c));
    boolean minus = draw.chance();
    String tail = third ? " − (−%d)⁻%s × %d".formatted(b, superscript(q), b * b) : "";
    Rational last = third ? Rational.of(-b).power(-q).times((long) b * b) : Rational.ZERO;
    String expression = "%s %s %s%s".formatted(one, minus ? "−" : "+", zero, tail);
    Rational answer = first.plus(minus ? -1 : 1).minus(last);
    Rational negative = first.negate().plus(minus ? -1 : 1).minus(last);
    return Exercise.ask("计算：%s = ____。".formatted(expression))
        .answer(answer)
        .wrong("负指数得负数", negative)
        .wrong("零次幂等于0", first.minus(last))
        .wrong("负指数没有取倒数", Rational.ONE.over(first).plus(minus ? -1 : 1).minus(last))
        .wrong("指数与底数相乘", Rational.of((long) -a * p).plus(minus ? -1 : 1).minus(last))
        .step("%s = %s。".formatted(one, number(first)))
        .step(
            "%s = 1%s。"
                .formatted(
                    zero,
                    third
                        ? "，(−%d)⁻%s × %d = %s".formatted(b, superscript(q), b * b, number(last))
                        : ""))
        .step(
            "原式 = %s %s 1%s = %s。"
                .formatted(
                    number(first),
                    minus ? "−" : "+",
                    third ? MathText.added(last.negate()) : "",
                    number(answer)))
        .hints("零指数幂、负整数指数幂的意义是什么？", "负整数指数幂是正整数指数幂的倒数；不等于零的数的零次幂与底数无关。", "分别化简每一个幂，再相加减。")
        .check(
            v -> {
              double value =
                  Math.pow(fraction ? 1.0 / a : a, -p) + (minus ? -1 : 1) * Math.pow(c, 0);
              value -= third ? Math.pow(-b, -q) * b * b : 0;
              return Solutions.close(v.doubleValue(), value);
            })
        .build();
  }

  private static Exercise smallScientific(Draw draw) {
    int digits = draw.between(1, 3);
    int mantissa = draw.between((int) Math.pow(10, digits - 1), (int) Math.pow(10, digits) - 1);
    draw.require(mantissa % 10 != 0);
    int power = draw.between(3, 6);
    draw.require(draw.layer() != Layer.BASIC || power + digits <= 7);
    boolean nano = draw.layer() == Layer.EXTENDING;
    boolean micro = draw.layer() == Layer.IMPROVING;
    int unit = nano ? 9 : micro ? 6 : 0;
    int shift = nano ? draw.between(0, 2) : micro ? draw.between(0, 2) : 0;
    if (unit > 0) {
      power = unit - shift;
    }
    int exponent = power;
    Rational a = Rational.of(mantissa).over(Rational.of(10).power(digits - 1));
    Rational value = a.over(Rational.of(10).power(exponent));
    String front = MathText.decimal(a);
    String written = MathText.decimal(a.times(Rational.of(10).power(shift)));
    String stem =
        nano
            ? draw.pick(
                    "某种芯片的线宽约为 %s 纳米（1 纳米 = 10⁻⁹ 米），用科学记数法表示为 ____ 米。",
                    "某种病毒的直径约为 %s 纳米（1 纳米 = 10⁻⁹ 米），用科学记数法表示为 ____ 米。")
                .formatted(written)
            : micro
                ? draw.pick(
                        "某种粉尘颗粒的直径约为 %s 微米（1 微米 = 10⁻⁶ 米），用科学记数法表示为 ____ 米。",
                        "某种纤维的直径约为 %s 微米（1 微米 = 10⁻⁶ 米），用科学记数法表示为 ____ 米。")
                    .formatted(written)
                : draw.pick(
                        "某种细胞的直径约为 %s 米，用科学记数法表示为 ____ 米。",
                        "一根蛛丝的直径约为 %s 厘米，用科学记数法表示为 ____ 厘米。", "一粒细沙的质量约为 %s 克，用科学记数法表示为 ____ 克。")
                    .formatted(MathText.decimal(value));
    return Exercise.ask(stem)
        .answer(front + "×10⁻" + superscript(exponent))
        .wrong("负指数数错零的个数", front + "×10⁻" + superscript(exponent - 1))
        .wrong("漏写指数的负号", front + "×10" + superscript(exponent))
        .wrong(
            unit > 0 ? "单位换算的指数用错" : "小数点移动的位数数错",
            front
                + "×10⁻"
                + superscript(unit > 0 ? unit + shift + (shift == 0 ? 3 : 0) : exponent + 1))
        .wrong("小数点移动的位数数错", front + "×10⁻" + superscript(exponent + digits))
        .step(
            unit > 0
                ? "%s × 10⁻%s 米，把 %s 写成 %s。"
                    .formatted(
                        written,
                        superscript(unit),
                        written,
                        shift == 0 ? front : front + "×10" + sup(shift))
                : "第一个非零数字前面（包括小数点前）有 %d 个 0。".formatted(exponent))
        .step("10 的指数是 −%d。".formatted(exponent))
        .step("结果是 %s×10⁻%s。".formatted(front, superscript(exponent)))
        .hints(
            "小于 1 的数写成 a×10⁻ⁿ，a 满足什么条件？", "n 等于左起第一个非零数字前面零的个数。", "有单位换算时，先把数写成 a×10ⁿ 的形式，再合并指数。")
        .checkText(
            t -> {
              String[] parts = t.get(0).split("×10⁻");
              if (parts.length != 2) {
                return false;
              }
              Rational head = MathText.read(parts[0]);
              Rational back = head.over(MathText.read("10" + parts[1]));
              Rational given = MathText.read(written).over(Rational.of(10).power(unit));
              return head.compareTo(Rational.ONE) >= 0
                  && head.compareTo(Rational.of(10)) < 0
                  && back.equals(unit > 0 ? given : value);
            })
        .build();
  }
}
