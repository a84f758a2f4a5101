package xueban.model.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import xueban.XuebanException;

/**
 * Reads response logs in the form of the public sets: gzipped UTF-8, tab-separated, with the header
 * {@code learner item concepts correct time split}; concepts are separated by semicolons, time is
 * in seconds since the learner's start or empty.
 */
public final class ResponseTable {
  private static final String HEADER = "learner\titem\tconcepts\tcorrect\ttime\tsplit";

  private ResponseTable() {}

  /**
   * Returns all rows in the file's order.
   *
   * @throws XuebanException {@code INVALID_INPUT} naming the line, if the file has another form
   */
  public static List<ResponseRow> read(Path file) {
    List<ResponseRow> rows = new ArrayList<>();
    Map<String, String> known = new HashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                StandardCharsets.UTF_8))) {
      if (!HEADER.equals(in.readLine())) {
        throw XuebanException.invalid("line 1 of " + file, "must be \"" + HEADER + "\".");
      }
      in.lines().forEach(line -> rows.add(row(file, rows.size() + 2, line, known)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    return rows;
  }

  /**
   * @param known texts so far: few learners, items and concepts stand in many rows
   */
  private static ResponseRow row(Path file, int number, String line, Map<String, String> known) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 6 || !cells[3].matches("[01]")) {
      throw XuebanException.invalid(
          "line " + number + " of " + file, "must have six cells, the fourth 0 or 1.");
    }
    UnaryOperator<String> same = text -> known.computeIfAbsent(text, t -> t);
    List<String> concepts =
        cells[2].isEmpty() ? List.of() : Arrays.stream(cells[2].split(";")).map(same).toList();
    double seconds = cells[4].isEmpty() ? -1 : Double.parseDouble(cells[4]);
    return new ResponseRow(
        same.apply(cells[0]),
        same.apply(cells[1]),
        concepts,
        cells[3].equals("1"),
        seconds,
        same.apply(cells[5]));
  }
}
