package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Word problems of meeting and catching up, by a linear equation: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class EquationMeetingTemplates {
  private static final String TRAVEL = "math.equation-travel-problem";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "equation-problem.meeting",
              "相遇问题",
              "路程和等于总路程→列方程→求时间",
              7,
              List.of(TRAVEL, "math.linear-equation-application"),
              EquationMeetingTemplates::meeting),
          Template.of(
              "equation-problem.chasing",
              "追及问题",
              "路程差等于初始间隔→列方程→求时间",
              7,
              List.of(TRAVEL),
              EquationMeetingTemplates::chasing));

  private EquationMeetingTemplates() {}

  private record Pair(String one, String other, String from, int slow, int fast) {
    /** Returns both as they are first named. */
    String together() {
      return one.equals("客车") ? "一辆客车和一辆货车" : one + "和" + other;
    }
  }

  private static Exercise meeting(Draw draw) {
    Pair pair =
        draw.pick(
            new Pair("客车", "货车", "分别从相距 %s 千米的 A，B 两地", 50, 100),
            new Pair("甲车", "乙车", "分别从相距 %s 千米的两座城市", 55, 110),
            new Pair("小明", "小亮", "骑自行车分别从相距 %s 千米的两个村庄", 12, 18));
    boolean bike = pair.fast() < 20;
    int a = draw.multiple(bike ? 1 : 5, pair.slow(), pair.fast());
    int b = draw.multiple(bike ? 1 : 5, pair.slow(), pair.fast());
    int t = draw.between(bike ? 1 : 2, bike ? 2 : 5);
    int early = draw.byLayer(0, 1, 1);
    boolean apart = draw.layer() == Layer.EXTENDING;
    int gap = apart ? draw.multiple(bike ? 1 : 5, bike ? 2 : 10, bike ? 6 : 60) : 0;
    int distance = a * (t + early) + b * t + gap;
    draw.require(a != b && (!pair.one().equals("客车") || (a > b && b <= 80)));
    String both = bike ? "两人" : "两车";
    String from = pair.from().formatted(distance);
    String way = bike ? "骑行" : "行驶";
    String stem =
        early == 0
            ? "%s%s同时出发，相向而行，%s每小时%s %d 千米，%s每小时%s %d 千米。出发 ____ 小时后两%s相遇。"
                .formatted(
                    pair.together(),
                    from,
                    pair.one(),
                    way,
                    a,
                    pair.other(),
                    way,
                    b,
                    bike ? "人" : "车")
            : "%s%s出发，相向而行，%s每小时%s %d 千米，%s每小时%s %d 千米。%s先出发 1 小时，%s出发 ____ 小时后两%s%s。"
                .formatted(
                    pair.together(),
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
        .wrongIf(apart, "把相距的路程加错方向", Rational.of(rest + 2L * gap, a + b))
        .wrongIf(early > 0, "求成了从先出发时算起的时间", t + early)
        .step(
            "设%s出发 x 小时后%s。"
                .formatted(
                    early == 0 ? "" : pair.other(),
                    apart ? both + "相距 %d 千米".formatted(gap) : "相遇"))
        .step(
            early == 0
                ? "%s走的路程之和等于总路程：%dx + %dx = %d。".formatted(both, a, b, distance)
                : "路程关系：%d × 1 + %dx + %dx%s = %d。"
                    .formatted(a, a, b, apart ? " + " + gap : "", distance))
        .step("合并，得 %dx = %d，解得 x = %d。".formatted(a + b, rest, t))
        .step(
            "所以%s出发 %d 小时后%s。"
                .formatted(
                    early == 0 ? "" : pair.other(),
                    t,
                    apart ? both + "相距 %d 千米".formatted(gap) : both + "相遇"))
        .hints(
            "画线段图，标出两地的距离和各自走的路程。",
            apart ? "各自走的路程，加上还相距的路程，合起来是总路程。" : "相向而行，各段路程合起来是总路程。",
            "设所求时间为 x，表示出各自走的路程，列方程。")
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
    boolean minutes = story.unit().equals("分钟");
    int b = draw.multiple(story.step(), minutes ? 130 : a + story.step(), story.fast());
    int late = draw.between(1, story.late());
    int ahead = draw.layer() == Layer.EXTENDING ? draw.multiple(10, 20, 200) : 0;
    draw.require(minutes ? b >= 150 || !story.text().startsWith("弟弟") : ahead == 0);
    int lead = a * late + ahead;
    draw.require(lead % (b - a) == 0);
    int t = lead / (b - a);
    draw.require(t <= (story.unit().equals("分钟") ? 40 : 6) && t > 1 && t != late);
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
        .wrongIf(ahead > 0, "忘记加超过的路程", Rational.of((long) a * late, b - a))
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
        .step(
            "所以%s出发 %d %s后%s。"
                .formatted(
                    chaser,
                    t,
                    story.unit(),
                    ahead > 0 ? "超过%s %d 米".formatted(who, ahead) : "追上" + who))
        .hints(
            ahead > 0 ? "超过一段路程时，两者离出发地的路程相差多少？" : "追上时，两者离出发地的路程有什么关系？",
            "先出发的一方多走了一段时间。",
            "设追赶者用的时间为 x，用 x 表示两者的路程。")
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
}
