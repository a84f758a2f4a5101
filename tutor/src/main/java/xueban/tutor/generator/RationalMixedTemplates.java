package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.inside;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.superscript;
import static xueban.tutor.generator.Solutions.evaluates;

import java.util.List;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Powers, mixed operations and defined operations of rational numbers: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class RationalMixedTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "rational-operation.power-signs",
              "乘方的符号",
              "辨认底数→分别乘方→求和",
              7,
              List.of("math.power"),
              RationalMixedTemplates::powerSigns),
          Template.of(
              "rational-operation.mixed",
              "有理数的混合运算",
              "先乘方→再乘除→后加减",
              7,
              List.of("math.rational-mixed-operations", "math.power", "math.rational-subtraction"),
              RationalMixedTemplates::mixed),
          Template.of(
              "rational-operation.defined-rule",
              "按新定义的规则运算",
              "读懂规则→代入→按顺序计算",
              7,
              List.of("math.rational-mixed-operations", "math.expression-evaluation"),
              RationalMixedTemplates::definedRule));

  private RationalMixedTemplates() {}

  private static Exercise powerSigns(Draw draw) {
    int a = draw.between(2, 5);
    int n = draw.pick(2, 3, 4);
    int b = draw.between(2, 5);
    int m = draw.pick(2, 3);
    int c = draw.byLayer(0, draw.pick(2, 3), draw.pick(2, 3));
    int last = draw.byLayer(0, 1, draw.between(4, 9));
    draw.require(Math.pow(a, n) < 260 && (a != b || m != n) && (last < 2 || last % c == 0));
    boolean minus = draw.chance();
    String expression =
        "−%d%s %s (−%d)%s".formatted(a, superscript(n), minus ? "−" : "+", b, superscript(m));
    Rational one = Rational.of(a).power(n).negate();
    Rational two = Rational.of(-b).power(m).times(minus ? -1 : 1);
    Rational three = Rational.ZERO;
    int timesExponent = 0;
    String third = "";
    if (last == 1) {
      expression += " + (−1)" + superscript(c + 2022);
      three = Rational.of(c % 2 == 0 ? 1 : -1);
      timesExponent = -(c + 2022);
      third =
          "%d 是%s数，(−1)%s = %s。"
              .formatted(c + 2022, c % 2 == 0 ? "偶" : "奇", superscript(c + 2022), number(three));
    } else if (last > 1) {
      three = Rational.of(-1, c).power(2).times((long) last * c);
      expression += " + %d × (−1/%d)²".formatted(last * c, c);
      timesExponent = -2 * last;
      third =
          "%d × (−1/%d)² = %d × 1/%d = %s。".formatted(last * c, c, last * c, c * c, number(three));
    }
    String stem = expression;
    Rational end = three;
    return Exercise.ask("计算：%s = ____。".formatted(stem))
        .answer(one.plus(two).plus(three))
        .wrong("不分−aⁿ与(−a)ⁿ", Rational.of(-a).power(n).plus(two).plus(three))
        .wrong(
            "不分−aⁿ与(−a)ⁿ",
            one.plus(Rational.of(b).power(m).negate().times(minus ? -1 : 1)).plus(three))
        .wrong(
            "把乘方当作底数乘指数",
            Rational.of((long) -a * n)
                .plus(Rational.of((long) -b * m).times(minus ? -1 : 1))
                .plus(timesExponent))
        .wrong("负数乘方总得正", one.plus(Rational.of(b).power(m).times(minus ? -1 : 1)).plus(three))
        .step("−%d%s 的底数是 %d，负号在乘方外面，等于 %s。".formatted(a, superscript(n), a, number(one)))
        .step(
            "(−%d)%s 的底数是 −%d，等于 %s。"
                .formatted(b, superscript(m), b, number(Rational.of(-b).power(m))))
        .stepIf(!third.isEmpty(), third)
        .step(
            "原式 = %s%s%s = %s。"
                .formatted(
                    number(one),
                    MathText.added(two),
                    end.signum() == 0 ? "" : MathText.added(end),
                    number(one.plus(two).plus(end))))
        .hints("每个乘方的底数各是什么？", "负号在括号里面和外面，意义不同。", "负数的奇次幂是负数，偶次幂是正数。")
        .check(v -> evaluates(stem.replace("²⁰²⁴", "⁴").replace("²⁰²⁵", "⁵"), v))
        .build();
  }

  private static Exercise mixed(Draw draw) {
    int a = draw.between(2, 4);
    int n = draw.pick(2, 3);
    int d = draw.pick(2, 3, 4, 6);
    int k = draw.nonZero(-6, 6);
    int e = draw.nonZero(-9, 9);
    int p = draw.between(2, 9);
    int q = draw.between(2, 9);
    draw.require(p != q && Math.abs(k) > 1);
    Rational power = Rational.of(a).power(n).negate();
    Rational rest =
        draw.byLayer(
            Rational.of((long) k * d).over(d),
            Rational.of((long) (p - q) * (p - q)).times(k),
            Rational.of((long) p - q).power(2).times(Rational.of(k, d)));
    // the square in the middle taken for twice its base
    Rational restByTwo =
        draw.byLayer(
            rest, Rational.of(2L * (p - q)).times(k), Rational.of(2L * (p - q)).times(k).over(d));
    String middle =
        draw.byLayer(
            "%s ÷ %d".formatted(inside(k * d), d),
            "(%d − %d)² × %s".formatted(p, q, inside(k)),
            "(%d − %d)² × (%s)".formatted(p, q, number(Rational.of(k, d))));
    String expression = "−%d%s + %s − %s".formatted(a, superscript(n), middle, inside(e));
    draw.require(!rest.isWhole() || rest.abs().compareTo(Rational.of(300)) < 0);
    draw.require(draw.layer() != Layer.EXTENDING || (rest.isWhole() && k % d != 0));
    Rational answer = power.plus(rest).minus(e);
    return Exercise.ask("计算：%s = ____。".formatted(expression))
        .answer(answer)
        .wrongIf(n == 2, "乘方前的负号处理错", Rational.of(-a).power(n).plus(rest).minus(e))
        .wrong(e < 0 ? "减负数时只变一个符号" : "减号当作加号", power.plus(rest).plus(e))
        .wrong("把乘方当作底数乘指数", Rational.of((long) -a * n).plus(restByTwo).minus(e))
        .wrong(
            "不按运算顺序从左算",
            draw.layer() == Layer.BASIC
                ? power.plus((long) k * d).over(d).minus(e)
                : power
                    .plus(Rational.of((long) p - q).power(2))
                    .times(Rational.of(k, draw.byLayer(1, 1, d)))
                    .minus(e))
        .step(
            "先算乘方%s：−%d%s = %s%s。"
                .formatted(
                    draw.layer() == Layer.BASIC ? "" : "和括号里的",
                    a,
                    superscript(n),
                    number(power),
                    draw.layer() == Layer.BASIC
                        ? ""
                        : "，(%d − %d)² = %d".formatted(p, q, (p - q) * (p - q))))
        .step("再算乘除：%s = %s。".formatted(middle, number(rest)))
        .step(
            "原式 = %s%s%s = %s。"
                .formatted(number(power), MathText.added(rest), MathText.added(-e), number(answer)))
        .hints(
            "算式里有哪几级运算？",
            draw.layer() == Layer.BASIC ? "先乘方，再乘除，最后加减。" : "先乘方，再乘除，最后加减；有括号先算括号里的。",
            "乘方前的负号不在底数里，先算乘方再添负号。")
        .check(v -> evaluates(expression, v))
        .build();
  }

  private static Exercise definedRule(Draw draw) {
    int a = draw.nonZero(-6, 6);
    int b = draw.nonZero(-6, 6);
    int c = draw.nonZero(-5, 5);
    int k = draw.between(2, 4);
    draw.require(a != b && a < 0);
    record Rule(String text, int ab, int ba, int careless) {}
    Rule rule =
        draw.pick(
            new Rule("a² − %db".formatted(k), a * a - k * b, b * b - k * a, -a * a - k * b),
            new Rule("ab + %da".formatted(k), a * b + k * a, a * b + k * b, a * b + k + a),
            new Rule("%da − b²".formatted(k), k * a - b * b, k * b - a * a, k + a - b * b),
            new Rule("ab − a + b", a * b - a + b, a * b - b + a, a * b + a + b));
    boolean twice = draw.layer() == Layer.EXTENDING;
    draw.require(!twice || Math.abs(rule.ab()) < 13);
    String plain = rule.text();
    int x = rule.ab();
    int answer = twice ? (int) value(plain, x, c) : x;
    draw.require(Math.abs(answer) < 500);
    String asked =
        twice
            ? "(%s ※ %s) ※ %s".formatted(inside(a), inside(b), inside(c))
            : "%s ※ %s".formatted(inside(a), inside(b));
    return Exercise.ask("定义一种新运算：a ※ b = %s，则 %s = ____。".formatted(plain, asked))
        .answer(answer)
        .wrong("把两个数的位置代反", twice ? value(plain, c, x) : rule.ba())
        .wrong("代入负数不加括号", twice ? value(plain, rule.careless(), c) : rule.careless())
        .wrong("没有按规则只做乘法", twice ? (long) a * b * c : (long) a * b)
        .step(
            "这里 a = %s，b = %s，代入规则，得 %s = %s。"
                .formatted(number(a), number(b), put(plain, a, b), number(x)))
        .stepIf(
            twice,
            "再计算 %s ※ %s = %s = %s。"
                .formatted(inside(x), inside(c), put(plain, x, c), number(answer)))
        .hints(
            "先读懂规则：※ 前、后的数各放在式子的什么位置？",
            "把具体的数代入规则右边的式子。",
            twice ? "代入负数时要加括号；先算括号里的新运算。" : "代入负数时要加括号，再按顺序计算。")
        .check(
            v -> {
              Expression e = Expression.parse(plain);
              Rational first = e.value(java.util.Map.of('a', Rational.of(a), 'b', Rational.of(b)));
              return v.equals(
                  twice ? e.value(java.util.Map.of('a', first, 'b', Rational.of(c))) : first);
            })
        .build();
  }

  /** Returns the rule with the numbers in place of a and b, such as {@code (−2)² − 3 × 5}. */
  private static String put(String rule, int a, int b) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rule.length(); i++) {
      char c = rule.charAt(i);
      boolean letter = c == 'a' || c == 'b';
      if (letter && i > 0 && Character.isLetterOrDigit(rule.charAt(i - 1))) {
        text.append(" × ");
      }
      text.append(letter ? inside(c == 'a' ? a : b) : String.valueOf(c));
    }
    return text.toString();
  }

  private static long value(String rule, long a, long b) {
    return Expression.parse(rule)
        .value(java.util.Map.of('a', Rational.of(a), 'b', Rational.of(b)))
        .longValue();
  }
}
