package xueban.nlp.ocr;

import java.util.Arrays;

/**
 * Makes paper white wherever it lies: a photograph is darker at one side, and one threshold for all
 * of it takes the shadow for ink. The shade of the paper is told for each tile (the brightest tenth
 * of it, evened out with its neighbours), between tiles by interpolation, and divided out.
 */
final class EvenLight {
  private static final int TILES_ACROSS = 24;
  private static final int LEAST_TILE = 24;
  private static final double PAPER = .9;

  /** Paper is not taken for darker than this, else black surfaces would become noise. */
  private static final int DARKEST_PAPER = 48;

  private final GrayPicture picture;
  private final int tile;
  private final int columns;
  private final int rows;

  private EvenLight(GrayPicture picture) {
    this.picture = picture;
    tile = Math.max(LEAST_TILE, Math.max(picture.width(), picture.height()) / TILES_ACROSS);
    columns = Math.ceilDiv(picture.width(), tile);
    rows = Math.ceilDiv(picture.height(), tile);
  }

  /** Returns the picture as if evenly lit, dark on light. */
  static GrayPicture of(GrayPicture picture) {
    GrayPicture dark = median(picture) < 128 ? picture.inverted() : picture;
    return new EvenLight(dark).evened();
  }

  private static int median(GrayPicture picture) {
    int[] counts = new int[256];
    for (int y = 0; y < picture.height(); y += 4) {
      for (int x = 0; x < picture.width(); x += 4) {
        counts[picture.shade(x, y)]++;
      }
    }
    return quantile(counts, .5);
  }

  private GrayPicture evened() {
    double[][] paper = smoothed(papers());
    byte[] shades = new byte[picture.width() * picture.height()];
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        double white = at(paper, (double) x / tile - .5, (double) y / tile - .5);
        shades[y * picture.width() + x] =
            (byte) Math.min(255, (int) (picture.shade(x, y) * 255 / white));
      }
    }
    return new GrayPicture(picture.width(), picture.height(), shades);
  }

  /** Returns the shade of paper of each tile, [rows][columns]. */
  private double[][] papers() {
    double[][] papers = new double[rows][columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int[] counts = new int[256];
        int bottom = Math.min(picture.height(), (row + 1) * tile);
        int right = Math.min(picture.width(), (column + 1) * tile);
        for (int y = row * tile; y < bottom; y++) {
          for (int x = column * tile; x < right; x++) {
            counts[picture.shade(x, y)]++;
          }
        }
        papers[row][column] = Math.max(DARKEST_PAPER, quantile(counts, PAPER));
      }
    }
    return papers;
  }

  private static double[][] smoothed(double[][] papers) {
    double[][] smoothed = new double[papers.length][papers[0].length];
    for (int row = 0; row < papers.length; row++) {
      for (int column = 0; column < papers[0].length; column++) {
        double sum = 0;
        int count = 0;
        for (int r = Math.max(0, row - 1); r <= Math.min(papers.length - 1, row + 1); r++) {
          int last = Math.min(papers[0].length - 1, column + 1);
          for (int c = Math.max(0, column - 1); c <= last; c++) {
            sum += papers[r][c];
            count++;
          }
        }
        smoothed[row][column] = sum / count;
      }
    }
    return smoothed;
  }

  private static double at(double[][] values, double column, double row) {
    int top = Math.clamp((int) Math.floor(row), 0, values.length - 1);
    int left = Math.clamp((int) Math.floor(column), 0, values[0].length - 1);
    int bottom = Math.min(values.length - 1, top + 1);
    int right = Math.min(values[0].length - 1, left + 1);
    double down = Math.clamp(row - top, 0, 1);
    double along = Math.clamp(column - left, 0, 1);
    return (values[top][left] * (1 - along) + values[top][right] * along) * (1 - down)
        + (values[bottom][left] * (1 - along) + values[bottom][right] * along) * down;
  }

  private static int quantile(int[] counts, double share) {
    long wanted = (long) (share * Arrays.stream(counts).asLongStream().sum());
    long seen = 0;
    for (int shade = 0; shade < counts.length; shade++) {
      seen += counts[shade];
      if (seen > wanted) {
        return shade;
      }
    }
    return counts.length - 1;
  }
}
