package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;
import static xueban.tutor.generator.MathText.root;
import static xueban.tutor.generator.Surds.hasSquare;
import static xueban.tutor.generator.Surds.near;
import static xueban.tutor.generator.Surds.simple;
import static xueban.tutor.generator.WholeNumbers.gcd;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** When quadratic radicals have a meaning, and their simplest form: grade 8. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class RadicalMeaningTemplates {
  private static final String RADICAL = "math.quadratic-radical";
  private static final String PROPERTIES = "math.radical-properties";
  private static final String SIMPLEST = "math.simplest-radical";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "radical.domain",
              "二次根式有意义的条件",
              "被开方数非负、分母不为 0→解不等式",
              8,
              List.of(RADICAL),
              RadicalMeaningTemplates::domain),
          Template.of(
              "radical.simplify",
              "化为最简二次根式",
              "分解出平方因数→开出根号",
              8,
              List.of(SIMPLEST),
              RadicalMeaningTemplates::simplify),
          Template.of(
              "radical.square-under-root",
              "由范围化简 √(a²)",
              "化为绝对值→判断正负→去绝对值",
              8,
              List.of(PROPERTIES),
              RadicalMeaningTemplates::squareUnderRoot));

  private RadicalMeaningTemplates() {}

  private static Exercise domain(Draw draw) {
    int a = draw.byLayer(1, draw.between(2, 5), draw.between(1, 4));
    int bound = draw.nonZero(-9, 9);
    boolean reversed = draw.layer() == Layer.IMPROVING;
    boolean quotient = draw.layer() == Layer.EXTENDING;
    String inside =
        reversed ? polynomial("x", -a, (long) a * bound) : polynomial("x", a, (long) -a * bound);
    if (reversed && a * bound > 0) {
      inside = "%d − %dx".formatted(a * bound, a);
    }
    int hole = draw.nonZero(-9, 9);
    draw.require(!quotient || hole > bound);
    boolean denominator = quotient && draw.chance();
    String expression =
        quotient
            ? denominator
                ? "1/√(%s)".formatted(inside)
                : "√(%s)/(%s)".formatted(inside, polynomial("x", 1, -hole))
            : "√(%s)".formatted(inside);
    String sign = reversed ? "≤" : denominator ? ">" : "≥";
    String plain = "x %s %s".formatted(sign, number(bound));
    String answer = quotient && !denominator ? "%s 且 x ≠ %s".formatted(plain, number(hole)) : plain;
    String noHole = "x ≥ %s".formatted(number(bound));
    String tight = inside;
    return Exercise.ask("若式子 %s 在实数范围内有意义，则 x 的取值范围是 ____。".formatted(expression))
        .answer(answer)
        .wrong(
            denominator ? "在分母中仍取等号" : "只要求被开方数大于零",
            denominator ? noHole : answer.replace("≥", ">").replace("≤", "<"))
        .wrong(
            "不等号方向弄反", answer.replace(sign, sign.equals("≤") ? "≥" : sign.equals("≥") ? "≤" : "<"))
        .wrong(
            quotient && !denominator ? "只看根号不看分母" : "解不等式时移项不变号",
            quotient && !denominator ? noHole : "x %s %s".formatted(sign, number(-bound)))
        .wrong(
            quotient ? "只看分母不看根号" : "把条件写成不等于",
            quotient && !denominator ? "x ≠ " + number(hole) : "x ≠ " + number(bound))
        .step(
            "被开方数%s：%s %s 0%s。"
                .formatted(
                    denominator ? "在分母中，必须是正数" : "必须是非负数",
                    tight,
                    denominator ? ">" : "≥",
                    quotient && !denominator ? "，得 " + plain : ""))
        .stepIf(
            quotient && !denominator,
            "分母不为 0：%s ≠ 0，得 x ≠ %s。".formatted(polynomial("x", 1, -hole), number(hole)))
        .step((quotient && !denominator ? "所以 %s。" : "解这个不等式，得 %s。").formatted(answer))
        .hints(
            quotient ? "根号在分子里还是在分母里？" : "二次根式的被开方数要满足什么条件？",
            quotient ? "根号下的数不能是负数，分母不能是零。" : "根号下的数不能是负数。",
            quotient && !denominator
                ? "把每个条件写成不等式，再合起来。"
                : reversed ? "列出不等式求解，系数是负数时注意不等号的方向。" : "列出关于 x 的不等式，解出来。")
        .checkText(
            t -> {
              String[] parts = t.get(0).split(" 且 ");
              Expression whole = Expression.parse(expression);
              for (int i = -24; i <= 24; i++) {
                Rational x = Rational.of(i, 2);
                double value = whole.approximate(Map.of('x', x.doubleValue()));
                boolean meant = Double.isFinite(value);
                boolean member = java.util.Arrays.stream(parts).allMatch(p -> member(p, x));
                if (meant != member) {
                  return false;
                }
              }
              return true;
            })
        .build();
  }

  private static boolean member(String condition, Rational x) {
    String[] words = condition.split(" ");
    int order = x.compareTo(MathText.read(words[2]));
    return switch (words[1]) {
      case ">" -> order > 0;
      case "≥" -> order >= 0;
      case "<" -> order < 0;
      case "≤" -> order <= 0;
      default -> order != 0;
    };
  }

  private static Exercise simplify(Draw draw) {
    int n = draw.pick(2, 3, 5, 6, 7, 10);
    int k = draw.between(2, draw.byLayer(6, 9, 7));
    int m = draw.byLayer(1, 1, draw.between(2, 6));
    boolean fraction = draw.layer() == Layer.EXTENDING;
    int radicand = n * k * k;
    int c = draw.layer() == Layer.IMPROVING ? draw.between(2, 5) : 1;
    if (fraction) {
      draw.require(gcd(n * k * k, m) == 1 && simple(m) && gcd(n, m) == 1);
      // √(n k²/m) = k√(nm)/m
      draw.require(gcd(k, m) == 1);
      int inner = n * m;
      String answer = "%s√%d/%d".formatted(k == 1 ? "" : k, inner, m);
      String stem = "√(%d/%d)".formatted(radicand, m);
      return Exercise.ask("将 %s 化成最简二次根式，结果是 ____。".formatted(stem))
          .answer(answer)
          .wrong("带分母也当最简", "%d√(%d/%d)".formatted(k, n, m))
          .wrong("分母直接移到根号外", "%d√%d/%d".formatted(k, n, m))
          .wrong("开出的因数没开方", "%d√%d/%d".formatted(k * k, inner, m))
          .wrong("有理化时分母没有开方", "%s√%d/%d".formatted(k, inner, m * m))
          .step("分子、分母同乘 %d：%s = √(%d × %d/%d²)。".formatted(m, stem, radicand, m, m))
          .step("分母开方得 %d，分子 √%d = %s。".formatted(m, radicand * m, root(radicand * m)))
          .step("所以结果是 %s。".formatted(answer))
          .hints("根号里有分母，先把分母化成平方数。", "最简二次根式的被开方数不含分母、不含能开得尽方的因数。", "分子分母同乘分母本身，再分别开方。")
          .checkText(
              t -> near(t.get(0), Math.sqrt((double) radicand / m)) && !t.get(0).contains("√("))
          .build();
    }
    String stem = (c == 1 ? "" : c) + "√" + radicand;
    String answer = "%d√%d".formatted(c * k, n);
    return Exercise.ask("将 %s 化成最简二次根式，结果是 ____。".formatted(stem))
        .answer(answer)
        .wrong("开出的因数没开方", "%d√%d".formatted(c * k * k, n))
        .wrong(
            c == 1 ? "根号内外的数写反" : "系数与开出的数相加",
            "%d√%d".formatted(c == 1 ? n : c + k, c == 1 ? k : n))
        .wrong("只把被开方数除以因数", "%s√%d".formatted(c == 1 ? "" : c, n * k))
        .step("%d = %d² × %d。".formatted(radicand, k, n))
        .step("%s = %s√(%d² × %d) = %s。".formatted(stem, c == 1 ? "" : c + " × ", k, n, answer))
        .hints("被开方数里有没有平方数因数？", "√(ab) = √a·√b（a、b 非负）。", "把平方数因数开方后写到根号外面。")
        .checkText(t -> near(t.get(0), c * Math.sqrt(radicand)) && !hasSquare(t.get(0)))
        .build();
  }

  private static Exercise squareUnderRoot(Draw draw) {
    int p = draw.between(-5, 5);
    int q = p + draw.between(2, 8);
    boolean two = draw.layer() != Layer.BASIC;
    boolean expanded = draw.layer() == Layer.EXTENDING;
    draw.require(p != 0 && q != 0 && Math.abs(q) < 10);
    String one =
        expanded
            ? "√(%s)".formatted(polynomial("x", 1, -2 * q, (long) q * q))
            : "√((%s)²)".formatted(polynomial("x", 1, -q));
    String other = two ? " + |%s|".formatted(polynomial("x", 1, -p)) : "";
    String given =
        two ? "%s < x < %s".formatted(number(p), number(q)) : "x < %s".formatted(number(q));
    String answer =
        two ? number((long) q - p) : q > 0 ? "%d − x".formatted(q) : polynomial("x", -1, q);
    String wrongSign = two ? polynomial("x", 2, -(long) p - q) : polynomial("x", 1, -q);
    return Exercise.ask("当 %s 时，化简 %s%s = ____。".formatted(given, one, other))
        .answer(answer, two ? answer : polynomial("x", -1, q))
        .wrong("√(a²)总等于a", wrongSign)
        .wrongIf(two, "判断正负出错", polynomial("x", -2, (long) p + q))
        .wrong("去括号只变第一项", two ? number(-(long) q - p) : polynomial("x", -1, -q))
        .step(
            expanded
                ? "%s = (%s)²，所以 %s = √((%s)²) = |%s|。"
                    .formatted(
                        one.substring(2, one.length() - 1),
                        polynomial("x", 1, -q),
                        one,
                        polynomial("x", 1, -q),
                        polynomial("x", 1, -q))
                : "%s = |%s|。".formatted(one, polynomial("x", 1, -q)))
        .step(
            "因为 x < %s，所以 %s < 0，|%s| = %s。"
                .formatted(
                    number(q),
                    polynomial("x", 1, -q),
                    polynomial("x", 1, -q),
                    q > 0 ? "%d − x".formatted(q) : polynomial("x", -1, q)))
        .step(
            two
                ? "又 x > %s，|%s| = %s，原式 = %s。"
                    .formatted(number(p), polynomial("x", 1, -p), polynomial("x", 1, -p), answer)
                : "原式 = %s。".formatted(answer))
        .hints(
            expanded ? "根号下的三项式能写成哪个式子的平方？" : "一个数的平方的算术平方根等于什么？",
            "√(a²) = |a|，先判断 a 的正负。",
            "负数的绝对值是它的相反数，写的时候先加括号。")
        .checkExpression(
            e -> {
              for (int i = 1; i < 5; i++) {
                Rational x = Rational.of((long) q * 5 - (two ? (long) (q - p) * i : 7L * i), 5);
                Map<Character, Rational> at = Map.of('x', x);
                if (!e.value(at).equals(Expression.parse(one + other).value(at))) {
                  return false;
                }
              }
              return true;
            })
        .build();
  }
}
