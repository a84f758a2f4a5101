package xueban.tutor.generator;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * A plain SVG picture of a geometry exercise, in the exercise's own coordinates (y upwards). It
 * holds no script and no reference, follows light and dark, and scales to the page.
 */
public final class Figure {
  private static final double WIDTH = 300;
  private static final double MARGIN = 36;

  private final String title;
  private final double left;
  private final double top;
  private final double scale;
  private final double height;
  private final StringBuilder body = new StringBuilder();

  private Figure(String title, double left, double bottom, double right, double top) {
    this.title = title;
    this.left = left;
    this.top = top;
    double most = Math.max(right - left, (top - bottom) * 1.2);
    scale = (WIDTH - 2 * MARGIN) / most;
    height = (top - bottom) * scale + 2 * MARGIN;
  }

  /**
   * Starts a picture that shows the rectangle from {@code (left, bottom)} to {@code (right, top)}.
   *
   * @param title what it shows, for those who cannot see it; it gives no answer
   */
  public static Figure of(String title, double left, double bottom, double right, double top) {
    if (!(right > left && top > bottom)) {
      throw new IllegalArgumentException("the figure has no area: " + title);
    }
    return new Figure(title, left, bottom, right, top);
  }

  /** Starts a picture just large enough for these points. */
  static Figure around(String title, Plane.Point... points) {
    double left = Double.MAX_VALUE;
    double bottom = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double top = -Double.MAX_VALUE;
    for (Plane.Point p : points) {
      left = Math.min(left, p.x());
      right = Math.max(right, p.x());
      bottom = Math.min(bottom, p.y());
      top = Math.max(top, p.y());
    }
    return of(title, left, bottom, right, top);
  }

  public Figure segment(double x1, double y1, double x2, double y2) {
    return line(x1, y1, x2, y2, "");
  }

  public Figure dashed(double x1, double y1, double x2, double y2) {
    return line(x1, y1, x2, y2, " stroke-dasharray=\"5 4\"");
  }

  /** Draws a closed polygon: {@code x1, y1, x2, y2, …}. */
  public Figure polygon(double... points) {
    return polygon("none", points);
  }

  /** Draws a closed polygon with its inside shaded. */
  public Figure shaded(double... points) {
    return polygon("currentColor", points);
  }

  public Figure circle(double x, double y, double radius) {
    body.append(
        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"/>".formatted(px(x), py(y), n(radius * scale)));
    return this;
  }

  /** Draws an arc from one angle to another, in degrees against the clock from the right. */
  public Figure arc(double x, double y, double radius, double from, double to) {
    double a = Math.toRadians(from);
    double b = Math.toRadians(to);
    body.append(
        "<path d=\"M%s %sA%s %s 0 %d 0 %s %s\"/>"
            .formatted(
                px(x + radius * Math.cos(a)),
                py(y + radius * Math.sin(a)),
                n(radius * scale),
                n(radius * scale),
                to - from > 180 ? 1 : 0,
                px(x + radius * Math.cos(b)),
                py(y + radius * Math.sin(b))));
    return this;
  }

  /** Marks a right angle at a vertex between the directions to two points. */
  public Figure rightAngle(double x, double y, double x1, double y1, double x2, double y2) {
    double size = 9 / scale;
    double l1 = Math.hypot(x1 - x, y1 - y);
    double l2 = Math.hypot(x2 - x, y2 - y);
    double ux = (x1 - x) / l1 * size;
    double uy = (y1 - y) / l1 * size;
    double vx = (x2 - x) / l2 * size;
    double vy = (y2 - y) / l2 * size;
    body.append(
        "<path d=\"M%s %sL%s %sL%s %s\"/>"
            .formatted(
                px(x + ux), py(y + uy), px(x + ux + vx), py(y + uy + vy), px(x + vx), py(y + vy)));
    return this;
  }

  public Figure dot(double x, double y) {
    body.append(
        "<circle cx=\"%s\" cy=\"%s\" r=\"2.6\" fill=\"currentColor\"/>".formatted(px(x), py(y)));
    return this;
  }

  /** Writes a label beside a point, moved by pixels to the right and upwards. */
  public Figure label(double x, double y, String text, double dx, double dy) {
    body.append(
        "<text x=\"%s\" y=\"%s\">%s</text>"
            .formatted(
                n((x - left) * scale + MARGIN + dx),
                n((top - y) * scale + MARGIN - dy + 4),
                escape(text)));
    return this;
  }

  /** Draws an ellipse that stands for a circle seen from the side. */
  public Figure ellipse(double x, double y, double rx, double ry) {
    body.append(
        "<ellipse cx=\"%s\" cy=\"%s\" rx=\"%s\" ry=\"%s\"/>"
            .formatted(px(x), py(y), n(rx * scale), n(ry * scale)));
    return this;
  }

  /** Marks an angle at a vertex, against the clock from one point to another, with a label. */
  public Figure angle(
      double x, double y, double x1, double y1, double x2, double y2, String label) {
    double from = Math.toDegrees(Math.atan2(y1 - y, x1 - x));
    double to = Math.toDegrees(Math.atan2(y2 - y, x2 - x));
    double turn = ((to - from) % 360 + 360) % 360;
    arc(x, y, 15 / scale, from, from + turn);
    double middle = Math.toRadians(from + turn / 2);
    double away = (turn < 35 ? 38 : 29) / scale;
    return label(x + away * Math.cos(middle), y + away * Math.sin(middle), label, 0, 0);
  }

  /** Marks a segment with short strokes across its middle: equal counts mean equal lengths. */
  public Figure ticks(double x1, double y1, double x2, double y2, int count) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    double ux = (x2 - x1) / length / scale;
    double uy = (y2 - y1) / length / scale;
    for (int i = 0; i < count; i++) {
      double shift = (i - (count - 1) / 2.0) * 4;
      double mx = (x1 + x2) / 2 + ux * shift;
      double my = (y1 + y2) / 2 + uy * shift;
      segment(mx - uy * 5, my + ux * 5, mx + uy * 5, my - ux * 5);
    }
    return this;
  }

  /** Writes a length beside the middle of a segment, on the right of who walks along it. */
  public Figure side(double x1, double y1, double x2, double y2, String text) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    double rx = (y2 - y1) / length;
    double ry = -(x2 - x1) / length;
    double away = 11 + 3.2 * text.length() * Math.abs(rx);
    return label((x1 + x2) / 2, (y1 + y2) / 2, text, rx * away, ry * away);
  }

  /** Writes the name of a point on the side away from another point. */
  public Figure name(double x, double y, String text, double fromX, double fromY) {
    double length = Math.max(1e-9, Math.hypot(x - fromX, y - fromY));
    return label(x, y, text, (x - fromX) / length * 13, (y - fromY) / length * 13);
  }

  /** Draws a polygon through points, each with the letter of its place in {@code names}. */
  Figure named(String names, Plane.Point... points) {
    double middleX = 0;
    double middleY = 0;
    double[] flat = new double[2 * points.length];
    for (int i = 0; i < points.length; i++) {
      flat[2 * i] = points[i].x();
      flat[2 * i + 1] = points[i].y();
      middleX += points[i].x() / points.length;
      middleY += points[i].y() / points.length;
    }
    polygon(flat);
    for (int i = 0; i < points.length; i++) {
      name(points[i].x(), points[i].y(), names.substring(i, i + 1), middleX, middleY);
    }
    return this;
  }

  /** Draws both axes with arrows, O, x and y, through the point (0, 0), which must be inside. */
  public Figure axes() {
    double right = left + (WIDTH - 2 * MARGIN) / scale;
    double bottom = top - (height - 2 * MARGIN) / scale;
    double tip = 12 / scale;
    return arrow(left - tip, 0, right + tip, 0)
        .arrow(0, bottom - tip, 0, top + tip)
        .label(right + tip, 0, "x", 4, -9)
        .label(0, top + tip, "y", -9, 2)
        .label(0, 0, "O", -9, -10);
  }

  /** Draws a line with an arrow at its end. */
  public Figure arrow(double x1, double y1, double x2, double y2) {
    segment(x1, y1, x2, y2);
    double angle = Math.atan2(y2 - y1, x2 - x1);
    double size = 8 / scale;
    body.append("<path fill=\"currentColor\" d=\"M%s %s".formatted(px(x2), py(y2)));
    for (double turn : new double[] {2.7, -2.7}) {
      body.append(
          "L%s %s"
              .formatted(
                  px(x2 + size * Math.cos(angle + turn)), py(y2 + size * Math.sin(angle + turn))));
    }
    body.append("Z\"/>");
    return this;
  }

  /** Draws the graph of a function between two x, left out where it leaves the picture. */
  public Figure curve(DoubleUnaryOperator function, double from, double to) {
    double bottom = top - (height - 2 * MARGIN) / scale;
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int i = 0; i <= 60; i++) {
      double x = from + (to - from) * i / 60;
      double y = function.applyAsDouble(x);
      boolean inside = y >= bottom - 1e-9 && y <= top + 1e-9;
      if (inside) {
        path.append(drawing ? "L" : "M").append(px(x)).append(' ').append(py(y));
      }
      drawing = inside;
    }
    body.append("<path d=\"%s\"/>".formatted(path));
    return this;
  }

  /** Returns the picture. */
  public String svg() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" role=\"img\">"
            .formatted(n(WIDTH), n(height))
        + "<title>%s</title>".formatted(escape(title))
        + "<style>svg{color:#222}@media(prefers-color-scheme:dark){svg{color:#eee}}"
        + "text{fill:currentColor;stroke:none;font:14px sans-serif;text-anchor:middle}</style>"
        + "<g fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\">"
        + body
        + "</g></svg>";
  }

  private Figure polygon(String fill, double... points) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points.length; i += 2) {
      path.append(i == 0 ? "" : " ").append(px(points[i])).append(',').append(py(points[i + 1]));
    }
    body.append(
        "<polygon points=\"%s\" fill=\"%s\"%s/>"
            .formatted(path, fill, fill.equals("none") ? "" : " fill-opacity=\"0.2\""));
    return this;
  }

  private Figure line(double x1, double y1, double x2, double y2, String style) {
    body.append(
        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"%s/>"
            .formatted(px(x1), py(y1), px(x2), py(y2), style));
    return this;
  }

  private String px(double x) {
    return n((x - left) * scale + MARGIN);
  }

  private String py(double y) {
    return n((top - y) * scale + MARGIN);
  }

  private static String n(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceAll("\\.0$", "");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
