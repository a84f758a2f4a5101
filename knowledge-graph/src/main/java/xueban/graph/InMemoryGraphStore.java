package xueban.graph;

import static java.util.Objects.requireNonNull;

/** A graph store without a disk: for tests and for embedding without persistence. */
public final class InMemoryGraphStore implements GraphStore {
  private volatile KnowledgeGraph graph = KnowledgeGraph.empty();

  @Override
  public KnowledgeGraph load() {
    return graph;
  }

  @Override
  public void save(KnowledgeGraph newGraph) {
    graph = requireNonNull(newGraph, "newGraph");
  }
}
