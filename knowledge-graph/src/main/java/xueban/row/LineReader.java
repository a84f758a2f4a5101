package xueban.row;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a plain or gzipped UTF-8 file, each checked by itself, so that one bad line
 * does not spoil the rest. A byte order mark is skipped.
 */
final class LineReader implements Closeable {
  /** Longest line taken, in bytes; a longer one is skipped to its end and reported. */
  static final int MAX_LINE_BYTES = 4 << 20;

  private static final int GZIP_MAGIC = 0x1f8b;

  private final InputStream in;
  private long line;

  /** A line, or what is wrong with it. */
  record Line(long number, String text, @Nullable String fault) {}

  LineReader(InputStream source) throws IOException {
    InputStream raw = new BufferedInputStream(source, 1 << 16);
    try {
      raw.mark(2);
      int magic = raw.read() << 8 | raw.read();
      raw.reset();
      in =
          magic == GZIP_MAGIC
              ? new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16)
              : raw;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** Returns the next line, or null at the end. */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    boolean tooLong = false;
    int b = in.read();
    if (b < 0) {
      return null;
    }
    line++;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (bytes.size() < MAX_LINE_BYTES) {
        bytes.write(b);
      } else {
        tooLong = true;
      }
    }
    if (tooLong) {
      return new Line(
          line, "", "is longer than %d bytes; split or shorten it.".formatted(MAX_LINE_BYTES));
    }
    return decode(bytes.toByteArray());
  }

  private Line decode(byte[] bytes) {
    int start = line == 1 && startsWithMark(bytes) ? 3 : 0;
    int end =
        bytes.length > start && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
    try {
      String text =
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, start, end - start))
              .toString();
      return new Line(line, text, null);
    } catch (CharacterCodingException e) {
      String readable = new String(bytes, start, end - start, UTF_8);
      return new Line(
          line,
          readable,
          "is not UTF-8 (perhaps GBK); save the file as UTF-8 and import it again.");
    }
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
