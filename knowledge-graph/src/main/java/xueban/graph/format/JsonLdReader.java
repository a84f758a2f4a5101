package xueban.graph.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import xueban.XuebanException;
import xueban.graph.Edition;
import xueban.graph.GraphAssembly;
import xueban.graph.Misconception;
import xueban.graph.Prerequisite;
import xueban.graph.Unit;
import xueban.graph.internal.JsonElements;
import xueban.graph.internal.TextFile;

/**
 * Reads JSON-LD in the compact form that {@link JsonLdWriter} writes, and the SKOS concepts of
 * others in that form: {@code @graph} with {@code skos:} or {@code schema:} before the words, or
 * without. It does not expand contexts of others; a node of another type is left out, aloud.
 */
final class JsonLdReader implements GraphReader {
  @Override
  public Read read(Path path, Map<String, String> constants) {
    TextFile file = TextFile.read(path);
    GraphAssembly parts = new GraphAssembly(file.name());
    Losses losses = new Losses();
    JsonElements.read(
        file,
        (field, value, line) -> {
          if (field.equals("@graph")) {
            parts.at(line, () -> node(parts, losses, constants, value, line));
          }
        });
    return new Read(parts.graph(), losses.list());
  }

  private static void node(
      GraphAssembly parts, Losses losses, Map<String, String> constants, JsonNode node, long line) {
    List<String> types = texts(node.path("@type"));
    if (types.stream().anyMatch(t -> t.endsWith("Concept") || t.endsWith("DefinedTerm"))) {
      concept(parts, constants, node, line);
    } else if (types.stream().anyMatch(t -> t.endsWith("Course"))) {
      parts.put(edition(node), line);
    } else {
      losses.add("nodes of type " + String.join(" ", types), node.path("@id").asText());
    }
  }

  private static void concept(
      GraphAssembly parts, Map<String, String> constants, JsonNode node, long line) {
    String id = text(find(node, "skos:notation"));
    if (id.isEmpty()) {
      id = idOf(node.path("@id").asText());
    }
    JsonNode label = find(node, "skos:prefLabel");
    String name = inLanguage(label, "zh");
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("name", name.isEmpty() ? inLanguage(label, "en") : name);
    fields.put("english_name", inLanguage(label, "en"));
    fields.put("aliases", PartFields.joined(texts(find(node, "skos:altLabel"))));
    fields.put("definition", inLanguage(find(node, "skos:definition"), "zh"));
    fields.put("subject", text(find(node, "schema:about")));
    fields.put("stage", stage(text(find(node, "schema:educationalLevel"))));
    fields.put("grade", text(find(node, "xueban:grade")));
    fields.put("term", text(find(node, "xueban:term")));
    fields.put("strand", text(find(node, "xueban:strand")));
    fields.put("formula", text(find(node, "xueban:formula")));
    fields.values().removeIf(String::isEmpty);
    parts.put(PartFields.concept(fields, constants), line);
    for (JsonNode alignment : list(find(node, "schema:educationalAlignment"))) {
      if (text(find(alignment, "schema:alignmentType")).equals("requires")) {
        String before = idOf(text(find(alignment, "schema:targetUrl")));
        String reason = text(find(alignment, "schema:description"));
        parts.put(new Prerequisite(before, id, reason), line);
      }
    }
    for (JsonNode wrong : list(find(node, "xueban:misconception"))) {
      parts.put(
          new Misconception(
              id,
              text(find(wrong, "schema:name")),
              text(find(wrong, "xueban:showsAs")),
              text(find(wrong, "xueban:cure"))),
          line);
    }
  }

  private static Edition edition(JsonNode node) {
    List<Unit> units = new ArrayList<>();
    for (JsonNode part : list(find(node, "schema:hasPart"))) {
      units.add(
          new Unit(
              text(find(part, "schema:identifier")),
              text(find(part, "schema:name")),
              PartFields.whole("grade", text(find(part, "xueban:grade")), 1, 12),
              PartFields.whole("term", text(find(part, "xueban:term")), 1, 2),
              texts(find(part, "schema:teaches")).stream().map(JsonLdReader::idOf).toList()));
    }
    return new Edition(
        text(find(node, "schema:identifier")),
        text(find(node, "schema:name")),
        text(find(node, "schema:about")),
        units);
  }

  /** Returns a word's value, with the prefix or without. */
  private static JsonNode find(JsonNode node, String word) {
    return node.has(word) ? node.path(word) : node.path(word.substring(word.indexOf(':') + 1));
  }

  private static String stage(String level) {
    return switch (level) {
      case "primary", "junior", "senior" -> level;
      default -> "";
    };
  }

  /** Returns the text of a plain value, an {@code @value} or an {@code @id}. */
  private static String text(JsonNode node) {
    if (node.isObject()) {
      return node.has("@value") ? node.path("@value").asText() : node.path("@id").asText();
    }
    return node.isArray() && !node.isEmpty() ? text(node.get(0)) : node.asText();
  }

  private static String inLanguage(JsonNode node, String language) {
    if (node.isObject() && !node.has("@value")) {
      return text(node.path(language));
    }
    for (JsonNode one : list(node)) {
      if (one.path("@language").asText(language).startsWith(language)) {
        return text(one);
      }
    }
    return "";
  }

  private static List<String> texts(JsonNode node) {
    return list(node).stream().map(JsonLdReader::text).toList();
  }

  private static List<JsonNode> list(JsonNode node) {
    List<JsonNode> list = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(list::add);
    } else if (node.has("@list")) {
      return list(node.path("@list"));
    } else if (!node.isMissingNode() && !node.isNull()) {
      list.add(node);
    }
    return list;
  }

  private static String idOf(String iri) {
    try {
      String last = iri.substring(Math.max(iri.lastIndexOf("/"), iri.lastIndexOf(":")) + 1);
      return URLDecoder.decode(last.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      throw XuebanException.invalid("@id", "\"%s\" has a broken %%-escape.".formatted(iri));
    }
  }
}
