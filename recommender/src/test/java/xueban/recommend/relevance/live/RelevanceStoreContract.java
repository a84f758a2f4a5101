package xueban.recommend.relevance.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.recommend.ResourceType;
import xueban.recommend.SearchFilter;
import xueban.recommend.relevance.Judgement;

/** What every {@link RelevanceStore} does. Extend it and say how an empty one is made. */
public abstract class RelevanceStoreContract {
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate LATER = MONDAY.plusDays(99);
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private RelevanceStore store;

  /** Returns an empty store. */
  protected abstract RelevanceStore newStore() throws Exception;

  @BeforeEach
  void openStore() throws Exception {
    store = newStore();
  }

  @Test
  void empty_hasNothing() {
    assertThat(store.find("a")).isEmpty();
    assertThat(store.searches(MONDAY, LATER)).isEmpty();
    assertThat(store.counts(MONDAY, LATER)).isEmpty();
    assertThat(store.counts(LATER, MONDAY)).isEmpty();
    assertThat(store.opened(MONDAY, LATER)).isEmpty();
    assertThat(store.judgements("")).isEmpty();
    assertThat(store.judgementCount()).isZero();
    assertThat(store.delete("a")).isFalse();
    assertThat(store.deleteJudgements("圆")).isZero();
    assertThat(store.deleteBefore(LATER)).isZero();
    store.draw(List.of("a"));
    store.draw(List.of());
    store.judge(List.of());
    assertThat(store.open(List.of(new OpenedHit("a", "x", 1, 0)))).isZero();
    assertThat(store.searches(MONDAY, LATER)).isEmpty();
  }

  @Test
  void keep_keepsAllOfIt_byIdWithinThePeriod() {
    SampledSearch b = search("b", MONDAY, "勾股定理", "x", "y");
    SampledSearch a = search("a", TUESDAY, "圆");
    store.keep(b, "");
    store.keep(a, "");
    assertThat(store.find("b")).contains(b);
    assertThat(store.searches(MONDAY, LATER)).containsExactly(a, b);
    assertThat(store.searches(MONDAY, TUESDAY)).containsExactly(b);
    assertThat(store.searches(TUESDAY, MONDAY)).isEmpty();
  }

  @Test
  void keep_inPlaceOfAnother_thatGoesWithItsOpenings() {
    store.keep(search("a", MONDAY, "圆", "x"), "");
    store.open(List.of(new OpenedHit("a", "x", 1, 0)));
    store.keep(search("b", MONDAY, "角", "x"), "a");
    assertThat(store.searches(MONDAY, LATER)).extracting(SampledSearch::id).containsExactly("b");
    assertThat(store.opened(MONDAY, LATER)).isEmpty();
  }

  @Test
  void count_addsUpByDay() {
    store.count(new SearchCounts(TUESDAY, 5, 1, 0, 1, 0));
    store.count(new SearchCounts(MONDAY, 10, 2, 3, 4, 1));
    store.count(new SearchCounts(MONDAY, 1, 1, 1, 1, 1));
    assertThat(store.counts(MONDAY, LATER))
        .containsExactly(
            new SearchCounts(MONDAY, 11, 3, 4, 5, 2), new SearchCounts(TUESDAY, 5, 1, 0, 1, 0));
    assertThat(store.counts(TUESDAY, LATER)).hasSize(1);
  }

  @Test
  void draw_marksThose() {
    SampledSearch a = search("a", MONDAY, "圆", "x");
    store.keep(a, "");
    store.keep(search("b", MONDAY, "角", "x"), "");
    store.draw(List.of("a", "gone"));
    store.draw(List.of("a"));
    assertThat(store.find("a")).contains(a.asDrawn());
    assertThat(store.find("b").orElseThrow().drawn()).isFalse();
  }

  @Test
  void open_onceEach_theLongerStays_othersPassedOver() {
    store.keep(search("a", MONDAY, "圆", "x", "y"), "");
    store.keep(search("b", TUESDAY, "角", "x"), "");
    assertThat(
            store.open(
                List.of(
                    new OpenedHit("a", "y", 2, 30),
                    new OpenedHit("gone", "x", 1, 5),
                    new OpenedHit("a", "x", 1, 0))))
        .isEqualTo(2);
    store.open(List.of(new OpenedHit("a", "y", 2, 10), new OpenedHit("a", "x", 1, 7)));
    store.open(List.of(new OpenedHit("b", "x", 1, 1)));
    assertThat(store.opened(MONDAY, TUESDAY))
        .containsExactly(new OpenedHit("a", "x", 1, 7), new OpenedHit("a", "y", 2, 30));
    assertThat(store.opened(MONDAY, LATER)).hasSize(3);
  }

  @Test
  void judge_onePerJudge_theLastCounts() {
    store.judge(List.of(given("wang", "圆", "x", 3), given("li", "圆", "x", 0)));
    store.judge(List.of(given("li", "圆", "x", 2), given("li", "圆", "a", 1)));
    store.judge(List.of(given("li", "角", "x", 1)));
    assertThat(store.judgements("圆"))
        .containsExactly(
            given("li", "圆", "a", 1), given("li", "圆", "x", 2), given("wang", "圆", "x", 3));
    assertThat(store.judgements("")).hasSize(4);
    assertThat(store.judgementCount()).isEqualTo(4);
    assertThat(store.deleteJudgements("圆")).isEqualTo(3);
    assertThat(store.judgements("")).containsExactly(given("li", "角", "x", 1));
  }

  @Test
  void deleteBefore_sweepsAllButJudgements() {
    store.keep(search("a", MONDAY, "圆", "x"), "");
    store.keep(search("b", TUESDAY, "角", "x"), "");
    store.open(List.of(new OpenedHit("a", "x", 1, 0), new OpenedHit("b", "x", 1, 0)));
    store.count(new SearchCounts(MONDAY, 1, 0, 0, 1, 0));
    store.count(new SearchCounts(TUESDAY, 1, 0, 0, 1, 0));
    store.judge(List.of(given("li", "圆", "x", 3)));
    assertThat(store.deleteBefore(TUESDAY)).isEqualTo(1);
    assertThat(store.searches(MONDAY, LATER)).extracting(SampledSearch::id).containsExactly("b");
    assertThat(store.opened(MONDAY, LATER)).extracting(OpenedHit::search).containsExactly("b");
    assertThat(store.counts(MONDAY, LATER)).hasSize(1);
    assertThat(store.judgementCount()).isEqualTo(1);
    assertThat(store.delete("b")).isTrue();
    assertThat(store.opened(MONDAY, LATER)).isEmpty();
  }

  private static SampledSearch search(String id, LocalDate day, String query, String... shown) {
    SearchFilter filter = SearchFilter.none().withTypes(List.of(ResourceType.VIDEO));
    return new SampledSearch(id, query, filter, List.of(shown), true, 7, NOON, day, false);
  }

  private static GivenJudgement given(String judge, String query, String entry, int grade) {
    return new GivenJudgement(judge, new Judgement(query, entry, grade), NOON);
  }
}
