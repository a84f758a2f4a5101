package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Division with remainder, grades 2 and 3. */
final class RemainderTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "remainder.divide",
              "有余数的除法",
              "试最大的商→商乘除数→求余数",
              2,
              List.of("math.division-with-remainder", "math.remainder-less-than-divisor"),
              RemainderTemplates::divide),
          Template.of(
              "remainder.greatest",
              "余数最大（最小）时的被除数",
              "余数比除数小1→商乘除数加余数",
              2,
              List.of("math.remainder-less-than-divisor"),
              RemainderTemplates::greatest),
          Template.of(
              "remainder.dividend",
              "求有余数除法的被除数",
              "除数乘商→加余数",
              3,
              List.of("math.check-division", "math.division-with-remainder"),
              RemainderTemplates::dividend));

  private RemainderTemplates() {}

  private static Exercise divide(Draw draw) {
    int d = draw.between(draw.byLayer(3, 5, 6), draw.byLayer(6, 9, 9));
    int q = draw.between(2, 9);
    int r = draw.between(1, d - 1);
    draw.require(q != r);
    int n = d * q + r;
    String stem =
        draw.byLayer(
            draw.pick("%d÷%d=____……____。", "计算：%d÷%d=____……____。"),
            draw.pick(
                "%d颗糖，每人分%d颗，可以分给____人，还剩____颗。",
                "%d朵花，每%d朵扎一束，可以扎____束，还剩____朵。", "%d张画片，每行贴%d张，可以贴满____行，还剩____张。"),
            draw.pick(
                "%d颗糖平均分给%d个小朋友，每人最多分____颗，还剩____颗。",
                "从%d里连续减去%d，最多减____次，还剩____。", "%d米长的绳子，每%d米剪一段，可以剪____段，还剩____米。"));
    return Exercise.ask(stem.formatted(n, d))
        .answer(q)
        .answer(r)
        .step("想：%d乘几最接近%d又不超过%d？%d×%d=%d。".formatted(d, n, n, d, q, d * q))
        .step("余数：%d−%d=%d，比除数%d小。".formatted(n, d * q, r, d))
        .step(quotient(stem, n, d, q, r))
        .hints("被除数里最多有几个除数？", "想除数的口诀，得数要最接近被除数又不超过它。", "余数一定要比除数小。")
        .checkAll(
            v ->
                v.get(0).times(d).plus(v.get(1)).equals(Rational.of(n))
                    && v.get(1).compareTo(Rational.of(d)) < 0
                    && v.get(1).signum() >= 0)
        .build();
  }

  /**
   * Returns the division as it is written for a stem: with units, and what the story asks answered.
   */
  private static String quotient(String stem, int n, int d, int q, int r) {
    int first = stem.indexOf("____");
    String tail = stem.substring(stem.lastIndexOf('，', first) + 1);
    if (tail.equals(stem)) {
      return "%d÷%d=%d……%d。".formatted(n, d, q, r);
    }
    char one = stem.charAt(first + 4);
    char left = stem.charAt(stem.lastIndexOf("____") + 4);
    String said = tail.replaceFirst("____", "" + q).replaceFirst("____", "" + r);
    return left == '。'
        ? "%d÷%d=%d……%d，%s".formatted(n, d, q, r, said)
        : "%d÷%d=%d（%s）……%d（%s），%s".formatted(n, d, q, one, r, left, said);
  }

  private static Exercise greatest(Draw draw) {
    int d = draw.between(3, 9);
    int q = draw.between(draw.byLayer(2, 4, 4), 9);
    draw.require(d != q);
    int n = d * q + d - 1;
    boolean least = draw.layer() == Layer.EXTENDING && draw.chance();
    int answer = least ? d * q + 1 : n;
    String stem =
        draw.layer() == Layer.BASIC
            ? "在一个有余数的除法算式里，除数是%d，商是%d，余数最大时，被除数是____。"
            : draw.pick(
                "□÷%d=%d……△，△最SIZE时，□是____。", "一些糖平均分给%d人，每人分%d颗后还有剩余但不够再分，这些糖最MANY有____颗。");
    stem = stem.replace("SIZE", least ? "小" : "大").replace("MANY", least ? "少" : "多");
    Exercise.Builder exercise =
        Exercise.ask(stem.formatted(d, q))
            .answer(Rational.of(answer), stem.contains("颗") ? "颗" : "");
    if (least) {
      exercise.wrong("余数最大最小看反", n);
    } else {
      exercise.wrong("余数比除数大", d * q + d + 1).wrong("余数和除数一样大", d * q + d);
    }
    return exercise
        .wrong("求被除数漏加余数", d * (long) q)
        .step(least ? "有余数时，余数最小是1。" : "余数要比除数小，最大是%d−1=%d。".formatted(d, d - 1))
        .step("被除数=除数×商+余数：%d×%d+%d=%d。".formatted(d, q, answer - d * q, answer))
        .hints("余数和除数有什么关系？", least ? "有余数时，余数最小是几？先定下来。" : "余数要比除数小，先定余数是几。", "除数乘商，再加上余数。")
        .check(
            v -> {
              long best = -1;
              for (long m = 1; m < 200; m++) {
                if (m / d == q && m % d > 0 && (best < 0 || !least)) {
                  best = m;
                }
              }
              return v.equals(Rational.of(best));
            })
        .build();
  }

  private static Exercise dividend(Draw draw) {
    int d = draw.between(3, 9);
    int q = draw.between(draw.byLayer(11, 21, 103), draw.byLayer(40, 99, 240));
    int r = draw.between(1, d - 1);
    int n = d * q + r;
    String stem =
        draw.pick(
                "____÷%d=%d……%d。",
                "一个数除以%d，商是%d，余数是%d，这个数是____。", "把一些树苗平均分给%d个班，每班%d棵，还剩%d棵，这些树苗有____棵。")
            .formatted(d, q, r);
    draw.require(!stem.contains("棵") || q <= 60);
    return Exercise.ask(stem)
        .answer(Rational.of(n), stem.contains("棵") ? "棵" : "")
        .wrong("有余数验算漏加余数", (long) d * q)
        .wrong("验算时减去余数", (long) d * q - r)
        .wrong("余数也乘了除数", (long) d * (q + r))
        .step("被除数=商×除数+余数。")
        .step("%d×%d=%d。".formatted(q, d, q * d))
        .step("%d+%d=%d%s。".formatted(q * d, r, n, stem.contains("棵") ? "（棵）" : ""))
        .hints(
            "知道除数、商和余数，求被除数。",
            "想一想有余数的除法怎样验算。",
            stem.contains("棵") ? "分出去的总数用乘法算，再和剩下的合起来。" : "商乘除数，再加上余数。")
        .check(v -> v.longValue() / d == q && v.longValue() % d == r)
        .build();
  }
}
