package xueban.model.adaptive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import xueban.XuebanException;

/**
 * What share of a test each content should have. The next item comes from the content that is
 * furthest below its share, {@code share (n + 1) - asked}, as long as that has items. Source:
 * Kingsbury and Zara (1989), doi:10.1207/s15324818ame0204_6.
 *
 * @param shares by content, each in [0, 1], adding up to 1; empty for no balance. A content of
 *     share 0 is never asked
 */
public record ContentShares(SortedMap<String, Double> shares) {
  public ContentShares {
    double sum = 0;
    for (Map.Entry<String, Double> share : shares.entrySet()) {
      if (!(share.getValue() >= 0 && share.getValue() <= 1)) {
        throw XuebanException.invalid(
            "shares", "%s of %s must be in [0, 1].".formatted(share.getValue(), share.getKey()));
      }
      sum += share.getValue();
    }
    if (!shares.isEmpty() && Math.abs(sum - 1) > 1e-9) {
      throw XuebanException.invalid(
          "shares", "add up to %s, must to 1. Divide each by their sum.".formatted(sum));
    }
    shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
  }

  /** Returns these shares. */
  public static ContentShares of(Map<String, Double> shares) {
    return new ContentShares(new TreeMap<>(shares));
  }

  /** Returns shares that ask for no balance. */
  public static ContentShares none() {
    return new ContentShares(new TreeMap<>());
  }

  /** Throws unless the pool's contents and the shares are the same. */
  void requireFor(ItemPool pool) {
    if (!shares.isEmpty() && !List.copyOf(shares.keySet()).equals(pool.contents())) {
      throw XuebanException.invalid(
          "shares",
          "name the contents %s, the pool has %s. Give each content of the pool a share."
              .formatted(shares.keySet(), pool.contents()));
    }
  }

  /** Returns the contents that have a share, furthest below it first; ties by name. */
  List<String> inTurn(Map<String, Integer> asked, int total) {
    List<String> contents = new ArrayList<>(shares.keySet());
    contents.removeIf(content -> share(content) == 0);
    contents.sort(
        Comparator.comparingDouble((String c) -> asked.getOrDefault(c, 0) - share(c) * (total + 1))
            .thenComparing(Comparator.naturalOrder()));
    return contents;
  }

  double share(String content) {
    return shares.getOrDefault(content, 0.0);
  }
}
