package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;

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
  void search_rareTitleNearAConceptsName_isFoundAndTheConceptOffered() {
    store.put(List.of(lesson("rare", "勾服定理", "一本小说的名字")));
    SearchPage page = open(false).search(request("勾服定理"));

    assertThat(ids(page)).startsWith("rare");
    assertThat(page.correctedText()).isEmpty();
    assertThat(page.offeredText()).isEqualTo("勾股定理");
  }

  @Test
  void search_rareTitleThatAFilterLeavesOut_isNotMistyped() {
    store.put(
        List.of(
            new Resource("rare", ResourceType.VIDEO, Metadata.titled("勾服定理", "zh"), "一本小说的名字")));
    SearchFilter lessons = SearchFilter.none().withTypes(List.of(ResourceType.LESSON));
    SearchPage page = open(false).search(request("勾服定理").withFilter(lessons));

    assertThat(page.correctedText()).isEmpty();
    assertThat(page.offeredText()).isEqualTo("勾股定理");
  }

  @Test
  void search_longText_isNotCorrected() {
    String pasted = "够股定里" + "，然后继续往下读".repeat(13);
    assertThat(open(false).search(request(pasted)).correctedText()).isEmpty();
  }

  /** The pages of one search belong together, whatever comes into the catalog between them. */
  @Test
  void search_pagesGoOn_whenTheTypedTextIsFoundMeanwhileAndTheGraphChanges() {
    LuceneCatalogSearch search = open(false);
    SearchPage first = search.search(request("够股定里").withPageSize(2));
    SearchPage plain = search.search(SearchRequest.of("勾股定理").withPageSize(2));
    for (int i = 0; i < 3; i++) {
      store.put(List.of(lesson("x" + i, "够股定里", "一个人写错的标题")));
    }
    search.refresh();
    KnowledgeGraph other =
        KnowledgeGraph.builder().put(Concept.named("circle", "圆", "mathematics")).build();
    search.use(ANALYSIS, other);
    SearchPage second =
        search.search(request("够股定里").withPageSize(4).withCursor(first.nextCursor()));

    assertThat(second.correctedText()).isEqualTo("勾股定理");
    assertThat(ids(second)).containsExactly("p2", "p3", "p4", "p5");
    assertThat(ids(search.search(request("勾股定理").withCursor(plain.nextCursor()))))
        .containsExactly("p2", "p3", "p4", "p5");
  }

  @Test
  void search_correctedFindsNoMore_isNotCorrected() {
    SearchFilter none = SearchFilter.none().withSubjects(List.of("physics"));
    assertThat(open(false).search(request("够股定里").withFilter(none)).correctedText()).isEmpty();
  }
}
