package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Speed, meeting, catching up and work, grades 4 to 6. */
final class PrimaryTravelTemplates {

  static final List<Template> ALL =
      List.of(
          Template.of(
              "primary-travel.distance-time",
              "速度、时间和路程",
              "路程÷时间求速度→速度求问的量",
              4,
              List.of("math.speed-time-distance"),
              PrimaryTravelTemplates::distanceTime),
          Template.of(
              "primary-travel.meeting",
              "相遇问题",
              "求速度和→路程÷速度和",
              5,
              List.of("math.meeting-problem"),
              PrimaryTravelTemplates::meeting),
          Template.of(
                  "primary-travel.catching-up",
                  "追及问题",
                  "求相差的路程→求速度差→路程差÷速度差",
                  5,
                  List.of("math.meeting-problem", "math.speed-time-distance"),
                  PrimaryTravelTemplates::catchingUp)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "primary-travel.work-together",
              "工程问题",
              "各自的工作效率→效率和→1÷效率和",
              6,
              List.of("math.work-problem"),
              PrimaryTravelTemplates::workTogether));

  private PrimaryTravelTemplates() {}

  private static Exercise distanceTime(Draw draw) {
    int t = draw.between(2, 6);
    int speed = draw.byLayer(draw.multiple(5, 50, 90), draw.between(52, 96), draw.between(52, 110));
    int t2 = draw.between(2, 9);
    draw.require(t2 != t);
    int distance = speed * t;
    boolean askTime = draw.layer() == Layer.EXTENDING;
    String stem =
        askTime
            ? draw.pick(
                    "一辆汽车%d小时行驶%d千米，照这样的速度，行驶%d千米需要____小时。",
                    "一辆客车%d小时行驶%d千米，照这样的速度，再行驶%d千米，还需要____小时。")
                .formatted(t, distance, speed * t2)
            : draw.pick(
                    "一辆汽车%d小时行驶%d千米，照这样的速度，%d小时行驶____千米。", "一辆客车%d小时行驶%d千米，照这样的速度，%d小时行驶____千米。")
                .formatted(t, distance, t2);
    int answer = askTime ? t2 : speed * t2;
    Exercise.Builder exercise =
        Exercise.ask(stem).answer(Rational.of(answer), askTime ? "小时" : "千米");
    if (!askTime) {
      exercise.wrong("把时间差加到路程上", distance + t2 - t);
    }
    return exercise
        .wrong("只求出速度就停", speed)
        .wrong(
            askTime ? "新路程除以原来的时间" : "路程乘了时间",
            askTime ? Rational.of((long) speed * t2, t) : Rational.of((long) distance * t2))
        .step("速度=路程÷时间：%d÷%d=%d（千米/时）。".formatted(distance, t, speed))
        .step(
            askTime
                ? "时间=路程÷速度：%d÷%d=%d（小时）。".formatted(speed * t2, speed, t2)
                : "路程=速度×时间：%d×%d=%d（千米）。".formatted(speed, t2, answer))
        .hints("题目里已知的是速度、时间还是路程？", "速度不变，先求速度。", "路程除以时间得速度，再想要求的量。")
        .check(
            v ->
                askTime
                    ? v.times(distance).equals(Rational.of((long) speed * t2 * t))
                    : v.times(t).equals(Rational.of((long) distance * t2)))
        .build();
  }

  private static Exercise meeting(Draw draw) {
    int kind = draw.between(0, 1);
    int a = kind == 0 ? draw.between(50, 95) : draw.between(55, 85);
    int b = kind == 0 ? draw.between(50, 95) : draw.between(55, 85);
    int t = draw.between(2, draw.byLayer(6, 8, 8));
    int first = draw.layer() == Layer.EXTENDING ? 1 : 0;
    boolean askDistance = draw.layer() == Layer.IMPROVING && draw.chance();
    draw.require(a != b && (first == 0 || kind == 0));
    int whole = (a + b) * t + a * first;
    String stem =
        kind == 0
            ? askDistance
                ? "甲、乙两车同时从两地相对开出，甲车每小时行%d千米，乙车每小时行%d千米，%d小时后相遇，两地相距____千米。".formatted(a, b, t)
                : first == 0
                    ? "两地相距%d千米，甲、乙两车同时从两地相对开出，甲车每小时行%d千米，乙车每小时行%d千米，____小时后相遇。"
                        .formatted(whole, a, b)
                    : "两地相距%d千米，甲车先从一地开出1小时，乙车才从另一地相对开出，甲车每小时行%d千米，乙车每小时行%d千米，乙车开出____小时后相遇。"
                        .formatted(whole, a, b)
            : askDistance
                ? "小红和小丽同时从家里出发，相对而行，小红每分钟走%d米，小丽每分钟走%d米，%d分钟后相遇，两家相距____米。".formatted(a, b, t)
                : "小红和小丽家相距%d米，她们同时从家里出发，相对而行，小红每分钟走%d米，小丽每分钟走%d米，____分钟后相遇。"
                    .formatted(whole, a, b);
    int answer = askDistance ? whole : t;
    // of speeds that hardly differ nobody would take the difference
    boolean apart = 5 * Math.abs(a - b) >= a + b;
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(
                Rational.of(answer),
                askDistance ? (kind == 0 ? "千米" : "米") : kind == 0 ? "小时" : "分钟");
    if (askDistance) {
      exercise
          .wrong("只用一个速度", a * (long) t)
          .wrong("只用一个速度", b * (long) t)
          .wrongIf(apart, "用了速度的差", Math.abs(a - b) * (long) t);
    } else {
      int shared = whole - a * first;
      for (int speed : new int[] {a, b}) {
        if (shared * 10 % speed == 0) {
          exercise.wrong("只用一个速度", Rational.of(shared, speed));
        }
      }
      if (apart && shared * 10 % Math.abs(a - b) == 0) {
        exercise.wrong("用了速度的差", Rational.of(shared, Math.abs(a - b)));
      }
      exercise.wrong(first > 0 ? "把先走的时间加上" : "求时间时多加了1", answer + 1);
    }
    if (first > 0) {
      exercise.step("甲车先行1小时，行了%d千米，还剩%d−%d=%d（千米）。".formatted(a, whole, a, whole - a));
    }
    return exercise
        .step("速度和：%d+%d=%d（%s）。".formatted(a, b, a + b, kind == 0 ? "千米/时" : "米/分"))
        .step(
            askDistance
                ? "路程=速度和×时间：%d×%d=%d（%s）。".formatted(a + b, t, whole, kind == 0 ? "千米" : "米")
                : "时间=路程÷速度和：%d÷%d=%d（%s）。"
                    .formatted(whole - a * first, a + b, t, kind == 0 ? "小时" : "分钟"))
        .hints(
            kind == 0 ? "两车是朝着对方开的吗？" : "两人是朝着对方走的吗？",
            kind == 0 ? "每过1小时，两车一共走近多少？" : "每过1分钟，两人一共走近多少？",
            first > 0 ? "先减去甲车先行的路程，再用余下的路程除以速度和。" : "先求速度和，再看路程和时间的关系。")
        .check(
            v ->
                askDistance
                    ? v.minus(a * (long) t).over(t).equals(Rational.of(b))
                    : v.times(a).plus(v.times(b)).plus(a * (long) first).equals(Rational.of(whole)))
        .build();
  }

  private static Exercise catchingUp(Draw draw) {
    int slow = draw.between(50, 75);
    int fast = slow + draw.between(5, 30);
    int lead = draw.between(2, 6);
    int gap = slow * lead;
    draw.require(gap % (fast - slow) == 0 && gap / (fast - slow) <= 24);
    int t = gap / (fast - slow);
    draw.require(t > 1 && t != lead);
    boolean far = draw.layer() == Layer.EXTENDING && draw.chance();
    String stem =
        draw.pick(
                "弟弟从家出发，每分钟走%d米。%d分钟后，哥哥从家沿同一条路去追，每分钟走%d米，",
                "小红步行上学，每分钟走%d米。出发%d分钟后，妈妈发现她忘带课本，沿同一条路以每分钟%d米的速度去追，")
            .formatted(slow, lead, fast);
    stem +=
        stem.contains("妈妈")
            ? (far ? "妈妈追上时离家____米。" : "妈妈出发____分钟后追上小红。")
            : far ? "哥哥追上时离家____米。" : "哥哥出发____分钟后追上弟弟。";
    int answer = far ? t * fast : t;
    Exercise.Builder exercise = Exercise.ask(stem).answer(Rational.of(answer), far ? "米" : "分钟");
    Rational added = Rational.of(gap, fast + slow).times(far ? fast : 1);
    if (added.times(10).isWhole()) {
      exercise.wrong("追及用了速度和", added);
    }
    exercise
        .wrong("把先走的时间加上", far ? (long) (t + lead) * fast : t + lead)
        .wrong("只求出相差的路程", gap)
        .step("先走的%d分钟，拉开了%d×%d=%d（米）。".formatted(lead, slow, lead, gap))
        .step("每分钟追近%d−%d=%d（米）。".formatted(fast, slow, fast - slow))
        .step("追上要%d÷%d=%d（分钟）。".formatted(gap, fast - slow, t));
    if (far) {
      exercise.step("离家%d×%d=%d（米）。".formatted(fast, t, answer));
    }
    return exercise
        .hints("开始追时，两人相距多少？", "后面的人每分钟能追近多少？", far ? "先求几分钟追上，再求后面的人走了多远。" : "相差的路程除以每分钟追近的路程。")
        .check(
            v -> {
              Rational minutes = far ? v.over(fast) : v;
              return minutes.times(fast).equals(minutes.plus(lead).times(slow));
            })
        .build();
  }

  private static Exercise workTogether(Draw draw) {
    int a = draw.between(3, draw.byLayer(15, 24, 30));
    int b = draw.between(a + 1, Math.min(2 * a, 40));
    int alone = draw.layer() == Layer.EXTENDING ? draw.between(1, 4) : 0;
    Rational rate = Rational.of(1, a).plus(Rational.of(1, b));
    Rational left = Rational.ONE.minus(Rational.of(alone, a));
    draw.require(left.signum() > 0 && left.over(rate).isWhole());
    long t = left.over(rate).longValue();
    draw.require(t >= 2);
    String stem =
        draw.pick(
                "一项工程，甲队单独做要%d天，乙队单独做要%d天，%s____天完成。",
                "一批零件，甲单独加工要%d小时，乙单独加工要%d小时，%s____小时完成。", "打扫操场，一班单独做要%d分钟，二班单独做要%d分钟，%s____分钟完成。")
            .formatted(a, b, alone == 0 ? "两者合做，" : "甲先做%d，余下的由两者合做，还要".formatted(alone));
    String unit = stem.contains("天") ? "天" : stem.contains("小时") ? "小时" : "分钟";
    stem =
        stem.replace(
                "甲先做%d".formatted(alone),
                "%s先做%d%s"
                    .formatted(
                        stem.contains("甲队") ? "甲队" : stem.contains("一班") ? "一班" : "甲", alone, unit))
            .replace("两者", stem.contains("队") ? "两队" : stem.contains("一班") ? "两个班" : "两人");
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(t), unit)
            .wrong("时间直接平均", Rational.of(a + b, 2))
            .wrong("时间相加再作分母", a + b)
            .wrong("用了效率的差", left.over(Rational.of(1, a).minus(Rational.of(1, b))))
            .step("把工作总量看作1，效率分别是1/%d和1/%d。".formatted(a, b));
    if (alone > 0) {
      exercise
          .wrong("先做的部分没有减去", Rational.ONE.over(rate))
          .step(
              alone == 1
                  ? "先做了1/%d，还剩%s。".formatted(a, left)
                  : "先做了%d×1/%d=%s，还剩%s。".formatted(alone, a, Rational.of(alone, a), left));
    }
    return exercise
        .step("效率和：1/%d+1/%d=%s。".formatted(a, b, rate))
        .step("%s ÷ %s = %d（%s）。".formatted(left, rate, t, unit))
        .hints(
            "工作总量没有给出，可以看作什么？",
            "把工作总量看作1，先求各自的工作效率。",
            alone == 0 ? "合做的效率是两个效率的和。" : "先减去先做的部分，余下的再除以效率的和。")
        .check(v -> v.plus(alone).over(a).plus(v.over(b)).equals(Rational.ONE))
        .build();
  }
}
