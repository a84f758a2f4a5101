package xueban.nlp.ocr;

import java.util.Arrays;

/**
 * By how much lines of text lean. Of all angles tried, at the right one the rows of the picture are
 * either full of ink or empty, so the ink changes most from row to row (projection profile: Postl,
 * 1986). Beyond ±8 degrees nothing is tried.
 */
final class Skew {
  private static final double MOST_DEGREES = 8;
  private static final double STEP = .5;
  private static final double FINE_STEP = .1;
  private static final int SIDE = 900;
  private static final int INK = 128;

  /** What is gained must be more than chance gives, else the picture stays as it is. */
  private static final double LEAST_GAIN = 1.08;

  private final int[] xs;
  private final int[] ys;
  private final int span;

  private Skew(GrayPicture picture) {
    int[] allXs = new int[picture.width() * picture.height()];
    int[] allYs = new int[allXs.length];
    int count = 0;
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        if (picture.shade(x, y) < INK) {
          allXs[count] = x;
          allYs[count++] = y;
        }
      }
    }
    xs = Arrays.copyOf(allXs, count);
    ys = Arrays.copyOf(allYs, count);
    span = picture.width() + picture.height();
  }

  /** Returns the angle by which lines fall to the right, in degrees, in [-8, 8]; 0 if unsure. */
  static double degrees(GrayPicture picture) {
    Skew skew = ofSmall(picture);
    double straight = skew.change(0);
    double coarse = skew.best(-MOST_DEGREES, MOST_DEGREES, STEP);
    double fine = skew.best(coarse - STEP, coarse + STEP, FINE_STEP);
    return skew.change(fine) > LEAST_GAIN * straight
        ? Math.clamp(fine, -MOST_DEGREES, MOST_DEGREES)
        : 0;
  }

  /** Returns whether lines more likely run up and down than across. */
  static boolean isSideways(GrayPicture picture) {
    return ofSmall(picture.turned(1)).most() > ofSmall(picture).most();
  }

  private static Skew ofSmall(GrayPicture picture) {
    double factor = (double) SIDE / Math.max(picture.width(), picture.height());
    return new Skew(factor < 1 ? picture.scaled(factor) : picture);
  }

  private double most() {
    return change(best(-MOST_DEGREES, MOST_DEGREES, STEP));
  }

  private double best(double from, double to, double step) {
    double best = 0;
    double most = -1;
    int steps = (int) Math.round((to - from) / step);
    for (int i = 0; i <= steps; i++) {
      double change = change(from + i * step);
      if (change > most) {
        most = change;
        best = from + i * step;
      }
    }
    return best;
  }

  /** Returns how much the ink changes from row to row, were the rows to lean by this angle. */
  private double change(double degrees) {
    double sine = Math.sin(Math.toRadians(degrees));
    double cosine = Math.cos(Math.toRadians(degrees));
    int[] inked = new int[2 * span + 2];
    for (int i = 0; i < xs.length; i++) {
      inked[span + (int) Math.round(ys[i] * cosine - xs[i] * sine)]++;
    }
    double sum = 0;
    for (int i = 1; i < inked.length; i++) {
      double difference = inked[i] - inked[i - 1];
      sum += difference * difference;
    }
    return sum;
  }
}
