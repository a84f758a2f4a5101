package xueban.row;

import java.util.Locale;
import xueban.XuebanException;

/** How the rows of a file are written. */
public enum RowFormat {
  /** One JSON object a line. */
  JSON_LINES,
  /** RFC 4180, with a header; a quoted cell may hold line breaks. */
  CSV,
  /** Tab-separated, with a header; no quoting. */
  TSV;

  /**
   * Returns the format that a file name tells, {@code .gz} left out of account.
   *
   * @throws XuebanException {@code INVALID_INPUT} if the name tells none
   */
  public static RowFormat of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".gz")) {
      name = name.substring(0, name.length() - 3);
    }
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return JSON_LINES;
    }
    if (name.endsWith(".csv")) {
      return CSV;
    }
    if (name.endsWith(".tsv")) {
      return TSV;
    }
    throw XuebanException.invalid(
        "file",
        "\"%s\" is of no known kind; name it .jsonl, .csv or .tsv (.gz after it if gzipped)."
            .formatted(fileName));
  }
}
