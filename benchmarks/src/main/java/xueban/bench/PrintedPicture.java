package xueban.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A sentence as it might be printed in a book and photographed. */
final class PrintedPicture {
  private static final int CHARACTERS_A_LINE = 20;
  private static final double LINE = 1.7;

  /**
   * How a sentence is printed and photographed.
   *
   * @param height of a character in pixels
   * @param degrees by how much it lies aslant, clockwise
   * @param shadow how much darker the right edge is than the left, in [0, 1)
   * @param noise standard deviation of each shade, at least 0
   */
  record Taken(String name, int height, double degrees, double shadow, double noise) {}

  private PrintedPicture() {}

  /** Returns the sentence as JPEG where noise or shadow is asked for, else as PNG. */
  static byte[] of(String sentence, Font font, Taken taken, Random random) {
    BufferedImage sheet = turned(drawn(sentence, font, taken.height()), taken.degrees());
    boolean photograph = taken.noise() > 0 || taken.shadow() > 0;
    if (photograph) {
      dim(sheet, taken, random);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(sheet, photograph ? "jpg" : "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static BufferedImage drawn(String sentence, Font font, int height) {
    int lines = Math.ceilDiv(sentence.length(), CHARACTERS_A_LINE);
    BufferedImage sheet =
        white(height * (CHARACTERS_A_LINE + 3), (int) (height * (LINE * lines + 1.5)));
    Graphics2D graphics = sheet.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.BLACK);
    graphics.setFont(font.deriveFont((float) height));
    for (int line = 0; line < lines; line++) {
      int from = line * CHARACTERS_A_LINE;
      int to = Math.min(sentence.length(), from + CHARACTERS_A_LINE);
      graphics.drawString(
          sentence.substring(from, to), height, (float) (height * (1.6 + LINE * line)));
    }
    graphics.dispose();
    return sheet;
  }

  private static BufferedImage turned(BufferedImage picture, double degrees) {
    if (degrees == 0) {
      return picture;
    }
    int side = (int) Math.ceil(Math.hypot(picture.getWidth(), picture.getHeight()));
    BufferedImage sheet = white(side, side);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
    graphics.drawImage(
        picture, (side - picture.getWidth()) / 2, (side - picture.getHeight()) / 2, null);
    graphics.dispose();
    return sheet;
  }

  private static void dim(BufferedImage sheet, Taken taken, Random random) {
    for (int y = 0; y < sheet.getHeight(); y++) {
      for (int x = 0; x < sheet.getWidth(); x++) {
        double light = 1 - taken.shadow() * x / sheet.getWidth();
        double shade = (sheet.getRGB(x, y) & 0xFF) * light + taken.noise() * random.nextGaussian();
        int gray = (int) Math.clamp(shade, 0, 255);
        sheet.setRGB(x, y, gray << 16 | gray << 8 | gray);
      }
    }
  }

  private static BufferedImage white(int width, int height) {
    BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return sheet;
  }
}
