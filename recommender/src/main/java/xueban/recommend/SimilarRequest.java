package xueban.recommend;

import static java.util.Objects.requireNonNull;

import xueban.Ids;
import xueban.XuebanException;

/**
 * Asks for entries like one of the catalog.
 *
 * @param resource id of a resource or item
 * @param filter what a hit must satisfy
 * @param limit most hits, 1 to 100
 */
public record SimilarRequest(String resource, SearchFilter filter, int limit) {
  public SimilarRequest {
    Ids.require("resource_id", resource);
    requireNonNull(filter, "filter");
    if (limit < 1 || limit > SearchRequest.MAX_PAGE_SIZE) {
      throw XuebanException.invalid(
          "limit", "%d must be in 1..%d.".formatted(limit, SearchRequest.MAX_PAGE_SIZE));
    }
  }

  /** Returns a request for the ten most alike. */
  public static SimilarRequest to(String resource) {
    return new SimilarRequest(resource, SearchFilter.none(), 10);
  }
}
