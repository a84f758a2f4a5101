package xueban.recommend.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.recommend.CatalogStore;
import xueban.recommend.SearchIndex;
import xueban.recommend.SearchRequest;
import xueban.recommend.SearchTestCase;
import xueban.recommend.VectorSpaces;

/** An index whose cluster comes and goes, and is rebuilt in the background. */
class FollowingIndexTest extends SearchTestCase {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Nobody listens there. */
  private static final URI NOBODY = URI.create("http://127.0.0.1:1");

  private final Searches searches = new Searches();

  @AfterEach
  void deleteIndices() {
    searches.close();
  }

  private static SearchIndex open(CatalogStore store, ClusterSettings settings) {
    return FollowingIndex.engine(settings, new Random())
        .open(store, ANALYSIS, VectorSpaces.none(), GRAPH);
  }

  private ClusterSettings behind(GatedNode gate) {
    return ClusterSettings.of(searches.newIndex(), gate.address())
        .withShards(2, 0)
        .withTimeout(Duration.ofSeconds(20));
  }

  private static long total(SearchIndex index) {
    return index.search(SearchRequest.of("方程")).total();
  }

  private static boolean finds(SearchIndex index, long total) {
    try {
      return total(index) == total;
    } catch (XuebanException e) {
      return false;
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertThat(condition.getAsBoolean()).as("in time").isTrue();
  }

  private static void assertAway(SearchIndex index) {
    assertThat(index.fault()).isPresent();
    assertThatThrownBy(() -> total(index))
        .isInstanceOf(XuebanException.class)
        .extracting(e -> ((XuebanException) e).code())
        .isEqualTo(ErrorCode.NOT_AVAILABLE);
  }

  @Test
  void open_nobodyAnswers_opens_andSearchesSayWhy() {
    long began = System.nanoTime();
    try (SearchIndex index = open(store, ClusterSettings.of("x", NOBODY))) {
      assertAway(index);
      assertThat(index.fault().orElseThrow()).hasMessageContaining("127.0.0.1:1");
      store.put(List.of(lesson("a", "方程", "")));
      index.refresh();
      assertThat(index.version()).isZero();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void closed_saysSo_andRefreshDoesNotWait() {
    SearchIndex index = open(store, ClusterSettings.of("x", NOBODY));
    index.close();
    index.close();
    index.refresh();
    assertAway(index);
  }

  @Test
  void clusterComesAndGoes_nothingPutIsLost() throws Exception {
    try (GatedNode gate = new GatedNode(TestCluster.shared().firstNode(), false)) {
      store.put(List.of(lesson("a", "方程 a", ""), lesson("b", "方程 b", "")));
      try (SearchIndex index = open(store, behind(gate))) {
        assertAway(index);
        gate.open = true;
        await(() -> finds(index, 2));
        assertThat(index.fault()).isEmpty();

        store.put(List.of(lesson("c", "方程 c", "")));
        index.refresh();
        assertThat(total(index)).as("seen when refresh returns").isEqualTo(3);

        gate.open = false;
        assertThatThrownBy(() -> total(index)).isInstanceOf(XuebanException.class);
        store.put(List.of(lesson("d", "方程 d", ""), lesson("e", "方程 e", "")));
        store.delete("a");
        index.refresh();
        await(() -> index.fault().isPresent());
        assertAway(index);

        gate.open = true;
        await(() -> finds(index, 4));
        assertThat(ids(index.search(SearchRequest.of("方程"))))
            .containsExactlyInAnyOrder("b", "c", "d", "e");
        assertThat(index.version()).isEqualTo(store.version());
      }
    }
  }

  @Test
  void indexDeletedInTheCluster_isBuiltAgainByItself() throws Exception {
    store.put(List.of(lesson("a", "方程", "")));
    ClusterSettings settings = TestCluster.shared().settings(searches.newIndex());
    try (SearchIndex index = open(store, settings);
        ClusterClient client = new ClusterClient(settings)) {
      assertThat(total(index)).isEqualTo(1);
      client.call("DELETE", "/" + settings.index() + ".*", null);
      assertThatThrownBy(() -> total(index)).isInstanceOf(XuebanException.class);
      await(() -> finds(index, 1));
    }
  }

  /** The store calls back while the index is being built for the other graph. */
  @Test
  void use_otherGraph_oldIndexTakesInChangesMeanwhile() throws Exception {
    for (int i = 0; i < 1_500; i++) {
      store.put(List.of(lesson("r" + i, "方程 " + i, "")));
    }
    ChangesWatch watch = new ChangesWatch(store);
    ClusterSettings settings = TestCluster.shared().settings(searches.newIndex());
    try (SearchIndex index = open(watch.store(), settings)) {
      assertThat(total(index)).isEqualTo(1_500);
      watch.before(0, () -> store.put(List.of(lesson("new", "方程 new", ""))));
      long[] meanwhile = new long[1];
      watch.before(1_024, () -> meanwhile[0] = total(index));
      KnowledgeGraph other =
          KnowledgeGraph.builder().put(Concept.named("circle", "圆", "mathematics")).build();
      index.use(TextAnalysis.of(other), other);
      index.refresh();
      assertThat(meanwhile[0]).isEqualTo(1_501);
      assertThat(total(index)).isEqualTo(1_501);
      assertThat(index.version()).isEqualTo(store.version());
    }
  }
}
