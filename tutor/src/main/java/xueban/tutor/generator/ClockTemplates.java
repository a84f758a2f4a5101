package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Clocks, hours and minutes, grades 2 and 3. */
final class ClockTemplates {

  static final List<Template> ALL =
      List.of(
          Template.of(
              "clock.clock",
              "认识几时几分",
              "时针刚走过几是几时→分针几大格乘5是几分",
              2,
              List.of("math.clock-minutes"),
              ClockTemplates::clock),
          Template.of(
              "clock.units",
              "时、分、秒的换算",
              "看清进率60→大单位乘60→加上零头",
              3,
              List.of("math.time-unit-conversion"),
              ClockTemplates::timeUnits),
          Template.of(
              "clock.elapsed",
              "求经过的时间",
              "先算到整时→再算整时以后→合起来",
              3,
              List.of("math.elapsed-time"),
              ClockTemplates::elapsed),
          Template.of(
              "clock.start",
              "求开始的时刻",
              "结束时刻→减去经过的时间→不够减退1时当60分",
              3,
              List.of("math.elapsed-time", "math.time-unit-conversion"),
              ClockTemplates::startTime));

  private ClockTemplates() {}

  private static Exercise clock(Draw draw) {
    int hour = draw.between(1, 11);
    int mark = draw.between(1, draw.byLayer(6, 11, 11));
    int minute = 5 * mark;
    boolean later = draw.layer() == Layer.EXTENDING;
    int wait = later ? draw.multiple(5, 5, 25) : 0;
    draw.require(minute + wait < 60);
    String near =
        mark <= 4
            ? "时针刚走过%d".formatted(hour)
            : mark >= 8 ? "时针快走到%d".formatted(hour + 1) : "时针走在%d和%d之间".formatted(hour, hour + 1);
    String stem =
        "钟面上%s，分针正指着%d。".formatted(near, mark)
            + (later ? "再过%d分钟是____时____分。".formatted(wait) : "这时是____时____分。");
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(hour)
            .answer(minute + wait)
            .step("时针过了%d，还没到%d，是%d时多。".formatted(hour, hour + 1, hour))
            .step(
                mark == 1
                    ? "分针指着1，走了1个大格，是5分。"
                    : "分针指着%d，走了%d个大格，%d×5=%d（分）。".formatted(mark, mark, mark, minute));
    if (later) {
      exercise.step("再过%d分：%d+%d=%d（分）。".formatted(wait, minute, wait, minute + wait));
    }
    return exercise
        .step((later ? "那时" : "这时") + "是%d时%d分。".formatted(hour, minute + wait))
        .hints(
            "时针短，分针长，先看时针走过了几。",
            "分针从12起，走1个大格是5分。",
            later ? "先读出现在的时刻，再往后数几分钟。" : "时针还没走到下一个数，就还不到下一时。")
        .checkAll(
            v -> {
              long asked = v.get(0).longValue() * 60 + v.get(1).longValue();
              long shown = hour * 60L;
              for (int i = 0; i < mark; i++) {
                shown += 5;
              }
              return asked - wait == shown && v.get(1).longValue() < 60;
            })
        .build();
  }

  private static Exercise timeUnits(Draw draw) {
    boolean hours = draw.chance();
    int big = draw.between(1, draw.byLayer(9, 8, hours ? 2 : 1));
    int small = draw.byLayer(0, draw.multiple(5, 5, 55), draw.multiple(5, 5, 55));
    String large = hours ? "时" : "分";
    String little = hours ? "分" : "秒";
    boolean sum = draw.layer() == Layer.EXTENDING;
    int other = sum ? draw.multiple(5, 65, 95) : 0;
    String whole = big + large + (small == 0 ? "" : small + little);
    draw.require(big > 1 || small > 0);
    String who = PrimaryScenes.child(draw);
    String stem =
        sum
            ? (hours
                ? "%s上午看书%s，下午看书%d分，一共看书____分。".formatted(who, whole.replace("时", "小时"), other)
                : "%s跑第一圈用了%s，跑第二圈用了%d秒，两圈一共用了____秒。".formatted(who, whole, other))
            : "%s=____%s。".formatted(whole, little);
    int value = 60 * big + small + other;
    return Exercise.ask(stem)
        .answer(MathText.number(value), value + little, value + (hours ? "分钟" : "秒钟"))
        .wrong("按100进率换算", 100L * big + small + other)
        .wrong("时间按10进率换算", 10L * big + small + other)
        .wrong("时间换算漏乘进率", big + small + other)
        .step(
            big == 1 || small + other == 0
                ? "1%s=60%s。".formatted(large, little)
                : "1%s=60%s，%d%s=%d%s。".formatted(large, little, big, large, 60 * big, little))
        .step(
            small + other == 0
                ? "%d%s就是%d个60%s，%s=%d%s。".formatted(big, large, big, little, whole, value, little)
                : "%s=%d（%s）。"
                    .formatted(
                        (60 * big)
                            + (small == 0 ? "" : "+" + small)
                            + (other == 0 ? "" : "+" + other),
                        value,
                        little))
        .hints(
            "这两个单位之间的进率是多少？",
            "时间单位的进率和长度、人民币的不一样。",
            sum ? "先都换算成小单位，再相加。" : small == 0 ? "大单位的数乘进率，就是小单位的数。" : "大单位的数乘进率，再加上零头。")
        .check(v -> v.minus(small).minus(other).over(60).equals(Rational.of(big)))
        .build();
  }

  private static Exercise elapsed(Draw draw) {
    int start = 60 * draw.between(7, 10) + draw.multiple(5, 5, 55);
    int length =
        draw.byLayer(draw.multiple(5, 20, 55), draw.multiple(5, 25, 58), draw.multiple(5, 65, 110));
    int end = start + length;
    draw.require(end / 60 > start / 60 && end % 60 != 0 && end % 60 < start % 60);
    String stem =
        draw.pick(
                "一节课从%s开始，到%s结束，这节课上了____分钟。",
                "小明%s从家出发，%s到外婆家，路上用了____分钟。", "动画片%s开始播放，%s播完，一共播放了____分钟。")
            .formatted(at(start), at(end));
    if (draw.layer() != Layer.BASIC) {
      stem =
          stem.replace(
              "一节课从%s开始，到%s结束，这节课上了".formatted(at(start), at(end)),
              "同学们%s开始参观科技馆，%s参观结束，参观用了".formatted(at(start), at(end)));
      draw.require(!stem.contains("科技馆") || start >= 9 * 60);
    } else {
      draw.require(!stem.contains("课") || (length >= 35 && length <= 45 && start >= 8 * 60));
    }
    int full = (start / 60 + 1) * 60;
    return Exercise.ask(stem)
        .answer(MathText.number(length), length + "分钟", length + "分")
        .wrong("退位当作退100", (end / 60 * 100 + end % 60) - (start / 60 * 100 + start % 60))
        .wrong("分倒过来相减", 60 * (end / 60 - start / 60) + start % 60 - end % 60)
        .wrong("经过时间只算整时前", full - start)
        .step("从%s到%s是%d分。".formatted(at(start), at(full), full - start))
        .step("从%s到%s是%d分。".formatted(at(full), at(end), end - full))
        .step("%d+%d=%d（分）。".formatted(full - start, end - full, length))
        .hints("开始和结束的时刻各是多少？", "可以分成两段：先到整时，再到结束。", "1小时有60分，不是100分。")
        .check(
            v -> {
              int clock = start;
              int ticks = 0;
              while (!at(clock).equals(at(end))) {
                clock++;
                ticks++;
              }
              return v.equals(Rational.of(ticks));
            })
        .build();
  }

  private static Exercise startTime(Draw draw) {
    int length =
        draw.byLayer(draw.multiple(5, 20, 45), draw.multiple(5, 25, 55), draw.multiple(5, 65, 95));
    int end = 60 * draw.between(9, 20) + draw.multiple(5, 5, 40);
    int start = end - length;
    draw.require(end % 60 < length % 60 && start % 60 != 0);
    String stem =
        draw.pick(
                "电视节目播放了%d分钟，%s结束，它开始的时刻是____时____分。",
                "小丽做手工用了%d分钟，%s做完，她开始的时刻是____时____分。", "一场比赛进行了%d分钟，%s结束，比赛开始的时刻是____时____分。")
            .formatted(length, at(end));
    return Exercise.ask(stem)
        .answer(start / 60)
        .answer(start % 60)
        .step("开始的时刻=结束的时刻−经过的时间。")
        .step(
            "%s%d分减%d分不够减，从%d时退1时当60分：%d+60−%d=%d（分）。"
                .formatted(
                    length > 60 ? length + "分=1小时" + (length - 60) + "分。" : "",
                    end % 60,
                    length % 60,
                    end / 60,
                    end % 60,
                    length % 60,
                    start % 60))
        .step("%s往前推%d分，是%d时%d分。".formatted(at(end), length, start / 60, start % 60))
        .hints("已经知道结束的时刻和经过的时间，要求什么？", "往前推，用减法。", "分不够减时，退1时当60分再减。")
        .checkAll(v -> v.get(0).times(60).plus(v.get(1)).plus(length).equals(Rational.of(end)))
        .build();
  }

  private static String at(int minutes) {
    return "%d:%02d".formatted(minutes / 60, minutes % 60);
  }
}
