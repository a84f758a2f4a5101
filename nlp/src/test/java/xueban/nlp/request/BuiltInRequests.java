package xueban.nlp.request;

import java.util.stream.Collectors;
import xueban.graph.BuiltInGraph;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;

/** Requests as they are understood with the graph that ships. */
final class BuiltInRequests {
  private static final KnowledgeGraph GRAPH = BuiltInGraph.load();

  static final RequestParser PARSER = RequestParser.of(TextAnalysis.of(GRAPH), GRAPH);

  private BuiltInRequests() {}

  /** Returns the labels of the slots that a request fills, in their order. */
  static String labels(String request) {
    return PARSER.parse(request).slots().stream().map(Slot::label).collect(Collectors.joining(" "));
  }
}
