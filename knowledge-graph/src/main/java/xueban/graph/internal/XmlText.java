package xueban.graph.internal;

import java.util.Map;

/** Text within XML. Characters that XML cannot hold become U+FFFD; line ends stay as they are. */
public final class XmlText {
  private XmlText() {}

  /** Returns text that can stand in an element or between the quotes of an attribute. */
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n', '\r', '\t' -> out.append("&#").append(c).append(';');
                default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
              }
            });
    return out.toString();
  }

  /** Returns {@code name="value"} for each that is not empty, a blank before each. */
  public static String attributes(Map<String, String> attributes) {
    StringBuilder out = new StringBuilder();
    attributes.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            out.append(' ').append(name).append("=\"").append(escape(value)).append('"');
          }
        });
    return out.toString();
  }

  private static boolean allowed(int c) {
    return (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }
}
