package xueban.nlp.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Learnt weights of the signals of the words of the rest, and of the steps between them: the larger
 * the sum (natural logarithm of odds) of all that verdicts on a request's words add up to, the
 * likelier they are. Read from the resource {@code rest.tsv}, a signal and its weight a row, which
 * {@link RestTraining} made. Immutable.
 */
final class RestWeights {
  private static final String TABLE = "rest.tsv";
  private static final RestWeights STANDARD = read();

  /** Numbers of a vector that may have weights: more than any embedder makes for both its texts. */
  private static final int MOST_NUMBERS = 8_192;

  private final Map<String, Double> weights;
  private final double[] ofNumbers;

  RestWeights(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
    double[] numbers = new double[MOST_NUMBERS];
    int length = 0;
    for (int i = 0; i < MOST_NUMBERS; i++) {
      numbers[i] = weights.getOrDefault(ofNumber(i), 0.0);
      length = numbers[i] == 0 ? length : i + 1;
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

  /** Returns the sum of a vector's numbers, each times its weight. */
  double sum(RestVector vector) {
    return vector.times(ofNumbers);
  }

  /** Returns the name of the weight of a number of vectors. */
  static String ofNumber(int place) {
    return "number " + place;
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
    Map<String, Double> weights = new TreeMap<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> row(line, weights));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RestWeights(weights);
  }

  private static void row(String line, Map<String, Double> weights) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 2) {
      throw new IllegalStateException(
          TABLE + ": a row has 2 cells, not " + cells.length + ": " + line);
    }
    weights.put(cells[0], Double.valueOf(cells[1]));
  }
}
