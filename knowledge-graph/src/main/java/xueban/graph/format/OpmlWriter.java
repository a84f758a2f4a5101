package xueban.graph.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xueban.graph.Concept;
import xueban.graph.Edition;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Misconception;
import xueban.graph.Prerequisite;
import xueban.graph.Unit;
import xueban.graph.internal.XmlText;

/**
 * OPML 2.0 (opml.org), the outline that mind maps (思维导图) open: subject, strand, grade, concept;
 * under a concept its prerequisites and misconceptions; beside the subjects the editions with their
 * units. What a person reads is {@code text} and {@code _note}; the other attributes, among them
 * {@code type}, are ours and survive in most mind maps.
 */
final class OpmlWriter implements GraphWriter {
  @Override
  public void write(KnowledgeGraph graph, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n");
      out.write("  <head><title>知识图谱 %s</title></head>\n  <body>\n".formatted(graph.version()));
      new Body(graph, out).write();
      out.write("  </body>\n</opml>\n");
    }
  }

  private static final class Body {
    private final KnowledgeGraph graph;
    private final Writer out;
    private int depth = 2;

    Body(KnowledgeGraph graph, Writer out) {
      this.graph = graph;
      this.out = out;
    }

    void write() throws IOException {
      Map<String, Map<String, Map<Integer, List<Concept>>>> tree = new TreeMap<>();
      for (String id : graph.order()) {
        Concept concept = graph.concept(id);
        tree.computeIfAbsent(concept.subject(), k -> new TreeMap<>())
            .computeIfAbsent(concept.strand(), k -> new TreeMap<>())
            .computeIfAbsent(concept.grade(), k -> new ArrayList<>())
            .add(concept);
      }
      for (Map.Entry<String, Map<String, Map<Integer, List<Concept>>>> subject : tree.entrySet()) {
        open("subject", subject.getKey(), Map.of());
        for (Map.Entry<String, Map<Integer, List<Concept>>> strand :
            subject.getValue().entrySet()) {
          open("strand", strand.getKey().isEmpty() ? "其他" : strand.getKey(), Map.of());
          for (Map.Entry<Integer, List<Concept>> grade : strand.getValue().entrySet()) {
            open("grade", GradeWords.of(grade.getKey()), Map.of());
            for (Concept concept : grade.getValue()) {
              concept(concept);
            }
            close();
          }
          close();
        }
        close();
      }
      for (Edition edition : graph.editions()) {
        edition(edition);
      }
    }

    private void concept(Concept concept) throws IOException {
      Map<String, String> attributes = PartFields.of(concept);
      attributes.remove("name");
      String definition = attributes.remove("definition");
      if (definition != null) {
        attributes.put("_note", definition);
      }
      open("concept", concept.name(), attributes);
      for (Prerequisite edge : graph.prerequisitesOf(concept.id())) {
        Map<String, String> edgeAttributes = new LinkedHashMap<>();
        edgeAttributes.put("before", edge.before());
        edgeAttributes.put("_note", edge.reason());
        leaf("prerequisite", "先修：" + graph.concept(edge.before()).name(), edgeAttributes);
      }
      for (Misconception one : graph.misconceptionsOf(concept.id())) {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("shows_as", one.showsAs());
        own.put("cure", one.cure());
        leaf("misconception", one.name(), own);
      }
      close();
    }

    private void edition(Edition edition) throws IOException {
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("id", edition.id());
      attributes.put("subject", edition.subject());
      open("edition", edition.name(), attributes);
      for (Unit unit : edition.units()) {
        Map<String, String> unitAttributes = new LinkedHashMap<>();
        unitAttributes.put("id", unit.id());
        unitAttributes.put("grade", String.valueOf(unit.grade()));
        unitAttributes.put("term", String.valueOf(unit.term()));
        open("unit", unit.title(), unitAttributes);
        for (String concept : unit.concepts()) {
          leaf("place", graph.concept(concept).name(), Map.of("concept", concept));
        }
        close();
      }
      close();
    }

    private void open(String type, String text, Map<String, String> attributes) throws IOException {
      out.write("  ".repeat(depth++) + outline(type, text, attributes) + ">\n");
    }

    private void leaf(String type, String text, Map<String, String> attributes) throws IOException {
      out.write("  ".repeat(depth) + outline(type, text, attributes) + "/>\n");
    }

    private void close() throws IOException {
      out.write("  ".repeat(--depth) + "</outline>\n");
    }

    private static String outline(String type, String text, Map<String, String> attributes) {
      return "<outline text=\"%s\" type=\"%s\"%s"
          .formatted(XmlText.escape(text), type, XmlText.attributes(attributes));
    }
  }
}
