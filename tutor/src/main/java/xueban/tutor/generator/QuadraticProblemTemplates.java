package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Word problems solved by a quadratic equation: grade 9. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class QuadraticProblemTemplates {
  private static final String APPLICATION = "math.quadratic-equation-application";
  private static final String AREA = "math.equation-area-problem";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "quadratic-problem.path-area",
              "道路与边框面积问题",
              "平移道路（或表示内外边长）→面积方程→取舍",
              9,
              List.of(AREA),
              QuadraticProblemTemplates::pathArea),
          Template.of(
              "quadratic-problem.price-profit",
              "定价与利润的方程问题",
              "设降价→表示单件利润与销量→利润方程→按要求取舍",
              9,
              List.of(APPLICATION),
              QuadraticProblemTemplates::priceProfit));

  private QuadraticProblemTemplates() {}

  private static Exercise pathArea(Draw draw) {
    int length = draw.between(18, 60);
    int width = draw.between(12, length - 2);
    int x = draw.between(1, 4);
    boolean frame = draw.layer() == Layer.IMPROVING;
    int across = draw.byLayer(1, 2, 2);
    int along = draw.byLayer(1, 2, 1);
    int rest = (length - across * x) * (width - along * x);
    draw.require(rest > 0 && width > 3 * along * x);
    String place = draw.pick("矩形空地", "矩形草坪", "矩形花园");
    String stem =
        switch (draw.layer()) {
          case BASIC ->
              "在长 %d m、宽 %d m 的%s上修建同样宽的两条互相垂直的道路（分别与矩形的边平行），其余部分种花，种花的面积是 %d m²，则道路的宽是 ____ m。";
          case IMPROVING -> "在长 %d m、宽 %d m 的%s四周内侧铺一圈宽度相同的小路，中间部分种花，种花的面积是 %d m²，则小路的宽是 ____ m。";
          case EXTENDING ->
              "在长 %d m、宽 %d m 的%s上修建同样宽的三条道路，其中两条与宽平行，一条与长平行，其余部分种花，种花的面积是 %d m²，则道路的宽是 ____ m。";
        };
    Rational other = Rational.of(length, across).plus(Rational.of(width, along)).minus(x);
    int road = length * width - rest;
    Exercise.Builder exercise =
        Exercise.ask(stem.formatted(length, width, place, rest))
            .answer(Rational.of(x), "m")
            .wrong("不合题意的根没有舍去", other);
    if (road * 10 % (across * width + along * length) == 0) {
      exercise.wrong("重叠部分减两次", Rational.of(road, (long) across * width + (long) along * length));
    }
    if (frame) {
      exercise.wrong("四周的小路只减一边", 2L * x);
    }
    return exercise
        .step(
            frame
                ? "设小路宽 x m，中间部分的长是 (%d − 2x) m，宽是 (%d − 2x) m。".formatted(length, width)
                : "设道路宽 x m，把道路平移到边上，其余部分合成一个矩形。")
        .step(
            "(%d − %sx)(%d − %sx) = %d。"
                .formatted(length, across == 1 ? "" : across, width, along == 1 ? "" : along, rest))
        .step("解得 x = %d 或 x = %s，后者不合题意，舍去。".formatted(x, MathText.plain(other)))
        .step("所以%s的宽是 %d m。".formatted(frame ? "小路" : "道路", x))
        .hints(
            "画图，看剩余部分是什么形状。",
            frame ? "四周都有小路，长和宽各减去几个宽？" : "道路可以平移到边上而不改变面积。",
            "用含 x 的式子表示剩余矩形的长和宽，列方程后要检验。")
        .check(
            v -> {
              Rational w = v;
              Rational roads =
                  w.times((long) across * width)
                      .plus(w.times((long) along * length))
                      .minus(w.times(w).times((long) across * along));
              return Rational.of((long) length * width).minus(roads).equals(Rational.of(rest))
                  && w.times(along).compareTo(Rational.of(width)) < 0;
            })
        .build();
  }

  private static Exercise priceProfit(Draw draw) {
    int each = draw.multiple(5, 30, 60);
    int more = draw.byLayer(1, 2, draw.between(2, 5));
    int x = draw.between(2, each / 2);
    int y = draw.between(2, each / 2);
    // both roots first: (each − d)(sales + more·d) takes the target at d = x and at d = y
    int sales = more * (each - x - y);
    int target = (each - x) * (sales + more * x);
    draw.require(x != y && sales >= 15 && target % 10 == 0);
    int large = Math.max(x, y);
    int small = Math.min(x, y);
    boolean discount = draw.layer() != Layer.EXTENDING || draw.chance();
    int chosen = discount ? large : small;
    int cost = draw.multiple(10, 40, 120);
    int price = cost + each;
    String goods = draw.pick("某款衬衫", "某种书包", "某款玩具", "某种礼品");
    String one = goods.equals("某种书包") ? "个" : "件";
    String rule = discount ? draw.pick("尽快减少库存", "让顾客得到更多实惠") : "使单件利润尽可能高";
    boolean asksPrice = draw.layer() == Layer.EXTENDING;
    String stem =
        "%s进价为每件 %d 元，售价为每件 %d 元时，平均每天售出 %d 件。调查发现，售价每降低 1 元，每天可多售出 %d 件。"
                .formatted(goods, cost, price, sales, more)
                .replace("件", one)
            + "商店决定降价销售，要使每天盈利 %d 元，并且%s，则每%s%s ____ 元。"
                .formatted(target, rule, one, asksPrice ? "的售价应定为" : "应降价");
    int answer = asksPrice ? price - chosen : chosen;
    return Exercise.ask(stem)
        .answer(Rational.of(answer), "元")
        .wrong("两个根取舍错误", asksPrice ? price - (discount ? small : large) : discount ? small : large)
        .wrong(asksPrice ? "求出降价就当作售价" : "求出售价就当作降价", asksPrice ? chosen : price - chosen)
        .wrong("求成了降价后的单件利润", (long) each - chosen)
        .step(
            "设每件降价 x 元，则每件盈利 (%d − x) 元，每天售出 (%d + %sx) 件。"
                .formatted(each, sales, more == 1 ? "" : more)
                .replace("件", one))
        .step("(%d − x)(%d + %sx) = %d。".formatted(each, sales, more == 1 ? "" : more, target))
        .step("解得 x = %d 或 x = %d。".formatted(small, large))
        .step("要%s，取较%s的 x = %d。".formatted(rule, discount ? "大" : "小", chosen))
        .step("所以每%s%s %d 元。".formatted(one, asksPrice ? "的售价应定为" : "应降价", answer))
        .hints("总盈利 = 单件盈利 × 销量。", "降价 x 元后，单件盈利和销量各怎样变化？", "解出两个根后，看题目要求取哪一个。")
        .check(
            v -> {
              List<Integer> fits = new java.util.ArrayList<>();
              for (int d = 0; d <= each; d++) {
                if ((each - d) * (sales + more * d) == target) {
                  fits.add(d);
                }
              }
              int d = discount ? java.util.Collections.max(fits) : java.util.Collections.min(fits);
              return v.equals(Rational.of(asksPrice ? price - d : d));
            })
        .build();
  }
}
