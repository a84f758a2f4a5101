package xueban.recommend.relevance.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import xueban.recommend.SearchFilter;
import xueban.recommend.relevance.Judgement;
import xueban.recommend.relevance.ShareInterval;

class SearchFiguresTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private final List<SampledSearch> searches = new ArrayList<>();
  private final List<SearchCounts> counts = new ArrayList<>();
  private final List<OpenedHit> opened = new ArrayList<>();
  private final List<GivenJudgement> judgements = new ArrayList<>();

  private SampledSearch add(String id, LocalDate day, String query, String... shown) {
    SampledSearch search =
        new SampledSearch(
            id, query, SearchFilter.none(), List.of(shown), false, 1, NOON, day, true);
    searches.add(search);
    return search;
  }

  private void judge(String judge, String query, String entry, int grade) {
    judgements.add(new GivenJudgement(judge, new Judgement(query, entry, grade), NOON));
  }

  private SearchFigures figures() {
    SearchCounts none = SearchCounts.none(MONDAY);
    return SearchFigures.of(none, counts, searches, opened, PeoplesJudgements.of(judgements));
  }

  @Test
  void nothing_tellsNothing() {
    SearchFigures figures = figures();
    assertThat(figures.goal()).isEqualTo(GoalOutcome.NOT_TOLD);
    assertThat(figures.first()).isEmpty();
    assertThat(figures.five()).isEmpty();
    assertThat(figures.agreement()).isEmpty();
    assertThat(figures.openedFirst()).isEmpty();
  }

  @Test
  void figures_ofWhatIsJudged() {
    add("a", MONDAY, "圆", "x", "y");
    add("b", MONDAY, "角", "x", "y");
    add("c", MONDAY, "线", "x");
    add("d", MONDAY, "无");
    judge("li", "圆", "x", 3);
    judge("li", "圆", "y", 0);
    judge("li", "角", "x", 0);
    opened.add(new OpenedHit("a", "x", 1, 0));
    opened.add(new OpenedHit("b", "y", 2, 0));
    SearchFigures figures = figures();
    assertThat(figures.kept()).isEqualTo(4);
    assertThat(figures.drawn()).isEqualTo(3);
    assertThat(figures.judged()).isEqualTo(2);
    assertThat(figures.judgedWhole()).isEqualTo(1);
    assertThat(figures.first()).contains(ShareInterval.of(1, 2));
    assertThat(figures.five().orElseThrow().share()).isEqualTo(.5);
    assertThat(figures.opened()).isEqualTo(2);
    assertThat(figures.openedFirst()).contains(ShareInterval.of(1, 3));
  }

  @Test
  void notDrawn_doesNotCount_thoughItsQueryIsJudged() {
    SampledSearch search = add("a", MONDAY, "圆", "x");
    searches.set(
        0,
        new SampledSearch(
            "a", "圆", search.filter(), search.shown(), false, 1, NOON, MONDAY, false));
    judge("li", "圆", "x", 3);
    assertThat(figures().judged()).isZero();
  }

  @Test
  void goal_threeOutcomes() {
    for (int i = 0; i < 400; i++) {
      add("s" + i, MONDAY, "q" + i, "x");
      judge("li", "q" + i, "x", i < 4 ? 0 : 1);
    }
    assertThat(figures().goal()).isEqualTo(GoalOutcome.REACHED);
    for (int i = 4; i < 20; i++) {
      judgements.set(i, new GivenJudgement("li", new Judgement("q" + i, "x", 0), NOON));
    }
    assertThat(figures().goal()).isEqualTo(GoalOutcome.NOT_TOLD);
    for (int i = 20; i < 60; i++) {
      judgements.set(i, new GivenJudgement("li", new Judgement("q" + i, "x", 0), NOON));
    }
    assertThat(figures().goal()).isEqualTo(GoalOutcome.MISSED);
  }

  @Test
  void days_countAsManyAsWereServed() {
    counts.add(new SearchCounts(MONDAY, 900, 0, 0, 90, 0));
    counts.add(new SearchCounts(MONDAY.plusDays(1), 100, 0, 0, 20, 10));
    add("a", MONDAY, "好", "x");
    add("b", MONDAY.plusDays(1), "坏", "x");
    judge("li", "好", "x", 2);
    judge("li", "坏", "x", 0);
    // Of the second day half was withheld, so its kept ones stand for 50.
    assertThat(figures().first().orElseThrow().share()).isCloseTo(900 / 950., within(1e-12));
  }

  @Test
  void daysDrawnAtDifferentRates_doNotBias() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    // Monday: 2,000 searches, .95 right, half drawn. Tuesday: 8,000, .60 right, a tenth drawn.
    counts.add(new SearchCounts(MONDAY, 2_000, 0, 0, 1_000, 0));
    counts.add(new SearchCounts(MONDAY.plusDays(1), 8_000, 0, 0, 1_000, 0));
    for (int i = 0; i < 2_000; i++) {
      boolean monday = i < 1_000;
      SampledSearch search = add("s" + i, MONDAY.plusDays(monday ? 0 : 1), "q" + i, "x");
      if (random.nextDouble() < (monday ? .5 : .9)) {
        searches.set(
            i,
            new SampledSearch(
                search.id(),
                search.query(),
                search.filter(),
                search.shown(),
                false,
                1,
                NOON,
                search.day(),
                false));
      }
      judge("li", "q" + i, "x", random.nextDouble() < (monday ? .95 : .6) ? 1 : 0);
    }
    ShareInterval first = figures().first().orElseThrow();
    assertThat(.2 * .95 + .8 * .6).isBetween(first.least(), first.most());
    assertThat(first.most() - first.least()).isBetween(.1, .25);
  }

  @Test
  void severalJudges_theMedianCounts_ofTwoTheLower() {
    judge("li", "圆", "x", 3);
    judge("wang", "圆", "x", 0);
    judge("li", "角", "x", 0);
    judge("wang", "角", "x", 2);
    judge("zhao", "角", "x", 3);
    PeoplesJudgements people = PeoplesJudgements.of(judgements);
    assertThat(people.grade("圆", "x")).hasValue(0);
    assertThat(people.grade("角", "x")).hasValue(2);
    assertThat(people.grade("角", "y")).isEmpty();
    assertThat(people.list().lines()).contains("角\tx\t2", "圆\tx\t0").hasSize(3);
  }

  @Test
  void agreement_isCohensKappa() {
    // The example of many textbooks: 20 both yes, 15 both no, 5 and 10 apart: kappa .4.
    int n = 0;
    for (int[] cell : new int[][] {{20, 1, 1}, {5, 1, 0}, {10, 0, 1}, {15, 0, 0}}) {
      for (int i = 0; i < cell[0]; i++) {
        judge("a", "q" + n, "x", cell[1]);
        judge("b", "q" + n++, "x", cell[2]);
      }
    }
    JudgeAgreement agreement = figures().agreement().orElseThrow();
    assertThat(agreement.judged()).isEqualTo(50);
    assertThat(agreement.agreed()).isCloseTo(.7, within(1e-12));
    assertThat(agreement.kappa().orElseThrow()).isCloseTo(.4, within(1e-12));
  }

  @Test
  void agreement_allRight_hasNoKappa() {
    judge("a", "圆", "x", 1);
    judge("b", "圆", "x", 3);
    JudgeAgreement agreement = figures().agreement().orElseThrow();
    assertThat(agreement.agreed()).isEqualTo(1);
    assertThat(agreement.kappa()).isEmpty();
  }
}
