package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;

/** What division with remainder is good for, grade 2. */
final class RemainderProblemTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "remainder.boats",
              "有余数的实际问题：至少要几份",
              "求商和余数→余下的还要1份→商加1",
              2,
              List.of("math.remainder-problem"),
              RemainderProblemTemplates::boats),
          Template.of(
              "remainder.whole-pieces",
              "有余数的实际问题：最多够几份",
              "求商和余数→余下的不够1份→只取商",
              2,
              List.of("math.remainder-problem"),
              RemainderProblemTemplates::wholePieces),
          Template.of(
              "remainder.cycle",
              "按周期排列的第几个",
              "找一组几个→除以个数→看余数定位置",
              2,
              List.of("math.remainder-cycle"),
              RemainderProblemTemplates::cycle));

  private RemainderProblemTemplates() {}

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
        .step("%d÷%d=%d（%s）……%d（%s）。".formatted(d * q + r, d, q, unit, r, load))
        .step("余下的%d%s还要%s：%d+1=%d（%s）。".formatted(r, load, held, q, q + 1, unit))
        .hints(
            rooms ? "先看一共有多少，每份最多几个。" : "老师和同学都要坐船，先求一共有多少人。",
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
        .step("%d÷%d=%d（%s）……%d（%s）。".formatted(n - spent, d, q, unit, r, counted))
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
        .hints(spent == 0 ? "一份要用多少？一共有多少？" : "先求用去以后还有多少。", "用除法算，看看有没有余数。", "余下的够不够再做1份？")
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
}
