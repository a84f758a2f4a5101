package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Fractional equations and their extraneous roots: grade 8. */
final class FractionalEquationTemplates {
  private static final String EQUATION = "math.fractional-equation";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "fraction.equation",
              "解分式方程",
              "去分母化为整式方程→求解→检验",
              8,
              List.of(EQUATION),
              FractionalEquationTemplates::equation),
          Template.of(
              "fraction.extraneous-root",
              "由分式方程有增根或无解求字母",
              "去分母→令最简公分母为 0 得增根→代入整式方程",
              8,
              List.of(EQUATION),
              FractionalEquationTemplates::extraneous));

  private FractionalEquationTemplates() {}

  private static Exercise equation(Draw draw) {
    int x = draw.byLayer(draw.between(1, 9), draw.nonZero(-9, 9), draw.nonZero(-8, 8));
    int p = draw.nonZero(-6, 6);
    int q = draw.byLayer(0, 0, p);
    int a = draw.between(1, 9);
    draw.require(x != p && x != q && x != 0);
    if (draw.layer() == Layer.EXTENDING) {
      // a/(x − p) + k = b x… as (x − c)/(x − p) = d/(p − x) + k
      int k = draw.between(2, 4);
      int d = draw.nonZero(-5, 5);
      // (x − c) = −d + k(x − p) → c = x + d − k(x − p)
      int c = x + d - k * (x - p);
      draw.require(c != 0 && c != p && Math.abs(c) < 20 && p > 0 && d > 0);
      String equation =
          "(%s)/(%s) = %d/(%d − x) + %d"
              .formatted(polynomial("x", 1, -c), polynomial("x", 1, -p), d, p, k);
      return Exercise.ask("方程 %s 的解是 x = ____。".formatted(equation))
          .answer(number(x), "x=" + number(x))
          .wrong("去分母漏乘常数项", (long) c - d + k)
          .wrong("分母变号时分子不变号", Rational.of((long) d - (long) k * p + c, 1L - k))
          .wrong("去括号漏乘后一项", Rational.of((long) c - d - p, 1L - k))
          .wrong("移项不变号", Rational.of((long) c - d - (long) k * p, 1L + k))
          .step(
              "%d − x = −(%s)，两边同乘 %s，得 %s = −%d + %d(%s)。"
                  .formatted(
                      p,
                      polynomial("x", 1, -p),
                      polynomial("x", 1, -p),
                      polynomial("x", 1, -c),
                      d,
                      k,
                      polynomial("x", 1, -p)))
          .step("去括号、移项、合并，得 %s = %s。".formatted(polynomial("x", 1L - k, 0), number((1L - k) * x)))
          .step("系数化为 1，得 x = %s。".formatted(number(x)))
          .step(
              "检验：x = %s 时，%s ≠ 0，所以 x = %s 是原方程的解。"
                  .formatted(number(x), polynomial("x", 1, -p), number(x)))
          .hints("两个分母有什么关系？", "两边同乘最简公分母，每一项都要乘。", "解出后要代入公分母检验。")
          .check(v -> Solutions.holds(equation, Map.of('x', v)))
          .build();
    }
    // a/(x − p) = b/x  (basic), improving: a/(x − p) = b/(x + p)
    int r = draw.layer() == Layer.BASIC ? 0 : -p;
    int top = a * (x - r);
    draw.require(x != r && top % (x - p) == 0);
    int b = top / (x - p);
    draw.require(b > 0 && b != a && b < 20);
    String equation =
        "%d/(%s) = %d/%s"
            .formatted(
                a,
                polynomial("x", 1, -p),
                b,
                r == 0 ? "x" : "(%s)".formatted(polynomial("x", 1, -r)));
    return Exercise.ask("方程 %s 的解是 x = ____。".formatted(equation))
        .answer(number(x), "x=" + number(x))
        .wrong("交叉相乘时乘错", Rational.of((long) a * p - (long) b * r, (long) a - b))
        .wrong("去括号漏乘后一项", Rational.of((long) r - p, (long) a - b))
        .wrong("移项不变号", Rational.of((long) a * r - (long) b * p, (long) a + b))
        .wrongIf(Math.abs(a - b) > 1, "系数化为1时除反", Rational.of(1, x))
        .step("两边同乘最简公分母，得 %s = %s。".formatted(times(a, -r), times(b, -p)))
        .step(
            "去括号、移项、合并，得 %s = %s。"
                .formatted(polynomial("x", (long) a - b, 0), number(((long) a - b) * x)))
        .stepIf(a - b != 1, "系数化为 1，得 x = %s。".formatted(number(x)))
        .step("检验：x = %s 时，公分母不为 0，所以 x = %s 是原方程的解。".formatted(number(x), number(x)))
        .hints("怎样把分式方程化为整式方程？", "两边同乘最简公分母。", "解出整式方程后，必须检验公分母是否为零。")
        .check(v -> Solutions.holds(equation, Map.of('x', v)))
        .build();
  }

  /** Returns {@code 3(x − 2)}, {@code x − 2}, {@code 3x} or {@code x}. */
  private static String times(int factor, int constant) {
    return factor == 1 || constant == 0
        ? polynomial("x", factor, (long) factor * constant)
        : "%d(%s)".formatted(factor, polynomial("x", 1, constant));
  }

  private static Exercise extraneous(Draw draw) {
    int p = draw.between(1, 8);
    int k = draw.between(2, 6);
    int c = draw.nonZero(-6, 6);
    boolean turned = draw.layer() != Layer.BASIC;
    boolean two = draw.layer() == Layer.EXTENDING;
    // (x + c)/(x − p) = k + m/(x − p) → x + c = k(x − p) + m; root p gives m = p + c
    // turned: m/(p − x) → m = −(p + c)
    int m = turned ? -(p + c) : p + c;
    draw.require(p + c != 0);
    if (two) {
      // m/(x − p) + ... : no solution when the coefficient of x vanishes or the root is p
      // (m x)/(x − p) = k + c/(x − p): (m − k)x = c − kp: m = k, or x = p: m = c/p
      draw.require(c % p == 0 && c / p != k && c != k * p);
      int other = c / p;
      String equation = "mx/(x − %d) = %d%s/(x − %d)".formatted(p, k, added(c), p);
      return Exercise.ask("若关于 x 的方程 %s 无解，则 m 的值为 ____。".formatted(equation))
          .answer(Solutions.either(k, other))
          .wrong("只考虑增根", other)
          .wrong("只考虑整式方程无解", k)
          .wrongIf(
              c != k * p,
              "增根代入时符号弄错",
              Solutions.either(Rational.of(k), Rational.of(2L * k * p - c, p)))
          .step(
              "去分母，得 mx = %d(x − %d)%s，即 (m − %d)x = %s。"
                  .formatted(k, p, added(c), k, number((long) c - (long) k * p)))
          .step("当 m = %d 时，整式方程无解。".formatted(k))
          .step(
              "当整式方程的解是增根 x = %d 时，代入 mx = %d(x − %d)%s，得 m = %s。"
                  .formatted(p, k, p, added(c), number(other)))
          .step(
              "所以 m = %s 或 m = %s。"
                  .formatted(number(Math.min(k, other)), number(Math.max(k, other))))
          .hints("分式方程无解有哪两种情况？", "一是整式方程无解，二是整式方程的解是增根。", "去分母整理后，分两种情况讨论。")
          .checkText(
              t -> {
                List<Rational> ms = Solutions.read(t.get(0));
                return ms.size() == 2
                    && !ms.get(0).equals(ms.get(1))
                    && ms.stream()
                        .allMatch(
                            v -> {
                              Rational lead = v.minus(k);
                              Rational rest = Rational.of((long) c - (long) k * p);
                              return lead.signum() == 0 || rest.over(lead).equals(Rational.of(p));
                            });
              })
          .build();
    }
    String equation =
        "(%s)/(x − %d) = %d + m/(%s)"
            .formatted(polynomial("x", 1, c), p, k, turned ? p + " − x" : "x − " + p);
    return Exercise.ask("若关于 x 的方程 %s 有增根，则 m = ____。".formatted(equation))
        .answer(number(m), "m=" + number(m))
        .wrong("把增根当作字母的值", p)
        .wrong(turned ? "分母变号时分子不变号" : "增根代入时符号弄错", turned ? -m : c - p + 2L * k * p)
        .wrong("令增根为零", turned ? -c - (long) k * p : c + (long) k * p)
        .wrong("去分母漏乘常数项", turned ? (long) k - p - c : (long) p + c - k)
        .step(
            "两边同乘 x − %d，得 %s = %d(x − %d) %s m。"
                .formatted(p, polynomial("x", 1, c), k, p, turned ? "−" : "+"))
        .step("增根使公分母为 0，所以增根是 x = %d。".formatted(p))
        .step(
            turned
                ? "代入整式方程，得 %s = −m，所以 m = %s。".formatted(number((long) p + c), number(m))
                : "代入整式方程，得 m = %s。".formatted(number(m)))
        .hints("增根是什么样的根？", "增根使最简公分母为零，但满足去分母后的整式方程。", "先求出增根，再代入整式方程求 m。")
        .check(v -> Rational.of((long) p + c).equals(turned ? v.negate() : v))
        .build();
  }
}
