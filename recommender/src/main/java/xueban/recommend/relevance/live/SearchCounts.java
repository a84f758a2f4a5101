package xueban.recommend.relevance.live;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * How many searches there were on a day: first pages, by relevance, with words to search.
 *
 * @param served all of them
 * @param withoutHits those that found nothing
 * @param rescued those that found something only because the query was corrected or part of it
 *     relaxed
 * @param candidates those drawn at random to be kept
 * @param withheld candidates that were not kept, since they may hold personal data or distress
 */
public record SearchCounts(
    LocalDate day, long served, long withoutHits, long rescued, long candidates, long withheld) {
  public SearchCounts {
    requireNonNull(day, "day");
  }

  public static SearchCounts none(LocalDate day) {
    return new SearchCounts(day, 0, 0, 0, 0, 0);
  }

  /** Returns the same numbers under another day, such as the first of a period. */
  public SearchCounts on(LocalDate other) {
    return new SearchCounts(other, served, withoutHits, rescued, candidates, withheld);
  }

  /** Returns the sum with those of the same day. */
  public SearchCounts plus(SearchCounts more) {
    if (!day.equals(more.day)) {
      throw new IllegalArgumentException(
          "Counts of %s and of %s do not add up.".formatted(day, more.day));
    }
    return new SearchCounts(
        day,
        served + more.served,
        withoutHits + more.withoutHits,
        rescued + more.rescued,
        candidates + more.candidates,
        withheld + more.withheld);
  }

  /**
   * Returns for how many searches of the day each kept one stands, at least 1 if there are any.
   *
   * @param kept how many are kept, at least 1
   */
  double weight(int kept) {
    if (candidates == 0) {
      return 1; // the counts were lost; then all kept of the day weigh as if all had been kept
    }
    double keepable = (double) served * (candidates - withheld) / candidates;
    return Math.max(1, keepable / kept);
  }
}
