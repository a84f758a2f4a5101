package xueban.recommend.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.recommend.BagOfCharacters;
import xueban.recommend.InMemoryCatalogStore;
import xueban.recommend.Metadata;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;
import xueban.recommend.SearchFilter;
import xueban.recommend.SearchRequest;
import xueban.recommend.SearchTestCase;
import xueban.recommend.SimilarRequest;

/** What an index in a cluster survives: restarts, other graphs and models, being deleted. */
class IndexLifeTest extends SearchTestCase {
  private static final KnowledgeGraph OTHER =
      KnowledgeGraph.builder().put(Concept.named("circle", "圆", "mathematics")).build();

  private final Searches searches = new Searches();

  @AfterEach
  void deleteIndices() {
    searches.close();
  }

  private OpenSearchCatalogSearch open(String index) {
    return searches.open(store, index, ANALYSIS, GRAPH, true, embedder);
  }

  private void fill(int entries) {
    for (int i = 0; i < entries; i++) {
      store.put(List.of(lesson("r" + i, "方程 " + i, "解方程")));
    }
  }

  private static long total(OpenSearchCatalogSearch search) {
    return search.search(SearchRequest.of("方程")).total();
  }

  @Test
  void open_again_goesOnWhereItWas() {
    fill(10);
    String index = searches.newIndex();
    open(index).close();
    int embedded = embedder.embedded.get();
    store.delete("r3");
    store.put(List.of(lesson("new", "方程", "")));
    OpenSearchCatalogSearch second = open(index);
    assertThat(embedder.embedded.get()).isEqualTo(embedded + 1);
    assertThat(second.version()).isEqualTo(store.version());
    assertThat(total(second)).isEqualTo(10);
  }

  @Test
  void use_otherGraph_buildsBesideWhileSearchesGoOn() throws Exception {
    fill(40);
    String index = searches.newIndex();
    OpenSearchCatalogSearch search = open(index);
    int embedded = embedder.embedded.get();
    String cursor = search.search(SearchRequest.of("方程").withPageSize(2)).nextCursor();
    search.use(TextAnalysis.of(OTHER), OTHER);
    AtomicReference<RuntimeException> fault = new AtomicReference<>();
    Thread refresh =
        new Thread(
            () -> {
              try {
                search.refresh();
              } catch (RuntimeException e) {
                fault.set(e);
              }
            });
    refresh.start();
    List<Long> totals = new ArrayList<>();
    while (refresh.isAlive()) {
      totals.add(total(search));
    }
    refresh.join();

    assertThat(fault.get()).isNull();
    assertThat(totals).isNotEmpty().allMatch(total -> total == 40);
    assertThat(embedder.embedded.get()).as("vectors are kept").isLessThanOrEqualTo(embedded + 1);
    assertThat(indices(index)).as("the old one is gone").hasSize(1);
    assertThatThrownBy(
            () -> search.search(SearchRequest.of("方程").withPageSize(2).withCursor(cursor)))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("built anew");
  }

  @Test
  void open_otherEmbedder_buildsAnew() {
    fill(10);
    String index = searches.newIndex();
    open(index).close();
    BagOfCharacters other = new BagOfCharacters("bag/2");
    try (var search = searches.open(store, index, ANALYSIS, GRAPH, true, other)) {
      assertThat(total(search)).isEqualTo(10);
      assertThat(other.embedded.get()).isGreaterThanOrEqualTo(10);
    }
  }

  @Test
  void open_indexAheadOfTheCatalog_buildsAnew() {
    fill(10);
    String index = searches.newIndex();
    open(index).close();
    InMemoryCatalogStore restored = new InMemoryCatalogStore();
    restored.put(List.of(lesson("only", "方程", "")));
    assertThat(total(searches.open(restored, index, ANALYSIS, GRAPH, true, embedder))).isEqualTo(1);
  }

  @Test
  void search_deletedIndex_saysSo_andRefreshBuildsItAnew() {
    fill(10);
    String index = searches.newIndex();
    OpenSearchCatalogSearch search = open(index);
    try (ClusterClient client = new ClusterClient(TestCluster.shared().settings(index))) {
      client.call("DELETE", "/" + indices(index).getFirst(), null);
    }
    assertThatThrownBy(() -> total(search))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("next refresh builds it anew")
        .extracting(e -> ((XuebanException) e).code())
        .isEqualTo(ErrorCode.NOT_AVAILABLE);
    search.refresh();
    assertThat(total(search)).isEqualTo(10);
  }

  @Test
  void refresh_otherSubject_entryIsInOnePartOnly() {
    fill(3);
    OpenSearchCatalogSearch search = open(searches.newIndex());
    for (String subject : List.of("physics", "", "history", "chemistry")) {
      Metadata moved = Metadata.titled("方程 moved", "zh").withSubject(subject);
      store.put(List.of(new Resource("r1", ResourceType.LESSON, moved, "")));
      search.refresh();
      assertThat(total(search)).as(subject).isEqualTo(3);
      if (!subject.isEmpty()) {
        SearchFilter only = SearchFilter.none().withSubjects(List.of(subject));
        assertThat(ids(search.search(SearchRequest.of("方程").withFilter(only))))
            .containsExactly("r1");
      }
    }
    store.delete("r1");
    search.refresh();
    assertThat(total(search)).isEqualTo(2);
  }

  /** As a move to another part leaves it that ended between its two steps. */
  @Test
  void refresh_entryInTwoParts_isInOneAgain() {
    fill(2);
    String index = searches.newIndex();
    OpenSearchCatalogSearch search = open(index);
    ClusterSettings settings = TestCluster.shared().settings(index);
    try (ClusterClient client = new ClusterClient(settings);
        BulkWriter writer = new BulkWriter(client, index, settings, tryNumber -> {})) {
      for (int i = 0; i < 8; i++) {
        // Some of them land in the other part.
        ObjectNode copy = JsonNodeFactory.instance.objectNode().put("id", "r1");
        writer.put("r1", "other" + i, 1, copy.put("words", "方程\uE0001").put("change", 1));
      }
      writer.flush();
      client.call("POST", "/" + index + "/_refresh", null);
    }
    assertThat(total(search)).isGreaterThan(2);
    store.put(List.of(lesson("r1", "方程 again", "")));
    search.refresh();
    assertThat(total(search)).isEqualTo(2);
  }

  @Test
  void similar_asOnLucene() {
    store.put(
        List.of(
            lesson("a", "勾股定理的证明", "用四个全等的直角三角形拼图，用面积证明勾股定理。", "math.pythagoras"),
            lesson("copy", "勾股定理的证明", "用四个全等的直角三角形拼图，用面积证明勾股定理", "math.pythagoras"),
            lesson("b", "勾股定理的应用", "梯子靠墙，已知梯子的长和高，求底端到墙的距离。", "math.pythagoras"),
            lesson("d", "一元二次方程", "配方法与求根公式。", "math.quadratic")));
    assertThat(open(searches.newIndex()).similar(SimilarRequest.to("a")))
        .extracting(hit -> hit.entry().id())
        .contains("b")
        .doesNotContain("a", "copy", "d");
  }

  private static List<String> indices(String alias) {
    List<String> names = new ArrayList<>();
    try (ClusterClient client = new ClusterClient(TestCluster.shared().settings(alias))) {
      client.call("GET", "/" + alias + ".*", null).fieldNames().forEachRemaining(names::add);
    }
    names.remove(alias + ".state");
    return names;
  }
}
