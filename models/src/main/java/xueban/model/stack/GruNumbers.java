package xueban.model.stack;

import java.util.Arrays;
import xueban.model.internal.ByteReader;
import xueban.model.internal.ByteWriter;
import xueban.model.state.ItemTable;

/**
 * The numbers of a gated recurrent unit that walks over a learner's last responses, in one array:
 *
 * <pre>
 *   x    = score · right(item, concept) + (1 - score) · wrong(item, concept)         [width]
 *   z    = s(Az x + Bz h + cz)       r = s(Ar x + Br h + cr)                         [hidden]
 *   n    = t(An x + cn + r (Bn h))   h' = (1 - z) n + z h                            [hidden]
 *   log-odds of an item = bias + b(item) + mean b(concepts) + (q(item) + mean q(concepts)) · O h
 * </pre>
 *
 * <p>Source: Cho et al. 2014, doi:10.3115/v1/D14-1179; over answers to items, Piech et al. 2015,
 * "Deep knowledge tracing". s and t are the rational {@link Squash}, so that every JVM gives the
 * same bits. What the training log did not have is a row of zeros.
 *
 * @param items number of rows for items
 * @param concepts number of rows for concepts
 * @param width of a row
 * @param hidden size of the state h
 * @param values all numbers
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes that trainers write into
record GruNumbers(int items, int concepts, int width, int hidden, float[] values) {
  private static final int TABLES = 3; // right, wrong, query

  /** Returns numbers that are all zero. */
  static GruNumbers zero(int items, int concepts, int width, int hidden) {
    GruNumbers shape = new GruNumbers(items, concepts, width, hidden, new float[0]);
    return new GruNumbers(items, concepts, width, hidden, new float[shape.size()]);
  }

  GruNumbers like() {
    return zero(items, concepts, width, hidden);
  }

  GruNumbers copy() {
    return new GruNumbers(items, concepts, width, hidden, values.clone());
  }

  /** Returns where what an item's (or, after all items, a concept's) rows begin. */
  int row(int number) {
    return number * (TABLES * width + 1);
  }

  /** Returns the row number of a concept. */
  int conceptRow(int concept) {
    return items + concept;
  }

  /** Returns how many numbers belong to an item or concept: right, wrong, query, bias. */
  int rowSize() {
    return TABLES * width + 1;
  }

  int right(int number) {
    return row(number);
  }

  int wrong(int number) {
    return row(number) + width;
  }

  int query(int number) {
    return row(number) + 2 * width;
  }

  int bias(int number) {
    return row(number) + TABLES * width;
  }

  /** Returns where A begins, {@code [width][3 hidden]}; the shared numbers begin here. */
  int input() {
    return row(items + concepts);
  }

  /** Returns where B begins, {@code [hidden][3 hidden]}. */
  int across() {
    return input() + width * 3 * hidden;
  }

  /** Returns where c begins, {@code [3 hidden]}: z, r, n. */
  int gates() {
    return across() + hidden * 3 * hidden;
  }

  /** Returns where O begins, {@code [hidden][width]}. */
  int output() {
    return gates() + 3 * hidden;
  }

  /** Returns where the one bias is. */
  int bias() {
    return output() + hidden * width;
  }

  int size() {
    return bias() + 1;
  }

  /** Returns whether these are numbers of the table's items and concepts. */
  boolean fit(ItemTable table) {
    return items == table.items() && concepts == table.concepts();
  }

  /** Sets x to what a response says, {@code [width]}. */
  void response(int item, int concept, float score, float[] x) {
    Arrays.fill(x, 0);
    add(item, score, x);
    add(concept < 0 ? concept : conceptRow(concept), score, x);
  }

  private void add(int number, float score, float[] x) {
    if (number < 0) {
      return;
    }
    int right = right(number);
    int wrong = wrong(number);
    for (int k = 0; k < x.length; k++) {
      x[k] += score * values[right + k] + (1 - score) * values[wrong + k];
    }
  }

  /** Sets q to what an item asks for, {@code [width]}, and returns its bias. */
  float query(int item, int[] concepts, float[] q) {
    Arrays.fill(q, 0);
    float sum = values[bias()];
    if (item >= 0) {
      sum += values[bias(item)];
      System.arraycopy(values, query(item), q, 0, width);
    }
    float share = 1f / Math.max(1, concepts.length);
    for (int concept : concepts) {
      if (concept >= 0) {
        int number = conceptRow(concept);
        sum += share * values[bias(number)];
        int at = query(number);
        for (int k = 0; k < width; k++) {
          q[k] += share * values[at + k];
        }
      }
    }
    return sum;
  }

  /** Sets o to O q, {@code [hidden]}, so that q · O h is o · h. */
  void output(float[] q, float[] o) {
    for (int j = 0; j < hidden; j++) {
      float sum = 0;
      int at = output() + j * width;
      for (int k = 0; k < width; k++) {
        sum += values[at + k] * q[k];
      }
      o[j] = sum;
    }
  }

  void write(ByteWriter out) {
    out.number(items);
    out.number(concepts);
    out.number(width);
    out.number(hidden);
    for (float value : values) {
      out.number32(Float.floatToRawIntBits(value));
    }
  }

  static GruNumbers read(ByteReader in) {
    GruNumbers numbers =
        zero(in.count(1 << 24), in.count(1 << 20), in.count(1 << 10), in.count(1 << 10));
    for (int i = 0; i < numbers.values.length; i++) {
      numbers.values[i] = Float.intBitsToFloat(in.number32());
    }
    return numbers;
  }
}
