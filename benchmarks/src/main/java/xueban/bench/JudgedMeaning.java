package xueban.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A query in pupils' and teachers' words that names no concept, and the concepts meant.
 *
 * @param ofGraph whether the concepts are ids of the built-in graph; else they are as {@link
 *     JudgedQuestion#concepts} has them
 */
record JudgedMeaning(String id, boolean ofGraph, List<String> concepts, String query) {
  /** Reads the built-in queries of a split, {@code dev} or {@code test}. */
  static List<JudgedMeaning> builtIn(String split) {
    return BuiltInLines.of("search/meanings." + split + ".jsonl").stream()
        .map(JudgedMeaning::of)
        .toList();
  }

  private static JudgedMeaning of(JsonNode node) {
    boolean ofGraph = node.path("source").asText().equals("graph");
    List<String> concepts = new ArrayList<>();
    for (JsonNode concept : node.path("concepts")) {
      concepts.add(
          ofGraph
              ? concept.asText()
              : JudgedQuestion.id(node.path("subject").asText(), concept.asText()));
    }
    return new JudgedMeaning(
        node.path("id").asText(), ofGraph, concepts, node.path("query").asText());
  }
}
