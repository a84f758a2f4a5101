package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A search of a tenant whose tagger has learnt what searches mean. */
class MeantByTextsTest extends SearchTestCase {
  private SearchPage search(double probability, SearchRequest.Sort sort) {
    LuceneCatalogSearch search =
        LuceneCatalogSearch.open(
            store,
            Optional.empty(),
            ANALYSIS.with(SearchingTagger.meaning("math.pythagoras", probability)),
            Optional.empty(),
            GRAPH);
    opened.add(search);
    return search.search(SearchRequest.of("梯子靠在墙上够多高").withSort(sort));
  }

  @Test
  void unlikely_letsNothingMatch_butMovesUpWhatDoes() {
    store.put(
        List.of(
            lesson("a", "梯子", "靠在墙上"),
            lesson("b", "梯子", "靠在墙上", "math.pythagoras"),
            lesson("other", "直角", "斜边", "math.pythagoras")));
    SearchPage newest = search(.2, SearchRequest.Sort.NEWEST);
    assertThat(ids(newest)).containsExactlyInAnyOrder("a", "b");
    assertThat(newest.total()).isEqualTo(2);
    assertThat(ids(search(.2, SearchRequest.Sort.RELEVANCE))).containsExactly("b", "a");
    assertThat(search(.5, SearchRequest.Sort.NEWEST).total()).isEqualTo(3);
  }
}
