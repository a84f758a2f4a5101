package xueban.tutor.generator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Counting ways: numbers from digits, pairs, matching; grades 2 and 3. */
final class CountingWaysTemplates {

  static final List<Template> ALL =
      List.of(
          Template.of(
              "counting-ways.two-digit-numbers",
              "用数字组两位数",
              "先定一个数位→再配另一个数位→不重不漏",
              2,
              List.of("math.simple-permutation"),
              CountingWaysTemplates::twoDigits),
          Template.of(
              "counting-ways.pairs",
              "每两个配一次",
              "逐个和后面的配→次数依次少1→相加",
              2,
              List.of("math.simple-combination"),
              CountingWaysTemplates::pairs),
          Template.of(
              "counting-ways.greatest-number",
              "用卡片摆最大或最小的数",
              "比数字大小→从高位排起→0不放最高位",
              2,
              List.of("math.compare-10000", "math.read-write-10000"),
              CountingWaysTemplates::cards),
          Template.of(
              "counting-ways.with-zero",
              "含0的数字组数",
              "先定最高位（不选0）→再排其余数位→相乘",
              3,
              List.of("math.digit-arrangements"),
              CountingWaysTemplates::withZero),
          Template.of(
              "counting-ways.matching",
              "搭配问题",
              "固定一件→配另一类的每一件→相乘",
              3,
              List.of("math.matching-problem"),
              CountingWaysTemplates::matching));

  private CountingWaysTemplates() {}

  private static Exercise twoDigits(Draw draw) {
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

  private static Exercise pairs(Draw draw) {
    int n = draw.byLayer(draw.between(4, 5), draw.between(4, 6), draw.between(5, 7));
    String who = PrimaryScenes.child(draw);
    String stem =
        draw.pick(
                "%2$s和同学一共%1$d人，每两人握一次手，一共握____次手。",
                "%1$d支球队，每两支球队比赛一场，一共要比____场。",
                "%2$s从%1$d本不同的书里选两本，一共有____种选法。",
                "有%1$d种水果，%2$s每次选两种拼一盘，一共有____种选法。",
                "%2$s和好朋友一共%1$d人，每两人通一次电话，一共通____次电话。")
            .formatted(n, who);
    int total = n * (n - 1) / 2;
    String unit = stem.contains("场") ? "场" : stem.contains("种选法") ? "种" : "次";
    String sum =
        String.join(
            "+",
            java.util.stream.IntStream.rangeClosed(1, n - 1)
                .mapToObj(i -> String.valueOf(n - i))
                .toList());
    return Exercise.ask(stem)
        .answer(Rational.of(total), unit)
        .wrong("把顺序不同算成两次", n * (long) (n - 1))
        .wrong("只算了一个和别人的", n - 1)
        .wrong("几个就写几次", n)
        .step(
            (stem.contains("握手")
                    ? "第1人和其余%d人各握一次，第2人再和后面的人握，次数依次少1。"
                    : stem.contains("电话")
                        ? "第1人和其余%d人各通一次，第2人再和后面的人通，次数依次少1。"
                        : stem.contains("球队")
                            ? "第1队和其余%d队各比一场，第2队再和后面的队比，场数依次少1。"
                            : stem.contains("本")
                                ? "第1本和其余%d本各配一次，第2本再和后面的配，次数依次少1。"
                                : "第1种和其余%d种各配一次，第2种再和后面的配，次数依次少1。")
                .formatted(n - 1))
        .step("%s=%d（%s）。".formatted(sum, total, unit))
        .hints("甲和乙、乙和甲，算一次还是两次？", "画几个点，两点之间连一条线。", "从第一个点连起，已经连过的不再连。")
        .check(
            v -> {
              int lines = 0;
              for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                  lines++;
                }
              }
              return v.equals(Rational.of(lines));
            })
        .build();
  }

  private static Exercise cards(Draw draw) {
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

  private static Exercise withZero(Draw draw) {
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

  private static Exercise matching(Draw draw) {
    int a = draw.between(2, draw.byLayer(4, 5, 4));
    int b = draw.between(2, draw.byLayer(4, 6, 5));
    int c = draw.layer() == Layer.EXTENDING ? draw.between(2, 3) : 1;
    draw.require(c > 1 || a != b || a > 2);
    String stem =
        c > 1
            ? draw.pick(
                    "早餐有%d种主食、%d种饮料、%d种水果，各选一样，一共有____种搭配方法。",
                    "有%d顶帽子、%d件上衣、%d条裤子，各选一件穿戴，一共有____种搭配方法。")
                .formatted(a, b, c)
            : draw.pick(
                    "有%d件上衣和%d条裤子，各选一件搭配，一共有____种搭配方法。",
                    "早餐有%d种主食和%d种饮料，各选一样，一共有____种搭配方法。",
                    "从家到学校有%d条路，从学校到公园有%d条路。从家经过学校到公园，一共有____种走法。",
                    "有%d名男生和%d名女生，各选一人主持节目，一共有____种选法。")
                .formatted(a, b);
    String first = stem.contains("条路") ? "从家到学校的1条路" : stem.contains("男生") ? "1名男生" : "";
    first = !first.isEmpty() ? first : stem.contains("主食") ? "1种主食" : "";
    first = !first.isEmpty() ? first : stem.contains("帽子") ? "1顶帽子" : "1件上衣";
    String second = stem.contains("条路") ? "从学校到公园的路" : stem.contains("女生") ? "女生" : "";
    second = !second.isEmpty() ? second : stem.contains("饮料") ? "饮料" : "";
    second = !second.isEmpty() ? second : stem.contains("帽子") ? "上衣" : "裤子";
    int total = a * b * c;
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(total), "种")
            .wrong("用加法求搭配", c > 1 ? a + b + c : a + b)
            .wrong("搭配时漏了一份", total - (c > 1 ? c : b))
            .wrong("搭配时多算了一份", total + (c > 1 ? c : b))
            .step("选定%s，%s有%d种选法。".formatted(first, second, b));
    if (c > 1) {
      exercise.step("每一种再配%s，有%d种选法。".formatted(stem.contains("水果") ? "水果" : "裤子", c));
    }
    return exercise
        .step(
            c > 1
                ? "%d×%d×%d=%d（种）。".formatted(a, b, c, total)
                : "%d×%d=%d（种）。".formatted(a, b, total))
        .hints("分几步来选？每一步选几样？", "先固定一类中的一样，看能配几种。", "用连线的办法，从第一样连起。")
        .check(v -> v.over(c).over(b).equals(Rational.of(a)))
        .build();
  }
}
