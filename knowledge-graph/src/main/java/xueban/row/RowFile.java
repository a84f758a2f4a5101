package xueban.row;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * A file of rows: JSON lines, CSV or TSV, plain or gzipped, UTF-8.
 *
 * <p>Good rows are taken and bad ones reported, each with its line and reason; a bad row never
 * stops the rest. Memory holds one batch.
 */
public final class RowFile {
  private final String name;
  private final ImportOptions options;
  private final RowHandler handler;
  private final int batchSize;
  private final List<Row> batch = new ArrayList<>();
  private long read;
  private long added;
  private long changed;
  private long unchanged;
  private long rejected;

  private RowFile(String name, ImportOptions options, int batchSize, RowHandler handler) {
    if (batchSize < 1) {
      throw new IllegalArgumentException("batchSize (" + batchSize + ") must be at least 1.");
    }
    this.name = name;
    this.options = options;
    this.batchSize = batchSize;
    this.handler = handler;
  }

  /**
   * Hands all rows of a file to the handler and returns what became of them.
   *
   * @param batchSize most rows a call of the handler, at least 1
   * @throws XuebanException {@code INVALID_INPUT} if the file cannot be read at all: missing, of no
   *     known kind, without the columns that the options map
   */
  public static ImportReport read(
      Path file, ImportOptions options, int batchSize, RowHandler handler) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw XuebanException.invalid(
          "file", "\"%s\" is not a file that can be read; correct the path.".formatted(file));
    }
    String name = String.valueOf(file.getFileName());
    RowFormat.of(name);
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, name, options, batchSize, handler);
    } catch (IOException e) {
      throw new XuebanException(
          ErrorCode.INVALID_INPUT, "\"%s\" cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * Hands all rows of a stream to the handler and returns what became of them. Closes the stream.
   *
   * @param name tells the format by its ending, and is named in errors
   */
  public static ImportReport read(
      InputStream in, String name, ImportOptions options, int batchSize, RowHandler handler) {
    return new RowFile(name, options, batchSize, handler).readAll(in);
  }

  private ImportReport readAll(InputStream in) {
    RowParser parser = new RowParser(RowFormat.of(name), options);
    try (LineReader lines = new LineReader(in)) {
      boolean headerRead = !parser.hasHeader();
      for (LineReader.@Nullable Line line = lines.next(); line != null; line = lines.next()) {
        LineReader.Line whole = complete(line, lines, parser);
        if (whole.text().isBlank() && whole.fault() == null) {
          continue;
        }
        if (headerRead) {
          row(whole, parser);
        } else {
          header(whole, parser);
          headerRead = true;
        }
      }
    } catch (IOException e) {
      throw new XuebanException(
          ErrorCode.INVALID_INPUT,
          "Reading %s broke off after %d rows: %s. The rows before were taken; importing again is safe."
              .formatted(name, read, e.getMessage()),
          e);
    }
    flush();
    options.progress().accept(read);
    return new ImportReport(read, added, changed, unchanged, rejected, options.dryRun());
  }

  /** Joins the lines of a row whose quoted cells hold line breaks. */
  private static LineReader.Line complete(LineReader.Line first, LineReader lines, RowParser parser)
      throws IOException {
    if (first.fault() != null || !parser.togglesQuote(first.text())) {
      return first;
    }
    StringBuilder text = new StringBuilder(first.text());
    for (boolean open = true; open; ) {
      LineReader.@Nullable Line next = lines.next();
      if (next == null || next.fault() != null || text.length() > LineReader.MAX_LINE_BYTES) {
        return new LineReader.Line(
            first.number(), text.toString(), "opens a quote (\") that is never closed.");
      }
      text.append('\n').append(next.text());
      open = !parser.togglesQuote(next.text());
    }
    return new LineReader.Line(first.number(), text.toString(), null);
  }

  private void header(LineReader.Line line, RowParser parser) {
    try {
      if (line.fault() != null) {
        throw new IllegalArgumentException("the header " + line.fault());
      }
      parser.header(line.text());
    } catch (IllegalArgumentException e) {
      throw XuebanException.invalid("file", "%s: %s".formatted(name, e.getMessage()));
    }
  }

  private void row(LineReader.Line line, RowParser parser) {
    read++;
    if (line.fault() != null) {
      reject(line.number(), "the line " + line.fault(), line.text());
      return;
    }
    try {
      batch.add(new Row(line.number(), line.text(), parser.parse(line.text())));
    } catch (IllegalArgumentException e) {
      reject(line.number(), "the line " + e.getMessage(), line.text());
    }
    if (batch.size() >= batchSize) {
      flush();
    }
  }

  private void flush() {
    if (batch.isEmpty()) {
      return;
    }
    List<RowOutcome> outcomes = handler.take(List.copyOf(batch));
    if (outcomes.size() != batch.size()) {
      throw new IllegalStateException(
          "handler gave %d outcomes for %d rows".formatted(outcomes.size(), batch.size()));
    }
    for (int i = 0; i < outcomes.size(); i++) {
      Row row = batch.get(i);
      switch (outcomes.get(i)) {
        case RowOutcome.Added ignored -> added++;
        case RowOutcome.Changed ignored -> changed++;
        case RowOutcome.Unchanged ignored -> unchanged++;
        case RowOutcome.Rejected(String reason) -> reject(row.line(), reason, row.raw());
      }
    }
    batch.clear();
    options.progress().accept(read);
  }

  private void reject(long line, String reason, String raw) {
    rejected++;
    options.rejections().reject(new Rejection(line, reason), raw);
  }
}
