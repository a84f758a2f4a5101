package xueban.model.trees;

/**
 * How trees grow.
 *
 * @param trees number of trees, 1 or more
 * @param leaves most leaves of a tree, 2 or more
 * @param depth most splits on a path, 1 or more
 * @param learningRate share of each step taken, in (0, 1]
 * @param leafRows least rows in a leaf, 1 or more
 * @param leafWeight least sum of p(1−p) in a leaf, 0 or more
 * @param ridge added to that sum in each step, above 0
 * @param rowShare share of the rows that a tree sees, in (0, 1]
 * @param columnShare share of the columns that a tree sees, in (0, 1]
 * @param seed of the draws
 */
public record Growth(
    int trees,
    int leaves,
    int depth,
    double learningRate,
    int leafRows,
    double leafWeight,
    double ridge,
    double rowShare,
    double columnShare,
    long seed) {
  public Growth {
    require(trees >= 1, "trees", trees, "at least 1");
    require(leaves >= 2, "leaves", leaves, "at least 2");
    require(depth >= 1, "depth", depth, "at least 1");
    require(learningRate > 0 && learningRate <= 1, "learningRate", learningRate, "in (0, 1]");
    require(leafRows >= 1, "leafRows", leafRows, "at least 1");
    require(leafWeight >= 0, "leafWeight", leafWeight, "at least 0");
    require(ridge > 0, "ridge", ridge, "above 0");
    require(rowShare > 0 && rowShare <= 1, "rowShare", rowShare, "in (0, 1]");
    require(columnShare > 0 && columnShare <= 1, "columnShare", columnShare, "in (0, 1]");
  }

  private static void require(boolean right, String name, double value, String allowed) {
    if (!right) {
      throw new IllegalArgumentException("%s (%s) must be %s.".formatted(name, value, allowed));
    }
  }
}
