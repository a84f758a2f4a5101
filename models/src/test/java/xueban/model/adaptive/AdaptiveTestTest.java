package xueban.model.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.irt.Ability;
import xueban.model.irt.GradedCurve;
import xueban.model.irt.LogisticCurve;

class AdaptiveTestTest {
  private static final SelectionRule INFORMATION = new SelectionRule.MaximumInformation();
  private static final ExposureControl NONE = new ExposureControl.None();

  /** Items of three contents; every tenth is graded. */
  private static ItemPool pool(int items, long seed) {
    RandomGenerator random = SeededDraw.generator(seed);
    List<PoolItem> pool = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      double a = StrictMath.exp(0.3 * SeededDraw.gaussian(random));
      double b = SeededDraw.gaussian(random);
      pool.add(
          new PoolItem(
              "item-%03d".formatted(i),
              List.of("代数", "几何", "统计").get(i % 3),
              i % 10 == 9
                  ? new GradedCurve(a, List.of(b - 0.5, b + 0.5))
                  : new LogisticCurve(a, b, i % 2 == 0 ? 0.2 : 0)));
    }
    return new ItemPool(pool);
  }

  private static AdaptiveTest test(ItemPool pool, ExposureControl exposure, StopRule stop) {
    return new AdaptiveTest(pool, INFORMATION, ContentShares.none(), exposure, stop);
  }

  /** Answers all questions as a learner of this ability would, and returns the end. */
  private static AdaptiveSession run(AdaptiveTest test, double ability, long seed) {
    RandomGenerator random = SeededDraw.generator(seed);
    AdaptiveSession session = test.start(seed);
    while (test.next(session) instanceof NextStep.Ask ask) {
      boolean right = random.nextDouble() < ask.item().curve().expectedScore(ability);
      int best = ask.item().curve().categories() - 1;
      session = test.answer(session, ask.item().id(), right ? best : 0);
    }
    return session;
  }

  private static List<String> ids(AdaptiveSession session) {
    return session.answers().stream().map(answer -> answer.item().id()).toList();
  }

  @Test
  void next_anyRuleAndControl_neverRepeatsAndKeepsToTheSeed() {
    ItemPool pool = pool(40, 1);
    List<ExposureControl> controls =
        List.of(
            NONE,
            new ExposureControl.Randomesque(5),
            new ExposureControl.SympsonHetter(new TreeMap<>(Map.of("item-000", 0.3))));
    for (SelectionRule rule : List.of(INFORMATION, SelectionRule.KullbackLeibler.standard())) {
      for (ExposureControl control : controls) {
        AdaptiveTest test =
            new AdaptiveTest(pool, rule, ContentShares.none(), control, StopRule.at(0, 40));
        for (long seed = 0; seed < 4; seed++) {
          List<String> asked = ids(run(test, seed - 1.5, seed));
          Set<String> different = new HashSet<>(asked);
          assertThat(asked).as("%s, %s, seed %d", rule, control, seed).hasSize(40);
          assertThat(different).hasSize(40);
          assertThat(ids(run(test, seed - 1.5, seed))).isEqualTo(asked);
        }
      }
    }
  }

  @Test
  void next_maximumInformation_asksTheBestOfThePool() {
    ItemPool pool = pool(60, 2);
    AdaptiveTest test = test(pool, NONE, StopRule.at(0.3, 60));
    AdaptiveSession session = test.answer(test.start(1), "item-003", 1);
    NextStep.Ask ask = (NextStep.Ask) test.next(session);
    double at = session.ability().estimate();
    double best =
        pool.items().stream()
            .filter(item -> !item.id().equals("item-003"))
            .mapToDouble(item -> item.curve().information(at))
            .max()
            .orElseThrow();
    assertThat(ask.item().curve().information(at)).isEqualTo(best);
    assertThat(ask.explanation().value()).isEqualTo(best);
    assertThat(ask.explanation().description()).contains(ask.item().id()).contains("information");
  }

  /** Under an estimate that is sure, Kullback–Leibler information asks what Fisher's does. */
  @Test
  void value_kullbackLeibler_narrowsToInformation() {
    SelectionRule rule = SelectionRule.KullbackLeibler.standard();
    LogisticCurve curve = new LogisticCurve(1.3, 0.4, 0.2);
    int asked = 100_000;
    double half = 3 / Math.sqrt(asked + 1);
    double value = rule.value(curve, new Ability(0.1, 0.01), asked);
    assertThat(value)
        .isCloseTo(curve.information(0.1) * half * half * half / 3, within(value * 1e-2));
  }

  @Test
  void next_contentShares_areKeptAtEveryMoment() {
    ContentShares shares = ContentShares.of(Map.of("代数", 0.5, "几何", 0.3, "统计", 0.2));
    AdaptiveTest test =
        new AdaptiveTest(
            pool(120, 3),
            INFORMATION,
            shares,
            new ExposureControl.Randomesque(3),
            StopRule.at(0, 40));
    for (long seed = 0; seed < 5; seed++) {
      AdaptiveSession session = run(test, 0.5, seed);
      Map<String, Integer> counts = new TreeMap<>();
      for (int n = 1; n <= session.answers().size(); n++) {
        counts.merge(session.answers().get(n - 1).item().content(), 1, Integer::sum);
        for (String content : shares.shares().keySet()) {
          assertThat((double) counts.getOrDefault(content, 0))
              .as("%s after %d, seed %d", content, n, seed)
              .isCloseTo(shares.share(content) * n, within(1.01));
        }
      }
    }
  }

  @Test
  void next_explanation_addsUpAndNamesContentAndExposure() {
    ContentShares shares = ContentShares.of(Map.of("代数", 0.1, "几何", 0.1, "统计", 0.8));
    AdaptiveTest test =
        new AdaptiveTest(
            pool(90, 4),
            INFORMATION,
            shares,
            new ExposureControl.Randomesque(6),
            StopRule.at(0, 30));
    AdaptiveSession session = test.start(8);
    while (test.next(session) instanceof NextStep.Ask ask) {
      double information = ask.item().curve().information(session.ability().estimate());
      assertThat(ask.explanation().value()).isCloseTo(information, within(1e-12));
      assertThat(ask.explanation().parts()).hasSize(3);
      assertThat(ask.explanation().parts().get(1).value()).isLessThanOrEqualTo(0);
      assertThat(ask.explanation().parts().get(1).description()).contains("its share is");
      assertThat(ask.explanation().parts().get(2).value()).isLessThanOrEqualTo(0);
      assertThat(ask.explanation().parts().get(2).description()).contains("the best 6");
      session = test.answer(session, ask.item().id(), 0);
    }
    assertThat(session.answers()).hasSize(30);
  }

  @Test
  void next_ends_forEachReason() {
    ItemPool pool = pool(50, 5);
    AdaptiveTest precise = test(pool, NONE, StopRule.at(0.45, 50));
    AdaptiveSession done = run(precise, 0, 1);
    NextStep.Finished finished = (NextStep.Finished) precise.next(done);
    assertThat(finished.reason()).isEqualTo(NextStep.Reason.PRECISE_ENOUGH);
    assertThat(finished.ability()).isEqualTo(done.ability());
    assertThat(done.ability().standardError()).isLessThanOrEqualTo(0.45);
    assertThat(done.answers()).hasSizeLessThan(40);

    AdaptiveTest short7 = test(pool, NONE, StopRule.at(0.01, 7));
    assertThat(((NextStep.Finished) short7.next(run(short7, 0, 1))).reason())
        .isEqualTo(NextStep.Reason.ENOUGH_ITEMS);
    AdaptiveTest all = test(pool, NONE, StopRule.at(0.01, 99));
    assertThat(((NextStep.Finished) all.next(run(all, 0, 1))).reason())
        .isEqualTo(NextStep.Reason.NOTHING_LEFT);
    AdaptiveTest least = test(pool, NONE, new StopRule(2, 3, 9));
    assertThat(run(least, 0, 1).answers()).hasSize(3);
  }

  @Test
  void next_nothingAllowed_saysWhy() {
    AdaptiveTest test = test(pool(10, 6), NONE, StopRule.at(0.1, 20));
    NextStep step = test.next(test.start(1), item -> false);
    assertThat(step).isInstanceOf(NextStep.NoEligibleItem.class);
    assertThat(((NextStep.NoEligibleItem) step).why()).contains("10 items are left");
    NextStep.Ask only = (NextStep.Ask) test.next(test.start(1), item -> item.endsWith("7"));
    assertThat(only.item().id()).isEqualTo("item-007");
  }

  @Test
  void answer_leavesTheSessionAsItIs() {
    AdaptiveTest test = test(pool(10, 7), NONE, StopRule.at(0.1, 20));
    AdaptiveSession start = test.start(1);
    AdaptiveSession after = test.answer(start, "item-001", 1);
    assertThat(start.answers()).isEmpty();
    assertThat(start.ability()).isNotEqualTo(after.ability());
    assertThat(test.answer(start, "item-001", 1).ability()).isEqualTo(after.ability());
  }

  @Test
  void exposure_sympsonHetter_keepsRatesNearTheLimit() {
    AdaptiveTest plain = test(pool(100, 8), NONE, StopRule.at(0, 8));
    AdaptiveTest limited = new ExposureCalibration(0.25, 100, 4, 3).limit(plain);
    assertThat(greatestRate(plain)).isGreaterThan(0.6);
    assertThat(greatestRate(limited)).isLessThan(0.45);
  }

  private static double greatestRate(AdaptiveTest test) {
    RandomGenerator random = SeededDraw.generator(77);
    Map<String, Integer> asked = new TreeMap<>();
    for (int learner = 0; learner < 100; learner++) {
      AdaptiveSession session = run(test, SeededDraw.gaussian(random), random.nextLong());
      ids(session).forEach(id -> asked.merge(id, 1, Integer::sum));
    }
    return asked.values().stream().mapToInt(Integer::intValue).max().orElseThrow() / 100.0;
  }

  @Test
  void exposure_allHeldBack_theTestGoesOn() {
    TreeMap<String, Double> admission = new TreeMap<>();
    ItemPool pool = pool(6, 9);
    pool.items().forEach(item -> admission.put(item.id(), 1e-9));
    AdaptiveTest test = test(pool, new ExposureControl.SympsonHetter(admission), StopRule.at(0, 6));
    NextStep.Ask ask = (NextStep.Ask) test.next(test.start(1));
    assertThat(ask.explanation().parts().get(1).description()).contains("all 6 items held back");
  }

  @Test
  void badInput_refusedWithANextStep() {
    ItemPool pool = pool(10, 10);
    AdaptiveTest test = test(pool, NONE, StopRule.at(0.3, 20));
    AdaptiveSession session = test.answer(test.start(1), "item-001", 0);
    assertCode(ErrorCode.UNKNOWN_ITEM, () -> test.answer(session, "none", 1));
    assertCode(ErrorCode.CONFLICT, () -> test.answer(session, "item-001", 1));
    assertThatThrownBy(() -> test.answer(session, "item-002", 2))
        .hasMessageContaining("category (2)");
    assertThatThrownBy(() -> new ItemPool(List.of())).hasMessageContaining("is empty");
    PoolItem item = pool.items().get(0);
    assertThatThrownBy(() -> new ItemPool(List.of(item, item))).hasMessageContaining("twice");
    assertThatThrownBy(() -> new StopRule(Double.NaN, 0, 1)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new StopRule(0.3, 5, 4)).hasMessageContaining("minItems (5)");
    assertThatThrownBy(() -> ContentShares.of(Map.of("a", 0.4))).hasMessageContaining("0.4");
    assertThatThrownBy(() -> ContentShares.of(Map.of("a", Double.NaN)))
        .hasMessageContaining("NaN of a");
    assertThatThrownBy(
            () ->
                new AdaptiveTest(
                    pool,
                    INFORMATION,
                    ContentShares.of(Map.of("a", 1.0)),
                    NONE,
                    StopRule.at(0.3, 5)))
        .hasMessageContaining("the pool has [代数, 几何, 统计]");
    assertThatThrownBy(() -> new ExposureControl.Randomesque(0)).hasMessageContaining("1..100");
    assertThatThrownBy(
            () -> new ExposureControl.SympsonHetter(new TreeMap<>(Map.of("x", Double.NaN))))
        .hasMessageContaining("NaN of x");
    assertThatThrownBy(() -> new ExposureCalibration(0, 1, 1, 1)).hasMessageContaining("limit");
    assertThatThrownBy(() -> new ExposureCalibration(0.2, 0, 1, 1)).hasMessageContaining("(0)");
    assertThatThrownBy(() -> new SelectionRule.KullbackLeibler(Double.NaN))
        .hasMessageContaining("width (NaN)");
  }

  private static void assertCode(ErrorCode code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(XuebanException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
