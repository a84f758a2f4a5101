package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Word problems of work done together, by a linear equation: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class EquationWorkTemplates {
  private static final String WORK = "math.equation-work-problem";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "equation-problem.work-together",
              "工程问题：独做与合做",
              "总量看作 1→各部分工作量之和为 1→列方程",
              7,
              List.of(WORK),
              EquationWorkTemplates::work),
          Template.of(
                  "equation-problem.work-persons",
                  "工程问题：人数（台数）与时间",
                  "一人一天完成总量的几分之一→分段工作量之和为 1",
                  7,
                  List.of(WORK, "math.linear-equation-application"),
                  EquationWorkTemplates::workPersons)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private EquationWorkTemplates() {}

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
    draw.require(Math.max(a, b) <= 3 * Math.min(a, b)); // people who work about as fast
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
    Rational other =
        leaves
            ? Rational.ONE.minus(rate.times(alone)).times(a)
            : Rational.ONE.minus(Rational.of(alone, b)).over(rate);
    Rational forgot = leaves ? Rational.of(b) : Rational.ONE.over(rate);
    return Exercise.ask(start + rest)
        .answer(t, story.unit())
        .wrongIf(!leaves, "效率用天数直接相加", (long) a + b - alone)
        .wrongIf(alone > 0, "忘记已经完成的部分", forgot)
        .wrongIf(alone > 0 && other.signum() > 0, "单独做的由另一方完成", other)
        .wrongIf(!leaves, "合做的效率相减", Rational.of((long) b * (a - alone), Math.abs(b - a)))
        .wrongIf(leaves && b > alone, "合做时只算一方的工作量", (long) b - alone)
        .wrongIf(
            leaves && a > alone, "合做时只算一方的工作量", Rational.ONE.minus(Rational.of(alone, a)).times(b))
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
        .step(
            "解得 x = %s，所以%s需要 %s %s%s。"
                .formatted(
                    number(t),
                    alone > 0 ? "还" : "",
                    number(t),
                    story.unit(),
                    alone > 0 ? "" : "可以完成"))
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
    int first = draw.between(2, 8);
    int days = draw.between(2, 8);
    int more = draw.between(1, 8);
    int later = draw.between(2, 8);
    boolean asksMore = draw.layer() == Layer.EXTENDING;
    int total = first * days + (first + more) * later;
    draw.require(total <= 90 && (total % 6 == 0 || total % 10 == 0) && first != more);
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
                    story.who().replace("台", ""),
                    days,
                    story.unit(),
                    more,
                    story.who(),
                    later,
                    story.unit(),
                    story.who());
    int answer = asksMore ? more : first;
    Rational whole =
        Rational.of(total - (long) (asksMore ? first : more) * (days + later), days + later);
    return Exercise.ask(stem)
        .answer(String.valueOf(answer), answer + story.who(), answer + story.who().substring(0, 1))
        .wrongIf(!asksMore, "求成了另一个量", first + more)
        .wrongIf(whole.signum() > 0, "后来的人做的时间算成全程", whole)
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
        .step(
            "解得 x = %d，所以%s %d %s。"
                .formatted(answer, asksMore ? "增加了" : "先安排了", answer, story.who()))
        .hints(
            "先求效率：%s每%s完成总量的几分之一。".formatted(one, story.unit()),
            "工作量 = 效率 × 数量 × 时间。",
            "前后两段的工作量之和等于总量。")
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
