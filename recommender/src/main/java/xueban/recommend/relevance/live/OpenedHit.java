package xueban.recommend.relevance.live;

import xueban.Ids;
import xueban.XuebanException;

/**
 * A hit of a kept search that somebody opened.
 *
 * @param search id of the search
 * @param entry id of what was opened
 * @param rank its place among the hits, from 1
 * @param dwellSeconds how long it stayed open, 0 to 86,400; 0 if not known
 */
public record OpenedHit(String search, String entry, int rank, int dwellSeconds) {
  /** A day: longer is a page left open. */
  public static final int MOST_SECONDS = 86_400;

  private static final int MOST_RANK = 10_000;

  public OpenedHit {
    Ids.require("search", search);
    Ids.require("entry", entry);
    if (rank < 1 || rank > MOST_RANK) {
      throw XuebanException.invalid("rank", "%d must be in 1..%d.".formatted(rank, MOST_RANK));
    }
    if (dwellSeconds < 0 || dwellSeconds > MOST_SECONDS) {
      throw XuebanException.invalid(
          "dwell_seconds", "%d must be in 0..%d.".formatted(dwellSeconds, MOST_SECONDS));
    }
  }
}
