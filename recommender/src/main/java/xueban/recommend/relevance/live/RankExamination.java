package xueban.recommend.relevance.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xueban.recommend.relevance.ShareInterval;

/**
 * How likely a hit at a rank is looked at, compared with the first: told from hits that stood at
 * two neighbouring ranks for the same query, as happens when filters or the catalog change.
 *
 * <pre>
 *   opened = looked at (of the rank) × attractive (of query and entry)     position-based model
 *   ratio(k+1 : k) = sum of a·m / (n+m) / sum of b·n / (n+m)    over query and entry
 *   examination(k) = product of the ratios up to k
 * </pre>
 *
 * with {@code a} openings of {@code n} times at rank k+1 and {@code b} of {@code m} at rank k: the
 * ratio of Mantel and Haenszel, its variance by Greenland and Robins 1985 (doi:10.2307/2530643).
 * Source of the idea: Agarwal et al. 2019, doi:10.1145/3289600.3291017. It holds if a hit is no
 * better where it stands higher; no share is taken above 1.
 */
public final class RankExamination {
  private static final double Z = 1.959963984540054;
  private static final Comparator<Pair> ORDER =
      Comparator.comparing(Pair::query).thenComparing(Pair::entry);

  private final List<ShareInterval> ranks;

  private RankExamination(List<ShareInterval> ranks) {
    this.ranks = List.copyOf(ranks);
  }

  /** How often something was shown and opened. */
  private record Shown(int times, int opened) {
    Shown plus(boolean open) {
      return new Shown(times + 1, opened + (open ? 1 : 0));
    }
  }

  private record Pair(String query, String entry) {}

  /**
   * Returns what openings tell.
   *
   * @param opened of these searches
   */
  public static RankExamination of(List<SampledSearch> searches, List<OpenedHit> opened) {
    Set<String> open = new HashSet<>();
    opened.forEach(hit -> open.add(hit.search() + '\t' + hit.rank()));
    List<Map<Pair, Shown>> byRank = new ArrayList<>();
    for (int rank = 1; rank <= SampledSearch.MOST_SHOWN; rank++) {
      byRank.add(new HashMap<>());
    }
    for (SampledSearch search : searches) {
      for (int i = 0; i < search.shown().size(); i++) {
        boolean was = open.contains(search.id() + '\t' + (i + 1));
        Pair pair = new Pair(search.query(), search.shown().get(i));
        Map<Pair, Shown> rank = byRank.get(i);
        rank.put(pair, rank.getOrDefault(pair, new Shown(0, 0)).plus(was));
      }
    }
    List<ShareInterval> ranks = new ArrayList<>(List.of(new ShareInterval(1, 1, 1)));
    double log = 0;
    double variance = 0;
    for (int i = 1; i < byRank.size(); i++) {
      Optional<LogRatio> next = ratio(byRank.get(i), byRank.get(i - 1));
      if (next.isEmpty()) {
        break; // of what is further down nothing is known
      }
      log += next.get().log();
      variance += next.get().variance();
      double spread = Z * Math.sqrt(variance);
      double share = Math.min(1, Math.exp(log));
      ranks.add(
          new ShareInterval(
              share, Math.min(1, Math.exp(log - spread)), Math.min(1, Math.exp(log + spread))));
    }
    return new RankExamination(ranks);
  }

  private record LogRatio(double log, double variance) {}

  private static Optional<LogRatio> ratio(Map<Pair, Shown> lower, Map<Pair, Shown> upper) {
    double above = 0;
    double below = 0;
    double spread = 0;
    // In an order of its own: sums must not depend on that of a map.
    List<Pair> both = lower.keySet().stream().filter(upper::containsKey).sorted(ORDER).toList();
    for (Pair pair : both) {
      Shown low = lower.getOrDefault(pair, new Shown(0, 0));
      Shown high = upper.getOrDefault(pair, new Shown(0, 0));
      double all = (double) low.times() + high.times();
      above += low.opened() * high.times() / all;
      below += high.opened() * low.times() / all;
      double opened = (double) low.opened() + high.opened();
      spread +=
          ((double) low.times() * high.times() * opened
                  - (double) low.opened() * high.opened() * all)
              / (all * all);
    }
    return above == 0 || below == 0
        ? Optional.empty()
        : Optional.of(new LogRatio(Math.log(above / below), spread / (above * below)));
  }

  /**
   * Returns how likely a rank is looked at, compared with the first, with 95 % confidence; null if
   * too little was opened to tell.
   *
   * @param rank from 1
   */
  public @Nullable ShareInterval at(int rank) {
    return rank >= 1 && rank <= ranks.size() ? ranks.get(rank - 1) : null;
  }
}
