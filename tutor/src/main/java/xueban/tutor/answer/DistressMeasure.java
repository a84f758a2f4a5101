package xueban.tutor.answer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.nlp.Embedder;
import xueban.nlp.ShippedVectors;
import xueban.nlp.TextRole;

/**
 * How much a message is like distress: it is laid beside every phrase of {@link DistressPhrases},
 * by meaning and by wording, and each phrase speaks for or against by its weight ({@link
 * DistressFit}). The vectors that ship were made by the Chinese model, which knows enough English;
 * with another embedder, or none, the wording alone decides, by weights of its own. Of a longer
 * message each sentence is measured too: talk of lessons around it must not drown it. By wording
 * all are; only the few that wording leaves in doubt are embedded, so that a long message costs
 * little more than a short one.
 *
 * <p>What is like no phrase is not distress. It screens nobody: a message gets a reply, no child
 * gets a label.
 */
public final class DistressMeasure {
  private static final Logger log = LoggerFactory.getLogger(DistressMeasure.class);

  /** Chosen on the messages of {@code bench safety}: see the module's RATIONALE. */
  private static final double LEAST = -.28;

  private static final double LEAST_BY_WORDING = -.05;

  /** By how much more a sentence of a longer message must be like distress. */
  private static final double OF_A_SENTENCE = .2;

  private static final Pattern SENTENCE_END = Pattern.compile("[。！？!?；;…\\n]+|(?<=[a-z])\\.\\s");
  private static final Pattern CLAUSE_END = Pattern.compile("[，,]");
  private static final int LONG = 30;
  private static final int SHORTEST_SENTENCE = 6;

  /** A sentence that is less like distress by wording alone is not embedded. */
  private static final double IN_DOUBT = -.5;

  /** Of the sentences in doubt so many are embedded, those liker distress first. */
  private static final int MOST_EMBEDDED = 4;

  private final WordingLikeness wording;
  private final double[] weights;
  private final Map<String, Double> pieces;
  private final Map<String, Double> piecesAlone;
  private final double sum;
  private final double sumAlone;

  private DistressMeasure(List<String> phrases, List<String> lines) {
    if (lines.size() != phrases.size()) {
      throw new IllegalStateException(
          "distress.weights has %d lines for %d phrases. Make it anew: ./xueban vectors FOLDER"
              .formatted(lines.size(), phrases.size()));
    }
    wording = new WordingLikeness(phrases);
    weights = column(lines, 0);
    double[] alone = column(lines, 1);
    pieces = pieces(phrases, weights);
    piecesAlone = pieces(phrases, alone);
    sum = DistressFit.ALWAYS * sum(weights);
    sumAlone = DistressFit.ALWAYS * sum(alone);
  }

  static int row(ShippedVectors vectors, String phrase) {
    return vectors
        .row(phrase)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "distress.bin lacks \"%s\". Make it anew: ./xueban vectors FOLDER"
                        .formatted(phrase)));
  }

  private static double[] column(List<String> lines, int column) {
    return lines.stream()
        .mapToDouble(line -> Double.parseDouble(line.split("\t", -1)[column]))
        .toArray();
  }

  private Map<String, Double> pieces(List<String> phrases, double[] weights) {
    Map<String, Double> pieces = new HashMap<>();
    for (int i = 0; i < weights.length; i++) {
      double weight = weights[i];
      wording
          .weights(phrases.get(i))
          .forEach((piece, share) -> pieces.merge(piece, weight * share, Double::sum));
    }
    return pieces;
  }

  private static double sum(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  /**
   * Returns by how much a message is liker distress than it must be to count as distress: of
   * distress at 0 and above, the surer the larger, seldom beyond [-2, 2].
   *
   * @param embedder tells the meaning, if it is the one whose vectors ship
   */
  public static double of(String message, Optional<Embedder> embedder) {
    Optional<Meaning> meaning =
        embedder.flatMap(e -> Meaning.LOADED.filter(m -> m.vectors.embedder().equals(e.id())));
    DistressMeasure measure = Loaded.MEASURE;
    double most = measure.one(message, embedder, meaning);
    if (message.length() <= LONG) {
      return most;
    }
    List<String> sentences = sentences(message);
    if (meaning.isPresent()) {
      sentences = measure.inDoubt(sentences);
    }
    for (String sentence : sentences) {
      most = Math.max(most, measure.one(sentence, embedder, meaning) - OF_A_SENTENCE);
    }
    return most;
  }

  /** Returns the sentences and their clauses. */
  private static List<String> sentences(String message) {
    return Stream.of(SENTENCE_END, CLAUSE_END)
        .flatMap(end -> Arrays.stream(end.split(message)))
        .map(String::strip)
        .filter(part -> part.length() >= SHORTEST_SENTENCE && part.length() < message.length())
        .distinct()
        .toList();
  }

  private List<String> inDoubt(List<String> sentences) {
    record Worded(String sentence, double measure) {}
    return sentences.stream()
        .map(sentence -> new Worded(sentence, byWording(wording.weights(sentence))))
        .filter(worded -> worded.measure() >= IN_DOUBT)
        .sorted(Comparator.comparingDouble(Worded::measure).reversed())
        .limit(MOST_EMBEDDED)
        .map(Worded::sentence)
        .toList();
  }

  private double byWording(Map<String, Double> said) {
    return WordingLikeness.of(said, piecesAlone) + sumAlone - LEAST_BY_WORDING;
  }

  private double one(String text, Optional<Embedder> embedder, Optional<Meaning> meaning) {
    Map<String, Double> said = wording.weights(text);
    if (meaning.isEmpty()) {
      return byWording(said);
    }
    float[] vector = embedder.orElseThrow().embed(text, TextRole.PASSAGE);
    return meaning.get().of(vector, weights)
        + DistressFit.WORDING * WordingLikeness.of(said, pieces)
        + sum
        - LEAST;
  }

  /** The vectors of the phrases. */
  private static final class Meaning {
    /** Without them the wording decides: a child is answered all the same. */
    static final Optional<Meaning> LOADED = load();

    private final ShippedVectors vectors;
    private final int[] rows;

    private Meaning(ShippedVectors vectors, int[] rows) {
      this.vectors = vectors;
      this.rows = rows;
    }

    private static Optional<Meaning> load() {
      try (InputStream in =
          new BufferedInputStream(
              Objects.requireNonNull(
                  DistressMeasure.class.getResourceAsStream("distress.bin"),
                  "The jar lacks distress.bin"))) {
        ShippedVectors vectors = ShippedVectors.read(in);
        int[] rows =
            DistressPhrases.texts().stream().mapToInt(phrase -> row(vectors, phrase)).toArray();
        return Optional.of(new Meaning(vectors, rows));
      } catch (IOException | RuntimeException e) {
        log.error("Distress is told by wording alone, as its vectors cannot be read", e);
        return Optional.empty();
      }
    }

    double of(float[] message, double[] weights) {
      double sum = 0;
      for (int i = 0; i < rows.length; i++) {
        sum += weights[i] * DistressFit.nearness(vectors.dot(rows[i], message));
      }
      return sum;
    }
  }

  private static final class Loaded {
    static final DistressMeasure MEASURE =
        new DistressMeasure(DistressPhrases.texts(), DistressPhrases.lines("distress.weights"));
  }
}
