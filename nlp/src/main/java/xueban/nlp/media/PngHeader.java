package xueban.nlp.media;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The first chunk of a PNG, where its size stands. */
final class PngHeader {
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int IHDR = 0x49484452;
  private static final int SIZE_AT = 16;

  private PngHeader() {}

  static boolean begins(byte[] bytes) {
    return bytes.length >= Long.BYTES && ByteBuffer.wrap(bytes).getLong() == SIGNATURE;
  }

  /** Returns the header, or empty if the file ends before it or tells no size. */
  static Optional<PictureHeader> read(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    if (bytes.length < SIZE_AT + 2 * Integer.BYTES || buffer.getInt(SIZE_AT - 4) != IHDR) {
      return Optional.empty();
    }
    int width = buffer.getInt(SIZE_AT);
    int height = buffer.getInt(SIZE_AT + Integer.BYTES);
    return width < 1 || height < 1
        ? Optional.empty()
        : Optional.of(new PictureHeader(PictureFormat.PNG, width, height, 1));
  }
}
