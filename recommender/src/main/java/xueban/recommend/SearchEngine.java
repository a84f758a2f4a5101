package xueban.recommend;

import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;

/** Where search indices are kept: in a folder, or elsewhere. */
@FunctionalInterface
public interface SearchEngine {
  /**
   * Returns the index of a catalog, which the caller closes.
   *
   * @param analysis made of the graph
   * @param spaces the embedders; the caller's to close, after the index
   */
  SearchIndex open(
      CatalogStore store, TextAnalysis analysis, VectorSpaces spaces, KnowledgeGraph graph);
}
