package xueban.nlp.ocr;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** A picture of printed lines, drawn for a test. */
record DrawnText(BufferedImage image) {
  static DrawnText of(Font font, float height, List<String> lines) {
    int widest = lines.stream().mapToInt(String::length).max().orElse(1);
    BufferedImage image =
        blank((int) (height * (widest + 3)), (int) (height * 1.7 * lines.size() + 2 * height));
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.BLACK);
    graphics.setFont(font.deriveFont(height));
    float y = height * 1.6f;
    for (String line : lines) {
      graphics.drawString(line, height, y);
      y += height * 1.7f;
    }
    graphics.dispose();
    return new DrawnText(image);
  }

  static BufferedImage blank(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return image;
  }

  /** Returns it turned clockwise by an angle, on a larger white sheet. */
  DrawnText turned(double degrees) {
    int side = (int) Math.ceil(Math.hypot(image.getWidth(), image.getHeight()));
    BufferedImage sheet = blank(side, side);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
    graphics.drawImage(image, (side - image.getWidth()) / 2, (side - image.getHeight()) / 2, null);
    graphics.dispose();
    return new DrawnText(sheet);
  }

  /** Returns it with every shade off by chance, and darker from left to right, as in poor light. */
  DrawnText noisy(double deviation, long seed) {
    Random random = new Random(seed);
    BufferedImage noisy =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        double light = 1 - .5 * x / image.getWidth();
        int shade =
            (int)
                Math.clamp(
                    (image.getRGB(x, y) & 0xFF) * light + deviation * random.nextGaussian(),
                    0,
                    255);
        noisy.setRGB(x, y, shade << 16 | shade << 8 | shade);
      }
    }
    return new DrawnText(noisy);
  }

  byte[] png() {
    return file("png");
  }

  byte[] jpeg() {
    return file("jpg");
  }

  private byte[] file(String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
