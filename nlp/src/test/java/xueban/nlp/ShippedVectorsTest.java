package xueban.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShippedVectorsTest {
  private static final int DIMENSION = 64;

  @Test
  void find_givesWhatWasWritten_toAThousandth() throws IOException {
    Map<String, float[]> vectors = vectors(300);

    ShippedVectors known = read(bytes(vectors));

    assertThat(known.size()).isEqualTo(300);
    assertThat(known.embedder()).isEqualTo("model/1");
    vectors.forEach(
        (text, vector) ->
            assertThat(dot(known.find(text).orElseThrow(), vector)).isBetween(.999, 1.000001));
    assertThat(known.find("unseen")).isEmpty();
  }

  @Test
  void before_asksTheOther_forQueriesAndUnknownPassages() throws IOException {
    Map<String, float[]> vectors = vectors(2);
    float[] fresh = {1};
    Embedder other = new Fixed("model/1", fresh);

    Embedder embedder = read(bytes(vectors)).before(other);

    assertThat(embedder.embed("text 1", TextRole.PASSAGE)).hasSize(DIMENSION);
    assertThat(embedder.embed("text 1", TextRole.QUERY)).isSameAs(fresh);
    assertThat(embedder.embed("unseen", TextRole.PASSAGE)).isSameAs(fresh);
  }

  @Test
  void before_leavesAnotherModelAlone() throws IOException {
    Embedder other = new Fixed("model/2", new float[] {1});

    assertThat(read(bytes(vectors(1))).before(other)).isSameAs(other);
  }

  @Test
  void read_refusesWhatIsCutOffOrNoSuchFile() throws IOException {
    byte[] whole = bytes(vectors(3));

    assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 1)))
        .isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> read(new byte[100]))
        .isInstanceOf(IOException.class)
        .hasMessage("This is no file of known vectors.");
  }

  @Test
  void write_isTheSameInAnyOrder() throws IOException {
    Map<String, float[]> vectors = vectors(5);
    Map<String, float[]> reversed = new LinkedHashMap<>();
    vectors.keySet().stream().toList().reversed().forEach(t -> reversed.put(t, vectors.get(t)));

    assertThat(bytes(reversed)).isEqualTo(bytes(vectors));
  }

  private static Map<String, float[]> vectors(int count) {
    Random random = new Random(7);
    Map<String, float[]> vectors = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      float[] vector = new float[DIMENSION];
      double squares = 0;
      for (int k = 0; k < DIMENSION; k++) {
        vector[k] = (float) random.nextGaussian();
        squares += vector[k] * vector[k];
      }
      for (int k = 0; k < DIMENSION; k++) {
        vector[k] /= (float) Math.sqrt(squares);
      }
      vectors.put("text " + i, vector);
    }
    return vectors;
  }

  private static byte[] bytes(Map<String, float[]> vectors) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ShippedVectors.write(out, "model/1", vectors);
    return out.toByteArray();
  }

  private static ShippedVectors read(byte[] bytes) throws IOException {
    return ShippedVectors.read(new ByteArrayInputStream(bytes));
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private record Fixed(String id, float[] vector) implements Embedder {
    @Override
    public int dimension() {
      return DIMENSION;
    }

    @Override
    public float[] embed(String text, TextRole role) {
      return vector;
    }

    @Override
    public void close() {}
  }
}
