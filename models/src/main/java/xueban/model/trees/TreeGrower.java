package xueban.model.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import xueban.model.internal.Logistic;

/**
 * Grows boosted trees, each leaf by leaf: the one whose split gains most comes first.
 *
 * <p>Sources: Friedman 2001 (doi:10.1214/aos/1013203451); Newton steps as in XGBoost (Chen and
 * Guestrin 2016, doi:10.1145/2939672.2939785); growth by leaves and histograms, of which the larger
 * child's is the parent's less the smaller one's, as in LightGBM (Ke et al. 2017). Split points are
 * at most {@value ColumnBins#MOST} quantiles of a column; each tree sees a share of the rows and
 * columns.
 */
final class TreeGrower {
  private static final double LEAST_GAIN = 1e-6;

  private final ColumnBins bins;
  private final float[] targets;
  private final Growth growth;
  private final double start;
  private final float[] gradient;
  private final float[] weight;
  private final double[] scores;
  private final RandomGenerator random;
  private boolean[] used = new boolean[0];

  TreeGrower(float[][] columns, float[] targets, Growth growth) {
    this.targets = targets;
    this.growth = growth;
    bins = new ColumnBins(columns, targets.length);
    double sum = 0;
    for (float target : targets) {
      sum += target;
    }
    start = Logistic.logOdds((sum + .5) / (targets.length + 1));
    gradient = new float[targets.length];
    weight = new float[targets.length];
    scores = new double[targets.length];
    Arrays.fill(scores, start);
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(growth.seed());
  }

  BoostedTrees grow() {
    List<List<BoostedTrees.Node>> trees = new ArrayList<>();
    if (targets.length > 0) {
      for (int i = 0; i < growth.trees(); i++) {
        trees.add(next());
      }
    }
    return BoostedTrees.of(bins.columns(), start, trees);
  }

  private List<BoostedTrees.Node> next() {
    int[] sample = new int[targets.length];
    int size = 0;
    for (int i = 0; i < targets.length; i++) {
      double p = Logistic.probability(scores[i]);
      gradient[i] = (float) (targets[i] - p);
      weight[i] = (float) Math.max(1e-6, p * (1 - p));
      if (random.nextDouble() < growth.rowShare()) {
        sample[size++] = i;
      }
    }
    used = new boolean[bins.columns()];
    for (int c = 0; c < used.length; c++) {
      used[c] = random.nextDouble() < growth.columnShare();
    }
    Tree tree = new Tree(Arrays.copyOf(sample, size));
    tree.grow();
    for (int i = 0; i < targets.length; i++) {
      scores[i] += tree.value(i);
    }
    return tree.nodes();
  }

  /** One tree on its way; nodes by number, children after their parents. */
  private final class Tree {
    private final List<Leaf> all = new ArrayList<>();
    private final PriorityQueue<Leaf> open =
        new PriorityQueue<>(
            (a, b) -> a.gain == b.gain ? a.number - b.number : Double.compare(b.gain, a.gain));

    Tree(int[] rows) {
      add(new Leaf(rows, 0, bins.histogram(rows, gradient, weight, used)));
    }

    private void add(Leaf leaf) {
      leaf.number = all.size();
      all.add(leaf);
      leaf.findSplit();
      open.add(leaf);
    }

    void grow() {
      int leaves = 1;
      while (leaves < growth.leaves() && !open.isEmpty()) {
        Leaf best = open.poll();
        if (best.gain <= LEAST_GAIN) {
          break;
        }
        best.split(this);
        leaves++;
      }
      open.clear();
    }

    double value(int row) {
      Leaf leaf = all.get(0);
      while (leaf.left >= 0) {
        leaf = all.get(bins.bin(leaf.column, row) <= leaf.cut ? leaf.left : leaf.right);
      }
      return leaf.value;
    }

    List<BoostedTrees.Node> nodes() {
      List<BoostedTrees.Node> nodes = new ArrayList<>(all.size());
      for (Leaf leaf : all) {
        boolean split = leaf.left >= 0;
        nodes.add(
            new BoostedTrees.Node(
                split ? leaf.column : -1,
                split ? bins.threshold(leaf.column, leaf.cut) : 0,
                Math.max(0, leaf.left),
                Math.max(0, leaf.right),
                leaf.value));
      }
      return nodes;
    }
  }

  /** Rows that came to one place of the tree, and the best split of them. */
  private final class Leaf {
    private final int[] rows;
    private final int depth;
    private final double[] histogram;
    private final double g;
    private final double h;
    private final float value;
    private int number;
    private double gain;
    private int column = -1;
    private int cut;
    private int left = -1;
    private int right = -1;

    Leaf(int[] rows, int depth, double[] histogram) {
      this.rows = rows;
      this.depth = depth;
      this.histogram = histogram;
      double sumG = 0;
      double sumH = 0;
      for (int row : rows) {
        sumG += gradient[row];
        sumH += weight[row];
      }
      g = sumG;
      h = sumH;
      value = (float) (growth.learningRate() * g / (h + growth.ridge()));
    }

    void findSplit() {
      if (depth == growth.depth() || rows.length < 2 * growth.leafRows()) {
        return;
      }
      double whole = g * g / (h + growth.ridge());
      for (int c = 0; c < used.length; c++) {
        if (used[c]) {
          findSplit(c, whole);
        }
      }
    }

    private void findSplit(int c, double whole) {
      double gl = 0;
      double hl = 0;
      double count = 0;
      int at = c * ColumnBins.STRIDE;
      for (int b = 0; b < bins.cuts(c); b++, at += 3) {
        gl += histogram[at];
        hl += histogram[at + 1];
        count += histogram[at + 2];
        boolean enough =
            Math.min(count, rows.length - count) >= growth.leafRows()
                && Math.min(hl, h - hl) >= growth.leafWeight();
        if (enough) {
          double found =
              gl * gl / (hl + growth.ridge())
                  + (g - gl) * (g - gl) / (h - hl + growth.ridge())
                  - whole;
          if (found > gain) {
            gain = found;
            column = c;
            cut = b;
          }
        }
      }
    }

    void split(Tree tree) {
      int[] lower = new int[rows.length];
      int[] upper = new int[rows.length];
      int low = 0;
      int up = 0;
      for (int row : rows) {
        if (bins.bin(column, row) <= cut) {
          lower[low++] = row;
        } else {
          upper[up++] = row;
        }
      }
      int[] lowerRows = Arrays.copyOf(lower, low);
      int[] upperRows = Arrays.copyOf(upper, up);
      boolean lowerIsSmall = low <= up;
      double[] small = bins.histogram(lowerIsSmall ? lowerRows : upperRows, gradient, weight, used);
      double[] large = histogram.clone();
      for (int i = 0; i < large.length; i++) {
        large[i] -= small[i];
      }
      left = tree.all.size();
      tree.add(new Leaf(lowerRows, depth + 1, lowerIsSmall ? small : large));
      right = tree.all.size();
      tree.add(new Leaf(upperRows, depth + 1, lowerIsSmall ? large : small));
    }
  }
}
