package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Near-duplicates come once, wherever pages begin. */
public class CollapseTest extends SearchTestCase {
  private static final SearchRequest.Help COLLAPSE = new SearchRequest.Help(true, false);

  private static SearchRequest request(String text) {
    return SearchRequest.of(text).withHelp(COLLAPSE);
  }

  @Test
  void search_nearDuplicates_bestStandsForAll() {
    store.put(
        List.of(
            lesson("a", "勾股定理", "直角三角形两直角边的平方和等于斜边的平方。"),
            lesson("b", "勾股定理", "直角三角形两直角边的平方和，等于斜边的平方！"),
            lesson("c", "勾股定理", "直角三角形两直角边的平方和等于斜边的平方"),
            lesson("d", "勾股定理", "用面积证明：四个全等的直角三角形拼成正方形。")));
    CatalogSearch search = catalogSearch(false);

    SearchPage page = search.search(request("勾股定理"));
    assertThat(page.hits()).hasSize(2);
    assertThat(page.hits()).extracting(SearchHit::duplicates).containsExactlyInAnyOrder(2, 0);
    assertThat(page.total()).isEqualTo(4);
    assertThat(search.search(SearchRequest.of("勾股定理")).hits())
        .hasSize(4)
        .allMatch(hit -> hit.duplicates() == 0);
  }

  @Test
  void search_itemsWithOtherNumbers_allCome() {
    store.put(
        List.of(
            Entries.choice("a", "计算 3+5 的结果，并说明你是怎样想的。"),
            Entries.choice("b", "计算 3+6 的结果，并说明你是怎样想的。"),
            Entries.choice("c", "计算：3＋5的结果，并说明你是怎样想的")));
    assertThat(ids(catalogSearch(false).search(request("计算 结果")))).hasSize(2).contains("b");
  }

  @Test
  void search_allPages_theSameAsOnePage() {
    List<CatalogEntry> entries = new ArrayList<>();
    for (int group = 0; group < 30; group++) {
      String body = "第" + group + "组的方程练习，题目要认真读，答案要仔细算。";
      for (int copy = 0; copy <= group % 5; copy++) {
        String id = "g" + group + "c" + copy;
        entries.add(lesson(id, "方程", body + "。".repeat(copy) + (copy == 3 ? "方程方程" : "")));
      }
    }
    store.put(entries);
    CatalogSearch search = catalogSearch(true);
    List<String> whole = ids(search.search(request("方程").withPageSize(100)));
    for (int pageSize : new int[] {1, 3, 7, 30}) {
      List<String> paged = new ArrayList<>();
      SearchRequest next = request("方程").withPageSize(pageSize);
      do {
        SearchPage page = search.search(next);
        paged.addAll(ids(page));
        next = next.withCursor(page.nextCursor());
      } while (!next.cursor().isEmpty());
      assertThat(paged).as("pages of %d", pageSize).containsExactlyInAnyOrderElementsOf(whole);
    }
    assertThat(whole.stream().map(id -> id.replaceAll("c.*", "")).distinct()).hasSize(30);
  }

  @Test
  void search_hundredsOfCopies_pageIsFilled() {
    List<CatalogEntry> entries = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      entries.add(lesson("same" + i, "方程方程方程", "方程的解法讲解，先移项，再合并，最后把系数化为一，一步一步来。"));
    }
    entries.add(lesson("other", "方程", "完全不同的一课，讲的是应用问题，也提到方程。"));
    store.put(entries);

    SearchPage page = catalogSearch(false).search(request("方程"));
    assertThat(ids(page)).hasSize(2).contains("other");
    assertThat(page.hits().getFirst().duplicates()).isEqualTo(NearDuplicates.MOST - 1);
    assertThat(page.nextCursor()).isEmpty();
  }
}
