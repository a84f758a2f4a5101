package xueban.tutor.grading.text;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Character n-grams of a text: 3 to 5 characters of Latin words with their edges, 1 to 3 of
 * Chinese. A gram is its {@link String#hashCode}; its weight is the square root of its count.
 */
final class GramCounts {
  /** No grams. */
  static final GramCounts NONE = new GramCounts(new int[0], new double[0]);

  private final int[] grams; // ascending
  private final double[] weights;

  private GramCounts(int[] grams, double[] weights) {
    this.grams = grams;
    this.weights = weights;
  }

  /** Counts the grams of a folded text. */
  static GramCounts of(String folded) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    String spaced = " " + folded.replaceAll("[^\\p{L}\\p{N}+*/=<>^%-]+", " ").strip() + " ";
    for (int i = 0; i < spaced.length(); i++) {
      boolean han = Character.isIdeographic(spaced.charAt(i));
      for (int n = han ? 1 : 3; n <= (han ? 3 : 5) && i + n <= spaced.length(); n++) {
        counts.merge(spaced.substring(i, i + n).hashCode(), 1, Integer::sum);
      }
    }
    int[] grams = new int[counts.size()];
    double[] weights = new double[grams.length];
    int at = 0;
    for (Map.Entry<Integer, Integer> gram : counts.entrySet()) {
      grams[at] = gram.getKey();
      weights[at++] = StrictMath.sqrt(gram.getValue());
    }
    return new GramCounts(grams, weights);
  }

  /** Returns the grams that another text has not. */
  GramCounts without(GramCounts other) {
    int[] left = new int[grams.length];
    double[] leftWeights = new double[grams.length];
    int size = 0;
    for (int i = 0; i < grams.length; i++) {
      if (Arrays.binarySearch(other.grams, grams[i]) < 0) {
        left[size] = grams[i];
        leftWeights[size++] = weights[i];
      }
    }
    return new GramCounts(Arrays.copyOf(left, size), Arrays.copyOf(leftWeights, size));
  }

  /** Returns the cosine, 0 to 1; 0 if either has none. */
  double cosine(GramCounts other) {
    double dot = 0;
    for (int i = 0, j = 0; i < grams.length && j < other.grams.length; ) {
      if (grams[i] == other.grams[j]) {
        dot += weights[i++] * other.weights[j++];
      } else if (grams[i] < other.grams[j]) {
        i++;
      } else {
        j++;
      }
    }
    double norms = norm() * other.norm();
    return norms == 0 ? 0 : dot / StrictMath.sqrt(norms);
  }

  private double norm() {
    double sum = 0;
    for (double weight : weights) {
      sum += weight * weight;
    }
    return sum;
  }
}
