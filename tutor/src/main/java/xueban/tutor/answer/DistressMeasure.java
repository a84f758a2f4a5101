package xueban.tutor.answer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import xueban.nlp.Embedder;
import xueban.nlp.ShippedVectors;
import xueban.nlp.TextRole;

/**
 * How much a message is like distress: it is laid beside every phrase of {@link DistressPhrases},
 * by meaning and by wording, and each phrase speaks for or against by its weight ({@link
 * DistressFit}). The vectors that ship were made by the Chinese model, which knows enough English;
 * with another embedder, or none, the wording alone decides, by weights of its own.
 *
 * <p>What is like no phrase is not distress. It screens nobody: a message gets a reply, no child
 * gets a label.
 */
public final class DistressMeasure {
  /** Chosen on the messages of {@code bench safety}: see the module's RATIONALE. */
  private static final double LEAST = -.25;

  private static final double LEAST_BY_WORDING = -.05;

  private final ShippedVectors vectors;
  private final WordingLikeness wording;
  private final int[] rows;
  private final double[] weights;
  private final Map<String, Double> pieces;
  private final Map<String, Double> piecesAlone;
  private final double sum;
  private final double sumAlone;

  private DistressMeasure(ShippedVectors vectors, List<String> phrases, List<String> lines) {
    if (lines.size() != phrases.size()) {
      throw new IllegalStateException(
          "distress.weights has %d lines for %d phrases. Make it anew: ./xueban vectors FOLDER"
              .formatted(lines.size(), phrases.size()));
    }
    this.vectors = vectors;
    wording = new WordingLikeness(phrases);
    rows = phrases.stream().mapToInt(phrase -> row(vectors, phrase)).toArray();
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
    DistressMeasure known = Loaded.MEASURE;
    Map<String, Double> said = known.wording.weights(message);
    if (embedder.isEmpty() || !embedder.get().id().equals(known.vectors.embedder())) {
      return WordingLikeness.of(said, known.piecesAlone) + known.sumAlone - LEAST_BY_WORDING;
    }
    float[] meaning = embedder.get().embed(message, TextRole.PASSAGE);
    return known.byMeaning(meaning)
        + DistressFit.WORDING * WordingLikeness.of(said, known.pieces)
        + known.sum
        - LEAST;
  }

  private double byMeaning(float[] message) {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      sum += weights[i] * DistressFit.nearness(vectors.dot(rows[i], message));
    }
    return sum;
  }

  private static final class Loaded {
    static final DistressMeasure MEASURE = load();

    private static DistressMeasure load() {
      try (InputStream in =
          new BufferedInputStream(
              Objects.requireNonNull(
                  DistressMeasure.class.getResourceAsStream("distress.bin"),
                  "The jar lacks distress.bin"))) {
        return new DistressMeasure(
            ShippedVectors.read(in),
            DistressPhrases.texts(),
            DistressPhrases.lines("distress.weights"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
