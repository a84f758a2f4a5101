package xueban.graph.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import xueban.graph.KnowledgeGraph;

/** Reads a graph of one format. */
interface GraphReader {
  /**
   * A graph, and what the file held that a graph cannot hold.
   *
   * @param losses empty if nothing was left out
   */
  record Read(KnowledgeGraph graph, List<Loss> losses) {
    public Read {
      losses = List.copyOf(losses);
    }
  }

  /**
   * Reads a file, or a folder where the format is one.
   *
   * @param constants values for fields that the format or the file lacks, such as {@code subject}
   * @throws xueban.XuebanException naming file, line and id of the first fault
   */
  Read read(Path file, Map<String, String> constants);
}
