package xueban.tutor.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What children, and adults who worry about them, say of self-harm, bullying or abuse, and what
 * they say of lessons, stories, games, daily life and the service, often in the same words. Own
 * words ({@code distress.tsv}); {@link DistressMeasure} lays messages beside them.
 */
public final class DistressPhrases {
  private static final String NONE = "none";

  /**
   * A phrase.
   *
   * @param isDistress whether it is one of distress
   */
  record Phrase(boolean isDistress, String text) {}

  private DistressPhrases() {}

  /** Returns every text whose vector has to ship, in the order of the file. */
  public static List<String> texts() {
    return all().stream().map(Phrase::text).toList();
  }

  static List<Phrase> all() {
    return lines("distress.tsv").stream()
        .map(line -> line.split("\t", -1))
        .map(cells -> new Phrase(!cells[0].equals(NONE), cells[1]))
        .toList();
  }

  static List<String> lines(String name) {
    var in = DistressPhrases.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("The jar lacks " + name);
    }
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
