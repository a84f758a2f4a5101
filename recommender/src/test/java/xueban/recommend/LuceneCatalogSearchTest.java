package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.Explanation;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Stage;
import xueban.nlp.TextAnalysis;

class LuceneCatalogSearchTest {
  private static final KnowledgeGraph GRAPH =
      KnowledgeGraph.builder()
          .put(
              new Concept(
                  "math.pythagoras",
                  "勾股定理",
                  "Pythagorean theorem",
                  List.of("毕达哥拉斯定理"),
                  "",
                  "mathematics",
                  Stage.JUNIOR,
                  8,
                  2,
                  "",
                  ""))
          .put(
              new Concept(
                  "math.quadratic",
                  "一元二次方程",
                  "quadratic equation",
                  List.of(),
                  "",
                  "mathematics",
                  Stage.JUNIOR,
                  9,
                  1,
                  "",
                  ""))
          .build();
  private static final TextAnalysis ANALYSIS = TextAnalysis.of(GRAPH);

  private final InMemoryCatalogStore store = new InMemoryCatalogStore();
  private final BagOfCharacters embedder = new BagOfCharacters("bag/1");
  private final List<LuceneCatalogSearch> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(LuceneCatalogSearch::close);
  }

  private LuceneCatalogSearch open(boolean vectors) {
    LuceneCatalogSearch search =
        LuceneCatalogSearch.open(
            store,
            Optional.empty(),
            ANALYSIS,
            vectors ? Optional.of(embedder) : Optional.empty(),
            GRAPH);
    opened.add(search);
    return search;
  }

  @Test
  void search_words_titleBeforeText() {
    store.put(
        List.of(
            lesson("body", "三角形", "直角三角形的三边满足勾股定理，可以用来求边长。"),
            lesson("title", "勾股定理", "直角三角形三边的关系。"),
            lesson("other", "水的组成", "水由氢和氧组成。")));
    assertThat(ids(open(false).search(SearchRequest.of("勾股定理")))).containsExactly("title", "body");
  }

  @Test
  void search_traditionalFullWidthAndEnglishStem() {
    store.put(List.of(lesson("zh", "解方程 x=2", "移项"), lesson("en", "Solving equations", "move")));
    LuceneCatalogSearch search = open(false);
    assertThat(ids(search.search(SearchRequest.of("解方程　Ｘ＝２")))).first().isEqualTo("zh");
    assertThat(ids(search.search(SearchRequest.of("equation")))).containsExactly("en");
  }

  @Test
  void search_alias_findsTheConcept() {
    store.put(List.of(lesson("tagged", "三边的关系", "直角", "math.pythagoras")));
    SearchPage page = open(false).search(SearchRequest.of("毕达哥拉斯定理"));
    assertThat(ids(page)).containsExactly("tagged");
    assertThat(page.concepts()).extracting(c -> c.concept()).containsExactly("math.pythagoras");
    assertThat(page.hits().getFirst().reason()).contains("勾股定理");
  }

  @Test
  void search_meaning_findsWhatSharesNoWord() {
    store.put(List.of(lesson("cat", "喵", ""), lesson("water", "水循环", "海洋蒸发")));
    assertThat(ids(open(false).search(SearchRequest.of("猫")))).isEmpty();
    SearchPage page = open(true).search(SearchRequest.of("猫"));
    assertThat(ids(page)).containsExactly("cat");
    assertThat(page.hits().getFirst().highlights()).isEmpty();
    assertThat(page.hits().getFirst().reason()).contains("意思");
  }

  @Test
  void search_luceneSyntaxIsJustText() {
    store.put(List.of(lesson("a", "方程", "解方程")));
    LuceneCatalogSearch search = open(true);
    for (String text :
        List.of("title:方程", "方程 AND", "(方程", "方程*", "\"方程", "+-&&||!(){}[]^\"~*?:\\/", "方程~2")) {
      assertThat(search.search(SearchRequest.of(text)).hits()).isNotNull();
    }
    assertThat(ids(search.search(SearchRequest.of("方程)")))).containsExactly("a");
  }

  @Test
  void search_thousandCharacters() {
    store.put(List.of(lesson("a", "方程", "解方程"), lesson("b", "水", "水循环")));
    String text = "已知直角三角形两边长为三和四求第三边的长并说明理由解方程".repeat(40).substring(0, 1_000);
    assertThat(ids(open(true).search(SearchRequest.of(text)))).contains("a");
  }

  @Test
  void search_blank_listsByFilter() {
    store.put(List.of(lesson("a", "甲", ""), lesson("b", "乙", ""), Entries.choice("c", "题")));
    LuceneCatalogSearch search = open(true);
    assertThat(search.search(SearchRequest.of(" ")).total()).isEqualTo(3);
    SearchFilter items = SearchFilter.none().withTypes(List.of(ResourceType.ITEM));
    SearchPage page = search.search(SearchRequest.of("").withFilter(items));
    assertThat(ids(page)).containsExactly("c");
    assertThat(page.hits().getFirst().reason()).isNotBlank();
  }

  @Test
  void search_nothing() {
    SearchPage page =
        open(true).search(SearchRequest.of("勾股定理").withFacets(List.of(Facet.values())));
    assertThat(page.hits()).isEmpty();
    assertThat(page.total()).isZero();
    assertThat(page.nextCursor()).isEmpty();
    assertThat(page.facets()).hasSize(Facet.values().length);
  }

  @Test
  void filter_everyField() {
    Metadata bare = Metadata.titled("方程 bare", "en");
    store.put(
        List.of(
            lesson("full", "方程 full", "", "math.quadratic"),
            new Resource("bare", ResourceType.VIDEO, bare, "")));
    SearchFilter none = SearchFilter.none();
    LuceneCatalogSearch search = open(true);
    for (SearchFilter filter :
        List.of(
            none.withSubjects(List.of("history", "mathematics")),
            none.withTypes(List.of(ResourceType.LESSON)),
            none.withConcepts(List.of("math.quadratic")),
            filter(List.of(Stage.JUNIOR), List.of(), List.of(), null, 0),
            filter(List.of(), List.of(9), List.of(), null, 0),
            filter(List.of(), List.of(), List.of(), Duration.ofSeconds(300), 0),
            filter(List.of(), List.of(), List.of(), null, 0.75))) {
      assertThat(ids(search.search(SearchRequest.of("方程").withFilter(filter))))
          .as("%s", filter)
          .containsExactly("full");
    }
    assertThat(
            ids(
                search.search(
                    SearchRequest.of("方程")
                        .withFilter(filter(List.of(), List.of(), List.of("pep"), null, 0)))))
        .as("no edition means any edition")
        .containsExactlyInAnyOrder("full", "bare");
    assertThat(
            ids(
                search.search(
                    SearchRequest.of("方程")
                        .withFilter(filter(List.of(), List.of(), List.of("bnu"), null, 0)))))
        .containsExactly("bare");
    assertThat(
            ids(
                search.search(
                    SearchRequest.of("方程")
                        .withFilter(
                            filter(List.of(), List.of(), List.of(), Duration.ofSeconds(299), 0)))))
        .isEmpty();
  }

  @Test
  void filter_exclude() {
    store.put(List.of(lesson("a", "方程", ""), lesson("b", "方程", "")));
    SearchFilter f = SearchFilter.none();
    SearchFilter without =
        new SearchFilter(
            f.subjects(),
            f.stages(),
            f.grades(),
            f.types(),
            f.editions(),
            f.concepts(),
            f.languages(),
            f.providers(),
            null,
            0,
            Set.of("a"));
    assertThat(ids(open(true).search(SearchRequest.of("方程").withFilter(without))))
        .containsExactly("b");
  }

  @Test
  void facets_countAllMatches() {
    List<CatalogEntry> entries = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      entries.add(lesson("l" + i, "方程 " + i, "", "math.quadratic"));
    }
    entries.add(Entries.choice("i1", "解方程", "math.pythagoras"));
    entries.add(lesson("no", "水循环", ""));
    store.put(entries);
    SearchPage page =
        open(false)
            .search(
                SearchRequest.of("方程")
                    .withPageSize(3)
                    .withFacets(List.of(Facet.TYPE, Facet.CONCEPT, Facet.GRADE)));
    assertThat(page.hits()).hasSize(3);
    assertThat(page.total()).isEqualTo(31);
    assertThat(page.totalExact()).isTrue();
    assertThat(page.facets())
        .containsExactly(
            counts(Facet.TYPE, "LESSON", 30, "ITEM", 1),
            counts(Facet.CONCEPT, "math.quadratic", 30, "math.pythagoras", 1),
            counts(Facet.GRADE, "8", 31, "9", 31));
  }

  @Test
  void sort_qualityShortestNewest() {
    store.put(
        List.of(
            judged("low", 0.2, 30),
            judged("unknown", Double.NaN, -1),
            judged("high", 0.9, 90),
            judged("mid", 0.5, 60)));
    LuceneCatalogSearch search = open(true);
    assertThat(idsBy(search, SearchRequest.Sort.QUALITY))
        .containsExactly("high", "mid", "low", "unknown");
    assertThat(idsBy(search, SearchRequest.Sort.SHORTEST))
        .containsExactly("low", "mid", "high", "unknown");
    assertThat(idsBy(search, SearchRequest.Sort.NEWEST))
        .containsExactly("mid", "high", "unknown", "low");
  }

  @Test
  void cursor_deepPages_everyHitOnce() {
    List<CatalogEntry> entries = new ArrayList<>();
    for (int i = 0; i < 537; i++) {
      entries.add(judged("r%03d".formatted(i), i % 7 / 7.0, i % 50));
    }
    store.put(entries);
    LuceneCatalogSearch search = open(true);
    for (SearchRequest.Sort sort : SearchRequest.Sort.values()) {
      SearchRequest request =
          new SearchRequest("方程", SearchFilter.none(), List.of(), 50, "", sort, false);
      List<String> walked = new ArrayList<>();
      double last = Double.POSITIVE_INFINITY;
      for (String cursor = ""; ; ) {
        SearchPage page = search.search(request.withCursor(cursor));
        walked.addAll(ids(page));
        if (sort == SearchRequest.Sort.RELEVANCE) {
          for (SearchHit hit : page.hits()) {
            assertThat(hit.score()).isLessThanOrEqualTo(last + 1e-6);
            last = hit.score();
          }
        }
        cursor = page.nextCursor();
        if (cursor.isEmpty()) {
          break;
        }
      }
      assertThat(walked).as("%s", sort).hasSize(537).doesNotHaveDuplicates();
      assertThat(walked.subList(0, 50)).isEqualTo(ids(search.search(request)));
    }
  }

  @Test
  void cursor_ofAnotherSearch_isRefused() {
    store.put(List.of(lesson("a", "方程", ""), lesson("b", "方程", "")));
    LuceneCatalogSearch search = open(true);
    SearchRequest request = SearchRequest.of("方程").withPageSize(1);
    String cursor = search.search(request).nextCursor();
    assertThat(cursor).isNotEmpty().matches("[A-Za-z0-9_-]+");
    assertThat(ids(search.search(request.withCursor(cursor)))).hasSize(1);

    assertInvalidCursor(() -> search.search(SearchRequest.of("水").withCursor(cursor)));
    assertInvalidCursor(
        () ->
            search.search(
                request
                    .withCursor(cursor)
                    .withFilter(SearchFilter.none().withSubjects(List.of("x")))));
    assertInvalidCursor(() -> search.search(request.withCursor("nonsense")));
    assertInvalidCursor(() -> search.search(request.withCursor("%%%")));
    assertInvalidCursor(() -> search.search(request.withCursor("A" + cursor.substring(1) + "AA")));
    assertInvalidCursor(() -> open(true).search(request.withCursor(cursor)));
  }

  @Test
  void cursor_samePageSizeNotNeeded_andChangesDoNotBreakIt() {
    store.put(List.of(lesson("a", "方程", ""), lesson("b", "方程", ""), lesson("c", "方程", "")));
    LuceneCatalogSearch search = open(false);
    String cursor = search.search(SearchRequest.of("方程").withPageSize(1)).nextCursor();
    store.put(List.of(lesson("z", "水", "")));
    search.refresh();
    assertThat(ids(search.search(SearchRequest.of("方程").withPageSize(5).withCursor(cursor))))
        .contains("c")
        .doesNotContain("a");
  }

  @Test
  void explanation_addsUpToTheScore() {
    store.put(
        List.of(
            lesson("a", "勾股定理 方程", "直角三角形", "math.pythagoras"),
            lesson("b", "方程", "勾股"),
            lesson("c", "定理", "证明")));
    SearchPage page = open(true).search(SearchRequest.of("勾股定理的方程").withExplain(true));
    assertThat(page.hits()).hasSizeGreaterThan(1);
    for (SearchHit hit : page.hits()) {
      Explanation explanation = hit.explanation().orElseThrow();
      assertThat(explanation.value()).isEqualTo(hit.score());
      assertThat(leaves(explanation).stream().mapToDouble(Explanation::value).sum())
          .isCloseTo(hit.score(), org.assertj.core.api.Assertions.within(1e-9));
      assertThat(leaves(explanation)).allMatch(leaf -> leaf.value() > 0);
    }
    assertThat(open(true).search(SearchRequest.of("方程")).hits())
        .allMatch(hit -> hit.explanation().isEmpty());
  }

  @Test
  void reason_isInTheLanguageOfTheSearch() {
    store.put(List.of(lesson("a", "勾股定理 Pythagorean theorem", "", "math.pythagoras")));
    LuceneCatalogSearch search = open(false);
    assertThat(search.search(SearchRequest.of("勾股定理")).hits().getFirst().reason())
        .contains("勾股定理")
        .doesNotContain("title");
    assertThat(search.search(SearchRequest.of("Pythagorean theorem")).hits().getFirst().reason())
        .contains("Pythagorean theorem", "the title says")
        .doesNotContain("标题");
  }

  @Test
  void highlights_pointIntoTheStoredText() {
    String filler = "这一段讲别的事情，与所查无关。".repeat(40);
    store.put(List.of(lesson("a", "三边", filler + "因此由勾股定理，斜边长为五。" + filler)));
    SearchHit hit = open(false).search(SearchRequest.of("勾股定理 斜边")).hits().getFirst();
    SearchHit.Highlight highlight = hit.highlights().getLast();
    assertThat(highlight.field()).isEqualTo("text");
    assertThat(hit.entry().text()).contains(highlight.passage());
    assertThat(highlight.passage().length()).isLessThanOrEqualTo(200);
    List<String> marked =
        highlight.ranges().stream()
            .map(r -> highlight.passage().substring(r.start(), r.end()))
            .toList();
    assertThat(marked).contains("勾股定理", "斜边");
    for (int i = 1; i < highlight.ranges().size(); i++) {
      assertThat(highlight.ranges().get(i).start())
          .isGreaterThan(highlight.ranges().get(i - 1).end());
    }
  }

  @Test
  void refresh_addsChangesAndDeletes() {
    LuceneCatalogSearch search = open(true);
    store.put(List.of(lesson("a", "方程", ""), lesson("b", "方程", "")));
    assertThat(ids(search.search(SearchRequest.of("方程")))).isEmpty();
    search.refresh();
    assertThat(ids(search.search(SearchRequest.of("方程")))).containsExactly("a", "b");
    assertThat(search.version()).isEqualTo(store.version());

    store.delete("a");
    assertThat(ids(search.search(SearchRequest.of("方程"))))
        .as("a delete shows at once")
        .containsExactly("b");
    store.put(List.of(lesson("b", "水", "")));
    search.refresh();
    assertThat(search.search(SearchRequest.of("方程")).total()).isZero();
    assertThat(search.search(SearchRequest.of("")).total()).isEqualTo(1);
  }

  @Test
  void refresh_sameText_keepsTheVector() {
    store.put(List.of(lesson("a", "喵", "", "math.quadratic")));
    LuceneCatalogSearch search = open(true);
    int before = embedder.embedded.get();
    store.put(List.of(lesson("a", "喵", "", "math.pythagoras")));
    search.refresh();
    assertThat(embedder.embedded.get()).isEqualTo(before);
    assertThat(ids(search.search(SearchRequest.of("猫")))).containsExactly("a");
  }

  @Test
  void search_afterClose_isRefused() {
    LuceneCatalogSearch search = open(true);
    search.close();
    search.close();
    assertThatThrownBy(() -> search.search(SearchRequest.of("x")))
        .isInstanceOf(XuebanException.class)
        .extracting(e -> ((XuebanException) e).code())
        .isEqualTo(ErrorCode.NOT_AVAILABLE);
  }

  @Test
  void search_whileRefreshing_neverFails() throws Exception {
    LuceneCatalogSearch search = open(true);
    Thread writer =
        new Thread(
            () -> {
              for (int i = 0; i < 60; i++) {
                store.put(List.of(lesson("r" + i, "方程 " + i, "")));
                search.refresh();
              }
            });
    writer.start();
    Set<Long> totals = new HashSet<>();
    while (writer.isAlive()) {
      totals.add(search.search(SearchRequest.of("方程").withFacets(List.of(Facet.TYPE))).total());
    }
    writer.join();
    assertThat(search.search(SearchRequest.of("方程")).total()).isEqualTo(60);
    assertThat(totals).isNotEmpty();
  }

  private static void assertInvalidCursor(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("cursor")
        .extracting(e -> ((XuebanException) e).code())
        .isEqualTo(ErrorCode.INVALID_CURSOR);
  }

  private static List<Explanation> leaves(Explanation explanation) {
    return explanation.parts().isEmpty()
        ? List.of(explanation)
        : explanation.parts().stream().flatMap(part -> leaves(part).stream()).toList();
  }

  private static SearchPage.FacetCounts counts(
      Facet facet, String first, long firstCount, String second, long secondCount) {
    return new SearchPage.FacetCounts(
        facet,
        List.of(
            new SearchPage.FacetCount(first, firstCount),
            new SearchPage.FacetCount(second, secondCount)));
  }

  private static SearchFilter filter(
      List<Stage> stages, List<Integer> grades, List<String> editions, Duration longest, double q) {
    return new SearchFilter(
        List.of(), stages, grades, List.of(), editions, List.of(), List.of(), List.of(), longest, q,
        Set.of());
  }

  private static Resource lesson(String id, String title, String body, String... concepts) {
    Metadata full = Entries.fullMetadata(title, concepts);
    Metadata metadata =
        new Metadata(
            title,
            "",
            full.subject(),
            full.stage(),
            full.grades(),
            full.edition(),
            full.concepts(),
            "zh",
            full.duration(),
            0,
            "",
            "",
            full.quality(),
            null);
    return new Resource(id, ResourceType.LESSON, metadata, body);
  }

  private static Resource judged(String id, double quality, int seconds) {
    Metadata metadata =
        new Metadata(
            "方程",
            "",
            "mathematics",
            Stage.JUNIOR,
            List.of(),
            "",
            List.of(),
            "zh",
            seconds < 0 ? null : Duration.ofSeconds(seconds),
            0,
            "",
            "",
            quality,
            null);
    return new Resource(id, ResourceType.LESSON, metadata, "");
  }

  private static List<String> idsBy(LuceneCatalogSearch search, SearchRequest.Sort sort) {
    return ids(
        search.search(
            new SearchRequest("方程", SearchFilter.none(), List.of(), 10, "", sort, false)));
  }

  private static List<String> ids(SearchPage page) {
    return page.hits().stream().map(hit -> hit.entry().id()).toList();
  }
}
