package xueban.recommend.opensearch;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * Vectors as text: 16 bits a number (IEEE 754 binary16), which moves a cosine by less than .001 and
 * takes a third of what numbers in JSON would.
 */
final class HalfFloats {
  private HalfFloats() {}

  static String encode(float[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * Short.BYTES);
    for (float value : values) {
      buffer.putShort(Float.floatToFloat16(value));
    }
    return Base64.getEncoder().encodeToString(buffer.array());
  }

  static float[] decode(String text) {
    ByteBuffer buffer = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    float[] values = new float[buffer.remaining() / Short.BYTES];
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.float16ToFloat(buffer.getShort());
    }
    return values;
  }

  /** Returns the cosine of two vectors of length 1, in [-1, 1]; 0 if their spaces differ. */
  static double cosine(float[] a, float[] b) {
    if (a.length != b.length) {
      return 0;
    }
    double product = 0;
    double squares = 0;
    for (int i = 0; i < a.length; i++) {
      product += (double) a[i] * b[i];
      squares += (double) b[i] * b[i];
    }
    // Rounding to 16 bits leaves the second a little longer or shorter than 1.
    return squares == 0 ? 0 : Math.clamp(product / Math.sqrt(squares), -1, 1);
  }
}
