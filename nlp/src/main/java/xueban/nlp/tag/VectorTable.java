package xueban.nlp.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Vectors of texts without what all of them have in common: their mean is taken away, and what
 * stays has length 1. As 16-bit floats. Immutable.
 */
final class VectorTable {
  private static final int MOST_NUMBERS = 1 << 14;

  private final float[] mean;
  private final short[][] rows; // [texts][numbers]

  private VectorTable(float[] mean, short[][] rows) {
    this.mean = mean;
    this.rows = rows;
  }

  /**
   * @param vectors one or more, equally long
   */
  static VectorTable of(List<float[]> vectors) {
    float[] mean = new float[vectors.getFirst().length];
    for (float[] vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i] / vectors.size();
      }
    }
    short[][] rows = new short[vectors.size()][mean.length];
    for (int t = 0; t < rows.length; t++) {
      float[] centred = centred(vectors.get(t), mean);
      for (int i = 0; i < mean.length; i++) {
        rows[t][i] = Float.floatToFloat16(centred[i]);
      }
    }
    return new VectorTable(mean, rows);
  }

  private static float[] centred(float[] vector, float[] mean) {
    float[] centred = new float[mean.length];
    double squares = 0;
    for (int i = 0; i < mean.length; i++) {
      centred[i] = vector[i] - mean[i];
      squares += centred[i] * centred[i];
    }
    double length = Math.sqrt(squares);
    for (int i = 0; length > 0 && i < mean.length; i++) {
      centred[i] = (float) (centred[i] / length);
    }
    return centred;
  }

  int numbers() {
    return mean.length;
  }

  /** Returns the cosine with each text, {@code [texts]}, each in [-1, 1]. */
  float[] cosines(float[] vector) {
    float[] centred = centred(vector, mean);
    float[] cosines = new float[rows.length];
    float[] row = new float[mean.length];
    for (int t = 0; t < rows.length; t++) {
      decode(rows[t], row);
      cosines[t] = product(centred, row);
    }
    return cosines;
  }

  /** Returns the cosine of each text with each, {@code [texts][texts]}. */
  float[][] cosines() {
    float[][] all = new float[rows.length][mean.length];
    for (int t = 0; t < rows.length; t++) {
      decode(rows[t], all[t]);
    }
    float[][] cosines = new float[rows.length][rows.length];
    for (int a = 0; a < all.length; a++) {
      for (int b = 0; b <= a; b++) {
        cosines[a][b] = product(all[a], all[b]);
        cosines[b][a] = cosines[a][b];
      }
    }
    return cosines;
  }

  private static void decode(short[] row, float[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = Float.float16ToFloat(row[i]);
    }
  }

  /** Adds up four sums side by side: one waits for nothing that another has to do. */
  private static float product(float[] a, float[] b) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 4 <= a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + s2 + s3;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(mean.length);
    for (float value : mean) {
      out.writeFloat(value);
    }
    for (short[] row : rows) {
      for (short value : row) {
        out.writeShort(value);
      }
    }
  }

  /**
   * @param texts how many there must be
   */
  static VectorTable read(DataInputStream in, int texts) throws IOException {
    float[] mean = new float[TagBytes.count(in, MOST_NUMBERS, Float.BYTES)];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = TagBytes.number(in);
    }
    TagBytes.room(in, (long) texts * mean.length, Short.BYTES);
    short[][] rows = new short[texts][mean.length];
    for (short[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = in.readShort();
        if (!Float.isFinite(Float.float16ToFloat(row[i]))) {
          throw new IOException("a vector holds no number");
        }
      }
    }
    return new VectorTable(mean, rows);
  }
}
