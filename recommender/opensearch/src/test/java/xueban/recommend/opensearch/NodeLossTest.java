package xueban.recommend.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.recommend.CatalogEntry;
import xueban.recommend.Entries;
import xueban.recommend.SearchPage;
import xueban.recommend.SearchRequest;
import xueban.recommend.SearchTestCase;

/** What happens when a node of two dies. */
class NodeLossTest extends SearchTestCase {
  private static final int ENTRIES = 300;
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final Searches searches = new Searches();

  @AfterEach
  void deleteIndices() {
    searches.close();
  }

  private static List<CatalogEntry> lessons(int from, int to) {
    List<CatalogEntry> lessons = new ArrayList<>();
    IntStream.range(from, to)
        .forEach(i -> lessons.add(Entries.lesson("r%04d".formatted(i), "方程 " + i, "第" + i + "课")));
    return lessons;
  }

  private static long total(OpenSearchCatalogSearch search) {
    return search.search(SearchRequest.of("方程")).total();
  }

  @Test
  void killedWhileIndexing_losesNothing_andComesBack() throws Exception {
    store.put(lessons(0, ENTRIES));
    ClusterSettings copied = TestCluster.shared().settings(searches.newIndex()).withShards(2, 1);
    OpenSearchCatalogSearch search = searches.open(store, copied, ANALYSIS, GRAPH, true, embedder);
    awaitState(search, ClusterHealth.State.GREEN);
    assertThat(total(search)).isEqualTo(ENTRIES);

    store.put(lessons(ENTRIES, 4 * ENTRIES));
    AtomicReference<RuntimeException> fault = new AtomicReference<>();
    Thread indexing = new Thread(() -> refresh(search, fault));
    indexing.start();
    TestCluster.shared().killSecond();
    List<String> found;
    try {
      indexing.join();
      assertThat(fault.get()).isNull();
      assertThat(total(search)).isEqualTo(4 * ENTRIES);
      found = walk(search);
      assertThat(found).hasSize(4 * ENTRIES).doesNotHaveDuplicates();
      assertThat(search.health().state()).isEqualTo(ClusterHealth.State.YELLOW);
      assertThat(search.health().unassigned()).isPositive();

      store.put(lessons(4 * ENTRIES, 4 * ENTRIES + 50));
      store.delete("r0000");
      search.refresh();
      assertThat(total(search)).as("writing goes on").isEqualTo(4 * ENTRIES + 49);
    } finally {
      TestCluster.shared().startSecond();
    }
    awaitState(search, ClusterHealth.State.GREEN);
    assertThat(search.health().nodes()).isEqualTo(2);
    assertThat(walk(search)).hasSize(4 * ENTRIES + 49).containsAll(found.subList(0, 9));
  }

  private static void refresh(
      OpenSearchCatalogSearch search, AtomicReference<RuntimeException> fault) {
    try {
      search.refresh();
    } catch (RuntimeException e) {
      fault.set(e);
    }
  }

  /** Returns the ids of all matches, page by page. */
  private static List<String> walk(OpenSearchCatalogSearch search) {
    List<String> ids = new ArrayList<>();
    SearchRequest request =
        SearchRequest.of("方程").withPageSize(100).withSort(SearchRequest.Sort.NEWEST);
    do {
      SearchPage page = search.search(request);
      ids.addAll(ids(page));
      request = request.withCursor(page.nextCursor());
    } while (!request.cursor().isEmpty());
    return ids;
  }

  private static void awaitState(OpenSearchCatalogSearch search, ClusterHealth.State state)
      throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (search.health().state() != state && System.nanoTime() < end) {
      Thread.sleep(100);
    }
    assertThat(search.health().state()).isEqualTo(state);
  }
}
