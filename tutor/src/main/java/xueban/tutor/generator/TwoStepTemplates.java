package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Two-step sums of the multiplication table, grade 2. */
final class TwoStepTemplates {

  static final List<Template> ALL =
      List.of(
          Template.of(
              "two-step.groups-and-rest",
              "几个几再多几或少几",
              "先乘求整份的数→再加上或减去零头",
              2,
              List.of("math.multiply-then-add", "math.multiplication-meaning"),
              TwoStepTemplates::groupsAndRest),
          Template.of(
              "two-step.levels",
              "没有括号的两级运算",
              "先找乘除→算乘除→再算加减",
              2,
              List.of("math.two-level-order", "math.same-level-order"),
              TwoStepTemplates::levels),
          Template.of(
              "two-step.bracket-then-divide",
              "先算加减，再平均分",
              "先求合计或剩下→再平均分",
              2,
              List.of("math.bracket-order", "math.quotient-7-9"),
              TwoStepTemplates::bracketThenDivide));

  private TwoStepTemplates() {}

  private static Exercise groupsAndRest(Draw draw) {
    int each = draw.between(3, draw.byLayer(5, 8, 9));
    int count = draw.between(3, draw.byLayer(5, 8, 9));
    boolean less = draw.layer() != Layer.BASIC && draw.chance();
    int rest = draw.between(1, less ? each - 1 : 9);
    int rest2 = draw.layer() == Layer.EXTENDING ? draw.between(2, 9) : 0;
    draw.require(each != count && rest != each && rest != rest2);
    int total = each * count + (less ? -rest : rest) + rest2;
    String stem =
        less
            ? draw.pick(
                "同学们站成%2$d排，前面每排站%1$d人，只有最后一排少站%3$d人。%4$s一共有____人。",
                "买了%2$d盒铅笔，每盒%1$d支，用掉%3$d支。%4$s现在有____支。",
                "%2$d只小兔，每只采%1$d个蘑菇，一共吃掉%3$d个。%4$s现在有____个。")
            : draw.pick(
                "同学们站成%2$d排，每排%1$d人，旁边还站着%3$d人。%4$s一共有____人。",
                "买了%2$d盒铅笔，每盒%1$d支，家里还有%3$d支。%4$s一共有____支。",
                "%2$d只小兔，每只采%1$d个蘑菇，兔妈妈采了%3$d个。%4$s一共有____个。");
    String unit = stem.contains("人") ? "人" : stem.contains("支") ? "支" : "个";
    String again =
        rest2 == 0
            ? ""
            : switch (unit) {
              case "人" -> "后来又来了%d人。".formatted(rest2);
              case "支" -> "后来又买了%d支。".formatted(rest2);
              default -> "后来又采了%d个。".formatted(rest2);
            };
    String sign = less ? "−" : "+";
    Exercise.Builder exercise =
        Exercise.ask(stem.formatted(each, count, rest, again))
            .answer(Rational.of(total), unit)
            .wrong("把两个数相加当相乘", each + count + (less ? -rest : rest) + rest2)
            .wrong("只算整份漏了零头", each * count + rest2)
            .wrong("多和少弄反", each * count + (less ? rest : -rest) + rest2)
            .step("先求%d个%d：%d×%d=%d（%s）。".formatted(count, each, each, count, each * count, unit))
            .step(
                "%d%s%d=%d（%s）。"
                    .formatted(
                        each * count, sign, rest, each * count + (less ? -rest : rest), unit));
    if (!less || count > rest) {
      exercise.wrong("先算加再算乘", (long) each * (less ? count - rest : count + rest) + rest2);
    }
    if (rest2 > 0) {
      exercise.step("再加后来的：%d+%d=%d（%s）。".formatted(total - rest2, rest2, total, unit));
    }
    return exercise
        .hints(
            "哪些是同样多的几份？还有多出来或少掉的吗？",
            "先求几个几用乘法，再加上或减去零头。",
            rest2 == 0 ? "先写乘法，乘法要先算。" : "先写乘法，乘法要先算；最后加上后来的。")
        .check(v -> v.minus(rest2).plus(less ? rest : -rest).over(each).equals(Rational.of(count)))
        .build();
  }

  private static Exercise levels(Draw draw) {
    int b = draw.between(2, draw.byLayer(5, 9, 9));
    int c = draw.between(2, draw.byLayer(5, 9, 9));
    int a = draw.between(draw.byLayer(5, 11, 11), draw.byLayer(30, 60, 90));
    boolean divide = draw.layer() != Layer.BASIC && draw.chance();
    boolean plus = draw.chance();
    int inner = divide ? c : b * c;
    int first = divide ? b * c : b;
    int second = divide ? b : c;
    int d = draw.layer() == Layer.EXTENDING ? draw.between(2, 9) : 0;
    int result = plus ? a + inner - d : a - inner - d;
    draw.require(result >= 2 && result <= 100 && b != c);
    String op = divide ? "÷" : "×";
    String task =
        "%d%s%d%s%d".formatted(a, plus ? "+" : "−", first, op, second) + (d == 0 ? "" : "−" + d);
    Rational leftToRight = Rational.of(plus ? a + first : a - first);
    leftToRight = (divide ? leftToRight.over(second) : leftToRight.times(second)).minus(d);
    Exercise.Builder exercise =
        Exercise.ask(draw.pick("计算：%s=____。", "先想运算顺序，再计算：%s=____。").formatted(task))
            .answer(result);
    if (leftToRight.isWhole() && leftToRight.signum() > 0) {
      exercise.wrong("从左往右全算", leftToRight);
    }
    int reversed = plus ? a - inner - d : a + inner - d;
    if (reversed > 0) {
      exercise.wrong("加减号看反", reversed);
    }
    int slip = divide ? 1 : first;
    if (!plus || result > slip) {
      exercise.wrong("口诀记错差一份", plus ? result - slip : result + slip);
    }
    exercise
        .wrong("只算乘除漏了另一步", inner)
        .step("有%s，先算%d%s%d=%d。".formatted(divide ? "除法" : "乘法", first, op, second, inner))
        .step("%d%s%d=%d。".formatted(a, plus ? "+" : "−", inner, plus ? a + inner : a - inner));
    if (d > 0) {
      exercise.step("%d−%d=%d。".formatted(result + d, d, result));
    }
    return exercise
        .hints("算式里有哪几种运算？", "没有括号时，先算乘除，再算加减。", "在先算的那一步下面画一条线。")
        .check(
            v ->
                v.plus(d)
                    .minus(a)
                    .times(plus ? 1 : -1)
                    .equals(
                        Rational.of(first)
                            .times(divide ? Rational.of(1, second) : Rational.of(second))))
        .build();
  }

  private static Exercise bracketThenDivide(Draw draw) {
    int parts = draw.between(2, draw.byLayer(5, 9, 9));
    int each = draw.between(3, 9);
    int total = parts * each;
    boolean minus = draw.layer() == Layer.EXTENDING;
    int b = draw.between(3, minus ? 30 : total - 3);
    int a = minus ? total + b : total - b;
    draw.require(parts != each && a != b && a > 3 && b % parts != 0);
    String stem =
        minus
            ? draw.pick("有%d个梨，吃掉%d个，剩下的平均装在%d个盘子里，每盘____个。", "一本书%d页，已经看了%d页，剩下的%d天看完，平均每天看____页。")
                .formatted(a, b, parts)
            : draw.pick(
                    "妈妈买了%d个苹果和%d个梨，把这些水果平均装在%d个盘子里，每盘____个。",
                    "小红折了%d只纸鹤，小丽折了%d只，把这些纸鹤平均挂在%d根绳上，每根挂____只。",
                    "男生有%d人，女生有%d人，合在一起平均分成%d组，每组____人。")
                .formatted(a, b, parts);
    String unit =
        stem.contains("只") ? "只" : stem.contains("人") ? "人" : stem.contains("页") ? "页" : "个";
    String sign = minus ? "−" : "+";
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(each), unit)
            .wrong("用错口诀求商", each + 1)
            .wrong("用错口诀求商", each - 1)
            .wrong("只求出第一步的得数", total);
    return exercise
        .step("先求要平均分的数：%d%s%d=%d（%s）。".formatted(a, sign, b, total, unit))
        .step("再平均分：%d÷%d=%d（%s）。".formatted(total, parts, each, unit))
        .step("列综合算式：(%d%s%d)÷%d=%d（%s）。".formatted(a, sign, b, parts, each, unit))
        .hints("平均分的是哪些东西？", minus ? "先求剩下多少，再平均分。" : "先求一共有多少，再平均分。", "列综合算式时，给要先算的一步加上小括号。")
        .check(v -> v.times(parts).plus(minus ? b : -b).equals(Rational.of(a)))
        .build();
  }
}
