package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Two quantities from their sum, difference and multiple, grade 5. */
final class SumAndDifferenceTemplates {

  static final List<Template> ALL =
      List.of(
          Template.of(
              "sum-difference.sum-multiple",
              "和倍问题",
              "总数对应倍数加1份→除以份数→求另一个数",
              5,
              List.of("math.sum-difference-multiple"),
              SumAndDifferenceTemplates::sumMultiple),
          Template.of(
              "sum-difference.difference-multiple",
              "差倍问题",
              "相差对应倍数减1份→除以份数→求问的数",
              5,
              List.of("math.sum-difference-multiple"),
              SumAndDifferenceTemplates::differenceMultiple),
          Template.of(
              "sum-difference.sum-difference",
              "和差问题",
              "和加差是大数的2倍→除以2→求另一个数",
              5,
              List.of("math.sum-difference"),
              SumAndDifferenceTemplates::sumDifference),
          Template.of(
                  "sum-difference.ages",
                  "年龄问题",
                  "年龄差不变→差对应倍数减1份→求当时年龄→求经过几年",
                  5,
                  List.of("math.sum-difference-multiple"),
                  SumAndDifferenceTemplates::ages)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private SumAndDifferenceTemplates() {}

  private static Exercise sumMultiple(Draw draw) {
    int small = draw.between(draw.byLayer(6, 12, 15), draw.byLayer(30, 60, 90));
    int k = draw.between(2, draw.byLayer(4, 6, 7));
    int more = draw.layer() == Layer.EXTENDING ? draw.nonZero(-8, 8) : 0;
    int big = small * k + more;
    String relation =
        "%d倍%s".formatted(k, more == 0 ? "" : (more > 0 ? "多" : "少") + Math.abs(more));
    String stem =
        draw.pick(
                "果园里有桃树和杏树共%d棵，桃树的棵数是杏树的%s，杏树有____棵。",
                "图书角有科技书和故事书共%d本，科技书的本数是故事书的%s，故事书有____本。", "养殖场有鸡和鸭共%d只，鸡的只数是鸭的%s，鸭有____只。")
            .formatted(big + small, relation);
    String unit = stem.contains("棵") ? "棵" : stem.contains("本数") ? "本" : "只";
    stem = more == 0 ? stem : stem.replace(relation + "，", relation + unit + "，");
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(small), unit)
            .wrong("求小数却答成大数", big)
            .wrong("份数漏算1份", Rational.of((k + 1L) * small, k))
            .wrong("平均分成2份", Rational.of(big + small, 2));
    if (k > 2) {
      exercise.wrong("和倍当差倍做", Rational.of((k + 1L) * small, k - 1));
    }
    if (more != 0) {
      exercise.step(
          "把总数%s%d，正好是%d份：%d%s%d=%d。"
              .formatted(
                  more > 0 ? "减去" : "加上",
                  Math.abs(more),
                  k + 1,
                  big + small,
                  more > 0 ? "−" : "+",
                  Math.abs(more),
                  (k + 1) * small));
    }
    return exercise
        .step(
            (switch (unit) {
                  case "棵" -> "把杏树的棵数看作1份，桃树的棵数%s是%d份，一共%d份。";
                  case "本" -> "把故事书的本数看作1份，科技书的本数%s是%d份，一共%d份。";
                  default -> "把鸭的只数看作1份，鸡的只数%s是%d份，一共%d份。";
                })
                .formatted(
                    more == 0
                        ? ""
                        : "%s的%d%s后正好".formatted(more > 0 ? "去掉多" : "补上少", Math.abs(more), unit),
                    k,
                    k + 1))
        .step("%d÷(%d+1)=%d（%s）。".formatted((k + 1) * small, k, small, unit))
        .hints(
            "把哪个量看作1份比较方便？",
            "画线段图，看看总数对应几份。",
            more == 0
                ? "总数里有1份的数，还有几倍的数，别漏掉那1份。"
                : more > 0 ? "先从总数里去掉多的，再看正好是几份。" : "先给总数补上少的，再看正好是几份。")
        .check(v -> v.times(k).plus(more).plus(v).equals(Rational.of(big + small)))
        .build();
  }

  private static Exercise differenceMultiple(Draw draw) {
    int small = draw.between(draw.byLayer(5, 12, 15), draw.byLayer(25, 60, 90));
    int k = draw.between(3, draw.byLayer(5, 6, 8));
    int gap = small * (k - 1);
    boolean askBig = draw.layer() == Layer.EXTENDING;
    String stem =
        draw.pick(
                "果园里桃树比杏树多%d棵，桃树的棵数是杏树的%d倍，%s有____棵。",
                "甲仓的货物比乙仓多%d箱，甲仓的箱数是乙仓的%d倍，%s有____箱。", "大盒里的糖比小盒里多%d颗，大盒里的颗数是小盒里的%d倍，%s有____颗。")
            .formatted(gap, k, askBig ? "BIG" : "SMALL");
    String unit = stem.contains("棵") ? "棵" : stem.contains("箱") ? "箱" : "颗";
    stem = stem.replace("BIG", unit.equals("棵") ? "桃树" : unit.equals("箱") ? "甲仓" : "大盒里");
    stem = stem.replace("SMALL", unit.equals("棵") ? "杏树" : unit.equals("箱") ? "乙仓" : "小盒里");
    int answer = askBig ? small * k : small;
    Exercise.Builder exercise = Exercise.ask(stem).answer(Rational.of(answer), unit);
    if (askBig || gap % k == 0) {
      exercise.wrong("差倍漏减1份", askBig ? gap : gap / k);
    }
    if (gap % (k + 1) == 0) {
      exercise.wrong("差倍当和倍做", gap / (k + 1) * (askBig ? (long) k : 1));
    }
    String bigger = unit.equals("棵") ? "桃树" : unit.equals("箱") ? "甲仓" : "大盒里";
    String smaller = unit.equals("棵") ? "杏树" : unit.equals("箱") ? "乙仓" : "小盒里";
    return exercise
        .wrong("大数小数答反", askBig ? small : small * k)
        .step(
            (switch (unit) {
                  case "棵" -> "把杏树的棵数看作1份，桃树是%d份，相差%d−1=%d份。";
                  case "箱" -> "把乙仓的箱数看作1份，甲仓是%d份，相差%d−1=%d份。";
                  default -> "把小盒里的颗数看作1份，大盒里是%d份，相差%d−1=%d份。";
                })
                .formatted(k, k, k - 1))
        .step("1份是%d÷%d=%d（%s）。".formatted(gap, k - 1, small, unit))
        .step(
            askBig
                ? "%s有%d×%d=%d（%s）。".formatted(bigger, small, k, answer, unit)
                : "所以%s有%d%s。".formatted(smaller, small, unit))
        .hints(
            "相差的数对应几份？", "把小的数看作1份，画线段图。", askBig ? "先用相差的数除以相差的份数求1份，再求大数。" : "大数的份数减去1份，就是相差的份数。")
        .check(v -> (askBig ? v.minus(v.over(k)) : v.times(k).minus(v)).equals(Rational.of(gap)))
        .build();
  }

  private static Exercise sumDifference(Draw draw) {
    int small = draw.between(draw.byLayer(8, 15, 25), draw.byLayer(30, 60, 120));
    int gap = draw.between(2, draw.byLayer(12, 30, 40));
    int big = small + gap;
    boolean moved = draw.layer() == Layer.EXTENDING;
    draw.require(!moved || (gap % 2 == 0 && gap >= 6));
    String stem =
        moved
            ? draw.pick(
                    "甲、乙两筐苹果共%d个，从甲筐拿%d个放入乙筐，两筐就同样多，甲筐原来有____个。",
                    "大、小两个书架共有%d本书，从大书架拿%d本放到小书架，两个书架的书就同样多，大书架原来有____本。")
                .formatted(big + small, gap / 2)
            : draw.pick(
                    "两个班共有%d人，一班比二班多%d人，一班有____人。",
                    "甲、乙两数的和是%d，甲数比乙数大%d，甲数是____。", "语文和数学两科共%d分，数学比语文多%d分，数学是____分。")
                .formatted(big + small, gap);
    draw.require(!stem.contains("分，") || (big <= 100 && small >= 60));
    draw.require(!stem.contains("班") || (small >= 24 && big <= 50 && gap <= 8));
    String unit =
        stem.contains("苹果") ? "个" : stem.contains("书") ? "本" : stem.contains("班") ? "人" : "";
    unit = stem.contains("分，") ? "分" : unit;
    String who =
        stem.contains("甲筐")
            ? "甲筐原来有"
            : stem.contains("大书架")
                ? "大书架原来有"
                : stem.contains("班") ? "一班有" : stem.contains("数学") ? "数学是" : "甲数是";
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(big), unit)
            .wrong("求大数却答成小数", small)
            .wrong("和加差后忘了除以2", 2L * big);
    if (gap % 2 == 0) {
      exercise.wrong("先平均再加整个差", (big + small) / 2 + gap);
    }
    if (moved) {
      exercise.step("拿出%d%s后同样多，原来相差%d×2=%d（%s）。".formatted(gap / 2, unit, gap / 2, gap, unit));
      if ((big + small + gap / 2) % 2 == 0) {
        exercise.wrong("把移动的数当成相差数", (big + small + gap / 2) / 2);
      }
    }
    String shown = unit.isEmpty() ? "" : "（" + unit + "）";
    return exercise
        .step("和加上差，就是较大的数的2倍：%d+%d=%d%s。".formatted(big + small, gap, 2 * big, shown))
        .step("%s%d÷2=%d%s。".formatted(who, 2 * big, big, shown))
        .hints(
            "题目里的和是多少，差是多少？",
            moved ? "拿走一些后同样多，原来相差的是拿走的几倍？" : "给较小的数补上差，两个数就一样大。",
            "和加上差，正好是较大的数的2倍。")
        .check(
            v -> {
              Rational other = Rational.of(big + small).minus(v);
              return moved
                  ? v.minus(gap / 2).equals(other.plus(gap / 2))
                  : v.minus(other).equals(Rational.of(gap));
            })
        .build();
  }

  private static Exercise ages(Draw draw) {
    int child = draw.between(4, 12);
    int parent = draw.between(28, 46);
    int k = draw.between(3, 5);
    int gap = parent - child;
    draw.require(gap >= 22 && gap % (k - 1) == 0);
    int then = gap / (k - 1);
    boolean past = draw.layer() == Layer.EXTENDING && draw.chance();
    draw.require(past ? then < child && then > 1 : then > child && then - child <= 20);
    int years = Math.abs(then - child);
    draw.require(years != child);
    String who = PrimaryScenes.child(draw);
    String adult = draw.pick("爸爸", "妈妈");
    String stem =
        past
            ? "%s今年%d岁，%s今年%d岁。____年前，%s的年龄是%s的%d倍。"
                .formatted(who, child, adult, parent, adult, who, k)
            : "%s今年%d岁，%s今年%d岁。再过____年，%s的年龄是%s的%d倍。"
                .formatted(who, child, adult, parent, adult, who, k);
    Exercise.Builder exercise =
        Exercise.ask(stem).answer(Rational.of(years), "年").wrong("求几年却答成年龄", then);
    int sign = past ? -1 : 1;
    int fixed = sign * (parent / k - child);
    if (parent % k == 0 && fixed > 0) {
      exercise.wrong("以为年龄差会变", fixed);
    }
    int summed = sign * (gap / (k + 1) - child);
    if (gap % (k + 1) == 0 && summed > 0) {
      exercise.wrong("差倍当和倍做", summed);
    }
    int missed = sign * (gap / k - child);
    if (gap % k == 0 && missed > 0) {
      exercise.wrong("差倍漏减1份", missed);
    }
    return exercise
        .step("两人相差%d−%d=%d（岁），这个差永远不变。".formatted(parent, child, gap))
        .step(
            "那时%s的年龄是1份，%s是%d份，相差%d份：%d÷%d=%d（岁）。"
                .formatted(who, adult, k, k - 1, gap, k - 1, then))
        .step(
            past
                ? "%d−%d=%d，所以是%d年前。".formatted(child, then, years, years)
                : "%d−%d=%d，所以再过%d年。".formatted(then, child, years, years))
        .hints(
            past ? "几年前，两人的年龄都与现在不同，什么不变？" : "过了几年，两人的年龄都会变，什么不变？",
            "年龄差不变，用差倍的方法。",
            past ? "先求出那时孩子几岁，再求是几年前。" : "先求出那时孩子几岁，再求经过了几年。")
        .check(
            v ->
                Rational.of(parent)
                    .plus(past ? v.negate() : v)
                    .equals(Rational.of(child).plus(past ? v.negate() : v).times(k)))
        .build();
  }
}
