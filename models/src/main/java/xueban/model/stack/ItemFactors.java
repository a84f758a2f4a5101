package xueban.model.stack;

import xueban.model.internal.ByteReader;
import xueban.model.internal.ByteWriter;
import xueban.model.state.CompactState;
import xueban.model.state.ItemTable;
import xueban.model.state.Window;

/**
 * What answers to other items say of an item: log-odds of a right answer from the learner's last
 * responses, by low-rank factors.
 *
 * <pre>
 *   log-odds = bias + b(item) + mean b(concepts) + q · Σ over past responses of w(age) a
 *   q        = q(item) + mean q(concepts)
 *   a        = score · right(item, concept) + (1 - score) · wrong(item, concept)
 * </pre>
 *
 * <p>Source: FISM (Kabbur, Ning, Karypis 2013, doi:10.1145/2487575.2487589), with a factor for
 * right and one for wrong as the interaction embeddings of SAKT (Pandey and Karypis 2019), and a
 * weight by age in place of attention. What the training log did not have adds nothing. Immutable
 * once trained.
 */
final class ItemFactors {
  /** Ages that share a weight end at these: 0 is the last response. */
  private static final int[] AGES = {0, 1, 2, 3, 5, 8, 13, 21, 37, CompactState.MAX_INTERACTIONS};

  static final int RECENCIES = AGES.length;
  private static final int[] RECENCY = new int[CompactState.MAX_INTERACTIONS + 1];

  static {
    for (int age = 0, at = 0; age < RECENCY.length; age++) {
      at += age > AGES[at] ? 1 : 0;
      RECENCY[age] = at;
    }
  }

  final int dimensions;
  final double[] bias = new double[1];
  final float[] itemBias;
  final float[] itemQuery; // [items][dimensions], as the others
  final float[] itemRight;
  final float[] itemWrong;
  final float[] conceptBias;
  final float[] conceptQuery;
  final float[] conceptRight;
  final float[] conceptWrong;
  final double[] recency = new double[RECENCIES];

  ItemFactors(int items, int concepts, int dimensions) {
    this.dimensions = dimensions;
    itemBias = new float[items];
    itemQuery = new float[items * dimensions];
    itemRight = new float[items * dimensions];
    itemWrong = new float[items * dimensions];
    conceptBias = new float[concepts];
    conceptQuery = new float[concepts * dimensions];
    conceptRight = new float[concepts * dimensions];
    conceptWrong = new float[concepts * dimensions];
  }

  private float[][] tables() {
    return new float[][] {
      itemBias, itemQuery, itemRight, itemWrong,
      conceptBias, conceptQuery, conceptRight, conceptWrong
    };
  }

  /** Returns the number of the weight of an age, 0 being the last response. */
  static int recency(int age) {
    return RECENCY[Math.min(age, RECENCY.length - 1)];
  }

  /**
   * Returns the log-odds of a right answer.
   *
   * @param item number of the item asked, or {@link ItemTable#UNKNOWN}
   * @param concepts numbers of its concepts
   */
  double logOdds(Window past, int item, int[] concepts) {
    double[] evidence = new double[dimensions];
    for (int i = 0; i < past.size(); i++) {
      double weight = recency[recency(past.size() - 1 - i)];
      add(evidence, itemRight, past.item(i), weight * past.score(i));
      add(evidence, itemWrong, past.item(i), weight * (1 - past.score(i)));
      add(evidence, conceptRight, past.concept(i), weight * past.score(i));
      add(evidence, conceptWrong, past.concept(i), weight * (1 - past.score(i)));
    }
    return logOdds(evidence, item, concepts);
  }

  /** Returns the log-odds, given the weighted sum of what past responses say. */
  double logOdds(double[] evidence, int item, int[] concepts) {
    double sum = bias[0] + (item < 0 ? 0 : itemBias[item]);
    double share = 1.0 / Math.max(1, concepts.length);
    double[] query = query(item, concepts);
    for (int concept : concepts) {
      sum += concept < 0 ? 0 : share * conceptBias[concept];
    }
    for (int k = 0; k < dimensions; k++) {
      sum += query[k] * evidence[k];
    }
    return sum;
  }

  /** Returns what the item asks for, {@code [dimensions]}. */
  double[] query(int item, int[] concepts) {
    double[] query = new double[dimensions];
    add(query, itemQuery, item, 1);
    for (int concept : concepts) {
      add(query, conceptQuery, concept, 1.0 / concepts.length);
    }
    return query;
  }

  /** Adds a row of a table, times a weight; an unknown row is zero. */
  void add(double[] sum, float[] table, int row, double weight) {
    if (row < 0 || weight == 0) {
      return;
    }
    int at = row * dimensions;
    for (int k = 0; k < dimensions; k++) {
      sum[k] += weight * table[at + k];
    }
  }

  /** Returns whether these are factors of the table's items and concepts. */
  boolean fit(ItemTable table) {
    return itemBias.length == table.items() && conceptBias.length == table.concepts();
  }

  ItemFactors copy() {
    ItemFactors copy = new ItemFactors(itemBias.length, conceptBias.length, dimensions);
    copy.bias[0] = bias[0];
    float[][] to = copy.tables();
    float[][] from = tables();
    for (int t = 0; t < to.length; t++) {
      System.arraycopy(from[t], 0, to[t], 0, to[t].length);
    }
    System.arraycopy(recency, 0, copy.recency, 0, RECENCIES);
    return copy;
  }

  void write(ByteWriter out) {
    out.number(itemBias.length);
    out.number(conceptBias.length);
    out.number(dimensions);
    out.decimal(bias[0]);
    for (double weight : recency) {
      out.decimal(weight);
    }
    for (float[] table : tables()) {
      for (float value : table) {
        out.number32(Float.floatToRawIntBits(value));
      }
    }
  }

  static ItemFactors read(ByteReader in) {
    ItemFactors factors = new ItemFactors(in.count(1 << 24), in.count(1 << 20), in.count(256));
    factors.bias[0] = in.decimal();
    for (int i = 0; i < RECENCIES; i++) {
      factors.recency[i] = in.decimal();
    }
    for (float[] table : factors.tables()) {
      for (int i = 0; i < table.length; i++) {
        table[i] = Float.intBitsToFloat(in.number32());
      }
    }
    return factors;
  }
}
