package xueban.tutor.faq;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What speaks for two questions asking the same. Symmetric: the order of the two does not matter.
 *
 * @param cosine of their vectors, in [-1, 1]; 0 if there are none
 * @param pairs share of neighbouring units in common (Jaccard), in [0, 1]
 * @param units share of units in common, those that occur twice counted twice (Dice), in [0, 1]
 * @param contained share of the shorter one's units that the longer has, in [0, 1]
 * @param order length of the longest common subsequence of units over the longer's, in [0, 1]
 * @param length how much longer the one is than the other, {@code |ln|} of the ratio, at least 0
 * @param negated 1 if one denies and the other does not, else 0
 * @param numbers 1 if both name numbers and not the same, else 0
 * @param kinds 1 if both say what kind of thing they ask for and have no kind in common, else 0
 * @param opposed 1 if the one undoes what the other does, else 0
 */
record LikenessSigns(
    double cosine,
    double pairs,
    double units,
    double contained,
    double order,
    double length,
    double negated,
    double numbers,
    double kinds,
    double opposed) {
  /** How many signs there are. */
  static final int COUNT = 10;

  static LikenessSigns of(ReadQuestion a, ReadQuestion b) {
    int shared = shared(a.units(), b.units());
    int longer = Math.max(1, Math.max(a.units().size(), b.units().size()));
    int shorter = Math.max(1, Math.min(a.units().size(), b.units().size()));
    boolean asked = !a.kinds().isEmpty() && !b.kinds().isEmpty();
    boolean numbered = !a.numbers().isEmpty() && !b.numbers().isEmpty();
    return new LikenessSigns(
        a.cosine(b),
        jaccard(a.pairs(), b.pairs()),
        2.0 * shared / Math.max(1, a.units().size() + b.units().size()),
        (double) shared / shorter,
        (double) longestCommon(a.units(), b.units()) / longer,
        Math.abs(Math.log((double) longer / shorter)),
        a.negated() != b.negated() ? 1 : 0,
        numbered && !a.numbers().equals(b.numbers()) ? 1 : 0,
        asked && Collections.disjoint(a.kinds(), b.kinds()) ? 1 : 0,
        OpposedActions.between(String.join("", a.units()), String.join("", b.units())) ? 1 : 0);
  }

  /** Returns the signs in the order of the components. */
  double[] numbersInOrder() {
    return new double[] {
      cosine, pairs, units, contained, order, length, negated, numbers, kinds, opposed
    };
  }

  private static double jaccard(Set<String> a, Set<String> b) {
    long both = a.stream().filter(b::contains).count();
    return both == 0 ? 0 : (double) both / (a.size() + b.size() - both);
  }

  private static int shared(List<String> a, List<String> b) {
    Map<String, Integer> left = new HashMap<>();
    a.forEach(unit -> left.merge(unit, 1, Integer::sum));
    int shared = 0;
    for (String unit : b) {
      int have = left.getOrDefault(unit, 0);
      if (have > 0) {
        left.put(unit, have - 1);
        shared++;
      }
    }
    return shared;
  }

  private static int longestCommon(List<String> a, List<String> b) {
    int[] before = new int[b.size() + 1];
    for (String unit : a) {
      int[] now = new int[b.size() + 1];
      for (int j = 1; j <= b.size(); j++) {
        now[j] = unit.equals(b.get(j - 1)) ? before[j - 1] + 1 : Math.max(before[j], now[j - 1]);
      }
      before = now;
    }
    return before[b.size()];
  }
}
