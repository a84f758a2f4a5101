package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

class FilterCachingTest {
  private static final Query FILTER = term(IndexFields.SUBJECT, "math");
  private final List<Query> used = new ArrayList<>();
  private final FilterCaching caching =
      new FilterCaching(
          new QueryCachingPolicy() {
            @Override
            public void onUse(Query query) {
              used.add(query);
            }

            @Override
            public boolean shouldCache(Query query) {
              return used.contains(query);
            }
          });

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static Query both(Query other, Occur occur) {
    return new BooleanQuery.Builder().add(FILTER, Occur.SHOULD).add(other, occur).build();
  }

  @Test
  void shouldCache_filters_asItIsDecidedForThem() throws IOException {
    for (Query filter : List.of(FILTER, both(term(IndexFields.ID, "e"), Occur.MUST_NOT))) {
      assertThat(caching.shouldCache(filter)).isFalse();
      caching.onUse(filter);
      assertThat(caching.shouldCache(filter)).isTrue();
    }
    assertThat(used).hasSize(2);
  }

  @Test
  void shouldCache_wordsAnywhere_never() throws IOException {
    Query word = term(IndexFields.WORDS, "w");
    for (Query query :
        List.of(
            word,
            new BoostQuery(word, 2),
            both(word, Occur.SHOULD),
            both(both(word, Occur.FILTER), Occur.MUST_NOT))) {
      caching.onUse(query);
      assertThat(caching.shouldCache(query)).as("%s", query).isFalse();
    }
    assertThat(used).isEmpty();
  }

  @Test
  void searcher_ofAnIndex_cachesSo() throws IOException {
    ParallelSearcher searcher = new ParallelSearcher(new MultiReader(), SearchThreads.of(1));
    assertThat(searcher.getQueryCachingPolicy()).isInstanceOf(FilterCaching.class);
  }
}
