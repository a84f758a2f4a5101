package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.superscript;
import static xueban.tutor.generator.PowerLawTemplates.sup;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** The laws of powers used backwards: grade 8. */
final class PowerLawBackwardTemplates {
  private static final String SAME_BASE = "math.same-base-multiplication";
  private static final String OF_PRODUCT = "math.power-of-product";
  private static final String OF_POWER = "math.power-of-power";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "power.inverse-laws",
              "逆用幂的运算性质求值",
              "把指数拆成和与积→逆用法则→代入",
              8,
              List.of(SAME_BASE, OF_POWER, "math.same-base-division"),
              PowerLawBackwardTemplates::inverseLaws),
          Template.of(
              "power.same-base-equation",
              "化为同底数求指数",
              "把各底数化成同一底数→指数相等→解方程",
              8,
              List.of(OF_POWER, SAME_BASE),
              PowerLawBackwardTemplates::sameBase),
          Template.of(
              "power.reciprocal-bases",
              "逆用积的乘方简便计算",
              "把指数化成相同→逆用积的乘方→求值",
              8,
              List.of(OF_PRODUCT),
              PowerLawBackwardTemplates::reciprocalBases));

  private PowerLawBackwardTemplates() {}

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
    String power = superscript(exponent);
    String base = draw.pick("a", "x", "10", "3");
    draw.require(!base.equals("3") || (u % 3 != 0 && v % 3 != 0));
    String p = base + "ᵐ";
    String q = base + "ⁿ";
    return Exercise.ask("已知 %s = %d，%s = %d，则 %s%s 的值为 ____。".formatted(p, u, q, v, base, power))
        .answer(answer)
        .wrong(minus ? "把指数的差写成幂的差" : "把指数的和写成幂的和", minus ? one.minus(two) : one.plus(two))
        .wrongIf(
            i > 1 || j > 1,
            "把幂的值直接代入指数",
            minus
                ? Rational.of((long) i * u - (long) j * v)
                : Rational.of((long) i * u + (long) j * v))
        .wrongIf(
            i > 1 || j > 1,
            "幂的乘方当作乘指数",
            minus ? Rational.of((long) i * u, (long) j * v) : Rational.of((long) i * u * j * v))
        .wrong(minus ? "指数的差写成幂的积" : "指数的和写成幂的商", minus ? one.times(two) : one.over(two))
        .step(
            "逆用法则：%s%s = %s%s %s %s%s。"
                .formatted(
                    base,
                    power,
                    i == 1 ? p : "(" + p + ")",
                    i == 1 ? "" : superscript(i),
                    minus ? "÷" : "·",
                    j == 1 ? q : "(" + q + ")",
                    j == 1 ? "" : superscript(j)))
        .step(
            "= %d%s %s %d%s = %s。"
                .formatted(
                    u,
                    i == 1 ? "" : superscript(i),
                    minus ? "÷" : "×",
                    v,
                    j == 1 ? "" : superscript(j),
                    number(answer)))
        .hints(
            minus ? "指数是差的形式，可以逆用什么法则？" : "指数是和的形式，可以逆用什么法则？",
            minus ? "指数相减对应幂相除。" : "指数相加对应幂相乘。",
            i == 1 && j == 1 ? "把拆开后的每个幂换成已知的值。" : "指数是几倍，对应幂的几次方。")
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
    String sum = (lead == 1 ? "x" : lead + "x") + " + " + (c + k);
    List<String> powers = new java.util.ArrayList<>(); // each factor as a power of the base
    if (c + k > 1) {
      long known = (long) Math.pow(base, c + k);
      powers.add("%d = %d%s".formatted(known, base, superscript(c + k)));
    }
    for (int e : two ? new int[] {s, t} : new int[] {s}) {
      if (e > 1) {
        String power = superscript(e);
        powers.add(
            "%dˣ = (%d%s)ˣ = %d%sˣ".formatted((long) Math.pow(base, e), base, power, base, power));
      }
    }
    boolean alike = lead == 1 && c == 1; // 2ˣ × 2: nothing to bring to one base
    return Exercise.ask("若 %s = %d%s，则 x = ____。".formatted(left, base, superscript(total)))
        .titled(alike ? "由同底数幂相等求指数" : "")
        .answer(number(x), "x=" + number(x))
        .wrong("指数相乘", Rational.of(total, (long) Math.max(1, c + k) * lead))
        .wrongIf(
            s > 1,
            "化同底数时指数没有乘",
            two ? Rational.of((long) total - c - k, 2) : Rational.of((long) total - c - k))
        .wrongIf(
            s > 1,
            "指数相加",
            two
                ? Rational.of((long) total - c - k - s - t, 2)
                : Rational.of((long) total - c - k - s))
        .wrong("移项不变号", Rational.of((long) total + c + k, lead))
        .step(
            (alike
                    ? "同底数幂相乘，底数不变，指数相加："
                    : "把各底数都化成 %d：%s，".formatted(base, String.join("，", powers)))
                + "左边 = %d%s。".formatted(base, superscript(sum)))
        .step("底数相同，指数相等：%s = %d。".formatted(sum, total))
        .step("解得 x = %d。".formatted(x))
        .hints(
            alike ? "左边是同底数幂相乘，怎样算？" : "各个底数之间有什么关系？",
            alike ? "同底数幂相乘，底数不变，指数相加。" : "都化成同一个底数的幂。",
            "左右两边底数相同时，指数相等，列出方程。")
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
        .wrongIf(negative, "负号乘方出错", answer.negate())
        .wrongIf(gap != 0, "剩下的因数取错", one.power(gap).times(sign))
        .wrong("互为倒数的积当作0", 0)
        .wrongIf(gap != 0, "指数多出的部分漏掉", sign)
        .stepIf(gap != 0, "把指数较大的幂拆开，使两个幂的指数都是 %d。".formatted(shared))
        .step(
            "逆用积的乘方：%s(%s × %s)%s = %s。"
                .formatted(
                    gap == 0 ? "原式 = " : "",
                    negative ? "−" + number(one) : number(one),
                    number(two),
                    superscript(shared),
                    negative
                        ? "(−1)%s = %d"
                            .formatted(superscript(shared), shared % 2 == 0 ? 1 : -1)
                            .replace("-", "−")
                        : "1"))
        .stepIf(
            gap != 0,
            "再乘余下的 %s，得 %s。"
                .formatted(
                    gap > 1 ? b + sup(gap) : number(gap == 1 ? two : negative ? one.negate() : one),
                    number(answer)))
        .hints(
            "两个底数相乘得多少？",
            gap == 0 ? "aⁿ·bⁿ = (ab)ⁿ。" : "aⁿ·bⁿ = (ab)ⁿ，先把指数化成相同。",
            negative ? "底数是负数时，看指数是奇数还是偶数。" : "先算两个底数的积，再乘方。")
        .check(
            v -> {
              // the same parity and gap with small exponents give the same value
              int small = n % 2 == 0 ? 4 : 5;
              Rational base = negative ? one.negate() : one;
              return v.equals(base.power(small).times(two.power(small + gap)));
            })
        .build();
  }
}
