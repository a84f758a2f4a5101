package xueban.model.neural;

import java.nio.ByteBuffer;
import xueban.XuebanException;
import xueban.model.internal.ByteReader;
import xueban.model.internal.ByteWriter;

/** Numbers in rows, [rows][width] in one array. */
final class Rows {
  private Rows() {}

  /** Returns a copy, checked: so long, and every number finite. */
  static float[] checked(String name, float[] numbers, int rows, int width) {
    if (numbers.length != (long) rows * width) {
      throw XuebanException.invalid(
          name, "%d numbers must be %d × %d.".formatted(numbers.length, rows, width));
    }
    for (float number : numbers) {
      if (!Float.isFinite(number)) {
        throw XuebanException.invalid(
            name, number + " must be a finite number. Train with smaller steps.");
      }
    }
    return numbers.clone();
  }

  /** Returns {@code factor × rows × matrix + added}; [rows][in] and [in][out] give [rows][out]. */
  static float[] times(
      float[] rows, float[] matrix, int in, int out, float[] added, double factor) {
    int count = rows.length / in;
    float[] result = new float[count * out];
    double[] sums = new double[out];
    for (int row = 0; row < count; row++) {
      for (int o = 0; o < out; o++) {
        sums[o] = added[o];
      }
      for (int i = 0; i < in; i++) {
        double x = rows[row * in + i];
        for (int o = 0; o < out; o++) {
          sums[o] += x * matrix[i * out + o];
        }
      }
      for (int o = 0; o < out; o++) {
        result[row * out + o] = (float) (factor * sums[o]);
      }
    }
    return result;
  }

  /** Returns the mean of some rows. */
  static double[] mean(float[] rows, int width, int[] chosen) {
    double[] mean = new double[width];
    for (int row : chosen) {
      for (int i = 0; i < width; i++) {
        mean[i] += rows[row * width + i];
      }
    }
    for (int i = 0; i < width; i++) {
      mean[i] /= chosen.length;
    }
    return mean;
  }

  static void write(float[] numbers, ByteWriter out) {
    for (float number : numbers) {
      out.number32(Float.floatToRawIntBits(number));
    }
  }

  static float[] read(ByteReader in, int rows, int width) {
    byte[] bytes = in.next(Math.multiplyExact(Math.multiplyExact(rows, width), Float.BYTES));
    float[] numbers = new float[rows * width];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(numbers);
    return numbers;
  }
}
