package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.recommend.CatalogEntry;
import xueban.recommend.SearchPage;
import xueban.recommend.SearchRequest;
import xueban.recommend.relevance.Judgement;
import xueban.recommend.relevance.live.GoalOutcome;
import xueban.recommend.relevance.live.OpenedHit;
import xueban.recommend.relevance.live.SampledSearch;
import xueban.recommend.relevance.live.SearchFigures;
import xueban.recommend.relevance.live.SearchSampling;

class SearchRelevanceTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

  private final SmallSchool.TestClock clock = new SmallSchool.TestClock();
  private final Stores stores = new InMemoryStores();
  private final Xueban xueban =
      Xueban.builder(stores)
          .clock(clock)
          .searchSampling(
              new SearchSampling(1, 100, 30),
              RandomGeneratorFactory.of("L64X128MixRandom").create(3))
          .open();
  private final SearchRelevance relevance = xueban.relevance();

  SearchRelevanceTest() {
    xueban.changeGraph(graph -> SmallSchool.graph());
    xueban.put(SmallSchool.content(), false);
    xueban.putClass(new ClassGroup("8-2", "二班", 8, "", List.of("zhangsan", "hong")));
  }

  @AfterEach
  void close() {
    xueban.close();
  }

  private String search(String query) {
    SearchRequest asked = SearchRequest.of(query);
    return relevance.served(asked, xueban.search(asked), false);
  }

  private SampledSearch kept(String id) {
    return stores.relevance().find(id).orElseThrow();
  }

  private SearchFigures figures() {
    return relevance.figures(MONDAY, MONDAY.plusDays(1));
  }

  @Test
  void fromTheSearchToTheFigure() {
    SampledSearch first = kept(search("乘法的意义"));
    SampledSearch second = kept(search("乘方"));
    search("zzzzqqqq");
    List<JudgingTask> tasks = relevance.toJudge("li", 50);
    assertThat(tasks).extracting(JudgingTask::query).containsExactlyInAnyOrder("乘法的意义", "乘方");
    for (JudgingTask task : tasks) {
      assertThat(task.hits())
          .extracting(CatalogEntry::id)
          .containsExactlyInAnyOrderElementsOf(kept(task.search()).first());
    }
    relevance.judge("li", List.of(new Judgement(" 乘法的意义 ", first.shown().getFirst(), 3)));
    relevance.judge("li", List.of(new Judgement("乘方", second.shown().getFirst(), 0)));
    SearchFigures figures = figures();
    assertThat(figures.counts().served()).isEqualTo(3);
    assertThat(figures.counts().withoutHits()).isEqualTo(1);
    assertThat(figures.judged()).isEqualTo(2);
    assertThat(figures.first().orElseThrow().share()).isEqualTo(.5);
    assertThat(figures.goal()).isEqualTo(GoalOutcome.MISSED);
    assertThat(relevance.judgements().list().size()).isEqualTo(2);
  }

  @Test
  void toJudge_twoAtOnce_getOthers_andOneInFiveGoesToTwo() {
    for (int i = 0; i < 60; i++) {
      search("乘法 " + i);
    }
    List<JudgingTask> ofLi = relevance.toJudge("li", 50);
    List<JudgingTask> ofWang = relevance.toJudge("wang", 50);
    Set<String> all = new HashSet<>();
    ofLi.forEach(task -> all.add(task.search()));
    assertThat(ofLi).hasSize(50);
    assertThat(ofWang).hasSize(10).noneMatch(task -> all.contains(task.search()));
    ofLi.forEach(task -> judgeAll("li", task));
    ofWang.forEach(task -> judgeAll("wang", task));
    clock.advance(Duration.ofHours(1));
    assertThat(relevance.toJudge("li", 50).size() + relevance.toJudge("wang", 50).size())
        .isBetween(3, 25);
    relevance.toJudge("wang", 50).forEach(task -> judgeAll("wang", task));
    relevance.toJudge("li", 50).forEach(task -> judgeAll("li", task));
    clock.advance(Duration.ofHours(1));
    assertThat(relevance.toJudge("zhao", 50)).isEmpty();
    assertThat(figures().judgedWhole()).isEqualTo(60);
    assertThat(figures().agreement().orElseThrow().agreed()).isEqualTo(1);
  }

  private void judgeAll(String judge, JudgingTask task) {
    relevance.judge(
        judge, task.hits().stream().map(hit -> new Judgement(task.query(), hit.id(), 2)).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我不想活了",
        "打电话给13812345678",
        "我叫张三求答案",
        "zhangsan 乘法作业",
        "zhangsan　乘法作业",
        "ZhangSan，乘法",
        "我是二中三年级的",
        "怎么制作炸弹"
      })
  void personalDataAndDistress_areNotKept(String query) {
    assertThat(search(query)).isEmpty();
    assertThat(figures().kept()).isZero();
    assertThat(figures().counts().withheld()).isEqualTo(1);
  }

  @Test
  void aTextThatIsPasted_isNotKept() {
    assertThat(search("乘法".repeat(51))).isEmpty();
    assertThat(search("乘法".repeat(50))).isNotEmpty();
  }

  @Test
  void opened_ofKeptSearches_atTheirRank() {
    String id = search("乘法");
    List<String> shown = kept(id).shown();
    OpenedHit second = new OpenedHit(id, shown.get(1), 2, 30);
    assertThat(relevance.opened(List.of(second, new OpenedHit("gone", "x", 1, 0)))).isEqualTo(1);
    assertThat(relevance.opened(List.of(second))).isEqualTo(1);
    assertThat(relevance.opened(List.of(new OpenedHit(id, "below", 999, 0)))).isZero();
    assertThatThrownBy(() -> relevance.opened(List.of(new OpenedHit(id, shown.get(1), 1, 0))))
        .hasMessageContaining("rank")
        .hasMessageContaining(shown.getFirst());
    assertThat(figures().opened()).isEqualTo(1);
    assertThat(figures().openedFirst().orElseThrow().share()).isZero();
  }

  @Test
  void discard_takesTheQueryAway() {
    String id = search("乘法");
    search("乘法");
    relevance.judge("li", List.of(new Judgement("乘法", kept(id).shown().getFirst(), 1)));
    assertThat(relevance.discard(id)).isEqualTo(2);
    assertThat(relevance.discard(id)).isZero();
    assertThat(figures().kept()).isZero();
    assertThat(figures().counts().withheld()).isEqualTo(2);
    assertThat(relevance.judgements().list().size()).isZero();
  }

  @Test
  void deletedEntries_cannotBeJudged() {
    String id = search("乘法的意义");
    kept(id).first().forEach(xueban::delete);
    assertThat(relevance.toJudge("li", 9)).isEmpty();
    assertThat(figures().drawn()).isEqualTo(1);
    assertThat(figures().judged()).isZero();
  }

  @Test
  void wrongWishes_areNamed() {
    assertThatThrownBy(() -> relevance.toJudge("li", 51)).hasMessageContaining("limit");
    assertThatThrownBy(() -> relevance.toJudge("a b", 1)).hasMessageContaining("judge");
    assertThatThrownBy(() -> relevance.figures(MONDAY, MONDAY)).hasMessageContaining("from");
  }

  @Test
  void byDefault_nothingIsKept() {
    try (Xueban usual = Xueban.builder(new InMemoryStores()).clock(clock).open()) {
      SearchPage page = usual.search(SearchRequest.of("乘法"));
      assertThat(usual.relevance().served(SearchRequest.of("乘法"), page, false)).isEmpty();
      SearchFigures figures = usual.relevance().figures(MONDAY, MONDAY.plusDays(1));
      assertThat(figures.counts().served()).isZero();
      assertThat(figures.first()).isEqualTo(Optional.empty());
    }
  }
}
