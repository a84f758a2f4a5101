package xueban.recommend;

import static java.util.Objects.requireNonNull;

import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;

/**
 * What the words of texts are, and what they mean: these two change together.
 *
 * @param analysis made of the graph
 */
record CatalogWords(TextAnalysis analysis, KnowledgeGraph graph) {
  CatalogWords {
    requireNonNull(analysis, "analysis");
    requireNonNull(graph, "graph");
  }
}
