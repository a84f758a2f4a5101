package xueban.tutor.generator;

import static xueban.tutor.generator.LinearTerms.both;
import static xueban.tutor.generator.MathText.inside;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;
import static xueban.tutor.generator.MathText.sum;
import static xueban.tutor.generator.MathText.superscript;
import static xueban.tutor.generator.MathText.term;

import java.util.List;
import xueban.nlp.math.Rational;

/** Like terms and brackets: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class LikeTermTemplates {
  private static final String BRACKETS = "math.removing-parentheses";
  private static final String COMBINING = "math.combining-like-terms";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "integral-expression.like-term-exponents",
              "由同类项求指数中的字母",
              "相同字母的指数相等→列方程求值→代入",
              7,
              List.of("math.like-terms"),
              LikeTermTemplates::likeTerms),
          Template.of(
              "integral-expression.combine",
              "合并同类项",
              "找同类项→系数相加→字母部分不变",
              7,
              List.of(COMBINING),
              LikeTermTemplates::combine),
          Template.of(
              "integral-expression.brackets",
              "去括号并合并",
              "按符号去括号→合并同类项",
              7,
              List.of(BRACKETS, COMBINING),
              LikeTermTemplates::brackets));

  private LikeTermTemplates() {}

  private static Exercise likeTerms(Draw draw) {
    int p = draw.between(2, 7);
    int q = draw.between(2, 7);
    int c = draw.byLayer(0, draw.nonZero(-3, 4), draw.nonZero(-4, 5));
    int k = draw.byLayer(1, 1, draw.between(2, 3));
    int m = p - c;
    draw.require(m > 0 && m % k == 0);
    int first = m / k;
    int second = q;
    int a = draw.nonZero(-9, 9);
    int b = draw.nonZero(-9, 9);
    draw.require(a != b && first != second);
    String power = superscript(polynomial("m", k, c));
    String one = term(a, "x" + power + "y" + superscript(q));
    String other = term(b, "x" + superscript(p) + "yⁿ");
    boolean sum = draw.chance();
    int answer = sum ? first + second : first - second;
    return Exercise.ask("若单项式 %s 与 %s 是同类项，则 m %s n = ____。".formatted(one, other, sum ? "+" : "−"))
        .answer(answer)
        .wrongIf(q > c && (q - c) % k == 0, "把x与y的指数对调", Rational.of(q - c, k).plus(sum ? p : -p))
        .wrongIf(
            c != 0 && p + c > 0 && (p + c) % k == 0,
            "指数中的常数移项不变号",
            Rational.of(p + c, k).plus(sum ? q : -q))
        .wrong("把两个字母的指数相乘", (long) first * second)
        .wrong("求出一个字母就作答", first)
        .step("同类项中，相同字母的指数分别相等。")
        .step(
            k == 1 && c == 0
                ? "x 的指数：m = %d；".formatted(p)
                : "x 的指数：%s = %d，得 m = %d；".formatted(polynomial("m", k, c), p, first))
        .step("y 的指数：n = %d。".formatted(q))
        .step(
            "m %s n = %d %s %d = %s。"
                .formatted(sum ? "+" : "−", first, sum ? "+" : "−", q, number(answer)))
        .hints("什么样的项叫作同类项？", "比较两个单项式中 x 的指数、y 的指数。", "相同字母的指数分别相等，由此求出 m 和 n。")
        .check(
            v -> {
              int found = 0;
              boolean right = false;
              for (int i = 1; i < 20; i++) {
                if (k * i + c == p) {
                  found++;
                  right = v.equals(Rational.of(sum ? i + q : i - q));
                }
              }
              return found == 1 && right;
            })
        .build();
  }

  private static Exercise combine(Draw draw) {
    List<String> letters =
        draw.byLayer(
            draw.pick(List.of("x", "y"), List.of("a", "b")),
            draw.pick(List.of("x²", "x"), List.of("a²", "ab")),
            draw.pick(List.of("x²y", "xy²"), List.of("a²b", "ab²"), List.of("m²", "mn")));
    List<Integer> c = draw.distinct(4, -9, 9);
    int one = c.get(0) + c.get(2);
    int other = c.get(1) + c.get(3);
    draw.require(!c.contains(0) && one != 0 && other != 0 && c.get(2) + c.get(3) != 0);
    List<String> all = List.of(letters.get(0), letters.get(1), letters.get(0), letters.get(1));
    List<Rational> values = c.stream().map(Rational::of).toList();
    String expression = sum(values, all);
    String answer = sum(List.of(Rational.of(one), Rational.of(other)), letters);
    String swapped =
        sum(List.of(Rational.of(other), Rational.of(one)), List.of(letters.get(1), letters.get(0)));
    String together =
        switch (letters.get(0) + letters.get(1)) {
          case "x²x" -> "x³";
          case "a²ab" -> "a³b";
          case "m²mn" -> "m³n";
          case "x²yxy²" -> "x³y³";
          case "a²bab²" -> "a³b³";
          default -> letters.get(0) + letters.get(1);
        };
    int careless = c.get(0) - c.get(2);
    return Exercise.ask("合并同类项：%s = ____。".formatted(expression))
        .answer(answer, swapped)
        .wrong("把不同类的项也合并", term((long) one + other, together))
        .wrongIf(
            c.get(2) < 0 && careless != 0,
            "合并时漏看前面的负号",
            sum(List.of(Rational.of(careless), Rational.of(other)), letters))
        .wrongIf(
            c.get(3) < 0,
            "系数相减后丢掉字母",
            sum(List.of(Rational.of(one), Rational.of(other)), List.of(letters.get(0), "")))
        .wrongIf(
            c.get(3) < 0 && !c.get(1).equals(c.get(3)),
            "合并时漏看前面的负号",
            sum(List.of(Rational.of(one), Rational.of(c.get(1) - c.get(3))), letters))
        .step(
            "找出同类项：%s 与 %s，%s 与 %s。"
                .formatted(
                    term(c.get(0), all.get(0)),
                    term(c.get(2), all.get(2)),
                    term(c.get(1), all.get(1)),
                    term(c.get(3), all.get(3))))
        .step(
            "系数相加，字母和字母的指数不变：原式 = (%s + %s)%s + (%s + %s)%s"
                .formatted(
                    number(c.get(0)),
                    inside(c.get(2)),
                    letters.get(0),
                    number(c.get(1)),
                    inside(c.get(3)),
                    letters.get(1)))
        .step("= %s。".formatted(answer))
        .hints("先找出哪些项是同类项。", "项要连同它前面的符号一起看。", "合并时只把系数相加，字母部分不变。")
        .checkText(t -> Solutions.same(t.get(0), expression) && t.get(0).length() < 15)
        .build();
  }

  private static Exercise brackets(Draw draw) {
    List<String> xy = draw.pick(List.of("x", "y"), List.of("a", "b"), List.of("m", "n"));
    int a = draw.between(2, 7);
    int b = draw.nonZero(-7, 7);
    int c = draw.between(1, 6);
    int d = draw.nonZero(-6, 6);
    int k = draw.byLayer(1, draw.between(2, 5), draw.between(2, 5));
    int h = draw.byLayer(1, 1, draw.between(2, 4));
    List<Rational> one = List.of(Rational.of(a), Rational.of(b));
    List<Rational> other = List.of(Rational.of(c), Rational.of(d));
    String outer = h == 1 ? "" : number(h);
    String inner = k == 1 ? "" : number(k);
    String expression =
        h == 1
            ? "%s − %s(%s)".formatted(sum(one, xy), inner, sum(other, xy))
            : "%s(%s) − %s(%s)".formatted(outer, sum(one, xy), inner, sum(other, xy));
    int p = h * a - k * c;
    int q = h * b - k * d;
    draw.require(p != 0 && q != 0 && h * b + k * d != 0 && h * b - d != 0);
    String answer = both(p, q, xy);
    return Exercise.ask("化简：%s = ____。".formatted(expression))
        .answer(answer, both(q, p, List.of(xy.get(1), xy.get(0))))
        .wrong("负号只变第一项", both(p, h * b + k * d, xy))
        .wrongIf(k > 1, "系数只乘第一项", both(p, h * b - d, xy))
        .wrong("去括号时都不变号", both(h * a + k * c, h * b + k * d, xy))
        .wrong("把不同类的项也合并", term((long) p + q, xy.get(0) + xy.get(1)))
        .step(
            "去括号：原式 = %s"
                .formatted(
                    sum(
                        List.of(
                            Rational.of(h * a),
                            Rational.of(h * b),
                            Rational.of(-k * c),
                            Rational.of(-k * d)),
                        List.of(xy.get(0), xy.get(1), xy.get(0), xy.get(1)))))
        .step("合并同类项，得 %s。".formatted(answer))
        .hints(
            k == 1 ? "先看括号前面是什么符号。" : "先看每个括号前面是什么符号、什么系数。",
            "括号前是负号时，去括号后各项都要变号。",
            k == 1 ? "去掉括号以后，找出同类项再合并。" : "括号前的系数要乘括号里的每一项，再合并同类项。")
        .checkText(t -> Solutions.same(t.get(0), expression) && !t.get(0).contains("("))
        .build();
  }
}
