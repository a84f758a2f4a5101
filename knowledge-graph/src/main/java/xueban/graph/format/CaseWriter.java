package xueban.graph.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import xueban.graph.Concept;
import xueban.graph.Edition;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Misconception;
import xueban.graph.Prerequisite;
import xueban.graph.Unit;

/**
 * A CFPackage of 1EdTech CASE 1.1 as JSON, the form in which standards are exchanged.
 *
 * <p>Concepts, strands, misconceptions, editions and units are CFItems; {@code precedes} is a
 * prerequisite, {@code isChildOf} the tree (document, strand, concept, misconception; document,
 * edition, unit) and {@code isPartOf} a concept's place in a unit. What CASE has no field for
 * stands under {@code extensions.xueban}. Identifiers are made from our ids and stay the same; the
 * date of change, which a graph does not know, is 1970.
 */
final class CaseWriter implements GraphWriter {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String UNKNOWN_DATE = "1970-01-01T00:00:00+00:00";
  private static final String DOCUMENT = uuid("document", "xueban");
  private static final int SHORT_STATEMENT = 60;

  @Override
  public void write(KnowledgeGraph graph, Path file) throws IOException {
    try (JsonGenerator out = MAPPER.createGenerator(Files.newBufferedWriter(file))) {
      out.useDefaultPrettyPrinter();
      out.writeStartObject();
      out.writeFieldName("CFDocument");
      out.writeTree(document(graph));
      out.writeArrayFieldStart("CFItems");
      items(graph, node -> tree(out, node));
      out.writeEndArray();
      out.writeArrayFieldStart("CFAssociations");
      associations(graph, node -> tree(out, node));
      out.writeEndArray();
      out.writeEndObject();
    } catch (java.io.UncheckedIOException e) {
      throw new IOException(e);
    }
  }

  private static void tree(JsonGenerator out, ObjectNode node) {
    try {
      out.writeTree(node);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String uuid(String kind, String id) {
    return UUID.nameUUIDFromBytes(("xueban " + kind + "\n" + id).getBytes(UTF_8)).toString();
  }

  private static ObjectNode document(KnowledgeGraph graph) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("identifier", DOCUMENT);
    node.put("uri", "urn:uuid:" + DOCUMENT);
    node.put("creator", "xueban");
    node.put("title", "知识图谱");
    node.put("lastChangeDateTime", UNKNOWN_DATE);
    node.put("caseVersion", "1.1");
    node.put("version", graph.version());
    node.put("language", "zh");
    node.set("CFPackageURI", link("知识图谱", DOCUMENT));
    return node;
  }

  private static void items(KnowledgeGraph graph, Consumer<ObjectNode> out) {
    strands(graph).forEach((key, name) -> out.accept(item("strand", key, "Strand", name)));
    for (Concept concept : graph.concepts()) {
      out.accept(concept(concept));
    }
    for (Misconception one : graph.misconceptions()) {
      ObjectNode node =
          item("misconception", one.concept() + "\n" + one.name(), "Misconception", one.name());
      put(node, "notes", one.showsAs());
      put(own(node), "cure", one.cure());
      out.accept(node);
    }
    for (Edition edition : graph.editions()) {
      ObjectNode node = item("edition", edition.id(), "Edition", edition.name());
      node.put("humanCodingScheme", edition.id());
      node.putArray("subject").add(edition.subject());
      out.accept(node);
      for (Unit unit : edition.units()) {
        ObjectNode unitNode = item("unit", edition.id() + "\n" + unit.id(), "Unit", unit.title());
        unitNode.put("humanCodingScheme", unit.id());
        unitNode.putArray("educationLevel").add(level(unit.grade()));
        own(unitNode).put("term", unit.term());
        out.accept(unitNode);
      }
    }
  }

  private static ObjectNode concept(Concept concept) {
    String statement = concept.definition().isEmpty() ? concept.name() : concept.definition();
    ObjectNode node = item("concept", concept.id(), "Concept", statement);
    node.put("humanCodingScheme", concept.id());
    node.put(
        "abbreviatedStatement",
        concept
            .name()
            .substring(
                0,
                concept
                    .name()
                    .offsetByCodePoints(
                        0,
                        Math.min(
                            SHORT_STATEMENT,
                            concept.name().codePointCount(0, concept.name().length())))));
    put(node, "alternativeLabel", concept.englishName());
    if (!concept.aliases().isEmpty()) {
      concept.aliases().forEach(node.putArray("conceptKeywords")::add);
    }
    node.putArray("subject").add(concept.subject());
    if (concept.grade() > 0) {
      node.putArray("educationLevel").add(level(concept.grade()));
    }
    Map<String, String> fields = new LinkedHashMap<>(PartFields.of(concept));
    fields.keySet().retainAll(Set.of("name", "stage", "term", "strand", "formula"));
    fields.forEach(own(node)::put);
    own(node).put("defined", !concept.definition().isEmpty());
    return node;
  }

  private static void associations(KnowledgeGraph graph, Consumer<ObjectNode> out) {
    strands(graph).forEach((key, name) -> out.accept(child("strand", key, DOCUMENT, 0)));
    for (Concept concept : graph.concepts()) {
      String parent =
          concept.strand().isEmpty()
              ? DOCUMENT
              : uuid("strand", concept.subject() + "\n" + concept.strand());
      out.accept(child("concept", concept.id(), parent, 0));
    }
    for (Prerequisite edge : graph.prerequisites()) {
      ObjectNode node =
          association("precedes", uuid("concept", edge.before()), uuid("concept", edge.after()), 0);
      put(node, "notes", edge.reason());
      out.accept(node);
    }
    for (Misconception one : graph.misconceptions()) {
      out.accept(
          child(
              "misconception",
              one.concept() + "\n" + one.name(),
              uuid("concept", one.concept()),
              0));
    }
    for (Edition edition : graph.editions()) {
      out.accept(child("edition", edition.id(), DOCUMENT, 0));
      int order = 0;
      for (Unit unit : edition.units()) {
        String key = edition.id() + "\n" + unit.id();
        out.accept(child("unit", key, uuid("edition", edition.id()), ++order));
        int place = 0;
        for (String concept : unit.concepts()) {
          out.accept(association("isPartOf", uuid("concept", concept), uuid("unit", key), ++place));
        }
      }
    }
  }

  /** Returns subject and strand to the strand's name. */
  private static Map<String, String> strands(KnowledgeGraph graph) {
    Map<String, String> strands = new LinkedHashMap<>();
    for (Concept concept : new LinkedHashSet<>(graph.concepts())) {
      if (!concept.strand().isEmpty()) {
        strands.put(concept.subject() + "\n" + concept.strand(), concept.strand());
      }
    }
    return strands;
  }

  private static ObjectNode item(String kind, String key, String type, String statement) {
    String identifier = uuid(kind, key);
    ObjectNode node = MAPPER.createObjectNode();
    node.put("identifier", identifier);
    node.put("uri", "urn:uuid:" + identifier);
    node.put("CFItemType", type);
    node.put("fullStatement", statement);
    node.put("language", "zh");
    node.put("lastChangeDateTime", UNKNOWN_DATE);
    node.set("CFDocumentURI", link("知识图谱", DOCUMENT));
    own(node).put("kind", kind);
    return node;
  }

  private static ObjectNode child(String kind, String key, String parent, int order) {
    return association("isChildOf", uuid(kind, key), parent, order);
  }

  private static ObjectNode association(String type, String from, String to, int order) {
    String identifier = uuid("association", type + "\n" + from + "\n" + to);
    ObjectNode node = MAPPER.createObjectNode();
    node.put("identifier", identifier);
    node.put("uri", "urn:uuid:" + identifier);
    node.put("associationType", type);
    if (order > 0) {
      node.put("sequenceNumber", order);
    }
    node.set("originNodeURI", link("origin", from));
    node.set("destinationNodeURI", link("destination", to));
    node.put("lastChangeDateTime", UNKNOWN_DATE);
    node.set("CFDocumentURI", link("知识图谱", DOCUMENT));
    return node;
  }

  private static ObjectNode link(String title, String identifier) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("title", title);
    node.put("identifier", identifier);
    node.put("uri", "urn:uuid:" + identifier);
    return node;
  }

  private static ObjectNode own(ObjectNode node) {
    return node.withObject("/extensions/xueban");
  }

  private static String level(int grade) {
    return "%02d".formatted(grade);
  }

  private static void put(ObjectNode node, String field, String text) {
    if (!text.isEmpty()) {
      node.put(field, text);
    }
  }
}
