package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Linear inequalities and systems of them: grade 7. */
final class InequalityTemplates {
  private static final String SOLVING = "math.linear-inequality";
  private static final String SYSTEM = "math.linear-inequality-system";
  private static final String APPLICATION = "math.linear-inequality-application";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "inequality.solve",
              "解一元一次不等式",
              "去括号→移项→合并→系数化为 1（负数变号）",
              7,
              List.of(SOLVING, "math.inequality-properties"),
              InequalityTemplates::solve),
          Template.of(
              "inequality.denominators",
              "解含分母的不等式",
              "去分母→去括号→移项合并→系数化为 1",
              7,
              List.of(SOLVING, "math.inequality-properties"),
              InequalityTemplates::denominators),
          Template.of(
              "inequality.integer-solutions",
              "不等式的正整数解",
              "求解集→在解集中找正整数→计数或求和",
              7,
              List.of(SOLVING, "math.inequality-solution-set"),
              InequalityTemplates::integerSolutions),
          Template.of(
              "inequality.system",
              "解一元一次不等式组",
              "分别求解集→数轴上取公共部分",
              7,
              List.of(SYSTEM, SOLVING, "math.inequality-properties"),
              InequalityTemplates::system),
          Template.of(
              "inequality.system-integers",
              "不等式组的整数解",
              "求解集→列举整数→求个数或和",
              7,
              List.of(SYSTEM),
              InequalityTemplates::systemIntegers),
          Template.of(
                  "inequality.system-parameter",
                  "由不等式组的解集求字母",
                  "用字母表示解集→与已知解集对照→求字母",
                  7,
                  List.of(SYSTEM),
                  InequalityTemplates::systemParameter)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "inequality.at-least",
              "不等式应用：至少与至多",
              "设未知数→按“至少（不超过）”列不等式→取整作答",
              7,
              List.of(APPLICATION),
              InequalityTemplates::atLeast),
          Template.of(
              "inequality.better-plan",
              "不等式应用：方案比较",
              "表示两种方案的费用→列不等式→取整作答",
              7,
              List.of(APPLICATION),
              InequalityTemplates::betterPlan),
          Template.of(
                  "inequality.rooms",
                  "不等式组应用：不空也不满",
                  "用人数表示总数→列两个不等式→取整数解",
                  7,
                  List.of("math.inequality-system-application", SYSTEM),
                  InequalityTemplates::rooms)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private static final List<String> SIGNS = List.of("<", ">", "≤", "≥");

  private InequalityTemplates() {}

  private static String turned(String sign) {
    return switch (sign) {
      case "<" -> ">";
      case ">" -> "<";
      case "≤" -> "≥";
      default -> "≤";
    };
  }

  private static boolean compares(Rational left, String sign, Rational right) {
    int order = left.compareTo(right);
    return switch (sign) {
      case "<" -> order < 0;
      case ">" -> order > 0;
      case "≤" -> order <= 0;
      default -> order >= 0;
    };
  }

  /** Returns whether {@code x > 3} and an inequality hold for the same x near and far. */
  private static boolean sameSet(String printed, String inequality) {
    Comparison whole = Comparison.parse(inequality);
    String given = SIGNS.stream().filter(printed::contains).findFirst().orElseThrow();
    Rational bound = MathText.read(printed.split(given)[1]);
    for (Rational step :
        List.of(
            Rational.of(-50),
            Rational.of(-1, 100),
            Rational.ZERO,
            Rational.of(1, 100),
            Rational.of(50))) {
      Rational x = bound.plus(step);
      if (whole.holds(x) != compares(x, given, bound)) {
        return false;
      }
    }
    return true;
  }

  private static String set(String sign, Rational bound) {
    return "x %s %s".formatted(sign, number(bound));
  }

  private static Exercise solve(Draw draw) {
    int k = draw.byLayer(1, draw.between(2, 5), -draw.between(2, 5));
    int bound = draw.byLayer(draw.between(-6, 8), draw.between(-9, 9), draw.between(-9, 9));
    int a = draw.byLayer(draw.between(2, 7), draw.between(1, 4), draw.between(1, 3));
    int b = draw.nonZero(-9, 9);
    int c = draw.byLayer(draw.nonZero(-5, 9), draw.nonZero(-9, 9), draw.nonZero(-9, 9));
    int lead = k * a - c;
    draw.require(
        lead != 0 && Math.abs(lead) > 1 && bound != 0 && (draw.layer() == Layer.BASIC || lead < 0));
    int d = k * (a * bound + b) - c * bound;
    draw.require(d != 0 && Math.abs(d) < 60 && k * a + c != 0);
    String sign = draw.pick(SIGNS);
    String left =
        k == 1
            ? polynomial("x", a, b)
            : "%d(%s)".formatted(k, polynomial("x", a, b)).replace('-', '−');
    String inequality = "%s %s %s".formatted(left, sign, polynomial("x", c, d));
    String right = lead < 0 ? turned(sign) : sign;
    Rational edge = Rational.of(bound);
    return Exercise.ask("不等式 %s 的解集是 ____。".formatted(inequality))
        .answer(set(right, edge))
        .wrong("除以负数不变号", set(lead < 0 ? sign : turned(sign), edge))
        .wrong("移项不变号", set(right, Rational.of((long) d + (long) k * b, lead)))
        .wrong("合并同类项算错符号", set(right, edge.negate()))
        .wrong("不等号丢掉或添上等号", set(flip(right), edge))
        .step(
            k == 1
                ? "移项，把含 x 的项移到左边，常数项移到右边。"
                : "去括号，得 %s %s %s。"
                    .formatted(
                        polynomial("x", (long) k * a, (long) k * b), sign, polynomial("x", c, d)))
        .step(
            "%s合并同类项，得 %s %s %s。"
                .formatted(
                    k == 1 ? "" : "移项、",
                    polynomial("x", lead, 0),
                    sign,
                    number((long) lead * bound)))
        .step(
            "两边同除以 %s，%s，得 %s。"
                .formatted(number(lead), lead < 0 ? "除数是负数，不等号方向改变" : "不等号方向不变", set(right, edge)))
        .hints("解不等式的步骤与解方程有什么相同和不同？", "移项时要变号，但不等号的方向不变。", "最后两边同除以一个数时，要看这个数是正还是负。")
        .checkText(t -> sameSet(t.get(0), inequality))
        .build();
  }

  private static String flip(String sign) {
    return switch (sign) {
      case "<" -> "≤";
      case ">" -> "≥";
      case "≤" -> "<";
      default -> ">";
    };
  }

  private static Exercise denominators(Draw draw) {
    int p = draw.pick(2, 3, 4, 5);
    int q = draw.pick(2, 3, 4, 6);
    int common = p * q / gcd(p, q);
    int a = draw.between(1, 4);
    int b = draw.nonZero(-7, 7);
    int c = draw.between(1, 4);
    int d = draw.nonZero(-7, 7);
    int e = draw.byLayer(0, draw.between(1, 3), -draw.between(1, 3));
    draw.require(p != q && gcd(gcd(a, b), p) == 1 && gcd(gcd(c, d), q) == 1);
    int one = common / p;
    int other = common / q;
    int lead = one * a - other * c;
    int rest = other * d - one * b + common * e;
    draw.require(lead != 0 && rest % lead == 0 && rest != 0 && Math.abs(lead) > 1);
    draw.require(draw.layer() == Layer.BASIC || lead < 0);
    Rational bound = Rational.of(rest / lead);
    String sign = draw.pick(SIGNS);
    String inequality =
        "(%s)/%d %s (%s)/%d%s"
            .formatted(
                polynomial("x", a, b), p, sign, polynomial("x", c, d), q, e == 0 ? "" : added(e));
    String right = lead < 0 ? turned(sign) : sign;
    return Exercise.ask("不等式 %s 的解集是 ____。".formatted(inequality))
        .answer(set(right, bound))
        .wrong("除以负数不变号", set(lead < 0 ? sign : turned(sign), bound))
        .wrong(
            "去分母漏乘常数项",
            e == 0
                ? set(right, bound) // right here, so it is dropped
                : set(right, Rational.of((long) other * d - (long) one * b + e, lead)))
        .wrong("去分母后分子不加括号", set(right, Rational.of((long) d - b + (long) common * e, lead)))
        .wrong(
            "移项不变号",
            set(right, Rational.of((long) other * d + (long) one * b + (long) common * e, lead)))
        .step(
            "两边同乘 %d，得 %s(%s) %s %s(%s)%s。"
                .formatted(
                    common,
                    one == 1 ? "" : one,
                    polynomial("x", a, b),
                    sign,
                    other == 1 ? "" : other,
                    polynomial("x", c, d),
                    e == 0 ? "" : added((long) common * e)))
        .step("去括号、移项、合并，得 %s %s %s。".formatted(polynomial("x", lead, 0), sign, number(rest)))
        .step("两边同除以 %s，得 %s。".formatted(number(lead), set(right, bound)))
        .hints("先怎样去掉分母？", "两边同乘各分母的最小公倍数，每一项都要乘。", "系数化为 1 时，注意系数的正负。")
        .checkText(t -> sameSet(t.get(0), inequality))
        .build();
  }

  private static int gcd(int a, int b) {
    return b == 0 ? Math.abs(a) : gcd(b, a % b);
  }

  private static Exercise integerSolutions(Draw draw) {
    int a = draw.between(2, 7);
    int b = draw.nonZero(-9, 9);
    int c = draw.byLayer(0, draw.between(1, 6), draw.between(1, 6));
    int lead = a - c;
    draw.require(lead > 1);
    int top = draw.between(2 * lead, draw.byLayer(6, 7, 9) * lead);
    int d = top + b;
    draw.require(d != 0);
    boolean strict = draw.chance();
    String inequality =
        "%s %s %s".formatted(polynomial("x", a, b), strict ? "<" : "≤", polynomial("x", c, d));
    Rational bound = Rational.of(top, lead);
    int most = strict && bound.isWhole() ? top / lead - 1 : top / lead;
    draw.require(most >= 2);
    boolean sum = draw.layer() == Layer.EXTENDING;
    int answer = sum ? most * (most + 1) / 2 : most;
    int next = most + 1;
    return Exercise.ask(
            sum
                ? "不等式 %s 的所有正整数解的和是 ____。".formatted(inequality)
                : "不等式 %s 的正整数解有 ____ 个。".formatted(inequality))
        .answer(answer)
        .wrong(sum ? "多加了不在解集中的整数" : "把0也当作正整数", sum ? (long) answer + next + 1 : (long) most + 1)
        .wrong(
            "端点的取舍弄错",
            sum
                ? (bound.isWhole() && !strict ? (long) answer - most : (long) answer + next)
                : (bound.isWhole() && !strict ? (long) most - 1 : (long) most + 1))
        .wrong("一个解当作解集", sum ? most : 1)
        .wrong("移项不变号", Rational.of(Math.abs((long) d + b) / lead))
        .step(
            "移项、合并，得 %s %s %s。"
                .formatted(polynomial("x", lead, 0), strict ? "<" : "≤", number(top)))
        .step("解集是 x %s %s。".formatted(strict ? "<" : "≤", number(bound)))
        .step(
            "正整数解是 %s%s。"
                .formatted(
                    most > 4
                        ? "1，2，…，" + most
                        : java.util.stream.IntStream.rangeClosed(1, most)
                            .mapToObj(String::valueOf)
                            .collect(java.util.stream.Collectors.joining("，")),
                    sum ? "，和是 " + answer : "，共 " + answer + " 个"))
        .hints("先求出不等式的解集。", "在数轴上表示解集，找出其中的正整数。", "注意端点能不能取到，正整数从几开始。")
        .check(
            v -> {
              long total = 0;
              Comparison whole = Comparison.parse(inequality);
              for (int x = 1; x < 40; x++) {
                if (whole.holds(Rational.of(x))) {
                  total += sum ? x : 1;
                }
              }
              return v.equals(Rational.of(total));
            })
        .build();
  }

  private record Side(String text, String sign, int bound) {}

  /** An inequality in x as it is printed, read back for checking. */
  private record Comparison(Expression left, String sign, Expression right) {
    static Comparison parse(String text) {
      String sign = SIGNS.stream().filter(text::contains).findFirst().orElseThrow();
      String[] sides = text.split(sign);
      return new Comparison(Expression.parse(sides[0]), sign, Expression.parse(sides[1]));
    }

    boolean holds(Rational x) {
      Map<Character, Rational> at = Map.of('x', x);
      return compares(left.value(at), sign, right.value(at));
    }
  }

  /** Draws an inequality whose solutions are {@code x sign bound}. */
  private static Side side(Draw draw, String sign, int bound) {
    int a = draw.between(2, 5) * (draw.layer() != Layer.BASIC && draw.chance() ? -1 : 1);
    int b = draw.nonZero(-9, 9);
    int c = draw.layer() == Layer.EXTENDING ? draw.nonZero(-4, 4) : 0;
    draw.require(a != c && Math.abs(a - c) > 1);
    int d = a * bound + b - c * bound;
    draw.require(c != 0 || d != 0);
    String shown = a - c < 0 ? turned(sign) : sign;
    return new Side(
        "%s %s %s".formatted(polynomial("x", a, b), shown, polynomial("x", c, d)), sign, bound);
  }

  private static Exercise system(Draw draw) {
    int low = draw.between(-6, 4);
    int high = low + draw.between(1, 7);
    String up = draw.pick(">", "≥");
    String down = draw.pick("<", "≤");
    int kind = draw.pick(0, 0, 1, 2);
    Side one = side(draw, kind == 2 ? down : up, low);
    Side two = side(draw, kind == 1 ? up : down, high);
    // kind 0: between; 1: both larger; 2: both smaller
    String between = "%s %s x %s %s".formatted(number(low), turned(up), down, number(high));
    String answer =
        kind == 0
            ? between
            : kind == 1
                ? "x %s %s".formatted(up, number(high))
                : "x %s %s".formatted(down, number(low));
    String union =
        kind == 0
            ? "x %s %s".formatted(up, number(low))
            : kind == 1
                ? "x %s %s".formatted(up, number(low))
                : "x %s %s".formatted(down, number(high));
    String crossed =
        kind == 0
            ? "x %s %s".formatted(down, number(high))
            : "%s %s x %s %s"
                .formatted(
                    number(low),
                    kind == 2 ? "<" : turned(up),
                    kind == 1 ? "<" : down,
                    number(high));
    return Exercise.ask("不等式组 { %s；%s } 的解集是 ____。".formatted(one.text(), two.text()))
        .answer(answer)
        .wrong("解集取并而不取交", union)
        .wrong(kind == 0 ? "只写其中一个解集" : "同向的解集写成夹在中间", crossed)
        .wrong(kind == 0 ? "大小小大当无解" : "同向的解集当作无解", "无解")
        .wrong(
            "端点的取舍弄错",
            kind == 0
                ? "%s %s x %s %s".formatted(number(low), flip(turned(up)), down, number(high))
                : kind == 1
                    ? "x %s %s".formatted(flip(up), number(high))
                    : "x %s %s".formatted(flip(down), number(low)))
        .step("解第一个不等式，得 x %s %s；".formatted(one.sign(), number(one.bound())))
        .step("解第二个不等式，得 x %s %s。".formatted(two.sign(), number(two.bound())))
        .step("取公共部分，解集是 %s。".formatted(answer))
        .hints("分别解出每个不等式。", "在同一条数轴上表示两个解集。", "不等式组的解集是各解集的公共部分。")
        .checkText(
            t -> {
              Comparison first = Comparison.parse(one.text());
              Comparison second = Comparison.parse(two.text());
              for (int i = -36; i <= 36; i++) {
                Rational x = Rational.of(i, 2);
                boolean both = first.holds(x) && second.holds(x);
                if (both != member(t.get(0), x)) {
                  return false;
                }
              }
              return true;
            })
        .build();
  }

  private static boolean member(String set, Rational x) {
    if (set.equals("无解")) {
      return false;
    }
    String[] parts = set.split(" ");
    if (parts.length == 3) {
      return compares(x, parts[1], MathText.read(parts[2]));
    }
    return compares(MathText.read(parts[0]), parts[1], x)
        && compares(x, parts[3], MathText.read(parts[4]));
  }

  private static Exercise systemIntegers(Draw draw) {
    int low = draw.between(-6, 2);
    int high = low + draw.between(3, 7);
    String up = draw.pick(">", "≥");
    String down = draw.pick("<", "≤");
    Side one = side(draw, up, low);
    Side two = side(draw, down, high);
    int first = up.equals("≥") ? low : low + 1;
    int last = down.equals("≤") ? high : high - 1;
    boolean sum = draw.layer() != Layer.BASIC;
    int count = last - first + 1;
    int total = (first + last) * count / 2;
    int answer = sum ? total : count;
    draw.require(count > 1);
    int inner = (low + high) * (high - low + 1) / 2;
    int wider = sum ? inner : high - low + 1;
    int narrow = sum ? (low + high) * (high - low - 1) / 2 : high - low - 1;
    return Exercise.ask(
            "不等式组 { %s；%s } 的所有整数解的%s是 ____。".formatted(one.text(), two.text(), sum ? "和" : "个数"))
        .answer(answer)
        .wrong("端点的取舍弄错", wider)
        .wrong("端点的取舍弄错", narrow)
        .wrong("漏掉0和负整数", sum ? (long) last * (last + 1) / 2 : Math.max(last, 0))
        .wrong(sum ? "把个数当作和" : "用两个端点的差当个数", sum ? count : high - low)
        .step("解第一个不等式，得 x %s %s；解第二个不等式，得 x %s %s。".formatted(up, number(low), down, number(high)))
        .step("解集是 %s %s x %s %s。".formatted(number(low), turned(up), down, number(high)))
        .step(
            "整数解是 %s，%s是 %s。"
                .formatted(
                    java.util.stream.IntStream.rangeClosed(first, last)
                        .mapToObj(MathText::number)
                        .collect(java.util.stream.Collectors.joining("，")),
                    sum ? "它们的和" : "个数",
                    number(answer)))
        .hints("先求出不等式组的解集。", "把解集表示在数轴上，再找整数。", "注意两个端点是否包含在内，不要漏掉负整数和零。")
        .check(
            v -> {
              long found = 0;
              Comparison lower = Comparison.parse(one.text());
              Comparison upper = Comparison.parse(two.text());
              for (int x = -20; x <= 20; x++) {
                if (lower.holds(Rational.of(x)) && upper.holds(Rational.of(x))) {
                  found += sum ? x : 1;
                }
              }
              return v.equals(Rational.of(found));
            })
        .build();
  }

  private static Exercise systemParameter(Draw draw) {
    int low = draw.nonZero(-6, 4);
    int high = low + draw.between(2, 7);
    int k = draw.between(2, 4);
    int p = draw.nonZero(-5, 5);
    int m = draw.nonZero(-6, 6);
    int n = draw.nonZero(-6, 6);
    boolean two = draw.layer() == Layer.EXTENDING;
    draw.require(high != 0 && (!two || m != n));
    // x − p·... : x + m·h > c gives x > low ; k x − n < d gives x < high
    int h = draw.between(1, 3);
    int c = low + h * m;
    int d = k * high - n;
    int q = k * high + p;
    String one = "x%s > %s".formatted((h == 1 ? " + m" : " + " + h + "m"), number(c));
    String other =
        two
            ? "%dx − n < %s".formatted(k, number(d))
            : "%s < %s".formatted(polynomial("x", k, p), number(q));
    String ask = two ? "m + n" : "m";
    int answer = two ? m + n : m;
    return Exercise.ask(
            "若关于 x 的不等式组 { %s；%s } 的解集是 %s < x < %s，则 %s = ____。"
                .formatted(one, other, number(low), number(high), ask))
        .answer(answer)
        .wrong(
            "移项不变号", two ? Rational.of((long) low + c, h).plus(n) : Rational.of((long) low + c, h))
        .wrong(
            "把端点对应错",
            two
                ? Rational.of((long) c - high, h).plus((long) k * low - d)
                : Rational.of((long) c - high, h))
        .wrong("求字母时系数漏除", two ? (long) c - low + n + (h == 1 ? 1 : 0) : (long) c - low)
        .wrong("求得的字母符号写反", -answer)
        .step("解第一个不等式，得 x > %s − %s。".formatted(number(c), h == 1 ? "m" : h + "m"))
        .step(
            two
                ? "解第二个不等式，得 x < (%s + n)/%d。".formatted(number(d), k)
                : "解第二个不等式，得 x < %s，与已知一致。".formatted(number(high)))
        .step(
            "与已知解集对照：%s − %s = %s，得 m = %s%s。"
                .formatted(
                    number(c),
                    h == 1 ? "m" : h + "m",
                    number(low),
                    number(m),
                    two
                        ? "；(%s + n)/%d = %s，得 n = %s"
                            .formatted(number(d), k, number(high), number(n))
                        : ""))
        .step("所以 %s = %s。".formatted(ask, number(answer)))
        .hints("先把字母看成已知数，分别解两个不等式。", "解集的两个端点分别来自哪个不等式？", "让用字母表示的端点等于已知的端点。")
        .check(
            v -> {
              for (int i = -8; i <= 8; i++) {
                if (two) {
                  int nn = (int) v.longValue() - i;
                  if (c - h * i == low && d + nn == k * high) {
                    return true;
                  }
                } else if (v.equals(Rational.of(i)) && c - h * i == low) {
                  return true;
                }
              }
              return false;
            })
        .build();
  }

  private static Exercise atLeast(Draw draw) {
    int win = draw.between(3, 10);
    int lose = draw.between(1, 5);
    int n = draw.between(15, 30);
    int goal = draw.multiple(5, 40, 240);
    boolean spend =
        draw.layer() == Layer.EXTENDING || (draw.layer() == Layer.IMPROVING && draw.chance());
    if (!spend) {
      // win·x − lose·(n − x) ≥ goal
      int lead = win + lose;
      Rational edge = Rational.of((long) goal + (long) lose * n, lead);
      int least = (int) Math.ceil(edge.doubleValue() - 1e-9);
      draw.require(
          least < n
              && least > n / 2
              && (draw.layer() == Layer.BASIC) == edge.isWhole()
              && goal <= win * n);
      String text =
          draw.pick(
                  "一次知识竞赛共有 %d 道题，答对一题得 %d 分，答错或不答一题扣 %d 分。要使总分不低于 %d 分，至少要答对 ____ 道题。",
                  "一次安全知识问答共有 %d 道题，每答对一题加 %d 分，答错或不答扣 %d 分。要使得分至少为 %d 分，至少要答对 ____ 道题。",
                  "在一次闯关游戏中共有 %d 关，闯过一关得 %d 分，没有闯过扣 %d 分。要使总分不低于 %d 分，至少要闯过 ____ 关。")
              .formatted(n, win, lose, goal);
      return Exercise.ask(text)
          .answer(Rational.of(least), text.contains("道题。") ? "道" : "关")
          .wrong(edge.isWhole() ? "端点能取到却舍去" : "取整时按四舍五入", edge.isWhole() ? least + 1L : least - 1L)
          .wrong("没有考虑扣分", (long) Math.ceil((double) goal / win))
          .wrong("把扣分当作得分", (long) Math.ceil((goal - (double) lose * n) / Math.max(1, win - lose)))
          .wrong("至少写成小于等于", (long) n - least)
          .step(
              text.contains("道题。")
                  ? "设答对 x 道题，则没有答对的有 (%d − x) 道。".formatted(n)
                  : "设闯过 x 关，则没有闯过的有 (%d − x) 关。".formatted(n))
          .step("列不等式：%dx − %s(%d − x) ≥ %d。".formatted(win, lose == 1 ? "" : lose, n, goal))
          .step("解得 x ≥ %s。".formatted(number(edge)))
          .step("x 是整数，所以至少是 %d。".formatted(least))
          .hints("“不低于”“至少”用哪个不等号表示？", "用含 x 的式子表示得分与扣分。", "求出解集后，在其中取最小的整数。")
          .check(
              v -> {
                for (int x = 0; x <= n; x++) {
                  if (win * x - lose * (n - x) >= goal) {
                    return v.equals(Rational.of(x));
                  }
                }
                return false;
              })
          .build();
    }
    int p = draw.between(8, 30);
    int q = draw.between(3, p - 3);
    int money = draw.multiple(10, 150, 900);
    Rational edge = Rational.of((long) money - (long) q * n, p - q);
    draw.require(edge.signum() > 0 && edge.compareTo(Rational.of(n)) < 0 && !edge.isWhole());
    int most = (int) Math.floor(edge.doubleValue());
    draw.require(most > 1);
    String text =
        draw.pick(
                "学校用不超过 %d 元购买甲、乙两种笔记本共 %d 本作为奖品，甲种每本 %d 元，乙种每本 %d 元，则甲种笔记本最多能买 ____ 本。",
                "班级准备用不超过 %d 元购买钢笔和圆珠笔共 %d 支，钢笔每支 %d 元，圆珠笔每支 %d 元，则钢笔最多能买 ____ 支。",
                "某花店计划用不超过 %d 元购进百合和康乃馨共 %d 束，百合每束 %d 元，康乃馨每束 %d 元，则百合最多购进 ____ 束。")
            .formatted(money, n, p, q);
    return Exercise.ask(text)
        .answer(Rational.of(most), text.contains("本。") ? "本" : text.contains("支。") ? "支" : "束")
        .wrong("取整时按四舍五入", most + 1L)
        .wrong("忽略另一种物品的费用", Math.min(n, money / p))
        .wrong("求成了另一种的数量", (long) n - most)
        .wrong("单价的差算成和", Math.max(1, (money - q * n) / (p + q)))
        .step(
            text.contains("本。")
                ? "设甲种买 x 本，则乙种买 (%d − x) 本。".formatted(n)
                : text.contains("支。")
                    ? "设钢笔买 x 支，则圆珠笔买 (%d − x) 支。".formatted(n)
                    : "设百合购进 x 束，则康乃馨购进 (%d − x) 束。".formatted(n))
        .step("列不等式：%dx + %d(%d − x) ≤ %d。".formatted(p, q, n, money))
        .step("解得 x ≤ %s。".formatted(number(edge)))
        .step("x 是整数，所以最多是 %d。".formatted(most))
        .hints("“不超过”用哪个不等号表示？", "用含 x 的式子表示两种物品的总费用。", "求出解集后，在其中取最大的整数。")
        .check(
            v -> {
              int best = -1;
              for (int x = 0; x <= n; x++) {
                best = p * x + q * (n - x) <= money ? x : best;
              }
              return v.equals(Rational.of(best));
            })
        .build();
  }

  private static Exercise betterPlan(Draw draw) {
    int price = draw.multiple(5, 10, 60);
    int fee = draw.multiple(10, 20, 200);
    int tenths = draw.between(6, 9);
    int other = draw.layer() == Layer.EXTENDING ? draw.between(tenths + 1, 10) : 10;
    draw.require(draw.layer() != Layer.EXTENDING || other < 10);
    // plan A: card fee then tenths; plan B: other tenths. A cheaper when price·(other −
    // tenths)/10·x > fee
    Rational edge = Rational.of(10L * fee, (long) price * (other - tenths));
    draw.require(edge.compareTo(Rational.of(3)) > 0 && edge.compareTo(Rational.of(80)) < 0);
    draw.require((draw.layer() == Layer.BASIC) == edge.isWhole());
    int least = (int) Math.floor(edge.doubleValue() + 1e-9) + 1;
    record Story(String text, String unit) {}
    Story story =
        draw.pick(
            new Story("某游泳馆单次票价 %d 元，%s；办一张 %d 元的会员卡后，每次按票价的 %d 折付费。一年中至少游 ____ 次时，办会员卡更合算。", "次"),
            new Story("某书店的图书每本定价 %d 元，%s；花 %d 元办一张会员卡后，买书按定价的 %d 折付费。至少购买 ____ 本时，办会员卡更合算。", "本"),
            new Story("某健身房每次收费 %d 元，%s；花 %d 元办一张年卡后，每次按原价的 %d 折付费。一年中至少去 ____ 次时，办年卡更合算。", "次"));
    String plain = other == 10 ? "不办卡没有优惠" : "不办卡可以打 %d 折".formatted(other);
    return Exercise.ask(story.text().formatted(price, plain, fee, tenths))
        .answer(Rational.of(least), story.unit())
        .wrong("相等时也当作更合算", edge.isWhole() ? least - 1L : least + 1L)
        .wrong("取整时按四舍五入", least - 1L)
        .wrong("忘记计算打折后的费用", (long) Math.floor((double) fee / price) + 1)
        .wrong("折扣当作减少的部分", (long) Math.floor(10.0 * fee / (price * (double) tenths)) + 1)
        .step(
            "设 x %s。办卡的费用是 (%d + %sx) 元，不办卡的费用是 %sx 元。"
                .formatted(
                    story.unit(),
                    fee,
                    MathText.decimal(Rational.of((long) price * tenths, 10)),
                    MathText.decimal(Rational.of((long) price * other, 10))))
        .step(
            "办卡更合算：%d + %sx < %sx。"
                .formatted(
                    fee,
                    MathText.decimal(Rational.of((long) price * tenths, 10)),
                    MathText.decimal(Rational.of((long) price * other, 10))))
        .step("解得 x > %s。".formatted(number(edge)))
        .step("x 是整数，所以至少是 %d。".formatted(least))
        .hints("分别写出两种方案的费用。", "“更合算”就是费用更少。", "求出解集后取最小的整数，注意相等时不算更合算。")
        .check(
            v -> {
              for (int x = 1; x < 500; x++) {
                if (10 * fee + price * tenths * x < price * other * x) {
                  return v.equals(Rational.of(x));
                }
              }
              return false;
            })
        .build();
  }

  private static Exercise rooms(Draw draw) {
    int a = draw.between(3, 6);
    int b = a + draw.between(1, 4);
    int left = draw.between(3, 25);
    // x rooms, a·x + left persons; at b each the last room is neither empty nor full
    int found = 0;
    int x = 0;
    for (int i = 1; i < 60; i++) {
      int last = a * i + left - b * (i - 1);
      if (last > 0 && last < b) {
        found++;
        x = i;
      }
    }
    draw.require(found == 1 && x > 2);
    boolean people = draw.layer() == Layer.EXTENDING;
    int answer = people ? a * x + left : x;
    record Story(String text, String thing, String unit, String who, String measure) {}
    Story story =
        draw.pick(
            new Story(
                "学校安排若干名新生住宿舍。若每间住 %d 人，则有 %d 人没有床位；若每间住 %d 人，则只有一间宿舍不空也不满。", "宿舍", "间", "新生", "人"),
            new Story(
                "老师把若干名同学分到几辆车上。若每辆坐 %d 人，则有 %d 人没有座位；若每辆坐 %d 人，则只有一辆车不空也不满。", "车", "辆", "同学", "人"),
            new Story(
                "把一批苹果装入若干个礼盒。若每盒装 %d 个，则剩下 %d 个；若每盒装 %d 个，则只有一盒不空也不满。", "礼盒", "个", "苹果", "个"));
    String ask =
        people
            ? "%s共有 ____ %s。".formatted(story.who(), story.measure())
            : "%s有 ____ %s。".formatted(story.thing(), story.unit());
    Rational lowEdge = Rational.of(left, b - a);
    Rational highEdge = Rational.of((long) left + b, b - a);
    return Exercise.ask(story.text().formatted(a, left, b) + ask)
        .answer(Rational.of(answer), people ? story.measure() : story.unit())
        .wrong("漏掉一个限制条件", people ? (long) a * (x + 1) + left : x + 1L)
        .wrong("只按正好装满列方程", people ? (long) a * (x - 1) + left : x - 1L)
        .wrong("求出未知数就当作答案", people ? (long) x : (long) a * x + left)
        .wrong("忘记加上多出的部分", people ? (long) a * x : (long) x - 2)
        .step(
            "设有 x %s%s，则%s共 (%dx + %d) %s。"
                .formatted(story.unit(), story.thing(), story.who(), a, left, story.measure()))
        .step(
            "最后一%s不空也不满：0 < %dx + %d − %d(x − 1) < %d。"
                .formatted(story.unit().equals("个") ? "盒" : story.unit(), a, left, b, b))
        .step("解得 %s < x < %s，x 是整数，所以 x = %d。".formatted(number(lowEdge), number(highEdge), x))
        .step(
            people
                ? "%d × %d + %d = %d（%s）。".formatted(a, x, left, answer, story.measure())
                : "所以%s有 %d %s。".formatted(story.thing(), x, story.unit()))
        .hints("“不空也不满”说明最后一份的数量在什么范围？", "用 x 表示总数，再减去装满的部分。", "列出两个不等式，求整数解。")
        .check(
            v -> {
              long rooms = people ? v.minus(left).over(a).longValue() : v.longValue();
              long total = a * rooms + left;
              long full = total / b;
              return full == rooms - 1 && total % b != 0;
            })
        .build();
  }
}
