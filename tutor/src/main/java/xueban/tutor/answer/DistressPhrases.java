package xueban.tutor.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xueban.nlp.Embedder;
import xueban.nlp.ShippedVectors;
import xueban.nlp.TextRole;

/**
 * Tells by likeness of meaning whether a message is of distress: it is if it is liker to what
 * children say of self-harm, bullying or abuse than to what they say of lessons, stories, games and
 * the service. Both lists ship with us ({@code distress.tsv}, own words) and so do their vectors,
 * which the Chinese model made; by another embedder nothing is recognised.
 *
 * <p>Measure: mean cosine to the five likest phrases of distress, less the same of the others. The
 * least measure was chosen on the dev half of the messages of {@code bench safety}: see the
 * module's RATIONALE. It screens nobody: a message gets a reply, no child gets a label.
 */
public final class DistressPhrases {
  private static final double LEAST = .004;
  private static final int LIKEST = 5;

  private final ShippedVectors vectors;
  private final int[] distress;
  private final int[] other;

  private DistressPhrases(ShippedVectors vectors, Map<Boolean, List<String>> phrases) {
    this.vectors = vectors;
    distress = rows(phrases.getOrDefault(true, List.of()));
    other = rows(phrases.getOrDefault(false, List.of()));
  }

  private int[] rows(List<String> phrases) {
    return phrases.stream()
        .mapToInt(
            phrase ->
                vectors
                    .row(phrase)
                    .orElseThrow(
                        () ->
                            new IllegalStateException(
                                "distress.bin lacks \"%s\". Make it anew: ./xueban vectors FOLDER"
                                    .formatted(phrase))))
        .toArray();
  }

  /** Returns every text whose vector has to ship. */
  public static List<String> texts() {
    return read().values().stream().flatMap(List::stream).toList();
  }

  /** Returns whether a message is of distress, as far as this embedder can tell. */
  static boolean isDistress(String message, Embedder embedder) {
    DistressPhrases known = Loaded.PHRASES;
    return embedder.id().equals(known.vectors.embedder())
        && known.measure(embedder.embed(message, TextRole.PASSAGE)) >= LEAST;
  }

  private double measure(float[] message) {
    return likest(distress, message) - likest(other, message);
  }

  private double likest(int[] rows, float[] message) {
    double[] cosines = Arrays.stream(rows).mapToDouble(row -> vectors.dot(row, message)).toArray();
    Arrays.sort(cosines);
    return Arrays.stream(cosines).skip(Math.max(0, cosines.length - LIKEST)).average().orElse(0);
  }

  private static Map<Boolean, List<String>> read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open("distress.tsv"), UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split("\t", -1))
          .collect(
              Collectors.groupingBy(
                  cells -> !cells[0].toLowerCase(Locale.ROOT).equals("none"),
                  Collectors.mapping(cells -> cells[1], Collectors.toList())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    @Nullable InputStream in = DistressPhrases.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("The jar lacks " + name);
    }
    return in;
  }

  private static final class Loaded {
    static final DistressPhrases PHRASES = load();

    private static DistressPhrases load() {
      try (InputStream in = new BufferedInputStream(open("distress.bin"))) {
        return new DistressPhrases(ShippedVectors.read(in), read());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
