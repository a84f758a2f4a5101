package xueban.graph.picture;

import java.util.List;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;

/** The fields of the subjects, which give the colours. */
final class Strands {
  private Strands() {}

  /** Returns subject and strand of all concepts, each once, sorted. */
  static List<String> of(KnowledgeGraph graph) {
    return graph.concepts().stream().map(Strands::key).distinct().sorted().toList();
  }

  static String key(Concept concept) {
    return concept.subject() + "\n" + concept.strand();
  }

  /** Returns the number of the strand's colour; with many strands, colours come again. */
  static int colour(List<String> strands, Concept concept) {
    return Math.max(0, strands.indexOf(key(concept))) % SvgPage.COLOURS;
  }
}
