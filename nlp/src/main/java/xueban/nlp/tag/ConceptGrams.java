package xueban.nlp.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import xueban.nlp.TextFolding;

/**
 * How well a question fits each of some concepts by its characters: BM25 (Robertson and Zaragoza
 * 2009, b .75) over single characters and pairs of them, where each concept is one document, of all
 * that is said of it. Immutable, safe for concurrent use.
 */
public final class ConceptGrams {
  /** Most concepts that it can hold. */
  public static final int MOST_CONCEPTS = Character.MAX_VALUE;

  private static final double B = .75;
  private static final int MOST_GRAMS = 1 << 26;

  private final double saturation; // k1 of BM25
  private final int[] grams; // ascending: a character, or two as 16 bits each
  private final int[] starts; // [grams + 1]
  private final char[] concepts; // number of the concept
  private final char[] counts;
  private final float[] lengths; // [concepts], in grams
  private final double meanLength;

  private ConceptGrams(
      double saturation,
      int[] grams,
      int[] starts,
      char[] concepts,
      char[] counts,
      float[] lengths) {
    this.saturation = saturation;
    this.grams = grams;
    this.starts = starts;
    this.concepts = concepts;
    this.counts = counts;
    this.lengths = lengths;
    double sum = 0;
    for (float length : lengths) {
      sum += length;
    }
    meanLength = Math.max(1, sum / Math.max(1, lengths.length));
  }

  /**
   * Returns the grams of what is said of each concept.
   *
   * @param said texts of each concept, at most {@value #MOST_CONCEPTS} concepts
   * @param saturation k1 of BM25, above 0: the greater, the more it counts that a gram is frequent
   * @param mostOfText how often a gram counts within one text, at least 1
   */
  public static ConceptGrams of(List<List<String>> said, double saturation, int mostOfText) {
    if (said.size() > MOST_CONCEPTS) {
      throw new IllegalArgumentException(
          "%d concepts are more than %d. Leave out the rarest."
              .formatted(said.size(), MOST_CONCEPTS));
    }
    float[] lengths = new float[said.size()];
    List<long[]> parts = new ArrayList<>();
    for (int c = 0; c < lengths.length; c++) {
      Map<Integer, Integer> counts = new HashMap<>();
      long length = 0; // a float would stop growing at 2^24
      for (String text : said.get(c)) {
        Map<Integer, Integer> ofText = new HashMap<>();
        count(text, ofText);
        for (Map.Entry<Integer, Integer> gram : ofText.entrySet()) {
          length += gram.getValue();
          counts.merge(gram.getKey(), Math.min(mostOfText, gram.getValue()), Integer::sum);
        }
      }
      lengths[c] = length;
      parts.add(packed(c, counts));
    }
    long[] all = parts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return unpacked(saturation, all, lengths);
  }

  /** Returns a gram in 32 bits, then the concept in 16, then how often it has the gram. */
  private static long[] packed(int concept, Map<Integer, Integer> counts) {
    return counts.entrySet().stream()
        .mapToLong(
            gram ->
                (long) gram.getKey() << 32
                    | (long) concept << 16
                    | Math.min(Character.MAX_VALUE, gram.getValue()))
        .toArray();
  }

  private static ConceptGrams unpacked(double saturation, long[] all, float[] lengths) {
    int[] grams = new int[all.length];
    int[] starts = new int[all.length + 1];
    char[] concepts = new char[all.length];
    char[] counts = new char[all.length];
    int n = 0;
    for (int i = 0; i < all.length; i++) {
      int gram = (int) (all[i] >> 32);
      if (n == 0 || grams[n - 1] != gram) {
        grams[n] = gram;
        starts[n++] = i;
      }
      concepts[i] = (char) (all[i] >> 16);
      counts[i] = (char) all[i];
    }
    starts[n] = all.length;
    return new ConceptGrams(
        saturation,
        Arrays.copyOf(grams, n),
        Arrays.copyOf(starts, n + 1),
        concepts,
        counts,
        lengths);
  }

  /** Returns how well each concept fits, at least 0, over the root of the number of grams asked. */
  public double[] scores(String question) {
    double[] scores = new double[lengths.length];
    int[] asked = asked(question);
    for (int gram : asked) {
      int at = Arrays.binarySearch(grams, gram);
      if (at >= 0) {
        add(at, scores);
      }
    }
    double scale = 1 / Math.sqrt(Math.max(1, asked.length));
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= scale;
    }
    return scores;
  }

  private void add(int gram, double[] scores) {
    double rarity = rarity(gram);
    for (int i = starts[gram]; i < starts[gram + 1]; i++) {
      double length = 1 - B + B * lengths[concepts[i]] / meanLength;
      scores[concepts[i]] +=
          rarity * counts[i] * (saturation + 1) / (counts[i] + saturation * length);
    }
  }

  /**
   * Returns how much of a question's pairs of characters is said of each concept, by their rarity,
   * in [0, 1]; one that is said of no concept counts as the rarest.
   */
  public double[] shares(String question) {
    double[] said = new double[lengths.length];
    double all = 0;
    for (int gram : asked(question)) {
      if (gram >>> 16 != 0) {
        int at = Arrays.binarySearch(grams, gram);
        double rarity = rarity(at);
        all += rarity;
        for (int i = at < 0 ? 0 : starts[at]; i < (at < 0 ? 0 : starts[at + 1]); i++) {
          said[concepts[i]] += rarity;
        }
      }
    }
    for (int c = 0; c < said.length && all > 0; c++) {
      said[c] /= all;
    }
    return said;
  }

  /** Returns ln(1 + (n − m + .5) / (m + .5)) for a gram that m of n concepts have. */
  private double rarity(int gram) {
    int with = gram < 0 ? 0 : starts[gram + 1] - starts[gram];
    return Math.log(1 + (lengths.length - with + .5) / (with + .5));
  }

  private static int[] asked(String question) {
    Map<Integer, Integer> counts = new HashMap<>();
    count(question, counts);
    return new TreeSet<>(counts.keySet()).stream().mapToInt(Integer::intValue).toArray();
  }

  private static void count(String text, Map<Integer, Integer> counts) {
    String folded = TextFolding.fold(text);
    for (int i = 0; i < folded.length(); i++) {
      char first = folded.charAt(i);
      if (!Character.isWhitespace(first)) {
        counts.merge((int) first, 1, Integer::sum);
        if (i + 1 < folded.length() && !Character.isWhitespace(folded.charAt(i + 1))) {
          counts.merge(first << 16 | folded.charAt(i + 1), 1, Integer::sum);
        }
      }
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeDouble(saturation);
    out.writeInt(lengths.length);
    for (float length : lengths) {
      out.writeFloat(length);
    }
    out.writeInt(grams.length);
    for (int g = 0; g < grams.length; g++) {
      out.writeInt(grams[g]);
      out.writeInt(starts[g + 1] - starts[g]);
    }
    for (int i = 0; i < concepts.length; i++) {
      out.writeChar(concepts[i]);
      out.writeChar(counts[i]);
    }
  }

  /**
   * @param size how many concepts there must be
   */
  static ConceptGrams read(DataInputStream in, int size) throws IOException {
    double saturation = in.readDouble();
    if (!(saturation > 0 && saturation < 1e6)) {
      throw new IOException("k1 of BM25 is " + saturation);
    }
    TagBytes.expect(in, size, "concepts");
    TagBytes.room(in, size, Float.BYTES);
    float[] lengths = new float[size];
    for (int c = 0; c < size; c++) {
      lengths[c] = TagBytes.number(in);
      if (lengths[c] < 0) {
        throw new IOException("a length is " + lengths[c]);
      }
    }
    int[] grams = new int[TagBytes.count(in, MOST_GRAMS, 2 * Integer.BYTES)];
    int[] starts = new int[grams.length + 1];
    for (int g = 0; g < grams.length; g++) {
      grams[g] = in.readInt();
      if (g > 0 && grams[g] <= grams[g - 1]) {
        throw new IOException("characters are not in order");
      }
      int count = TagBytes.count(in, size, 0);
      TagBytes.room(in, (long) starts[g] + count, 2 * Character.BYTES);
      starts[g + 1] = starts[g] + count;
    }
    char[] concepts = new char[starts[grams.length]];
    char[] counts = new char[concepts.length];
    for (int i = 0; i < concepts.length; i++) {
      concepts[i] = in.readChar();
      counts[i] = in.readChar();
      if (concepts[i] >= size) {
        throw new IOException("concept " + (int) concepts[i] + " of " + size);
      }
    }
    return new ConceptGrams(saturation, grams, starts, concepts, counts, lengths);
  }
}
