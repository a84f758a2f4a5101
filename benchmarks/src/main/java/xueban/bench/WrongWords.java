package xueban.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import xueban.bench.WrongAnswers.Wrong;
import xueban.recommend.AnswerKind;
import xueban.recommend.AnswerRule;

/** Draws right answers with words, signs, names or units that make them other answers. */
final class WrongWords {
  private static final String[] AFTER = {
    "不对", "多", "以上", "以下", "不到", "个半", "个多", "成", "折", "倍多", "左右", "个不到", "人以上", "有余", "次方"
  };
  private static final String[] BEFORE = {
    "不=", "不是", "它的一半=", "两倍=", "大于=", "大于", "小于", "高于", "低于", "将近", "接近", "近似", "大概", "不足", "超过",
    "相反数是", "它的倒数是", "误差是"
  };
  private static final String[] DIRECTION = {"亏损", "欠", "后退", "缩短", "减少", "下降", "支出", "少了", "亏损了"};
  private static final String[][] STATES = {
    {"增大", "减小"}, {"变大", "变小"}, {"平行", "相交"}, {"相等", "互补"}, {"平行", "垂直"}, {"变小", "不变"}
  };

  private final Draws draws;

  WrongWords(Draws draws) {
    this.draws = draws;
  }

  private Wrong number(String answer, int key) {
    return new Wrong(
        String.valueOf(key), AnswerRule.of(AnswerKind.NUMBER), answer, "words around a number");
  }

  Wrong after() {
    int n = draws.between(2, 99);
    return number(n + draws.of(AFTER), n);
  }

  Wrong afterUnit() {
    int n = draws.between(2, 99);
    String unit = draws.of("个", "人", "只", "本", "米", "千克");
    String answer = n + unit + draws.of("半", "多", "以上", "不到", "左右", "以下", "有余");
    return new Wrong(
        String.valueOf(n), AnswerRule.withUnit(unit, false), answer, "words after a unit");
  }

  Wrong before() {
    int n = draws.between(2, 99);
    return number(draws.of(BEFORE) + n, n);
  }

  Wrong direction() {
    int n = draws.between(2, 99);
    String word = draws.of(DIRECTION) + draws.of("", "", "是");
    boolean money = draws.random().nextBoolean();
    return new Wrong(
        money ? n + "元" : String.valueOf(n),
        money ? AnswerRule.of(AnswerKind.MONEY) : AnswerRule.withUnit("米", false),
        word + n + (money ? "元" : "米"),
        "direction of an amount");
  }

  /** (a+n)² is another value than a+n. */
  Wrong ofBrackets() {
    String sum = "a+%d".formatted(draws.between(1, 20));
    String answer = "(" + sum + ")" + draws.of("的平方", "的一半", "的倒数", "的相反数", "的两倍", "的立方");
    return new Wrong(sum, AnswerRule.of(AnswerKind.EXPRESSION), answer, "words after brackets");
  }

  /** Three things between signs of which at least one is turned. */
  Wrong signs() {
    List<String> things = new ArrayList<>(List.of("甲", "乙", "丙", "丁"));
    Collections.shuffle(things, draws.random());
    String[] signs = {draws.of("<", ">"), draws.of("<", ">")};
    String[] others = {draws.of("<", ">"), draws.of("<", ">")};
    if (signs[0].equals(others[0]) && signs[1].equals(others[1])) {
      return signs();
    }
    return new Wrong(
        order(things, signs),
        AnswerRule.of(draws.random().nextBoolean() ? AnswerKind.LIST : AnswerKind.INFERRED),
        order(things, others),
        "signs turned");
  }

  private static String order(List<String> things, String[] signs) {
    return things.get(0) + signs[0] + things.get(1) + signs[1] + things.get(2);
  }

  /** Two different points whose names are exchanged. */
  Wrong names() {
    String one = "(%d,%d)".formatted(draws.between(-9, 9), draws.between(-9, 9));
    String other = "(%d,%d)".formatted(draws.between(10, 19), draws.between(-9, 9));
    return new Wrong(
        "A" + one + ",B" + other,
        AnswerRule.of(AnswerKind.POINT),
        draws.styled("A" + other + ",B" + one),
        "names of points");
  }

  /** Parts that measure different things do not add up. */
  Wrong units() {
    int a = draws.between(2, 99);
    int b = draws.between(2, 99);
    if (draws.random().nextBoolean()) {
      return new Wrong(
          String.valueOf(a + b),
          AnswerRule.withUnit("米", false),
          a + draws.of("元", "秒", "米", "千克") + b + "米",
          "units side by side");
    }
    return new Wrong(
        a + b + "元",
        AnswerRule.of(AnswerKind.MONEY),
        a + draws.of("米", "秒", "元 ", "人") + b + "元",
        "units side by side");
  }

  Wrong unitsInList() {
    int a = draws.between(2, 99);
    int b = a + draws.between(1, 99);
    String unit = draws.of("元", "秒", "千克", "");
    return new Wrong(
        a + "米," + b + "米",
        AnswerRule.of(draws.random().nextBoolean() ? AnswerKind.LIST : AnswerKind.SET),
        a + unit + "," + b + unit,
        "units in a list");
  }

  Wrong states() {
    String[] pair = STATES[draws.between(0, STATES.length - 1)];
    boolean first = draws.random().nextBoolean();
    String key = pair[first ? 0 : 1];
    String other = pair[first ? 1 : 0];
    String answer =
        switch (draws.between(0, 4)) {
          case 0 -> "先" + other + "后" + key;
          case 1 -> "面积" + other + "周长" + key;
          case 2 -> other + "且" + key;
          case 3 -> "几乎" + key;
          default -> "不" + key;
        };
    return new Wrong(key, AnswerRule.of(AnswerKind.WORD), answer, "states");
  }

  Wrong sets() {
    int a = draws.between(2, 40);
    int b = a + draws.between(1, 40);
    String set = a + "," + b;
    String answer =
        switch (draws.between(0, 2)) {
          case 0 -> "没有" + set;
          case 1 -> set + "共%d个".formatted(draws.between(3, 9));
          default -> "不是" + set;
        };
    return new Wrong(set, AnswerRule.of(AnswerKind.SET), answer, "words around a set");
  }

  Wrong nothing() {
    String answer = draws.of("并非无解", "不是无解", "x=%d,无解".formatted(draws.between(-9, 9)), "不可能无解");
    return new Wrong("无解", AnswerRule.of(AnswerKind.SOLUTIONS), answer, "not without solution");
  }

  Wrong remainder() {
    int quotient = draws.between(1, 50);
    int rest = draws.between(1, 9);
    String between = draws.of("不余", "没余", "余", "余");
    String after = between.equals("余") ? draws.of("不对", "多", "个半", "以上") : "";
    return new Wrong(
        quotient + "……" + rest,
        AnswerRule.of(AnswerKind.REMAINDER),
        quotient + between + rest + after,
        "words around a remainder");
  }

  Wrong condition() {
    int low = draws.between(-9, 9);
    int hole = low + draws.between(1, 9);
    String words = draws.of("(且x≠%d)", "（x≠%d）", "（但x不等于%d）", "(x为整数且x≠%d)");
    return new Wrong(
        "x>" + low,
        AnswerRule.of(AnswerKind.INTERVAL),
        "x>" + low + words.formatted(hole),
        "one more condition");
  }

  /** A triangle is congruent to itself, which says nothing of the other. */
  Wrong triangles() {
    String names = draws.of("ABC", "DEF", "MNP");
    String primed = names.replaceAll("(.)", "$1'");
    String sign = draws.of("≌", "∽");
    return new Wrong(
        "△" + names + sign + "△" + primed,
        AnswerRule.of(AnswerKind.WORD),
        "△" + names + sign + "△" + names,
        "primes");
  }
}
