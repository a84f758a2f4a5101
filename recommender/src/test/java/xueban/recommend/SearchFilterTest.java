package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import xueban.graph.Stage;

/** What a search lets pass, counts and sorts by. */
public class SearchFilterTest extends SearchTestCase {
  @Test
  void filter_everyField() {
    Metadata bare = Metadata.titled("方程 bare", "en");
    store.put(
        List.of(
            lesson("full", "方程 full", "", "math.quadratic"),
            new Resource("bare", ResourceType.VIDEO, bare, "")));
    SearchFilter none = SearchFilter.none();
    CatalogSearch search = catalogSearch(true);
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
            null,
            0,
            Set.of("a"));
    assertThat(ids(catalogSearch(true).search(SearchRequest.of("方程").withFilter(without))))
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
        catalogSearch(false)
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
    CatalogSearch search = catalogSearch(true);
    assertThat(idsBy(search, SearchRequest.Sort.QUALITY))
        .containsExactly("high", "mid", "low", "unknown");
    assertThat(idsBy(search, SearchRequest.Sort.SHORTEST))
        .containsExactly("low", "mid", "high", "unknown");
    assertThat(idsBy(search, SearchRequest.Sort.NEWEST))
        .containsExactly("mid", "high", "unknown", "low");
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
        List.of(), stages, grades, List.of(), editions, List.of(), List.of(), List.of(), null,
        longest, q, Set.of());
  }

  private static List<String> idsBy(CatalogSearch search, SearchRequest.Sort sort) {
    return ids(
        search.search(
            new SearchRequest("方程", SearchFilter.none(), List.of(), 10, "", sort, false)));
  }
}
