package xueban.bench;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One measured number.
 *
 * @param name what is measured
 * @param value finite
 * @param unit such as {@code s}, {@code MiB}, {@code rows}, or 1 for a share
 * @param baseline the same measured on something simpler in the same run, or null if there is
 *     nothing to compare with
 * @param data name of the data it was measured on
 * @param split which part of the data: {@code train}, {@code valid}, {@code test} or {@code all}
 */
public record Figure(
    String name, double value, String unit, @Nullable Double baseline, String data, String split) {
  public Figure {
    requireNonNull(name, "name");
    requireNonNull(unit, "unit");
    requireNonNull(data, "data");
    requireNonNull(split, "split");
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " (" + value + ") must be finite.");
    }
  }
}
