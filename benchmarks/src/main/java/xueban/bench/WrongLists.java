package xueban.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import xueban.bench.WrongAnswers.Wrong;
import xueban.recommend.AnswerKind;
import xueban.recommend.AnswerRule;

/** Draws wrong lists, points, ratios, remainders, times and quantities. */
final class WrongLists {
  private final Draws draws;

  WrongLists(Draws draws) {
    this.draws = draws;
  }

  Wrong sequence() {
    List<Integer> key = new ArrayList<>();
    int size = draws.between(3, 6);
    while (key.size() < size) {
      int next = draws.between(-20, 99);
      if (!key.contains(next)) {
        key.add(next);
      }
    }
    boolean ordered = draws.random().nextBoolean();
    List<Integer> other = new ArrayList<>(key);
    switch (draws.random().nextInt(ordered ? 4 : 3)) {
      case 0 -> other.removeLast();
      case 1 -> other.add(100 + draws.between(0, 9));
      case 2 -> other.set(0, 100 + draws.between(0, 9));
      default -> Collections.swap(other, 0, other.size() - 1);
    }
    String sign = draws.random().nextBoolean() ? "、" : "，";
    return new Wrong(
        joined(key, ","),
        AnswerRule.of(ordered ? AnswerKind.LIST : AnswerKind.SET),
        joined(other, sign),
        ordered ? "list" : "set");
  }

  private static String joined(List<Integer> numbers, String sign) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(sign));
  }

  Wrong point() {
    int x = draws.between(-9, 9);
    int y = draws.between(-9, 9);
    int[][] changes = {
      {y, x}, {-x, y}, {x, -y}, {x + draws.nonZero(3), y}, {x, y + draws.nonZero(3)}
    };
    int[] other = changes[draws.random().nextInt(changes.length)];
    return other[0] == x && other[1] == y
        ? point()
        : new Wrong(
            "(%d,%d)".formatted(x, y),
            AnswerRule.of(AnswerKind.POINT),
            draws.styled("(%d,%d)".formatted(other[0], other[1])),
            "point");
  }

  Wrong ratio() {
    int a = draws.between(1, 20);
    int b = draws.between(1, 20);
    int[][] changes = {{b, a}, {a + draws.between(1, 4), b}, {a, a + b}, {a * 10, b}};
    int[] other = changes[draws.random().nextInt(changes.length)];
    return a * other[1] == b * other[0]
        ? ratio()
        : new Wrong(
            a + ":" + b,
            AnswerRule.of(AnswerKind.RATIO),
            draws.styled(other[0] + (draws.random().nextBoolean() ? "：" : "比") + other[1]),
            "ratio");
  }

  Wrong remainder() {
    int divisor = draws.between(3, 30);
    int quotient = draws.between(1, 99);
    int rest = draws.between(1, divisor - 1);
    int[][] changes = {{quotient, rest + 1}, {quotient - 1, rest + divisor}, {quotient * 10, rest}};
    int[] other = changes[draws.random().nextInt(changes.length)];
    return new Wrong(
        quotient + "……" + rest,
        AnswerRule.of(AnswerKind.REMAINDER),
        draws.styled(other[0] + (draws.random().nextBoolean() ? "余" : "……") + other[1]),
        "remainder");
  }

  Wrong time() {
    int minutes = draws.between(60, 12 * 60 - 1);
    int[] changes = {
      minutes + 60, minutes + 30, minutes + draws.nonZero(20), minutes / 60 + minutes % 60 * 12
    };
    int other = changes[draws.random().nextInt(changes.length)];
    if (other == minutes || other % 720 == minutes % 720) {
      return time();
    }
    String answer =
        draws.random().nextBoolean()
            ? "%d时%d分".formatted(other / 60 % 24, other % 60)
            : "%d：%02d".formatted(other / 60 % 24, other % 60);
    return new Wrong(
        "%d:%02d".formatted(minutes / 60, minutes % 60),
        AnswerRule.of(AnswerKind.TIME),
        answer,
        "time");
  }

  /** Lengths in mm and money in 分: one number, many units. */
  Wrong quantity() {
    boolean money = draws.random().nextBoolean();
    String[] units = money ? new String[] {"分", "角", "元"} : new String[] {"毫米", "厘米", "分米", "米"};
    int[] sizes = {1, 10, 100, 1000};
    int unit = draws.random().nextInt(units.length);
    int value = draws.between(1, 999);
    int otherUnit = draws.random().nextInt(units.length);
    int other = draws.random().nextBoolean() ? value : value + draws.nonZero(9);
    if (value * sizes[unit] == other * sizes[otherUnit] || other <= 0) {
      return quantity();
    }
    AnswerRule rule =
        money ? AnswerRule.of(AnswerKind.MONEY) : AnswerRule.withUnit(units[unit], false);
    boolean missing = draws.random().nextInt(6) == 0;
    return new Wrong(
        money ? value + units[unit] : String.valueOf(value),
        rule,
        draws.styled(missing ? String.valueOf(other) : other + units[otherUnit]),
        missing ? "unit missing" : "unit or number");
  }
}
