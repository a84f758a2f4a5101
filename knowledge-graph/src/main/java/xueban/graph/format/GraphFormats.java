package xueban.graph.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.GraphFiles;
import xueban.graph.KnowledgeGraph;
import xueban.row.ImportOptions;

/** Reads and writes graphs in every format, and says what a format could not hold. */
public final class GraphFormats {
  private GraphFormats() {}

  /**
   * A graph that was read, and what its file held beyond it.
   *
   * @param losses empty if nothing was left out
   */
  public record Read(KnowledgeGraph graph, List<Loss> losses) {
    public Read {
      losses = List.copyOf(losses);
    }
  }

  /**
   * Returns the graph of a file or folder by itself.
   *
   * @param constants values for fields that the file lacks, such as {@code subject}; xueban's own
   *     formats take none
   * @throws XuebanException naming file, line and id of the first fault
   */
  public static Read read(Path file, GraphFormat format, Map<String, String> constants) {
    GraphReader.Read read = format.reader().read(file, constants);
    return new Read(read.graph(), read.losses());
  }

  /** Returns the graph of a file whose format its name tells; see {@link GraphFormat#of}. */
  public static Read read(Path file) {
    return read(file, GraphFormat.of(file), Map.of());
  }

  /**
   * Merges a file or folder into a graph; the base stays as it is. Rows are taken one by one, every
   * other format whole or not at all.
   */
  public static GraphFiles.Imported importInto(
      KnowledgeGraph base, Path file, ImportOptions options) {
    GraphFormat format = GraphFormat.of(file);
    return switch (format) {
      case CSV, JSON -> GraphFiles.importInto(base, file, options);
      case CASE, JSON_LD, GRAPHML, OPML, MERMAID, COHERENCE_MAP ->
          GraphFiles.merge(base, read(file, format, options.constants()).graph(), options.dryRun());
    };
  }

  /**
   * Writes a graph, reads it back where the format can be read, and returns what got lost.
   *
   * @return empty if the file holds all of the graph
   * @throws XuebanException {@code INVALID_INPUT} if the file cannot be written
   */
  public static List<Loss> write(KnowledgeGraph graph, Path file, GraphFormat format) {
    try {
      format.writer().write(graph, file);
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new XuebanException(
          ErrorCode.INVALID_INPUT,
          "file: \"%s\" cannot be written (%s); correct the path or make room."
              .formatted(file, e.getMessage()),
          e);
    }
    if (!format.readable()) {
      return Losses.fixed(
          graph,
          "English names of concepts",
          "aliases of concepts",
          "definitions of concepts",
          "subjects of concepts",
          "terms of concepts",
          "strands of concepts",
          "formulas of concepts",
          "reasons of prerequisites",
          "misconceptions",
          "editions");
    }
    try {
      return Losses.between(graph, read(file, format, Map.of()).graph());
    } catch (XuebanException e) {
      return List.of(
          new Loss(
              "faults for which the file cannot be read back", 1, String.valueOf(e.getMessage())));
    }
  }
}
