package xueban.nlp.math;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A set of real numbers made of intervals and points: where an inequality holds. The line is cut at
 * {@code points}; each point and each of the gaps around them is inside or not.
 *
 * <p>Methods that take another region throw {@link ArithmeticException} where an end of one is
 * neither proven to be an end of the other nor to lie apart from it.
 */
public final class Region {
  private final List<AlgebraicForm> points;
  private final BitSet at;
  private final BitSet gaps;

  private Region(List<AlgebraicForm> points, BitSet at, BitSet gaps) {
    this.points = points;
    this.at = at;
    this.gaps = gaps;
  }

  public static Region all() {
    BitSet gaps = new BitSet();
    gaps.set(0);
    return new Region(List.of(), new BitSet(), gaps);
  }

  public static Region none() {
    return new Region(List.of(), new BitSet(), new BitSet());
  }

  /** Returns the numbers below, at or above a point. */
  public static Region of(AlgebraicForm point, boolean below, boolean equal, boolean above) {
    BitSet at = new BitSet();
    at.set(0, equal);
    BitSet gaps = new BitSet();
    gaps.set(0, below);
    gaps.set(1, above);
    return new Region(List.of(point), at, gaps).canonical();
  }

  public Region and(Region other) {
    return combined(other, true);
  }

  public Region or(Region other) {
    return combined(other, false);
  }

  public boolean isEmpty() {
    return at.isEmpty() && gaps.isEmpty();
  }

  /** Returns where it begins and ends, ascending. */
  public List<AlgebraicForm> points() {
    return List.copyOf(points);
  }

  /** Returns whether the two are the same; points are compared exactly. */
  public boolean isEqualTo(Region other) {
    return hasPointsOf(other) && at.equals(other.at) && gaps.equals(other.gaps);
  }

  /** Returns whether the two differ at most in whether their ends belong to them. */
  public boolean differsAtEndsOnly(Region other) {
    Region mine = or(pointsOf(this)).or(pointsOf(other));
    Region theirs = other.or(pointsOf(this)).or(pointsOf(other));
    return mine.isEqualTo(theirs);
  }

  private static Region pointsOf(Region region) {
    Region all = none();
    for (AlgebraicForm point : region.points) {
      all = all.or(of(point, false, true, false));
    }
    return all;
  }

  /** Returns whether both begin and end at the same points. */
  public boolean hasPointsOf(Region other) {
    if (points.size() != other.points.size()) {
      return false;
    }
    for (int i = 0; i < points.size(); i++) {
      if (!same(points.get(i), other.points.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(AlgebraicForm left, AlgebraicForm right) {
    return left.isEqualTo(right)
        .orElseThrow(() -> new ArithmeticException(left + " and " + right + " are not told apart"));
  }

  private Region combined(Region other, boolean both) {
    List<AlgebraicForm> merged = new ArrayList<>(points);
    for (AlgebraicForm point : other.points) {
      if (merged.stream().noneMatch(p -> same(p, point))) {
        merged.add(point);
      }
    }
    merged.sort((a, b) -> Double.compare(a.doubleValue(), b.doubleValue()));
    BitSet newAt = new BitSet();
    BitSet newGaps = new BitSet();
    for (int i = 0; i <= merged.size(); i++) {
      boolean mine = gaps.get(gapOf(merged, i));
      boolean theirs = other.gaps.get(other.gapOf(merged, i));
      newGaps.set(i, both ? mine && theirs : mine || theirs);
      if (i < merged.size()) {
        boolean here = holds(merged.get(i), merged, i);
        boolean there = other.holds(merged.get(i), merged, i);
        newAt.set(i, both ? here && there : here || there);
      }
    }
    return new Region(merged, newAt, newGaps).canonical();
  }

  /** Returns which of my gaps holds gap {@code i} of a finer cut. */
  private int gapOf(List<AlgebraicForm> finer, int i) {
    int gap = 0;
    for (int k = 0; k < i; k++) {
      AlgebraicForm cut = finer.get(k);
      gap += points.stream().anyMatch(p -> same(p, cut)) ? 1 : 0;
    }
    return gap;
  }

  private boolean holds(AlgebraicForm point, List<AlgebraicForm> finer, int i) {
    for (int k = 0; k < points.size(); k++) {
      if (same(points.get(k), point)) {
        return at.get(k);
      }
    }
    return gaps.get(gapOf(finer, i));
  }

  /** Leaves out points at which nothing changes. */
  private Region canonical() {
    List<AlgebraicForm> kept = new ArrayList<>();
    BitSet newAt = new BitSet();
    BitSet newGaps = new BitSet();
    newGaps.set(0, gaps.get(0));
    for (int i = 0; i < points.size(); i++) {
      boolean changes = gaps.get(i) != at.get(i) || at.get(i) != gaps.get(i + 1);
      if (changes) {
        newAt.set(kept.size(), at.get(i));
        kept.add(points.get(i));
        newGaps.set(kept.size(), gaps.get(i + 1));
      }
    }
    return new Region(List.copyOf(kept), newAt, newGaps);
  }
}
