package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Word problems of currents, bridges and late arrivals, by a linear equation: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class EquationJourneyTemplates {
  private static final String TRAVEL = "math.equation-travel-problem";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "equation-problem.current",
              "顺流（风）与逆流（风）问题",
              "顺速=静速+水速、逆速=静速−水速→往返路程相等→列方程",
              7,
              List.of(TRAVEL),
              EquationJourneyTemplates::current),
          Template.of(
              "equation-problem.bridge",
              "火车过桥（隧道）问题",
              "完全通过的路程=桥长+车长→由速度与路程的关系列方程",
              7,
              List.of(TRAVEL),
              EquationJourneyTemplates::bridge),
          Template.of(
              "equation-problem.early-late",
              "早到与迟到问题",
              "设路程→由两次时间的差列方程→求路程或规定时间",
              7,
              List.of(TRAVEL, "math.linear-equation-application"),
              EquationJourneyTemplates::earlyLate));

  private EquationJourneyTemplates() {}

  private static Exercise current(Draw draw) {
    int w = draw.between(1, draw.byLayer(4, 5, 6));
    int down = draw.between(2, 6);
    int up = down + draw.between(1, 3);
    // (v + w)·down = (v − w)·up
    draw.require(w * (up + down) % (up - down) == 0);
    int v = w * (up + down) / (up - down);
    draw.require(v >= 8 && v <= 45 && v > 2 * w);
    int distance = (v + w) * down;
    boolean plane = draw.layer() != Layer.BASIC && draw.chance();
    String ship = plane ? "飞机" : draw.pick("轮船", "快艇", "渡船");
    int scale = plane ? 20 : 1;
    String with = plane ? "顺风" : "顺流";
    String against = plane ? "逆风" : "逆流";
    String medium = plane ? "风速" : "水流的速度";
    String base = plane ? "一架飞机在两城之间飞行" : "一艘%s在两个码头之间航行".formatted(ship);
    int asked = draw.byLayer(v, distance * scale, v * scale);
    String still = plane ? "飞机无风时的速度" : ship + "在静水中的速度";
    String stem =
        switch (draw.layer()) {
          case BASIC, EXTENDING ->
              "%s，%s需要 %d 小时，%s需要 %d 小时，已知%s是每小时 %d 千米，则%s是每小时 ____ 千米。"
                  .formatted(base, with, down, against, up, medium, w * scale, still);
          case IMPROVING ->
              "%s，%s需要 %d 小时，%s需要 %d 小时，已知%s是每小时 %d 千米，则%s的路程是 ____ 千米。"
                  .formatted(
                      base, with, down, against, up, medium, w * scale, plane ? "两城之间" : "两个码头之间");
        };
    boolean route = draw.layer() == Layer.IMPROVING;
    return Exercise.ask(stem)
        .answer(Rational.of(asked), route ? "千米" : "千米/时")
        .wrong(
            route ? "求出速度就当作路程" : "求出路程就当作速度", route ? (long) v * scale : (long) distance * scale)
        .wrong(route ? "顺水逆水速度写反" : "把逆速当作静速", (long) (route ? (v - w) * down : v - w) * scale)
        .wrong("只把水速算一次", Rational.of((long) w * up * scale * (route ? down : 1), up - down))
        .wrong(route ? "用静水速度乘顺流时间" : "把顺速当作静速", (long) (route ? v * down : v + w) * scale)
        .step(
            "设%s是每小时 x 千米，则%s的速度为 (x + %d) 千米/时，%s的速度为 (x − %d) 千米/时。"
                .formatted(still, with, w * scale, against, w * scale))
        .step("往返路程相等：%d(x + %d) = %d(x − %d)。".formatted(down, w * scale, up, w * scale))
        .step("解得 x = %d。".formatted(v * scale))
        .step(
            route
                ? "路程是 %d × (%d + %d) = %d（千米）。"
                    .formatted(down, v * scale, w * scale, distance * scale)
                : "%s是每小时 %d 千米。".formatted(still, v * scale))
        .hints(
            "顺行和逆行的速度各怎样表示？",
            "往返的路程相等。",
            plane ? "设无风时的速度为 x，用“速度×时间”表示两次的路程。" : "设静水中的速度为 x，用“速度×时间”表示两次的路程。")
        .check(
            answer -> {
              if (route) {
                Rational half = answer.over(down).minus(answer.over(up)).over(2);
                return half.equals(Rational.of((long) w * scale));
              }
              Rational there = answer.plus((long) w * scale).times(down);
              return there.equals(answer.minus((long) w * scale).times(up));
            })
        .build();
  }

  private static Exercise bridge(Draw draw) {
    int speed = draw.multiple(5, 15, 40);
    int lamp = draw.layer() == Layer.EXTENDING ? draw.between(5, 20) : 0;
    int length = lamp > 0 ? speed * lamp : draw.multiple(20, 100, 320);
    int t = draw.between(20, 90);
    int bridge = speed * t - length;
    draw.require(length >= 100 && length <= 360);
    int inside = bridge - length;
    draw.require(bridge >= 300 && bridge <= 2500 && bridge % 10 == 0 && inside > 100);
    String crossing = draw.pick("大桥", "隧道");
    boolean whole = draw.layer() == Layer.IMPROVING;
    draw.require(!whole || inside % speed == 0);
    int stay = whole ? inside / speed : 0;
    String pass =
        "一列火车匀速通过长 %d 米的%s，从车头进入%s到车尾离开%s共用 %d 秒"
            .formatted(bridge, crossing, crossing, crossing, t);
    String stem =
        switch (draw.layer()) {
          case BASIC -> "%s，火车长 %d 米，则火车的速度是每秒 ____ 米。".formatted(pass, length);
          case IMPROVING ->
              "%s，整列火车完全在%s%s的时间是 %d 秒，则火车长 ____ 米。"
                  .formatted(pass, crossing, crossing.equals("大桥") ? "上" : "内", stay);
          case EXTENDING -> "%s，它从路边一根灯杆旁经过（车头到车尾）用了 %d 秒，则火车长 ____ 米。".formatted(pass, lamp);
        };
    Exercise.Builder exercise = Exercise.ask(stem);
    if (draw.layer() == Layer.BASIC) {
      exercise
          .answer(number(speed), number(speed) + "米", number(speed) + "米/秒")
          .wrong("过桥路程忘加车长", Rational.of(bridge, t))
          .wrong("过桥路程减去车长", Rational.of(bridge - length, t))
          .wrong("把车长当作路程", Rational.of(length, t))
          .wrong("车长加了两次", Rational.of(bridge + 2L * length, t))
          .step("从车头进入到车尾离开，火车行驶的路程是“%s长+车长”。".formatted(crossing))
          .step("设速度为每秒 x 米：%dx = %d + %d。".formatted(t, bridge, length))
          .step("解得 x = %d，所以火车的速度是每秒 %d 米。".formatted(speed, speed))
          .check(v -> v.times(t).minus(bridge).equals(Rational.of(length)));
    } else if (whole) {
      exercise
          .answer(Rational.of(length), "米")
          .wrong("过桥路程忘加车长", Rational.of((long) bridge * (t - stay), t))
          .wrong("车长求成了两倍", 2L * length)
          .wrong("求出速度就当作车长", speed)
          .step(
              "设火车长 x 米。完全通过的路程是 (%d + x) 米，整列完全在%s%s时行驶的路程是 (%d − x) 米。"
                  .formatted(bridge, crossing, crossing.equals("大桥") ? "上" : "内", bridge))
          .step("速度不变：(%d + x)/%d = (%d − x)/%d。".formatted(bridge, t, bridge, stay))
          .step("解得 x = %d，所以火车长 %d 米。".formatted(length, length))
          .check(v -> v.plus(bridge).times(stay).equals(Rational.of(bridge).minus(v).times(t)));
    } else {
      exercise
          .answer(Rational.of(length), "米")
          .wrong("过桥路程忘加车长", Rational.of((long) bridge * lamp, t))
          .wrong("过桥路程减去车长", Rational.of((long) bridge * lamp, t + lamp))
          .wrong("求出速度就当作车长", speed)
          .step(
              "设火车长 x 米。过灯杆行驶 x 米，用 %d 秒；完全通过%s行驶 (%d + x) 米，用 %d 秒。"
                  .formatted(lamp, crossing, bridge, t))
          .step("速度不变：x/%d = (%d + x)/%d。".formatted(lamp, bridge, t))
          .step("解得 x = %d，所以火车长 %d 米。".formatted(length, length))
          .check(v -> v.times(t).equals(v.plus(bridge).times(lamp)));
    }
    return exercise
        .hints(
            "画图看车头从进入到车尾离开，火车走了多远。",
            whole
                ? "完全通过的路程是%s长与车长的和，整列都在其中时的路程是它们的差。".formatted(crossing)
                : lamp > 0
                    ? "完全通过的路程是%s长与车长的和，经过灯杆的路程是车长。".formatted(crossing)
                    : "完全通过时，路程是%s长与车长的和。".formatted(crossing),
            draw.layer() == Layer.BASIC ? "路程等于速度乘时间，由此列方程。" : "火车匀速行驶，可由速度不变列方程。")
        .build();
  }

  private static Exercise earlyLate(Draw draw) {
    List<Integer> speeds =
        draw.pick(
            List.of(4, 5),
            List.of(4, 6),
            List.of(5, 6),
            List.of(8, 10),
            List.of(8, 12),
            List.of(9, 12),
            List.of(10, 12),
            List.of(10, 15),
            List.of(12, 15),
            List.of(12, 16),
            List.of(12, 18),
            List.of(12, 20),
            List.of(15, 18),
            List.of(15, 20));
    int slow = speeds.get(0);
    int fast = speeds.get(1);
    int late = draw.multiple(3, 3, 24);
    int early = draw.multiple(3, 3, 24);
    boolean bothLate = draw.layer() == Layer.EXTENDING;
    draw.require(!bothLate || late > early);
    int apart = bothLate ? late - early : late + early;
    // s/slow − s/fast = apart/60
    Rational s = Rational.of((long) apart * slow * fast, 60L * (fast - slow));
    draw.require(
        s.times(2).isWhole()
            && s.compareTo(Rational.of(2)) >= 0
            && s.compareTo(Rational.of(fast < 8 ? 9 : 36)) < 0);
    boolean time = draw.layer() != Layer.BASIC;
    Rational planned = s.over(slow).times(60).minus(late);
    draw.require(
        planned.isWhole()
            && planned.compareTo(Rational.of(10)) > 0
            && planned.compareTo(Rational.of(200)) < 0);
    draw.require(!bothLate || s.isWhole());
    String who = draw.pick("小华从家去体育馆", "一名同学从学校去科技馆", "李师傅从工厂去工地");
    boolean walking = fast < 8;
    String move = walking ? "步行" : "骑行";
    String outcome = bothLate ? "仍迟到 %d 分钟".formatted(early) : "提前 %d 分钟到达".formatted(early);
    Rational answer = time && !bothLate ? planned : s;
    String asked = time && !bothLate ? "规定的时间是 ____ 分钟" : "这段路程是 ____ 千米";
    Rational wrongSign =
        bothLate
            ? Rational.of((long) (late + early) * slow * fast, 60L * (fast - slow))
            : Rational.of((long) Math.abs(late - early) * slow * fast, 60L * (fast - slow));
    Rational opposite = time && !bothLate ? wrongSign.over(slow).times(60).minus(late) : wrongSign;
    return Exercise.ask(
            "%s，要在规定时间到达。若每小时%s %d 千米，则迟到 %d 分钟；若每小时%s %d 千米，则%s。%s。"
                .formatted(who, move, slow, late, move, fast, outcome, asked))
        .answer(
            MathText.decimal(answer), MathText.decimal(answer) + (time && !bothLate ? "分钟" : "千米"))
        .wrongIf(opposite.signum() > 0, "早到与迟到的时间加减弄反", opposite)
        .wrongIf(!time || bothLate, "设与列的单位不一致", s.times(60))
        .wrong(
            time && !bothLate ? "求出未知数就当作答案" : "求成了规定的时间",
            time && !bothLate ? MathText.decimal(s) : number(planned))
        .step("设这段路程是 x 千米。")
        .step(
            bothLate
                ? "两次所用时间相差 %d − %d = %d（分），即 %s 小时。"
                    .formatted(late, early, apart, number(Rational.of(apart, 60)))
                : "两次所用时间相差 %d + %d = %d（分），即 %s 小时。"
                    .formatted(late, early, apart, number(Rational.of(apart, 60))))
        .step(
            "列方程：x/%d − x/%d = %s，解得 x = %s。"
                .formatted(slow, fast, number(Rational.of(apart, 60)), MathText.decimal(s)))
        .step(
            time && !bothLate
                ? "规定的时间是 %s ÷ %d × 60 − %d = %s（分钟）。"
                    .formatted(MathText.decimal(s), slow, late, number(planned))
                : "这段路程是 %s 千米。".formatted(MathText.decimal(s)))
        .hints(
            "两次走的路程相同，所用时间相差多少？",
            bothLate ? "两次都迟到，时间差是两个迟到时间的差；注意把分钟化为小时。" : "迟到与提前要看作时间差的两部分；注意把分钟化为小时。",
            "设路程为 x，用“路程÷速度”表示两次的时间。")
        .check(
            v -> {
              if (time && !bothLate) {
                Rational one = v.plus(late).times(slow);
                return one.equals(v.minus(early).times(fast));
              }
              Rational one = v.over(slow).times(60).minus(late);
              return one.equals(v.over(fast).times(60).plus(bothLate ? -early : early));
            })
        .build();
  }
}
