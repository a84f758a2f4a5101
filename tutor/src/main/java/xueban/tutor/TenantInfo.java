package xueban.tutor;

import java.util.List;
import xueban.graph.KnowledgeGraph;
import xueban.recommend.CatalogSearch;
import xueban.recommend.ResourceType;
import xueban.recommend.SearchFilter;
import xueban.recommend.SearchRequest;

/**
 * How much a tenant holds, and the versions of what works on it.
 *
 * @param learners learners with at least one event
 * @param events events in the learner log
 * @param index number of the last catalog change that searches see
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
    long index) {
  private static final int PAGE = 10_000;

  /** Counts what searches see, and walks over the ids of learners and classes. */
  static TenantInfo of(Stores stores, KnowledgeGraph graph, String model, CatalogSearch search) {
    long items = items(search);
    return new TenantInfo(
        graph.concepts().size(),
        graph.prerequisites().size(),
        stores.catalog().size() - items,
        items,
        learners(stores),
        stores.learnerLog().size(),
        classes(stores),
        graph.version(),
        model,
        search.version());
  }

  private static long items(CatalogSearch search) {
    SearchFilter items = SearchFilter.none().withTypes(List.of(ResourceType.ITEM));
    return search.search(SearchRequest.of("").withFilter(items).withPageSize(1)).total();
  }

  private static long learners(Stores stores) {
    long count = 0;
    String after = "";
    while (true) {
      List<String> page = stores.learnerLog().learners(after, PAGE);
      count += page.size();
      if (page.size() < PAGE) {
        return count;
      }
      after = page.getLast();
    }
  }

  private static long classes(Stores stores) {
    long count = 0;
    String after = "";
    while (true) {
      List<ClassGroup> page = stores.classes().list(after, PAGE);
      count += page.size();
      if (page.size() < PAGE) {
        return count;
      }
      after = page.getLast().id();
    }
  }
}
