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

/**
 * Pairs of questions from a file, gzipped: {@code a TAB b TAB same (0/1)}; where the labels are
 * withheld, {@code a TAB b}.
 *
 * @param judged whether the labels are there; if not, no pair is the same
 */
record JudgedQuestionPairs(List<QuestionPair> pairs, boolean judged) {
  JudgedQuestionPairs {
    pairs = List.copyOf(pairs);
  }

  /**
   * Returns the pairs in their order.
   *
   * @throws IllegalStateException naming the line that is no pair
   */
  static JudgedQuestionPairs read(Path file) {
    List<QuestionPair> pairs = new ArrayList<>();
    int labels = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        boolean label = cells.length == 3 && cells[2].matches("[01]");
        if (!label && cells.length != 2) {
          throw new IllegalStateException(
              "%s, line %d is no pair: it has %d cells. Restore the file."
                  .formatted(file, pairs.size() + 1, cells.length));
        }
        labels += label ? 1 : 0;
        pairs.add(new QuestionPair(cells[0], cells[1], label && cells[2].equals("1")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    return new JudgedQuestionPairs(pairs, labels == pairs.size());
  }
}
