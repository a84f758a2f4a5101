package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;

/** What every search of the catalog does, whatever engine keeps its index. */
public abstract class CatalogSearchContract extends SearchTestCase {
  @Test
  void search_words_titleBeforeText() {
    store.put(
        List.of(
            lesson("body", "三角形", "直角三角形的三边满足勾股定理，可以用来求边长。"),
            lesson("title", "勾股定理", "直角三角形三边的关系。"),
            lesson("other", "水的组成", "水由氢和氧组成。")));
    assertThat(ids(catalogSearch(false).search(SearchRequest.of("勾股定理"))))
        .containsExactly("title", "body");
  }

  @Test
  void search_traditionalFullWidthAndEnglishStem() {
    store.put(List.of(lesson("zh", "解方程 x=2", "移项"), lesson("en", "Solving equations", "move")));
    CatalogSearch search = catalogSearch(false);
    assertThat(ids(search.search(SearchRequest.of("解方程　Ｘ＝２")))).first().isEqualTo("zh");
    assertThat(ids(search.search(SearchRequest.of("equation")))).containsExactly("en");
  }

  @Test
  void search_alias_findsTheConcept() {
    store.put(List.of(lesson("tagged", "三边的关系", "直角", "math.pythagoras")));
    SearchPage page = catalogSearch(false).search(SearchRequest.of("毕达哥拉斯定理"));
    assertThat(ids(page)).containsExactly("tagged");
    assertThat(page.concepts()).extracting(c -> c.concept()).containsExactly("math.pythagoras");
    assertThat(page.hits().getFirst().reason()).contains("勾股定理");
  }

  @Test
  void search_conceptName_mainConceptBeforeOthers() {
    store.put(
        List.of(
            lesson("also", "勾股定理", "用勾股定理列方程", "math.quadratic", "math.pythagoras"),
            lesson("main", "三边的关系", "直角三角形的勾股定理", "math.pythagoras", "math.quadratic"),
            lesson("named", "勾股定理", "勾股定理与方程", "math.quadratic")));
    SearchPage page = catalogSearch(false).search(SearchRequest.of("勾股定理"));
    assertThat(ids(page)).containsExactly("main", "also", "named");
    assertThat(page.hits().get(1).reason()).as("still told as a fact").contains("讲的是勾股定理");
  }

  @Test
  void search_luceneSyntaxIsJustText() {
    store.put(List.of(lesson("a", "方程", "解方程")));
    CatalogSearch search = catalogSearch(true);
    for (String text :
        List.of("title:方程", "方程 AND", "(方程", "方程*", "\"方程", "+-&&||!(){}[]^\"~*?:\\/", "方程~2")) {
      assertThat(search.search(SearchRequest.of(text)).hits()).isNotNull();
    }
    assertThat(ids(search.search(SearchRequest.of("方程)")))).containsExactly("a");
  }

  @Test
  void search_thousandCharacters() {
    store.put(List.of(lesson("a", "方程", "已知直角三角形的两边长，求第三边，解方程"), lesson("b", "水", "水循环")));
    String text = "已知直角三角形两边长为三和四求第三边的长并说明理由解方程".repeat(40).substring(0, 1_000);
    assertThat(ids(catalogSearch(true).search(SearchRequest.of(text)))).contains("a");
  }

  @Test
  void search_blank_listsByFilter() {
    store.put(List.of(lesson("a", "甲", ""), lesson("b", "乙", ""), Entries.choice("c", "题")));
    CatalogSearch search = catalogSearch(true);
    assertThat(search.search(SearchRequest.of(" ")).total()).isEqualTo(3);
    SearchFilter items = SearchFilter.none().withTypes(List.of(ResourceType.ITEM));
    SearchPage page = search.search(SearchRequest.of("").withFilter(items));
    assertThat(ids(page)).containsExactly("c");
    assertThat(page.hits().getFirst().reason()).isNotBlank();
  }

  @Test
  void search_nothing() {
    SearchPage page =
        catalogSearch(true).search(SearchRequest.of("勾股定理").withFacets(List.of(Facet.values())));
    assertThat(page.hits()).isEmpty();
    assertThat(page.total()).isZero();
    assertThat(page.nextCursor()).isEmpty();
    assertThat(page.facets()).hasSize(Facet.values().length);
  }

  @Test
  void refresh_addsChangesAndDeletes() {
    CatalogSearch search = catalogSearch(true);
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
  void search_afterClose_isRefused() {
    CatalogSearch search = catalogSearch(true);
    search.close();
    search.close();
    assertThatThrownBy(() -> search.search(SearchRequest.of("x")))
        .isInstanceOf(XuebanException.class)
        .extracting(e -> ((XuebanException) e).code())
        .isEqualTo(ErrorCode.NOT_AVAILABLE);
  }

  @Test
  void search_whileRefreshing_neverFails() throws Exception {
    CatalogSearch search = catalogSearch(true);
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

  /** A vector costs a thousand times what all else does. */
  @Test
  void refresh_sameText_embedsNothing() {
    store.put(List.of(lesson("a", "喵", "", "math.quadratic")));
    CatalogSearch search = catalogSearch(true);
    int before = embedder.embedded.get();
    store.put(List.of(lesson("a", "喵", "", "math.pythagoras")));
    search.refresh();
    assertThat(embedder.embedded.get()).isEqualTo(before);
    assertThat(ids(search.search(SearchRequest.of("勾股定理")))).containsExactly("a");
  }
}
