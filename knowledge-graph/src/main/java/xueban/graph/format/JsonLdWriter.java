package xueban.graph.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import xueban.graph.Concept;
import xueban.graph.Edition;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Misconception;
import xueban.graph.Prerequisite;
import xueban.graph.Unit;

/**
 * JSON-LD 1.1 with the words of SKOS (concepts, labels, definitions), schema.org and LRMI
 * (alignment of the type {@code requires} for prerequisites, courses with what they teach for
 * editions), and {@code xueban:} where neither has a word.
 */
final class JsonLdWriter implements GraphWriter {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String CONTEXT =
      """
      {"skos": "http://www.w3.org/2004/02/skos/core#",
       "schema": "https://schema.org/",
       "xueban": "urn:xueban:graph#",
       "skos:prefLabel": {"@container": "@language"},
       "skos:altLabel": {"@language": "zh"},
       "skos:definition": {"@language": "zh"},
       "schema:hasPart": {"@container": "@list"},
       "schema:teaches": {"@container": "@list", "@type": "@id"},
       "schema:targetUrl": {"@type": "@id"}}
      """;

  @Override
  public void write(KnowledgeGraph graph, Path file) throws IOException {
    try (JsonGenerator out = MAPPER.createGenerator(Files.newBufferedWriter(file))) {
      out.useDefaultPrettyPrinter();
      out.writeStartObject();
      out.writeFieldName("@context");
      out.writeTree(MAPPER.readTree(CONTEXT));
      out.writeArrayFieldStart("@graph");
      for (Concept concept : graph.concepts()) {
        out.writeTree(concept(graph, concept));
      }
      for (Edition edition : graph.editions()) {
        out.writeTree(edition(edition));
      }
      out.writeEndArray();
      out.writeEndObject();
    }
  }

  static String iri(String kind, String id) {
    return "urn:xueban:" + kind + ":" + URLEncoder.encode(id, UTF_8).replace("+", "%20");
  }

  private static ObjectNode concept(KnowledgeGraph graph, Concept concept) {
    Map<String, String> fields = PartFields.of(concept);
    ObjectNode node = MAPPER.createObjectNode();
    node.put("@id", iri("concept", concept.id()));
    node.putArray("@type").add("skos:Concept").add("schema:DefinedTerm");
    node.put("skos:notation", concept.id());
    ObjectNode label = node.putObject("skos:prefLabel");
    label.put("zh", concept.name());
    if (!concept.englishName().isEmpty()) {
      label.put("en", concept.englishName());
    }
    if (!concept.aliases().isEmpty()) {
      ArrayNode aliases = node.putArray("skos:altLabel");
      concept.aliases().forEach(aliases::add);
    }
    put(node, "skos:definition", concept.definition());
    node.put("schema:about", concept.subject());
    put(node, "schema:educationalLevel", fields.getOrDefault("stage", ""));
    if (concept.grade() > 0) {
      node.put("xueban:grade", concept.grade());
    }
    if (concept.term() > 0) {
      node.put("xueban:term", concept.term());
    }
    put(node, "xueban:strand", concept.strand());
    put(node, "xueban:formula", concept.formula());
    for (Prerequisite edge : graph.prerequisitesOf(concept.id())) {
      ObjectNode alignment = node.withArray("/schema:educationalAlignment").addObject();
      alignment.put("@type", "schema:AlignmentObject");
      alignment.put("schema:alignmentType", "requires");
      alignment.put("schema:targetUrl", iri("concept", edge.before()));
      put(alignment, "schema:description", edge.reason());
    }
    for (Misconception one : graph.misconceptionsOf(concept.id())) {
      ObjectNode wrong = node.withArray("/xueban:misconception").addObject();
      wrong.put("schema:name", one.name());
      put(wrong, "xueban:showsAs", one.showsAs());
      put(wrong, "xueban:cure", one.cure());
    }
    return node;
  }

  private static ObjectNode edition(Edition edition) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("@id", iri("edition", edition.id()));
    node.put("@type", "schema:Course");
    node.put("schema:identifier", edition.id());
    put(node, "schema:name", edition.name());
    node.put("schema:about", edition.subject());
    ArrayNode units = node.putArray("schema:hasPart");
    for (Unit unit : edition.units()) {
      ObjectNode part = units.addObject();
      part.put("@type", "schema:Syllabus");
      part.put("schema:identifier", unit.id());
      put(part, "schema:name", unit.title());
      part.put("xueban:grade", unit.grade());
      part.put("xueban:term", unit.term());
      ArrayNode teaches = part.putArray("schema:teaches");
      unit.concepts().forEach(c -> teaches.add(iri("concept", c)));
    }
    return node;
  }

  private static void put(ObjectNode node, String field, String text) {
    if (!text.isEmpty()) {
      node.put(field, text);
    }
  }
}
