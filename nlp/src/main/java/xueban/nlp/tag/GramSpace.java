package xueban.nlp.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The n-grams that are worth counting and how much each says: those in two or more of the texts,
 * weighed by the logarithm of how few have them. Immutable.
 */
final class GramSpace {
  private static final int MOST = 1 << 26;

  private final int[] hashes; // ascending
  private final float[] weights;
  private final float rare; // weight of one that no text has

  private GramSpace(int[] hashes, float[] weights, float rare) {
    this.hashes = hashes;
    this.weights = weights;
    this.rare = rare;
  }

  static GramSpace of(List<Grams> texts) {
    int[] all = new int[texts.stream().mapToInt(Grams::size).sum()];
    int n = 0;
    for (Grams text : texts) {
      for (int i = 0; i < text.size(); i++) {
        all[n++] = text.hash(i);
      }
    }
    Arrays.sort(all);
    int size = repeated(all);
    int[] hashes = new int[size];
    float[] weights = new float[size];
    int kept = 0;
    for (int from = 0; from < n; ) {
      int to = from;
      while (to < n && all[to] == all[from]) {
        to++;
      }
      if (to - from > 1) {
        hashes[kept] = all[from];
        weights[kept++] = weight(texts.size(), to - from);
      }
      from = to;
    }
    return new GramSpace(hashes, weights, weight(texts.size(), 0));
  }

  /** Returns how many different values stand in a sorted array more than once. */
  private static int repeated(int[] sorted) {
    int count = 0;
    for (int i = 1; i < sorted.length; i++) {
      boolean second = sorted[i] == sorted[i - 1] && (i == 1 || sorted[i - 2] != sorted[i]);
      count += second ? 1 : 0;
    }
    return count;
  }

  private static float weight(int texts, int with) {
    return (float) (1 + StrictMath.log((texts + 1.0) / (with + 1)));
  }

  int size() {
    return hashes.length;
  }

  /** Returns how much an n-gram says, whether a text has it or not. */
  float weight(int hash) {
    int at = Arrays.binarySearch(hashes, hash);
    return at < 0 ? rare : weights[at];
  }

  /** Returns the text as a vector of length 1, or of length 0 if nothing in it is known. */
  GramVector vector(Grams grams) {
    int[] terms = new int[grams.size()];
    float[] values = new float[grams.size()];
    int n = 0;
    double squares = 0;
    for (int i = 0; i < grams.size(); i++) {
      int at = Arrays.binarySearch(hashes, grams.hash(i));
      if (at >= 0) {
        double value = (1 + StrictMath.log(grams.count(i))) * weights[at];
        terms[n] = at;
        values[n++] = (float) value;
        squares += value * value;
      }
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < n; i++) {
      values[i] /= length;
    }
    return new GramVector(Arrays.copyOf(terms, n), Arrays.copyOf(values, n));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(hashes.length);
    for (int i = 0; i < hashes.length; i++) {
      out.writeInt(hashes[i]);
      out.writeFloat(weights[i]);
    }
    out.writeFloat(rare);
  }

  static GramSpace read(DataInputStream in) throws IOException {
    int size = TagBytes.count(in, MOST, Integer.BYTES + Float.BYTES);
    int[] hashes = new int[size];
    float[] weights = new float[size];
    for (int i = 0; i < size; i++) {
      hashes[i] = in.readInt();
      weights[i] = TagBytes.number(in);
      if (i > 0 && hashes[i] <= hashes[i - 1]) {
        throw new IOException("n-grams are not in order");
      }
    }
    return new GramSpace(hashes, weights, TagBytes.number(in));
  }
}
