package xueban.nlp.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/** The tag by which a camera says how it was held: Exif 2.32, tag 0x0112 of the first directory. */
final class ExifOrientation {
  private static final byte[] PREFIX = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY_BYTES = 12;

  private ExifOrientation() {}

  /** Returns it, in 1..8, if the segment from {@code from} to before {@code to} holds it. */
  static OptionalInt in(byte[] bytes, int from, int to) {
    int tiffAt = from + PREFIX.length;
    if (to - tiffAt < 8 || !Arrays.equals(bytes, from, tiffAt, PREFIX, 0, PREFIX.length)) {
      return OptionalInt.empty();
    }
    ByteBuffer tiff = ByteBuffer.wrap(bytes, tiffAt, to - tiffAt).slice();
    switch (tiff.getShort(0)) {
      case 0x4949 -> tiff.order(ByteOrder.LITTLE_ENDIAN);
      case 0x4D4D -> tiff.order(ByteOrder.BIG_ENDIAN);
      default -> {
        return OptionalInt.empty();
      }
    }
    int directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) {
      return OptionalInt.empty();
    }
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0, at = directory + 2; i < entries; i++, at += ENTRY_BYTES) {
      if (at > tiff.limit() - ENTRY_BYTES) {
        break;
      }
      if ((tiff.getShort(at) & 0xFFFF) == TAG && tiff.getShort(at + 2) == SHORT) {
        int value = tiff.getShort(at + 8) & 0xFFFF;
        return value >= 1 && value <= 8 ? OptionalInt.of(value) : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }
}
