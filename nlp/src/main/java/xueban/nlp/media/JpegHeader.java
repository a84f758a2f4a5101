package xueban.nlp.media;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The segments of a JPEG before its picture: its size, and how the camera was held. */
final class JpegHeader {
  private static final int MARKER = 0xFF;
  private static final int START = 0xD8;
  private static final int EXIF = 0xE1;
  private static final int SCAN = 0xDA;
  private static final int END = 0xD9;

  private JpegHeader() {}

  static boolean begins(byte[] bytes) {
    return bytes.length >= 3
        && (bytes[0] & 0xFF) == MARKER
        && (bytes[1] & 0xFF) == START
        && (bytes[2] & 0xFF) == MARKER;
  }

  /** Returns the header, or empty if the file ends before it or tells no size. */
  static Optional<PictureHeader> read(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int orientation = 1;
    int at = 2;
    while (at + 4 <= bytes.length && (bytes[at] & 0xFF) == MARKER) {
      int kind = bytes[at + 1] & 0xFF;
      if (kind == MARKER) { // padding
        at++;
        continue;
      }
      if (kind == SCAN || kind == END) {
        break;
      }
      int length = buffer.getShort(at + 2) & 0xFFFF;
      int body = at + 4;
      int end = at + 2 + length;
      if (length < 2 || end > bytes.length) {
        break;
      }
      if (kind == EXIF) {
        orientation = ExifOrientation.in(bytes, body, end).orElse(orientation);
      }
      if (isFrame(kind) && end - body >= 5) {
        int height = buffer.getShort(body + 1) & 0xFFFF;
        int width = buffer.getShort(body + 3) & 0xFFFF;
        return width == 0 || height == 0
            ? Optional.empty()
            : Optional.of(new PictureHeader(PictureFormat.JPEG, width, height, orientation));
      }
      at = end;
    }
    return Optional.empty();
  }

  /** Returns whether the segment tells the size: SOF0 to SOF15 but for tables and extensions. */
  private static boolean isFrame(int kind) {
    return kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC;
  }
}
