package xueban.nlp.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The weights of a regression as 16-bit floats: most of a model's memory is these, and their last
 * bits change no tag. Immutable.
 */
final class RidgeWeights {
  private final short[][] weights; // [texts][concepts]
  private final int concepts;

  private RidgeWeights(short[][] weights, int concepts) {
    this.weights = weights;
    this.concepts = concepts;
  }

  /**
   * @param weights {@code [texts][concepts]}
   */
  static RidgeWeights of(float[][] weights, int concepts) {
    short[][] halves = new short[weights.length][concepts];
    for (int t = 0; t < weights.length; t++) {
      for (int c = 0; c < concepts; c++) {
        halves[t][c] = Float.floatToFloat16(weights[t][c]);
      }
    }
    return new RidgeWeights(halves, concepts);
  }

  /** Returns the regression's values for a text, {@code [concepts]}. */
  float[] predict(float[] kernelRow) {
    float[] values = new float[concepts];
    for (int i = 0; i < kernelRow.length; i++) {
      float k = kernelRow[i];
      if (k != 0) {
        short[] row = weights[i];
        for (int c = 0; c < values.length; c++) {
          values[c] += k * Float.float16ToFloat(row[c]);
        }
      }
    }
    return values;
  }

  void write(DataOutputStream out) throws IOException {
    for (short[] row : weights) {
      for (short weight : row) {
        out.writeShort(weight);
      }
    }
  }

  static RidgeWeights read(DataInputStream in, int texts, int concepts) throws IOException {
    TagBytes.room(in, (long) texts * concepts, Short.BYTES);
    short[][] weights = new short[texts][concepts];
    for (short[] row : weights) {
      for (int c = 0; c < concepts; c++) {
        row[c] = in.readShort();
        if (!Float.isFinite(Float.float16ToFloat(row[c]))) {
          throw new IOException("a weight is no number");
        }
      }
    }
    return new RidgeWeights(weights, concepts);
  }
}
