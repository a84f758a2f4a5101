package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Word problems of travel and work solved by a linear equation: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class EquationTravelTemplates {
  private static final String TRAVEL = "math.equation-travel-problem";
  private static final String WORK = "math.equation-work-problem";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "equation-problem.meeting",
              "相遇问题",
              "路程和等于总路程→列方程→求时间",
              7,
              List.of(TRAVEL, "math.linear-equation-application"),
              EquationTravelTemplates::meeting),
          Template.of(
              "equation-problem.chasing",
              "追及问题",
              "路程差等于初始间隔→列方程→求时间",
              7,
              List.of(TRAVEL),
              EquationTravelTemplates::chasing),
          Template.of(
              "equation-problem.current",
              "顺流逆流问题",
              "顺速=静速+水速、逆速=静速−水速→往返路程相等→列方程",
              7,
              List.of(TRAVEL),
              EquationTravelTemplates::current),
          Template.of(
              "equation-problem.bridge",
              "火车过桥问题",
              "车头走的路程=桥长+车长→两次速度相等列方程",
              7,
              List.of(TRAVEL),
              EquationTravelTemplates::bridge),
          Template.of(
              "equation-problem.early-late",
              "早到与迟到问题",
              "设规定时间→两次路程相等→求路程",
              7,
              List.of(TRAVEL, "math.linear-equation-application"),
              EquationTravelTemplates::earlyLate),
          Template.of(
              "equation-problem.work-together",
              "工程问题：先独做再合做",
              "总量看作 1→各部分工作量之和为 1→列方程",
              7,
              List.of(WORK),
              EquationTravelTemplates::work),
          Template.of(
                  "equation-problem.work-persons",
                  "工程问题：人数与时间",
                  "一人一天完成总量的几分之一→分段工作量之和为 1",
                  7,
                  List.of(WORK),
                  EquationTravelTemplates::workPersons)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private EquationTravelTemplates() {}

  private record Pair(String one, String other, String from, int slow, int fast) {}

  private static Exercise meeting(Draw draw) {
    Pair pair =
        draw.pick(
            new Pair("一辆客车", "一辆货车", "分别从相距 %s 千米的 A，B 两地", 50, 100),
            new Pair("甲车", "乙车", "分别从相距 %s 千米的两座城市", 55, 110),
            new Pair("小明", "小亮", "骑自行车分别从相距 %s 千米的两个村庄", 12, 18));
    int a = draw.between(pair.slow(), pair.fast());
    int b = draw.between(pair.slow(), pair.fast());
    boolean bike = pair.fast() < 20;
    int t = draw.between(1, bike ? 3 : 5);
    int early = draw.byLayer(0, 1, 1);
    boolean apart = draw.layer() == Layer.EXTENDING;
    int gap = apart ? draw.multiple(bike ? 1 : 5, bike ? 2 : 10, bike ? 6 : 60) : 0;
    int distance = a * (t + early) + b * t + gap;
    draw.require(a != b && a % (bike ? 1 : 5) == 0 && b % (bike ? 1 : 5) == 0);
    String from = pair.from().formatted(distance);
    String way = bike ? "骑行" : "行驶";
    String stem =
        early == 0
            ? "%s和%s%s同时出发，相向而行，%s每小时%s %d 千米，%s每小时%s %d 千米。出发 ____ 小时后两%s相遇。"
                .formatted(
                    pair.one(),
                    pair.other(),
                    from,
                    pair.one(),
                    way,
                    a,
                    pair.other(),
                    way,
                    b,
                    bike ? "人" : "车")
            : "%s和%s%s出发，相向而行，%s每小时%s %d 千米，%s每小时%s %d 千米。%s先出发 1 小时，%s出发 ____ 小时后两%s%s。"
                .formatted(
                    pair.one(),
                    pair.other(),
                    from,
                    pair.one(),
                    way,
                    a,
                    pair.other(),
                    way,
                    b,
                    pair.one(),
                    pair.other(),
                    bike ? "人" : "车",
                    apart ? "还没有相遇，且相距 %d 千米".formatted(gap) : "相遇");
    int rest = distance - gap - a * early;
    return Exercise.ask(stem)
        .answer(Rational.of(t), "小时")
        .wrong("相遇时用速度差", Rational.of(rest, Math.abs(a - b)))
        .wrong(
            early == 0 ? "只用一方的速度" : "忘记先走的路程",
            early == 0 ? Rational.of(distance, a) : Rational.of(distance - gap, a + b))
        .wrong("只用一方的速度", Rational.of(rest, b))
        .wrong(
            apart ? "把相距的路程加错方向" : "先走的时间重复计算",
            apart ? Rational.of(rest + 2L * gap, a + b) : Rational.of(t + early))
        .step(
            "设%s出发 x 小时后%s。"
                .formatted(
                    early == 0 ? "" : pair.other(), apart ? "两者相距 %d 千米".formatted(gap) : "相遇"))
        .step(
            early == 0
                ? "两者走的路程之和等于总路程：%dx + %dx = %d。".formatted(a, b, distance)
                : "路程关系：%d × 1 + %dx + %dx%s = %d。"
                    .formatted(a, a, b, apart ? " + " + gap : "", distance))
        .step("合并，得 %dx = %d，解得 x = %d。".formatted(a + b, rest, t))
        .hints("画线段图，标出两地的距离和各自走的路程。", "相向而行，各段路程合起来是总路程。", "设所求时间为 x，表示出各自走的路程，列方程。")
        .check(
            v -> {
              Rational left = Rational.of(distance).minus((long) a * early);
              for (int hour = 0; hour < v.longValue(); hour++) {
                left = left.minus((long) a + b);
              }
              return left.equals(Rational.of(gap));
            })
        .build();
  }

  private static Exercise chasing(Draw draw) {
    record Story(String text, int slow, int fast, int step, int late, String unit) {}
    Story story =
        draw.pick(
            new Story(
                "弟弟从家出发步行去学校，每分钟走 %d 米；%d 分钟后，哥哥从家骑车沿同一条路去追弟弟，每分钟骑 %d 米。哥哥出发 ____ 分钟后追上弟弟。",
                50, 250, 10, 12, "分钟"),
            new Story(
                "一辆货车以每小时 %d 千米的速度从车站开出；%d 小时后，一辆客车从同一车站出发沿同一公路追赶，每小时行 %d 千米。客车出发 ____ 小时后追上货车。",
                40, 100, 5, 2, "小时"),
            new Story(
                "学校队伍以每分钟 %d 米的速度去公园；%d 分钟后，通讯员从学校出发沿同一路线追赶队伍，每分钟行 %d 米。通讯员出发 ____ 分钟后追上队伍。",
                60, 240, 10, 18, "分钟"));
    int a = draw.multiple(story.step(), story.slow(), story.slow() + 4 * story.step());
    int b = draw.multiple(story.step(), a + story.step(), story.fast());
    int late = draw.between(1, story.late());
    int ahead = draw.layer() == Layer.EXTENDING ? draw.multiple(10, 20, 200) : 0;
    draw.require(ahead == 0 || story.unit().equals("分钟"));
    int lead = a * late + ahead;
    draw.require(lead % (b - a) == 0);
    int t = lead / (b - a);
    draw.require(t <= (story.unit().equals("分钟") ? 40 : 6) && t > 1);
    String who = story.text().startsWith("弟弟") ? "弟弟" : story.text().startsWith("一辆") ? "货车" : "队伍";
    String chaser = who.equals("弟弟") ? "哥哥" : who.equals("货车") ? "客车" : "通讯员";
    String text = story.text().formatted(a, late, b);
    if (ahead > 0) {
      text = text.replace("后追上" + who + "。", "后超过%s %d 米。".formatted(who, ahead));
    }
    return Exercise.ask(text)
        .answer(Rational.of(t), story.unit())
        .wrong("追及时用速度和", Rational.of(lead, a + b))
        .wrong("求成了从先出发时算起的时间", (long) t + late)
        .wrong("只看先走的时间不算路程", Rational.of(late))
        .wrong("只用追赶者的速度", Rational.of(lead, b))
        .step(
            "设%s出发 x %s后%s。"
                .formatted(
                    chaser, story.unit(), ahead > 0 ? "超过" + who + " " + ahead + " 米" : "追上" + who))
        .step(
            "%s的路程 = %s的路程%s：%dx = %d(x + %d)%s。"
                .formatted(
                    chaser,
                    who,
                    ahead > 0 ? " + " + ahead : "",
                    b,
                    a,
                    late,
                    ahead > 0 ? " + " + ahead : ""))
        .step("移项、合并，得 %dx = %d，解得 x = %d。".formatted(b - a, lead, t))
        .hints("追上时，两者离出发地的路程有什么关系？", "先出发的一方多走了一段时间。", "设追赶者用的时间为 x，用 x 表示两者的路程。")
        .check(
            v -> {
              long first = (long) a * late;
              long second = 0;
              for (int i = 0; i < v.longValue(); i++) {
                first += a;
                second += b;
              }
              return second - first == ahead;
            })
        .build();
  }

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
        .wrong("顺水逆水速度写反", route ? (long) (v - w) * down * scale : (long) (v + 2 * w) * scale)
        .wrong(
            "只把水速算一次",
            route
                ? Rational.of((long) v * down * scale)
                : Rational.of((long) w * up * scale, up - down))
        .wrong("把顺速当作静速", (long) (route ? (v + w) * up : v + w) * scale)
        .step(
            "设%s为每小时 x 千米，则%s速度为 (x + %d) 千米/时，%s速度为 (x − %d) 千米/时。"
                .formatted(still, with, w * scale, against, w * scale))
        .step("往返路程相等：%d(x + %d) = %d(x − %d)。".formatted(down, w * scale, up, w * scale))
        .step("解得 x = %d。".formatted(v * scale))
        .step(
            route
                ? "路程是 %d × (%d + %d) = %d（千米）。"
                    .formatted(down, v * scale, w * scale, distance * scale)
                : "%s是每小时 %d 千米。".formatted(still, v * scale))
        .hints("顺行和逆行的速度各怎样表示？", "往返的路程相等。", "设静止时的速度为 x，用“速度×时间”表示两次的路程。")
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
    int length = draw.multiple(20, 100, 320);
    int speed = draw.between(15, 40);
    int t = draw.between(20, 90);
    int bridge = speed * t - length;
    int lamp = draw.layer() == Layer.EXTENDING ? draw.between(8, 20) : 0;
    int inside = bridge - length;
    draw.require(bridge >= 300 && bridge <= 2500 && bridge % 10 == 0 && inside > 100);
    String crossing = draw.pick("大桥", "隧道");
    boolean whole = draw.layer() == Layer.IMPROVING;
    draw.require(!whole || inside % speed == 0);
    int stay = whole ? inside / speed : 0;
    if (lamp > 0) {
      draw.require(length == speed * lamp);
    }
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
          .answer(Rational.of(speed), "米")
          .wrong("过桥路程忘加车长", Rational.of(bridge, t))
          .wrong("过桥路程减去车长", Rational.of(bridge - length, t))
          .wrong("把车长当作路程", Rational.of(length, t))
          .wrong("车长加了两次", Rational.of(bridge + 2L * length, t))
          .step("从车头进入到车尾离开，火车行驶的路程是“%s长+车长”。".formatted(crossing))
          .step("设速度为每秒 x 米：%dx = %d + %d。".formatted(t, bridge, length))
          .step("解得 x = %d。".formatted(speed))
          .check(v -> v.times(t).minus(bridge).equals(Rational.of(length)));
    } else if (whole) {
      exercise
          .answer(Rational.of(length), "米")
          .wrong("过桥路程忘加车长", Rational.of((long) bridge * (t - stay), t))
          .wrong("车长求成了两倍", 2L * length)
          .wrong("求出速度就当作车长", speed)
          .step("设火车长 x 米。完全通过的路程是 (%d + x) 米，完全在里面时行驶的路程是 (%d − x) 米。".formatted(bridge, bridge))
          .step("速度不变：(%d + x)/%d = (%d − x)/%d。".formatted(bridge, t, bridge, stay))
          .step("解得 x = %d。".formatted(length))
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
          .step("解得 x = %d。".formatted(length))
          .check(v -> v.times(t).equals(v.plus(bridge).times(lamp)));
    }
    return exercise
        .hints("画图看车头从进入到车尾离开，火车走了多远。", "完全通过时，路程是桥（隧道）长与车长的和。", "火车匀速行驶，可由速度不变列方程。")
        .build();
  }

  private static Exercise earlyLate(Draw draw) {
    int slow = draw.between(4, 15);
    int fast = slow + draw.between(1, 6);
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
            && s.compareTo(Rational.of(40)) < 0);
    boolean time = draw.layer() != Layer.BASIC;
    Rational planned = s.over(slow).times(60).minus(late);
    draw.require(
        planned.isWhole()
            && planned.compareTo(Rational.of(10)) > 0
            && planned.compareTo(Rational.of(200)) < 0);
    draw.require(!bothLate || s.isWhole());
    draw.require(fast < 8 || slow >= 8);
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
    return Exercise.ask(
            "%s，要在规定时间到达。若每小时%s %d 千米，则迟到 %d 分钟；若每小时%s %d 千米，则%s。%s。"
                .formatted(who, move, slow, late, move, fast, outcome, asked))
        .answer(
            MathText.decimal(answer), MathText.decimal(answer) + (time && !bothLate ? "分钟" : "千米"))
        .wrong(
            "早到与迟到的时间加减弄反",
            time && !bothLate
                ? MathText.number(wrongSign.over(slow).times(60).minus(late))
                : MathText.number(wrongSign))
        .wrong(
            "设与列的单位不一致", number(time && !bothLate ? Rational.of((long) late + early) : s.times(60)))
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
                ? "规定时间：%s ÷ %d × 60 − %d = %s（分）。"
                    .formatted(MathText.decimal(s), slow, late, number(planned))
                : "这段路程是 %s 千米。".formatted(MathText.decimal(s)))
        .hints("两次走的路程相同，所用时间相差多少？", "迟到与提前要看作时间差的两部分；注意把分钟化为小时。", "设路程为 x，用“路程÷速度”表示两次的时间。")
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

  private static Exercise work(Draw draw) {
    int a = draw.pick(6, 8, 9, 10, 12, 15, 18, 20, 24, 30);
    int b = draw.pick(6, 8, 9, 10, 12, 15, 18, 20, 24, 30, 36);
    int alone = draw.byLayer(0, draw.between(1, 8), draw.between(1, 8));
    boolean leaves = draw.layer() == Layer.EXTENDING;
    // basic: together; improving: a alone first, then together; extending: together first, then b
    // alone
    Rational rate = Rational.of(1, a).plus(Rational.of(1, b));
    Rational t =
        leaves
            ? Rational.ONE.minus(rate.times(alone)).times(b)
            : Rational.ONE.minus(Rational.of(alone, a)).over(rate);
    draw.require(a != b && t.isWhole() && t.signum() > 0);
    record Story(String work, String one, String other, String both, String unit) {}
    Story story =
        draw.pick(
            new Story("一项工程", "甲队", "乙队", "两队", "天"),
            new Story("一批零件", "张师傅", "李师傅", "两人", "天"),
            new Story("一份文稿", "小王", "小李", "两人", "小时"),
            new Story("整理一批图书", "甲组", "乙组", "两组", "小时"));
    String start =
        "%s，%s单独完成需要 %d %s，%s单独完成需要 %d %s。"
            .formatted(story.work(), story.one(), a, story.unit(), story.other(), b, story.unit());
    String rest =
        switch (draw.layer()) {
          case BASIC -> "%s合做，____ %s可以完成。".formatted(story.both(), story.unit());
          case IMPROVING ->
              "%s先做 %d %s，余下的由%s合做，还需要 ____ %s完成。"
                  .formatted(story.one(), alone, story.unit(), story.both(), story.unit());
          case EXTENDING ->
              "%s先合做 %d %s，然后%s离开，余下的由%s单独完成，还需要 ____ %s。"
                  .formatted(
                      story.both(), alone, story.unit(), story.one(), story.other(), story.unit());
        };
    Rational forgot = leaves ? Rational.of(b) : Rational.ONE.over(rate);
    return Exercise.ask(start + rest)
        .answer(t, story.unit())
        .wrong("效率用天数直接相加", leaves ? Rational.of(Math.abs(b - alone)) : Rational.of(a + b, 2))
        .wrong("忘记已经完成的部分", forgot)
        .wrong(
            "单独做的由另一方完成",
            leaves
                ? Rational.ONE.minus(rate.times(alone)).times(a)
                : Rational.ONE.minus(Rational.of(alone, b)).over(rate))
        .wrong(
            "合做的效率相减",
            leaves
                ? Rational.ONE.minus(Rational.of(alone, a)).times(b)
                : Rational.of((long) a * b, Math.abs(b - a)))
        .step(
            "把总工作量看作 1，%s每%s完成 1/%d，%s每%s完成 1/%d。"
                .formatted(story.one(), story.unit(), a, story.other(), story.unit(), b))
        .step(
            switch (draw.layer()) {
              case BASIC -> "设需要 x %s：x/%d + x/%d = 1。".formatted(story.unit(), a, b);
              case IMPROVING ->
                  "设还需要 x %s：%d/%d + x/%d + x/%d = 1。".formatted(story.unit(), alone, a, a, b);
              case EXTENDING ->
                  "设还需要 x %s：%d/%d + %d/%d + x/%d = 1。"
                      .formatted(story.unit(), alone, a, alone, b, b);
            })
        .step("解得 x = %s。".formatted(number(t)))
        .hints("工作总量没有给出，可以看作多少？", "工作效率是单独完成所需时间的倒数。", "各段完成的工作量之和等于总量。")
        .check(
            v -> {
              long units = (long) a * b;
              Rational done = Rational.of(alone * b + (leaves ? alone * (long) a : 0));
              Rational more = leaves ? v.times(a) : v.times((long) a + b);
              return done.plus(more).equals(Rational.of(units));
            })
        .build();
  }

  private static Exercise workPersons(Draw draw) {
    int total = draw.pick(24, 30, 36, 40, 48, 60, 72, 80);
    int first = draw.between(2, 8);
    int days = draw.between(2, 8);
    int more = draw.between(1, 8);
    int later = draw.between(2, 8);
    boolean asksMore = draw.layer() == Layer.EXTENDING;
    draw.require(first * days + (first + more) * later == total && first != more);
    record Story(String work, String who, String unit) {}
    Story story =
        draw.pick(
            new Story("整理一批图书", "人", "小时"),
            new Story("铺设一块草坪", "人", "天"),
            new Story("收割一片小麦", "台收割机", "小时"));
    String one = story.who().equals("人") ? "1 人" : "1 台收割机";
    String base =
        "%s，由 %s单独完成需要 %d %s。假设每%s的效率相同，"
            .formatted(
                story.work(), one, total, story.unit(), story.who().equals("人") ? "个人" : "台机器");
    String stem =
        asksMore
            ? "%s先安排 %d %s做 %d %s，再增加若干%s一起做 %d %s正好完成，则增加了 ____ %s。"
                .formatted(
                    base,
                    first,
                    story.who(),
                    days,
                    story.unit(),
                    story.who(),
                    later,
                    story.unit(),
                    story.who())
            : "%s先安排一部分%s做 %d %s，再增加 %d %s一起做 %d %s正好完成，则先安排了 ____ %s。"
                .formatted(
                    base,
                    story.who(),
                    days,
                    story.unit(),
                    more,
                    story.who(),
                    later,
                    story.unit(),
                    story.who());
    int answer = asksMore ? more : first;
    return Exercise.ask(stem)
        .answer(Rational.of(answer), story.who())
        .wrong("求出未知数就当作答案", first + more)
        .wrong(
            "后来的人做的时间算成全程",
            asksMore
                ? Rational.of(total - (long) first * (days + later), days + later)
                : Rational.of(total - (long) more * (days + later), days + later))
        .wrong(
            "增加后只算新来的人",
            asksMore
                ? Rational.of(total - (long) first * days, later)
                : Rational.of(total - (long) more * later, days))
        .step("%s每%s完成总量的 1/%d。".formatted(one, story.unit(), total))
        .step(
            asksMore
                ? "设增加了 x %s：%d × %d/%d + %d(%d + x)/%d = 1。"
                    .formatted(story.who(), first, days, total, later, first, total)
                : "设先安排 x %s：%dx/%d + %d(x + %d)/%d = 1。"
                    .formatted(story.who(), days, total, later, more, total))
        .step("解得 x = %d。".formatted(answer))
        .hints("先求一个单位的效率：每小时（天）完成总量的几分之一。", "工作量 = 效率 × 数量 × 时间。", "前后两段的工作量之和等于总量。")
        .check(
            v -> {
              long n = v.longValue();
              long start = asksMore ? first : n;
              long end = asksMore ? first + n : n + more;
              long done = 0;
              for (int i = 0; i < days; i++) {
                done += start;
              }
              for (int i = 0; i < later; i++) {
                done += end;
              }
              return done == total;
            })
        .build();
  }
}
