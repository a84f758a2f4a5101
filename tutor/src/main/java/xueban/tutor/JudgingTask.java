package xueban.tutor;

import java.util.List;
import xueban.recommend.CatalogEntry;
import xueban.recommend.SearchFilter;

/**
 * Hits of a search that a person is to judge, blind: in a random order, without their ranks.
 *
 * @param search id of the search
 * @param filter what the hits had to be
 * @param hits not empty
 */
public record JudgingTask(
    String search, String query, SearchFilter filter, List<CatalogEntry> hits) {
  public JudgingTask {
    hits = List.copyOf(hits);
  }
}
