package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.superscript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** What rational numbers are and how they are written: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class RationalNumberTemplates {
  private static final String LINE = "math.number-line";
  private static final String ABSOLUTE = "math.absolute-value";
  private static final String SCIENTIFIC = "math.scientific-notation";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "rational-number.absolute-equation",
              "解含绝对值的等式",
              "绝对值化为两种情况→分别求解",
              7,
              List.of(ABSOLUTE),
              RationalNumberTemplates::absoluteEquation),
          Template.of(
                  "rational-number.absolute-by-range",
                  "已知范围去绝对值",
                  "判断绝对值内的正负→去绝对值→合并",
                  7,
                  List.of(ABSOLUTE, "math.removing-parentheses"),
                  RationalNumberTemplates::absoluteByRange)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "rational-number.line-move",
              "数轴上点的移动",
              "向右加、向左减→逐次计算",
              7,
              List.of(LINE, "math.rational-add-subtract-mixed"),
              RationalNumberTemplates::lineMove),
          Template.of(
              "rational-number.line-distance",
              "数轴上到定点距离已知的点",
              "分左右两侧→加减距离",
              7,
              List.of(LINE),
              RationalNumberTemplates::lineDistance),
          Template.of(
                  "rational-number.line-fold",
                  "数轴折叠后重合的点",
                  "求对称中心→由中心求对应点",
                  7,
                  List.of(LINE),
                  RationalNumberTemplates::lineFold)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "rational-number.compare-negative-fractions",
              "比较负分数的大小",
              "通分→比较绝对值→绝对值大的反而小",
              7,
              List.of("math.rational-number-comparison"),
              RationalNumberTemplates::compare),
          Template.of(
              "rational-number.opposite-reciprocal",
              "相反数、倒数与绝对值的综合",
              "和为 0、积为 1、平方定值→整体代入",
              7,
              List.of("math.opposite-number", "math.reciprocal", ABSOLUTE),
              RationalNumberTemplates::oppositeReciprocal),
          Template.of(
              "rational-number.to-scientific",
              "用科学记数法表示大数",
              "定 a→数整数位数减 1 得指数",
              7,
              List.of(SCIENTIFIC),
              RationalNumberTemplates::toScientific),
          Template.of(
                  "rational-number.from-scientific",
                  "由科学记数法还原原数",
                  "看指数→小数点右移→补 0",
                  7,
                  List.of(SCIENTIFIC),
                  RationalNumberTemplates::fromScientific)
              .only(Layer.BASIC, Layer.IMPROVING),
          Template.of(
              "rational-number.precision",
              "近似数的精确度",
              "还原成原数→看末位数字所在的数位",
              7,
              List.of("math.approximate-number"),
              RationalNumberTemplates::precision),
          Template.of(
              "rational-number.deviation-total",
              "以标准量记正负求总量",
              "偏差求和→标准量乘份数→相加",
              7,
              List.of("math.positive-negative-number", "math.rational-addition"),
              RationalNumberTemplates::deviations));

  private RationalNumberTemplates() {}

  private static Exercise absoluteEquation(Draw draw) {
    int k = draw.byLayer(1, 1, draw.between(2, 4));
    int c = draw.byLayer(0, draw.nonZero(-9, 9), draw.nonZero(-9, 9));
    int b = draw.between(1, draw.byLayer(40, 12, 15));
    draw.require((b + c) % k == 0 && (c - b) % k == 0 && c != b && c != -b);
    int one = (c + b) / k;
    int other = (c - b) / k;
    String in = MathText.polynomial("x", k, -c);
    return Exercise.ask("若 |%s| = %s，则 x 的值为 ____。".formatted(in, number(b)))
        .answer(
            Solutions.either(one, other),
            Solutions.two(one, other),
            "x=%s或x=%s".formatted(number(one), number(other)))
        .wrong("以为绝对值等式只有一个解", one)
        .wrong("只取负的一个值", other)
        .wrong("把解的相反数当另一解", Solutions.either(one, -one))
        .wrong("绝对值等于去掉负号", Solutions.either(other, -other))
        .step("绝对值等于 %d 的数有两个：%d 和 −%d。".formatted(b, b, b))
        .step("所以 %s = %d 或 %s = −%d。".formatted(in, b, in, b))
        .step("解得 x = %s 或 x = %s。".formatted(number(one), number(other)))
        .hints("绝对值表示数轴上的点到原点的距离。", "到原点的距离相等的点有几个？", "把绝对值里的式子看成一个整体，分两种情况列等式。")
        .checkText(
            t -> {
              List<Rational> x = Solutions.read(t.get(0));
              return x.size() == 2
                  && !x.get(0).equals(x.get(1))
                  && x.stream().allMatch(v -> v.times(k).minus(c).abs().equals(Rational.of(b)));
            })
        .build();
  }

  private static Exercise absoluteByRange(Draw draw) {
    int p = draw.between(-6, 4);
    int q = p + draw.between(2, 7);
    draw.require(p != 0 && q != 0);
    int m = draw.byLayer(1, 1, draw.between(2, 3));
    boolean plus = m > 1 || draw.chance();
    int sign = plus ? 1 : -1;
    int slope = m - sign;
    int rest = -m * p + sign * q;
    String left = "|%s|".formatted(MathText.polynomial("x", 1, -p));
    String right = "|%s|".formatted(MathText.polynomial("x", 1, -q));
    String expression = "%s %s %s".formatted(m == 1 ? left : m + left, plus ? "+" : "−", right);
    String answer = MathText.polynomial("x", slope, rest);
    return Exercise.ask("当 %s < x < %s 时，化简 %s = ____。".formatted(number(p), number(q), expression))
        .answer(answer)
        .wrong("绝对值等于去掉负号", MathText.polynomial("x", m + sign, -m * p - sign * q))
        .wrong("负号只变第一项", MathText.polynomial("x", slope, -m * p - sign * q))
        .wrong("判断绝对值内的正负出错", MathText.polynomial("x", -m + sign, m * p - sign * q))
        .step("因为 x > %s，所以 %s > 0；".formatted(number(p), MathText.polynomial("x", 1, -p)))
        .step("因为 x < %s，所以 %s < 0。".formatted(number(q), MathText.polynomial("x", 1, -q)))
        .step(
            "原式 = %s(%s) %s (%s) = %s。"
                .formatted(
                    m == 1 ? "" : number(m),
                    MathText.polynomial("x", 1, -p),
                    plus ? "+" : "−",
                    MathText.polynomial("x", -1, q),
                    answer))
        .hints("先看绝对值里的式子是正还是负。", "正数的绝对值是它本身，负数的绝对值是它的相反数。", "去掉绝对值时先添括号，再去括号合并。")
        .checkExpression(
            e -> {
              for (int part = 1; part < 5; part++) {
                Rational x = Rational.of(p * 5L + (q - p) * (long) part, 5);
                Rational value = x.minus(p).abs().times(m).plus(x.minus(q).abs().times(sign));
                if (!e.value(java.util.Map.of('x', x)).equals(value)) {
                  return false;
                }
              }
              return true;
            })
        .build();
  }

  private static Exercise lineMove(Draw draw) {
    int start = draw.nonZero(-8, 8);
    int first = draw.between(2, 12);
    int second = draw.between(2, 12);
    boolean right = draw.chance();
    int sign = right ? 1 : -1;
    int end = start + sign * first - sign * second;
    draw.require(first != second);
    String way = right ? "先向右移动 %d 个单位长度，再向左移动 %d 个单位长度" : "先向左移动 %d 个单位长度，再向右移动 %d 个单位长度";
    boolean inverse = draw.layer() == Layer.EXTENDING;
    int given = inverse ? end : start;
    int asked = inverse ? start : end;
    int turn = inverse ? -1 : 1;
    String moved = way.formatted(first, second);
    return Exercise.ask(
            inverse
                ? "数轴上的点 A %s后，得到的点表示的数是 %s，则点 A 原来表示的数是 ____。".formatted(moved, number(end))
                : "数轴上点 A 表示的数是 %s，将点 A %s，得到的点表示的数是 ____。".formatted(number(start), moved))
        .answer(asked)
        .wrong("左右移动加减弄反", given - turn * sign * (first - second))
        .wrong("忽略移动方向都用加法", given + first + second)
        .wrong("把起点当作原点", turn * sign * (first - second))
        .step(inverse ? "从终点倒着移回去：原来向右的改为向左，原来向左的改为向右。" : "在数轴上，向右移动用加法，向左移动用减法。")
        .step(
            "%s%s%s = %s。"
                .formatted(
                    number(given),
                    added((long) turn * sign * first),
                    added((long) -turn * sign * second),
                    number(asked)))
        .step("所求的数是 %s。".formatted(number(asked)))
        .hints("画一条数轴，标出已知的点。", "数轴上向右数变大，向左数变小。", "把每一次移动写成加法或减法。")
        .check(
            v -> {
              int at = inverse ? (int) v.longValue() : start;
              for (int i = 0; i < first; i++) {
                at += right ? 1 : -1;
              }
              for (int i = 0; i < second; i++) {
                at += right ? -1 : 1;
              }
              return inverse ? at == end : v.equals(Rational.of(at));
            })
        .build();
  }

  private static Exercise lineDistance(Draw draw) {
    int half = draw.byLayer(1, 1, 2);
    int a = draw.byLayer(draw.between(1, 9), draw.nonZero(-12, 12), draw.nonZero(-25, 25));
    int d = draw.between(2, draw.byLayer(9, 15, 25));
    draw.require(a != d && a != -d && (half == 1 || a % 2 != 0 || d % 2 != 0));
    Rational at = Rational.of(a, half);
    Rational far = Rational.of(d, half);
    Rational less = at.minus(far);
    Rational more = at.plus(far);
    String where = half == 1 ? number(a) : MathText.decimal(at);
    String length = MathText.decimal(far);
    return Exercise.ask(
            "数轴上点 A 表示的数是 %s，点 B 到点 A 的距离是 %s 个单位长度，则点 B 表示的数是 ____。".formatted(where, length))
        .answer(MathText.decimal(less) + "或" + MathText.decimal(more), Solutions.either(less, more))
        .wrong("到一点距离相等只找一侧", MathText.decimal(more))
        .wrong("只找左侧的点", MathText.decimal(less))
        .wrong("把距离看成到原点的距离", MathText.decimal(far.negate()) + "或" + length)
        .step("点 B 可能在点 A 的左侧，也可能在点 A 的右侧。")
        .step("在左侧时：%s − %s = %s；".formatted(where, length, MathText.decimal(less)))
        .step("在右侧时：%s + %s = %s。".formatted(where, length, MathText.decimal(more)))
        .step("点 B 表示的数是 %s 或 %s。".formatted(MathText.decimal(less), MathText.decimal(more)))
        .hints("在数轴上画出点 A。", "与点 A 距离相等的点只有一个吗？", "分左侧、右侧两种情况，分别用减法、加法。")
        .checkText(
            t -> {
              List<Rational> b = Solutions.read(t.get(0));
              return b.size() == 2
                  && !b.get(0).equals(b.get(1))
                  && b.stream().allMatch(v -> v.minus(at).abs().equals(far));
            })
        .build();
  }

  private static Exercise lineFold(Draw draw) {
    int a = draw.nonZero(-9, 6);
    int b = a + draw.between(3, 10);
    int c = draw.nonZero(-12, 12);
    draw.require(b != 0 && a + b != 0 && c != a && c != b && 2 * c != a + b);
    draw.require(draw.layer() == Layer.EXTENDING || (a + b) % 2 == 0);
    int answer = a + b - c;
    Rational middle = Rational.of(a + b, 2);
    return Exercise.ask(
            "将数轴沿某一点折叠，使表示 %s 的点与表示 %s 的点重合，则与表示 %s 的点重合的点表示的数是 ____。"
                .formatted(number(a), number(b), number(c)))
        .answer(answer)
        .wrong("以为折叠都是沿原点", -c)
        .wrong("按平移求对应点", c + b - a)
        .wrong("把折点当作对应点", middle)
        .step("折点是两个重合点的正中间：(%s%s) ÷ 2 = %s。".formatted(number(a), added(b), number(middle)))
        .step(
            "表示 %s 的点到折点的距离是 %s，在折点的%s侧。"
                .formatted(
                    number(c),
                    number(middle.minus(c).abs()),
                    middle.compareTo(Rational.of(c)) > 0 ? "左" : "右"))
        .step("与它重合的点在另一侧且距离相等，表示的数是 %s。".formatted(number(answer)))
        .hints("折叠后重合的两点到折点的距离相等。", "先由已知的一对重合点找出折点。", "折点在两个重合点的正中间。")
        .check(v -> v.minus(middle).equals(middle.minus(c)) && !v.equals(Rational.of(c)))
        .build();
  }

  private static Exercise compare(Draw draw) {
    int count = draw.byLayer(2, 3, 3);
    List<Integer> bottoms = draw.distinct(count, 3, draw.byLayer(8, 10, 16));
    List<Rational> values = new ArrayList<>();
    int common = 1;
    for (int bottom : bottoms) {
      Rational value = Rational.of(-draw.between(1, bottom - 1), bottom);
      draw.require(value.denominator().intValue() == bottom && !values.contains(value));
      values.add(value);
      common = common / gcd(common, bottom) * bottom;
    }
    int all = common;
    draw.require(all <= 120);
    boolean largest = draw.chance();
    Rational answer = values.stream().sorted().toList().get(largest ? count - 1 : 0);
    Rational opposite = values.stream().sorted().toList().get(largest ? 0 : count - 1);
    String list = values.stream().map(MathText::number).collect(Collectors.joining("，"));
    return Exercise.ask(
            "在 %s 这%s个数中，%s%s的数是 ____。"
                .formatted(
                    list, count == 2 ? "两" : "三", count == 2 ? "较" : "最", largest ? "大" : "小"))
        .answer(answer)
        .wrong("负数绝对值大就大", opposite)
        .step(
            "通分后比较绝对值：%s。"
                .formatted(
                    values.stream()
                        .map(v -> "%s = %s/%d".formatted(number(v.abs()), v.abs().times(all), all))
                        .collect(Collectors.joining("，"))))
        .step("两个负数比较，绝对值大的反而小。")
        .step(
            "所以%s%s的数是 %s。".formatted(count == 2 ? "较" : "最", largest ? "大" : "小", number(answer)))
        .hints("这几个数都是负数，它们的绝对值各是多少？", "比较绝对值时可以先通分。", "绝对值大的负数在数轴上更靠左。")
        .check(
            v ->
                values.contains(v)
                    && values.stream()
                        .allMatch(
                            w ->
                                largest
                                    ? v.doubleValue() >= w.doubleValue()
                                    : v.doubleValue() <= w.doubleValue()))
        .build();
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private static Exercise oppositeReciprocal(Draw draw) {
    int m = draw.between(2, draw.byLayer(5, 7, 9));
    int k = draw.byLayer(draw.between(1, 9), draw.between(2, 9), draw.between(2, 12));
    int s = draw.byLayer(1, 1, draw.pick(-1, 1));
    int n = draw.between(2, 9);
    String head = draw.byLayer("a + b", "%d(a + b)".formatted(n), "(a + b)/%d".formatted(n));
    String product = k == 1 ? "cd" : k + "cd";
    int answer = s * m * m - k;
    String expression =
        s > 0 ? "m² + %s − %s".formatted(head, product) : "%s − %s − m²".formatted(head, product);
    return Exercise.ask("已知 a，b 互为相反数，c，d 互为倒数，|m| = %d，则 %s 的值为 ____。".formatted(m, expression))
        .answer(answer)
        .wrong(
            "把相反数与倒数混淆",
            draw.byLayer(Rational.ONE, Rational.of(n), Rational.of(1, n)).plus((long) s * m * m))
        .wrong("互为倒数当作积为负1", s * m * m + k)
        .wrong("绝对值等于去掉负号", s * 2 * m - k)
        .step("a，b 互为相反数，所以 a + b = 0；")
        .step("c，d 互为倒数，所以 cd = 1；")
        .step("|m| = %d，所以 m = ±%d，m² = %d。".formatted(m, m, m * m))
        .step(
            "原式 = %s = %s。"
                .formatted(
                    s > 0 ? "%d + 0 − %d".formatted(m * m, k) : "0 − %d − %d".formatted(k, m * m),
                    number(answer)))
        .hints("互为相反数、互为倒数的两个数各有什么关系？", "不必求出 a，b，c，d，把 a + b 和 cd 看成整体。", "m 有两个值，但 m² 只有一个值。")
        .check(
            v -> {
              for (int sign : new int[] {-1, 1}) {
                Rational a = Rational.of(7, 3);
                Rational c = Rational.of(-5, 4);
                Rational both = a.plus(a.negate()).times(n);
                Rational ones = c.times(Rational.ONE.over(c)).times(k);
                Rational square = Rational.of(sign * m).power(2).times(s);
                if (!v.equals(square.plus(both).minus(ones))) {
                  return false;
                }
              }
              return true;
            })
        .build();
  }

  private static Exercise toScientific(Draw draw) {
    int digits = draw.between(2, 4);
    int mantissa = draw.between((int) Math.pow(10, digits - 1) + 1, (int) Math.pow(10, digits) - 1);
    draw.require(mantissa % 10 != 0);
    int power = draw.between(Math.max(digits, 4), draw.byLayer(7, 10, 11));
    String unit = draw.byLayer("", "万", "亿");
    int unitPower = draw.byLayer(0, 4, 8);
    draw.require(power >= unitPower && power - unitPower <= 4);
    Rational value = Rational.of(mantissa).times(Rational.of(10).power(power - digits + 1));
    String written = MathText.decimal(value.over(Rational.of(10).power(unitPower))) + unit;
    String a = MathText.decimal(Rational.of(mantissa).over(Rational.of(10).power(digits - 1)));
    String stem =
        draw.layer() == Layer.EXTENDING
            ? draw.pick(
                "某市去年的工业产值约为 %s元，用科学记数法表示为 ____ 元。",
                "某搜索网站全年的访问量约为 %s次，用科学记数法表示为 ____ 次。", "某颗行星到它的恒星的距离约为 %s米，用科学记数法表示为 ____ 米。")
            : draw.pick(
                "某图书馆的网站一年的访问量约为 %s次，用科学记数法表示为 ____ 次。",
                "某市去年接待游客约 %s人次，用科学记数法表示为 ____ 人次。",
                "某水库现在的蓄水量约为 %s立方米，用科学记数法表示为 ____ 立方米。",
                "某工厂一年节约用电约 %s千瓦时，用科学记数法表示为 ____ 千瓦时。");
    int zeros = power - digits + 1;
    return Exercise.ask(stem.formatted(unit.isEmpty() ? written + " " : written))
        .answer(a + "×10" + superscript(power))
        .wrong("指数等于零的个数", a + "×10" + superscript(Math.max(zeros, 1)))
        .wrong("指数等于整数位数", a + "×10" + superscript(power + 1))
        .wrong(
            unitPower > 0 ? "漏掉万或亿的位数" : "移动小数点的位数数错",
            a + "×10" + superscript(Math.max(power - Math.max(unitPower, 1), 1)))
        .wrong("移动小数点的位数数错", a + "×10" + superscript(power - 2))
        .step(
            unitPower == 0
                ? "这个数的整数部分有 %d 位。".formatted(power + 1)
                : "%s = %s，整数部分有 %d 位。".formatted(written, MathText.decimal(value), power + 1))
        .step("a 取 %s（1 ≤ a < 10），10 的指数是整数位数减 1，即 %d。".formatted(a, power))
        .step("结果是 %s×10%s。".formatted(a, superscript(power)))
        .hints("科学记数法写成 a×10ⁿ，a 要满足什么条件？", "带有“万”“亿”的数，先想它是几位数。", "n 比原数的整数位数少 1。")
        .checkText(
            t -> {
              String[] parts = t.get(0).split("×10", 2);
              Rational front = MathText.read(parts[0]);
              return front.compareTo(Rational.ONE) >= 0
                  && front.compareTo(Rational.of(10)) < 0
                  && MathText.read("10" + parts[1])
                      .times(front)
                      .equals(
                          MathText.read(written.replaceAll("[万亿]", ""))
                              .times(unit.isEmpty() ? 1 : unit.equals("万") ? 10_000 : 100_000_000));
            })
        .build();
  }

  private static Exercise fromScientific(Draw draw) {
    int digits = draw.between(2, 4);
    int mantissa = draw.between((int) Math.pow(10, digits - 1) + 1, (int) Math.pow(10, digits) - 1);
    draw.require(mantissa % 10 != 0);
    int power = draw.between(digits, draw.byLayer(6, 9, 9));
    boolean negative = draw.layer() == Layer.IMPROVING && draw.chance();
    Rational a =
        Rational.of(negative ? -mantissa : mantissa).over(Rational.of(10).power(digits - 1));
    Rational value = a.times(Rational.of(10).power(power));
    String written = "%s×10%s".formatted(MathText.decimal(a), superscript(power));
    return Exercise.ask("用科学记数法表示的数 %s，原数是 ____。".formatted(written))
        .answer(value)
        .wrong("在末尾添指数个0", value.times(Rational.of(10).power(digits - 1)))
        .wrong("指数当作原数的位数", value.over(10))
        .wrong("移动小数点的位数数错", value.times(10))
        .step("10 的指数是 %d，把 %s 的小数点向右移动 %d 位。".formatted(power, MathText.decimal(a), power))
        .step("位数不够时用 0 补足，得 %s。".formatted(number(value)))
        .hints("指数表示小数点要移动几位。", "原数的绝对值大于 10，小数点应向右移。", "移动时位数不够的用 0 补足。")
        .check(v -> v.over(Rational.of(10).power(power)).equals(MathText.read(MathText.decimal(a))))
        .build();
  }

  private static Exercise precision(Draw draw) {
    List<String> places =
        List.of("千分位", "百分位", "十分位", "个位", "十位", "百位", "千位", "万位", "十万位", "百万位", "千万位");
    int decimals = draw.between(1, 3);
    int unitPower = draw.byLayer(0, draw.pick(4, 8), draw.between(4, 8));
    int digits = draw.between(100, 9999);
    String plain = MathText.decimal(Rational.of(digits).over(Rational.of(10).power(decimals)));
    if (draw.layer() == Layer.EXTENDING) {
      decimals = draw.between(1, 3);
      plain =
          draw.between(1, 9) + "." + "%03d".formatted(draw.between(0, 999)).substring(3 - decimals);
    }
    draw.require(plain.contains("."));
    int last = plain.length() - plain.indexOf('.') - 1;
    int place = 3 - last + unitPower;
    draw.require(place < places.size() && (draw.layer() == Layer.EXTENDING || last == decimals));
    String written =
        draw.byLayer(
            plain, plain + (unitPower == 4 ? "万" : "亿"), plain + "×10" + superscript(unitPower));
    Rational scale = Rational.of(10).power(unitPower);
    Rational lastDigit = Rational.of(1).over(Rational.of(10).power(last)).times(scale);
    Rational value = MathText.read(plain).times(scale);
    return Exercise.ask("近似数 %s 精确到 ____。".formatted(written))
        .answer(places.get(place), places.get(place).replace("位", ""))
        .wrong("看错精确到的数位", places.get(3 - last))
        .wrong("从个位数起数错一位", places.get(Math.max(place - 1, 0)))
        .wrong("只看单位不看末位", places.get(Math.min(3 + unitPower, places.size() - 1)))
        .wrong("把位置多数了一位", places.get(Math.min(place + 1, places.size() - 1)))
        .step("近似数精确到哪一位，要看最后一个数字在原数中处在哪一位。")
        .step(
            unitPower == 0
                ? "%s 的最后一个数字在小数点后第 %d 位。".formatted(written, last)
                : "%s = %s，“%s”中最后一个数字在这个数的%s上。"
                    .formatted(written, MathText.decimal(value), plain, places.get(place)))
        .step("所以它精确到%s。".formatted(places.get(place)))
        .hints("精确到哪一位，由最后一个数字的位置决定。", "带单位或带 10 的幂的数，先还原成原数。", "在原数中找到最后一个数字所在的数位。")
        .checkText(
            t -> {
              String given = t.get(0).endsWith("位") ? t.get(0) : t.get(0) + "位";
              int at = places.indexOf(given);
              return at >= 0 && Rational.of(10).power(at - 3).equals(lastDigit);
            })
        .build();
  }

  private static Exercise deviations(Draw draw) {
    record Story(
        String start, String unit, String ask, String mean, int least, int most, int spread) {}
    Story story =
        draw.pick(
            new Story(
                "%d 袋大米，以每袋 %d 千克为标准，超过的千克数记为正，不足的记为负", "千克", "这些大米的总质量是", "平均每袋的质量是", 20, 50, 5),
            new Story(
                "%d 箱苹果，以每箱 %d 千克为标准，超过的千克数记为正，不足的记为负", "千克", "这些苹果的总质量是", "平均每箱的质量是", 15, 30, 4),
            new Story(
                "某车间检查了 %d 天的产量，以每天 %d 个零件为标准，多于的个数记为正，少于的记为负",
                "个", "这些天一共生产零件", "平均每天生产零件", 80, 150, 12),
            new Story(
                "%d 名同学 1 分钟跳绳，以 %d 个为标准，超过的个数记为正，不足的记为负",
                "个", "这些同学一共跳了", "平均每人跳了", 100, 160, 12));
    int count = draw.byLayer(4, 5, 6);
    int standard = draw.multiple(5, story.least(), story.most());
    List<Integer> records = draw.distinct(count, -story.spread(), story.spread());
    int sum = records.stream().mapToInt(Integer::intValue).sum();
    draw.require(sum != 0 && records.stream().anyMatch(r -> r < 0) && Math.abs(sum) < 15);
    String list =
        records.stream().map(r -> r > 0 ? "+" + r : number(r)).collect(Collectors.joining("，"));
    boolean mean = draw.layer() == Layer.EXTENDING;
    draw.require(!mean || sum % count == 0);
    Rational total = Rational.of((long) count * standard + sum);
    Rational answer = mean ? total.over(count) : total;
    int size = records.stream().mapToInt(Math::abs).sum();
    Rational divisor = Rational.of(mean ? count : 1);
    String question = mean ? story.mean() : story.ask();
    return Exercise.ask(
            "%s，记录如下：%s。%s ____ %s。"
                .formatted(story.start().formatted(count, standard), list, question, story.unit()))
        .answer(MathText.decimal(answer), MathText.decimal(answer) + story.unit())
        .wrong(
            "把偏差的绝对值相加", MathText.number(Rational.of((long) count * standard + size).over(divisor)))
        .wrong("只算偏差忘加标准量", Rational.of(sum).over(divisor))
        .wrong("偏差的正负弄反", Rational.of((long) count * standard - sum).over(divisor))
        .step(
            "偏差的和：%s = %s。"
                .formatted(
                    records.stream().map(MathText::inside).collect(Collectors.joining(" + ")),
                    number(sum)))
        .step(
            "总量：%d × %d%s = %s（%s）。"
                .formatted(standard, count, added(sum), number(total), story.unit()))
        .step(
            mean
                ? "平均：%s ÷ %d = %s（%s）。"
                    .formatted(number(total), count, MathText.decimal(answer), story.unit())
                : "所以%s %s %s。".formatted(story.ask(), number(answer), story.unit()))
        .hints("每个记录表示与标准相差多少。", "先把这些正负数相加，得到总的偏差。", "总量等于标准量乘份数，再加上总的偏差。")
        .check(
            v -> {
              Rational all = Rational.ZERO;
              for (int record : records) {
                all = all.plus(standard + record);
              }
              return v.times(divisor).equals(all);
            })
        .build();
  }
}
