package xueban.tutor.paper;

import java.util.List;
import xueban.XuebanException;

/**
 * Parallel versions of a paper as a problem of optimal test assembly.
 *
 * <pre>
 * minimise  1,000 a minute of a version beyond {@code maxSeconds}
 *           + 100 a text for each version beyond its first
 *           + 100 · (largest − least expected score of a version, as a share of the points)
 *           + 100 · (largest − least standard error of a version, as a share of the points)
 *           +  10 · sum over rows: the row's share of the points · (largest − least mean success)
 *           +  .1 · pairs of items on one concept within a row, a version
 *           +  .5 · pairs of items of one family, a version
 *           −   1 · mean worth of the items
 * so that   every version fills each row with as many items as every other
 *           no version has a text twice
 *           as many points as the options allow are filled
 * </pre>
 *
 * Source: W. J. van der Linden, Linear Models for Optimal Test Design (2005): several tests
 * assembled at once, so that none is left with what the others did not want, and their differences
 * minimised at their largest. Unlike there, time and overlap give way at a price where the pool is
 * too small, and success stands for information: item parameters are known for few items.
 *
 * @param rows at least one
 * @param texts how many there are; options number them from 0
 * @param concepts how many there are; options number them from 0
 * @param families how many there are; options number them from 0
 * @param options of all rows; an item that fits two rows is an option of each
 * @param versions 1 to 4
 * @param maxSeconds time of a version, at least 1
 */
public record PaperProblem(
    List<Row> rows,
    int texts,
    int concepts,
    int families,
    List<PaperOption> options,
    int versions,
    int maxSeconds) {
  /** What a minute too long costs a version. */
  public static final double OVERTIME_PENALTY = 1_000;

  /** What a text costs for each version beyond its first. */
  public static final double SHARED_PENALTY = 100;

  static final double SCORE_WEIGHT = 100;
  static final double ERROR_WEIGHT = 100;
  static final double ROW_WEIGHT = 10;
  static final double PAIR_WEIGHT = .1;
  static final double FAMILY_WEIGHT = .5;

  public PaperProblem {
    rows = List.copyOf(rows);
    options = List.copyOf(options);
    if (rows.isEmpty()) {
      throw XuebanException.invalid("rows", "is empty; a paper has at least one row.");
    }
    if (versions < 1 || versions > Blueprint.MAX_VERSIONS) {
      throw XuebanException.invalid("versions", versions + " must be in 1..4.");
    }
    if (maxSeconds < 1) {
      throw XuebanException.invalid("maxSeconds", maxSeconds + " must be at least 1.");
    }
    for (PaperOption option : options) {
      if (option.row() >= rows.size()
          || option.text() >= texts
          || option.concept() >= concepts
          || option.family() >= families) {
        throw XuebanException.invalid(
            "option",
            "%s must be below %d rows, %d texts, %d concepts and %d families."
                .formatted(option, rows.size(), texts, concepts, families));
      }
    }
  }

  /**
   * A row to fill.
   *
   * @param count items wanted, at least 1
   * @param points of each item, above 0
   */
  public record Row(int count, double points) {
    public Row {
      if (count < 1 || !(points > 0)) {
        throw XuebanException.invalid(
            "row", "count (%d) and points (%s) must be above 0.".formatted(count, points));
      }
    }
  }
}
