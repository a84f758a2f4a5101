package xueban.graph.internal;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * The elements of an XML file, one by one. A DOCTYPE is refused: it is how an XML file makes its
 * reader open other files or grow without end, and no graph needs one.
 */
public final class XmlEvents {
  /** Deepest nesting taken. */
  private static final int MAX_DEPTH = 64;

  private static final int MAX_TEXT = JsonElements.MAX_TEXT;

  private XmlEvents() {}

  /** Takes what happens in the file. Names are without their namespace. */
  public interface Taker {
    void start(String name, Map<String, String> attributes, long line);

    void text(String text);

    void end(String name, long line);
  }

  /**
   * Hands every element to the taker, in the order of the file.
   *
   * @throws XuebanException {@code INVALID_INPUT} naming file and line
   */
  public static void read(TextFile file, Taker taker) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("names another file, which is not opened");
        });
    int depth = 0;
    try {
      XMLStreamReader xml =
          factory.createXMLStreamReader(new ByteArrayInputStream(file.bytes()), "UTF-8");
      while (xml.hasNext()) {
        int event = xml.next();
        long line = xml.getLocation().getLineNumber();
        switch (event) {
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw fault(file, line, "has a DOCTYPE or an entity of its own; remove it.");
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > MAX_DEPTH) {
              throw fault(file, line, "nests deeper than %d.".formatted(MAX_DEPTH));
            }
            taker.start(xml.getLocalName(), attributes(xml, file, line), line);
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            requireShort(xml.getTextLength(), "a text", file, line);
            taker.text(xml.getText());
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            taker.end(xml.getLocalName(), line);
          }
          default -> {}
        }
      }
      xml.close();
    } catch (XMLStreamException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      String message = String.valueOf(e.getMessage());
      throw new XuebanException(
          ErrorCode.INVALID_INPUT,
          "%s, line %d: is not readable XML: %s"
              .formatted(
                  file.name(), line, message.substring(message.lastIndexOf('\n') + 1).strip()),
          e);
    }
  }

  private static Map<String, String> attributes(XMLStreamReader xml, TextFile file, long line) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String value = xml.getAttributeValue(i);
      requireShort(value.length(), xml.getAttributeLocalName(i), file, line);
      attributes.put(xml.getAttributeLocalName(i), value);
    }
    return attributes;
  }

  private static void requireShort(int length, String what, TextFile file, long line) {
    if (length > MAX_TEXT) {
      throw fault(
          file, line, "%s has %d characters; at most %d.".formatted(what, length, MAX_TEXT));
    }
  }

  private static XuebanException fault(TextFile file, long line, String what) {
    return new XuebanException(
        ErrorCode.INVALID_INPUT, "%s, line %d: %s".formatted(file.name(), line, what));
  }
}
