package xueban.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import xueban.nlp.Embedder;
import xueban.nlp.TextFolding;
import xueban.nlp.TextRole;
import xueban.tutor.grading.text.ShortQuestion;

/**
 * A simple scorer to beat: ridge regression on a few numbers of the best reference, fitted to the
 * training answers.
 */
final class ShortAnswerBaseline {
  private static final double RIDGE = 1;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+|(?=\\p{IsHan})");

  private final Function<Pair, double[]> evidence;
  private final List<double[]> weights = new ArrayList<>();

  /** A question and an answer. */
  record Pair(ShortQuestion question, String answer) {}

  private ShortAnswerBaseline(Function<Pair, double[]> evidence) {
    this.evidence = evidence;
  }

  /** Sees the shares of words (of Chinese: characters) that answer and reference have in common. */
  static ShortAnswerBaseline ofWords() {
    return new ShortAnswerBaseline(
        pair -> {
          double[] best = {1, 0, 0, 0};
          Set<String> said = words(pair.answer());
          for (String reference : references(pair.question())) {
            Set<String> expected = words(reference);
            Set<String> both = new HashSet<>(said);
            both.retainAll(expected);
            double recall = (double) both.size() / Math.max(1, expected.size());
            double precision = (double) both.size() / Math.max(1, said.size());
            double f1 = both.isEmpty() ? 0 : 2 * recall * precision / (recall + precision);
            if (f1 > best[3]) {
              best = new double[] {1, recall, precision, f1};
            }
          }
          return best;
        });
  }

  /** Sees the cosine to the nearest reference alone. */
  static ShortAnswerBaseline ofMeaning(Embedder embedder) {
    return new ShortAnswerBaseline(
        pair -> {
          float[] said = embedder.embed(pair.answer(), TextRole.PASSAGE);
          double best = -1;
          for (String reference : references(pair.question())) {
            float[] expected = embedder.embed(reference, TextRole.PASSAGE);
            double cosine = 0;
            for (int i = 0; i < said.length; i++) {
              cosine += (double) said[i] * expected[i];
            }
            best = Math.max(best, cosine);
          }
          return new double[] {1, best};
        });
  }

  private static List<String> references(ShortQuestion question) {
    return question.parts().stream().flatMap(part -> part.wordings().stream()).toList();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>(Arrays.asList(BETWEEN.split(TextFolding.fold(text))));
    words.remove("");
    return words;
  }

  /**
   * Fits.
   *
   * @param targets one list of values, as long as the pairs, for each thing to tell
   */
  ShortAnswerBaseline fit(List<Pair> pairs, List<List<Double>> targets) {
    List<double[]> rows = pairs.stream().map(evidence).toList();
    weights.clear();
    for (List<Double> values : targets) {
      weights.add(solve(rows, values));
    }
    return this;
  }

  /** Returns the value of each thing for a pair. */
  double[] tell(Pair pair) {
    double[] row = evidence.apply(pair);
    return weights.stream().mapToDouble(weight -> dot(weight, row)).toArray();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Solves the normal equations by elimination; the matrix is positive definite. */
  private static double[] solve(List<double[]> rows, List<Double> values) {
    int n = rows.getFirst().length;
    double[][] system = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      system[i][i] = i == 0 ? 1e-6 : RIDGE;
    }
    for (int r = 0; r < rows.size(); r++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          system[i][j] += rows.get(r)[i] * rows.get(r)[j];
        }
        system[i][n] += rows.get(r)[i] * values.get(r);
      }
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        double factor = system[k][i] / system[i][i];
        for (int j = i; k != i && j <= n; j++) {
          system[k][j] -= factor * system[i][j];
        }
      }
    }
    double[] solved = new double[n];
    for (int i = 0; i < n; i++) {
      solved[i] = system[i][n] / system[i][i];
    }
    return solved;
  }
}
