package xueban.nlp.relation;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts of learners by what they have mastered of two concepts. Where learners who know B nearly
 * all know A, but not the other way round, A is likely to come first.
 *
 * <p>Not safe for concurrent change.
 */
public final class JointMastery {
  private static final double PRIOR = 2;

  private final SortedMap<String, int[]> counts = new TreeMap<>();

  /**
   * Adds one learner.
   *
   * @param mastered whether the learner has mastered a concept, by id; concepts without evidence
   *     are left out
   */
  public void add(Map<String, Boolean> mastered) {
    TreeMap<String, Boolean> sorted = new TreeMap<>(mastered);
    sorted.forEach(
        (a, knowsA) ->
            sorted
                .tailMap(a, false)
                .forEach(
                    (b, knowsB) ->
                        counts
                            .computeIfAbsent(key(a, b), k -> new int[4])[
                            (knowsA ? 2 : 0) + (knowsB ? 1 : 0)]++));
  }

  /**
   * Returns P(knows {@code before} | knows {@code after}) − P(knows {@code after} | knows {@code
   * before}), in (−1, 1): above 0 speaks for {@code before} coming first. Each probability is
   * pulled towards ½ as by two learners more; 0 if no learner has evidence of both.
   */
  double asymmetry(String before, String after) {
    boolean swapped = before.compareTo(after) > 0;
    int @Nullable [] n = counts.get(swapped ? key(after, before) : key(before, after));
    if (n == null) {
      return 0;
    }
    int onlyBefore = swapped ? n[1] : n[2];
    int onlyAfter = swapped ? n[2] : n[1];
    return share(n[3], onlyAfter) - share(n[3], onlyBefore);
  }

  private static double share(int both, int one) {
    return (both + PRIOR / 2) / (both + one + PRIOR);
  }

  private static String key(String first, String second) {
    return first + '\n' + second;
  }
}
