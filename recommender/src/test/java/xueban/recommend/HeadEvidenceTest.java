package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import xueban.Explanation;

/** What is looked at in the first matches counts, explains itself and leaves pages as they are. */
class HeadEvidenceTest extends SearchTestCase {
  private static double pairs(SearchHit hit) {
    return hit.explanation().orElseThrow().parts().stream()
        .filter(side -> side.description().contains("相邻"))
        .mapToDouble(Explanation::value)
        .sum();
  }

  @Test
  void search_sentence_sideBySideBeforeScattered() {
    store.put(
        List.of(
            lesson("scattered", "题一", "水面上的点，沸石，高处，山上，为什么，低温"),
            lesson("together", "题二", "高山上水的沸点为什么低，要从气压说起")));
    List<SearchHit> hits =
        catalogSearch(false).search(SearchRequest.of("山上水的沸点为什么低").withExplain(true)).hits();
    assertThat(hits).extracting(hit -> hit.entry().id()).containsExactly("together", "scattered");
    assertThat(pairs(hits.get(0))).isGreaterThan(.9).isLessThanOrEqualTo(1);
    assertThat(pairs(hits.get(1))).isLessThan(.5);
    assertThat(hits.get(0).explanation().orElseThrow().value()).isEqualTo(hits.get(0).score());
  }

  @Test
  void search_deletedOnceItsTextWasLookedAt_isNotShown() {
    store.put(List.of(lesson("kept", "题一", "高山上水的沸点为什么低"), lesson("gone", "题二", "高山上水的沸点低")));
    List<List<String>> reads = new ArrayList<>();
    CatalogStore losing =
        WatchedReads.of(
            store,
            ids -> {
              reads.add(ids);
              store.delete("gone");
            });
    LuceneCatalogSearch search =
        LuceneCatalogSearch.open(losing, Optional.empty(), ANALYSIS, Optional.empty(), GRAPH);
    opened.add(search);
    assertThat(ids(search.search(SearchRequest.of("山上水的沸点为什么低")))).containsExactly("kept");
    assertThat(reads).as("looked at, then shown").hasSize(2);
    assertThat(reads.getFirst()).containsExactlyInAnyOrder("kept", "gone");
  }

  @Test
  void search_namesAConceptOrIsEnglish_nothingIsAdded() {
    store.put(
        List.of(
            lesson("zh", "勾股定理", "勾股定理的证明"), lesson("en", "Boiling point", "the boiling point")));
    CatalogSearch search = catalogSearch(false);
    for (String text : List.of("勾股定理", "boiling point")) {
      SearchPage page = search.search(SearchRequest.of(text).withExplain(true));
      assertThat(page.hits()).isNotEmpty();
      assertThat(page.hits()).allMatch(hit -> pairs(hit) == 0);
      assertThat(page.hits().getFirst().explanation().orElseThrow().parts())
          .noneMatch(side -> side.description().contains("side by side"));
    }
  }

  @Test
  void search_orderedOtherwise_isLeftAsItIs() {
    store.put(List.of(judged("a", .9, 60), judged("b", .5, 60)));
    SearchRequest request = SearchRequest.of("方程解方程").withExplain(true);
    SearchPage page = catalogSearch(false).search(request.withSort(SearchRequest.Sort.QUALITY));
    assertThat(ids(page)).containsExactly("a", "b");
    assertThat(page.hits()).allMatch(hit -> pairs(hit) == 0);
  }

  @Test
  void pages_beyondTheHead_eachHitOnceAndInOrder() {
    List<CatalogEntry> entries = new ArrayList<>();
    for (int i = 0; i < 3 * HeadEvidence.HEAD; i++) {
      String id = "e%03d".formatted(i);
      String body = i % 3 == 0 ? "高山上水的沸点为什么低" : "水的高低，沸石与山，" + "点".repeat(i % 7);
      entries.add(lesson(id, "题" + i, body));
    }
    store.put(entries);
    CatalogSearch search = catalogSearch(true);
    SearchRequest request = SearchRequest.of("山上水的沸点为什么低").withPageSize(7);
    List<String> seen = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    String cursor = "";
    do {
      SearchPage page = search.search(request.withCursor(cursor));
      assertThat(ids(search.search(request.withCursor(cursor)))).isEqualTo(ids(page));
      seen.addAll(ids(page));
      page.hits().forEach(hit -> scores.add(hit.score()));
      cursor = page.nextCursor();
    } while (!cursor.isEmpty());
    assertThat(seen).doesNotHaveDuplicates().hasSize(entries.size());
    for (int i = 1; i < scores.size(); i++) {
      assertThat(scores.get(i)).isLessThanOrEqualTo(scores.get(i - 1) + 1e-5);
    }
  }
}
