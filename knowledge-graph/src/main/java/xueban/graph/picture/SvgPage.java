package xueban.graph.picture;

import java.util.List;
import java.util.Locale;
import xueban.graph.internal.XmlText;

/** An SVG document as it grows: head with title, description and colours, then shapes. */
final class SvgPage {
  /** Hues for strands: apart for most kinds of colour vision (Okabe and Ito 2008), and legible. */
  static final int COLOURS = 6;

  private static final String STYLE =
      """
      <style>
        svg { background: #ffffff; font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
        .name, .head { fill: #1c1f24; } .small { fill: #555b65; }
        .node { fill: #ffffff; stroke-width: 1.6; } .here { stroke-width: 4; }
        .edge { fill: none; stroke: #8a919d; stroke-width: 1.6; } .tip { fill: #8a919d; }
        .faint { stroke-opacity: .35; stroke-width: 1; }
        .lane { fill-opacity: .07; stroke: none; }
        .c0 { stroke: #0072b2; } .c1 { stroke: #d55e00; } .c2 { stroke: #009e73; }
        .c3 { stroke: #b8458a; } .c4 { stroke: #a97a00; } .c5 { stroke: #4a5bd0; }
        .f0 { fill: #0072b2; } .f1 { fill: #d55e00; } .f2 { fill: #009e73; }
        .f3 { fill: #b8458a; } .f4 { fill: #a97a00; } .f5 { fill: #4a5bd0; }
        @media (prefers-color-scheme: dark) {
          svg { background: #15181d; }
          .name, .head { fill: #eceff4; } .small { fill: #a9b0bc; }
          .node { fill: #1f242b; } .edge { stroke: #7d8693; } .tip { fill: #7d8693; }
          .lane { fill-opacity: .14; }
          .c0 { stroke: #56b4e9; } .c1 { stroke: #f08a4b; } .c2 { stroke: #2fc79a; }
          .c3 { stroke: #e58bc1; } .c4 { stroke: #e0b83d; } .c5 { stroke: #98a4ff; }
          .f0 { fill: #56b4e9; } .f1 { fill: #f08a4b; } .f2 { fill: #2fc79a; }
          .f3 { fill: #e58bc1; } .f4 { fill: #e0b83d; } .f5 { fill: #98a4ff; }
        }
      </style>
      <defs><marker id="tip" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M0 0L8 4L0 8z"/></marker></defs>
      """;

  private final StringBuilder out = new StringBuilder();

  /**
   * @param shrinks whether it fits itself to a narrower window; else the window scrolls
   */
  SvgPage(boolean shrinks, double width, double height, String title, String description) {
    out.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" height="%s" %srole="img" aria-labelledby="title desc" lang="zh">
        <title id="title">%s</title>
        <desc id="desc">%s</desc>
        """
            .formatted(
                number(width),
                number(height),
                number(width),
                number(height),
                shrinks ? "style=\"max-width:100%;height:auto\" " : "",
                XmlText.escape(title),
                XmlText.escape(description)));
    out.append(STYLE);
  }

  /** Draws a rounded box around lines of text, with what a pointer resting on it shows. */
  void node(Box box, List<String> lines, double fontSize, String classes, String tooltip) {
    out.append("<g><title>").append(XmlText.escape(tooltip)).append("</title>");
    out.append(
        "<rect class=\"node %s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>"
            .formatted(
                classes,
                number(box.x()),
                number(box.y()),
                number(box.width()),
                number(box.height()),
                number(Math.min(10, box.height() / 3))));
    double lineHeight = fontSize * 1.25;
    double y = box.middle() - lineHeight * (lines.size() - 1) / 2 + fontSize * 0.36;
    for (String line : lines) {
      text(box.x() + box.width() / 2, y, line, fontSize, "middle", "name");
      y += lineHeight;
    }
    out.append("</g>\n");
  }

  void text(double x, double y, String text, double fontSize, String anchor, String classes) {
    out.append(
        "<text class=\"%s\" x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\">%s</text>"
            .formatted(
                classes, number(x), number(y), number(fontSize), anchor, XmlText.escape(text)));
  }

  void band(Box box, String classes) {
    out.append(
        "<rect class=\"lane %s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"8\"/>\n"
            .formatted(
                classes,
                number(box.x()),
                number(box.y()),
                number(box.width()),
                number(box.height())));
  }

  /**
   * Draws an arrow through points, level at each.
   *
   * @param points {@code [n][x, y]}, at least two
   */
  void arrow(List<double[]> points, String classes) {
    StringBuilder path = new StringBuilder();
    double[] at = points.get(0);
    path.append('M').append(number(at[0])).append(' ').append(number(at[1]));
    for (double[] next : points.subList(1, points.size())) {
      double bend = Math.max(16, Math.abs(next[0] - at[0]) / 2);
      path.append(
          "C%s %s %s %s %s %s"
              .formatted(
                  number(at[0] + bend),
                  number(at[1]),
                  number(next[0] - bend),
                  number(next[1]),
                  number(next[0]),
                  number(next[1])));
      at = next;
    }
    out.append(
        "<path class=\"edge %s\" d=\"%s\" marker-end=\"url(#tip)\"/>\n".formatted(classes, path));
  }

  String end() {
    return out + "</svg>\n";
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
