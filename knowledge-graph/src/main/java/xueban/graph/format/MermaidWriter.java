package xueban.graph.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;

/**
 * A Mermaid flowchart (mermaid.js.org) for a page or a README: names and arrows, one box a grade. A
 * picture, not a record: it can be written only.
 */
final class MermaidWriter implements GraphWriter {
  @Override
  public void write(KnowledgeGraph graph, Path file) throws IOException {
    Map<String, String> nodeOf = new HashMap<>();
    Map<Integer, List<Concept>> byGrade = new TreeMap<>();
    for (String id : graph.order()) {
      nodeOf.put(id, "c" + nodeOf.size());
      Concept concept = graph.concept(id);
      byGrade.computeIfAbsent(concept.grade(), k -> new ArrayList<>()).add(concept);
    }
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("flowchart LR\n");
      for (Map.Entry<Integer, List<Concept>> grade : byGrade.entrySet()) {
        out.write(
            "  subgraph g%d[\"%s\"]\n".formatted(grade.getKey(), GradeWords.of(grade.getKey())));
        for (Concept concept : grade.getValue()) {
          out.write("    %s[\"%s\"]\n".formatted(nodeOf.get(concept.id()), escape(concept.name())));
        }
        out.write("  end\n");
      }
      for (Prerequisite edge : graph.prerequisites()) {
        out.write("  %s --> %s\n".formatted(nodeOf.get(edge.before()), nodeOf.get(edge.after())));
      }
    }
  }

  /** Writes what Mermaid or Markdown would read as a sign as {@code #number;}. */
  private static String escape(String name) {
    StringBuilder out = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              boolean plain = Character.isLetterOrDigit(c) || c == ' ' || c > 0x2000;
              if (plain) {
                out.appendCodePoint(c);
              } else {
                out.append('#').append(c).append(';');
              }
            });
    return out.toString();
  }
}
