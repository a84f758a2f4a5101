package xueban.graph.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import xueban.graph.Concept;
import xueban.graph.Edition;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Misconception;
import xueban.graph.Prerequisite;
import xueban.graph.Unit;
import xueban.graph.internal.XmlText;

/**
 * GraphML (graphml.graphdrawing.org), as yEd, Gephi, Cytoscape and NetworkX read it.
 *
 * <p>Concepts, misconceptions, editions and units are nodes, told apart by {@code kind}; so are the
 * edges: prerequisite (before → after), about (misconception → concept), part_of (unit → edition)
 * and teaches (unit → concept), the last two with their order. Node ids are made, as GraphML's are
 * narrower than ours; {@code id} holds ours.
 */
final class GraphMlWriter implements GraphWriter {
  static final List<String> KEYS =
      List.of(
          "kind",
          "id",
          "label",
          "english_name",
          "aliases",
          "definition",
          "subject",
          "stage",
          "grade",
          "term",
          "strand",
          "formula",
          "reason",
          "shows_as",
          "cure",
          "order");

  @Override
  public void write(KnowledgeGraph graph, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
      out.write("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
      for (String key : KEYS) {
        out.write(
            "  <key id=\"%s\" for=\"all\" attr.name=\"%s\" attr.type=\"string\"/>\n"
                .formatted(key, key));
      }
      out.write("  <graph id=\"xueban\" edgedefault=\"directed\">\n");
      new Body(out).write(graph);
      out.write("  </graph>\n</graphml>\n");
    }
  }

  private static final class Body {
    private final Writer out;
    private final Map<String, String> nodeOf = new HashMap<>();
    private int nodes;

    Body(Writer out) {
      this.out = out;
    }

    void write(KnowledgeGraph graph) throws IOException {
      for (Concept concept : graph.concepts()) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("kind", "concept");
        PartFields.of(concept).forEach((k, v) -> data.put(k.equals("name") ? "label" : k, v));
        nodeOf.put(concept.id(), node(data));
      }
      for (Prerequisite edge : graph.prerequisites()) {
        edge(concept(edge.before()), concept(edge.after()), "prerequisite", edge.reason(), 0);
      }
      for (Misconception one : graph.misconceptions()) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("kind", "misconception");
        data.put("label", one.name());
        data.put("shows_as", one.showsAs());
        data.put("cure", one.cure());
        edge(node(data), concept(one.concept()), "about", "", 0);
      }
      for (Edition edition : graph.editions()) {
        edition(edition);
      }
    }

    private void edition(Edition edition) throws IOException {
      Map<String, String> data = new LinkedHashMap<>();
      data.put("kind", "edition");
      data.put("id", edition.id());
      data.put("label", edition.name());
      data.put("subject", edition.subject());
      String editionNode = node(data);
      int unitOrder = 0;
      for (Unit unit : edition.units()) {
        Map<String, String> unitData = new LinkedHashMap<>();
        unitData.put("kind", "unit");
        unitData.put("id", unit.id());
        unitData.put("label", unit.title());
        unitData.put("grade", String.valueOf(unit.grade()));
        unitData.put("term", String.valueOf(unit.term()));
        String unitNode = node(unitData);
        edge(unitNode, editionNode, "part_of", "", ++unitOrder);
        int order = 0;
        for (String concept : unit.concepts()) {
          edge(unitNode, concept(concept), "teaches", "", ++order);
        }
      }
    }

    private String concept(String id) {
      return nodeOf.getOrDefault(id, "");
    }

    private String node(Map<String, String> data) throws IOException {
      String id = "n" + nodes++;
      out.write("    <node id=\"%s\">".formatted(id));
      data(data);
      out.write("</node>\n");
      return id;
    }

    private void edge(String from, String to, String kind, String reason, int order)
        throws IOException {
      out.write("    <edge source=\"%s\" target=\"%s\">".formatted(from, to));
      Map<String, String> data = new LinkedHashMap<>();
      data.put("kind", kind);
      data.put("reason", reason);
      data.put("order", order == 0 ? "" : String.valueOf(order));
      data(data);
      out.write("</edge>\n");
    }

    private void data(Map<String, String> data) throws IOException {
      for (Map.Entry<String, String> entry : data.entrySet()) {
        if (!entry.getValue().isEmpty()) {
          out.write(
              "<data key=\"%s\">%s</data>"
                  .formatted(entry.getKey(), XmlText.escape(entry.getValue())));
        }
      }
    }
  }
}
