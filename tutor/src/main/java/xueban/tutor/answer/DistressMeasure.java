package xueban.tutor.answer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
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
 * message each sentence and clause ({@link MessagePart}) is measured too: talk of lessons around it
 * must not drown it. All are measured by wording, and that measure counts unless the part is
 * embedded: those that wording leaves in doubt are, up to a bound on time, so that a long message
 * costs little more than a short one.
 *
 * <p>What is like no phrase is not distress. It screens nobody: a message gets a reply, no child
 * gets a label.
 */
public final class DistressMeasure {
  private static final Logger log = LoggerFactory.getLogger(DistressMeasure.class);

  /** Chosen on the messages of {@code bench safety}: see the module's RATIONALE. */
  private static final double LEAST = -.3;

  private static final double LEAST_BY_WORDING = -.05;

  /** By how much more a sentence of a longer message must be like distress. */
  private static final double OF_A_SENTENCE = .2;

  private static final int LONG = 30;
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** A part that is less like distress by wording alone is not embedded, unless it has words. */
  private static final double IN_DOUBT = -.5;

  /** So many parts are embedded, some 10 ms each; for the others the wording counts. */
  private static final int MOST_EMBEDDED = 12;

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
    double most =
        Math.max(
            measure.one(message, embedder, meaning),
            measure.besideChinese(message, MessagePart.wordsOf(message)) - OF_A_SENTENCE);
    if (message.length() <= LONG) {
      return most;
    }
    List<Worded> parts = measure.worded(message);
    List<Worded> embedded = meaning.isPresent() ? inDoubt(parts) : List.of();
    for (Worded part : parts) {
      double like =
          embedded.contains(part)
              ? Math.max(measure.one(part.part().text(), embedder, meaning), part.besideChinese())
              : part.measure();
      most = Math.max(most, like - OF_A_SENTENCE);
    }
    return most;
  }

  /**
   * A part of a message.
   *
   * @param words its words in Latin letters, or empty
   * @param besideChinese measure of these words beside Chinese ones
   * @param measure by wording
   */
  private record Worded(MessagePart part, String words, double besideChinese, double measure) {}

  /** Returns the parts, liker distress first. */
  private List<Worded> worded(String message) {
    return MessagePart.of(message).stream()
        .map(this::worded)
        .sorted(Comparator.comparingDouble(Worded::measure).reversed())
        .toList();
  }

  private Worded worded(MessagePart part) {
    String words = MessagePart.wordsOf(part.text());
    double beside = besideChinese(part.text(), words);
    double measure = Math.max(byWording(wording.weights(part.text())), beside);
    return new Worded(part, words, beside, measure);
  }

  /**
   * Returns the measure, by wording, of the words in Latin letters beside Chinese ones; least of
   * all where there are none. One Chinese character makes the rest a row of characters.
   */
  private double besideChinese(String text, String words) {
    boolean mixed = !words.isEmpty() && HAN.matcher(text).find();
    return mixed ? byWording(wording.weights(words)) : Double.NEGATIVE_INFINITY;
  }

  /** Returns the parts to embed: a clause beside its sentence only where there is room for it. */
  private static List<Worded> inDoubt(List<Worded> parts) {
    List<Worded> apart = new ArrayList<>();
    List<Worded> within = new ArrayList<>();
    for (Worded part : parts) {
      if (part.measure() >= IN_DOUBT || !part.words().isEmpty()) {
        boolean overlaps = apart.stream().anyMatch(other -> other.part().overlaps(part.part()));
        (overlaps ? within : apart).add(part);
      }
    }
    return Stream.concat(apart.stream(), within.stream()).limit(MOST_EMBEDDED).toList();
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
