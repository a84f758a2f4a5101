package xueban.graph.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import xueban.ErrorCode;
import xueban.XuebanException;

/** A whole UTF-8 file in memory, checked: readable, not too large, and UTF-8 to the last byte. */
public final class TextFile {
  /**
   * Largest file taken, in bytes. A whole province's graph has a few of these bytes in a hundred.
   */
  public static final long MAX_BYTES = 256L << 20;

  private static final int DECODED_AT_A_TIME = 1 << 16;

  private final String name;
  private final byte[] bytes;

  private TextFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** Returns the name of the file, for messages. */
  public String name() {
    return name;
  }

  /** Returns the content without a byte order mark; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * Reads a file.
   *
   * @throws XuebanException {@code INVALID_INPUT} if it cannot be read, has more than {@link
   *     #MAX_BYTES}, or is not UTF-8; the last names the line
   */
  public static TextFile read(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        throw XuebanException.invalid(
            "file",
            "\"%s\" has %d bytes; at most %d are read. Split it by subject."
                .formatted(file, size, MAX_BYTES));
      }
      return of(name, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new XuebanException(
          ErrorCode.INVALID_INPUT,
          "file: \"%s\" cannot be read; correct the path.".formatted(file),
          e);
    }
  }

  /** Returns checked bytes; see {@link #read}. */
  public static TextFile of(String name, byte[] bytes) {
    byte[] text = withoutMark(bytes);
    requireUtf8(name, text);
    return new TextFile(name, text);
  }

  private static byte[] withoutMark(byte[] bytes) {
    boolean mark =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return mark ? java.util.Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }

  private static void requireUtf8(String name, byte[] bytes) {
    CharsetDecoder decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(DECODED_AT_A_TIME);
    CoderResult result;
    do {
      result = decoder.decode(in, out, true);
      out.clear();
    } while (result.isOverflow());
    if (result.isError()) {
      throw new XuebanException(
          ErrorCode.INVALID_INPUT,
          "%s, line %d: is not UTF-8 (perhaps GBK); save the file as UTF-8 and try again."
              .formatted(name, lineOf(bytes, in.position())));
    }
  }

  private static long lineOf(byte[] bytes, int position) {
    long line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
