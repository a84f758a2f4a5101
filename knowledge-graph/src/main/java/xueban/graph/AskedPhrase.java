package xueban.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How pupils, parents or teachers ask for a concept without its name: a description, a question, a
 * doubt, a typical situation.
 *
 * @param concept concept id
 * @param text 4 to 120 characters
 * @param language {@code zh} or {@code en}
 */
public record AskedPhrase(String concept, String text, String language) {
  private static final String FILE = "asked.tsv";

  /** Returns those of the {@link BuiltInGraph}, 7 to 12 a concept, read anew each time. */
  public static List<AskedPhrase> builtIn() {
    @Nullable InputStream in = AskedPhrase.class.getResourceAsStream(FILE);
    if (in == null) {
      throw new IllegalStateException("The jar lacks the built-in graph's " + FILE);
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(AskedPhrase::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the built-in graph's " + FILE, e);
    }
  }

  private static AskedPhrase of(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 3) {
      throw new IllegalStateException("The built-in " + FILE + " is wrong at: " + line);
    }
    return new AskedPhrase(cells[0], cells[1], cells[2]);
  }
}
