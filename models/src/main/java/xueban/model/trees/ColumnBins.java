package xueban.model.trees;

import java.util.Arrays;

/** Columns cut into bins: split points are quantiles of a column, or between all its values. */
final class ColumnBins {
  /** Most bins of a column. */
  static final int MOST = 64;

  /** Numbers a column has in a histogram: sum of gradients, of weights, and count, for each bin. */
  static final int STRIDE = 3 * MOST;

  private static final int LOOKED_AT = 100_000;

  private final float[][] cuts; // [columns][at most MOST - 1], ascending
  private final byte[][] bins; // [columns][rows]

  ColumnBins(float[][] columns, int rows) {
    cuts = new float[columns.length][];
    bins = new byte[columns.length][rows];
    for (int c = 0; c < columns.length; c++) {
      cuts[c] = cuts(columns[c], rows);
      for (int row = 0; row < rows; row++) {
        int at = Arrays.binarySearch(cuts[c], columns[c][row]);
        bins[c][row] = (byte) (at >= 0 ? at : -at - 1);
      }
    }
  }

  int columns() {
    return cuts.length;
  }

  /** Returns how many split points the column has. */
  int cuts(int column) {
    return cuts[column].length;
  }

  /** Returns the value up to which a row goes left of the cut. */
  float threshold(int column, int cut) {
    return cuts[column][cut];
  }

  int bin(int column, int row) {
    return bins[column][row];
  }

  /** Returns sums over the rows, {@code [columns][MOST][gradient, weight, count]}. */
  double[] histogram(int[] rows, float[] gradient, float[] weight, boolean[] used) {
    double[] sums = new double[cuts.length * STRIDE];
    for (int c = 0; c < cuts.length; c++) {
      if (!used[c]) {
        continue;
      }
      byte[] column = bins[c];
      int base = c * STRIDE;
      for (int row : rows) {
        int at = base + 3 * column[row];
        sums[at] += gradient[row];
        sums[at + 1] += weight[row];
        sums[at + 2]++;
      }
    }
    return sums;
  }

  /** Returns ascending cut points; a value goes left of cut c if it is at most c. */
  private static float[] cuts(float[] column, int rows) {
    int step = Math.max(1, rows / LOOKED_AT);
    float[] sorted = new float[(rows + step - 1) / step];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = column[i * step];
    }
    Arrays.sort(sorted);
    float[] distinct = distinct(sorted);
    if (distinct.length <= MOST) {
      return middles(distinct);
    }
    float[] quantiles = new float[MOST];
    for (int b = 0; b < MOST; b++) {
      quantiles[b] = sorted[(int) ((long) b * (sorted.length - 1) / (MOST - 1))];
    }
    return middles(distinct(quantiles));
  }

  private static float[] distinct(float[] sorted) {
    float[] result = new float[sorted.length];
    int count = 0;
    for (float value : sorted) {
      if (count == 0 || result[count - 1] != value) {
        result[count++] = value;
      }
    }
    return Arrays.copyOf(result, count);
  }

  private static float[] middles(float[] values) {
    float[] middles = new float[Math.max(0, values.length - 1)];
    for (int i = 0; i < middles.length; i++) {
      float middle = values[i] + (values[i + 1] - values[i]) / 2;
      middles[i] = middle < values[i + 1] ? middle : values[i];
    }
    return middles;
  }
}
