package xueban.tutor.generator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Numbers from digits: how many there are, and the greatest or the least. */
final class DigitArrangements {
  private DigitArrangements() {}

  static Exercise twoDigits(Draw draw) {
    int count = draw.byLayer(3, 4, draw.between(3, 4));
    List<Integer> digits = new java.util.ArrayList<>(draw.distinct(count, 1, 9));
    digits.sort(null);
    boolean odd = draw.layer() == Layer.EXTENDING;
    Set<Integer> made = new TreeSet<>();
    for (int t : digits) {
      for (int o : digits) {
        if (t != o && (!odd || o % 2 == 1)) {
          made.add(10 * t + o);
        }
      }
    }
    // a card with 6 on it reads 9 upside down
    draw.require(made.size() >= 2 && !(digits.contains(6) && digits.contains(9)));
    String shown = digits.stream().map(String::valueOf).reduce((x, y) -> x + "、" + y).orElseThrow();
    long odds = digits.stream().filter(d -> d % 2 == 1).count();
    Exercise.Builder exercise =
        Exercise.ask(
                odd
                    ? draw.pick(
                            "用%1$s这%2$d个数字，每次选两个不同的数字组成个位是单数的两位数，一共可以组成____个。",
                            "从%1$s这%2$d张数字卡片里每次选两张，摆成个位是单数的两位数，一共能摆出____个。")
                        .formatted(shown, count)
                    : draw.pick(
                            "用%1$s这%2$d个数字，每次选两个不同的数字，可以组成____个两位数。",
                            "从%1$s这%2$d张数字卡片里每次选两张摆一摆，一共能摆出____个两位数。")
                        .formatted(shown, count))
            .answer(Rational.of(made.size()), "个")
            .wrong(
                "把顺序不同的当一样", odd ? odds * (odds - 1) / 2 + odds * (count - odds) : made.size() / 2)
            .wrong("同一个数字用了两次", odd ? count * odds : (long) count * count);
    if (!odd) {
      exercise.wrong("漏写或重复", count);
    }
    if (odd) {
      exercise.step("个位只能是单数，有%d种选法，十位再从剩下的%d个数字里选。".formatted(odds, count - 1));
    } else {
      exercise.step("十位有%d种选法，每种选法配个位有%d种。".formatted(count, count - 1));
    }
    return exercise
        .step("这些数是%s。".formatted(String.join("、", made.stream().map(String::valueOf).toList())))
        .step("一共%d个。".formatted(made.size()))
        .hints(
            odd ? "个位上可以放哪几个数字？" : "两个数字交换位置，是不是另一个数？",
            odd ? "先定个位上的单数，再配十位。" : "按顺序写：先固定十位上的数。",
            "写完%s，再换下一个，不重复也不遗漏。".formatted(odd ? "一个个位" : "一个十位"))
        .check(
            v -> {
              int n = 0;
              for (int m = 10; m < 100; m++) {
                boolean uses = digits.contains(m / 10) && digits.contains(m % 10);
                n += uses && m / 10 != m % 10 && (!odd || m % 2 == 1) ? 1 : 0;
              }
              return v.equals(Rational.of(n));
            })
        .build();
  }

  static Exercise cards(Draw draw) {
    int count = draw.byLayer(3, 4, 4);
    List<Integer> digits = draw.distinct(count, draw.byLayer(1, 1, 0), 9);
    boolean zero = draw.layer() == Layer.EXTENDING;
    draw.require(!zero || (digits.contains(0) && digits.get(0) != 0));
    // a card with 6 on it reads 9 upside down
    draw.require(!(digits.contains(6) && digits.contains(9)));
    boolean greatest = !zero && draw.chance();
    List<Integer> up = digits.stream().sorted().toList();
    long least = 0;
    for (int d : up) {
      least = 10 * least + d;
    }
    long most = 0;
    for (int i = count - 1; i >= 0; i--) {
      most = 10 * most + up.get(i);
    }
    long noZero = least;
    if (zero) {
      noZero = up.get(1) * 1000L + up.get(2) * 10L + up.get(3);
    }
    long right = greatest ? most : noZero;
    String cards = digits.stream().map(String::valueOf).reduce((x, y) -> x + "、" + y).orElseThrow();
    String words = count == 3 ? "三位数" : "四位数";
    Exercise.Builder exercise =
        Exercise.ask(
                "用%s这%d张数字卡片摆一个最%s的%s（每张都用一次），是____。"
                    .formatted(cards, count, greatest ? "大" : "小", words))
            .answer(right)
            .wrong("大小顺序排反", greatest ? noZero : most)
            .wrong("按卡片原来的顺序写", Long.parseLong(cards.replace("、", "")));
    if (zero) {
      exercise.wrong("0放在末尾", up.get(1) * 1000L + up.get(2) * 100L + up.get(3) * 10L);
      exercise.step("最小的数要从小到大排，可是0不能放在最高位，最高位放%d。".formatted(up.get(1)));
    } else {
      exercise.step("要使数最%s，高位上放%s的数字。".formatted(greatest ? "大" : "小", greatest ? "大" : "小"));
    }
    return exercise
        .step("从高位到低位依次排好，是%d。".formatted(right))
        .hints(
            "哪个数位上的数字对大小影响最大？",
            greatest ? "数位越高，越要先放大的数字。" : "数位越高，越要先放小的数字。",
            "先排最高位，再依次排下去%s。".formatted(zero ? "，最高位不能放0" : ""))
        .check(
            v -> {
              long best = -1;
              for (long m = (long) Math.pow(10, count - 1); m < Math.pow(10, count); m++) {
                List<Integer> used =
                    String.valueOf(m).chars().map(c -> c - '0').sorted().boxed().toList();
                if (used.equals(up) && (best < 0 || greatest)) {
                  best = m;
                }
              }
              return v.equals(Rational.of(best));
            })
        .build();
  }

  static Exercise withZero(Draw draw) {
    int more = draw.byLayer(2, 3, draw.between(2, 3));
    List<Integer> others = new java.util.ArrayList<>(draw.distinct(more, 1, 9));
    others.sort(null);
    int places = draw.layer() == Layer.EXTENDING ? 3 : 2;
    String shown = "0、" + String.join("、", others.stream().map(String::valueOf).toList());
    int n = more + 1;
    int total = places == 2 ? more * more : more * more * (more - 1);
    int all = places == 2 ? n * (n - 1) : n * (n - 1) * (n - 2);
    String kind = places == 2 ? "两位数" : "三位数";
    Exercise.Builder exercise =
        Exercise.ask(
                draw.pick("用%s这几个数字可以组成____个没有重复数字的%s。", "用数字卡片%s，能摆出____个没有重复数字的%s。")
                    .formatted(shown, kind))
            .answer(Rational.of(total), "个");
    if (places == 2 || more > 2) {
      exercise.wrong(
          "组数时漏掉含0的",
          places == 2 ? more * (long) (more - 1) : (long) more * (more - 1) * (more - 2));
    }
    return exercise
        .wrong("0放在最高位", all)
        .wrong("组数时允许重复", places == 2 ? (long) more * n : (long) more * n * n)
        .step("最高位不能是0，有%d种选法。".formatted(more))
        .step(
            places == 2
                ? "个位从剩下的%d个数字里选，有%d种选法。".formatted(more, more)
                : "十位从剩下的%d个数字里选，个位从最后剩下的%d个里选。".formatted(more, more - 1))
        .step(
            places == 2
                ? "%d×%d=%d（个）。".formatted(more, more, total)
                : "%d×%d×%d=%d（个）。".formatted(more, more, more - 1, total))
        .hints("0能不能放在最高位？", "先定最高位上的数字，再排其余数位。", "按顺序写出来，数一数有几个。")
        .check(
            v -> {
              int count = 0;
              for (int m = places == 2 ? 10 : 100; m < (places == 2 ? 100 : 1000); m++) {
                String text = String.valueOf(m);
                Set<Character> used = new HashSet<>();
                boolean fits = true;
                for (int i = 0; i < text.length(); i++) {
                  char c = text.charAt(i);
                  fits &= used.add(c) && (c == '0' || others.contains(c - '0'));
                }
                count += fits ? 1 : 0;
              }
              return v.equals(Rational.of(count));
            })
        .build();
  }
}
