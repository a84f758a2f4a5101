package xueban.nlp.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the texts of a subject get their label: for each label a weight for each n-gram. Immutable.
 *
 * <p>Of labels in an order, a line says how far above it a text is, so that near labels share what
 * they learn; of others, each has a line of its own.
 */
final class SubjectLabels {
  private static final int MOST_LABELS = 1_000;

  private final boolean ordered;
  private final List<String> labels;
  private final GramSpace space;
  private final short[][] weights; // [lines][n-grams], as 16-bit floats
  private final double[][] scales; // [lines] slope and intercept from a line's value to log-odds

  /**
   * @param ordered whether the labels are in an order; then there is a line less than labels
   */
  SubjectLabels(
      boolean ordered, List<String> labels, GramSpace space, short[][] weights, double[][] scales) {
    this.ordered = ordered;
    this.labels = List.copyOf(labels);
    this.space = space;
    this.weights = weights;
    this.scales = scales;
  }

  /**
   * Returns the likeliest label, of equally likely ones the first; empty if nothing is known in it.
   */
  Optional<LikelyLabel> label(Grams text) {
    GramVector vector = space.vector(text);
    if (vector.terms().length == 0) {
      return Optional.empty();
    }
    double[] values = new double[weights.length];
    for (int line = 0; line < values.length; line++) {
      double sum = 0;
      for (int i = 0; i < vector.terms().length; i++) {
        sum += vector.values()[i] * Float.float16ToFloat(weights[line][vector.terms()[i]]);
      }
      values[line] = sum;
    }
    double[] probabilities = probabilities(ordered, values, scales);
    int best = 0;
    for (int l = 1; l < probabilities.length; l++) {
      best = probabilities[l] > probabilities[best] ? l : best;
    }
    return Optional.of(new LikelyLabel(labels.get(best), probabilities[best]));
  }

  /** Returns the probability of each label, of the lines' values. They sum to 1. */
  static double[] probabilities(boolean ordered, double[] values, double[][] scales) {
    double[] shares = new double[ordered ? values.length + 1 : values.length];
    double before = 1; // that the label is this one or a later one
    double sum = 0;
    for (int l = 0; l < shares.length; l++) {
      double above = l < values.length ? logistic(scales[l][0] * values[l] + scales[l][1]) : 0;
      if (ordered) {
        double next = Math.min(before, above); // no label less likely than nothing
        shares[l] = before - next;
        before = next;
      } else {
        shares[l] = above;
      }
      sum += shares[l];
    }
    for (int l = 0; l < shares.length; l++) {
      shares[l] = sum > 0 ? shares[l] / sum : 1.0 / shares.length;
    }
    return shares;
  }

  private static double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeBoolean(ordered);
    out.writeInt(labels.size());
    for (String label : labels) {
      TagBytes.write(out, label);
    }
    space.write(out);
    for (int line = 0; line < weights.length; line++) {
      out.writeDouble(scales[line][0]);
      out.writeDouble(scales[line][1]);
      for (short weight : weights[line]) {
        out.writeShort(weight);
      }
    }
  }

  static SubjectLabels read(DataInputStream in) throws IOException {
    boolean ordered = in.readBoolean();
    int count = TagBytes.count(in, MOST_LABELS, Integer.BYTES);
    if (count < 2) {
      throw new IOException(count + " labels, where two are the least");
    }
    List<String> labels = new ArrayList<>();
    for (int l = 0; l < count; l++) {
      labels.add(TagBytes.text(in));
    }
    GramSpace space = GramSpace.read(in);
    int lines = ordered ? count - 1 : count;
    short[][] weights = new short[lines][];
    double[][] scales = new double[lines][2];
    for (int line = 0; line < lines; line++) {
      for (int i = 0; i < 2; i++) {
        scales[line][i] = in.readDouble();
        if (!Double.isFinite(scales[line][i])) {
          throw new IOException("a scale is no number");
        }
      }
      TagBytes.room(in, space.size(), Short.BYTES);
      weights[line] = new short[space.size()];
      for (int g = 0; g < weights[line].length; g++) {
        weights[line][g] = in.readShort();
        if (!Float.isFinite(Float.float16ToFloat(weights[line][g]))) {
          throw new IOException("a weight is no number");
        }
      }
    }
    return new SubjectLabels(ordered, labels, space, weights, scales);
  }
}
