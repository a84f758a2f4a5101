package xueban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import xueban.recommend.relevance.QueryFigures;

/** The single answers of a bench, as a table for {@code --rows}. */
final class KeptRows {
  private final String header;
  private final List<String> rows = new ArrayList<>();

  /**
   * @param columns their names
   */
  KeptRows(String... columns) {
    header = String.join("\t", columns);
  }

  void add(String... cells) {
    rows.add(String.join("\t", cells));
  }

  /** Adds what a search found: query, right, found among the first right, first is right, first. */
  void add(String set, QueryFigures query) {
    add(
        set,
        query.query(),
        String.valueOf(query.right()),
        String.valueOf(Math.round(query.precisionAtR() * query.right())),
        String.valueOf((int) query.first()),
        query.firstFound());
  }

  void clear() {
    rows.clear();
  }

  /** Writes them where the options say, if they do. */
  void keep(BenchOptions options) {
    options
        .rowsFile()
        .ifPresent(
            file -> {
              List<String> lines = new ArrayList<>(List.of(header));
              lines.addAll(rows);
              try {
                Files.write(file, lines);
              } catch (IOException e) {
                throw new UncheckedIOException("Cannot write " + file, e);
              }
            });
  }
}
