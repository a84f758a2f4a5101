package xueban.nlp.request;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import xueban.nlp.TextFolding;
import xueban.nlp.request.RemainingText.Stretch;
import xueban.nlp.request.RequestPart.State;

/**
 * Learns which words of the rest of a request are looked for, from requests whose text a person
 * gave: logistic regression over {@link RestSignals} with a penalty on squares, by Adagrad (Duchi,
 * Hazan and Singer 2011) over all words at once. The same examples give the same weights.
 *
 * <p>Makes the resource {@code rest.tsv}. Not safe for concurrent use.
 */
public final class RestTraining {
  private static final int ROUNDS = 60;
  private static final double STEP = .3;
  private static final double PENALTY = .5;
  private static final int LEAST_SEEN = 2;

  /** A word that fewer requests have says more of who wrote them than of requests. */
  private static final int LEAST_REQUESTS = 5;

  private final RequestParser parser;

  public RestTraining(RequestParser parser) {
    this.parser = requireNonNull(parser, "parser");
  }

  /**
   * A request and its content words as a person gave them.
   *
   * @param text empty if slots take all of the request
   */
  public record Example(String request, String text) {
    public Example {
      requireNonNull(request, "request");
      requireNonNull(text, "text");
    }
  }

  /** The signals of a word, and whether it is looked for. */
  private record Labelled(List<String> signals, boolean told) {}

  /**
   * Returns a weight for each signal that two words have at least, and, if it names a word or a
   * character, words of five requests: natural log-odds, larger is likelier to be looked for.
   * Requests whose text is not made of whole words teach nothing.
   *
   * @throws IllegalArgumentException if the examples teach nothing
   */
  public SortedMap<String, Double> learn(List<Example> examples) {
    List<List<Labelled>> requests = examples.stream().map(this::labelled).toList();
    List<Labelled> words = requests.stream().flatMap(List::stream).toList();
    if (words.isEmpty()) {
      throw new IllegalArgumentException(
          "examples (%d) hold no word outside slots whose verdict is known. Give requests in Chinese with their text."
              .formatted(examples.size()));
    }
    Map<String, Integer> seen = new LinkedHashMap<>();
    words.forEach(word -> word.signals().forEach(signal -> seen.merge(signal, 1, Integer::sum)));
    seen.values().removeIf(count -> count < LEAST_SEEN);
    Map<String, Integer> requestsWith = requestsWith(requests);
    seen.keySet()
        .removeIf(
            signal ->
                RestSignals.isSpelling(signal)
                    && requestsWith.getOrDefault(signal, 0) < LEAST_REQUESTS);
    List<String> names = List.copyOf(seen.keySet());
    Map<String, Integer> places = new HashMap<>();
    names.forEach(name -> places.put(name, places.size()));
    double[] weights = fitted(words, places);
    SortedMap<String, Double> learnt = new TreeMap<>();
    for (int i = 0; i < weights.length; i++) {
      learnt.put(names.get(i), weights[i]);
    }
    return learnt;
  }

  /** Returns in how many requests each signal is seen. */
  private static Map<String, Integer> requestsWith(List<List<Labelled>> requests) {
    Map<String, Integer> with = new HashMap<>();
    for (List<Labelled> words : requests) {
      words.stream()
          .flatMap(word -> word.signals().stream())
          .distinct()
          .forEach(signal -> with.merge(signal, 1, Integer::sum));
    }
    return with;
  }

  private static double[] fitted(List<Labelled> words, Map<String, Integer> places) {
    int[][] signals =
        words.stream()
            .map(w -> w.signals().stream().filter(places::containsKey).mapToInt(places::get))
            .map(stream -> stream.toArray())
            .toArray(int[][]::new);
    double[] weights = new double[places.size()];
    double[] squares = new double[weights.length];
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[weights.length];
      for (int w = 0; w < signals.length; w++) {
        double sum = 0;
        for (int signal : signals[w]) {
          sum += weights[signal];
        }
        double error = 1 / (1 + StrictMath.exp(-sum)) - (words.get(w).told() ? 1 : 0);
        for (int signal : signals[w]) {
          slope[signal] += error;
        }
      }
      for (int i = 0; i < weights.length; i++) {
        double change = slope[i] + PENALTY * weights[i];
        squares[i] += change * change;
        weights[i] -= change == 0 ? 0 : STEP * change / StrictMath.sqrt(squares[i]);
      }
    }
    return weights;
  }

  private List<Labelled> labelled(Example example) {
    RequestParser.Read read = parser.read(example.request());
    if (!RequestText.isLearnt(read.reading())) {
      return List.of();
    }
    List<RequestPart> parts = RequestPart.of(read.reading(), read.chosen());
    Optional<boolean[]> told = told(parts, compared(example.text()));
    if (told.isEmpty()) {
      return List.of();
    }
    List<Stretch> ruled = RemainingText.of(read.reading(), read.chosen());
    RestSignals signals = new RestSignals(read.reading(), parts, ruled);
    List<Labelled> words = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).isSlot()) {
        words.add(new Labelled(signals.of(i), told.get()[i]));
      }
    }
    return words;
  }

  /** Returns how many of the examples' texts these weights give. */
  public int right(List<Example> examples, Map<String, Double> weights) {
    RestWeights learnt = new RestWeights(weights);
    int right = 0;
    for (Example example : examples) {
      RequestParser.Read read = parser.read(example.request());
      String words = new RequestText(read.reading(), read.chosen(), learnt).words();
      right += compared(words).equals(compared(example.text())) ? 1 : 0;
    }
    return right;
  }

  private static String compared(String text) {
    return TextFolding.fold(text).replaceAll("[\\s\\p{Punct}]+", "");
  }

  /**
   * Returns which parts make the text, in its order, or empty if none do. Of several ways the one
   * with most neighbours counts, and words that the table drops count against it by a half.
   */
  private static Optional<boolean[]> told(List<RequestPart> parts, String text) {
    int n = parts.size();
    // Best scores from [part][place in the text][whether the part before is told]; -infinity: none.
    double[][][] best = new double[n + 1][text.length() + 1][2];
    for (int i = n; i >= 0; i--) {
      for (int at = 0; at <= text.length(); at++) {
        for (int before = 0; before < 2; before++) {
          best[i][at][before] =
              i == n
                  ? (at == text.length() ? 0 : Double.NEGATIVE_INFINITY)
                  : Math.max(
                      skipped(best, parts, i, at, before), taken(best, parts, text, i, at, before));
        }
      }
    }
    if (best[0][0][0] == Double.NEGATIVE_INFINITY) {
      return Optional.empty();
    }
    boolean[] told = new boolean[n];
    int at = 0;
    int before = 0;
    for (int i = 0; i < n; i++) {
      double taken = taken(best, parts, text, i, at, before);
      told[i] = taken > Double.NEGATIVE_INFINITY && taken >= skipped(best, parts, i, at, before);
      at += told[i] ? compared(parts.get(i).text()).length() : 0;
      before = parts.get(i).isSlot() ? before : told[i] ? 1 : 0;
    }
    return Optional.of(told);
  }

  private static double skipped(
      double[][][] best, List<RequestPart> parts, int i, int at, int before) {
    return best[i + 1][at][parts.get(i).isSlot() ? before : 0];
  }

  private static double taken(
      double[][][] best, List<RequestPart> parts, String text, int i, int at, int before) {
    RequestPart part = parts.get(i);
    String word = compared(part.text());
    if (part.isSlot() || word.isEmpty() || !text.startsWith(word, at)) {
      return Double.NEGATIVE_INFINITY;
    }
    return best[i + 1][at + word.length()][1] + before - (part.state() == State.DROP ? .5 : 0);
  }
}
