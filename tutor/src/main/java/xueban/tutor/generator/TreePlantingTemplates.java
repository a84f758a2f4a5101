package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Intervals along a road and round a loop, grade 5. */
final class TreePlantingTemplates {

  static final List<Template> ALL =
      List.of(
          Template.of(
              "tree-planting.trees-ends",
              "两端都栽的植树问题",
              "全长÷间距=间隔数→间隔数加1",
              5,
              List.of("math.tree-planting-ends"),
              TreePlantingTemplates::treesEnds),
          Template.of(
              "tree-planting.sawing",
              "锯木头与上楼梯问题",
              "次数=段数减1→每次时间乘次数",
              5,
              List.of("math.tree-planting-no-ends"),
              TreePlantingTemplates::sawing),
          Template.of(
              "tree-planting.trees-loop",
              "封闭路线上的植树问题",
              "周长÷间距=棵数",
              5,
              List.of("math.tree-planting-loop"),
              TreePlantingTemplates::treesLoop));

  private TreePlantingTemplates() {}

  private static Exercise treesEnds(Draw draw) {
    int step = draw.between(4, draw.byLayer(8, 12, 12));
    int gaps = draw.between(8, draw.byLayer(25, 40, 40));
    int both = draw.layer() == Layer.BASIC ? 1 : draw.between(1, 2);
    boolean askLength = draw.layer() == Layer.EXTENDING;
    String stem =
        askLength
            ? draw.pick(
                    "一条路的%s种树，两端都种，每隔%d米种一棵，一共种了%d棵，这条路长____米。",
                    "一条路的%s摆花，两端都摆，每隔%d米摆一盆，一共摆了%d盆，这条路长____米。")
                .formatted(both == 1 ? "一边" : "两边", step, (gaps + 1) * both)
            : draw.pick(
                    "在一条长%2$d米的路的%1$s种树，两端都种，每隔%3$d米种一棵，一共要种____棵。",
                    "在一条长%2$d米的路的%1$s摆花，两端都摆，每隔%3$d米摆一盆，一共要摆____盆。",
                    "在一条长%2$d米的小路的%1$s插彩旗，两端都插，每隔%3$d米插一面，一共要插____面。")
                .formatted(both == 1 ? "一边" : "两边", gaps * step, step);
    int answer = askLength ? gaps * step : (gaps + 1) * both;
    draw.require(!stem.contains("盆") || step <= 6);
    String unit = stem.contains("棵") ? "棵" : stem.contains("盆") ? "盆" : "面";
    String verb = unit.equals("棵") ? "种" : unit.equals("盆") ? "摆" : "插";
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(answer), askLength ? "米" : unit)
            .wrong("间隔数当棵数", askLength ? (gaps + 1L) * step : gaps * (long) both)
            .wrong("两端都栽却少1棵", askLength ? (gaps + 2L) * step : (gaps - 1) * (long) both);
    if (both == 2) {
      exercise.wrong(
          askLength ? "把两边的数当成一边的" : "两边只算一边", askLength ? ((gaps + 1L) * 2 - 1) * step : gaps + 1);
    } else {
      exercise.wrong("两端各加1棵", askLength ? (gaps - 1L) * step : gaps + 2);
    }
    if (askLength) {
      if (both == 2) {
        exercise.step("每边有%d÷2=%d（%s）。".formatted((gaps + 1) * both, gaps + 1, unit));
      }
      exercise
          .step("间隔数：%d−1=%d。".formatted(gaps + 1, gaps))
          .step("路长：%d×%d=%d（米）。".formatted(step, gaps, answer));
    } else {
      exercise
          .step("间隔数：%d÷%d=%d。".formatted(gaps * step, step, gaps))
          .step("两端都%s，一边有%d+1=%d（%s）。".formatted(verb, gaps, gaps + 1, unit));
      if (both == 2) {
        exercise.step("两边：%d×2=%d（%s）。".formatted(gaps + 1, answer, unit));
      }
    }
    return exercise
        .hints(
            "两端都%s吗？%s一边还是两边？".formatted(verb, verb),
            askLength && both == 2
                ? "先求一边有几%s，再求间隔数。".formatted(unit)
                : "先弄清间隔数和%s数的关系。".formatted(unit),
            "画一小段试一试：3个间隔，两端都%s要几%s？".formatted(verb, unit))
        .check(
            v -> {
              long trees = 0;
              for (long at = 0;
                  at <= (askLength ? v.longValue() : (long) gaps * step);
                  at += step) {
                trees++;
              }
              return askLength
                  ? trees * both == (gaps + 1L) * both && v.longValue() % step == 0
                  : v.equals(Rational.of(trees * both));
            })
        .build();
  }

  private static Exercise sawing(Draw draw) {
    int parts = draw.between(3, draw.byLayer(6, 8, 8));
    int each = draw.between(2, draw.byLayer(5, 9, 9));
    int other = draw.between(parts + 1, 12);
    boolean linked = draw.layer() == Layer.EXTENDING;
    boolean stairs = linked && draw.chance();
    draw.require(!stairs || (each >= 3 && each <= 6));
    int answer = linked ? each * (other - 1) : each * (parts - 1);
    String stem =
        stairs
            ? "小军从1楼走到%d楼用了%d秒，照这样的速度，从1楼走到%d楼要____秒。"
                .formatted(parts, each * 4 * (parts - 1), other)
            : linked
                ? "把一根木头锯成%d段用了%d分钟，照这样锯，锯成%d段要____分钟。".formatted(parts, each * (parts - 1), other)
                : draw.pick(
                        "把一根木头锯成%d段，每锯一次用%d分钟，一共要____分钟。",
                        "把一根钢管截成%d段，每截一次用%d分钟，一共要____分钟。", "把一条绳子剪成%d段，每剪一次用%d秒，一共要____秒。")
                    .formatted(parts, each);
    int k = stairs ? 4 : 1;
    String unit = stem.contains("秒") ? "秒" : "分钟";
    Exercise.Builder exercise = Exercise.ask(stem).answer(Rational.of((long) answer * k), unit);
    for (int off = 0; off <= 2; off++) {
      // times taken as parts, one more than parts, two less than parts
      int more = off == 2 ? -2 : off;
      String name =
          stairs
              ? (off == 0 ? "走的层数等于楼数" : "")
              : off == 0 ? "锯的次数等于段数" : off == 1 ? "次数比段数多1" : "次数少数了1次";
      int whole = linked ? each * k * (parts - 1) * (other + more) : each * (parts + more);
      int share = linked ? parts + more : 1;
      if (!name.isEmpty() && whole % share == 0) {
        exercise.wrong(name, whole / share);
      }
    }
    if (linked) {
      exercise
          .step(
              (stairs
                      ? "从1楼到%d楼走了%d−1=%d（层），每层用%d÷%d=%d（%s）。"
                      : "锯成%d段要锯%d−1=%d（次），每次用%d÷%d=%d（%s）。")
                  .formatted(
                      parts, parts, parts - 1, each * k * (parts - 1), parts - 1, each * k, unit))
          .step(
              (stairs ? "从1楼到%d楼走%d−1=%d（层）。" : "锯成%d段要锯%d−1=%d（次）。")
                  .formatted(other, other, other - 1))
          .step("一共要%d×%d=%d（%s）。".formatted(each * k, other - 1, answer * k, unit));
    } else {
      exercise
          .step("次数=段数−1：%d−1=%d（次）。".formatted(parts, parts - 1))
          .step("一共要%d×%d=%d（%s）。".formatted(each, parts - 1, answer, unit));
    }
    return exercise
        .hints(
            stairs
                ? "从1楼到2楼走几层？到3楼呢？"
                : "分成2段要%s几次？3段呢？"
                    .formatted(stem.contains("剪") ? "剪" : stem.contains("截") ? "截" : "锯"),
            stairs ? "层数和楼数不相等，先找出它们的关系。" : "次数和段数不相等，先找出它们的关系。",
            stairs ? "先求走1层用的时间。" : linked ? "先求每次用的时间。" : "先求次数，再乘每次用的时间。")
        .check(
            v -> {
              int cuts = 0;
              for (int pieces = 1; pieces < (linked ? other : parts); pieces++) {
                cuts++;
              }
              return v.over(cuts).equals(Rational.of((long) each * k));
            })
        .build();
  }

  private static Exercise treesLoop(Draw draw) {
    int step = draw.between(3, draw.byLayer(8, 12, 12));
    int trees = draw.between(8, draw.byLayer(20, 40, 40));
    int between = draw.layer() == Layer.EXTENDING ? draw.between(2, 3) : 0;
    boolean askStep = draw.layer() == Layer.IMPROVING && draw.chance();
    String stem =
        askStep
            ? "圆形广场一周长%d米，沿边一周等距离放了%d盆花，相邻两盆相距____米。".formatted(step * trees, trees)
            : between > 0
                ? "圆形池塘一周长%d米，每隔%d米种一棵柳树，每两棵柳树之间再种%d棵桃树，桃树一共要种____棵。"
                    .formatted(step * trees, step, between)
                : draw.pick(
                        "圆形池塘一周长%d米，沿池塘一周每隔%d米种一棵树，一共要种____棵。",
                        "环形跑道长%d米，沿跑道一周每隔%d米插一面彩旗，一共要插____面。",
                        "圆形广场一周长%d米，沿边一周每隔%d米放一盆花，一共要放____盆。")
                    .formatted(step * trees, step);
    int round = step * trees;
    stem = round < 100 ? stem.replace("广场", "花坛") : stem;
    draw.require(!stem.contains("跑道") || (round >= 200 && round <= 400));
    draw.require(!stem.contains("池塘") || round >= 60);
    int answer = askStep ? step : between > 0 ? trees * between : trees;
    String unit = stem.contains("棵") ? "棵" : stem.contains("面") ? "面" : "盆";
    Exercise.Builder exercise =
        Exercise.ask(stem).answer(Rational.of(answer), askStep ? "米" : unit);
    if (between > 0) {
      exercise.wrong("两种树的棵数弄混", trees);
    }
    for (int more : between > 0 ? new int[] {1, -1} : new int[] {1, -1, 2}) {
      String name = more == 1 ? "封闭路线也加1" : more == 2 ? "封闭路线首尾各加1棵" : "封闭路线还减1";
      if (!askStep) {
        exercise.wrong(name, (trees + (long) more) * Math.max(between, 1));
      } else if (round % (trees + more) == 0) {
        exercise.wrong(name, round / (trees + more));
      }
    }
    exercise
        .step("封闭路线上，间隔数等于%s数。".formatted(between > 0 ? "柳树的棵" : unit))
        .step(
            askStep
                ? "%d÷%d=%d（米）。".formatted(step * trees, trees, step)
                : "%d÷%d=%d，有%d个间隔。".formatted(step * trees, step, trees, trees));
    if (!askStep) {
      exercise.step(
          between > 0
              ? "桃树：%d×%d=%d（棵）。".formatted(trees, between, answer)
              : "所以一共要%d%s。".formatted(answer, unit));
    }
    return exercise
        .hints(
            "路线是不是首尾相接的？",
            "首尾重合，间隔数和%s数有什么关系？".formatted(between > 0 ? "柳树的棵" : unit),
            between > 0 ? "先求柳树之间有几个间隔，再看每个间隔里种几棵桃树。" : "画一个圆，点上几个点，数一数间隔。")
        .check(
            v ->
                (askStep ? v.times(trees) : v.times(step).over(Math.max(between, 1)))
                    .equals(Rational.of((long) step * trees)))
        .build();
  }
}
