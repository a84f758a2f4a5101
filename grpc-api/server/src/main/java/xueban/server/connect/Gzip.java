package xueban.server.connect;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import xueban.ErrorCode;
import xueban.XuebanException;

/** Gzip, the one compression that is spoken here. */
final class Gzip {
  /** Its name in headers. */
  static final String NAME = "gzip";

  /** Below so many bytes it does not pay. */
  static final int LEAST_BYTES = 1024;

  private Gzip() {}

  /** Returns whether the client takes gzip. */
  static boolean accepted(HttpHeaders headers) {
    return headers.getAll(HttpHeaderNames.ACCEPT_ENCODING).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
        .anyMatch(coding -> coding.matches("gzip(;\\s*q=(1(\\.0*)?|0?\\.0*[1-9]\\d*))?"));
  }

  static byte[] compress(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }

  /**
   * Returns the bytes that were compressed.
   *
   * @param mostBytes more are refused, however few they are compressed
   * @throws XuebanException {@code INVALID_INPUT} if it is not gzip, {@code OVERLOADED} if too
   *     large
   */
  static byte[] expand(byte[] compressed, int mostBytes) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      byte[] bytes = gzip.readNBytes(mostBytes);
      if (gzip.read() >= 0) {
        throw tooLarge(mostBytes);
      }
      return bytes;
    } catch (IOException e) {
      throw new XuebanException(
          ErrorCode.INVALID_INPUT,
          "The body is not gzip, as its header says: " + e.getMessage(),
          e);
    }
  }

  /** Returns the error for a body over the limit. */
  static XuebanException tooLarge(int mostBytes) {
    return new XuebanException(
        ErrorCode.OVERLOADED,
        "The body has more than %d bytes, the most that is taken. Split the request."
            .formatted(mostBytes));
  }
}
