package xueban.model.diagnosis;

/**
 * The numbers of the compensatory model: how much each item and each concept's typical item asks of
 * the learner's traits. Written to while fitting, read only after.
 *
 * <pre>
 *   a learner's traits   general | free 1 … free F | concept 0 … concept K-1
 *   an item's numbers    general | free 1 … free F | each needed concept | bias
 *   a concept's numbers  general | free 1 … free F | the concept itself  | bias
 * </pre>
 */
final class Loadings {
  final QMatrix q;

  /** Number of free traits, which no concept names. */
  final int free;

  /** [items][numbers], see above: loadings, then the bias in log-odds. */
  final double[][] mean;

  /** [items][numbers]: their variances, at least 0. */
  final double[][] variance;

  /** [concepts][numbers]: of the concept's typical item. */
  final double[][] concept;

  private final int[][] traits; // [items][loadings]

  Loadings(QMatrix q, int free) {
    this.q = q;
    this.free = free;
    int items = q.items().size();
    mean = new double[items][];
    variance = new double[items][];
    traits = new int[items][];
    for (int i = 0; i < items; i++) {
      int[] needs = q.needs(i);
      traits[i] = new int[1 + free + needs.length];
      for (int p = 0; p <= free; p++) {
        traits[i][p] = p;
      }
      for (int k = 0; k < needs.length; k++) {
        traits[i][1 + free + k] = 1 + free + needs[k];
      }
      mean[i] = new double[traits[i].length + 1];
      variance[i] = new double[traits[i].length + 1];
    }
    concept = new double[q.concepts().size()][free + 3];
  }

  /** Returns the traits that the item's loadings belong to, in their order. */
  int[] traits(int item) {
    return traits[item];
  }

  /** Returns the number of a concept's numbers that an item's number comes from. */
  int typical(int item, int number) {
    return number <= free ? number : number == mean[item].length - 1 ? free + 2 : free + 1;
  }

  /**
   * Says whether the number may not be below 0: general ability and concepts, never free traits.
   */
  boolean isRising(int item, int number) {
    return number == 0 || (number > free && number < mean[item].length - 1);
  }
}
