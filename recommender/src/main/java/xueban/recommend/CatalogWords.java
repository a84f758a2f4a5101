package xueban.recommend;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.nlp.pinyin.NameSpeller;

/** What the words of texts are, and what they mean: these two change together. Thread-safe. */
final class CatalogWords {
  private final TextAnalysis analysis;
  private final KnowledgeGraph graph;
  private volatile @Nullable NameSpeller speller;

  /**
   * Makes them.
   *
   * @param analysis made of the graph
   */
  CatalogWords(TextAnalysis analysis, KnowledgeGraph graph) {
    this.analysis = requireNonNull(analysis, "analysis");
    this.graph = requireNonNull(graph, "graph");
  }

  TextAnalysis analysis() {
    return analysis;
  }

  KnowledgeGraph graph() {
    return graph;
  }

  /** Returns what makes documents of entries with these words. */
  CatalogDocuments documents(VectorSpaces spaces) {
    return new CatalogDocuments(new DocumentWords(analysis, graph), spaces);
  }

  /** Returns what corrects names; the first text to correct makes it, unless it was prepared. */
  NameSpeller speller() {
    NameSpeller known = speller;
    return known == null ? madeSpeller() : known;
  }

  private synchronized NameSpeller madeSpeller() {
    NameSpeller known = speller;
    if (known == null) {
      known = NameSpeller.of(graph);
      speller = known;
    }
    return known;
  }

  /** Makes now what those before these had made, so that no search has to wait for it. */
  CatalogWords preparedLike(CatalogWords before) {
    if (before.speller != null) {
      madeSpeller();
    }
    return this;
  }
}
