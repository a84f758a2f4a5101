package xueban.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A chart of lines over two axes, as SVG that follows the reader's light or dark theme. Labels are
 * plain text of ours, without markup.
 */
final class Chart {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 420;
  private static final int LEFT = 64;
  private static final int TOP = 56;
  private static final int RIGHT = 24;
  private static final int BOTTOM = 56;
  private static final String STYLE =
      """
      <style>
        svg { background: #ffffff; font-family: sans-serif; font-size: 14px; }
        text { fill: #1c1f24; } .axis { stroke: #555b65; } .grid { stroke: #555b65; stroke-opacity: .18; }
        .line { fill: none; stroke-width: 2.4; } .c0 { stroke: #8a919d; stroke-dasharray: 6 5; }
        .c1 { stroke: #0072b2; } .c2 { stroke: #d55e00; } .d1 { fill: #0072b2; } .d2 { fill: #d55e00; }
        @media (prefers-color-scheme: dark) {
          svg { background: #15181d; } text { fill: #eceff4; } .axis { stroke: #a9b0bc; } .grid { stroke: #a9b0bc; }
          .c1 { stroke: #56b4e9; } .c2 { stroke: #f08a4b; } .d1 { fill: #56b4e9; } .d2 { fill: #f08a4b; }
        }
      </style>
      """;

  /**
   * A line.
   *
   * @param name for the legend
   * @param x ascending
   * @param y as many
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Line(String name, double[] x, double[] y) {}

  /**
   * An axis, marked from {@code from} to {@code to}.
   *
   * @param step between marks
   * @param digits after the point
   */
  record Axis(String name, double from, double to, double step, int digits) {}

  private final StringBuilder out = new StringBuilder();
  private final Axis across;
  private final Axis up;

  private Chart(String title, Axis across, Axis up) {
    this.across = across;
    this.up = up;
    out.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" style="max-width:%dpx">
        <title>%s</title>
        """
            .formatted(WIDTH, HEIGHT, WIDTH, title));
    out.append(STYLE);
    text(LEFT, 24, "start", title);
  }

  /** Returns the document; the first line is drawn as the one to compare with. */
  static String svg(String title, Axis across, Axis up, List<Line> lines) {
    Chart chart = new Chart(title, across, up);
    chart.axes();
    for (int i = 0; i < lines.size(); i++) {
      chart.line(i, lines.get(i));
    }
    return chart.out.append("</svg>\n").toString();
  }

  private void axes() {
    for (int i = 0; across.from + i * across.step <= across.to + 1e-9; i++) {
      double value = across.from + i * across.step;
      segment("grid", x(value), TOP, x(value), HEIGHT - BOTTOM);
      text(x(value), HEIGHT - BOTTOM + 20, "middle", number(value, across.digits));
    }
    for (int i = 0; up.from + i * up.step <= up.to + 1e-9; i++) {
      double value = up.from + i * up.step;
      segment("grid", LEFT, y(value), WIDTH - RIGHT, y(value));
      text(LEFT - 8, y(value) + 5, "end", number(value, up.digits));
    }
    segment("axis", LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM);
    segment("axis", LEFT, TOP, LEFT, HEIGHT - BOTTOM);
    text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 14, "middle", across.name);
    text(LEFT - 48, TOP - 12, "start", up.name);
  }

  private void line(int number, Line line) {
    List<String> points = new ArrayList<>();
    for (int i = 0; i < line.x.length; i++) {
      points.add(number(x(line.x[i]), 1) + "," + number(y(line.y[i]), 1));
    }
    out.append("<polyline class=\"line c%d\" points=\"".formatted(number))
        .append(String.join(" ", points))
        .append("\"/>\n");
    for (String point : number == 0 ? List.<String>of() : points) {
      String[] xy = point.split(",", 2);
      out.append(
          "<circle class=\"d%d\" cx=\"%s\" cy=\"%s\" r=\"3.2\"/>\n"
              .formatted(number, xy[0], xy[1]));
    }
    double at = HEIGHT - BOTTOM - 18 - 20.0 * number;
    segment("line c" + number, WIDTH - RIGHT - 190, at - 5, WIDTH - RIGHT - 160, at - 5);
    text(WIDTH - RIGHT - 152, at, "start", line.name);
  }

  private void segment(String classes, double x1, double y1, double x2, double y2) {
    out.append(
        "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
            .formatted(classes, number(x1, 1), number(y1, 1), number(x2, 1), number(y2, 1)));
  }

  private void text(double x, double y, String anchor, String text) {
    out.append(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n"
            .formatted(number(x, 1), number(y, 1), anchor, text));
  }

  private double x(double value) {
    return LEFT + (value - across.from) / (across.to - across.from) * (WIDTH - LEFT - RIGHT);
  }

  private double y(double value) {
    return HEIGHT - BOTTOM - (value - up.from) / (up.to - up.from) * (HEIGHT - TOP - BOTTOM);
  }

  private static String number(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
