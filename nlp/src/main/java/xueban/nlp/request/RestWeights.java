package xueban.nlp.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xueban.nlp.embed.StaticEmbedder;

/**
 * Learnt weights of the signals of the words of the rest, and of the steps between them: the larger
 * the sum (natural logarithm of odds) of all that verdicts on a request's words add up to, the
 * likelier they are. Read from the resource {@code rest.tsv}, a signal and its weight a row, then
 * {@code number i} and that of the number at place i of vectors, which {@link RestTraining} made.
 * Immutable.
 */
final class RestWeights {
  private static final String TABLE = "rest.tsv";
  private static final String NUMBER = "number ";
  private static final String VECTORS = "# The vectors are by the table ";
  private static final RestWeights STANDARD = read();

  /** Below it a weight of a signal changes no verdict that is not a toss-up. */
  private static final double LEAST = .01;

  /** Numbers of a vector that may have weights: more than any embedder makes for both its texts. */
  private static final int MOST_NUMBERS = 8_192;

  private final Map<String, Double> weights;

  /** As many as the vectors have that the weights were learnt for; none if for no vectors. */
  private final double[] ofNumbers;

  RestWeights(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
    double[] numbers = new double[MOST_NUMBERS];
    int length = 0;
    for (int i = 0; i < MOST_NUMBERS; i++) {
      numbers[i] = weights.getOrDefault(ofNumber(i), 0.0);
      length = weights.containsKey(ofNumber(i)) ? i + 1 : length;
    }
    ofNumbers = Arrays.copyOf(numbers, length);
  }

  static RestWeights standard() {
    return STANDARD;
  }

  /** Returns the sum of the weights of signals: of a word, that it is looked for. */
  double sum(List<String> signals) {
    double sum = 0;
    for (String signal : signals) {
      sum += weights.getOrDefault(signal, 0.0);
    }
    return sum;
  }

  /**
   * Returns the sum of a vector's numbers, each times its weight; 0 if it has none, or if the
   * weights were learnt without vectors.
   *
   * @throws IllegalArgumentException if they were learnt for vectors of another length
   */
  double sum(RestVector vector) {
    if (vector.length() == 0 || ofNumbers.length == 0) {
      return 0;
    }
    if (vector.length() != ofNumbers.length) {
      throw new IllegalArgumentException(
          "vector (%d numbers) must have %d, as those had that the weights were learnt for. Run ./xueban request-words."
              .formatted(vector.length(), ofNumbers.length));
    }
    return vector.times(ofNumbers);
  }

  /** Returns the name of the weight of a number of vectors. */
  static String ofNumber(int place) {
    return NUMBER + place;
  }

  /**
   * Returns the sum of the weights of a step's signals where the words are looked for or not.
   *
   * @param from whether the first is
   * @param to whether the second is
   */
  double sum(List<String> step, boolean from, boolean to) {
    double sum = 0;
    for (String signal : step) {
      sum += weights.getOrDefault(of(signal, from, to), 0.0);
    }
    return sum;
  }

  /** Returns the name of a step's weight: of a signal and of verdicts on its two words. */
  static String of(String step, boolean from, boolean to) {
    return (from ? "told " : "left ") + (to ? "told " : "left ") + step;
  }

  private static RestWeights read() {
    @Nullable InputStream stream = RestWeights.class.getResourceAsStream(TABLE);
    if (stream == null) {
      throw new IllegalStateException(TABLE + " is missing beside RestWeights. Build again.");
    }
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      return of(lines.lines().toList(), StaticEmbedder.chinese().id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the weights that rows tell.
   *
   * @param vectors id of the table that vectors are made by
   * @throws IllegalStateException if they were learnt with vectors by another
   */
  static RestWeights of(List<String> rows, String vectors) {
    if (!rows.contains(VECTORS + vectors)) {
      throw new IllegalStateException(
          TABLE + ": no row says \"" + VECTORS + vectors + "\". Run ./xueban request-words.");
    }
    Map<String, Double> weights = new TreeMap<>();
    rows.stream().filter(row -> !row.startsWith("#")).forEach(row -> put(row, weights));
    return new RestWeights(weights);
  }

  /**
   * Returns the rows that tell weights, after a header. Of signals those near 0 are left out, of
   * vectors' numbers none, so that it is known how many there are.
   *
   * @param vectors id of the table that vectors were made by
   */
  static List<String> rows(SortedMap<String, Double> weights, String vectors) {
    List<String> rows = new ArrayList<>();
    rows.add(
        "# A signal of a word of the rest of a request, and its weight (natural log-odds). Made by"
            + " ./xueban request-words.");
    rows.add(
        "# \"number i\" is the number at place i, from 0, of a word's vector and then of its"
            + " phrase's.");
    rows.add(VECTORS + vectors);
    weights.forEach(
        (name, weight) -> {
          if (Math.abs(weight) >= LEAST || name.startsWith(NUMBER)) {
            rows.add(String.format(Locale.ROOT, "%s\t%.3f", name, weight));
          }
        });
    return rows;
  }

  private static void put(String row, Map<String, Double> weights) {
    String[] cells = row.split("\t", -1);
    if (cells.length != 2) {
      throw new IllegalStateException(
          TABLE + ": a row has 2 cells, not " + cells.length + ": " + row);
    }
    weights.put(cells[0], Double.valueOf(cells[1]));
  }
}
