package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;
import static xueban.tutor.generator.MathText.superscript;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Monomials, patterns and quantities written with letters: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class LetterTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "integral-expression.degree",
              "单项式的系数与次数",
              "取数字因数连符号→字母指数相加",
              7,
              List.of("math.monomial"),
              LetterTemplates::degree),
          Template.of(
              "integral-expression.pattern",
              "图形规律中的数量与序号",
              "求公差→写成首项加 (n−1) 倍公差→化简代入",
              7,
              List.of("math.pattern-expression"),
              LetterTemplates::pattern),
          Template.of(
              "integral-expression.express",
              "列代数式表示数量",
              "设出各部分的数量→按数量关系相加减→化简",
              7,
              List.of("math.algebraic-expression"),
              LetterTemplates::express));

  private LetterTemplates() {}

  private static Exercise degree(Draw draw) {
    int p = draw.between(1, 5);
    int q = draw.between(1, 4);
    int r = draw.byLayer(0, draw.between(0, 3), draw.between(1, 3));
    int top = draw.between(2, 9) * (draw.chance() ? 1 : -1);
    int bottom = draw.byLayer(1, draw.between(2, 7), draw.between(2, 7));
    Rational c = Rational.of(top, bottom);
    draw.require(c.denominator().intValue() == bottom);
    boolean pi = draw.layer() == Layer.EXTENDING;
    int together = p * q * Math.max(r, 1);
    draw.require(
        top < 0 || (pi && together != p + q + r && together != Math.max(p, Math.max(q, r))));
    String letters = "x" + (p == 1 ? "" : superscript(p)) + "y" + (q == 1 ? "" : superscript(q));
    letters += r == 0 ? "" : "z" + (r == 1 ? "" : superscript(r));
    String numberPart = number(c.times(bottom));
    String text =
        bottom == 1
            ? number(top) + letters
            : "%s%s%s/%d".formatted(numberPart, pi ? "π" : "", letters, bottom);
    String coefficient = pi ? "%sπ/%d".formatted(numberPart, bottom) : number(c);
    int total = p + q + r;
    String expected = "%s，%d".formatted(coefficient, total);
    return Exercise.ask("单项式 %s 的系数、次数分别是 ____。".formatted(text))
        .answer(
            expected,
            "%s、%d".formatted(coefficient, total),
            "系数%s，次数%d".formatted(coefficient, total))
        .wrong("系数漏掉负号", "%s，%d".formatted(coefficient.replace("−", ""), total))
        .wrong("次数只看一个字母", "%s，%d".formatted(coefficient, Math.max(p, Math.max(q, r))))
        .wrong(
            pi ? "把π当作字母" : "把系数也计入次数", "%s，%d".formatted(pi ? number(c) : coefficient, total + 1))
        .wrong("把各指数相乘当次数", "%s，%d".formatted(coefficient, together))
        .wrongIf(
            p > 1 || q > 1 || r > 1,
            "指数是1的字母没有计入",
            "%s，%d".formatted(coefficient, (p == 1 ? 0 : p) + (q == 1 ? 0 : q) + (r == 1 ? 0 : r)))
        .choiceOnly()
        .step("系数是数字因数，连同它前面的符号：%s%s。".formatted(coefficient, pi ? "（π 是常数）" : ""))
        .step("次数是所有字母的指数的和：%d + %d%s = %d。".formatted(p, q, r == 0 ? "" : " + " + r, total))
        .step("系数、次数分别是 %s。".formatted(expected))
        .hints(
            "系数和次数分别看单项式的哪一部分？",
            "系数要连同符号，次数是所有字母指数的和。",
            pi ? "字母没有写指数时，它的指数就是 1；π 是一个数，不是字母。" : "字母没有写指数时，它的指数就是 1。")
        .checkText(
            t -> {
              String[] parts = t.get(0).split("，");
              long letterPower = text.chars().filter(ch -> ch >= 'x' && ch <= 'z').count();
              String plain = "⁰¹²³⁴⁵⁶⁷⁸⁹";
              for (int i = 0; i < text.length(); i++) {
                int power = plain.indexOf(text.charAt(i));
                letterPower += power > 0 ? power - 1 : 0;
              }
              boolean same =
                  Solutions.same(
                      "(%s)*%s"
                          .formatted(
                              parts[0].replace('π', 'p'), text.replaceAll("^[^xyz]*|/\\d+$", "")),
                      text.replace('π', 'p'));
              return same && Long.parseLong(parts[1]) == letterPower;
            })
        .build();
  }

  private static Exercise pattern(Draw draw) {
    int d = draw.between(2, 7);
    int first = draw.between(d + 1, d + 6);
    int n = draw.between(draw.byLayer(6, 12, 20), draw.byLayer(12, 50, 100));
    String things =
        draw.pick(
            "用火柴棒按一定规律摆图形：第 1 个图形用 %d 根，第 2 个用 %d 根，第 3 个用 %d 根，第 4 个用 %d 根，……照此规律，",
            "用棋子按一定规律摆图案：第 1 个图案用 %d 枚，第 2 个用 %d 枚，第 3 个用 %d 枚，第 4 个用 %d 枚，……照此规律，",
            "用黑白地砖铺路，第 1 个图案有白砖 %d 块，第 2 个有 %d 块，第 3 个有 %d 块，第 4 个有 %d 块，……照此规律，");
    String unit = things.contains("根") ? "根" : things.contains("枚") ? "枚" : "块";
    String shape = things.contains("图形") ? "图形" : "图案";
    String thing = unit.equals("根") ? "火柴棒" : unit.equals("枚") ? "棋子" : "白砖";
    String start = things.formatted(first, first + d, first + 2 * d, first + 3 * d);
    int c = first - d;
    int count = first + (n - 1) * d;
    String general = polynomial("n", d, c);
    return switch (draw.layer()) {
      case BASIC ->
          Exercise.ask("%s第 %d 个%s需要%s ____ %s。".formatted(start, n, shape, thing, unit))
              .answer(Rational.of(count), unit)
              .wrong("写成首项加n个差", (long) first + n * d)
              .wrong("只用序号乘公差", (long) n * d)
              .wrong("用首项乘序号", (long) first * n)
              .step("后一个比前一个多 %d %s。".formatted(d, unit))
              .step("第 n 个需要 %d + (n − 1) × %d = %s（%s）。".formatted(first, d, general, unit))
              .step(
                  "当 n = %d 时，%d × %d%s = %d（%s）。"
                      .formatted(n, d, n, MathText.added(c), count, unit))
              .hints("相邻两个图形相差多少？", "第 n 个比第 1 个多了 n − 1 个差。", "写出第 n 个的式子再代入。")
              .check(v -> v.equals(walk(first, d, n)))
              .build();
      case IMPROVING ->
          Exercise.ask("%s第 n 个%s需要%s ____ %s（用含 n 的式子表示）。".formatted(start, shape, thing, unit))
              .answer(general, general + unit)
              .wrong("写成首项加n个差", polynomial("n", d, first))
              .wrong("用首项乘序号", polynomial("n", first, 0))
              .wrong("把首项当作公差", polynomial("n", first, d - first))
              .step("后一个比前一个多 %d %s。".formatted(d, unit))
              .step("第 n 个比第 1 个多 (n − 1) 个 %d。".formatted(d))
              .step("%d + %d(n − 1) = %s。".formatted(first, d, general))
              .hints("相邻两个图形相差多少？", "第 n 个比第 1 个多了几个差？", "写成首项加上若干个差，再化简，用前几个检验。")
              .checkExpression(
                  e -> {
                    for (int i = 1; i < 9; i++) {
                      if (!e.value(Map.of('n', Rational.of(i))).equals(walk(first, d, i))) {
                        return false;
                      }
                    }
                    return true;
                  })
              .build();
      case EXTENDING ->
          Exercise.ask("%s恰好用了 %d %s%s的是第 ____ 个%s。".formatted(start, count, unit, thing, shape))
              .answer(n)
              .wrong("写成首项加n个差", n - 1)
              .wrongIf(count % d == 0, "只用总数除以公差", count / d)
              .wrongIf(count % first == 0, "用首项乘序号", count / first)
              .step("后一个比前一个多 %d %s，第 n 个用 %s %s。".formatted(d, unit, general, unit))
              .step("列方程 %s = %d。".formatted(general, count))
              .step("解得 n = %d，所以是第 %d 个%s。".formatted(n, n, shape))
              .hints("先写出第 n 个所需的数量。", "相邻两个的差是固定的。", "令表示第 n 个数量的式子等于已知的总数。")
              .check(v -> walk(first, d, (int) v.longValue()).equals(Rational.of(count)))
              .build();
    };
  }

  private static Rational walk(int first, int d, int n) {
    int at = first;
    for (int i = 1; i < n; i++) {
      at += d;
    }
    return Rational.of(at);
  }

  private static Exercise express(Draw draw) {
    int k = draw.between(2, 5);
    int c = draw.between(2, 12);
    int p = draw.between(2, 6);
    record Story(String text, long a, long b, long wrongA, long wrongB, String relation) {}
    // a·x + b is right; the reversed relation gives wrongA·x + wrongB
    Story story =
        draw.pick(
            new Story(
                "甲班捐书 x 本，乙班捐的本数比甲班的 %d 倍少 %d 本，两班一共捐书 ____ 本（用含 x 的式子表示）。",
                k + 1, -c, k + 1, c, "乙班捐书 (%s) 本"),
            new Story(
                "长方形的宽是 x cm，长比宽的 %d 倍少 %d cm，这个长方形的周长是 ____ cm（用含 x 的式子表示）。",
                2L * (k + 1), -2L * c, 2L * (k + 1), 2L * c, "长是 (%s) cm"),
            new Story(
                "今年小红 x 岁，爸爸的年龄比小红年龄的 %d 倍少 %d 岁，两人今年的年龄和是 ____ 岁（用含 x 的式子表示）。",
                k + 1, -c, k + 1, c, "爸爸 (%s) 岁"));
    boolean years = draw.layer() == Layer.EXTENDING && story.text().startsWith("今年");
    draw.require(draw.layer() != Layer.EXTENDING || years || story.text().startsWith("长方形"));
    String text = story.text().formatted(k, c);
    long a = story.a();
    long b = story.b();
    long extra = 0;
    if (years) {
      text = text.replace("两人今年的", "%d 年后两人的".formatted(p));
      extra = 2L * p;
    } else if (draw.layer() == Layer.EXTENDING) {
      text = text.replace("长方形的周长", "长方形的长增加 %d cm 后的周长".formatted(p));
      extra = 2L * p;
    }
    draw.require(!story.text().startsWith("今年") || (k > 3 && c < 8));
    draw.require(b + extra != 0 && story.wrongB() + extra != 0);
    String other = polynomial("x", k, -c);
    long half = story.text().startsWith("长方形") ? 2 : 1;
    String answer = polynomial("x", a, b + extra);
    String plain = text;
    long more = extra;
    return Exercise.ask(plain)
        .answer(answer)
        .wrong("多与少的关系写反", polynomial("x", story.wrongA(), story.wrongB() + more))
        .wrong("只写出其中一个量", other)
        .wrong("漏掉了倍数", polynomial("x", 2 * half, b + more))
        .step(story.relation().formatted(other) + "。")
        .step(
            half == 2
                ? "周长 = 2 × (长 + 宽) = 2(%s%s + x)。".formatted(other, more == 0 ? "" : " + " + p)
                : years
                    ? "%d 年后两人各长 %d 岁：x + (%s) + 2 × %d。".formatted(p, p, other, p)
                    : "合计：x + (%s)。".formatted(other))
        .step("化简，得 %s。".formatted(answer))
        .hints("先用 x 表示出另一个量。", "“比……的几倍少几”怎样列式？", "按题目要求把各个量合起来，再合并同类项。")
        .checkText(
            t -> {
              for (int x = 10; x < 14; x++) {
                long one = half == 2 ? x : x + more / 2;
                long two = (long) k * x - c + more / 2;
                if (half == 2) {
                  two = (long) k * x - c + (more == 0 ? 0 : p);
                }
                Rational total = Rational.of(half * (one + two));
                if (!Expression.parse(t.get(0)).value(Map.of('x', Rational.of(x))).equals(total)) {
                  return false;
                }
              }
              return true;
            })
        .build();
  }
}
