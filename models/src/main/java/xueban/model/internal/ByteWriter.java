package xueban.model.internal;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import xueban.XuebanException;

/** Writes the few forms that events and states are made of; {@link ByteReader} reads them. */
public final class ByteWriter {
  private byte[] bytes;
  private int length;

  public ByteWriter(int expected) {
    bytes = new byte[Math.max(16, expected)];
  }

  public void put(int oneByte) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, length * 2);
    }
    bytes[length++] = (byte) oneByte;
  }

  public void put(byte[] some) {
    for (byte b : some) {
      put(b);
    }
  }

  /** Writes a number of two bytes, the high one first, of which only the low 16 bits count. */
  public void number16(int value) {
    put(value >>> 8);
    put(value);
  }

  public void number32(int value) {
    number16(value >>> 16);
    number16(value);
  }

  public void number64(long value) {
    number32((int) (value >>> 32));
    number32((int) value);
  }

  /** Writes a number, at least 0, in groups of 7 bits. */
  public void number(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      put((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    put((int) rest);
  }

  /** Writes a number of either sign, small ones short. */
  public void signedNumber(long value) {
    number((value << 1) ^ (value >> 63));
  }

  public void decimal(double value) {
    number64(Double.doubleToRawLongBits(value));
  }

  public void text(String field, String text) {
    try {
      var utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      number(utf8.remaining());
      while (utf8.hasRemaining()) {
        put(utf8.get());
      }
    } catch (CharacterCodingException e) {
      throw XuebanException.invalid(
          field, "holds half of a surrogate pair, so it is no text; it may have been cut there.");
    }
  }

  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }
}
