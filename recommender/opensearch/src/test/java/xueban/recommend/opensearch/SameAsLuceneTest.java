package xueban.recommend.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.recommend.CatalogEntry;
import xueban.recommend.CatalogSearch;
import xueban.recommend.Facet;
import xueban.recommend.LuceneCatalogSearch;
import xueban.recommend.SearchHit;
import xueban.recommend.SearchPage;
import xueban.recommend.SearchRequest;
import xueban.recommend.SearchTestCase;

/** Both engines index the same words and score alike, however many parts the index has. */
class SameAsLuceneTest extends SearchTestCase {
  private static final List<String> WORDS =
      List.of("勾股定理", "方程", "直角", "三角形", "面积", "证明", "移项", "求根", "水循环", "梯子", "triangle");

  private static final int ENTRIES = 250;

  private final Searches searches = new Searches();

  @AfterEach
  void deleteIndices() {
    searches.close();
  }

  @Test
  void search_randomCatalog_sameHitsScoresTotalsAndFacets() {
    long seed = 20_261_123;
    Random random = new Random(seed);
    List<CatalogEntry> entries = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      String concept = i % 3 == 0 ? "math.pythagoras" : "math.quadratic";
      entries.add(lesson("r%03d".formatted(i), some(2, random), some(12, random), concept));
    }
    store.put(entries);
    CatalogSearch lucene =
        LuceneCatalogSearch.open(store, Optional.empty(), ANALYSIS, Optional.empty(), GRAPH);
    CatalogSearch cluster = searches.open(store, ANALYSIS, GRAPH, false, embedder);
    for (int i = 0; i < 20; i++) {
      SearchRequest request =
          SearchRequest.of(some(1 + i % 4, random))
              .withPageSize(20)
              .withFacets(List.of(Facet.CONCEPT, Facet.GRADE));
      SearchPage expected = lucene.search(request);
      SearchPage found = cluster.search(request);
      assertThat(found.total()).as("%s, seed %d", request.text(), seed).isEqualTo(expected.total());
      assertThat(found.facets()).isEqualTo(expected.facets());
      assertThat(ids(found)).as(request.text()).isEqualTo(ids(expected));
      for (int hit = 0; hit < found.hits().size(); hit++) {
        SearchHit ours = found.hits().get(hit);
        assertThat(ours.score()).isCloseTo(expected.hits().get(hit).score(), within(1e-5));
        assertThat(ours.reason()).isEqualTo(expected.hits().get(hit).reason());
      }
    }
    lucene.close();
  }

  private static String some(int words, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(i % 2 == 0 ? "，" : "");
    }
    return text.toString();
  }
}
