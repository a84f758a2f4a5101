package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.nlp.request.RequestParser;

/** Walking through the pages of a search. */
public class SearchCursorTest extends SearchTestCase {
  @Test
  void cursor_deepPages_everyHitOnce() {
    List<CatalogEntry> entries = new ArrayList<>();
    for (int i = 0; i < 537; i++) {
      entries.add(judged("r%03d".formatted(i), i % 7 / 7.0, i % 50));
    }
    store.put(entries);
    CatalogSearch search = catalogSearch(true);
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
    CatalogSearch search = catalogSearch(true);
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
    assertInvalidCursor(() -> catalogSearch(true).search(request.withCursor(cursor)));
  }

  /** A cursor that is none costs nothing: no vector is made for its search. */
  @Test
  void cursor_wrong_isRefusedBeforeAnyWork() {
    store.put(List.of(lesson("a", "方程", ""), lesson("b", "方程", "")));
    CatalogSearch search = catalogSearch(true);
    UnderstoodSearch understood = new UnderstoodSearch(search, RequestParser.of(ANALYSIS, GRAPH));
    SearchRequest request = SearchRequest.of("初二 方程 视频 五分钟以内 最新的").withCursor("nonsense");
    int embedded = embedder.embedded.get();

    assertInvalidCursor(() -> search.search(request));
    assertInvalidCursor(() -> understood.search(request, List.of()));
    assertThat(embedder.embedded.get()).isEqualTo(embedded);
  }

  @Test
  void cursor_samePageSizeNotNeeded_andChangesDoNotBreakIt() {
    store.put(List.of(lesson("a", "方程", ""), lesson("b", "方程", ""), lesson("c", "方程", "")));
    CatalogSearch search = catalogSearch(false);
    String cursor = search.search(SearchRequest.of("方程").withPageSize(1)).nextCursor();
    store.put(List.of(lesson("z", "水", "")));
    search.refresh();
    assertThat(ids(search.search(SearchRequest.of("方程").withPageSize(5).withCursor(cursor))))
        .contains("c")
        .doesNotContain("a");
  }

  private static void assertInvalidCursor(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("cursor")
        .extracting(e -> ((XuebanException) e).code())
        .isEqualTo(ErrorCode.INVALID_CURSOR);
  }
}
