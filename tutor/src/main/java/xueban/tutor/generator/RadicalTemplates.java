package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;
import static xueban.tutor.generator.MathText.root;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Quadratic radicals: grade 8. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class RadicalTemplates {
  private static final String RADICAL = "math.quadratic-radical";
  private static final String PROPERTIES = "math.radical-properties";
  private static final String SIMPLEST = "math.simplest-radical";
  private static final String MIXED = "math.radical-mixed-operations";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "radical.domain",
              "二次根式有意义的条件",
              "被开方数非负、分母不为 0→解不等式",
              8,
              List.of(RADICAL),
              RadicalTemplates::domain),
          Template.of(
              "radical.simplify",
              "化为最简二次根式",
              "分解出平方因数→开出根号",
              8,
              List.of(SIMPLEST),
              RadicalTemplates::simplify),
          Template.of(
              "radical.square-under-root",
              "由范围化简 √a²",
              "化为绝对值→判断正负→去绝对值",
              8,
              List.of(PROPERTIES),
              RadicalTemplates::squareUnderRoot),
          Template.of(
              "radical.add",
              "二次根式的加减",
              "化为最简→合并同类二次根式",
              8,
              List.of("math.radical-addition", SIMPLEST),
              RadicalTemplates::add),
          Template.of(
              "radical.multiply-divide",
              "二次根式的乘除",
              "系数乘除系数、被开方数乘除被开方数→化简",
              8,
              List.of("math.radical-multiplication-division", SIMPLEST),
              RadicalTemplates::multiply),
          Template.of(
              "radical.rationalise",
              "分母有理化",
              "分子分母同乘有理化因式→平方差→化简",
              8,
              List.of("math.radical-multiplication-division", MIXED),
              RadicalTemplates::rationalise),
          Template.of(
              "radical.formulas",
              "用乘法公式计算二次根式",
              "选平方差或完全平方公式→展开→合并",
              8,
              List.of(MIXED),
              RadicalTemplates::formulas),
          Template.of(
              "radical.zero-sum",
              "非负数的和为零",
              "每个非负数都为 0→列方程求值→代入",
              8,
              List.of("math.nonnegative-sum"),
              RadicalTemplates::zeroSum),
          Template.of(
                  "radical.symmetric-value",
                  "已知和差的根式求值",
                  "先求 x+y、xy→把所求式变形→代入",
                  8,
                  List.of(MIXED, "math.perfect-square-formula"),
                  RadicalTemplates::symmetric)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private RadicalTemplates() {}

  /** Returns a + b√n in simplest form, n without square factors. */
  private static String surd(long a, long b, int n) {
    if (b == 0) {
      return number(a);
    }
    String part = (Math.abs(b) == 1 ? "" : Math.abs(b)) + "√" + n;
    if (a == 0) {
      return (b < 0 ? "−" : "") + part;
    }
    return number(a) + (b < 0 ? " − " : " + ") + part;
  }

  private static boolean near(String printed, double value) {
    return Solutions.close(Expression.parse(printed).approximate(Map.of()), value);
  }

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
            "被开方数%s：%s %s 0，得 %s。"
                .formatted(
                    denominator ? "在分母中，必须是正数" : "必须是非负数", tight, denominator ? ">" : "≥", plain))
        .step(
            denominator || !quotient
                ? "解这个不等式，移项时注意变号，系数是负数时注意不等号的方向。"
                : "分母不为 0：%s ≠ 0，得 x ≠ %s。".formatted(polynomial("x", 1, -hole), number(hole)))
        .step("所以 %s。".formatted(answer))
        .hints("式子里有没有根号？有没有分母？", "根号下的数不能是负数，分母不能是零。", "把每个条件写成不等式，再合起来。")
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
      return Exercise.ask("化成最简二次根式：%s = ____。".formatted(stem))
          .answer(answer)
          .wrong(
              "带分母也当最简",
              "%d√(%d/%d)".formatted(k, n, m).equals(answer) ? stem : "%s√%d/%d".formatted(k, n, m))
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
    return Exercise.ask("化成最简二次根式：%s = ____。".formatted(stem))
        .answer(answer)
        .wrong("开出的因数没开方", "%d√%d".formatted(c * k * k, n))
        .wrong("系数与开出的数相加", "%d√%d".formatted(c == 1 ? n : c + k, c == 1 ? k : n))
        .wrong("只把被开方数除以因数", "%s√%d".formatted(c == 1 ? "" : c, n * k))
        .step("%d = %d² × %d。".formatted(radicand, k, n))
        .step("%s = %s√(%d² × %d) = %s。".formatted(stem, c == 1 ? "" : c + " × ", k, n, answer))
        .hints("被开方数里有没有平方数因数？", "√(ab) = √a·√b（a、b 非负）。", "把平方数因数开方后写到根号外面。")
        .checkText(t -> near(t.get(0), c * Math.sqrt(radicand)) && !hasSquare(t.get(0)))
        .build();
  }

  private static boolean hasSquare(String surd) {
    int inside = Integer.parseInt(surd.substring(surd.indexOf('√') + 1));
    return !simple(inside);
  }

  private static boolean simple(int n) {
    for (int f = 2; f * f <= n; f++) {
      if (n % (f * f) == 0) {
        return false;
      }
    }
    return true;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? Math.abs(a) : gcd(b, a % b);
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
        .wrong("√a²总等于a", wrongSign)
        .wrong("判断正负出错", two ? polynomial("x", -2, (long) p + q) : polynomial("x", -1, -q))
        .wrong("去括号只变第一项", two ? number(-(long) q - p) : polynomial("x", 1, q))
        .step("%s = |%s|。".formatted(one, polynomial("x", 1, -q)))
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
        .hints("一个数的平方的算术平方根等于什么？", "√a² = |a|，先判断 a 的正负。", "负数的绝对值是它的相反数，写的时候先加括号。")
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

  private static Exercise add(Draw draw) {
    int n = draw.pick(2, 3, 5, 6, 7);
    int count = draw.byLayer(2, 3, 3);
    List<Integer> k = draw.distinct(count, 1, draw.byLayer(6, 7, 7));
    List<Integer> c = draw.distinct(count, 1, 4);
    boolean divided = draw.layer() == Layer.EXTENDING;
    int total = 0;
    int careless = 0;
    int unrooted = 0;
    StringBuilder text = new StringBuilder();
    StringBuilder simple = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int factor = draw.layer() == Layer.BASIC ? 1 : c.get(i);
      boolean minus = i > 0 && draw.chance();
      int sign = minus ? -1 : 1;
      String join = i == 0 ? "" : minus ? " − " : " + ";
      String outer = factor == 1 ? "" : String.valueOf(factor);
      int part = factor * k.get(i);
      if (divided && i == count - 1) {
        // n·√(1/n) = √n
        text.append(join).append(n * part).append("√(1/").append(n).append(')');
        simple.append(join).append(part == 1 ? "" : part).append("√").append(n);
      } else {
        text.append(join).append(outer).append("√").append(n * k.get(i) * k.get(i));
        simple.append(join).append(part == 1 ? "" : part).append("√").append(n);
      }
      total += sign * part;
      careless += sign * n * k.get(i) * k.get(i);
      unrooted += sign * factor * k.get(i) * k.get(i);
    }
    draw.require(total != 0 && careless > 0 && unrooted != total);
    String expression = text.toString();
    String answer = surd(0, total, n);
    return Exercise.ask("计算：%s = ____。".formatted(expression))
        .answer(answer)
        .wrong("被开方数直接相加", root(careless))
        .wrong("开出的因数没开方", surd(0, unrooted, n))
        .wrong("合并时把根号也相加", "%s√%d".formatted(total == 1 ? "" : number(total), n * count))
        .wrong("合并时符号出错", surd(0, -total, n))
        .step("化为最简二次根式：原式 = %s".formatted(simple))
        .step("合并同类二次根式，得 %s。".formatted(answer))
        .hints("各个根式能直接合并吗？", "先化成最简二次根式。", "被开方数相同时，只把系数相加减。")
        .checkText(
            t ->
                near(t.get(0), Expression.parse(expression).approximate(Map.of()))
                    && t.get(0).indexOf('√') == t.get(0).lastIndexOf('√'))
        .build();
  }

  private static Exercise multiply(Draw draw) {
    int a = draw.pick(2, 3, 5, 6, 8, 10, 12, 15, 18, 20);
    int b = draw.pick(2, 3, 5, 6, 8, 10, 12, 15, 18, 24);
    int c = draw.byLayer(1, draw.between(2, 4), draw.between(2, 6));
    int d = draw.byLayer(1, draw.between(2, 4), 1);
    boolean divide = draw.layer() == Layer.EXTENDING;
    int e = draw.pick(2, 3, 5, 6);
    draw.require(a != b && !simple(a * b));
    draw.require(!divide || ((a * b) % e == 0 && a % e != 0));
    int inside = divide ? a * b / e : a * b;
    int factor = c * d;
    String first = (c == 1 ? "" : c) + "√" + a;
    String second = (d == 1 ? "" : d) + "√" + b;
    String expression = first + " × " + second + (divide ? " ÷ √" + e : "");
    String bare = root(inside);
    int outside =
        bare.contains("√")
            ? bare.startsWith("√") ? 1 : Integer.parseInt(bare.substring(0, bare.indexOf('√')))
            : Integer.parseInt(bare);
    int left = bare.contains("√") ? Integer.parseInt(bare.substring(bare.indexOf('√') + 1)) : 1;
    String answer =
        left == 1 ? number((long) factor * outside) : surd(0, (long) factor * outside, left);
    String added =
        left == 1 ? number((long) (c + d) * outside) : surd(0, (long) (c + d) * outside, left);
    String undone =
        left == 1
            ? number((long) factor * outside * outside)
            : surd(0, (long) factor * outside * outside, left);
    return Exercise.ask("计算：%s = ____（结果化为最简）。".formatted(expression))
        .answer(answer)
        .wrong("系数与被开方数相乘", root(factor * inside))
        .wrong("系数相加而不相乘", added)
        .wrong("开出的因数没开方", undone)
        .wrong("被开方数相加", surdOf(factor, a + b))
        .step(
            "系数相乘除，被开方数相乘除：原式 = %s√(%s)。"
                .formatted(
                    factor == 1 ? "" : factor,
                    divide ? "%d × %d ÷ %d".formatted(a, b, e) : "%d × %d".formatted(a, b)))
        .step("= %s√%d".formatted(factor == 1 ? "" : factor, inside))
        .step("= %s。".formatted(answer))
        .hints("二次根式相乘，系数和被开方数分别怎样算？", "√a·√b = √(ab)，√a ÷ √b = √(a/b)。", "算出被开方数后再化简。")
        .checkText(
            t ->
                near(t.get(0), Expression.parse(expression).approximate(Map.of()))
                    && (!t.get(0).contains("√") || !hasSquare(t.get(0))))
        .build();
  }

  private static String surdOf(int factor, int inside) {
    String bare = root(inside);
    if (!bare.contains("√")) {
      return number((long) factor * Integer.parseInt(bare));
    }
    int at = bare.indexOf('√');
    int outside = at == 0 ? 1 : Integer.parseInt(bare.substring(0, at));
    return surd(0, (long) factor * outside, Integer.parseInt(bare.substring(at + 1)));
  }

  private static Exercise rationalise(Draw draw) {
    int n = draw.pick(2, 3, 5, 6, 7, 10, 11);
    int k = draw.between(1, 4);
    boolean two = draw.layer() != Layer.BASIC;
    if (!two) {
      int top = n * draw.between(1, 5);
      int m = draw.between(2, 12);
      int use = draw.chance() ? top : m;
      Rational c = Rational.of(use, n);
      String answer =
          c.isWhole()
              ? surd(0, c.longValue(), n)
              : "%s√%d/%d"
                  .formatted(
                      c.numerator().intValue() == 1 ? "" : c.numerator(), n, c.denominator());
      return Exercise.ask("将 %d/√%d 的分母有理化，结果是 ____。".formatted(use, n))
          .answer(answer)
          .wrong("有理化只乘分母", number(c))
          .wrong("分子乘后忘记除以分母", surd(0, use, n))
          .wrong("根号下的数直接约分", c.isWhole() ? "√" + c : "√(%s)".formatted(number(c)))
          .step("分子、分母同乘 √%d：%d/√%d = %s√%d/%d。".formatted(n, use, n, use == 1 ? "" : use, n, n))
          .step("化简，得 %s。".formatted(answer))
          .hints("怎样使分母不含根号？", "√a·√a = a（a > 0）。", "分子、分母要同乘一个根式。")
          .checkText(t -> near(t.get(0), use / Math.sqrt(n)))
          .build();
    }
    boolean minus = draw.chance();
    int diff = n - k * k;
    draw.require(diff != 0);
    int times =
        draw.layer() == Layer.IMPROVING ? Math.abs(diff) : Math.abs(diff) * draw.between(2, 3);
    int sign = diff < 0 ? -1 : 1;
    int h = times / Math.abs(diff) * sign;
    // times/(√n ∓ k) = h(√n ± k)
    long rational = (long) (minus ? k : -k) * h;
    String bottom = "√%d %s %d".formatted(n, minus ? "−" : "+", k);
    int extra = draw.layer() == Layer.EXTENDING ? draw.between(1, 4) : 0;
    String expression =
        extra == 0
            ? "%d/(%s)".formatted(times, bottom)
            : "%d/(%s) − %s√%d".formatted(times, bottom, extra == 1 ? "" : extra, n);
    long coefficient = (long) h - extra;
    String answer = print(rational, coefficient, n);
    return Exercise.ask("计算：%s = ____。".formatted(expression))
        .answer(answer, surd(rational, coefficient, n))
        .wrong("有理化因式的符号弄错", print(-rational, coefficient, n))
        .wrong("有理化只乘分母", surd(h, -extra, n))
        .wrong(
            "分母的平方差算成平方和",
            Rational.of(times, n + k * k).isWhole()
                ? print(
                    (long) (minus ? k : -k) * (times / (n + k * k)),
                    (long) times / (n + k * k) - extra,
                    n)
                : "%d(√%d %s %d)/%d".formatted(times, n, minus ? "+" : "−", k, n + k * k))
        .wrong("分子乘后忘记除以分母", print((long) (minus ? k : -k) * times, (long) times - extra, n))
        .step(
            "分子、分母同乘 √%d %s %d，分母变为 (√%d)² − %d² = %s。"
                .formatted(n, minus ? "+" : "−", k, n, k, number(diff)))
        .step(
            "%d/(%s) = %s(√%d %s %d)%s"
                .formatted(
                    times,
                    bottom,
                    h == 1 ? "" : h == -1 ? "−" : number(h),
                    n,
                    minus ? "+" : "−",
                    k,
                    extra == 0 ? "" : "，再减去 %s√%d".formatted(extra == 1 ? "" : extra, n)))
        .step("结果是 %s。".formatted(answer))
        .hints("分母是两项，怎样消去根号？", "利用平方差公式 (a + b)(a − b) = a² − b²。", "分子、分母同乘分母的有理化因式。")
        .checkText(t -> near(t.get(0), Expression.parse(expression).approximate(Map.of())))
        .build();
  }

  /** Returns the surd first where it is positive, as in √5 − 2; else the number first. */
  private static String print(long a, long b, int n) {
    if (b > 0 && a < 0) {
      return surd(0, b, n) + " − " + -a;
    }
    return surd(a, b, n);
  }

  private static Exercise formulas(Draw draw) {
    int n = draw.pick(2, 3, 5, 6, 7);
    int m = draw.pick(2, 3, 5, 6, 7, 10);
    int k = draw.between(1, 5);
    int c = draw.between(1, 3);
    String one = (c == 1 ? "" : c) + "√" + n;
    int square = c * c * n;
    return switch (draw.layer()) {
      case BASIC -> {
        draw.require(square != k * k);
        String expression = "(%s + %d)(%s − %d)".formatted(one, k, one, k);
        yield Exercise.ask("计算：%s = ____。".formatted(expression))
            .answer((long) square - k * k)
            .wrong("平方时系数漏平方", (long) c * n - k * k)
            .wrong("平方差写成平方和", (long) square + k * k)
            .wrong("根号的平方没有去根号", "%s − %d".formatted((c == 1 ? "" : c * c) + "√" + n, k * k))
            .step("用平方差公式：原式 = (%s)² − %d².".formatted(one, k).replace(".", "。"))
            .step("= %d − %d = %s。".formatted(square, k * k, number((long) square - k * k)))
            .hints("这两个因式有什么特点？", "(a + b)(a − b) = a² − b²。", "平方时系数和根号都要平方。")
            .check(
                v ->
                    Solutions.close(
                        v.doubleValue(), Expression.parse(expression).approximate(Map.of())))
            .build();
      }
      case IMPROVING -> {
        boolean minus = draw.chance();
        String expression = "(%s %s %d)²".formatted(one, minus ? "−" : "+", k);
        long middle = (minus ? -2L : 2L) * c * k;
        yield Exercise.ask("计算：%s = ____。".formatted(expression))
            .answer(surd((long) square + k * k, middle, n))
            .wrong("和的平方漏两倍积", number((long) square + k * k))
            .wrong("中间项漏乘2", surd((long) square + k * k, middle / 2, n))
            .wrong("平方时系数漏平方", surd((long) c * n + k * k, middle, n))
            .wrong("差的平方末项写成减", surd((long) square - k * k, middle, n))
            .step(
                "用完全平方公式：原式 = (%s)² %s 2 × %s × %d + %d²。"
                    .formatted(one, minus ? "−" : "+", one, k, k))
            .step(
                "= %d %s %d√%d + %d = %s。"
                    .formatted(
                        square,
                        minus ? "−" : "+",
                        Math.abs(middle),
                        n,
                        k * k,
                        surd((long) square + k * k, middle, n)))
            .hints("选用哪个乘法公式？", "(a ± b)² = a² ± 2ab + b²。", "不要漏掉中间的两倍积。")
            .checkText(t -> near(t.get(0), Expression.parse(expression).approximate(Map.of())))
            .build();
      }
      case EXTENDING -> {
        draw.require(n != m && simple(n * m));
        String expression = "(√%d + √%d)² − (√%d + %d)(√%d − %d)".formatted(n, m, n, k, n, k);
        long whole = (long) n + m - (n - (long) k * k);
        yield Exercise.ask("计算：%s = ____。".formatted(expression))
            .answer(surd(whole, 2, n * m))
            .wrong("和的平方漏两倍积", number(whole))
            .wrong("中间项漏乘2", surd(whole, 1, n * m))
            .wrong("减去乘积时不加括号", surd((long) n + m - n - (long) k * k, 2, n * m))
            .wrong("平方差写成平方和", surd((long) n + m - (n + (long) k * k), 2, n * m))
            .step("(√%d + √%d)² = %d + 2√%d + %d。".formatted(n, m, n, n * m, m))
            .step(
                "(√%d + %d)(√%d − %d) = %d − %d = %s。"
                    .formatted(n, k, n, k, n, k * k, number((long) n - (long) k * k)))
            .step(
                "原式 = %d + 2√%d − %s = %s。"
                    .formatted(
                        n + m,
                        n * m,
                        MathText.inside((long) n - (long) k * k),
                        surd(whole, 2, n * m)))
            .hints("算式的两部分各适合用什么公式？", "第一部分用完全平方公式，第二部分用平方差公式。", "减去一个式子时要加括号。")
            .checkText(t -> near(t.get(0), Expression.parse(expression).approximate(Map.of())))
            .build();
      }
    };
  }

  private static Exercise zeroSum(Draw draw) {
    int x = draw.nonZero(-8, 8);
    int y = draw.nonZero(-8, 8);
    draw.require(Math.abs(x) != Math.abs(y) || draw.layer() == Layer.EXTENDING);
    boolean linked = draw.layer() == Layer.EXTENDING;
    int a = draw.between(1, 3);
    String first = "√(%s)".formatted(polynomial("x", 1, -x));
    String second =
        linked
            ? "|%s|"
                .formatted(
                    MathText.sum(
                        List.of(Rational.of(a), Rational.ONE, Rational.of(-(long) a * x - y)),
                        List.of("x", "y", "")))
            : draw.chance()
                ? "|%s|".formatted(polynomial("y", 1, -y))
                : "(%s)²".formatted(polynomial("y", 1, -y));
    draw.require(!linked || a * x + y != 0);
    int kind = draw.byLayer(0, draw.pick(1, 2), draw.pick(0, 1, 2));
    String ask = kind == 0 ? "x + y" : kind == 1 ? "xy" : "x − y";
    long answer = kind == 0 ? (long) x + y : kind == 1 ? (long) x * y : (long) x - y;
    draw.require(answer != 0);
    String equation =
        draw.chance()
            ? "%s + %s = 0".formatted(first, second)
            : "%s + %s = 0".formatted(second, first);
    return Exercise.ask("若 %s，则 %s 的值为 ____。".formatted(equation, ask))
        .answer(answer)
        .wrong("令非负数为零时解反符号", kind == 0 ? (long) -x - y : kind == 1 ? (long) -x * y : (long) y - x)
        .wrong("只有一个字母的符号解反", kind == 0 ? (long) x - y : kind == 1 ? (long) x * -y : (long) x + y)
        .wrong("把所求的运算看错", kind == 1 ? (long) x + y : (long) x * y)
        .wrong("把和为零当作互为相反数", kind == 0 ? 0 : kind == 1 ? -(long) x * x : 2L * x)
        .step("算术平方根、绝对值和平方都是非负数，几个非负数的和为 0，每一个都为 0。")
        .step(
            "所以 %s = 0，得 x = %s；再得 y = %s。".formatted(polynomial("x", 1, -x), number(x), number(y)))
        .step("%s = %s。".formatted(ask, number(answer)))
        .hints("根号、绝对值、平方的结果有什么共同特点？", "几个非负数的和为零，说明什么？", "令每一部分都为零，分别求出 x、y。")
        .check(
            v -> {
              Expression one = Expression.parse(first);
              Expression two = Expression.parse(second);
              for (int p = -9; p <= 9; p++) {
                if (one.approximate(Map.of('x', (double) p)) != 0) {
                  continue;
                }
                for (int q = -60; q <= 60; q++) {
                  Map<Character, Double> at = Map.of('x', (double) p, 'y', (double) q);
                  if (two.approximate(at) == 0) {
                    return v.equals(
                        Expression.parse(ask)
                            .value(Map.of('x', Rational.of(p), 'y', Rational.of(q))));
                  }
                }
              }
              return false;
            })
        .build();
  }

  private static Exercise symmetric(Draw draw) {
    int n = draw.pick(2, 3, 5, 6, 7, 10, 11);
    int k = draw.between(1, 4);
    draw.require(n != k * k);
    // x = √n + k, y = √n − k: x+y = 2√n, x−y = 2k, xy = n − k²
    int xy = n - k * k;
    int squares = 2 * n + 2 * k * k;
    boolean ratio = draw.layer() == Layer.EXTENDING;
    draw.require(!ratio || squares % xy == 0);
    int kind = ratio ? 2 : draw.pick(0, 1);
    String ask = kind == 0 ? "x² + y²" : kind == 1 ? "x² + xy + y²" : "x/y + y/x";
    Rational answer =
        kind == 0
            ? Rational.of(squares)
            : kind == 1 ? Rational.of((long) squares + xy) : Rational.of(squares, xy);
    return Exercise.ask("已知 x = √%d + %d，y = √%d − %d，则 %s 的值为 ____。".formatted(n, k, n, k, ask))
        .answer(answer)
        .wrong(
            "和的平方漏两倍积",
            kind == 0
                ? Rational.of(4L * n)
                : kind == 1 ? Rational.of(4L * n + xy) : Rational.of(4L * n, xy))
        .wrong(
            "平方差写成平方和",
            kind == 0
                ? Rational.of(4L * n - 2L * (n + k * k))
                : kind == 1
                    ? Rational.of((long) squares + n + k * k)
                    : Rational.of(squares, n + k * k))
        .wrong(
            "变形时加减的倍数弄错",
            kind == 0
                ? Rational.of(4L * n - xy)
                : kind == 1 ? Rational.of(4L * n - 2L * xy) : Rational.of(4L * n - xy, xy))
        .wrong(
            "求两根式的和时漏掉2",
            kind == 2 ? Rational.of(n - 2L * xy, xy) : Rational.of(n - (kind == 0 ? 2L : 1L) * xy))
        .step("x + y = 2√%d，xy = %d − %d = %s。".formatted(n, n, k * k, number(xy)))
        .step(
            "x² + y² = (x + y)² − 2xy = %d − %s = %d。"
                .formatted(4 * n, MathText.inside(2L * xy), squares))
        .step(
            kind == 2
                ? "x/y + y/x = (x² + y²)/(xy) = %s。".formatted(number(answer))
                : "%s = %s。".formatted(ask, number(answer)))
        .hints("直接代入较繁，先求哪两个简单的式子？", "先求 x + y 和 xy。", "把所求的式子用 x + y 和 xy 表示。")
        .check(
            v -> {
              Map<Character, Double> at = Map.of('x', Math.sqrt(n) + k, 'y', Math.sqrt(n) - k);
              return Solutions.close(v.doubleValue(), Expression.parse(ask).approximate(at));
            })
        .build();
  }
}
