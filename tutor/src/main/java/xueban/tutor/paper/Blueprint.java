package xueban.tutor.paper;

import java.util.List;
import xueban.Ids;
import xueban.XuebanException;

/**
 * What a test paper shall be 双向细目表: concepts × difficulty × kinds × points.
 *
 * @param rows 1 to 60, together at most 120 items
 * @param totalPoints what the rows must add up to; 0 for whatever they do
 * @param minutes time of the test, 1 to 240; 0 for no limit
 * @param versions how many parallel versions 平行卷, 1 to 4
 * @param excluded ids of items that must not be in it, at most 1,000
 * @param noRepeatDays items that the class answered or had in a paper within so many days are not
 *     in it, 0 to 365
 * @param bandsByClass whether the bands are of the success expected of the class; else of the
 *     item's difficulty as its author estimated it, as teachers mean it
 * @param mixOptions whether options of choices stand in another order in each version, where that
 *     changes nothing
 * @param seed of the choice between equals and of the order of options
 */
public record Blueprint(
    List<BlueprintRow> rows,
    double totalPoints,
    int minutes,
    int versions,
    List<String> excluded,
    int noRepeatDays,
    boolean bandsByClass,
    boolean mixOptions,
    int seed) {
  /** Most versions. */
  public static final int MAX_VERSIONS = 4;

  static final int MAX_ROWS = 60;
  private static final int MAX_ITEMS = 120;
  private static final int MAX_EXCLUDED = 1_000;
  private static final int NO_REPEAT_DAYS = 14;

  public Blueprint {
    rows = List.copyOf(rows);
    excluded = excluded.stream().distinct().toList();
    if (rows.isEmpty() || rows.size() > MAX_ROWS) {
      throw XuebanException.invalid(
          "rows", "has %d; a blueprint has 1 to %d.".formatted(rows.size(), MAX_ROWS));
    }
    int items = rows.stream().mapToInt(BlueprintRow::count).sum();
    if (items > MAX_ITEMS) {
      throw XuebanException.invalid(
          "rows", "ask for %d items; a paper has at most %d.".formatted(items, MAX_ITEMS));
    }
    double sum = rows.stream().mapToDouble(BlueprintRow::total).sum();
    if (!(totalPoints >= 0) || (totalPoints != 0 && totalPoints != sum)) {
      throw XuebanException.invalid(
          "total_points",
          "%s is not what the rows add up to (%s); change a row's count or points, or leave it 0."
              .formatted(plain(totalPoints), plain(sum)));
    }
    requireWithin("minutes", minutes, 0, 240);
    requireWithin("versions", versions, 1, MAX_VERSIONS);
    requireWithin("no_repeat_days", noRepeatDays, 0, 365);
    if (excluded.size() > MAX_EXCLUDED) {
      throw XuebanException.invalid(
          "excluded", "has %d; at most %d.".formatted(excluded.size(), MAX_EXCLUDED));
    }
    excluded.forEach(item -> Ids.require("excluded", item));
  }

  /** Returns a blueprint of one version, without a limit of time. */
  public static Blueprint of(BlueprintRow... rows) {
    return new Blueprint(List.of(rows), 0, 0, 1, List.of(), NO_REPEAT_DAYS, false, true, 0);
  }

  public Blueprint withVersions(int newVersions) {
    return new Blueprint(
        rows,
        totalPoints,
        minutes,
        newVersions,
        excluded,
        noRepeatDays,
        bandsByClass,
        mixOptions,
        seed);
  }

  public Blueprint withMinutes(int newMinutes) {
    return new Blueprint(
        rows,
        totalPoints,
        newMinutes,
        versions,
        excluded,
        noRepeatDays,
        bandsByClass,
        mixOptions,
        seed);
  }

  public Blueprint withExcluded(List<String> newExcluded) {
    return new Blueprint(
        rows,
        totalPoints,
        minutes,
        versions,
        newExcluded,
        noRepeatDays,
        bandsByClass,
        mixOptions,
        seed);
  }

  public Blueprint withBandsByClass(boolean newBandsByClass) {
    return new Blueprint(
        rows,
        totalPoints,
        minutes,
        versions,
        excluded,
        noRepeatDays,
        newBandsByClass,
        mixOptions,
        seed);
  }

  public Blueprint withSeed(int newSeed) {
    return new Blueprint(
        rows,
        totalPoints,
        minutes,
        versions,
        excluded,
        noRepeatDays,
        bandsByClass,
        mixOptions,
        newSeed);
  }

  /** Returns the points of all rows. */
  public double points() {
    return rows.stream().mapToDouble(BlueprintRow::total).sum();
  }

  private static void requireWithin(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw XuebanException.invalid(field, "%d must be in %d..%d.".formatted(value, least, most));
    }
  }

  /** Returns points as people write them: 5, not 5.0. */
  public static String plain(double points) {
    return points == Math.rint(points) && Math.abs(points) < 1e9
        ? String.valueOf((long) points)
        : String.valueOf(points);
  }
}
