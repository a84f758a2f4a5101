package xueban.recommend.relevance.live;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * For how many searches each one of a sample stands. Days are drawn at different rates, as more or
 * fewer were searched than are kept, and newer ones were judged less.
 *
 * <pre>
 *   weight of a kept search  = keepable searches of the day / kept ones
 *   weight of a drawn search = weight of a kept one × kept ones with hits / drawn ones
 * </pre>
 */
final class SearchWeights {
  private final Map<LocalDate, SearchCounts> counts = new TreeMap<>();
  private final Map<LocalDate, Day> days = new TreeMap<>();

  /** Numbers of one day: kept searches, those with hits, and those drawn of them. */
  private record Day(int kept, int withHits, int drawn) {
    Day plus(SampledSearch search) {
      boolean hits = !search.shown().isEmpty();
      return new Day(kept + 1, withHits + (hits ? 1 : 0), drawn + (hits && search.drawn() ? 1 : 0));
    }
  }

  SearchWeights(List<SearchCounts> counts, List<SampledSearch> searches) {
    counts.forEach(day -> this.counts.put(day.day(), day));
    for (SampledSearch search : searches) {
      days.put(search.day(), day(search).plus(search));
    }
  }

  private Day day(SampledSearch search) {
    return days.getOrDefault(search.day(), new Day(0, 0, 0));
  }

  /** Returns for how many searches a kept one stands, at least 1. */
  double ofKept(SampledSearch search) {
    return counts
        .getOrDefault(search.day(), SearchCounts.none(search.day()))
        .weight(day(search).kept());
  }

  /** Returns for how many searches with hits a drawn one with hits stands, at least 1. */
  double ofDrawn(SampledSearch search) {
    Day day = day(search);
    return ofKept(search) * day.withHits() / day.drawn();
  }
}
