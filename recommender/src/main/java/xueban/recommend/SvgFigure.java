package xueban.recommend;

import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import xueban.XuebanException;

/**
 * What an SVG figure of an item may hold, so that a page can show it to children as it is: shapes
 * and text. No script, no event handler, no link, no reference to anything outside.
 */
final class SvgFigure {
  /** Longest figure, in UTF-16 units. */
  static final int MAX_LENGTH = 65_536;

  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "title",
          "desc",
          "style",
          "line",
          "path",
          "circle",
          "ellipse",
          "rect",
          "polygon",
          "polyline",
          "text",
          "tspan");

  private SvgFigure() {}

  /** Throws {@code INVALID_INPUT} saying what is not allowed; an empty text is no figure. */
  static void requireSafe(String svg) {
    if (svg.isEmpty()) {
      return;
    }
    if (svg.length() > MAX_LENGTH) {
      throw XuebanException.invalid(
          "figure", "has %d characters; at most %d are taken.".formatted(svg.length(), MAX_LENGTH));
    }
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(svg));
      boolean first = true;
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            String name = reader.getLocalName();
            require(ELEMENTS.contains(name), "<" + name + ">");
            require(!first || name.equals("svg"), "<" + name + "> as the root");
            first = false;
            attributes(reader);
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              require(!refers(reader.getText()), "a reference in text or style");
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              require(false, "a document type or entity");
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw XuebanException.invalid(
          "figure",
          "is no well-formed SVG (%s); correct it or leave it out."
              .formatted(String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
    }
  }

  private static void attributes(XMLStreamReader reader) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
      require(!name.startsWith("on") && !name.equals("href"), "the attribute " + name);
      require(!refers(reader.getAttributeValue(i)), "a reference in the attribute " + name);
    }
  }

  private static boolean refers(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("url(") || lower.contains("@import") || lower.contains("javascript:");
  }

  private static void require(boolean allowed, String what) {
    if (!allowed) {
      throw XuebanException.invalid(
          "figure", "holds %s; only shapes and text are allowed, draw it without.".formatted(what));
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
