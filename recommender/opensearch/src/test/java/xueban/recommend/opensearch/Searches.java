package xueban.recommend.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Embedder;
import xueban.nlp.TextAnalysis;
import xueban.recommend.CatalogStore;
import xueban.recommend.VectorSpaces;

/** Searches on the shared cluster, each with an index of its own. */
final class Searches {
  private final List<OpenSearchCatalogSearch> opened = new ArrayList<>();
  private final List<String> indices = new ArrayList<>();

  OpenSearchCatalogSearch open(
      CatalogStore store,
      TextAnalysis analysis,
      KnowledgeGraph graph,
      boolean vectors,
      Embedder embedder) {
    return open(store, newIndex(), analysis, graph, vectors, embedder);
  }

  /** Returns the name of an index that is deleted in the end. */
  String newIndex() {
    String index = "t" + UUID.randomUUID();
    indices.add(index);
    return index;
  }

  OpenSearchCatalogSearch open(
      CatalogStore store,
      String index,
      TextAnalysis analysis,
      KnowledgeGraph graph,
      boolean vectors,
      Embedder embedder) {
    ClusterSettings settings = TestCluster.shared().settings(index);
    return open(store, settings, analysis, graph, vectors, embedder);
  }

  OpenSearchCatalogSearch open(
      CatalogStore store,
      ClusterSettings settings,
      TextAnalysis analysis,
      KnowledgeGraph graph,
      boolean vectors,
      Embedder embedder) {
    OpenSearchCatalogSearch search =
        OpenSearchCatalogSearch.open(
            store,
            settings,
            analysis,
            vectors ? VectorSpaces.of(embedder) : VectorSpaces.none(),
            graph,
            new Random());
    opened.add(search);
    return search;
  }

  void close() {
    opened.forEach(OpenSearchCatalogSearch::close);
    try (ClusterClient client = new ClusterClient(TestCluster.shared().settings("any"))) {
      for (String index : indices) {
        client.call("DELETE", "/" + index + ".*?ignore_unavailable=true", null);
      }
    }
    opened.clear();
    indices.clear();
  }
}
