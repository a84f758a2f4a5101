package xueban.graph;

/** Keeps a tenant's graph: the truth, of which all else is a copy. */
public interface GraphStore {
  /** Returns the graph last saved, or an empty graph. */
  KnowledgeGraph load();

  /** Saves the graph; when this returns it is durable, and {@link #load} returns it. */
  void save(KnowledgeGraph graph);
}
