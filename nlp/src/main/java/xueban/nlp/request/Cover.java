package xueban.nlp.request;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of a request that do not overlap: of all candidates the best, first come first served.
 */
final class Cover {
  private final TreeMap<Integer, Found> byStart = new TreeMap<>();

  private Cover() {}

  /**
   * Returns the cover.
   *
   * @param best candidates, the best first
   */
  static Cover of(List<Found> best) {
    Cover cover = new Cover();
    for (Found found : best) {
      var before = cover.byStart.lowerEntry(found.end());
      if (before == null || before.getValue().end() <= found.start()) {
        cover.byStart.put(found.start(), found);
      }
    }
    return cover;
  }

  /** Returns the stretches, by start. */
  Collection<Found> stretches() {
    return byStart.values();
  }

  /** Returns the stretch that holds a place, or null. */
  @Nullable Found at(int place) {
    var entry = byStart.floorEntry(place);
    return entry == null || entry.getValue().end() <= place ? null : entry.getValue();
  }

  /** Returns the stretch that begins at a place, or null. */
  @Nullable Found from(int place) {
    return byStart.get(place);
  }

  /** Returns where the next stretch after a place begins, or {@code otherwise} if none does. */
  int next(int place, int otherwise) {
    Integer next = byStart.higherKey(place);
    return next == null ? otherwise : next;
  }
}
