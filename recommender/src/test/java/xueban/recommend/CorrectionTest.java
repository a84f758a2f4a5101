package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What looks mistyped and finds next to nothing is searched as it was probably meant. */
class CorrectionTest extends SearchTestCase {
  private static final SearchRequest.Help CORRECT = new SearchRequest.Help(false, true);

  @BeforeEach
  void fill() {
    List<CatalogEntry> entries = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      entries.add(lesson("p" + i, "勾股定理 " + i, "Pythagorean theorem", "math.pythagoras"));
    }
    entries.add(lesson("other", "够用的股票", "定一个里程碑"));
    store.put(entries);
  }

  private static SearchRequest request(String text) {
    return SearchRequest.of(text).withHelp(CORRECT);
  }

  @Test
  void search_mistyped_findsWhatWasMeantAndSaysSo() {
    LuceneCatalogSearch search = open(true);
    for (String typed : List.of("够股定里", "gougudingli", "勾服定理", "pythagorean theroem")) {
      SearchPage page = search.search(request(typed));
      assertThat(page.correctedText()).as(typed).isIn("勾股定理", "pythagorean theorem");
      assertThat(ids(page)).as(typed).startsWith("p0").contains("p5");
    }
  }

  @Test
  void search_mistyped_sameAsTheRightText() {
    LuceneCatalogSearch search = open(true);
    SearchPage right = search.search(request("勾股定理"));
    SearchPage wrong = search.search(request("够股定里"));

    assertThat(right.correctedText()).isEmpty();
    assertThat(wrong.hits()).isEqualTo(right.hits());
    assertThat(wrong.concepts()).isEqualTo(right.concepts());
  }

  @Test
  void search_pagesGoOn() {
    LuceneCatalogSearch search = open(false);
    List<String> ids = new ArrayList<>();
    SearchRequest next = request("够股定里").withPageSize(2);
    do {
      SearchPage page = search.search(next);
      assertThat(page.correctedText()).isEqualTo("勾股定理");
      ids.addAll(ids(page));
      next = next.withCursor(page.nextCursor());
    } while (!next.cursor().isEmpty());
    assertThat(ids).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void search_exactText_isNotCorrected() {
    assertThat(open(false).search(SearchRequest.of("够股定里")).correctedText()).isEmpty();
  }

  @Test
  void search_whatFindsEnough_isNotCorrected() {
    for (int i = 0; i < 3; i++) {
      store.put(List.of(lesson("x" + i, "够股定里", "一个人写错的标题")));
    }
    assertThat(open(false).search(request("够股定里")).correctedText()).isEmpty();
  }

  @Test
  void search_correctedFindsNoMore_isNotCorrected() {
    SearchFilter none = SearchFilter.none().withSubjects(List.of("physics"));
    assertThat(open(false).search(request("够股定里").withFilter(none)).correctedText()).isEmpty();
  }
}
