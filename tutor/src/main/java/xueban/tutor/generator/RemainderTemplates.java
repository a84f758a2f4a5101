package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Division with remainder and what it is good for, grades 2 and 3. */
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
              "remainder.boats",
              "至少要几条船、几个房间",
              "求商和余数→余下的还要1份→商加1",
              2,
              List.of("math.remainder-problem"),
              RemainderTemplates::boats),
          Template.of(
              "remainder.whole-pieces",
              "最多能做几个",
              "求商和余数→余下的不够1份→只取商",
              2,
              List.of("math.remainder-problem"),
              RemainderTemplates::wholePieces),
          Template.of(
              "remainder.cycle",
              "按周期排列的第几个",
              "找一组几个→除以个数→看余数定位置",
              2,
              List.of("math.remainder-cycle"),
              RemainderTemplates::cycle),
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
        .step("%d÷%d=%d……%d。".formatted(n, d, q, r))
        .hints("被除数里最多有几个除数？", "想除数的口诀，得数要最接近被除数又不超过它。", "余数一定要比除数小。")
        .checkAll(
            v ->
                v.get(0).times(d).plus(v.get(1)).equals(Rational.of(n))
                    && v.get(1).compareTo(Rational.of(d)) < 0
                    && v.get(1).signum() >= 0)
        .build();
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

  private static Exercise boats(Draw draw) {
    int d = draw.between(4, draw.byLayer(6, 9, 9));
    int q = draw.between(2, 8);
    int r = draw.between(1, d - 1);
    int teachers = draw.byLayer(0, 0, draw.between(2, 4));
    int n = d * q + r - teachers;
    draw.require(r != 1);
    boolean rooms = teachers == 0;
    String stem =
        rooms
            ? draw.pick(
                    "有%d人去划船，每条船最多坐%d人，至少需要____条船。",
                    "有%d箱货物，一辆车每次最多运%d箱，至少要运____次。",
                    "%d个学生住宿，每个房间最多住%d人，至少需要____个房间。",
                    "%d个苹果，每个盘子最多放%d个，至少需要____个盘子。")
                .formatted(n, d)
            : "%d位老师带着%d名同学去划船，每条船最多坐%d人，至少需要____条船。".formatted(teachers, n, d);
    String unit = stem.contains("船") ? "条" : stem.contains("次最") ? "次" : "个";
    String load = stem.contains("箱") ? "箱" : stem.contains("苹果") ? "个" : "人";
    String more = stem.contains("船") ? "1条船" : stem.contains("箱") ? "运1次" : "";
    more = !more.isEmpty() ? more : stem.contains("苹果") ? "1个盘子" : "1个房间";
    String held = more;
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(q + 1), unit)
            .wrong("不看实际直接取商", q)
            .wrong("把余数当成要加的份数", q + r)
            .wrong("求份数写成余数", r);
    if (!rooms) {
      exercise.step("一共有%d+%d=%d（人）。".formatted(teachers, n, n + teachers));
    }
    return exercise
        .step("%d÷%d=%d……%d。".formatted(d * q + r, d, q, r))
        .step("余下的%d%s还要%s：%d+1=%d（%s）。".formatted(r, load, held, q, q + 1, unit))
        .hints(
            "先看一共有多少，每份最多几个。",
            "用除法算，看看有没有余数。",
            "余下的%s也要有地方，想想该怎么办。".formatted(load.equals("人") ? "人" : "东西"))
        .check(
            v ->
                v.times(d).compareTo(Rational.of(n + teachers)) >= 0
                    && v.minus(1).times(d).compareTo(Rational.of(n + teachers)) < 0)
        .build();
  }

  private static Exercise wholePieces(Draw draw) {
    int d = draw.between(3, draw.byLayer(6, 9, 9));
    int q = draw.between(2, 8);
    int r = draw.between(1, d - 1);
    int spent = draw.byLayer(0, 0, draw.between(3, 12));
    int n = d * q + r + spent;
    String stem =
        draw.pick(
                "有%d元%s，每本笔记本%d元，最多可以买____本。",
                "有%d米布%s，做一幅窗帘要%d米，最多可以做____幅。", "有%d颗珠子%s，每%d颗穿一串，最多可以穿____串。")
            .formatted(n, spent == 0 ? "" : "，用去%d".formatted(spent), d);
    String unit = stem.contains("本") ? "本" : stem.contains("幅") ? "幅" : "串";
    String counted = stem.contains("元") ? "元" : stem.contains("米") ? "米" : "颗";
    stem = stem.replace("用去%d".formatted(spent), "用去%d%s后".formatted(spent, counted));
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(q), unit)
            .wrong("不够1份也多算1份", q + 1)
            .wrong("求份数写成余数", r)
            .wrong("商试小了", q - 1);
    if (spent > 0) {
      exercise.step("还有%d−%d=%d（%s）。".formatted(n, spent, n - spent, counted));
    }
    return exercise
        .step("%d÷%d=%d……%d。".formatted(n - spent, d, q, r))
        .step(
            "余下的%d%s不够%s1%s，最多%s%d%s。"
                .formatted(
                    r,
                    counted,
                    unit.equals("本") ? "买" : unit.equals("幅") ? "做" : "穿",
                    unit,
                    unit.equals("本") ? "买" : unit.equals("幅") ? "做" : "穿",
                    q,
                    unit))
        .hints("一份要用多少？一共有多少？", "用除法算，看看有没有余数。", "余下的够不够再做1份？")
        .check(
            v ->
                v.times(d).compareTo(Rational.of(n - spent)) <= 0
                    && v.plus(1).times(d).compareTo(Rational.of(n - spent)) > 0)
        .build();
  }

  private static Exercise cycle(Draw draw) {
    int size = draw.byLayer(3, 4, draw.between(4, 5));
    List<String> colours = draw.shuffled(List.of("红", "黄", "蓝", "绿", "紫")).subList(0, size);
    // the quotient stays within the multiplication table
    int n = draw.between(2 * size + 1, Math.min(draw.byLayer(25, 39, 49), 10 * size - 1));
    String thing = draw.pick("彩旗", "气球", "彩灯", "珠子");
    String order = String.join("、", colours);
    String right = colours.get((n - 1) % size);
    Exercise.Builder exercise =
        Exercise.ask(
                "%s按%s的顺序一组一组重复排列，第%d%s是____色的。"
                    .formatted(
                        thing,
                        order,
                        n,
                        thing.equals("彩旗")
                            ? "面"
                            : thing.equals("彩灯") ? "盏" : thing.equals("珠子") ? "颗" : "个"))
            .answer(right, right + "色");
    if (n % size == 0) {
      exercise.wrong("没有余数时取第一个", colours.get(0));
    } else {
      exercise.wrong("余数定位时差一位", colours.get(n % size));
    }
    exercise.wrong("余数定位时差一位", colours.get((n + size - 2) % size));
    exercise.wrong("用商的个数定位置", colours.get((n / size - 1) % size));
    exercise
        .step(
            "每%d个一组，%d÷%d=%d%s。"
                .formatted(size, n, size, n / size, n % size == 0 ? "" : "……" + n % size))
        .step(
            n % size == 0
                ? "没有余数，是一组里的最后一个，是%s色。".formatted(right)
                : "余数是%d，是一组里的第%d个，是%s色。".formatted(n % size, n % size, right));
    return exercise
        .hints("几个一组重复出现？", "用除法看有几组，还余几个。", "余几就是一组里的第几个；没有余数就是一组的最后一个。")
        .checkText(
            t -> {
              int at = 0;
              for (int i = 1; i < n; i++) {
                at = at + 1 == size ? 0 : at + 1;
              }
              return t.get(0).equals(colours.get(at));
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
