package xueban.recommend;

import java.util.List;
import java.util.Optional;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.recommend.suggest.SuggestRequest;
import xueban.recommend.suggest.Suggestion;

/**
 * All that is found by an index that follows a catalog and the graph it is tagged with. Safe for
 * concurrent use.
 */
public interface SearchIndex extends CatalogSearch {
  /**
   * Goes over to another graph and its analysis: searches use it at once, and the next {@link
   * #refresh} indexes all entries again, keeping their vectors.
   */
  void use(TextAnalysis analysis, KnowledgeGraph graph);

  /**
   * Returns entries like one of the catalog, most alike first, each with what they have in common;
   * never the entry itself nor its near-duplicates.
   *
   * @throws XuebanException {@code UNKNOWN_RESOURCE} if the catalog has no such entry
   */
  List<SearchHit> similar(SimilarRequest request);

  /** Returns what the person may be about to type, best first; empty if nothing begins so. */
  List<Suggestion> suggest(SuggestRequest request);

  /** Returns why searches are not answered now, or empty if they are. */
  Optional<XuebanException> fault();
}
