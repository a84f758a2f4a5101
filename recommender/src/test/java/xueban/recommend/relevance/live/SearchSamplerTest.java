package xueban.recommend.relevance.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.recommend.Metadata;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;
import xueban.recommend.SearchHit;
import xueban.recommend.SearchPage;
import xueban.recommend.SearchRequest;

class SearchSamplerTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final LocalDate TUESDAY = LocalDate.parse("2026-03-03");
  // Half past one on Tuesday in China, Monday still in Greenwich.
  private static final Instant NIGHT = Instant.parse("2026-03-02T17:30:00Z");

  private final RelevanceStore store = new InMemoryRelevanceStore();
  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20260302);

  private SearchSampler sampler(SearchSampling settings, Instant now) {
    return new SearchSampler(
        store, settings, q -> !q.contains("秘"), CHINA, Clock.fixed(now, CHINA), random);
  }

  private SearchSampler keepingAll() {
    return sampler(new SearchSampling(1, 1_000, 30), NIGHT);
  }

  static SearchPage page(String corrected, String... ids) {
    List<SearchHit> hits =
        List.of(ids).stream()
            .map(id -> new Resource(id, ResourceType.LESSON, Metadata.titled(id, "zh"), ""))
            .map(entry -> new SearchHit(entry, 1, List.of(), "", Optional.empty(), 0))
            .toList();
    return new SearchPage(hits, List.of(), "", ids.length, true, List.of(), corrected, "", 7);
  }

  @Test
  void served_isKeptAsAsked_withTheFirstTen_toTheHour() {
    String[] ids = IntStream.range(0, 12).mapToObj(i -> "h" + i).toArray(String[]::new);
    String id = keepingAll().served(SearchRequest.of(" 勾股\n 定理 "), page("", ids), false);
    SampledSearch search = store.find(id).orElseThrow();
    assertThat(search.query()).isEqualTo("勾股 定理");
    assertThat(search.shown()).hasSize(10).startsWith("h0", "h1");
    assertThat(search.day()).isEqualTo(TUESDAY);
    assertThat(search.at()).isEqualTo(NIGHT.minus(Duration.ofMinutes(30)));
    assertThat(search.index()).isEqualTo(7);
    assertThat(search.rescued()).isFalse();
  }

  @Test
  void served_off_keepsAndCountsNothing() {
    SearchSampler sampler = sampler(SearchSampling.off(), NIGHT);
    assertThat(sampler.served(SearchRequest.of("圆"), page("", "x"), false)).isEmpty();
    sampler.write();
    assertThat(store.counts(TUESDAY, TUESDAY.plusDays(1))).isEmpty();
  }

  @Test
  void served_pagesAfterTheFirst_noWords_otherOrders_passedOver() {
    SearchSampler sampler = keepingAll();
    SearchRequest asked = SearchRequest.of("圆");
    assertThat(sampler.served(asked.withCursor("c"), page("", "x"), false)).isEmpty();
    assertThat(sampler.served(asked.withText(" "), page("", "x"), false)).isEmpty();
    assertThat(sampler.served(asked.withSort(SearchRequest.Sort.NEWEST), page("", "x"), false))
        .isEmpty();
    sampler.write();
    assertThat(store.counts(TUESDAY, TUESDAY.plusDays(1))).isEmpty();
  }

  @Test
  void served_counts_emptyRescuedWithheld() {
    SearchSampler sampler = keepingAll();
    sampler.served(SearchRequest.of("圆"), page(""), true);
    sampler.served(SearchRequest.of("圆"), page("角", "x"), false);
    sampler.served(SearchRequest.of("圆"), page("", "x"), true);
    assertThat(sampler.served(SearchRequest.of("秘密"), page("", "x"), false)).isEmpty();
    sampler.write();
    assertThat(store.counts(TUESDAY, TUESDAY.plusDays(1)))
        .containsExactly(new SearchCounts(TUESDAY, 4, 1, 2, 4, 1));
    assertThat(store.searches(TUESDAY, TUESDAY.plusDays(1)))
        .hasSize(3)
        .noneMatch(search -> search.query().contains("秘"));
  }

  @Test
  void served_ofTooMany_eachStaysWithTheSameChance_acrossRestarts() {
    int[] stayed = new int[2];
    for (int trial = 0; trial < 60; trial++) {
      Instant day = NIGHT.plus(Duration.ofDays(trial));
      SearchSampler sampler = sampler(new SearchSampling(1, 20, 365), day);
      for (int i = 0; i < 200; i++) {
        if (i == 100) {
          sampler.write();
          sampler = sampler(new SearchSampling(1, 20, 365), day);
        }
        sampler.served(SearchRequest.of("q" + i), page("", "x"), false);
      }
      LocalDate date = LocalDate.ofInstant(day, CHINA);
      List<SampledSearch> kept = store.searches(date, date.plusDays(1));
      assertThat(kept).hasSize(20);
      for (SampledSearch search : kept) {
        stayed[Integer.parseInt(search.query().substring(1)) / 100]++;
      }
    }
    // 1,200 kept, half of them of each half: 600 with a standard deviation below 18.
    assertThat(stayed[0]).as("%d, %d", stayed[0], stayed[1]).isBetween(530, 670);
  }

  @Test
  void served_drawsTheShare_andCountsAll() {
    SearchSampler sampler = sampler(new SearchSampling(.1, 2_000, 30), NIGHT);
    for (int i = 0; i < 2_000; i++) {
      sampler.served(SearchRequest.of("q"), page("", "x"), false);
    }
    sampler.write();
    SearchCounts counts = store.counts(TUESDAY, TUESDAY.plusDays(1)).getFirst();
    assertThat(counts.served()).isEqualTo(2_000);
    assertThat(counts.candidates()).isBetween(140L, 260L);
    assertThat(store.searches(TUESDAY, TUESDAY.plusDays(1)))
        .hasSize(Math.toIntExact(counts.candidates()));
  }

  @Test
  void aNewDay_sweepsTheOld() {
    keepingAll().served(SearchRequest.of("圆"), page("", "x"), false);
    SearchSampling week = new SearchSampling(1, 9, 7);
    sampler(week, NIGHT.plus(Duration.ofDays(7)))
        .served(SearchRequest.of("角"), page("", "x"), false);
    assertThat(store.searches(TUESDAY, TUESDAY.plusDays(99))).hasSize(2);
    sampler(week, NIGHT.plus(Duration.ofDays(8))).sweep();
    assertThat(store.searches(TUESDAY, TUESDAY.plusDays(99)))
        .extracting(SampledSearch::query)
        .containsExactly("角");
  }

  @Test
  void served_storeFails_theSearchIsServedAllTheSame() {
    RelevanceStore full =
        (RelevanceStore)
            Proxy.newProxyInstance(
                RelevanceStore.class.getClassLoader(),
                new Class<?>[] {RelevanceStore.class},
                (proxy, method, values) -> {
                  throw new XuebanException(ErrorCode.DISK_FULL, "full");
                });
    SearchSampler sampler =
        new SearchSampler(
            full, new SearchSampling(1, 9, 9), q -> true, CHINA, Clock.fixed(NIGHT, CHINA), random);
    assertThat(sampler.served(SearchRequest.of("圆"), page("", "x"), false)).isEmpty();
  }

  @Test
  void counts_thatCouldNotBeWritten_waitForTheNextTime() {
    AtomicBoolean full = new AtomicBoolean(true);
    RelevanceStore flaky =
        (RelevanceStore)
            Proxy.newProxyInstance(
                RelevanceStore.class.getClassLoader(),
                new Class<?>[] {RelevanceStore.class},
                (proxy, method, values) -> {
                  if (method.getName().equals("count") && full.get()) {
                    throw new XuebanException(ErrorCode.DISK_FULL, "full");
                  }
                  return method.invoke(store, values);
                });
    SearchSampler sampler =
        new SearchSampler(
            flaky,
            new SearchSampling(1, 9, 9),
            q -> true,
            CHINA,
            Clock.fixed(NIGHT, CHINA),
            random);
    assertThat(sampler.served(SearchRequest.of("圆"), page("", "x"), false)).isNotEmpty();
    assertThat(store.counts(TUESDAY, TUESDAY.plusDays(1))).isEmpty();
    full.set(false);
    sampler.write();
    assertThat(store.counts(TUESDAY, TUESDAY.plusDays(1)))
        .containsExactly(new SearchCounts(TUESDAY, 1, 0, 0, 1, 0));
  }

  @Test
  void settings_outsideTheirRange_areNamed() {
    assertThatThrownBy(() -> new SearchSampling(1.1, 9, 9)).hasMessageContaining("sample_share");
    assertThatThrownBy(() -> new SearchSampling(Double.NaN, 9, 9))
        .hasMessageContaining("sample_share");
    assertThatThrownBy(() -> new SearchSampling(1, 0, 9)).hasMessageContaining("sample_per_day");
    assertThatThrownBy(() -> new SearchSampling(1, 9, 366)).hasMessageContaining("keep_days");
  }
}
