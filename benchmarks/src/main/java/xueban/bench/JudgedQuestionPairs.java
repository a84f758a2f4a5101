package xueban.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import xueban.tutor.faq.QuestionPair;

/** Pairs of questions from a file: {@code a TAB b TAB same (0/1)}, gzipped. */
final class JudgedQuestionPairs {
  private JudgedQuestionPairs() {}

  /**
   * Returns the pairs in their order.
   *
   * @throws IllegalStateException naming the line that is no pair
   */
  static List<QuestionPair> read(Path file) {
    List<QuestionPair> pairs = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 3 || !cells[2].matches("[01]")) {
          throw new IllegalStateException(
              "%s, line %d is no pair: \"%s\". Restore the file."
                  .formatted(file, pairs.size() + 1, line));
        }
        pairs.add(new QuestionPair(cells[0], cells[1], cells[2].equals("1")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    return List.copyOf(pairs);
  }
}
