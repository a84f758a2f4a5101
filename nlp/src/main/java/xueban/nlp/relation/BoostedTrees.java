package xueban.nlp.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Gradient boosted decision trees for a yes-or-no target (Friedman 2001,
 * doi:10.1214/aos/1013203451) with Newton steps as in XGBoost (Chen and Guestrin 2016,
 * doi:10.1145/2939672.2939785).
 *
 * <p>Split points are at most {@value #BINS} quantiles of a signal; each tree sees a share of the
 * rows and signals drawn by the seed. Equal input and seed give equal trees, bit for bit.
 *
 * <p>A tree's value is the sum, down its path, of what each split adds to the value expected before
 * it (Saabas 2014): so the log-odds are a sum over signals, and {@link #contributions} is exact.
 */
final class BoostedTrees {
  private static final int BINS = 48;

  /**
   * How to grow.
   *
   * @param trees number of trees, 1 or more
   * @param depth most splits on a path, 1 to 12
   * @param learningRate share of each step taken, in (0, 1]
   * @param leafWeight least sum of p(1−p) in a leaf, 0 or more
   * @param ridge added to that sum in each step, above 0
   * @param rowShare share of the rows that a tree sees, in (0, 1]
   * @param signalShare share of the signals that a tree sees, in (0, 1]
   * @param seed of the draws
   */
  record Growth(
      int trees,
      int depth,
      double learningRate,
      double leafWeight,
      double ridge,
      double rowShare,
      double signalShare,
      long seed) {}

  /** A split, or a leaf with signal −1. */
  private record Node(int signal, double threshold, int left, int right, double value) {}

  private final int signals;
  private final double bias;
  private final List<List<Node>> trees = new ArrayList<>();

  private BoostedTrees(int signals, double bias) {
    this.signals = signals;
    this.bias = bias;
  }

  /**
   * Grows trees.
   *
   * @param rows {@code [rows][signals]}, finite
   * @param targets {@code [rows]} 1 or 0
   */
  static BoostedTrees grow(double[][] rows, double[] targets, Growth growth) {
    double mean = (Arrays.stream(targets).sum() + .5) / (targets.length + 1);
    BoostedTrees model =
        new BoostedTrees(rows.length == 0 ? 0 : rows[0].length, StrictMath.log(mean / (1 - mean)));
    Grower grower = new Grower(rows, targets, growth, model.bias);
    for (int i = 0; i < growth.trees() && rows.length > 0; i++) {
      model.trees.add(grower.next());
    }
    return model;
  }

  /** Returns the log-odds before any signal is looked at. */
  double bias() {
    return bias;
  }

  /**
   * Returns what each signal adds to the log-odds; bias and these, added in order, are the score.
   */
  double[] contributions(double[] row) {
    double[] parts = new double[signals];
    for (List<Node> tree : trees) {
      Node node = tree.get(0);
      while (node.signal() >= 0) {
        Node next = tree.get(row[node.signal()] <= node.threshold() ? node.left() : node.right());
        parts[node.signal()] += next.value() - node.value();
        node = next;
      }
    }
    return parts;
  }

  /** Returns the log-odds of yes. */
  double score(double[] row) {
    double sum = bias;
    for (double part : contributions(row)) {
      sum += part;
    }
    return sum;
  }

  /** Returns 1 / (1 + e^−score). */
  static double probability(double score) {
    return 1 / (1 + StrictMath.exp(-score));
  }

  /** Grows one tree after another on what the earlier ones left. */
  private static final class Grower {
    private final double[][] cuts;
    private final byte[][] binned;
    private final double[] targets;
    private final Growth growth;
    private final double[] scores;
    private final double[] gradient;
    private final double[] weight;
    private final RandomGenerator random;
    private List<Node> nodes = List.of();
    private boolean[] used = new boolean[0];

    Grower(double[][] rows, double[] targets, Growth growth, double bias) {
      this.targets = targets;
      this.growth = growth;
      int signals = rows.length == 0 ? 0 : rows[0].length;
      cuts = new double[signals][];
      binned = new byte[signals][rows.length];
      for (int s = 0; s < signals; s++) {
        cuts[s] = cuts(rows, s);
        for (int i = 0; i < rows.length; i++) {
          int at = Arrays.binarySearch(cuts[s], rows[i][s]);
          binned[s][i] = (byte) (at >= 0 ? at : -at - 1);
        }
      }
      scores = new double[rows.length];
      Arrays.fill(scores, bias);
      gradient = new double[rows.length];
      weight = new double[rows.length];
      random = RandomGeneratorFactory.of("L64X128MixRandom").create(growth.seed());
    }

    /** Returns ascending cut points; a value goes left of cut c if it is at most c. */
    private static double[] cuts(double[][] rows, int signal) {
      double[] distinct =
          Arrays.stream(rows).mapToDouble(row -> row[signal]).sorted().distinct().toArray();
      if (distinct.length <= BINS) {
        return middles(distinct);
      }
      double[] sorted = Arrays.stream(rows).mapToDouble(row -> row[signal]).sorted().toArray();
      double[] quantiles = new double[BINS];
      for (int b = 0; b < BINS; b++) {
        quantiles[b] = sorted[(int) ((long) b * (sorted.length - 1) / (BINS - 1))];
      }
      return middles(Arrays.stream(quantiles).distinct().toArray());
    }

    private static double[] middles(double[] values) {
      double[] middles = new double[Math.max(0, values.length - 1)];
      for (int i = 0; i < middles.length; i++) {
        middles[i] = values[i] + (values[i + 1] - values[i]) / 2;
      }
      return middles;
    }

    List<Node> next() {
      int[] sample = new int[targets.length];
      int size = 0;
      for (int i = 0; i < targets.length; i++) {
        double p = probability(scores[i]);
        gradient[i] = targets[i] - p;
        weight[i] = Math.max(1e-6, p * (1 - p));
        if (random.nextDouble() < growth.rowShare()) {
          sample[size++] = i;
        }
      }
      used = new boolean[cuts.length];
      for (int s = 0; s < used.length; s++) {
        used[s] = random.nextDouble() < growth.signalShare();
      }
      nodes = new ArrayList<>();
      split(Arrays.copyOf(sample, size), 0);
      List<Node> tree = List.copyOf(nodes);
      for (int i = 0; i < targets.length; i++) {
        scores[i] += value(tree, i);
      }
      return tree;
    }

    private double value(List<Node> tree, int row) {
      Node node = tree.get(0);
      while (node.signal() >= 0) {
        int cut = Arrays.binarySearch(cuts[node.signal()], node.threshold());
        node = tree.get(binned[node.signal()][row] <= cut ? node.left() : node.right());
      }
      return node.value();
    }

    /** Adds the subtree for some rows and returns its number. */
    private int split(int[] rows, int depth) {
      double g = 0;
      double h = 0;
      for (int i : rows) {
        g += gradient[i];
        h += weight[i];
      }
      double value = growth.learningRate() * g / (h + growth.ridge());
      int number = nodes.size();
      nodes.add(new Node(-1, 0, 0, 0, value));
      int[] best = depth < growth.depth() ? best(rows, g, h) : new int[0];
      if (best.length > 0) {
        int signal = best[0];
        int cut = best[1];
        int left =
            split(Arrays.stream(rows).filter(i -> binned[signal][i] <= cut).toArray(), depth + 1);
        int right =
            split(Arrays.stream(rows).filter(i -> binned[signal][i] > cut).toArray(), depth + 1);
        nodes.set(number, new Node(signal, cuts[signal][cut], left, right, value));
      }
      return number;
    }

    /** Returns signal and cut of the split that gains most, or nothing if none gains. */
    private int[] best(int[] rows, double g, double h) {
      int[] best = {};
      double most = 1e-6;
      double whole = g * g / (h + growth.ridge());
      double[] gs = new double[BINS + 1];
      double[] hs = new double[BINS + 1];
      for (int s = 0; s < cuts.length; s++) {
        if (!used[s] || cuts[s].length == 0) {
          continue;
        }
        Arrays.fill(gs, 0);
        Arrays.fill(hs, 0);
        for (int i : rows) {
          gs[binned[s][i]] += gradient[i];
          hs[binned[s][i]] += weight[i];
        }
        double gl = 0;
        double hl = 0;
        for (int cut = 0; cut < cuts[s].length; cut++) {
          gl += gs[cut];
          hl += hs[cut];
          if (hl < growth.leafWeight() || h - hl < growth.leafWeight()) {
            continue;
          }
          double gain =
              gl * gl / (hl + growth.ridge())
                  + (g - gl) * (g - gl) / (h - hl + growth.ridge())
                  - whole;
          if (gain > most) {
            most = gain;
            best = new int[] {s, cut};
          }
        }
      }
      return best;
    }
  }
}
