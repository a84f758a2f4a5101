package xueban.model.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import xueban.ErrorCode;
import xueban.XuebanException;

/** Reads what {@link ByteWriter} wrote; anything else is {@link ErrorCode#CORRUPT}. */
public final class ByteReader {
  private final String what;
  private final byte[] bytes;
  private int at;

  /** Reads from the first byte on; {@code what} names the thing in messages. */
  public ByteReader(String what, byte[] bytes) {
    this.what = what;
    this.bytes = bytes;
  }

  public XuebanException corrupt(String reason) {
    return new XuebanException(
        ErrorCode.CORRUPT,
        "A stored %s of %d bytes %s (at byte %d). Restore it from a backup."
            .formatted(what, bytes.length, reason, at));
  }

  public int next() {
    if (at >= bytes.length) {
      throw corrupt("ends too early");
    }
    return bytes[at++] & 0xff;
  }

  public byte[] next(int count) {
    if (count > bytes.length - at) {
      throw corrupt("ends too early");
    }
    at += count;
    return Arrays.copyOfRange(bytes, at - count, at);
  }

  public int number16() {
    return next() << 8 | next();
  }

  public int number32() {
    return number16() << 16 | number16();
  }

  public long number64() {
    return (long) number32() << 32 | (number32() & 0xffffffffL);
  }

  public long number() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int group = next();
      value |= (long) (group & 0x7f) << shift;
      if (group < 0x80) {
        return value;
      }
    }
    throw corrupt("has an endless number");
  }

  public long signedNumber() {
    long value = number();
    return (value >>> 1) ^ -(value & 1);
  }

  /** Returns a number in [0, {@link Integer#MAX_VALUE}]. */
  public int count() {
    return count(Integer.MAX_VALUE);
  }

  public int count(int most) {
    long value = number();
    if (value < 0 || value > most) {
      throw corrupt("has the count " + value + ", above " + most);
    }
    return (int) value;
  }

  public double decimal() {
    return Double.longBitsToDouble(number64());
  }

  public String text(int mostBytes) {
    byte[] utf8 = next(count(mostBytes));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw corrupt("has a text that is not UTF-8");
    }
  }

  public void requireEnd() {
    if (at != bytes.length) {
      throw corrupt("has bytes left over");
    }
  }
}
