package xueban.recommend.relevance.live;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import xueban.Ids;
import xueban.recommend.SearchFilter;
import xueban.recommend.relevance.Judgement;

/**
 * A search as it was served to somebody, kept to be judged. Nothing says to whom.
 *
 * @param id drawn at random, so that the order of ids is a random order
 * @param query as typed, every run of white space one blank
 * @param filter as asked
 * @param shown ids of the first hits, best first; at most {@value #MOST_SHOWN}, may be empty
 * @param rescued whether something was found only because the query was corrected or part of it
 *     relaxed
 * @param index number of the last catalog change that the search had seen at least
 * @param at when, to the hour: nobody need know it closer
 * @param day of the tenant's zone
 * @param drawn whether it came up to be judged; figures are of these alone
 */
public record SampledSearch(
    String id,
    String query,
    SearchFilter filter,
    List<String> shown,
    boolean rescued,
    long index,
    Instant at,
    LocalDate day,
    boolean drawn) {
  /** How many hits are kept. */
  public static final int MOST_SHOWN = 10;

  /** How many of the first hits are judged. */
  public static final int JUDGED = 5;

  public SampledSearch {
    Ids.require("id", id);
    if (query.isBlank() || query.length() > Judgement.MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "query has %d characters; it must have 1 to %d, not all blank."
              .formatted(query.length(), Judgement.MOST_CHARACTERS));
    }
    requireNonNull(filter, "filter");
    shown = List.copyOf(shown);
    if (shown.size() > MOST_SHOWN) {
      throw new IllegalArgumentException(
          "shown has %d ids; at most %d are kept.".formatted(shown.size(), MOST_SHOWN));
    }
    requireNonNull(at, "at");
    requireNonNull(day, "day");
  }

  /** Returns a text in the form in which queries are kept and compared. */
  public static String plain(String query) {
    return query.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  /** Returns the hits that are judged, best first. */
  public List<String> first() {
    return shown.subList(0, Math.min(JUDGED, shown.size()));
  }

  /** Returns it as one that came up to be judged. */
  public SampledSearch asDrawn() {
    return new SampledSearch(id, query, filter, shown, rescued, index, at, day, true);
  }
}
