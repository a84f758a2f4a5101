package xueban.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.graph.Stage;
import xueban.recommend.ResourceType;
import xueban.recommend.SearchFilter;
import xueban.recommend.relevance.live.RelevanceStore;
import xueban.recommend.relevance.live.RelevanceStoreContract;
import xueban.recommend.relevance.live.SampledSearch;

final class SqliteRelevanceStoreTest extends RelevanceStoreContract {
  private final OpenedStores stores = new OpenedStores();

  @Override
  protected RelevanceStore newStore() {
    return stores.fresh().relevance();
  }

  @Test
  void reopened_keepsSearchesWithEveryFilter() {
    SearchFilter filter =
        new SearchFilter(
            List.of("mathematics"),
            List.of(Stage.JUNIOR),
            List.of(8),
            List.of(ResourceType.VIDEO),
            List.of("pep"),
            List.of("c"),
            List.of("zh"),
            List.of("p"),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            .5,
            Set.of());
    LocalDate day = LocalDate.parse("2026-03-02");
    SampledSearch search =
        new SampledSearch(
            "a",
            "勾股\"定理",
            filter,
            List.of("x"),
            false,
            1,
            Instant.parse("2026-03-02T04:00:00Z"),
            day,
            false);
    stores.fresh().relevance().keep(search, "");
    assertThat(stores.reopened().relevance().find("a")).contains(search);
  }

  @AfterEach
  void close() throws IOException {
    stores.close();
  }
}
