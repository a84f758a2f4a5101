package xueban.graph.format;

import java.io.IOException;
import java.nio.file.Path;
import xueban.graph.KnowledgeGraph;

/** Writes a graph in one format. */
interface GraphWriter {
  /** Writes a file, or a folder where the format is one; what was there is replaced. */
  void write(KnowledgeGraph graph, Path file) throws IOException;
}
