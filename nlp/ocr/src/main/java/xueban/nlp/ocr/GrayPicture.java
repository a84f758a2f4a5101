package xueban.nlp.ocr;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A picture in shades of gray, 0 black to 255 white, rows from the top. Never changed. */
final class GrayPicture {
  private final int width;
  private final int height;
  private final byte[] shades;

  GrayPicture(int width, int height, byte[] shades) {
    if (width < 1 || height < 1 || shades.length != width * height) {
      throw new IllegalArgumentException(
          "%d by %d pixels need as many shades; there are %d."
              .formatted(width, height, shades.length));
    }
    this.width = width;
    this.height = height;
    this.shades = shades;
  }

  /** Returns a picture's shades; what is transparent is white, as paper is. */
  static GrayPicture of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] shades = new byte[Math.multiplyExact(width, height)];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int argb = row[x];
        int luma =
            (299 * (argb >> 16 & 0xFF) + 587 * (argb >> 8 & 0xFF) + 114 * (argb & 0xFF)) / 1000;
        int alpha = argb >>> 24;
        shades[y * width + x] = (byte) (255 + (luma - 255) * alpha / 255);
      }
    }
    return new GrayPicture(width, height, shades);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int shade(int x, int y) {
    return shades[y * width + x] & 0xFF;
  }

  /** Returns it upright, given how it is stored; see {@code PictureHeader.orientation}. */
  GrayPicture upright(int orientation) {
    return switch (orientation) {
      case 2 -> mirrored();
      case 3 -> turned(2);
      case 4 -> mirrored().turned(2);
      case 5 -> mirrored().turned(3);
      case 6 -> turned(1);
      case 7 -> mirrored().turned(1);
      case 8 -> turned(3);
      default -> this;
    };
  }

  /**
   * Returns it turned clockwise.
   *
   * @param quarters how many quarter turns, 0 to 3
   */
  GrayPicture turned(int quarters) {
    if (quarters == 0) {
      return this;
    }
    boolean across = quarters % 2 == 1;
    int newWidth = across ? height : width;
    int newHeight = across ? width : height;
    byte[] turned = new byte[shades.length];
    for (int y = 0; y < newHeight; y++) {
      for (int x = 0; x < newWidth; x++) {
        turned[y * newWidth + x] =
            switch (quarters) {
              case 1 -> shades[(height - 1 - x) * width + y];
              case 2 -> shades[(height - 1 - y) * width + (width - 1 - x)];
              default -> shades[x * width + (width - 1 - y)];
            };
      }
    }
    return new GrayPicture(newWidth, newHeight, turned);
  }

  private GrayPicture mirrored() {
    byte[] mirrored = new byte[shades.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        mirrored[y * width + x] = shades[y * width + (width - 1 - x)];
      }
    }
    return new GrayPicture(width, height, mirrored);
  }

  /**
   * Returns it larger or smaller: a pixel of a smaller one is the mean of those it stands for.
   *
   * @param factor above 0
   */
  GrayPicture scaled(double factor) {
    int newWidth = Math.max(1, (int) Math.round(width * factor));
    int newHeight = Math.max(1, (int) Math.round(height * factor));
    if (newWidth == width && newHeight == height) {
      return this;
    }
    return factor < 1 ? averaged(newWidth, newHeight) : enlarged(newWidth, newHeight);
  }

  private GrayPicture averaged(int newWidth, int newHeight) {
    byte[] means = new byte[newWidth * newHeight];
    for (int y = 0; y < newHeight; y++) {
      int top = (int) ((long) y * height / newHeight);
      int bottom = Math.max(top + 1, (int) ((long) (y + 1) * height / newHeight));
      for (int x = 0; x < newWidth; x++) {
        int left = (int) ((long) x * width / newWidth);
        int right = Math.max(left + 1, (int) ((long) (x + 1) * width / newWidth));
        means[y * newWidth + x] = (byte) mean(left, top, right, bottom);
      }
    }
    return new GrayPicture(newWidth, newHeight, means);
  }

  private int mean(int left, int top, int right, int bottom) {
    long sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        sum += shade(x, y);
      }
    }
    return (int) (sum / ((long) (bottom - top) * (right - left)));
  }

  GrayPicture inverted() {
    byte[] inverted = new byte[shades.length];
    for (int i = 0; i < shades.length; i++) {
      inverted[i] = (byte) ~shades[i];
    }
    return new GrayPicture(width, height, inverted);
  }

  /** Returns it leaning by an angle clockwise, what comes in at the corners white. */
  GrayPicture leaning(double degrees) {
    if (degrees == 0) {
      return this;
    }
    BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Arrays.fill(bytes(to), (byte) 255);
    Graphics2D graphics = to.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.rotate(Math.toRadians(degrees), width / 2.0, height / 2.0);
    graphics.drawImage(image(), 0, 0, null);
    graphics.dispose();
    return new GrayPicture(width, height, bytes(to));
  }

  private BufferedImage image() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    System.arraycopy(shades, 0, bytes(image), 0, shades.length);
    return image;
  }

  private GrayPicture enlarged(int newWidth, int newHeight) {
    BufferedImage to = new BufferedImage(newWidth, newHeight, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = to.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(image(), 0, 0, newWidth, newHeight, null);
    graphics.dispose();
    return new GrayPicture(newWidth, newHeight, bytes(to));
  }

  private static byte[] bytes(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  /** Returns it as a file in the plainest format there is (PGM), which costs no packing. */
  byte[] pgm() {
    byte[] head = "P5\n%d %d\n255\n".formatted(width, height).getBytes(StandardCharsets.US_ASCII);
    byte[] file = new byte[head.length + shades.length];
    System.arraycopy(head, 0, file, 0, head.length);
    System.arraycopy(shades, 0, file, head.length, shades.length);
    return file;
  }
}
