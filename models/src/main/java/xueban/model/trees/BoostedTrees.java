package xueban.model.trees;

import java.util.List;
import xueban.model.internal.ByteReader;
import xueban.model.internal.ByteWriter;
import xueban.model.internal.Logistic;

/**
 * Gradient boosted decision trees for a yes-or-no target: log-odds (base e) as a sum over trees.
 *
 * <p>A tree's value is the sum, down its path, of what each split adds to the value expected before
 * it (Saabas 2014): so the log-odds are a sum over columns, and {@link #contributions} is exact.
 *
 * <p>Immutable, safe for concurrent use; equal rows give equal bits on every JVM.
 */
public final class BoostedTrees {
  private static final int MOST_NODES = 1 << 24;

  private final int columns;
  private final double bias;
  private final int[] roots;
  // a node: its column (-1 is a leaf), threshold (at most goes left), children and value
  private final int[] column;
  private final float[] threshold;
  private final int[] left;
  private final int[] right;
  private final float[] value;

  private BoostedTrees(int columns, double bias, int trees, int nodes) {
    this.columns = columns;
    this.bias = bias;
    roots = new int[trees];
    column = new int[nodes];
    threshold = new float[nodes];
    left = new int[nodes];
    right = new int[nodes];
    value = new float[nodes];
  }

  /**
   * A node while trees are put together.
   *
   * @param column -1 for a leaf
   * @param left number of the child in its tree
   * @param value of the rows that come here, in log-odds
   */
  record Node(int column, float threshold, int left, int right, float value) {}

  /** Returns trees; the first node of each is its root, whose value goes to the bias. */
  static BoostedTrees of(int columns, double start, List<List<Node>> trees) {
    double bias = start;
    int nodes = 0;
    for (List<Node> tree : trees) {
      bias += tree.get(0).value();
      nodes += tree.size();
    }
    BoostedTrees result = new BoostedTrees(columns, bias, trees.size(), nodes);
    int at = 0;
    for (int t = 0; t < trees.size(); t++) {
      result.roots[t] = at;
      for (Node node : trees.get(t)) {
        int number = at++;
        result.column[number] = node.column();
        result.threshold[number] = node.threshold();
        result.left[number] = result.roots[t] + node.left();
        result.right[number] = result.roots[t] + node.right();
        result.value[number] = node.value();
      }
    }
    return result;
  }

  /**
   * Grows trees; equal input and seed give equal trees, bit for bit.
   *
   * @param columns {@code [columns][rows]}, no NaN
   * @param targets {@code [rows]}, in [0, 1]: 1 is yes, 0 is no, between is partly
   */
  public static BoostedTrees grow(float[][] columns, float[] targets, Growth growth) {
    return new TreeGrower(columns, targets, growth).grow();
  }

  /** Returns how many columns a row has. */
  public int columns() {
    return columns;
  }

  /** Returns the log-odds before any column is looked at. */
  public double bias() {
    return bias;
  }

  /**
   * Returns what each column adds to the log-odds, {@code [columns]}; bias and these, added in
   * order, are the score.
   */
  public double[] contributions(float[] row) {
    double[] parts = new double[columns];
    for (int root : roots) {
      int node = root;
      while (column[node] >= 0) {
        int c = column[node];
        int next = row[c] <= threshold[node] ? left[node] : right[node];
        parts[c] += (double) value[next] - value[node];
        node = next;
      }
    }
    return parts;
  }

  /** Returns the log-odds of yes. */
  public double score(float[] row) {
    double sum = bias;
    for (double part : contributions(row)) {
      sum += part;
    }
    return sum;
  }

  /** Returns 1 / (1 + e^−score), in [0, 1]. */
  public static double probability(double score) {
    return Logistic.probability(score);
  }

  /** Returns the trees as bytes; {@link #ofBytes} reads them. */
  public byte[] toBytes() {
    ByteWriter out = new ByteWriter(1 << 16);
    write(out);
    return out.toBytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws xueban.XuebanException {@code CORRUPT} if the bytes are no trees
   */
  public static BoostedTrees ofBytes(byte[] bytes) {
    ByteReader in = new ByteReader("boosted trees", bytes);
    BoostedTrees trees = read(in);
    in.requireEnd();
    return trees;
  }

  /** Writes the trees; {@link #read} reads them. */
  public void write(ByteWriter out) {
    out.number(columns);
    out.decimal(bias);
    out.number(roots.length);
    out.number(column.length);
    for (int root : roots) {
      out.number(root);
    }
    for (int node = 0; node < column.length; node++) {
      out.number(column[node] + 1L);
      out.number32(Float.floatToRawIntBits(value[node]));
      if (column[node] >= 0) {
        out.number32(Float.floatToRawIntBits(threshold[node]));
        out.number(left[node]);
        out.number(right[node]);
      }
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws xueban.XuebanException {@code CORRUPT} if it is something else
   */
  public static BoostedTrees read(ByteReader in) {
    int columns = in.count(1 << 16);
    double bias = in.decimal();
    int trees = in.count(MOST_NODES);
    int nodes = in.count(MOST_NODES);
    BoostedTrees result = new BoostedTrees(columns, bias, trees, nodes);
    for (int t = 0; t < trees; t++) {
      result.roots[t] = node(in, nodes, -1);
    }
    for (int node = 0; node < nodes; node++) {
      result.column[node] = in.count(columns) - 1;
      result.value[node] = Float.intBitsToFloat(in.number32());
      if (result.column[node] >= 0) {
        result.threshold[node] = Float.intBitsToFloat(in.number32());
        result.left[node] = node(in, nodes, node);
        result.right[node] = node(in, nodes, node);
      }
    }
    return result;
  }

  /** Returns a node's number; children come after their parents, so that no path is endless. */
  private static int node(ByteReader in, int nodes, int after) {
    int number = in.count();
    if (number >= nodes || number <= after) {
      throw in.corrupt("names the node " + number + " of " + nodes);
    }
    return number;
  }
}
