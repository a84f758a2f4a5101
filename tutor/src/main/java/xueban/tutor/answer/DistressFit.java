package xueban.tutor.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import xueban.nlp.ShippedVectors;

/**
 * Finds the weight of every phrase of {@link DistressPhrases}: kernel ridge regression on 1 for
 * distress and -1 for the others, with the phrases alone; no message of a bench takes part. Two
 * phrases are as like as {@code exp(NARROWNESS (cosine - 1)) + WORDING likeness of wording +
 * ALWAYS}, or by wording alone. Weights {@code a} solve {@code (K + ridge I) a = y}.
 */
public final class DistressFit {
  /** Weight of wording beside meaning, which has 1. */
  static final double WORDING = .3;

  /** Likeness of any two texts: lets the rest of the phrases stand for what is like none. */
  static final double ALWAYS = .05;

  private static final double NARROWNESS = 6;
  private static final double RIDGE = .1;
  private static final double RIDGE_BY_WORDING = 1;

  private DistressFit() {}

  /** Returns how near two meanings are, in (0, 1], for a cosine in [-1, 1]. */
  static double nearness(double cosine) {
    return Math.exp(NARROWNESS * (cosine - 1));
  }

  /**
   * Returns the lines of {@code distress.weights}, one for each phrase: its weight with meaning,
   * and by wording alone.
   *
   * @param vectors those of the phrases
   * @throws IllegalStateException if a phrase has none
   */
  public static List<String> lines(ShippedVectors vectors) {
    List<DistressPhrases.Phrase> phrases = DistressPhrases.all();
    List<String> texts = DistressPhrases.texts();
    WordingLikeness wording = new WordingLikeness(texts);
    List<Map<String, Double>> said = texts.stream().map(wording::weights).toList();
    int[] rows = texts.stream().mapToInt(text -> DistressMeasure.row(vectors, text)).toArray();
    int size = rows.length;
    double[][] full = new double[size][size];
    double[][] alone = new double[size][size];
    for (int i = 0; i < size; i++) {
      float[] meaning = vectors.find(texts.get(i)).orElseThrow();
      for (int j = 0; j <= i; j++) {
        double words = WordingLikeness.of(said.get(i), said.get(j));
        full[i][j] = nearness(vectors.dot(rows[j], meaning)) + WORDING * words + ALWAYS;
        alone[i][j] = words + ALWAYS;
      }
      full[i][i] += RIDGE;
      alone[i][i] += RIDGE_BY_WORDING;
    }
    double[] targets = phrases.stream().mapToDouble(p -> p.isDistress() ? 1 : -1).toArray();
    double[] weights = solve(full, targets);
    double[] weightsAlone = solve(alone, targets);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      lines.add(String.format(Locale.ROOT, "%.5f\t%.5f", weights[i], weightsAlone[i]));
    }
    return lines;
  }

  /** Returns x of {@code A x = b} by Cholesky's factors; A, by its lower half, is overwritten. */
  static double[] solve(double[][] a, double[] b) {
    int size = b.length;
    double[] x = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = a[i][j];
        for (int k = 0; k < j; k++) {
          rest -= a[i][k] * a[j][k];
        }
        a[i][j] = i == j ? Math.sqrt(rest) : rest / a[j][j];
      }
      double rest = b[i];
      for (int k = 0; k < i; k++) {
        rest -= a[i][k] * x[k];
      }
      x[i] = rest / a[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        x[i] -= a[k][i] * x[k];
      }
      x[i] /= a[i][i];
    }
    return x;
  }
}
