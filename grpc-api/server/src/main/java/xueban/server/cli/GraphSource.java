package xueban.server.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import xueban.graph.BuiltInGraph;
import xueban.graph.KnowledgeGraph;
import xueban.graph.format.GraphFormats;

/** Which graph a command works on: the service's, unless a file is named. */
final class GraphSource {
  private static final String BUILT_IN = "built-in";

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "A graph file or folder, or \"built-in\", in place of the graph of the service.")
  private @Nullable String from;

  KnowledgeGraph graph() throws Exception {
    if (from != null) {
      return file(from);
    }
    try (ServiceLink link = ServiceLink.open(service)) {
      return ServiceGraph.read(link);
    }
  }

  /** Returns the graph of a file or folder, or the one that ships with xueban. */
  static KnowledgeGraph file(String name) {
    return name.equals(BUILT_IN) ? BuiltInGraph.load() : GraphFormats.read(Path.of(name)).graph();
  }
}
