package xueban.tutor;

import java.util.List;
import xueban.graph.KnowledgeGraph;
import xueban.recommend.CatalogSearch;

/**
 * How much a tenant holds, and the versions of what works on it.
 *
 * @param learners learners with at least one event
 * @param events events in the learner log
 * @param index number of the last catalog change that searches see
 * @param warnings what does not work as it should, a sentence each
 */
public record TenantInfo(
    int concepts,
    int prerequisites,
    long resources,
    long items,
    long learners,
    long events,
    long classes,
    String graph,
    String model,
    long index,
    List<String> warnings) {
  public TenantInfo {
    warnings = List.copyOf(warnings);
  }

  /** Counts what the stores hold. */
  static TenantInfo of(
      Stores stores,
      KnowledgeGraph graph,
      String model,
      CatalogSearch search,
      List<String> warnings) {
    // Of the store: a search index may be elsewhere and away.
    long items = stores.catalog().items();
    return new TenantInfo(
        graph.concepts().size(),
        graph.prerequisites().size(),
        stores.catalog().size() - items,
        items,
        stores.learnerLog().learnerCount(),
        stores.learnerLog().size(),
        stores.classes().size(),
        graph.version(),
        model,
        search.version(),
        warnings);
  }
}
