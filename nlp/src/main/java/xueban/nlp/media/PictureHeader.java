package xueban.nlp.media;

import static java.util.Objects.requireNonNull;

/**
 * What a picture says of itself before it is decoded.
 *
 * @param width of the stored picture in pixels, at least 1
 * @param height of the stored picture in pixels, at least 1
 * @param orientation how to turn it, as in EXIF: 1 upright, 3 by half, 6 a quarter clockwise, 8 a
 *     quarter counter-clockwise, 2, 4, 5 and 7 mirrored too
 */
public record PictureHeader(PictureFormat format, int width, int height, int orientation) {
  public PictureHeader {
    requireNonNull(format, "format");
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "%d by %d pixels; both must be at least 1.".formatted(width, height));
    }
    if (orientation < 1 || orientation > 8) {
      throw new IllegalArgumentException("orientation " + orientation + " must be in 1..8.");
    }
  }

  public long pixels() {
    return (long) width * height;
  }
}
