package xueban.tutor.paper;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One of the parallel versions of a paper.
 *
 * @param name A, B, C or D
 * @param items as printed: by kind, easiest first
 * @param table points planned and got, by what the rows are about and difficulty, in the order of
 *     the rows
 * @param points of all items
 * @param time that all items take
 * @param score expected points: mean of the learners
 * @param spread standard deviation of the points in the class, at least 0; {@code NaN} without a
 *     class
 * @param reliability share of that variance which is differences between learners, in [0, 1];
 *     {@code NaN} with fewer than ten learners
 */
public record PaperVersion(
    String name,
    List<PaperItem> items,
    List<TableCell> table,
    double points,
    Duration time,
    double score,
    double spread,
    double reliability) {
  public PaperVersion {
    items = List.copyOf(items);
    table = List.copyOf(table);
  }

  /** Returns the item of a number as printed. */
  public Optional<PaperItem> find(int number) {
    return items.stream().filter(item -> item.number() == number).findFirst();
  }
}
