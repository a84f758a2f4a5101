package xueban.tutor.generator;

import static java.util.stream.Collectors.joining;
import static xueban.tutor.generator.ProbabilityTemplates.reduced;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Probability of the points of two dice, grade 9. */
final class ProbabilityDiceTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "probability.two-dice",
              "掷两枚（次）骰子的点数",
              "列 6×6 的表→数符合条件的格子→相除",
              9,
              List.of("math.probability-table"),
              ProbabilityDiceTemplates::dice));

  private ProbabilityDiceTemplates() {}

  private static Exercise dice(Draw draw) {
    int sum = draw.between(3, 11);
    boolean atLeast = draw.layer() == Layer.IMPROVING;
    boolean product = draw.layer() == Layer.EXTENDING;
    int wanted = product ? draw.pick(4, 6, 12, 8, 10, 18, 20, 24, 30, 5) : sum;
    int hits = 0;
    int unordered = 0;
    List<String> pairs = new ArrayList<>();
    SortedMap<Integer, Integer> bySum = new TreeMap<>();
    String unlike = ""; // a throw that does not fit, to show that order counts
    for (int a = 1; a <= 6; a++) {
      for (int b = 1; b <= 6; b++) {
        boolean fits = product ? a * b == wanted : atLeast ? a + b >= wanted : a + b == wanted;
        hits += fits ? 1 : 0;
        unordered += fits && a <= b ? 1 : 0;
        if (fits) {
          pairs.add("(%d，%d)".formatted(a, b));
          bySum.merge(a + b, 1, Integer::sum);
        } else if (a < b) {
          unlike = "%s %d 点、%s %d 点".formatted("FIRST", a, "SECOND", b);
        }
      }
    }
    int good = hits;
    draw.require(!unlike.isEmpty());
    String example = unlike;
    String event =
        product ? "点数之积等于 " + wanted : atLeast ? "点数之和不小于 " + wanted : "点数之和等于 " + wanted;
    String throwing = draw.pick("同时掷两枚质地均匀的骰子", "把一枚质地均匀的骰子连掷两次", "掷红、蓝两枚质地均匀的骰子");
    boolean twice = throwing.contains("两次");
    Exercise.Builder exercise =
        Exercise.ask("%s，%s的%s 的概率是 ____。".formatted(throwing, twice ? "两次" : "两枚骰子", event))
            .answer(Rational.of(good, 36))
            .wrong("正反顺序只算一种", Rational.of(unordered, 36))
            .wrong("全部结果算成 21 种", Rational.of(unordered, 21))
            .wrong(
                "把和（积）的取值当成等可能",
                product ? Rational.of(1, 18) : Rational.of(atLeast ? 13 - wanted : 1, 11));
    if (good < 12) {
      exercise.wrong("全部结果算成 12 种", Rational.of(good, 12));
    }
    return exercise
        .step("%s各有 6 种点数，列表共有 36 种等可能的结果。".formatted(twice ? "两次" : "两枚骰子"))
        .step(
            good <= 6
                ? "%s 的结果有 %d 种：%s。".formatted(event, good, String.join("，", pairs))
                : "点数之和为 %s 的结果分别有 %s 种，共 %d 种。"
                    .formatted(
                        bySum.keySet().stream().map(String::valueOf).collect(joining("、")),
                        bySum.values().stream().map(String::valueOf).collect(joining("、")),
                        good))
        .step("概率是 %d/36%s。".formatted(good, reduced(good, 36)))
        .hints(
            (twice ? "两次要分清，%s与反过来是两种结果。" : "两枚骰子要分清，%s与反过来是两种结果。")
                .formatted(
                    example
                        .replace("FIRST", twice ? "第一次" : "一枚")
                        .replace("SECOND", twice ? "第二次" : "另一枚")),
            "列一个 6 行 6 列的表。",
            "在表中数出符合条件的格子。")
        .check(
            v -> {
              // the number of ordered pairs, by counting what each first die leaves to the second
              int count = 0;
              for (int a = 1; a <= 6; a++) {
                if (product) {
                  count += wanted % a == 0 && wanted / a <= 6 ? 1 : 0;
                } else if (atLeast) {
                  count += Math.clamp(6 - (wanted - a) + 1, 0, 6);
                } else {
                  count += wanted - a >= 1 && wanted - a <= 6 ? 1 : 0;
                }
              }
              return v.equals(Rational.of(count, 36));
            })
        .build();
  }
}
