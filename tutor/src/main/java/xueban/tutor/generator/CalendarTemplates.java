package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** The day of 24 hours and the calendar, grade 3. */
final class CalendarTemplates {
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private static final List<String> LONG_WORKS =
      List.of(
          "美术馆的画展从%d月%d日开到%d月%d日，一共开了____天（首尾两天都算）。",
          "修路工程从%d月%d日做到%d月%d日，一共做了____天（首尾两天都算）。", "一台机器从%d月%d日用到%d月%d日，一共用了____天（首尾两天都算）。");

  private static final List<String> WORKS =
      List.of(LONG_WORKS.get(0), LONG_WORKS.get(1), "图书节从%d月%d日办到%d月%d日，一共办了____天（首尾两天都算）。");

  static final List<Template> ALL =
      List.of(
          Template.of(
              "calendar.day-clock",
              "24时计时法与普通计时法的互化",
              "看上午还是下午→下午的时数与12的关系",
              3,
              List.of("math.clock-24-hour"),
              CalendarTemplates::dayClock),
          Template.of(
              "calendar.over-midnight",
              "跨过夜里24时的经过时间",
              "到24时有多久→0时以后有多久→相加",
              3,
              List.of("math.elapsed-time-24"),
              CalendarTemplates::overMidnight),
          Template.of(
              "calendar.days",
              "从某日到某日一共几天",
              "第一个月剩下的天数→加中间整月→加最后一月的天数",
              3,
              List.of("math.year-month-day"),
              CalendarTemplates::days));

  private CalendarTemplates() {}

  private static Exercise dayClock(Draw draw) {
    int hour = draw.between(13, 22);
    int minute = draw.byLayer(0, draw.multiple(5, 5, 55), draw.multiple(5, 5, 55));
    int length = draw.byLayer(0, 0, draw.between(1, 3));
    String part = hour < 18 ? "下午" : "晚上";
    String tail = minute == 0 ? "" : minute + "分";
    boolean back = length == 0 && draw.chance();
    String stem =
        length > 0
            ? "一列火车%s%d时%s开车，行驶%d小时到站。用24时计时法，到站时是____时%s。"
                .formatted(part, hour - 12, tail, length, tail)
            : back
                ? (hour < 18
                        ? "一场电影%d时%s开始，用普通计时法表示是%s____时%s。"
                        : "一家商店%d时%s关门，用普通计时法表示是%s____时%s。")
                    .formatted(hour, tail, part, tail)
                : "%s%d时%s，用24时计时法表示是____时%s。".formatted(part, hour - 12, tail, tail);
    draw.require(hour + length < 24);
    int value = back ? hour - 12 : hour + length;
    return Exercise.ask(stem)
        .answer(Rational.of(value), "时")
        .wrong(back ? "下午时刻没有减12" : "下午时刻没有加12", back ? hour : hour - 12 + length)
        .wrong("下午时刻按10换算", back ? hour - 10 : hour - 2 + length)
        .wrong("下午多算了1小时", value + 1)
        .step(
            back
                ? "下午和晚上的时刻，24时计时法的时数减12：%d−12=%d。".formatted(hour, value)
                : "下午和晚上的时刻，时数加12：%d+12=%d。".formatted(hour - 12, hour))
        .step(
            length > 0
                ? "再过%d小时：%d+%d=%d（时）。".formatted(length, hour, length, value)
                : "所以是%s%d时%s。".formatted(back ? part : "", value, tail))
        .hints(
            back ? "先看这个时刻在中午12时以前还是以后。" : "先看是上午还是下午。",
            length == 0 ? "24时计时法从0时一直数到24时。" : "中午12时以后，两种说法的时数相差12。",
            length == 0 ? "中午12时以后，两种说法的时数相差12。" : "先把开车的时刻改写成24时计时法，再加上行驶的时间。")
        .check(v -> v.plus(back ? 12 : 0).minus(length).minus(12).equals(Rational.of(hour - 12)))
        .build();
  }

  private static Exercise overMidnight(Draw draw) {
    int from = draw.between(19, 23);
    int to = draw.between(5, 9);
    int minute = draw.byLayer(0, 0, draw.pick(10, 15, 20, 30, 40, 45, 50));
    boolean plain = draw.layer() != Layer.BASIC;
    String tail = minute == 0 ? "" : minute + "分";
    String first = (plain ? "晚上%d时".formatted(from - 12) : "%d时".formatted(from)) + tail;
    String second = (plain ? "早上%d时" : "%d时").formatted(to) + tail;
    String stem =
        draw.pick(
                "小红%s睡觉，第二天%s起床，一共睡了____小时。",
                "一列火车%s从北京开出，第二天%s到达，路上用了____小时。", "夜班巡逻从%s开始，到第二天%s结束，一共____小时。")
            .formatted(first, second);
    int length = 24 - from + to;
    draw.require(!stem.contains("睡") || (from <= 22 && length >= 8 && length <= 10));
    draw.require(!stem.contains("巡逻") || length <= 12);
    int evening = 60 * (24 - from) - minute;
    String early = minute == 0 ? to + "小时" : to + "小时" + minute + "分";
    String late =
        minute == 0
            ? 24 - from + "小时"
            : (evening < 60 ? "" : evening / 60 + "小时") + evening % 60 + "分";
    Exercise.Builder exercise =
        Exercise.ask(stem).answer(Rational.of(length), "小时").wrong("跨天直接相减", from - to);
    if (minute == 0) {
      exercise.wrong("跨天只算第一天", 24 - from).wrong("跨天只算第二天", to);
    }
    if (plain) {
      exercise.step("晚上%d时%s就是%d时%s。".formatted(from - 12, tail, from, tail));
    }
    return exercise
        .step("第一天从%d时%s到24时是%s。".formatted(from, tail, late))
        .step("第二天从0时到%d时%s是%s。".formatted(to, tail, early))
        .step("%s+%s=%d小时。".formatted(late, early, length))
        .hints(
            "开始和结束是不是同一天？",
            "夜里24时就是第二天的0时，可以从这里分成两段。",
            plain ? "先把晚上的时刻改写成24时计时法。" : "先算第一天从开始到24时有多久。")
        .check(v -> v.times(60).plus(from * 60L).equals(Rational.of((24 + to) * 60L)))
        .build();
  }

  private static Exercise days(Draw draw) {
    int month = draw.between(3, 10);
    int months = draw.byLayer(0, 1, 2);
    int from = draw.between(2, 26);
    int until = draw.between(3, 28);
    int last = month + months;
    draw.require(last <= 12 && until != from && (months > 0 || until > from + 2));
    int count = until - from + 1;
    for (int m = month; m < last; m++) {
      count += DAYS[m - 1];
    }
    int total = count;
    String stem =
        (months == 2 ? draw.pick(LONG_WORKS) : draw.pick(WORKS))
            .formatted(month, from, last, until);
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(total), "天")
            .wrong("数天数时漏算第一天", total - 1)
            .wrong("数天数时多算1天", total + 1);
    if (months > 0) {
      exercise.wrong("每月都按30天算", 30L * months + until - from + 1);
    }
    if (months == 0) {
      exercise.step("同一个月里：%d−%d+1=%d（天），加1是因为第一天也算。".formatted(until, from, total));
    } else {
      exercise.step(
          "%d月有%d天，从%d日到月底有%d−%d+1=%d（天）。"
              .formatted(
                  month, DAYS[month - 1], from, DAYS[month - 1], from, DAYS[month - 1] - from + 1));
      if (months == 2) {
        exercise.step("%d月整月有%d天。".formatted(month + 1, DAYS[month]));
      }
      int begun = DAYS[month - 1] - from + 1;
      exercise
          .step("%d月1日到%d日有%d天。".formatted(last, until, until))
          .step(
              "%d+%s%d=%d（天）。"
                  .formatted(begun, months == 2 ? DAYS[month] + "+" : "", until, total));
    }
    return exercise
        .hints(
            months == 0 ? "开始和结束是不是在同一个月里？" : "这些日子分在哪几个月里？",
            months == 0 ? "想一想：从3日到5日是几天？" : "先想各个月有多少天：哪些月31天，哪些月30天。",
            months == 0 ? "用结束的日数减开始的日数，再想首尾两天都要算。" : "一个月一个月地算，最后加起来，首尾两天都要算。")
        .check(
            v -> {
              java.time.LocalDate day = java.time.LocalDate.of(2025, month, from);
              long n =
                  java.time.temporal.ChronoUnit.DAYS.between(
                      day, java.time.LocalDate.of(2025, last, until));
              return v.equals(Rational.of(n + 1));
            })
        .build();
  }
}
