package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** The multiplication table and sharing by it, grade 2. */
final class TimesTableTemplates {

  static final List<Template> ALL =
      List.of(
          Template.of(
              "times-table.groups",
              "几个几相加用乘法",
              "数相同加数和个数→写成乘法→用口诀",
              2,
              List.of("math.multiplication-meaning", "math.times-table-9", "math.times-table-2-5"),
              TimesTableTemplates::groups),
          Template.of(
              "times-table.missing-factor",
              "想口诀填乘数",
              "看积和一个乘数→想口诀→得另一个乘数",
              2,
              List.of("math.quotient-7-9"),
              TimesTableTemplates::missingFactor),
          Template.of(
              "times-table.share",
              "平均分成几份求每份",
              "总数÷份数→用口诀求每份数",
              2,
              List.of("math.division-partitive", "math.quotient-7-9"),
              TimesTableTemplates::share),
          Template.of(
              "times-table.pack",
              "每份几个求能分几份",
              "总数÷每份数→用口诀求份数",
              2,
              List.of("math.division-quotative", "math.quotient-7-9"),
              TimesTableTemplates::pack));

  private TimesTableTemplates() {}

  private static Exercise groups(Draw draw) {
    int each = draw.between(draw.byLayer(2, 6, 6), draw.byLayer(5, 9, 9));
    int count = draw.between(3, draw.byLayer(5, 9, 9));
    int parts = draw.byLayer(0, 0, draw.between(1, 3));
    draw.require(each != count && count - parts >= 2);
    String sum = "%d个%d".formatted(count, each);
    if (parts > 0) {
      sum = "%d个%d和%d个%d".formatted(count - parts, each, parts, each);
    } else if (draw.chance() && count <= 6) {
      sum = String.join("+", java.util.Collections.nCopies(count, String.valueOf(each)));
    }
    String stem = sum.contains("+") ? sum + "=____。" : sum + "合起来是____。";
    Exercise.Builder exercise =
        Exercise.ask(draw.chance() ? stem : "想口诀，填一填：" + stem)
            .answer(each * (long) count)
            .wrong("混淆相邻口诀", (count - 1) * (long) each)
            .wrong("混淆相邻口诀", (count + 1) * (long) each);
    if (each == 9 || count == 9) {
      exercise.wrong("9的口诀得数差1", each * count + 1);
    }
    if (parts == 0) {
      exercise.wrong("把两个数相加当相乘", each + count);
    } else {
      exercise.step(
          "%d个%d和%d个%d，一共是%d个%d。".formatted(count - parts, each, parts, each, count, each));
    }
    return exercise
        .step("相同的加数是%d，有%d个，写成%d×%d。".formatted(each, count, each, count))
        .step("%d×%d=%d。".formatted(each, count, each * count))
        .hints(
            parts == 0 ? "每次加的数相同吗？" : "两部分里每次加的数都相同，合起来有几个？",
            "求几个相同的数相加，用乘法简便。",
            "先数一数相同的加数有几个，再想口诀。")
        .check(
            v -> {
              int total = 0;
              for (int i = 0; i < count; i++) {
                total += each;
              }
              return v.equals(Rational.of(total));
            })
        .build();
  }

  private static Exercise missingFactor(Draw draw) {
    int a = draw.between(draw.byLayer(2, 6, 6), 9);
    int x = draw.between(draw.byLayer(2, 4, 4), 9);
    int p = draw.byLayer(0, 0, draw.between(3, 9));
    draw.require(a != x && p * a < 82);
    String left = draw.chance() ? "____×%d".formatted(a) : "%d×____".formatted(a);
    boolean more = draw.layer() == Layer.EXTENDING;
    draw.require(!more || a * x - p > 9);
    String right = more ? "%d+%d".formatted(a * x - p, p) : String.valueOf(a * x);
    Exercise.Builder exercise =
        Exercise.ask(draw.pick("想口诀填数：%s=%s。", "横线上应填几？%s=%s。").formatted(left, right))
            .answer(x)
            .wrong("用错口诀求商", x + 1)
            .wrong("用错口诀求商", x - 1)
            .wrong("求乘数用了减法", a * x - a);
    if (more) {
      exercise.step("先算右边：%s=%d。".formatted(right, a * x));
    }
    return exercise
        .step("想：%d乘几等于%d？".formatted(a, a * x))
        .step("%d÷%d=%d，所以填%d。".formatted(a * x, a, x, x))
        .hints(more ? "先算出等号右边是多少，就是积。" : "已经知道积和一个乘数。", "想这个乘数的口诀，哪一句的得数正好是积。", "也可以用除法：积除以知道的乘数。")
        .check(v -> v.times(a).equals(Rational.of(a * (long) x)))
        .build();
  }

  private static Exercise share(Draw draw) {
    int each = draw.between(2, 9);
    int parts = draw.between(draw.byLayer(2, 4, 4), draw.byLayer(6, 9, 9));
    int kept = draw.byLayer(0, 0, draw.between(2, 9));
    int total = each * parts + kept;
    draw.require(each != parts);
    String stem =
        draw.pick(
                "%d个桃%s平均分给%d只小猴，每只小猴分到____个。",
                "%d支铅笔%s平均分给%d个小朋友，每人分到____支。", "%d本书%s平均放在%d层书架上，每层放____本。")
            .formatted(total, kept == 0 ? "" : "，留下%d后，其余的".formatted(kept), parts);
    String unit = stem.contains("桃") ? "个" : stem.contains("支") ? "支" : "本";
    stem = stem.replace("留下%d后".formatted(kept), "留下%d%s".formatted(kept, unit));
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(each), unit)
            .wrong("用错口诀求商", each + 1)
            .wrong("用错口诀求商", each - 1)
            .wrong("平均分用了减法", total - kept - parts);
    if (kept > 0) {
      exercise.step("先减去留下的：%d−%d=%d（%s）。".formatted(total, kept, total - kept, unit));
    }
    return exercise
        .step("把%d平均分成%d份，求每份是多少，用除法。".formatted(each * parts, parts))
        .step("%d÷%d=%d（%s）。".formatted(each * parts, parts, each, unit))
        .hints(
            kept == 0 ? "要分的一共有多少？分成几份？" : "留下的不分，先求要分的有多少。", "平均分，求每份是多少，用除法。", "想份数的口诀：几乘份数等于总数？")
        .check(v -> v.times(parts).plus(kept).equals(Rational.of(total)))
        .build();
  }

  private static Exercise pack(Draw draw) {
    int each = draw.between(draw.byLayer(2, 4, 4), draw.byLayer(6, 9, 9));
    int bags = draw.between(2, 9);
    int boys = draw.byLayer(0, 0, draw.between(each + 1, 5 * each));
    int total = each * bags;
    draw.require(each != bags && boys < total - 3);
    String stem =
        boys == 0
            ? draw.pick(
                    "%d个鸡蛋，每%d个装一盒，可以装____盒。",
                    "%d人坐缆车，每%d人坐一辆，需要____辆缆车。", "一根绳子长%d米，每%d米剪一段，可以剪____段。")
                .formatted(total, each)
            : draw.pick(
                    "有男生%d人，女生%d人去坐缆车，每%d人坐一辆，需要____辆缆车。",
                    "白鸡下了%d个蛋，黑鸡下了%d个蛋，把它们合起来每%d个装一盒，可以装____盒。")
                .formatted(boys, total - boys, each);
    String unit = stem.contains("盒") ? "盒" : stem.contains("辆") ? "辆" : "段";
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(bags), unit)
            .wrong("用错口诀求商", bags + 1)
            .wrong("用错口诀求商", bags - 1)
            .wrong("求份数用了减法", total - each);
    if (boys > 0) {
      exercise.step(
          "先合起来：%d+%d=%d（%s）。"
              .formatted(boys, total - boys, total, stem.contains("缆车") ? "人" : "个"));
    }
    return exercise
        .step("求%d里面有几个%d，用除法。".formatted(total, each))
        .step("%d÷%d=%d（%s）。".formatted(total, each, bags, unit))
        .hints(boys == 0 ? "一份是多少？一共有多少？" : "先合起来，求一共有多少。", "求一个数里面有几个几，用除法。", "想口诀：几个每份数正好是总数？")
        .check(
            v -> {
              int left = total;
              int times = 0;
              while (left > 0) {
                left -= each;
                times++;
              }
              return v.equals(Rational.of(times));
            })
        .build();
  }
}
