package xueban.server.api;

import xueban.graph.KnowledgeGraph;
import xueban.v1.ExportGraphResponse;

/** The way back from an export's rows to a graph, for clients of the API that are written here. */
public final class ExportedGraph {
  private final KnowledgeGraph.Builder graph = KnowledgeGraph.builder();

  /** Takes the next row of the stream; the header says nothing that the rows do not. */
  public void take(ExportGraphResponse row) {
    switch (row.getRowCase()) {
      case CONCEPT -> graph.put(GraphMapper.concept(row.getConcept()));
      case PREREQUISITE -> graph.put(GraphMapper.prerequisite(row.getPrerequisite()));
      case EDITION -> graph.put(GraphMapper.edition(row.getEdition()));
      case MISCONCEPTION -> graph.put(GraphMapper.misconception(row.getMisconception()));
      case HEADER, ROW_NOT_SET -> {}
    }
  }

  /**
   * Returns the graph of the rows taken.
   *
   * @throws xueban.XuebanException if a row names a concept that no row brought
   */
  public KnowledgeGraph graph() {
    return graph.build();
  }
}
