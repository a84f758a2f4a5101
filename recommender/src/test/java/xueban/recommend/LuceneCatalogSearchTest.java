package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LuceneCatalogSearchTest extends CatalogSearchContract {
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
  void refresh_sameText_keepsTheVector() {
    store.put(List.of(lesson("a", "喵", "", "math.quadratic")));
    LuceneCatalogSearch search = open(true);
    int before = embedder.embedded.get();
    store.put(List.of(lesson("a", "喵", "", "math.pythagoras")));
    search.refresh();
    assertThat(embedder.embedded.get()).isEqualTo(before);
    assertThat(ids(search.search(SearchRequest.of("猫")))).containsExactly("a");
  }
}
