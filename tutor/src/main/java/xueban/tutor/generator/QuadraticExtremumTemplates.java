package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;
import static xueban.tutor.generator.QuadraticGraphTemplates.vertexForm;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Greatest and least values of quadratic functions: grade 9. */
final class QuadraticExtremumTemplates {
  private static final String GRAPH = "math.quadratic-function-graph";

  static final List<Template> ALL =
      List.of(
          Template.of(
                  "quadratic-function.range-extremum",
                  "给定范围内的最值",
                  "求顶点→看顶点是否在范围内→比较端点",
                  9,
                  List.of("math.quadratic-extremum", GRAPH),
                  QuadraticExtremumTemplates::rangeExtremum)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "quadratic-function.max-profit",
              "最大利润问题",
              "表示单件利润与销量→列二次函数→配方求最大值",
              9,
              List.of("math.quadratic-max-profit"),
              QuadraticExtremumTemplates::maxProfit),
          Template.of(
              "quadratic-function.max-area",
              "围成的最大面积",
              "用一边表示另一边→列面积函数→求顶点",
              9,
              List.of("math.quadratic-max-area"),
              QuadraticExtremumTemplates::maxArea));

  private QuadraticExtremumTemplates() {}

  private static Exercise rangeExtremum(Draw draw) {
    int a = draw.pick(-2, -1, 1, 2);
    int h = draw.nonZero(-4, 4);
    int k = draw.between(-8, 8);
    boolean inside = draw.layer() == Layer.EXTENDING;
    int from =
        inside
            ? h - draw.between(1, 4)
            : draw.chance() ? h + draw.between(1, 3) : h - draw.between(5, 7);
    int to = from + (inside ? h - from + draw.between(1, 5) : draw.between(2, 4));
    draw.require(inside || from > h || to < h);
    draw.require(!inside || h - from != to - h);
    boolean max = draw.chance();
    String function = polynomial("x", a, -2L * a * h, (long) a * h * h + k);
    long first = (long) a * (from - h) * (from - h) + k;
    long last = (long) a * (to - h) * (to - h) + k;
    long best =
        max
            ? Math.max(Math.max(first, last), inside ? k : Long.MIN_VALUE)
            : Math.min(Math.min(first, last), inside ? k : Long.MAX_VALUE);
    long otherEnd = best == first ? last : first;
    draw.require(Math.abs(best) < 80 && otherEnd != k);
    return Exercise.ask(
            "当 %s ≤ x ≤ %s 时，函数 y = %s 的最%s值是 ____。"
                .formatted(number(from), number(to), function, max ? "大" : "小"))
        .answer(best)
        .wrong("不看自变量范围", k)
        .wrongIf(
            inside && best == k, "只比较两个端点", max ? Math.max(first, last) : Math.min(first, last))
        .wrongIf(!inside || best != k, "取错端点", otherEnd)
        .wrong("把自变量的值当作最值", inside && best == k ? h : best == first ? from : to)
        .step(
            "y = %s，对称轴是 x = %s，开口向%s。"
                .formatted(vertexForm(a, h, k), number(h), a > 0 ? "上" : "下"))
        .step(
            inside
                ? "对称轴在范围内，顶点处 y = %s；x = %s 时 y = %s，x = %s 时 y = %s。"
                    .formatted(number(k), number(from), number(first), number(to), number(last))
                : "对称轴不在范围内，y 随 x 的增大而%s：x = %s 时 y = %s，x = %s 时 y = %s。"
                    .formatted(
                        first < last ? "增大" : "减小",
                        number(from),
                        number(first),
                        number(to),
                        number(last)))
        .step("所以最%s值是 %s。".formatted(max ? "大" : "小", number(best)))
        .hints(
            "先求对称轴，看它在不在给定的范围内。",
            inside
                ? "开口向%s，对称轴在范围内，顶点处取得最%s值。".formatted(a > 0 ? "上" : "下", a > 0 ? "小" : "大")
                : "对称轴不在范围内时，函数在这个范围内只增或只减。",
            !inside
                ? "比较两个端点的函数值。"
                : best == k ? "把对称轴上的 x 值代入，求顶点的函数值。" : "另一种最值在离对称轴较远的端点处取得，比较两个端点的函数值。")
        .check(
            v -> {
              Expression f = Expression.parse(function);
              Rational found = f.value(Map.of('x', Rational.of(from)));
              for (int i = 0; i <= 4 * (to - from); i++) {
                Rational y = f.value(Map.of('x', Rational.of(from).plus(Rational.of(i, 4))));
                found = (max ? y.compareTo(found) > 0 : y.compareTo(found) < 0) ? y : found;
              }
              return v.equals(found);
            })
        .build();
  }

  private static Exercise maxProfit(Draw draw) {
    int cost = draw.multiple(5, 20, 60);
    int price = cost + draw.multiple(5, 5, 30);
    int per = draw.pick(1, 2, 5);
    int less = draw.pick(1, 2, 5, 10) * per;
    int sales = draw.multiple(10, 60, 400);
    int rate = less / per;
    // profit (price + x − cost)(sales − rate·x), x = rise in yuan
    Rational vertex = Rational.of((long) sales - (long) rate * (price - cost), 2L * rate);
    draw.require(vertex.isWhole() && vertex.signum() > 0 && vertex.compareTo(Rational.of(40)) < 0);
    long x = vertex.longValue();
    draw.require(sales - rate * x > 0 && x % per == 0);
    long best = (price + x - cost) * (sales - rate * x);
    Rational revenue = Rational.of((long) sales + (long) rate * price, 2L * rate);
    String goods = draw.pick("某种台灯", "某种水杯", "某款背包", "某种礼盒");
    String one = goods.contains("台灯") ? "盏" : "个";
    boolean capped = draw.layer() == Layer.EXTENDING;
    long cap = price + x - draw.between(1, 3) * (long) per;
    draw.require(!capped || cap > price);
    long capX = cap - price;
    long capBest = (cap - cost) * (sales - rate * capX);
    String base =
        "%s的进价是每件 %d 元，售价为每件 %d 元时，每天可售出 %d 件。经调查，售价每上涨 %d 元，每天少售出 %d 件。"
            .formatted(goods, cost, price, sales, per, less)
            .replace("件", one);
    String ask =
        draw.byLayer(
            "当售价定为每%s ____ 元时，每天的利润最大。".formatted(one),
            "每天可获得的最大利润是 ____ 元。",
            "若售价不能高于每%s %d 元，则每天可获得的最大利润是 ____ 元。".formatted(one, cap));
    long answer = draw.byLayer(price + x, best, capBest);
    return Exercise.ask(base + ask)
        .answer(Rational.of(answer), "元")
        .wrong(draw.byLayer("把涨价当作售价", "求出售价就答最值", "不看自变量范围"), draw.byLayer(x, price + x, best))
        .wrongIf(
            draw.layer() != Layer.BASIC, "涨价后销量不减", ((capped ? cap : price + x) - cost) * sales)
        .wrongIf(
            draw.layer() != Layer.BASIC || revenue.compareTo(Rational.of(price)) > 0,
            "把销售额当作利润",
            draw.byLayer(
                revenue,
                Rational.of((price + x) * (sales - rate * x)),
                Rational.of(cap * (sales - rate * capX))))
        .wrong(
            draw.layer() == Layer.BASIC ? "求成了每件的利润" : "用原来的单件利润计算",
            draw.layer() == Layer.BASIC
                ? Rational.of(price + x - cost)
                : Rational.of((long) (price - cost) * (sales - rate * (capped ? capX : x))))
        .step(
            "设售价上涨 x 元（0 ≤ x ≤ %s），利润为 y 元。%s单件利润 (%d + x) 元，销量 (%d − %sx) "
                    .formatted(
                        capped ? capX : MathText.plain(Rational.of(sales, rate)),
                        per == 1
                            ? ""
                            : "每上涨 1 元少售出 %d ÷ %d = %d %s，".formatted(less, per, rate, one),
                        price - cost,
                        sales,
                        rate == 1 ? "" : rate)
                + one
                + "。")
        .step(
            "y = (%d + x)(%d − %sx) = %s。"
                .formatted(
                    price - cost,
                    sales,
                    rate == 1 ? "" : rate,
                    polynomial(
                        "x",
                        -rate,
                        sales - (long) rate * (price - cost),
                        (long) (price - cost) * sales)))
        .step(
            "对称轴是 x = %d，开口向下，%s。"
                .formatted(
                    x,
                    capped
                        ? "x ≤ %d 在对称轴左侧，y 随 x 增大而增大".formatted(capX)
                        : "x = %d 时 y 最大，最大值是 %d".formatted(x, best)))
        .step(
            draw.byLayer(
                "售价定为 %d + %d = %d（元）。".formatted(price, x, price + x),
                "最大利润是 %d 元。".formatted(best),
                "x = %d 时，最大利润是 %d 元。".formatted(capX, capBest)))
        .hints(
            "利润 = 单件利润 × 销量。",
            "设涨价 x 元，表示出单件利润和销量。",
            capped ? "利润是 x 的二次函数，先看顶点在不在 x 的取值范围内。" : "利润是 x 的二次函数，求顶点。")
        .check(
            v -> {
              long most = Long.MIN_VALUE;
              long at = 0;
              for (long p = price; p <= (capped ? cap : price + 200); p++) {
                long profit = (p - cost) * (sales - rate * (p - price));
                if (profit > most) {
                  most = profit;
                  at = p;
                }
              }
              return v.equals(Rational.of(draw.layer() == Layer.BASIC ? at : most));
            })
        .build();
  }

  private static Exercise maxArea(Draw draw) {
    int total = draw.multiple(4, 16, 80);
    int parts = draw.byLayer(2, 2, 3);
    boolean wall = draw.layer() != Layer.BASIC;
    // no wall: x(total/2 − x); wall: x(total − parts·x)
    Rational width = wall ? Rational.of(total, 2L * parts) : Rational.of(total, 4);
    Rational length = wall ? Rational.of(total, 2) : width;
    Rational area = width.times(length);
    draw.require(width.isFiniteDecimal() && area.isFiniteDecimal() && width.times(2).isWhole());
    String thing = draw.pick("矩形菜园", "矩形花圃", "矩形养鸡场");
    String fence = thing.equals("矩形养鸡场") ? "篱笆" : draw.pick("篱笆", "栅栏");
    String stem =
        switch (draw.layer()) {
          case BASIC ->
              "用一段长 %d m 的%s围成一个%s，则%s的最大面积是 ____ m²。"
                  .formatted(total, fence, thing, thing.substring(2));
          case IMPROVING ->
              "一边靠墙（墙足够长），另外三边用总长 %d m 的%s围成一个%s，则%s的最大面积是 ____ m²。"
                  .formatted(total, fence, thing, thing.substring(2));
          case EXTENDING ->
              "用总长 %d m 的%s，一边靠墙（墙足够长）围成一个%s，中间有一道与墙垂直的隔栏（隔栏也用这些%s），则%s的最大面积是 ____ m²。"
                  .formatted(total, fence, thing, fence, thing.substring(2));
        };
    Rational side = Rational.of(total, parts + 1L);
    Rational miscounted = Rational.of((long) total * total, parts == 2 ? 12 : 8);
    return Exercise.ask(stem)
        .answer(MathText.decimal(area), MathText.decimal(area) + "m²", number(area))
        .wrongIf(wall, "漏掉墙的一边", MathText.plain(area.over(2)))
        .wrong("求出边长就当作面积", MathText.decimal(width))
        .wrongIf(wall && side.isFiniteDecimal(), "以为正方形时面积最大", MathText.plain(side.times(side)))
        .wrongIf(!wall, "没有把周长除以2", MathText.decimal(area.times(4)))
        .wrongIf(wall && miscounted.isFiniteDecimal(), "要围的边数数错", MathText.plain(miscounted))
        .step(
            wall
                ? "设垂直于墙的一边长 x m，则平行于墙的一边长 (%d − %dx) m。".formatted(total, parts)
                : "设一边长 x m，则另一边长 (%d − x) m。".formatted(total / 2))
        .step(
            wall
                ? "面积 S = x(%d − %dx) = %s。"
                    .formatted(total, parts, polynomial("x", -parts, total, 0))
                : "面积 S = x(%d − x) = %s。".formatted(total / 2, polynomial("x", -1, total / 2, 0)))
        .step(
            "当 x = %s 时，S 最大，所以最大面积是 %s m²。"
                .formatted(MathText.decimal(width), MathText.decimal(area)))
        .hints("设一边的长，另一边怎样表示？", "数清要围的边有几条。", "面积是边长的二次函数，在顶点处取最大值。")
        .check(
            v -> {
              Rational best = Rational.ZERO;
              for (int i = 1; i < total; i++) {
                Rational x = Rational.of(i, 2);
                Rational other =
                    wall
                        ? Rational.of(total).minus(x.times(parts))
                        : Rational.of(total, 2).minus(x);
                Rational s = x.times(other);
                best = other.signum() > 0 && s.compareTo(best) > 0 ? s : best;
              }
              return v.equals(best);
            })
        .build();
  }
}
