package xueban.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.picture.CurriculumMap;
import xueban.graph.picture.NeighbourhoodPicture;

/** {@code ./xueban graph draw CONCEPT} or {@code --all}. */
@Command(
    name = "draw",
    mixinStandardHelpOptions = true,
    description = {
      "Draws a concept among its neighbours, or with --all the whole map by grade, as SVG.",
      "CONCEPT is an id, a name or an alias."
    })
final class GraphDrawCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private GraphSource source = new GraphSource();

  @Parameters(index = "0", arity = "0..1", paramLabel = "CONCEPT", description = "What to draw.")
  private String concept = "";

  @Option(names = "--all", description = "The whole map, a column for each grade.")
  private boolean all;

  @Option(names = "--subject", description = "With --all, only this subject.")
  private String subject = "";

  @Option(names = "--depth", description = "Steps to the farthest neighbours, 1 to 6. Default: 1.")
  private int depth = 1;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write. Default: CONCEPT.svg, or map.svg.")
  private @Nullable Path out;

  @Override
  public Integer call() throws Exception {
    if (all == !concept.isEmpty()) {
      throw XuebanException.invalid("CONCEPT", "name a concept, or give --all; one of the two.");
    }
    KnowledgeGraph graph = source.graph();
    if (all) {
      KnowledgeGraph shown = subject.isEmpty() ? graph : graph.subject(subject);
      return write(CurriculumMap.svg(shown, "知识图谱"), out == null ? Path.of("map.svg") : out);
    }
    String id = find(graph);
    return write(
        NeighbourhoodPicture.svg(graph, id, depth),
        out == null ? Path.of(id.replaceAll("[^\\p{L}\\p{N}.-]", "_") + ".svg") : out);
  }

  private String find(KnowledgeGraph graph) {
    if (graph.find(concept).isPresent()) {
      return concept;
    }
    List<String> named =
        graph.concepts().stream()
            .filter(
                c ->
                    c.name().equals(concept)
                        || c.englishName().equalsIgnoreCase(concept)
                        || c.aliases().contains(concept))
            .map(Concept::id)
            .toList();
    if (named.size() == 1) {
      return named.get(0);
    }
    throw new XuebanException(
        ErrorCode.UNKNOWN_CONCEPT,
        named.isEmpty()
            ? "CONCEPT: the graph has no concept \"%s\"; give an id or a name.".formatted(concept)
            : "CONCEPT: \"%s\" is a name of %s; give the id."
                .formatted(concept, String.join(", ", named)));
  }

  private int write(String svg, Path file) throws Exception {
    Files.writeString(file, svg);
    spec.commandLine().getOut().printf("%s: %d KB%n", file, (svg.length() + 1023) / 1024);
    return 0;
  }
}
