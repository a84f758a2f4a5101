package xueban.tutor.paper;

import java.util.List;
import xueban.recommend.ItemKind;

/**
 * A row that could not be filled, in every version alike.
 *
 * @param row number of the row, from 0
 * @param missing items that are missing, at least 1
 * @param nearest what is there instead, nearest first, at most ten; none of it is in the paper
 */
public record Shortage(int row, int missing, List<Nearby> nearest) {
  public Shortage {
    nearest = List.copyOf(nearest);
  }

  /** In what an item differs from what the row asks for. */
  public enum Difference {
    /** It is of another difficulty. */
    DIFFICULTY,
    /** It is of another kind. */
    KIND,
    /** It is about a prerequisite. */
    PREREQUISITE
  }

  /**
   * An item that nearly fits.
   *
   * @param ease share of right answers that its difficulty stands for, in [0, 1]
   */
  public record Nearby(
      String item, String concept, ItemKind kind, double ease, Difference difference) {}
}
