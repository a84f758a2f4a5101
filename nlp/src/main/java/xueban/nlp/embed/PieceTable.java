package xueban.nlp.embed;

import static java.util.Objects.requireNonNull;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/*
 *  vector = common · axis 0 + √(1 − common²) · direction of (row 0 + Σ rows of pieces / √pieces) along axes 1, 2 …
 *
 *  Axis 0 is what all texts share in the transformer's space. Its part is the same in every text: were it summed
 *  up too, long texts would have more or less of it than short ones, and be near every query or none.
 */
/**
 * The vector of each piece, in fewer components than the vectors of texts, and the axes that lead
 * from these to those; eight bits a number, one scale a row. Immutable.
 *
 * @see TextPieces
 */
public final class PieceTable {
  private static final int MAGIC = 0x58425031;
  private static final int MOST_PIECES = 1 << 18;
  private static final int MOST_COMPONENTS = 4_096;
  private static final int LARGEST = 127;

  private final String id;
  private final String space;
  private final int dimension;
  private final int rank;
  private final float common;
  private final Rows axes;
  private final Rows pieces;
  private final long[] keys;
  private final int[] rows;

  private PieceTable(
      String id, String space, float common, Rows axes, Rows pieces, List<String> names) {
    this.id = id;
    this.space = space;
    this.common = common;
    this.axes = axes;
    this.pieces = pieces;
    dimension = axes.width;
    rank = pieces.width;
    int room = Integer.highestOneBit(Math.max(4, 4 * names.size()) - 1);
    keys = new long[room];
    rows = new int[room];
    Arrays.fill(rows, -1);
    for (int row = 1; row < names.size(); row++) { // row 0 is of no piece
      long key = TextPieces.key(names.get(row));
      int at = slot(key);
      keys[at] = key;
      rows[at] = row;
    }
  }

  /**
   * Writes a table for {@link #read}; equal numbers give equal bytes.
   *
   * @param id name and version of the table
   * @param space id of the embedder whose vectors these resemble
   * @param common component of every text along the first axis, in [0, 1)
   * @param axes [1 + rank][dimension], each of length 1 and at right angles to the others
   * @param pieces names of the rows, the first {@code ""}: it counts in every text
   * @param vectors [pieces][rank], along the axes but the first
   */
  public static void write(
      OutputStream out,
      String id,
      String space,
      double common,
      float[][] axes,
      List<String> pieces,
      float[][] vectors)
      throws IOException {
    if (pieces.size() != vectors.length || pieces.isEmpty() || !pieces.getFirst().isEmpty()) {
      throw new IllegalArgumentException(
          "%d pieces have %d vectors; there must be one each, and the first piece must be \"\"."
              .formatted(pieces.size(), vectors.length));
    }
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeUTF(id);
    data.writeUTF(space);
    data.writeInt(axes[0].length);
    data.writeInt(axes.length - 1);
    data.writeFloat((float) common);
    data.writeInt(pieces.size());
    Rows.write(data, axes);
    for (String piece : pieces) {
      data.writeUTF(piece);
    }
    Rows.write(data, vectors);
    data.flush();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is cut off or no such file
   */
  public static PieceTable read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    if (data.readInt() != MAGIC) {
      throw new IOException("This is no table of pieces.");
    }
    String id = data.readUTF();
    String space = data.readUTF();
    int dimension = data.readInt();
    int rank = data.readInt();
    float common = data.readFloat();
    int count = data.readInt();
    if (!(common >= 0 && common < 1)) {
      throw new IOException("A table names " + common + " as what all texts share.");
    }
    if (dimension < 1
        || dimension > MOST_COMPONENTS
        || rank < 1
        || rank >= dimension
        || count < 1
        || count > MOST_PIECES) {
      throw new IOException(
          "A table names %d pieces of %d components in %d.".formatted(count, rank, dimension));
    }
    Rows axes = Rows.read(data, rank + 1, dimension);
    String[] names = new String[count];
    for (int i = 0; i < count; i++) {
      names[i] = data.readUTF();
    }
    return new PieceTable(id, space, common, axes, Rows.read(data, count, rank), List.of(names));
  }

  /** Returns the name and version of the table. */
  public String id() {
    return id;
  }

  /** Returns the id of the embedder whose vectors these resemble and compare with. */
  public String space() {
    return space;
  }

  /** Returns how many components the vector of a text has. */
  public int dimension() {
    return dimension;
  }

  /** Returns how many pieces have a vector. */
  public int size() {
    return pieces.scales.length - 1;
  }

  /**
   * Returns the vector of a text, of {@link #dimension} components and length 1. A text without any
   * known piece gets the one that counts in every text.
   */
  public float[] vector(String text) {
    int[] found = TextPieces.rows(requireNonNull(text, "text"), this::row);
    float[] sum = new float[rank];
    float share = weight(found.length);
    for (int row : found) {
      pieces.add(row, share, sum);
    }
    pieces.add(0, 1, sum);
    normalise(sum);
    float own = (float) Math.sqrt(1 - common * common);
    float[] vector = new float[dimension];
    axes.add(0, common, vector);
    for (int axis = 0; axis < rank; axis++) {
      axes.add(axis + 1, own * sum[axis], vector);
    }
    normalise(vector);
    return vector;
  }

  /** Returns how much each of so many pieces counts: a long text must not drown row 0. */
  public static float weight(int pieces) {
    return (float) (1 / Math.sqrt(Math.max(1, pieces)));
  }

  private int row(long key) {
    return rows[slot(key)];
  }

  /** Returns where a key is, or the free place where it would be. */
  private int slot(long key) {
    int mask = keys.length - 1;
    int at = (int) (key ^ key >>> 32) & mask;
    while (rows[at] >= 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private static void normalise(float[] vector) {
    double squares = 0;
    for (float x : vector) {
      squares += (double) x * x;
    }
    if (squares == 0) {
      vector[0] = 1;
      return;
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
  }

  /** Rows of eight-bit numbers. */
  private static final class Rows {
    private final int width;
    private final float[] scales;
    private final byte[] numbers;

    private Rows(int width, float[] scales, byte[] numbers) {
      this.width = width;
      this.scales = scales;
      this.numbers = numbers;
    }

    static void write(DataOutputStream data, float[][] rows) throws IOException {
      for (float[] row : rows) {
        float largest = 0;
        for (float x : row) {
          largest = Math.max(largest, Math.abs(x));
        }
        float scale = largest == 0 ? 1 : largest / LARGEST;
        data.writeFloat(scale);
        for (float x : row) {
          data.writeByte(Math.round(x / scale));
        }
      }
    }

    static Rows read(DataInputStream data, int count, int width) throws IOException {
      float[] scales = new float[count];
      byte[] numbers = new byte[count * width];
      for (int i = 0; i < count; i++) {
        scales[i] = data.readFloat();
        data.readFully(numbers, i * width, width);
      }
      return new Rows(width, scales, numbers);
    }

    /** Adds a row, times a factor, to {@code sum}. */
    void add(int row, float factor, float[] sum) {
      float scale = scales[row] * factor;
      int start = row * width;
      for (int i = 0; i < width; i++) {
        sum[i] += scale * numbers[start + i];
      }
    }
  }
}
