package xueban.nlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Vectors of passages that were embedded before, so that a text that ships with us costs no
 * computing at a start. Eight bits a component and one scale a vector: the cosine of what comes out
 * with what went in is at least .999. A text is found by the first 64 bits of its SHA-256.
 *
 * <p>Immutable.
 */
public final class ShippedVectors {
  private static final int MAGIC = 0x58425631;
  private static final int MAX_DIMENSION = 4_096;
  private static final int MAX_COMPONENTS = 1 << 28;
  private static final int LARGEST = 127;

  private final String embedder;
  private final int dimension;
  private final long[] texts;
  private final float[] scales;
  private final byte[] components;

  private ShippedVectors(
      String embedder, int dimension, long[] texts, float[] scales, byte[] components) {
    this.embedder = embedder;
    this.dimension = dimension;
    this.texts = texts;
    this.scales = scales;
    this.components = components;
  }

  /**
   * Writes vectors for {@link #read}; equal vectors give equal bytes.
   *
   * @param embedder id of the embedder that made them
   * @param vectors the vector of each passage, all of one length
   * @throws IOException if {@code out} cannot be written
   */
  public static void write(OutputStream out, String embedder, Map<String, float[]> vectors)
      throws IOException {
    SortedMap<Long, float[]> byText = new TreeMap<>();
    vectors.forEach((text, vector) -> byText.put(key(text), vector));
    int dimension = vectors.values().stream().mapToInt(v -> v.length).max().orElse(1);
    if (vectors.values().stream().anyMatch(v -> v.length != dimension)) {
      throw new IllegalArgumentException(
          "A vector has fewer than %d components, as another has.".formatted(dimension));
    }
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeUTF(embedder);
    data.writeInt(dimension);
    data.writeInt(byText.size());
    for (Map.Entry<Long, float[]> entry : byText.entrySet()) {
      float[] vector = entry.getValue();
      float scale = scale(vector);
      data.writeLong(entry.getKey());
      data.writeFloat(scale);
      for (float component : vector) {
        data.writeByte(Math.round(component / scale));
      }
    }
    data.flush();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is cut off or no such file
   */
  public static ShippedVectors read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    String embedder = embedder(data);
    int dimension = data.readInt();
    int count = data.readInt();
    if (dimension < 1
        || dimension > MAX_DIMENSION
        || count < 0
        || (long) count * dimension > MAX_COMPONENTS) {
      throw new IOException(
          "A file of known vectors names %d vectors of %d components.".formatted(count, dimension));
    }
    long[] texts = new long[count];
    float[] scales = new float[count];
    byte[] components = new byte[count * dimension];
    for (int i = 0; i < count; i++) {
      texts[i] = data.readLong();
      scales[i] = data.readFloat();
      data.readFully(components, i * dimension, dimension);
    }
    return new ShippedVectors(embedder, dimension, texts, scales, components);
  }

  /**
   * Returns the id of the embedder that made the vectors of a file, reading no further.
   *
   * @throws IOException if it is no such file
   */
  public static String embedderOf(InputStream in) throws IOException {
    return embedder(new DataInputStream(in));
  }

  private static String embedder(DataInputStream data) throws IOException {
    if (data.readInt() != MAGIC) {
      throw new IOException("This is no file of known vectors.");
    }
    return data.readUTF();
  }

  /** Returns how many vectors are known. */
  public int size() {
    return texts.length;
  }

  /** Returns how many components each has. */
  public int dimension() {
    return dimension;
  }

  /** Returns the id of the embedder that made them. */
  public String embedder() {
    return embedder;
  }

  /** Returns the row of a passage, from 0, or empty if it is not known. */
  public OptionalInt row(String passage) {
    int at = Arrays.binarySearch(texts, key(passage));
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }

  /** Returns the dot product of a row with a vector of {@link #dimension} components. */
  public double dot(int row, float[] vector) {
    float sum = 0;
    int start = row * dimension;
    for (int i = 0; i < dimension; i++) {
      sum += components[start + i] * vector[i];
    }
    return sum * scales[row];
  }

  /** Returns the vector of a passage, of Euclidean norm 1, or empty if it is not known. */
  public Optional<float[]> find(String passage) {
    OptionalInt row = row(passage);
    if (row.isEmpty()) {
      return Optional.empty();
    }
    int at = row.getAsInt();
    float[] vector = new float[dimension];
    double squares = 0;
    for (int i = 0; i < dimension; i++) {
      vector[i] = components[at * dimension + i] * scales[at];
      squares += (double) vector[i] * vector[i];
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < dimension && length > 0; i++) {
      vector[i] /= length;
    }
    return Optional.of(vector);
  }

  /**
   * Returns an embedder that takes known passages from here and asks another for all else; that one
   * itself if its vectors do not compare with these. Closing it closes the other.
   */
  public Embedder before(Embedder other) {
    boolean same = other.id().equals(embedder) && other.dimension() == dimension;
    return same ? new Remembering(this, other) : other;
  }

  private static float scale(float[] vector) {
    float largest = 0;
    for (float component : vector) {
      largest = Math.max(largest, Math.abs(component));
    }
    return largest == 0 ? 1 : largest / LARGEST;
  }

  private static long key(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static final class Remembering extends DelegatingEmbedder {
    private final ShippedVectors known;

    Remembering(ShippedVectors known, Embedder other) {
      super(other);
      this.known = known;
    }

    @Override
    public float[] embed(String text, TextRole role) {
      Optional<float[]> vector = role == TextRole.PASSAGE ? known.find(text) : Optional.empty();
      return vector.orElseGet(() -> super.embed(text, role));
    }
  }
}
