package xueban.nlp.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import xueban.nlp.request.RestTraining.Labelled;

/** The verdicts that the words of one request may have: told or left, word by word. */
final class RestLattice {
  private final boolean[] told;
  private final int[][] words;
  private final List<RestVector> vectors;

  /**
   * Places of the weights of the step to a word, by its verdict and the one before: 2·from + to.
   */
  private final int[][][] steps;

  private RestLattice(boolean[] told, int[][] words, List<RestVector> vectors, int[][][] steps) {
    this.told = told;
    this.words = words;
    this.vectors = vectors;
    this.steps = steps;
  }

  /**
   * Returns the lattice of a request's words.
   *
   * @param places of the weights, by name; what has none changes nothing
   */
  static RestLattice of(List<Labelled> request, Map<String, Integer> places) {
    int n = request.size();
    boolean[] told = new boolean[n];
    int[][] words = new int[n][];
    int[][][] steps = new int[n][4][];
    for (int i = 0; i < n; i++) {
      Labelled word = request.get(i);
      told[i] = word.told();
      words[i] = places(word.signals().stream(), places);
      for (int join = 0; join < 4; join++) {
        boolean from = join / 2 == 1;
        boolean to = join % 2 == 1;
        steps[i][join] =
            places(word.step().stream().map(step -> RestWeights.of(step, from, to)), places);
      }
    }
    return new RestLattice(told, words, request.stream().map(Labelled::vector).toList(), steps);
  }

  private static int[] places(Stream<String> names, Map<String, Integer> places) {
    return names.map(places::get).filter(Objects::nonNull).mapToInt(place -> place).toArray();
  }

  /** Returns the names of the weights of a step. */
  static List<String> names(String step) {
    List<String> names = new ArrayList<>();
    for (int join = 0; join < 4; join++) {
      names.add(RestWeights.of(step, join / 2 == 1, join % 2 == 1));
    }
    return names;
  }

  /**
   * Returns the negative log-likelihood (natural logarithm, at least 0) of the verdicts that a
   * person gave, and adds its slope.
   *
   * @param weights those of numbers of vectors first
   */
  double addSlope(double[] weights, double[] slope) {
    int n = told.length;
    double[] word = new double[n];
    double[][] step = new double[n][4];
    for (int i = 0; i < n; i++) {
      word[i] = sum(words[i], weights) + vectors.get(i).times(weights);
      for (int join = 0; join < 4; join++) {
        // Before the first word nothing is told.
        step[i][join] =
            i == 0 && join / 2 == 1 ? Double.NEGATIVE_INFINITY : sum(steps[i][join], weights);
      }
    }
    double[][] after = after(word, step);
    double[] before = {0, Double.NEGATIVE_INFINITY};
    double all = both(step[0][0] + after[0][0], step[0][1] + word[0] + after[0][1]);
    double chosen = 0;
    for (int i = 0; i < n; i++) {
      double[] next = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
      int given = (i > 0 && told[i - 1] ? 2 : 0) + (told[i] ? 1 : 0);
      for (int join = 0; join < 4; join++) {
        int to = join % 2;
        double here = before[join / 2] + step[i][join] + to * word[i];
        next[to] = both(next[to], here);
        chosen += join == given ? step[i][join] + to * word[i] : 0;
        double error = StrictMath.exp(here + after[i][to] - all) - (join == given ? 1 : 0);
        add(steps[i][join], error, slope);
        if (to == 1) {
          add(words[i], error, slope);
          vectors.get(i).addTo(slope, error);
        }
      }
      before = next;
    }
    return all - chosen;
  }

  /** Returns the sums over all verdicts on later words, by word and its verdict. */
  private static double[][] after(double[] word, double[][] step) {
    double[][] after = new double[word.length][2];
    for (int i = word.length - 2; i >= 0; i--) {
      for (int from = 0; from < 2; from++) {
        after[i][from] =
            both(
                step[i + 1][2 * from] + after[i + 1][0],
                step[i + 1][2 * from + 1] + word[i + 1] + after[i + 1][1]);
      }
    }
    return after;
  }

  private static double sum(int[] places, double[] weights) {
    double sum = 0;
    for (int place : places) {
      sum += weights[place];
    }
    return sum;
  }

  private static void add(int[] places, double amount, double[] slope) {
    for (int place : places) {
      slope[place] += amount;
    }
  }

  /** Returns log(e^a + e^b). */
  private static double both(double a, double b) {
    double larger = Math.max(a, b);
    return larger == Double.NEGATIVE_INFINITY
        ? larger
        : larger + StrictMath.log(StrictMath.exp(a - larger) + StrictMath.exp(b - larger));
  }
}
