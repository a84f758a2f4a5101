package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.inside;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Solving quadratic equations; their discriminant and Vieta's relations: grade 9. */
final class QuadraticEquationTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "quadratic-equation.square-root",
              "直接开平方法",
              "化成平方等于非负数→开平方→两个一次方程",
              9,
              List.of("math.square-root-method"),
              QuadraticEquationTemplates::squareRoot),
          Template.of(
              "quadratic-equation.complete-square",
              "配方法",
              "移常数项→两边加一次项系数一半的平方→写成平方",
              9,
              List.of("math.completing-square"),
              QuadraticEquationTemplates::completeSquare),
          Template.of(
              "quadratic-equation.formula",
              "公式法",
              "化一般式→求判别式→代入求根公式",
              9,
              List.of("math.quadratic-formula"),
              QuadraticEquationTemplates::formula),
          Template.of(
              "quadratic-equation.factoring",
              "因式分解法",
              "化右边为 0→分解因式→每个因式为 0",
              9,
              List.of("math.factoring-method"),
              QuadraticEquationTemplates::factoring),
          Template.of(
              "quadratic-equation.discriminant",
              "由根的情况求字母",
              "列判别式→按根的情况列方程（不等式）→求解",
              9,
              List.of("math.discriminant"),
              QuadraticEquationTemplates::discriminant),
          Template.of(
              "quadratic-equation.vieta-value",
              "用根与系数的关系求值",
              "写出两根的和与积→把所求式变形→代入",
              9,
              List.of("math.vieta-theorem"),
              QuadraticEquationTemplates::vietaValue),
          Template.of(
                  "quadratic-equation.vieta-parameter",
                  "由两根的关系求字母",
                  "用字母表示和与积→代入已知关系→用判别式检验",
                  9,
                  List.of("math.vieta-theorem", "math.discriminant"),
                  QuadraticEquationTemplates::vietaParameter)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "quadratic-equation.known-root",
              "已知一个根求另一个根",
              "代入求字母（或用两根之积）→求另一个根",
              9,
              List.of("math.quadratic-equation", "math.vieta-theorem"),
              QuadraticEquationTemplates::knownRoot));

  private QuadraticEquationTemplates() {}

  private static boolean roots(String printed, String left, int count) {
    Expression e = Expression.parse(left);
    List<Rational> x = Solutions.read(printed);
    return x.size() == count
        && x.stream().distinct().count() == count
        && x.stream().allMatch(v -> e.value(Map.of('x', v)).signum() == 0);
  }

  private static Exercise squareRoot(Draw draw) {
    int a = draw.byLayer(1, draw.between(1, 3), draw.between(2, 4));
    int h =
        draw.byLayer(draw.pick(0, draw.nonZero(-6, 6)), draw.nonZero(-8, 8), draw.nonZero(-9, 9));
    int r = draw.between(1, 11);
    int k = draw.byLayer(1, draw.between(2, 4), 1);
    Rational one = Rational.of((long) r - h, a);
    Rational two = Rational.of((long) -r - h, a);
    int c = draw.layer() == Layer.EXTENDING ? draw.nonZero(-20, 20) : 0;
    String square = h == 0 && a == 1 ? "x²" : "(%s)²".formatted(polynomial("x", a, h));
    String left = (k == 1 ? "" : number(k)) + square + (c == 0 ? "" : added(c));
    int right = k * r * r + c;
    draw.require(right != 0);
    return Exercise.ask("方程 %s = %s 的解是 ____。".formatted(left, number(right)))
        .answer(Solutions.two(one, two), Solutions.either(one, two))
        .wrong("只取正根", "x=" + number(one))
        .wrong(
            "开方后系数没开",
            k == 1
                ? Solutions.two(Rational.of((long) r * r - h, a), Rational.of(-(long) r * r - h, a))
                : Solutions.two(
                    Rational.of((long) k * r - h, a), Rational.of(-(long) k * r - h, a)))
        .wrong("移项不变号", Solutions.two(Rational.of((long) r + h, a), Rational.of((long) h - r, a)))
        .wrong("把平方当作乘2", "x=" + number(Rational.of((long) r * r, 2).minus(h).over(a)))
        .step(
            k == 1 && c == 0
                ? "两边开平方，得 %s = ±%d。".formatted(polynomial("x", a, h), r)
                : "整理，得 %s = %d，开平方，得 %s = ±%d。".formatted(square, r * r, polynomial("x", a, h), r))
        .step("即 %s = %d 或 %s = −%d。".formatted(polynomial("x", a, h), r, polynomial("x", a, h), r))
        .step("所以 %s。".formatted(Solutions.two(one, two)))
        .hints("方程左边是什么形式？", "平方等于正数，开平方得两个值。", "先把平方的系数化为 1、常数移到右边，再开平方。")
        .checkText(t -> roots(t.get(0), left + (right < 0 ? " + " + -right : " − " + right), 2))
        .build();
  }

  private static Exercise completeSquare(Draw draw) {
    int h = draw.nonZero(-9, 9);
    boolean odd = draw.layer() == Layer.EXTENDING;
    int a = draw.byLayer(1, 2, 1);
    int b = odd ? 2 * h + 1 : 2 * h;
    int c = draw.nonZero(-20, 20);
    // a x² + a b x + a c = 0 → (x + b/2)² = b²/4 − c
    Rational half = Rational.of(b, 2);
    Rational right = half.times(half).minus(c);
    draw.require(right.signum() > 0);
    String equation = polynomial("x", a, (long) a * b, (long) a * c);
    String in = MathText.sum(List.of(Rational.ONE, half), List.of("x", ""));
    String other = MathText.sum(List.of(Rational.ONE, half.negate()), List.of("x", ""));
    String whole = MathText.sum(List.of(Rational.ONE, Rational.of(b)), List.of("x", ""));
    String form = "(%s)² = %s";
    return Exercise.ask("用配方法解方程 %s = 0 时，可以变形为 ____（写成 (x + m)² = n 的形式）。".formatted(equation))
        .answer(form.formatted(in, number(right)))
        .wrong("只在一边加", form.formatted(in, number(-c)))
        .wrong("一半的符号取反", form.formatted(other, number(right)))
        .wrong("一次项系数没有取一半", form.formatted(whole, number(Rational.of((long) b * b - c))))
        .wrong("移常数项不变号", form.formatted(in, number(half.times(half).plus(c))))
        .choiceOnly()
        .step(
            a == 1
                ? "移项，得 x²%s = %s。"
                    .formatted(
                        (b < 0 ? " − " : " + ") + MathText.term(Math.abs(b), "x"), number(-c))
                : "两边同除以 %d 并移项，得 x²%s = %s。"
                    .formatted(
                        a, (b < 0 ? " − " : " + ") + MathText.term(Math.abs(b), "x"), number(-c)))
        .step("两边同加一次项系数一半的平方 %s。".formatted(number(half.times(half))))
        .step("得 %s。".formatted(form.formatted(in, number(right))))
        .hints("怎样使左边成为完全平方？", "二次项系数为 1 时，加上一次项系数一半的平方。", "等式两边要同时加上这个数。")
        .checkText(
            t -> {
              String[] sides = t.get(0).split(" = ");
              return Solutions.same("%d*(%s − (%s))".formatted(a, sides[0], sides[1]), equation);
            })
        .build();
  }

  /** Returns p + q√n over d, in lowest terms, such as (−1 ± √5)/2, both signs at once. */
  private static String plusMinus(int p, int q, int n, int d) {
    int g = gcd(gcd(p, q), d);
    int pp = p / g;
    int qq = q / g;
    int dd = d / g;
    String root = (qq == 1 ? "" : qq) + "√" + n;
    String top = pp == 0 ? "±" + root : "%s ± %s".formatted(number(pp), root);
    return dd == 1
        ? "x=" + top
        : pp == 0 ? "x=±%s/%d".formatted(root, dd) : "x=(%s)/%d".formatted(top, dd);
  }

  private static int gcd(int a, int b) {
    return b == 0 ? Math.abs(a) : gcd(b, a % b);
  }

  private static Exercise formula(Draw draw) {
    int a = draw.byLayer(1, draw.between(1, 3), draw.between(2, 4));
    int b = draw.nonZero(-9, 9);
    int c = draw.nonZero(-9, 9);
    int delta = b * b - 4 * a * c;
    int outside = 1;
    int in = delta;
    draw.require(delta > 0);
    for (int f = 2; f * f <= in; f++) {
      while (in % (f * f) == 0) {
        in /= f * f;
        outside *= f;
      }
    }
    draw.require(
        in > 1
            && in < 60
            && gcd(gcd(a, b), c) == 1
            && (draw.layer() != Layer.BASIC || outside == 1));
    boolean moved = draw.layer() == Layer.EXTENDING;
    String equation =
        moved
            ? "%s = %s".formatted(polynomial("x", a, 0, c), MathText.term(-b, "x"))
            : polynomial("x", a, b, c) + " = 0";
    String answer = plusMinus(-b, outside, in, 2 * a);
    int n = in;
    int o = outside;
    String wrongDelta =
        b * b + 4 * a * c > 0
            ? "x=(%s ± √%d)/%d".formatted(number(-b), b * b + 4 * a * c, 2 * a)
            : "x=(%s ± √%d)/%d".formatted(number(-b), Math.abs(b * b - a * c), 2 * a);
    return Exercise.ask("用公式法解方程 %s，得 ____。".formatted(equation))
        .answer(answer)
        .wrong("公式中b的符号弄错", plusMinus(b, o, n, 2 * a))
        .wrong(
            "分母只除根号",
            o % (2 * a) == 0
                ? "x=%s ± %s√%d".formatted(number(-b), o / (2 * a) == 1 ? "" : o / (2 * a), n)
                : "x=%s ± %s√%d/%d".formatted(number(-b), o == 1 ? "" : o, n, 2 * a))
        .wrong("判别式的符号算错", wrongDelta)
        .wrong("分母漏乘2", plusMinus(-b, o, n, a))
        .choiceOnly()
        .step(
            "%sa = %s，b = %s，c = %s。"
                .formatted(
                    moved ? "化为一般形式 %s = 0，".formatted(polynomial("x", a, b, c)) : "",
                    number(a),
                    number(b),
                    number(c)))
        .step(
            "Δ = b² − 4ac = %s² − 4 × %s × %s = %d > 0。"
                .formatted(inside(b), number(a), inside(c), delta))
        .step("x = (−b ± √Δ)/(2a) = (%s ± √%d)/%d。".formatted(number(-b), delta, 2 * a))
        .step("即 %s。".formatted(answer))
        .hints("方程是不是一般形式？a、b、c 各是多少？", "先求判别式 b² − 4ac。", "代入求根公式，注意 b 的符号，最后约分。")
        .checkText(
            t -> {
              String body = t.get(0).replace("x=", "");
              Expression left = Expression.parse(polynomial("x", a, b, c));
              double one =
                  Expression.parse(
                          body.startsWith("±") ? body.substring(1) : body.replace("±", "+"))
                      .approximate(Map.of());
              double two =
                  Expression.parse(
                          body.startsWith("±") ? "−" + body.substring(1) : body.replace("±", "−"))
                      .approximate(Map.of());
              return Solutions.close(left.approximate(Map.of('x', one)), 0)
                  && Solutions.close(left.approximate(Map.of('x', two)), 0);
            })
        .build();
  }

  private static Exercise factoring(Draw draw) {
    int p = draw.nonZero(-9, 9);
    int q = draw.nonZero(-9, 9);
    int a = draw.byLayer(1, 1, draw.between(2, 4));
    draw.require(p != q && p + q != 0);
    boolean common = draw.layer() != Layer.BASIC;
    String left;
    String right;
    String factors;
    Rational one;
    Rational two;
    Rational lost;
    if (draw.layer() == Layer.BASIC) {
      left = polynomial("x", 1, -(long) p - q, (long) p * q);
      right = "0";
      factors = "(%s)(%s) = 0".formatted(polynomial("x", 1, -p), polynomial("x", 1, -q));
      one = Rational.of(p);
      two = Rational.of(q);
      lost = two;
    } else {
      // a x (x − p) = k (x − p): roots p and k/a
      int k = draw.nonZero(-6, 6);
      boolean turned = draw.layer() == Layer.EXTENDING;
      left = "%s(%s)".formatted(MathText.term(a, "x"), polynomial("x", 1, -p));
      draw.require(!turned || p > 0);
      int sign = turned ? -1 : 1;
      right =
          "%s(%s)"
              .formatted(
                  k == 1 ? "" : k == -1 ? "−" : number(k),
                  turned ? "%d − x".formatted(p) : polynomial("x", 1, -p));
      one = Rational.of(p);
      two = Rational.of((long) sign * k, a);
      draw.require(!one.equals(two) && Math.abs(k) > 1);
      factors =
          "(%s)(%s) = 0".formatted(polynomial("x", 1, -p), polynomial("x", a, -(long) sign * k));
      lost = two;
    }
    String l = left;
    String r = right;
    return Exercise.ask("方程 %s = %s 的解是 ____。".formatted(l, r))
        .answer(Solutions.two(one, two), Solutions.either(one, two))
        .wrong(common ? "两边约去含x的因式" : "只写出一个根", "x=" + number(lost))
        .wrong("因式为零时解反符号", Solutions.two(one.negate(), two.negate()))
        .wrong("只有一个根的符号写反", Solutions.two(one, two.negate()))
        .wrong(
            common ? "右边不为零也拆" : "只有一个根的符号写反",
            common ? Solutions.two(Rational.ZERO, one) : Solutions.two(one.negate(), two))
        .step(common ? "移项并提公因式，得 %s。".formatted(factors) : "左边分解因式，得 %s。".formatted(factors))
        .step("两个因式的积为 0，至少有一个因式为 0。")
        .step("所以 %s。".formatted(Solutions.two(one, two)))
        .hints("能不能把方程化成“积 = 0”的形式？", "右边化为零以后，左边分解因式。", "不能两边同除以含 x 的式子，那样会丢根。")
        .checkText(t -> roots(t.get(0), "%s − (%s)".formatted(l, r), 2))
        .build();
  }

  private static Exercise discriminant(Draw draw) {
    int kind = draw.byLayer(0, 1, 2);
    int b = 2 * draw.nonZero(-7, 7);
    return switch (kind) {
      case 0 -> {
        int k = draw.between(1, 2);
        draw.require((b * b) % (4 * k) == 0);
        Rational m = Rational.of((long) b * b, 4L * k);
        String equation =
            "x²%s + %s"
                .formatted(
                    (b < 0 ? " − " : " + ") + MathText.term(Math.abs(b), "x"),
                    k == 1 ? "m" : k + "m");
        yield Exercise.ask("若关于 x 的方程 %s = 0 有两个相等的实数根，则 m = ____。".formatted(equation))
            .answer(number(m), "m=" + number(m))
            .wrong("判别式漏乘4", Rational.of((long) b * b, k))
            .wrong("一次项系数没有平方", Rational.of(Math.abs(b), 4L * k))
            .wrong("把一半当作所求", Rational.of(Math.abs(b), 2L * k))
            .wrong("解出的符号写反", m.negate())
            .step("有两个相等的实数根，判别式为 0。")
            .step("Δ = %s² − 4 × %s = 0。".formatted(inside(b), k == 1 ? "m" : k + "m"))
            .step("解得 m = %s。".formatted(number(m)))
            .hints("两个根相等，判别式有什么特点？", "写出 a、b、c，列出 b² − 4ac。", "令判别式等于零，解关于 m 的方程。")
            .check(v -> Rational.of((long) b * b).equals(v.times(4L * k)))
            .build();
      }
      case 1 -> {
        int c = draw.nonZero(-6, 6);
        boolean none = draw.chance();
        boolean equal = !none && draw.chance();
        // x² + b x + m + c = 0: Δ = b² − 4(m + c)
        Rational bound = Rational.of((long) b * b, 4).minus(c);
        String sign = none ? ">" : equal ? "≤" : "<";
        String equation =
            "x²%s + m%s"
                .formatted((b < 0 ? " − " : " + ") + MathText.term(Math.abs(b), "x"), added(c));
        String fact = none ? "没有实数根" : equal ? "有实数根" : "有两个不相等的实数根";
        String form = "m %s %s";
        yield Exercise.ask("若关于 x 的方程 %s = 0 %s，则 m 的取值范围是 ____。".formatted(equation, fact))
            .answer(form.formatted(sign, number(bound)))
            .wrong("不等号方向弄反", form.formatted(none ? "<" : equal ? "≥" : ">", number(bound)))
            .wrong(
                equal ? "有实根写成Δ>0" : "不相等时也取等号",
                form.formatted(none ? "≥" : equal ? "<" : "≤", number(bound)))
            .wrong("判别式漏乘4", form.formatted(sign, number((long) b * b - c)))
            .wrong("去括号漏乘后一项", form.formatted(sign, number(Rational.of((long) b * b - c, 4))))
            .step("%s，判别式 Δ %s 0。".formatted(fact, none ? "<" : equal ? "≥" : ">"))
            .step(
                "Δ = %s² − 4(m%s) %s 0。"
                    .formatted(inside(b), added(c), none ? "<" : equal ? "≥" : ">"))
            .step("解得 %s。".formatted(form.formatted(sign, number(bound))))
            .hints("根的情况由什么决定？", "没有实数根、有实数根、两个不相等的实数根，判别式各满足什么？", "列出关于 m 的不等式；两边除以负数时要变号。")
            .checkText(
                t -> {
                  String[] parts = t.get(0).split(" ");
                  Rational edge = MathText.read(parts[2]);
                  for (int i = -3; i <= 3; i++) {
                    Rational m = edge.plus(Rational.of(i, 7));
                    int delta = Rational.of((long) b * b).minus(m.plus(c).times(4)).signum();
                    boolean fits = none ? delta < 0 : equal ? delta >= 0 : delta > 0;
                    int order = m.compareTo(edge);
                    boolean member =
                        switch (parts[1]) {
                          case "<" -> order < 0;
                          case "≤" -> order <= 0;
                          case ">" -> order > 0;
                          default -> order >= 0;
                        };
                    if (fits != member) {
                      return false;
                    }
                  }
                  return true;
                })
            .build();
      }
      default -> {
        int h = draw.nonZero(-5, 5);
        int c = draw.pick(-3, -2, -1, 1, 2, 3);
        // (m − h)x² + b x + c = 0: Δ = b² − 4c(m − h)
        Rational bound = Rational.of((long) b * b, 4L * c).plus(h);
        boolean two = draw.chance();
        String sign = (c > 0) ? two ? "<" : "≤" : two ? ">" : "≥";
        String equation =
            "(%s)x²%s%s"
                .formatted(
                    polynomial("m", 1, -h),
                    (b < 0 ? " − " : " + ") + MathText.term(Math.abs(b), "x"),
                    added(c));
        String fact = two ? "有两个不相等的实数根" : "有两个实数根";
        String form = "m %s %s 且 m ≠ %s";
        String flip =
            sign.equals("<") ? ">" : sign.equals(">") ? "<" : sign.equals("≤") ? "≥" : "≤";
        String edge =
            sign.equals("<") ? "≤" : sign.equals(">") ? "≥" : sign.equals("≤") ? "<" : ">";
        yield Exercise.ask("若关于 x 的一元二次方程 %s = 0 %s，则 m 的取值范围是 ____。".formatted(equation, fact))
            .answer(form.formatted(sign, number(bound), number(h)))
            .wrong("忘二次项系数不为零", "m %s %s".formatted(sign, number(bound)))
            .wrong("不等号方向弄反", form.formatted(flip, number(bound), number(h)))
            .wrong(two ? "不相等时也取等号" : "有实根写成Δ>0", form.formatted(edge, number(bound), number(h)))
            .wrong("二次项系数不为零求错", form.formatted(sign, number(bound), number(-h)))
            .choiceOnly()
            .step("是一元二次方程，二次项系数 %s ≠ 0，即 m ≠ %s。".formatted(polynomial("m", 1, -h), number(h)))
            .step(
                "%s：Δ = %s² − 4 × (%s) × %s %s 0。"
                    .formatted(fact, inside(b), polynomial("m", 1, -h), inside(c), two ? ">" : "≥"))
            .step(
                "解得 m %s %s，所以 %s。"
                    .formatted(sign, number(bound), form.formatted(sign, number(bound), number(h))))
            .hints("这个方程是一元二次方程，有什么要求？", "根的情况决定判别式的符号。", "两个条件都要满足，不要忘记二次项系数的限制。")
            .checkText(
                t -> {
                  String[] parts = t.get(0).split(" ");
                  Rational limit = MathText.read(parts[2]);
                  List<Rational> points =
                      List.of(
                          limit,
                          limit.plus(Rational.of(1, 7)),
                          limit.minus(Rational.of(1, 7)),
                          Rational.of(h),
                          Rational.of(-h));
                  for (Rational m : points) {
                    Rational lead = m.minus(h);
                    int delta = Rational.of((long) b * b).minus(lead.times(4L * c)).signum();
                    boolean fits = lead.signum() != 0 && (two ? delta > 0 : delta >= 0);
                    int order = m.compareTo(limit);
                    boolean member =
                        parts[1].equals("<")
                            ? order < 0
                            : parts[1].equals("≤")
                                ? order <= 0
                                : parts[1].equals(">") ? order > 0 : order >= 0;
                    member = member && (parts.length < 5 || !m.equals(MathText.read(parts[6])));
                    if (fits != member) {
                      return false;
                    }
                  }
                  return true;
                })
            .build();
      }
    };
  }

  private static Exercise vietaValue(Draw draw) {
    int a = draw.byLayer(1, 1, draw.between(2, 3));
    int b = draw.nonZero(-9, 9);
    int c = draw.nonZero(-9, 9);
    draw.require(b * b - 4 * a * c > 0 && gcd(gcd(a, b), c) == 1);
    Rational s = Rational.of(-b, a);
    Rational p = Rational.of(c, a);
    int kind = draw.byLayer(draw.pick(0, 1), draw.pick(2, 3), draw.pick(2, 3, 4));
    String ask =
        List.of("x₁ + x₂ − x₁x₂", "x₁ + x₂ + x₁x₂", "x₁² + x₂²", "1/x₁ + 1/x₂", "(x₁ − 1)(x₂ − 1)")
            .get(kind);
    List<Rational> values = vieta(s, p);
    List<Rational> wrongSum = vieta(s.negate(), p);
    List<Rational> wrongProduct = vieta(s, p.negate());
    Rational answer = values.get(kind);
    Rational third =
        kind == 2
            ? s.times(s).minus(p)
            : kind == 3 ? p.over(s) : kind == 4 ? p.plus(s).plus(1) : s.times(p);
    return Exercise.ask(
            "已知 x₁，x₂ 是方程 %s = 0 的两个根，则 %s 的值为 ____。".formatted(polynomial("x", a, b, c), ask))
        .answer(answer)
        .wrong("两根之和漏负号", wrongSum.get(kind))
        .wrong("两根之积的符号弄错", wrongProduct.get(kind))
        .wrong(kind < 2 ? "把和与积相乘" : "所求式变形弄错", third)
        .wrong("所求式变形弄错", kind == 2 ? s.times(s) : kind == 3 ? Rational.ONE.over(s) : p.minus(s))
        .wrong(
            a == 1 ? "两个符号都弄错" : "没有除以二次项系数",
            a == 1
                ? vieta(s.negate(), p.negate()).get(kind)
                : vieta(Rational.of(-b), Rational.of(c)).get(kind))
        .step("由根与系数的关系，x₁ + x₂ = %s，x₁x₂ = %s。".formatted(number(s), number(p)))
        .step(
            "%s%s"
                .formatted(
                    ask,
                    kind < 2
                        ? " 可直接代入。"
                        : kind == 2
                            ? " = (x₁ + x₂)² − 2x₁x₂。"
                            : kind == 3 ? " = (x₁ + x₂)/(x₁x₂)。" : " = x₁x₂ − (x₁ + x₂) + 1。"))
        .step("代入，得 %s。".formatted(number(answer)))
        .hints("不解方程，能知道两根的和与积吗？", "x₁ + x₂ 与 b/a 有关，x₁x₂ 与 c/a 有关，注意符号。", "把所求的式子用和与积表示。")
        .check(
            v -> {
              double root = Math.sqrt((double) b * b - 4.0 * a * c);
              double x = (-b + root) / (2 * a);
              double y = (-b - root) / (2 * a);
              double value =
                  kind == 0
                      ? x + y - x * y
                      : kind == 1
                          ? x + y + x * y
                          : kind == 2
                              ? x * x + y * y
                              : kind == 3 ? 1 / x + 1 / y : (x - 1) * (y - 1);
              return Solutions.close(value, v.doubleValue());
            })
        .build();
  }

  private static List<Rational> vieta(Rational s, Rational p) {
    return List.of(
        s.minus(p), s.plus(p), s.times(s).minus(p.times(2)), s.over(p), p.minus(s).plus(1));
  }

  private static Exercise vietaParameter(Draw draw) {
    boolean squares = draw.layer() == Layer.EXTENDING;
    int p = draw.nonZero(-7, 7);
    int q = draw.nonZero(-7, 7);
    draw.require(p != q && p + q != 0);
    int s = p + q;
    if (!squares) {
      int c = p * q - 0;
      int k = draw.between(1, 3);
      // x² − s x + m·k + rest: product known from 1/x₁ + 1/x₂ = s/(product)
      int d = draw.nonZero(-5, 5);
      draw.require((c - d) % k == 0);
      int m = (c - d) / k;
      Rational sum = Rational.of(s, c);
      String equation =
          "x²%s + %s%s"
              .formatted(
                  (s > 0 ? " − " : " + ") + MathText.term(Math.abs(s), "x"),
                  k == 1 ? "m" : k + "m",
                  added(d));
      return Exercise.ask(
              "若关于 x 的方程 %s = 0 的两个根 x₁，x₂ 满足 1/x₁ + 1/x₂ = %s，则 m = ____。"
                  .formatted(equation, number(sum)))
          .answer(number(m), "m=" + number(m))
          .wrong("两根之和漏负号", Rational.of(-(long) c - d, k))
          .wrong("求出两根之积就当作字母", c)
          .wrong("移项不变号", Rational.of((long) c + d, k))
          .wrong("解出的符号写反", -m)
          .step("x₁ + x₂ = %s，x₁x₂ = %s%s。".formatted(number(s), k == 1 ? "m" : k + "m", added(d)))
          .step(
              "1/x₁ + 1/x₂ = (x₁ + x₂)/(x₁x₂) = %s，所以 x₁x₂ = %s。".formatted(number(sum), number(c)))
          .step(
              "%s%s = %s，解得 m = %s，此时 Δ > 0。"
                  .formatted(k == 1 ? "m" : k + "m", added(d), number(c), number(m)))
          .hints("先用根与系数的关系写出两根的和与积。", "把已知的关系式用和与积表示。", "求出 m 后，用判别式检验方程有没有实数根。")
          .check(
              v -> {
                Rational product = v.times(k).plus(d);
                boolean real = Rational.of((long) s * s).minus(product.times(4)).signum() >= 0;
                return real && Rational.of(s).over(product).equals(sum);
              })
          .build();
    }
    // x² − 2(m − h)x + m² + g: x₁² + x₂² = T gives a quadratic in m, one root fails Δ ≥ 0
    int h = draw.nonZero(-3, 3);
    int m = draw.nonZero(-6, 6);
    int g = draw.nonZero(-6, 6);
    // Δ/4 = (m − h)² − m² − g = −2hm + h² − g
    long total = 4L * (m - h) * (m - h) - 2L * (m * m + g);
    // 2m² − 8hm + 4h² − 2g = total: the other root is 4h − m
    int otherM = 4 * h - m;
    long deltaM = -2L * h * m + (long) h * h - g;
    long deltaO = -2L * h * otherM + (long) h * h - g;
    draw.require(deltaM >= 0 && deltaO < 0 && otherM != m && total > 0);
    String equation = "x² − 2(%s)x + m²%s".formatted(polynomial("m", 1, -h), added(g));
    return Exercise.ask(
            "若关于 x 的方程 %s = 0 的两个实数根 x₁，x₂ 满足 x₁² + x₂² = %d，则 m = ____。"
                .formatted(equation, total))
        .answer(number(m), "m=" + number(m))
        .wrong("不验判别式", Solutions.either(m, otherM))
        .wrong("把不符合的值当作答案", otherM)
        .wrong("解出的符号写反", Solutions.either(-m, -otherM))
        .wrong("解出的符号写反", -m)
        .step("x₁ + x₂ = 2(%s)，x₁x₂ = m²%s。".formatted(polynomial("m", 1, -h), added(g)))
        .step(
            "(x₁ + x₂)² − 2x₁x₂ = %d，整理得 %s = 0。"
                .formatted(total, polynomial("m", 2, -8L * h, 4L * h * h - 2L * g - total)))
        .step("解得 m = %s 或 m = %s。".formatted(number(m), number(otherM)))
        .step("当 m = %s 时 Δ < 0，舍去。所以 m = %s。".formatted(number(otherM), number(m)))
        .hints(
            "用根与系数的关系表示 x₁² + x₂²。", "x₁² + x₂² = (x₁ + x₂)² − 2x₁x₂。", "解出的 m 要保证方程有实数根，用判别式取舍。")
        .check(
            v -> {
              Rational sum = v.minus(h).times(2);
              Rational product = v.times(v).plus(g);
              boolean real = sum.times(sum).minus(product.times(4)).signum() >= 0;
              return real && sum.times(sum).minus(product.times(2)).equals(Rational.of(total));
            })
        .build();
  }

  private static Exercise knownRoot(Draw draw) {
    int p = draw.nonZero(-8, 8);
    int q = draw.nonZero(-8, 8);
    int a = draw.byLayer(1, 1, draw.between(2, 3));
    draw.require(p != q && p + q != 0 && Math.abs(p) > 1);
    boolean constant = draw.chance();
    // a x² − a(p + q)x + a p q
    long b = -(long) a * (p + q);
    long c = (long) a * p * q;
    boolean letter = draw.layer() == Layer.BASIC;
    String equation =
        constant
            ? "%s + m".formatted(polynomial("x", a, b, 0))
            : "%s + mx%s".formatted(polynomial("x", a, 0, 0), added(c));
    long m = constant ? c : b;
    String ask = letter ? " m = ____" : "方程的另一个根是 ____";
    return Exercise.ask("已知 x = %s 是关于 x 的方程 %s = 0 的一个根，则%s。".formatted(number(p), equation, ask))
        .answer(number(letter ? m : q), (letter ? "m=" : "x=") + number(letter ? m : q))
        .wrong("解出的符号写反", letter ? -m : -q)
        .wrong(
            letter ? "代入时平方当作乘2" : constant ? "由和求根时加减弄反" : "把两根之积当作另一个根",
            letter
                ? constant ? Rational.of(-2L * a * p - b * p) : Rational.of(-2L * a * p - c, p)
                : Rational.of(constant ? 2L * p + q : (long) p * q))
        .wrong(letter ? "把另一个根当作字母" : "把字母的值当作另一个根", letter ? q : m)
        .wrong(
            letter ? "代入时漏掉一项" : constant ? "两根之和漏负号" : "没有除以二次项系数",
            letter
                ? constant ? Rational.of(-(long) a * p * p) : Rational.of(-c, p)
                : Rational.of(constant ? -2L * p - q : (long) a * q))
        .step("把 x = %s 代入，得 m = %s。".formatted(number(p), number(m)))
        .step(
            letter
                ? "所以 m = %s。".formatted(number(m))
                : "方程为 %s = 0，两根之%s是 %s。"
                    .formatted(
                        polynomial("x", a, b, c),
                        constant ? "和" : "积",
                        constant ? number((long) p + q) : number((long) p * q)))
        .step(
            letter
                ? "此时方程为 %s = 0，x = %s 是它的根。".formatted(polynomial("x", a, b, c), number(p))
                : "另一个根是 %s。"
                    .formatted(
                        constant
                            ? "%s − %s = %s".formatted(number((long) p + q), inside(p), number(q))
                            : "%s ÷ %s = %s".formatted(number((long) p * q), inside(p), number(q))))
        .hints("根能使方程成立，可以怎样用？", "把已知的根代入方程，可求出字母。", "两根的和或积与系数有关，由此求另一个根。")
        .check(
            v -> {
              Rational x = Rational.of(p);
              Expression e = Expression.parse(equation);
              if (letter) {
                return e.value(Map.of('x', x, 'm', v)).signum() == 0;
              }
              // m from p, then v is a root too and not p
              Rational rest = e.value(Map.of('x', x, 'm', Rational.ZERO)).negate();
              Rational found = constant ? rest : rest.over(x);
              return !v.equals(x) && e.value(Map.of('x', v, 'm', found)).signum() == 0;
            })
        .build();
  }
}
